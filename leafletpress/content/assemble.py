"""Checked plain data to a Leaflet: one small function a form, the place of every text kept."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from leafletpress.content.model import (
    Block,
    Blocks,
    Bullets,
    Callout,
    Checklist,
    Contact,
    Contacts,
    Figure,
    Leaflet,
    Message,
    Outcome,
    Outcomes,
    Paragraph,
    Question,
    Questions,
    Section,
    Step,
    Steps,
    Table,
    Term,
    Terms,
    WritingLines,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from leafletpress.yaml_source import YamlFile, YamlPath


@dataclass(frozen=True, slots=True)
class Node:
    """Hold a value of a checked file together with its path, from which its line follows."""

    file: YamlFile
    path: YamlPath
    value: Any

    def __getitem__(self, key: str | int) -> Node:
        return Node(self.file, (*self.path, key), self.value[key])

    def __iter__(self) -> Iterator[Node]:
        return (self[index] for index in range(len(self.value)))

    def get(self, key: str) -> Node | None:
        """Return the node at a key, None where the key is left out."""
        return self[key] if key in self.value else None

    @property
    def is_text(self) -> bool:
        """Tell whether the value is a text."""
        return isinstance(self.value, str)


def assemble(name: str, file: YamlFile, data: dict[str, Any]) -> Leaflet:
    """Return the leaflet of a file's data as `schema.leaflet` returned it."""
    root = Node(file, (), data)
    return Leaflet(
        id=name,
        where=file.where(("reference",)),
        reference=data["reference"],
        version=data["version"],
        title=message(root["title"]),
        brand=data["brand"],
        brand_where=file.where(("brand",)),
        reviewed=data["reviewed"],
        next_review=data["next_review"],
        subtitle=maybe(root, "subtitle"),
        department=maybe(root, "department"),
        authors=messages(root, "authors"),
        sources=tuple(data.get("sources", ())),
        facts=tuple(data.get("facts", {}).items()),
        introduction=body(root, "introduction"),
        sections=tuple(section(node) for node in root.get("sections") or ()),
    )


def message(node: Node) -> Message:
    """Return the running text of a node."""
    return Message(node.value, node.file.where(node.path))


def maybe(node: Node, key: str) -> Message | None:
    """Return the running text at a key, None where the key is left out."""
    found = node.get(key)
    return None if found is None else message(found)


def messages(node: Node, key: str) -> tuple[Message, ...]:
    """Return the running texts of the list at a key, none where the key is left out."""
    return tuple(message(item) for item in node.get(key) or ())


def section(node: Node) -> Section:
    """Return a section with those below it."""
    deeper = tuple(section(inner) for inner in node.get("sections") or ())
    return Section(message(node["heading"]), body(node, "body"), deeper)


def body(node: Node, key: str) -> Blocks:
    """Return the blocks at a key, none where the key is left out."""
    found = node.get(key)
    return () if found is None else blocks(found)


def blocks(node: Node) -> Blocks:
    """Return the blocks of a node that holds a text or a list of blocks."""
    return (Paragraph(message(node)),) if node.is_text else tuple(block(item) for item in node)


def block(node: Node) -> Block:
    """Return the block of a text, or of a mapping whose only key says what it is."""
    if node.is_text:
        return Paragraph(message(node))
    name = next(iter(node.value))
    return MAKERS[name](node[name])


def bullets(node: Node) -> Bullets:
    """Return a bulleted list."""
    return Bullets(tuple(blocks(item) for item in node))


def steps(node: Node) -> Steps:
    """Return a numbered list."""
    return Steps(tuple(step(item) for item in node))


def step(node: Node) -> Step:
    """Return one step, with a title or without."""
    if isinstance(node.value, dict):
        return Step(message(node["title"]), blocks(node["body"]))
    return Step(None, blocks(node))


def terms(node: Node) -> Terms:
    """Return terms with their meanings."""
    return Terms(tuple(Term(message(item["term"]), message(item["meaning"])) for item in node))


def callout(node: Node) -> Callout:
    """Return a box; a mere text is a note without a title."""
    if node.is_text:
        return Callout("note", None, blocks(node))
    return Callout(node.value["kind"], maybe(node, "title"), blocks(node["body"]))


def questions(node: Node) -> Questions:
    """Return questions with their answers."""
    return Questions(tuple(Question(message(item["question"]), blocks(item["answer"])) for item in node))


def risks(node: Node) -> Outcomes:
    """Return a table of risks."""
    return Outcomes("risks", tuple(outcome(item, "risk") for item in node))


def benefits(node: Node) -> Outcomes:
    """Return a table of benefits."""
    return Outcomes("benefits", tuple(outcome(item, "benefit") for item in node))


def outcome(node: Node, what: str) -> Outcome:
    """Return one row of a table of risks or benefits."""
    return Outcome(message(node[what]), node.value.get("chance"), maybe(node, "note"))


def table(node: Node) -> Table:
    """Return a table of texts."""
    return Table(maybe(node, "caption"), cells(node["header"]), tuple(map(cells, node["rows"])))


def cells(row: Node) -> tuple[Message | None, ...]:
    """Return the texts of a row, None for an empty cell."""
    return tuple(message(cell) if cell.value else None for cell in row)


def figure(node: Node) -> Figure:
    """Return a picture with its description."""
    where = node.file.where((*node.path, "image"))
    return Figure(node.value["image"], message(node["alt"]), maybe(node, "caption"), where)


def contacts(node: Node) -> Contacts:
    """Return a panel of contacts."""
    return Contacts(tuple(contact(item) for item in node))


def contact(node: Node) -> Contact:
    """Return one contact."""
    phone = node.value.get("phone", ())
    return Contact(
        name=message(node["name"]),
        phones=(phone,) if isinstance(phone, str) else tuple(phone),
        hours=maybe(node, "hours"),
        email=node.value.get("email"),
        web=node.value.get("web"),
        address=maybe(node, "address"),
    )


def checklist(node: Node) -> Checklist:
    """Return a list of boxes to tick."""
    return Checklist(tuple(message(item) for item in node))


def writing_lines(node: Node) -> WritingLines:
    """Return ruled space under a prompt."""
    return WritingLines(message(node["prompt"]), node.value["lines"])


MAKERS: dict[str, Callable[[Node], Block]] = {
    "list": bullets,
    "steps": steps,
    "terms": terms,
    "callout": callout,
    "questions": questions,
    "risks": risks,
    "benefits": benefits,
    "table": table,
    "figure": figure,
    "contacts": contacts,
    "checklist": checklist,
    "writing_lines": writing_lines,
}

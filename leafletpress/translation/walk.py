"""The one walk over a leaflet's running text, in reading order.

Reading messages out and writing translations in both go through `walk_leaflet`, so neither can meet
a message that the other does not. `at` says in words where a message stands, for translators.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TypeAlias, assert_never

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

Visit: TypeAlias = Callable[[Message, str], Message]

QUOTED_LENGTH = 60


def walk_leaflet(leaflet: Leaflet, visit: Visit) -> Leaflet:
    """Return the leaflet with every message replaced by what `visit(message, at)` gives for it, in reading order."""
    return replace(
        leaflet,
        title=visit(leaflet.title, "Title of the leaflet"),
        subtitle=_optional(leaflet.subtitle, "Subtitle of the leaflet", visit),
        department=_optional(leaflet.department, "Department", visit),
        authors=tuple(visit(author, "Author") for author in leaflet.authors),
        introduction=_blocks(leaflet.introduction, "Introduction", visit),
        sections=tuple(_section(section, (), visit) for section in leaflet.sections),
    )


def _section(section: Section, parents: tuple[str, ...], visit: Visit) -> Section:
    what = f"{_named(parents)}, heading of a subsection" if parents else "Heading of a section"
    path = (*parents, _quotable(section.heading))
    return Section(
        heading=visit(section.heading, what),
        body=_blocks(section.body, _named(path), visit),
        sections=tuple(_section(inner, path, visit) for inner in section.sections),
    )


def _blocks(blocks: Blocks, at: str, visit: Visit) -> Blocks:
    return tuple(_block(block, at, visit) for block in blocks)


def _block(block: Block, at: str, visit: Visit) -> Block:  # noqa: C901 - one case a block form
    match block:
        case Paragraph():
            return Paragraph(visit(block.text, f"{at}, paragraph"))
        case Bullets():
            return Bullets(tuple(_item(item, f"{at}, list item", visit) for item in block.items))
        case Steps():
            return Steps(tuple(_step(step, f"{at}, step {n}", visit) for n, step in enumerate(block.items, 1)))
        case Terms():
            return Terms(tuple(_term(term, at, visit) for term in block.items))
        case Callout():
            title = _optional(block.title, f"{at}, title of a {block.kind}", visit)
            return Callout(block.kind, title, _item(block.body, f"{at}, {block.kind}", visit))
        case Questions():
            return Questions(tuple(_question(question, at, visit) for question in block.items))
        case Outcomes():
            return Outcomes(block.kind, tuple(_outcome(row, block.kind[:-1], at, visit) for row in block.items))
        case Table():
            return _table(block, at, visit)
        case Figure():
            return _figure(block, at, visit)
        case Contacts():
            return Contacts(tuple(_contact(contact, at, visit) for contact in block.items))
        case Checklist():
            return Checklist(tuple(visit(item, f"{at}, tick-box line") for item in block.items))
        case WritingLines():
            prompt = visit(block.prompt, f"{at}, prompt above empty lines for the reader's own words")
            return replace(block, prompt=prompt)
        case _:
            assert_never(block)


def _item(blocks: Blocks, at: str, visit: Visit) -> Blocks:
    """Walk the blocks of an item; its first paragraph is the item itself."""
    match blocks:
        case (Paragraph(text), *rest):
            return (Paragraph(visit(text, at)), *_blocks(tuple(rest), at, visit))
        case _:
            return _blocks(blocks, at, visit)


def _step(step: Step, at: str, visit: Visit) -> Step:
    title = _optional(step.title, f"{at}, title", visit)
    return Step(title, _item(step.body, at, visit))


def _term(term: Term, at: str, visit: Visit) -> Term:
    meaning_at = f"{at}, meaning of “{_quotable(term.term)}”"
    return Term(visit(term.term, f"{at}, term that is explained"), visit(term.meaning, meaning_at))


def _question(question: Question, at: str, visit: Visit) -> Question:
    answer_at = f"{at}, answer to “{_quotable(question.question)}”"
    return Question(visit(question.question, f"{at}, question"), _item(question.answer, answer_at, visit))


def _outcome(row: Outcome, kind: str, at: str, visit: Visit) -> Outcome:
    note_at = f"{at}, note on the {kind} “{_quotable(row.what)}”"
    return Outcome(visit(row.what, f"{at}, {kind}"), row.chance, _optional(row.note, note_at, visit))


def _table(table: Table, at: str, visit: Visit) -> Table:
    return Table(
        caption=_optional(table.caption, f"{at}, caption of a table", visit),
        header=tuple(
            _optional(cell, f"{at}, table heading, column {n}", visit) for n, cell in enumerate(table.header, 1)
        ),
        rows=tuple(
            tuple(_optional(cell, f"{at}, table row {r}, column {c}", visit) for c, cell in enumerate(row, 1))
            for r, row in enumerate(table.rows, 1)
        ),
    )


def _figure(figure: Figure, at: str, visit: Visit) -> Figure:
    picture = f"the picture {figure.image}"
    alt = visit(figure.alt, f"{at}, description of {picture} for readers who cannot see it")
    return replace(figure, alt=alt, caption=_optional(figure.caption, f"{at}, caption of {picture}", visit))


def _contact(contact: Contact, at: str, visit: Visit) -> Contact:
    name = _quotable(contact.name)
    return replace(
        contact,
        name=visit(contact.name, f"{at}, name of a contact"),
        hours=_optional(contact.hours, f"{at}, opening hours of “{name}”", visit),
        address=_optional(contact.address, f"{at}, address of “{name}”", visit),
    )


def _optional(message: Message | None, at: str, visit: Visit) -> Message | None:
    return None if message is None else visit(message, at)


def _named(path: tuple[str, ...]) -> str:
    return f"Section “{' / '.join(path)}”"


def _quotable(message: Message) -> str:
    """Return the message on one line and short, as a comment can quote it."""
    text = " ".join(message.text.split())
    return text if len(text) <= QUOTED_LENGTH else f"{text[: QUOTED_LENGTH - 1].rstrip()}…"

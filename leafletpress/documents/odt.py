"""An OpenDocument text (.odt) -> a document."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from leafletpress.documents.model import Cell, Document, Grid, Left, Listed, Paragraph, Picture, Row, Run
from leafletpress.documents.odt_styles import OdtLook, OdtStyles
from leafletpress.documents.package import Package, attribute, child, local, refuse
from leafletpress.documents.word_text import shifted

if TYPE_CHECKING:
    from leafletpress.documents.model import Element
    from leafletpress.documents.package import Node

MOST_PARAGRAPHS = 20_000
MOST_PICTURE_BYTES = 20_000_000
MOST_BLANKS = 100
OUTSIDE = re.compile(r"[a-z]+:|//|\.\./", re.IGNORECASE)
WRAPPERS = frozenset({"section", "numbered-paragraph", "index-body", "change-start"})
CONTENTS = frozenset({"table-of-content", "illustration-index", "table-index", "alphabetical-index", "user-index"})
NOTHING = frozenset(
    ["soft-page-break", "sequence-decls", "variable-decls", "user-field-decls", "forms", "tracked-changes"]
)
INLINE = frozenset(["span", "ruby", "ruby-base", "meta", "meta-field"])


@dataclass
class OdtReading:
    """A file that is being read."""

    package: Package
    styles: OdtStyles
    left: list[Left] = field(default_factory=list)
    place: str = "the file"
    paragraphs: int = 0
    tables: int = 0
    looks: dict[str, int] = field(default_factory=dict)

    def leave(self, what: str, words: str = "") -> None:
        """Note something that is not taken, at the place where the reader is."""
        self.left.append(Left(self.place, what, " ".join(words.split())))


def read_odt(data: bytes, name: str) -> Document:
    """Return the document of an OpenDocument text's bytes; raise ProblemsFound for one that cannot be read."""
    package = Package(data, name)
    content, styles = package.xml("content.xml"), package.optional("styles.xml")
    body = child(content, "body", "text")
    if body is None:
        refuse(name, "this is no OpenDocument text", "save a text as .odt or .docx, an agency's table as .xlsx")
    reading = OdtReading(package, OdtStyles(styles, content))
    changes(body, reading)
    elements = tuple(blocks(body, reading, "", ()))
    furniture = heads_and_feet(styles, reading)
    if any(found.startswith(("Basic/", "Scripts/")) for found in package.names):
        reading.left.append(Left("the file", "macros, not read and not run"))
    looks = [
        Left("the file", f"{look} in {count} places: a leaflet has bold only, the words are kept")
        for look, count in reading.looks.items()
    ]
    title = child(package.optional("meta.xml"), "meta", "title")
    words = (all_text(body), *(all_text(node) for node in master_parts(styles)))
    told = " ".join((title.text or "").split()) if title is not None else ""
    return Document(name, elements, (*looks, *reading.left), furniture, told, words)


def all_text(node: Node) -> str:
    """Return all text below an element, paragraphs apart by blanks."""
    parts: list[str] = []
    for each in node.iter():
        if local(each) in {"p", "h", "s", "tab", "line-break", "title", "desc"}:
            parts.append(" ")
        if local(each) not in {"title", "desc", "creator", "date", "creator-initials"}:
            parts.append(each.text or "")
        if each is not node:
            parts.append(
                f" {each.tail or ''}" if local(each) in {"p", "h", "s", "tab", "line-break"} else each.tail or ""
            )
    return " ".join("".join(parts).split())


def changes(body: Node, reading: OdtReading) -> None:
    """Note what tracked changes took away; what they put in stands in the text."""
    tracked = child(body, "tracked-changes")
    for each in tracked if tracked is not None else ():
        deleted = child(each, "deletion")
        if deleted is not None:
            reading.leave("deleted text (a tracked change), left out as if accepted", all_text(deleted))


def master_parts(styles: Node | None) -> list[Node]:
    """Return the heads and feet of pages."""
    if styles is None:
        return []
    return [node for node in styles.iter() if local(node) in {"header", "footer", "header-first", "footer-first"}]


def heads_and_feet(styles: Node | None, reading: OdtReading) -> tuple[Paragraph, ...]:
    """Return the paragraphs of page heads and feet, each text once."""
    found: dict[str, Paragraph] = {}
    for node in master_parts(styles):
        place = "the head of a page" if local(node).startswith("header") else "the foot of a page"
        for one in flat(blocks(node, reading, place, ())):
            if isinstance(one, Paragraph):
                found.setdefault(" ".join(one.text.split()), one)
            else:
                reading.left.append(Left(place, "a picture, left out: the brand has the logo", one.alt))
    return tuple(found.values())


def flat(elements: list[Element]) -> list[Paragraph | Picture]:
    """Return paragraphs and pictures, those in tables included."""
    found: list[Paragraph | Picture] = []
    for one in elements:
        if isinstance(one, Grid):
            for row in one.rows:
                for each in row.cells:
                    found += flat(list(each.blocks))
        else:
            found.append(one)
    return found


def blocks(parent: Node, reading: OdtReading, within: str, lists: tuple[str, ...]) -> list[Element]:
    """Return what stands in a part of the file; `lists` are the styles of the lists round it, outermost first."""
    found: list[Element] = []
    first = True
    for node in parent:
        name = local(node)
        if name in {"p", "h"}:
            found += paragraph(node, reading, within, lists if first else ())
            first = False
        elif name == "list":
            style = attribute(node, "style-name") or (lists[-1] if lists else "")
            for item in node:
                found += blocks(item, reading, within, (*lists, style))
        elif name == "table":
            found.append(table(node, reading, within))
        elif name in WRAPPERS:
            found += blocks(node, reading, within, ())
        elif name == "frame":
            found += frame(node, reading)
        elif name in CONTENTS:
            reading.leave("a list of contents, left out: viewers and layouts make their own", all_text(node))
        elif name and name not in NOTHING:
            reading.leave(f"something unknown ({name}), left out", all_text(node))
    return found


def paragraph(node: Node, reading: OdtReading, within: str, lists: tuple[str, ...]) -> list[Element]:
    """Return a paragraph and what hangs on it."""
    if not within:
        reading.paragraphs += bool(all_text(node))
    reading.place = within or f"paragraph {reading.paragraphs or 1}"
    if reading.paragraphs > MOST_PARAGRAPHS:
        refuse(reading.package.shown, f"more than {MOST_PARAGRAPHS:,} paragraphs", "split the file into leaflets")
    look = reading.styles.look("paragraph", attribute(node, "style-name"))
    runs: list[Run] = []
    after: list[Element] = []
    inline(node, reading, look, None, runs, after)
    if not "".join(run.text for run in runs).strip():
        return after
    level = attribute(node, "outline-level") or "1"
    heading = 0 if look.is_title else int(level) if local(node) == "h" and level.isdecimal() else None
    named = next((one for one in (*reversed(lists), look.list_style) if one), "")
    listed = Listed(len(lists) - 1, reading.styles.sign(named, len(lists) - 1), named) if lists else None
    made = Paragraph(
        reading.place, tuple(runs), heading, None if heading is not None else listed, look.name, look.boxed
    )
    return [made, *after]


def inline(
    node: Node, reading: OdtReading, look: OdtLook, link: str | None, runs: list[Run], after: list[Element]
) -> None:
    """Read the text of a paragraph, or of what stands in one."""
    put(node.text, look, link, runs, reading)
    for each in node:
        name = local(each)
        if name in INLINE:
            inline(each, reading, reading.styles.look("text", attribute(each, "style-name"), look), link, runs, after)
        elif name == "a":
            inline(each, reading, look, attribute(each, "href"), runs, after)
        elif name == "s":
            count = attribute(each, "c") or "1"
            put(" " * min(int(count) if count.isdecimal() else 1, MOST_BLANKS), look, link, runs, reading)
        elif name in {"tab", "line-break"}:
            put("\t" if name == "tab" else "\n", look, link, runs, reading)
        elif name == "frame":
            after += frame(each, reading)
        elif name in {"note", "annotation"}:
            kind = "footnote" if name == "note" else "comment"
            reading.leave(f"a {kind}, left out", all_text(child(each, "note-body") if name == "note" else each))
        elif name in {"bookmark", "bookmark-start", "bookmark-end", "annotation-end", "soft-page-break", "ruby-text"}:
            pass
        elif name:
            put(all_text(each), look, link, runs, reading)
        put(each.tail, look, link, runs, reading)


def put(text: str | None, look: OdtLook, link: str | None, runs: list[Run], reading: OdtReading) -> None:
    """Add text as it looks; what is struck through is left."""
    if not text:
        return
    folded = re.sub(r"[ \r\n]+", " ", text) if text != "\n" else text
    if look.struck and folded.strip():
        reading.leave("text that is struck through, left out", folded)
        return
    for name, there in (("italics", look.italic), ("underlining", look.underlined)):
        if there and folded.strip():
            reading.looks[name] = reading.looks.get(name, 0) + 1
    shift = {"super": "superscript", "sub": "subscript"}.get(look.position)
    runs.append(Run(shifted(folded, shift), look.bold, look.italic, look.size, link))


def frame(node: Node, reading: OdtReading) -> list[Element]:
    """Return what a frame holds: a picture, or the paragraphs of a text box; note all else."""
    place = reading.place
    alt = " ".join(" ".join(each.text or "" for each in node if local(each) in {"title", "desc"}).split())
    for each in node:
        kind = local(each)
        if kind == "text-box":
            reading.leave("a text box: its text stands behind the paragraph that it hangs on")
            found = blocks(each, reading, place if "text box" in place else f"a text box at {place}", ())
            reading.place = place
            return found
        if kind == "image":
            return picture(each, reading, alt)
    reading.leave("an embedded object, not opened", alt)
    return []


def picture(node: Node, reading: OdtReading, alt: str) -> list[Element]:
    """Return the picture of a frame, nothing where it lies outside the file."""
    address = attribute(node, "href") or ""
    name = address.removeprefix("./")
    if OUTSIDE.match(address) or name not in reading.package.names:
        reading.leave(f"a picture that lies outside the file, not fetched: {address}", alt)
        return []
    return [Picture(reading.place, name, reading.package.part(name, MOST_PICTURE_BYTES), alt)]


def table(node: Node, reading: OdtReading, within: str) -> Grid:
    """Return a table with all that its cells hold."""
    reading.tables += not within
    place = f"{within}, a table in it" if within else f"table {reading.tables}"
    rows = [
        Row(tuple(cells(each, reading, f"{place}, row {number}")), is_header)
        for number, (each, is_header) in enumerate(table_rows(node), 1)
    ]
    return Grid(place, tuple(rows))


def table_rows(node: Node, *, is_header: bool = False) -> list[tuple[Node, bool]]:
    """Return the rows of a table, and whether each is called a header."""
    found: list[tuple[Node, bool]] = []
    for each in node:
        if local(each) == "table-row":
            found.append((each, is_header))
        elif local(each) in {"table-header-rows", "table-rows", "table-row-group"}:
            found += table_rows(each, is_header=is_header or local(each) == "table-header-rows")
    return found


def cells(row: Node, reading: OdtReading, place: str) -> list[Cell]:
    """Return the cells of a row."""
    found: list[Cell] = []
    for each in row:
        if local(each) == "table-cell":
            wide = attribute(each, "number-columns-spanned") or "1"
            made = Cell(tuple(blocks(each, reading, f"{place}, column {len(found) + 1}", ())))
            found.append(replace(made, wide=int(wide) if wide.isdecimal() and len(wide) < 3 else 1))
        elif local(each) == "covered-table-cell" and not (found and found[-1].wide > 1):
            found.append(Cell((), goes_on=True))
    return found

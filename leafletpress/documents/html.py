"""An HTML file -> a document; nothing in it is run and nothing that it names is fetched but pictures beside it."""

from __future__ import annotations

import base64
import binascii
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote

from lxml import etree
from lxml import html as lxml_html

from leafletpress.documents.model import Cell, Document, Grid, Left, Listed, Paragraph, Picture, Row, Run
from leafletpress.documents.package import local, refuse

if TYPE_CHECKING:
    from leafletpress.documents.model import Element
    from leafletpress.documents.package import Node

LINE = "data-line"
MOST_PICTURE_BYTES = 20_000_000
HEADINGS = {f"h{level}": level for level in range(1, 7)}
BLOCKS = frozenset(
    [
        "p",
        "div",
        "section",
        "article",
        "main",
        "header",
        "footer",
        "aside",
        "nav",
        "figure",
        "figcaption",
        "ul",
        "ol",
        "dl",
        "table",
        "blockquote",
        "pre",
        "address",
        "hr",
        "form",
        "fieldset",
        "details",
        "summary",
        "center",
        "body",
        "li",
        "dt",
        "dd",
        "caption",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
    ]
)
NOT_RUN = frozenset({"script", "style", "template", "link", "meta", "base"})
NOT_OPENED = frozenset({"iframe", "object", "embed", "video", "audio", "canvas", "svg", "math", "applet"})
FURNITURE = frozenset({"nav"})
BOXED = re.compile(r"\b(warning|alert|callout|notice|important|care-card|inset)\b", re.IGNORECASE)
DATA = re.compile(r"data:image/[a-z+.-]+;base64,", re.IGNORECASE)
RAISED, LOWERED = "superscript", "subscript"


@dataclass(frozen=True, slots=True)
class Inline:
    """How the text at a place looks."""

    bold: bool = False
    italic: bool = False
    link: str | None = None
    shift: str | None = None


@dataclass
class HtmlReading:
    """A file that is being read; `open` is the paragraph that text is being added to."""

    name: str
    folder: Path | None
    left: list[Left] = field(default_factory=list)
    found: list[Element] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    line: int = 0
    boxed: bool = False
    heading: int | None = None
    listed: Listed | None = None
    term: bool = False
    lists: int = 0
    italics: int = 0

    def leave(self, what: str, words: str = "") -> None:
        """Note something that is not taken, at the line where the reader is."""
        self.left.append(Left(f"line {self.line}", what, " ".join(words.split())))

    def close(self) -> None:
        """End the paragraph."""
        if "".join(run.text for run in self.runs).strip():
            place = f"line {self.line}"
            self.found.append(
                Paragraph(place, tuple(self.runs), self.heading, self.listed, boxed=self.boxed, term=self.term)
            )
            self.listed = None
        self.runs = []


def read_html(text: str, name: str, folder: Path | None = None) -> Document:
    """Return the document of an HTML text; `folder` is where pictures may lie. Raises ProblemsFound."""
    parser = lxml_html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True)
    try:
        root = lxml_html.document_fromstring(text.replace("\0", "").encode(), parser=parser)
    except (etree.ParserError, ValueError) as error:
        refuse(name, f"the file holds no text: {error}", "save it again from its program")
    reading = HtmlReading(name, folder)
    body = root.find("body")
    walk(body if body is not None else root, reading, Inline())
    reading.close()
    if reading.italics:
        reading.left.insert(0, Left("the file", f"italics in {reading.italics} places: the words are kept"))
    title = root.findtext("head/title") or ""
    return Document(name, tuple(reading.found), tuple(reading.left), (), " ".join(title.split()), (plain(body),))


def plain(body: Node | None) -> str:
    """Return every text of the page that readers see."""
    if body is None:
        return ""
    parts: list[str] = []
    for node in body.iter():
        if not any(local(each) in NOT_RUN for each in (node, *node.iterancestors())):
            parts.append(
                f" {node.text or ''}" if local(node) in BLOCKS or local(node) in {"td", "th"} else node.text or ""
            )
        if node is not body and not any(local(each) in NOT_RUN for each in node.iterancestors()):
            parts.append(
                f" {node.tail or ''}" if local(node) in BLOCKS or local(node) in {"td", "th", "br"} else node.tail or ""
            )
    return " ".join("".join(parts).split())


def walk(node: Node, reading: HtmlReading, look: Inline) -> None:
    """Read what stands in an element."""
    put(node.text, reading, look)
    for each in node:
        element(each, reading, look)
        put(each.tail, reading, look)


def put(text: str | None, reading: HtmlReading, look: Inline) -> None:
    """Add text to the paragraph that is open."""
    from leafletpress.documents.word_text import shifted

    if text:
        folded = re.sub(r"[ \t\r\n\f]+", " ", text)
        reading.italics += look.italic and bool(folded.strip())
        reading.runs.append(Run(shifted(folded, look.shift), look.bold, look.italic, None, look.link))


def element(node: Node, reading: HtmlReading, look: Inline) -> None:
    """Read one element."""
    name = local(node)
    if name in NOT_RUN:
        if name in {"script", "template"}:
            reading.leave(f"a {name}, not run")
        return
    if name in BLOCKS or name in NOT_OPENED or name == "img":
        reading.close() if name in BLOCKS else None
        reading.line = line_of(node) or reading.line
    if name in BLOCKS:
        block(node, name, reading, look)
        reading.close()
    elif name == "br":
        reading.runs.append(Run("\n"))
    elif name == "img":
        picture(node, reading)
    elif name == "input" and node.get("type") == "checkbox":
        reading.runs.append(Run("☐ "))
    elif name in NOT_OPENED:
        reading.leave(f"a {name}, not opened", plain(node))
    elif name in {"del", "s", "strike"}:
        reading.leave("text that is struck through, left out", plain(node))
    else:
        walk(node, reading, inner_look(node, name, look))


def inner_look(node: Node, name: str, look: Inline) -> Inline:
    """Return how text in an inline element looks."""
    return Inline(
        bold=look.bold or name in {"b", "strong", "th"},
        italic=look.italic or name in {"i", "em", "cite", "var", "dfn"},
        link=node.get("href") if name == "a" and node.get("href") else look.link,
        shift=RAISED if name == "sup" else LOWERED if name == "sub" else look.shift,
    )


def block(node: Node, name: str, reading: HtmlReading, look: Inline) -> None:
    """Read one element that stands on lines of its own."""
    if name in FURNITURE:
        reading.leave("links to other pages, left out", plain(node))
    elif name in {"ul", "ol"}:
        items(node, name, reading, look)
    elif name == "table":
        table(node, reading, look)
    elif name in HEADINGS:
        reading.heading = HEADINGS[name]
        walk(node, reading, look)
        reading.close()
        reading.heading = None
    elif name == "dt":
        reading.term = True
        walk(node, reading, look)
        reading.close()
        reading.term = False
    else:
        was, reading.boxed = reading.boxed, reading.boxed or bool(BOXED.search(node.get("class") or ""))
        reading.boxed = reading.boxed or name == "aside"
        walk(node, reading, look)
        reading.close()
        reading.boxed = was


def items(node: Node, name: str, reading: HtmlReading, look: Inline) -> None:
    """Read the items of a list; a list in an item is one level deeper."""
    depth = sum(local(each) in {"ul", "ol"} for each in node.iterancestors())
    reading.lists += 1
    listed = Listed(depth, "number" if name == "ol" else "bullet", f"list {reading.lists}")
    for each in node:
        reading.line = line_of(each) or reading.line
        reading.listed = listed if local(each) == "li" else None
        walk(each, reading, look)
        reading.close()
        reading.listed = None


def table(node: Node, reading: HtmlReading, look: Inline) -> None:
    """Read a table."""
    place = f"line {reading.line}"
    rows: list[Row] = []
    for each in node.iter():
        if local(each) == "caption":
            reading.found.append(Paragraph(place, (Run(plain(each)),), style="Caption"))
        if local(each) != "tr" or next(a for a in each.iterancestors() if local(a) == "table") is not node:
            continue
        found = [cell(one, reading, look) for one in each if local(one) in {"td", "th"}]
        heads = [local(one) for one in each if local(one) in {"td", "th"}]
        rows.append(Row(tuple(found), bool(heads) and set(heads) == {"th"}))
    reading.found.append(Grid(place, tuple(rows)))


def cell(node: Node, reading: HtmlReading, look: Inline) -> Cell:
    """Return a cell of a table."""
    outer, reading.found, reading.runs = reading.found, [], []
    reading.line = line_of(node) or reading.line
    walk(node, reading, look)
    reading.close()
    found, reading.found = tuple(reading.found), outer
    wide = node.get("colspan") or "1"
    return Cell(found, int(wide) if wide.isdecimal() and len(wide) < 3 else 1)


def picture(node: Node, reading: HtmlReading) -> None:
    """Take a picture that the file holds or that lies beside it; note any other."""
    address, alt = node.get("src") or "", " ".join((node.get("alt") or "").split())
    place = f"line {reading.line}"
    data: bytes | None
    if found := DATA.match(address):
        try:
            data = base64.b64decode(address[found.end() :], validate=False)
        except (binascii.Error, ValueError):
            data = None
        if data and len(data) <= MOST_PICTURE_BYTES:
            reading.found.append(Picture(place, "picture", data, alt))
            return
    elif (data := beside(reading.folder, address)) is not None:
        reading.found.append(Picture(place, address, data, alt))
        return
    reading.leave(f"a picture that does not lie beside the file, not fetched: {address[:100]}", alt)


def beside(folder: Path | None, address: str) -> bytes | None:
    """Return the bytes of a picture in the folder of the file or below it, None for any other address."""
    if folder is None or re.match(r"[a-z]+:|//|/|\\", address, re.IGNORECASE):
        return None
    try:
        path = (folder / unquote(address.partition("?")[0])).resolve()
        if path.is_relative_to(folder.resolve()) and path.is_file() and path.stat().st_size <= MOST_PICTURE_BYTES:
            return path.read_bytes()
    except (OSError, ValueError):
        return None
    return None


def line_of(node: Node) -> int | None:
    """Return the line on which an element begins, that of the Markdown it was made of first."""
    for each in (node, *node.iterancestors()):
        if (line := each.get(LINE)) and line.isdecimal():
            return int(line)
    return int(node.sourceline) if node.sourceline else None

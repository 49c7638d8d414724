"""What is heard of a page of HTML and of a PDF, as the same list: blocks of text in order, each with its language."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import replace
from html.parser import HTMLParser
from typing import NamedTuple

from leafletpress.verify.read_back import Heard, read_back

# Elements of HTML, and roles of PDF, that a passage is one of; what stands inside is part of its text.
BLOCKS = frozenset(["p", "h1", "h2", "h3", "h4", "h5", "h6", "dt", "dd", "li", "th", "td", "caption", "figcaption"])
ROLES = frozenset(["P", "H1", "H2", "H3", "H4", "H5", "H6", "Lbl", "LBody", "TH", "TD", "Caption"])
VOID = frozenset(["meta", "link", "img", "br"])
ITEMS = frozenset(["LBody", "Lbl", "li", "dt", "dd"])
PARTS = frozenset(["a", "span"])  # parts of a passage that are elements in a PDF as well
# Marks of direction, and places where a line may end.
UNHEARD = dict.fromkeys(map(ord, "\u061c\u200e\u200f\u202a\u202b\u202c\u2066\u2067\u2068\u2069\u00ad\u200b\u2060"))
# Behind words that refer to a section: a page without paper has no number.
PAGE = re.compile(r"^\(page \d+\)")
# Behind a title in a list of contents.
FOLIO = re.compile(r" \d+$")


class Passage(NamedTuple):
    """A block of text as it is heard: h1 to h6, paragraph, item or picture; its language (BCP 47).

    Links stand apart from the text around them: a reader of PDFs strips the blanks between.
    """

    kind: str
    language: str
    parts: tuple[str, ...]


def kind_of(name: str) -> str:
    """Return what an element of HTML or a role of PDF is to a listener."""
    return "item" if name in ITEMS else name.lower() if name[1:].isdigit() else "paragraph"


def plain(text: str) -> str:
    """Return a text in one normal form, blanks folded, without what nobody hears."""
    return " ".join(unicodedata.normalize("NFC", text.translate(UNHEARD)).split())


class Node:
    """An element of a page, with its texts and elements in order."""

    def __init__(self, name: str, attributes: dict[str, str], parent: Node | None) -> None:
        self.name, self.attributes, self.parent = name, attributes, parent
        self.kids: list[Node | str] = []

    @property
    def language(self) -> str:
        """Return the language of the nearest element that names one."""
        if "lang" in self.attributes or self.parent is None:
            return self.attributes.get("lang", "")
        return self.parent.language

    @property
    def elements(self) -> Iterator[Node]:
        """Yield this element and all inside."""
        yield self
        for kid in self.kids:
            if isinstance(kid, Node):
                yield from kid.elements

    def find(self, name: str) -> Node:
        """Return the only element of a name."""
        (found,) = (node for node in self.elements if node.name == name)
        return found

    def texts(self) -> Iterator[str | None]:
        """Yield the texts of a block, None around each part; blocks and drawings inside it are left out."""
        for kid in self.kids:
            if isinstance(kid, str):
                yield kid
            elif kid.name not in BLOCKS and kid.attributes.get("role") != "img":
                edge = [None] if kid.name in PARTS and kid.attributes.get("class") != "paper" else []
                yield from (*edge, *kid.texts(), *edge)

    def parts(self) -> tuple[str, ...]:
        """Return the texts of a block part by part."""
        found = [""]
        for text in self.texts():
            if text is None:
                found.append("")
            else:
                found[-1] += text
        return tuple(filter(None, map(plain, found)))


class Reader(HTMLParser):
    """The maker of a tree of nodes, by the standard library's own parser."""

    def __init__(self) -> None:
        super().__init__()
        self.root = self.node = Node("", {}, None)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        made = Node(tag, {name: value or "" for name, value in attrs}, self.node)
        self.node.kids.append(made)
        if tag not in VOID:
            self.node = made

    def handle_endtag(self, tag: str) -> None:
        assert self.node.name == tag, f"</{tag}> ends <{self.node.name}>"
        assert self.node.parent is not None
        self.node = self.node.parent

    def handle_data(self, data: str) -> None:
        self.node.kids.append(data)


def read_html(data: bytes) -> Node:
    """Return the tree of a page, whose tags must match."""
    reader = Reader()
    reader.feed(data.decode())
    reader.close()
    assert reader.node is reader.root
    return reader.root


def heard_of_html(data: bytes) -> list[Passage]:
    """Return what a listener hears of a page: header and leaflet, the imprint at its foot left out."""
    body = read_html(data).find("body")
    return [
        passage
        for part in body.kids
        if isinstance(part, Node) and part.name != "footer"
        for node in part.elements
        for passage in passages(node)
    ]


def passages(node: Node) -> Iterator[Passage]:
    """Yield what one element says by itself."""
    if node.name == "img":
        yield Passage("picture", node.language, (plain(node.attributes["alt"]),))
    if node.attributes.get("role") == "img":
        yield Passage("picture", node.language, (plain(node.attributes["aria-label"]),))
    if node.name in BLOCKS and (parts := node.parts()):
        yield Passage(kind_of(node.name), node.language, parts)


def heard_of_pdf(data: bytes) -> list[Passage]:
    """Return what a listener hears of a PDF; signs and numbers of lists, which HTML has by itself, are left out."""
    return list(folded(read_back(data).elements))


def folded(elements: Iterable[Heard]) -> Iterator[Passage]:
    """Yield the blocks of a tag tree, with the text of what stands inside each line."""
    block: Heard | None = None
    texts: list[str] = []
    in_contents = False
    for element in elements:
        if in_contents:
            block, texts = replace(element, role="LBody"), [FOLIO.sub("", plain(element.text))]
            in_contents = False
            continue
        in_contents = element.role == "Reference"
        if block is not None and element.depth > block.depth and element.role not in ROLES | {"Figure"}:
            texts.append(element.text)
            continue
        yield from said(block, texts)
        block, texts = (element, [element.text]) if element.role in ROLES else (None, [])
        if element.role == "Figure":
            yield Passage("picture", element.language, (plain(element.alt or ""),))
    yield from said(block, texts)


def said(block: Heard | None, texts: Iterable[str]) -> Iterator[Passage]:
    """Yield a block with its texts, unless they are nothing, or the sign or number of an item."""
    parts = tuple(filter(None, (PAGE.sub("", plain(text)).strip() for text in texts)))
    if block is not None and parts and not (block.role == "Lbl" and (parts[0] in "•–" or parts[0].isdecimal())):
        yield Passage(kind_of(block.role), block.language, parts)

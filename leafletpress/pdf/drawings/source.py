"""Read the XML of a drawing into nodes that know their lines; everything is bounded, nothing is loaded.

Elements of other namespaces are left out with all that they hold: SVG paints none of them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NoReturn
from xml.parsers import expat

from leafletpress.pdf.picture_files import PictureError

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_NODES, MOST_DEPTH, MOST_EXPANDED = 50_000, 64, 4_000_000
PREDEFINED = ("amp", "lt", "gt", "quot", "apos")
REFERENCE = re.compile(r"&([^\s&;<>#]{1,200});")
SVG, XLINK, XML = "http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink", "http://www.w3.org/XML/1998/namespace"
OUTLINES = "turn lettering into outlines in the drawing program, or say it in the caption"


class Node:
    """Hold one SVG element: name, attributes without prefix, parent and children, words directly in it, line in
    the file.
    """

    __slots__ = ("attributes", "children", "line", "parent", "tag", "words")

    def __init__(self, tag: str, attributes: dict[str, str], line: int, parent: Node | None = None) -> None:
        self.tag = tag
        self.attributes = attributes
        self.parent = parent
        self.children: list[Node] = []
        self.line = line
        self.words = ""

    def walk(self) -> Iterator[Node]:
        """Yield the node and all below it in the file's order."""
        waiting = [self]
        while waiting:
            node = waiting.pop()
            yield node
            waiting.extend(reversed(node.children))

    def refuse(self, what: str, hint: str) -> NoReturn:
        """Raise PictureError: something of this element cannot be drawn right."""
        raise PictureError(f"line {self.line} of the drawing: {what}", hint)


def parse(data: bytes) -> Node:
    """Return the root of a drawing; raise PictureError."""
    if data.startswith(b"\x1f\x8b"):
        raise PictureError("the drawing is compressed (SVGZ)", "save it as plain, uncompressed SVG")
    builder = Builder(data)
    try:
        builder.parser.Parse(data, True)
    except expat.ExpatError as error:
        message = f"line {error.lineno} of the drawing: the file is not well-formed XML"
        raise PictureError(message, f"{expat.ErrorString(error.code)}; save it again") from error
    except (LookupError, ValueError) as error:  # an encoding that Python does not know, or one of several bytes
        raise PictureError("the drawing is in an encoding that is not taken", "save it in UTF-8") from error
    if builder.typed and (missing := set(references_in(data)) - builder.declared):
        message = f"the drawing has the entity '{min(missing)}', which is not defined in it"
        raise PictureError(message, "save the drawing without a document type")
    if builder.root is None:
        raise PictureError("the file is not an SVG drawing", f'it must begin with <svg xmlns="{SVG}" …>')
    return builder.root


def references_in(data: bytes) -> list[str]:
    """Return the entities that are used; with a document type, the parser says nothing of those that it does not know.

    They are written in ASCII; of UTF-16 that leaves zeros between.
    """
    text = data.replace(b"\0", b"").decode("latin-1")
    outside, *comments = text.split("<!--")
    rests = [comment.partition("-->")[2] for comment in comments]
    return REFERENCE.findall("".join([outside, *rests]))


class Builder:
    """Make the nodes while the parser reads."""

    def __init__(self, data: bytes) -> None:
        self.root: Node | None = None
        self.open: list[Node] = []
        self.foreign = 0  # how deep inside an element of another namespace
        self.count = self.expanded = 0
        self.references = data.count(b"&")
        self.declared = set(PREDEFINED)
        self.typed = False
        self.parser = parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartDoctypeDeclHandler = self.document_type
        parser.EntityDeclHandler = self.entity
        parser.StartElementHandler = self.start
        parser.EndElementHandler = self.end
        parser.CharacterDataHandler = self.characters
        parser.ProcessingInstructionHandler = self.instruction

    def refuse(self, what: str, hint: str) -> NoReturn:
        """Raise PictureError about the place where the parser is."""
        raise PictureError(f"line {self.parser.CurrentLineNumber} of the drawing: {what}", hint)

    def document_type(self, _name: str, _system: str | None, _public: str | None, _internal: bool) -> None:
        """Note that there is a document type; none is ever loaded."""
        self.typed = True

    def entity(
        self,
        name: str,
        parameter: bool,
        value: str | None,
        _base: str | None,
        _system: str | None,
        _public: str | None,
        _notation: str | None,
    ) -> None:
        """Refuse an entity that could grow without bound (two within each other, or long and often)."""
        if parameter or value is None or "&" in value or len(value) * self.references > MOST_EXPANDED:
            self.refuse(f"the entity '{name}' is not taken", "save the drawing without a document type")
        self.declared.add(name)

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Begin an element."""
        space, _, tag = name.rpartition(" ")
        if self.foreign or (space != SVG and self.root is not None):
            self.foreign += 1
            return
        if self.root is None and (space, tag) != (SVG, "svg"):
            raise PictureError("the file is not an SVG drawing", f'it must begin with <svg xmlns="{SVG}" …>')
        self.count += 1
        self.expanded += sum(map(len, attributes.values()))
        if self.count > MOST_NODES or self.expanded > MOST_EXPANDED:
            self.refuse(f"the drawing has more than {MOST_NODES:,} elements or their text is too long", "simplify it")
        if len(self.open) >= MOST_DEPTH:
            self.refuse(f"more than {MOST_DEPTH} elements stand inside one another", "ungroup, then group again")
        parent = self.open[-1] if self.open else None
        node = Node(tag, plain_names(attributes), self.parser.CurrentLineNumber, parent)
        if parent:
            parent.children.append(node)
        else:
            self.root = node
        self.open.append(node)

    def end(self, _name: str) -> None:
        """End an element."""
        if self.foreign:
            self.foreign -= 1
        else:
            self.open.pop()

    def characters(self, text: str) -> None:
        """Keep the words of an element."""
        self.expanded += len(text)
        if self.expanded > MOST_EXPANDED:
            self.refuse("the text of the drawing is too long", "simplify it")
        if not self.foreign and (text := text if self.open[-1].tag == "style" else text.strip()):
            self.open[-1].words += text

    def instruction(self, target: str, _data: str) -> None:
        """Refuse a style sheet that is another file."""
        if target == "xml-stylesheet":
            self.refuse("a style sheet is in another file", "save the drawing with its styles inside")


def plain_names(attributes: dict[str, str]) -> dict[str, str]:
    """Return the attributes that mean something to SVG under their plain names; `href` goes before `xlink:href`."""
    plain = {name: value for name, value in attributes.items() if " " not in name}
    if (link := attributes.get(f"{XLINK} href")) is not None:
        plain.setdefault("href", link)
    if (base := attributes.get(f"{XML} base")) is not None:
        plain["xml:base"] = base
    return plain

"""An agency's table as XLIFF 1.2 or 2.0 (OASIS), for translation programs: written, and read again when it comes back.

Facts, links and bold are inline codes, which such programs keep from being written over. In 1.2 a code holds what it
stands for (`<ph>{day_unit}</ph>`), so that the text of a segment is the message itself; in 2.0 that is original data.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from lxml import etree

from leafletpress.content.inline import SIGN, InlineError, closing_brackets, closing_parenthesis
from leafletpress.documents.package import attribute, child, local, parsed_xml, refuse
from leafletpress.exchange.rows import AgencyTable, ReturnedRow, ReturnedTable, Row
from leafletpress.languages import UnknownLanguage, language

if TYPE_CHECKING:
    from leafletpress.documents.package import Node

SPACE_12, SPACE_20 = "urn:oasis:names:tc:xliff:document:1.2", "urn:oasis:names:tc:xliff:document:2.0"
XML = "{http://www.w3.org/XML/1998/namespace}"
ORIGINAL = re.compile(r"locale/([a-z0-9_-]+)\.pot")
STATES_12 = {"translated": "translated", "to check": "needs-review-translation", "to translate": "new"}
STATES_20 = {"translated": "translated", "to check": "initial", "to translate": "initial"}
ACCEPTED_20 = frozenset({"reviewed", "final"})
ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


class Piece(NamedTuple):
    """A part of a message: text, or a code that stands alone, opens or closes."""

    kind: str
    text: str


def pieces_of(text: str) -> list[Piece]:
    """Return a message in pieces whose texts, one behind the other, are the message; broken markup is text."""
    try:
        return _pieces(text)
    except InlineError:
        return [Piece("text", text)]


def _pieces(text: str) -> list[Piece]:
    found: list[Piece] = []
    closing = closing_brackets(text) if "](" in text else {}
    at, is_bold = 0, False
    while sign := SIGN.search(text, at):
        found.append(Piece("text", text[at : sign.start()]))
        close = closing.get(sign.start())
        if close and text.startswith("(", close + 1):
            end = closing_parenthesis(text, close + 1) + 1
            found += [Piece("open", "["), *_pieces(text[sign.end() : close]), Piece("close", text[close:end])]
            at = end
            continue
        if sign[0] == "**":
            is_bold = not is_bold
            found.append(Piece("open" if is_bold else "close", "**"))
        else:
            found.append(Piece("alone" if sign[1] is not None else "text", sign[0]))
        at = sign.end()
    found.append(Piece("text", text[at:]))
    if is_bold:
        return [Piece("text", text)]
    return [piece for piece in found if piece.text]


def xliff_12(table: AgencyTable) -> bytes:
    """Return the table as XLIFF 1.2."""
    root = etree.Element("xliff", nsmap={None: SPACE_12}, version="1.2")
    file = etree.SubElement(
        root,
        "file",
        {
            "original": f"locale/{table.domain}.pot",
            "datatype": "plaintext",
            "source-language": "en",
            "target-language": table.language.tag,
        },
    )
    body = etree.SubElement(file, "body")
    for row in table.rows:
        unit = etree.SubElement(
            body, "trans-unit", {"id": row.key, "resname": str(row.number), f"{XML}space": "preserve"}
        )
        if row.state == "translated":
            unit.set("approved", "yes")
        codes = write_12(etree.SubElement(unit, "source"), row.english, {})
        target = etree.SubElement(unit, "target", {"state": STATES_12[row.state]})
        write_12(target, row.translation, codes)
        notes(unit, row)
    return document(root)


def write_12(parent: Node, text: str, known: dict[tuple[str, int], str]) -> dict[tuple[str, int], str]:
    """Write a message as content of 1.2; a code that the source has, too, has its number there. Return all numbers."""
    names = {"alone": "ph", "open": "bpt", "close": "ept"}
    numbers, opened, count = dict(known), list[str](), dict[str, int]()
    for piece in pieces_of(text):
        if piece.kind == "text":
            append(parent, piece.text)
            continue
        if piece.kind == "close":
            number = opened.pop()
        else:
            count[piece.text] = count.get(piece.text, 0) + 1
            number = numbers.setdefault((piece.text, count[piece.text]), str(len(numbers) + 1))
        if piece.kind == "open":
            opened.append(number)
        code = etree.SubElement(parent, names[piece.kind], {"id": number})
        code.text = legal(piece.text)
    return numbers


def notes(unit: Node, row: Row) -> None:
    """Write where a message stands and what must stay."""
    for text in (row.where, row.note):
        if text:
            etree.SubElement(unit, "note", {"from": "developer"}).text = legal(text)


def xliff_20(table: AgencyTable) -> bytes:
    """Return the table as XLIFF 2.0."""
    root = etree.Element(
        "xliff", {"version": "2.0", "srcLang": "en", "trgLang": table.language.tag}, nsmap={None: SPACE_20}
    )
    file = etree.SubElement(root, "file", {"id": "f1", "original": f"locale/{table.domain}.pot"})
    for row in table.rows:
        unit = etree.SubElement(file, "unit", {"id": f"u{row.key}", "name": str(row.number), f"{XML}space": "preserve"})
        told = [text for text in (row.where, row.note) if text]
        if told:
            group = etree.SubElement(unit, "notes")
            for text in told:
                etree.SubElement(group, "note").text = legal(text)
        data = Data()
        segment = etree.Element("segment", {"id": "s1", "state": STATES_20[row.state]})
        write_20(etree.SubElement(segment, "source"), row.english, data)
        write_20(etree.SubElement(segment, "target"), row.translation, data)
        if data.ids:
            original = etree.SubElement(unit, "originalData")
            for text, number in data.ids.items():
                etree.SubElement(original, "data", {"id": number}).text = legal(text)
        unit.append(segment)
    return document(root)


class Data:
    """The original data of one unit: what its codes stand for, each with a number."""

    def __init__(self) -> None:
        self.ids: dict[str, str] = {}

    def of(self, text: str) -> str:
        """Return the number of a text."""
        return self.ids.setdefault(text, f"d{len(self.ids) + 1}")


def write_20(parent: Node, text: str, data: Data) -> None:
    """Write a message as content of 2.0, numbers of codes counted alike in source and target."""
    opened: list[Node] = []
    count: dict[str, int] = {}
    for piece in pieces_of(text):
        into = opened[-1] if opened else parent
        if piece.kind == "text":
            append(into, piece.text)
        elif piece.kind == "close":
            opened.pop().set("dataRefEnd", data.of(piece.text))
        else:
            count[piece.text] = count.get(piece.text, 0) + 1
            number = f"{data.of(piece.text)}-{count[piece.text]}"
            if piece.kind == "alone":
                etree.SubElement(into, "ph", {"id": number, "dataRef": data.of(piece.text), "equiv": legal(piece.text)})
            else:
                opened.append(etree.SubElement(into, "pc", {"id": number, "dataRefStart": data.of(piece.text)}))


def append(parent: Node, text: str) -> None:
    """Add text behind what an element holds so far."""
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + legal(text)
    else:
        parent.text = (parent.text or "") + legal(text)


def legal(text: str) -> str:
    """Return a text without what XML has no way to say."""
    return ILLEGAL.sub("\ufffd", text)


def document(root: Node) -> bytes:
    """Return an element as the bytes of a file."""
    return bytes(etree.tostring(root, encoding="UTF-8", xml_declaration=True)) + b"\n"


def xliff_returned(data: bytes, name: str) -> ReturnedTable:
    """Return the rows of an XLIFF file that came back; raise ProblemsFound for one that is not of ours."""
    root = parsed_xml(data, name)
    version = attribute(root, "version") or ""
    files = [node for node in root if local(node) == "file"]
    original = ORIGINAL.fullmatch(attribute(files[0], "original") or "") if files else None
    tag = (
        attribute(root, "trgLang")
        if version.startswith("2")
        else attribute(files[0], "target-language")
        if files
        else None
    )
    if local(root) != "xliff" or original is None or not tag:
        refuse(
            name,
            "this XLIFF file does not say which leaflet and language it is of",
            "export it again: make_pdfs.py export",
        )
    try:
        folder = language(tag).folder
    except UnknownLanguage as error:
        refuse(name, str(error), "write the tag that the exported file has")
    read = rows_20 if version.startswith("2") else rows_12
    return ReturnedTable(name, original[1], folder, tuple(row for file in files for row in read(file)))


def rows_12(file: Node) -> list[ReturnedRow]:
    """Return the rows of a file of version 1.2."""
    found: list[ReturnedRow] = []
    for unit in file.iter("{*}trans-unit"):
        source, target = child(unit, "source"), child(unit, "target")
        place = f"unit {attribute(unit, 'resname') or attribute(unit, 'id')}"
        accepted = attribute(unit, "approved") == "yes"
        found.append(ReturnedRow(place, attribute(unit, "id") or "", all_text(source), all_text(target), accepted))
    return found


def all_text(node: Node | None) -> str:
    """Return the text of content of 1.2, that of its codes included."""
    return "" if node is None else "".join(str(text) for text in node.itertext())


def rows_20(file: Node) -> list[ReturnedRow]:
    """Return the rows of a file of version 2.0; segments that a program made of one are joined again."""
    found: list[ReturnedRow] = []
    for unit in file.iter("{*}unit"):
        original = child(unit, "originalData")
        data = {attribute(node, "id") or "": all_text(node) for node in original} if original is not None else {}
        parts = [node for node in unit if local(node) in {"segment", "ignorable"}]
        english = "".join(text_20(child(part, "source"), data) for part in parts)
        translation = "".join(text_20(child(part, "target"), data) for part in parts)
        states = {attribute(part, "state") or "initial" for part in parts if local(part) == "segment"}
        place = f"unit {attribute(unit, 'name') or attribute(unit, 'id')}"
        key = (attribute(unit, "id") or "").removeprefix("u")
        found.append(ReturnedRow(place, key, english, translation, bool(states) and states <= ACCEPTED_20))
    return found


def text_20(node: Node | None, data: dict[str, str]) -> str:
    """Return the message that content of 2.0 says, its codes by their data."""
    if node is None:
        return ""
    parts = [node.text or ""]
    for each in node:
        kind = local(each)
        if kind in {"ph", "sc", "ec"}:
            parts.append(data.get(attribute(each, "dataRef") or "", attribute(each, "equiv") or ""))
        elif kind == "pc":
            parts.append(data.get(attribute(each, "dataRefStart") or "", ""))
            parts += [text_20(each, data), data.get(attribute(each, "dataRefEnd") or "", "")]
        else:
            parts.append(text_20(each, data))
        parts.append(each.tail or "")
    return "".join(parts)

"""A Word file (.docx, .docm, .dotx; ECMA-376) -> a document."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from leafletpress.documents.model import Cell, Document, Grid, Left, Listed, Paragraph, Picture, Row
from leafletpress.documents.package import Package, attribute, child, local, refuse
from leafletpress.documents.word_extras import extra_parts, raw_words
from leafletpress.documents.word_reading import Reading, relationships, words_in
from leafletpress.documents.word_styles import LIST_STYLE, Look, Styles, with_paragraph, with_run
from leafletpress.documents.word_text import Line

if TYPE_CHECKING:
    from leafletpress.documents.model import Element, Run
    from leafletpress.documents.package import Node

MOST_PARAGRAPHS = 20_000
MOST_PICTURE_BYTES = 20_000_000
WRAPPERS = frozenset({"sdt", "sdtContent", "customXml", "ins", "moveTo", "AlternateContent", "Choice", "smartTag"})
CONTENTS = re.compile(r"toc \d|table of (contents|figures)|toc heading", re.IGNORECASE)
CAPTION = "caption"


def read_word(data: bytes, name: str) -> Document:
    """Return the document of a Word file's bytes; raise ProblemsFound for one that cannot be read."""
    package = Package(data, name)
    main = main_part(package)
    targets = relationships(package, main)
    by_kind = {target.kind: target.name for target in targets.values() if not target.external}
    styles = Styles(package.optional(by_kind.get("styles", "")), package.optional(by_kind.get("numbering", "")))
    reading = Reading(package, styles, targets)
    body = child(package.xml(main), "body")
    if body is None:
        refuse(name, "the file holds no text", "open it in Word and save it as .docx")
    elements = tuple(blocks(body, reading, ""))
    furniture, left = extra_parts(reading, main, blocks)
    title = child(package.optional("docProps/core.xml"), "title")
    return Document(
        name=name,
        elements=elements,
        left=(*said_once(reading), *reading.left, *left),
        furniture=furniture,
        title=" ".join((title.text or "").split()) if title is not None else "",
        words=raw_words(package),
    )


def main_part(package: Package) -> str:
    """Return the name of the part that holds the text; raise ProblemsFound where the package is no Word file."""
    for target in relationships(package, "").values():
        if target.kind == "officeDocument" and target.name in package.names:
            return target.name
    if "word/document.xml" not in package.names:
        refuse(package.shown, "this is no Word document", "open it in its program and save it as .docx, .odt or .html")
    return "word/document.xml"


def said_once(reading: Reading) -> list[Left]:
    """Return what is told once of the whole file."""
    told = [
        Left("the file", f"{name} in {count} places: a leaflet has bold only, the words are kept")
        for name, count in reading.looks.items()
        if count
    ]
    if reading.insertions:
        told.append(Left("the file", f"{reading.insertions} tracked insertions, taken as if accepted"))
    return told


def blocks(parent: Node, reading: Reading, within: str) -> list[Element]:
    """Return the paragraphs, tables and pictures in a part of the file; `within` names it, "" for the body."""
    found: list[Element] = []
    carried: list[Run] = []  # of paragraphs whose end is deleted
    for node in parent:
        name = local(node)
        if name == "p":
            made, after, ends = paragraph(node, reading, within, carried)
            carried = [] if ends else list(made.runs) if made else carried
            found += [*([made] if made and ends else []), *after]
        elif name == "tbl":
            found.append(table(node, reading, within))
        elif name in WRAPPERS:
            found += wrapped(node, reading, within)
        elif name in {"del", "moveFrom"}:
            reading.leave("deleted text (a tracked change), left out as if accepted", words_in(node))
        elif name == "altChunk":
            reading.leave("another document inside this one, not opened")
        elif name == "sectPr":
            columns(node, reading)
    if carried:
        found.append(Paragraph(reading.place, tuple(carried)))
    return found


def wrapped(node: Node, reading: Reading, within: str) -> list[Element]:
    """Return what stands in a content control or the like; of a list of contents nothing."""
    gallery = attribute(child(node, "sdtPr", "docPartObj", "docPartGallery"), "val") or ""
    if CONTENTS.fullmatch(gallery):
        reading.leave("a list of contents, left out: viewers and layouts make their own", words_in(node))
        return []
    return blocks(node, reading, within)


def columns(section: Node, reading: Reading) -> None:
    """Note text in columns: it is taken one after the other."""
    count = attribute(child(section, "cols"), "num") or "1"
    if count not in {"0", "1"}:
        reading.leave(f"text in {count} columns, taken in its order, column after column")


def paragraph(
    node: Node, reading: Reading, within: str, carried: list[Run]
) -> tuple[Paragraph | None, list[Element], bool]:
    """Return a paragraph, None for an empty one, what hangs on it, and whether its end is not deleted."""
    properties = child(node, "pPr")
    style = reading.styles.look(attribute(child(properties, "pStyle"), "val"))
    look = with_paragraph(style, properties)
    if not within:
        reading.paragraphs += bool(words_in(node))
        reading.place = f"paragraph {reading.paragraphs or 1}"
        if reading.paragraphs > MOST_PARAGRAPHS:
            refuse(reading.package.shown, f"more than {MOST_PARAGRAPHS:,} paragraphs", "split the file into leaflets")
    else:
        reading.place = within
    section = child(properties, "sectPr")
    if section is not None:
        columns(section, reading)
    in_contents = any(each.instruction.strip().startswith("TOC") for each in reading.fields)
    line = Line(reading, with_run(look, None), anchored)
    line.inline(node)
    ends = child(properties, "rPr", "del") is None and child(properties, "rPr", "moveFrom") is None
    runs = (*carried, *line.runs)
    in_contents = in_contents or any(each.instruction.strip().startswith("TOC") for each in reading.fields)
    if CONTENTS.match(look.name) or in_contents:
        reading.leave("a list of contents, left out: viewers and layouts make their own", words_in(node))
        return None, line.after, True
    if not "".join(run.text for run in runs).strip():
        return None, line.after, ends
    made = Paragraph(reading.place, tuple(runs), look.heading, listed(look, reading), look.name, look.boxed)
    return made, line.after, ends


def listed(look: Look, reading: Reading) -> Listed | None:
    """Return what makes a paragraph an item of a list, None for any other and for a heading."""
    named = LIST_STYLE.fullmatch(look.name)
    depth = int(named[2] or 1) - 1 if named else 0
    if look.heading is not None:
        return None
    if look.numbering:
        number, level = look.numbering
        sign = reading.styles.sign(number, level)
        return Listed(max(level, depth), sign, number) if sign else None
    return Listed(depth, "bullet" if named[1] == "Bullet" else "number", named[1]) if named else None


def table(node: Node, reading: Reading, within: str) -> Grid:
    """Return a table with all that its cells hold."""
    reading.tables += not within
    place = f"{within}, a table in it" if within else f"table {reading.tables}"
    rows: list[Row] = []
    for each in in_wrappers(node, "tr"):
        number = len(rows) + 1
        properties = child(each, "trPr")
        reading.place = f"{place}, row {number}"
        if child(properties, "del") is not None:
            reading.leave("a deleted row (a tracked change), left out as if accepted", words_in(each))
            continue
        cells = [
            cell(one, reading, f"{place}, row {number}, column {at}")
            for at, one in enumerate(in_wrappers(each, "tc"), 1)
        ]
        rows.append(Row(tuple(cells), child(properties, "tblHeader") is not None))
    return Grid(place, tuple(rows))


def in_wrappers(parent: Node, wanted: str) -> list[Node]:
    """Return the rows of a table or the cells of a row, those in content controls included."""
    found: list[Node] = []
    for node in parent:
        if local(node) == wanted:
            found.append(node)
        elif local(node) in WRAPPERS:
            found += in_wrappers(node, wanted)
    return found


def cell(node: Node, reading: Reading, place: str) -> Cell:
    """Return a cell of a table."""
    properties = child(node, "tcPr")
    wide = attribute(child(properties, "gridSpan"), "val") or "1"
    merge = child(properties, "vMerge")
    goes_on = merge is not None and attribute(merge, "val") != "restart"
    return Cell(tuple(blocks(node, reading, place)), int(wide) if wide.isdecimal() and len(wide) < 3 else 1, goes_on)


def anchored(node: Node, reading: Reading) -> list[Element]:
    """Return what a drawing or an old picture holds: pictures and the paragraphs of text boxes; note all else."""
    found: list[Element] = []
    place = reading.place
    described = next((each for each in node.iter() if local(each) in {"docPr", "shape"}), None)
    alt = attribute(described, "descr") or attribute(described, "alt") or attribute(described, "title") or ""
    for each in topmost(node):
        kind = local(each)
        if kind == "txbxContent":
            reading.leave("a text box: its text stands behind the paragraph that it hangs on")
            found += blocks(each, reading, f"a text box at {place}" if "text box" not in place else place)
            reading.place = place
        elif kind in {"blip", "imagedata"}:
            found += picture(each, reading, " ".join(alt.split()))
        elif kind == "relIds":
            left_part(each, "dm", "a SmartArt drawing, left out: write its words as a list or steps", reading)
        elif kind == "chart":
            left_part(each, "id", "a chart, left out: write its figures as a table", reading)
        else:
            reading.leave("an embedded object, not opened")
    return found


def topmost(node: Node) -> list[Node]:
    """Return what is of interest in a drawing, not what stands inside a text box of it."""
    found: list[Node] = []
    for each in node:
        if local(each) in {"txbxContent", "blip", "imagedata", "relIds", "chart", "OLEObject"}:
            found.append(each)
        elif local(each) != "Fallback":
            found += topmost(each)
    return found


def picture(node: Node, reading: Reading, alt: str) -> list[Element]:
    """Return the picture that an element shows, nothing where it lies outside the file or cannot be read."""
    target = reading.targets.get(attribute(node, "embed") or attribute(node, "id") or "")
    outside = reading.targets.get(attribute(node, "link") or "")
    if target is None or target.external:
        lies = next((one.name for one in (target, outside) if one), "nowhere")
        reading.leave(f"a picture that lies outside the file, not fetched: {lies}", alt)
        return []
    if target.name not in reading.package.names:
        reading.leave("a picture that the file does not hold", alt)
        return []
    return [Picture(reading.place, target.name, reading.package.part(target.name, MOST_PICTURE_BYTES), alt)]


def left_part(node: Node, by: str, what: str, reading: Reading) -> None:
    """Note a drawing that has its words in a part of its own."""
    target = reading.targets.get(attribute(node, by) or "")
    there = target and not target.external and target.name in reading.package.names
    reading.leave(what, words_in(reading.package.xml(target.name)) if target and there else "")

"""What a Word file holds beside its text: heads and feet of pages, notes, comments, macros, links to outside."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from leafletpress.documents.model import Grid, Left, Paragraph, Picture
from leafletpress.documents.package import attribute
from leafletpress.documents.word_reading import Reading, relationships, words_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from leafletpress.documents.model import Element
    from leafletpress.documents.package import Node, Package

    Blocks = Callable[[Node, Reading, str], list[Element]]

NOTES = ("footnotes", "endnotes", "comments")
WITH_WORDS = re.compile(
    r"word/(document\d*|header\d+|footer\d+|footnotes|endnotes|comments|diagrams/data\d*|charts/chart\d*)\.xml"
)
ORDINARY = frozenset({"hyperlink", "image"})  # links are text; a picture outside is told at its place
MACROS = re.compile(r"vbaProject|vbaData|activeX", re.IGNORECASE)


def extra_parts(reading: Reading, main: str, blocks: Blocks) -> tuple[tuple[Paragraph, ...], list[Left]]:
    """Return the paragraphs of page heads and feet, each text once, and what is left of the other parts."""
    left: list[Left] = []
    furniture: dict[str, Paragraph] = {}
    for target in sorted(set(reading.targets.values())):
        if target.external or target.name not in reading.package.names:
            continue
        if target.kind in {"header", "footer"}:
            own = Reading(reading.package, reading.styles, relationships(reading.package, target.name))
            place = "the head of a page" if target.kind == "header" else "the foot of a page"
            for found in flat(blocks(reading.package.xml(target.name), own, place)):
                if isinstance(found, Paragraph):
                    furniture.setdefault(" ".join(found.text.split()), found)
                else:
                    left.append(Left(place, "a picture, left out: the brand has the logo", found.alt))
            left += own.left
        elif target.kind in NOTES:
            left += notes(reading, target.name, target.kind.removesuffix("s"))
    return tuple(furniture.values()), [*left, *dangers(reading.package, main)]


def flat(elements: Iterable[Element]) -> Iterator[Paragraph | Picture]:
    """Yield the paragraphs and pictures of elements, those in tables included."""
    for element in elements:
        if isinstance(element, Grid):
            yield from (one for row in element.rows for cell in row.cells for one in flat(cell.blocks))
        else:
            yield element


def notes(reading: Reading, part: str, kind: str) -> Iterator[Left]:
    """Yield each footnote, endnote or comment with its words, at the place where the text calls it."""
    for node in reading.package.xml(part):
        if words := words_in(node):
            place = reading.notes.get((kind, attribute(node, "id") or ""), "the file")
            remedy = "" if kind == "comment" else ": put it into the text or among the sources"
            yield Left(
                place, f"a {kind}, left out{remedy}" if kind != "endnote" else f"an {kind}, left out{remedy}", words
            )


def dangers(package: Package, main: str) -> Iterator[Left]:
    """Yield what a file might do or fetch in another program; nothing of it is done here."""
    if any(MACROS.search(name) for name in package.names):
        yield Left("the file", "macros, not read and not run")
    for name in sorted(package.names):
        if "/embeddings/" in name:
            yield Left("the file", f"an embedded file ({name.rpartition('/')[2]}), not opened")
    parts = [main, *(name for name in package.names if re.fullmatch(r"word/(settings|header\d+|footer\d+)\.xml", name))]
    for part in sorted(parts):
        for target in relationships(package, part).values():
            if target.external and target.kind not in ORDINARY:
                yield Left("the file", f"a link to outside ({target.kind}), not followed: {target.name}")


def raw_words(package: Package) -> tuple[str, ...]:
    """Return every text of the parts that hold words, without looking at what they are."""
    return tuple(words_in(package.xml(name)) for name in sorted(package.names) if WITH_WORDS.fullmatch(name))

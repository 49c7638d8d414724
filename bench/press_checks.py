"""One press file, and what this program and others say of it: a row of `bench.prepress`."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from leafletpress.verify.press_demands import MM, Demands
from leafletpress.verify.verify_pdf import verify
from tests.prepress.ghostscript import separations
from tests.prepress.mupdf import painted
from tests.prepress.second_opinions import faults, most_ink
from tests.verify.readers import pdfium, poppler

BOX = re.compile(r"^Page +(\d+) (\w+Box): +(\S+) +(\S+) +(\S+) +(\S+)$", re.MULTILINE)
SLACK = 0.01 * MM  # by which a box may miss its size


class Row(NamedTuple):
    """Hold what was found of a press file; ink in percent, lines in points, None where there are none."""

    leaflet: str
    language: str
    layout: str
    printer: str
    pages: int
    ink: float
    line_one: float | None
    line_more: float | None
    faults: tuple[str, ...]


def checked(path: Path, screen: Path, demands: Demands, page: tuple[float, float]) -> Row:
    """Return what is found of a press file, beside the file for a screen, of pages so wide and high in points."""
    leaflet, language, layout, printer = path.stem.split("_")
    things = [thing for one in painted(path) for thing in one if thing.kind == "line" and len(thing.inks) > 1]
    plates = separations(path)
    found = (
        *(f"verify: {failure}" for failure in verify(path, demands, screen).failures),
        *(f"Ghostscript and MuPDF: {fault}" for fault in faults(path, demands.limits)),
        *box_faults(path, page, demands.bleed or 0.0),
        *text_faults(path, screen),
    )
    return Row(
        leaflet=leaflet,
        language=language,
        layout=layout,
        printer=printer,
        pages=len(plates),
        ink=round(max(map(most_ink, plates)), 1),
        line_one=thinnest(thing.size for thing in things if sum(ink > 0 for ink in thing.inks) == 1),
        line_more=thinnest(thing.size for thing in things if sum(ink > 0 for ink in thing.inks) != 1),
        faults=found,
    )


def thinnest(widths: Iterator[float]) -> float | None:
    """Return the least of some widths, rounded."""
    return min((round(width, 3) for width in widths), default=None)


def box_faults(path: Path, page: tuple[float, float], bleed: float) -> Iterator[str]:
    """Yield boxes, as poppler reads them, that are not those of the page and the printer."""
    command = ["pdfinfo", "-box", "-f", "1", "-l", "999", str(path)]
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    boxes: dict[str, dict[str, tuple[float, ...]]] = {}
    for number, name, *sides in BOX.findall(told):
        boxes.setdefault(number, {})[name] = tuple(map(float, sides))
    if not boxes:
        yield "poppler finds no boxes"
    for number, found in boxes.items():
        media, trim, bled = found["MediaBox"], found["TrimBox"], found["BleedBox"]
        wanted = (trim[0] - bleed, trim[1] - bleed, trim[2] + bleed, trim[3] + bleed)
        if max(abs(trim[2] - trim[0] - page[0]), abs(trim[3] - trim[1] - page[1])) > SLACK:
            yield f"poppler: page {number} is cut to another size"
        if max(abs(side - should) for side, should in zip(bled, wanted, strict=True)) > SLACK or media[:2] != (0, 0):
            yield f"poppler: page {number} has another bleed, or does not begin at 0, 0"


def text_faults(path: Path, screen: Path) -> Iterator[str]:
    """Yield the readers that do not read in a press file what they read in the file for a screen."""
    for name, read in READERS.items():
        yield from (f"{name} reads something else on page {at}" for at in different(read(path), read(screen)))


def mupdf(path: Path) -> list[str]:
    """Return the text of each page, as MuPDF reads it."""
    command = ["mutool", "draw", "-q", "-F", "txt", str(path), "1-N"]
    return subprocess.run(command, check=True, capture_output=True).stdout.decode().split("\f")


READERS: dict[str, Callable[[Path], list[str]]] = {
    "poppler": lambda path: poppler(path.read_bytes()),
    "PDFium": lambda path: pdfium(path.read_bytes()),
    "MuPDF": mupdf,
}


def different(mine: list[str], theirs: list[str]) -> Iterator[int]:
    """Yield the numbers of pages that are not the same, blanks aside: readers guess paragraphs by distances."""
    if len(mine) != len(theirs):
        yield min(len(mine), len(theirs)) + 1
    pairs = enumerate(zip(mine, theirs, strict=False), 1)
    yield from (at for at, (one, other) in pairs if one.split() != other.split())

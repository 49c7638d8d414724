"""What a press file must keep to, told by programs that are not this one: MuPDF says what is painted, Ghostscript what
each plate prints of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pikepdf
from PIL import Image, ImageChops, ImageFilter

from leafletpress.design.printer import PressLimits
from tests.prepress.ghostscript import DOTS, PROCESS, Plates, separations
from tests.prepress.mupdf import Painted, painted

BLACK, PAPER = (0.0, 0.0, 0.0, 1.0), (0.0, 0.0, 0.0, 0.0)
MARKS = "Separation(DeviceCMYK,All)"  # lines on every plate, outside the trim
FULL, ROUNDING = 255, 3  # levels of a plate
SQUARE = round((15**0.5) / 25.4 * DOTS)  # side of 15 mm², in dots
POINT = DOTS / 72  # in dots


def faults(path: Path, limits: PressLimits) -> list[str]:
    """Return what is wrong with a press file without spot inks and pictures, each with its page."""
    with pikepdf.open(path) as pdf:
        corners = [trim_corner(page) for page in pdf.pages]
    pages = zip(corners, painted(path), separations(path), strict=True)
    return [
        f"page {number}: {fault}"
        for number, (corner, things, plates) in enumerate(pages, 1)
        for fault in page_faults(things, plates, corner, limits)
    ]


def trim_corner(page: pikepdf.Page) -> tuple[float, float]:
    """Return where the upper left corner of the trim stands, in points from that of the paper."""
    left, _, _, top = map(float, page.trimbox)
    return left, float(page.mediabox[3]) - top


def page_faults(
    things: Sequence[Painted], plates: Plates, corner: tuple[float, float], limits: PressLimits
) -> Iterator[str]:
    """Yield what is wrong with a page."""
    if set(plates) != set(PROCESS):
        yield f"its plates are {', '.join(sorted(plates))}"
    things = [thing for thing in things if not thing.is_blank]
    for thing in things:
        yield from thing_faults(thing, limits)
        if thing.kind == "text" and thing.space == "DeviceCMYK":
            yield from (f"{fault}: {thing.text}" for fault in text_faults(thing, cut(plates, thing, corner)))
    if not any(map(is_coloured, things)) and any(levels(plates[ink])[1] for ink in PROCESS[:3]):
        yield "nothing on it has a colour, and it is not on the black plate alone"
    if (most := most_ink(plates)) > limits.most_ink + 1:
        yield f"{most:.0f} % of ink on 15 mm², more than {limits.most_ink:g} %"


def is_coloured(thing: Painted) -> bool:
    """Tell whether a thing has another ink than black; marks outside the trim have none of their own."""
    return thing.space != MARKS and (len(thing.inks) != len(BLACK) or any(thing.inks[:3]))


def thing_faults(thing: Painted, limits: PressLimits) -> Iterator[str]:
    """Yield what is wrong with what is painted, whatever lies under it."""
    if thing.space not in ("DeviceCMYK", MARKS if thing.kind == "line" else ""):
        yield f"{thing.kind} in {thing.space}"
    elif thing.space == "DeviceCMYK":
        if thing.overprints and thing.inks != BLACK:
            yield f"{thing.kind} in {thing.inks} overprints"
        least = limits.line_one if sum(ink > 0 for ink in thing.inks) == 1 else limits.line_more
        if thing.kind == "line" and thing.size < least - 0.005:
            yield f"a line of {thing.size:.3f} pt in {thing.inks}"


def cut(plates: Plates, thing: Painted, corner: tuple[float, float]) -> Plates:
    """Return what stands on the plates where a text does."""
    left, top, right, low = thing.box
    x, y = corner
    box = [round(side * POINT) for side in (left - x, top - y, right - x, low - y)]
    return {ink: plate.crop((box[0], box[1], max(box[2], box[0] + 1), box[3])) for ink, plate in plates.items()}


def text_faults(text: Painted, plates: Plates) -> Iterator[str]:
    """Yield what is wrong with a text as it stands on the plates."""
    seen = {ink: levels(plates[ink]) for ink in PROCESS}
    inks = dict(zip(PROCESS, text.inks, strict=True))
    if text.inks == BLACK:
        if seen["Black"][1] < FULL:
            yield "black text is not on the black plate"
        yield from (f"black text leaves a mark on the plate of {ink}" for ink in PROCESS[:3] if len(set(seen[ink])) > 1)
    elif text.inks == PAPER:
        ground = [ink for ink in PROCESS if seen[ink][1]]
        if not ground:
            yield "white text stands on white"
        yield from (f"white text is not cut out of the plate of {ink}" for ink in ground if seen[ink][0])
    else:
        lacking = [ink for ink in PROCESS if seen[ink][1] < FULL * inks[ink] - ROUNDING]
        yield from (f"text is lost on the plate of {ink}" for ink in lacking)


def levels(plate: Image.Image) -> tuple[int, int]:
    """Return the least and the most ink of a plate."""
    least, most = plate.getextrema()
    assert isinstance(least, int)
    assert isinstance(most, int)
    return least, most


def most_ink(plates: Plates) -> float:
    """Return the largest sum of inks, in percent, as the mean of a square of 15 mm² anywhere on a page."""
    blur = ImageFilter.BoxBlur(SQUARE // 2)
    cyan, magenta, yellow, black = (plates[ink].filter(blur) for ink in PROCESS)
    halves = ImageChops.add(cyan, magenta, scale=2), ImageChops.add(yellow, black, scale=2)
    total: Image.Image = ImageChops.add(*halves, scale=2)
    return 400 * levels(total)[1] / FULL

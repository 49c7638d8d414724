"""What is painted where it should not be: ink over text, text over text, ink outside its figure, stretched pictures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from leafletpress.verify.areas import beyond, common
from leafletpress.verify.verdict import Failure

if TYPE_CHECKING:
    from leafletpress.verify.areas import Area, Extent
    from leafletpress.verify.ink import Inked, InkPage, Pixels
    from leafletpress.verify.inspection import Examined

PROOF = "paint"
# Points by which ink may reach out of its figure: places are rounded, and strokes have a width.
ROUNDING = 1.0
# Share of the smaller glyph's box that another line's glyph may take: signs of steep scripts interlock.
SHARED = 0.6
# By how much the two resolutions of a picture may differ, for its pixels are counted in whole numbers.
UNEVEN = 0.03
LEAST_DPI = 150
# Dots an inch are told for pictures larger than this, in points: smaller ones are ornaments.
ORNAMENT = 12.0


def prove_paint(file: Examined) -> Iterator[Failure]:
    """Yield what covers text, what a figure paints outside its box, and pictures that are stretched."""
    for number, page in enumerate(file.pages, 1):
        for shown in covered(page):
            yield Failure(PROOF, "ink over text", number, shown.string.text(rtl=False))
        for shown in overprinted(page.strings):
            yield Failure(PROOF, "text over text", number, shown.string.text(rtl=False))
        for picture in page.pictures:
            across, down = resolution(picture)
            if abs(across - down) > UNEVEN * max(across, down):
                yield Failure(
                    PROOF, f"a picture is stretched: {across:.0f} dots an inch across, {down:.0f} down", number
                )
    for figure in file.figures:
        if 0 <= figure.page < len(file.pages):
            areas = [area for area in file.pages[figure.page].areas if area.mcid in figure.mcids]
            reach = max((beyond(area.extent, figure.box) for area in areas), default=0.0)
            if reach > ROUNDING:
                yield Failure(PROOF, f"a figure's ink reaches {reach:.0f} pt out of its box", figure.page + 1)


def covered(page: InkPage) -> Iterator[Inked]:
    """Yield the strings over which something was painted later."""
    for index, shown in enumerate(page.strings):
        if shown.box is not None and any(covers(area, shown) for area in page.areas if area.after > index):
            yield shown


def covers(area: Area, shown: Inked) -> bool:
    """Tell whether an area lies over the middle of a glyph."""
    if shown.box is None or common(area.extent, shown.box) is None:
        return False
    return any(area.holds((left + right) / 2, (low + high) / 2) for left, low, right, high in shown.boxes)


def overprinted(strings: Iterable[Inked]) -> Iterator[Inked]:
    """Yield the strings that stand over another one of another line."""
    earlier: list[Inked] = []
    for shown in strings:
        if shown.box is None:
            continue
        if any(meets(shown, other) for other in earlier):
            yield shown
        earlier.append(shown)


def meets(one: Inked, other: Inked) -> bool:
    """Tell whether the glyphs of two strings of different lines take each other's place."""
    if one.box is None or other.box is None or abs(one.string.y - other.string.y) < 1:
        return False
    if common(one.box, other.box) is None:
        return False
    return any(share(a, b) > SHARED for a in one.boxes for b in other.boxes if common(a, b))


def share(one: Extent, other: Extent) -> float:
    """Return the share of the smaller of two boxes that both have in common."""
    both = common(one, other)
    return area_of(both) / min(area_of(one), area_of(other)) if both else 0.0


def area_of(box: Extent) -> float:
    """Return the area of a box in square points, never quite nothing."""
    return max((box[2] - box[0]) * (box[3] - box[1]), 1e-6)


def resolution(picture: Pixels) -> tuple[float, float]:
    """Return the dots an inch of a picture across and down."""
    across, down = picture.samples
    return across * 72 / max(picture.width, 1e-6), down * 72 / max(picture.height, 1e-6)


def coarse_pictures(file: Examined, least: float = LEAST_DPI) -> Iterator[str]:
    """Yield a note on each picture that has too few dots an inch for print."""
    for number, page in enumerate(file.pages, 1):
        for picture in page.pictures:
            dots = min(resolution(picture))
            if dots < least and max(picture.width, picture.height) > ORNAMENT:
                across, down = picture.samples
                yield (
                    f"page {number}: a picture of {across} by {down} pixels is printed at {dots:.0f} dots an inch;"
                    f" below {least:g} is too coarse"
                )

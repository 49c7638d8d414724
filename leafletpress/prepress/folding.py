"""Which pages lie on which side of which sheet, so that they are read in order when the sheets are folded.

Sheets are folded once and lie in each other, the first of them outside; a single folded sheet is the case of one.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

Spine = Literal["left", "right"]
PAGES = 4  # of a sheet that is folded once


class SheetSide(NamedTuple):
    """One side of a sheet as it lies before folding: its left and right page counted from 1, None for no page.

    `sheet` counts from 0, the outermost; on that side of each sheet which is `outer` the fold opens behind.
    """

    sheet: int
    outer: bool
    left: int | None
    right: int | None


def folded_sides(pages: int, spine: Spine) -> Iterator[SheetSide]:
    """Yield the sides of all sheets, outer before inner, those of the outermost sheet first.

    A number of pages that is no multiple of four ends in places without a page. A text that is read from right to
    left has its spine at the right: left and right change places.
    """
    whole = pages + -pages % PAGES

    def page(number: int) -> int | None:
        return number if number <= pages else None

    for sheet in range(whole // PAGES):
        first, last = 2 * sheet + 1, whole - 2 * sheet
        for outer, (start, end) in ((True, (last, first)), (False, (first + 1, last - 1))):
            left, right = (page(start), page(end)) if spine == "left" else (page(end), page(start))
            yield SheetSide(sheet, outer, left, right)


def readers_spreads(pages: int, spine: Spine) -> Iterator[tuple[int | None, int | None]]:
    """Yield the pages, left and right, that lie open before a reader: the front cover alone, then pairs."""
    for left in range(0, pages + 1, 2):
        pair = (left or None, left + 1 if left < pages else None)
        yield pair if spine == "left" else (pair[1], pair[0])


def sheets_of(pages: int) -> int:
    """Return how many folded sheets so many pages take."""
    return -(-pages // PAGES)


def creep(pages: int, caliper: float) -> float:
    """Return how far the innermost sheet stands out, by the thickness of a sheet, in its unit."""
    return max(sheets_of(pages) - 1, 0) * caliper

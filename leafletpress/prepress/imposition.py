"""The pages of a booklet on the sheets of a print room: in the order of folding, moved by what the sheets creep."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leafletpress.errors import LeafletPressError
from leafletpress.prepress.folding import SheetSide, Spine, folded_sides
from leafletpress.prepress.placing import NewSheet, Placed, Trim, placed, trims

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

SLACK = 0.1  # points by which sizes of paper are rounded
# Both sides upright when a sheet is turned about its short edge, and printed as large as it is.
VIEWER = b"<</Duplex/DuplexFlipShortEdge/PrintScaling/None>>"


class NoSheet(LeafletPressError):
    """Say that no sheet holds two pages side by side."""


def sheet_for(page: tuple[float, float], sheets: Iterable[tuple[str, tuple[float, float]]]) -> str:
    """Return the name of the smallest sheet, lying on its long side, that holds two pages; raise NoSheet.

    Sizes are width and height in points; sheets stand upright.
    """
    wide, high = 2 * page[0], page[1]
    fitting = [
        (across * down, name)
        for name, (across, down) in sheets
        if wide <= max(across, down) + SLACK and high <= min(across, down) + SLACK
    ]
    if not fitting:
        raise NoSheet(
            f"two pages of {page[0] / 72 * 25.4:.0f} by {page[1] / 72 * 25.4:.0f} mm are wider than any sheet"
        )
    return min(fitting)[1]


def imposed(data: bytes, sheet: tuple[float, float], spine: Spine, caliper: float, title: str) -> bytes:
    """Return the sheets of a booklet whose pages a PDF has in reading order; raise NoSheet.

    A sheet is `sheet` points wide and high, upright, and `caliper` points thick: the pages of each sheet stand so much
    nearer to the spine than those of the sheet around it, for what stands out is cut off.
    """
    boxes = trims(data)
    sheet_for(boxes[0].size, [("", sheet)])
    wide, high = max(sheet), min(sheet)
    sides = folded_sides(len(boxes), spine)
    made = [NewSheet(wide, high, tuple(on_side(side, boxes, wide, high, caliper))) for side in sides]
    return placed(data, made, title, VIEWER)


def on_side(side: SheetSide, boxes: list[Trim], wide: float, high: float, caliper: float) -> Iterator[Placed]:
    """Yield where the pages of one side of a sheet stand: together in its middle."""
    shift = side.sheet * caliper
    for page, left in ((side.left, True), (side.right, False)):
        if page is not None:
            across, down = boxes[page - 1].size
            x = wide / 2 - across + shift if left else wide / 2 - shift
            yield Placed(page, x, (high - down) / 2)

"""A chance drawn as what it is: so many dots or cells, so many of them dark."""

from __future__ import annotations

import math
from dataclasses import KW_ONLY
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from leafletpress.layout.box import Box, frozen
from leafletpress.layout.graphics import filled
from leafletpress.pdf.inks import PAPER, Colour
from leafletpress.pdf.page import LAYOUT, Segment, Shape, Stroke

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leafletpress.content.model import Chance

WIDTH = 8.6  # of a drawing, in ems of the body's type
HEIGHT = 0.34  # of a field, in parts of its width
MOST_DOTS = 20  # that are drawn as dots; more are cells of a field
DOTS = 10  # in a row
DIAMETER = 0.74  # of the distance between two dots
LINED = 2.3  # points: cells as large as this are parted by white lines
LONGEST = 2.5  # a cell's longer side by its shorter
MOST_CELLS = 10_000


class Share(NamedTuple):
    """A chance as parts: `dark` ones and, in a range, `middle` ones, out of `total`."""

    dark: int
    middle: int
    total: int


class Area(NamedTuple):
    """Where a drawing lies: left edge, top and width in points."""

    left: float
    top: float
    span: float

    @property
    def height(self) -> float:
        """Return the height of a field."""
        return HEIGHT * self.span

    def from_start(self, offset: float, width: float, *, rtl: bool) -> float:
        """Return the left edge of a part at an offset from the start side."""
        return self.left + (self.span - offset - width if rtl else offset)


def share_of(chance: Chance) -> Share:
    """Return the parts of a chance; of a range the lower figure is dark and what is above it middle.

    A total that would make a short row is enlarged: 1 in 2 is 5 in 10.
    """
    total = max(odds.denominator for odds in (chance.odds, chance.upto) if odds)
    total *= max(DOTS // total, 1)
    dark = round(total * chance.odds.numerator / chance.odds.denominator)
    upper = round(total * chance.upto.numerator / chance.upto.denominator) if chance.upto else dark
    return Share(max(min(dark, upper), 1), abs(upper - dark), total)


@lru_cache(maxsize=256)
def grid_of(total: int) -> tuple[int, int] | None:
    """Return columns and rows of exactly so many cells, as square as can be; None if all would be slivers."""
    if total > MOST_CELLS:
        return None
    pairs = [(total // rows, rows) for rows in range(1, total + 1) if total % rows == 0]
    columns, rows = min(pairs, key=lambda pair: abs(math.log(aspect(*pair))))
    return (columns, rows) if abs(math.log(aspect(columns, rows))) <= math.log(LONGEST) else None


def aspect(columns: int, rows: int) -> float:
    """Return width by height of the cells of a field."""
    return rows / (columns * HEIGHT)


@frozen
class Proportion(Box):
    """The drawing of a chance: an artifact, for the words beside it say the same.

    Fields have one size whatever their total, so that their dark parts can be compared by eye; with
    `field` a small total is drawn as a field, too, because others beside it are.
    """

    share: Share
    most: float
    colours: tuple[Colour, Colour, Colour]
    _: KW_ONLY
    rtl: bool
    field: bool = False

    @property
    def is_field(self) -> bool:
        """Tell whether it is drawn as a field of cells."""
        return self.field or self.share.total > MOST_DOTS

    def lines_at(self, width: float) -> int:
        del width
        return 0

    def span(self, width: float) -> float:
        """Return the width of the drawing in points."""
        return min(width, self.most)

    def measure(self, width: float) -> float:
        rows = -(-self.share.total // DOTS)
        return HEIGHT * self.span(width) if self.is_field else rows * self.span(width) / DOTS

    def place(self, x: float, top: float, width: float) -> Iterator[Shape]:
        span = self.span(width)
        area = Area(x + width - span if self.rtl else x, top, span)
        if self.is_field:
            yield from self.cells(area)
            return
        share = self.share
        rest = share.dark + share.middle
        groups = range(share.dark), range(share.dark, rest), range(rest, share.total)
        yield from (self.dots(area, dots, colour) for dots, colour in zip(groups, self.colours, strict=True) if dots)

    def dots(self, area: Area, dots: range, colour: Colour) -> Shape:
        """Return dots, counted from the start side; a row of them is one dashed line with round ends."""
        pitch = area.span / DOTS
        lines = []
        for row in range(dots.start // DOTS, -(-dots.stop // DOTS)):
            first, last = max(dots.start, row * DOTS), min(dots.stop, (row + 1) * DOTS) - 1
            start, end = ((index - row * DOTS + 0.5) * pitch for index in (first, last))
            if self.rtl:
                start, end = area.span - end, area.span - start
            y = area.top - (row + 0.5) * pitch
            lines.append(Segment(area.left + start, y, area.left + end + 0.01, y))
        return Shape(LAYOUT, tuple(lines), stroke=Stroke(colour, pitch * DIAMETER, dots=pitch))

    def cells(self, area: Area) -> Iterator[Shape]:
        """Yield a field of cells; where no grid has so many, a corner has the right share of the area."""
        dark, middle, pale = self.colours
        yield filled(area.left, area.top, area.span, area.height, pale)
        grid = grid_of(self.share.total)
        for count, colour in ((self.share.dark + self.share.middle, middle), (self.share.dark, dark)):
            if grid:
                yield from self.filled_cells(area, grid, count, colour)
            else:
                wide = area.span * math.sqrt(count / self.share.total)
                yield filled(area.from_start(0, wide, rtl=self.rtl), area.top, wide, HEIGHT * wide, colour)
        if grid and min(area.span / grid[0], area.height / grid[1]) >= LINED:
            yield lines_between(area, grid)

    def filled_cells(self, area: Area, grid: tuple[int, int], count: int, colour: Colour) -> Iterator[Shape]:
        """Yield so many filled cells, row after row from the start side."""
        wide, high = area.span / grid[0], area.height / grid[1]
        for row in range(-(-count // grid[0])):
            cells = min(count - row * grid[0], grid[0])
            left = area.from_start(0, cells * wide, rtl=self.rtl)
            yield filled(left, area.top - row * high, cells * wide, high, colour)


def lines_between(area: Area, grid: tuple[int, int]) -> Shape:
    """Return white lines that part the cells of a field."""
    columns = (area.left + column * area.span / grid[0] for column in range(1, grid[0]))
    rows = (area.top - row * area.height / grid[1] for row in range(1, grid[1]))
    lines = [Segment(x, area.top, x, area.top - area.height) for x in columns]
    lines += [Segment(area.left, y, area.left + area.span, y) for y in rows]
    width = 0.12 * min(area.span / grid[0], area.height / grid[1])
    return Shape(LAYOUT, tuple(lines), stroke=Stroke(PAPER, width))

"""Tables: rules across, a header that comes again after a page break, rows that stay whole."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import KW_ONLY, field
from typing import TYPE_CHECKING, NamedTuple

from leafletpress.design.measures import Rgb
from leafletpress.layout.box import FUZZ, Box, Break, Cut, Space, Strictness, frozen
from leafletpress.layout.graphics import filled, rule

if TYPE_CHECKING:
    from leafletpress.pdf.page import Item

Row = tuple[Box, ...]
# The empty rest of a cell.
NOTHING: Box = Space(0)


class GridStyle(NamedTuple):
    """A table's manner: padding around cell texts in points, colours of header and rules."""

    pad_across: float
    pad_down: float
    header: Rgb
    rule: Rgb
    rtl: bool


@frozen
class Grid(Box):
    """A table; `share` says how a width is shared among the columns, first column first."""

    header: Row
    rows: tuple[Row, ...]
    share: Callable[[float], tuple[float, ...]]
    style: GridStyle
    _widths: dict[float, tuple[float, ...]] = field(default_factory=dict, init=False)
    _row_heights: dict[tuple[Row, float], float] = field(default_factory=dict, init=False)

    def widths(self, width: float) -> tuple[float, ...]:
        """Return the widths of the columns."""
        if width not in self._widths:
            self._widths[width] = self.share(width)
        return self._widths[width]

    def cell_widths(self, width: float) -> tuple[float, ...]:
        """Return the widths of the texts in the columns."""
        return tuple(column - 2 * self.style.pad_across for column in self.widths(width))

    def row_height(self, row: Row, width: float) -> float:
        """Return the height in points of a row."""
        key = row, width
        if key not in self._row_heights:
            cells = zip(row, self.cell_widths(width), strict=True)
            self._row_heights[key] = max(cell.height_at(inner) for cell, inner in cells) + 2 * self.style.pad_down
        return self._row_heights[key]

    def measure(self, width: float) -> float:
        return sum(self.row_height(row, width) for row in (self.header, *self.rows))

    def lines_at(self, width: float) -> int:
        del width
        return 2 * len(self.rows)

    def cut(self, width: float, room: float, strictness: Strictness) -> Cut | None:
        room -= self.row_height(self.header, width)
        fitting = 0
        while fitting < len(self.rows) and room + FUZZ >= (height := self.row_height(self.rows[fitting], width)):
            room -= height
            fitting += 1
        if strictness is Strictness.DISCOURAGED and 1 < fitting == len(self.rows) - 1:
            fitting -= 1  # no last row alone under a repeated header
        if 0 < fitting < len(self.rows):
            return self.part(self.header, self.rows[:fitting], 0), self.continued(self.rows[fitting:])
        return (
            self.cut_row(width, room, strictness)
            if strictness >= Strictness.OPEN_BOXES and self.rows and not fitting
            else None
        )

    def cut_row(self, width: float, room: float, strictness: Strictness) -> Cut | None:
        """Cut the first row, which no page could hold whole: each cell goes on in a row below."""
        rooms = [room - 2 * self.style.pad_down] * len(self.header)
        found = parted(self.rows[0], self.cell_widths(width), rooms, strictness)
        if found is None:
            return None
        first, rest = found
        return self.part(self.header, [first], 0), self.continued([rest, *self.rows[1:]])

    def part(self, header: Row, rows: Sequence[Row], after: float) -> Grid:
        """Return a table like this one of some of the rows."""
        return self.altered(header=header, rows=tuple(rows), after=after, break_after=Break.ALLOW, _heights={})

    def continued(self, rows: Sequence[Row]) -> Grid:
        """Return the rest of the table under a repeated header, which is furniture."""
        return self.part(tuple(cell.untagged() for cell in self.header), rows, self.after)

    def place(self, x: float, top: float, width: float) -> Iterator[Item]:
        height = self.row_height(self.header, width)
        yield filled(x, top, width, height, self.style.header)
        yield from self.place_row(self.header, x, top, width)
        for row in self.rows:
            top -= height
            height = self.row_height(row, width)
            yield from self.place_row(row, x, top, width)
            last = row is self.rows[-1]
            yield rule(x, top - height, width, self.style.header if last else self.style.rule, 1 if last else 0.75)

    def place_row(self, row: Row, x: float, top: float, width: float) -> Iterator[Item]:
        """Yield the texts of a row, the first column at the start side."""
        done = 0.0
        for cell, column in zip(row, self.widths(width), strict=True):
            left = x + width - done - column if self.style.rtl else x + done
            inner = column - 2 * self.style.pad_across
            yield from cell.place(left + self.style.pad_across, top - self.style.pad_down, inner)
            done += column


def parted(row: Row, widths: Sequence[float], rooms: Sequence[float], strictness: Strictness) -> tuple[Row, Row] | None:
    """Return blocks side by side as they stand above and below a page break; None where they may not be cut there."""
    found = [parts_of(*block, strictness) for block in zip(row, widths, rooms, strict=True)]
    parts = [part for part in found if part]
    if len(parts) < len(found) or all(rest is NOTHING for _, rest in parts):
        return None
    return tuple(first for first, _ in parts), tuple(rest for _, rest in parts)


def parts_of(block: Box, width: float, room: float, strictness: Strictness) -> Cut | None:
    """Return what of a block stands above a page break and what below; None where it may not be cut there."""
    if block.height_at(width) <= room + FUZZ:
        return block, NOTHING
    return block.cut(width, room, strictness) if room > 0 else None


@frozen
class Columns(Box):
    """Boxes side by side in columns of one width, broken only where a page cannot hold them."""

    cells: tuple[Box, ...]
    count: int
    gap: float
    _: KW_ONLY
    rtl: bool

    def cell_width(self, width: float) -> float:
        """Return the width in points of one column."""
        return (width - (self.count - 1) * self.gap) / self.count

    def measure(self, width: float) -> float:
        return max(cell.height_at(self.cell_width(width)) for cell in self.cells)

    def lines_at(self, width: float) -> int:
        return max(cell.lines_at(self.cell_width(width)) for cell in self.cells)

    def cut(self, width: float, room: float, strictness: Strictness) -> Cut | None:
        if strictness < Strictness.OPEN_BOXES:
            return None
        count = len(self.cells)
        found = parted(self.cells, [self.cell_width(width)] * count, [room] * count, strictness)
        if found is None:
            return None
        first, rest = (self.altered(cells=cells, _heights={}) for cells in found)
        return first, rest.altered(before=0)

    def place(self, x: float, top: float, width: float) -> Iterator[Item]:
        inner = self.cell_width(width)
        for index, cell in enumerate(self.cells):
            done = index * (inner + self.gap)
            yield from cell.place(x + width - done - inner if self.rtl else x + done, top, inner)

"""Names of languages in columns, each on the line of its neighbours, however deep its script is."""

from __future__ import annotations

from dataclasses import KW_ONLY, field
from typing import TYPE_CHECKING, NamedTuple

from leafletpress.layout.box import FUZZ, Box, Cut, frozen
from leafletpress.layout.breaks import Strictness

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from leafletpress.layout.text import Text
    from leafletpress.pdf.page import Item

LEAST_ROWS = 2  # on either side of a page break
# Ems of the names' type: between columns, between rows, and the least above and below a baseline.
COLUMN_GAP, ROW_GAP, LEAST_ABOVE, LEAST_BELOW = 1.0, 0.2, 0.75, 0.25
WIDEST_GAP = 3.0  # times the least: how far columns move apart where there is room


class Cell(NamedTuple):
    """A name, its width, and how far its ink stands above and below its first baseline, in points."""

    name: Text
    width: float
    above: float
    below: float

    @classmethod
    def of(cls, name: Text, width: float) -> Cell:
        """Return a name set in a width."""
        return cls(name, width, *name.reach(width))


class NameRow(NamedTuple):
    """Where a row has its baseline and its lower edge, in points below the top of the box."""

    baseline: float
    bottom: float


class Arrangement(NamedTuple):
    """Columns of names, each with its offset from the start edge, in points, and the rows they make."""

    columns: tuple[tuple[Cell, ...], ...]
    offsets: tuple[float, ...]
    rows: tuple[NameRow, ...]


@frozen
class NameColumns(Box):
    """Short texts in as many columns as a width holds, read column by column.

    Their lines stand as close as their ink lets them; `size` is that of their type, in points.
    """

    names: tuple[Text, ...]
    size: float
    _: KW_ONLY
    rtl: bool
    _arranged: dict[float, Arrangement] = field(default_factory=dict, init=False)

    def arranged(self, width: float) -> Arrangement:
        """Return how the names stand in a width: the lower way of long ones on one line, or broken at a blank."""
        found = self._arranged.get(width)
        if found is None:
            word = max(name.min_width for name in self.names)
            ways = [self.arrangement(width, limit) for limit in dict.fromkeys((width, min(word, width)))]
            found = self._arranged[width] = min(ways, key=lambda way: way.rows[-1].bottom)
        return found

    def arrangement(self, width: float, limit: float) -> Arrangement:
        """Return the names in the fewest rows that fit into a width, none of them wider than a limit."""
        cells = [Cell.of(name, min(name.natural_width, limit)) for name in self.names]
        gap, count = COLUMN_GAP * self.size, len(cells)
        for rows in range(1, count + 1):
            columns = [cells[first : first + rows] for first in range(0, count, rows)]
            wide = [max(cell.width for cell in column) for column in columns]
            if sum(wide) + (len(columns) - 1) * gap <= width + FUZZ:
                break
        apart = min((width - sum(wide)) / max(len(wide) - 1, 1), WIDEST_GAP * gap)
        offsets = tuple(sum(wide[:index]) + index * apart for index in range(len(wide)))
        return Arrangement(tuple(map(tuple, columns)), offsets, tuple(self.rows(columns)))

    def rows(self, columns: Sequence[Sequence[Cell]]) -> Iterator[NameRow]:
        """Yield the rows that columns make, each as deep as the ink in it."""
        top = 0.0
        for index in range(len(columns[0])):
            row = [column[index] for column in columns if index < len(column)]
            baseline = top + max(LEAST_ABOVE * self.size, *(cell.above for cell in row))
            bottom = baseline + max(LEAST_BELOW * self.size, *(cell.below for cell in row))
            yield NameRow(baseline, bottom)
            top = bottom + ROW_GAP * self.size

    def measure(self, width: float) -> float:
        return self.arranged(width).rows[-1].bottom

    def lines_at(self, width: float) -> int:
        return len(self.arranged(width).rows)

    def first_baseline(self, width: float) -> float | None:
        return self.arranged(width).rows[0].baseline

    def cut(self, width: float, room: float, strictness: Strictness) -> Cut | None:
        columns, _, rows = self.arranged(width)
        if strictness < Strictness.OPEN_BOXES:
            return None
        for fitting in range(len(rows) - LEAST_ROWS, LEAST_ROWS - 1, -1):
            middle = fitting * len(columns)
            first, rest = self.part(self.names[:middle], 0, 0), self.part(self.names[middle:], 0, self.after)
            if first.height_at(width) <= room + FUZZ:
                return first, rest
        return None

    def part(self, names: tuple[Text, ...], before: float, after: float) -> NameColumns:
        """Return columns of some of the names."""
        return self.altered(names=names, before=before, after=after, _heights={}, _arranged={})

    def place(self, x: float, top: float, width: float) -> Iterator[Item]:
        columns, offsets, rows = self.arranged(width)
        for column, offset in zip(columns, offsets, strict=True):
            for cell, row in zip(column, rows, strict=False):
                left = x + width - offset - cell.width if self.rtl else x + offset
                level = cell.name.first_baseline(cell.width) or 0.0
                yield from cell.name.place(left, top - row.baseline + level, cell.width)

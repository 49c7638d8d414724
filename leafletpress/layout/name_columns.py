"""Names of languages in columns, each on the line of its neighbours, however deep its script is."""

from __future__ import annotations

from dataclasses import KW_ONLY, field
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from leafletpress.layout.box import FUZZ, Box, Cut, frozen
from leafletpress.layout.breaks import Strictness

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from leafletpress.layout.text import Inline, Text, TypeSpec
    from leafletpress.pdf.page import Item

LEAST_ROWS = 2  # on either side of a page break
# Ems of the names' type: between columns, between rows, and the least above and below a baseline.
COLUMN_GAP, ROW_GAP, LEAST_ABOVE, LEAST_BELOW = 1.0, 0.2, 0.75, 0.25
WIDEST_GAP = 3.0  # times the least: how far columns move apart where there is room
MOST_ARRANGED = 64


class Cell(NamedTuple):
    """A name by its number, its width, and how far its ink stands above and below its first baseline, in points."""

    number: int
    width: float
    above: float
    below: float


class NameRow(NamedTuple):
    """Where a row has its baseline and its lower edge, in points below the top of the box."""

    baseline: float
    bottom: float


class Arrangement(NamedTuple):
    """Columns of names, each with its offset from the start edge, in points, and the rows they make."""

    columns: tuple[tuple[Cell, ...], ...]
    offsets: tuple[float, ...]
    rows: tuple[NameRow, ...]


# Every leaflet of a language says the same names: how they stand, by what they say in which types, size and width.
Said: TypeAlias = "tuple[tuple[tuple[Inline, TypeSpec], ...], float, float]"
ARRANGED: dict[Said, Arrangement] = {}


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
        """Return how the names stand in a width, remembered also for other documents."""
        found = self._arranged.get(width)
        if found is None:
            said = tuple([(text.inline, text.spec) for text in self.names]), self.size, width
            found = ARRANGED.get(said)
            if found is None:
                if len(ARRANGED) == MOST_ARRANGED:
                    ARRANGED.clear()
                found = ARRANGED[said] = arranged(self.names, self.size, width)
            self._arranged[width] = found
        return found

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
                name = self.names[cell.number]
                level = name.first_baseline(cell.width) or 0.0
                yield from name.place(left, top - row.baseline + level, cell.width)


def arranged(texts: Sequence[Text], size: float, width: float) -> Arrangement:
    """Return how names stand in a width, in points: the lower way of long ones on one line, or broken at a blank."""
    word = max(text.min_width for text in texts)
    ways = [arrangement(texts, size, width, limit) for limit in dict.fromkeys((width, min(word, width)))]
    return min(ways, key=lambda way: way.rows[-1].bottom)


def arrangement(texts: Sequence[Text], size: float, width: float, limit: float) -> Arrangement:
    """Return names in the fewest rows that fit into a width, none of them wider than a limit."""
    widths = [min(text.natural_width, limit) for text in texts]
    cells = [
        Cell(number, wide, *text.reach(wide)) for number, (text, wide) in enumerate(zip(texts, widths, strict=True))
    ]
    gap, count = COLUMN_GAP * size, len(cells)
    for rows in range(1, count + 1):
        columns = [cells[first : first + rows] for first in range(0, count, rows)]
        wide = [max(cell.width for cell in column) for column in columns]
        if sum(wide) + (len(columns) - 1) * gap <= width + FUZZ:
            break
    apart = min((width - sum(wide)) / max(len(wide) - 1, 1), WIDEST_GAP * gap)
    offsets = tuple(sum(wide[:index]) + index * apart for index in range(len(wide)))
    return Arrangement(tuple(map(tuple, columns)), offsets, tuple(name_rows(columns, size)))


def name_rows(columns: Sequence[Sequence[Cell]], size: float) -> Iterator[NameRow]:
    """Yield the rows that columns make, each as deep as the ink in it."""
    top = 0.0
    for index in range(len(columns[0])):
        row = [column[index] for column in columns if index < len(column)]
        baseline = top + max(LEAST_ABOVE * size, *(cell.above for cell in row))
        bottom = baseline + max(LEAST_BELOW * size, *(cell.below for cell in row))
        yield NameRow(baseline, bottom)
        top = bottom + ROW_GAP * size

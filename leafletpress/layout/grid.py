"""Tables: rules across, a header that comes again after a page break, rows that stay whole."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import KW_ONLY, field
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from leafletpress.layout.box import FUZZ, Box, Cut, VBox, frozen
from leafletpress.layout.breaks import Break, Strictness
from leafletpress.layout.graphics import Space, filled, rule

if TYPE_CHECKING:
    from leafletpress.layout.text import Text
    from leafletpress.pdf.inks import Colour
    from leafletpress.pdf.page import Item

Cells: TypeAlias = "tuple[Box, ...]"
Halves: TypeAlias = "tuple[GridRow, GridRow]"  # of a row
LEAST_LINES = 2  # of a cell on either side of a page break
# Of the height up to which rows stay whole: a higher one may be the last and begin a page, higher names are said once.
ALONE, LONG_NAME = 0.4, 2.0
# The empty rest of a cell.
NOTHING: Box = Space(0)


class GridRow(NamedTuple):
    """A row's cells, the first column first, what names it, in each language, and a note under all cells.

    The names stand in the first cell, and again above the rest where the row goes on over a page. What is `open` does
    so: nothing is drawn under it.
    """

    cells: Cells
    names: tuple[Text, ...] = ()
    note: Box | None = None
    open: bool = False


class GridStyle(NamedTuple):
    """A table's manner: padding around cell texts in points, colours of header, of rules and of the last one.

    Rows up to a height of `whole_below` points are kept on one page.
    """

    pad_across: float
    pad_down: float
    header: Colour
    rule: Colour
    rtl: bool
    whole_below: float = 0
    end: Colour | None = None


@frozen
class Grid(Box):
    """A table; `share` says how a width is shared among the columns, first column first."""

    header: GridRow
    rows: tuple[GridRow, ...]
    share: Callable[[float], tuple[float, ...]]
    style: GridStyle
    _widths: dict[float, tuple[float, ...]] = field(default_factory=dict, init=False)
    _row_heights: dict[tuple[GridRow, float], float] = field(default_factory=dict, init=False)

    def widths(self, width: float) -> tuple[float, ...]:
        """Return the widths of the columns."""
        if width not in self._widths:
            self._widths[width] = self.share(width)
        return self._widths[width]

    def cell_widths(self, width: float) -> tuple[float, ...]:
        """Return the widths of the texts in the columns."""
        return tuple(column - 2 * self.style.pad_across for column in self.widths(width))

    def note_width(self, width: float) -> float:
        """Return the width of the notes under rows."""
        return width - 2 * self.style.pad_across

    def cells_height(self, row: GridRow, width: float) -> float:
        """Return the height in points of a row's cells, without padding and note."""
        return max(cell.height_at(inner) for cell, inner in zip(row.cells, self.cell_widths(width), strict=True))

    def row_height(self, row: GridRow, width: float) -> float:
        """Return the height in points of a row."""
        key = row, width
        if key not in self._row_heights:
            noted = row.note.before + row.note.height_at(self.note_width(width)) if row.note else 0.0
            self._row_heights[key] = self.cells_height(row, width) + noted + 2 * self.style.pad_down
        return self._row_heights[key]

    def row_lines(self, row: GridRow, width: float) -> int:
        """Return the lines of a row's longest cell and of its note, two at the least."""
        cells = zip(row.cells, self.cell_widths(width), strict=True)
        noted = row.note.lines_at(self.note_width(width)) if row.note else 0
        return max(LEAST_LINES, noted + max(cell.lines_at(inner) for cell, inner in cells))

    def measure(self, width: float) -> float:
        return sum(self.row_height(row, width) for row in (self.header, *self.rows))

    def lines_at(self, width: float) -> int:
        """Return those of each row: one may stand alone under a heading."""
        return sum(self.row_lines(row, width) for row in self.rows)

    def cut(self, width: float, room: float, strictness: Strictness) -> Cut | None:
        room -= self.row_height(self.header, width)
        fitting = 0
        while fitting < len(self.rows) and room + FUZZ >= (height := self.row_height(self.rows[fitting], width)):
            room -= height
            fitting += 1
        if self.may_cut_row(fitting, width, strictness) and (parts := self.cut_row(fitting, width, room, strictness)):
            return parts
        if 1 < fitting == len(self.rows) - 1 and self.keeps_last(width, strictness):
            fitting -= 1  # no last row alone under a repeated header
        if 0 < fitting < len(self.rows):
            return self.part(self.header, self.rows[:fitting], 0), self.continued(self.rows[fitting:])
        return None

    def keeps_last(self, width: float, strictness: Strictness) -> bool:
        """Tell whether the last row is kept with the one above: a tall one may stand alone on a page that is short."""
        low = self.row_height(self.rows[-1], width) <= ALONE * self.style.whole_below
        return strictness < Strictness.OPENED or low

    def may_cut_row(self, index: int, width: float, strictness: Strictness) -> bool:
        """Tell whether a row, if there is one, may end a page between its lines: a tall one, or what no page holds."""
        if strictness < Strictness.OPENED or index >= len(self.rows):
            return False
        tall = self.row_height(self.rows[index], width) > self.style.whole_below
        return tall or (strictness >= Strictness.OPEN_BOXES and not index)

    def cut_row(self, index: int, width: float, room: float, strictness: Strictness) -> Cut | None:
        """Cut a row: its note or, where there is none, each cell goes on in a row below, under the name of the row."""
        row, room = self.rows[index], room - 2 * self.style.pad_down
        found = self.cut_note(row, width, room, strictness) if row.note else None
        found = found or self.cut_cells(row, width, room, strictness)
        if found is None:
            return None
        upper, lower = found
        return self.part(self.header, [*self.rows[:index], upper], 0), self.continued([lower, *self.rows[index + 1 :]])

    def cut_cells(self, row: GridRow, width: float, room: float, strictness: Strictness) -> Halves | None:
        """Return the parts of a row whose cells are cut; one with a note is so only where no page holds its cells."""
        if row.note and strictness < Strictness.OPEN_BOXES:
            return None
        widths = self.cell_widths(width)
        found = parted(row.cells, widths, [room] * len(widths), strictness)
        if found is None:
            return None
        first, rest = found
        named = self.named(rest[0], row.names, widths[0])
        return GridRow(first, row.names, open=True), row._replace(cells=(named, *rest[1:]))

    def cut_note(self, row: GridRow, width: float, room: float, strictness: Strictness) -> Halves | None:
        """Return the parts of a row whose note is cut."""
        note = row.note
        if note is None:
            return None
        room -= self.cells_height(row, width) + note.before
        parts = note.cut(self.note_width(width), room, strictness) if room > 0 else None
        if parts is None:
            return None
        named = self.named(NOTHING, row.names, self.cell_widths(width)[0])
        cells = named, *(NOTHING for _ in row.cells[1:])
        rest = parts[1].altered(before=note.before)
        return row._replace(note=parts[0], open=True), row._replace(cells=cells, note=rest)

    def named(self, rest: Box, names: Sequence[Text], width: float) -> Box:
        """Return the rest of a row's first cell under the names of the row, unless these would fill the page."""
        again = [name.again() for name in names]
        if sum(name.height_at(width) for name in again) > LONG_NAME * self.style.whole_below:
            return rest
        return VBox((*again, *([] if rest is NOTHING else [rest])), rtl=self.style.rtl)

    def part(self, header: GridRow, rows: Sequence[GridRow], after: float) -> Grid:
        """Return a table like this one of some of the rows."""
        return self.altered(header=header, rows=tuple(rows), after=after, break_after=Break.ALLOW, _heights={})

    def continued(self, rows: Sequence[GridRow]) -> Grid:
        """Return the rest of the table under a repeated header, which is furniture."""
        return self.part(GridRow(tuple(cell.untagged() for cell in self.header.cells)), rows, self.after)

    def place(self, x: float, top: float, width: float) -> Iterator[Item]:
        height = self.row_height(self.header, width)
        yield filled(x, top, width, height, self.style.header)
        yield from self.place_row(self.header, x, top, width)
        for row in self.rows:
            top -= height
            height = self.row_height(row, width)
            yield from self.place_row(row, x, top, width)
            last = row is self.rows[-1]
            if not row.open:
                yield rule(
                    x,
                    top - height,
                    width,
                    (self.style.end or self.style.header) if last else self.style.rule,
                    1 if last else 0.75,
                )

    def place_row(self, row: GridRow, x: float, top: float, width: float) -> Iterator[Item]:
        """Yield the texts of a row, the first column at the start side; its note follows what it is about."""
        done, top, across = 0.0, top - self.style.pad_down, self.style.pad_across
        note: Box | None = row.note
        for cell, column in zip(row.cells, self.widths(width), strict=True):
            left = x + width - done - column if self.style.rtl else x + done
            yield from cell.place(left + across, top, column - 2 * across)
            done += column
            if note:
                down = self.cells_height(row, width) + note.before
                yield from note.place(x + across, top - down, self.note_width(width))
                note = None


def parted(
    row: Cells, widths: Sequence[float], rooms: Sequence[float], strictness: Strictness
) -> tuple[Cells, Cells] | None:
    """Return blocks side by side as they stand above and below a page break; None where they may not be cut there."""
    found = [parts_of(*block, strictness) for block in zip(row, widths, rooms, strict=True)]
    parts = [part for part in found if part]
    if len(parts) < len(found) or all(rest is NOTHING for _, rest in parts):
        return None
    if strictness < Strictness.OPEN_BOXES and any(
        rest is not NOTHING and min(first.lines_at(width), rest.lines_at(width)) < LEAST_LINES
        for (first, rest), width in zip(parts, widths, strict=True)
    ):
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

    def tightened(self, ease: float) -> Box:
        return self.altered(cells=tuple(cell.tightened(ease) for cell in self.cells), _heights={})

    def place(self, x: float, top: float, width: float) -> Iterator[Item]:
        inner = self.cell_width(width)
        for index, cell in enumerate(self.cells):
            done = index * (inner + self.gap)
            yield from cell.place(x + width - done - inner if self.rtl else x + done, top, inner)

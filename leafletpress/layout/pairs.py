"""Two languages side by side as flowables: rows whose first lines are level, a number between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from leafletpress.layout.block import Block, Cut, Keep, Rules, Stack
from leafletpress.layout.figure import Picture
from leafletpress.layout.grid import Grid, Nothing, parts_of
from leafletpress.layout.lists import StepItem
from leafletpress.layout.text import Text

if TYPE_CHECKING:
    from leafletpress.pdf.page import Item

CELL_GAP = 5.0  # points between the languages in a table's cell
Sides = tuple[Block, Block]


class Pair(Block):
    """Be two blocks in columns of one width, the first of them on the left; `label` stands in the gutter.

    The first baselines are level. Where the page ends each side goes on below the other's next part.
    """

    def __init__(
        self,
        sides: Sides,
        gutter: float,
        label: Block | None = None,
        *,
        before: float = 0,
        after: float = 0,
        keep: Keep = Keep.FREE,
    ) -> None:
        super().__init__(before=before, after=after, keep=keep)
        self.sides = sides
        self.gutter = gutter
        self.label = label

    def column(self, width: float) -> float:
        """Return the width in points of one side."""
        return (width - self.gutter) / 2

    def level(self, width: float) -> float:
        """Return the distance from the top to the baseline on which the first lines stand."""
        inner = self.column(width)
        found = [side.first_baseline(inner) for side in self.sides]
        return max((baseline for baseline in found if baseline is not None), default=0.0)

    def drop(self, side: Block, room: float, level: float) -> float:
        """Return how far below the top a block begins so that its first line is level."""
        baseline = side.first_baseline(room)
        return 0.0 if baseline is None else max(level - baseline, 0.0)

    def placed(self, width: float) -> Iterator[tuple[Block, float, float, float]]:
        """Yield label and sides with their left edge, width and distance from the top."""
        inner, level = self.column(width), self.level(width)
        if self.label:
            yield self.label, inner, self.gutter, self.drop(self.label, self.gutter, level)
        for side, left in zip(self.sides, (0.0, inner + self.gutter), strict=True):
            yield side, left, inner, self.drop(side, inner, level)

    def measure(self, width: float) -> float:
        return max(down + block.height_at(room) for block, _, room, down in self.placed(width))

    def lines_at(self, width: float) -> int:
        return max(side.lines_at(self.column(width)) for side in self.sides)

    def first_baseline(self, width: float) -> float | None:
        return self.level(width) or None

    def cut(self, width: float, room: float, rules: Rules) -> Cut | None:
        inner, level = self.column(width), self.level(width)
        parts = [parts_of(side, inner, room - self.drop(side, inner, level), rules) for side in self.sides]
        (left, left_rest), (right, right_rest) = (part or (Nothing(), Nothing()) for part in parts)
        if None in parts or (isinstance(left_rest, Nothing) and isinstance(right_rest, Nothing)):
            return None
        upper = Pair((left, right), self.gutter, self.label, before=self.before)
        return upper, Pair((left_rest, right_rest), self.gutter, after=self.after, keep=self.keep)

    def place(self, x: float, top: float, width: float) -> Iterator[Item]:
        for block, left, room, down in self.placed(width):
            yield from block.place(x + left, top - down, room)


class Column(Stack):
    """Be one side of a pair; a picture or panel begins at the top, whatever is written in it."""

    def first_baseline(self, width: float) -> float | None:
        first: Block = self
        while isinstance(first, Stack) and first.children and not first.backdrop:
            first = first.children[0]
        level = not isinstance(first, Picture) and not getattr(first, "backdrop", None)
        return super().first_baseline(width) if level else None

    def part(self, children: Sequence[Block]) -> Stack:
        """Return other blocks as a side of a pair: where both go on after a page break, their panels are level."""
        return Column(children, rtl=self.rtl, before=self.before, after=self.after, keep=self.keep)


def rows_of(
    left: Sequence[Block], right: Sequence[Block], rtl: tuple[bool, bool], column: float
) -> Iterator[Sides | Grid]:
    """Yield what stands level in two columns: block by block, lists item by item; tables as one for both.

    The columns are the same leaflet in two languages, so they are built of the same blocks; `rtl` is the
    direction of each, `column` the width of both in points.
    """
    for one, other in zip(left, right, strict=True):
        if is_list(one) and is_list(other):
            yield from rows_of(items_of(one), items_of(other), rtl, column)
        elif isinstance(one, Grid) and isinstance(other, Grid):
            yield merged(one, other, rtl)
        else:
            if isinstance(one, Stack) and isinstance(other, Stack) and one.backdrop:
                one.least = other.least = max(one.height_at(column), other.height_at(column))
                one._heights.clear()
                other._heights.clear()
            yield in_column(one, rtl=rtl[0]), in_column(other, rtl=rtl[1])


def is_list(block: Block) -> bool:
    """Tell whether a block is nothing but others under each other: the items of a list, a table and its caption."""
    return type(block) is Stack and not block.backdrop and not block.whole_below


def items_of(block: Block) -> Sequence[Block]:
    """Return the parts of a list with the list's own insets and blanks."""
    assert isinstance(block, Stack)  # noqa: S101 - is_list() has said so
    for item in block.children:
        item.inset(block.start, block.end)
        if isinstance(item, StepItem):
            item.thread = None  # it would end where its own column does, short of the next numeral
    if block.children:
        first, last = block.children[0], block.children[-1]
        first.before, last.after = max(first.before, block.before), max(last.after, block.after)
    return block.children


def merged(one: Grid, other: Grid, rtl: tuple[bool, bool]) -> Grid:
    """Return two tables as one of the whole width, each cell in both languages; each keeps its own structure."""
    rows = [
        tuple(merged_cell(cells, rtl) for cells in zip(*pair, strict=True))
        for pair in zip((one.header, *one.rows), (other.header, *other.rows), strict=True)
    ]

    def share(width: float) -> tuple[float, ...]:
        # What either language needs, at the cost of the widest column: a chance must not be broken in its words.
        wide = list(map(max, one.share(width), other.share(width)))
        wide[wide.index(max(wide))] -= sum(wide) - width
        return tuple(wide)

    return Grid(rows[0], rows[1:], share, other.style, before=other.before, after=other.after)


def merged_cell(cells: Sides, rtl: tuple[bool, bool]) -> Block:
    """Return a cell's English above its translation; what is drawn in both is drawn once."""
    english, translated = (texts_of(cell) for cell in cells)
    drawn = [block for block in blocks_of(cells[1]) if not isinstance(block, Text)]
    above = Stack(english, rtl=rtl[0])
    below = Stack([*translated, *drawn], rtl=rtl[1], before=CELL_GAP if english and translated else 0)
    return Stack([above, below], rtl=rtl[1])


def blocks_of(cell: Block) -> Sequence[Block]:
    """Return the parts of a cell."""
    return cell.children if isinstance(cell, Stack) else (cell,)


def texts_of(cell: Block) -> list[Block]:
    """Return the texts of a cell."""
    return [block for block in blocks_of(cell) if isinstance(block, Text)]


def in_column(block: Block, *, rtl: bool) -> Block:
    """Return a block that keeps its insets where it stands alone in a column."""
    return Column([block], rtl=rtl, before=block.before, after=block.after, keep=block.keep)


def paired(sides: Sides, gutter: float, label: Block | None) -> Pair:
    """Return a row; it asks for the larger blanks and is kept as strongly as either side."""
    return Pair(
        sides,
        gutter,
        label,
        before=max(side.before for side in sides),
        after=max(side.after for side in sides),
        keep=max(side.keep for side in sides),
    )

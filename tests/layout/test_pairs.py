"""Two languages side by side: level first lines, equal panels, tables as one, breaks on both sides."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from leafletpress.design.measures import WHITE
from leafletpress.layout.block import Block, Rules, Stack
from leafletpress.layout.grid import Grid, GridStyle
from leafletpress.layout.ink import Panel
from leafletpress.layout.pairs import Pair, rows_of
from leafletpress.pdf.page import Item
from tests.layout.recording import Slab

WIDTH, GUTTER = 220.0, 20.0
COLUMN = 100.0


class Written(Slab):
    """Be a slab whose first baseline is known."""

    def __init__(self, baseline: float, lines: int = 2) -> None:
        super().__init__(lines)
        self.baseline = baseline
        self.at: tuple[float, float] | None = None

    def first_baseline(self, width: float) -> float:
        del width
        return self.baseline

    def place(self, x: float, top: float, width: float) -> Iterator[Item]:
        self.at = x, top
        return super().place(x, top, width)


def test_first_lines_and_the_number_stand_on_one_baseline() -> None:
    left, right, label = Written(8), Written(14), Written(5, 1)
    assert len(list(Pair((left, right), GUTTER, label).place(10, 500, WIDTH))) == 3
    baselines = {block.at and block.at[1] - block.baseline for block in (left, right, label)}
    assert baselines == {500 - 14}
    assert [block.at and block.at[0] for block in (left, label, right)] == [10, 110, 130]


def test_the_higher_side_counts() -> None:
    assert Pair((Slab(2), Slab(5)), GUTTER).height_at(WIDTH) == 50
    assert Pair((Written(8, 2), Written(14, 2)), GUTTER).height_at(WIDTH) == 26


class Cuttable(Slab):
    """Be a slab that may be cut after any line."""

    def cut(self, width: float, room: float, rules: Rules) -> tuple[Block, Block] | None:
        del width, rules
        fitting = int(room / 10)
        return (Cuttable(fitting), Cuttable(self.count - fitting)) if 0 < fitting < self.count else None


@pytest.mark.parametrize("sides", [(2, 8), (8, 2), (8, 8)])
def test_a_page_break_goes_through_both_sides(sides: tuple[int, int]) -> None:
    pair = Pair((Cuttable(sides[0]), Cuttable(sides[1])), GUTTER, Slab(1))
    parts = pair.cut(WIDTH, 55, Rules.ALL)
    assert parts is not None
    upper, lower = (part for part in parts if isinstance(part, Pair))
    assert [min(lines, 5) * 10 for lines in sides] == [side.height_at(COLUMN) for side in upper.sides]
    assert [max(lines - 5, 0) * 10 for lines in sides] == [side.height_at(COLUMN) for side in lower.sides]
    assert upper.label
    assert not lower.label


def test_a_pair_stays_whole_where_one_side_may_not_be_cut() -> None:
    assert Pair((Cuttable(8), Slab(8)), GUTTER).cut(WIDTH, 55, Rules.ALL) is None
    assert Pair((Cuttable(3), Slab(3)), GUTTER).cut(WIDTH, 55, Rules.ALL) is None


def listed(*heights: int) -> Stack:
    return Stack([Slab(height) for height in heights], rtl=False)


def test_lists_are_level_item_by_item() -> None:
    rows = list(rows_of([Slab(1), listed(1, 2)], [Slab(3), listed(4, 5)], (False, True), COLUMN))
    heights = [tuple(side.height_at(COLUMN) for side in row) for row in rows if isinstance(row, tuple)]
    assert heights == [(10, 30), (10, 40), (20, 50)]


def test_panels_are_equally_high() -> None:
    panels = [Stack([Slab(lines)], rtl=False, backdrop=Panel(tint=WHITE)) for lines in (2, 6)]
    (row,) = rows_of(panels[:1], panels[1:], (False, False), COLUMN)
    assert isinstance(row, tuple)
    assert [side.height_at(COLUMN) for side in row] == [60, 60]


def table(*widths: float) -> Stack:
    style = GridStyle(0, 0, WHITE, WHITE, rtl=False)
    rows = [(Slab(1), Slab(2)), (Slab(3), Slab(1))]
    return Stack([Grid((Slab(1), Slab(1)), rows, lambda _: widths, style)], rtl=False)


def test_two_tables_become_one_with_the_width_that_either_needs() -> None:
    (merged,) = rows_of([table(60, 160)], [table(100, 120)], (False, True), COLUMN)
    assert isinstance(merged, Grid)
    assert len(merged.rows) == 2
    assert merged.widths(WIDTH) == (100, 120)

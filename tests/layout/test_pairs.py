"""Two languages side by side: level first lines, equal panels, tables as one, breaks on both sides."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from leafletpress.layout.bilingual import bilingual
from leafletpress.layout.box import Box, VBox, frozen
from leafletpress.layout.breaks import Break, Strictness
from leafletpress.layout.composer import Composer
from leafletpress.layout.context import BlockContext, Row, StoryContext
from leafletpress.layout.graphics import Panel
from leafletpress.layout.grid import Grid, GridStyle
from leafletpress.layout.pairs import Pair, paired
from leafletpress.layout.story import body_rows
from leafletpress.layout.tables import Cell, TableParts, set_grid
from leafletpress.pdf.inks import PAPER
from leafletpress.pdf.page import LAYOUT, Disc, Item, Shape
from leafletpress.pdf.structure import Element
from tests.layout.conftest import MakeComposer, WriteLeaflet
from tests.layout.recording import Slab

WIDTH, GUTTER = 220.0, 20.0
COLUMN = 100.0


@frozen
class Written(Slab):
    """A slab whose first baseline is known."""

    baseline: float = 0

    def first_baseline(self, width: float) -> float:
        del width
        return self.baseline

    def place(self, x: float, top: float, width: float) -> Iterator[Item]:
        """Yield a dot where the first line begins."""
        del width
        yield Shape(LAYOUT, (Disc(x, top - self.baseline, 1),))


def test_first_lines_and_the_number_stand_on_one_baseline() -> None:
    pair = Pair((Written(baseline=8), Written(baseline=14)), GUTTER, Written(1, baseline=5))
    dots = [item.outlines for item in pair.place(10, 500, WIDTH) if isinstance(item, Shape)]
    assert sorted(dots) == [(Disc(x, 500 - 14, 1),) for x in (10, 110, 130)]


def test_the_higher_side_counts() -> None:
    assert Pair((Slab(2), Slab(5)), GUTTER).height_at(WIDTH) == 50
    assert Pair((Written(baseline=8), Written(baseline=14)), GUTTER).height_at(WIDTH) == 26


class Cuttable(Slab):
    """A slab that may be cut after any line."""

    def cut(self, width: float, room: float, strictness: Strictness) -> tuple[Box, Box] | None:
        del width, strictness
        fitting = int(room / 10)
        return (Cuttable(fitting), Cuttable(self.count - fitting)) if 0 < fitting < self.count else None


@pytest.mark.parametrize("sides", [(2, 8), (8, 2), (8, 8)])
def test_a_page_break_goes_through_both_sides(sides: tuple[int, int]) -> None:
    pair = Pair((Cuttable(sides[0]), Cuttable(sides[1])), GUTTER, Slab(1))
    parts = pair.cut(WIDTH, 55, Strictness.AVOIDED)
    assert parts is not None
    upper, lower = (part for part in parts if isinstance(part, Pair))
    assert [min(lines, 5) * 10 for lines in sides] == [side.height_at(COLUMN) for side in upper.sides]
    assert [max(lines - 5, 0) * 10 for lines in sides] == [side.height_at(COLUMN) for side in lower.sides]
    assert upper.label
    assert not lower.label


def test_a_pair_stays_whole_where_one_side_may_not_be_cut() -> None:
    assert Pair((Cuttable(8), Slab(8)), GUTTER).cut(WIDTH, 55, Strictness.AVOIDED) is None
    assert Pair((Cuttable(3), Slab(3)), GUTTER).cut(WIDTH, 55, Strictness.AVOIDED) is None


def panel(lines: int) -> VBox:
    return VBox((Slab(lines),), rtl=False, backdrop=Panel(tint=PAPER))


def test_panels_are_equally_high_and_the_ones_that_were_made_stay_as_they_are() -> None:
    panels = [panel(2), panel(6)]
    assert [side.height_at(COLUMN) for side in paired(panels, (False, True), COLUMN, GUTTER).sides] == [60, 60]
    assert [side.height_at(COLUMN) for side in panels] == [20, 60]


def test_a_row_asks_for_the_larger_blanks_and_is_kept_as_strongly_as_either_side() -> None:
    cells = VBox((), rtl=False, before=3, after=5), VBox((), rtl=False, before=4, break_after=Break.AVOID)
    row = paired(cells, (False, False), COLUMN, GUTTER)
    assert (row.before, row.after, row.break_after) == (4, 5, Break.AVOID)


def table(*widths: float) -> TableParts:
    style = GridStyle(0, 0, PAPER, PAPER, rtl=False)
    rows = [tuple(Cell(Slab(lines)) for lines in row) for row in ((1, 1), (1, 2), (3, 1))]
    return TableParts(None, tuple(rows), lambda _: widths, style, before=0, after=0)


def test_two_tables_become_one_with_the_width_that_either_needs() -> None:
    grid = set_grid([table(60, 160), table(100, 120)])
    assert len(grid.rows) == 2
    assert grid.widths(WIDTH) == (100, 120)


# --- rows of a story ---

BODY = """\
sections:
  - heading: First
    body:
      - list: [one, two, three]
      - table: {header: [A, B], rows: [[Nebuchadnezzarandhisgrandmother, d], [e, f]]}
      - table: {caption: Times, header: [A, B], rows: [[c, d]]}
      - questions: [{question: Why?, answer: [Because., {steps: [do, rest]}]}]
"""


@pytest.fixture
def composer(write_leaflet: WriteLeaflet, make_composer: MakeComposer) -> Composer:
    return make_composer(write_leaflet(BODY), "pl", "bilingual")


def body_of(story: StoryContext) -> list[Row]:
    (section,) = story.composer.leaflet.sections
    bodies = [section.body for _ in story.composers]
    return list(body_rows(story, bodies, BlockContext(Element("Document"), level=3)))


def test_in_two_languages_every_item_every_caption_and_every_table_is_a_row(composer: Composer) -> None:
    rows = body_of(bilingual(composer, composer.leaflet))
    assert [len(row.cells) for row in rows] == [2, 2, 2, 1, 2, 1, 2, 2, 2, 2]
    assert [index for index, row in enumerate(rows) if row.number is None] == [5], "a caption has the table's number"


def test_in_one_language_a_list_is_one_box_and_a_table_stands_with_its_caption(composer: Composer) -> None:
    rows = body_of(StoryContext((composer,)))
    assert [len(row.cells) for row in rows] == [1] * 6
    assert not any(row.number for row in rows)


def test_a_table_without_a_caption_has_its_number_above_it(composer: Composer) -> None:
    story = bilingual(composer, composer.leaflet)
    boxes = list(story.boxes(body_of(story)))
    assert [type(box) for box in boxes[3:7]] == [Pair, Grid, Pair, Grid]
    assert boxes[3].break_after is Break.FORBID


def test_whoever_asks_a_table_for_its_widths_notes_nothing(composer: Composer) -> None:
    grid = body_of(bilingual(composer, composer.leaflet))[3].cells[0]
    assert isinstance(grid, Grid)
    assert sum(grid.widths(WIDTH)) == pytest.approx(WIDTH)
    assert not composer.overset.problems

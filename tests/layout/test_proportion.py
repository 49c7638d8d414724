"""A chance is drawn as so many dark dots among so many."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leafletpress.content.model import Chance, Odds
from leafletpress.layout.context import StoryContext
from leafletpress.layout.proportion import HEIGHT, Proportion, Share, grid_of, share_of
from leafletpress.layout.story import build_story
from leafletpress.pdf.inks import BLACK
from leafletpress.pdf.page import GlyphRun, Rect, Segment, Shape
from leafletpress.pdf.structure import Element
from tests.layout.conftest import MakeComposer, WriteLeaflet

GREYS = BLACK, BLACK.tint(0.5, "middle"), BLACK.tint(0.2, "pale")


def one_in(total: int, upto: int | None = None) -> Chance:
    return Chance("", Odds(1, total), Odds(1, upto) if upto else None)


@pytest.mark.parametrize(
    ("chance", "share"),
    [
        (one_in(200), Share(1, 0, 200)),
        (one_in(2), Share(5, 0, 10)),
        (one_in(7), Share(1, 0, 7)),
        (one_in(3), Share(3, 0, 9)),
        (one_in(100, 10), Share(1, 9, 100)),
        (one_in(100_000), Share(1, 0, 100_000)),
    ],
)
def test_share(chance: Chance, share: Share) -> None:
    assert share_of(chance) == share


def placed(chance: Chance) -> list[Shape]:
    return list(Proportion(share_of(chance), 120, GREYS, rtl=False).place(0, 100, 200))


@pytest.mark.parametrize("total", [2, 7, 10, 12, 20])
def test_small_totals_are_dots_each_drawn_once(total: int) -> None:
    lines = [line for shape in placed(one_in(total)) for line in shape.outlines if isinstance(line, Segment)]
    dots = sum(int((line.x2 - line.x1) / 12 + 0.5) + 1 for line in lines)
    assert dots == share_of(one_in(total)).total


@given(st.integers(21, 20_000))
def test_the_dark_part_of_a_field_has_its_exact_share_of_the_area(total: int) -> None:
    outlines = [outline for shape in placed(one_in(total)) for outline in shape.outlines]
    field, *_, dark = [outline.width * outline.height for outline in outlines if isinstance(outline, Rect)]
    assert dark / field == pytest.approx(1 / total)


@given(st.integers(21, 10_000))
def test_a_field_has_exactly_so_many_cells_of_a_good_shape(total: int) -> None:
    if grid := grid_of(total):
        assert grid[0] * grid[1] == total
        assert 0.4 <= (1 / grid[0]) / (HEIGHT / grid[1]) <= 2.5


def test_fields_of_all_totals_have_one_size() -> None:
    heights = {Proportion(share_of(one_in(total)), 120, GREYS, rtl=False).height_at(200) for total in (40, 200, 9973)}
    assert len(heights) == 1


def test_what_a_risk_means_stands_clear_of_the_drawing_above_it(
    make_composer: MakeComposer, write_leaflet: WriteLeaflet
) -> None:
    """A drawing reaches down to its box, and letters do not: without more blank it would touch what it is not about."""
    note = "It goes away by itself. " * 30
    risk = f"{{risk: Pain, chance: 1 in 200, note: {note}}}"
    body = f"introduction: [A.]\nsections:\n  - heading: B\n    body:\n      - risks: [{risk}]\n"
    composer = make_composer(write_leaflet(body), layout="a5-booklet")
    root = Element("Document")
    story = build_story(StoryContext((composer,)), root, available_in=(), source_title=None, draft=False, overdue=False)
    items = list(story.place(0, 0, composer.design.layout.width))
    areas = [outline for item in items if isinstance(item, Shape) for outline in item.outlines]
    field = min(area.y for area in areas if isinstance(area, Rect) and area.width == pytest.approx(8 * 12, rel=0.5))
    first = next(item for item in items if isinstance(item, GlyphRun) and "goes" in item.run.text)
    assert first.run.width > 0.7 * composer.design.layout.width  # across the table
    assert field - first.baseline > composer.units(2) + 0.9 * composer.text_style("body").size

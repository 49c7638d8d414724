"""Names of the parts of a picture: none over another, no lines that cross, and each at the end of its own line."""

from __future__ import annotations

from itertools import combinations, pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leafletpress.design.design import Designs
from leafletpress.layout.figure_parts import Leader, clear_of_each_other
from leafletpress.pdf.page import Disc, GlyphRun, Page, Picture, Segment, Shape
from leafletpress.verify.read_back import read_back
from tests.everything import DOT
from tests.layout.conftest import WriteLeaflet
from tests.layout.recording import PhraseBook
from tests.layout.test_pdf import ENGLISH, made, paged

WIDE, HIGH, EDGE = 200.0, 150.0, 220.0
shares = st.floats(0, 1)
labels = st.lists(st.tuples(st.tuples(shares, shares), st.sampled_from([12.0, 24.0])), min_size=1, max_size=8)
TWO = "parts: [{label: Upper, at: [0.2, 0.3]}, {label: Lower one, at: [0.6, 0.9]}]"


@given(labels)
def test_labels_stand_under_each_other_within_their_room(found: list[tuple[tuple[float, float], float]]) -> None:
    heights = [height for _, height in found]
    room = max(HIGH, sum(heights))
    laid = clear_of_each_other([(x * WIDE, y * HIGH) for (x, y), _ in found], heights, EDGE, room)
    spans = [(top, top + heights[index]) for index, top in zip(laid.order, laid.tops, strict=True)]
    assert sorted(laid.order) == list(range(len(found)))
    assert spans[0][0] >= -0.01
    assert spans[-1][1] <= room + 0.01
    assert all(lower[0] >= upper[1] - 0.01 for upper, lower in pairwise(spans))


@given(labels)
def test_each_line_leads_from_its_place_to_its_own_label(found: list[tuple[tuple[float, float], float]]) -> None:
    places, heights = [(x * WIDE, y * HIGH) for (x, y), _ in found], [height for _, height in found]
    laid = clear_of_each_other(places, heights, EDGE, max(HIGH, sum(heights)))
    for index, top, leader in zip(laid.order, laid.tops, laid.leaders, strict=True):
        assert leader[:2] == places[index]
        assert leader[2:] == (EDGE, top + heights[index] / 2)


@given(st.lists(st.tuples(st.floats(0, WIDE), st.floats(0, HIGH)), min_size=2, max_size=8))
def test_no_lines_cross(places: list[tuple[float, float]]) -> None:
    leaders = clear_of_each_other(places, [12.0] * len(places), EDGE, HIGH).leaders
    for one, two in combinations(leaders, 2):
        first = max(one.x1, two.x1)
        apart = height_at(one, first) - height_at(two, first)
        assert apart * (one.y2 - two.y2) > -1e-6


def height_at(leader: Leader, x: float) -> float:
    """Return how far below the top a leader is, so far from the left."""
    share = (x - leader.x1) / (leader.x2 - leader.x1)
    return leader.y1 + share * (leader.y2 - leader.y1)


def test_a_label_alone_stands_level_with_its_place() -> None:
    assert clear_of_each_other([(50, 70)], [12], EDGE, HIGH).tops == [64]


def pages_of(
    write_leaflet: WriteLeaflet, designs: Designs, root: Path, parts: str, tag: str = "en"
) -> tuple[Page, ...]:
    leaflet = write_leaflet(figure(root, parts))
    phrases = ENGLISH if tag == "en" else PhraseBook(tag)
    return paged(leaflet, designs, root, phrases).pages


def figure(root: Path, parts: str) -> str:
    (root / "leaflets/figures").mkdir(parents=True, exist_ok=True)
    (root / "leaflets/figures/dot.svg").write_text(DOT, "utf-8")
    return f"sections: [{{heading: A, body: [{{figure: {{image: figures/dot.svg, alt: A dot., {parts}}}}}]}}]\n"


def picture_on(page: Page) -> tuple[float, float, float, float]:
    (box,) = (item.box for item in page.content if isinstance(item, Picture) and item.path.name == "dot.svg")
    return box


@pytest.mark.parametrize("tag", ["en", "ur"])
def test_dots_stand_at_their_places_whichever_way_the_language_runs(
    write_leaflet: WriteLeaflet, designs: Designs, tmp_path: Path, tag: str
) -> None:
    page = pages_of(write_leaflet, designs, tmp_path, TWO, tag)[0]
    left, low, right, high = picture_on(page)
    discs = [one for item in page.content if isinstance(item, Shape) for one in item.outlines if isinstance(one, Disc)]
    shares = {(round((x - left) / (right - left), 2), round((high - y) / (high - low), 2)) for x, y, _ in discs}
    assert shares == {(0.2, 0.3), (0.6, 0.9)}
    lines = [
        one for item in page.content if isinstance(item, Shape) for one in item.outlines if isinstance(one, Segment)
    ]
    leaders = [one for one in lines if one.x1 != one.x2 and left <= one.x1 <= right]
    assert {one.x2 > right if tag == "en" else one.x2 < left for one in leaders} == {True}


@pytest.mark.parametrize("tag", ["en", "ur"])
def test_names_stand_clear_of_the_picture(
    write_leaflet: WriteLeaflet, designs: Designs, tmp_path: Path, tag: str
) -> None:
    page = pages_of(write_leaflet, designs, tmp_path, TWO, tag)[0]
    left, low, right, high = picture_on(page)
    names = [
        one for one in page.content if isinstance(one, GlyphRun) and one.run.text.strip() in {"Upper", "Lower one"}
    ]
    assert len(names) == 2
    for name in names:
        assert name.x > right if tag == "en" else name.x + name.run.width < left
        assert low < name.baseline < high


@pytest.mark.parametrize("word", ["Lower", "Lower" * 20])
def test_a_name_stands_at_the_height_of_its_place_in_whatever_order_they_are_given(
    write_leaflet: WriteLeaflet, designs: Designs, tmp_path: Path, word: str
) -> None:
    """The second way with numbers: the first of them, given first, is the lower one."""
    given = f"parts: [{{label: {word}, at: [0.6, 0.9]}}, {{label: Upper, at: [0.2, 0.1]}}]"
    page = pages_of(write_leaflet, designs, tmp_path, given)[0]
    _, low, right, high = picture_on(page)
    runs = [one for one in page.content if isinstance(one, GlyphRun) and one.x > right and low < one.baseline < high]
    assert [one.run.text for one in runs] == ([word, "Upper"] if word == "Lower" else ["1", "2"])
    assert runs[0].baseline < (low + high) / 2 < runs[1].baseline


LONG = f"parts: [{{label: {'Wide' * 12}, at: [0.2, 0.3]}}, {{label: Lower, at: [0.6, 0.9]}}]"


def test_where_a_word_is_too_wide_numbers_stand_beside_the_picture_and_the_names_beneath(
    write_leaflet: WriteLeaflet, designs: Designs, tmp_path: Path
) -> None:
    page = pages_of(write_leaflet, designs, tmp_path, LONG)[0]
    _, low, right, high = picture_on(page)
    runs = {
        (one.run.text, one.x > right, low < one.baseline < high) for one in page.content if isinstance(one, GlyphRun)
    }
    assert {("1", True, True), ("2", True, True), ("1", False, False), ("2", False, False)} <= runs


@pytest.mark.parametrize("parts", [TWO, LONG])
def test_a_listener_hears_the_picture_then_a_list(
    write_leaflet: WriteLeaflet, designs: Designs, tmp_path: Path, parts: str
) -> None:
    data = made(write_leaflet(figure(tmp_path, f"caption: The dot., {parts}")), designs, tmp_path, ENGLISH).data
    roles = [one.role for one in read_back(data).elements]
    at = roles.index("Figure")
    numbers = ["Lbl"] if parts is LONG else []
    item = ["LI", *numbers, "LBody", "P"]
    assert roles[at : at + 3 + 2 * len(item)] == ["Figure", "Caption", "L", *item, *item]


@pytest.mark.parametrize("lines", [20, 26, 32])
def test_numbers_and_their_names_stand_on_one_page(
    write_leaflet: WriteLeaflet, designs: Designs, tmp_path: Path, lines: int
) -> None:
    text = "Words that fill a line of the page to its end or more. " * lines
    body = figure(tmp_path, LONG).replace("body: [", f"body: [{text}, ")
    pages = paged(write_leaflet(body), designs, tmp_path, ENGLISH).pages
    pictures = [(page, one) for page in pages for one in page.content if isinstance(one, Picture)]
    (holding,) = [page for page, one in pictures if one.path.name == "dot.svg"]
    texts = [one.run.text for one in holding.content if isinstance(one, GlyphRun)]
    assert texts.count("1") == texts.count("2") == 2
    assert "Lower" in texts

"""Sheets are folded here as paper is: whatever the number of pages, they are read in order, blanks last."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leafletpress.prepress.folding import SheetSide, Spine, creep, folded_sides, readers_spreads, sheets_of

SPINES: tuple[Spine, Spine] = ("left", "right")
Page = int | None


def leafed_through(sides: list[SheetSide], spine: Spine) -> list[Page]:
    """Fold sheets in the middle, put each into the one before, and return the pages as a reader turns them.

    Each sheet has a leaf before the fold and one behind it. Of a leaf the reader sees the side that faced outwards
    first, then the other, until the middle of the booklet is reached, and from there inside first.
    """
    first, last = ("right", "left") if spine == "left" else ("left", "right")  # half of the outer side
    before: list[Page] = []
    behind: list[Page] = []
    for outer, inner in zip(sides[::2], sides[1::2], strict=True):
        assert (outer.outer, inner.outer, outer.sheet) == (True, False, inner.sheet)
        before += [getattr(outer, first), getattr(inner, last)]
        behind = [getattr(inner, first), getattr(outer, last), *behind]
    return [*before, *behind]


@given(st.integers(1, 200), st.sampled_from(SPINES))
def test_folded_sheets_are_read_from_the_first_page_to_the_last_and_blanks_are_last(pages: int, spine: Spine) -> None:
    read = leafed_through(list(folded_sides(pages, spine)), spine)
    assert read == [*range(1, pages + 1), *[None] * (-pages % 4)]


@pytest.mark.parametrize(
    ("spine", "sides"),
    [
        ("left", [(12, 1), (2, 11), (10, 3), (4, 9), (8, 5), (6, 7)]),
        ("right", [(1, 12), (11, 2), (3, 10), (9, 4), (5, 8), (7, 6)]),
    ],
)
def test_the_sides_of_twelve_pages(spine: Spine, sides: list[tuple[int, int]]) -> None:
    assert [(side.left, side.right) for side in folded_sides(12, spine)] == sides


def test_twenty_two_pages_bound_at_the_right_have_their_two_blanks_at_the_end() -> None:
    sides = [(side.left, side.right) for side in folded_sides(22, "right")]
    assert sides[:4] == [(1, None), (None, 2), (3, 22), (21, 4)]


@given(st.integers(1, 60).map(lambda sheets: 4 * sheets), st.sampled_from(SPINES))
def test_spreads_show_what_lies_open_before_a_reader(pages: int, spine: Spine) -> None:
    spreads = list(readers_spreads(pages, spine))
    forwards = spreads if spine == "left" else [(right, left) for left, right in spreads]
    assert [page for spread in forwards for page in spread] == [None, *range(1, pages + 1), None]


def test_the_innermost_sheet_stands_out_by_the_thickness_of_those_around_it() -> None:
    assert sheets_of(13) == 4
    assert creep(13, 0.1) == pytest.approx(0.3)
    assert creep(4, 0.1) == 0

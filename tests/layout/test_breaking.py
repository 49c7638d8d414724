"""Where pages end: rules on slabs whose lines can be counted."""

from __future__ import annotations

from itertools import repeat

import pytest

from leafletpress.layout.body import FEATHERED, Body
from leafletpress.layout.box import Box, VBox
from leafletpress.layout.breaks import Break, Strictness
from leafletpress.layout.graphics import LINE_DISTANCE, Panel, RuledLines
from leafletpress.layout.grid import Grid, GridRow, GridStyle
from leafletpress.layout.labelled_box import LabelledBox
from leafletpress.layout.lists import fewest_lines
from leafletpress.layout.spreading import spread_pages
from leafletpress.pdf.inks import PAPER
from leafletpress.pdf.structure import Element
from tests.layout.conftest import MakeComposer, WriteLeaflet
from tests.layout.law_leaflets import message
from tests.layout.recording import Slab

WIDTH = 100.0
HEADING = Break.FORBID


def slabs(*sizes: int, break_after: dict[int, Break] | None = None) -> list[Box]:
    return [
        Slab(size, break_after=(break_after or {}).get(index, Break.ALLOW), name=str(index))
        for index, size in enumerate(sizes)
    ]


def first_page(children: list[Box], room: float) -> str:
    page, rest = Body(tuple(children), 10, rtl=False).page(WIDTH, room)
    assert [*page.children, *rest.children] == children
    return " ".join(map(repr, page.children))


def test_a_page_takes_what_fits() -> None:
    assert first_page(slabs(2, 2, 2), 45) == "0 1"


def test_a_heading_moves_with_what_it_heads() -> None:
    assert first_page(slabs(2, 1, 4), 50) == "0 1"
    assert first_page(slabs(2, 1, 4, break_after={1: HEADING}), 50) == "0"


def test_headings_in_a_row_move_together() -> None:
    assert first_page(slabs(2, 1, 1, 3, break_after={1: HEADING, 2: HEADING}), 60) == "0"


def test_one_line_under_a_heading_is_not_enough() -> None:
    assert first_page(slabs(2, 1, 1, 3, break_after={1: HEADING}), 45) == "0"
    assert first_page(slabs(2, 1, 2, 3, break_after={1: HEADING}), 55) == "0 1 2"


def test_one_line_is_enough_under_a_heading_where_all_headings_have_no_more() -> None:
    sections = slabs(*[1] * 12, break_after=dict.fromkeys(range(0, 12, 2), HEADING))
    assert first_page(sections, 50) == "0 1 2 3"


def test_a_wish_is_given_up_before_a_page_stays_empty() -> None:
    assert first_page(slabs(1, 9, break_after={0: Break.AVOID}), 50) == "0"


def test_what_is_liked_may_leave_so_much_of_a_page_empty_and_no_more() -> None:
    children = slabs(3, 1, 3, break_after={1: Break.DISCOURAGE})
    fines = [((share, Strictness.DISCOURAGED),) for share in (0.0, 0.2, 0.4)]
    found = [Body(tuple(children), 10, rtl=False, fine=fine).page(WIDTH, 50)[0].children for fine in fines]
    assert [len(page) for page in found] == [2, 2, 1]


def test_only_the_rest_of_a_parted_block_is_kept_with_the_next() -> None:
    parts = VBox(tuple(slabs(2, 2)), rtl=False, break_after=Break.FORBID).cut(WIDTH, 25, Strictness.AVOIDED)
    assert parts is not None
    assert [part.break_after for part in parts] == [Break.ALLOW, Break.FORBID]


def test_what_no_page_can_hold_stands_on_one_of_its_own() -> None:
    page, rest = Body(tuple(slabs(90, 1)), 10, rtl=False).page(WIDTH, 50)
    assert len(page.children) == len(rest.children) == 1


def test_a_page_that_rounding_makes_a_hair_too_high_is_not_broken_again() -> None:
    room = 40 - 0.005
    _, rest = Body(tuple(slabs(2, 2)), 10, rtl=False).page(WIDTH, room)
    assert not rest.children


def test_a_short_box_moves_whole_a_long_one_keeps_its_padding_on_both_pages() -> None:
    box = VBox(tuple(slabs(2, 2, 2)), rtl=False, padding=(5, 5), whole_below=100)
    assert box.cut(WIDTH, 45, Strictness.AVOIDED) is None
    parts = box.altered(whole_below=30).cut(WIDTH, 45, Strictness.AVOIDED)
    assert parts is not None
    assert [part.height_at(WIDTH) for part in parts] == [30, 50]


def test_only_the_first_part_of_an_item_has_the_bullet() -> None:
    item = LabelledBox(tuple(slabs(2, 2)), Slab(1), indent=(20, 0), rtl=False)
    parts = item.cut(WIDTH, 25, Strictness.AVOIDED)
    assert parts is not None
    assert [part.label is not None for part in parts if isinstance(part, LabelledBox)] == [True, False]


def test_a_part_beside_its_label_is_no_less_tall_than_the_label() -> None:
    item = LabelledBox(tuple(slabs(2, 2)), Slab(3), indent=(20, 0), rtl=False)
    assert item.cut(WIDTH, 25, Strictness.NOTHING) is None
    parts = item.cut(WIDTH, 30, Strictness.NOTHING)
    assert parts
    assert parts[0].height_at(WIDTH) == 30


def table(count: int, whole_below: float = 0) -> Grid:
    style = GridStyle(0, 5, PAPER, PAPER, rtl=False, whole_below=whole_below)
    rows = tuple([GridRow((Slab(2),)) for _ in range(count)])
    return Grid(GridRow((Slab(1),)), rows, lambda width: (width,), style)


def test_rows_stay_whole_and_the_header_comes_again() -> None:
    parts = table(4).cut(WIDTH, 20 + 30 * 2 + 29, Strictness.AVOIDED)
    assert parts is not None
    first, rest = parts
    assert isinstance(first, Grid)
    assert isinstance(rest, Grid)
    assert (len(first.rows), len(rest.rows)) == (2, 2)
    assert (first.height_at(WIDTH), rest.height_at(WIDTH)) == (80, 80)


def rows_of(parts: tuple[Box, Box] | None) -> tuple[int, int]:
    """Return how many rows a table that was cut has on either page."""
    assert parts is not None
    first, rest = parts
    assert isinstance(first, Grid)
    assert isinstance(rest, Grid)
    return len(first.rows), len(rest.rows)


def test_a_last_row_does_not_stand_alone_on_a_page_but_a_tall_one_may() -> None:
    low, tall = table(4, whole_below=80), table(4, whole_below=20)
    for rules in (Strictness.DISCOURAGED, Strictness.AVOIDED, Strictness.OPENED):
        assert rows_of(low.cut(WIDTH, 20 + 30 * 3, rules)) == (2, 2)
    assert rows_of(tall.cut(WIDTH, 20 + 30 * 3, Strictness.AVOIDED)) == (2, 2)
    assert rows_of(tall.cut(WIDTH, 20 + 30 * 3, Strictness.OPENED)) == (3, 1)


def test_a_tall_row_ends_a_page_between_its_lines_where_much_would_stay_empty() -> None:
    paragraph = VBox(tuple(slabs(2, 2, 2)), rtl=False)
    grid = table(0, whole_below=40).altered(rows=(GridRow((paragraph,)), GridRow((paragraph,))))
    room = 20 + 70 + 10 + 40
    assert rows_of(grid.cut(WIDTH, room, Strictness.AVOIDED)) == (1, 1)
    assert rows_of(grid.cut(WIDTH, room, Strictness.OPENED)) == (2, 1)
    assert rows_of(grid.altered(style=grid.style._replace(whole_below=80)).cut(WIDTH, room, Strictness.OPENED)) == (
        1,
        1,
    )


@pytest.mark.parametrize(("first", "last", "cut"), [(2, 2, True), (3, 1, False), (1, 3, False)])
def test_no_cell_of_a_cut_row_ends_or_goes_on_with_a_line_alone(first: int, last: int, cut: bool) -> None:
    cell = VBox(tuple(slabs(first, last)), rtl=False)
    parts = (
        table(0, whole_below=40).altered(rows=(GridRow((cell,)),)).cut(WIDTH, 20 + 10 + 10 * first, Strictness.OPENED)
    )
    assert (parts is not None) == cut


def test_a_warning_that_no_page_can_hold_may_go_on_with_one_long_row_of_its_table() -> None:
    rows = [GridRow((VBox(tuple(slabs(2, 2, 2)), rtl=False),)) for _ in range(2)]
    grid = table(0, whole_below=40).altered(rows=tuple(rows))
    warning = VBox((grid,), rtl=False, backdrop=Panel(), whole_below=100, firm=True)
    parts = warning.cut(WIDTH, 20 + 70, Strictness.OPEN_BOXES)
    assert parts is not None
    assert [part.lines_at(WIDTH) for part in parts] == [6, 6]


def boxed(*sizes: int, firm: bool = False) -> VBox:
    return VBox(tuple(slabs(*sizes)), rtl=False, backdrop=Panel(), padding=(10, 10), whole_below=100, firm=firm)


def test_a_note_stays_whole_until_much_would_stay_empty_a_warning_always() -> None:
    for strictness in (Strictness.DISCOURAGED, Strictness.AVOIDED):
        assert boxed(2, 2, 2).cut(WIDTH, 60, strictness) is None
    assert boxed(2, 2, 2).cut(WIDTH, 60, Strictness.OPENED) is not None
    for strictness in (Strictness.OPENED, Strictness.FORBIDDEN):
        assert boxed(2, 2, 2, firm=True).cut(WIDTH, 60, strictness) is None
    assert boxed(2, 2, 2, firm=True).cut(WIDTH, 60, Strictness.OPEN_BOXES) is not None


def test_a_high_warning_is_parted_where_much_would_stay_empty_but_never_inside_a_text() -> None:
    high = boxed(2, 2, 2, 2, firm=True).altered(whole_below=50)
    assert high.cut(WIDTH, 60, Strictness.AVOIDED) is None
    parts = high.cut(WIDTH, 70, Strictness.OPENED)
    assert parts is not None
    assert [part.lines_at(WIDTH) for part in parts] == [4, 4]
    lone = VBox(tuple(slabs(2, 2, 2, 2, break_after={1: Break.LONE})), rtl=False, backdrop=Panel(), whole_below=50)
    parts = lone.altered(firm=True).cut(WIDTH, 50, Strictness.OPENED)
    assert parts is not None
    assert [part.lines_at(WIDTH) for part in parts] == [2, 6], "the first of its signs stands alone"


def test_a_high_warning_is_not_parted_inside_a_sentence(
    make_composer: MakeComposer, write_leaflet: WriteLeaflet
) -> None:
    composer = make_composer(write_leaflet("introduction: [Hello.]\n"))
    text = composer.text(message(60), composer.text_style("body"), Element("Document"))
    warning = VBox((text,), rtl=False, backdrop=Panel(), whole_below=1, firm=True)
    room = text.height_at(WIDTH) / 2
    assert warning.cut(WIDTH, room, Strictness.OPENED) is None
    assert warning.cut(WIDTH, room, Strictness.OPEN_BOXES) is not None


def test_what_yields_lets_all_that_follows_it_go_first_where_they_fit_and_it_does_not() -> None:
    frame = VBox((Slab(4),), rtl=False, yields=True)
    children = [*slabs(2, 2), frame, *slabs(1, 1)]
    for room, first in ((65, 4), (55, 2), (85, 3)):
        page, rest = Body(tuple(children), 10, rtl=False).page(WIDTH, room)
        assert len(page.children) == first
        assert (rest.children == (frame,)) == (first == 4)


@pytest.mark.parametrize(("lines", "ends"), [(1, 1), (3, 2)])
def test_a_page_ends_in_a_first_item_only_if_that_is_long_or_much_would_stay_empty(lines: int, ends: int) -> None:
    children = tuple(slabs(8, lines, 3, break_after={1: Break.LONE}))
    strict = ((0.3, Strictness.SHORT_ITEMS),)
    assert len(Body(children, 10, rtl=False, fine=strict).page(WIDTH, 112)[0].children) == ends
    little = ((0.1, Strictness.SHORT_ITEMS),)
    assert len(Body(children, 10, rtl=False, fine=little).page(WIDTH, 112)[0].children) == 2


def test_a_warning_that_no_page_can_hold_goes_on_with_some_lines() -> None:
    parts = boxed(2, 2, 2, 1, firm=True).cut(WIDTH, 80, Strictness.OPEN_BOXES)
    assert parts is not None
    assert [part.lines_at(WIDTH) for part in parts] == [4, 3]


def test_a_box_gives_up_some_of_its_blanks_before_it_moves() -> None:
    box = boxed(2, 2)
    assert box.height_at(WIDTH) == 60
    assert box.lowered(WIDTH, 49) is None
    for room, height in ((50, 50), (55, 55), (58, 55)):
        lower = box.lowered(WIDTH, room)
        assert lower is not None
        assert lower.height_at(WIDTH) == height
    page, rest = Body((Slab(1), box), 10, rtl=False).page(WIDTH, 60)
    assert (page.height_at(WIDTH), rest.children) == (60, ())


def test_a_box_goes_on_with_some_lines() -> None:
    box = VBox(tuple(slabs(2, 2, 1)), rtl=False, backdrop=Panel())
    parts = box.cut(WIDTH, 40, Strictness.AVOIDED)
    assert parts is not None
    assert parts[0].lines_at(WIDTH) == 2


def ruled(lines: int) -> VBox:
    return VBox((Slab(1), RuledLines(lines, PAPER, fewest_lines(lines))), rtl=False, whole_below=400)


def test_there_are_fewer_lines_to_write_on_where_a_page_ends() -> None:
    whole = ruled(6).height_at(WIDTH)
    for less in (1, 2, 3):
        lower = ruled(6).lowered(WIDTH, whole - less * LINE_DISTANCE)
        assert lower is not None
        assert lower.height_at(WIDTH) == pytest.approx(whole - less * LINE_DISTANCE)
    assert ruled(6).lowered(WIDTH, whole - 4 * LINE_DISTANCE) is None
    assert [fewest_lines(wished) for wished in (1, 3, 4, 6, 9)] == [1, 3, 3, 3, 5]


def empty_parts(children: list[Box], room: float) -> list[float]:
    """Return how much of each page but the last is left empty, in points."""
    pages = spread_pages(Body(tuple(children), 10, rtl=False), WIDTH, repeat(room))
    return [room - page.height_at(WIDTH) for page in pages][:-1]


def test_pages_before_what_must_stay_whole_share_what_is_left_empty() -> None:
    children = [*slabs(*[2] * 7), boxed(2, 2, 2, firm=True), *slabs(2)]
    pages = Body(tuple(children), 10, rtl=False).pages(WIDTH, repeat(100))
    assert [page.height_at(WIDTH) for page in pages] == [100, 40, 100]
    assert sorted(empty_parts(children, 100)) == [20, 40]


def test_a_page_that_would_be_left_too_empty_gets_larger_blanks_a_full_one_does_not() -> None:
    apart = [Slab(2, after=10), Slab(2, after=10), Slab(2, after=10)]
    pages = Body((*apart, Slab(9)), 10, rtl=False)
    first = next(spread_pages(pages, WIDTH, repeat(100)))
    assert first.height_at(WIDTH) == pytest.approx(60 + 2 * 10 * FEATHERED)
    little_room = next(spread_pages(pages, WIDTH, repeat(86)))
    assert little_room.height_at(WIDTH) == pytest.approx(86)
    full = next(spread_pages(pages, WIDTH, repeat(83)))
    assert full.height_at(WIDTH) == pytest.approx(80)

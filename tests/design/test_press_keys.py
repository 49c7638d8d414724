"""The `press:` keys of a layout: what they say, what is wrong with them, and that nobody gets such a layout unasked."""

from __future__ import annotations

from pathlib import Path

import pytest

from leafletpress.design.design import Designs, read_designs
from leafletpress.design.measures import POINTS
from leafletpress.design.page_layout import read_page_layout
from leafletpress.errors import ProblemsFound
from leafletpress.languages import language
from tests.layout.conftest import ROOT

BOOKLET = (ROOT / "layouts/a5-booklet.yaml").read_text("utf-8")
BOUND = ("a4-booklet-large-print", "a5-booklet", "a5-fold")


@pytest.fixture(scope="module")
def designs(tmp_path_factory: pytest.TempPathFactory) -> Designs:
    return read_designs(ROOT, tmp_path_factory.mktemp("fonts"))[0]


def faults(tmp_path: Path, before: str, after: str) -> list[str]:
    assert before in BOOKLET
    path = tmp_path / "booklet.yaml"
    path.write_text(BOOKLET.replace(before, after), "utf-8")
    with pytest.raises(ProblemsFound) as found:
        read_page_layout(path, "layouts/booklet.yaml")
    return [str(problem) for problem in found.value.problems]


SLIPS = [
    ("no binding", "  binding: saddle ", "  #", "missing key 'binding'"),
    ("unknown binding", "binding: saddle", "binding: glue", "'binding' is 'glue': it is not known (write saddle or"),
    ("unknown side", "side: auto", "side: top", "'side' is 'top': it is not known (write auto or left or right)"),
    ("odd pages", "multiple: 4", "multiple: 3", "'multiple' is '3': it is not known (write 1 or 2 or 4)"),
    (
        "half a sheet",
        "multiple: 4",
        "multiple: 2",
        "a folded sheet has 4 pages, not 2 (write 4, or leave multiple out)",
    ),
    ("unknown filling", "fill: lines", "fill: adverts", "'fill' is 'adverts': it is not known (write blank or lines)"),
    ("misspelt key", "furniture: lean", "furnitur: lean", "unknown key 'furnitur' (did you mean 'furniture'?)"),
    ("too near the cut", "side: 12mm", "side: 5mm", "margin 'side' is 5 mm: sheets are cut too near (write 8mm or"),
    (
        "a proof",
        "profile: clear-print\n",
        "profile: clear-print\nkind: proof\n",
        "a reviewer's proof is not for a print",
    ),
]


@pytest.mark.parametrize(("before", "after", "message"), [slip[1:] for slip in SLIPS], ids=[slip[0] for slip in SLIPS])
def test_a_slip_is_answered_with_file_line_and_remedy(tmp_path: Path, before: str, after: str, message: str) -> None:
    found = faults(tmp_path, before, after)
    assert all(fault.startswith("layouts/booklet.yaml:") for fault in found)
    assert any(message in fault for fault in found)


@pytest.mark.parametrize("name", BOUND)
def test_a_build_that_names_no_layout_makes_none_for_print(designs: Designs, name: str) -> None:
    assert designs.layouts[name].press
    assert not designs.layouts[name].default


def test_a_trust_may_ask_for_a_layout_for_print_in_every_build(tmp_path: Path) -> None:
    path = tmp_path / "booklet.yaml"
    path.write_text(f"default: yes\n{BOOKLET}", "utf-8")
    assert read_page_layout(path, "layouts/booklet.yaml").default


@pytest.mark.parametrize(("tag", "side"), [("en", "left"), ("ur", "right"), ("ar", "right"), ("zh-Hans", "left")])
def test_a_booklet_is_bound_where_its_language_begins(designs: Designs, tag: str, side: str) -> None:
    press = designs.layouts["a5-booklet"].press
    assert press
    assert press.side_in(language(tag)) == side
    assert press._replace(side="left").side_in(language(tag)) == "left"


@pytest.mark.parametrize(("pages", "spare"), [(1, 3), (4, 0), (13, 3), (15, 1), (16, 0)])
def test_pages_come_in_fours(designs: Designs, pages: int, spare: int) -> None:
    press = designs.layouts["a5-booklet"].press
    assert press
    assert press.spare(pages) == spare


def test_single_sheets_have_two_pages_each(tmp_path: Path) -> None:
    path = tmp_path / "single.yaml"
    path.write_text(BOOKLET.replace("binding: saddle", "binding: single").replace("  multiple: 4", "  #"), "utf-8")
    press = read_page_layout(path, "layouts/single.yaml").press
    assert press
    assert press.multiple == 2
    assert press.most_pages is None


def test_a_margin_of_a_press_layout_is_measured_from_the_cut(designs: Designs) -> None:
    assert designs.layouts["a5-booklet"].side == pytest.approx(12 * POINTS["mm"])
    assert designs.layouts["a5-booklet"].nearest_edge < designs.layouts["standard"].nearest_edge

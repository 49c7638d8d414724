"""Pages that are bound: lean furniture, as many pages as sheets have, and what does not fit said at its layout."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Literal

import pytest

from leafletpress.content.model import Leaflet
from leafletpress.design.design import Designs
from leafletpress.errors import ProblemsFound
from leafletpress.languages import language
from leafletpress.layout import compose as composition
from leafletpress.layout.back_matter import TextRows, set_back_matter, set_imprint
from leafletpress.layout.breaks import Break
from leafletpress.layout.compose import ComposedPages, compose_pages
from leafletpress.layout.context import BlockContext
from leafletpress.layout.furniture import Furniture, furniture_of
from leafletpress.layout.furniture_fit import furniture_problems
from leafletpress.layout.text import Text
from leafletpress.pdf.page import GlyphRun, Page, Segment, Shape
from leafletpress.pdf.structure import Element
from leafletpress.translation.coverage import translate
from leafletpress.translation.phrases import Phrases
from leafletpress.typography.stages import plain_text
from tests.layout.conftest import ROOT, MakeComposer, WriteLeaflet
from tests.layout.recording import PhraseBook

BODY = "introduction: [One line.]\n"
LONG = BODY + "sections:\n" + "".join(f"  - heading: Part {n}\n    body: [{'Words. ' * 300}]\n" for n in range(17))
# A little more than four pages of A5, most of it blanks.
PART = "  - heading: Part\n    body: [One., Two., Three., Four.]\n"
FIVE = f"{BODY}sections:\n{13 * PART}"
Compose = Callable[..., ComposedPages]


def said(text: Text) -> str:
    return plain_text(text.inline.runs)


def facts(furniture: Furniture, page: int) -> list[str]:
    return [said(text) for row in furniture.rows_on(page) for text in row]


@pytest.fixture
def compose(designs: Designs) -> Compose:
    def made(leaflet: Leaflet, layout: str = "a5-booklet", fill: Literal["lines", "blank"] = "lines") -> ComposedPages:
        spoken = language("en")
        design = designs.design(layout, leaflet.brand, leaflet.where)
        own = design.layout.press
        assert own
        bound = design.layout._replace(press=own._replace(fill=fill))
        whole = translate(leaflet, spoken, None, Phrases(spoken))
        return compose_pages(
            whole,
            design._replace(layout=bound),
            root=ROOT,
            state="approved",
            overdue=False,
            available_in=(),
            edition="3fa94c07",
        )

    return made


def lines_on(page: Page) -> int:
    """Return how many ruled lines a page without text has."""
    assert not any(isinstance(item, GlyphRun) for item in page.content)
    rules = [item for item in page.content if isinstance(item, Shape)]
    assert all(isinstance(outline, Segment) for item in rules for outline in item.outlines)
    return len(rules)


def test_dates_and_edition_stand_at_the_foot_of_page_1_alone(
    make_composer: MakeComposer, write_leaflet: WriteLeaflet
) -> None:
    furniture = furniture_of(make_composer(write_leaflet(BODY), layout="a5-booklet", edition="3fa94c07"), draft=False)
    code = ["Reference TEST_0001", "Version 2"]
    assert facts(furniture, 1) == [*code, "Reviewed May 2026", "Next review May 2028", "Edition 3fa94c07"]
    assert facts(furniture, 2) == code
    assert furniture.frame(2)[1] > furniture.frame(1)[1]


def test_a_booklet_has_no_running_head(make_composer: MakeComposer, write_leaflet: WriteLeaflet) -> None:
    leaflet = write_leaflet(BODY)
    assert not [*furniture_of(make_composer(leaflet, layout="a5-booklet"), draft=False).head_items()]
    assert [*furniture_of(make_composer(leaflet), draft=False).head_items()]


def test_a_draft_of_a_booklet_says_so_on_every_page(make_composer: MakeComposer, write_leaflet: WriteLeaflet) -> None:
    assert [*furniture_of(make_composer(write_leaflet(BODY), layout="a5-booklet"), draft=True).head_items()]


def test_the_end_of_the_text_says_what_lean_furniture_leaves_out(compose: Compose, write_leaflet: WriteLeaflet) -> None:
    leaflet = write_leaflet(BODY)
    items = [item for page in compose(leaflet).pages for item in page.content if isinstance(item, GlyphRun)]
    ends = " ".join(item.run.text for item in items[-5:])
    assert "Edition 3fa94c07" in ends
    assert "Reviewed May 2026" in ends


def test_pages_are_filled_up_with_lines_that_are_counted(compose: Compose, write_leaflet: WriteLeaflet) -> None:
    pages = compose(write_leaflet(LONG)).pages
    assert len(pages) % 4 == 0
    assert lines_on(pages[-1]) > 15
    assert pages[-1].folio
    assert "".join(item.run.text for item in pages[-1].folio if isinstance(item, GlyphRun)).endswith(f"of {len(pages)}")


def test_pages_are_filled_up_with_blank_ones_at_the_end(compose: Compose, write_leaflet: WriteLeaflet) -> None:
    leaflet = write_leaflet(LONG)
    filled, blank = compose(leaflet).pages, compose(leaflet, fill="blank").pages
    assert len(blank) == len(filled)
    empty = [page == Page(page.width, page.height, ()) for page in blank]
    assert any(empty)
    assert empty == sorted(empty)  # none stands before a page with text


def test_a_sheet_folded_once_has_four_pages(compose: Compose, write_leaflet: WriteLeaflet) -> None:
    assert len(compose(write_leaflet(BODY), "a5-fold").pages) == 4
    with pytest.raises(
        ProblemsFound, match=r"pages in English in the layout a5-fold, and a sheet that is folded once has 4 \("
    ):
        compose(write_leaflet(LONG), "a5-fold")


# --- what has no room ---


def misfits(
    composer_layout: float, make_composer: MakeComposer, leaflet: Leaflet, layout: str = "standard"
) -> list[str]:
    composer = make_composer(leaflet, "pl", layout, PhraseBook("pl"))
    narrow = composer.design.layout._replace(page_width=composer_layout)
    composer = replace(composer, design=composer.design._replace(layout=narrow))
    return [str(problem) for problem in furniture_problems(furniture_of(composer, draft=False))]


@pytest.mark.parametrize("layout", ["standard", "large-print", "a5-booklet"])
def test_a_foot_that_is_too_narrow_is_an_error_of_the_layout(
    make_composer: MakeComposer, write_leaflet: WriteLeaflet, layout: str
) -> None:
    leaflet = replace(write_leaflet(BODY), reference="REFERENCE_0001")
    assert misfits(500, make_composer, leaflet, layout) == []
    (first, *_) = misfits(180, make_composer, leaflet, layout)
    assert first.startswith(f"layouts/{layout}.yaml:1: error [furniture-overset]: the foot has no room for '")
    assert "(small in Polish) (make the page wider, or its side margins or its type smaller)" in first


def test_a_head_whose_words_are_cut_is_an_error_of_the_layout(
    make_composer: MakeComposer, write_leaflet: WriteLeaflet
) -> None:
    found = misfits(240, make_composer, write_leaflet(BODY))
    assert any("the head has no room for 'Example Hospitals'" in fault for fault in found)


def test_a_page_whose_foot_does_not_fit_is_not_made(compose: Compose, write_leaflet: WriteLeaflet) -> None:
    with pytest.raises(ProblemsFound, match="the foot has no room for 'Reference RRRR"):
        compose(replace(write_leaflet(BODY), reference="R" * 60))


def test_a_band_that_cuts_a_word_is_an_error_of_the_layout(compose: Compose, write_leaflet: WriteLeaflet) -> None:
    leaflet = write_leaflet(BODY)
    assert leaflet.department
    wide = replace(leaflet.department, text="Interventionalneuroradiologyandendovascularsurgery")
    with pytest.raises(ProblemsFound, match="the band has no room for 'Interventionalneuroradiology"):
        compose(replace(leaflet, department=wide))


# --- the imprint at the end ---


@pytest.mark.parametrize(("width", "rows"), [(600, [5]), (340, [3, 2]), (200, [2, 1, 1, 1]), (20, [1] * 5)])
def test_the_imprint_is_broken_between_its_parts_alone(
    make_composer: MakeComposer, write_leaflet: WriteLeaflet, width: float, rows: list[int]
) -> None:
    composer = make_composer(write_leaflet(BODY), layout="a5-booklet", edition="3fa94c07")
    (box,) = set_imprint(composer, BlockContext(Element("Document"), level=2))
    assert isinstance(box, TextRows)
    assert [len(row) for row in box.rows(width)] == rows


@pytest.mark.parametrize("layout", ["a5-booklet", "a5-fold", "a4-booklet-large-print", "standard"])
def test_the_imprint_does_not_stand_alone_on_a_page(
    make_composer: MakeComposer, write_leaflet: WriteLeaflet, layout: str
) -> None:
    leaflet = replace(write_leaflet(BODY), sources=("A book, 2026",))
    boxes = set_back_matter(make_composer(leaflet, layout=layout), BlockContext(Element("Document"), level=2), ())
    assert isinstance(boxes[-1], TextRows) is (layout != "standard")
    assert boxes[-2].break_after is not Break.ALLOW


@pytest.mark.parametrize("rtl", [False, True])
def test_the_imprint_begins_at_the_start_side(
    make_composer: MakeComposer, write_leaflet: WriteLeaflet, rtl: bool
) -> None:
    composer = make_composer(write_leaflet(BODY), "ur" if rtl else "en", "a5-booklet")
    (box,) = set_imprint(composer, BlockContext(Element("Document"), level=2))
    runs = [item for item in box.place(0, 100, 300) if isinstance(item, GlyphRun)]
    first, last = runs[0], runs[-1]
    assert (first.x > 150) is rtl
    assert last.baseline < first.baseline


def test_blanks_give_way_before_a_sheet_is_folded_for_one_page_of_text(
    compose: Compose, write_leaflet: WriteLeaflet, monkeypatch: pytest.MonkeyPatch
) -> None:
    leaflet = write_leaflet(FIVE)
    assert len(compose(leaflet).pages) == 4
    monkeypatch.setattr(composition, "SAVING_A_SHEET", ())
    pages = compose(leaflet).pages
    assert [lines_on(page) > 15 for page in pages[5:]] == [True] * 3


def test_pages_whose_blanks_gave_way_are_no_fuller_than_their_frames(
    compose: Compose, write_leaflet: WriteLeaflet
) -> None:
    """A fold has room for four pages: were one of them overset, it would be an error."""
    composed = compose(write_leaflet(FIVE), "a5-fold")
    assert (len(composed.pages), composed.problems) == (4, ())

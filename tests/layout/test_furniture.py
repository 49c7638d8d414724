"""Footer, running head and draft banner: what they say in which language, and where they stand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from leafletpress.content.model import Leaflet
from leafletpress.layout.furniture import Furniture, banner_texts, row_width
from leafletpress.layout.text import Text
from leafletpress.typography.stages import plain_text
from tests.layout.conftest import MakeComposer, WriteLeaflet
from tests.layout.recording import SAID, PhraseBook

BODY = "introduction: [One line.]\n"


@pytest.fixture
def leaflet(write_leaflet: WriteLeaflet) -> Leaflet:
    return write_leaflet(BODY)


def said(text: Text) -> str:
    return plain_text(text.inline.runs)


def facts(furniture: Furniture) -> list[str]:
    return [said(text) for row in furniture.rows for text in row]


def test_english_footer(make_composer: MakeComposer, leaflet: Leaflet) -> None:
    furniture = Furniture(make_composer(leaflet), draft=False)
    assert facts(furniture) == ["Reference TEST_0001", "Version 2", "Reviewed May 2026", "Next review May 2028"]
    assert said(furniture.page_number(2, 5)) == "Page 2 of 5"
    assert furniture.banner is None


@pytest.mark.parametrize(
    ("tag", "review", "page"),
    [
        ("pl", "Następne sprawdzenie: maj 2028", "Strona 2 z 5"),
        ("ur", "اگلا جائزہ مئی 2028", "صفحہ 2 از 5"),
        ("zh-Hans", "下次审核：2028年5月", "第 2 页，共 5 页"),
    ],
)
def test_footer_in_a_language(make_composer: MakeComposer, leaflet: Leaflet, tag: str, review: str, page: str) -> None:
    composer = make_composer(leaflet, tag, phrases=PhraseBook(tag))
    furniture = Furniture(composer, draft=False)
    assert review in facts(furniture)
    assert said(furniture.page_number(2, 5)) == page
    assert {text.inline.runs[0].language for row in furniture.rows for text in row} == {tag}


def test_words_without_translation_are_english_and_say_so(make_composer: MakeComposer, leaflet: Leaflet) -> None:
    furniture = Furniture(make_composer(leaflet, "ur"), draft=False)
    assert {text.inline.runs[0].language for row in furniture.rows for text in row} == {"en"}


@pytest.mark.parametrize("tag", ["en", "ur"])
@pytest.mark.parametrize("layout", ["standard", "large-print"])
def test_footer_stays_between_the_margins(make_composer: MakeComposer, leaflet: Leaflet, tag: str, layout: str) -> None:
    furniture = Furniture(make_composer(leaflet, tag, layout), draft=True)
    number = furniture.page_number(99, 99).natural_width
    assert row_width(furniture.rows[0], furniture.gap()) + number < furniture.width
    low, height = furniture.frame(2)
    assert furniture.bottom + furniture.foot_height() == low
    assert low + height <= furniture.top - furniture.banner_height()


@pytest.mark.parametrize(("tag", "said_there"), [("en", "Edition 3fa94c07"), ("pl", "Wydanie 3fa94c07")])
@pytest.mark.parametrize("layout", ["standard", "large-print"])
def test_the_edition_stands_in_the_footer_between_the_margins(
    make_composer: MakeComposer, leaflet: Leaflet, tag: str, said_there: str, layout: str
) -> None:
    furniture = Furniture(make_composer(leaflet, tag, layout, PhraseBook(tag), edition="3fa94c07"), draft=False)
    assert said_there in facts(furniture)
    assert len(facts(furniture)) == 5
    assert furniture.rows_fit(furniture.rows)
    assert furniture.foot_height() >= Furniture(make_composer(leaflet, tag, layout), draft=False).foot_height()


def test_a_footer_too_full_for_two_rows_takes_more(make_composer: MakeComposer, leaflet: Leaflet) -> None:
    long = replace(leaflet, reference="R" * 12, version="2.0 interim revision")
    furniture = Furniture(make_composer(long, layout="large-print", edition="3fa94c07" * 4), draft=False)
    assert [len(row) for row in furniture.rows] == [1, 2, 1, 1]
    assert furniture.rows_fit(furniture.rows)


def test_beside_the_page_number_nothing_stands_that_is_too_long(make_composer: MakeComposer, leaflet: Leaflet) -> None:
    furniture = Furniture(make_composer(replace(leaflet, reference="R" * 32), layout="large-print"), draft=False)
    assert [len(row) for row in furniture.rows] == [0, 1, 3]


@pytest.mark.parametrize("longer", [0, 5, 10, 15, 20, 25, 30])
@pytest.mark.parametrize("edition", ["", "3fa94c07"])
def test_long_phrases_neither_leave_the_page_nor_run_into_its_number(
    make_composer: MakeComposer, leaflet: Leaflet, monkeypatch: pytest.MonkeyPatch, longer: int, edition: str
) -> None:
    monkeypatch.setitem(SAID, "hu", {msgid: f"{'x' * longer} {msgid}" for msgid in SAID["pl"]})
    composer = make_composer(leaflet, "hu", "large-print", PhraseBook("hu"), edition=edition)
    furniture = Furniture(composer, draft=False)
    assert len(facts(furniture)) == 4 + bool(edition)
    assert furniture.rows_fit(furniture.rows)


def test_a_signed_translation_that_is_a_draft_says_that_its_date_has_passed(
    make_composer: MakeComposer, leaflet: Leaflet
) -> None:
    texts = banner_texts(make_composer(leaflet, "ur", signed=True))
    assert [said(text) for text in texts] == ["Draft. Not approved: the review date has passed."]


def test_a_draft_says_so_in_both_languages_on_every_page(make_composer: MakeComposer, leaflet: Leaflet) -> None:
    composer = make_composer(leaflet, "ur", phrases=PhraseBook("ur"))
    languages = [(text.inline.runs[0].language, said(text)) for text in banner_texts(composer)]
    assert languages == [
        ("ur", "ترجمے کا مسودہ۔"),
        ("en", "Draft translation. Not yet approved. Do not give to patients."),
    ]
    draft, approved = Furniture(composer, draft=True), Furniture(composer, draft=False)
    assert draft.frame(1) == approved.frame(1), "on page 1 the banner is content"
    assert draft.frame(2)[1] < approved.frame(2)[1]


def test_an_overdue_english_leaflet_says_why_it_is_a_draft(make_composer: MakeComposer, leaflet: Leaflet) -> None:
    texts = banner_texts(make_composer(leaflet))
    assert [said(text) for text in texts] == ["Draft. Not approved: the review date has passed."]

"""Bilingual editions and proofs heard and read as the ordinary PDFs are: nothing lost, nothing out of order."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from leafletpress.content.inline import plain_text
from leafletpress.content.model import Leaflet
from leafletpress.content.review_date import ReviewDate
from leafletpress.languages import language
from leafletpress.pipeline.project import Project
from leafletpress.translation.messages import placed_messages
from leafletpress.translation.phrases import format_date
from leafletpress.verify.read_back import Heard, ReadBack
from leafletpress.verify.verify_pdf import verify
from tests.judge.conftest import PROVEN, REVIEWED, WORKSHOP
from tests.judge.test_heard import heard_of, letters, spoken, told
from tests.whole import whole_project

LEAFLET = "sacroplasty"


@pytest.fixture(scope="session")
def library() -> Project:
    return whole_project()


def bilingual(built: Path, folder: str) -> ReadBack:
    (path,) = (built / WORKSHOP).glob(f"build/{folder}/*_{LEAFLET}_{folder}_bilingual_DRAFT.pdf")
    return told(path)


def proof(built: Path, folder: str) -> ReadBack:
    (path,) = (built / WORKSHOP).glob(f"build/proofs/*_{LEAFLET}_{folder}_proof.pdf")
    return told(path)


def heard_in(elements: tuple[Heard, ...], tag: str) -> str:
    return letters("".join(spoken(element) for element in elements if element.language == tag))


def texts_of(leaflet: Leaflet) -> list[str]:
    """Return the texts that both languages have: department and authors stand in the translation only."""
    bare = replace(leaflet, department=None, authors=())
    return [heard_of(placed.message, leaflet) for placed in placed_messages(bare)]


def assert_in_order(texts: list[str], heard: str) -> None:
    place = 0
    assert len(texts) > 50
    for text in texts:
        found = heard.find(text, place)
        assert found >= 0, f"{text!r} is missing or out of order after {heard[max(place - 60, 0) : place]!r}"
        place = found + len(text)


@pytest.mark.parametrize("folder", REVIEWED)
def test_a_bilingual_edition_says_everything_in_order_in_both_languages(
    built: Path, library: Project, folder: str
) -> None:
    pdf = bilingual(built, folder)
    tag = language(folder).tag
    translated = library.translated[LEAFLET, tag]
    assert pdf.language == tag
    assert_in_order(texts_of(translated.leaflet), heard_in(pdf.elements, tag))
    assert_in_order(texts_of(translated.source), heard_in(pdf.elements, "en"))


@pytest.mark.parametrize("folder", REVIEWED)
def test_a_proof_has_every_message_and_its_translation_in_one_order(built: Path, library: Project, folder: str) -> None:
    pdf = proof(built, folder)
    tag = language(folder).tag
    translated = library.translated[LEAFLET, tag]
    wanted = [[text for text in unmarked(leaflet) if text] for leaflet in (translated.source, translated.leaflet)]
    for texts, spoken_tag in zip(wanted, ("en", tag), strict=True):
        assert_in_order(texts, heard_in(pdf.elements, spoken_tag))


def unmarked(leaflet: Leaflet) -> list[str]:
    """Return each message once, in order, as far as its first fact or link, which a proof shows otherwise."""
    messages = dict.fromkeys(placed.message.text for placed in placed_messages(leaflet))
    return [letters(plain_text(text.partition("{")[0].partition("[")[0].replace("**", ""), {})) for text in messages]


@pytest.mark.parametrize("folder", REVIEWED)
def test_every_page_shows_the_reference_and_the_next_review_date(built: Path, library: Project, folder: str) -> None:
    leaflet = library.translated[LEAFLET, "en"].leaflet
    day = ReviewDate(leaflet.next_review.year, leaflet.next_review.month)
    for pdf, tag in ((bilingual(built, folder), language(folder).tag), (proof(built, folder), "en")):
        assert len(pdf.artifacts) > 5
        for furniture in pdf.artifacts:
            assert leaflet.reference in furniture
            assert letters(format_date(day, language(tag))) in letters(furniture)


@pytest.mark.parametrize("folder", PROVEN)
@pytest.mark.parametrize("kind", ["proofs/*_{}_proof.pdf", "{0}/*_{0}_bilingual_DRAFT.pdf"], ids=["proof", "bilingual"])
def test_text_ink_and_claims_hold_as_in_any_leaflet(built: Path, folder: str, kind: str) -> None:
    (path,) = (built / WORKSHOP / "build").glob(kind.format(folder).replace("*_", f"*_{LEAFLET}_"))
    assert verify(path).failures == ()

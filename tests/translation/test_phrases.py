from __future__ import annotations

from pathlib import Path

import pytest

from leafletpress.content.inline import inline_facts
from leafletpress.content.model import Chance, Message, Odds
from leafletpress.content.review_date import ReviewDate
from leafletpress.errors import Where
from leafletpress.languages import language
from leafletpress.translation.phrases import (
    NBSP,
    PHRASES,
    Phrase,
    Phrases,
    common_entries,
    fill,
    format_chance,
)
from tests.translation.samples import catalogue

ENGLISH = Phrases(language("en"))
URDU = {
    "{count} in {total}": "{total} میں سے {count}",
    "fewer than {chance}": "{chance} سے کم",
    "about {chance}": "تقریباً {chance}",
    "{low} to {high}": "{low} سے {high}",
    "Page {page} of {pages}": "صفحہ {page} از {pages}",
    "Next review {date}": "اگلا جائزہ {date}",
}
RARE = Chance("fewer than", Odds(1, 1000))


def urdu(folder: Path, *left_out: str, fuzzy: tuple[str, ...] = ()) -> Phrases:
    known = {msgid: text for msgid, text in URDU.items() if msgid not in left_out}
    return Phrases(language("ur"), catalogue(folder, known, "ur", fuzzy))


@pytest.mark.parametrize(
    ("chance", "text"),
    [
        (Chance("", Odds(1, 200)), "1_in_200"),
        (Chance("about", Odds(1, 200)), "about_1_in_200"),
        (RARE, "fewer than_1_in_1,000"),
        (Chance("more than", Odds(1, 2)), "more than_1_in_2"),
        (Chance("", Odds(1, 100), Odds(1, 10)), "1_in_100 to 1_in_10"),
        (Chance("about", Odds(1, 10_000), Odds(1, 1000)), "about_1_in_10,000 to 1_in_1,000"),
    ],
)
def test_a_chance_is_said_with_its_figures_kept_together(chance: Chance, text: str) -> None:
    assert format_chance(chance, ENGLISH) == Phrase(text.replace("_", NBSP), "en")


def test_a_chance_follows_the_order_of_the_language(tmp_path: Path) -> None:
    said = Phrase(f"1,000 میں سے 1{NBSP}سے کم".replace(" میں سے ", f"{NBSP}میں{NBSP}سے{NBSP}"), "ur")
    assert format_chance(RARE, urdu(tmp_path)) == said


@pytest.mark.parametrize("left_out", ["{count} in {total}", "fewer than {chance}"])
def test_a_chance_is_never_in_two_languages(tmp_path: Path, left_out: str) -> None:
    assert format_chance(RARE, urdu(tmp_path, left_out)) == format_chance(RARE, ENGLISH)
    assert format_chance(RARE, urdu(tmp_path, fuzzy=(left_out,))) == format_chance(RARE, ENGLISH)


def test_phrases_are_filled_in_the_language_and_dates_follow_it(tmp_path: Path) -> None:
    phrases = urdu(tmp_path)
    assert phrases.say("Page {page} of {pages}", page=2, pages=1005) == Phrase("صفحہ 2 از 1,005", "ur")
    assert phrases.say_date("Next review {date}", ReviewDate(2028, 5)) == Phrase("اگلا جائزہ مئی 2028", "ur")


def test_an_untranslated_phrase_is_english_throughout(tmp_path: Path) -> None:
    phrases = urdu(tmp_path, "Next review {date}")
    assert phrases.say_date("Next review {date}", ReviewDate(2028, 5)) == Phrase("Next review May 2028", "en")
    assert Phrases(language("ur")).say("Warning") == Phrase("Warning", "en")


@pytest.mark.parametrize("broken", ["Strona {page}", "Strona {page} z {stron}", "{page.__class__} {pages}"])
def test_a_translation_that_cannot_be_filled_is_passed_over(tmp_path: Path, broken: str) -> None:
    phrases = Phrases(language("pl"), catalogue(tmp_path, {"Page {page} of {pages}": broken}))
    assert phrases.say("Page {page} of {pages}", page=1, pages=2) == Phrase("Page 1 of 2", "en")


def test_filling_reads_names_only() -> None:
    assert fill("{a} {{b}} {c.d} {0!r} <b>", {"a": "{c}"}) == "{c} {b} {c.d} {0!r} <b>"


def test_a_brands_words_are_translated_or_stay_english(tmp_path: Path) -> None:
    name = Message("Example Hospitals", Where("layouts/brands/a/brand.yaml", 2))
    found = catalogue(tmp_path, {"Example Hospitals": "Szpitale Przykładowe"})
    line = found.entries[None, "Example Hospitals"].line
    assert Phrases(language("pl"), found).message(name) == Message(
        "Szpitale Przykładowe", Where(found.shown, line), "pl"
    )
    assert Phrases(language("pl")).message(name) == name


def test_every_phrase_is_there_once_explained_and_flagged_by_its_fields() -> None:
    assert len({entry.key for entry in PHRASES}) == len(PHRASES)
    for entry in PHRASES:
        assert entry.comments
        assert entry.has_facts == bool(inline_facts(entry.msgid))


def test_common_entries_are_the_phrases_and_then_the_brands_words_without_repetition() -> None:
    where = Where("layouts/brands/a/brand.yaml", 2)
    entries = common_entries([Message("Note", where), Message("Example", where), Message("Example", where)])
    assert entries[: len(PHRASES)] == PHRASES
    assert [entry.msgid for entry in entries[len(PHRASES) :]] == ["Example"]

from __future__ import annotations

from pathlib import Path

from leafletpress.content.model import Message, Paragraph, Section
from leafletpress.errors import Where
from leafletpress.languages import language
from leafletpress.translation.coverage import Coverage, coverage_problems, translate
from leafletpress.translation.messages import placed_messages
from leafletpress.translation.phrases import Phrases
from tests.translation.samples import catalogue, leaflet, say

POLISH = language("pl")
SOURCE = leaflet(Section(say("Tests", 5), (Paragraph(say("a < b <img src='/etc/passwd'>", 6)),)))


def printed(source: object) -> dict[str, str]:
    assert hasattr(source, "leaflet")
    return {placed.message.text: placed.message.language for placed in placed_messages(source.leaflet)}


def test_english_is_its_own_source_complete_and_approved() -> None:
    english = language("en")
    made = translate(SOURCE, english, None, Phrases(english))
    assert made.leaflet == SOURCE
    assert made.coverage == Coverage(3)
    assert made.coverage.complete
    assert made.state == "approved"


def test_a_translation_is_complete_when_nothing_is_missing_and_nothing_fuzzy() -> None:
    place = (Where("scan.po", 7),)
    assert Coverage(3).complete
    assert not Coverage(3, missing=place).complete
    assert not Coverage(3, fuzzy=place).complete


def test_a_finished_translation_is_in_its_language_and_points_at_the_catalogue(tmp_path: Path) -> None:
    found = catalogue(tmp_path, {"Title": "Tytuł"})
    made = translate(SOURCE, POLISH, found, Phrases(POLISH))
    assert made.leaflet.title == Message("Tytuł", Where(found.shown, found.entries[None, "Title"].line), "pl")
    assert made.source.title == say("Title")
    assert made.state == "draft"


def test_fuzzy_empty_and_absent_messages_stay_english_and_say_so(tmp_path: Path) -> None:
    found = catalogue(tmp_path, {"Title": "Tytuł?", "Tests": ""}, fuzzy=("Title",))
    made = translate(SOURCE, POLISH, found, Phrases(POLISH))
    assert printed(made) == {"Title": "en", "Tests": "en", "a < b <img src='/etc/passwd'>": "en"}
    lines = {msgid: Where(found.shown, entry.line) for (_, msgid), entry in found.entries.items()}
    assert made.coverage == Coverage(0, (lines["Title"],), (lines["Tests"], Where("leaflets/leaflet.yaml", 6)))
    assert made.coverage.total == 3
    assert not made.coverage.complete


def test_markup_of_other_worlds_is_carried_through_as_text(tmp_path: Path) -> None:
    literal = "a < b & <b>c</b> javascript:alert(1)"
    found = catalogue(tmp_path, {"a < b <img src='/etc/passwd'>": literal})
    assert printed(translate(SOURCE, POLISH, found, Phrases(POLISH)))[literal] == "pl"


def test_a_language_without_catalogue_is_all_missing() -> None:
    made = translate(SOURCE, POLISH, None, Phrases(POLISH))
    assert made.leaflet == SOURCE
    assert len(made.coverage.missing) == 3


def test_what_is_left_is_one_warning_at_the_first_place() -> None:
    coverage = Coverage(7, (Where("a.po", 30),), (Where("leaflets/a.yaml", 2), Where("a.po", 20)))
    (problem,) = coverage_problems(coverage, "a.po")
    assert (problem.where, problem.severity) == (Where("a.po", 20), "warning")
    assert problem.message == "of 10 messages 2 not translated and 1 fuzzy: printed in English"
    assert coverage_problems(Coverage(10), "a.po") == ()

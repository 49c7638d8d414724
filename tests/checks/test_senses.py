"""What a sentence says of the concepts that turn its sense."""

from __future__ import annotations

import pytest

from leafletpress.checks.rule import TextPair
from leafletpress.checks.run import faults
from leafletpress.checks.senses import read_senses
from leafletpress.languages import language


def poles(text: str, base: str = "en", script: str = "") -> list[tuple[str, str]]:
    return [(sense.concept, sense.pole) for sense in read_senses(text, base, script).senses]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Rest before the scan.", [("before-after", "before")]),
        ("Take no more than 8.", [("more-less", "less")]),
        ("Do not take more than 8 a day.", [("more-less", "less")]),
        ("Take at least two.", [("more-less", "more")]),
        ("You can go right away.", [("allowed-forbidden", "allowed")]),
        ("Come back at once.", []),
        ("It lasts a week.", []),
    ],
)
def test_the_longest_phrase_counts(text: str, said: list[tuple[str, str]]) -> None:
    assert [one for one in poles(text) if one[1] not in ("either", "soft")] == said


def test_a_phrase_with_a_gap_does_not_reach_over_the_end_of_a_sentence() -> None:
    assert ("more-less", "less") not in poles("Do not worry; more than 8 people come.")


def test_each_word_counts_once() -> None:
    assert poles("not more than 8") == [("more-less", "less")]


def test_a_sense_knows_its_words() -> None:
    assert (
        read_senses("Proszę odpocząć przed badaniem.", "pl", "Latn").first("before-after", "before").written == "przed"
    )


def test_words_without_blanks_are_found_anywhere() -> None:
    assert ("negation", "not") in poles("请不要开车。", "zh", "Hans")


def test_a_language_without_a_file_says_nothing() -> None:
    assert poles("Ekki aka.", "is", "Latn") == []


# A contrary and a denial on one side only say the same.
SAME = (
    ("Do not open the window.", "pl", "Okno proszę zostawić zamknięte."),
    ("Keep the window closed.", "pl", "Proszę nie otwierać okna."),
    ("Do not take more than 8 a day.", "pl", "Proszę brać najwyżej 8 dziennie."),
    ("Take at most 8 a day.", "pl", "Proszę nie brać więcej niż 8 dziennie."),
    ("Do not bathe until the stitches are out.", "pl", "Proszę nie kąpać się przed zdjęciem szwów."),
    ("Do not leave without your stick.", "pl", "Wychodzić wolno tylko z laską."),
)


@pytest.mark.parametrize(("english", "tag", "theirs"), SAME)
def test_a_contrary_explains_a_not(english: str, tag: str, theirs: str) -> None:
    found = {rule.id for rule, _ in faults(TextPair(english, theirs, {}, language(tag)))}
    assert not {rule for rule in found if rule.startswith(("sense-", "negation-"))}


def test_both_words_are_named() -> None:
    pair = TextPair("Rest before the scan.", "Proszę odpocząć po badaniu.", {}, language("pl"))
    assert [fault.words for rule, fault in faults(pair) if rule.id == "sense-turned"] == [("before", "po")]

"""The files of opposites: a form that their readers can trust, and what they have in common with the concepts."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

import leafletpress
from leafletpress.lexicon.concepts import (
    BOUNDS,
    CONCEPTS,
    EITHER,
    GAP,
    LIGHT,
    NEGATION,
    NEUTRAL,
    PREFIXES,
    Meaning,
    opposites_of,
    parse,
    phrase_list,
)
from leafletpress.normal_form import composed

FOLDER = Path(leafletpress.__file__).parent / "lexicon" / "opposites"
TAGS = sorted(path.stem for path in FOLDER.glob("*.yaml"))
WORD = re.compile(r"=?[^\s*=]+\*?")


def table(tag: str) -> dict[str, str | dict[str, str]]:
    found: dict[str, str | dict[str, str]] = yaml.safe_load((FOLDER / f"{tag}.yaml").read_text("utf-8"))
    return found


def lists(tag: str) -> dict[str, str]:
    """Return every list of phrases of a file by its place: before-after.before."""
    found: dict[str, str] = {}
    for concept, poles in table(tag).items():
        found |= {concept: poles} if isinstance(poles, str) else {f"{concept}.{pole}": poles[pole] for pole in poles}
    return found


@pytest.mark.parametrize("tag", TAGS)
def test_every_section_is_a_concept_and_every_list_a_pole_of_it(tag: str) -> None:
    known = {f"{concept}.{pole}" for concept, form in CONCEPTS.items() for pole in (*form.poles, EITHER)}
    assert lists(tag).keys() <= known | {NEUTRAL, PREFIXES, LIGHT, BOUNDS}


@pytest.mark.parametrize("tag", TAGS)
def test_phrases_are_words_parted_by_blanks(tag: str) -> None:
    for place, listed in lists(tag).items():
        for words in phrase_list(listed):
            assert all(word == GAP or WORD.fullmatch(word) for word in words), (place, words)
            assert GAP not in (words[0], words[-1]), (place, words)


@pytest.mark.parametrize("tag", TAGS)
def test_phrases_are_written_as_texts_are_compared(tag: str) -> None:
    assert [listed for listed in lists(tag).values() if listed != composed(listed).lower() or "’" in listed] == []


@pytest.mark.parametrize("tag", TAGS)
def test_no_phrase_says_both_poles_of_a_concept(tag: str) -> None:
    known = opposites_of(tag)
    assert known
    for phrase in known.phrases:
        # 吃喝 is to eat and to drink: only contraries exclude each other.
        poles = [meaning for meaning in phrase.meanings if meaning.pole != EITHER and meaning.concept != NEGATION]
        said = [concept for concept, _ in poles if CONCEPTS[concept].contrary]
        assert len(said) == len(set(said)), phrase


@pytest.mark.parametrize("tag", TAGS)
def test_no_phrase_denies_twice(tag: str) -> None:
    known = opposites_of(tag)
    assert known
    for phrase in known.phrases:
        denials = [
            said for said in phrase.meanings if said == (NEGATION, "not") or said.pole in CONCEPTS[said.concept].denies
        ]
        assert len(denials) <= 1, phrase


@pytest.mark.parametrize("tag", TAGS)
def test_every_language_knows_how_to_deny(tag: str) -> None:
    known = opposites_of(tag)
    assert known
    assert known.speaks_of(NEGATION, "not")


def test_a_phrase_may_stand_in_two_concepts() -> None:
    (phrase,) = parse("start-stop: {stop: give up}\nnegation: {soft: give up}").phrases
    assert phrase.meanings == (Meaning("start-stop", "stop"), Meaning(NEGATION, "soft"))


def test_a_phrase_that_holds_a_not_is_known() -> None:
    known = {
        phrase.parts: phrase.holds_not
        for phrase in parse("more-less: {less: not more than}\nnegation: {not: not}").phrases
    }
    assert known[("not", "more", "than")]


def test_words_of_another_script_are_not_taken() -> None:
    assert opposites_of("pa", "Guru")
    assert opposites_of("pa", "Arab") is None


@pytest.mark.parametrize("spelt", ["أعلى فارغة", "اعلى فارغة", "اعلي فارغه"])
def test_a_phrase_is_known_in_the_spelling_of_haste(spelt: str) -> None:
    known = {phrase.parts: phrase.meanings for phrase in parse("up-down: {up: أعلى فارغة}").phrases}
    assert known[tuple(spelt.split())] == (Meaning("up-down", "up"),)


def test_what_becomes_another_phrase_in_haste_is_not_taken_for_it() -> None:
    known = parse("negation: {not: ألا, soft: إلا}").phrases
    assert [phrase.parts for phrase in known] == [("ألا",), ("إلا",)]


def test_a_spelling_that_is_listed_keeps_its_own_meaning() -> None:
    known = {phrase.parts: phrase.meanings for phrase in parse("eat-drink: {eat: كلي}\nneutral: كلى").phrases}
    assert known[("كلي",)] == (Meaning("eat-drink", "eat"),)


def test_light_words_are_single_words_and_no_phrases() -> None:
    known = parse("light: is, you\nnegation: {not: not}")
    assert known.light == {"is", "you"}
    assert [phrase.parts for phrase in known.phrases] == [("not",)]

"""Tables of words by language are as texts are compared: composed, in small letters, in the language's own script."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

import pytest

from leafletpress.lexicon import frequent, joins, stress
from leafletpress.lexicon.form import phrases
from leafletpress.lexicon.scripts import script_of

SCRIPT_OF = {tag: script for script, tags in frequent.BY_SCRIPT.items() for tag in tags}


def tables() -> Iterator[tuple[str, str]]:
    """Yield every list of words, with its place."""
    yield from ((f"frequent {tag}", listed) for tag, listed in frequent.WORDS.items())
    for name in ("LISTS", "INSTEAD", "SERIES", "CLAUSES", "UNTIL"):
        yield from ((f"{name} {tag}", listed) for tag, listed in getattr(joins, name).items())
    yield from ((f"{one} {tag}", listed) for one, by_tag in stress.WORDS.items() for tag, listed in by_tag.items())


@pytest.mark.parametrize("listed", [listed for _, listed in tables()], ids=[place for place, _ in tables()])
def test_words_are_as_texts_are_compared(listed: str) -> None:
    words = phrases(listed)
    assert [word for word in words if word != unicodedata.normalize("NFC", word).casefold()] == []
    assert "" not in words


@pytest.mark.parametrize("tag", frequent.WORDS)
def test_frequent_words_are_in_the_script_under_which_they_stand(tag: str) -> None:
    names = script_of(SCRIPT_OF[tag]).names
    letters = {char for char in frequent.WORDS[tag] if char.isalpha()}
    assert {unicodedata.name(char).partition(" ")[0] for char in letters} <= names


def test_a_language_has_none_of_the_letters_that_it_never_has() -> None:
    for tag in (*frequent.ALPHABETS, *frequent.NEVER):
        foreign = set(frequent.foreign_letters(tag))
        assert foreign
        assert not foreign & set(frequent.WORDS.get(tag, "")), tag


def test_a_language_that_is_joined_has_all_its_words() -> None:
    assert joins.CLAUSES.keys() == joins.LISTS.keys()
    assert joins.USUAL.keys() == joins.LISTS.keys() - {"en"}

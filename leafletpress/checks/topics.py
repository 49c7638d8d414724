"""A text -> what it speaks of: doctors, stitches, breakfast; by the words of its language."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from typing import NamedTuple

from leafletpress.checks.names import NameFinder
from leafletpress.lexicon.topics import topics_of


class Spoken(NamedTuple):
    """A word, where it begins, and the topics that it may speak of: a form may be a word for two things."""

    topics: frozenset[str]
    start: int
    end: int
    written: str


@lru_cache(maxsize=4096)
def spoken_of(text: str, base: str, script: str = "") -> tuple[Spoken, ...]:
    """Return the words of a text that speak of something known, in order."""
    finder = _finder(base, script)
    if finder is None:
        return ()
    found: dict[tuple[int, str], set[str]] = defaultdict(set)
    ends: dict[tuple[int, str], int] = {}
    for one in finder.every(text):
        place = one.start, one.written
        found[place].update(one.key.split())
        ends[place] = one.end
    return tuple(Spoken(frozenset(keys), place[0], ends[place], place[1]) for place, keys in found.items())


@lru_cache(maxsize=64)
def _finder(base: str, script: str) -> NameFinder | None:
    """Return what finds a language's topics: each form by all the topics it may speak of, with blanks between."""
    forms: dict[str, list[str]] = defaultdict(list)
    for topic, words in topics_of(base).items():
        for word in words:
            forms[word].append(topic)
    return NameFinder(_by_key(forms), base, script) if forms else None


def _by_key(forms: dict[str, list[str]]) -> dict[str, list[str]]:
    table: dict[str, list[str]] = defaultdict(list)
    for form, topics in forms.items():
        table[" ".join(topics)].append(form)
    return table

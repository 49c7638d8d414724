"""Where things stand in a text: in which clause, in which sentence, and which of two things another belongs to."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache
from typing import NamedTuple, Protocol

from leafletpress.checks.words import sentences
from leafletpress.lexicon.clauses import CLAUSE_WORDS, JOINED_ON
from leafletpress.lexicon.scripts import script_of

MARKS = r"[;:,](?=\s)|[،؛，；：、（）()–—]|[.!?](?=\s)|[۔।。！？؟]"


class Placed(Protocol):
    """Anything that stands somewhere in a text."""

    @property
    def start(self) -> int:
        """Return where it begins."""

    @property
    def end(self) -> int:
        """Return where it has ended."""


class Place(NamedTuple):
    """Where things stand in a text: the clause and the sentence of each character of interest."""

    clause_ends: tuple[int, ...]
    sentence_ends: tuple[int, ...]

    def clause(self, place: int) -> int:
        """Return the number of the clause that a character stands in."""
        return bisect_right(self.clause_ends, place)

    def sentence(self, place: int) -> int:
        """Return the number of the sentence that a character stands in."""
        return bisect_right(self.sentence_ends, place)

    def is_beside(self, witness: Placed, one: Placed, other: Placed) -> bool:
        """Tell whether something stands in the clause of one of two things."""
        return self.clause(witness.start) in (self.clause(one.start), self.clause(other.start))


def owner_of(witness: Placed, one: Placed, other: Placed, place: Place) -> int:
    """Return 1 or 2 for the thing that a witness stands with, 0 if that cannot be told."""
    clause, first, second = (place.clause(anchor.start) for anchor in (witness, one, other))
    if first == second:
        return 0
    if clause in (first, second):
        return 1 if clause == first else 2
    sentence = place.sentence(witness.start)
    near = [
        (number, which)
        for number, which, anchor in ((first, 1, one), (second, 2, other))
        if place.sentence(anchor.start) == sentence
    ]
    following = [found for found in near if found[0] > clause]
    return (min(following) if following else max(near, default=(0, 0)))[1]


@lru_cache(maxsize=1024)
def places_of(text: str, base: str, script: str) -> Place:
    """Return where the clauses and sentences of a text end."""
    # A word that joins belongs to what it joins on.
    clause_ends = tuple(
        match.start() if match["word"] else match.end() for match in _clause_end(base, script).finditer(text)
    )
    ends, start = [], 0
    for sentence in sentences(text, base, script)[:-1]:
        start = text.index(sentence, start) + len(sentence)
        ends.append(start)
    return Place(clause_ends, tuple(ends))


@lru_cache(maxsize=64)
def _clause_end(base: str, script: str) -> re.Pattern[str]:
    """Return the pattern of what parts clauses: marks, and the words that join."""
    words = "|".join(map(re.escape, sorted(CLAUSE_WORDS.get(base, ()), key=len, reverse=True)))
    if not words:
        return re.compile(rf"{MARKS}|(?P<word>(?!))")
    if script_of(script).spaced:
        joined = JOINED_ON.get(base, "(?!)")
        return re.compile(rf"{MARKS}|(?P<word>(?<!\S)(?:(?:{words})(?=\s)|{joined}))", re.I)
    return re.compile(rf"{MARKS}|(?P<word>{words})")

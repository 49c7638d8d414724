"""An English text and its translation -> the sentences that answer each other, and what both say."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import permutations

from leafletpress.checks.rule import Fault, TextPair, once
from leafletpress.checks.senses import NOTHING, Reading, read_senses
from leafletpress.checks.words import sentences
from leafletpress.languages import SOURCE_LANGUAGE
from leafletpress.lexicon.concepts import ACT, NEGATION, opposites_of
from leafletpress.lexicon.source import COUNTED

BEFORE_AFTER = "before-after"
MOST_REORDERED = 4  # sentences
DIGITS = re.compile(r"\d+")
Told = tuple[str, Reading]


@dataclass(frozen=True, eq=False)
class Row:
    """An English sentence, its translation, and what both say; the whole message where they do not align."""

    here: str
    there: str
    english: Reading
    theirs: Reading

    def fault(self, message: str, hint: str, english: str = "", theirs: str = "") -> Fault:
        """Return a fault that shows the two sentences, and the words of both that are at odds."""
        return Fault(message, hint, self.here, self.there, (english, theirs))

    @cached_property
    def shared(self) -> tuple[str, ...]:
        """Return the concepts with contraries that both sides name."""
        theirs = self.theirs.concepts
        return tuple(one for one in self.english.concepts if one in theirs and one not in (ACT, NEGATION))

    @property
    def spare(self) -> int:
        """Return how many more words that may stand for a “not” the translation has than the English."""
        turning = len(self.theirs.turning(self.english)) - len(self.english.turning(self.theirs))
        return turning + max(0, self.limits)

    @property
    def limits(self) -> int:
        """Return how many more words such as “only then” and “unless” the translation has than the English."""
        here, there = self.english.limiting(self.theirs), self.theirs.limiting(self.english)
        until = [sense for sense in here if sense.start in self.english.starts(BEFORE_AFTER)]
        then = [sense for sense in there if sense.start in self.theirs.narrowing]
        return max(0, len(there) - len(then) - len(until)) + len(then) - (len(here) - len(until))

    @property
    def denies_twice(self) -> bool:
        """Tell whether the English says “only” by two denials: not without, not unless."""
        return len(self.english.denials()) + len(self.english.evasions(NOTHING)) > 1

    @property
    def says_unless(self) -> bool:
        """Tell whether the translation says “only” by two denials: not unless, not without."""
        denials = {sense.start for sense in self.theirs.denials()}
        limits = (sense.start not in denials for sense in self.theirs.limiting(self.english))
        limited = self.theirs.says_until_not or any(limits)
        return len(denials) + limited > max(1, len(self.english.denials()))


@once
def rows(pair: TextPair) -> tuple[Row, ...]:
    """Return the sentences that answer each other, with what both say of the concepts."""
    if opposites_of(pair.base, pair.script) is None:
        return ()
    source, said = _english(pair.source)
    theirs = sentences(pair.target, pair.base, pair.script)
    if len(said) != len(theirs):
        said, theirs = ((source, read_senses(source, SOURCE_LANGUAGE, "")),), (pair.target,)
    answered = [(there, read_senses(there, pair.base, pair.script)) for there in theirs]
    return tuple(
        Row(here, there, reading, other)
        for (here, reading), (there, other) in zip(said, in_order(said, answered), strict=True)
    )


@lru_cache(maxsize=1024)
def _english(source: str) -> tuple[str, tuple[Told, ...]]:
    """Return an English text without what counts like “before”, and its sentences: the same for every language."""
    counted = COUNTED.sub(" ", source)
    return counted, tuple((one, read_senses(one, SOURCE_LANGUAGE, "")) for one in sentences(counted, SOURCE_LANGUAGE))


def in_order(said: Sequence[Told], answered: Sequence[Told]) -> Sequence[Told]:
    """Return sentences in the order of the English that they answer, which need not be their own.

    Another order than their own must have more words and numbers that two sentences share; a “not” is none, for it may
    have changed places by mistake, nor is what sentences ask for.
    """
    if not 1 < len(said) <= MOST_REORDERED:
        return answered
    alike = [[likeness(one, other) for other in answered] for one in said]
    places = range(len(said))
    best = max(permutations(places), key=lambda order: sum(map(lambda here, there: alike[here][there], places, order)))
    return [answered[place] for place in best]


def likeness(said: Told, answered: Told) -> int:
    """Return how many numbers and poles two sentences share."""
    poles = {sense for sense in said[1].named & answered[1].named if sense[0] not in (ACT, NEGATION)}
    return len(poles) + len(set(DIGITS.findall(said[0])) & set(DIGITS.findall(answered[0])))


@once
def telling_rows(pair: TextPair) -> tuple[Row, ...]:
    """Return those of the sentences of which one says anything of the concepts, on either side."""
    return tuple(row for row in rows(pair) if row.english.senses or row.theirs.senses)

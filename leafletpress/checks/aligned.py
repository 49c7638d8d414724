"""An English text and its translation -> the sentences that answer each other, and the contraries among their words."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import permutations
from typing import NamedTuple

from leafletpress.checks.rule import Fault, TextPair
from leafletpress.checks.senses import NOTHING, Reading, Sense, read_senses
from leafletpress.checks.words import sentences
from leafletpress.languages import SOURCE_LANGUAGE
from leafletpress.lexicon.concepts import CONCEPTS, NEGATION, opposites_of
from leafletpress.lexicon.source import COUNTED

ONLY = "only"


class Row(NamedTuple):
    """An English sentence, its translation, and what both say; the whole message where they do not align."""

    here: str
    there: str
    english: Reading
    theirs: Reading

    def fault(self, message: str, hint: str, english: str = "", theirs: str = "") -> Fault:
        """Return a fault that shows the two sentences, and the words of both that are at odds."""
        return Fault(message, hint, self.here, self.there, (english, theirs))

    @property
    def spare(self) -> int:
        """Return how many more words that may stand for a “not” the translation has than the English."""
        return len(self.theirs.evasions(self.english)) - len(self.english.evasions(self.theirs))

    @property
    def denies_twice(self) -> bool:
        """Tell whether the English says “only” by two denials: not without, not unless."""
        return len(self.english.denials()) + len(self.english.evasions(NOTHING)) > 1

    def is_uncertain(self, turn: Turn) -> bool:
        """Tell whether one side alone has further words that may stand for a “not”."""
        english = [sense for sense in self.english.evasions(self.theirs) if sense.start != turn.english.start]
        theirs = [sense for sense in self.theirs.evasions(self.english) if sense.start != turn.theirs.start]
        return bool(english) != bool(theirs)


class Turn(NamedTuple):
    """A pole of the English in whose place the translation has another; `denied` if one side alone denies."""

    concept: str
    english: Sense
    theirs: Sense
    denied: bool


def rows(pair: TextPair) -> Iterator[Row]:
    """Yield the sentences that answer each other, with what both say of the concepts."""
    if opposites_of(pair.base, pair.script) is None:
        return
    source = COUNTED.sub(" ", pair.source)
    english, theirs = sentences(source, SOURCE_LANGUAGE), sentences(pair.target, pair.base, pair.script)
    if len(english) != len(theirs):
        english, theirs = (source,), (pair.target,)
    for here, there in zip(english, theirs, strict=True):
        yield Row(here, there, read_senses(here, SOURCE_LANGUAGE, ""), read_senses(there, pair.base, pair.script))


def turns(row: Row) -> Iterator[Turn]:
    """Yield the poles of an English sentence in whose place the translation has another."""
    for concept, form in CONCEPTS.items():
        said, answered = row.english.poles(concept), row.theirs.poles(concept)
        if concept == NEGATION or not said or not answered:
            continue
        denied = form.contrary and bool(row.english.denials(concept)) != bool(row.theirs.denials(concept))
        for pole, other in permutations(form.poles, 2):
            if said[pole] > answered[pole] and answered[other] > said[other]:
                yield Turn(concept, row.english.first(concept, pole), row.theirs.first(concept, other), denied)


def is_explained(row: Row) -> bool:
    """Tell whether a contrary explains why one side alone denies: “do not open”, “keep closed”."""
    return any(turn.denied for turn in turns(row))

"""An English text and its translation -> the sentences that answer each other, and the contraries among their words."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
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
    def shared(self) -> tuple[str, ...]:
        """Return the concepts, but for negation, that both sides name."""
        theirs = self.theirs.concepts
        return tuple(concept for concept in self.english.concepts if concept in theirs and concept != NEGATION)

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


def rows(pair: TextPair) -> tuple[Row, ...]:
    """Return the sentences that answer each other, with what both say of the concepts."""
    if opposites_of(pair.base, pair.script) is None:
        return ()
    return _rows(pair.source, pair.target, pair.base, pair.script)


@lru_cache(maxsize=4096)
def _rows(source: str, target: str, base: str, script: str) -> tuple[Row, ...]:
    source = COUNTED.sub(" ", source)
    english, theirs = sentences(source, SOURCE_LANGUAGE), sentences(target, base, script)
    if len(english) != len(theirs):
        english, theirs = (source,), (target,)
    return tuple(
        Row(here, there, read_senses(here, SOURCE_LANGUAGE, ""), read_senses(there, base, script))
        for here, there in zip(english, theirs, strict=True)
    )


def turns(row: Row) -> Iterator[Turn]:
    """Yield the poles of an English sentence in whose place the translation has another."""
    for concept in row.shared:
        form, said, answered = CONCEPTS[concept], row.english.concepts[concept], row.theirs.concepts[concept]
        if said == answered:
            continue
        denied = form.contrary and bool(row.english.denials(concept)) != bool(row.theirs.denials(concept))
        for pole, other in permutations(form.poles, 2):
            if said[pole] > answered[pole] and answered[other] > said[other]:
                english, theirs = row.english.first(concept, pole), row.theirs.first(concept, other)
                yield Turn(concept, english, theirs, denied or (form.contrary and _is_half_said(row, english, theirs)))


def _is_half_said(row: Row, english: Sense, theirs: Sense) -> bool:
    """Tell whether one side says a pole by a phrase with a “not”, the other by another pole and a “not” of its own."""
    if english.holds_not == theirs.holds_not:
        return False
    return bool((row.theirs if english.holds_not else row.english).denials(english.concept))


def is_explained(row: Row) -> bool:
    """Tell whether a contrary explains why one side alone denies: “do not open”, “keep closed”."""
    return any(turn.denied for turn in turns(row))

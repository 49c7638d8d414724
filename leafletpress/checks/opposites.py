"""Rules about words that turn the sense of a sentence: before and after, left and right, more and less, “not”."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import permutations
from typing import NamedTuple

from leafletpress.checks.rule import Check, Example, Fault, Rule, TextPair
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

    def fault(self, message: str, hint: str) -> Fault:
        """Return a fault that shows the two sentences."""
        return Fault(message, hint, self.here, self.there)

    def is_uncertain(self, turn: Turn) -> bool:
        """Tell whether one side alone has other words that may stand for a “not”."""
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
    if opposites_of(pair.base) is None:
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
                yield Turn(concept, row.english.of(concept, pole), row.theirs.of(concept, other), denied)


def sense_turned(pair: TextPair) -> Iterator[Fault]:
    """Find a word of the English whose contrary stands in the translation in its place."""
    for row in rows(pair):
        for turn in turns(row):
            if not turn.denied and not row.is_uncertain(turn):
                yield _turned(row, turn)


def sense_doubtful(pair: TextPair) -> Iterator[Fault]:
    """Find the same where a word such as “avoid” on one side may turn the sense once more, and words exchanged."""
    for row in rows(pair):
        for turn in turns(row):
            if not turn.denied and row.is_uncertain(turn):
                yield _turned(row, turn)
        yield from _exchanged(row)


def _turned(row: Row, turn: Turn) -> Fault:
    english, theirs = turn.english, turn.theirs
    message = f"“{english.written}” ({english.pole}) became “{theirs.written}” ({theirs.pole})"
    return row.fault(message, "say the same as the English")


def _exchanged(row: Row) -> Iterator[Fault]:
    """Find two poles that stand once on each side, in another order: from front to back, from back to front."""
    for concept, form in CONCEPTS.items():
        said, answered = ([s for s in side.senses if s.concept == concept] for side in (row.english, row.theirs))
        if concept != NEGATION and len(said) == len(answered) == 2 and form.ordered:  # noqa: PLR2004
            if said[0].pole == answered[1].pole != said[1].pole == answered[0].pole:
                yield row.fault(f"“{answered[0].written}” and “{answered[1].written}” changed places", "keep the order of the English, or say why not in a comment")


def sense_lost(pair: TextPair) -> Iterator[Fault]:
    """Find a word of the English that turns the sense and that nothing in the translation answers."""
    known = opposites_of(pair.base)
    for row in rows(pair):
        for concept, word in _unanswered(row.english, row.theirs):
            if known and known.speaks_of(concept, word.pole):
                yield row.fault(f"nothing answers “{word.written}”", f"say “{word.pole}” as the English does")


def sense_added(pair: TextPair) -> Iterator[Fault]:
    """Find a word of the translation that turns the sense and that the English has not."""
    for row in rows(pair):
        for concept, word in _unanswered(row.theirs, row.english):
            if concept == ONLY and _denies_twice(row.english):
                continue
            message = f"“{word.written}” says “{word.pole}”, the English does not"
            yield row.fault(message, "look whether it says more than the English")


def _unanswered(said: Reading, answered: Reading) -> Iterator[tuple[str, Sense]]:
    for concept, form in CONCEPTS.items():
        if form.asked and not answered.poles(concept):
            yield from ((concept, sense) for sense in said.senses if sense.concept == concept and sense.pole in form.asked)


def negation_lost(pair: TextPair) -> Iterator[Fault]:
    """Find sentences that say no more often in English than in the translation."""
    for row in rows(pair):
        said = {sense.written.casefold(): sense for sense in row.english.denials()}
        spare = len(row.theirs.evasions(row.english)) - len(row.english.evasions(row.theirs))
        found = len(row.theirs.denials()) + row.theirs.inner_denials + max(0, spare)
        says_only = _denies_twice(row.english) and (spare > 0 or row.theirs.poles(ONLY)["only"])
        if len(said) > found and not says_only and not _is_explained(row):
            denied = f"{found} of {len(said)}" if found else "no"
            message = f"the English says “{'”, “'.join(said)}”, the translation has {denied} such word"
            yield row.fault(message, "look whether it says the contrary")


def negation_added(pair: TextPair) -> Iterator[Fault]:
    """Find sentences that a translation denies and the English does not: “you can” that became “you cannot”."""
    for row in rows(pair):
        found = row.theirs.denials()
        if found and not _may_deny(row) and not _is_explained(row):
            yield row.fault(f"“{found[0].written}” denies, the English does not", "look whether it says the contrary")


def _may_deny(row: Row) -> bool:
    """Tell whether the English denies in some way: “only water” is nothing but water, too."""
    english = row.english
    only = english.poles(ONLY)["only"] and not row.theirs.poles(ONLY)["only"]
    return bool(english.denials() or english.inner_denials or english.evasions(row.theirs) or only)


def _denies_twice(english: Reading) -> bool:
    """Tell whether a text says “only” by two denials: not without, not unless."""
    return len(english.denials()) + len(english.evasions(NOTHING)) > 1


def _is_explained(row: Row) -> bool:
    """Tell whether the contrary of a word explains why one side alone denies: “do not open”, “keep closed”."""
    return any(turn.denied for turn in turns(row))


CHECKS = (
    Check(
        Rule(
            "sense-turned",
            "error",
            "a word that turns the sense became its contrary: before and after, left and right, more and less",
            "Tablets after the procedure are not tablets before it; the left hip is not the right one.",
            Example(
                "Proszę nie jeść po zabiegu.",
                "Proszę nie jeść przed zabiegiem.",
                "Do not eat before the procedure.",
                "pl",
            ),
        ),
        sense_turned,
    ),
    Check(
        Rule(
            "sense-doubtful",
            "warning",
            "a contrary beside a word such as “avoid” on one side only, or two contraries that changed places",
            "“From back to front” has every word of the English, and says the other thing.",
            Example("Od tyłu do przodu.", "Od przodu do tyłu.", "From front to back.", "pl"),
        ),
        sense_doubtful,
    ),
    Check(
        Rule(
            "sense-lost",
            "error",
            "a word that turns the sense (left, right, only) and that nothing in the translation answers",
            "“Only” left out is a leaflet that allows everything.",
            Example("Proszę pić wodę.", "Proszę pić tylko wodę.", "Drink only water.", "pl"),
        ),
        sense_lost,
    ),
    Check(
        Rule(
            "sense-added",
            "warning",
            "a word that turns the sense (left, right, only) and that the English has not",
            "A side that nobody named may be the wrong one.",
            Example("Proszę położyć się na lewym boku.", "Proszę położyć się na boku.", "Lie on your side.", "pl"),
        ),
        sense_added,
    ),
    Check(
        Rule(
            "negation-lost",
            "error",
            "a sentence that says no in English and not in the translation",
            "“Do not stop your tablets” without “not” is the contrary.",
            Example("ਇਹ ਆਪਣੀ ਮਰਜ਼ੀ ਨਾਲ ਬੰਦ ਕਰੋ।", "ਇਹ ਆਪਣੀ ਮਰਜ਼ੀ ਨਾਲ ਬੰਦ ਨਾ ਕਰੋ।", "Do not stop on your own.", "pa"),
        ),
        negation_lost,
    ),
    Check(
        Rule(
            "negation-added",
            "warning",
            "an order or a permission that the translation denies",
            "“You can take aspirin” and “you cannot” differ by one small word.",
            Example(
                "您不可以照常服用阿司匹林。", "您可以照常服用阿司匹林。", "You can take aspirin as normal.", "zh_Hans"
            ),
        ),
        negation_added,
    ),
)

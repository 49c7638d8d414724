"""Rules about words that a translation may not leave out or put in: left, right, only."""

from __future__ import annotations

from collections.abc import Iterator

from leafletpress.checks.aligned import Row, telling_rows
from leafletpress.checks.converse import is_converse
from leafletpress.checks.rule import Check, Example, Fault, Rule, TextPair
from leafletpress.checks.senses import NOTHING, ONLY, Reading, Sense
from leafletpress.checks.turns import turns
from leafletpress.lexicon.concepts import CONCEPTS, opposites_of
from leafletpress.lexicon.focus import NARROWING

ALLOWED = "allowed-forbidden"


def sense_lost(pair: TextPair) -> Iterator[Fault]:
    """Find a word of the English that turns the sense and that nothing in the translation answers."""
    known = opposites_of(pair.base, pair.script)
    for row in telling_rows(pair):
        for word in unanswered(row.english, row.theirs):
            if word.concept == ONLY and (row.says_unless or may_be_denied(row) or _narrows_a_word(row, pair)):
                continue
            if known and known.speaks_of(word.concept, word.pole):
                hint = f"say “{word.pole}” as the English does"
                yield row.fault(f"nothing answers “{word.written}”", hint, word.written)


def _narrows_a_word(row: Row, pair: TextPair) -> bool:
    """Tell whether a word for “only” stands within words that say something else besides: only after, only with."""
    return any(f" {word} " in row.there for word in NARROWING.get(pair.base, ()))


def may_be_denied(row: Row) -> bool:
    """Tell whether “only” with a word such as “unbroken” may be said by a “not”: not on broken skin."""
    return bool(row.english.hints(row.theirs) and row.theirs.denials() and not row.english.denials())


def sense_added(pair: TextPair) -> Iterator[Fault]:
    """Find a word of the translation that turns the sense and that the English has not."""
    for row in telling_rows(pair):
        for word in _added(row, pair):
            if not _narrows(row, word):
                message = f"“{word.written}” says “{word.pole}”, the English does not"
                yield row.fault(message, "look whether it says more than the English", "", word.written)


def only_added(pair: TextPair) -> Iterator[Fault]:
    """Find an “only” in a sentence that allows something and forbids nothing: you can use it at home."""
    for row in telling_rows(pair):
        for word in _added(row, pair):
            if _narrows(row, word):
                message = f"“{word.written}” allows less than the English"
                yield row.fault(message, "allow what the English allows", "", word.written)


def _added(row: Row, pair: TextPair) -> Iterator[Sense]:
    """Yield the words of a translation that turn the sense and that nothing in the English answers."""
    for word in unanswered(row.theirs, row.english):
        if word.concept != ONLY or not (
            row.denies_twice
            or _is_limit(row)
            or _says_always_never(row.english)
            or any(is_converse(row, turn, pair) for turn in turns(row))
        ):
            yield word


def _narrows(row: Row, word: Sense) -> bool:
    """Tell whether “only” narrows what the English allows without a “not”, a limit or a condition."""
    english = row.english
    allows = english.poles(ALLOWED)["allowed"] > 0 and not english.poles(ALLOWED)["forbidden"]
    plain = not (english.denials() or english.inner_denials() or english.evasions(NOTHING) or english.hints(NOTHING))
    return word.concept == ONLY and allows and plain


def _says_always_never(english: Reading) -> bool:
    """Tell whether a text says “always” of one thing and “never” of another, which is “only” the one."""
    said = english.poles("always-never")
    return said["always"] > 0 and said["never"] > 0


def _is_limit(row: Row) -> bool:
    """Tell whether the English limits by a “not” and the translation without one: not more than 5 kg, only up to 5."""
    limits = {sense[:2] for sense in row.english.senses if sense.holds_not}
    return not row.theirs.denials() and any(sense[:2] in limits for sense in row.theirs.senses)


def unanswered(said: Reading, answered: Reading) -> Iterator[Sense]:
    """Yield the words for poles that must be answered, of concepts of which the other side says nothing."""
    for concept in said.concepts:
        asked = CONCEPTS[concept].asked
        if asked and concept not in answered.concepts and not (concept == ONLY and answered.narrowing):
            yield from (sense for sense in said.of(concept) if sense.pole in asked)


CHECKS = (
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
            "only-added",
            "error",
            "an “only” put into what the English allows: you can shower became you can only shower",
            "Who may have paracetamol only will not dare to take the rest of what the doctor wrote down.",
            Example(
                "您只可以在家使用。",
                "您可以在家使用。",
                "You can use it at home.",
                "zh_Hans",
            ),
        ),
        only_added,
    ),
)

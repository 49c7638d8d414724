"""Rules about words that turn the sense of a sentence: before and after, left and right, more and less, “not”."""

from __future__ import annotations

from collections.abc import Iterator

from leafletpress.checks.rule import Check, Example, Fault, Rule, TextPair
from leafletpress.checks.senses import Reading, Sense, read_senses
from leafletpress.checks.words import sentences
from leafletpress.languages import SOURCE_LANGUAGE
from leafletpress.lexicon.concepts import CONCEPTS, NEGATION, opposites_of
from leafletpress.lexicon.source import COUNTED


class Row(tuple[str, str, Reading, Reading]):
    """An English sentence, its translation, and what both say; the whole message where they do not align."""


def rows(pair: TextPair) -> Iterator[tuple[str, str, Reading, Reading]]:
    """Yield the sentences that answer each other, with what both say of the concepts."""
    english = sentences(COUNTED.sub(" ", pair.source), SOURCE_LANGUAGE)
    theirs = sentences(pair.target, pair.base, pair.script)
    if len(english) != len(theirs):
        english, theirs = (COUNTED.sub(" ", pair.source),), (pair.target,)
    for here, there in zip(english, theirs, strict=True):
        yield here, there, read_senses(here, SOURCE_LANGUAGE, ""), read_senses(there, pair.base, pair.script)


def sense_turned(pair: TextPair) -> Iterator[Fault]:
    """Find a word of the English whose contrary stands in the translation in its place."""
    for here, there, english, theirs in rows(pair):
        for concept, form in CONCEPTS.items():
            if concept == NEGATION:
                continue
            said, answered = english.poles(concept), theirs.poles(concept)
            denied = form.contrary and english.is_negative(concept) != theirs.is_negative(concept)
            for pole, other in _exchanged(form.poles, said, answered):
                if not denied:
                    yield _turned(english.of(concept, pole), theirs.of(concept, other), pole, other, here, there)


def _exchanged(poles, said, answered):
    for pole in poles:
        for other in poles:
            if said[pole] > answered[pole] and answered[other] > said[other]:
                yield pole, other


def _turned(english: Sense | None, theirs: Sense | None, pole: str, other: str, here: str, there: str) -> Fault:
    assert english and theirs
    message = f"“{english.written}” ({pole}) became “{theirs.written}” ({other})"
    return Fault(message, "say the same as the English", here, there)


def sense_lost(pair: TextPair) -> Iterator[Fault]:
    """Find a word of the English that turns the sense and that nothing in the translation answers."""
    known = opposites_of(pair.base)
    for here, there, english, theirs in rows(pair):
        for concept, form in CONCEPTS.items():
            said, answered = english.poles(concept), theirs.poles(concept)
            for pole in sorted(form.asked):
                if said[pole] and not answered and known and known.speaks_of(concept, pole):
                    word = english.of(concept, pole)
                    yield Fault(
                        f"nothing answers “{word.written}”", f"look whether the translation says “{pole}”", here, there
                    )
                if answered[pole] and not said:
                    word = theirs.of(concept, pole)
                    yield Fault(
                        f"“{word.written}” says “{pole}”, the English does not",
                        "look whether it says more than the English",
                        here,
                        there,
                    )


def negation_lost(pair: TextPair) -> Iterator[Fault]:
    """Find sentences that say no more often in English than in the translation."""
    if opposites_of(pair.base) is None:
        return
    for here, there, english, theirs in rows(pair):
        said = english.denials()
        found = len(theirs.denials()) + len(theirs.soft())
        distinct = {sense.written.casefold(): sense for sense in said}
        if len(distinct) > found:
            denied = f"{found} of {len(distinct)}" if found else "no"
            words = "”, “".join(sense.written for sense in said)
            yield Fault(
                f"the English says “{words}”, the translation has {denied} such word",
                "look whether it says the contrary",
                here,
                there,
            )


def negation_added(pair: TextPair) -> Iterator[Fault]:
    """Find sentences that a translation denies and the English does not: “you can” that became “you cannot”."""
    for here, there, english, theirs in rows(pair):
        found = theirs.denials()
        if found and not english.is_negative():
            yield Fault(
                f"“{found[0].written}” denies, the English does not", "look whether it says the contrary", here, there
            )


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
            "sense-lost",
            "warning",
            "a word that turns the sense (left, right, only) that one side has and the other has not",
            "“Only” left out is a leaflet that allows everything.",
            Example("请喝水。", "请只喝水。", "Drink only water.", "zh_Hans"),
        ),
        sense_lost,
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

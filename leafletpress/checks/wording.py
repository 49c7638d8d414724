"""Rules about words that deny: a “not” that was lost or added."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from leafletpress.checks.rule import Check, Example, Fault, Rule, TextPair
from leafletpress.checks.words import sentences, word_list
from leafletpress.languages import SOURCE_LANGUAGE
from leafletpress.lexicon.lookup import lexicon_of
from leafletpress.lexicon.scripts import script_of
from leafletpress.lexicon.source import HALF_DENIALS, NUMBERED, ORDER, SECOND_HALVES

if TYPE_CHECKING:
    from leafletpress.lexicon.form import Lexicon

STARTS_ORDER, COUNTS = re.compile(ORDER), re.compile(NUMBERED)


def negation_lost(pair: TextPair) -> Iterator[Fault]:
    """Find sentences that say no more often in English than in the translation."""
    own = pair.lexicon
    if not own.negation and not own.negation_parts:
        return
    english, theirs = _sentences(pair)
    rows = zip(english, theirs, strict=True) if len(english) == len(theirs) else [(pair.source, pair.target)]
    denials = lexicon_of(SOURCE_LANGUAGE).negation
    for here, there in rows:
        said = [word for word in word_list(COUNTS.sub(" ", here)) if word in denials - SECOND_HALVES]
        said = [word for n, word in enumerate(said) if word != "no" or "no" not in said[:n]]
        found = negation_count(there, own)
        if len(said) > found:
            denied = f"{found} of {len(said)}" if found else "no"
            message = f"the English says “{'”, “'.join(said)}”, the translation has {denied} such word"
            yield Fault(message, "look whether it says the contrary", here, there)


def negation_added(pair: TextPair) -> Iterator[Fault]:
    """Find orders and permissions of the English that a translation denies: “you can” that became “you cannot”."""
    english, theirs = _sentences(pair)
    if len(english) != len(theirs):
        return
    denials = lexicon_of(SOURCE_LANGUAGE).negation | HALF_DENIALS
    for here, there in zip(english, theirs, strict=True):
        said = set(word_list(here))
        if STARTS_ORDER.match(here) and not said & denials and negation_count(there, pair.lexicon):
            message = "the English orders or permits, the translation has a word that denies"
            yield Fault(message, "look whether it says the contrary", here, there)


def negation_count(text: str, lexicon: Lexicon) -> int:
    """Return how many words of negation a text has."""
    for phrase in lexicon.no_negation:
        text = text.replace(phrase, " ")
    starts = lexicon.negation_parts
    if not script_of(lexicon.scripts[0]).spaced:
        return sum(map(text.count, starts))
    return sum(word in lexicon.negation or word.startswith(starts) for word in word_list(text))


def _sentences(pair: TextPair) -> tuple[tuple[str, ...], tuple[str, ...]]:
    return sentences(pair.source, SOURCE_LANGUAGE), sentences(pair.target, pair.base, pair.script)


CHECKS = (
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

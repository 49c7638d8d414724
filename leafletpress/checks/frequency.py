"""Rules about how often, and about halves."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from leafletpress.checks.patterns import NOTHING, either, is_spaced, openings, plain, whole
from leafletpress.checks.rates import Rate, rate_words, rates
from leafletpress.checks.rule import Check, Example, Fault, Rule, TextPair
from leafletpress.checks.sequence import exchanged, match
from leafletpress.checks.units import unit_after
from leafletpress.languages import SOURCE_LANGUAGE
from leafletpress.lexicon.form import phrases
from leafletpress.lexicon.international import HALF_SIGN
from leafletpress.lexicon.late_pattern import LatePattern
from leafletpress.lexicon.lookup import lexicon_of

LOOK = 28
BLANK = re.compile(" ")
HALF_SIGNS = re.compile(HALF_SIGN)
TABLETS = re.compile("tablet|capsul|pill", re.I)


def frequency_changed(pair: TextPair) -> Iterator[Fault]:
    """Find a “twice a day” or “every 4 hours” that became another."""
    source, target = pair.source, pair.bare
    english, theirs = _both(source, target, pair)
    if not english:
        return
    found = match(english, theirs, Rate.same)
    rivals = [theirs[index] for index in found.added]
    if found.lost and rivals:
        lost = english[found.lost[0]]
        yield Fault(f"“{lost.written}” became “{rivals[0].written}”", "say how often as the English does")
    elif exchanged(pair, english, theirs, found.pairs):
        yield Fault("how often each thing is done changed places", "keep each with what it belongs to")


def frequency_lost(pair: TextPair) -> Iterator[Fault]:
    """Find a “twice a day” that the translation does not say in any known way."""
    english, theirs = _both(pair.source, pair.bare, pair)
    if english and not theirs and rate_words(pair.base, pair.script):
        yield Fault(f"“{english[0].written}” is missing, or said in a way that is not known", "say how often")


def _both(source: str, target: str, pair: TextPair) -> tuple[Sequence[Rate], Sequence[Rate]]:
    english = rates(source, SOURCE_LANGUAGE)
    return english, rates(target, pair.base, pair.script) if english else ()


def half_changed(pair: TextPair) -> Iterator[Fault]:
    """Find a half that became a whole, and a whole tablet that became a half."""
    words = half_words(pair.base, pair.script)
    if words is None:
        return
    source, target = plain(pair.source), plain(pair.bare)
    here = _halves(source, SOURCE_LANGUAGE, "")
    if not here and not TABLETS.search(source):
        return
    there = _halves(target, pair.base, pair.script)
    if here and not there and not HALF_SIGNS.search(target):
        yield Fault(f"“{here[0][0]}” is missing", "say the half of the English")
        return
    strange = [half for half in there if _unit(target, half, pair.base, pair.script)]
    if strange and not here and not HALF_SIGNS.search(source) and _counts_tablets(source):
        yield Fault(f"“{strange[0][0]}” is not in the English", "say the whole of the English")


def _counts_tablets(text: str) -> bool:
    return any(_unit(text, blank, SOURCE_LANGUAGE, "") for blank in BLANK.finditer(text))


def _unit(text: str, before: re.Match[str], base: str, script: str) -> bool:
    """Tell whether a tablet, or what is counted like one, stands behind a place in a text."""
    return unit_after(text[before.end() : before.end() + LOOK].lstrip(), base, script) == "tablet"


def _halves(text: str, base: str, script: str) -> list[re.Match[str]]:
    """Return where a text says a half in a word."""
    words = half_words(base, script)
    if words is None or not words[0].may_be_in(text):
        return []
    return list(words[0].finditer(words[1].sub(lambda match: "\x00" * len(match[0]), text)))


@lru_cache(maxsize=64)
def half_words(base: str, script: str) -> tuple[LatePattern, LatePattern] | None:
    """Return the patterns of words for a half and of what only looks like one; None if no word is known."""
    lexicon = lexicon_of(base, script)
    known, spaced = lexicon.frequency, is_spaced(base, script)
    if not known.halves:
        return None
    none = whole(either(phrases(known.no_half)), spaced) if known.no_half else NOTHING
    words = phrases(known.halves)
    return LatePattern(whole(either(words), spaced, lexicon.calendar.prefixes), openings(words)), LatePattern(none)


CHECKS = (
    Check(
        Rule(
            "frequency-changed",
            "error",
            "another “how often” than in English: twice a day that became once, every other day that became every day",
            "Twice the dose, or half of it, every day.",
            Example("Proszę brać raz dziennie.", "Proszę brać dwa razy dziennie.", "Take it twice a day.", "pl"),
        ),
        frequency_changed,
    ),
    Check(
        Rule(
            "frequency-lost",
            "warning",
            "a “how often” that the translation does not say in any way this program knows",
            "Morning and evening may be as good as twice a day; somebody has to look.",
            Example("请服药。", "请每天服药两次。", "Take it twice a day.", "zh_Hans"),
        ),
        frequency_lost,
    ),
    Check(
        Rule(
            "half-changed",
            "error",
            "a half that became a whole, or a whole tablet that became a half",
            "Half a tablet and a whole one are two doses.",
            Example("हर शाम पूरी गोली लें।", "हर शाम आधी गोली लें।", "Take half a tablet every evening.", "hi"),
        ),
        half_changed,
    ),
)

"""What texts say of numbers beside digits (parts, duals, per cent), and how a message shows numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from fractions import Fraction
from itertools import pairwise

from leafletpress.checks.quantities import LOOK, Quantity, quantities, spelt_quantities, western
from leafletpress.checks.rates import Rate
from leafletpress.checks.rule import TextPair, once
from leafletpress.checks.times import without_times
from leafletpress.checks.units import unit_after
from leafletpress.checks.words import HARAKAT, sentences, word_list
from leafletpress.languages import SOURCE_LANGUAGE
from leafletpress.lexicon.lookup import lexicon_of
from leafletpress.lexicon.measures import DURATIONS, SIZES
from leafletpress.lexicon.source import ONE_OF_A_UNIT, ORDINAL, ORDINALS, PARTS, SAID_AS_A_DAY, SAID_AS_ONE, SAID_AS_TWO

# Signs for parts; 1/2 is one only where one side speaks of parts.
PART_SIGNS = {"1/2": "½", "1/3": "⅓", "2/3": "⅔", "1/4": "¼", "3/4": "¾"}
SAYS_PART = re.compile(
    rf"[{''.join(PART_SIGNS.values())}]|(?<!\d)\d{{1,3}} [1-3]/[2-4](?![\d/])|\b(?:{'|'.join(PARTS)})\b", re.I
)
ONE = frozenset([Fraction(1)])
SINGULAR = "1"
# Fewer letters have no dual that is surely one: عين, بين.
DUAL = 5
# Characters between the end of a number and the next, in which its unit stands.
NEAR = 16
SLASHED = re.compile(rf"(?<![\d/.,])(?<!\d )(?:{'|'.join(PART_SIGNS)})(?![\d/])")


@once
def english_text(pair: TextPair) -> str:
    """Return the English without times of day."""
    return without_times(pair.source, SOURCE_LANGUAGE)


@once
def their_text(pair: TextPair) -> str:
    """Return the translation without times of day and vowel signs."""
    if "&" not in pair.target:
        return without_times(pair.bare, pair.base, pair.script)
    from html import unescape  # its table of 2,000 names is rarely needed

    # An entity is another rule's; its number keeps its unit.
    return without_times(HARAKAT.sub("", unescape(pair.target)), pair.base, pair.script)


@once
def english_numbers(pair: TextPair) -> tuple[Quantity, ...]:
    """Return the numbers of the English in digits and words, times of day left out."""
    return numbers_of(english_text(pair), SOURCE_LANGUAGE)


@once
def their_numbers(pair: TextPair) -> tuple[Quantity, ...]:
    """Return those of the translation."""
    return numbers_of(their_text(pair), pair.base, pair.script)


def numbers_of(text: str, base: str, script: str = "") -> tuple[Quantity, ...]:
    """Return the numbers of a text, those in digits first."""
    return (*quantities(text, base, script), *spelt_quantities(text, base, script))


def halves(source: str) -> list[Quantity]:
    """Return the parts that an English text says in a word, which other languages write as ½ or 1/2."""
    return [
        Quantity(
            frozenset([Fraction(1, part)]),
            unit_after(_unit_text(source, match), SOURCE_LANGUAGE),
            *match.span(),
            match[0],
        )
        for word, part in PARTS.items()
        for match in re.finditer(rf"\b(?:{word})\b", source, re.I)
    ]


def _unit_text(source: str, match: re.Match[str]) -> str:
    """Return what stands behind a part, without the article: half an hour, a quarter of a litre."""
    return re.sub(r"^(?: of)?(?: an?| the)? ", " ", source[match.end() : match.end() + LOOK])


def implied(source: str) -> list[Quantity]:
    """Return the numbers that English says without one: a glass, every other day."""
    return [
        Quantity(frozenset([Fraction(value)]), "", 0, 0, str(value))
        for value, said in ((1, SAID_AS_ONE), (2, SAID_AS_TWO), (24, SAID_AS_A_DAY))
        if said.search(source)
    ] + one_of_a_unit(source)


def ordinals(source: str) -> list[Quantity]:
    """Return the numbers of an English text that say the place in a row: the second door."""
    return [
        Quantity(frozenset([Fraction(ORDINALS.index(match[0].lower()) + 2)]), "", *match.span(), match[0], True)
        for match in ORDINAL.finditer(source)
    ]


def one_of_a_unit(source: str) -> list[Quantity]:
    """Return a 1 of each duration that an English text names by itself: an hour, the first week."""
    return [
        Quantity(ONE, unit_after(f" {match['unit']}", SOURCE_LANGUAGE), *match.span(), match[0], True)
        for match in ONE_OF_A_UNIT.finditer(source)
    ]


def duals(target: str, base: str, script: str) -> list[Quantity]:
    """Return a 2 for each word that may be a dual, in languages that have such forms: زائرين, two visitors."""
    endings = lexicon_of(base, script).dual_endings
    if not endings:
        return []
    two = frozenset([Fraction(2)])
    one = Quantity(ONE, "", 0, 0, SINGULAR, True)  # such a language says one by the singular
    prefixes = lexicon_of(base, script).number_prefixes
    words = (word for word in word_list(target) if word.endswith(endings))
    return [one, *(Quantity(two, "", 0, 0, word, True) for word in words if _stem(word, prefixes) >= DUAL)]


def _stem(word: str, prefixes: tuple[str, ...]) -> int:
    """Return how many letters a word has without what may be written together with it."""
    return len(word) - next((len(prefix) for prefix in prefixes if word.startswith(prefix)), 0)


def single_units(target: str, base: str, script: str) -> list[Quantity]:
    """Return a 1 of each duration that a text names: w ciągu tygodnia, within the week."""
    prefixes = lexicon_of(base, script).number_prefixes
    words = {bare for word in word_list(target) for bare in (word, *(word.removeprefix(prefix) for prefix in prefixes))}
    units = {unit_after(f" {word}", base, script) for word in words}
    return [Quantity(ONE, unit, 0, 0, SINGULAR, True) for unit in DURATIONS if unit in units]


def says_how_often(one: Quantity, often: Iterable[Rate]) -> bool:
    """Tell whether a number is one of those that say how often: 3 and 1 of 3 times a day."""
    return any(rate.start <= one.start < rate.end and one.values & {rate.times, rate.every} for rate in often)


def sums(found: Sequence[Quantity], text: str) -> list[Quantity]:
    """Return each two numbers that stand side by side with units of one kind as one: 1 hour 30 minutes."""
    both_said = []
    for first, second in pairwise(sorted(found, key=lambda quantity: quantity.start)):
        here, there = SIZES.get(first.unit), SIZES.get(second.unit)
        if here and there and here[0] == there[0] and here[1] > there[1] and second.start - first.end < NEAR:
            total = min(first.values) * here[1] + min(second.values) * there[1]
            written = text[first.start : second.end]
            both_said.append(
                Quantity(frozenset([total / there[1]]), second.unit, first.start, second.end, written, True)
            )
    return both_said


def hundreds(target: str, base: str, script: str) -> list[Quantity]:
    """Return a 100 for each per cent: 15 in 100 may be 15 %."""
    found = numbers_of(target, base, script)
    return [Quantity(frozenset([Fraction(100)]), "", 0, 0, "%", True) for one in found if one.unit == "percent"]


def written_out(found: Iterable[Quantity]) -> str:
    """Return numbers as they are written, each once, with commas."""
    return ", ".join(Counter(quantity.written for quantity in found))


def least_value(quantity: Quantity) -> str:
    """Return the least value that a number may have, for a message."""
    return str(min(quantity.values))


def sentences_with(pair: TextPair, missing: Sequence[Quantity], added: Sequence[Quantity]) -> tuple[str, str]:
    """Return the sentences that the fault is about: short enough to show whole."""
    english = _sentence(sentences(pair.source, SOURCE_LANGUAGE), missing)
    return english, _sentence(sentences(pair.target, pair.base, pair.script), added)


def _sentence(said: Iterable[str], shown: Sequence[Quantity]) -> str:
    """Return the first sentence that the first of the quantities is written in, "" if there is none."""
    return next((part for part in said if shown[0].written in western(part)), "") if shown else ""

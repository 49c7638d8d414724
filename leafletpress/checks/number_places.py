"""Rules about the places of numbers: two that were exchanged belong to the wrong things, each still being there."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise

from leafletpress.checks.quantities import (
    Quantity,
    masked,
    quantities,
    sentence_quantities,
    spelt_quantities,
    western,
)
from leafletpress.checks.rule import Check, Example, Fault, Rule, TextPair
from leafletpress.checks.said_numbers import ONE, both, duals, written_out
from leafletpress.languages import SOURCE_LANGUAGE
from leafletpress.lexicon.source import MONTHS

ENGLISH_PAIR = re.compile(r"(?<![\d.,])(\d[\d,]*)\s*(?:in every|in|out of|/)\s*(\d[\d,]*)(?![\d.,]*\d)")
# Numbers that one word parts, as “5 of the 20”, may stand the other way round in another language.
PARTED = re.compile(r"\s*(?:\w+ )?(?:out of|of|in|from|per)(?: (?:the|every|each|all|an?))?\s*", re.I)
# What names a place or a day is no count: level 3, room 12, 25 May.
NAMED = re.compile(
    rf"\b(?:{'|'.join(MONTHS)}|(?i:levels?|floors?|rooms?|wards?|doors?|pages?|steps?|weeks?|days?|zones?|bus|type) \d)"
)
HINT = "keep each number with what it belongs to"


def number_order(pair: TextPair) -> Iterator[Fault]:
    """Find numbers that changed places: “6 hours … 2 hours” that became “2 hours … 6 hours”."""
    moved = _moved(*_texts(pair))
    if moved:
        yield _fault(*moved)


def number_places(pair: TextPair) -> Iterator[Fault]:
    """Find numbers without a known unit whose order is another than in the English."""
    texts = _texts(pair)
    if _moved(*texts):
        return
    english, theirs = (tuple(filter(_is_count, side)) for side in _numbers(*texts))
    moved = _exchanged(english, theirs)
    if moved and not NAMED.search(pair.source) and not _are_parted(moved[0], texts[0]):
        yield _fault(*moved)


def _are_parted(row: Sequence[Quantity], source: str) -> bool:
    return any(PARTED.fullmatch(source, first.end, second.start) for first, second in pairwise(row))


def _is_count(quantity: Quantity) -> bool:
    return not quantity.unit and not (quantity.is_word and quantity.values == ONE)


Moved = tuple[Sequence[Quantity], Sequence[Quantity]]


def _fault(here: Sequence[Quantity], there: Sequence[Quantity]) -> Fault:
    return Fault(f"numbers changed places: {written_out(here)} became {written_out(there)}", HINT)


def _texts(pair: TextPair) -> tuple[str, str, str, str]:
    return *both(pair), pair.base, pair.script


@lru_cache(maxsize=4096)
def _moved(source: str, target: str, base: str, script: str) -> Moved | None:
    """Return numbers that surely changed places."""
    english, theirs = _numbers(source, target, base, script)
    if not english or not theirs:
        return None
    return (
        _of_sentences(source, target, base, script)
        or _of_units(english, theirs)
        or _of_chances(source, english, theirs)
    )


def _of_sentences(source: str, target: str, base: str, script: str) -> Moved | None:
    """Return the numbers of a sentence that stand in another one in the translation."""
    english, theirs = sentence_quantities(source, SOURCE_LANGUAGE), sentence_quantities(target, base, script)
    if not 1 < len(english) == len(theirs):
        return None
    for here, there in zip(english, theirs, strict=True):
        strangers = [quantity for quantity in there if not any(map(quantity.amounts_to, here))]
        elsewhere = [one for row in english if row is not here for one in row]
        if here and any(stranger.same(other) for stranger in strangers for other in elsewhere):
            return here, there
    return None


def _of_units(english: Sequence[Quantity], theirs: Sequence[Quantity]) -> Moved | None:
    """Return numbers of one unit in another order; one that has no unit may have that of the number before it."""
    for unit in dict.fromkeys(quantity.unit for quantity in english if quantity.unit):
        own, others = ([one for one in side if one.unit == unit] for side in (english, theirs))
        if 1 < len(own) == len(others) and not any(one.is_word for one in own):
            if not all(map(Quantity.same, own, others)):
                return own, others
        elif moved := _exchanged(list(_of_unit(unit, english, theirs)), list(_of_unit(unit, theirs, english))):
            return moved
    return None


def _of_unit(unit: str, side: Sequence[Quantity], other: Sequence[Quantity]) -> Iterator[Quantity]:
    """Yield the numbers of a unit; one without any has it if the same number has it on the other side."""
    told = [quantity for quantity in other if quantity.unit == unit]
    for quantity in side:
        if quantity.unit == unit or (not quantity.unit and any(map(quantity.same, told))):
            yield quantity


def _of_chances(source: str, english: Sequence[Quantity], theirs: Sequence[Quantity]) -> Moved | None:
    """Return the wholes of “1 in 100 … 1 in 1,000” that stand in another order."""
    wholes = {whole for _, whole in chances(source)}
    if len(wholes) < 2:
        return None
    return _exchanged(*([quantity for quantity in side if quantity.values & wholes] for side in (english, theirs)))


def _exchanged(here: Sequence[Quantity], there: Sequence[Quantity]) -> Moved | None:
    """Return two rows of the same values if they are in different order: what only one side has is left out."""
    here = [one for one in here if any(map(one.same, there))]
    there = [one for one in there if any(map(one.same, here))]
    if not 1 < len(here) == len(there) or all(map(Quantity.same, here, there)):
        return None
    values = (Counter(min(one.values) for one in side) for side in (here, there))
    return (here, there) if next(values) == next(values) else None


def chances(source: str) -> list[tuple[Fraction, Fraction]]:
    """Return the numbers of each “1 in 200” of an English text that is a part of a whole."""
    found = ENGLISH_PAIR.finditer(masked(western(source)))
    pairs = ((Fraction(match[1].replace(",", "")), Fraction(match[2].replace(",", ""))) for match in found)
    return [(some, whole) for some, whole in pairs if some < whole]


@lru_cache(maxsize=4096)
def _numbers(source: str, target: str, base: str, script: str) -> tuple[tuple[Quantity, ...], tuple[Quantity, ...]]:
    """Return the numbers of both texts in digits and words, in order."""
    english = (*quantities(source, SOURCE_LANGUAGE), *spelt_quantities(source, SOURCE_LANGUAGE))
    theirs = (*quantities(target, base, script), *spelt_quantities(target, base, script))
    return _in_order(english), _in_order((*theirs, *_placed_duals(theirs, target, base, script)))


def _placed_duals(found: Sequence[Quantity], target: str, base: str, script: str) -> Iterator[Quantity]:
    """Yield the words that may be duals and are not among the numbers."""
    for dual in duals(target, base, script):
        start = target.find(dual.written) if dual.written != "1" else -1
        if start >= 0 and not any(one.start <= start < one.end for one in found):
            yield Quantity(dual.values, "", start, start + len(dual.written), dual.written, True)


def _in_order(found: Sequence[Quantity]) -> tuple[Quantity, ...]:
    """Return numbers by their places; “one tablet” said as tablet and one is one of them."""
    ordered = sorted(found, key=lambda quantity: (quantity.start, quantity.is_word))
    return tuple(
        one
        for place, one in enumerate(ordered)
        if not place or not (one.start <= ordered[place - 1].end + 1 and one.is_word and one.same(ordered[place - 1]))
    )


CHECKS = (
    Check(
        Rule(
            "number-order",
            "error",
            "numbers that changed places",
            "Each number is there, and each belongs to the wrong thing: no eating for 2 hours, no drinking for 6.",
            Example(
                "2 گھنٹے کچھ نہ کھائیں۔ 6 گھنٹے کچھ نہ پئیں۔",
                "6 گھنٹے کچھ نہ کھائیں۔ 2 گھنٹے کچھ نہ پئیں۔",
                "Do not eat for 6 hours. Do not drink for 2 hours.",
                "ur",
            ),
        ),
        number_order,
    ),
    Check(
        Rule(
            "number-places",
            "warning",
            "numbers without a unit that stand in another order than in the English",
            "3 mugs of tea and 1 of coffee are not 1 of tea and 3 of coffee; it may also be the words that are turned.",
            Example(
                "Wolno wypić 1 kubek herbaty i 3 kubki kawy.",
                "Wolno wypić 3 kubki herbaty i 1 kubek kawy.",
                "You may drink 3 mugs of tea and 1 mug of coffee.",
                "pl",
            ),
        ),
        number_places,
    ),
)

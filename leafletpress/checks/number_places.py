"""Rules about the places of numbers: two that were exchanged belong to the wrong things, each still being there."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise

from leafletpress.checks.chances import chances
from leafletpress.checks.company import company
from leafletpress.checks.quantities import (
    Quantity,
    range_between,
    sentence_quantities,
)
from leafletpress.checks.rates import Rate, rates
from leafletpress.checks.rule import Check, Example, Fault, Rule, TextPair, once
from leafletpress.checks.said_numbers import (
    ONE,
    duals,
    english_numbers,
    english_text,
    numbers_of,
    says_how_often,
    their_text,
    written_out,
)
from leafletpress.languages import SOURCE_LANGUAGE
from leafletpress.lexicon.measures import COUNTED, SIZES
from leafletpress.lexicon.source import MONTHS

# Numbers that one word parts, as “5 of the 20”, may stand the other way round in another language.
PARTED = re.compile(r"\s*(?:\w+ )?(?:out of|of|in|from|per)(?: (?:the|every|each|all|an?))?\s*", re.I)
# What stands before the whole of a share.
WHOLE = re.compile(r"\b(?:out of|of|in|among|for) (?:every|each|all) $", re.I)
# What names a place or a day is no count: level 3, room 12, 25 May.
NAMED = re.compile(
    rf"\b(?:{'|'.join(MONTHS)}|(?i:levels?|floors?|rooms?|wards?|doors?|pages?|steps?|weeks?|days?|zones?|bus|type) \d)"
)
HINT = "keep each number with what it belongs to"


def number_order(pair: TextPair) -> Iterator[Fault]:
    """Find numbers that changed places: “6 hours … 2 hours” that became “2 hours … 6 hours”."""
    moved, _ = _places(pair)
    if moved:
        yield _fault(*moved)


def number_places(pair: TextPair) -> Iterator[Fault]:
    """Find numbers whose order is another than in the English, where nothing beside them shows that this is right."""
    proved, doubtful = _places(pair)
    if doubtful and not proved:
        yield _fault(*doubtful)


@once
def _places(pair: TextPair) -> tuple[Moved | None, Moved | None]:
    """Return numbers that surely changed places (what stands beside them shows it), and numbers that may have."""
    if not english_numbers(pair) or not all(_numbers(*_texts(pair))):
        return None, None
    kept = False
    for rows in _rows(pair):
        verdict = company(pair, *rows, Quantity.same)
        if verdict == "moved":
            return rows, None
        kept = kept or verdict == "kept"
    if moved := _of_another_unit(pair):
        return moved, None
    if kept:
        return _of_ranges(pair), None
    proved = _of_sentences(pair) or _of_values(pair) or _of_ranges(pair) or _of_chances(pair)
    return proved, _of_units(pair) or _of_counts(pair)


def _of_counts(pair: TextPair) -> Moved | None:
    """Return numbers of whatever is counted that stand in another order."""
    source = english_text(pair)
    moved = _exchanged(*(tuple(filter(_is_count, side)) for side in _numbers(*_texts(pair))))
    return (
        None
        if not moved or NAMED.search(pair.source) or _are_parted(moved[0], source) or _is_share(moved[0], source)
        else moved
    )


def _is_share(row: Sequence[Quantity], source: str) -> bool:
    """Tell whether numbers say a share, whole first: out of every 100 people, about 3."""
    return len(row) == 2 and bool(WHOLE.search(source[: row[0].start])) and min(row[1].values) < min(row[0].values)


def _rows(pair: TextPair) -> Iterator[Moved]:
    """Yield the numbers of each unit that both texts have, each row in order; what is only counted is of one kind."""
    english, theirs = _numbers(*_texts(pair))
    for unit in dict.fromkeys(_measure(quantity) for quantity in english):
        own, others = list(_of_unit(unit, english, theirs)), list(_of_unit(unit, theirs, english))
        rows = _alike(own, others)
        if rows and not _are_parted(rows[0], english_text(pair)):
            yield rows


def _measure(quantity: Quantity) -> str:
    """Return the unit of a number, "" of what is counted: two drops may be two in other words."""
    return "" if quantity.unit in COUNTED and quantity.unit != "time" else quantity.unit


def _are_parted(row: Sequence[Quantity], source: str) -> bool:
    return any(PARTED.fullmatch(source, first.end, second.start) for first, second in pairwise(row))


def _is_count(quantity: Quantity) -> bool:
    return not _measure(quantity) and not (quantity.is_word and quantity.values == ONE)


Moved = tuple[Sequence[Quantity], Sequence[Quantity]]


def _fault(here: Sequence[Quantity], there: Sequence[Quantity]) -> Fault:
    return Fault(f"numbers changed places: {written_out(here)} became {written_out(there)}", HINT)


def _texts(pair: TextPair) -> tuple[str, str, str, str]:
    return english_text(pair), their_text(pair), pair.base, pair.script


def _of_sentences(pair: TextPair) -> Moved | None:
    """Return the numbers of a sentence that stand in another one in the translation."""
    source, target = english_text(pair), their_text(pair)
    english, theirs = sentence_quantities(source, SOURCE_LANGUAGE), sentence_quantities(target, pair.base, pair.script)
    if not 1 < len(english) == len(theirs):
        return None
    for here, there in zip(english, theirs, strict=True):
        strangers = [quantity for quantity in there if not any(map(quantity.amounts_to, here))]
        elsewhere = [one for row in english if row is not here for one in row]
        if here and any(stranger.same(other) for stranger in strangers for other in elsewhere):
            return here, there
    return None


def _of_values(pair: TextPair) -> Moved | None:
    """Return numbers of one unit of which one has another's value: 2 to 4 hours, but 1, that became 2 to 4, but 2."""
    english, theirs = _numbers(*_texts(pair))
    for unit in dict.fromkeys(quantity.unit for quantity in english if quantity.unit):
        own, others = ([one for one in side if one.unit == unit] for side in (english, theirs))
        if not 1 < len(own) == len(others) or _values(own) == _values(others):
            continue
        if not any(one.is_word for one in own) or (_values(others).keys() < _values(own).keys() and unit in COUNTED):
            return own, others
    return None


def _values(row: Sequence[Quantity]) -> Counter[Fraction]:
    return Counter(min(one.values) for one in row)


def _of_another_unit(pair: TextPair) -> Moved | None:
    """Return two numbers of which the one has the other's unit: 6 nappies in 24 hours, 24 nappies in 6 hours."""
    english, theirs = _numbers(*_texts(pair))
    for measured in (one for one in english if one.unit in SIZES):
        same = [one for one in theirs if measured.same(one)]
        rivals = [one for one in theirs if one.unit == measured.unit and not measured.same(one)]
        if len(same) != 1 or same[0].unit or len(rivals) != 1:
            continue
        bare = [one for one in english if rivals[0].same(one)]
        if len(bare) == 1 and not bare[0].unit:
            return (bare[0], measured), (same[0], rivals[0])
    return None


def _of_ranges(pair: TextPair) -> Moved | None:
    """Return the ends of a range that stand the other way round: 4 to 2 hours."""
    source, target = english_text(pair), their_text(pair)
    english, theirs = _numbers(*_texts(pair))
    ranges = _ranges(theirs, target, pair.base, pair.script)
    for here in _ranges(english, source, SOURCE_LANGUAGE, ""):
        turned = [there for there in ranges if here[0].same(there[1]) and here[1].same(there[0])]
        if turned and not here[0].same(here[1]):
            return here, turned[0]
    return None


def _ranges(found: Sequence[Quantity], text: str, base: str, script: str) -> list[tuple[Quantity, Quantity]]:
    """Return each two numbers that are the ends of a range."""
    between = range_between(base, script)
    return [(one, two) for one, two in pairwise(found) if between.fullmatch(text, one.end, two.start)]


def _of_units(pair: TextPair) -> Moved | None:
    """Return numbers of one unit in another order; one that has no unit may have that of the number before it."""
    english, theirs = _numbers(*_texts(pair))
    for unit in dict.fromkeys(_measure(quantity) for quantity in english if _measure(quantity)):
        if moved := _exchanged(list(_of_unit(unit, english, theirs)), list(_of_unit(unit, theirs, english))):
            return moved
    return None


def _of_unit(unit: str, side: Sequence[Quantity], other: Sequence[Quantity]) -> Iterator[Quantity]:
    """Yield the numbers of a unit; one without any has it if the same number has it on the other side alone."""
    own = [quantity for quantity in side if _measure(quantity) == unit]
    told = [quantity for quantity in other if _measure(quantity) == unit and not any(map(quantity.same, own))]
    for quantity in side:
        if _measure(quantity) == unit or (not quantity.unit and any(map(quantity.same, told))):
            yield quantity


def _of_chances(pair: TextPair) -> Moved | None:
    """Return the wholes of “1 in 100 … 1 in 1,000” that stand in another order."""
    source = english_text(pair)
    wholes = {whole for _, whole in chances(source)}
    if len(wholes) < 2:
        return None
    english, theirs = ([quantity for quantity in side if quantity.values & wholes] for side in _numbers(*_texts(pair)))
    return _exchanged(english, theirs)


def _exchanged(here: Sequence[Quantity], there: Sequence[Quantity]) -> Moved | None:
    """Return two rows of the same values if they are in different order: what only one side has is left out."""
    rows = _alike(here, there)
    return None if rows is None or all(map(Quantity.same, *rows)) else rows


def _alike(here: Sequence[Quantity], there: Sequence[Quantity]) -> Moved | None:
    """Return two rows without what only one of them has, None unless the same values are left, two at the least."""
    here = [one for one in here if any(map(one.same, there))]
    there = [one for one in there if any(map(one.same, here))]
    return (here, there) if _values(here) == _values(there) and len(_values(here)) > 1 else None


@lru_cache(maxsize=4096)
def _numbers(source: str, target: str, base: str, script: str) -> tuple[tuple[Quantity, ...], tuple[Quantity, ...]]:
    """Return the numbers of both texts in digits and words, in order."""
    english, theirs = numbers_of(source, SOURCE_LANGUAGE), numbers_of(target, base, script)
    theirs = (*theirs, *_placed_duals(theirs, target, base, script))
    often = rates(source, SOURCE_LANGUAGE), rates(target, base, script) if rates(source, SOURCE_LANGUAGE) else ()
    if not all(often):
        return _in_order(english), _in_order(theirs)
    return _in_order(_not_of(often[0], english)), _in_order(_not_of(often[1], theirs))


def _not_of(often: Sequence[Rate], found: Sequence[Quantity]) -> Iterator[Quantity]:
    """Yield the numbers that do not say how often: the rules about that watch over these."""
    for one in found:
        is_each = one.values == ONE and any(one.end + 1 == rate.start for rate in often)  # one every hour
        if not is_each and not says_how_often(one, often):
            yield one


def _placed_duals(found: Sequence[Quantity], target: str, base: str, script: str) -> Iterator[Quantity]:
    """Yield the words that may be duals and are not among the numbers."""
    for dual in duals(target, base, script):
        start = target.find(dual.written) if dual.written != "1" else -1
        if start >= 0 and not any(one.start <= start < one.end for one in found):
            yield Quantity(dual.values, "", start, start + len(dual.written), dual.written, True)


def _in_order(found: Iterable[Quantity]) -> tuple[Quantity, ...]:
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
            "numbers in another order than in the English, and nothing beside them that shows whether that is right",
            "3 cushions and 2 towels are not 2 cushions and 3 towels; it may also be the words that are turned.",
            Example(
                "Można użyć 2 poduszek i 3 ręczników.",
                "Można użyć 3 poduszek i 2 ręczników.",
                "You may use 3 cushions and 2 towels.",
                "pl",
            ),
        ),
        number_places,
    ),
)

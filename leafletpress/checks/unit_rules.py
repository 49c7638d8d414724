"""Rules about what numbers count and measure: no unit lost, added or changed, no amount in words changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from leafletpress.checks.chances import as_parts, their_chances
from leafletpress.checks.digit_rules import unknown_unit
from leafletpress.checks.quantities import Quantity, quantities, spelt_quantities
from leafletpress.checks.rates import alike
from leafletpress.checks.rule import Check, Example, Fault, Rule, TextPair
from leafletpress.checks.said_numbers import (
    ONE,
    PART_SIGNS,
    SLASHED,
    duals,
    english_numbers,
    english_text,
    halves,
    hundreds,
    implied,
    least_value,
    one_of_a_unit,
    ordinals,
    says_how_often,
    sentences_with,
    single_units,
    sums,
    their_numbers,
    their_text,
    written_out,
)
from leafletpress.checks.units import differ, unit_after
from leafletpress.checks.words import word_list
from leafletpress.languages import SOURCE_LANGUAGE
from leafletpress.lexicon.lookup import lexicon_of
from leafletpress.lexicon.measures import DURATIONS, MEASURES
from leafletpress.lexicon.source import ALONE, SPOKEN_TIME

SPANS = (*DURATIONS, "second")
HUNDRED = 100


def unit_changed(pair: TextPair) -> Iterator[Fault]:
    """Find numbers that have another unit than in English: 2 hours that became 2 minutes."""
    english = (one for one in english_numbers(pair) if one.unit and not (one.is_word and one.values == ONE))
    for quantity in english:
        theirs = their_numbers(pair)
        units = {other.unit for other in theirs if quantity.same(other)}
        if not units or "" in units or any(map(quantity.measures, theirs)):
            continue
        if says_how_often(quantity, alike(pair.source, pair.bare, pair.base, pair.script)[0]):
            continue  # twice a week, two days a week
        if all(differ(quantity.unit, unit) for unit in units):
            message = f"{quantity.written} is {' and '.join(sorted(units))}, in the English {quantity.unit}"
            yield Fault(message, "write the unit of the English", *sentences_with(pair, [quantity], ()))
    yield from _one_of_another(pair)


def _one_of_another(pair: TextPair) -> Iterator[Fault]:
    """Yield a fault for a week without a number that became a month, or eight days."""
    source = english_text(pair)
    units = [one for one in one_of_a_unit(source) if ALONE.match(one.written)]
    if not units:
        return
    target, theirs, spoken = their_text(pair), their_numbers(pair), (pair.base, pair.script)
    often, _ = alike(pair.source, pair.bare, *spoken)
    english = [*english_numbers(pair), *halves(source)]
    named = {one.unit for one in single_units(source, SOURCE_LANGUAGE, "")}
    counted = {one.unit for one in theirs if one.values != ONE}
    said = [*theirs, *single_units(target, *spoken)]
    strangers = [
        one
        for one in said
        if one.unit in SPANS and one.unit not in named and (one.values != ONE or one.unit not in counted)
    ]
    strangers = [one for one in strangers if not any(_is_said(one, other) for other in english)]
    for quantity in units:
        if any(rate.start <= quantity.start < rate.end for rate in often):
            continue
        if strangers and not any(one.unit == quantity.unit or one.measures(quantity) for one in said):
            became = strangers[0].written if strangers[0].values != ONE else f"a {strangers[0].unit}"
            yield Fault(f"“{quantity.written}” became {became}", "write the time of the English")
            return


def _is_said(one: Quantity, english: Quantity) -> bool:
    """Tell whether an amount of time is one of the English; a number without a unit may be it."""
    return one.measures(english) or (one.same(english) and english.unit in ("", one.unit))


def unit_lost(pair: TextPair) -> Iterator[Fault]:
    """Find numbers that have a unit in English and none in the translation: take 5 ml, take 5."""
    english, theirs = _measured(pair)
    if not english:
        return
    target, spoken = their_text(pair), (pair.base, pair.script)
    said = (*theirs, *spelt_quantities(target, *spoken))
    shares = [share for *_, share in their_chances(said, target, *spoken)]
    for quantity in english:
        unit = quantity.unit.partition("/")[0]
        if unit not in (*MEASURES, *DURATIONS, "unit") or not _knows(pair, unit):
            continue
        if any(unknown_unit(other, target, pair) for other in theirs if quantity.same(other)):
            continue
        if any(quantity.same(other) and _names_before(unit, target[: other.start], spoken) for other in said):
            continue
        if _stands_bare(quantity, unit, said) and not any(map(quantity.measures, (*said, *shares))):
            message = f"{quantity.written} is {unit}, and the translation has no unit there"
            yield Fault(message, "write the number with the unit of the English")
            return


def _names_before(unit: str, before: str, spoken: tuple[str, str]) -> bool:
    """Tell whether a text ends with a word for a unit: الأسبوع 12, tydzień 12."""
    *_, last = word_list(before) or [""]
    prefixes = lexicon_of(*spoken).number_prefixes
    forms = (last, *(last.removeprefix(prefix) for prefix in prefixes if last.startswith(prefix)))
    return any(unit_after(f" {form}", *spoken) == unit for form in forms)


def unit_added(pair: TextPair) -> Iterator[Fault]:
    """Find measures (mg, ml, °C) beside a number that has none in English."""
    english, theirs = _measured(pair)
    for quantity in theirs:
        unit = quantity.unit.partition("/")[0]
        if unit == "percent" and any(HUNDRED in other.values for other in english):
            continue  # 5 in 100 is 5 %
        if unit in MEASURES and _stands_bare(quantity, unit, english):
            message = f"{quantity.written} is {unit}, and the English has no unit there"
            yield Fault(message, "write the number with the unit of the English")
            return


def _measured(pair: TextPair) -> tuple[tuple[Quantity, ...], tuple[Quantity, ...]]:
    """Return the numbers in digits of both sides if the English has any, and the language has words for units."""
    english = quantities(english_text(pair), SOURCE_LANGUAGE)
    if not english or not pair.lexicon.units:
        return (), ()
    sides = english, quantities(their_text(pair), pair.base, pair.script)
    return sides if any(quantity.unit for side in sides for quantity in side) else ((), ())


def _stands_bare(quantity: Quantity, unit: str, others: Sequence[Quantity]) -> bool:
    """Tell whether a number is on the other side without a unit, and its unit nowhere there."""
    bare = [other for other in others if quantity.same(other)]
    units = {part for other in others for part in other.unit.split("/") if part}
    return bool(bare) and not any(other.unit for other in bare) and all(differ(unit, other) for other in units)


def _knows(pair: TextPair, unit: str) -> bool:
    """Tell whether the language's words for a unit are known; symbols are known in all."""
    return unit in MEASURES or unit in pair.lexicon.units


def spelt_changed(pair: TextPair) -> Iterator[Fault]:
    """Find English numbers in words that have another value in the translation: two hours, three hours."""
    source, spelt, ones = _said_in_words(english_text(pair))
    if not spelt and not ones:
        return
    target, spoken = SLASHED.sub(lambda match: f"{PART_SIGNS[match[0]]}  ", their_text(pair)), (pair.base, pair.script)
    theirs = [*quantities(target, *spoken), *spelt_quantities(target, *spoken)]
    theirs += [*duals(target, *spoken), *hundreds(target, *spoken)]
    theirs += [*sums(theirs, target), *as_parts(source, theirs)]
    often, _ = alike(pair.source, pair.bare, *spoken)
    english = [*quantities(source, SOURCE_LANGUAGE), *spelt, *implied(source)]
    english += sums(english, source)
    yield from _one_changed(ones, theirs, english)
    singles = single_units(target, *spoken)
    for quantity in spelt:
        if (
            quantity.values == ONE
            or says_how_often(quantity, often)
            or any(map(quantity.amounts_to, theirs))
            or any(map(quantity.measures, singles))
        ):
            continue
        # What says one may be an article.
        rivals = [other for other in theirs if other.values != ONE and not any(map(other.amounts_to, english))]
        rivals += [other for other in theirs if other.unit == quantity.unit != ""]
        if rivals or _must_be_said(quantity, pair):
            became = f"became {written_out(rivals[:1])}" if rivals else "is missing"
            yield Fault(f"“{quantity.written}” {became}", f"write the number of the English: {least_value(quantity)}")


@lru_cache(maxsize=1024)
def _said_in_words(source: str) -> tuple[str, tuple[Quantity, ...], tuple[Quantity, ...]]:
    """Return an English text without hours in words, its numbers in words, and each 1 of it."""
    source = SPOKEN_TIME.sub(" ", source)
    spelt = (*spelt_quantities(source, SOURCE_LANGUAGE), *halves(source), *ordinals(source))
    ones = (quantity for quantity in (*spelt, *quantities(source, SOURCE_LANGUAGE)) if quantity.values == ONE)
    return source, spelt, tuple(ones)


def _one_changed(ones: Iterable[Quantity], theirs: Sequence[Quantity], english: Sequence[Quantity]) -> Iterator[Fault]:
    """Find one tablet that became two: one itself need not be said, but no other number of the same."""
    for quantity in ones:
        same = [other for other in theirs if other.unit == quantity.unit != ""]
        rivals = [other for other in same if other.values != ONE and not any(map(other.amounts_to, english))]
        if rivals and len(rivals) == len(same):
            message = f"“{quantity.written}” became {written_out(rivals[:1])}"
            yield Fault(message, "write the number of the English: 1")
            return


def _must_be_said(quantity: Quantity, pair: TextPair) -> bool:
    """Tell whether a part of something that is counted or measured has no other way to be said: half a tablet."""
    value = min(quantity.values)
    return value < 1 and bool(quantity.unit) and value in pair.lexicon.numbers.values()


CHECKS = (
    Check(
        Rule(
            "number-spelt",
            "error",
            "a number in words that has another value in the translation",
            "“Two hours” and ثلاث ساعات are not the same fast.",
            Example("انتظر ثلاث ساعات.", "انتظر ساعتين (2).", "Wait two hours.", "ar"),
        ),
        spelt_changed,
    ),
    Check(
        Rule(
            "number-unit",
            "error",
            "a number with another unit than in English",
            "2 minutes of fasting are not 2 hours.",
            Example("Proszę odczekać 2 minuty.", "Proszę odczekać 2 godziny.", "Wait 2 hours.", "pl"),
        ),
        unit_changed,
    ),
    Check(
        Rule(
            "unit-lost",
            "error",
            "a number that has a unit (mg, ml, hours) in English and none in the translation",
            "“Take 5” says nothing.",
            Example("Proszę zażyć 5.", "Proszę zażyć 5 ml.", "Take 5 ml.", "pl"),
        ),
        unit_lost,
    ),
    Check(
        Rule(
            "unit-added",
            "warning",
            "a number that has a measure such as mg, ml or °C only in the translation",
            "A unit that nobody wrote may be the wrong one.",
            Example("Proszę zażyć 5 mg.", "Proszę zażyć 5.", "Take 5.", "pl"),
        ),
        unit_added,
    ),
)

"""Rules about numbers: none lost, none added, none changed, none swapped; the riskiest fault of a translation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise

from leafletpress.checks.digit_rules import CHECKS as DIGIT_CHECKS
from leafletpress.checks.number_places import CHECKS as PLACE_CHECKS
from leafletpress.checks.number_places import ENGLISH_PAIR, chances
from leafletpress.checks.quantities import (
    DIGIT,
    Quantity,
    masked,
    quantities,
    spelt_quantities,
    western,
)
from leafletpress.checks.rule import Check, Example, Fault, Rule, TextPair
from leafletpress.checks.said_numbers import (
    PART_SIGNS,
    SAYS_PART,
    SLASHED,
    both,
    duals,
    halves,
    hundreds,
    implied,
    least_value,
    sentences_with,
    single_units,
    sums,
    written_out,
)
from leafletpress.checks.times import date_numbers, whole_hours, without_times
from leafletpress.checks.unit_rules import CHECKS as UNIT_CHECKS
from leafletpress.checks.words import HARAKAT
from leafletpress.languages import SOURCE_LANGUAGE
from leafletpress.lexicon.source import TWELVE


def number_missing(pair: TextPair) -> Iterator[Fault]:
    """Find numbers of the English that are not in the translation, in digits or in words."""
    missing, added = lost_and_new(pair)
    if missing and added:
        read = f", which reads as {least_value(added[0])}" if missing[0].written == added[0].written else ""
        yield Fault(
            f"{written_out(missing)} became {written_out(added)}{read}",
            "write the English number",
            *sentences_with(pair, missing, added),
        )
    elif missing:
        yield Fault(
            f"the number {written_out(missing)} is missing",
            "say it, in Western digits",
            *sentences_with(pair, missing, ()),
        )


def number_added(pair: TextPair) -> Iterator[Fault]:
    """Find numbers in the translation that are not in the English."""
    missing, added = lost_and_new(pair)
    if added and not missing:
        hint = "take it out, or write the English number"
        yield Fault(f"the number {written_out(added)} is not in the English", hint, *sentences_with(pair, (), added))


def lost_and_new(pair: TextPair) -> tuple[tuple[Quantity, ...], tuple[Quantity, ...]]:
    """Return the numbers that the translation lost, and those in digits that the English has not."""
    return _lost_and_new(pair.source, pair.target, pair.base, pair.script)


@lru_cache(maxsize=4096)
def _lost_and_new(
    whole_source: str, whole_target: str, base: str, script: str
) -> tuple[tuple[Quantity, ...], tuple[Quantity, ...]]:
    if not DIGIT.search(whole_source) and not DIGIT.search(whole_target):
        return (), ()
    source, target = (
        TWELVE.sub("\0\0", without_times(whole_source, SOURCE_LANGUAGE)),
        without_times(HARAKAT.sub("", whole_target), base, script),
    )
    if SAYS_PART.search(source) or SAYS_PART.search(target):
        source, target = (SLASHED.sub(lambda match: f"{PART_SIGNS[match[0]]}  ", text) for text in (source, target))
    english = quantities(source, SOURCE_LANGUAGE)
    digits = list(quantities(target, base, script))
    missing = _unanswered(english, digits)
    if missing:
        said = [*spelt_quantities(target, base, script), *duals(target, base, script), *hundreds(target, base, script)]
        said += [*sums([*digits, *said], target), *_as_parts(source, [*digits, *said])]
        missing = _unanswered(missing, said)
        if missing:
            singles = single_units(target, base, script)
            missing = [one for one in missing if not any(map(one.measures, singles))]
    dated = date_numbers(whole_source) | whole_hours(whole_source) if digits else frozenset()
    added = [quantity for quantity in digits if not quantity.values & dated]
    if added:
        known = [*english, *spelt_quantities(source, SOURCE_LANGUAGE), *halves(source), *implied(source)]
        known += [*sums(known, source), *(_part(*pair) for pair in chances(source))]
        added = [quantity for quantity in added if not any(map(quantity.amounts_to, known))]
    return tuple(missing), tuple(added)


def _part(some: Fraction, whole: Fraction) -> Quantity:
    return Quantity(frozenset([some / whole]), "", 0, 0, f"{some}/{whole}", True)


def _as_parts(source: str, theirs: Iterable[Quantity]) -> list[Quantity]:
    """Return the numbers of the chances that a translation says as a part: 90 % is 9 in 10."""
    said = list(theirs)
    return [
        Quantity(frozenset([number]), "", 0, 0, str(number), True)
        for pair in chances(source)
        if any(map(_part(*pair).measures, said))
        for number in pair
    ]


def _unanswered(numbers: Iterable[Quantity], free: list[Quantity]) -> list[Quantity]:
    """Return the numbers for which there is none of the same value or amount; each that is free answers one."""
    left = list(free)
    missing = []
    for number in numbers:
        match = next(filter(number.same, left), None) or next(filter(number.amounts_to, left), None)
        if match is None:
            missing.append(number)
        else:
            left.remove(match)
    return missing


def odds_turned(pair: TextPair) -> Iterator[Fault]:
    """Find “1 in 200” that became “200 in 1”, and two numbers that no longer stand side by side."""
    source, target = both(pair)
    theirs = quantities(target, pair.base, pair.script)
    for match in ENGLISH_PAIR.finditer(masked(western(source))):
        some, whole = (Fraction(match[part].replace(",", "")) for part in (1, 2))
        sides = [two for two in pairwise(theirs) if _is_pair(*two, some, whole) or _is_pair(*two, whole, some)]
        there = {number for quantity in theirs for number in quantity.values}
        if not sides and {some, whole} <= there:
            yield Fault(f"the numbers of “{match[0]}” stand apart", "keep the two numbers together")
        elif sides and all(_wrong_way(two, target, some, pair) for two in sides):
            yield _turned(match[0], target[sides[0][0].start : sides[0][1].end])


def _wrong_way(two: tuple[Quantity, Quantity], target: str, some: Fraction, pair: TextPair) -> bool:
    own = pair.lexicon
    between = target[two[0].end : two[1].start]
    if some in two[0].values:
        return _says(between, own.pair_backward, own.pair_forward)
    return _says(between, own.pair_forward, own.pair_backward)


def _is_pair(first: Quantity, second: Quantity, one: Fraction, other: Fraction) -> bool:
    return one != other and one in first.values and other in second.values


def _says(between: str, wanted: Iterable[str], unwanted: Iterable[str]) -> bool:
    """Tell whether the words between two numbers are of one direction: the longest that is there decides."""
    here = f" {' '.join(between.split())} "
    said = [word for word in wanted if _holds(here, word)]
    contrary = [word for word in unwanted if _holds(here, word)]
    return bool(said) and max(map(len, said)) > max(map(len, contrary), default=0)


def _holds(text: str, word: str) -> bool:
    return (
        word in text
        if not word.isascii() and "\u3400" <= word[0] <= "\u9fff"
        else f" {word} " in text.replace("/", " / ")
    )


def _turned(english: str, theirs: str) -> Fault:
    return Fault(f"“{english}” became “{theirs}”, the other way round", "change the places of the two numbers")


CHECKS = (
    Check(
        Rule(
            "number-missing",
            "error",
            "a number of the English that is missing or changed; compared by value in all digits and formats",
            "A wrong number of hours, tablets or days can kill.",
            Example("प्रक्रिया से 9 घंटे पहले न खाएँ।", "प्रक्रिया से ६ घंटे पहले न खाएँ।", "Do not eat for 6 hours before.", "hi"),
        ),
        number_missing,
    ),
    Check(
        Rule(
            "number-added",
            "error",
            "a number that is not in the English",
            "Readers act on every number, also on one that nobody meant.",
            Example("请休息 4 小时。", "请休息。", "Rest.", "zh_Hans"),
        ),
        number_added,
    ),
    *PLACE_CHECKS,
    Check(
        Rule(
            "odds-turned",
            "error",
            "“1 in 200” said the other way round",
            "“200 of 1” is not a chance; readers cannot weigh a risk that makes no sense.",
            Example("1 में से 200 लोगों को", "200 में से 1 व्यक्ति को", "in 1 in 200 people", "hi"),
        ),
        odds_turned,
    ),
    *UNIT_CHECKS,
    *DIGIT_CHECKS,
)

"""Rules about numbers: none lost, none added, none changed, none swapped; the riskiest fault of a translation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from leafletpress.checks.chances import CHECKS as CHANCE_CHECKS
from leafletpress.checks.chances import as_parts, chances, part, their_chances
from leafletpress.checks.digit_rules import CHECKS as DIGIT_CHECKS
from leafletpress.checks.number_places import CHECKS as PLACE_CHECKS
from leafletpress.checks.quantities import (
    DIGIT,
    Quantity,
    quantities,
    spelt_quantities,
)
from leafletpress.checks.rates import alike
from leafletpress.checks.rule import Check, Example, Fault, Rule, TextPair, once
from leafletpress.checks.said_numbers import (
    PART_SIGNS,
    SAYS_PART,
    SLASHED,
    duals,
    english_text,
    halves,
    hundreds,
    implied,
    least_value,
    ordinals,
    says_how_often,
    sentences_with,
    single_units,
    sums,
    written_out,
)
from leafletpress.checks.times import date_numbers, whole_hours, without_times
from leafletpress.checks.unit_rules import CHECKS as UNIT_CHECKS
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


@once
def lost_and_new(pair: TextPair) -> tuple[tuple[Quantity, ...], tuple[Quantity, ...]]:
    """Return the numbers that the translation lost, and those in digits that the English has not."""
    base, script, whole_source = pair.base, pair.script, pair.source
    if not DIGIT.search(whole_source) and not DIGIT.search(pair.target):
        return (), ()
    source, target = TWELVE.sub("\0\0", english_text(pair)), without_times(pair.bare, base, script)
    if SAYS_PART.search(source) or SAYS_PART.search(target):
        source, target = (SLASHED.sub(lambda match: f"{PART_SIGNS[match[0]]}  ", text) for text in (source, target))
    often, said_often = alike(whole_source, pair.bare, base, script)
    english = quantities(source, SOURCE_LANGUAGE)
    digits = list(quantities(target, base, script))
    words = spelt_quantities(target, base, script)
    told = list(their_chances([*digits, *words], target, base, script))
    missing = [one for one in _unanswered(english, digits) if not says_how_often(one, often)]
    if missing:
        said = [*words, *duals(target, base, script), *hundreds(target, base, script), *(share for *_, share in told)]
        said += [*sums([*digits, *said], target), *as_parts(source, [*digits, *said])]
        missing = _unanswered(missing, said)
        if missing:
            singles = single_units(target, base, script)
            missing = [one for one in missing if not any(map(one.measures, singles))]
    dated = date_numbers(whole_source) | whole_hours(whole_source) if digits else frozenset()
    added = [one for one in digits if not one.values & dated and not says_how_often(one, said_often)]
    if added:
        known = [*english, *spelt_quantities(source, SOURCE_LANGUAGE), *halves(source), *implied(source)]
        known += [*ordinals(source), *sums(known, source), *(part(*pair) for pair in chances(source))]
        meant = [one for *numbers, share in told if any(map(share.measures, known)) for one in numbers]
        added = [one for one in added if one not in meant and not any(map(one.amounts_to, known))]
    return tuple(missing), tuple(added)


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
    *CHANCE_CHECKS,
    *UNIT_CHECKS,
    *DIGIT_CHECKS,
)

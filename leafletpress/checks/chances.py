"""Parts of a whole: “1 in 200”, said so, in words or as 0.5 %, and the rule about those said the other way round."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from leafletpress.checks.quantities import Quantity, masked, quantities, spelt_quantities, western
from leafletpress.checks.rule import Check, Example, Fault, Rule, TextPair
from leafletpress.checks.said_numbers import english_text, their_text
from leafletpress.languages import SOURCE_LANGUAGE
from leafletpress.lexicon.lookup import lexicon_of

ENGLISH_PAIR = re.compile(r"(?<![\d.,])(\d[\d,]*)\s*(?:in every|in|out of|/)\s*(\d[\d,]*)(?![\d.,]*\d)")
IN_WORDS = re.compile(r"\s(?:in every|in|out of)\s", re.I)


def chances(source: str) -> list[tuple[Fraction, Fraction]]:
    """Return the numbers of each “1 in 200” of an English text that is a part of a whole, in digits or words."""
    found = ENGLISH_PAIR.finditer(masked(western(source)))
    pairs = [(Fraction(match[1].replace(",", "")), Fraction(match[2].replace(",", ""))) for match in found]
    for one, two in pairwise(spelt_quantities(source, SOURCE_LANGUAGE)):
        if IN_WORDS.fullmatch(source, one.end, two.start):
            pairs.append((min(one.values), min(two.values)))
    return [(some, whole) for some, whole in pairs if some < whole]


def part(some: Fraction, whole: Fraction) -> Quantity:
    """Return the part of a whole that a chance is."""
    return Quantity(frozenset([some / whole]), "", 0, 0, f"{some}/{whole}", True)


def as_parts(source: str, theirs: Iterable[Quantity]) -> list[Quantity]:
    """Return the numbers of the chances that a translation says as a part: 90 % is 9 in 10."""
    said = list(theirs)
    return [
        Quantity(frozenset([number]), "", 0, 0, str(number), True)
        for pair in chances(source)
        if any(map(part(*pair).measures, said))
        for number in pair
    ]


def their_chances(found: Sequence[Quantity], target: str, base: str, script: str) -> Iterator[tuple[Quantity, ...]]:
    """Yield the numbers of each chance of a translation, what they count first, with the part that it is."""
    own = lexicon_of(base, script)
    for one, two in pairwise(sorted(found, key=lambda quantity: quantity.start)):
        between = target[one.end : two.start]
        ways = ((one, two, own.pair_forward, own.pair_backward), (two, one, own.pair_backward, own.pair_forward))
        for some, whole, wanted, unwanted in ways:
            if 0 < min(some.values) < min(whole.values) and _says(between, wanted, unwanted):
                yield some, whole, part(min(some.values), min(whole.values))


def odds_turned(pair: TextPair) -> Iterator[Fault]:
    """Find “1 in 200” that became “200 in 1”, and two numbers that no longer stand side by side."""
    english = list(ENGLISH_PAIR.finditer(masked(western(english_text(pair)))))
    if not english:
        return
    target = their_text(pair)
    theirs = quantities(target, pair.base, pair.script)
    for match in english:
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
            "odds-turned",
            "error",
            "“1 in 200” said the other way round",
            "“200 of 1” is not a chance; readers cannot weigh a risk that makes no sense.",
            Example("1 में से 200 लोगों को", "200 में से 1 व्यक्ति को", "in 1 in 200 people", "hi"),
        ),
        odds_turned,
    ),
)

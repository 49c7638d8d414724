"""What texts say of numbers beside digits (parts, duals, per cent), and how a message shows numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from fractions import Fraction
from functools import lru_cache
from html import unescape

from leafletpress.checks.quantities import LOOK, Quantity, quantities, spelt_quantities, western
from leafletpress.checks.rule import TextPair
from leafletpress.checks.times import without_times
from leafletpress.checks.units import unit_after
from leafletpress.checks.words import HARAKAT, sentences, word_list
from leafletpress.languages import SOURCE_LANGUAGE
from leafletpress.lexicon.lookup import lexicon_of
from leafletpress.lexicon.source import PARTS, SAID_AS_ONE, SAID_AS_TWO

# Signs for parts; 1/2 is one only where one side speaks of parts.
PART_SIGNS = {"1/2": "½", "1/3": "⅓", "2/3": "⅔", "1/4": "¼", "3/4": "¾"}
SAYS_PART = re.compile(
    rf"[{''.join(PART_SIGNS.values())}]|(?<!\d)\d{{1,3}} [1-3]/[2-4](?![\d/])|\b(?:{'|'.join(PARTS)})\b", re.I
)
ONE = frozenset([Fraction(1)])
SLASHED = re.compile(rf"(?<![\d/.,])(?<!\d )(?:{'|'.join(PART_SIGNS)})(?![\d/])")


def both(pair: TextPair) -> tuple[str, str]:
    """Return the English and the translation without times of day and vowel signs."""
    return plain_texts(pair.source, pair.target, pair.base, pair.script)


@lru_cache(maxsize=64)
def plain_texts(source: str, target: str, base: str, script: str) -> tuple[str, str]:
    """Return two texts without times of day and vowel signs."""
    plain = unescape(target) if "&" in target else target  # an entity is another rule's; its number keeps its unit
    return without_times(source, SOURCE_LANGUAGE), without_times(HARAKAT.sub("", plain), base, script)


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
        for value, said in ((1, SAID_AS_ONE), (2, SAID_AS_TWO))
        if said.search(source)
    ]


def duals(target: str, base: str, script: str) -> list[Quantity]:
    """Return a 2 for each word that may be a dual, in languages that have such forms: زائرين, two visitors."""
    endings = lexicon_of(base, script).dual_endings
    if not endings:
        return []
    two = frozenset([Fraction(2)])
    one = Quantity(ONE, "", 0, 0, "1", True)  # such a language says one by the singular
    return [one, *(Quantity(two, "", 0, 0, word, True) for word in word_list(target) if word.endswith(endings))]


def hundreds(target: str, base: str, script: str) -> list[Quantity]:
    """Return a 100 for each per cent: 15 in 100 may be 15 %."""
    found = (*quantities(target, base, script), *spelt_quantities(target, base, script))
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

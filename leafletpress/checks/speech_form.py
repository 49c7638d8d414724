"""What the rules know of a language: the form that the tables of languages fill."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

# Units by one name in all languages; each word is the beginning of its forms.
Units = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Speech:
    """Hold the words and marks of one language; an empty table means that its rule is silent.

    `negation` are whole words, `negation_parts` beginnings of words (anything inside, in Chinese), `no_negation` what
    looks like one and denies nothing (非常 is “very”, या नहीं “or not”); `pair_forward` and
    `pair_backward` stand between the numbers of "1 in 200" and of "of 200 people 1"; `stops`, `questions` and
    `colons` are what may end a sentence; `foreign` are marks of other languages with the right ones; `quotes` are
    the quotation marks that the language has.
    """

    negation: frozenset[str] = frozenset()
    negation_parts: tuple[str, ...] = ()
    no_negation: tuple[str, ...] = ()
    numbers: Mapping[str, int] = field(default_factory=dict)
    duals: Mapping[str, tuple[int, str]] = field(default_factory=dict)
    multipliers: Mapping[str, int] = field(default_factory=dict)
    units: Units = field(default_factory=dict)
    decimal: str = "."
    pair_forward: tuple[str, ...] = ("/",)
    pair_backward: tuple[str, ...] = ()
    morning: tuple[str, ...] = ()
    evening: tuple[str, ...] = ()
    stops: str = ".!"
    questions: str = "?"
    colons: str = ":"
    foreign: Mapping[str, str] = field(default_factory=dict)
    quotes: str = ""
    repeats: frozenset[str] = frozenset()
    unspaced: bool = False
    length: tuple[float, float] = (0.4, 2.2)


def words(text: str) -> frozenset[str]:
    """Return the words of a text that lists them with blanks between."""
    return frozenset(text.split())

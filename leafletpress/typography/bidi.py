"""Resolve and reorder embedding levels by the Unicode Bidirectional Algorithm (UAX #9, Unicode 15).

Bidi classes are written as a string, one letter a character, so that the rules W1 to N2 are what they
read like in the standard: replacements in a string. Levels are bytes, one a character.
Text of one direction without numbers or explicit codes costs one look at each word and one search.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from leafletpress.typography.bidi_brackets import resolve_brackets
from leafletpress.typography.bidi_classes import classes_of, direction_of, first_strong_level
from leafletpress.typography.bidi_explicit import explicit_levels, run_sequences

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from leafletpress.typography.stages import TextRange

# What is not at the paragraph's level throughout, or needs explicit codes looked at, by that level.
NOT_PLAIN = re.compile("[RA9befghdijkq]"), re.compile("[L19befghdijkqp]")
EXPLICIT = re.compile("[befghdijkqp]")
NOT_LEFT_TO_RIGHT = re.compile("[RA9befghdijkqp]")
AFTER_ARABIC = re.compile("A[^LRA]+")
AFTER_LATIN = re.compile("L[^LR]+")
EUROPEAN_SEPARATOR = re.compile("(?<=1)[+,](?=1)")
ARABIC_SEPARATOR = re.compile("(?<=9),(?=9)")
TERMINATORS = re.compile("%+(?=1)|(?<=1)%+")
# Neutrals between two strong characters of the direction that is not the embedding's; numbers count as R.
AGAINST_EMBEDDING = {
    "R": re.compile("(?<=L)[owspijkq]+(?=L)"),
    "L": re.compile("(?<=[R19])[owspijkq]+(?=[R19])"),
}
TO_NEUTRAL = str.maketrans("+,%", "ooo")
TO_EMBEDDING = {direction: str.maketrans("owspijkq", direction * 8) for direction in "LR"}


def resolve_levels(text: str, base: int | None = None) -> tuple[int, bytes]:
    """Return the paragraph level and the level of each character after rule I2; REMOVED for those of X9.

    `base` None finds the level by P2 and P3. White space at line ends (L1) is `place`'s.
    """
    classes = classes_of(text)
    if base is None:
        base = first_strong_level(classes)
    if not NOT_PLAIN[base].search(classes):
        return base, bytes([base]) * len(text)
    if EXPLICIT.search(classes):
        return base, resolve_explicit(text, classes, base)
    direction = "R" if base else "L"
    return base, implicit_levels(resolve_types(classes, text, direction, direction, base), base)


def is_left_to_right(text: str) -> bool:
    """Tell whether a text has no character that goes, or makes others go, from right to left, and one paragraph."""
    if text.isascii() and text.isprintable():
        return True
    return not NOT_LEFT_TO_RIGHT.search(classes_of(text))


def resolve_explicit(text: str, classes: str, base: int) -> bytes:
    """Return the levels of text that has explicit codes: X1 to X10, then W1 to I2 sequence by sequence."""
    levels, types = explicit_levels(classes, base)
    for spans, sos, eos in run_sequences(classes, levels, base):
        level = levels[spans[0][0]]
        part = "".join(types[start:end] for start, end in spans)
        chars = "".join(text[start:end] for start, end in spans)
        resolved = implicit_levels(resolve_types(part, chars, sos, eos, level), level)
        at = 0
        for start, end in spans:
            levels[start:end] = resolved[at : at + end - start]
            at += end - start
    return bytes(levels)


def resolve_types(classes: str, chars: str, sos: str, eos: str, level: int) -> str:
    """Return the classes of one isolating run sequence with only L, R, EN and AN left (W1 to N2)."""
    embedding = direction_of(level)
    types = with_marks_resolved(sos + classes)
    if "1" in types:
        types = AFTER_ARABIC.sub(lambda match: match[0].replace("1", "9"), types)
    types = types.replace("A", "R")
    if "1" in types or "9" in types:
        types = ARABIC_SEPARATOR.sub("9", EUROPEAN_SEPARATOR.sub("1", types))
        types = TERMINATORS.sub(lambda match: "1" * len(match[0]), types)
        types = AFTER_LATIN.sub(lambda match: match[0].replace("1", "L"), types.translate(TO_NEUTRAL))
    types = resolve_brackets(types.translate(TO_NEUTRAL), classes, chars, embedding)
    against = "L" if embedding == "R" else "R"
    types = AGAINST_EMBEDDING[embedding].sub(lambda match: against * len(match[0]), types + eos)
    return types[1:-1].translate(TO_EMBEDDING[embedding])


def with_marks_resolved(types: str) -> str:
    """Return classes with each nonspacing mark given the class before it, or a neutral one after an isolate (W1)."""
    if "m" not in types:
        return types
    for letter in sorted(set(types) - {"m"}, key="o".__eq__):
        alike = "o" if letter in "ijkq" else letter
        types = types.replace(letter + "m", letter + alike)
        while alike + "m" in types:
            types = types.replace(alike + "m", alike + alike)
    return types


def implicit_levels(types: str, level: int) -> bytes:
    """Return the levels of resolved classes (I1, I2)."""
    return types.translate(implicit_table(level)).encode("latin-1")


@lru_cache(maxsize=128)
def implicit_table(level: int) -> dict[int, int]:
    """Return the level of each class inside an embedding of a level (I1, I2)."""
    up = (0, 1, 2) if level % 2 == 0 else (1, 0, 1)
    return {ord(letter): level + up[index] for letter, index in (("L", 0), ("R", 1), ("1", 2), ("9", 2))}


def visual_order(levels: Sequence[int]) -> list[int]:
    """Return the indexes of items in visual order, left to right, from their levels (L2)."""
    order = list(range(len(levels)))
    if len(order) < 2:
        return order
    odd = [level for level in levels if level & 1]
    for level in range(max(levels, default=0), min(odd, default=0) - 1 if odd else 0, -1):
        for start, end in stretches(levels, level):
            order[start:end] = reversed(order[start:end])
    return order


def stretches(levels: Sequence[int], lowest: int) -> Iterator[TextRange]:
    """Yield the spans of items whose level is at least `lowest`."""
    start = None
    for at, level in enumerate((*levels, -1)):
        if level >= lowest and start is None:
            start = at
        elif level < lowest and start is not None:
            yield start, at
            start = None

"""Two sequences of texts in two languages -> the pairs that say the same, by order, kind, numbers and length.

The best path through both is found by dynamic programming, as Gale and Church (1993) do for sentences; a text that has
no counterpart is passed over. What two languages share is what is compared: digits, abbreviations and addresses, what
kind of text it is, and how long it should be after the proportion of both texts as wholes.
"""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from leafletpress.exchange.align_units import without_label

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from leafletpress.exchange.align_units import Unit

BAND = 60  # texts by which one side may run ahead of the other, beside what it is longer by
VARIANCE = 6.8  # of the characters that one character of English becomes (Gale and Church)
PASSED_OVER = 0.42  # a pair below this is worse than two texts without a counterpart
KIND, NUMBERS, LENGTH, ANCHORS = 0.30, 0.35, 0.25, 0.10  # what each counts, together 1
LIKE = {
    frozenset({"heading", "term"}): 0.7,
    frozenset({"heading", "contact"}): 0.7,
    frozenset({"text", "contact"}): 0.6,
    frozenset({"text", "item"}): 0.6,
    frozenset({"text", "meaning"}): 0.6,
    frozenset({"text", "heading"}): 0.35,
    frozenset({"text", "caption"}): 0.6,
    frozenset({"heading", "item"}): 0.35,
    frozenset({"text", "cell"}): 0.4,
    frozenset({"item", "cell"}): 0.4,
    frozenset({"cell", "contact"}): 0.6,
    frozenset({"text", "term"}): 0.35,
}
SURE, LIKELY = 0.8, 0.62


@dataclass(frozen=True, slots=True)
class Pair:
    """A message and the text that translates it; `score` from 0 to 1, `reasons` what agrees and what does not.

    It `is_firm` if it has the same numbers on both sides, or its neighbours there are pairs as well: where something
    was passed over, the next text often takes the place of it.
    """

    english: Unit
    translation: Unit
    score: float
    reasons: str
    is_firm: bool

    @property
    def certainty(self) -> str:
        """Return how sure the pair is, in a word."""
        return "sure" if self.score >= SURE and self.is_firm else "likely" if self.score >= LIKELY else "doubtful"


@dataclass(frozen=True)
class Scale:
    """What pairs are measured by: characters of one side for one of the other, the script, what is known already."""

    ratio: float
    is_latin: bool
    known: Mapping[str, str]


def align(
    english: Sequence[Unit], translation: Sequence[Unit], known: Mapping[str, str], *, is_latin: bool = True
) -> list[Pair]:
    """Return the pairs of the best path through both sides; `known` are translations that are there already.

    A text in Latin letters alone hardly translates into another script: `is_latin` says that the language has them.
    """
    if not english or not translation:
        return []
    scale = Scale(proportion(english, translation), is_latin, known)
    rows, columns = len(english), len(translation)
    width = BAND + abs(rows - columns)
    best: list[dict[int, float]] = [{} for _ in range(rows + 1)]
    came: list[dict[int, str]] = [{} for _ in range(rows + 1)]
    for row in range(rows + 1):
        middle = row * columns // rows
        for column in range(max(0, middle - width), min(columns, middle + width) + 1):
            ways = [(0.0, "")] if row == column == 0 else []
            if row and column in best[row - 1]:
                ways.append((best[row - 1][column], "english"))
            if column and column - 1 in best[row]:
                ways.append((best[row][column - 1], "translation"))
            if row and column and column - 1 in best[row - 1]:
                gain = score(english[row - 1], translation[column - 1], scale) - PASSED_OVER
                ways.append((best[row - 1][column - 1] + gain, "pair"))
            if ways:
                best[row][column], came[row][column] = max(ways)
    return path(came, english, translation, scale)


def path(
    came: Sequence[Mapping[int, str]], english: Sequence[Unit], translation: Sequence[Unit], scale: Scale
) -> list[Pair]:
    """Return the pairs on the best path, walked back from the end."""
    steps: set[tuple[int, int]] = {(0, 0), (len(english) + 1, len(translation) + 1)}
    row, column = len(english), len(translation)
    while row or column:
        step = came[row][column]
        if step == "pair":
            steps.add((row, column))
        row -= step in {"pair", "english"}
        column -= step in {"pair", "translation"}
    pairs: list[Pair] = []
    for row, column in sorted(steps)[1:-1]:
        one, other = english[row - 1], labelled(english[row - 1], translation[column - 1])
        firm = bool(one.numbers) and one.numbers == other.numbers
        firm = firm or {(row - 1, column - 1), (row + 1, column + 1)} <= steps
        pairs.append(Pair(one, other, score(one, other, scale), reasons(one, other, scale.ratio), firm))
    return pairs


def proportion(english: Sequence[Unit], translation: Sequence[Unit]) -> float:
    """Return how many characters of the translation one of the English becomes."""
    return max(sum(len(one.shown) for one in translation), 1) / max(sum(len(one.shown) for one in english), 1)


def labelled(one: Unit, other: Unit) -> Unit:
    """Return the translation of a message, without the label in front of opening hours and addresses."""
    return without_label(other) if one.kind == "contact" else other


def score(one: Unit, other: Unit, scale: Scale) -> float:
    """Return how well two texts fit, from 0 to 1; a translation that is there already fits wholly, or not at all."""
    other = labelled(one, other)
    if one.text in scale.known:
        return 1.0 if scale.known[one.text] == other.text else 0.3
    numbers = shared(Counter(one.numbers), Counter(other.numbers))
    anchors = shared(Counter(one.anchors), Counter(one.anchors & other.anchors))
    kind = 1.0 if one.kind == other.kind else LIKE.get(frozenset({one.kind, other.kind}), 0.1)
    found = KIND * kind + NUMBERS * numbers + LENGTH * length(one, other, scale.ratio) + ANCHORS * anchors
    found *= 0.6 if numbers == 0 else 1.0  # other numbers: hardly the same text
    return found * (1.0 if scale.is_latin or not other.shown.isascii() or one.shown == other.shown else 0.5)


def shared(one: Counter[str], other: Counter[str]) -> float:
    """Return what share of both is the same, from 0 to 1; nothing on both sides says little."""
    most = max(one.total(), other.total())
    return (one & other).total() / most if most else 0.75


def length(one: Unit, other: Unit, ratio: float) -> float:
    """Return how likely it is that a text of this length translates the other (a tail of the normal distribution)."""
    expected = len(one.shown) * ratio
    spread = math.sqrt(max(expected, 1) * VARIANCE)
    return math.erfc(abs(len(other.shown) - expected) / spread / math.sqrt(2))


def reasons(one: Unit, other: Unit, ratio: float) -> str:
    """Return in words what agrees."""
    told = ["same kind of text" if one.kind == other.kind else "another kind of text"]
    if one.numbers or other.numbers:
        told.append("same numbers" if one.numbers == other.numbers else "other numbers")
    expected = max(len(one.shown) * ratio, 1)
    told.append("length as expected" if 0.6 < len(other.shown) / expected < 1.7 else "another length")
    return ", ".join(told)

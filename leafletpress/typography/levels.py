"""Give each character of a paragraph its level: UAX #9, with data and tokens set from left to right.

In right-to-left text a token is one sign to what stands around it: an object, which is neutral, or a Latin letter where
it is part of a phrase of Latin words. That is what UAX #9 makes of an isolate (BD8, X5b), and of an isolate between two
left-to-right marks; a number in other digits than Western ones goes from left to right as well (HL3).
"""

from __future__ import annotations

import re
from itertools import chain, pairwise
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from leafletpress.typography.bidi import is_left_to_right, resolve_levels
from leafletpress.typography.bidi_classes import CLASSES, REMOVED
from leafletpress.typography.tokens import tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from leafletpress.typography.stages import Run, TextRange
    from leafletpress.typography.tokens import TokenKind

StandIn = tuple[int, int, str]

OPEN_ISOLATE, CLOSE_ISOLATE = "\u2066", "\u2069"
OBJECT, LATIN_LETTER = "\ufffc", "A"
BLANKS = (" ", "\u00a0")
# These stand beside a phrase, not in it.
ALONE = ("address", "telephone")
# Right-to-left letters and codes of direction; what has none of them is set as it is typed.
NOT_FLAT = re.compile("[RAefghdijkqp]")


class Isolate(NamedTuple):
    """The place of a token or of marked data, which has no kind of its own."""

    start: int
    end: int
    kind: TokenKind | None


def data_spans(runs: Sequence[Run]) -> list[TextRange]:
    """Return the spans of runs marked as data."""
    spans, start = [], 0
    for run in runs:
        end = start + len(run.text)
        if run.isolate and run.text:
            spans.append((start, end))
        start = end
    return spans


def paragraph_levels(text: str, data: Sequence[TextRange], base: int) -> bytes:
    """Return the level of each character: marked data, and tokens beside right-to-left words, go from left to right.

    Codes that UAX #9 removes get the level before them: they have no glyph, but a place in the text.
    """
    if base:
        levels = right_to_left_levels(text, data)
    elif is_left_to_right(text):
        levels = levels_of_plain(text, data)
    else:
        levels = levels_around(text, [(*span, "") for span in with_tokens(text, data)], 0)
    return fill_removed(levels, base) if REMOVED in levels else levels


def with_tokens(text: str, data: Sequence[TextRange]) -> list[TextRange]:
    """Return the spans of data and of tokens: after a right-to-left word in English, 2–4 would read 4–2."""
    found = (Isolate(*token) for token in tokens(text, frozenset(chain.from_iterable(data))))
    return [
        (start, end)
        for start, end, _ in merge_overlapping([*found, *(Isolate(start, end, None) for start, end in data)])
    ]


def levels_of_plain(text: str, data: Sequence[TextRange]) -> bytes:
    """Return the levels of text that goes from left to right throughout: that of an isolate in each span (X5b)."""
    levels = bytearray(len(text))
    for start, end in data:
        levels[start:end] = b"\2" * (end - start)
    return bytes(levels)


def right_to_left_levels(text: str, data: Sequence[TextRange]) -> bytes:
    """Return the levels of a right-to-left paragraph, tokens and data replaced by what stands for them."""
    found = [Isolate(*token) for token in tokens(text, frozenset(chain.from_iterable(data)))]
    if data:
        found = merge_overlapping([*found, *(Isolate(start, end, None) for start, end in data)])
    if not found:
        return resolve_levels(text, 1)[1]
    return levels_around(text, list(stand_ins(text, found)), 1)


def merge_overlapping(isolates: Iterable[Isolate]) -> list[Isolate]:
    """Return isolates in order of their beginnings, those that overlap made one."""
    apart: list[Isolate] = []
    for start, end, kind in sorted(isolates, key=itemgetter(0, 1)):
        if apart and start < apart[-1].end:
            before = apart.pop()
            apart.append(Isolate(before.start, max(before.end, end), before.kind or kind))
        else:
            apart.append(Isolate(start, end, kind))
    return apart


def stand_ins(text: str, isolates: Sequence[Isolate]) -> Iterator[StandIn]:
    """Yield start, end and what stands for each isolate: a sign, or "" for marked data that is to be an isolate."""
    readings = {at for at, pair in enumerate(pairwise(isolates), 1) if is_reading(text, *pair)}
    for at, one in enumerate(isolates):
        if one.kind is None and NOT_FLAT.search(text[one.start : one.end].translate(CLASSES)):
            sign = ""
        elif one.kind in ALONE or not (at in readings or at + 1 in readings or is_beside_word(text, one)):
            sign = OBJECT
        else:
            sign = LATIN_LETTER
        yield one.start, one.end, sign


def is_reading(text: str, one: Isolate, other: Isolate) -> bool:
    """Tell whether a code stands beside what has Latin letters, too, as in HbA1c 48 mmol/mol."""
    if text[one.end : other.start] not in BLANKS or not {one.kind, other.kind} <= {"code", "amount"}:
        return False
    if one.kind == "code":
        return any(map(is_latin, text[other.start : other.end]))
    return other.kind == "code" and is_latin(text[other.start])


def is_beside_word(text: str, isolate: Isolate) -> bool:
    """Tell whether a blank parts a isolate from a Latin word; marked data may be the word beside a number."""
    start, end, kind = isolate
    for edge, blank, beyond in ((start, start - 1, start - 2), (end - 1, end, end + 1)):
        if 0 <= beyond < len(text) and text[blank] in BLANKS:
            number = kind is None and is_latin(text[edge]) and text[beyond].isdigit()
            if number or is_latin(text[beyond]):
                return True
    return False


def is_latin(char: str) -> bool:
    """Tell whether a character is a letter that goes from left to right."""
    return char.isalpha() and char.translate(CLASSES) == "L"


def levels_around(text: str, isolates: Sequence[StandIn], base: int) -> bytes:
    """Return levels, each isolate (start, end) resolved as the sign that stands for it, or as an isolate for ""."""
    parts: list[str] = []
    at = 0
    for start, end, sign in isolates:
        parts += [text[at:start], sign or f"{OPEN_ISOLATE}{text[start:end]}{CLOSE_ISOLATE}"]
        at = end
    resolved = resolve_levels("".join([*parts, text[at:]]), base)[1]
    levels = bytearray()
    taken = at = 0
    for start, end, sign in isolates:
        before = taken + start - at
        levels += resolved[taken:before]
        if sign:
            levels += bytes([even(resolved[before])]) * (end - start)
            taken = before + 1
        else:
            levels += resolved[before + 1 : before + 1 + end - start]
            taken = before + 2 + end - start
        at = end
    return bytes(levels + resolved[taken:])


def even(level: int) -> int:
    """Return the least level, not below another, that goes from left to right."""
    return level + (level & 1)


def fill_removed(levels: bytes, base: int) -> bytes:
    """Give characters that X9 removes the level of the character before them."""
    filled, level = bytearray(levels), base
    for at, here in enumerate(levels):
        level = level if here == REMOVED else here
        filled[at] = level
    return bytes(filled)

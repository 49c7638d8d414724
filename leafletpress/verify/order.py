"""What stands on paper against its order: numbers and codes read from the left, brackets hold what they enclose.

Readers of PDFs give the order of the codes and hide such a fault, so places on the page are compared with what the
line says (UAX #9; house rule: a number, code or address is one whole from left to right in any text).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from leafletpress.typography.bidi_brackets import CLOSING, OPENING
from leafletpress.typography.tokens import tokens
from leafletpress.verify.page_text import RTL, line_glyphs
from leafletpress.verify.text import said_lines
from leafletpress.verify.verdict import Failure

if TYPE_CHECKING:
    from leafletpress.verify.inspection import Examined
    from leafletpress.verify.page_text import ShownString

PROOF = "order"
# Points by which glyphs of a token may stand before one another: blank glyphs carry text at the edge of another.
KERNED = 0.5
# What reads from left to right as a whole, known here without the tables by which pages are set: numbers and letters
# joined by signs, and numbers in groups.
JOINED = re.compile(
    r"(?=[^0-9]{0,40}[0-9])[+−]?[0-9A-Za-z]{1,40}(?:[-‑–−/.,:_@+×][0-9A-Za-z]{1,40}){1,20}"
    r"|\+?[0-9]{2,20}(?: [0-9]{2,20}){1,8}"
)


def prove_order(file: Examined) -> Iterator[Failure]:
    """Yield tokens that do not read from left to right on paper, and brackets that part from what they enclose."""
    for number, lines in enumerate(said_lines(file), 1):
        for line in lines:
            if line.rtl or any(string.classes & RTL for string in line.strings):
                for message, text in faults(line.strings, rtl=line.rtl):
                    yield Failure(PROOF, message, number, text)


def faults(strings: list[ShownString], *, rtl: bool) -> Iterator[tuple[str, str]]:
    """Yield what is wrong in the order of one line, with the text concerned."""
    places, chars = [], []
    for x, said in line_glyphs(strings, rtl=rtl):
        for char in said:
            places.append(x)
            chars.append(char)
    text = "".join(chars)
    for start, end in sorted(
        {*((token.start, token.end) for token in tokens(text)), *(found.span() for found in JOINED.finditer(text))}
    ):
        if not goes_right(places, text, start, end):
            yield f"is seen as {seen(places, text, start, end)!r}", text[start:end]
    for opening, closing in bracket_pairs(text):
        low, high = sorted((places[opening], places[closing]))
        inside = [places[at] for at in range(opening + 1, closing) if not text[at].isspace()]
        if any(not low - KERNED <= x <= high + KERNED for x in inside):
            yield "a bracket stands apart from what it encloses", text[opening : closing + 1]


def goes_right(places: Sequence[float], text: str, start: int, end: int) -> bool:
    """Tell whether a token's characters follow each other from left to right with nothing of the line between."""
    inside = [places[at] for at in range(start, end) if not text[at].isspace()]
    if any(after < before - KERNED for before, after in pairwise(inside)):
        return False
    others = (places[at] for at in range(len(text)) if not start <= at < end and not text[at].isspace())
    return not any(inside[0] + KERNED < x < inside[-1] - KERNED for x in others)


def seen(places: Sequence[float], text: str, start: int, end: int) -> str:
    """Return the characters of a token as they stand on paper from the left."""
    return "".join(text[at] for at in sorted(range(start, end), key=lambda at: places[at]))


def bracket_pairs(text: str) -> Iterator[tuple[int, int]]:
    """Yield the offsets of brackets that belong together, the innermost first; lone ones are left out."""
    opened: list[int] = []
    for at, char in enumerate(text):
        if char in CLOSING:
            opened.append(at)
        elif char in OPENING and opened:
            start = opened.pop()
            if text[start] == OPENING[char]:
                yield start, at

"""What readers of PDFs get wrong in lines of both directions, so that no file is blamed for it.

Each fault is the reader's own and is shown by its smallest example in tests/pdf/test_two_way.py or
tests/pdf/test_extraction.py. A line that came back so must have come back exactly so.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from leafletpress.pdf.pieces import kind
from leafletpress.verify.page_text import RTL

if TYPE_CHECKING:
    from leafletpress.verify.page_text import ShownString

ARABIC_COMMA, ENDS_RTL = "\u060c", re.compile("[L#]")
POPPLER, PDFIUM = "pdftotext", "PDFium"


def as_given(line: list[ShownString], reader: str, *, rtl: bool) -> str | None:
    """Return a line as a reader is known to give it, None where none of its faults bears on it.

    `rtl` tells whether the line's paragraph reads from the right.
    """
    if not any(string.classes & RTL for string in line):
        return None
    if rtl:
        glyphs = (glyph for string in line for glyph in string.glyphs)
        placed = "".join(text for _, text in sorted(glyphs, key=itemgetter(0)))
        if reader == PDFIUM:
            # On a line with more words from the left, a mark on a letter ends what PDFium turns round.
            return words_from_left(placed) if has_marks(placed) else None
        return parts_from_left(placed) if ARABIC_COMMA in placed else None
    return {POPPLER: parts_from_right, PDFIUM: words_from_left}[reader](as_seen(line))


def has_marks(text: str) -> bool:
    """Tell whether there are signs on letters in a text."""
    return "NSM" in map(unicodedata.bidirectional, text)


def as_seen(line: list[ShownString]) -> str:
    """Return what a left-to-right line says from left to right."""
    return "".join(text for string in sorted(line, key=lambda string: string.left) for _, text in string.glyphs)


def parts_from_right(seen: str) -> str:
    """Return a left-to-right line as poppler reads it on a page of mostly right-to-left letters: its parts turned.

    Poppler settles the order of all lines of a page alike, so no file can have such a line right beside
    right-to-left text.
    """
    out = ""
    while seen:
        kinds = "".join(map(kind, seen))
        turned = len(kinds.rstrip("RN"))
        kept = kinds.rfind("R", 0, turned) + 1
        out, seen = out + seen[turned:][::-1] + seen[kept:turned], seen[:kept]
    return out


def parts_from_left(seen: str) -> str:
    """Return a right-to-left line with an Arabic comma as poppler reads it on a page of mostly left-to-right letters.

    It takes the comma for a number, where what is read from the right ends, and goes on from the left.
    """
    out = ""
    while seen:
        kinds = "".join(map(kind, seen))
        begun = len(kinds.partition("R")[0])
        end = begun + len(ENDS_RTL.split(kinds[begun:], 1)[0])
        out, seen = out + seen[:begun] + seen[begun:end][::-1], seen[end:]
    return out


def words_from_left(seen: str) -> str:
    """Return a left-to-right line as PDFium reads it: right-to-left words as such, but the leftmost first."""
    stretches = ((name, "".join(group)) for name, group in groupby(seen, key=kind))
    return "".join(text[::-1] if name == "R" else text for name, text in stretches)

"""What a finished page shows, line by line, from left to right: the order of the ink, not of the text in the file."""

from __future__ import annotations

import ctypes
from pathlib import Path
from typing import NamedTuple

import pypdfium2
from pypdfium2 import raw

# Points by which the baselines of one line may differ.
ON_ONE_LINE = 1.0


class Ink(NamedTuple):
    """Hold where a character's ink begins, and its baseline, in points from the page's left and lower edge."""

    baseline: float
    left: float
    char: str


def lines_on_paper(path: Path) -> list[str]:
    """Return every line of a file from its top, without blanks, each character where its ink begins from the left.

    A bracket is told as the character that it is in the text: a closing one looks like an opening one in
    right-to-left text.
    """
    with pypdfium2.PdfDocument(path) as document:
        return [line for page in document for line in page_lines(page.get_textpage())]


def page_lines(text: pypdfium2.PdfTextPage) -> list[str]:
    """Return the lines of a page."""
    lines: list[list[Ink]] = []
    shown = [ink_of(text, at) for at in range(text.count_chars())]
    for ink in sorted(shown, key=lambda ink: -ink.baseline):
        if not lines or lines[-1][0].baseline - ink.baseline > ON_ONE_LINE:
            lines.append([])
        lines[-1].append(ink)
    return ["".join(ink.char.strip() for ink in sorted(line, key=lambda ink: ink.left)) for line in lines]


def ink_of(text: pypdfium2.PdfTextPage, at: int) -> Ink:
    """Return a character of a page; what leaves no ink, such as a direction mark, is a blank."""
    left, right, bottom, top, x, y = (ctypes.c_double() for _ in range(6))
    raw.FPDFText_GetCharBox(text, at, left, right, bottom, top)
    raw.FPDFText_GetCharOrigin(text, at, x, y)
    char = chr(raw.FPDFText_GetUnicode(text, at))
    return Ink(y.value, left.value, char if right.value > left.value and char.isprintable() else " ")

"""What PDFium shows of a finished page: each character with its box, colour and page."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from typing import NamedTuple

import pypdfium2
from pypdfium2 import raw

Box = tuple[float, float, float, float]


class Seen(NamedTuple):
    """A character as it is seen: page from 0, box (left, low, right, high) and baseline in points, colour in 0..255."""

    page: int
    char: str
    box: Box
    baseline: float
    colour: tuple[int, int, int]

    @property
    def middle(self) -> tuple[float, float]:
        left, low, right, high = self.box
        return (left + right) / 2, (low + high) / 2


def seen(data: bytes) -> list[Seen]:
    """Return every character that leaves ink, page by page, in the order of the file."""
    with pypdfium2.PdfDocument(data) as document:
        pages = [page.get_textpage() for page in document]
        return [char for number, page in enumerate(pages) for char in seen_on(number, page)]


def seen_on(number: int, page: pypdfium2.PdfTextPage) -> Iterator[Seen]:
    for at in range(page.count_chars()):
        left, right, low, high, x, y = (ctypes.c_double() for _ in range(6))
        raw.FPDFText_GetCharBox(page, at, left, right, low, high)
        raw.FPDFText_GetCharOrigin(page, at, x, y)
        red, green, blue, opaque = (ctypes.c_uint() for _ in range(4))
        raw.FPDFText_GetFillColor(page, at, red, green, blue, opaque)
        box = left.value, low.value, right.value, high.value
        char = chr(raw.FPDFText_GetUnicode(page, at))
        if box[2] > box[0] and char.isprintable():
            yield Seen(number, char, box, y.value, (red.value, green.value, blue.value))


def inside(chars: list[Seen], page: int, box: Box) -> list[Seen]:
    """Return the characters whose middle lies in a box of a page, from left to right, without blanks."""
    left, low, right, high = box
    found = [
        char
        for char in chars
        if char.page == page and left <= char.middle[0] <= right and low <= char.middle[1] <= high and char.char.strip()
    ]
    return sorted(found, key=lambda char: char.middle[0])


def line_with(chars: list[Seen], text: str) -> list[Seen]:
    """Return the characters of a text that stands somewhere on one line, as the file has them in a row."""
    shown = "".join(char.char for char in chars)
    assert shown.count(text) == 1, f"{text!r} is seen {shown.count(text)} times"
    at = shown.index(text)
    return chars[at : at + len(text)]

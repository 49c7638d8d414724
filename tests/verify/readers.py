"""Text as readers give it, page by page, and how far it is from what was set."""

from __future__ import annotations

import subprocess
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from difflib import SequenceMatcher

import pypdfium2

# Readers add direction marks around what reads from right to left, and so do we where one would get it wrong.
DIRECTION = dict.fromkeys(map(ord, "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"))


def poppler(pdf: bytes, *options: str) -> list[str]:
    done = subprocess.run(["pdftotext", *options, "-", "-"], input=pdf, capture_output=True, check=True)
    return done.stdout.decode().split("\f")[:-1]


def poppler_raw(pdf: bytes) -> list[str]:
    return poppler(pdf, "-raw")


def pdfium(pdf: bytes) -> list[str]:
    with pypdfium2.PdfDocument(pdf) as document:
        return [page.get_textpage().get_text_bounded() for page in document]


Reader = Callable[[bytes], list[str]]


def folded(text: str) -> str:
    """Return a text in NFC, white space folded, direction marks left out."""
    return " ".join(unicodedata.normalize("NFC", text.translate(DIRECTION)).split())


def is_rtl(text: str) -> bool:
    """Tell whether a text has right-to-left letters."""
    return any(unicodedata.bidirectional(char) in ("R", "AL") for char in text)


def strays(page: str, lines: Iterable[str]) -> list[str]:
    """Return the lines that a page does not have, and the words that it has beyond them, wherever on the page.

    Each line is looked for whole, from space to space, and taken out: the order of lines is not compared.
    """
    rest, missing = f" {folded(page)} ", []
    for line in sorted(map(folded, lines), key=len, reverse=True):
        if f" {line} " in rest:
            rest = rest.replace(f" {line} ", " \n ", 1)
        else:
            missing.append(line)
    return [*filter(None, missing), *rest.split()]


def distance(found: str, wanted: str) -> int:
    """Return how many characters differ between two texts."""
    if found == wanted:
        return 0
    steps = SequenceMatcher(None, found, wanted, autojunk=False).get_opcodes()
    return sum(max(b - a, d - c) for kind, a, b, c, d in steps if kind != "equal")


def errors_in_order(pages: Sequence[str], told: Sequence[Sequence[str]]) -> int:
    """Return how many characters of pages differ from the lines told, in their order."""
    pairs = zip(pages, told, strict=True)
    return sum(distance(folded(page), folded(" ".join(lines))) for page, lines in pairs)


def errors_by_line(pages: Sequence[str], told: Sequence[Sequence[str]]) -> int:
    """Return how many characters stand in lines that are not on their page as told."""
    pairs = zip(pages, told, strict=True)
    return sum(len(text) for page, lines in pairs for text in strays(page, lines)) // 2

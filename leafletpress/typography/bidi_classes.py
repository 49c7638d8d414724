"""Know the bidirectional class of every character (UAX #9, table 4), one letter a class."""

from __future__ import annotations

import re
import unicodedata

from leafletpress.typography.by_text import ByText

# The letter of each class. Capitals and digits are strong or numbers, lower case is what rules remove.
LETTERS = {
    "L": "L", "R": "R", "AL": "A", "EN": "1", "AN": "9", "ES": "+", "ET": "%", "CS": ",", "NSM": "m",
    "BN": "b", "B": "p", "S": "s", "WS": "w", "ON": "o",
    "LRE": "e", "LRO": "f", "RLE": "g", "RLO": "h", "PDF": "d", "LRI": "i", "RLI": "j", "FSI": "k", "PDI": "q",
}  # fmt: skip
# Code points without a class in this Python's Unicode data, by DerivedBidiClass.txt's defaults.
UNASSIGNED = (
    ((0x0590, 0x05FF), "R"), ((0x0600, 0x07BF), "A"), ((0x07C0, 0x085F), "R"), ((0x0860, 0x08FF), "A"),
    ((0x20A0, 0x20CF), "%"), ((0xFB1D, 0xFB4F), "R"), ((0xFB50, 0xFDCF), "A"), ((0xFDF0, 0xFDFF), "A"),
    ((0xFE70, 0xFEFF), "A"), ((0x10800, 0x10CFF), "R"), ((0x10D00, 0x10D3F), "A"), ((0x10D40, 0x10EBF), "R"),
    ((0x10EC0, 0x10EFF), "A"), ((0x10F00, 0x10F2F), "R"), ((0x10F30, 0x10F6F), "A"), ((0x10F70, 0x10FFF), "R"),
    ((0x1E800, 0x1EC6F), "R"), ((0x1EC70, 0x1ECBF), "A"), ((0x1ECC0, 0x1ECFF), "R"), ((0x1ED00, 0x1ED4F), "A"),
    ((0x1ED50, 0x1EDFF), "R"), ((0x1EE00, 0x1EEFF), "A"), ((0x1EF00, 0x1EFFF), "R"),
)  # fmt: skip

OPENING = "ijk"  # isolate initiators
REMOVED = 255  # the level of a character that X9 removes

STRONG = re.compile("[LRAijkqp]")


class ClassTable(dict[int, str]):
    """Code points to class letters, looked up once each (for `str.translate`)."""

    def __missing__(self, code: int) -> str:
        letter = LETTERS.get(unicodedata.bidirectional(chr(code))) or default_class(code)
        self[code] = letter
        return letter


def default_class(code: int) -> str:
    """Return the class letter of a code point that has none in `unicodedata`."""
    if 0xFDD0 <= code <= 0xFDEF or code & 0xFFFE == 0xFFFE or 0xE0000 <= code <= 0xE0FFF:
        return "b"
    return next((letter for (low, high), letter in UNASSIGNED if low <= code <= high), "L")


CLASSES = ClassTable()
CLASSES_OF_WORDS = ByText(lambda word: word.translate(CLASSES))
BLANK = "w"  # the class of a space


def classes_of(text: str) -> str:
    """Return the class of each character of a text, one letter a character: word by word, for words come again."""
    return BLANK.join(map(CLASSES_OF_WORDS.__getitem__, text.split(" ")))


def direction_of(level: int) -> str:
    """Return the class letter of a level's direction."""
    return "R" if level & 1 else "L"


def first_strong_level(classes: str, start: int = 0) -> int:
    """Return 1 if the first strong character outside isolates is R or AL, else 0 (P2, P3).

    A `start` other than 0 is the inside of an FSI, which ends at its PDI (X5c).
    """
    depth = 0
    for match in STRONG.finditer(classes, start):
        letter = match[0]
        if letter in OPENING:
            depth += 1
        elif letter == "p" or (letter == "q" and depth == 0 and start):
            return 0
        elif letter == "q":
            depth = max(0, depth - 1)
        elif depth == 0:
            return int(letter != "L")
    return 0

"""Letters that a program broke: UTF-8 that was read in another code page (Ã© for é), and each unknown letter a “?”."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from leafletpress.lexicon.late_pattern import LatePattern
from leafletpress.lexicon.scripts import script_of

# A ? that took the place of a letter: inside or before a word, or many in a row.
MANY_LOST = r"[?؟？]{3,}|\? \?"
LOST_LETTER = re.compile(rf"(?<=[^\W\d_])\?{{1,9}}(?=[^\W\d_])|(?:(?<=\s)|^)\?{{1,9}}(?=[^\W\d_])|{MANY_LOST}")
# So it is, too, before a small letter or another mark, where the English asks less.
LOST_AT_END = re.compile(r"(?<=[^\W\d_])\?{1,9}(?:[.,;:]| (?=[a-zà-öø-ÿа-я]))")
# A word of English with a ? in it, and what Unicode writes for a character that could not be read.
LOST_IN_ENGLISH = re.compile(r"\ufffd|(?<![\w/.=&?])[^\W\d_]{1,20}\?[a-z]{1,20}(?![\w=/&])")
# Code pages that UTF-8 is taken for; the first three are by far the commonest.
CODE_PAGES = (
    *("cp1252", "latin-1", "cp1250", "iso8859-2", "cp1251", "cp1254", "cp1257"),
    *("mac_roman", "cp437", "cp850", "cp852"),
)
# The bytes that lead one, two or three more in UTF-8 (RFC 3629, 4), and those that follow.
LEADS = ((0xC2, 0xE0), (0xE0, 0xF0), (0xF0, 0xF5))
FOLLOWING = (0x80, 0xC0)
# À whose second byte, a no-break space, became a blank.
ALONE = re.compile(r"(?<!\S)[ÂÃ](?!\S)")
# Marks, besides letters of the language, that a broken text may be mended to.
PLAIN_MARKS = "‘’“”„–—…•«»°±²³µ·×½¼¾€£§©®™\u00a0¿¡₂\ufeff"


def misread(text: str, script: str) -> Iterator[tuple[str, str]]:
    """Yield each piece of a text that is UTF-8 read in another code page, with what it was, in no fixed order."""
    if text.isascii() or not _any_piece().search(text):
        return
    taken: set[int] = set()
    for page in CODE_PAGES:
        for match in _pieces(page).finditer(text):
            right = _mended(match[0], page, script)
            if right and taken.isdisjoint(range(*match.span())):
                taken.update(range(*match.span()))
                yield match[0], right
    yield from ((match[0], "à") for match in ALONE.finditer(text) if match.start() not in taken)


def _mended(piece: str, page: str, script: str) -> str:
    """Return what a piece was before it was read in a code page, empty if it is whole as it stands."""
    try:
        right = piece.encode(page).decode("utf-8")
    except UnicodeError:
        return ""
    # Two letters of one script can stand for a third of the same: only a row of them is broken.
    enough = 1 if script == "Latn" or not piece[0].isalpha() or _script_word(piece[0]) == "LATIN" else 2
    whole = all(_plausible(char, script) for char in right)
    # A name in Latin letters, broken in a text of another script.
    foreign = enough == 1 and not whole and all(_plausible(char, "Latn") for char in right)
    return right if len(right) >= enough and (whole or foreign) else ""


def _script_word(char: str) -> str:
    return unicodedata.name(char, "").partition(" ")[0]


@lru_cache(maxsize=32)
def _pieces(page: str) -> LatePattern:
    """Return the pattern of characters that the bytes of one or more UTF-8 characters make in a code page."""
    heads, tail = [_signs(page, *span) for span in LEADS], f"[{_signs(page, *FOLLOWING)}]"
    kinds = [f"[{head}]{tail}{{{count}}}" for count, head in enumerate(heads, 1) if head]
    return LatePattern(f"(?:{'|'.join(reversed(kinds))}){{1,200}}", "".join(heads))


@lru_cache(maxsize=1)
def _any_piece() -> re.Pattern[str]:
    """Return a pattern that is found wherever that of a code page is, and seldom elsewhere."""
    *heads, tails = (
        "".join(sorted(set("".join(_signs(page, *span) for page in CODE_PAGES)))) for span in (*LEADS, FOLLOWING)
    )
    kinds = (f"[{head}][{tails}]{{{count}}}" for count, head in enumerate(heads, 1))
    return re.compile(f"{'|'.join(kinds)}|{ALONE.pattern}")


def _signs(page: str, first: int, last: int) -> str:
    return "".join(bytes([byte]).decode(page, "ignore") for byte in range(first, last))


def _plausible(char: str, script: str) -> bool:
    """Tell whether people write a character in a script: broken text turns into such, whole text almost never."""
    known = script_of(script)
    if char in PLAIN_MARKS or char in known.marks:
        return True
    if char > "\uffff" and unicodedata.category(char) == "So":
        return True  # of four bytes, which no letters make by chance
    if known.common:
        return re.match(f"[{known.common}]", char) is not None
    return _script_word(char) in known.names and unicodedata.category(char)[0] in "LM"

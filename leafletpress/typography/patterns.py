"""Know data inside running text: what is never broken inside, and what is left-to-right in any text.

One table a purpose. Digits are Western: house rule in every language.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

Span = tuple[int, int]

# Every repetition is bounded, so that no text takes longer than its length deserves.
NUMBER = r"[0-9](?:[0-9.,:]{0,20}[0-9])?"
TIME = rf"{NUMBER}(?: ?[ap]\.?m\b\.?)?"
WORD = r"[A-Za-z][A-Za-z0-9]{0,40}(?:['’._+&/-][A-Za-z0-9]{1,40}){0,8}"
LABEL = r"[A-Za-z0-9-]{1,63}"
PATH = r"/(?:[!-~]{0,2000}[A-Za-z0-9/])?"
UNITS = (
    "mg|mcg|µg|μg|g|kg|ml|mL|l|L|mm|cm|m|km|mSv|kV|Hz|°C|°F|am|pm|a.m.|p.m.|%|x|"
    "seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|"
    "godz|min|sek|dni|dzień|tyg|mies|lat|lata|rok"
).replace(".", r"\.")
MEASURES = "[毫微]?[克升]|[毫厘公]?米|公斤|千克|毫西弗|小?[时時]|分[钟鐘]?|[点點年月日天周週秒岁歲人次片粒个個名位例倍]"


class Data(NamedTuple):
    """Name a kind of data and what it looks like; a regular expression over plain text."""

    name: str
    looks_like: str


# Left-to-right whatever surrounds it, and kept on one line; the first that fits at a place wins.
LEFT_TO_RIGHT = (
    Data("web address", rf"(?:https?://|www\.){LABEL}(?:\.{LABEL}){{0,8}}(?::[0-9]{{1,5}})?(?:{PATH})?"),
    Data("e-mail address", rf"(?:mailto:)?[A-Za-z0-9._%+-]{{1,64}}@{LABEL}(?:\.{LABEL}){{1,8}}"),
    Data("host", rf"{LABEL}(?:\.(?=[A-Za-z]){LABEL}){{1,8}}(?:{PATH})?"),
    Data(
        "reference code",
        r"(?=[A-Za-z/-]{0,40}[0-9_])(?=[0-9_/-]{0,40}[A-Za-z])[A-Za-z0-9]{1,40}(?:[_/-][A-Za-z0-9]{1,40}){1,8}",
    ),
    Data("telephone", r"(?:\+|\(?0)[0-9][0-9()]{0,20}(?:[ \u00a0-]\(?[0-9][0-9)]{0,20}){1,8}"),
    Data("odds", rf"{NUMBER} (?:in|out of) {NUMBER}"),
    Data("range", rf"{TIME}(?: ?[–‑-] ?|/| to ){TIME}%?"),
    Data("groups of digits", r"[0-9]{1,20}(?:[ \u00a0][0-9]{3,20}){1,8}"),
)
# The same, tried last, for they may be the beginning of a phrase.
AMOUNTS = (
    Data("quantity", rf"{NUMBER}[ \u00a0]?(?:{UNITS})(?![A-Za-z])"),
    Data("signed number", rf"[£$€+−-]{NUMBER}%?"),
)
# Left-to-right, but a line may end between its words.
PHRASES = (Data("words after a number", rf"{NUMBER} {WORD}(?: (?:{WORD}|{NUMBER})){{0,20}}"),)
# Kept on one line in text of any direction. What is before their first digit is looked at after it, for a digit is
# found soon.
FIRST = r"[0-9](?<![A-Za-z0-9_][0-9])(?:[0-9.,:]{0,20}[0-9])?"
FIRST_AFTER_BLANK = FIRST.replace("[A-Za-z0-9_]", r"[^\s(\[„“]")
HELD = (
    Data("number, short words, number", rf"{FIRST_AFTER_BLANK}(?: [^\s0-9]{{1,4}}){{1,2}} {NUMBER}"),
    Data("number and unit", rf"{FIRST} (?:{UNITS})(?!\w)"),
    Data("number and Han measure word", rf"{FIRST} ?(?:{MEASURES})"),
)
# One-letter words that may not end a line (Polish, Czech and Slovak typography).
LONE_LETTERS = {"pl": "aiouwz", "cs": "aikosuvz", "sk": "aikosuvz"}

# A word with hyphens is read as one word (clear print breaks none), and copied without a blank in it.
HYPHENATED = re.compile(r"(?<![\w-])\w{1,20}(?:[-‐]\w{1,20}){1,3}(?![\w-])")

# Where a web address or code may be broken if it is longer than a line: after these, and before a hyphen, for
# readers take one at the end of a line for the mark of a broken word.
JOINTS = re.compile(r"(?<=[/._?&=#@])(?=[^/._?&=#@])|(?<=[A-Za-z0-9])(?=-)")
# Nothing of the tables above can begin in text without one of these.
SIGNS = re.compile(r"[0-9_@]|www\.|://|[A-Za-z]\.[A-Za-z]")


def any_of(*kinds: Data) -> re.Pattern[str]:
    """Return one pattern for several kinds of data, not starting inside a word or number."""
    return re.compile(r"(?<![A-Za-z0-9_])(?:" + "|".join(kind.looks_like for kind in kinds) + ")")


DATA = any_of(*LEFT_TO_RIGHT, *AMOUNTS)
TOGETHER = tuple(re.compile(kind.looks_like) for kind in HELD)
LONE = {
    language: re.compile(rf"(?<![^\s(\[„«“])(?:[{letters}{letters.upper()}][ \n])+\S")
    for language, letters in LONE_LETTERS.items()
}


@cache
def data_and_phrases() -> re.Pattern[str]:
    """Return the pattern for right-to-left text, which others need not wait for: it takes a millisecond to make."""
    return any_of(*LEFT_TO_RIGHT, *PHRASES, *AMOUNTS)


def left_to_right(text: str) -> Iterator[Span]:
    """Yield the spans that are set left-to-right in right-to-left text."""
    if SIGNS.search(text):
        yield from (match.span() for match in data_and_phrases().finditer(text))


def unbroken(text: str, language: str) -> Iterator[Span]:
    """Yield the spans inside which a line may not end."""
    if SIGNS.search(text):
        for pattern in (DATA, *TOGETHER):
            yield from (match.span() for match in pattern.finditer(text))
    if "-" in text or "‐" in text:
        yield from (match.span() for match in HYPHENATED.finditer(text))
    yield from lone_letters(text, language)


def lone_letters(text: str, language: str) -> Iterator[Span]:
    """Yield the spans of one-letter words, each with the beginning of the next."""
    lone = LONE.get(language.partition("-")[0])
    if lone:
        yield from (match.span() for match in lone.finditer(text))


def without_overlaps(spans: Iterable[Span], taken: Sequence[Span]) -> list[Span]:
    """Return `taken` and those spans that touch none of it, in order; both are in order and without overlaps."""
    kept, rest = list(taken), list(taken)[::-1]
    for start, end in spans:
        while rest and rest[-1][1] <= start:
            rest.pop()
        if not rest or end <= rest[-1][0]:
            kept.append((start, end))
    return sorted(kept)

"""Know what is kept on one line in running text, and where it may be broken if it is longer than a line.

Digits are Western: house rule in every language.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from leafletpress.lexicon.international import HAN_MEASURES
from leafletpress.lexicon.lookup import lexicon_of_tag
from leafletpress.lexicon.whole_words import undivided_words
from leafletpress.typography.tokens import SIGNS, tokens

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leafletpress.typography.stages import TextRange


# Every repetition is bounded, so that no text takes longer than its length deserves.
NUMBER = r"[0-9](?:[0-9.,:]{0,20}[0-9])?"


# Kept on one line in text of any direction. What is before their first digit is looked at after it, for a digit is
# found soon.
FIRST = r"[0-9](?<![A-Za-z0-9_][0-9])(?:[0-9.,:]{0,20}[0-9])?"
# A number behind a no-break space ends what is held together by it: of “1 in 200 to 1 in 20” the “to” may end a line.
FIRST_AFTER_BLANK = FIRST.replace("[A-Za-z0-9_]", r"(?:[^\s(\[„“]|\u00a0)")
SHORT_WORDS_BETWEEN_NUMBERS = rf"{FIRST_AFTER_BLANK}(?: [^\s0-9]{{1,4}}){{1,2}} {NUMBER}"
NUMBER_AND_MEASURE_WORD = rf"{FIRST} ?(?:{HAN_MEASURES})"
TOGETHER = (re.compile(SHORT_WORDS_BETWEEN_NUMBERS), re.compile(NUMBER_AND_MEASURE_WORD))

# A word with hyphens is read as one word (clear print breaks none), and copied without a blank in it.
HYPHENATED = re.compile(r"(?<![\w-])\w{1,20}(?:[-‐]\w{1,20}){1,3}(?![\w-])")

BETWEEN_BLANKS = re.compile(r"\S+")

# Where a web address or code may be broken if it is longer than a line: after these, and before a hyphen, for
# readers take one at the end of a line for the mark of a broken word.
JOINTS = re.compile(r"(?<=[/._?&=#@])(?=[^/._?&=#@])|(?<=[A-Za-z0-9])(?=-)")


def unbroken(text: str, language: str) -> Iterator[TextRange]:
    """Yield the spans inside which a line may not end."""
    if SIGNS.search(text):
        yield from ((token.start, token.end) for token in tokens(text))
        for pattern in TOGETHER:
            yield from (match.span() for match in pattern.finditer(text))
    if "-" in text or "‐" in text:
        yield from (match.span() for match in HYPHENATED.finditer(text))
    for pattern in kept_whole(language):
        yield from (match.span() for match in pattern.finditer(text))


@lru_cache(maxsize=64)
def kept_whole(language: str) -> tuple[re.Pattern[str], ...]:
    """Return the patterns of what a language keeps on one line.

    That is a word of one letter with the next, all between two blanks, compounds of a language without blanks.
    """
    compounds = undivided_words(language.partition("-")[0])
    whole = BETWEEN_BLANKS if lexicon_of_tag(language).breaks_at_blanks else None
    found = lone_letter(language), whole, re.compile("|".join(compounds)) if compounds else None
    return tuple(pattern for pattern in found if pattern)


def lone_letters(text: str, language: str) -> Iterator[TextRange]:
    """Yield the spans of one-letter words that may not end a line, each with the beginning of the next."""
    lone = lone_letter(language)
    if lone:
        yield from (match.span() for match in lone.finditer(text))


@lru_cache(maxsize=256)
def lone_letter(language: str) -> re.Pattern[str] | None:
    """Return the pattern of words of one letter that may not end a line in a language, None if it has none."""
    letters = lexicon_of_tag(language).lone_letters
    return re.compile(rf"(?<![^\s(\[„«“])(?:[{letters}{letters.upper()}][ \n])+\S") if letters else None

"""Find where a word that is wider than its line may be divided by a hyphen. Asked only for such a word.

Pyphen applies Liang's patterns; its files take up to half a second to read, so nothing is done before it is needed.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from leafletpress.lexicon.hyphenation import LEAST_AFTER, LEAST_BEFORE, MUTE, PATTERNS, SHOWN_MUTE, SYLLABIC, VOWELS
from leafletpress.typography.boundaries import grapheme_ends
from leafletpress.typography.tokens import tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from pyphen import Pyphen

    from leafletpress.typography.itemise import Item

JOINERS = "\u200c\u200d"
LONGEST = 100  # letters; what is longer is no word


def points_at(at: Iterable[int], text: str, items: Sequence[Item], marks: Sequence[int]) -> frozenset[int]:
    """Return the offsets at which the words at some offsets of a text may be divided.

    An author's `marks` inside a word, in order, part it into words of their own. Data, addresses, codes and words from
    right to left have none.
    """
    found: set[int] = set()
    for offset in at:
        start, end = word_at(text, offset, marks)
        item = next(item for item in items if item.start <= start < item.end or item is items[-1])
        held = item.rtl or item.run.isolate or any(token.start < end and start < token.end for token in tokens(text))
        if not held:
            found |= {start + point for point in points(text[start:end], item.run.language, item.script)}
    return frozenset(found)


def word_at(text: str, at: int, marks: Sequence[int]) -> tuple[int, int]:
    """Return the ends of the word around an offset of a text, or before it, or after it."""
    start, end = at, at
    while start and start not in marks and is_letter(text[start - 1]):
        start -= 1
    while end < len(text) and (end == start or end not in marks) and is_letter(text[end]):
        end += 1
    return start, end


def is_letter(char: str) -> bool:
    """Tell whether a character is a letter, a mark on one, or joins two."""
    return char.isalpha() or char in JOINERS or unicodedata.category(char)[0] == "M"


@lru_cache(maxsize=256)
def points(word: str, language: str, script: str) -> tuple[int, ...]:
    """Return the offsets at which a word of a language (BCP 47) and script (ISO 15924) may be divided, none if unknown.

    Two letters or more stand before each, three or more after it; none is inside a grapheme cluster.
    """
    ends = grapheme_ends(word) if len(word) <= LONGEST else []
    allowed = set(ends[LEAST_BEFORE - 1 : -LEAST_AFTER])
    if not allowed:
        return ()
    return tuple(at for at in syllables(word, ends, language, script) if at in allowed)


def syllables(word: str, ends: Sequence[int], language: str, script: str) -> Iterator[int]:
    """Yield where syllables begin in a word, `ends` being those of its grapheme clusters."""
    base, *details = language.split("-")
    if script in SYLLABIC:
        yield from signs(word, ends)
    elif base in VOWELS:
        yield from (match.start() for match in vowel_syllable(base).finditer(word))
    elif len(word.lower()) != len(word) or not unicodedata.is_normalized("NFC", word):
        return  # patterns know small letters in one form, and their offsets must be those of the word
    elif file := PATTERNS.get(f"{base}-Latn" if "Latn" in details else "", PATTERNS.get(base, "")):
        # A division that changes letters (asszony: asz-szony) is not taken: a copy must be the word.
        yield from (int(at) for at in patterns(file).positions(word) if at.data is None)


def signs(word: str, ends: Sequence[int]) -> Iterator[int]:
    """Yield the ends of a word's signs that are followed by one with a vowel."""
    for at, end in pairwise(ends):
        last, following = word[at - 1], word[at:end].rstrip(JOINERS)
        if following[-1:] not in MUTE and (last not in MUTE + JOINERS or last in SHOWN_MUTE):
            yield at


@lru_cache(maxsize=8)
def vowel_syllable(base: str) -> re.Pattern[str]:
    """Return the pattern of the vowels of a syllable with the consonant before them."""
    vowels, pairs = VOWELS[base]
    return re.compile(rf"[^\W\d_{vowels}]?(?:{'|'.join((*pairs.split(), f'[{vowels}]'))})", re.IGNORECASE)


@lru_cache(maxsize=8)
def patterns(file: str) -> Pyphen:
    """Return the patterns of one of Pyphen's files."""
    from pyphen import LANGUAGES, Pyphen  # a build without such a word does without

    return Pyphen(filename=LANGUAGES[file], left=LEAST_BEFORE, right=LEAST_AFTER)

"""Words of a language -> regular expressions that find them in a text in small letters."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import groupby
from typing import TypeVar

from leafletpress.checks.quantities import western
from leafletpress.lexicon.form import phrases
from leafletpress.lexicon.lookup import lexicon_of
from leafletpress.lexicon.scripts import script_of

Value = TypeVar("Value")
NOTHING = "(?!)"
OPENING = re.compile(r"\d+|\S*")
DIGITS_AND_SIGN = re.compile(r"(\d)(\D)")
# Letters of a word, signs that belong to the letter before them included: \w has not the vowel signs of India's
# scripts, whose blocks hold besides letters and signs only digits and the stops । and ॥.
# `re` compiles a set of two ranges in a tenth of the time of one of more.
SIGNS = (r"[\u064b-\u0652]", r"(?![\d\u0964\u0965])[\u0900-\u0dff]")
LETTER = "|".join((r"[^\W\d_]", *SIGNS))
EDGE = "".join(f"(?<!{one})" for one in (r"[^\W\d_]", *SIGNS))


@lru_cache(maxsize=8192)
def plain(text: str) -> str:
    """Return the text, as long as before, in small letters and Western digits."""
    small = western(text).lower()
    if len(small) == len(text):
        return small
    return "".join(sign.lower() if len(sign.lower()) == 1 else sign for sign in western(text))


@lru_cache(maxsize=64)
def is_spaced(base: str, script: str) -> bool:
    """Tell whether words are parted by blanks."""
    return script_of(lexicon_of(base, script).scripts[0]).spaced


def either(words: Iterable[str]) -> str:
    """Return a pattern of any of the words, the longest first; a word with * behind it is the beginning of words."""
    found = sorted(set(words), key=lambda word: (-len(word), word))
    parts: list[str] = []
    for is_begun, alike in groupby(found, key=lambda word: word.endswith("*")):
        pieces = list(map(_pattern, alike))
        # Letters are a pattern that takes long to compile: once for each row of beginnings.
        parts += [f"(?:{'|'.join(pieces)})(?:{LETTER})*"] if is_begun else pieces
    return "|".join(parts) or NOTHING


def _pattern(word: str) -> str:
    """Return the pattern of a word, or of a beginning of words without the letters behind it."""
    bare = word.removesuffix("*")
    if not bare.isascii() and bare[0].isdecimal():  # 5月 may be written 5 月
        bare = DIGITS_AND_SIGN.sub(r"\1 \2", bare)
        return r"\s?".join(map(re.escape, bare.split(" ")))
    return r"\s".join(map(re.escape, bare.split(" ")))


def openings(words: Iterable[str]) -> tuple[str, ...]:
    """Return what a text must hold one of, for the pattern of `either` of the words to be found in it."""
    return tuple(sorted({found[0] for word in words if (found := OPENING.match(word.removesuffix("*")))}))


def holds_any(text: str, words: Iterable[str]) -> bool:
    """Tell whether a text holds one of the words anywhere; much quicker than a pattern that says where."""
    return any(map(text.__contains__, words))


def whole(pattern: str, spaced: bool, prefixes: str = "") -> str:
    """Return a pattern of what stands as whole words where words are parted by blanks."""
    if not spaced:
        return f"(?:{pattern})"
    clitic = f"(?:{either(phrases(prefixes))})?" if prefixes else ""
    return rf"{EDGE}{clitic}(?:{pattern})(?!{LETTER})"


def listed(table: Mapping[Value, str]) -> Iterator[tuple[str, Value]]:
    """Yield each word of a table of words by value."""
    for value, words in table.items():
        for word in phrases(words):
            yield word, value


def value_of(found: str, table: Mapping[str, Value]) -> Value:
    """Return the value of a word that a pattern of `either` found; raise KeyError."""
    if found in table:
        return table[found]
    squeezed = "".join(found.split())
    for word, value in table.items():
        bare = word.removesuffix("*")
        if (word != bare and found.startswith(bare)) or "".join(word.split()) == squeezed:
            return value
    raise KeyError(found)

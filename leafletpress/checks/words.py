"""A text -> its words and its sentences."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from leafletpress.lexicon.international import ABBREVIATIONS
from leafletpress.lexicon.lookup import lexicon_of

SEPARATORS = re.compile(r"[\s.,;:!?()\[\]{}\"“”„«»،؛؟۔।…/–—，。：；！？（）、\ufffc*]+")
# Vowel signs that writers of Arabic letters may leave out, and the stretch that has no meaning.
HARAKAT = re.compile("[\u064b-\u0652\u0670\u0640]")
# What may end a sentence: a mark before a blank and more text, and marks of scripts without blanks.
ENDS = re.compile(r"(?P<mark>[.!?։؟۔।॥።။។៕։᱾꧉꯫]+)[\"”’»)\]]*\s+(?=\S)|(?P<wide>[。！？]+[”’」）]*)")
# The word that a full stop is joined to, and one of parts with a full stop after each: m.in., e.g., मि.ग्रा.
LONGEST_SHORT = 16
WORD = re.compile(r"[^\s()（）\[\]“”„«»/0-9-]{1,16}\Z")
INITIALS = re.compile(r"(?:[^\s.]{1,5}\.)+[^\s.]{1,6}")


@lru_cache(maxsize=8192)
def word_list(text: str) -> tuple[str, ...]:
    """Return the words of a text in small letters, without vowel signs of Arabic and without marks."""
    bare = HARAKAT.sub("", unicodedata.normalize("NFC", text).replace("’", "'").casefold())
    return tuple(word.strip("'‘-") for word in SEPARATORS.split(bare) if word.strip("'‘-"))


@lru_cache(maxsize=8192)
def sentences(text: str, base: str, script: str = "") -> tuple[str, ...]:
    """Return the sentences of a text in a language; a stop before a small letter ends an abbreviation."""
    found, start = [], 0
    for end in ENDS.finditer(text):
        if _is_end(end, text, base, script):
            found.append(text[start : end.start()].strip())
            start = end.end()
    return tuple(filter(None, (*found, text[start:].strip())))


def _is_end(end: re.Match[str], text: str, base: str, script: str) -> bool:
    """Tell whether a mark ends a sentence: No. 5, np. and मि.ग्रा. end none."""
    if end["wide"]:
        return True
    following = text[end.end()]
    if following.islower() and not is_of_one_case(following):
        return False
    return len(end["mark"]) > 1 or not is_short(text, end.start(), base, script)


def is_of_one_case(letter: str) -> bool:
    """Tell whether a letter is Georgian: Unicode calls these small, and sentences begin with no others."""
    return "\u10d0" <= letter <= "\u10ff"


def is_short(text: str, at: int, base: str, script: str) -> bool:
    """Tell whether the full stop at an offset shortens the word before it: No. 5, np. and मि.ग्रा."""
    word = WORD.search(text, max(0, at - LONGEST_SHORT), at)
    if text[at : at + 1] != "." or not word:
        return False
    return word[0].casefold() in _short_words(base, script) or INITIALS.fullmatch(word[0]) is not None


@lru_cache(maxsize=64)
def _short_words(base: str, script: str) -> frozenset[str]:
    return frozenset((*ABBREVIATIONS, *lexicon_of(base, script).abbreviations))

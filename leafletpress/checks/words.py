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


@lru_cache(maxsize=8192)
def word_list(text: str) -> tuple[str, ...]:
    """Return the words of a text in small letters, without vowel signs of Arabic and without marks."""
    bare = HARAKAT.sub("", unicodedata.normalize("NFC", text).replace("’", "'").casefold())
    return tuple(word.strip("'‘-") for word in SEPARATORS.split(bare) if word.strip("'‘-"))


@lru_cache(maxsize=8192)
def sentences(text: str, base: str, script: str = "") -> tuple[str, ...]:
    """Return the sentences of a text in a language; a stop before a small letter ends an abbreviation."""
    found = [part.strip() for part in _sentence_end(base, script).split(text)]
    return tuple(part for part in found if part)


@lru_cache(maxsize=64)
def _sentence_end(base: str, script: str) -> re.Pattern[str]:
    """Return the pattern of marks that end a sentence, after none of the language's abbreviations: No. 5, godz. 8."""
    short = (*ABBREVIATIONS, *lexicon_of(base, script).abbreviations)
    whole = "".join(rf"(?<!\b[{word[0]}{word[0].upper()}]{re.escape(word[1:])}\.)" for word in short)
    return re.compile(rf"(?:[.!?؟۔।።။។։᱾]+{whole}[\"”’»)\]]*\s+(?=[^\s\Wa-zà-ÿąćęłńóśźż]|[\W\d])|[。！？]+[”’」）]*)")

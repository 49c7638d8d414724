"""What the rules know of each language: words of negation, number, unit and time of day, and its marks.

A language without a table is checked by what is common to all: digits, addresses, characters, brackets.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache

from leafletpress.checks.speech_arabic import ARABIC, PERSIAN, URDU
from leafletpress.checks.speech_asian import CHINESE, HINDI, PUNJABI
from leafletpress.checks.speech_form import Speech
from leafletpress.checks.speech_latin import ENGLISH, FRENCH, GERMAN, POLISH, ROMANIAN, SPANISH

SPEECHES: Mapping[str, Speech] = {
    "en": ENGLISH,
    "pl": POLISH,
    "ar": ARABIC,
    "ur": URDU,
    "hi": HINDI,
    "pa": PUNJABI,
    "zh": CHINESE,
    "fr": FRENCH,
    "es": SPANISH,
    "de": GERMAN,
    "ro": ROMANIAN,
    "fa": PERSIAN,
}
# Marks at the end of a sentence where no table knows the language, by script; Thai and Lao have none.
STOPS = {
    "Beng": "।.!",
    "Deva": "।.!",
    "Guru": "।.!",
    "Orya": "।.!",
    "Mtei": "꯫.!",
    "Sylo": "।.!",
    "Tibt": "།༎",
    "Mymr": "။!",
    "Khmr": "។៕.!",
    "Ethi": "።.!",
    "Armn": "։:.!",
    "Arab": "۔.!",
    "Hans": "。！",
    "Hant": "。！",
    "Jpan": "。！",
    "Thai": "",
    "Laoo": "",
    "Olck": "᱾.!",
    "Nkoo": ".߹!",
    "Cans": "᙮.!",
    "Java": "꧉.!",
}
QUESTIONS = {
    "Arab": "؟?",
    "Grek": ";;?",
    "Armn": "՞?",
    "Ethi": "፧?",
    "Jpan": "？?",
    "Hans": "？",
    "Hant": "？",
    "Thai": "?",
    "Syrc": "؟?",
    "Thaa": "؟?",
    "Nkoo": "؟?",
    "Adlm": "؟?",
}
COLONS = {"Ethi": "፡፦:", "Jpan": "：:", "Hans": "：", "Hant": "：", "Armn": "՝:․", "Khmr": "៖:"}
SEPARATORS = re.compile(r"[\s.,;:!?()\[\]{}\"“”„«»،؛؟۔।…/–—，。：；！？（）、\ufffc*]+")
# Vowel signs that writers of Arabic letters may leave out, and the stretch that has no meaning.
HARAKAT = re.compile("[\u064b-\u0652\u0670\u0640]")


def speech_of(base: str, script: str = "") -> Speech:
    """Return what is known of a language, by its tag without region; Punjabi in Arabic letters is not Gurmukhi's."""
    known = SPEECHES.get(base)
    return _unknown(script) if known is None or (base, script) == ("pa", "Arab") else known


@lru_cache(maxsize=64)
def _unknown(script: str) -> Speech:
    return Speech(stops=STOPS.get(script, ".!"), questions=QUESTIONS.get(script, "?"), colons=COLONS.get(script, ":"))


@lru_cache(maxsize=8192)
def word_list(text: str) -> tuple[str, ...]:
    """Return the words of a text in small letters, without vowel signs of Arabic and without marks."""
    bare = HARAKAT.sub("", unicodedata.normalize("NFC", text).replace("’", "'").casefold())
    return tuple(word.strip("'‘-") for word in SEPARATORS.split(bare) if word.strip("'‘-"))


# After these a stop ends no sentence: No. 5, Nr. 5, godz. 8.
ABBREVIATIONS = ("[Nn]o", "[Nn]os", "[Nn]r", "[Nn]úm", "[Nn]um", "godz", "[Tt]el")
NO_ABBREVIATION = "".join(rf"(?<!\b{word}\.)" for word in ABBREVIATIONS)
SENTENCE_END = re.compile(
    rf"(?:[.!?؟۔।።။។։᱾]+{NO_ABBREVIATION}[\"”’»)\]]*\s+(?=[^\s\Wa-zà-ÿąćęłńóśźż]|[\W\d])|[。！？]+[”’」）]*)"
)


@lru_cache(maxsize=8192)
def sentences(text: str) -> tuple[str, ...]:
    """Return the sentences of a text; a stop before a small letter ends an abbreviation."""
    found = [part.strip() for part in SENTENCE_END.split(text)]
    return tuple(part for part in found if part)

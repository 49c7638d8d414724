"""By what a word that is wider than its line is divided: patterns of its language, its vowels, or signs of a script."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

# Letters that stand together at the least, on either side of a hyphen.
LEAST_BEFORE, LEAST_AFTER = 2, 3

# Files of patterns that Pyphen brings, by language (BCP 47 without region; with a script where it decides). Each names
# a licence that fits this program (README.md lists them). Pyphen's others are under the GPL alone, or name no licence,
# and are never opened.
PATTERNS: Mapping[str, str] = {
    "af": "af_ZA",
    "be": "be_BY",
    "da": "da_DK",
    "de": "de_DE",
    "el": "el_GR",
    "en": "en_GB",
    "es": "es",
    "et": "et_EE",
    "eu": "eu",
    "fr": "fr",
    "hr": "hr_HR",
    "hu": "hu_HU",
    "is": "is",
    "it": "it_IT",
    "lt": "lt",
    "mn": "mn_MN",
    "pl": "pl_PL",
    "pt": "pt_BR",
    "sl": "sl_SI",
    "sq": "sq_AL",
    "sr": "sr",
    "sr-Latn": "sr_Latn",
    "sv": "sv",
    "zu": "zu_ZA",
}


class Vowels(NamedTuple):
    """What makes syllables where a rule of grammar does: one begins with the consonant before a vowel.

    `letters` are all vowels, `pairs` those of one syllable, with blanks between them.
    """

    letters: str
    pairs: str = ""


VOWELS: Mapping[str, Vowels] = {
    # e and y meet where words are joined: lääke + yliherkkyys.
    "fi": Vowels("aeiouyäöå", "aa ee ii oo uu yy ää öö ai ei oi ui yi äi öi au eu iu ou iy äy öy ie uo yö"),
    "hy": Vowels("աեէըիոօև", "ու"),
    "ka": Vowels("აეიოუ"),
    "tr": Vowels("aeıioöuüâîû"),
}

# Scripts in which each sign holds a syllable (ISO 15924): a word is divided between two signs.
SYLLABIC = frozenset(("Beng", "Deva", "Gujr", "Guru", "Knda", "Mlym", "Orya", "Sinh", "Taml", "Telu"))
# Signs without a vowel end the syllable before them. After one that is silent by a mark no word is divided, for the
# next consonant may join it, but in Tamil, where the dot always shows.
MUTE = "\u094d\u09cd\u09ce\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d4d\u0d7a\u0d7b\u0d7c\u0d7d\u0d7e\u0d7f\u0dca"
SHOWN_MUTE = "\u0bcd\u09ce\u0d7a\u0d7b\u0d7c\u0d7d\u0d7e\u0d7f"

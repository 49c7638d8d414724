"""How the spelling of a foreign name may differ within a language, and what is written together with a word.

Names of medicines are borrowed: each writer spells them by ear. What stays is the row of consonants, so names are
compared by it where a language's letters say vowels loosely: باراسيتامول and براسيتامول are one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from leafletpress.lexicon.form import phrases

ALIF, ALIFS = "ا", "أإآٱ"
NAGARI_VOWELS = "अआइईउऊऋएऐऑओऔऍ"
GURMUKHI_VOWELS = "ਅਆਇਈਉਊਏਐਓਔ"


class Spelling(NamedTuple):
    """What differs between spellings of one word, and what more between those of one borrowed name.

    prefixes    what is written together with the next word
    suffixes    what is written together with the word before it; `bound` is what a word then ends with, and without it
    same        letters that stand for one another in any word, each as the one that is compared
    dropped     signs that are not compared in any word
    sounds      letters that stand for one another in a name
    unheard     signs that are not compared in a name
    weak        vowels, which are not compared behind the first letter of a long name
    """

    prefixes: tuple[str, ...] = ()
    suffixes: tuple[str, ...] = ()
    bound: tuple[str, str] = ("", "")
    same: Mapping[int, str] = {}
    dropped: str = ""
    sounds: Mapping[int, str] = {}
    unheard: str = ""
    weak: str = ""


def alike(*groups: str) -> dict[int, str]:
    """Return a table for str.translate by which the letters of each group become its first."""
    return {ord(letter): group[0] for group in groups for letter in group[1:]}


HARAKAT = "".join(map(chr, (*range(0x64B, 0x653), 0x670, 0x640)))
JOINERS = "\u200c\u200d"
NASALS, NUKTAS = ("ंँ", "ਂੰ"), "़਼"
# In any word of Devanagari and Gurmukhi: two signs for a nasal vowel, the dot of sounds from Persian, joiners.
INDIC = re.compile("[\u0900-\u097f\u0a00-\u0a7f]")
INDIC_SIGNS: Mapping[int, str | None] = {**alike(*NASALS), **dict.fromkeys(map(ord, NUKTAS + JOINERS))}
# A nasal before a consonant of its own place, which most writers write as a dot: बन्द is बंद, सम्भव is संभव.
NASAL_LETTER = re.compile("न्(?=[तथदधटडढ])|म्(?=[पफबभ])|ण्(?=[टठडढ])|ञ्(?=[चछजझ])|ङ्(?=[कखगघ])")
# A glide that is heard in the vowel: बायें is बाएँ, नयी is नई.
GLIDE = re.compile("(?<=[^\\s्])य([ेी])")
VOWELS = {"े": "ए", "ी": "ई"}
SPELLINGS: Mapping[str, Spelling] = {
    "ar": Spelling(
        prefixes=phrases("وبال وكال وفال ولل وال فال بال كال لل ال وب ول وك و ف ب ل ك"),
        suffixes=phrases("كما هما كم هم ها نا ك ه ي ا"),
        bound=("ت", "ه"),
        same=alike(ALIF + ALIFS, "هة", "يىئی", "وؤ", "كک"),
        dropped=HARAKAT + "ء" + JOINERS,
        sounds=alike("تط", "سصث", "جغگ", "بپ", "فڤ"),
        weak="اوي",
    ),
    "ur": Spelling(
        same=alike(ALIF + ALIFS, "کك", "یيئےى", "ہهةۃ", "وؤ"),
        dropped=HARAKAT + "ء" + JOINERS,
        sounds=alike("تطٹ", "سصث", "ذزضظ", "ڈد", "ہھ"),
        weak="اویہ",
    ),
    "hi": Spelling(
        same=alike(NASALS[0]),
        dropped=NUKTAS[0] + JOINERS,
        sounds=alike("अ" + NAGARI_VOWELS[1:], "टत", "डद", "नणंँञङ", "सशष", "वब", "िी", "ुू", "ेैॅॆ", "ोौॉॊ"),
        unheard="्ः",
        weak="अािुृेोय",
    ),
    "pa": Spelling(
        same=alike(NASALS[1]),
        dropped=NUKTAS[1] + JOINERS,
        sounds=alike("ਅ" + GURMUKHI_VOWELS[1:], "ਟਤ", "ਡਦ", "ਨਣੰਂਞਙ", "ਵਬ", "ਿੀ", "ੁੂ", "ੇੈ", "ੋੌ"),
        unheard="੍ੱ",
        weak="ਅਾਿੁੇੋਯ",
    ),
}
PLAIN = Spelling()


def spelling_of(base: str) -> Spelling:
    """Return how spellings differ in a language, by its tag without region."""
    return SPELLINGS.get(base, PLAIN)


def one_indic(text: str) -> str:
    """Return words of Devanagari and Gurmukhi in one of their spellings: दायें and दाएँ are दाएं."""
    if not INDIC.search(text):
        return text
    signs = NASAL_LETTER.sub("ं", text.translate(INDIC_SIGNS))
    return GLIDE.sub(lambda glide: VOWELS[glide[1]], signs)

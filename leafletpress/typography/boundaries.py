"""Where text may end, by ICU: lines (UAX #14) and grapheme clusters (UAX #29), as offsets in code points.

ICU counts UTF-16 code units, in which a character beyond U+FFFF is two. This is the one place that knows it.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from icu4py.breakers import CharacterBreaker, LineBreaker

from leafletpress.lexicon.lookup import lexicon_of_tag

BEYOND_FIRST_PLANE = re.compile("[\U00010000-\U0010ffff]")
# No line ends with a hyphen that is written, be there a blank after it or not: readers take it for the mark of a
# divided word, drop it and join the words. Nor does one begin with the sign of repetition or of abbreviation (Thai,
# Lao, Khmer), nor, in text from the right, with a hyphen: readers that look at a line's right end divide words by it.
# ICU parts Burmese and Khmer consonants that stand under each other, and Burmese ones that end a syllable.
# Nor does it know that Burmese “not” (မ) and the အ of nouns begin a word, and what ends one: case, number, politeness.
BURMESE_ENDINGS = (
    "သည်|သော|ကို|မှ|၏|တွင်|၌|နှင့်|ဖြင့်|များ|တို့|ခြင်း|မှု|ချက်|ပါ|မည်|ရန်|လည်း|ပြီး|ကြောင့်"
    r"|(?:က|လား|နည်း)(?=[\s၊။]|$)"
)
SYLLABLE_GOES_ON = "(?![\u102b-\u103e]|[\u1000-\u1021]\u1037?[\u1039\u103a])"
BARRED = re.compile(
    r"(?:(?<=[-\u2010])|(?<=[-\u2010] ))(?=\S)|(?=[\u0e2f\u0e46\u0eaf\u0ec6\u17d7])"
    r"|(?<=[\u0590-\u08ff] )(?=[-\u2010])"
    r"|(?<=[\u1039\u17d2])(?=\S)|(?=[\u1000-\u1021][\u103b-\u103e]{0,4}\u1037?[\u1039\u103a])"
    rf"|(?<=[မအ])(?=[\u1000-\u1021])|(?<=\S)(?=(?:{BURMESE_ENDINGS}){SYLLABLE_GOES_ON})"
)
# What such a place always has, which is sooner looked for.
MAY_BAR = re.compile("[-\u2010\u0e2f\u0e46\u0eaf\u0ec6\u1000-\u104f\u17d2\u17d7]")
NEWLINES = "\n\r\v\f\x85\u2028\u2029"
NEAR = 64  # characters; no grapheme cluster of any language is that long


def line_ends(text: str, language: str) -> list[int]:
    """Return the offsets at which a line may end in a language (BCP 47), the text's end included."""
    segments = LineBreaker(text, rules_of(language)).segments()
    ends, barred = in_code_points(text, [end for _, end in segments]), barred_ends(text)
    if not text.isascii():
        # Letters and figures, which nearly all ends stand before, are none.
        barred |= {end for end in ends[:-1] if not (char := text[end]).isalnum() and is_mark(char)}
    if not barred:
        return ends
    return [end for end in ends[:-1] if end not in barred or text[end - 1] in NEWLINES] + ends[-1:]


@lru_cache(maxsize=256)
def rules_of(language: str) -> str:
    """Return the locale by whose rules ICU breaks lines of a language (UTS #35, -u-lb-)."""
    rules = lexicon_of_tag(language).line_break
    return f"{language}-u-lb-{rules}" if rules else language


def is_mark(char: str) -> bool:
    """Tell whether a character stands on the one before it, be that a blank."""
    return unicodedata.category(char)[0] == "M"


def barred_ends(text: str) -> set[int]:
    """Return the offsets at which no line ends if it can end anywhere else."""
    return {match.start() for match in BARRED.finditer(text)} if MAY_BAR.search(text) else set()


def grapheme_ends(text: str) -> list[int]:
    """Return the offset at which each grapheme cluster ends."""
    return in_code_points(text, [end for _, end in CharacterBreaker(text, "en").segments()])


def next_grapheme(text: str, at: int) -> int:
    """Return the first grapheme cluster boundary at or after an offset, looking at what is near."""
    if at >= len(text) or at == 0 or text[at].isascii() or text[at - 1].isspace():
        return min(at, len(text))
    low = max(0, at - NEAR)
    return next((low + end for end in grapheme_ends(text[low : at + NEAR]) if low + end >= at), at)


def in_code_points(text: str, units: list[int]) -> list[int]:
    """Return offsets counted in UTF-16 code units as offsets in code points."""
    if not BEYOND_FIRST_PLANE.search(text):
        return units
    points, unit = {0: 0}, 0
    for point, char in enumerate(text, 1):
        unit += 2 if char > "\uffff" else 1
        points[unit] = point
    return [points[unit] for unit in units]

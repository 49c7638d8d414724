"""One spelling for one text: what programs store in several ways is read as one.

A Mac writes ü as u and U+0308, a word copied out of a PDF brings ﬁ and ﻼ as single characters. Readers see no
difference; a search, a catalogue and a rule do.
"""

from __future__ import annotations

import re
import unicodedata

# Letters in the form that they have beside others, which is for fonts to choose: Latin, Armenian and Hebrew ligatures
# and wide letters, Arabic Presentation Forms A and B. Words in one sign (U+FDF0 to U+FDFF) and U+FD3E, U+FD3F are
# signs of their own right.
SHAPED = re.compile("[\ufb00-\ufb06\ufb13-\ufb17\ufb1d-\ufd3d\ufd50-\ufdef\ufe70-\ufefc]")
# What carries a mark that stands alone, in the compatibility mappings of the Arabic forms: blank and tatweel.
CARRIERS = " \u0640"

# Radicals of Kangxi and of its supplement that stand for an ideograph; the stretch of Arabic, which says nothing.
RADICALS = "\u2e9f\u2ef3\u2f00-\u2fd5"
FOLDED = re.compile(f"[\u0640{RADICALS}]")


def composed(text: str) -> str:
    """Return text in Unicode's normal form C (UAX #15), letters in shaped forms as the letters that they are."""
    if text.isascii():
        return text
    return unicodedata.normalize("NFC", SHAPED.sub(lambda shaped: letters(shaped[0]), text))


def letters(shaped: str) -> str:
    """Return the letters that a shaped form stands for, or itself if it stands for none."""
    plain = unicodedata.normalize("NFKC", shaped)
    return (plain.lstrip(CARRIERS) or plain) if plain != shaped else shaped


def compared(text: str) -> str:
    """Return text as it is compared with other text: composed, radicals as their ideographs, without tatweel."""
    if text.isascii():
        return text
    return FOLDED.sub(lambda found: unicodedata.normalize("NFKC", found[0]).strip("\u0640"), composed(text))

"""What belongs to a script, whatever the language: its letters, its marks, its direction. By ISO 15924 code."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

HAN = "\u3400-\u9fff"
# Characters of a translation by those of its English where nothing else is said.
USUAL_LENGTH = (0.4, 2.2)
HAN_MARKS = "、。，．：；！？（）「」『』《》【】％～"


class Script(NamedTuple):
    """What is so in every language of a script.

    rtl                 whether it goes from right to left
    names               first words of its letters' Unicode names; none where nobody has looked
    letters             its letters as in the brackets of a regular expression, where marks beside them are checked
    common              the letters, likewise, that broken text may be mended to, where that is fewer than all
    marks               its own marks that broken text may be mended to
    stops, questions, colons    what may end a sentence, the usual mark first; Thai and Lao have no stop
    asks_within         whether a question is marked on a word of it, and not at its end
    length              characters of a translation by those of its English: the least and the most that are usual
    ends_clauses        whether the usual mark that ends a sentence ends clauses, too
    spaced              whether blanks stand between words
    ideographs          whether one sign may be a word
    breaks_marked       whether ZERO WIDTH SPACE may mark where a line ends
    joiners             whether ZERO WIDTH JOINER and NON-JOINER change its letters
    cursive             whether a letter joins its neighbours, so that a part of a word is shaped with the rest of it
    without             features of OpenType that its font is better without
    """

    rtl: bool = False
    names: frozenset[str] = frozenset()
    letters: str = ""
    common: str = ""
    marks: str = ""
    stops: str = ".!"
    questions: str = "?"
    colons: str = ":"
    asks_within: bool = False
    length: tuple[float, float] = USUAL_LENGTH
    ends_clauses: bool = False
    spaced: bool = True
    ideographs: bool = False
    breaks_marked: bool = False
    joiners: bool = False
    cursive: bool = False
    without: frozenset[str] = frozenset()


def named(*words: str) -> frozenset[str]:
    """Return first words of Unicode names as a set."""
    return frozenset(words)


SCRIPTS: Mapping[str, Script] = {
    "Adlm": Script(rtl=True, questions="؟?", cursive=True),
    "Arab": Script(
        rtl=True,
        names=named("ARABIC"),
        letters="\u0620-\u064a\u066e-\u06d3",
        stops="۔.!",
        questions="؟?",
        joiners=True,
        cursive=True,
    ),
    "Armn": Script(names=named("ARMENIAN"), stops="։:.!", questions="՞?", colons="՝:․", asks_within=True),
    "Beng": Script(names=named("BENGALI"), stops="।.!", joiners=True),
    "Cans": Script(stops="᙮.!"),
    "Cyrl": Script(names=named("CYRILLIC"), common="\u0401-\u045f\u0490\u0491"),
    "Deva": Script(names=named("DEVANAGARI"), letters="\u0900-\u0963", stops="।.!", joiners=True),
    "Ethi": Script(names=named("ETHIOPIC"), stops="።.!", questions="፧?", colons="፡፦:"),
    "Geor": Script(names=named("GEORGIAN")),
    "Grek": Script(names=named("GREEK"), questions=";?"),
    "Gujr": Script(names=named("GUJARATI"), joiners=True),
    "Guru": Script(names=named("GURMUKHI"), letters="\u0a00-\u0a7f", stops="।.!", joiners=True),
    "Hans": Script(
        ideographs=True,
        names=named("CJK"),
        letters=HAN,
        marks=HAN_MARKS,
        stops="。！",
        questions="？",
        colons="：",
        length=(0.1, 0.8),
        spaced=False,
    ),
    "Hant": Script(
        ideographs=True,
        names=named("CJK"),
        letters=HAN,
        marks=HAN_MARKS,
        stops="。！",
        questions="？",
        colons="：",
        length=(0.1, 0.8),
        spaced=False,
    ),
    "Hatr": Script(cursive=True),
    "Hebr": Script(rtl=True, names=named("HEBREW")),
    "Java": Script(stops="꧉.!"),
    "Jpan": Script(
        ideographs=True,
        names=named("CJK", "HIRAGANA", "KATAKANA"),
        marks=HAN_MARKS,
        stops="。！",
        questions="？?",
        colons="：:",
        length=(0.15, 1.2),
        spaced=False,
    ),
    "Khmr": Script(stops="។៕.!", colons="៖:", spaced=False, breaks_marked=True),
    "Knda": Script(joiners=True),
    "Kore": Script(names=named("HANGUL", "CJK"), length=(0.2, 1.4)),
    "Laoo": Script(stops="", spaced=False, breaks_marked=True),
    "Latn": Script(names=named("LATIN"), common="\u00c0-\u017f\u0218-\u021b\u1ea0-\u1ef9"),
    "Mand": Script(rtl=True, cursive=True),
    "Mlym": Script(joiners=True),
    "Mong": Script(cursive=True),
    "Mtei": Script(stops="꯫.!"),
    "Mymr": Script(stops="။!", questions="?။", colons=":-–—", spaced=False, breaks_marked=True),
    "Nkoo": Script(rtl=True, stops=".߹!", questions="؟?", cursive=True),
    "Olck": Script(stops="᱾.!"),
    # Noto Sans Oriya joins ି and ଁ to a sign that stands behind.
    "Orya": Script(stops="।.!", joiners=True, without=named("abvs", "psts")),
    "Phag": Script(cursive=True),
    "Rohg": Script(rtl=True, cursive=True),
    "Samr": Script(rtl=True),
    "Sinh": Script(joiners=True),
    "Sogd": Script(cursive=True),
    "Sylo": Script(stops="।.!"),
    "Syrc": Script(rtl=True, questions="؟?", joiners=True, cursive=True),
    "Taml": Script(names=named("TAMIL"), joiners=True),
    "Telu": Script(joiners=True),
    "Thaa": Script(rtl=True, questions="؟?"),
    "Thai": Script(names=named("THAI"), stops="", spaced=False, breaks_marked=True),
    "Tibt": Script(stops="།༎", ends_clauses=True, breaks_marked=True),
}
# Letters of Thai, Lao, Tibetan, Burmese and Khmer, where lines end between words that no blank parts.
UNSPACED = re.compile("[\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff\u19e0-\u19ff\ua9e0-\ua9ff\uaa60-\uaa7f]")
# Scripts of characters, not of languages: between signs of the former and letters of the latter white is left.
FULL_WIDTH, NARROW = named("Hani", "Hira", "Kana", "Bopo"), named("Latn", "Grek", "Cyrl")
# Scripts of languages whose texts mix scripts of characters.
MIXED: Mapping[str, tuple[str, ...]] = {
    "Hans": ("Hani",),
    "Hant": ("Hani", "Bopo"),
    "Jpan": ("Hani", "Hira", "Kana"),
    "Kore": ("Hang", "Hani"),
}
# Marks of Chinese and Japanese that may fill half of their square: the right one before text, the left one after it.
OPENING_MARKS, CLOSING_MARKS = "（「『《〈【〔〖［｛“‘", "）」』》〉】〕〗］｝”’、。，．：；！？"
# A script that is not in the table.
OTHER = Script()
CURSIVE = frozenset(code for code, script in SCRIPTS.items() if script.cursive)


def script_of(code: str) -> Script:
    """Return what is known of a script, by its ISO 15924 code."""
    return SCRIPTS.get(code, OTHER)

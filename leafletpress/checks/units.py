"""Units of measure by one name in all languages: symbols that every language has, CLDR's words, the house's own.

A name is a concept: `milligram` is mg, 毫克 and ملغ. What is not known is no unit, and no rule says a word about it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from babel.localedata import exists

from leafletpress.checks.speech import speech_of
from leafletpress.cldr import find
from leafletpress.languages import MACROLANGUAGE

# Concept: CLDR's name of it (UTS #35, units), and the symbols that mean it whatever the language.
CONCEPTS: dict[str, tuple[str, str]] = {
    "hour": ("duration-hour", "h"),
    "minute": ("duration-minute", "min"),
    "second": ("duration-second", ""),
    "day": ("duration-day", ""),
    "week": ("duration-week", ""),
    "month": ("duration-month", ""),
    "year": ("duration-year", ""),
    "percent": ("concentr-percent", "% ٪"),
    "kilogram": ("mass-kilogram", "kg"),
    "gram": ("mass-gram", "g"),
    "milligram": ("mass-milligram", "mg mgs"),
    "microgram": ("mass-microgram", "μg mcg ug mkg мкг"),
    "nanogram": ("", "ng"),
    "litre": ("volume-liter", "l ℓ"),
    "decilitre": ("volume-deciliter", "dl"),
    "centilitre": ("volume-centiliter", "cl"),
    "millilitre": ("volume-milliliter", "ml mls cc"),
    "microlitre": ("", "μl"),
    "metre": ("length-meter", "m"),
    "kilometre": ("length-kilometer", "km"),
    "centimetre": ("length-centimeter", "cm"),
    "millimetre": ("length-millimeter", "mm"),
    "micrometre": ("length-micrometer", "μm"),
    "°C": ("temperature-celsius", "°c ℃"),
    "°F": ("temperature-fahrenheit", "°f ℉"),
    "degree": ("angle-degree", "°"),
    "millimole": ("", "mmol"),
    "micromole": ("", "μmol"),
    "mmHg": ("pressure-millimeter-ofhg", "mmhg"),
    "kilopascal": ("pressure-kilopascal", "kpa"),
    "millisievert": ("", "msv"),
    "microsievert": ("", "μsv"),
    "kilovolt": ("", "kv"),
    "volt": ("", "v"),
    "milliampere": ("electric-milliampere", "ma"),
    "gray": ("", "gy"),
    "milligray": ("", "mgy"),
    "becquerel": ("", "bq"),
    "megabecquerel": ("", "mbq"),
    "megahertz": ("frequency-megahertz", "mhz"),
    "kilocalorie": ("energy-kilocalorie", "kcal"),
    "kilojoule": ("energy-kilojoule", "kj"),
    "unit": ("", "iu ui ie i.u. u.i. i.e."),
}
# What may stand for each other: 25 degrees is 25 °C to most readers.
KIN = {"°C": "degree", "°F": "degree"}
# Units that every language writes beside the number: one that is lost is missed.
MEASURES = frozenset(CONCEPTS) - {"hour", "minute", "second", "day", "week", "month", "year", "degree", "metre", "unit"}
# Other words and abbreviations than CLDR's: beginnings of words, parted by blanks (`_` is a blank inside one).
MORE: dict[str, dict[str, str]] = {
    "en": {
        "gram": "gram",
        "kilogram": "kilo",
        "nanogram": "nanogram",
        "microlitre": "microlitre microliter",
        "millisievert": "millisievert",
        "millimole": "millimole",
        "unit": "unit international_unit",
        "litre": "litre liter",
        "millilitre": "milliliter",
        "metre": "metre meter",
        "centimetre": "centimeter",
        "degree": "degree",
        "°C": "degrees_c degrees_celsius",
        "°F": "degrees_f degrees_fahrenheit",
        "kilovolt": "kilovolt",
        "time": "times",
        "tablet": "tablet",
    },
    "pl": {"unit": "jednost j.m.", "millisievert": "milisiwert", "degree": "stop", "nanogram": "nanogram"},
    "de": {
        "time": "mal",
        "tablet": "tablette",
        "unit": "einheit internationale_einheit",
        "degree": "grad",
        "year": "jahr",
        "second": "sekunde",
        "millisievert": "millisievert",
        "nanogram": "nanogramm",
    },
    "fr": {
        "time": "fois",
        "tablet": "comprimé",
        "unit": "unité",
        "degree": "degré",
        "year": "an année",
        "second": "seconde",
        "millisievert": "millisievert",
        "nanogram": "nanogramme",
    },
    "es": {
        "time": "veces vez",
        "tablet": "comprimido pastilla tableta",
        "unit": "unidad",
        "degree": "grado",
        "year": "año",
        "second": "segundo",
        "millisievert": "milisievert",
        "nanogram": "nanogramo",
    },
    "ro": {"unit": "unit", "tablet": "comprimat tablet", "degree": "grad", "time": "ori"},
    "ar": {
        "milligram": "ملغ ملغم ملجم مجم مغم مليغرام مليجرام ملليغرام ملليجرام ميليغرام ميليجرام",
        "microgram": "مكغ مكغم مكجم ميكروغرام ميكروجرام مايكروغرام مايكروجرام",
        "gram": "غ غم جم غرام جرام",
        "kilogram": "كغ كغم كجم كيلو كيلوغرام كيلوجرام",
        "nanogram": "نانوغرام نانوجرام",
        "millilitre": "مل ملل مليلتر ملليلتر ميليلتر ميللتر",
        "litre": "لتر ليتر ل",
        "centimetre": "سم سنتيمتر سنتمتر",
        "millimetre": "مم ملم مليمتر ملليمتر ميليمتر",
        "metre": "متر أمتار",
        "°C": "°م درجة_مئوية درجات_مئوية",
        "°F": "°ف درجة_فهرنهايت",
        "degree": "درجة درجات",
        "unit": "وحدة وحدات",
        "millisievert": "مللي_سيفرت ملي_سيفرت مليسيفرت",
        "kilovolt": "كيلوفولت",
    },
    "fa": {
        "milligram": "میلی_گرم میلیگرم",
        "microgram": "میکروگرم میکرو_گرم",
        "gram": "گرم",
        "kilogram": "کیلوگرم کیلو",
        "millilitre": "میلی_لیتر میلیلیتر سی_سی",
        "litre": "لیتر",
        "centimetre": "سانتی_متر سانتیمتر",
        "millimetre": "میلی_متر میلیمتر",
        "metre": "متر",
        "°C": "درجه_سانتی_گراد درجه_سانتیگراد درجه_سلسیوس",
        "°F": "درجه_فارنهایت",
        "degree": "درجه",
        "year": "سال",
        "second": "ثانیه",
        "unit": "واحد",
        "percent": "درصد",
        "tablet": "قرص",
        "time": "بار مرتبه",
    },
    "ur": {
        "milligram": "ملی_گرام ملیگرام ملی_گرامز ایم_جی",
        "microgram": "مائیکروگرام مائیکرو_گرام مائکروگرام مائکرو_گرام",
        "gram": "گرام",
        "kilogram": "کلوگرام کلو_گرام کلو",
        "nanogram": "نینوگرام نینو_گرام",
        "millilitre": "ملی_لیٹر ملی_لٹر ایم_ایل",
        "litre": "لیٹر لٹر",
        "centimetre": "سینٹی_میٹر سم سینٹیمیٹر",
        "millimetre": "ملی_میٹر ملیمیٹر",
        "metre": "میٹر",
        "°C": "ڈگری_سینٹی_گریڈ ڈگری_سیلسیس ڈگری_سیلسیئس",
        "°F": "ڈگری_فارن_ہائیٹ ڈگری_فارنہائیٹ",
        "degree": "ڈگری",
        "unit": "یونٹ بین_الاقوامی_یونٹ",
        "millisievert": "ملی_سیورٹ",
    },
    "hi": {
        "milligram": "मिलीग्राम मिग्रा मि.ग्रा एमजी मिली_ग्राम",
        "microgram": "माइक्रोग्राम माइक्रो_ग्राम एमसीजी",
        "gram": "ग्राम",
        "kilogram": "किलोग्राम किग्रा कि.ग्रा किलो",
        "nanogram": "नैनोग्राम",
        "millilitre": "मिलीलीटर मिलीलिटर मिली मि.ली एमएल मिली_लीटर",
        "litre": "लीटर लिटर",
        "centimetre": "सेंटीमीटर सेमी से.मी",
        "millimetre": "मिलीमीटर मिमी मि.मी",
        "metre": "मीटर",
        "°C": "डिग्री_सेल्सियस डिग्री_सेंटीग्रेड",
        "°F": "डिग्री_फ़ारेनहाइट डिग्री_फारेनहाइट",
        "degree": "डिग्री",
        "unit": "यूनिट इकाई",
    },
    "pa": {
        "milligram": "ਮਿਲੀਗ੍ਰਾਮ ਮਿਲੀ_ਗ੍ਰਾਮ ਐਮਜੀ",
        "microgram": "ਮਾਈਕ੍ਰੋਗ੍ਰਾਮ ਮਾਇਕ੍ਰੋਗ੍ਰਾਮ ਮਾਈਕਰੋਗ੍ਰਾਮ",
        "gram": "ਗ੍ਰਾਮ",
        "kilogram": "ਕਿਲੋਗ੍ਰਾਮ ਕਿਲੋ",
        "millilitre": "ਮਿਲੀਲੀਟਰ ਮਿਲੀਲਿਟਰ ਮਿਲੀ_ਲੀਟਰ",
        "litre": "ਲੀਟਰ ਲਿਟਰ",
        "centimetre": "ਸੈਂਟੀਮੀਟਰ",
        "millimetre": "ਮਿਲੀਮੀਟਰ",
        "metre": "ਮੀਟਰ",
        "°C": "ਡਿਗਰੀ_ਸੈਲਸੀਅਸ ਡਿਗਰੀ_ਸੈਲਸੀਅਸ",
        "°F": "ਡਿਗਰੀ_ਫਾਰਨਹੀਟ ਡਿਗਰੀ_ਫ਼ਾਰਨਹੀਟ",
        "degree": "ਡਿਗਰੀ",
        "unit": "ਯੂਨਿਟ ਇਕਾਈ",
    },
    "zh": {
        "microgram": "微克",
        "gram": "克",
        "kilogram": "公斤 千克",
        "nanogram": "纳克 納克",
        "litre": "升 公升",
        "millilitre": "毫升 cc",
        "centimetre": "厘米 公分 釐米",
        "millimetre": "毫米",
        "metre": "米 公尺",
        "°C": "摄氏度 攝氏度 °c",
        "°F": "华氏度 華氏度",
        "degree": "度",
        "unit": "单位 單位 国际单位 國際單位",
        "millisievert": "毫西弗 毫希沃特",
        "minute": "分",
        "hour": "钟头 鐘頭",
    },
}
MOST = 28  # characters of the longest unit that is looked for
SHORT = 3
# What may stand between a number and its unit, and what has no width.
BETWEEN = " \u00a0\u2009\u202f-–)"
UNSEEN = re.compile("[\u200c\u200e\u200f\u061c\u2066-\u2069]")
HAN = re.compile("[\u3400-\u9fff\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")
NUMBER = "{0}"


class UnitWords(NamedTuple):
    """Hold how a language writes units: words and symbols, casefolded, to (concept, must it be a whole word).

    `before` are words that stand before the number, as in Swahili; they are whole words.
    """

    after: dict[str, tuple[str, bool]]
    before: dict[str, str]


@lru_cache(maxsize=64)
def unit_words(base: str, script: str = "") -> UnitWords:
    """Return the words of a language; of two concepts that share a word neither counts, unless a table here says so."""
    after: dict[str, tuple[str, bool]] = {}
    before: dict[str, str] = {}
    shared = set()
    for word, concept, whole, is_before in _cldr_words(_locale(base, script)):
        if after.get(word, (concept, whole))[0] != concept:
            shared.add(word)
        if is_before:
            before[word] = concept
        else:
            after[word] = concept, whole
    after = {word: found for word, found in after.items() if word not in shared}
    for concept, (_, symbols) in CONCEPTS.items():
        after.update((symbol, (concept, True)) for symbol in symbols.split())
    for concept, beginnings in speech_of(base, script).units.items():
        after.update((word, (concept, len(word) < SHORT)) for word in map(folded, beginnings))
    for concept, said in MORE.get("" if (base, script) == ("pa", "Arab") else base, {}).items():
        after.update((word, (concept, _short(word))) for word in folded(said).replace("_", "\0").split())
    return UnitWords({word.replace("\0", " "): found for word, found in after.items()}, before)


def _short(word: str) -> bool:
    """Tell whether a word must be whole: mm is no beginning of “mmol”, but لتر is one of لترًا."""
    return len(word) <= (SHORT if word.isascii() else SHORT - 1)


def _cldr_words(locale: str) -> Iterator[tuple[str, str, bool, bool]]:
    """Yield CLDR's words in one language: word, concept, must it be whole, does it stand before the number."""
    for concept, (name, _) in CONCEPTS.items():
        for width in ("long", "short") if name and locale else ():
            try:
                patterns = find(locale, "unit_patterns", name, width)
            except KeyError:
                continue
            for count, pattern in patterns.items() if isinstance(patterns, dict) else ():
                if count != "per" and isinstance(pattern, str) and NUMBER in pattern:
                    word = folded(pattern.replace(NUMBER, "")).strip(BETWEEN)
                    if word and len(word) <= MOST:
                        yield word, concept, width == "short" or len(word) <= SHORT, pattern.endswith(NUMBER)


def _locale(base: str, script: str) -> str:
    names = [f"{base}_{script}", MACROLANGUAGE.get(base, base).partition("_")[0]]
    return next((name for name in names if exists(name)), "")


def folded(text: str) -> str:
    """Return a text in small letters, signs without width left out; µ (U+00B5) becomes the letter μ by that."""
    return UNSEEN.sub("", text.casefold()).replace("\u00a0", " ").replace("\u202f", " ")


def unit_after(text: str, base: str, script: str = "") -> str:
    """Return the unit that a text begins with, as "milligram" or "milligram/kilogram"; "" if it is none."""
    if not text or not (text[0] in BETWEEN or text[0] in "%٪°℃℉" or text[0].isalpha() or UNSEEN.match(text)):
        return ""
    text = folded(text).lstrip(BETWEEN)
    words = unit_words(base, script).after
    concept, length = _longest(text, words)
    rest = text[length:].lstrip(" .")
    if concept and rest[:1] == "/":
        per, _ = _longest(rest[1:].lstrip(), words)
        return f"{concept}/{per}" if per else concept
    return concept


def _longest(text: str, words: dict[str, tuple[str, bool]]) -> tuple[str, int]:
    for length in range(min(MOST, len(text)), 0, -1):
        found = words.get(text[:length])
        if found and not (found[1] and text[length : length + 1].isalpha() and not HAN.match(text, length - 1)):
            return found[0], length
    return "", 0


def unit_before(text: str, base: str, script: str = "") -> str:
    """Return the unit that a text ends with, in languages that say it before the number; "" if it is none."""
    words = unit_words(base, script).before
    last = folded(text[-MOST:]).rstrip(BETWEEN).rpartition(" ")[2] if words else ""
    return words.get(last, "")


def counts_before(base: str, script: str = "") -> bool:
    """Tell whether the language says hours and days before their number."""
    return "hour" in unit_words(base, script).before.values()


def differ(one: str, other: str) -> bool:
    """Tell whether two known units cannot be the same: mg and ml, mg/kg and mg/l, but not mg and mg/kg."""
    pairs = zip(one.split("/"), other.split("/"), strict=False)
    return any(a != b and KIN.get(a) != b and KIN.get(b) != a for a, b in pairs)

"""Words and signs that are read alike in texts of any language, beside what a language has of its own.

A translation keeps some of the English, and codes, signs and Chinese measure words stand in texts of other languages.
"""

from __future__ import annotations

# After these a stop ends no sentence: No. 5, Nr. 5.
ABBREVIATIONS = ("no", "nr", "tel")
# What may stand between the ends of a range.
RANGE_SIGNS = ("-", "–", "—", "~", "～")
RANGE_WORDS = ("to", "do", "a", "and", "or")
# Of these, those that join the ends of a range only behind another word: between 2 and 4, między 2 a 4.
RANGE_LEADS = {"and": ("between",), "a": ("między", "pomiędzy")}
# Halves of the day that stand behind a time in texts of any language, by first and last hour.
DAY_HALVES = {(0, 11): "am a.m.", (12, 23): "pm p.m."}
DAY_HALF_WORDS = ("am", "pm")
# Words of English that many languages of the Latin script have taken over, as they are.
TAKEN_OVER = frozenset(("email", "internet", "reference", "risk", "version", "web"))
# What says “times” behind a number, as a regular expression.
TIMES_SIGNS = ("×", "x")
TIMES_SIGN = r"[×x](?!\w)"
# What says a half without a word, as a regular expression.
HALF_SIGN = r"½|(?<![\d/])1/2(?!\d)|\d[.,]5(?!\d)|(?<!\d)50 ?%"
# What follows a number and is counted, as a regular expression: kept on a line with it.
HAN_MEASURES = (
    "[毫微]?[克升]|[毫厘公]?米|公斤|千克|毫西弗|小?[时時]|分[钟鐘]?|[点點年月日天周週秒岁歲人次片粒个個名位例倍]"
)
# Units that make one token with a number, in whatever text they stand, as a regular expression. Words of English and
# Polish are among them, for those may stand in right-to-left text.
TOKEN_UNITS = "|".join(
    (
        "kg|mg|mcg|µg|ng|pg|g|km|cm|mm|µm|nm|m|ml|mL|dl|dL|cl|µl|µL|fl|fL|l|L|kJ|J|kcal|cal",
        "mmol|µmol|nmol|pmol|mol|mEq|mOsm|mmHg|cmH2O|kPa|Pa|bar|mIU|IU|mU|kU|U|units?|ppm|bpm|[kMG]?Bq",
        "mSv|µSv|Sv|mGy|Gy|kV|V|mA|A|[kM]?Hz|W|K|°[CF]?|%|£|x(?! [0-9])",
        r"am|pm|AM|PM|a\.m\.|p\.m\.|noon|midnight|ms|s|sec|seconds?|min|minutes?|mins?|h|hours?|hrs?",
        "d|days?|wks?|weeks?|months?|yrs?|years?|godz|sek|dni|dzień|tyg|mies|lat|lata|rok",
    )
)
# What is dialled before a telephone number to reach it through a relay service, which speaks for people who cannot.
RELAY_PREFIXES = ("18001", "18002")

"""Punjabi in Gurmukhi."""

from __future__ import annotations

from leafletpress.lexicon.form import Lexicon, by_word, words

LEXICON = Lexicon(
    scripts=("Guru",),
    numbers=by_word({1: "ਇੱਕ ਇਕ", 2: "ਦੋ ਦੋਵੇਂ", 3: "ਤਿੰਨ", 4: "ਚਾਰ", 5: "ਪੰਜ", 6: "ਛੇ", 7: "ਸੱਤ", 8: "ਅੱਠ", 9: "ਨੌਂ", 10: "ਦਸ"}),
    multipliers=by_word({1_000: "ਹਜ਼ਾਰ", 100_000: "ਲੱਖ"}),
    units={
        "hour": "ਘੰਟ",
        "minute": "ਮਿੰਟ",
        "second": "ਸਕਿੰਟ",
        "day": "ਦਿਨ",
        "week": "ਹਫ਼ਤ ਹਫਤ",
        "month": "ਮਹੀਨ",
        "year": "ਸਾਲ",
        "percent": "ਪ੍ਰਤੀਸ਼ਤ ਫ਼ੀਸਦੀ ਫੀਸਦੀ",
        "kilogram": "ਕਿਲੋਗ੍ਰਾਮ ਕਿਲੋ",
        "gram": "ਗ੍ਰਾਮ",
        "milligram": "ਮਿਲੀਗ੍ਰਾਮ ਮਿਲੀ_ਗ੍ਰਾਮ ਐਮਜੀ",
        "microgram": "ਮਾਈਕ੍ਰੋਗ੍ਰਾਮ ਮਾਇਕ੍ਰੋਗ੍ਰਾਮ ਮਾਈਕਰੋਗ੍ਰਾਮ",
        "litre": "ਲੀਟਰ ਲਿਟਰ",
        "millilitre": "ਮਿਲੀਲੀਟਰ ਮਿਲੀਲਿਟਰ ਮਿਲੀ_ਲੀਟਰ",
        "metre": "ਮੀਟਰ",
        "centimetre": "ਸੈਂਟੀਮੀਟਰ",
        "millimetre": "ਮਿਲੀਮੀਟਰ",
        "°C": "ਡਿਗਰੀ_ਸੈਲਸੀਅਸ",
        "°F": "ਡਿਗਰੀ_ਫਾਰਨਹੀਟ ਡਿਗਰੀ_ਫ਼ਾਰਨਹੀਟ",
        "degree": "ਡਿਗਰੀ",
        "unit": "ਯੂਨਿਟ ਇਕਾਈ",
        "tablet": "ਗੋਲੀ",
        "time": "ਵਾਰ",
    },
    pair_backward=("ਵਿੱਚੋਂ", "ਵਿਚੋਂ", "ਵਿੱਚ"),
    ranges=("ਤੋਂ",),
    oclock=("ਵਜੇ",),
    morning=("ਸਵੇਰ",),
    evening=("ਸ਼ਾਮ", "ਦੁਪਹਿਰ", "ਰਾਤ"),
    part_of_day_first=True,
    stops="।!",
    quotes="“”‘’",
    foreign={".": "।"},
    repeats=words("ਕਦੇ ਹੌਲੀ ਨਾਲ ਵੱਖ ਵਾਰ ਜਲਦੀ ਬਹੁਤ ਥੋੜ੍ਹਾ"),
    length=(0.45, 2.3),
)

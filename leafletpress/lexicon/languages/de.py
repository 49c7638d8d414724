"""German."""

from __future__ import annotations

from leafletpress.lexicon.form import Lexicon, by_word

LEXICON = Lexicon(
    scripts=("Latn",),
    numbers=by_word(
        {2: "zwei", 3: "drei", 4: "vier", 5: "fünf", 6: "sechs", 7: "sieben", 8: "acht", 9: "neun", 10: "zehn"}
    ),
    multipliers=by_word({1_000: "tausend", 1_000_000: "millionen"}),
    units={
        "hour": "stunde",
        "minute": "minute",
        "second": "sekunde",
        "day": "tag",
        "week": "woche",
        "month": "monat",
        "year": "jahr",
        "nanogram": "nanogramm",
        "degree": "grad",
        "millisievert": "millisievert",
        "unit": "einheit internationale_einheit",
        "tablet": "tablette",
        "time": "=mal",
    },
    pair_forward=("von", "/", "zu"),
    ranges=("bis",),
    clock_after=("Uhr",),
    quotes="„“‚‘»«",
)

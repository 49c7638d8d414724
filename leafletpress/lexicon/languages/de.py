"""German."""

from __future__ import annotations

from leafletpress.lexicon.form import Clock, Lexicon, by_word, phrases

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
    decimal=",",
    pair_forward=("von", "/", "zu"),
    ranges=("bis",),
    abbreviations=phrases("dr prof bzw ca evtl ggf vgl inkl"),
    quotes="„“‚‘»«",
    clock=Clock(
        leading="um von bis ab vor nach gegen zwischen und",
        oclock="uhr",
        parts={
            (0, 11): "morgens vormittags früh am_morgen am_vormittag",
            (12, 18): "nachmittags mittags am_nachmittag",
            (17, 23): "abends am_abend",
            (18, 29): "nachts in_der_nacht",
        },
        past={
            -30: "halb",
            15: "viertel_nach",
            -15: "viertel_vor",
        },
        noon="mittag mittags",
        midnight="mitternacht",
        linking="bis und oder",
    ),
)

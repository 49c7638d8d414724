"""English."""

from __future__ import annotations

from leafletpress.lexicon.form import Lexicon, by_word, phrases, words

LEXICON = Lexicon(
    scripts=("Latn",),
    # The English of these leaflets is British: 6 August 2028.
    formats="en_GB",
    negation=words(
        "not no never cannot nor neither none nobody nothing without don't doesn't didn't isn't aren't wasn't weren't "
        "can't couldn't won't wouldn't shouldn't mustn't hasn't haven't hadn't"
    ),
    numbers=by_word(
        {
            1: "one",
            2: "two",
            3: "three",
            4: "four",
            5: "five",
            6: "six",
            7: "seven",
            8: "eight",
            9: "nine",
            10: "ten",
            11: "eleven",
            12: "twelve",
        }
    ),
    multipliers=by_word({1_000: "thousand", 1_000_000: "million"}),
    amounts=by_word({(1, "time"): "once", (2, "time"): "twice"}),
    units={
        "hour": "hour hrs",
        "minute": "minute mins",
        "second": "seconds",
        "day": "day",
        "week": "week",
        "month": "month",
        "year": "year",
        "percent": "per_cent",
        "kilogram": "kilo",
        "gram": "gram",
        "milligram": "milligram",
        "nanogram": "nanogram",
        "litre": "litre liter",
        "millilitre": "millilitre milliliter",
        "microlitre": "microlitre microliter",
        "metre": "metre meter",
        "centimetre": "centimeter",
        "°C": "degrees_c degrees_celsius",
        "°F": "degrees_f degrees_fahrenheit",
        "degree": "degree",
        "millimole": "millimole",
        "millisievert": "millisievert",
        "kilovolt": "kilovolt",
        "unit": "unit international_unit",
        "tablet": "tablet",
        "time": "times",
    },
    pair_forward=("in", "in every", "out of", "/"),
    morning=("am",),
    evening=("pm",),
    abbreviations=phrases("dr mr mrs ms prof vs approx"),
    quotes="“”‘’",
)

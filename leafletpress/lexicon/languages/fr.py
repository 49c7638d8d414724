"""French."""

from __future__ import annotations

from leafletpress.lexicon.form import Lexicon, by_word

LEXICON = Lexicon(
    scripts=("Latn",),
    numbers=by_word(
        {2: "deux", 3: "trois", 4: "quatre", 5: "cinq", 6: "six", 7: "sept", 8: "huit", 9: "neuf", 10: "dix"}
    ),
    multipliers=by_word({1_000: "mille", 1_000_000: "millions"}),
    units={
        "hour": "heure",
        "minute": "minute",
        "second": "seconde",
        "day": "jour",
        "week": "semaine",
        "month": "mois",
        "year": "an année",
        "nanogram": "nanogramme",
        "degree": "degré",
        "millisievert": "millisievert",
        "unit": "unité",
        "tablet": "comprimé",
        "time": "fois",
    },
    pair_forward=("sur", "/"),
    ranges=("à",),
    morning=("matin",),
    evening=("après-midi", "soir"),
    quotes="«»“”‹›’",
)

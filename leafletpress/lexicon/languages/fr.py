"""French."""

from __future__ import annotations

from leafletpress.lexicon.form import Clock, Lexicon, by_word, phrases

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
    decimal=",",
    pair_forward=("sur", "/"),
    ranges=("à",),
    abbreviations=phrases("dr pr mme mlle env tél"),
    quotes="«»“”‹›’",
    clock=Clock(
        leading="à de jusqu'à avant après entre vers dès",
        parts={
            (0, 11): "du_matin",
            (12, 18): "de_l'après-midi",
            (17, 23): "du_soir",
        },
        noon="midi",
        midnight="minuit",
        linking="à et",
    ),
)

"""Spanish."""

from __future__ import annotations

from leafletpress.lexicon.form import Lexicon, by_word

LEXICON = Lexicon(
    scripts=("Latn",),
    numbers=by_word(
        {2: "dos", 3: "tres", 4: "cuatro", 5: "cinco", 6: "seis", 7: "siete", 8: "ocho", 9: "nueve", 10: "diez"}
    ),
    multipliers=by_word({1_000: "mil", 1_000_000: "millones"}),
    units={
        "hour": "hora",
        "minute": "minuto",
        "second": "segundo",
        "day": "día",
        "week": "semana",
        "month": "mes",
        "year": "año",
        "nanogram": "nanogramo",
        "degree": "grado",
        "millisievert": "milisievert",
        "unit": "unidad",
        "tablet": "comprimido pastilla tableta",
        "time": "veces =vez",
    },
    decimal=",.",
    pair_forward=("de cada", "/", "en", "entre"),
    morning=("mañana",),
    evening=("tarde", "noche"),
    abbreviations=("núm", "num"),
    quotes="«»“”‘’",
)

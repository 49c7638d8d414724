"""Spanish."""

from __future__ import annotations

from leafletpress.lexicon.form import Clock, Lexicon, by_word

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
    decimal=",",
    pair_forward=("de cada", "/", "en", "entre"),
    abbreviations=("núm", "num", "dr", "dra", "sr", "sra", "aprox"),
    quotes="«»“”‘’",
    clock=Clock(
        before="a_las",
        leading="las la desde hasta de a",
        parts={
            (0, 11): "de_la_mañana",
            (12, 20): "de_la_tarde",
            (18, 29): "de_la_noche",
        },
        noon="mediodía",
        midnight="medianoche",
        linking="a y hasta",
    ),
)

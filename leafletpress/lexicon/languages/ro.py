"""Romanian."""

from __future__ import annotations

from leafletpress.lexicon.form import Lexicon, by_word

LEXICON = Lexicon(
    scripts=("Latn",),
    numbers=by_word({2: "două doi", 3: "trei", 4: "patru", 5: "cinci", 6: "șase", 7: "șapte", 8: "opt", 10: "zece"}),
    units={
        "hour": "or",
        "minute": "minut",
        "day": "zi",
        "week": "săptămân",
        "month": "lun",
        "degree": "grad",
        "unit": "unit",
        "tablet": "comprimat tablet",
        "time": "=ori",
    },
    pair_forward=("din", "la", "/"),
    ranges=("la",),
    quotes="„”«»",
)

"""Polish."""

from __future__ import annotations

from leafletpress.lexicon.form import Lexicon, by_word, phrases, words

LEXICON = Lexicon(
    scripts=("Latn",),
    # Polish says nie besides nic and nikt: alone they deny nothing.
    negation=words("nie nigdy ani bez żaden żadna żadne żadnych żadnego żadnej brak"),
    negation_parts=phrases("rezygn zrezygn unika zabron zakaz niezatw niemożliw niewskaz niedozw niezdoln nieobecn"),
    numbers=by_word(
        {
            1: "jeden jedna jedną jednej jednego",
            2: "dwa dwie dwóch dwiema",
            3: "trzy trzech",
            4: "cztery czterech",
            5: "pięć pięciu",
            6: "sześć sześciu",
            7: "siedem",
            8: "osiem",
            9: "dziewięć",
            10: "dziesięć",
            12: "dwanaście",
        }
    ),
    multipliers=by_word({1_000: "tys tysiąc tysiące tysięcy", 1_000_000: "mln"}),
    amounts=by_word({(24, "hour"): "dobę doby"}),
    units={
        "hour": "godz",
        "minute": "minut",
        "second": "sekund",
        "day": "dzień dni dnia",
        "week": "tydzień tygodn",
        "month": "miesiąc miesięc",
        "year": "rok lat",
        "percent": "procent",
        "milligram": "miligram",
        "nanogram": "nanogram",
        "millilitre": "mililitr",
        "degree": "stop",
        "millisievert": "milisiwert",
        "unit": "jednost j.m.",
        "tablet": "tablet",
        "time": "raz",
    },
    decimal=",",
    pair_forward=("na", "/", "na każde", "z"),
    ranges=("lub",),
    clock_before=("godz.",),
    morning=("rano",),
    evening=("po południu", "wieczor"),
    abbreviations=phrases("godz np ok tzn tzw tj dr prof lek mgr ul św nr wg tabl kaps"),
    quotes="„”«»‚’",
    length=(0.55, 2.3),
    lone_letters="aiouwz",
)

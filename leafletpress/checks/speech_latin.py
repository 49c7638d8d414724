"""Words and marks of languages in Latin letters."""

from __future__ import annotations

from leafletpress.checks.speech_form import Speech, words

ENGLISH = Speech(
    negation=words(
        "not no never cannot nor neither none nobody nothing without don't doesn't didn't isn't aren't wasn't weren't "
        "can't couldn't won't wouldn't shouldn't mustn't hasn't haven't hadn't"
    ),
    numbers={
        "two": 2,
        "three": 3,
        "four": 4,
        "five": 5,
        "six": 6,
        "seven": 7,
        "eight": 8,
        "nine": 9,
        "ten": 10,
        "eleven": 11,
        "twelve": 12,
        "one": 1,
    },
    duals={"once": (1, "time"), "twice": (2, "time")},
    multipliers={"thousand": 1_000, "million": 1_000_000},
    units={
        "hour": ("hour", "hrs"),
        "minute": ("minute", "mins"),
        "second": ("seconds",),
        "day": ("day",),
        "week": ("week",),
        "month": ("month",),
        "year": ("year",),
        "percent": ("%", "per cent"),
        "milligram": ("mg", "milligram"),
        "millilitre": ("ml", "millilitre"),
        "tablet": ("tablet",),
        "time": ("times",),
    },
    pair_forward=("in", "in every", "out of", "/"),
    morning=("am",),
    evening=("pm",),
    stops=".!",
    quotes="“”‘’",
)

POLISH = Speech(
    # Polish says nie besides nic and nikt: alone they deny nothing.
    negation=words("nie nigdy ani bez żaden żadna żadne żadnych żadnego żadnej brak"),
    negation_parts=(
        *("rezygn", "zrezygn", "unika", "zabron", "zakaz"),
        *("niezatw", "niemożliw", "niewskaz", "niedozw", "niezdoln", "nieobecn"),
    ),
    numbers={
        "jeden": 1,
        "jedna": 1,
        "jedną": 1,
        "jednej": 1,
        "jednego": 1,
        "dwa": 2,
        "dwie": 2,
        "dwóch": 2,
        "dwiema": 2,
        "trzy": 3,
        "trzech": 3,
        "cztery": 4,
        "czterech": 4,
        "pięć": 5,
        "pięciu": 5,
        "sześć": 6,
        "sześciu": 6,
        "siedem": 7,
        "osiem": 8,
        "dziewięć": 9,
        "dziesięć": 10,
        "dwanaście": 12,
    },
    duals={"dobę": (24, "hour"), "doby": (24, "hour")},
    multipliers={"tys": 1_000, "tysiąc": 1_000, "tysiące": 1_000, "tysięcy": 1_000, "mln": 1_000_000},
    units={
        "hour": ("godz",),
        "minute": ("minut",),
        "second": ("sekund",),
        "day": ("dzień", "dni", "dnia"),
        "week": ("tydzień", "tygodn"),
        "month": ("miesiąc", "miesięc"),
        "year": ("rok", "lat"),
        "percent": ("%", "procent"),
        "milligram": ("mg", "miligram"),
        "millilitre": ("ml", "mililitr"),
        "tablet": ("tablet",),
        "time": ("raz",),
    },
    decimal=",",
    pair_forward=("na", "/", "na każde", "z"),
    morning=("rano",),
    evening=("po południu", "wieczor"),
    stops=".!",
    quotes="„”«»‚’",
    length=(0.55, 2.3),
)

FRENCH = Speech(
    negation=words("ne n pas non jamais aucun aucune sans ni rien personne"),
    numbers={"deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9, "dix": 10},
    multipliers={"mille": 1_000, "millions": 1_000_000},
    units={"hour": ("heure",), "minute": ("minute",), "day": ("jour",), "week": ("semaine",), "month": ("mois",)},
    decimal=",",
    pair_forward=("sur", "/"),
    evening=("après-midi", "soir"),
    morning=("matin",),
    quotes="«»“”‹›’",
    stops=".!",
)

SPANISH = Speech(
    negation=words("no sin nunca ni nada nadie ningún ninguna ninguno tampoco jamás"),
    numbers={"dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7, "ocho": 8, "nueve": 9, "diez": 10},
    multipliers={"mil": 1_000, "millones": 1_000_000},
    units={"hour": ("hora",), "minute": ("minuto",), "day": ("día",), "week": ("semana",), "month": ("mes",)},
    decimal=",",
    pair_forward=("de cada", "/", "en", "entre"),
    morning=("mañana",),
    evening=("tarde", "noche"),
    quotes="«»“”‘’",
    stops=".!",
)

GERMAN = Speech(
    negation=words("nicht nie niemals ohne weder noch nichts niemand nein"),
    negation_parts=("kein",),
    numbers={"zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9, "zehn": 10},
    multipliers={"tausend": 1_000, "millionen": 1_000_000},
    units={"hour": ("stunde",), "minute": ("minute",), "day": ("tag",), "week": ("woche",), "month": ("monat",)},
    decimal=",",
    pair_forward=("von", "/", "zu"),
    quotes="„“‚‘»«",
    stops=".!",
)

ROMANIAN = Speech(
    negation=words("nu fără niciodată nici nimic nimeni niciun nicio"),
    negation_parts=("n-", "nu"),
    numbers={"două": 2, "doi": 2, "trei": 3, "patru": 4, "cinci": 5, "șase": 6, "șapte": 7, "opt": 8, "zece": 10},
    units={"hour": ("or",), "minute": ("minut",), "day": ("zi",), "week": ("săptămân",), "month": ("lun",)},
    decimal=",",
    pair_forward=("din", "la", "/"),
    quotes="„”«»",
    stops=".!",
)

"""Romanian."""

from __future__ import annotations

from fractions import Fraction

from leafletpress.lexicon.form import Calendar, Clock, Lexicon, by_word, in_order, phrases

LEXICON = Lexicon(
    scripts=("Latn",),
    amounts=by_word(
        {
            (1, "time"): "o_dată",
            (15, "minute"): "sfert_de_oră",
            (45, "minute"): "trei_sferturi_de_oră",
            (30, "minute"): "jumătate_de_oră",
        }
    ),
    numbers={
        **in_order(
            "un|o|una|unu|unui|unei doi|două|ambele|ambii trei patru cinci șase șapte opt nouă zece unsprezece "
            "doisprezece|douăsprezece|duzină treisprezece paisprezece|patrusprezece cincisprezece șaisprezece "
            "șaptesprezece optsprezece nouăsprezece douăzeci douăzeci_și_unu douăzeci_și_doi|douăzeci_și_două "
            "douăzeci_și_trei douăzeci_și_patru douăzeci_și_cinci douăzeci_și_șase douăzeci_și_șapte "
            "douăzeci_și_opt douăzeci_și_nouă treizeci treizeci_și_unu treizeci_și_doi treizeci_și_trei "
            "treizeci_și_patru treizeci_și_cinci treizeci_și_șase treizeci_și_șapte treizeci_și_opt "
            "treizeci_și_nouă patruzeci patruzeci_și_unu patruzeci_și_doi patruzeci_și_trei patruzeci_și_patru "
            "patruzeci_și_cinci patruzeci_și_șase patruzeci_și_șapte patruzeci_și_opt patruzeci_și_nouă cincizeci "
            "cincizeci_și_unu cincizeci_și_doi cincizeci_și_trei cincizeci_și_patru cincizeci_și_cinci "
            "cincizeci_și_șase cincizeci_și_șapte cincizeci_și_opt cincizeci_și_nouă șasezeci șasezeci_și_unu "
            "șasezeci_și_doi șasezeci_și_trei șasezeci_și_patru șasezeci_și_cinci șasezeci_și_șase "
            "șasezeci_și_șapte șasezeci_și_opt șasezeci_și_nouă șaptezeci șaptezeci_și_unu șaptezeci_și_doi "
            "șaptezeci_și_trei șaptezeci_și_patru șaptezeci_și_cinci șaptezeci_și_șase șaptezeci_și_șapte "
            "șaptezeci_și_opt șaptezeci_și_nouă optzeci optzeci_și_unu optzeci_și_doi optzeci_și_trei "
            "optzeci_și_patru optzeci_și_cinci optzeci_și_șase optzeci_și_șapte optzeci_și_opt optzeci_și_nouă "
            "nouăzeci nouăzeci_și_unu nouăzeci_și_doi nouăzeci_și_trei nouăzeci_și_patru nouăzeci_și_cinci "
            "nouăzeci_și_șase nouăzeci_și_șapte nouăzeci_și_opt nouăzeci_și_nouă"
        ),
        **by_word(
            {
                100: "sută sute o_sută",
                Fraction(1, 2): "jumătate jumătăți jumate",
                Fraction(1, 4): "sfert",
                Fraction(3, 4): "trei_sferturi",
                Fraction(1, 3): "o_treime",
            }
        ),
    },
    number_joins=("și",),
    number_after={"și jumătate": Fraction(1, 2), "și un sfert": Fraction(1, 4)},
    multipliers=by_word({1_000: "mie mii", 1_000_000: "milion milioane"}),
    units={
        "hour": "=oră =ore =ora =orele de_ore",
        "minute": "minut",
        "second": "secund",
        "day": "=zi =zile =ziua =zilele",
        "week": "săptămân",
        "month": "=lună =luni =luna =lunile",
        "year": "=an =ani =anul =anii",
        "percent": "la_sută procent",
        "kilogram": "=kilogram =kilograme kilogram",
        "nanogram": "nanogram",
        "degree": "grad",
        "millimole": "milimol",
        "micromole": "micromol",
        "millisievert": "milisievert",
        "unit": "unit unităț",
        "tablet": "comprimat tablet pastil de_comprimate de_tablete",
        "capsule": "capsul de_capsule",
        "drop": "picătur de_picături",
        "puff": "puf pulveriz inhalăr inhalar",
        "spoon": "lingur",
        "time": "=ori =dată",
    },
    pair_forward=("din", "la", "/"),
    ranges=("la",),
    abbreviations=phrases("dr prof nr aprox dl dna etc str tel pag"),
    quotes="„”«»",
    clock=Clock(
        before="ora orele orei",
        leading="la de_la până_la între după înainte_de în_jurul pe_la și",
        parts={
            (0, 11): "dimineața dimineata",
            (12, 18): "după-amiaza după-amiază după_amiaza după_amiază",
            (16, 23): "seara",
            (18, 29): "noaptea",
        },
        later={30: "și_jumătate", 15: "și_un_sfert"},
        noon="amiază amiaza amiezii",
        midnight="miezul_nopții",
        linking="la și până_la sau",
    ),
    calendar=Calendar(
        counted={
            1: "unu una",
            2: "două",
            3: "trei",
            4: "patru",
            5: "cinci",
            6: "șase",
            7: "șapte",
            8: "opt",
            9: "nouă",
            10: "zece",
            11: "unsprezece",
            12: "douăsprezece",
        },
        weekdays={1: "lunea", 2: "marțea", 3: "miercurea", 4: "joia", 5: "vinerea", 6: "sâmbăta", 7: "duminica"},
        # Luni are months, too, and mai is “more”.
        other_weekdays={1: "luni"},
        other_months={5: "mai"},
        working_days="zi_lucrătoare zile_lucrătoare",
        weekend="weekend*",
        joined="și până_la până sau",
    ),
)

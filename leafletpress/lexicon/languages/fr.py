"""French."""

from __future__ import annotations

from fractions import Fraction

from leafletpress.lexicon.form import Calendar, Clock, Lexicon, by_word, in_order, phrases

LEXICON = Lexicon(
    scripts=("Latn",),
    amounts=by_word(
        {
            (15, "minute"): "quart_d'heure quart_d’heure",
            (45, "minute"): "trois_quarts_d'heure trois_quarts_d’heure",
            (30, "minute"): "demi-heure",
        }
    ),
    numbers={
        **in_order(
            "un|une|premier|première deux trois quatre cinq six sept huit neuf dix onze douze|douzaine treize "
            "quatorze quinze seize dix-sept dix-huit dix-neuf vingt "
            "vingt-et-un|vingt-et-une|vingt_et_un|vingt_et_une vingt-deux vingt-trois vingt-quatre vingt-cinq "
            "vingt-six vingt-sept vingt-huit vingt-neuf trente trente-et-un trente-deux trente-trois "
            "trente-quatre trente-cinq trente-six trente-sept trente-huit trente-neuf quarante quarante-et-un "
            "quarante-deux quarante-trois quarante-quatre quarante-cinq quarante-six quarante-sept quarante-huit "
            "quarante-neuf cinquante cinquante-et-un cinquante-deux cinquante-trois cinquante-quatre "
            "cinquante-cinq cinquante-six cinquante-sept cinquante-huit cinquante-neuf soixante soixante-et-un "
            "soixante-deux soixante-trois soixante-quatre soixante-cinq soixante-six soixante-sept soixante-huit "
            "soixante-neuf soixante-dix|septante soixante-et-onze soixante-douze soixante-treize "
            "soixante-quatorze soixante-quinze soixante-seize soixante-dix-sept soixante-dix-huit "
            "soixante-dix-neuf quatre-vingts|quatre-vingt|huitante quatre-vingt-un quatre-vingt-deux "
            "quatre-vingt-trois quatre-vingt-quatre quatre-vingt-cinq quatre-vingt-six quatre-vingt-sept "
            "quatre-vingt-huit quatre-vingt-neuf quatre-vingt-dix|nonante quatre-vingt-onze quatre-vingt-douze "
            "quatre-vingt-treize quatre-vingt-quatorze quatre-vingt-quinze quatre-vingt-seize "
            "quatre-vingt-dix-sept quatre-vingt-dix-huit quatre-vingt-dix-neuf"
        ),
        **by_word(
            {
                100: "cent cents",
                Fraction(1, 2): "demi demie moitié",
                Fraction(1, 4): "quart",
                Fraction(3, 4): "trois_quarts",
                Fraction(1, 3): "tiers",
            }
        ),
    },
    number_joins=("et",),
    number_after={"et demie": Fraction(1, 2), "et demi": Fraction(1, 2), "et quart": Fraction(1, 4)},
    multipliers=by_word({1_000: "mille milliers", 1_000_000: "million millions"}),
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
        "millimole": "millimole",
        "micromole": "micromole",
        "tablet": "comprimé cachet",
        "capsule": "gélule capsule",
        "drop": "goutte",
        "puff": "bouffée pulvérisation",
        "spoon": "cuillère cuillerée cuiller",
        "time": "fois",
    },
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
        later={30: "heures_et_demie heure_et_demie et_demie", 15: "heures_et_quart heure_et_quart"},
        part_links="heures heure h",
        noon="midi",
        midnight="minuit",
        linking="à et",
    ),
    calendar=Calendar(
        counted={
            1: "une",
            2: "deux",
            3: "trois",
            4: "quatre",
            5: "cinq",
            6: "six",
            7: "sept",
            8: "huit",
            9: "neuf",
            10: "dix",
            11: "onze",
            12: "douze",
        },
        weekdays={1: "lundis", 2: "mardis", 3: "mercredis", 4: "jeudis", 5: "vendredis", 6: "samedis", 7: "dimanches"},
        working_days="jour_ouvrable jours_ouvrables jour_ouvré jours_ouvrés",
        weekend="week-end week-ends",
        day_marks="er le",
        joined="au et ou à",
    ),
)

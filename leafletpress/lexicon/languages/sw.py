"""Swahili. Its speakers count the hours from sunrise: the third hour of the morning is 9am."""

from __future__ import annotations

from fractions import Fraction

from leafletpress.lexicon.form import Calendar, Clock, Lexicon, by_word, phrases, words

LEXICON = Lexicon(
    scripts=("Latn",),
    numbers=by_word(
        {
            1: "moja mmoja kimoja limoja",
            2: "mbili wawili viwili miwili mawili",
            3: "tatu watatu vitatu mitatu matatu",
            4: "nne wanne vinne minne manne",
            5: "tano watano vitano mitano matano",
            6: "sita",
            7: "saba",
            8: "nane wanane vinane minane manane",
            9: "tisa",
            10: "kumi",
            20: "ishirini",
            30: "thelathini",
            40: "arobaini",
            50: "hamsini",
            60: "sitini",
            70: "sabini",
            80: "themanini",
            90: "tisini",
            100: "mia",
            200: "mia_mbili",
            300: "mia_tatu",
            400: "mia_nne",
            500: "mia_tano",
            600: "mia_sita",
            700: "mia_saba",
            800: "mia_nane",
            900: "mia_tisa",
            Fraction(1, 2): "nusu",
            Fraction(1, 4): "robo",
            Fraction(3, 4): "robo_tatu",
            Fraction(1, 3): "theluthi",
        }
    ),
    number_joins=("na",),
    number_after={"na nusu": Fraction(1, 2), "u nusu": Fraction(1, 2), "na robo": Fraction(1, 4)},
    multipliers=by_word({1_000: "elfu", 1_000_000: "milioni"}),
    units={
        "spoon": "kijiko vijiko",
        "puff": "mpulizo mipulizo",
        "drop": "tone matone",
        "capsule": "kapsuli vidonge_vya_kapsuli",
        "hour": "saa masaa",
        "minute": "dakika",
        "second": "sekunde",
        "day": "siku",
        "week": "wiki =juma majuma",
        "month": "mwezi miezi",
        "year": "mwaka miaka umri_wa_miaka",
        "percent": "asilimia",
        "kilogram": "kilo kilogramu",
        "gram": "gramu",
        "milligram": "miligramu milligramu",
        "microgram": "mikrogramu maikrogramu",
        "litre": "lita",
        "millilitre": "mililita millilita",
        "metre": "mita",
        "centimetre": "sentimita",
        "millimetre": "milimita",
        "degree": "digrii nyuzi",
        "°C": "nyuzi_joto_selsiasi digrii_selsiasi",
        "unit": "kitengo vitengo yuniti",
        "tablet": "kidonge vidonge tembe kibao vibao",
        "time": "mara",
    },
    pair_forward=("kati ya", "/"),
    ranges=("hadi", "mpaka", "au"),
    abbreviations=phrases("dkt dk bw bi prof n.k k.m"),
    quotes="“”‘’",
    repeats=words(
        "pole mara sana sawa haraka mbali moja mbili tatu nne tano kidogo ndogo hivi sasa kila polepole mbalimbali"
    ),
    clock=Clock(
        leading="kuanzia hadi mpaka ya",
        # The hours are counted from six o'clock; without a part of the day behind it saa is an hour that lasts.
        past={360: "saa"},
        later={30: "na_nusu", 15: "na_robo", -15: "kasorobo"},
        parts={
            (0, 11): "asubuhi alfajiri",
            (11, 16): "mchana alasiri",
            (15, 20): "jioni",
            (18, 29): "usiku",
        },
        noon="adhuhuri",
        linking="hadi mpaka na au",
        no_time=(
            r"\bsaa (?>\d+:\d+|\d+|[a-z]+(?: na m[a-z]+)?)"
            r"(?! (?:na nusu |na robo |kasorobo )?(?:asubuhi|alfajiri|mchana|alasiri|jioni|usiku))",
        ),
    ),
    calendar=Calendar(
        counted={
            1: "moja",
            2: "mbili",
            3: "tatu",
            4: "nne",
            5: "tano",
            6: "sita",
            7: "saba",
            8: "nane",
            9: "tisa",
            10: "kumi",
            11: "kumi_na_moja",
            12: "kumi_na_mbili",
        },
        joined="na hadi au",
    ),
)

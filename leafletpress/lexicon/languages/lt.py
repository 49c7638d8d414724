"""Lithuanian."""

from __future__ import annotations

from fractions import Fraction

from leafletpress.lexicon.form import Clock, Lexicon, by_word, phrases

LEXICON = Lexicon(
    scripts=("Latn",),
    numbers=by_word(
        {
            1: "vienas viena vieną vieno vienos vienam vienai vienu",
            2: "du dvi dviejų dviem dvejus abu abi abiejų abiem",
            3: "trys tris trijų trims trimis trejus",
            4: "keturi keturios keturis keturias keturių keturiems keturioms",
            5: "penki penkios penkis penkias penkių penkiems penkioms",
            6: "šeši šešios šešis šešias šešių šešiems šešioms",
            7: "septyni septynios septynis septynias septynių septyniems septynioms",
            8: "aštuoni aštuonios aštuonis aštuonias aštuonių aštuoniems aštuonioms",
            9: "devyni devynios devynis devynias devynių devyniems devynioms",
            10: "dešimt dešimties dešimtis",
            11: "vienuolika vienuolikos vienuolikai",
            12: "dvylika dvylikos dvylikai tuzinas tuziną",
            13: "trylika trylikos trylikai",
            14: "keturiolika keturiolikos",
            15: "penkiolika penkiolikos",
            16: "šešiolika šešiolikos",
            17: "septyniolika septyniolikos",
            18: "aštuoniolika aštuoniolikos",
            19: "devyniolika devyniolikos",
            20: "dvidešimt dvidešimties",
            30: "trisdešimt trisdešimties",
            40: "keturiasdešimt keturiasdešimties",
            50: "penkiasdešimt penkiasdešimties",
            60: "šešiasdešimt šešiasdešimties",
            70: "septyniasdešimt septyniasdešimties",
            80: "aštuoniasdešimt aštuoniasdešimties",
            90: "devyniasdešimt devyniasdešimties",
            100: "šimtas šimto šimtą šimtui šimtai šimtų šimtus",
            Fraction(1, 2): "pusė pusę pusės",
            Fraction(3, 2): "pusantro pusantros",
            Fraction(1, 4): "ketvirtis ketvirtį ketvirčio ketvirtadalis ketvirtadalį ketvirtadalio",
            Fraction(3, 4): "trys_ketvirtadaliai tris_ketvirtadalius trijų_ketvirtadalių",
            Fraction(1, 3): "trečdalis trečdalį trečdalio",
            Fraction(2, 3): "du_trečdaliai du_trečdalius dviejų_trečdalių",
        }
    ),
    number_after={"su puse": Fraction(1, 2), "su ketvirčiu": Fraction(1, 4)},
    multipliers=by_word(
        {
            1_000: "tūkst tūkstantis tūkstančio tūkstantį tūkstančiai tūkstančius tūkstančių",
            1_000_000: "mln milijonas milijono milijoną milijonai milijonus milijonų",
        }
    ),
    amounts=by_word(
        {
            (2, "time"): "dukart dusyk",
            (3, "time"): "triskart trissyk",
            (30, "minute"): "pusvalandis pusvalandį pusvalandžio pusvalandžiui",
        }
    ),
    ordinal_endings=(".",),
    units={
        "hour": "valand =val",
        "minute": "minut minuč",
        "second": "sekund sekundž",
        "day": "dien",
        "week": "savait savaič =sav",
        "month": "mėnes mėnuo =mėn",
        "year": "metai metų metus metams metais",
        "percent": "procent",
        "kilogram": "kilogram",
        "gram": "gram",
        "milligram": "miligram",
        "microgram": "mikrogram",
        "nanogram": "nanogram",
        "litre": "litr",
        "millilitre": "mililitr",
        "metre": "metrai metrų metrus metras metro metrą",
        "centimetre": "centimetr",
        "millimetre": "milimetr",
        "degree": "laipsn",
        "°C": "laipsnių_celsijaus laipsniai_celsijaus laipsnius_celsijaus celsijaus_laipsn",
        "millimole": "milimol",
        "micromole": "mikromol",
        "millisievert": "milisivert",
        "unit": "vienet =tv",
        "tablet": "tablet tableč",
        "capsule": "kapsul",
        "drop": "laš",
        "puff": "įpurškim įkvėpim išpurškim",
        "spoon": "šaukšt",
        "time": "kart",
    },
    pair_forward=("iš", "/"),
    ranges=("iki", "arba", "ar"),
    abbreviations=phrases("pvz val min sek mėn sav pan kt dr prof doc gyd tel str nr plg žr vnt tab el pav d m"),
    quotes="„“‚‘«»",
    owner_first=True,
    clock=Clock(
        oclock=(
            "val._ryto val._ryte val._rytą val._vakaro val._vakare val._nakties val._naktį val._dienos val._po_pietų "
            "valandą_ryto valandą_vakaro"
        ),
        leading="nuo iki po prieš apie maždaug tarp ir",
        parts={
            (0, 11): "ryte ryto rytą rytais",
            (12, 18): "po_pietų popiet",
            (16, 23): "vakare vakaro vakarą vakarais",
            (18, 29): "nakties naktį",
        },
        noon="vidurdien",
        midnight="vidurnak",
        linking="iki ir ar arba",
    ),
)

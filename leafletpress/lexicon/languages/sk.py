"""Slovak."""

from __future__ import annotations

from fractions import Fraction

from leafletpress.lexicon.form import Clock, Lexicon, by_word, in_order, phrases

LEXICON = Lexicon(
    scripts=("Latn",),
    numbers={
        **in_order(
            "jeden|jedna|jedno|jednu|jedného|jednej|jednou dva|dve|dvoch|dvoma|obe|oba tri|troch|tromi "
            "štyri|štyroch|štyrmi päť|piatich šesť|šiestich sedem|siedmich osem|ôsmich deväť|deviatich "
            "desať|desiatich jedenásť dvanásť|dvanástich|tucet trinásť štrnásť pätnásť šestnásť sedemnásť "
            "osemnásť devätnásť dvadsať dvadsaťjeden dvadsaťdva dvadsaťtri dvadsaťštyri dvadsaťpäť dvadsaťšesť "
            "dvadsaťsedem dvadsaťosem dvadsaťdeväť tridsať tridsaťjeden tridsaťdva tridsaťtri tridsaťštyri "
            "tridsaťpäť tridsaťšesť tridsaťsedem tridsaťosem tridsaťdeväť štyridsať štyridsaťjeden štyridsaťdva "
            "štyridsaťtri štyridsaťštyri štyridsaťpäť štyridsaťšesť štyridsaťsedem štyridsaťosem štyridsaťdeväť "
            "päťdesiat päťdesiatjeden päťdesiatdva päťdesiattri päťdesiatštyri päťdesiatpäť päťdesiatšesť "
            "päťdesiatsedem päťdesiatosem päťdesiatdeväť šesťdesiat šesťdesiatjeden šesťdesiatdva šesťdesiattri "
            "šesťdesiatštyri šesťdesiatpäť šesťdesiatšesť šesťdesiatsedem šesťdesiatosem šesťdesiatdeväť "
            "sedemdesiat sedemdesiatjeden sedemdesiatdva sedemdesiattri sedemdesiatštyri sedemdesiatpäť "
            "sedemdesiatšesť sedemdesiatsedem sedemdesiatosem sedemdesiatdeväť osemdesiat osemdesiatjeden "
            "osemdesiatdva osemdesiattri osemdesiatštyri osemdesiatpäť osemdesiatšesť osemdesiatsedem "
            "osemdesiatosem osemdesiatdeväť deväťdesiat deväťdesiatjeden deväťdesiatdva deväťdesiattri "
            "deväťdesiatštyri deväťdesiatpäť deväťdesiatšesť deväťdesiatsedem deväťdesiatosem deväťdesiatdeväť"
        ),
        **by_word(
            {
                100: "sto jednasto",
                200: "dvesto",
                300: "tristo",
                400: "štyristo",
                500: "päťsto",
                600: "šesťsto",
                700: "sedemsto",
                800: "osemsto",
                900: "deväťsto",
                Fraction(1, 2): "pol polovica polovicu polovice",
                Fraction(1, 4): "štvrť štvrtina štvrtinu štvrtiny",
                Fraction(3, 4): "tri_štvrtiny",
                Fraction(1, 3): "tretina tretinu tretiny",
            }
        ),
    },
    number_after={"a pol": Fraction(1, 2), "a štvrť": Fraction(1, 4)},
    multipliers=by_word({1_000: "tisíc tisíce", 1_000_000: "milión milióny miliónov"}),
    amounts=by_word(
        {
            (2, "time"): "dvakrát",
            (3, "time"): "trikrát",
            (4, "time"): "štyrikrát",
            (5, "time"): "päťkrát",
            (6, "time"): "šesťkrát",
            (30, "minute"): "polhodina polhodinu pol_hodiny polhodiny polhodine",
            (45, "minute"): "trištvrte_hodiny",
            (15, "minute"): "štvrťhodina štvrťhodinu štvrť_hodiny štvrťhodiny",
        }
    ),
    ordinal_endings=(".",),
    units={
        "hour": "hod",
        "minute": "minút minut",
        "second": "sekúnd sekund",
        "day": "=deň =dňa =dni =dní =dňoch =dňom =dňami",
        "week": "týžde týžd",
        "month": "mesiac",
        "year": "=rok roky roka roku rokov rokoch rokom",
        "percent": "percent",
        "kilogram": "kilo",
        "gram": "gram",
        "milligram": "miligram",
        "microgram": "mikrogram",
        "nanogram": "nanogram",
        "litre": "liter litr",
        "millilitre": "mililiter mililitr",
        "metre": "meter metr",
        "centimetre": "centimeter centimetr",
        "millimetre": "milimeter milimetr",
        "degree": "stup",
        "°C": "stupňov_celzia stupne_celzia stupeň_celzia",
        "millimole": "milimol",
        "micromole": "mikromol",
        "millisievert": "milisievert",
        "unit": "jednot =j. =m.j.",
        "tablet": "tablet tabliet pilul piluliek",
        "capsule": "kapsul kapsúl tobol",
        "drop": "kvap",
        "puff": "vdych vstrek",
        "spoon": "lyžič lyžic lyžíc",
        "time": "krát =raz =razy",
    },
    pair_forward=("z", "zo", "na", "/"),
    ranges=("až", "alebo"),
    abbreviations=phrases("napr tzv tzn tj atď apod č hod str dr mudr prof doc ul sv resp príp max obr cca tab"),
    quotes="„“‚‘»«",
    lone_letters="aikosuvz",
    clock=Clock(
        leading="o od do po pred okolo asi medzi a",
        parts={
            (0, 11): "ráno rann predpoludním dopoludnia",
            (12, 18): "popoludní",
            (16, 23): "večer",
            (18, 29): "v_noci",
        },
        noon="poludni napoludni",
        midnight="polnoc",
        linking="do až a alebo",
    ),
)

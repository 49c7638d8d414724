"""Hungarian."""

from __future__ import annotations

from fractions import Fraction

from leafletpress.lexicon.form import Clock, Lexicon, by_word, in_order, phrases, words

LEXICON = Lexicon(
    scripts=("Latn",),
    numbers={
        **in_order(
            "egy|egyet|egyik két|kettő|kettőt|mindkét|mindkettő három|hármat négy|négyet öt|ötöt hat|hatot hét|hetet "
            "nyolc|nyolcat kilenc|kilencet tíz|tízet tizenegy tizenkét|tizenkettő|tucat tizenhárom tizennégy tizenöt "
            "tizenhat tizenhét tizennyolc tizenkilenc húsz huszonegy huszonkét|huszonkettő huszonhárom huszonnégy "
            "huszonöt huszonhat huszonhét huszonnyolc huszonkilenc harminc harmincegy harminckét|harminckettő "
            "harminchárom harmincnégy harmincöt harminchat harminchét harmincnyolc harminckilenc negyven negyvenegy "
            "negyvenkét|negyvenkettő negyvenhárom negyvennégy negyvenöt negyvenhat negyvenhét negyvennyolc "
            "negyvenkilenc ötven ötvenegy ötvenkét|ötvenkettő ötvenhárom ötvennégy ötvenöt ötvenhat ötvenhét "
            "ötvennyolc ötvenkilenc hatvan hatvanegy hatvankét|hatvankettő hatvanhárom hatvannégy hatvanöt hatvanhat "
            "hatvanhét hatvannyolc hatvankilenc hetven hetvenegy hetvenkét|hetvenkettő hetvenhárom hetvennégy "
            "hetvenöt hetvenhat hetvenhét hetvennyolc hetvenkilenc nyolcvan nyolcvanegy nyolcvankét|nyolcvankettő "
            "nyolcvanhárom nyolcvannégy nyolcvanöt nyolcvanhat nyolcvanhét nyolcvannyolc nyolcvankilenc kilencven "
            "kilencvenegy kilencvenkét|kilencvenkettő kilencvenhárom kilencvennégy kilencvenöt kilencvenhat "
            "kilencvenhét kilencvennyolc kilencvenkilenc"
        ),
        **by_word(
            {
                100: "száz egyszáz",
                200: "kétszáz kettőszáz",
                300: "háromszáz",
                400: "négyszáz",
                500: "ötszáz",
                600: "hatszáz",
                700: "hétszáz",
                800: "nyolcszáz",
                900: "kilencszáz",
                Fraction(1, 2): "fél fele felét felére",
                Fraction(3, 2): "másfél",
                Fraction(1, 4): "negyed negyede negyedét",
                Fraction(3, 4): "háromnegyed háromnegyede háromnegyedét",
                Fraction(1, 3): "harmada harmadát egyharmad egyharmada",
                Fraction(2, 3): "kétharmad kétharmada",
            }
        ),
    },
    number_after={"és fél": Fraction(1, 2), "és negyed": Fraction(1, 4)},
    multipliers=by_word({1_000: "ezer", 1_000_000: "millió"}),
    amounts=by_word(
        {
            (1, "time"): "egyszer",
            (2, "time"): "kétszer",
            (3, "time"): "háromszor",
            (4, "time"): "négyszer",
            (5, "time"): "ötször",
            (6, "time"): "hatszor",
            (30, "minute"): "félóra félórán félóráig félórával",
        }
    ),
    ordinal_endings=(".",),
    units={
        "hour": "óra órá",
        "minute": "perc",
        "second": "másodperc",
        "day": "nap",
        "week": "=hét héten hétig hétre hétnél hétben héttel het",
        "month": "hónap",
        "year": "év",
        "percent": "százalék",
        "kilogram": "kilogramm kiló =kg-o =kg-ot",
        "gram": "gramm",
        "milligram": "milligramm",
        "microgram": "mikrogramm",
        "nanogram": "nanogramm",
        "litre": "liter",
        "millilitre": "milliliter",
        "metre": "méter",
        "centimetre": "centiméter",
        "millimetre": "milliméter",
        "degree": "fok",
        "°C": "celsius-fok celsius_fok",
        "millimole": "millimol",
        "micromole": "mikromol",
        "millisievert": "millisievert",
        "unit": "egység =ne",
        "tablet": "tablett pirul",
        "capsule": "kapszul",
        "drop": "csepp",
        "puff": "fújás befújás belégzés",
        "spoon": "kanál kanala kiskanál evőkanál teáskanál",
        "time": "=szor =szer =ször alkalomm",
    },
    pair_backward=("esetből", "emberből", "betegből", "személyből", "közül", "-ból", "-ből"),
    ranges=("vagy",),
    abbreviations=phrases("pl kb stb ill ún dr prof sz u old min max tel db ker"),
    quotes="„”»«’",
    repeats=words("az"),
    owner_first=True,
    clock=Clock(
        oclock="órakor -kor",
        parts={
            (0, 11): "reggel délelőtt",
            (1, 7): "hajnal",
            (12, 18): "délután",
            (16, 23): "este",
            (18, 29): "éjjel éjszaka",
        },
        parts_first=True,
        noon="délben déli déltől délig",
        midnight="éjfél",
        linking="és vagy",
    ),
)

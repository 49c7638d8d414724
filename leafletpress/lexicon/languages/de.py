"""German."""

from __future__ import annotations

from fractions import Fraction

from leafletpress.lexicon.form import Clock, Lexicon, by_word, in_order, phrases

LEXICON = Lexicon(
    scripts=("Latn",),
    amounts=by_word(
        {
            (15, "minute"): "viertelstunde",
            (45, "minute"): "dreiviertelstunde",
            (30, "minute"): "halbe_stunde halben_stunde",
        }
    ),
    numbers={
        **in_order(
            "ein|eine|einen|einem|einer|eins|eines zwei|zwo|beide|beiden drei vier fünf sechs sieben acht neun "
            "zehn elf zwölf|dutzend dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig "
            "einundzwanzig zweiundzwanzig dreiundzwanzig vierundzwanzig fünfundzwanzig sechsundzwanzig "
            "siebenundzwanzig achtundzwanzig neunundzwanzig dreißig|dreissig einunddreißig|einunddreissig "
            "zweiunddreißig|zweiunddreissig dreiunddreißig|dreiunddreissig vierunddreißig|vierunddreissig "
            "fünfunddreißig|fünfunddreissig sechsunddreißig|sechsunddreissig siebenunddreißig|siebenunddreissig "
            "achtunddreißig|achtunddreissig neununddreißig|neununddreissig vierzig einundvierzig zweiundvierzig "
            "dreiundvierzig vierundvierzig fünfundvierzig sechsundvierzig siebenundvierzig achtundvierzig "
            "neunundvierzig fünfzig einundfünfzig zweiundfünfzig dreiundfünfzig vierundfünfzig fünfundfünfzig "
            "sechsundfünfzig siebenundfünfzig achtundfünfzig neunundfünfzig sechzig einundsechzig zweiundsechzig "
            "dreiundsechzig vierundsechzig fünfundsechzig sechsundsechzig siebenundsechzig achtundsechzig "
            "neunundsechzig siebzig einundsiebzig zweiundsiebzig dreiundsiebzig vierundsiebzig fünfundsiebzig "
            "sechsundsiebzig siebenundsiebzig achtundsiebzig neunundsiebzig achtzig einundachtzig zweiundachtzig "
            "dreiundachtzig vierundachtzig fünfundachtzig sechsundachtzig siebenundachtzig achtundachtzig "
            "neunundachtzig neunzig einundneunzig zweiundneunzig dreiundneunzig vierundneunzig fünfundneunzig "
            "sechsundneunzig siebenundneunzig achtundneunzig neunundneunzig"
        ),
        **by_word(
            {
                100: "einhundert hundert",
                200: "zweihundert",
                300: "dreihundert",
                400: "vierhundert",
                500: "fünfhundert",
                600: "sechshundert",
                700: "siebenhundert",
                800: "achthundert",
                900: "neunhundert",
                110: "einhundertzehn hundertzehn",
                120: "einhundertzwanzig hundertzwanzig",
                130: "einhundertdreissig hundertdreissig einhundertdreißig hundertdreißig",
                140: "einhundertvierzig hundertvierzig",
                150: "einhundertfünfzig hundertfünfzig",
                160: "einhundertsechzig hundertsechzig",
                170: "einhundertsiebzig hundertsiebzig",
                180: "einhundertachtzig hundertachtzig",
                190: "einhundertneunzig hundertneunzig",
                210: "zweihundertzehn",
                220: "zweihundertzwanzig",
                230: "zweihundertdreissig zweihundertdreißig",
                240: "zweihundertvierzig",
                250: "zweihundertfünfzig",
                260: "zweihundertsechzig",
                270: "zweihundertsiebzig",
                280: "zweihundertachtzig",
                290: "zweihundertneunzig",
                310: "dreihundertzehn",
                320: "dreihundertzwanzig",
                330: "dreihundertdreissig dreihundertdreißig",
                340: "dreihundertvierzig",
                350: "dreihundertfünfzig",
                360: "dreihundertsechzig",
                370: "dreihundertsiebzig",
                380: "dreihundertachtzig",
                390: "dreihundertneunzig",
                410: "vierhundertzehn",
                420: "vierhundertzwanzig",
                430: "vierhundertdreissig vierhundertdreißig",
                440: "vierhundertvierzig",
                450: "vierhundertfünfzig",
                460: "vierhundertsechzig",
                470: "vierhundertsiebzig",
                480: "vierhundertachtzig",
                490: "vierhundertneunzig",
                510: "fünfhundertzehn",
                520: "fünfhundertzwanzig",
                530: "fünfhundertdreissig fünfhundertdreißig",
                540: "fünfhundertvierzig",
                550: "fünfhundertfünfzig",
                560: "fünfhundertsechzig",
                570: "fünfhundertsiebzig",
                580: "fünfhundertachtzig",
                590: "fünfhundertneunzig",
                610: "sechshundertzehn",
                620: "sechshundertzwanzig",
                630: "sechshundertdreissig sechshundertdreißig",
                640: "sechshundertvierzig",
                650: "sechshundertfünfzig",
                660: "sechshundertsechzig",
                670: "sechshundertsiebzig",
                680: "sechshundertachtzig",
                690: "sechshundertneunzig",
                710: "siebenhundertzehn",
                720: "siebenhundertzwanzig",
                730: "siebenhundertdreissig siebenhundertdreißig",
                740: "siebenhundertvierzig",
                750: "siebenhundertfünfzig",
                760: "siebenhundertsechzig",
                770: "siebenhundertsiebzig",
                780: "siebenhundertachtzig",
                790: "siebenhundertneunzig",
                810: "achthundertzehn",
                820: "achthundertzwanzig",
                830: "achthundertdreissig achthundertdreißig",
                840: "achthundertvierzig",
                850: "achthundertfünfzig",
                860: "achthundertsechzig",
                870: "achthundertsiebzig",
                880: "achthundertachtzig",
                890: "achthundertneunzig",
                910: "neunhundertzehn",
                920: "neunhundertzwanzig",
                930: "neunhundertdreissig neunhundertdreißig",
                940: "neunhundertvierzig",
                950: "neunhundertfünfzig",
                960: "neunhundertsechzig",
                970: "neunhundertsiebzig",
                980: "neunhundertachtzig",
                990: "neunhundertneunzig",
                Fraction(1, 2): "halb halbe halben halber halbes hälfte",
                Fraction(3, 2): "anderthalb eineinhalb",
                Fraction(5, 2): "zweieinhalb",
                Fraction(1, 4): "viertel",
                Fraction(3, 4): "dreiviertel",
                Fraction(1, 3): "drittel",
            }
        ),
    },
    multipliers=by_word({1_000: "tausend eintausend", 1_000_000: "million millionen"}),
    ordinal_endings=(".",),
    units={
        "hour": "stunde",
        "minute": "minute",
        "second": "sekunde",
        "day": "tag",
        "week": "woche",
        "month": "monat",
        "year": "jahr",
        "nanogram": "nanogramm",
        "degree": "grad",
        "millisievert": "millisievert",
        "unit": "einheit internationale_einheit",
        "tablet": "tablette",
        "time": "=mal",
    },
    pair_forward=("von", "/", "zu"),
    from_where=("von {}",),
    ranges=("bis",),
    abbreviations=phrases("dr prof bzw ca evtl ggf vgl inkl"),
    quotes="„“‚‘»«",
    clock=Clock(
        leading="um von bis ab vor nach gegen zwischen und",
        oclock="uhr",
        parts={
            (0, 11): "morgens vormittags früh am_morgen am_vormittag",
            (12, 18): "nachmittags mittags am_nachmittag",
            (17, 23): "abends am_abend",
            (18, 29): "nachts in_der_nacht",
        },
        past={
            -30: "halb",
            15: "viertel_nach",
            -15: "viertel_vor",
        },
        noon="mittag mittags",
        midnight="mitternacht",
        linking="bis und oder",
    ),
)

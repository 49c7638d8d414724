"""Spanish."""

from __future__ import annotations

from fractions import Fraction

from leafletpress.lexicon.form import Calendar, Clock, Lexicon, by_word, in_order

LEXICON = Lexicon(
    scripts=("Latn",),
    list_ands=(("h?i(?![aeo])", "e"),),
    amounts=by_word(
        {
            (15, "minute"): "cuarto_de_hora",
            (45, "minute"): "tres_cuartos_de_hora",
            (30, "minute"): "media_hora",
        }
    ),
    numbers={
        **in_order(
            "un|una|uno|primer|primera dos|ambos|ambas tres cuatro cinco seis siete ocho nueve diez once "
            "doce|docena trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte "
            "veintiuno|veintiún|veintiuna veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete "
            "veintiocho veintinueve treinta treinta_y_uno treinta_y_dos treinta_y_tres treinta_y_cuatro "
            "treinta_y_cinco treinta_y_seis treinta_y_siete treinta_y_ocho treinta_y_nueve cuarenta "
            "cuarenta_y_uno cuarenta_y_dos cuarenta_y_tres cuarenta_y_cuatro cuarenta_y_cinco cuarenta_y_seis "
            "cuarenta_y_siete cuarenta_y_ocho cuarenta_y_nueve cincuenta cincuenta_y_uno cincuenta_y_dos "
            "cincuenta_y_tres cincuenta_y_cuatro cincuenta_y_cinco cincuenta_y_seis cincuenta_y_siete "
            "cincuenta_y_ocho cincuenta_y_nueve sesenta sesenta_y_uno sesenta_y_dos sesenta_y_tres "
            "sesenta_y_cuatro sesenta_y_cinco sesenta_y_seis sesenta_y_siete sesenta_y_ocho sesenta_y_nueve "
            "setenta setenta_y_uno setenta_y_dos setenta_y_tres setenta_y_cuatro setenta_y_cinco setenta_y_seis "
            "setenta_y_siete setenta_y_ocho setenta_y_nueve ochenta ochenta_y_uno ochenta_y_dos ochenta_y_tres "
            "ochenta_y_cuatro ochenta_y_cinco ochenta_y_seis ochenta_y_siete ochenta_y_ocho ochenta_y_nueve "
            "noventa noventa_y_uno noventa_y_dos noventa_y_tres noventa_y_cuatro noventa_y_cinco noventa_y_seis "
            "noventa_y_siete noventa_y_ocho noventa_y_nueve"
        ),
        **by_word(
            {
                100: "cien ciento",
                200: "doscientos doscientas",
                300: "trescientos trescientas",
                400: "cuatrocientos cuatrocientas",
                500: "quinientos quinientas",
                600: "seiscientos seiscientas",
                700: "setecientos setecientas",
                800: "ochocientos ochocientas",
                900: "novecientos novecientas",
                Fraction(1, 2): "medio media mitad",
                Fraction(1, 4): "cuarto",
                Fraction(3, 4): "tres_cuartos",
                Fraction(1, 3): "tercio",
            }
        ),
    },
    number_joins=("y",),
    number_after={"y medio": Fraction(1, 2), "y media": Fraction(1, 2), "y cuarto": Fraction(1, 4)},
    multipliers=by_word({1_000: "mil", 1_000_000: "millón millones"}),
    units={
        "hour": "hora",
        "minute": "minuto",
        "second": "segundo",
        "day": "día",
        "week": "semana",
        "month": "mes",
        "year": "año",
        "nanogram": "nanogramo",
        "degree": "grado",
        "millisievert": "milisievert",
        "unit": "unidad",
        "percent": "por_ciento",
        "kilogram": "kilo",
        "millimole": "milimol",
        "micromole": "micromol",
        "tablet": "comprimido pastilla tableta",
        "capsule": "cápsula",
        "drop": "gota",
        "puff": "inhalaci pulverizaci",
        "spoon": "cuchara",
        "time": "veces =vez",
    },
    decimal=",.",
    pair_forward=("de cada", "/", "en", "entre"),
    abbreviations=("núm", "num", "dr", "dra", "sr", "sra", "aprox"),
    quotes="«»“”‘’",
    from_where=("desde {}",),
    clock=Clock(
        before="a_las",
        leading="las la desde hasta de a",
        parts={
            (0, 11): "de_la_mañana",
            (12, 20): "de_la_tarde",
            (18, 29): "de_la_noche",
        },
        later={30: "y_media", 15: "y_cuarto"},
        noon="mediodía",
        midnight="medianoche",
        linking="a y hasta",
    ),
    calendar=Calendar(
        counted={
            1: "una",
            2: "dos",
            3: "tres",
            4: "cuatro",
            5: "cinco",
            6: "seis",
            7: "siete",
            8: "ocho",
            9: "nueve",
            10: "diez",
            11: "once",
            12: "doce",
        },
        weekdays={6: "sábados", 7: "domingos"},
        working_days="día_laborable días_laborables día_hábil días_hábiles entre_semana",
        weekend="fin_de_semana fines_de_semana",
        day_marks="de el",
        joined="a y hasta o",
    ),
)

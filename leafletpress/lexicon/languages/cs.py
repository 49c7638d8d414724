"""Czech."""

from __future__ import annotations

from fractions import Fraction

from leafletpress.lexicon.form import Clock, Lexicon, by_word, in_order, phrases

LEXICON = Lexicon(
    scripts=("Latn",),
    numbers={
        **in_order(
            "jeden|jedna|jedno|jednu|jednoho|jedné|jednou dva|dvě|dvou|dvěma|oba|obě tři|tří|třem|třemi "
            "čtyři|čtyř|čtyřem|čtyřmi pět|pěti šest|šesti sedm|sedmi osm|osmi devět|devíti deset|deseti "
            "jedenáct|jedenácti dvanáct|dvanácti|tucet třináct čtrnáct|čtrnácti patnáct|patnácti šestnáct "
            "sedmnáct osmnáct devatenáct dvacet|dvaceti dvacet_jeden dvacet_dva dvacet_tři dvacet_čtyři "
            "dvacet_pět dvacet_šest dvacet_sedm dvacet_osm dvacet_devět třicet|třiceti třicet_jeden třicet_dva "
            "třicet_tři třicet_čtyři třicet_pět třicet_šest třicet_sedm třicet_osm třicet_devět čtyřicet "
            "čtyřicet_jeden čtyřicet_dva čtyřicet_tři čtyřicet_čtyři čtyřicet_pět čtyřicet_šest čtyřicet_sedm "
            "čtyřicet_osm čtyřicet_devět padesát padesát_jeden padesát_dva padesát_tři padesát_čtyři padesát_pět "
            "padesát_šest padesát_sedm padesát_osm padesát_devět šedesát šedesát_jeden šedesát_dva šedesát_tři "
            "šedesát_čtyři šedesát_pět šedesát_šest šedesát_sedm šedesát_osm šedesát_devět sedmdesát "
            "sedmdesát_jeden sedmdesát_dva sedmdesát_tři sedmdesát_čtyři sedmdesát_pět sedmdesát_šest "
            "sedmdesát_sedm sedmdesát_osm sedmdesát_devět osmdesát osmdesát_jeden osmdesát_dva osmdesát_tři "
            "osmdesát_čtyři osmdesát_pět osmdesát_šest osmdesát_sedm osmdesát_osm osmdesát_devět devadesát "
            "devadesát_jeden devadesát_dva devadesát_tři devadesát_čtyři devadesát_pět devadesát_šest "
            "devadesát_sedm devadesát_osm devadesát_devět"
        ),
        **by_word(
            {
                100: "sto stě sta set",
                Fraction(1, 2): "půl polovina polovinu poloviny",
                Fraction(3, 2): "jeden_a_půl jednu_a_půl půldruhé",
                Fraction(1, 4): "čtvrt čtvrtina čtvrtinu čtvrtiny",
                Fraction(3, 4): "tři_čtvrtě tři_čtvrtiny",
                Fraction(1, 3): "třetina třetinu třetiny",
            }
        ),
    },
    number_after={"a půl": Fraction(1, 2), "a čtvrt": Fraction(1, 4)},
    multipliers=by_word({1_000: "tisíc tisíce", 1_000_000: "milion miliony milionů"}),
    amounts=by_word(
        {
            (2, "time"): "dvakrát",
            (3, "time"): "třikrát",
            (4, "time"): "čtyřikrát",
            (5, "time"): "pětkrát",
            (6, "time"): "šestkrát",
            (30, "minute"): "půlhodina půlhodinu půl_hodiny půlhodiny půlhodině",
            (45, "minute"): "tři_čtvrtě_hodiny",
            (15, "minute"): "čtvrthodina čtvrthodinu čtvrt_hodiny čtvrthodiny",
        }
    ),
    ordinal_endings=(".",),
    units={
        "hour": "hod",
        "minute": "minut",
        "second": "sekund vteřin",
        "day": "=den =dne =dny =dnů =dní =dnech =dnem =dnům",
        "week": "týden týdn",
        "month": "měsíc",
        "year": "=rok roky roku roce roků =let letech letům léta",
        "percent": "procent",
        "kilogram": "kilo",
        "gram": "gram",
        "milligram": "miligram",
        "microgram": "mikrogram",
        "nanogram": "nanogram",
        "litre": "litr",
        "millilitre": "mililitr",
        "metre": "metr",
        "centimetre": "centimetr",
        "millimetre": "milimetr",
        "degree": "stupeň stupn stupň",
        "°C": "stupňů_celsia stupně_celsia stupeň_celsia",
        "millimole": "milimol",
        "micromole": "mikromol",
        "millisievert": "milisievert",
        "unit": "jednot =j. =m.j.",
        "tablet": "tablet pilul práš",
        "capsule": "kaps kapsl tobol",
        "drop": "kapk kapek",
        "puff": "vdech vstřik",
        "spoon": "lžič lžic lžíc",
        "time": "krát",
    },
    pair_forward=("z", "ze", "na", "/"),
    ranges=("až", "nebo"),
    abbreviations=phrases("např tzv tzn tj atd apod č hod str dr mudr prof doc ul sv resp popř event max obr cca tab"),
    quotes="„“‚‘»«",
    lone_letters="aikosuvz",
    clock=Clock(
        leading="v ve od do po před kolem okolo asi mezi a",
        parts={
            (0, 11): "ráno ranní dopoledne",
            (12, 18): "odpoledne",
            (16, 23): "večer",
            (18, 29): "v_noci",
        },
        noon="poledne",
        midnight="půlnoc",
        linking="do až a nebo",
    ),
)

"""Finnish."""

from __future__ import annotations

from fractions import Fraction

from leafletpress.lexicon.form import Clock, Lexicon, by_word, in_order

LEXICON = Lexicon(
    scripts=("Latn",),
    owner_first=True,
    clock=Clock(
        before="klo kello",
    ),
    numbers={
        **in_order(
            "yksi|yhden|yhtä kaksi|kahden|kahta|kahdessa|kahdesti kolme|kolmen|kolmea|kolmesti "
            "neljä|neljän|neljää viisi|viiden|viittä kuusi|kuuden|kuutta seitsemän|seitsemää kahdeksan|kahdeksaa "
            "yhdeksän|yhdeksää kymmenen|kymmentä yksitoista kaksitoista|kahdentoista|tusina kolmetoista "
            "neljätoista viisitoista kuusitoista seitsemäntoista kahdeksantoista yhdeksäntoista "
            "kaksikymmentä|kahdenkymmenen kaksikymmentäyksi kaksikymmentäkaksi kaksikymmentäkolme "
            "kaksikymmentäneljä|kahdenkymmenenneljän kaksikymmentäviisi kaksikymmentäkuusi kaksikymmentäseitsemän "
            "kaksikymmentäkahdeksan kaksikymmentäyhdeksän kolmekymmentä kolmekymmentäyksi kolmekymmentäkaksi "
            "kolmekymmentäkolme kolmekymmentäneljä kolmekymmentäviisi kolmekymmentäkuusi kolmekymmentäseitsemän "
            "kolmekymmentäkahdeksan kolmekymmentäyhdeksän neljäkymmentä neljäkymmentäyksi neljäkymmentäkaksi "
            "neljäkymmentäkolme neljäkymmentäneljä neljäkymmentäviisi neljäkymmentäkuusi neljäkymmentäseitsemän "
            "neljäkymmentäkahdeksan neljäkymmentäyhdeksän viisikymmentä viisikymmentäyksi viisikymmentäkaksi "
            "viisikymmentäkolme viisikymmentäneljä viisikymmentäviisi viisikymmentäkuusi viisikymmentäseitsemän "
            "viisikymmentäkahdeksan viisikymmentäyhdeksän kuusikymmentä kuusikymmentäyksi kuusikymmentäkaksi "
            "kuusikymmentäkolme kuusikymmentäneljä kuusikymmentäviisi kuusikymmentäkuusi kuusikymmentäseitsemän "
            "kuusikymmentäkahdeksan kuusikymmentäyhdeksän seitsemänkymmentä seitsemänkymmentäyksi "
            "seitsemänkymmentäkaksi seitsemänkymmentäkolme seitsemänkymmentäneljä seitsemänkymmentäviisi "
            "seitsemänkymmentäkuusi seitsemänkymmentäseitsemän seitsemänkymmentäkahdeksan "
            "seitsemänkymmentäyhdeksän kahdeksankymmentä kahdeksankymmentäyksi kahdeksankymmentäkaksi "
            "kahdeksankymmentäkolme kahdeksankymmentäneljä kahdeksankymmentäviisi kahdeksankymmentäkuusi "
            "kahdeksankymmentäseitsemän kahdeksankymmentäkahdeksan kahdeksankymmentäyhdeksän yhdeksänkymmentä "
            "yhdeksänkymmentäyksi yhdeksänkymmentäkaksi yhdeksänkymmentäkolme yhdeksänkymmentäneljä "
            "yhdeksänkymmentäviisi yhdeksänkymmentäkuusi yhdeksänkymmentäseitsemän yhdeksänkymmentäkahdeksan "
            "yhdeksänkymmentäyhdeksän"
        ),
        **by_word(
            {
                100: "sata",
                200: "kaksisataa",
                300: "kolmesataa",
                400: "neljäsataa",
                500: "viisisataa",
                600: "kuusisataa",
                700: "seitsemänsataa",
                800: "kahdeksansataa",
                900: "yhdeksänsataa",
                110: "satakymmenen",
                120: "satakaksikymmentä",
                130: "satakolmekymmentä",
                140: "sataneljäkymmentä",
                150: "sataviisikymmentä",
                160: "satakuusikymmentä",
                170: "sataseitsemänkymmentä",
                180: "satakahdeksankymmentä",
                190: "satayhdeksänkymmentä",
                210: "kaksisataakymmenen",
                220: "kaksisataakaksikymmentä",
                230: "kaksisataakolmekymmentä",
                240: "kaksisataaneljäkymmentä",
                250: "kaksisataaviisikymmentä",
                260: "kaksisataakuusikymmentä",
                270: "kaksisataaseitsemänkymmentä",
                280: "kaksisataakahdeksankymmentä",
                290: "kaksisataayhdeksänkymmentä",
                310: "kolmesataakymmenen",
                320: "kolmesataakaksikymmentä",
                330: "kolmesataakolmekymmentä",
                340: "kolmesataaneljäkymmentä",
                350: "kolmesataaviisikymmentä",
                360: "kolmesataakuusikymmentä",
                370: "kolmesataaseitsemänkymmentä",
                380: "kolmesataakahdeksankymmentä",
                390: "kolmesataayhdeksänkymmentä",
                410: "neljäsataakymmenen",
                420: "neljäsataakaksikymmentä",
                430: "neljäsataakolmekymmentä",
                440: "neljäsataaneljäkymmentä",
                450: "neljäsataaviisikymmentä",
                460: "neljäsataakuusikymmentä",
                470: "neljäsataaseitsemänkymmentä",
                480: "neljäsataakahdeksankymmentä",
                490: "neljäsataayhdeksänkymmentä",
                510: "viisisataakymmenen",
                520: "viisisataakaksikymmentä",
                530: "viisisataakolmekymmentä",
                540: "viisisataaneljäkymmentä",
                550: "viisisataaviisikymmentä",
                560: "viisisataakuusikymmentä",
                570: "viisisataaseitsemänkymmentä",
                580: "viisisataakahdeksankymmentä",
                590: "viisisataayhdeksänkymmentä",
                610: "kuusisataakymmenen",
                620: "kuusisataakaksikymmentä",
                630: "kuusisataakolmekymmentä",
                640: "kuusisataaneljäkymmentä",
                650: "kuusisataaviisikymmentä",
                660: "kuusisataakuusikymmentä",
                670: "kuusisataaseitsemänkymmentä",
                680: "kuusisataakahdeksankymmentä",
                690: "kuusisataayhdeksänkymmentä",
                710: "seitsemänsataakymmenen",
                720: "seitsemänsataakaksikymmentä",
                730: "seitsemänsataakolmekymmentä",
                740: "seitsemänsataaneljäkymmentä",
                750: "seitsemänsataaviisikymmentä",
                760: "seitsemänsataakuusikymmentä",
                770: "seitsemänsataaseitsemänkymmentä",
                780: "seitsemänsataakahdeksankymmentä",
                790: "seitsemänsataayhdeksänkymmentä",
                810: "kahdeksansataakymmenen",
                820: "kahdeksansataakaksikymmentä",
                830: "kahdeksansataakolmekymmentä",
                840: "kahdeksansataaneljäkymmentä",
                850: "kahdeksansataaviisikymmentä",
                860: "kahdeksansataakuusikymmentä",
                870: "kahdeksansataaseitsemänkymmentä",
                880: "kahdeksansataakahdeksankymmentä",
                890: "kahdeksansataayhdeksänkymmentä",
                910: "yhdeksänsataakymmenen",
                920: "yhdeksänsataakaksikymmentä",
                930: "yhdeksänsataakolmekymmentä",
                940: "yhdeksänsataaneljäkymmentä",
                950: "yhdeksänsataaviisikymmentä",
                960: "yhdeksänsataakuusikymmentä",
                970: "yhdeksänsataaseitsemänkymmentä",
                980: "yhdeksänsataakahdeksankymmentä",
                990: "yhdeksänsataayhdeksänkymmentä",
                Fraction(1, 2): "puoli puolen puolta puolet",
                Fraction(3, 2): "puolitoista puolentoista",
                Fraction(1, 4): "neljäsosa neljännes neljänneksen",
                Fraction(1, 3): "kolmasosa kolmannes",
            }
        ),
    },
    units={
        "second": "sekunti sekunni",
        "minute": "minuutti minuuti",
        "hour": "tunti tunni",
        "day": "päivä",
        "week": "viikko viiko",
        "month": "kuukausi kuukaude kuukautta",
        "year": "vuosi vuode vuotta",
    },
    quotes="””’’»»",
    number_after={"ja puoli": Fraction(1, 2), "ja puolen": Fraction(1, 2)},
    multipliers=by_word({1_000: "tuhat tuhatta tuhannen", 1_000_000: "miljoona miljoonaa"}),
)

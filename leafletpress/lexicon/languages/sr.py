"""Serbian."""

from __future__ import annotations

from fractions import Fraction

from leafletpress.lexicon.form import Calendar, Clock, Lexicon, by_word, phrases

LEXICON = Lexicon(
    scripts=("Cyrl", "Latn"),
    numbers=by_word(
        {
            1: (
                "један једна једно једног једне једној једну једним једном jedan jedna jedno jednog jedne jednoj "
                "jednu jednim jednom"
            ),
            2: "два две двоје двојица оба обе обоје dva dve dvoje dvojica oba obe oboje",
            3: "три троје тројица tri troje trojica",
            4: "четири четворо četiri četvoro",
            5: "пет петоро pet petoro",
            6: "шест šest",
            7: "седам sedam",
            8: "осам osam",
            9: "девет devet",
            10: "десет deset",
            11: "једанаест jedanaest",
            12: "дванаест туце dvanaest tuce",
            13: "тринаест trinaest",
            14: "четрнаест četrnaest",
            15: "петнаест petnaest",
            16: "шеснаест šesnaest",
            17: "седамнаест sedamnaest",
            18: "осамнаест osamnaest",
            19: "деветнаест devetnaest",
            20: "двадесет dvadeset",
            30: "тридесет trideset",
            40: "четрдесет četrdeset",
            50: "педесет pedeset",
            60: "шездесет šezdeset",
            70: "седамдесет sedamdeset",
            80: "осамдесет osamdeset",
            90: "деведесет devedeset",
            100: "сто стотину стотина sto stotinu stotina",
            200: "двеста двесто dvesta dvesto",
            300: "триста тристо trista tristo",
            400: "четиристо četiristo",
            500: "петсто petsto",
            600: "шестсто šeststo",
            700: "седамсто sedamsto",
            800: "осамсто osamsto",
            900: "деветсто devetsto",
            Fraction(1, 2): "пола половина половину половине pola polovina polovinu polovine",
            Fraction(3, 2): "сат_и_по сат_ипо sat_i_po sat_ipo",
            Fraction(1, 4): "четврт четвртина четвртину четвртине četvrt četvrtina četvrtinu četvrtine",
            Fraction(3, 4): "три_четвртине tri_četvrtine",
            Fraction(1, 3): "трећина трећину трећине trećina trećinu trećine",
        }
    ),
    number_joins=("и", "i"),
    number_after={
        "и по ": Fraction(1, 2),
        "ипо": Fraction(1, 2),
        "и пол ": Fraction(1, 2),
        "и пола": Fraction(1, 2),
        "i po ": Fraction(1, 2),
        "ipo": Fraction(1, 2),
        "i pol ": Fraction(1, 2),
        "i pola": Fraction(1, 2),
    },
    multipliers=by_word(
        {1_000: "хиљада хиљаде хиљаду хиљ hiljada hiljade hiljadu hilj", 1_000_000: "милион милиона milion miliona"}
    ),
    amounts=by_word(
        {
            (1, "time"): "једанпут jedanput",
            (2, "time"): "двапут dvaput",
            (3, "time"): "трипут triput",
        }
    ),
    ordinal_endings=(".",),
    units={
        "hour": "=сат =сата =сати =сатима =часа =часова =sat =sata =sati =satima =časa =časova",
        "minute": "минут minut",
        "second": "секунд =сек sekund =sek",
        "day": "=дан =дана =дани =дане =дану =данима =dan =dana =dani =dane =danu =danima",
        "week": "недељ седмиц nedelj sedmic",
        "month": "месец mesec",
        "year": "годин godin",
        "percent": "проценат процент посто одсто procenat procent posto odsto",
        "kilogram": "килограм =кг kilogram =kg",
        "gram": "грам gram",
        "milligram": "милиграм =мг miligram =mg",
        "microgram": "микрограм mikrogram",
        "nanogram": "нанограм =нг nanogram =ng",
        "litre": "литар литр litar litr",
        "millilitre": "милилит =мл mililit =ml",
        "microlitre": "микролит mikrolit",
        "metre": "метар =метра =метара metar =metra =metara",
        "centimetre": "центимет =цм centimet =cm",
        "millimetre": "милимет =мм milimet =mm",
        "degree": "степен stepen",
        "°C": "степени_целзијуса stepeni_celzijusa",
        "millimole": "милимол =ммол milimol =mmol",
        "millisievert": "милисиверт milisivert",
        "unit": "јединиц jedinic",
        "tablet": "таблет tablet",
        "capsule": "капсул kapsul",
        "drop": "=кап =капи капљиц =kap =kapi kapljic",
        "puff": "удах udah",
        "spoon": "кашик кашичиц kašik kašičic",
        "time": "=пут =пута =put =puta",
    },
    pair_forward=("од", "на", "на сваких", "од сваких", "/", "od", "na", "na svakih", "od svakih"),
    ranges=("до", "или", "do", "ili"),
    clock=Clock(
        leading="у од до око после пре између и u od do oko posle pre između i",
        oclock=(
            "сати_ујутру сата_ујутру сати_увече сати_поподне сата_поподне часова_ујутру часова_увече "
            "часова_поподне sati_ujutru sata_ujutru sati_uveče sati_popodne sata_popodne časova_ujutru "
            "časova_uveče časova_popodne"
        ),
        parts={
            (0, 11): "ујутру пре_подне преподне ujutru pre_podne prepodne",
            (12, 18): "поподне по_подне popodne po_podne",
            (17, 23): "увече uveče",
            (18, 29): "ноћу noću",
        },
        linking="до и или do i ili",
    ),
    calendar=Calendar(
        weekdays={
            1: ("понедељак понедељка понедељку понедељком ponedeljak ponedeljka ponedeljku ponedeljkom"),
            2: "уторак уторка уторку уторком utorak utorka utorku utorkom",
            3: "среда среде среду средом sreda srede sredu sredom",
            4: "четвртак четвртка четвртку четвртком četvrtak četvrtka četvrtku četvrtkom",
            5: "петак петка петку петком petak petka petku petkom",
            6: "субота суботе суботу суботом subota subote subotu subotom",
        },
        other_weekdays={
            7: "недеља недеље недељу недељом недељама nedelja nedelje nedelju nedeljom nedeljama",
        },
        months={
            1: "јануар* januar*",
            2: "фебруар* februar*",
            3: "март марта марту мартом mart marta martu martom",
            4: "април* april*",
            5: "мај маја мају мајем maj maja maju majem",
            6: "јун јуна јуну јуном jun juna junu junom",
            7: "јул јула јулу јулом jul jula julu julom",
            8: "август* avgust*",
            9: "септемб* septemb*",
            10: "октоб* oktob*",
            11: "новемб* novemb*",
            12: "децемб* decemb*",
        },
        working_days=(
            "радним_данима радни_дани радних_дана радним_даном radnim_danima radni_dani radnih_dana radnim_danom"
        ),
        weekend="викенд* vikend*",
        joined="и или до i ili do",
    ),
    abbreviations=phrases("проф др ул тел стр сл нпр св инж prof dr ul tel str sl npr sv inž"),
    quotes="„”“«»",
    lone_letters="аикосуaikosu",
)

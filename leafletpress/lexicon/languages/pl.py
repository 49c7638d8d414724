"""Polish."""

from __future__ import annotations

from fractions import Fraction

from leafletpress.lexicon.form import Calendar, Clock, Frequency, Lexicon, by_word, compounds, phrases, with_ordinals

LEXICON = Lexicon(
    scripts=("Latn",),
    numbers=with_ordinals(
        {
            0: "zero zera",
            1: "pierwszy pierwsza pierwsze pierwszego pierwszym pierwszej pierwszą "
            "jeden jedna jedno jedną jednej jednego jednym jednemu",
            2: "drugi druga drugie drugiego drugim drugiej drugą dwa dwie dwóch dwu dwoma dwiema dwoje dwom",
            3: "trzeci trzecia trzecie trzeciego trzecim trzeciej trzecią trzy trzech trzem trzema troje",
            4: "czwarty czwarta czwarte czwartego czwartym czwartej czwartą cztery czterech czterem czterema",
            5: "piąty piąta piąte piątego piątym piątej piątą pięć pięciu pięcioma",
            6: "szósty szósta szóste szóstego szóstym szóstej szóstą sześć sześciu",
            7: "siódmy siódma siódme siódmego siódmym siódmej siódmą siedem siedmiu",
            8: "ósmy ósma ósme ósmego ósmym ósmej ósmą osiem ośmiu",
            9: "dziewiąty dziewiątego dziewiątym dziewiątej dziewiątą dziewięć dziewięciu dziewiąta dziewiąte",
            10: "dziesiąty dziesiątego dziesiątym dziesiątej dziesiątą dziesięć dziesięciu dziesiąta dziesiąte",
            11: "jedenaście jedenastu",
            12: "tuzin dwanaście dwunastu",
            13: "trzynaście trzynastu",
            14: "czternaście czternastu",
            15: "piętnaście piętnastu",
            16: "szesnaście szesnastu",
            17: "siedemnaście siedemnastu",
            18: "osiemnaście osiemnastu",
            19: "dziewiętnaście dziewiętnastu",
            20: "dwadzieścia dwudziestu dwudziestoma",
            30: "trzydzieści trzydziestu trzydziestoma",
            40: "czterdzieści czterdziestu czterdziestoma",
            50: "pięćdziesiąt pięćdziesięciu pięćdziesięcioma",
            60: "sześćdziesiąt sześćdziesięciu sześćdziesięcioma",
            70: "siedemdziesiąt siedemdziesięciu siedemdziesięcioma",
            80: "osiemdziesiąt osiemdziesięciu osiemdziesięcioma",
            90: "dziewięćdziesiąt dziewięćdziesięciu dziewięćdziesięcioma",
            100: "sto stu",
            200: "dwieście dwustu dwustoma",
            300: "trzysta trzystu trzystoma",
            400: "czterysta czterystu czterystoma",
            500: "pięćset pięciuset",
            600: "sześćset sześciuset",
            700: "siedemset siedmiuset",
            800: "osiemset ośmiuset",
            900: "dziewięćset dziewięciuset",
            Fraction(1, 2): "dwóch_równych_części dwie_równe_części pół połowę połowy połowa połówkę połówki połówka",
            Fraction(3, 2): "półtora półtorej",
            Fraction(1, 4): "ćwierć jedna_czwarta jednej_czwartej jedną_czwartą",
            Fraction(3, 4): "trzy_czwarte trzech_czwartych",
            Fraction(1, 3): "jedna_trzecia jednej_trzeciej jedną_trzecią",
            Fraction(2, 3): "dwie_trzecie dwóch_trzecich",
            Fraction(1, 5): "jedna_piąta jednej_piątej jedną_piątą",
            Fraction(1, 10): "jedna_dziesiąta jednej_dziesiątej jedną_dziesiątą",
        },
        stems={
            11: "jedenast",
            12: "dwunast",
            13: "trzynast",
            14: "czternast",
            15: "piętnast",
            16: "szesnast",
            17: "siedemnast",
            18: "osiemnast",
            19: "dziewiętnast",
            20: "dwudziest",
            30: "trzydziest",
            40: "czterdziest",
            50: "pięćdziesiąt",
            60: "sześćdziesiąt",
            70: "siedemdziesiąt",
            80: "osiemdziesiąt",
            90: "dziewięćdziesiąt",
        },
        endings="y a e ego emu ym ej ą ych ymi",
    ),
    number_after={"i pół": Fraction(1, 2), "i ćwierć": Fraction(1, 4)},
    number_wholes=phrases("pełne pełnych pełna pełny pełnej pełnego pełną całe całych kolejne kolejnych"),
    multipliers=by_word({1_000: "tys tysiąc tysiące tysięcy", 1_000_000: "mln"}),
    amounts=compounds(
        {
            2: "dwu",
            3: "trzy",
            4: "cztero",
            5: "pięcio",
            6: "sześcio",
            7: "siedmio",
            8: "ośmio",
            12: "dwunasto",
            10: "dziesięcio",
            14: "czternasto",
            15: "piętnasto",
            20: "dwudziesto",
            24: "dwudziestocztero",
            30: "trzydziesto",
            45: "czterdziestopięcio",
            48: "czterdziestoośmio",
            60: "sześćdziesięcio",
        },
        {
            "hour": "godzinn",
            "day": "dniow",
            "week": "tygodniow",
            "minute": "minutow",
            "second": "sekundow",
            "month": "miesięczn",
        },
        "y a e ego ej ych ym ą",
    )
    | by_word(
        {
            (1, "time"): "raz",
            (1, "day"): "dobę doby",
            (3, "month"): "kwartał kwartału",
            (15, "minute"): "kwadrans kwadransa kwadransie kwadransem",
            (45, "minute"): "trzy_kwadranse trzech_kwadransów",
        }
    ),
    ordinal_endings=(".",),
    units={
        "microgram": "mikrogram",
        "spoon": "łyż",
        "puff": "wdech inhalac",
        "drop": "kropl kropel",
        "capsule": "kapsuł",
        "millimole": "milimol",
        "hour": "godz",
        "minute": "minut",
        "second": "sekund",
        "day": "dzień dni dnia dob dób",
        "week": "tydzień tygodn",
        "month": "miesiąc miesięc",
        "year": "rok lat",
        "percent": "procent procen",
        "milligram": "miligram",
        "nanogram": "nanogram",
        "millilitre": "mililitr",
        "degree": "stop",
        "millisievert": "milisiwert",
        "unit": "jednost j.m. =j. =jedn.",
        "tablet": "tablet pigułk",
        "time": "raz",
        "micromole": "mikromol",
        "litre": "litr",
        "kilogram": "kilogram kilo",
        "gram": "gram",
        "centimetre": "centymetr",
        "millimetre": "milimetr",
        "metre": "metr",
        "°C": "stopni_celsjusza stopnie_celsjusza stopień_celsjusza",
    },
    pair_forward=("na", "/", "na każde", "z"),
    from_where=("od {}", "z {}"),
    ranges=("lub",),
    abbreviations=phrases("godz np ok tzn tzw tj dr prof lek mgr ul św nr wg tabl kaps"),
    quotes="„”«»‚’",
    length=(0.55, 2.3),
    lone_letters="aiouwz",
    clock=Clock(
        before="godz. godz godzina godzinie godziny godzinę",
        leading="o od do po przed około ok. między a na",
        parts={
            (0, 11): "rano ranem",
            (1, 7): "nad_ranem",
            (5, 11): "przed_południem",
            (12, 18): "po_południu",
            (16, 23): "wieczor wieczór",
            (18, 29): "w_nocy",
            (12, 12): "w_południe",
        },
        past={
            -30: "wpół_do w_pół_do",
            -15: "za_kwadrans za_piętnaście",
            15: "kwadrans_po",
            5: "pięć_po",
            10: "dziesięć_po",
            20: "dwadzieścia_po",
            -5: "za_pięć",
            -10: "za_dziesięć",
            -20: "za_dwadzieścia",
        },
        later={
            5: "zero_pięć",
            10: "dziesięć",
            15: "piętnaście",
            20: "dwadzieścia",
            25: "dwadzieścia_pięć",
            30: "trzydzieści",
            35: "trzydzieści_pięć",
            40: "czterdzieści",
            45: "czterdzieści_pięć",
            50: "pięćdziesiąt",
            55: "pięćdziesiąt_pięć",
        },
        noon="południe południa południem południu południow",
        midnight="północ",
        linking="do a i lub",
    ),
    calendar=Calendar(
        counted={
            1: "pierwsza pierwszej pierwszą pierwszego pierwszy pierwszym",
            2: "druga drugiej drugą drugiego drugi drugim",
            3: "trzecia trzeciej trzecią trzeciego trzeci trzecim",
            4: "czwarta czwartej czwartą czwartego czwarty czwartym",
            5: "piąta piątej piątą piątego piąty piątym",
            6: "szósta szóstej szóstą szóstego szósty szóstym",
            7: "siódma siódmej siódmą siódmego siódmy siódmym",
            8: "ósma ósmej ósmą ósmego ósmy ósmym",
            9: "dziewiąta dziewiątej dziewiątą dziewiątego dziewiąty dziewiątym",
            10: "dziesiąta dziesiątej dziesiątą dziesiątego dziesiąty dziesiątym",
            11: "jedenasta jedenastej jedenastą jedenastego jedenasty jedenastym",
            12: "dwunasta dwunastej dwunastą dwunastego dwunasty dwunastym",
            13: "trzynasta trzynastej trzynastą trzynastego trzynasty trzynastym",
            14: "czternasta czternastej czternastą czternastego czternasty czternastym",
            15: "piętnasta piętnastej piętnastą piętnastego piętnasty piętnastym",
            16: "szesnasta szesnastej szesnastą szesnastego szesnasty szesnastym",
            17: "siedemnasta siedemnastej siedemnastą siedemnastego siedemnasty siedemnastym",
            18: "osiemnasta osiemnastej osiemnastą osiemnastego osiemnasty osiemnastym",
            19: "dziewiętnasta dziewiętnastej dziewiętnastą dziewiętnastego dziewiętnasty dziewiętnastym",
            20: "dwudziesta dwudziestej dwudziestą dwudziestego dwudziesty dwudziestym",
            21: (
                "dwudziesta_pierwsza dwudziestej_pierwszej dwudziestą_pierwszą "
                "dwudziestego_pierwszego dwudziesty_pierwszy dwudziestym_pierwszym"
            ),
            22: (
                "dwudziesta_druga dwudziestej_drugiej dwudziestą_drugą "
                "dwudziestego_drugiego dwudziesty_drugi dwudziestym_drugim"
            ),
            23: (
                "dwudziesta_trzecia dwudziestej_trzeciej dwudziestą_trzecią "
                "dwudziestego_trzeciego dwudziesty_trzeci dwudziestym_trzecim"
            ),
            24: (
                "dwudziesta_czwarta dwudziestej_czwartej dwudziestą_czwartą "
                "dwudziestego_czwartego dwudziesty_czwarty dwudziestym_czwartym"
            ),
            25: (
                "dwudziesta_piąta dwudziestej_piątej dwudziestą_piątą "
                "dwudziestego_piątego dwudziesty_piąty dwudziestym_piątym"
            ),
            26: (
                "dwudziesta_szósta dwudziestej_szóstej dwudziestą_szóstą "
                "dwudziestego_szóstego dwudziesty_szósty dwudziestym_szóstym"
            ),
            27: (
                "dwudziesta_siódma dwudziestej_siódmej dwudziestą_siódmą "
                "dwudziestego_siódmego dwudziesty_siódmy dwudziestym_siódmym"
            ),
            28: (
                "dwudziesta_ósma dwudziestej_ósmej dwudziestą_ósmą "
                "dwudziestego_ósmego dwudziesty_ósmy dwudziestym_ósmym"
            ),
            29: (
                "dwudziesta_dziewiąta dwudziestej_dziewiątej dwudziestą_dziewiątą "
                "dwudziestego_dziewiątego dwudziesty_dziewiąty dwudziestym_dziewiątym"
            ),
            30: "trzydziesta trzydziestej trzydziestą trzydziestego trzydziesty trzydziestym",
            31: (
                "trzydziesta_pierwsza trzydziestej_pierwszej trzydziestą_pierwszą "
                "trzydziestego_pierwszego trzydziesty_pierwszy trzydziestym_pierwszym"
            ),
        },
        weekdays={
            1: "poniedział*",
            2: "wtorek wtork*",
            3: (
                "środa środy środzie środę środą środach środami "
                "środowy środowa środowe środowego środowej środowym środową środowych"
            ),
            4: "czwartek czwartk*",
            5: "piątek piątk*",
            6: "sobot* sobót",
            7: "niedziel*",
        },
        months={
            1: "stycz*",
            2: "luty lutego lutym",
            3: "marzec marca marcu marcem",
            4: "kwiecień kwietni*",
            5: "maj maja maju majem",
            6: "czerwiec czerwc*",
            7: "lipiec lipca lipcu lipcem",
            8: "sierpień sierpni*",
            9: "wrzesień wrześni*",
            10: "październik*",
            11: "listopad*",
            12: "grudzień grudni*",
        },
        working_days=(
            "dni_powszednie dni_robocze dni_powszednich dni_roboczych "
            "dniach_powszednich dniach_roboczych dzień_powszedni dzień_roboczy"
        ),
        weekend="weekend*",
        joined="i oraz do lub a po",
    ),
    frequency=Frequency(
        times={
            1: "raz jednokrotnie",
            2: "dwukrotnie",
            3: "trzykrotnie",
            4: "czterokrotnie",
        },
        time="razy raz",
        periods={
            "quarter-hour": "kwadrans",
            "half-hour": "pół_godziny",
            "minute": "minut minuty minutę",
            "hour": "godzinę godzinie godziny godzin godz.",
            "day": "dzień dni dnia dniu dobę doby dób ranka rano poranek wieczór wieczora noc nocy",
            "week": "tydzień tygodnie tygodni tygodnia tygodniu",
            "month": "miesiąc miesiące miesięcy miesiąca miesiącu",
            "quarter-year": "kwartał kwartale",
            "year": "rok lata lat roku",
        },
        every=(
            "co {n} {u}",
            "zachowując {n} {u} odstępu",
            "w odstępach {n} {u}",
            "co {u}",
            "każdego {u}",
            "każdej {u}",
            "każdą {u}",
            "każdy {u}",
            "w odstępach {n} {u}",
            "w każdym {u}",
            "w każdej {u}",
            "w każdą {u}",
        ),
        alternate=("co drugi {u}", "co drugą {u}", "co drugie {u}"),
        per=("na {u}", "w {u}", "w ciągu {u}", "w ciągu {n} {u}", "na {n} {u}"),
        always={
            "hour": "cogodzinnie",
            "day": "dziennie codzienn* na_dobę",
            "week": "tygodniowo cotygodniow*",
            "month": "miesięcznie comiesięcznie",
            "quarter-year": "kwartalnie",
            "year": "rocznie corocznie",
        },
        halves="dwóch_równych* dwie_równe* pół połow* połów* co_drug*",
        no_half="półgodzin* pół_godziny wpół",
    ),
)

"""Portuguese."""

from __future__ import annotations

from fractions import Fraction

from leafletpress.lexicon.form import Calendar, Clock, Lexicon, by_word, in_order, phrases

LEXICON = Lexicon(
    scripts=("Latn",),
    amounts=by_word(
        {
            (15, "minute"): "quarto_de_hora",
            (45, "minute"): "três_quartos_de_hora",
            (30, "minute"): "meia_hora",
        }
    ),
    numbers={
        **in_order(
            "um|uma dois|duas|ambos|ambas três quatro cinco seis sete oito nove dez onze doze|dúzia treze "
            "catorze|quatorze quinze dezesseis|dezasseis dezessete|dezassete dezoito dezenove|dezanove vinte "
            "vinte_e_um vinte_e_dois|vinte_e_duas vinte_e_três vinte_e_quatro vinte_e_cinco vinte_e_seis "
            "vinte_e_sete vinte_e_oito vinte_e_nove trinta trinta_e_um trinta_e_dois trinta_e_três "
            "trinta_e_quatro trinta_e_cinco trinta_e_seis trinta_e_sete trinta_e_oito trinta_e_nove quarenta "
            "quarenta_e_um quarenta_e_dois quarenta_e_três quarenta_e_quatro quarenta_e_cinco quarenta_e_seis "
            "quarenta_e_sete quarenta_e_oito quarenta_e_nove cinquenta cinquenta_e_um cinquenta_e_dois "
            "cinquenta_e_três cinquenta_e_quatro cinquenta_e_cinco cinquenta_e_seis cinquenta_e_sete "
            "cinquenta_e_oito cinquenta_e_nove sessenta sessenta_e_um sessenta_e_dois sessenta_e_três "
            "sessenta_e_quatro sessenta_e_cinco sessenta_e_seis sessenta_e_sete sessenta_e_oito sessenta_e_nove "
            "setenta setenta_e_um setenta_e_dois setenta_e_três setenta_e_quatro setenta_e_cinco setenta_e_seis "
            "setenta_e_sete setenta_e_oito setenta_e_nove oitenta oitenta_e_um oitenta_e_dois oitenta_e_três "
            "oitenta_e_quatro oitenta_e_cinco oitenta_e_seis oitenta_e_sete oitenta_e_oito oitenta_e_nove noventa "
            "noventa_e_um noventa_e_dois noventa_e_três noventa_e_quatro noventa_e_cinco noventa_e_seis "
            "noventa_e_sete noventa_e_oito noventa_e_nove"
        ),
        **by_word(
            {
                100: "cem cento",
                200: "duzentos duzentas",
                300: "trezentos trezentas",
                400: "quatrocentos quatrocentas",
                500: "quinhentos quinhentas",
                600: "seiscentos seiscentas",
                700: "setecentos setecentas",
                800: "oitocentos oitocentas",
                900: "novecentos novecentas",
                Fraction(1, 2): "meio meia metade",
                Fraction(1, 4): "quarto",
                Fraction(3, 4): "três_quartos",
                Fraction(1, 3): "terço",
            }
        ),
    },
    number_joins=("e",),
    number_after={"e meio": Fraction(1, 2), "e meia": Fraction(1, 2), "e um quarto": Fraction(1, 4)},
    multipliers=by_word({1_000: "mil", 1_000_000: "milhão milhões"}),
    units={
        "hour": "hora",
        "minute": "minuto",
        "second": "segundo",
        "week": "semana",
        "day": "=dia =dias",
        "month": "=mês =meses",
        "year": "=ano =anos",
        "percent": "por_cento",
        "kilogram": "quilo",
        "kilometre": "quilómetro quilômetro",
        "micrometre": "micrómetro micrômetro",
        "nanogram": "nanograma",
        "millimole": "milimol",
        "micromole": "micromol",
        "millisievert": "milisievert",
        "unit": "unidade",
        "tablet": "comprimido pastilha",
        "capsule": "cápsula",
        "drop": "gota",
        "puff": "inalaç puff =jato =jatos pulverizaç",
        "spoon": "colher",
        "time": "=vez =vezes",
    },
    pair_forward=("em cada", "em", "de cada", "/"),
    ranges=("ou", "até"),
    abbreviations=phrases("dr dra sr sra prof núm aprox tel pág"),
    quotes="«»“”‘’",
    clock=Clock(
        before="às pelas",
        leading="as das à da até_às até_as de desde_as entre_as antes_das depois_das a",
        parts={
            (0, 11): "da_manhã da_madrugada",
            (12, 20): "da_tarde",
            (18, 29): "da_noite",
        },
        later={30: "e_meia", 15: "e_um_quarto"},
        noon="meio-dia meio_dia",
        midnight="meia-noite meia_noite",
        linking="às as e até_às ou",
    ),
    calendar=Calendar(
        counted={
            1: "uma",
            2: "duas",
            3: "três",
            4: "quatro",
            5: "cinco",
            6: "seis",
            7: "sete",
            8: "oito",
            9: "nove",
            10: "dez",
            11: "onze",
            12: "doze",
        },
        weekdays={
            1: "segunda-feira segundas-feiras",
            2: "terça-feira terças-feiras",
            3: "quarta-feira quartas-feiras",
            4: "quinta-feira quintas-feiras",
            5: "sexta-feira sextas-feiras",
            6: "sábados",
            7: "domingos",
        },
        # Without “-feira” they are second, third, fourth …, too.
        other_weekdays={1: "segunda", 2: "terça", 3: "quarta", 4: "quinta", 5: "sexta"},
        working_days="dia_útil dias_úteis",
        weekend="fim_de_semana fins_de_semana",
        day_marks="de",
        joined="e a até ou",
    ),
)

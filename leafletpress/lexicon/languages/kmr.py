"""Kurmanji, the Kurdish in Latin letters."""

from __future__ import annotations

from fractions import Fraction

from leafletpress.lexicon.form import Lexicon, by_word

LEXICON = Lexicon(
    scripts=("Latn",),
    locale="ku",
    numbers=by_word(
        {
            1: "yek yekê",
            2: "du duyan herdu",
            3: "sê sisê",
            4: "çar",
            5: "pênc",
            6: "şeş",
            7: "heft",
            8: "heşt",
            9: "neh",
            10: "deh",
            11: "yanzdeh",
            12: "dozdeh dwanzdeh",
            13: "sêzdeh",
            14: "çardeh",
            15: "panzdeh pazdeh",
            16: "şanzdeh şazdeh",
            17: "hivdeh hevdeh",
            18: "hijdeh heşdeh",
            19: "nozdeh nonzdeh",
            20: "bîst",
            30: "sî",
            40: "çil",
            50: "pêncî",
            60: "şêst",
            70: "heftê",
            80: "heştê",
            90: "nod",
            100: "sed",
            Fraction(1, 2): "nîv nîvê",
            Fraction(1, 4): "çarêk",
        }
    ),
    number_joins=("û",),
    number_after={"û nîv": Fraction(1, 2)},
    multipliers=by_word({1_000: "hezar"}),
)

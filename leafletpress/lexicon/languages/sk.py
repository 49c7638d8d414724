"""Slovak."""

from __future__ import annotations

from fractions import Fraction

from leafletpress.lexicon.form import Lexicon, by_word, in_order

LEXICON = Lexicon(
    scripts=("Latn",),
    amounts=by_word(
        {
            (15, "minute"): "štvrťhodina štvrťhodinu štvrť_hodiny",
            (45, "minute"): "trištvrte_hodiny",
            (30, "minute"): "polhodina polhodinu pol_hodiny",
        }
    ),
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
    lone_letters="aikosuvz",
)

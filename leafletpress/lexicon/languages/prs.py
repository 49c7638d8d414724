"""Dari, the Persian of Afghanistan: it counts as Persian does, and names the months by words of its own."""

from __future__ import annotations

from leafletpress.lexicon.form import Lexicon
from leafletpress.lexicon.languages.fa import LEXICON as PERSIAN

LEXICON = Lexicon(
    scripts=("Arab",),
    locale="fa_AF",
    numbers=PERSIAN.numbers,
    number_joins=PERSIAN.number_joins,
    number_after=PERSIAN.number_after,
    multipliers=PERSIAN.multipliers,
    lookalikes=PERSIAN.lookalikes,
)

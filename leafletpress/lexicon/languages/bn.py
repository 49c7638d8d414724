"""Bengali."""

from __future__ import annotations

from leafletpress.lexicon.form import Lexicon

LEXICON = Lexicon(
    scripts=("Beng",),
    part_of_day_first=True,
)

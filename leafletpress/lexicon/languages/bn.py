"""Bengali."""

from __future__ import annotations

from leafletpress.lexicon.form import Clock, Lexicon

LEXICON = Lexicon(
    scripts=("Beng",),
    clock=Clock(
        parts_first=True,
    ),
)

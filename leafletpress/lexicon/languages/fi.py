"""Finnish."""

from __future__ import annotations

from leafletpress.lexicon.form import Clock, Lexicon

LEXICON = Lexicon(
    scripts=("Latn",),
    clock=Clock(
        before="klo kello",
    ),
)

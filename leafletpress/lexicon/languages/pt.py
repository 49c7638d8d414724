"""Portuguese."""

from __future__ import annotations

from leafletpress.lexicon.form import Lexicon

LEXICON = Lexicon(
    scripts=("Latn",),
)

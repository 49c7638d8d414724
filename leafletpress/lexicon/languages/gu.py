"""Gujarati."""

from __future__ import annotations

from leafletpress.lexicon.form import Lexicon

LEXICON = Lexicon(
    scripts=("Gujr",),
    part_of_day_first=True,
)

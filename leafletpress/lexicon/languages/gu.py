"""Gujarati."""

from __future__ import annotations

from leafletpress.lexicon.form import Clock, Lexicon

LEXICON = Lexicon(
    scripts=("Gujr",),
    clock=Clock(
        parts_first=True,
    ),
)

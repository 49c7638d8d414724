"""Uzbek."""

from __future__ import annotations

from leafletpress.lexicon.form import Calendar, Lexicon, words

LEXICON = Lexicon(
    scripts=("Latn",),
    calendar=Calendar(no_month=(r"\d+ marta\b", r"\bmarta(?= \d)")),
    repeats=words("tez asta sekin oz"),
)

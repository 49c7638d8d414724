"""Japanese."""

from __future__ import annotations

from leafletpress.lexicon.form import Lexicon

LEXICON = Lexicon(
    scripts=("Jpan",),
    part_of_day_first=True,
    # No line begins with a small kana or a long mark (JLREQ, 3.1.7), which ICU allows unless told.
    line_break="strict",
)

"""Japanese."""

from __future__ import annotations

from leafletpress.lexicon.form import Calendar, Clock, Lexicon

LEXICON = Lexicon(
    scripts=("Jpan",),
    # No line begins with a small kana or a long mark (JLREQ, 3.1.7), which ICU allows unless told.
    line_break="strict",
    owner_first=True,
    clock=Clock(
        parts_first=True,
        bare_oclock="時",
        no_time=("時間",),
        parts={
            (0, 11): "午前 朝",
            (12, 23): "午後",
        },
    ),
    calendar=Calendar(
        day_after="日",
        year_after="年",
    ),
)

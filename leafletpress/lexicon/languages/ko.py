"""Korean."""

from __future__ import annotations

from leafletpress.lexicon.form import Calendar, Clock, Lexicon

LEXICON = Lexicon(
    scripts=("Kore",),
    breaks_at_blanks=True,
    owner_first=True,
    clock=Clock(
        parts_first=True,
        bare_oclock="시",
        no_time=("시간",),
        parts={
            (0, 11): "오전",
            (12, 23): "오후",
        },
    ),
    calendar=Calendar(
        day_after="일",
        year_after="년",
    ),
)

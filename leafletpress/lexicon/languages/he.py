"""Hebrew."""

from __future__ import annotations

from leafletpress.lexicon.form import Lexicon, words

LEXICON = Lexicon(
    scripts=("Hebr",),
    amounts={
        f"{prefix}{word}": (2, unit)
        for word, unit in (
            ("יומיים", "day"),
            ("שעתיים", "hour"),
            ("שבועיים", "week"),
            ("חודשיים", "month"),
            ("שנתיים", "year"),
            ("פעמיים", "time"),
        )
        # From, to, in, about, the and that are written together with the next word.
        for prefix in ("", "מ", "ל", "ב", "כ", "ה", "ש")
    },
    repeats=words("לאט מעט קצת"),
)

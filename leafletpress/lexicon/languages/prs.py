"""Dari, the Persian of Afghanistan."""

from __future__ import annotations

from leafletpress.lexicon.form import Lexicon

LEXICON = Lexicon(
    scripts=("Arab",),
    locale="fa_AF",
    lookalikes={"ي": "ی", "ك": "ک"},
)

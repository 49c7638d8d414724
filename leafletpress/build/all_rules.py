"""Every rule there is, by theme: those of translation, and those of the other rooms under the name of their room.

A build does not ask for it: the rules of translation bring their checks and lists of words along.
"""

from __future__ import annotations

from leafletpress.build.rules import (
    APPROVALS_FILE,
    CANNOT_SET,
    CANNOT_WRITE,
    CELL_OVERFULL,
    LAYOUT_FILE,
    LEAFLET_FILE,
    NO_FONT,
    NO_GLYPH,
    OVERDUE,
    PAGES,
)
from leafletpress.translation.checks.rule import Rule
from leafletpress.translation.checks.rules import RULES as TRANSLATION_RULES

THEMES: dict[str, tuple[Rule, ...]] = {
    **TRANSLATION_RULES,
    "Fonts": (NO_GLYPH, NO_FONT),
    "Fit": (CELL_OVERFULL, PAGES),
    "Leaflets and layouts": (LEAFLET_FILE, LAYOUT_FILE, OVERDUE),
    "Sign-off": (APPROVALS_FILE,),
    "Building": (CANNOT_SET, CANNOT_WRITE),
}
ALL_RULES: dict[str, Rule] = {rule.id: rule for rules in THEMES.values() for rule in rules}

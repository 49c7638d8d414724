"""The rules of this room, all of them, by theme."""

from __future__ import annotations

from leafletpress.checks import (
    catalogue,
    characters,
    dates,
    debris,
    english,
    frequency,
    glossary,
    leftovers,
    markup,
    numbers,
    order,
    punctuation,
    suppression,
    times,
    verbatim,
    wording,
)
from leafletpress.checks.rule import Check, Rule

THEMES: tuple[tuple[str, tuple[Check, ...]], ...] = (
    ("Markup", (markup.MARKUP_BROKEN, *markup.CHECKS)),
    ("Leftovers of programs", leftovers.CHECKS),
    ("Numbers", numbers.CHECKS),
    ("Days and times", (*times.CHECKS, *dates.CHECKS, *frequency.CHECKS, *order.CHECKS)),
    ("Telephone numbers, addresses, codes", verbatim.CHECKS),
    ("Words", wording.CHECKS),
    ("Script", characters.CHECKS),
    ("Punctuation", punctuation.CHECKS),
)
RULES: dict[str, tuple[Rule, ...]] = {
    **{theme: tuple(check.rule for check in checks) for theme, checks in THEMES},
    "Consistency": (*catalogue.RULES, *glossary.RULES),
    "English": (*english.RULES, *debris.RULES),
    "Comments that silence": suppression.RULES,
}
# The rules that look at one message by itself: a comment that silences one of them without need is named.
MESSAGE_RULES = frozenset(
    rule.id for theme, rules in RULES.items() for rule in rules if theme in dict(THEMES) or rule in glossary.RULES
)
CHARACTER_CHECKS = characters.CHECKS[:3]
READING_CHECKS = tuple(
    check for theme, checks in THEMES if theme != "Markup" for check in checks if check not in CHARACTER_CHECKS
)

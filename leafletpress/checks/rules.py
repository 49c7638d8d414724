"""The rules of this room, all of them, by theme."""

from __future__ import annotations

from leafletpress.checks import (
    catalogue,
    characters,
    debris,
    english,
    glossary,
    leftovers,
    markup,
    numbers,
    punctuation,
    suppression,
    wording,
)
from leafletpress.checks.rule import Check, Rule

THEMES: tuple[tuple[str, tuple[Check, ...]], ...] = (
    ("Markup", (markup.MARKUP_BROKEN, *markup.CHECKS)),
    ("Leftovers of programs", leftovers.CHECKS),
    ("Numbers", numbers.CHECKS),
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
# What may harm a patient: a comment silences one of these only once a signer has accepted it.
CLINICAL_THEMES = frozenset({"Numbers", "Medicines", "Opposites", "Places"})
CLINICAL_IDS = frozenset({"negation-lost", "negation-added", "facts-changed"})
CLINICAL = CLINICAL_IDS.union(rule.id for theme, rules in RULES.items() if theme in CLINICAL_THEMES for rule in rules)
CHARACTER_CHECKS = characters.CHECKS[:3]
READING_CHECKS = tuple(
    check for theme, checks in THEMES if theme != "Markup" for check in checks if check not in CHARACTER_CHECKS
)

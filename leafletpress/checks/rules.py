"""The rules of this room, all of them, by theme."""

from __future__ import annotations

from leafletpress.checks import (
    catalogue,
    characters,
    clauses,
    dates,
    debris,
    direction,
    doubled,
    emphasis,
    english,
    exchanged,
    frequency,
    glossary,
    leftovers,
    markup,
    medicine_list,
    medicines,
    negation,
    numbers,
    only_moved,
    opposites,
    order,
    other_text,
    punctuation,
    shape,
    slipped,
    steps,
    suppression,
    times,
    tongues,
    verbatim,
)
from leafletpress.checks.rule import Check, Rule

THEMES: tuple[tuple[str, tuple[Check, ...]], ...] = (
    ("Markup", (markup.MARKUP_BROKEN, *markup.CHECKS)),
    ("Leftovers of programs", leftovers.CHECKS),
    ("Numbers", numbers.CHECKS),
    ("Days and times", (*times.CHECKS, *dates.CHECKS, *frequency.CHECKS, *order.CHECKS)),
    ("Telephone numbers, addresses, codes", verbatim.CHECKS),
    ("Opposites", (*opposites.CHECKS, *only_moved.CHECKS, *steps.CHECKS, *negation.CHECKS)),
    ("Medicines", medicines.CHECKS),
    ("Places", (*exchanged.CHECKS, *other_text.CHECKS)),
    ("Words", (*emphasis.CHECKS, *doubled.CHECKS, *clauses.CHECKS, *shape.CHECKS, *tongues.CHECKS)),
    ("Script", (*direction.CHECKS, *characters.CHECKS)),
    ("Punctuation", punctuation.CHECKS),
)
RULES: dict[str, tuple[Rule, ...]] = {
    **{theme: tuple(check.rule for check in checks) for theme, checks in THEMES},
    "Consistency": (*catalogue.RULES, *glossary.RULES, medicine_list.FILE, *slipped.RULES),
    "English": (*english.RULES, *debris.RULES),
    "Comments that silence": suppression.RULES,
}
# The rules that look at one message by itself: a comment that silences one of them without need is named.
MESSAGE_RULES = frozenset(
    rule.id
    for theme, rules in RULES.items()
    for rule in rules
    if theme in dict(THEMES) or rule in (*glossary.RULES, *slipped.RULES)
)
CHARACTER_CHECKS = (direction.CHECKS[0], *characters.CHECKS[:2])
READING_CHECKS = tuple(
    check for theme, checks in THEMES if theme != "Markup" for check in checks if check not in CHARACTER_CHECKS
)

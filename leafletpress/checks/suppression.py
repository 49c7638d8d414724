"""A translator's comment that silences a rule for one message, and says why.

``# leafletpress: ignore number-missing because the English counts the first dose twice``
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from leafletpress.checks.rule import Example, Rule
from leafletpress.errors import Problem, Where

IGNORE = re.compile(r"leafletpress:\s*ignore\s+([\w-]+(?:\s*,\s*[\w-]+)*)[ \t]*(.*)", re.I)
BECAUSE = re.compile(r"^(?:because|since|as|:|-|–|—)?\s*", re.I)
SHORTEST_REASON = 8
FORM = "write # leafletpress: ignore RULE because …"
# What cannot be set cannot be silenced, nor what is not there.
ALWAYS = frozenset(
    {"markup-broken", "control-character", "too-long", "untranslated", "fuzzy", "stale", "duplicate-message"}
)

IGNORE_WITHOUT_REASON = Rule(
    "ignore-without-reason",
    "warning",
    "a comment that silences a rule and does not say why; it silences nothing",
    "Whoever signs the translation must be able to judge the reason.",
    Example(
        "# leafletpress: ignore end-mark", "# leafletpress: ignore end-mark because it is a label in this language"
    ),
)
IGNORE_UNKNOWN = Rule(
    "ignore-unknown-rule",
    "warning",
    "a comment that silences a rule there is not, or one that cannot be silenced",
    "The rule speaks all the same, and nobody knows why.",
    Example("# leafletpress: ignore end-marks because …", "# leafletpress: ignore end-mark because …"),
)
IGNORE_UNUSED = Rule(
    "ignore-unused",
    "warning",
    "a comment that silences nothing any more",
    "It would hide the next fault of that message.",
    Example("a comment on a message that has no such fault", "the comment taken out"),
)
RULES = (IGNORE_WITHOUT_REASON, IGNORE_UNKNOWN, IGNORE_UNUSED)


@dataclass(frozen=True, slots=True)
class Suppression:
    """The rules that a comment silences, and the reason; the comment is void without one."""

    rules: tuple[str, ...]
    reason: str

    @property
    def in_force(self) -> frozenset[str]:
        """Return the rules that may not speak."""
        return frozenset(self.rules) - ALWAYS if len(self.reason) >= SHORTEST_REASON else frozenset()


def is_suppressed(rule: str, comment: str) -> bool:
    """Tell whether the comment of a message silences a rule."""
    return bool(comment) and any(rule in suppression.in_force for suppression in suppressions(comment))


def suppressions(comment: str) -> tuple[Suppression, ...]:
    """Return what the comments of one message suppression."""
    joined = re.sub(r"\n(?!\s*leafletpress:)\s*", " ", comment)
    return tuple(
        Suppression(tuple(re.split(r"\s*,\s*", match[1])), BECAUSE.sub("", match[2].strip()).strip())
        for match in map(IGNORE.search, joined.splitlines())
        if match
    )


def without_suppressed(
    problems: Collection[Problem], comment: str, where: Where, known: Collection[str]
) -> Iterator[Problem]:
    """Yield the problems of one message that its comment lets speak, and what is wrong with the comment."""
    found = suppressions(comment)
    quiet = frozenset[str]().union(*(suppression.in_force for suppression in found))
    yield from (problem for problem in problems if problem.rule not in quiet)
    for suppression in found:
        if len(suppression.reason) < SHORTEST_REASON:
            rule, named = IGNORE_WITHOUT_REASON, ", ".join(suppression.rules)
            yield Problem(where, f"the comment that silences {named} does not say why", FORM, rule.severity, rule.id)
        for name in suppression.rules:
            if name not in known:
                hint = "make_pdfs.py check --rules lists them"
                yield Problem(where, f"there is no rule {name}", hint, IGNORE_UNKNOWN.severity, IGNORE_UNKNOWN.id)
            elif name in ALWAYS:
                fault = f"{name} cannot be silenced"
                yield Problem(where, fault, "correct the text", IGNORE_UNKNOWN.severity, IGNORE_UNKNOWN.id)


def unused(problems: Collection[Problem], comment: str, where: Where, known: Collection[str]) -> Iterator[Problem]:
    """Yield a warning for each rule that a comment silences without need."""
    broken = {problem.rule for problem in problems}
    for suppression in suppressions(comment):
        for name in sorted(suppression.in_force & set(known) - broken):
            yield Problem(
                where,
                f"{name} need not be silenced here",
                "delete the comment",
                IGNORE_UNUSED.severity,
                IGNORE_UNUSED.id,
            )

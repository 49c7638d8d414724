"""What a comment keeps rules from saying of one message, and what is wrong with such a comment."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace

from leafletpress.checks.rule import Example, Rule
from leafletpress.errors import Problem, Where
from leafletpress.translation.catalogues import Catalogue, CatalogueEntry
from leafletpress.translation.silences import Suppression, silences_in, suppressions

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


def is_suppressed(rule: str, comment: str) -> bool:
    """Tell whether the comment of a message silences a rule."""
    return bool(comment) and any(rule in in_force(suppression) for suppression in suppressions(comment))


def in_force(suppression: Suppression) -> frozenset[str]:
    """Return the rules that a comment keeps from speaking, signed or not."""
    return frozenset(suppression.rules) - ALWAYS if suppression.says_why else frozenset()


def unaccepted(found: CatalogueEntry, catalogue: Catalogue, clinical: Collection[str]) -> frozenset[str]:
    """Return the rules about what may harm a patient that a comment would silence and no signer has accepted."""
    silences = silences_in(found, catalogue.shown)
    return frozenset(one.rule for one in silences if one.rule in clinical and one.mark not in catalogue.accepted)


def without_suppressed(
    problems: Collection[Problem],
    comment: str,
    where: Where,
    known: Collection[str],
    unaccepted: Collection[str] = (),
) -> Iterator[Problem]:
    """Yield the problems of one message that its comment lets speak, and what is wrong with the comment.

    The `unaccepted` rules speak until a signer has accepted that they are silenced.
    """
    found = suppressions(comment)
    quiet = frozenset[str]().union(*map(in_force, found))
    for problem in problems:
        if problem.rule in quiet and problem.rule in unaccepted:
            hint = f"{problem.hint}; its comment counts once a signer accepts it: --accept {problem.rule}@{where.line}"
            yield replace(problem, hint=hint.removeprefix("; "))
        elif problem.rule not in quiet:
            yield problem
    for suppression in found:
        if not suppression.says_why:
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
        for name in sorted(in_force(suppression) & set(known) - broken):
            yield Problem(
                where,
                f"{name} need not be silenced here",
                "delete the comment",
                IGNORE_UNUSED.severity,
                IGNORE_UNUSED.id,
            )

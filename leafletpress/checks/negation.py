"""Rules about a “not” that was lost or put in."""

from __future__ import annotations

from collections.abc import Iterator

from leafletpress.checks.aligned import ONLY, Row, is_explained, rows
from leafletpress.checks.rule import Check, Example, Fault, Rule, TextPair

HINT = "look whether it says the contrary"


def negation_lost(pair: TextPair) -> Iterator[Fault]:
    """Find sentences that say no more often in English than in the translation."""
    for row in rows(pair):
        said = {sense.written.casefold(): sense for sense in row.english.denials()}
        found = len(row.theirs.denials()) + row.theirs.inner_denials + max(0, row.spare)
        if len(said) > found and not _says_only(row) and not is_explained(row):
            denied = f"{found} of {len(said)}" if found else "no"
            message = f"the English says “{'”, “'.join(said)}”, the translation has {denied} such word"
            yield row.fault(message, HINT, ", ".join(said))


def negation_added(pair: TextPair) -> Iterator[Fault]:
    """Find sentences that a translation denies and the English does not: “you can” that became “you cannot”."""
    for row in rows(pair):
        found = row.theirs.denials()
        if len(found) > _half_denials(row) and not row.english.denials() and not is_explained(row):
            written = found[-1].written
            yield row.fault(f"“{written}” denies, the English does not", HINT, "", written)


def _says_only(row: Row) -> bool:
    """Tell whether “only” answers two denials: not without."""
    return row.denies_twice and (row.spare > 0 or row.theirs.poles(ONLY)["only"] > 0)


def _half_denials(row: Row) -> int:
    """Return how many denials of a translation an English text without a “not” accounts for: avoid, nothing but."""
    english = row.english
    only = english.poles(ONLY)["only"] and not row.theirs.poles(ONLY)["only"]
    return english.inner_denials + len(english.evasions(row.theirs)) + 2 * bool(only)


CHECKS = (
    Check(
        Rule(
            "negation-lost",
            "error",
            "a sentence that says no in English and not in the translation",
            "“Do not stop your tablets” without “not” is the contrary.",
            Example("ਇਹ ਆਪਣੀ ਮਰਜ਼ੀ ਨਾਲ ਬੰਦ ਕਰੋ।", "ਇਹ ਆਪਣੀ ਮਰਜ਼ੀ ਨਾਲ ਬੰਦ ਨਾ ਕਰੋ।", "Do not stop on your own.", "pa"),
        ),
        negation_lost,
    ),
    Check(
        Rule(
            "negation-added",
            "warning",
            "a sentence that the translation denies and the English does not",
            "“You can take aspirin” and “you cannot” differ by one small word.",
            Example(
                "您不可以照常服用阿司匹林。", "您可以照常服用阿司匹林。", "You can take aspirin as normal.", "zh_Hans"
            ),
        ),
        negation_added,
    ),
)

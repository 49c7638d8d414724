"""The shipped translations, damaged one number at a time: no damage goes unseen."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from leafletpress.checks.rule import TextPair
from leafletpress.checks.run import ERROR_CHECKS, faults
from leafletpress.translation.catalogues import catalogue_domains, catalogue_languages, catalogue_path, read_catalogue

ROOT = Path(__file__).parents[2]
LANGUAGES = catalogue_languages(ROOT)[0]
LONG = {"sacroplasty", "vertebroplasty"}  # leaflets that are full of numbers
# Not the digits of addresses and facts.
LITERAL = re.compile(r"\{[^}]*\}|\([^)]*://[^)]*\)")


def pairs(tag: str) -> Iterator[TextPair]:
    (spoken,) = (known for known in LANGUAGES if known.tag == tag)
    for domain in catalogue_domains(ROOT, spoken):
        catalogue, _ = read_catalogue(*catalogue_path(ROOT, spoken, domain), spoken)
        assert catalogue
        yield from (TextPair(entry.msgid, entry.msgstr, {"a": "1"}, spoken) for entry in catalogue.entries.values())


def has_long(tag: str) -> bool:
    (spoken,) = (known for known in LANGUAGES if known.tag == tag)
    return not LONG.isdisjoint(catalogue_domains(ROOT, spoken))


def numbers(pair: TextPair) -> list[re.Match[str]]:
    return list(re.finditer(r"\d+", LITERAL.sub(lambda match: "x" * len(match[0]), pair.msgstr)))


def is_wrong(pair: TextPair, theirs: str) -> bool:
    found = faults(TextPair(pair.msgid, theirs, pair.facts, pair.language), ERROR_CHECKS)
    return any(rule.severity == "error" for rule, _ in found)


@pytest.mark.parametrize("tag", [known.tag for known in LANGUAGES])
def test_every_changed_number_is_found(tag: str) -> None:
    tried = [
        (pair, f"{pair.msgstr[: match.start()]}{int(match[0]) + 1}{pair.msgstr[match.end() :]}")
        for pair in pairs(tag)
        for match in numbers(pair)
    ]
    assert len(tried) > (15 if has_long(tag) else 3)
    assert [theirs for pair, theirs in tried if not is_wrong(pair, theirs)] == []


@pytest.mark.parametrize("tag", [known.tag for known in LANGUAGES])
def test_every_two_neighbours_that_change_places_are_found(tag: str) -> None:
    tried = [
        (pair, "".join((text[: a.start()], b[0], text[a.end() : b.start()], a[0], text[b.end() :])))
        for pair in pairs(tag)
        for text in [pair.msgstr]
        for a, b in pairwise(numbers(pair))
        if a[0] != b[0]
    ]
    assert len(tried) > (5 if has_long(tag) else 0)
    assert [theirs for pair, theirs in tried if not is_wrong(pair, theirs)] == []

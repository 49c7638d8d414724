"""The glossary of a language: locale/LANG/glossary.csv, one English term a row.

Columns: `term` (English), `preferred` (what to say, alternatives parted by |; each may be the beginning of a word or
words, so that it holds all inflected forms), `forbidden` (likewise, what not to say), `note` (why, for translators).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from leafletpress.checks.csv_rows import listed, read_table, unusable
from leafletpress.checks.rule import Example, Fault, Rule, TextPair
from leafletpress.checks.words import HARAKAT
from leafletpress.errors import Problem, Where
from leafletpress.languages import Language

COLUMNS = ["term", "preferred", "forbidden", "note"]

PREFERRED = Rule(
    "glossary-preferred",
    "warning",
    "a term of the glossary that is not translated as it says",
    "One word for one thing: readers think that two words are two things.",
    Example("krzyż", "kość krzyżowa", "sacrum", "pl"),
)
FORBIDDEN = Rule(
    "glossary-forbidden",
    "warning",
    "a word that the glossary forbids",
    "Somebody decided that patients misunderstand it.",
    Example("rozcieńczacze krwi", "leki rozrzedzające krew", "blood thinners", "pl"),
)
FILE = Rule(
    "glossary-file",
    "error",
    "a glossary that cannot be used",
    "What is not read is not checked.",
    Example("term,translation", "term,preferred,forbidden,note"),
)
RULES = (PREFERRED, FORBIDDEN, FILE)


@dataclass(frozen=True, slots=True)
class GlossaryTerm:
    """One row: the English term, what to say, what not to say, why, and its line."""

    english: str
    preferred: tuple[str, ...]
    forbidden: tuple[str, ...]
    note: str
    where: Where


def read_glossary(root: Path, spoken: Language) -> tuple[tuple[GlossaryTerm, ...], tuple[Problem, ...]]:
    """Return the terms of a language's glossary, none if it has none, and what is wrong with the file."""
    shown = f"locale/{spoken.folder}/glossary.csv"
    table = read_table(root / shown, shown, COLUMNS, FILE, len(COLUMNS))
    terms, problems = [], [*table.problems]
    for line, row in table.rows:
        if len(row) != len(COLUMNS) or not row[0] or not (row[1] or row[2]):
            fault = "a row has a term, a preferred or a forbidden word, and a note"
            problems.append(unusable(FILE, shown, line, fault, 'put a text with a comma into "quotation marks"'))
            continue
        terms.append(GlossaryTerm(row[0], listed(row[1]), listed(row[2]), row[3], Where(shown, line)))
    return tuple(terms), tuple(problems)


def term_faults(pair: TextPair, terms: tuple[GlossaryTerm, ...]) -> Iterator[tuple[Rule, Fault]]:
    """Yield what a translation says otherwise than the glossary wants."""
    english, theirs = pair.source.casefold(), _bare(pair.target)
    for term in terms:
        if term.english.casefold() not in english or not term_pattern(term.english).search(english):
            continue
        said = [word for word in term.forbidden if _bare(word) in theirs]
        note = f"; {term.note}" if term.note else ""
        if said:
            wanted = f"say {' or '.join(term.preferred)}" if term.preferred else "say it otherwise"
            yield FORBIDDEN, Fault(f"“{said[0]}” is not to be said for “{term.english}”", f"{wanted}{note}")
        elif term.preferred and not any(_bare(word) in theirs for word in term.preferred):
            fault = f"“{term.english}” is not said as the glossary wants"
            yield PREFERRED, Fault(fault, f"say {' or '.join(term.preferred)}{note}")


@lru_cache(maxsize=4096)
def term_pattern(term: str) -> re.Pattern[str]:
    """Return the pattern of an English term as a whole word or words, its plural included."""
    return re.compile(rf"(?<!\w){re.escape(term.casefold())}(?:s|es)?(?!\w)")


@lru_cache(maxsize=8192)
def _bare(text: str) -> str:
    return HARAKAT.sub("", text.casefold())

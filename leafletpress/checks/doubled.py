"""A rule about what stands twice in a translation and once in English: a sentence, a clause, a row of words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import combinations, pairwise

from leafletpress.checks.rule import Check, Example, Fault, Rule, TextPair
from leafletpress.checks.words import sentences, word_list
from leafletpress.languages import SOURCE_LANGUAGE
from leafletpress.lexicon.scripts import HAN, script_of

# Alike from here on, where a translation has a sentence more than the English; English ones that are half alike may
# be translated with the same words.
ALIKE, ALIKE_IN_ENGLISH = 0.8, 0.5
LEAST_LETTERS = 8  # of a row of two words: “X se kam se kam” says two things
LONGEST_ROW = 12  # words; a longer one is a sentence, or nobody's slip
LEAST_SIGNS = 3  # of a row in a script without blanks, and words of a clause
MOST_SENTENCES = 40  # compared with each other; a text of more is no paragraph
# What parts clauses, and what parts rows of words.
COMMA = re.compile(r"[,;:،؛、，；：–—]")
MARKS = '.,;:!?()\\[\\]"“”„«»،؛؟۔।…–—，。：；！？（）、\ufffc'
MARK = re.compile(f"[{MARKS}]")
ROW, LONG_ROW = (re.compile(rf"([^\s\dA-Za-z{MARKS}]{{{least},80}})\s*\1") for least in (LEAST_SIGNS, LEAST_LETTERS))
HAN_SIGN = re.compile(f"[{HAN}]")
DIGIT = re.compile(r"\d")


def sentence_doubled(pair: TextPair) -> Iterator[Fault]:
    """Find sentences, clauses and rows of words that stand twice, where the English says nothing twice."""
    english, theirs = sentences(pair.source, SOURCE_LANGUAGE), sentences(pair.target, pair.base, pair.script)
    spaced = script_of(pair.script).spaced
    said = (
        _twice(english, theirs, spaced=spaced)
        or _clause_twice(pair)
        or (_row_twice(pair) if spaced else _signs_twice(pair))
    )
    if said:
        yield Fault(f"“{said}” stands twice", "delete one; look whether another sentence should stand there")


def _twice(english: Sequence[str], theirs: Sequence[str], *, spaced: bool) -> str:
    """Return a sentence that stands twice, or nearly so where the translation has more sentences than the English."""
    if not 1 < len(theirs) <= MOST_SENTENCES:
        return ""
    rows = [_units(one, spaced=spaced) for one in theirs]
    more = len(theirs) > len(english)
    if len(set(rows)) == len(rows) and not more:
        return ""
    likeness = _most_alike(english) if more or len(set(map(word_list, english))) < len(english) else 0.0
    for (first, here), (_, there) in combinations(zip(theirs, rows, strict=True), 2):
        if len(here) < 2 or likeness >= ALIKE:
            continue
        if here == there or (more and likeness < ALIKE_IN_ENGLISH and _alike(here, there)):
            return first
    return ""


def _units(text: str, *, spaced: bool) -> tuple[str, ...]:
    """Return what is compared: words, or signs where no blanks part words."""
    return word_list(text) if spaced else tuple(sign for sign in "".join(word_list(text)) if sign.isalnum())


def _most_alike(texts: Sequence[str]) -> float:
    found = [_likeness(word_list(one), word_list(other)) for one, other in combinations(texts, 2)]
    return max(found, default=0.0)


def _likeness(here: Sequence[str], there: Sequence[str]) -> float:
    matcher = SequenceMatcher(None, here, there, autojunk=False)
    return matcher.ratio() if matcher.quick_ratio() >= ALIKE_IN_ENGLISH else 0.0


def _alike(here: Sequence[str], there: Sequence[str]) -> bool:
    """Tell whether two sentences differ in little, and in no number: two doses are two sentences."""
    if abs(len(here) - len(there)) > (1 - ALIKE) * (len(here) + len(there)):
        return False
    numbers = [[word for word in words if DIGIT.search(word)] for words in (here, there)]
    return numbers[0] == numbers[1] and _likeness(here, there) >= ALIKE


def _clause_twice(pair: TextPair) -> str:
    """Return a clause that follows itself, between commas."""
    if any(first == second for first, second in pairwise(_clauses(pair.source))):
        return ""
    spaced = script_of(pair.script).spaced
    for first, second in pairwise(_clauses(pair.target)):
        long = len(_units(" ".join(second), spaced=spaced)) >= LEAST_SIGNS
        if long and (first == second or (spaced and first[-len(second) :] == second)):
            return " ".join(second)
    return ""


def _clauses(text: str) -> list[tuple[str, ...]]:
    return [word_list(clause) for clause in COMMA.split(text)] if COMMA.search(text) else []


def _row_twice(pair: TextPair) -> str:
    """Return a row of two or more words that follows itself."""
    words = word_list(pair.target)
    if len(words) == len(set(words)) or _row(word_list(pair.source)):
        return ""
    parts = (word_list(part) for part in MARK.split(pair.target))
    return next((row for part in parts if (row := _row(part, pair.lexicon.repeats))), "")


@lru_cache(maxsize=4096)
def _row(words: tuple[str, ...], repeats: frozenset[str] = frozenset()) -> str:
    for length in range(2, min(LONGEST_ROW, len(words) // 2) + 1):
        for start in range(len(words) - 2 * length + 1):
            row = words[start : start + length]
            if row == words[start + length : start + 2 * length] and _means_something(row, repeats):
                return " ".join(row)
    return ""


def _means_something(row: Sequence[str], repeats: frozenset[str]) -> bool:
    """Tell whether a row of words is one that nobody says twice: not 2–4 2–4, nor a word that is doubled on purpose."""
    long = len(row) > 2 or sum(map(len, row)) >= LEAST_LETTERS
    return long and len(set(row)) > 1 and not repeats.issuperset(row) and not any(DIGIT.search(word) for word in row)


def _signs_twice(pair: TextPair) -> str:
    """Return a row of signs that follows itself, in a script without blanks: of Han words, or letters of some words.

    Kana are letters: ひとつひとつ is each one.
    """
    rows = (ROW if script_of(pair.script).ideographs else LONG_ROW).finditer(pair.target)
    found = next((row[1] for row in rows if len(row[1]) >= LEAST_LETTERS or HAN_SIGN.search(row[1])), "")
    return found if found and not _row(word_list(pair.source)) else ""


CHECKS = (
    Check(
        Rule(
            "sentence-doubled",
            "error",
            "a sentence, a clause or a row of words that stands twice, and once in English",
            "Where one sentence stands twice, another is often missing; readers look for a difference.",
            Example(
                "请不要开车。请不要开车。",
                "请不要开车。请在家休息。",
                "Do not drive. Rest at home.",
                "zh_Hans",
            ),
        ),
        sentence_doubled,
    ),
)

"""Rules about marks: the end of a text, brackets, quotation marks, and marks of another language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from leafletpress.checks.rule import FACT, Check, Example, Fault, Rule, TextPair
from leafletpress.checks.words import is_short, sentences
from leafletpress.languages import SOURCE_LANGUAGE
from leafletpress.lexicon.lookup import lexicon_of
from leafletpress.lexicon.scripts import script_of

if TYPE_CHECKING:
    from leafletpress.lexicon.form import Lexicon

OPENING = "([（［【{「『《"
CLOSING = ")]）］】}」』》"
BRACKET = re.compile(f"[{re.escape(OPENING + CLOSING)}]")
LABEL = re.compile(r"[\da-z]\)")  # of an item of a list: 1), a)
QUOTE = re.compile('["“”„«»‹›「」『』]')
AFTER_END = '"”’»）)」』】\u200e\u200f\u202a\u202b\u202c\u2066\u2067\u2068\u2069'
ENDS = {"stop": "a full stop", "question": "a question mark", "colon": "a colon", "": "no mark"}


def end_mark(pair: TextPair) -> Iterator[Fault]:
    """Find texts that end with another kind of mark than the English: full stop, question mark, colon or none."""
    if not pair.source or not pair.target or script_of(pair.script).ends_clauses:
        return
    own = pair.lexicon
    wanted, found = _kind(pair.source, lexicon_of(SOURCE_LANGUAGE)), _kind(pair.target, own)
    if wanted == "colon" and _last(pair.target) in own.colons:
        return  # in Armenian that sign may be a full stop, too
    if wanted == "question" and _last(pair.target) in own.questions:
        return  # in Burmese likewise
    if script_of(pair.script).asks_within and _asks(sentences(pair.target, pair.base, pair.script)[-1], own):
        found = "question"
    unmarked = not own.stops and {wanted, found} <= {"stop", "question", ""}
    if wanted != found and not unmarked:
        marks = {"stop": own.stops[:1], "question": own.questions[:1], "colon": own.colons[:1]}
        hint = f"end it with {marks[wanted]}" if wanted else "take the mark away"
        last = pair.target[-1]
        said = ENDS[found] if found or last.isalnum() or last in AFTER_END + FACT else f"“{last}”"
        yield Fault(f"it ends with {said}, the English with {ENDS[wanted]}", hint)


def _kind(text: str, lexicon: Lexicon) -> str:
    kinds = {"stop": lexicon.stops, "question": lexicon.questions, "colon": lexicon.colons}
    return next((name for name, marks in kinds.items() if _last(text) in marks), "")


def _asks(sentence: str, lexicon: Lexicon) -> bool:
    return any(mark in sentence for mark in lexicon.questions)


def _last(text: str) -> str:
    """Return the last character of a text that is no closing quotation mark or bracket."""
    return (text.rstrip(AFTER_END + "\u00a0 ") or text)[-1]


def foreign_marks(pair: TextPair) -> Iterator[Fault]:
    """Find commas, question marks and brackets of another script right after a letter of the language's own."""
    letters, foreign = script_of(pair.script).letters, pair.lexicon.foreign
    if not letters or not foreign:
        return
    found = dict.fromkeys(
        match[0]
        for match in _behind_letters(letters, "".join(foreign)).finditer(pair.target)
        if match[0] in foreign and not is_short(pair.target, match.start(), pair.base, pair.script)
    )
    if found:
        wanted = ", ".join(f"{foreign[mark]} for {mark}" for mark in found)
        yield Fault(f"{' '.join(found)} after a letter of {pair.language.english_name}", f"write {wanted}")


@lru_cache(maxsize=64)
def _behind_letters(letters: str, foreign: str) -> re.Pattern[str]:
    marks = re.escape(foreign)
    return re.compile(f"(?<=[{letters}])(?:\\.(?![{letters}])|[{marks}](?<!\\.))(?![A-Za-z0-9])")


def brackets(pair: TextPair) -> Iterator[Fault]:
    """Find brackets that do not close, and an English explanation in brackets whose brackets are gone."""
    opened: list[str] = []
    for char in BRACKET.findall(pair.target, 2 if LABEL.match(pair.target) else 0):
        if char in OPENING:
            opened.append(char)
        elif char in CLOSING and not (opened and _same_bracket(opened.pop(), char)):
            yield Fault(f"{char} closes nothing", "put the other bracket before it")
            return
    if opened:
        yield Fault(f"{opened[-1]} is not closed", "put the other bracket after it")
    elif "(" in pair.source and not any(map(pair.target.__contains__, OPENING)):
        yield Fault("what stands in brackets in the English does not here", "put the explanation in brackets")


def _same_bracket(opened: str, closed: str) -> bool:
    return OPENING.index(opened) == CLOSING.index(closed) if closed in CLOSING and opened in OPENING else False


def quotation_marks(pair: TextPair) -> Iterator[Fault]:
    """Find quotation marks that are not the language's, and those that do not close."""
    own = pair.lexicon.quotes
    marks = QUOTE.findall(pair.target)
    wrong = dict.fromkeys(char for char in marks if char not in own)
    if own and wrong:
        hint = f"use {own[0]} and {own[1]}"
        yield Fault(f"{' '.join(wrong)} is not a quotation mark of {pair.language.english_name}", hint)
    if len(marks) % 2:
        yield Fault("a quotation mark is not closed", "put the second one")


CHECKS = (
    Check(
        Rule(
            "end-mark",
            "warning",
            "a text that ends with another kind of mark than the English",
            "A list whose items end differently looks unfinished; screen readers pause at full stops.",
            Example("آپ آرام کریں.", "آپ آرام کریں۔", "You rest.", "ur"),
        ),
        end_mark,
    ),
    Check(
        Rule(
            "foreign-mark",
            "warning",
            "a comma, question mark or bracket of another script",
            "It hangs at the wrong height or opens to the wrong side.",
            Example("ألم, ضعف", "ألم، ضعف", "pain, weakness", "ar"),
        ),
        foreign_marks,
    ),
    Check(
        Rule(
            "brackets",
            "warning",
            "brackets that do not close, or that the English has and the translation has not",
            "The explanation of a hard word is easily lost.",
            Example(
                "镇静药（让您想睡的药",
                "镇静药（让您想睡的药）",
                "a sedative (a medicine that makes you sleepy)",
                "zh_Hans",
            ),
        ),
        brackets,
    ),
    Check(
        Rule(
            "quotation-marks",
            "warning",
            "quotation marks of another language, or one that is not closed",
            "Each language has its own; the wrong ones look like a mistake in print.",
            Example("Proszę powiedzieć “stop”.", "Proszę powiedzieć „stop”.", "Say “stop”.", "pl"),
        ),
        quotation_marks,
    ),
)

"""Rules about the shape of a translation: a word twice, a text that is too short, too long or still English."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from leafletpress.checks.clauses import is_merged
from leafletpress.checks.rule import Check, Example, Fault, Rule, TextPair
from leafletpress.checks.words import sentences
from leafletpress.languages import SOURCE_LANGUAGE
from leafletpress.lexicon.frequent import frequent
from leafletpress.lexicon.international import TAKEN_OVER
from leafletpress.lexicon.lookup import words_file
from leafletpress.lexicon.scripts import script_of

SHORTEST_PROSE = 40
MANY_SENTENCES = 2
# Telephone numbers are as long in every language.
DIGITS = re.compile(r"\b[0-9]{3,6}\b")


def word_doubled(pair: TextPair) -> Iterator[Fault]:
    """Find a word that stands twice in a row, unless it does in English or the language doubles it on purpose."""
    if not script_of(pair.script).spaced:
        return
    repeats, is_known = pair.lexicon.repeats, bool(words_file(pair.base, pair.script))
    # Where a language doubles words on purpose (one each, little by little), only words of grammar are slips. Of one
    # whose words nobody has listed nobody knows whether it does.
    grammar = frequent(pair.base)[0] if repeats or not is_known else frozenset()
    if not grammar and not is_known:
        return
    english = {first for first, second in pairwise(_spaced(pair.source)) if first == second}
    for first, second in pairwise(_spaced(pair.target)):
        slip = first == second and first not in repeats and (not grammar or first in grammar)
        if slip and len(first) > 1 and not english and not first.isdigit():
            yield Fault(f"“{first}” stands twice", "delete one")
            return


def _spaced(text: str) -> list[str]:
    """Return the words as they stand between blanks: a mark between two words keeps them from being neighbours."""
    return text.casefold().split()


def same_as_source(pair: TextPair) -> Iterator[Fault]:
    """Find texts that are the English, unless there is nothing in them to translate."""
    if " ".join(pair.msgid.split()) != " ".join(pair.msgstr.split()):
        return
    said = [word for word in re.findall(r"[A-Za-z]{3,}", pair.source) if not word.isupper()]
    if said and not (pair.script == "Latn" and TAKEN_OVER.issuperset(map(str.lower, said))):
        yield Fault("the translation is the English", "translate it, or say in a comment why it stays")


def sentence_count(pair: TextPair) -> Iterator[Fault]:
    """Find translations with fewer sentences than the English, or more than twice as many."""
    if not pair.lexicon.stops or script_of(pair.script).ends_clauses:
        return  # Thai and Lao part sentences by a blank, and other things, too
    here = len(sentences(pair.source, SOURCE_LANGUAGE))
    there = len(sentences(pair.target, pair.base, pair.script))
    if (there < here and not is_merged(pair)) or there > MANY_SENTENCES * here:
        counted = "1 sentence" if there == 1 else f"{there} sentences"
        yield Fault(f"{counted}, in the English {here}", "look whether one was left out or put in")


def length_ratio(pair: TextPair) -> Iterator[Fault]:
    """Find translations much shorter or longer than translations into the language usually are."""
    least, most = pair.lexicon.length
    here, there = (len(DIGITS.sub("", text)) for text in (pair.source, pair.target))
    if here >= SHORTEST_PROSE and not least <= there / here <= most:
        than = "shorter" if there / here < least else "longer"
        message = f"much {than} than usual: {there} characters for {here}"
        yield Fault(message, "look whether something was left out or put in")


CHECKS = (
    Check(
        Rule(
            "word-doubled",
            "warning",
            "a word that stands twice in a row",
            "It is a slip of the pen, and readers stumble over it.",
            Example("Proszę proszę usiąść.", "Proszę usiąść.", "Please sit down.", "pl"),
        ),
        word_doubled,
    ),
    Check(
        Rule(
            "same-as-source",
            "warning",
            "a translation that is the English text",
            "It counts as translated, and its readers get English.",
            Example("Blood thinners", "血液稀释药", "Blood thinners", "zh_Hans"),
        ),
        same_as_source,
    ),
    Check(
        Rule(
            "sentence-count",
            "warning",
            "fewer sentences than in English, or more than twice as many",
            "A sentence that was left out is the fault that reading the translation alone never shows.",
            Example(
                "Proszę odpocząć.", "Proszę odpocząć. Potem można wstać.", "Please rest. Then you can get up.", "pl"
            ),
        ),
        sentence_count,
    ),
    Check(
        Rule(
            "length-ratio",
            "warning",
            "a translation much shorter or longer than usual in the language",
            "Half a text was left out, or a note for the translator was left in.",
            Example(
                "请休息。",
                "请卧床休息两到四个小时。之后可以起来上厕所。",
                "Rest in bed for two to four hours. After that you can get up to use the toilet.",
                "zh_Hans",
            ),
        ),
        length_ratio,
    ),
)

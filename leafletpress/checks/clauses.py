"""A rule about half a sentence that is gone: fewer clauses or items than in English, in a translation that is short."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from leafletpress.checks.quantities import western
from leafletpress.checks.rule import Check, Example, Fault, Rule, TextPair
from leafletpress.checks.topics import Spoken
from leafletpress.checks.unsaid import IMPLIED, SCRIPT, answering, is_sure, says_every_part, unsaid, written
from leafletpress.checks.words import sentences
from leafletpress.languages import SOURCE_LANGUAGE
from leafletpress.lexicon.joins import USUAL, joins_of
from leafletpress.lexicon.topics import PASSING

SHORTEST, SHORTEST_PAIR = 20, 28  # letters of an English sentence with two clauses, with an “and”
UNTIL = re.compile(r"\b(?:un)?til\b", re.IGNORECASE)
COMMA = re.compile(r"[,،，]|\s[–—-]\s")
PART, SEMICOLON = re.compile(r"[;:؛；：]"), re.compile("[;؛；]")
# Items of an English list of three and more: short, with a comma between.
ITEM = r"(?:[\w’'-]+ ){0,3}[\w’'-]+"
AGAIN = rf", (?!(?:such|like|including|especially|but|and|or|which|so|then|even) ){ITEM}"
LIST = re.compile(rf"{ITEM}(?:{AGAIN})+ (?:and|or) \w", re.IGNORECASE)
# “Swallow it whole, with food and water”: what joins on by another word is no further item.
JOINED_ON = re.compile(
    r", (with|without|at|on|in|by|for|from|after|before|during|keeping|taking|using) ", re.IGNORECASE
)
SHORT_LIST = re.compile(r"[\w’'-]+(?:, [\w’'-]+)+ (?:and|or) \w", re.IGNORECASE)
# A clause or a time in front of the sentence, whose comma parts no items.
FRONT = re.compile(r"^(?:If|When|While|Once|For|After|Before|Until|At|In|On|During|From)\b[^,]{1,80}, ")
# “And” before a clause or a longer part; before a word or two another language may say one word.
LONG_AND = re.compile(r"\b(?:and|or|nor) (?:[\w’'-]+[ ,]+){2,}[\w’'-]+", re.IGNORECASE)
# Half an hour, between 2 and 4, one or two days are no two items.
COUNT = "(?:[0-9]+|one|two|three|four|five|six|seven|eight|nine|ten|twelve)"
ONE_THING = re.compile(
    rf"\b(?:and a half|{COUNT} (?:and|or) {COUNT}|between [^,.]{{1,40}}? and|whether or not|or so|(?:for )?a while"
    r"|bath or shower)\b"
    r"|\b(?:un)?til (?:the end|(?:the )?[0-9]|noon|midday|midnight|tomorrow|January|February|March|April|May|June|July"
    r"|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b"
)
# Where two parts have numbers or facts, the rules about these watch over them.
NUMBER = re.compile("[0-9]+|\ufffc")
SHORT, RATHER_SHORT, NOT_LONG, MERGED = 0.8, 0.9, 1.05, 0.65
# Where the English joins two parts: at most, with a topic that the translation does not name, and with fewer joints.
HALF, FAR_TOO_SHORT, TOO_SHORT, FEWER_JOINTS = 0.5, 0.6, 0.75, 1.0


class Shape(NamedTuple):
    """How many joints a text has: of items in three ways, of clauses; commas that join, those before “and”; “after”."""

    lists: int
    instead: int
    series: int
    clauses: int
    commas: int
    items: int
    times: int


def clause_lost(pair: TextPair) -> Iterator[Fault]:
    """Find sentences with fewer clauses or items than the English, and shorter than translations usually are."""
    usual = USUAL.get(pair.base)
    if usual is None:
        return
    further = len(sentences(pair.target, pair.base, pair.script)) - len(sentences(pair.source, SOURCE_LANGUAGE))
    for here, there in answering(pair):
        if said := _lost(here, there, usual, pair, max(0, further)):
            yield Fault(said, "look whether half the sentence was left out", here, there)


def _lost(here: str, there: str, usual: float, pair: TextPair, stops: int) -> str:
    """Return what a sentence seems to have lost, "" if nothing; `stops` are full stops in place of a joining word."""
    letters = _letters(here)
    if letters < SHORTEST:
        return ""
    length = _letters(there) / letters / usual
    missing = unsaid(here, there, pair) if length < NOT_LONG else ()
    if is_sure(missing):
        return _named([word for word in missing if not word.topics & IMPLIED])
    if length >= NOT_LONG or len(NUMBER.findall(western(here))) > 1 or says_every_part(here, there, pair):
        return ""
    return _fewer(here, there, length, pair, stops) or _unsaid(here, there, length, pair, (missing, stops))


def _fewer(here: str, there: str, length: float, pair: TextPair, stops: int) -> str:
    """Return of what a translation has fewer than the English: clauses, things joined, items of a list."""
    theirs, english = _shapes(here, there, pair)
    before = 0 if UNTIL.search(here) else min(english.times, theirs.times)  # that join nothing in the English either
    if english.clauses and theirs.clauses <= before and not theirs.commas and length < SHORT:
        return "the English has two clauses, the translation one"
    one = ONE_THING.sub(" ", here)
    joined = theirs.lists + theirs.instead + theirs.commas + stops
    if LONG_AND.search(one) and not joined and length < RATHER_SHORT and _letters(here) >= SHORTEST_PAIR:
        return "the English joins two things by “and” or “or”, the translation none"
    items, found = _items(one), theirs.lists + theirs.series + theirs.items + 1
    return f"the English lists {items} things, the translation {found}" if 1 < found < items else ""


def _shapes(here: str, there: str, pair: TextPair) -> tuple[Shape, Shape]:
    """Return the joints of a translation and of its English, in which half an hour is no two things."""
    theirs = shape_of(there, pair.base, pair.script, until=bool(UNTIL.search(here)))
    return theirs, shape_of(ONE_THING.sub(" ", here), SOURCE_LANGUAGE, SCRIPT)


def _unsaid(here: str, there: str, length: float, pair: TextPair, signs: tuple[Sequence[Spoken], int]) -> str:
    """Return what one of two parts says alone, by a translation's length, its topics, and the joints of both texts."""
    theirs, english = _shapes(here, there, pair)
    one, missing = ONE_THING.sub(" ", here), [word for word in signs[0] if not word.topics & IMPLIED]
    joints = english.clauses + len(LONG_AND.findall(one)) + max(0, _items(one) - 2)
    if not joints:
        told = [word for word in missing if not word.topics & PASSING]
        return _named(told) if len(told) > 1 and length < FAR_TOO_SHORT else ""
    if _letters(here) < SHORTEST_PAIR:
        return ""
    said = theirs.clauses + theirs.lists + theirs.commas + signs[1]
    fewer = joints > said
    if length < (SHORT if fewer else HALF if said else FAR_TOO_SHORT):
        return "the English has two parts, the translation is as short as one"
    return _named(missing) if missing and length < (FEWER_JOINTS if fewer else TOO_SHORT) else ""


def _named(missing: Sequence[Spoken]) -> str:
    return f"the English speaks of “{written(missing)}”, the translation does not"


def is_merged(pair: TextPair) -> bool:
    """Tell whether a translation with fewer sentences joins them by a comma or a word, and is as long as usual."""
    usual = USUAL.get(pair.base)
    if usual is None or _letters(pair.target) < MERGED * usual * _letters(pair.source):
        return False
    return _joints(pair.target, pair.base, pair.script) > _joints(pair.source, SOURCE_LANGUAGE, SCRIPT)


def _joints(text: str, base: str, script: str) -> int:
    """Return how many marks and words of a text may stand in place of a full stop."""
    shape = shape_of(text, base, script)
    return shape.lists + shape.series + shape.clauses + len(COMMA.findall(text)) + len(SEMICOLON.findall(text))


@lru_cache(maxsize=4096)
def shape_of(text: str, base: str, script: str, *, until: bool = True) -> Shape:
    """Return the joints of a sentence; `until` tells whether words such as Hindi tak join clauses in it."""
    joins = joins_of(base, script)
    commas = [match.end() for match in COMMA.finditer(text)]
    if joins is None:
        return Shape(0, 0, 0, 0, len(commas), len(commas), 0)
    words = (joins.lists, joins.instead, joins.series, joins.clauses)
    lists, instead, series, clauses = (len(pattern.findall(text)) for pattern in words)
    clauses -= len(joins.then.findall(text))
    if until:
        clauses += len(joins.until.findall(text))
    spare = [at for at in commas if not any(pattern.match(text, at + 1) for pattern in (joins.lists, joins.clauses))]
    listed = [at for at in spare if joins.lists.search(text, at)]
    own = 1 if joins.clauses.match(text) and len(spare) > len(listed) else 0
    times = len(joins.times.findall(text))
    return Shape(lists, instead, series, clauses, len(spare) - own + len(PART.findall(text)), len(listed), times)


@lru_cache(maxsize=4096)
def _items(english: str) -> int:
    """Return how many items the longest list of an English sentence has."""
    lists = (*LIST.finditer(FRONT.sub("", english)), *SHORT_LIST.finditer(english))
    return max((match[0].count(", ") + 2 for match in lists if _is_list(match[0])), default=0)


def _is_list(items: str) -> bool:
    """Tell whether what commas part are items of one kind: at breakfast, at noon and at night, not whole, with food."""
    joined = JOINED_ON.search(items)
    return not joined or bool(re.search(rf"\b{joined[1]}\b", items[: joined.start()], re.IGNORECASE))


def _letters(text: str) -> int:
    return sum(map(str.isalpha, text))


CHECKS = (
    Check(
        Rule(
            "clause-lost",
            "warning",
            "a sentence shorter than usual with fewer clauses or items, or without what the English names",
            "“Take the tablets, but leave out the water tablet” without its second half is dangerous.",
            Example(
                "您可以服用此药。",
                "如果您没有肾脏问题，您可以服用此药。",
                "You can take this medicine if you have no kidney problems.",
                "zh_Hans",
            ),
        ),
        clause_lost,
    ),
)

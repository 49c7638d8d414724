"""What an English sentence speaks of and its translation does not: a thing, or one of its parts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import permutations

from leafletpress.checks.rule import FACT, TextPair
from leafletpress.checks.topics import Spoken, spoken_of
from leafletpress.checks.words import sentences
from leafletpress.languages import SOURCE_LANGUAGE
from leafletpress.lexicon.topics import SURE, with_kin

SCRIPT = "Latn"  # of the English
# Topics that many languages say within another word, or not at all: a sign of nothing lost.
IMPLIED = frozenset(
    {
        *("not", "stop", "start", "before", "after", "continue", "evening", "drink", "tablet", "drops", "treatment"),
        *("floor", "back", "arrive", "test", "results"),
    }
)
MOST_REORDERED = 4  # sentences
# What parts clauses and items in English.
PARTS = re.compile(
    r"[,;:.–—]+\s+(?:(?:and|or|but|so|because|if|when|while|unless|until)\b)?"
    r"|\b(?:and|or|nor|but|so that|because|if|when|while|unless|until|till|(?<!at )once|as soon as|as long as)\b",
    re.IGNORECASE,
)
NUMBER = re.compile(rf"[0-9]+|{FACT}")


def unsaid(here: str, there: str, pair: TextPair) -> tuple[Spoken, ...]:
    """Return the words of an English sentence for what nothing in its translation speaks of, in order."""
    english, theirs = _spoken(here, there, pair)
    said, spoken = (frozenset().union(*(one.topics for one in side)) for side in (english, theirs))
    free = frozenset().union(*(one.topics for one in theirs if not one.topics & said))  # what answers nothing else
    answered = spoken | with_kin(free)
    return tuple(one for one in english if not one.topics & answered and not _is_part(one, english))


def says_every_part(here: str, there: str, pair: TextPair) -> bool:
    """Tell whether a translation speaks of something that each part of an English sentence alone speaks of."""
    english, theirs = _spoken(here, there, pair)
    answered = frozenset().union(*(one.topics for one in theirs))
    starts = [0, *(match.end() for match in PARTS.finditer(here))]
    ends = [*starts[1:], len(here) + 1]
    parts = [
        frozenset().union(*(one.topics for one in english if start <= one.start < end)) - IMPLIED
        for start, end in zip(starts, ends, strict=True)
    ]
    return len(parts) > 1 and all(
        (part - frozenset().union(*parts[:place], *parts[place + 1 :])) & answered for place, part in enumerate(parts)
    )


def is_sure(words: Sequence[Spoken]) -> bool:
    """Tell whether one of some words speaks of what no translation leaves out."""
    return any(word.topics <= SURE for word in words)


def written(words: Sequence[Spoken]) -> str:
    """Return some words as a message names them."""
    return "”, “".join(dict.fromkeys(word.written for word in words))


def answering(pair: TextPair) -> list[tuple[str, str]]:
    """Return the sentences that answer each other by what they speak of; the whole texts if they are not as many."""
    english = sentences(pair.source, SOURCE_LANGUAGE)
    theirs = sentences(pair.target, pair.base, pair.script)
    if len(english) != len(theirs) or len(english) == 1:
        return [(pair.source, pair.target)]  # as other rules read it, which is remembered
    if len(english) > MOST_REORDERED:
        return list(zip(english, theirs, strict=True))
    alike = [[_likeness(here, there, pair) for there in theirs] for here in english]
    places = range(len(english))
    best = max(permutations(places), key=lambda order: sum(map(lambda here, there: alike[here][there], places, order)))
    return [(here, theirs[place]) for here, place in zip(english, best, strict=True)]


def _likeness(here: str, there: str, pair: TextPair) -> int:
    """Return how many topics, numbers and facts two sentences share."""
    said, answered = ({topic for one in side for topic in one.topics} - IMPLIED for side in _spoken(here, there, pair))
    return len(said & answered) + len(set(NUMBER.findall(here)) & set(NUMBER.findall(there)))


def _spoken(here: str, there: str, pair: TextPair) -> tuple[tuple[Spoken, ...], tuple[Spoken, ...]]:
    return spoken_of(here, SOURCE_LANGUAGE, SCRIPT), spoken_of(there, pair.base, pair.script)


def _is_part(word: Spoken, words: Sequence[Spoken]) -> bool:
    """Tell whether a word is part of a longer one that speaks of something else: the drainage of a drainage bag."""
    return any(one.start <= word.start and word.end <= one.end and one.written != word.written for one in words)

"""What the English says in order, and a translation -> which belong together, what is lost, added, or exchanged."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import NamedTuple, TypeVar

from leafletpress.checks.clause_places import Placed
from leafletpress.checks.company import Verdict, company
from leafletpress.checks.rule import TextPair
from leafletpress.checks.senses import denies
from leafletpress.checks.words import word_list
from leafletpress.lexicon.source import CONTRASTS, FRONTED, SUBORDINATORS

Here = TypeVar("Here", bound=Placed)
There = TypeVar("There", bound=Placed)
COMMAS = re.compile("[,،，、;؛；]")


class Matched(NamedTuple):
    """Indices of what belongs together, in the order of the English; what only one side has."""

    pairs: tuple[tuple[int, int], ...]
    lost: tuple[int, ...]
    added: tuple[int, ...]


def match(english: Sequence[Here], theirs: Sequence[There], fits: Callable[[Here, There], bool]) -> Matched:
    """Return which belong together: each once, in order as far as it goes, the rest as they come."""
    free = list(range(len(theirs)))
    pairs: list[tuple[int, int]] = []
    lost: list[int] = []
    for index, here in enumerate(english):
        last = pairs[-1][1] if pairs else -1
        fitting = [place for place in free if fits(here, theirs[place])]
        chosen = next((place for place in fitting if place > last), fitting[0] if fitting else None)
        if chosen is None:
            lost.append(index)
        else:
            free.remove(chosen)
            pairs.append((index, chosen))
    return Matched(tuple(pairs), tuple(lost), tuple(free))


def exchanged(
    pair: TextPair,
    english: Sequence[Placed],
    theirs: Sequence[Placed],
    pairs: Sequence[tuple[int, int]],
    *,
    may_be_turned: bool = False,
) -> bool:
    """Tell whether two neighbours changed places, or, of a sentence that may have been turned round, whether they may.

    What stands beside them shows it, or else their order. Two that are only listed (“Saturday or Sunday”) may change
    places.
    """
    source, target, spoken = pair.source, pair.bare, (pair.base, pair.script)
    if len(pairs) > 1:
        verdict = _verdict(pair, english, theirs, pairs)
        if verdict:
            return verdict == "moved" and not may_be_turned
    for (here, there), (later, beyond) in pairwise(pairs):
        between = source[english[here].end : english[later].start]
        words = set(word_list(between))
        if there < beyond or words <= {"and", "or"} or _can_be_turned(source, between) != may_be_turned:
            continue
        if not (CONTRASTS & words and _denies_the_same(target, theirs[beyond], theirs[there], spoken)):
            return True
    return False


def _verdict(
    pair: TextPair, english: Sequence[Placed], theirs: Sequence[Placed], pairs: Sequence[tuple[int, int]]
) -> Verdict:
    """Tell what the company of things shows that belong together by pairs of indices."""
    answers = {id(theirs[there]): english[here] for here, there in pairs}
    here = [english[index] for index, _ in pairs]
    there = [theirs[index] for index in sorted(there for _, there in pairs)]
    return company(pair, here, there, lambda one, other: answers[id(other)] is one)


def _can_be_turned(source: str, between: str) -> bool:
    """Tell whether a sentence has two parts that other languages say the other way round."""
    words = word_list(source)
    return bool(SUBORDINATORS & set(words)) or (bool(FRONTED & set(words[:1])) and bool(COMMAS.search(between)))


def _denies_the_same(target: str, denied: Placed, meant: Placed, spoken: tuple[str, str]) -> bool:
    """Tell whether the translation, too, denies what the English denies second and it says first."""
    between = target[denied.end : meant.start]
    parts = COMMAS.split(between)
    beyond = COMMAS.split(target[meant.end :])[0]
    return not denies(beyond, *spoken) and not (len(parts) > 1 and denies(parts[-1], *spoken))

"""Rules about things that changed places: two facts, two telephone numbers, two medicines of one message.

Each is there, so that no rule that counts sees it. What stands beside a thing shows whose it is: numbers, topics, other
things of the same clause. Languages order clauses differently, so that the order alone is a reason to look, no proof.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import combinations
from typing import NamedTuple

from leafletpress.checks.anchors import Anchor, anchors_of
from leafletpress.checks.quantities import PHONE
from leafletpress.checks.rule import Check, Example, Fault, Rule, TextPair
from leafletpress.checks.words import sentences
from leafletpress.languages import SOURCE_LANGUAGE
from leafletpress.lexicon.clauses import (
    CLAUSE_WORDS,
    JOINED_ON,
    LEADING_WORDS,
    REPLACED_BEFORE,
    REPLACED_BEHIND,
    TURNING_WORDS,
)
from leafletpress.lexicon.scripts import script_of

KINDS = {"fact": "facts", "phone": "telephone numbers", "medicine": "medicines"}
MARKS = r"[;:,](?=\s)|[،؛，；：、（）()–—]|[.!?](?=\s)|[۔।。！？؟]"
MOST = 12  # things of one kind in a message; more are a list, which is compared by its rows


_Words = Mapping[str, tuple[str, ...]]


class _Place(NamedTuple):
    """Where things stand in a text: the clause and the sentence of each character of interest."""

    clause_ends: tuple[int, ...]
    sentence_ends: tuple[int, ...]

    def clause(self, place: int) -> int:
        """Return the number of the clause that a character stands in."""
        return sum(end <= place for end in self.clause_ends)

    def sentence(self, place: int) -> int:
        """Return the number of the sentence that a character stands in."""
        return sum(end <= place for end in self.sentence_ends)


class _Side(NamedTuple):
    """One text of the two: its anchors and its clauses."""

    anchors: tuple[Anchor, ...]
    place: _Place
    text: str
    base: str
    is_spaced: bool = True

    def near(self, one: Anchor, other: Anchor) -> tuple[Anchor, ...]:
        """Return the anchors that may stand with either of two things: those of their sentence if it is one."""
        sentence = self.place.sentence(one.start)
        if sentence != self.place.sentence(other.start):
            return self.anchors
        return tuple(anchor for anchor in self.anchors if self.place.sentence(anchor.start) == sentence)

    def turns(self, first: Anchor, second: Anchor) -> bool:
        """Tell whether a word behind or before the first of two things names them the other way round."""
        return self._stands(first, TURNING_WORDS, LEADING_WORDS) and first.end <= second.start

    def replaced(self, one: Anchor, other: Anchor) -> int:
        """Return 1 or 2 for the thing of which a word says that the other takes its place, 0 if none does."""
        first, second = (self._stands(anchor, REPLACED_BEFORE, REPLACED_BEHIND) for anchor in (one, other))
        return 0 if first == second else 1 if first else 2

    def _stands(self, anchor: Anchor, behind: _Words, before: _Words) -> bool:
        """Tell whether one of the words of the language stands right behind a thing, or another right before it."""
        rest, start = self.text[anchor.end :].lstrip(" ’'"), f" {self.text[: anchor.start].strip().casefold()}"
        gap = " " if self.is_spaced else ""
        leads = any(start.endswith(f"{gap}{word}") for word in before.get(self.base, ()))
        return leads or rest.startswith(behind.get(self.base, ()))


class _Swap(NamedTuple):
    """Two things whose order or company is another in the translation, and whether that proves an exchange."""

    one: Anchor
    other: Anchor
    is_proved: bool
    witness: str


def exchanged(pair: TextPair) -> Iterator[Fault]:
    """Find two things of one kind that stand with one another's company in the translation."""
    for swap in _swaps(pair):
        if swap.is_proved:
            what = KINDS[swap.one.kind]
            beside = f": “{swap.witness}” stands with the other" if swap.witness else ""
            message = f"{what} changed places: {swap.one.written} and {swap.other.written}{beside}"
            yield Fault(message, "keep each with what it belongs to")
            return


def order_changed(pair: TextPair) -> Iterator[Fault]:
    """Find two things of one kind whose order is another and beside which nothing shows that this is right."""
    found = _swaps(pair)
    if found and not any(swap.is_proved for swap in found):
        what, one, other = KINDS[found[0].one.kind], found[0].one.written, found[0].other.written
        message = f"{what} stand in another order: {one} and {other}"
        yield Fault(message, "look whether each still stands with what it belongs to")


def _swaps(pair: TextPair) -> tuple[_Swap, ...]:
    if not _has_two(pair):
        return ()
    english, theirs = anchors_of(pair)
    return _compared(pair.source, pair.target, english, theirs, (pair.base, pair.script))


def _has_two(pair: TextPair) -> bool:
    """Tell whether the English has two things of a kind, without looking for anything else."""
    medicines = pair.medicines.english(pair.source) if pair.medicines else ()
    return pair.msgid.count("{") > 1 or len(medicines) > 1 or _phones(pair.source) > 1


@lru_cache(maxsize=4096)
def _phones(english: str) -> int:
    return len(PHONE.findall(english))


@lru_cache(maxsize=1024)
def _compared(
    source: str, target: str, english: tuple[Anchor, ...], theirs: tuple[Anchor, ...], spoken: tuple[str, str]
) -> tuple[_Swap, ...]:
    here = _Side(english, _places(source, SOURCE_LANGUAGE, "Latn"), source, SOURCE_LANGUAGE)
    there = _Side(theirs, _places(target, *spoken), target, spoken[0], script_of(spoken[1]).spaced)
    return tuple(
        swap
        for kind in KINDS
        for one, other in combinations(list(_once(english, theirs, kind))[:MOST], 2)
        for swap in _judged(one, other, here, there)
    )


def _once(english: Sequence[Anchor], theirs: Sequence[Anchor], kind: str) -> Iterator[tuple[Anchor, Anchor]]:
    """Yield the things of a kind, or of any if it is "", that both texts name once, as they stand in each."""
    for anchor in english:
        if kind in ("", anchor.kind):
            answers = [other for other in theirs if anchor.same(other)]
            asked = [other for other in english if anchor.same(other) or (answers and answers[0].same(other))]
            if len(answers) == 1 == len(asked):
                yield anchor, answers[0]


def _judged(one: tuple[Anchor, Anchor], other: tuple[Anchor, Anchor], here: _Side, there: _Side) -> Iterator[_Swap]:
    kept: list[str] = []
    moved: list[str] = []
    for witness, answer in _once(here.near(one[0], other[0]), there.near(one[1], other[1]), ""):
        if witness in (one[0], other[0]):
            continue
        owner = _owner(witness, one[0], other[0], here.place)
        owner_there = _owner(answer, one[1], other[1], there.place)
        if owner and owner_there:
            (kept if owner == owner_there else moved).append(witness.written)
    replaced, replaced_there = here.replaced(one[0], other[0]), there.replaced(one[1], other[1])
    if replaced and replaced_there:
        (kept if replaced == replaced_there else moved).extend(["instead of"] * 2)
    is_turned = (one[0].start < other[0].start) != (one[1].start < other[1].start)
    if moved and not kept and (is_turned or len(moved) > 1):
        yield _Swap(one[0], other[0], True, moved[0])
    elif is_turned and not kept and not there.turns(other[1], one[1]):
        yield _Swap(one[0], other[0], _in_each_others_sentence(one, other, here.place, there.place), "")


def _in_each_others_sentence(
    one: tuple[Anchor, Anchor], other: tuple[Anchor, Anchor], here: _Place, there: _Place
) -> bool:
    first, second = here.sentence(one[0].start), here.sentence(other[0].start)
    answers = there.sentence(one[1].start), there.sentence(other[1].start)
    return len(here.sentence_ends) == len(there.sentence_ends) and first != second and answers == (second, first)


def _owner(witness: Anchor, one: Anchor, other: Anchor, place: _Place) -> int:
    """Return 1 or 2 for the thing that a witness stands with, 0 if that cannot be told."""
    clause, first, second = (place.clause(anchor.start) for anchor in (witness, one, other))
    if first == second:
        return 0
    if clause in (first, second):
        return 1 if clause == first else 2
    sentence = place.sentence(witness.start)
    near = [
        (number, which)
        for number, which, anchor in ((first, 1, one), (second, 2, other))
        if place.sentence(anchor.start) == sentence
    ]
    following = [found for found in near if found[0] > clause]
    return (min(following) if following else max(near, default=(0, 0)))[1]


@lru_cache(maxsize=1024)
def _places(text: str, base: str, script: str) -> _Place:
    # A word that joins belongs to what it joins on.
    clause_ends = tuple(
        match.start() if match["word"] else match.end() for match in _clause_end(base, script).finditer(text)
    )
    ends, start = [], 0
    for sentence in sentences(text, base, script)[:-1]:
        start = text.index(sentence, start) + len(sentence)
        ends.append(start)
    return _Place(clause_ends, tuple(ends))


@lru_cache(maxsize=64)
def _clause_end(base: str, script: str) -> re.Pattern[str]:
    """Return the pattern of what parts clauses: marks, and the words that join."""
    words = "|".join(map(re.escape, sorted(CLAUSE_WORDS.get(base, ()), key=len, reverse=True)))
    if not words:
        return re.compile(rf"{MARKS}|(?P<word>(?!))")
    if script_of(script).spaced:
        joined = JOINED_ON.get(base, "(?!)")
        return re.compile(rf"{MARKS}|(?P<word>(?<!\S)(?:(?:{words})(?=\s)|{joined}))", re.I)
    return re.compile(rf"{MARKS}|(?P<word>{words})")


CHECKS = (
    Check(
        Rule(
            "exchanged",
            "error",
            "two facts, telephone numbers or medicines that changed places, as what stands beside them shows",
            "By day nobody answers the number of the night.",
            Example(
                "W dzień proszę dzwonić pod {ward}, a w nocy pod {day_unit}.",
                "W dzień proszę dzwonić pod {day_unit}, a w nocy pod {ward}.",
                "By day call {day_unit}, and at night call {ward}.",
                "pl",
            ),
        ),
        exchanged,
    ),
    Check(
        Rule(
            "order-changed",
            "warning",
            "two facts, telephone numbers or medicines in another order, and nothing that shows whether that is right",
            "Where each is there, only their places say which belongs to what.",
            Example(
                "请先去 {ward}，再去 {day_unit}。",
                "请先去 {day_unit}，再去 {ward}。",
                "Visit {day_unit} and {ward}.",
                "zh_Hans",
            ),
        ),
        order_changed,
    ),
)

"""Rules about things that changed places: two facts, two telephone numbers, two medicines of one message.

Each is there, so that no rule that counts sees it. What stands beside a thing shows whose it is: numbers, topics, other
things of the same clause. Languages order clauses differently, so that the order alone is a reason to look, no proof.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import combinations, pairwise
from typing import NamedTuple

from leafletpress.checks.anchors import Anchor, anchors_of, shared
from leafletpress.checks.clause_places import Place, owner_of, places_of
from leafletpress.checks.quantities import PHONE
from leafletpress.checks.rule import Check, Example, Fault, Rule, TextPair, once
from leafletpress.checks.senses import NOTHING, read_senses
from leafletpress.checks.topics import spoken_of
from leafletpress.languages import SOURCE_LANGUAGE
from leafletpress.lexicon.clauses import (
    CONTRAST,
    INSTEAD,
    LEADING_WORDS,
    REPLACED_BEFORE,
    REPLACED_BEHIND,
    TURNING_WORDS,
)
from leafletpress.lexicon.concepts import EITHER
from leafletpress.lexicon.scripts import script_of
from leafletpress.lexicon.source import ANOTHER_ONE, OF_A_ROW
from leafletpress.lexicon.topics import KIND_OF

MEDICINE = "medicine"
REACH = 8  # characters of a clause in which a word such as “but” begins it
STRONG = frozenset(";.!?。；؛۔।！？؟")
KINDS = {"fact": "facts", "phone": "telephone numbers", "medicine": "medicines"}
SPOKEN = {"colour": "colours", "person": "people", "form": "forms of medicines"}  # whose order is seldom fixed
SIDES = {"left-right": "left and right", "acting": "long- and short-acting"}
SHARE = re.compile(r" (?:out )?of ")
MOST = 12  # things of one kind in a message; more are a list, which is compared by its rows


_Words = Mapping[str, tuple[str, ...]]


class _Side(NamedTuple):
    """One text of the two: its anchors and its clauses."""

    anchors: tuple[Anchor, ...]
    place: Place
    text: str
    base: str
    script: str = ""
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

    def is_share(self, first: Anchor, second: Anchor) -> bool:
        """Tell whether two things are a part and its whole: page 2 of 8."""
        return SHARE.fullmatch(self.text, first.end, second.start) is not None

    @property
    def says_shares(self) -> bool:
        """Tell whether the language's words are listed that stand between a whole and its part."""
        return self.base in TURNING_WORDS or self.base in LEADING_WORDS

    def replaced(self, one: Anchor, other: Anchor) -> int:
        """Return 1 or 2 for the thing of which a word says that the other takes its place, 0 if none does."""
        first, second = (self._stands(anchor, REPLACED_BEFORE, REPLACED_BEHIND) for anchor in (one, other))
        return 0 if first == second else 1 if first else 2

    def denied(self, anchor: Anchor) -> bool:
        """Tell whether the part of the text that a thing stands in denies: do not take this; take that instead."""
        part = next(part for part, end in self._parts() if anchor.start < end)
        reading = read_senses(part, self.base, self.script)
        instead = INSTEAD.get(self.base, ())
        soft = (sense for sense in reading.turning(NOTHING) if not any(word in sense.written for word in instead))
        return bool(reading.denials()) or any(soft)

    def _parts(self) -> Iterator[tuple[str, int]]:
        """Yield the parts of the text that marks, contrasts and words such as “instead” set apart, and their ends."""
        ends = [0, *self.place.clause_ends, len(self.text)]
        start = 0
        for place, following in pairwise(ends[1:]):
            clause = self.text[place:following].casefold()
            words = (*INSTEAD.get(self.base, ()), *(f"{word} " for word in CONTRAST.get(self.base, ())))
            named = any(word in clause[:REACH] if word[-1] == " " else word in clause for word in words)
            if named or self.text[place - 1 : place + 1].strip()[:1] in STRONG:
                yield self.text[start:place], place
                start = place
        yield self.text[start:], len(self.text) + 1

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
            what = (KINDS | SPOKEN | SIDES)[swap.one.kind]
            beside = f": “{swap.witness}” stands with the other" if swap.witness else ""
            message = f"{what} changed places: {swap.one.written} and {swap.other.written}{beside}"
            yield Fault(message, "keep each with what it belongs to")
            return


def order_changed(pair: TextPair) -> Iterator[Fault]:
    """Find two things of one kind whose order is another and beside which nothing shows that this is right."""
    found = _swaps(pair)
    if found and not any(swap.is_proved for swap in found):
        what, one, other = (KINDS | SPOKEN | SIDES)[found[0].one.kind], found[0].one.written, found[0].other.written
        message = f"{what} stand in another order: {one} and {other}"
        yield Fault(message, "look whether each still stands with what it belongs to")


@once
def _swaps(pair: TextPair) -> tuple[_Swap, ...]:
    if not _has_two(pair):
        return ()
    english, theirs = anchors_of(pair)
    if _has_sides(pair.source):
        english = _with_sides(english, pair.source, SOURCE_LANGUAGE, "")
        theirs = _with_sides(theirs, pair.target, pair.base, pair.script)
    return _compared(pair.source, pair.target, english, theirs, (pair.base, pair.script))


def _has_two(pair: TextPair) -> bool:
    """Tell whether the English has two things of a kind, without looking for anything else."""
    medicines = pair.medicines.english(pair.source) if pair.medicines else ()
    return (
        pair.msgid.count("{") > 1
        or len(medicines) > 1
        or _phones(pair.source) > 1
        or _spoken(pair.source)
        or _has_sides(pair.source)
    )


@lru_cache(maxsize=4096)
def _phones(english: str) -> int:
    return len(PHONE.findall(english))


@lru_cache(maxsize=4096)
def _spoken(english: str) -> bool:
    """Tell whether an English text speaks of two colours, two people, or two forms of medicines."""
    kinds = [kind for one in spoken_of(english, SOURCE_LANGUAGE, "Latn") for kind in {*map(KIND_OF.get, one.topics)}]
    return any(kinds.count(kind) > 1 for kind in SPOKEN)


def _has_sides(english: str) -> bool:
    """Tell whether an English text names both of two sides."""
    named = read_senses(english, SOURCE_LANGUAGE, "").concepts
    return any(len(named[concept].keys() - {EITHER}) > 1 for concept in SIDES if concept in named)


def _with_sides(anchors: tuple[Anchor, ...], text: str, base: str, script: str) -> tuple[Anchor, ...]:
    """Return anchors with the sides that a text names."""
    senses = (one for concept in SIDES for one in read_senses(text, base, script).of(concept))
    return (*anchors, *(Anchor(one.concept, frozenset([one.pole]), one.start, one.end, one.written) for one in senses))


@lru_cache(maxsize=1024)
def _compared(
    source: str, target: str, english: tuple[Anchor, ...], theirs: tuple[Anchor, ...], spoken: tuple[str, str]
) -> tuple[_Swap, ...]:
    here = _Side(english, places_of(source, SOURCE_LANGUAGE, "Latn"), source, SOURCE_LANGUAGE)
    there = _Side(theirs, places_of(target, *spoken), target, *spoken, script_of(spoken[1]).spaced)
    return tuple(
        swap
        for kind in (*KINDS, *SPOKEN, *SIDES)
        for one, other in combinations(list(shared(english, theirs, kind))[:MOST], 2)
        for swap in _judged(one, other, here, there)
    )


def _judged(one: tuple[Anchor, Anchor], other: tuple[Anchor, Anchor], here: _Side, there: _Side) -> Iterator[_Swap]:
    status = [
        (side.denied(pair[0]), side.denied(pair[1]))
        for side, pair in ((here, (one[0], other[0])), (there, (one[1], other[1])))
        if one[0].kind == MEDICINE
    ]
    if status and all(first != second for first, second in status):
        if status[0] != status[1]:
            yield _Swap(one[0], other[0], True, "not")
        return
    if status and all(first and second for first, second in status):
        return  # a list of what is forbidden may be said in any order
    (kept, moved), are_sure = _shown(one, other, here, there)
    replaced, replaced_there = here.replaced(one[0], other[0]), there.replaced(one[1], other[1])
    if replaced and replaced_there:
        (kept if replaced == replaced_there else moved).extend(["instead of"] * 2)
        are_sure = True
    is_turned = (one[0].start < other[0].start) != (one[1].start < other[1].start)
    if moved and not kept and (is_turned or (are_sure and len(moved) > 1)):
        yield _Swap(one[0], other[0], True, moved[0])
    elif one[0].kind in KINDS and is_turned and not kept and not there.turns(other[1], one[1]):
        if here.is_share(one[0], other[0]) and not there.says_shares:
            return
        yield _Swap(one[0], other[0], _in_each_others_sentence(one, other, here.place, there.place), "")


def _shown(
    one: tuple[Anchor, Anchor], other: tuple[Anchor, Anchor], here: _Side, there: _Side
) -> tuple[tuple[list[str], list[str]], bool]:
    """Return what stands with the same one of two things in both texts, and what with the other; whether that is sure.

    What stands in the clause of one of them in both texts counts before what a clause without either holds: in “the
    brown one every morning and evening, the blue one” nothing but the order tells whose the evening is. Of what has no
    name, a colour or a side, the former alone counts.
    """
    sure: tuple[list[str], list[str]] = ([], [])
    unsure: tuple[list[str], list[str]] = ([], [])
    for witness, answer in shared(here.near(one[0], other[0]), there.near(one[1], other[1])):
        if witness in (one[0], other[0]) or _is_named_by(witness, answer, one, other, (here.text, there.text)):
            continue
        if _is_of_a_row(witness, here.text):
            continue
        owner = owner_of(witness, one[0], other[0], here.place)
        owner_there = owner_of(answer, one[1], other[1], there.place)
        if owner and owner_there:
            is_sure = here.place.is_beside(witness, one[0], other[0]) and there.place.is_beside(
                answer, one[1], other[1]
            )
            (sure if is_sure else unsure)[owner != owner_there].append(witness.written)
    are_sure = any(sure) or one[0].kind not in KINDS
    return (sure if are_sure else unsure), are_sure


def _is_named_by(
    witness: Anchor, answer: Anchor, one: tuple[Anchor, Anchor], other: tuple[Anchor, Anchor], texts: tuple[str, str]
) -> bool:
    """Tell whether something is what a colour or a side is said of, and so said once of both: the blue inhaler."""
    if one[0].kind in KINDS:
        return False
    return any(
        not text[min(thing.end, near.end) : max(thing.start, near.start)].strip()
        for near, text, things in ((witness, texts[0], (one[0], other[0])), (answer, texts[1], (one[1], other[1])))
        for thing in things
    )


def _is_of_a_row(witness: Anchor, english: str) -> bool:
    """Tell whether “one” says something again of a further thing, so that it is said of both: the last one."""
    return bool(OF_A_ROW.search(english[: witness.start]) and ANOTHER_ONE.search(english, witness.end))


def _in_each_others_sentence(
    one: tuple[Anchor, Anchor], other: tuple[Anchor, Anchor], here: Place, there: Place
) -> bool:
    first, second = here.sentence(one[0].start), here.sentence(other[0].start)
    answers = there.sentence(one[1].start), there.sentence(other[1].start)
    return len(here.sentence_ends) == len(there.sentence_ends) and first != second and answers == (second, first)


CHECKS = (
    Check(
        Rule(
            "exchanged",
            "error",
            "two facts, telephone numbers, medicines, people, colours or sides that changed places, as what stands "
            "beside them shows",
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

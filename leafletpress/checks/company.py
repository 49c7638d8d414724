"""Several things of a text and what stands beside each: whether a translation keeps each with its company.

Languages order clauses differently, so that the order of numbers or days alone proves nothing. Of “one drop in the left
eye and two in the right” the numbers may change places if left and right do, and only then.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import combinations, pairwise
from typing import Literal, TypeVar

from leafletpress.checks.anchors import LOOSE, Anchor, companions, shared
from leafletpress.checks.clause_places import Placed, owner_of, places_of
from leafletpress.checks.rule import TextPair
from leafletpress.languages import SOURCE_LANGUAGE

Thing = TypeVar("Thing", bound=Placed)
Verdict = Literal["kept", "moved", ""]


def company(
    pair: TextPair,
    here: Sequence[Thing],
    there: Sequence[Thing],
    same: Callable[[Thing, Thing], bool],
) -> Verdict:
    """Tell whether things of both texts, each row in order, stand with the same company; "" if nothing shows it.

    Contraries that take turns with the things show it, or else what stands in the clause of each, or whatever
    takes turns with them. Places are those of the English as it reads and of the translation
    without vowel signs.
    """
    english, theirs = companions(pair)
    beside = tuple(shared(_outside(english, here), _outside(theirs, there)))
    contraries = {_agree(beside, kind, here, there, same) for kind in {one.kind for one, _ in beside} - {LOOSE}}
    said = contraries - {""} or set(_in_clauses(pair, beside, here, there, same))
    if not said and _keep_sentences(pair, here, there, same):
        return "kept"
    if not said:
        said = {_agree(beside, LOOSE, here, there, same)}
    return said.pop() if len(said) == 1 else ""


def _agree(
    beside: Sequence[tuple[Anchor, Anchor]],
    kind: str,
    here: Sequence[Thing],
    there: Sequence[Thing],
    same: Callable[[Thing, Thing], bool],
) -> Verdict:
    """Tell whether each thing takes turns with the same one of contraries in both texts."""
    found = [both for both in beside if both[0].kind == kind]
    owners, others = dict(_by_turns(here, [one for one, _ in found])), dict(_by_turns(there, [one for _, one in found]))
    if not owners or not others:
        return ""
    return "kept" if all(same(owners[one], others[other]) for one, other in found) else "moved"


def _keep_sentences(
    pair: TextPair, here: Sequence[Thing], there: Sequence[Thing], same: Callable[[Thing, Thing], bool]
) -> bool:
    """Tell whether things that each stand in a sentence of their own stand in the same sentences in the translation."""
    if len(here) != len(there) or not all(map(same, here, there)):
        return False
    place, beyond = places_of(pair.source, SOURCE_LANGUAGE, "Latn"), places_of(pair.bare, pair.base, pair.script)
    said, answered = [place.sentence(one.start) for one in here], [beyond.sentence(one.start) for one in there]
    return len(place.sentence_ends) == len(beyond.sentence_ends) and said == answered and len(set(said)) == len(said)


def _in_clauses(
    pair: TextPair,
    beside: Sequence[tuple[Anchor, Anchor]],
    here: Sequence[Thing],
    there: Sequence[Thing],
    same: Callable[[Thing, Thing], bool],
) -> Iterator[Verdict]:
    """Yield what each thing beside two that stand in another order shows, by clauses and by what it stands next to."""
    place = places_of(pair.source, SOURCE_LANGUAGE, "Latn")
    place_there = places_of(pair.bare, pair.base, pair.script)
    for one, other in combinations(here, 2):
        answers = [next((thing for thing in there if same(mine, thing)), None) for mine in (one, other)]
        if answers[0] is None or answers[1] is None or answers[0].start <= answers[1].start:
            continue
        for witness, answer in beside:
            if _is_common(witness, (one, other), answer, (answers[0], answers[1])):
                continue
            owner = owner_of(witness, one, other, place)
            owner_there = owner_of(answer, answers[0], answers[1], place_there)
            if owner and owner_there:
                yield "kept" if owner == owner_there else "moved"


def _is_common(witness: Anchor, two: tuple[Placed, Placed], answer: Anchor, others: tuple[Placed, Placed]) -> bool:
    """Tell whether something stands before two things in both texts, or behind them: it may belong to both of them."""
    sides = [
        (anchor.start < one.start, anchor.start < other.start)
        for anchor, (one, other) in ((witness, two), (answer, others))
    ]
    return sides[0] == sides[1] and sides[0][0] == sides[0][1]


def _outside(anchors: Sequence[Anchor], things: Sequence[Placed]) -> list[Anchor]:
    """Return the anchors that are no part of the things: the “am” of 8am says nothing of it."""
    return [one for one in anchors if not any(thing.start < one.end and one.start < thing.end for thing in things)]


def _by_turns(things: Sequence[Thing], beside: Sequence[Anchor]) -> Iterator[tuple[Anchor, Thing]]:
    """Yield each anchor with the thing that it stands with, if there is one for each and they take turns."""
    if len(things) != len(beside):
        return
    starts = [one.start for one in things]
    row = [place in starts for place in sorted([*starts, *(one.start for one in beside)])]
    is_loose = any(one.kind == LOOSE for one in beside)
    if all(one != other for one, other in (pairwise(row) if is_loose else zip(row[::2], row[1::2], strict=True))):
        yield from zip(sorted(beside, key=lambda one: one.start), things, strict=True)

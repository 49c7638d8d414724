"""Two sentences that answer each other -> the contraries among their words, and what explains or doubts them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from itertools import permutations
from typing import NamedTuple

from leafletpress.checks.aligned import BEFORE_AFTER, Row
from leafletpress.checks.senses import EXCEPTION, NOTHING, ONLY, Reading, Sense
from leafletpress.lexicon.concepts import ACT, CONCEPTS, EITHER, NEGATION
from leafletpress.lexicon.source import ASIDE

CONCORD = {"always-never", "all-none"}  # of which a pole denies and may ask for a further “not”
VAGUE = {"up-down", "increase-reduce", "high-low", "more-less"}  # which share words: go down, raised
MORE_LESS = "more-less"  # “at least” may be “not less than”, where the other side says less
MEAL, EAT = ("stomach", "empty"), ("eat-drink", "eat")
FIRST_LAST, SECOND = "first-last", "second"
NEAR = 2  # words between “with” or “without” and the state that it is said of
REPEATING = {NEGATION, "allowed-forbidden"}
FOR_SO_LONG = re.compile(r"\bfor (?:\S+ ){1,3}(?:minute|hour|day|week|month|year)s?\b", re.I)


class Turn(NamedTuple):
    """A pole of the English in whose place the translation has another; `denied` if one side alone denies."""

    concept: str
    english: Sense
    theirs: Sense
    denied: bool


@lru_cache(maxsize=256)
def turns(row: Row) -> tuple[Turn, ...]:
    """Return the poles of an English sentence in whose place the translation has another.

    Two that undo each other say the same: none is safe, all are unsafe.
    """
    found = tuple(_turns(row))
    concord = [turn for turn in found if turn.concept in CONCORD]
    others = [turn for turn in found if turn.concept not in CONCORD and CONCEPTS[turn.concept].contrary]
    undone = len(concord) == len(others) == 1
    again = {turn for turn in (*concord, *others) if undone or _is_never_without(row, turn)} | _kept_by_not(row, others)
    return tuple(turn._replace(denied=True) if turn in again else turn for turn in found)


def _kept_by_not(row: Row, found: list[Turn]) -> set[Turn]:
    """Return “without” and the state that it denies: with your eyes shut, without opening your eyes."""
    states = [turn for turn in found if CONCEPTS[turn.concept].lacks]
    without = [turn for turn in found if turn.theirs.pole == "without"]
    if len(states) != 1 or len(without) != 1:
        return set()
    state, left_off = states[0], without[0]
    apart = row.here[left_off.english.end : state.english.start], _between(row.there, left_off.theirs, state.theirs)
    near = left_off.english.end < state.english.start and all(len(text.split()) <= NEAR for text in apart)
    return {state, left_off} if near else set()


def _between(text: str, one: Sense, other: Sense) -> str:
    first, last = sorted((one, other), key=lambda sense: sense.start)
    return text[first.end : last.start]


def _is_never_without(row: Row, turn: Turn) -> bool:
    """Tell whether “never without” answers “always”: wash them before you touch it, never touch it without.

    “Never with unwashed hands” says the same: beside the second “not” stands what the English asks for.
    """
    if (turn.english.pole, turn.theirs.pole) != ("always", "never"):
        return False
    without = [side.poles("with-without")["without"] for side in (row.english, row.theirs)]
    asked = [act for act in row.theirs.of(ACT) if row.english.poles(ACT)[act.pole]]
    denied = [one for one in row.theirs.denials() if one.start != turn.theirs.start]
    return without[1] > without[0] or any(one.end == act.start for one in denied for act in asked)


def _turns(row: Row) -> Iterator[Turn]:
    for concept in row.shared:
        form = CONCEPTS[concept]
        said = _clear(row.english, row.theirs, concept)
        answered = _clear(row.theirs, row.english, concept) or row.theirs.concepts[concept]
        if concept == FIRST_LAST:
            answered = _without_other(said, answered)
        if said == answered:
            continue
        for pole, other in permutations(form.poles, 2):
            if said[other] and answered[EITHER] > said[EITHER]:
                continue  # both are named, and one of them may be what “either” answers
            if said[pole] > answered[pole] and answered[other] > said[other]:
                english, theirs = row.english.first(concept, pole), row.theirs.first(concept, other)
                if english.start in row.english.said_by(row.theirs) and theirs.start in row.theirs.said_by(row.english):
                    continue  # they speak of something else: lower your dose, lower your leg
                named = (sense for sense in row.english.senses if sense[:2] == english[:2])
                denied = form.contrary and any(_is_the_same(row, sense, theirs) for sense in named)
                yield Turn(concept, english, theirs, denied)


def _without_other(said: Counter[str], answered: Counter[str]) -> Counter[str]:
    """Return how often a translation names each place in a row without the “second” that may say “other”: दूसरा."""
    others = min(answered[SECOND], max(0, said[EITHER] - answered[EITHER]))
    return answered - Counter({SECOND: others})


def _clear(said: Reading, other: Reading, concept: str) -> Counter[str]:
    """Return how often a text names each pole, words left out that the other text answers in another meaning.

    “Raise your leg so that the swelling goes down” goes down as less does, and not as the leg would.
    """
    elsewhere = _answered_elsewhere(said, other, concept)
    return Counter(sense.pole for sense in said.senses if sense.concept == concept and sense.start not in elsewhere)


def _answered_elsewhere(said: Reading, other: Reading, concept: str) -> set[int]:
    """Return where words of two meanings stand that the other text answers in the other meaning."""
    others = VAGUE - {concept} if concept in VAGUE else set()
    named = {concept: (said.poles(concept), other.poles(concept)) for concept in others}
    return {
        sense.start
        for sense in said.senses
        if sense.concept in named and named[sense.concept][1][sense.pole] >= named[sense.concept][0][sense.pole]
    }


def _is_the_same(row: Row, english: Sense, theirs: Sense) -> bool:
    """Tell whether a “not” on one side makes two contraries say the same."""
    if _one_denies(row, english) and not _is_concord(row.theirs, theirs):
        return True
    if _is_denied_with(row, theirs):
        return True
    if _is_only_with(row, english, theirs):
        return True
    return _is_left_off(row, theirs) or _is_only_said(row, theirs) or _is_half_said(row, english, theirs)


def _is_denied_with(row: Row, theirs: Sense) -> bool:
    """Tell whether the “not” of a limit denies a word as well: at least an hour upright, not lying within the hour."""
    plain = {sense[:2] for sense in row.english.senses if not sense.holds_not}
    return not row.english.denials() and any(
        limit.holds_not
        and limit.concept != theirs.concept
        and limit[:2] in plain
        and limit.start < theirs.start <= limit.end + 1
        for limit in row.theirs.senses
    )


def _one_denies(row: Row, word: Sense) -> bool:
    """Tell whether one side alone denies, a concept's own words left out, and the other says no such thing."""
    said, answered = _denials(row, word)
    if bool(said) == bool(answered):
        return False
    silent, other = (row.theirs, row.english) if said else (row.english, row.theirs)
    about = {sense.start for sense in silent.senses if sense.concept == word.concept}
    hinted = {sense.start for sense in silent.senses if sense.concept == MORE_LESS and not other.of(MORE_LESS)}
    return not silent.turning(other) and (about | hinted).issuperset(hint.start for hint in silent.hints(other))


def _denials(row: Row, word: Sense) -> tuple[int, int]:
    """Return how many words of both sides may deny an English word; “so that it does not” is said of another."""
    english, theirs = row.english.denials(word.concept), row.theirs.denials(word.concept)
    english = tuple(sense for sense in english if sense.start != word.start)  # “not unusual” is one word
    aside = sum(bool(ASIDE.search(row.here[word.end : denial.start])) for denial in english)
    return len(english) - aside, max(0, len(theirs) - aside)


def _is_concord(reading: Reading, said: Sense) -> bool:
    """Tell whether a word such as “never” stands beside a “not” that, in many languages, only repeats it."""
    return (
        said.pole in CONCEPTS[said.concept].denies
        and said.concept in CONCORD
        and any(sense.concept in REPEATING for sense in reading.denials(said.concept))
    )


def _is_left_off(row: Row, theirs: Sense) -> bool:
    """Tell whether “none” answers a word such as “stop”: stop all fluids, take no fluids."""
    return theirs.pole in CONCEPTS[theirs.concept].denies and bool(row.english.lacking(row.theirs))


def _is_only_said(row: Row, theirs: Sense) -> bool:
    """Tell whether “forbidden but for” answers “only”: only water is allowed, nothing is but water."""
    denies = theirs.pole in CONCEPTS[theirs.concept].denies
    others = any(sense.start != theirs.start for sense in row.theirs.limiting(row.english))
    return denies and row.english.poles(ONLY)["only"] > 0 and others


def _is_only_with(row: Row, english: Sense, theirs: Sense) -> bool:
    """Tell whether “only” answers two denials: not without one, only with one."""
    denies = CONCEPTS[english.concept].denies
    if english.pole not in denies or theirs.pole in denies or row.theirs.says_until_not:
        return False
    if len(row.english.denials()) > 1 or row.english.poles(EXCEPTION)["except"]:
        return bool(row.theirs.narrowing)
    then = {sense.start for sense in row.theirs.limiting(NOTHING)} & row.theirs.narrowing
    until = {sense.start for sense in row.theirs.senses if sense[:2] == (BEFORE_AFTER, "before")}
    return bool(then - until and (row.english.limiting(NOTHING) or _is_only_after(row)))


def _is_only_after(row: Row) -> bool:
    """Tell whether “only after” answers a “not” for so long: not for two weeks, only after two weeks."""
    after = any(one.concept == BEFORE_AFTER and one.pole in ("after", EITHER) for one in row.theirs.senses)
    return after and not row.theirs.poles(ONLY)["only"] and bool(FOR_SO_LONG.search(row.here))


def _is_half_said(row: Row, english: Sense, theirs: Sense) -> bool:
    """Tell whether one side says a pole by a phrase with a “not”, the other by another pole and a “not” of its own."""
    held = [sense.holds_not and sense.pole not in CONCEPTS[sense.concept].denies for sense in (english, theirs)]
    if held[0] == held[1]:
        return False
    whole, half = (row.english, row.theirs) if held[0] else (row.theirs, row.english)
    said, answered = _denials(row, english)
    own = (theirs if held[0] else english).start  # a word such as “harmful” is not turned by itself
    further = sum(sense.start != own for sense in half.turning(whole))
    waits = held[0] and half.hints(whole) and whole.limiting(NOTHING)  # not until it has healed, wait until then
    return bool((answered if held[0] else said) or waits or further > len(whole.turning(half)))


def is_explained(row: Row) -> bool:
    """Tell whether a contrary explains why one side alone denies: “do not open”, “keep closed”."""
    return any(turn.denied for turn in turns(row))


def is_uncertain(row: Row, turn: Turn) -> bool:
    """Tell whether one side alone has further words that may stand for a “not”, and a “not” may turn the pole."""
    form = CONCEPTS[turn.concept]
    if not form.contrary:
        return False
    if turn.concept == MORE_LESS and _is_compared_backwards(row):
        return True
    elsewhere = _answered_elsewhere(row.theirs, row.english, turn.concept)
    if all(one.start in elsewhere for one in row.theirs.of(turn.concept) if one.pole == turn.theirs.pole):
        return True
    english = [sense for sense in row.english.turning(row.theirs) if sense.start != turn.english.start]
    theirs = [sense for sense in row.theirs.turning(row.english) if sense.start != turn.theirs.start]
    hints = row.english.hints(row.theirs)
    if (english and not theirs) or (theirs and not english and not hints) or _is_limited(row, turn):
        return True
    if turn.theirs.pole not in form.denies or not any(hint.start == turn.english.start for hint in hints):
        return False
    # “Always carry it” may be “never go out without it”, which denies twice.
    return turn.english.pole != "always" or bool(theirs or row.theirs.denials(turn.concept))


def _is_compared_backwards(row: Row) -> bool:
    """Tell whether what is compared changed places: more on the second day than the first, less on the first."""
    for concept in row.shared:
        if CONCEPTS[concept].ordered:
            said, answered = ([sense.pole for sense in side.of(concept)] for side in (row.english, row.theirs))
            if len(set(said)) > 1 and said == answered[::-1]:
                return True
    return False


def _is_limited(row: Row, turn: Turn) -> bool:
    """Tell whether one side alone limits what it denies: not except, never unless."""
    if row.english.says_until_not != row.theirs.says_until_not:
        return True
    if turn.concept == BEFORE_AFTER and (_is_only(row.theirs, turn.theirs) or _is_meal_after(row, turn)):
        return True
    if turn.theirs.pole == "without" and row.english.limiting(NOTHING) and not row.english.of("with-without")[1:]:
        return True  # none with a pacemaker unless a doctor agrees, without a doctor none with a pacemaker
    english = row.english.limiting(row.theirs)
    theirs = [sense for sense in row.theirs.limiting(row.english) if sense.start != turn.theirs.start]
    denied = bool(row.english.denials()), bool(row.theirs.denials())
    return (bool(english), bool(theirs)) == denied and denied[0] != denied[1]


def _is_meal_after(row: Row, turn: Turn) -> bool:
    """Tell whether a meal that comes after answers “before food”: an hour before food, eat an hour after it."""
    if turn.english.pole != "before" or not any(sense[:2] == MEAL for sense in row.english.senses):
        return False
    meals = [sense for sense in row.theirs.senses if sense[:2] == EAT]
    then = next(
        (one.end for one in row.theirs.senses if one.start in row.theirs.narrowing and one.start >= turn.theirs.end),
        None,
    )
    if then is not None and any(meal.start >= then for meal in meals):
        return True
    return bool(meals) and all(meal.end + 1 < turn.theirs.start for meal in meals)


def _is_only(reading: Reading, word: Sense) -> bool:
    """Tell whether “only” stands behind a word or is part of it: only after reading is reading before."""
    only = [sense for sense in reading.senses if sense.start in reading.narrowing]
    return any(sense.start == word.start or 0 <= sense.start - word.end <= 1 for sense in only)

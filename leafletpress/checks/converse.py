"""Whether “before” is said the other way round: take it out before you swim, swim after you take it out."""

from __future__ import annotations

from leafletpress.checks.aligned import BEFORE_AFTER, Row
from leafletpress.checks.anchors import Anchor, shared
from leafletpress.checks.rule import TextPair
from leafletpress.checks.steps import told
from leafletpress.checks.turns import Turn
from leafletpress.lexicon.concepts import ACT
from leafletpress.lexicon.scripts import script_of

ALWAYS = "always-never"
NEAR, NEAR_SIGNS = 2, 4  # words, and signs of a language without blanks, between “after” and what it is said of


def is_converse(row: Row, turn: Turn, pair: TextPair) -> bool:
    """Tell whether a translation says “after” of what the English says “before” something else, or the other way.

    Of all that a sentence names, what stands next to the word is what the word is said of: behind it, or before it in
    the languages that name the owner first. That must be what the English word is not said of, and what the English
    word is said of must stand elsewhere.
    """
    sides = row.english.of(BEFORE_AFTER), row.theirs.of(BEFORE_AFTER)
    return turn.concept == BEFORE_AFTER and max(map(len, sides)) == 1 and all(_changed(row, turn, pair))


def is_never_before(row: Row, pair: TextPair) -> bool:
    """Tell whether “never … before” answers “always … before”: wash before you touch it, never touch it before that."""
    both = tuple(zip(row.english.of(BEFORE_AFTER), row.theirs.of(BEFORE_AFTER), strict=False))
    if len(both) != 1 or not (row.english.poles(ALWAYS)["always"] and row.theirs.poles(ALWAYS)["never"]):
        return False
    turn = Turn(BEFORE_AFTER, *both[0], denied=False)
    return {sense.pole for sense in both[0]} == {"before"} and _changed(row, turn, pair)[0]


def _changed(row: Row, turn: Turn, pair: TextPair) -> tuple[bool, bool]:
    """Tell whether a word for time is said of what the English word is not said of, and whether that stands, too."""
    english, theirs = told(row, pair)
    answers = [both for both in shared(english, theirs) if both[0].start != turn.english.start]
    beside = _beside(theirs, row, turn, pair, {there for _, there in answers})
    is_said_of = any(here.start >= turn.english.end for here, _ in answers)
    return any(there in beside and here.start < turn.english.start for here, there in answers), is_said_of


def _beside(theirs: list[Anchor], row: Row, turn: Turn, pair: TextPair, answers: set[Anchor]) -> list[Anchor]:
    """Return what stands next to a translation's word for time, on the side of what it is said of.

    If that answers nothing of the English, it may be what an act is done to that is said before it: 服药之后.
    """
    word = turn.theirs
    if pair.lexicon.owner_first:
        near = [one for one in theirs if one.end <= word.end and one.start != word.start]
    else:
        near = [one for one in theirs if one.start >= word.start and one.end > word.end]
    near.sort(key=lambda one: -one.start if pair.lexicon.owner_first else one.start)
    most = NEAR if _spaced(pair) else NEAR_SIGNS
    found = [one for one in near if one.start == near[0].start and _gap(row.there, one, turn, pair) <= most]
    if found and answers.isdisjoint(found) and pair.lexicon.owner_first:
        acts = [one for one in near if one.kind == ACT and one in answers]
        found += [act for act in acts[:1] if _size(_apart(row.there, found[-1], act), pair) <= most]
    return found


def _apart(text: str, one: Anchor, other: Anchor) -> str:
    first, last = sorted((one, other), key=lambda anchor: anchor.start)
    return text[first.end : last.start]


def _gap(text: str, one: Anchor, turn: Turn, pair: TextPair) -> int:
    """Return how many words, or signs, stand between a thing and a word for time that may reach over it."""
    word = turn.theirs
    between = text[one.end : word.start if one.end <= word.start else word.end]
    between = text[word.end : one.start] if one.start >= word.end else between
    return _size(between, pair)


def _size(between: str, pair: TextPair) -> int:
    return len(between.split()) if _spaced(pair) else len(between)


def _spaced(pair: TextPair) -> bool:
    return script_of(pair.script).spaced

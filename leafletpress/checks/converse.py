"""Whether “before” is said the other way round: take it out before you swim, swim after you take it out."""

from __future__ import annotations

from leafletpress.checks.aligned import BEFORE_AFTER, Row
from leafletpress.checks.anchors import Anchor, shared
from leafletpress.checks.rule import TextPair
from leafletpress.checks.steps import told
from leafletpress.checks.turns import Turn
from leafletpress.lexicon.scripts import script_of

NEAR, NEAR_SIGNS = 2, 4  # words, and signs of a language without blanks, between “after” and what it is said of


def is_converse(row: Row, turn: Turn, pair: TextPair) -> bool:
    """Tell whether a translation says “after” of what the English says “before” something else, or the other way.

    Of all that a sentence names, what stands next to the word is what the word is said of: behind it, or before it in
    the languages that name the owner first. That must be what the English word is not said of, and what the English
    word is said of must stand elsewhere.
    """
    sides = row.english.of(BEFORE_AFTER), row.theirs.of(BEFORE_AFTER)
    if turn.concept != BEFORE_AFTER or max(map(len, sides)) > 1:
        return False
    english, theirs = told(row, pair)
    answers = [both for both in shared(english, theirs) if both[0].start != turn.english.start]
    beside = _beside(theirs, row, turn, pair)
    is_said_of = any(here.start >= turn.english.end for here, _ in answers)
    return is_said_of and any(there in beside and here.start < turn.english.start for here, there in answers)


def _beside(theirs: list[Anchor], row: Row, turn: Turn, pair: TextPair) -> list[Anchor]:
    """Return what stands next to a translation's word for time, on the side of what it is said of."""
    word = turn.theirs
    if pair.lexicon.owner_first:
        near = [one for one in theirs if one.end <= word.end and one.start != word.start]
        place = max((one.start for one in near), default=-1)
    else:
        near = [one for one in theirs if one.start >= word.start and one.end > word.end]
        place = min((one.start for one in near), default=-1)
    found = [one for one in near if one.start == place]
    return [one for one in found if _gap(row.there, one, turn, pair) <= (NEAR if _spaced(pair) else NEAR_SIGNS)]


def _gap(text: str, one: Anchor, turn: Turn, pair: TextPair) -> int:
    """Return how many words, or signs, stand between a thing and a word for time that may reach over it."""
    word = turn.theirs
    between = text[one.end : word.start if one.end <= word.start else word.end]
    between = text[word.end : one.start] if one.start >= word.end else between
    return len(between.split()) if _spaced(pair) else len(between)


def _spaced(pair: TextPair) -> bool:
    return script_of(pair.script).spaced

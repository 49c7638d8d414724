"""Whether “only” moved to the people of a sentence: enter only by this door, only visitors enter by it."""

from __future__ import annotations

from leafletpress.checks.aligned import Row
from leafletpress.checks.anchors import Anchor, shared
from leafletpress.checks.rule import TextPair
from leafletpress.checks.senses import ONLY, Sense
from leafletpress.checks.steps import told
from leafletpress.lexicon.scripts import script_of
from leafletpress.lexicon.topics import EXCHANGED

NEXT, NEXT_SIGNS = 1, 2  # words, and signs of a language without blanks, between “only” and what it is said of


def only_moved(row: Row, pair: TextPair) -> tuple[Sense, Sense] | None:
    """Return “only” of both sides if the translation says it of people whom the English names well before it."""
    said, answered = (side.of(ONLY) for side in (row.english, row.theirs))
    if not len(said) == len(answered) == 1:
        return None
    here, there = said[0], answered[0]
    both = list(shared(*told(row, pair)))
    people = [(one, other) for one, other in both if one.values & EXCHANGED["person"]]
    behind = any(one.start >= here.end for one, _ in both)
    for one, other in people:
        is_next = _apart(row.there[there.end : other.start], other, there, pair)
        if behind and is_next and len(row.here[one.end : here.start].split()) > NEXT:
            return here, there
    return None


def _apart(between: str, other: Anchor, only: Sense, pair: TextPair) -> bool:
    """Tell whether a thing stands right behind “only”."""
    if other.start < only.end:
        return False
    return len(between.split()) <= NEXT if script_of(pair.script).spaced else len(between) <= NEXT_SIGNS

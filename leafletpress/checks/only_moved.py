"""Whether “only” moved to another word: enter only by the main door, only visitors enter by it."""

from __future__ import annotations

from leafletpress.checks.aligned import Row
from leafletpress.checks.anchors import Anchor, shared
from leafletpress.checks.rule import TextPair
from leafletpress.checks.senses import ONLY, Sense
from leafletpress.checks.steps import told
from leafletpress.lexicon.concepts import ACT
from leafletpress.lexicon.scripts import script_of

NEXT, NEXT_SIGNS = 1, 2  # words, and signs of a language without blanks, between “only” and what it is said of


def only_moved(row: Row, pair: TextPair) -> tuple[Sense, Sense] | None:
    """Return “only” of both sides if one says it of what the other has well before it, else None."""
    said, answered = (side.of(ONLY) for side in (row.english, row.theirs))
    if not len(said) == len(answered) == 1 or said[0].holds_not or answered[0].holds_not:
        return None
    here, there = said[0], answered[0]
    both = [(one, other) for one, other in shared(*told(row, pair)) if one.kind != ACT]
    english = [_place(row.here, one, here, "Latn") for one, _ in both]
    theirs = [_place(row.there, other, there, pair.script) for _, other in both]
    moved = {*zip(english, theirs, strict=True)} & {("before", "next"), ("next", "before")}
    rest = any(place in ("next", "behind") for place in english) and any(
        place in ("next", "behind") for place in theirs
    )
    return (here, there) if moved and rest else None


def _place(text: str, one: Anchor, only: Sense, script: str) -> str:
    """Return where a thing stands: well before “only”, right behind it, further behind it, or beside it."""
    behind = one.start >= only.end
    between = text[only.end : one.start] if behind else text[one.end : only.start]
    is_near = len(between.split()) <= NEXT if script_of(script).spaced else len(between) <= NEXT_SIGNS
    if behind:
        return "next" if is_near else "behind"
    return "beside" if is_near else "before"

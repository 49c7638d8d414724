"""Contrasts such as “after the session, not before it”: which of two contraries is asked for, which denied."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from leafletpress.checks.turns import Turn
from leafletpress.lexicon.concepts import EITHER

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leafletpress.checks.aligned import Row
    from leafletpress.checks.senses import Reading, Sense

# What may stand between an English “not” and the contrary that it denies: in a clause of its own it denies a verb.
DIRECTLY = re.compile(r"(?: (?:the|a|your|on|in|at|to|from|with))* ")


def contrasts_turned(row: Row) -> Iterator[Turn]:
    """Yield what the English asks for where the translation asks for the contrary, and denies what the English asks."""
    for concept in row.shared:
        english, theirs = contrast(row.english, concept), contrast(row.theirs, concept)
        if not (english and theirs and DIRECTLY.fullmatch(row.here[english.denial.end : english.denied.start])):
            continue
        if english.asked.pole != english.denied.pole == theirs.asked.pole and theirs.denies_second:
            yield Turn(concept, english.asked, theirs.asked, denied=False)


class Contrast(NamedTuple):
    """The word of a concept that a sentence names first, its only “not” behind that, and the concept's next word."""

    asked: Sense
    denial: Sense
    denied: Sense

    @property
    def denies_second(self) -> bool:
        """Tell whether the “not”, which some languages put behind what it denies, is no nearer to the first word."""
        apart = max(self.denied.start - self.denial.end, self.denial.start - self.denied.end)
        return apart <= self.denial.start - self.asked.end


def contrast(said: Reading, concept: str) -> Contrast | None:
    """Return what a sentence says of a concept twice, and its “not”; None where that is not one behind the first."""
    named, denials = [sense for sense in said.senses if sense.concept == concept], said.denials()
    if len(denials) != 1 or not named or named[0].pole == EITHER or denials[0].start < named[0].end:
        return None
    denied = next((sense for sense in named if sense.start >= named[0].end), None)
    return Contrast(named[0], denials[0], denied) if denied else None

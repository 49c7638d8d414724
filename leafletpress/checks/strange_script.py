"""A catalogue in another script than its language's is one fault, not one a message."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from leafletpress.cldr import script_name
from leafletpress.errors import Problem

if TYPE_CHECKING:
    from leafletpress.languages import Language

WRONG_SCRIPT, NO_LETTERS = "wrong-script", "no-letters"
FEWEST = 3  # messages in a strange script; of fewer, each is told


def told_once(problems: Sequence[Problem], finished: int, spoken: Language) -> list[Problem]:
    """Return problems, those about the script as one if most of the finished messages have them."""
    strange = [problem for problem in problems if problem.rule in (WRONG_SCRIPT, NO_LETTERS)]
    places = sorted({problem.where for problem in strange})
    if len(places) < FEWEST or 2 * len(places) <= finished:
        return list(problems)
    script = script_name(spoken.script)
    fault = f"{len(places)} of {finished} translations are not in the script of {spoken.english_name}, {script}"
    hint = "look whether another language's catalogue was put here, or whether the tag should say the script"
    others = [problem for problem in problems if problem not in strange]
    return [Problem(places[0], fault, hint, rule=WRONG_SCRIPT), *others]

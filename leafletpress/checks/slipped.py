"""The rule about rows that slipped: a translation that fits another row of its catalogue and not its own."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from leafletpress.checks.other_text import fit, is_other
from leafletpress.checks.rule import Example, Rule, TextPair
from leafletpress.errors import Problem, Where, shorten

if TYPE_CHECKING:
    from collections.abc import Mapping

LEAST = 2  # things that a translation and another English both speak of
MOST_DOUBTS = 50  # rows that are looked for; where more speak of other things, all have slipped

SLIPPED = Rule(
    "row-slipped",
    "error",
    "a translation that speaks of other things than its English, and of those of another row",
    "A row that slipped in a spreadsheet puts every text under another heading.",
    Example("the translation of “Leave your rings at home.” under “Ask your doctor.”", "each under its own English"),
)
RULES = (SLIPPED,)


class Row(NamedTuple):
    """A translated message and where its translation stands."""

    pair: TextPair
    where: Where


def slipped(rows: Sequence[Row]) -> Mapping[Where, tuple[Problem, ...]]:
    """Return a problem for each row whose translation fits another row and not its own, by its place."""
    doubtful = [row for row in rows if is_other(row.pair)][:MOST_DOUBTS]
    found = ((row, _home(row, rows)) for row in doubtful)
    return {row.where: (_problem(row, home),) for row, home in found if home}


def _home(row: Row, rows: Iterable[Row]) -> Row | None:
    """Return the row whose English a translation fits best, if it fits one well."""
    fits = ((fit(other.pair.msgid, row.pair), -place, other) for place, other in enumerate(rows) if other is not row)
    met, _, home = max(fits, key=lambda found: found[:2], default=(0, 0, row))
    return home if met >= LEAST else None


def _problem(row: Row, home: Row) -> Problem:
    message = (
        f"the translation speaks of other things than its English, and of those of “{shorten(home.pair.msgid)}”: "
        f"“{shorten(row.pair.msgid)}” → “{shorten(row.pair.msgstr)}”"
    )
    return Problem(row.where, message, f"compare it with line {home.where.line}", SLIPPED.severity, SLIPPED.id)

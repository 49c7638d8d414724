"""A leaflet's catalogue as a reviewer reads it: every message with its translation, state and problems."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from leafletpress.translation.messages import messages_of
from leafletpress.translation.silences import Silence, silences_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from leafletpress.content.model import Leaflet
    from leafletpress.errors import Problem
    from leafletpress.languages import Language
    from leafletpress.translation.catalogues import Catalogue, CatalogueEntry
    from leafletpress.translation.messages import Entry

MessageState = Literal["translated", "fuzzy", "missing", "unused"]


@dataclass(frozen=True, slots=True)
class ProofRow:
    """One message: `number` of its entry in the .po and `line` of its msgstr, both from 1, if it is there.

    `silences` are the rules that a comment silences, `back` is the English that came back in a back-translation.
    """

    msgid: str
    msgstr: str
    state: MessageState
    number: int | None = None
    line: int | None = None
    at: str = ""
    problems: tuple[Problem, ...] = ()
    silences: tuple[Silence, ...] = ()
    back: str = ""


@dataclass(frozen=True, slots=True)
class Proof:
    """What a proof shows: rows in reading order, then what the leaflet no longer has; made by `make_proof`.

    `problems` are those of the file as a whole; `has_back` says that there is a back-translation.
    """

    leaflet: Leaflet
    language: Language
    shown: str
    rows: tuple[ProofRow, ...]
    problems: tuple[Problem, ...]
    has_back: bool = False

    def count(self, state: MessageState) -> int:
        """Return how many messages are in a state."""
        return sum(row.state == state for row in self.rows)

    @property
    def all_problems(self) -> tuple[Problem, ...]:
        """Return the problems of the file and of every message."""
        return (*self.problems, *(problem for row in self.rows for problem in row.problems))


def make_proof(
    leaflet: Leaflet, catalogue: Catalogue, problems: Iterable[Problem], back: Mapping[str, str] | None = None
) -> Proof:
    """Return the proof of a leaflet's translation; of the problems those that stand in its catalogue are shown.

    `back` is the English that came back by msgid, None without a back-translation.
    """
    found = list(catalogue.entries.values())
    numbers = {entry.line: number for number, entry in enumerate(found, 1)}
    own = [problem for problem in problems if problem.where.file == catalogue.shown]
    placed = {entry.line: tuple(problem for problem in own if line_of(problem, found) == entry.line) for entry in found}
    wanted = messages_of(leaflet)
    keys = {entry.key for entry in wanted}
    rows = [proof_row(entry, catalogue.entries.get(entry.key), numbers, placed) for entry in wanted]
    rows += [unused_row(entry, numbers, placed) for key, entry in catalogue.entries.items() if key not in keys]
    rows = [replace(row, back=(back or {}).get(row.msgid, ""), silences=_silences(row, catalogue)) for row in rows]
    general = tuple(problem for problem in own if line_of(problem, found) is None)
    return Proof(leaflet, catalogue.language, catalogue.shown, tuple(rows), general, back is not None)


def _silences(row: ProofRow, catalogue: Catalogue) -> tuple[Silence, ...]:
    found = catalogue.entries.get((None, row.msgid))
    return tuple(silences_in(found, catalogue.shown)) if found else ()


def line_of(problem: Problem, entries: Sequence[CatalogueEntry]) -> int | None:
    """Return the line of the msgstr that a problem is about: its own, or the next one below; None for the header."""
    line = problem.where.line
    if line is None or line <= 1:
        return None
    return min((entry.line for entry in entries if entry.line >= line), default=None)


def proof_row(
    entry: Entry,
    found: CatalogueEntry | None,
    numbers: dict[int, int],
    placed: dict[int, tuple[Problem, ...]],
) -> ProofRow:
    """Return the row of a message of the leaflet."""
    at = entry.comments[0] if entry.comments else ""
    if found is None:
        return ProofRow(entry.msgid, "", "missing", at=at)
    state: MessageState = "translated" if found.finished else "fuzzy" if found.msgstr.strip() else "missing"
    problems = placed[found.line]
    return ProofRow(entry.msgid, found.msgstr, state, numbers[found.line], found.line, at, problems)


def unused_row(found: CatalogueEntry, numbers: dict[int, int], placed: dict[int, tuple[Problem, ...]]) -> ProofRow:
    """Return the row of an entry whose English the leaflet no longer has."""
    return ProofRow(found.msgid, found.msgstr, "unused", numbers[found.line], found.line, problems=placed[found.line])

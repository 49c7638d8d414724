"""A leaflet's catalogue as a reviewer reads it: every message with its translation, state and problems."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from leafletpress.content.pictures import figures_in
from leafletpress.translation.messages import by_domain, messages_of
from leafletpress.translation.silences import Silence, note_of, silences_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from leafletpress.content.model import Figure, Leaflet
    from leafletpress.errors import Problem
    from leafletpress.languages import Language
    from leafletpress.translation.catalogues import Catalogue, CatalogueEntry
    from leafletpress.translation.messages import Entry

MessageState = Literal["translated", "fuzzy", "missing", "unused"]


@dataclass(frozen=True, slots=True)
class ProofRow:
    """One message: `number` of its entry in the .po and `line` of its msgstr, both from 1, if it is there.

    `silences` are the rules that a comment silences, `note` is what else it says, such as whence an imported text came.
    `back` is the English that came back in a back-translation, `picture` the figure whose description the message is.
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
    note: str = ""
    picture: Figure | None = None


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
    wanted, told = messages_of(leaflet), tuple(problems)
    files = {domain: _ProofFile(catalogue.of(domain), told) for domain in by_domain(wanted)}
    keys = {entry.key for entry in wanted if not entry.domain}
    rows = [files[entry.domain].row(entry) for entry in wanted]
    rows += [files[""].unused(entry) for key, entry in catalogue.entries.items() if key not in keys]
    described = {figure.alt.text: figure for figure in reversed(figures_in(leaflet))}
    rows = [replace(row, back=(back or {}).get(row.msgid, ""), picture=described.get(row.msgid)) for row in rows]
    general = tuple(problem for file in files.values() for problem in file.general)
    return Proof(leaflet, catalogue.language, catalogue.shown, tuple(rows), general, back is not None)


class _ProofFile:
    """One catalogue that the leaflet is printed from: numbers of its entries, and the problems at each."""

    def __init__(self, catalogue: Catalogue, problems: Iterable[Problem]) -> None:
        self.catalogue = catalogue
        found = list(catalogue.entries.values())
        self.numbers = {entry.line: number for number, entry in enumerate(found, 1)}
        own = [(line_of(problem, found), problem) for problem in problems if problem.where.file == catalogue.shown]
        self.placed = {entry.line: tuple(problem for line, problem in own if line == entry.line) for entry in found}
        self.general = tuple(problem for line, problem in own if line is None)

    def row(self, entry: Entry) -> ProofRow:
        """Return the row of a message; one that is not the leaflet's own says which file it stands in."""
        found = self.catalogue.entries.get(entry.key)
        row = proof_row(entry, found, self.numbers, self.placed)
        row = replace(row, at=f"{entry.domain}.po: {row.at}") if entry.domain else row
        return self.commented(row, found) if found else row

    def unused(self, found: CatalogueEntry) -> ProofRow:
        """Return the row of an entry whose English the leaflet no longer has."""
        return self.commented(unused_row(found, self.numbers, self.placed), found)

    def commented(self, row: ProofRow, found: CatalogueEntry) -> ProofRow:
        """Return a row with what the comments of its entry say."""
        return replace(row, silences=tuple(silences_in(found, self.catalogue.shown)), note=note_of(found))


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

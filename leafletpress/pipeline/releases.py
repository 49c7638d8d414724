"""releases.csv: every edition that was ever released, and what became of it. Lines are added and never changed.

A line says that an edition was released, or that a version of a leaflet was withdrawn, in one language or in all. An
edition is replaced when a later line releases another one of the same leaflet in the same language. The order of lines
of different leaflets does not matter, so that two branches merge by keeping the lines of both (.gitattributes:
`releases.csv merge=union`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Literal, NamedTuple, get_args

from leafletpress.content.reference import reference_fault
from leafletpress.errors import Problem, Where, shorten
from leafletpress.pipeline.csv_records import (
    BadRecord,
    RecordFile,
    add_records,
    cells_of,
    read_day,
    read_records,
    read_tag,
)

FILE = "releases.csv"
LONGEST_REASON = 300
COLUMNS = ("edition", "reference", "version", "language", "day", "state", "reason", "instead")
RECORDS = RecordFile(FILE, COLUMNS, "what was released and withdrawn is not known", may_be_empty=False)
EDITION = re.compile("[0-9a-f]{8,40}")
VERSION = re.compile(r"[A-Za-z0-9][A-Za-z0-9 ._-]{0,19}")

Event = Literal["released", "withdrawn"]
Fate = Literal["current", "replaced", "withdrawn"]


class Release(NamedTuple):
    """A line: an edition released, or a version withdrawn; `language` (BCP 47) "" is all of them, as is `edition`."""

    edition: str
    reference: str
    version: str
    language: str
    day: date
    state: Event
    reason: str = ""
    instead: str = ""
    line: int = 0

    @property
    def where(self) -> Where:
        """Return its place."""
        return Where(FILE, self.line)

    def covers(self, reference: str, version: str, tag: str) -> bool:
        """Tell whether a withdrawal is of a version of a leaflet in a language."""
        same = (self.reference.casefold(), self.version) == (reference.casefold(), version)
        return self.state == "withdrawn" and same and self.language in ("", tag)


class Standing(NamedTuple):
    """What became of a released edition; `until` is the day on which it was replaced or withdrawn, `by` an edition."""

    release: Release
    fate: Fate
    until: date | None = None
    by: str = ""
    reason: str = ""
    instead: str = ""

    def __str__(self) -> str:
        said = f"released {self.release.day}"
        if self.fate == "current":
            return said
        how = f" by {self.by}" if self.by else ""
        more = (f": {self.reason}" if self.reason else "") + (f"; use {self.instead} instead" if self.instead else "")
        return f"{said}, {self.fate} {self.until}{how}{more}"


@dataclass(frozen=True)
class Releases:
    """All lines in their order, what is wrong with the file, and the references of lines that cannot be read."""

    lines: tuple[Release, ...] = ()
    problems: tuple[Problem, ...] = ()
    doubtful: Mapping[str, Where] = field(default_factory=dict)
    lost: bool = False  # nothing of the file could be read

    @cached_property
    def withdrawals(self) -> tuple[Release, ...]:
        """Return the lines that withdraw."""
        return tuple(line for line in self.lines if line.state == "withdrawn")

    def doubt(self, reference: str) -> str:
        """Return why nobody knows what became of a leaflet, "" where that is known."""
        where = Where(FILE) if self.lost else self.doubtful.get(reference.casefold())
        return f"{where} cannot be read: it may be withdrawn" if where else ""

    @cached_property
    def latest(self) -> Mapping[tuple[str, str], Release]:
        """Return the last edition released by reference, small letters, and language."""
        released = (line for line in self.lines if line.state == "released")
        return {(line.reference.casefold(), line.language): line for line in sorted(released, key=lambda one: one.day)}

    def withdrawal(self, reference: str, version: str, tag: str) -> Release | None:
        """Return what withdrew a version of a leaflet in a language, None if nothing did."""
        return next((line for line in self.withdrawals if line.covers(reference, version, tag)), None)

    @cached_property
    def standings(self) -> tuple[Standing, ...]:
        """Return every released edition once, in the order of their last releases, and what became of it."""
        last: dict[tuple[str, str, str], Release] = {}
        following: dict[tuple[str, str, str], Release] = {}
        before: dict[tuple[str, str], Release] = {}
        for line in sorted((one for one in self.lines if one.state == "released"), key=lambda one: one.day):
            pair = (line.reference.casefold(), line.language)
            if pair in before and before[pair].edition != line.edition:
                following[(*pair, before[pair].edition)] = line
            key = (*pair, line.edition)
            following.pop(key, None)  # released anew
            last.pop(key, None)
            last[key] = before[pair] = line
        return tuple(self._standing(line, following.get(key)) for key, line in last.items())

    def _standing(self, line: Release, after: Release | None) -> Standing:
        if found := self.withdrawal(line.reference, line.version, line.language):
            return Standing(line, "withdrawn", found.day, "", found.reason, found.instead)
        if after:
            return Standing(line, "replaced", after.day, after.edition)
        return Standing(line, "current")

    def with_edition(self, prefix: str) -> tuple[Standing, ...]:
        """Return every edition that begins with hexadecimal digits."""
        return tuple(one for one in self.standings if one.release.edition.startswith(prefix.lower()))


def read_releases(root: Path) -> Releases:
    """Return what releases.csv under a root folder says; a project without one has released nothing yet."""
    records = read_records(root, RECORDS)
    return lost(records.problem) if records.problem else _releases(records.rows)


def lost(problem: Problem) -> Releases:
    """Return what is known of a file that cannot be read."""
    return Releases(problems=(problem,), lost=True)


def released_line(edition: str, reference: str, version: str, tag: str, day: date) -> Release:
    """Return the line that says that an edition was released."""
    return Release(edition, reference, version, tag, day, "released")


def add_lines(root: Path, lines: Sequence[Release]) -> None:
    """Add lines at the end of releases.csv, with its header if it is new; raise OSError, and nothing is lost."""
    if lines:
        rows = ([*line[:4], line.day.isoformat(), line.state, line.reason, line.instead] for line in lines)
        add_records(root, RECORDS, rows)


def _releases(rows: Sequence[tuple[int, list[str]]]) -> Releases:
    lines: list[Release] = []
    problems: list[Problem] = []
    doubtful: dict[str, Where] = {}
    known: dict[str, Release] = {}
    for number, row in rows:
        try:
            line = _line(number, row)
            _same_leaflet(line, known)
            lines.append(line)
        except BadRecord as error:
            problems.append(error.at(RECORDS, number))
            if len(row) > 1 and not reference_fault(row[1]):
                doubtful.setdefault(row[1].casefold(), Where(FILE, number))
    return Releases(tuple(lines), tuple(problems), doubtful)


def _line(number: int, row: Sequence[str]) -> Release:
    """Return a row as a line; raise BadRecord."""
    cells = cells_of(row, RECORDS)
    edition, reference, version, tag, _, state, reason, instead = row
    whole = state == "withdrawn"
    if state not in get_args(Event):
        raise BadRecord(f"'state' is '{shorten(state)}'", f"it is one of {', '.join(get_args(Event))}")
    for name in filter(None, (reference or "-", instead)):
        if fault := reference_fault(name):
            raise BadRecord(f"'{shorten(name)}' is not a reference: {fault[0]}", fault[1])
    if not (EDITION.fullmatch(edition) or (whole and not edition)):
        raise BadRecord(f"'edition' is '{shorten(edition)}'", "8 hexadecimal digits or more, as at the foot of a page")
    if not VERSION.fullmatch(version):
        raise BadRecord(f"'version' is '{shorten(version)}'", "the version as it stands in the leaflet's file")
    if whole and not reason:
        raise BadRecord("a withdrawal without a reason", "say why in 'reason'")
    fits = reason.isprintable() and len(reason) <= LONGEST_REASON
    if not fits:
        raise BadRecord("'reason' is not one line of words", f"at most {LONGEST_REASON} characters")
    return Release(
        edition=edition,
        reference=reference,
        version=version,
        language="" if whole and not tag else read_tag(cells, "language"),
        day=read_day(cells, "day"),
        state="withdrawn" if whole else "released",
        reason=reason,
        instead=instead,
        line=number,
    )


def _same_leaflet(line: Release, known: dict[str, Release]) -> None:
    """Remember whose an edition is; raise BadRecord for one that is said to be of two leaflets or languages."""
    if not line.edition:
        return
    first = known.setdefault(line.edition, line)
    if first[1:4] != line[1:4]:
        hint = f"line {first.line} says {', '.join(first[1:4])}: an edition is of one text alone"
        raise BadRecord(f"edition {line.edition} is of {', '.join(line[1:4])}", hint)


def new_releases(editions: Iterable[tuple[str, str, str, str]], releases: Releases, day: date) -> tuple[Release, ...]:
    """Return the lines to add for (edition, reference, version, language) that are given out from a day on.

    An edition that is the current one already needs none.
    """
    found = dict.fromkeys(released_line(*one, day) for one in editions)
    latest = releases.latest

    def is_new(line: Release) -> bool:
        known = latest.get((line.reference.casefold(), line.language))
        return known is None or known.edition != line.edition

    return tuple(sorted(filter(is_new, found), key=lambda line: (line.reference, line.language)))

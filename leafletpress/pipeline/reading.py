"""What came of reading one leaflet in one language: whether it can be set, and what is wrong with it.

A reading is plain data: it can be kept in a ledger or a store, and be taken from there as long as the files
that it was made from are the same.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from leafletpress.errors import Problem, Severity, Where

Pair = tuple[str, str]
"""A leaflet id, or `common`, and a language's BCP 47 tag."""


class Reading(NamedTuple):
    """Hold what is known of a leaflet in a language once its files have been read.

    `sound` says that it can be set; `reference` and `where` are those of the English leaflet, "" and the
    file for one that has no sound form.
    """

    sound: bool
    problems: tuple[Problem, ...]
    where: Where
    reference: str = ""


def reading_data(reading: Reading) -> list[object]:
    """Return a reading as plain data for JSON."""
    return [reading.sound, problem_rows(reading.problems), *_place(reading.where), reading.reference]


def reading_of(data: object) -> Reading:
    """Return the reading of what `reading_data` gave; raise ValueError or TypeError for anything else."""
    sound, problems, file, line, reference = plain_list(data)
    return Reading(bool(sound), problems_of(problems), _where(file, line), str(reference))


def problem_rows(problems: Iterable[Problem]) -> list[list[object]]:
    """Return problems as plain data for JSON."""
    return [[*_place(one.where), one.message, one.hint, one.severity, one.rule] for one in problems]


def problems_of(data: object) -> tuple[Problem, ...]:
    """Return the problems of what `problem_rows` gave; raise ValueError or TypeError for anything else."""
    return tuple(_problem(*plain_list(row)) for row in plain_list(data))


def plain_list(data: object) -> list[object]:
    """Return data that is a list; raise TypeError for any other."""
    if not isinstance(data, list):
        raise TypeError(type(data).__name__)
    return data


def _problem(file: object, line: object, message: object, hint: object, severity: object, rule: object) -> Problem:
    grave: Severity = "warning" if severity == "warning" else "error"
    return Problem(_where(file, line), str(message), str(hint), grave, str(rule))


def _place(where: Where) -> tuple[str, int | None]:
    return where.file, where.line


def _where(file: object, line: object) -> Where:
    return Where(str(file), line if isinstance(line, int) else None)

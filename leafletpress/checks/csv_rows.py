"""A table that translators keep as CSV -> its rows with their lines, and what is wrong with the file."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from leafletpress.errors import Problem, Where
from leafletpress.normal_form import composed
from leafletpress.yaml_reader import CONTROL, code_point

if TYPE_CHECKING:
    from pathlib import Path

    from leafletpress.checks.rule import Rule

LARGEST = 1_000_000


class Table(NamedTuple):
    """A file's header and rows, each row with its line; no rows and a problem if it cannot be read."""

    header: tuple[str, ...] = ()
    rows: tuple[tuple[int, tuple[str, ...]], ...] = ()
    problems: tuple[Problem, ...] = ()


def read_table(path: Path, shown: str, columns: Sequence[str], rule: Rule, least: int) -> Table:
    """Return the rows of a CSV file in UTF-8 with the columns, of which the last may be left out from `least` on.

    `shown` is how people know the file; nothing is read of one that is not there.
    """
    if not path.is_file():
        return Table()
    try:
        if path.stat().st_size > LARGEST:
            return Table(problems=(unusable(rule, shown, 1, "the file is too large", "it may have 1 MB"),))
        text = composed(path.read_bytes().decode("utf-8-sig"))
        if found := CONTROL.search(text):
            line = text.count("\n", 0, found.start()) + 1
            fault = f"control character {code_point(found[0])}"
            return Table(problems=(unusable(rule, shown, line, fault, "delete it"),))
        reader = csv.reader(io.StringIO(text, newline=""), strict=True)
        rows = [(reader.line_num, tuple(cell.strip() for cell in row)) for row in reader]
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        return Table(problems=(unusable(rule, shown, 1, f"cannot be read: {error}", "save it as CSV in UTF-8"),))
    header = rows[0][1] if rows else ()
    if list(header) != list(columns[: max(least, len(header))]):
        fault = f"the first line is {','.join(header) or 'empty'}"
        return Table(problems=(unusable(rule, shown, 1, fault, f"write {','.join(columns)}"),))
    return Table(header, tuple((line, row) for line, row in rows[1:] if any(row)))


def unusable(rule: Rule, shown: str, line: int, fault: str, hint: str) -> Problem:
    """Return the problem of a file or a row of it."""
    return Problem(Where(shown, line), fault, hint, rule.severity, rule.id)


def listed(cell: str, marks: str = "|") -> tuple[str, ...]:
    """Return what a cell lists with one of the marks between, without blanks."""
    for mark in marks[1:]:
        cell = cell.replace(mark, marks[0])
    return tuple(filter(None, map(str.strip, cell.split(marks[0]))))

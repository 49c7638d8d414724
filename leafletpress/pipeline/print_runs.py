"""print-runs.csv: every run that was ordered, so that it is known which copies exist. Lines are added, never changed.

A line is a number of copies of an edition (.gitattributes: `print-runs.csv merge=union`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import NamedTuple

from leafletpress.content.reference import reference_fault
from leafletpress.errors import Problem, shorten
from leafletpress.pipeline.csv_records import (
    BadRecord,
    RecordFile,
    add_records,
    cells_of,
    read_cell,
    read_day,
    read_records,
    read_tag,
)
from leafletpress.whole_files import alone_in

FILE = "print-runs.csv"
MOST_COPIES = 1_000_000
LONGEST = 200  # characters of a cell of words
COLUMNS = (
    *("order", "ordered", "reference", "version", "edition", "language"),
    *("layout", "printer", "copies", "wanted_by", "deliver_to"),
)
RECORDS = RecordFile(FILE, COLUMNS, "which copies exist is not known")
CODE = re.compile("[0-9a-f]{8,64}")


class PrintRun(NamedTuple):
    """A line: so many copies of an edition, ordered on a day; `wanted_by` is the day until which, if one was named.

    `order` is the code of the order that it was a part of, `language` is BCP 47, `line` its place in the file.
    """

    order: str
    ordered: date
    reference: str
    version: str
    edition: str
    language: str
    layout: str
    printer: str
    copies: int
    wanted_by: date | None = None
    deliver_to: str = ""
    line: int = 0

    def __str__(self) -> str:
        where = f", for {self.deliver_to}" if self.deliver_to else ""
        made = f"{self.copies:,} copies of {self.layout} ordered {self.ordered} from {self.printer}"
        return f"{made}{where} (order {self.order})"


@dataclass(frozen=True)
class PrintRuns:
    """All lines that can be read, in their order, and what is wrong with the others."""

    lines: tuple[PrintRun, ...] = ()
    problems: tuple[Problem, ...] = ()

    def of_edition(self, edition: str, tag: str) -> tuple[PrintRun, ...]:
        """Return the runs of an edition in a language."""
        return tuple(run for run in self.lines if (run.edition, run.language) == (edition, tag))


def read_print_runs(root: Path) -> PrintRuns:
    """Return what print-runs.csv under a root folder says; a project without one has ordered nothing yet."""
    records = read_records(root, RECORDS)
    return PrintRuns(problems=(records.problem,)) if records.problem else _print_runs(records.rows)


def add_runs(root: Path, runs: Sequence[PrintRun]) -> tuple[PrintRun, ...]:
    """Add runs at the end of print-runs.csv, but those that stand there; return the added ones; raise OSError.

    A run is known by its order, language and edition, so that an order made again is no second one.
    """
    with alone_in(root):
        known = {(run.order, run.language, run.edition) for run in read_print_runs(root).lines}
        new = tuple(run for run in runs if (run.order, run.language, run.edition) not in known)
        if new:
            add_records(root, RECORDS, map(_cells, new))
    return new


def run_data(run: PrintRun) -> dict[str, str | int]:
    """Return a run as plain data, by the columns of the file."""
    return {name: value if isinstance(value := getattr(run, name), int) else str(value or "") for name in COLUMNS}


def _cells(run: PrintRun) -> list[str]:
    return [*run[:1], run.ordered.isoformat(), *run[2:8], str(run.copies), str(run.wanted_by or ""), run.deliver_to]


def _print_runs(rows: Sequence[tuple[int, list[str]]]) -> PrintRuns:
    lines: list[PrintRun] = []
    problems: list[Problem] = []
    for number, row in rows:
        try:
            lines.append(_run(number, row))
        except BadRecord as error:
            problems.append(error.at(RECORDS, number))
    return PrintRuns(tuple(lines), tuple(problems))


def _run(number: int, row: Sequence[str]) -> PrintRun:
    """Return a row as a run; raise BadRecord."""
    cells = cells_of(row, RECORDS)
    for name in ("order", "edition"):
        if not CODE.fullmatch(cells[name]):
            raise BadRecord(f"'{name}' is '{shorten(cells[name])}'", "8 hexadecimal digits or more")
    if fault := reference_fault(cells["reference"] or "-"):
        raise BadRecord(f"'{shorten(cells['reference'])}' is not a reference: {fault[0]}", fault[1])
    if not all(cell.isprintable() and len(cell) <= LONGEST for cell in row):
        raise BadRecord("a cell is not one line of words", f"at most {LONGEST} characters")
    return PrintRun(
        order=cells["order"],
        ordered=read_day(cells, "ordered"),
        reference=cells["reference"],
        version=cells["version"],
        edition=cells["edition"],
        language=read_tag(cells, "language"),
        layout=cells["layout"],
        printer=cells["printer"],
        copies=read_cell(cells, "copies", copies_of, f"a whole number from 1 to {MOST_COPIES:,}"),
        wanted_by=read_day(cells, "wanted_by") if cells["wanted_by"] else None,
        deliver_to=cells["deliver_to"],
        line=number,
    )


def copies_of(text: str) -> int:
    """Return a number of copies; raise ValueError for what is none, or no number that anybody prints."""
    if not re.fullmatch("[0-9]{1,7}", text) or not 0 < int(text) <= MOST_COPIES:
        raise ValueError(text)
    return int(text)

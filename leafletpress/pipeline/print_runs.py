"""print-runs.csv: every run that was ordered, so that it is known which copies exist. Lines are added, never changed.

A line is a number of copies of an edition. The order of lines does not matter, so that two branches merge by keeping
the lines of both (.gitattributes: `print-runs.csv merge=union`).
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import NamedTuple, TypeVar

from leafletpress.content.reference import reference_fault
from leafletpress.errors import LeafletPressError, Problem, Where, shorten
from leafletpress.languages import UnknownLanguage, language
from leafletpress.whole_files import alone_in, read_regular, write_whole

FILE = "print-runs.csv"
MOST_BYTES = 50_000_000
MOST_COPIES = 1_000_000
LONGEST = 200  # characters of a cell of words
COLUMNS = (
    *("order", "ordered", "reference", "version", "edition", "language"),
    *("layout", "printer", "copies", "wanted_by", "deliver_to"),
)
Value = TypeVar("Value")
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
    try:
        text = read_regular(root / FILE, MOST_BYTES).decode()
    except FileNotFoundError:
        return PrintRuns()
    except OSError as error:
        fault = f"cannot be read: {error.strerror or error}"
        return PrintRuns(problems=(Problem(Where(FILE), fault, "which copies exist is not known"),))
    except UnicodeDecodeError:
        return PrintRuns(problems=(Problem(Where(FILE), "it is not UTF-8", "save it as CSV in UTF-8"),))
    return _print_runs(list(_rows(text)))


def add_runs(root: Path, runs: Sequence[PrintRun]) -> tuple[PrintRun, ...]:
    """Add runs at the end of print-runs.csv, but those that stand there; return the added ones; raise OSError.

    A run is known by its order, language and edition, so that an order made again is no second one.
    """
    with alone_in(root):
        known = {(run.order, run.language, run.edition) for run in read_print_runs(root).lines}
        new = tuple(run for run in runs if (run.order, run.language, run.edition) not in known)
        if not new:
            return ()
        path = root / FILE
        before = read_regular(path, MOST_BYTES) if path.exists() else f"{','.join(COLUMNS)}\n".encode()
        written = io.StringIO()
        csv.writer(written, lineterminator="\n").writerows(map(_cells, new))
        write_whole(path, before + (b"" if before.endswith(b"\n") else b"\n") + written.getvalue().encode())
    return new


def run_data(run: PrintRun) -> dict[str, str | int]:
    """Return a run as plain data, by the columns of the file."""
    return {name: value if isinstance(value := getattr(run, name), int) else str(value or "") for name in COLUMNS}


def _cells(run: PrintRun) -> list[str]:
    return [*run[:1], run.ordered.isoformat(), *run[2:8], str(run.copies), str(run.wanted_by or ""), run.deliver_to]


class BadCell(LeafletPressError):
    """A cell that cannot be read, and what would be right."""

    def __init__(self, fault: str, hint: str) -> None:
        super().__init__(fault)
        self.fault, self.hint = fault, hint


def _rows(text: str) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows of a CSV file with their lines; what a program put before the first, too (U+FEFF)."""
    reader = csv.reader(io.StringIO(text.removeprefix("\ufeff")))
    while True:
        number = reader.line_num + 1
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error:
            row = [""]
        if row:
            yield number, [cell.strip() for cell in row]


def _print_runs(rows: Sequence[tuple[int, list[str]]]) -> PrintRuns:
    if rows and tuple(rows[0][1]) != COLUMNS:
        wrong = Problem(Where(FILE, 1), "its first line is another", f"it is {','.join(COLUMNS)}")
        return PrintRuns(problems=(wrong,))
    lines: list[PrintRun] = []
    problems: list[Problem] = []
    for number, row in rows[1:]:
        try:
            lines.append(_run(number, row))
        except BadCell as error:
            problems.append(Problem(Where(FILE, number), error.fault, error.hint))
    return PrintRuns(tuple(lines), tuple(problems))


def _run(number: int, row: Sequence[str]) -> PrintRun:
    """Return a row as a run; raise BadCell."""
    if len(row) != len(COLUMNS):
        raise BadCell(f"it has {len(row)} columns", f"there are {len(COLUMNS)}: {','.join(COLUMNS)}")
    cells = dict(zip(COLUMNS, row, strict=True))
    for name in ("order", "edition"):
        if not CODE.fullmatch(cells[name]):
            raise BadCell(f"'{name}' is '{shorten(cells[name])}'", "8 hexadecimal digits or more")
    if fault := reference_fault(cells["reference"] or "-"):
        raise BadCell(f"'{shorten(cells['reference'])}' is not a reference: {fault[0]}", fault[1])
    if not all(cell.isprintable() and len(cell) <= LONGEST for cell in row):
        raise BadCell("a cell is not one line of words", f"at most {LONGEST} characters")
    return PrintRun(
        order=cells["order"],
        ordered=_read(cells, "ordered", date.fromisoformat, "write it as 2026-05-31"),
        reference=cells["reference"],
        version=cells["version"],
        edition=cells["edition"],
        language=_read(cells, "language", lambda tag: language(tag).tag, "a tag such as ur or zh-Hans"),
        layout=cells["layout"],
        printer=cells["printer"],
        copies=_read(cells, "copies", copies_of, f"a whole number from 1 to {MOST_COPIES:,}"),
        wanted_by=_read(cells, "wanted_by", date.fromisoformat, "a day") if cells["wanted_by"] else None,
        deliver_to=cells["deliver_to"],
        line=number,
    )


def _read(cells: dict[str, str], name: str, read: Callable[[str], Value], hint: str) -> Value:
    """Return a cell as `read` reads it; raise BadCell."""
    try:
        return read(cells[name])
    except (ValueError, UnknownLanguage) as error:
        raise BadCell(f"'{name}' is '{shorten(cells[name])}'", hint) from error


def copies_of(text: str) -> int:
    """Return a number of copies; raise ValueError for what is none, or no number that anybody prints."""
    if not re.fullmatch("[0-9]{1,7}", text) or not 0 < int(text) <= MOST_COPIES:
        raise ValueError(text)
    return int(text)

"""A file of CSV records beside the leaflets: lines are added and never changed, and a bad one costs itself alone.

The order of lines does not matter, so that two branches merge by keeping the lines of both.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from leafletpress.errors import LeafletPressError, Problem, Where, shorten
from leafletpress.languages import UnknownLanguage, language
from leafletpress.whole_files import read_regular, write_whole

if TYPE_CHECKING:
    from pathlib import Path

MOST_BYTES = 50_000_000
BOM = "\ufeff"
Value = TypeVar("Value")


class RecordFile(NamedTuple):
    """A file of records: its name under the root folder, its columns, and what is not known if it cannot be read.

    Where an emptied one would harm, for what it knew is lost with it, it may not be empty: the first record brings the
    header with it.
    """

    name: str
    columns: tuple[str, ...]
    unknown: str
    may_be_empty: bool = True


class Records(NamedTuple):
    """The rows of a file, each with its line; none and a problem if the file as a whole cannot be read."""

    rows: tuple[tuple[int, list[str]], ...] = ()
    problem: Problem | None = None


class BadRecord(LeafletPressError):
    """A row that cannot be read, and what would be right."""

    def __init__(self, fault: str, hint: str) -> None:
        super().__init__(fault)
        self.fault, self.hint = fault, hint

    def at(self, file: RecordFile, line: int) -> Problem:
        """Return it as the problem of a line."""
        return Problem(Where(file.name, line), self.fault, self.hint)


def read_records(root: Path, file: RecordFile) -> Records:
    """Return the rows of a file under a root folder; a project without one has recorded nothing yet."""
    try:
        text = read_regular(root / file.name, MOST_BYTES).decode()
    except FileNotFoundError:
        return Records()
    except OSError as error:
        fault = f"cannot be read: {error.strerror or error}"
        return Records(problem=Problem(Where(file.name), fault, file.unknown))
    except UnicodeDecodeError:
        return Records(problem=Problem(Where(file.name), "it is not UTF-8", "save it as CSV in UTF-8"))
    rows = tuple(_rows(text))
    if not rows:
        emptied = Problem(Where(file.name, 1), "it is empty", "restore it; with nothing recorded yet, remove it")
        return Records() if file.may_be_empty else Records(problem=emptied)
    if tuple(rows[0][1]) != file.columns:
        hint = f"it is {','.join(file.columns)}"
        return Records(problem=Problem(Where(file.name, 1), "its first line is another", hint))
    return Records(rows[1:])


def _rows(text: str) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows of a CSV file with their lines, without what a program put before the first."""
    reader = csv.reader(io.StringIO(text.removeprefix(BOM)))
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


def add_records(root: Path, file: RecordFile, rows: Iterable[Sequence[str]]) -> None:
    """Add rows at the end of a file, with its header if it is new; raise OSError, and nothing is lost."""
    path = root / file.name
    header = f"{','.join(file.columns)}\n".encode()
    before = (read_regular(path, MOST_BYTES) if path.exists() else b"") or header
    written = io.StringIO()
    csv.writer(written, lineterminator="\n").writerows(rows)
    gap = b"" if before.endswith(b"\n") else b"\n"
    write_whole(path, before + gap + written.getvalue().encode())


# --- cells ---


def cells_of(row: Sequence[str], file: RecordFile) -> dict[str, str]:
    """Return the cells of a row by their columns; raise BadRecord."""
    if len(row) != len(file.columns):
        raise BadRecord(f"it has {len(row)} columns", f"there are {len(file.columns)}: {','.join(file.columns)}")
    return dict(zip(file.columns, row, strict=True))


def read_cell(cells: dict[str, str], name: str, read: Callable[[str], Value], hint: str) -> Value:
    """Return a cell as `read` reads it, which raises ValueError or UnknownLanguage; raise BadRecord."""
    try:
        return read(cells[name])
    except (ValueError, UnknownLanguage) as error:
        raise BadRecord(f"'{name}' is '{shorten(cells[name])}'", hint) from error


def read_day(cells: dict[str, str], name: str) -> date:
    """Return the day in a cell; raise BadRecord."""
    return read_cell(cells, name, date.fromisoformat, "write it as 2026-05-31")


def read_tag(cells: dict[str, str], name: str) -> str:
    """Return the BCP 47 tag in a cell; raise BadRecord."""
    return read_cell(cells, name, lambda tag: language(tag).tag, "a tag such as ur or zh-Hans")

"""The checkers of the house as processes: begun when the tests begin, so that they run on a processor beside them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, NamedTuple

ROOT = Path(__file__).parents[1]
CHECKERS = {
    "mypy": ("-m", "mypy"),
    "import-linter": ("-c", "from importlinter.cli import lint_imports_command as c; c()"),
    "ruff check": ("-m", "ruff", "check", "."),
    "ruff format": ("-m", "ruff", "format", "--check", "."),
}


class Running(NamedTuple):
    """A checker at work, and the file that it writes what it says to."""

    process: subprocess.Popen[bytes]
    said: IO[bytes]


_running: dict[str, Running] = {}


def begin(name: str) -> Running:
    """Return a checker that runs, begun unless it was."""
    if name not in _running:
        said = TemporaryFile()  # noqa: SIM115 - open until it is read
        command = [sys.executable, *CHECKERS[name]]
        _running[name] = Running(subprocess.Popen(command, cwd=ROOT, stdout=said, stderr=said), said)
    return _running[name]


def outcome(name: str) -> tuple[int, str]:
    """Wait for a checker; return its exit code and what it said."""
    process, said = begin(name)
    code = process.wait()
    said.seek(0)
    return code, said.read().decode()


def end_all() -> None:
    """End what nobody waited for."""
    for process, _ in _running.values():
        process.kill()
        process.wait()

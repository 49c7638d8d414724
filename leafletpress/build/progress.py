"""Progress of a build: a moving bar on a terminal, plain lines in a log, nothing for machines."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

from leafletpress.build.report import JobResult


class Progress(Protocol):
    """Be told what goes on: `say` a phase, `made` each job as it ends."""

    def say(self, phase: str) -> None:
        """Be told that a phase begins."""

    def made(self, result: JobResult) -> None:
        """Be told that a job has ended."""


class Silence:
    """Tell nothing."""

    def say(self, phase: str) -> None:
        """Pass over a phase."""

    def made(self, result: JobResult) -> None:
        """Pass over a job."""


class Log:
    """Write a line a PDF to standard error, for a log file or a pipe."""

    def __init__(self, total: int) -> None:
        self.total = total
        self.done = 0

    def say(self, phase: str) -> None:
        """Pass over a phase: a log wants results."""

    def made(self, result: JobResult) -> None:
        """Write one line."""
        self.done += 1
        outcome = result.file.path if result.file else f"{result.job}: not made"
        print(f"[{self.done}/{self.total}] {outcome}", file=sys.stderr)


@contextmanager
def progress_for(total: int, *, quiet: bool) -> Iterator[Progress]:
    """Give the progress that fits where standard error goes; `total` is the number of jobs."""
    if quiet:
        yield Silence()
    elif sys.stderr.isatty():
        with _bar(total) as bar:
            yield bar
    else:
        yield Log(total)


@contextmanager
def _bar(total: int) -> Iterator[Progress]:
    # Rich takes 30 ms to import: only a person at a terminal waits for it.
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeElapsedColumn
    from rich.progress import Progress as RichProgress

    columns = (TextColumn("{task.description}", markup=False), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with RichProgress(*columns, console=Console(stderr=True), transient=True) as rich:
        task = rich.add_task("Reading", total=total)

        class Bar:
            def say(self, phase: str) -> None:
                rich.update(task, description=phase)

            def made(self, result: JobResult) -> None:
                rich.update(task, advance=1, description=str(result.job))

        yield Bar()

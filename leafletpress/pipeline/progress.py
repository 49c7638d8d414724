"""Progress of a build: a moving bar on a terminal, plain lines in a log, nothing for machines."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Protocol

from leafletpress.pipeline.build_report import JobResult

if TYPE_CHECKING:
    from rich.progress import Progress as RichProgress
    from rich.progress import TaskID


class Progress(Protocol):
    """Whoever is told what a build is doing."""

    def say(self, phase: str) -> None:
        """Show a phase of which nobody knows how long it takes."""

    def begin(self, total: int, phase: str) -> None:
        """Show that so many things begin, all of one kind."""

    def done(self, what: str, result: JobResult | None = None) -> None:
        """Show that one of them has ended, with its result if it was a job."""

    def working(self, running: int, lost: int) -> None:
        """Show how many tasks other machines are at, and how many were lost with one and begun anew."""


class NoProgress:
    """A progress that nobody sees."""

    def say(self, phase: str) -> None:
        """Pass over a phase."""

    def begin(self, total: int, phase: str) -> None:
        """Pass over a beginning."""

    def done(self, what: str, result: JobResult | None = None) -> None:
        """Pass over an end."""

    def working(self, running: int, lost: int) -> None:
        """Pass over how it goes."""


class ProgressLog:
    """A line on standard error for each PDF that was made, for a log file or a pipe."""

    def __init__(self) -> None:
        self.total = self.ended = self.lost = 0

    def say(self, phase: str) -> None:
        """Pass over a phase: a log wants results."""

    def begin(self, total: int, phase: str) -> None:
        """Count anew."""
        del phase
        self.total, self.ended = total, 0

    def done(self, what: str, result: JobResult | None = None) -> None:
        """Write one line for a job."""
        self.ended += 1
        if result:
            self._line(result.file.path if result.file else f"{what}: not made")

    def working(self, running: int, lost: int) -> None:
        """Write one line when tasks were lost with a machine."""
        if lost != self.lost:
            self.lost = lost
            self._line(f"{running} running, {lost} lost with a worker and begun anew")

    def _line(self, text: str) -> None:
        with suppress(OSError):  # a full disk under the log, or nobody who reads it, stops no build
            print(f"[{self.ended}/{self.total}] {text}", file=sys.stderr)


@contextmanager
def progress_for(*, quiet: bool) -> Iterator[Progress]:
    """Give the progress that fits where standard error goes."""
    if quiet:
        yield NoProgress()
    elif sys.stderr.isatty():
        with ProgressBar() as bar:
            yield bar
    else:
        yield ProgressLog()


class ProgressBar:
    """A bar on a terminal, from the first thing that takes time; what is done in no time shows none."""

    def __init__(self) -> None:
        self.rich: RichProgress | None = None
        self.task: TaskID | None = None
        self.elsewhere = ""

    def __enter__(self) -> ProgressBar:
        """Wait for something to show."""
        return self

    def __exit__(self, *_: object) -> None:
        """Take the bar away."""
        if self.rich:
            self.rich.stop()

    def say(self, phase: str) -> None:
        """Show a phase on a bar that is there."""
        if self.rich and self.task is not None:
            self.rich.update(self.task, description=phase)

    def begin(self, total: int, phase: str) -> None:
        """Show an empty bar."""
        if self.rich is None:
            self.rich = rich_progress()
            self.rich.start()
        if self.task is not None:
            self.rich.remove_task(self.task)
        self.task = self.rich.add_task(phase, total=total)

    def done(self, what: str, result: JobResult | None = None) -> None:
        """Move the bar by one."""
        del result
        if self.rich and self.task is not None:
            self.rich.update(self.task, advance=1, description=what + self.elsewhere)

    def working(self, running: int, lost: int) -> None:
        """Say it behind what was done last, from the next on."""
        self.elsewhere = f" · {running} running" + (f", {lost} lost and begun anew" if lost else "")


def rich_progress() -> RichProgress:
    """Return the bar: what is done, how much of it, since when and for how long still."""
    # Rich takes 30 ms to import: only a person at a terminal who has something to wait for waits for it.
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeElapsedColumn,
        TimeRemainingColumn,
    )

    columns = (TextColumn("{task.description}", markup=False), BarColumn(), MofNCompleteColumn())
    times = (TimeElapsedColumn(), TimeRemainingColumn())
    return Progress(*columns, *times, console=Console(stderr=True), transient=True)

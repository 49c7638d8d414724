"""The text that was set, noted as the canvas is told to show it: before any font, encoding or reader.

A page's lines stand in the order in which its content shows them: running head, body, footer. Each line is
in logical order, as typography gave it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from unittest.mock import patch

from leafletpress.pdf.canvas import TaggedCanvas
from leafletpress.pdf.marking import Artifact
from leafletpress.pdf.shapes import Colour
from leafletpress.pipeline.one_pdf import BuildContext, compose_job
from leafletpress.pipeline.plan import Job
from leafletpress.typography.data import Line, PlacedRun

HEAD, BODY, FOOT = range(3)


@dataclass(frozen=True)
class Told:
    """Hold a PDF and, page by page, the lines that were set."""

    data: bytes
    pages: tuple[tuple[str, ...], ...]


Shown = tuple[int, int, Line, list[PlacedRun]]


@dataclass
class Notes:
    """Note what is shown: (page, part of the page, its line) -> runs, in the order of showing.

    `standing` is what was shown under a name, which is shown again where that is repeated.
    """

    shown: list[Shown] = field(default_factory=list)
    standing: dict[str, list[Shown]] = field(default_factory=dict)

    def note(self, page: int, part: int, run: PlacedRun, line: Line) -> None:
        if not self.shown or self.shown[-1][:2] != (page, part) or self.shown[-1][2] is not line:
            self.shown.append((page, part, line, []))
        self.shown[-1][3].append(run)

    def pages(self) -> tuple[tuple[str, ...], ...]:
        pages: dict[int, list[str]] = {}
        for page, _, _, runs in sorted(self.shown, key=lambda entry: entry[:2]):
            pages.setdefault(page, []).append("".join(run.text for run in sorted(runs, key=lambda run: run.start)))
        return tuple(tuple(pages[page]) for page in sorted(pages))


@contextmanager
def noting() -> Iterator[Notes]:
    """Note everything shown on any canvas inside."""
    notes, show, repeat = Notes(), TaggedCanvas.show, TaggedCanvas.repeat

    def noted(canvas: Any, run: PlacedRun, x: float, baseline: float, colour: Colour, line: Line) -> None:
        notes.note(canvas._marks.page, part_of(canvas), run, line)
        show(canvas, run, x, baseline, colour, line)

    def repeated(canvas: Any, name: str, paint: Callable[[], None]) -> None:
        before = len(notes.shown)
        repeat(canvas, name, paint)
        notes.standing[name] = notes.shown[before:] or notes.standing[name]
        if len(notes.shown) == before:
            page = canvas._marks.page
            notes.shown += [(page, part, line, runs) for _, part, line, runs in notes.standing[name]]

    with patch.object(TaggedCanvas, "show", noted), patch.object(TaggedCanvas, "repeat", repeated):
        yield notes


def part_of(canvas: Any) -> int:
    """Return the part of the page that is being painted."""
    if not canvas._in_furniture:
        return BODY
    footer = any(isinstance(owner, Artifact) and owner.subtype == "Footer" for owner in canvas._owners)
    return FOOT if footer else HEAD


def told(job: Job, shop: BuildContext) -> Told:
    """Set one job in memory, noting what it says."""
    with noting() as notes:
        data = compose_job(job, shop).data
    return Told(data, notes.pages())

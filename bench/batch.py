"""Measure many PDFs on all processors: a generated catalogue, each engine in as many processes as there are."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from bench.catalogue import spoken, write_catalogue
from bench.cold import peer_build, peer_inputs
from bench.our_build import catalogue_build
from bench.processes import Run, watched
from bench.warm import LAYOUTS
from leafletpress.pipeline.plan import Selection, plan
from leafletpress.pipeline.project import Project, read_project
from leafletpress.pipeline.workers import processors

LEAFLETS = 15
FIRST = "Leaflet Press, every catalogue checked for the first time"


@dataclass(frozen=True)
class Batch:
    """Hold what many PDFs took one engine: seconds of each run, MB of the largest process and worker.

    `share` is the worker's proportional share: pages that several processes hold count by parts.
    """

    name: str
    pdfs: int
    seconds: tuple[float, ...]
    largest: float
    worker: float
    share: float


def measure_batches(library: Project, rounds: int) -> list[Batch]:
    """Return each engine's runs over one catalogue, in turns, always into new folders."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        write_catalogue(place / "root", library, LEAFLETS, spoken(library))
        made = read_project(place / "root")
        jobs = list(plan(made.inventory, Selection((), (), LAYOUTS)))
        peer_inputs(place / "in", jobs, made)
        cores = processors()
        commands: dict[str, Callable[[int], list[str]]] = {
            FIRST: lambda turn: catalogue_build(place / "root", place / f"first-{turn}", cores),
            "Leaflet Press": lambda turn: catalogue_build(
                place / "root", place / f"ours-{turn}", cores, cache=place / "first-0-cache"
            ),
            "Typst": lambda turn: peer_build("typst", place / "in", place / f"typst-{turn}", cores),
            "WeasyPrint": lambda turn: peer_build("weasyprint", place / "in", place / f"weasyprint-{turn}", cores),
        }
        runs: dict[str, list[Run]] = {name: [] for name in commands}
        for turn in range(rounds):
            for name, command in commands.items():
                runs[name].append(watched(command(turn)))
                print(f"  {name}: {len(jobs)} PDFs in {runs[name][-1].seconds:.1f} s", flush=True)
    return [batch_of(name, len(jobs), found) for name, found in runs.items()]


def batch_of(name: str, pdfs: int, runs: list[Run]) -> Batch:
    """Return the runs of one engine as one measurement."""
    seconds = tuple(run.seconds for run in runs)
    largest, worker, share = (max(getattr(run, name) for run in runs) for name in ("largest", "worker", "share"))
    return Batch(name, pdfs, seconds, largest, worker, share)

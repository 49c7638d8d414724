"""Measure documents one by one: each engine in a process of its own that is warm, and a leaflet that is new to it."""

from __future__ import annotations

import gc
import io
import time
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from functools import lru_cache
from multiprocessing import get_context

import pikepdf

from bench.engines import ENGINES, Engine
from bench.places import ROOT
from bench.variants import variant, with_leaflet
from leafletpress.pipeline.plan import Job, Selection, plan
from leafletpress.pipeline.project import Project, read_project

LAYOUTS = ("standard", "large-print")  # that a build makes when no other is asked for
BILINGUAL = "bilingual"  # of every translation
SHORT = "interpreter"  # a leaflet of a few pages that stands in more languages than the others
UNTIMED = 2  # documents of a job that an engine makes before the timed ones
APART = 100  # between the numbers of two jobs' variants, so that no two have a paragraph in common


@dataclass(frozen=True)
class Made:
    """Hold one PDF that was made: seconds, bytes, pages."""

    seconds: float
    size: int
    pages: int


@dataclass(frozen=True)
class Document:
    """Hold what one job took an engine: seconds for each variant; bytes and pages of the leaflet itself."""

    job: Job
    engine: str
    seconds: tuple[float, ...]
    size: int
    pages: int


def measure_documents(rounds: int) -> list[Document]:
    """Return every leaflet and language by every engine, the engines taking turns: long leaflets in every layout."""
    every = plan(read_project(ROOT).inventory, Selection((), (), (*LAYOUTS, BILINGUAL)))
    jobs = [job for job in every if job.leaflet != SHORT or job.layout == LAYOUTS[0]]
    with ExitStack() as stack:
        workers = {name: stack.enter_context(ProcessPoolExecutor(1, get_context("spawn"))) for name in ENGINES}
        return [found for index, job in enumerate(jobs) for found in measure_job(job, index * APART, rounds, workers)]


def measure_job(job: Job, first: int, rounds: int, workers: dict[str, ProcessPoolExecutor]) -> list[Document]:
    """Return one job by every engine."""
    print(f"  {job}", flush=True)
    names = list(workers)
    plain = {name: workers[name].submit(make, name, job, 0).result() for name in names}
    times: dict[str, list[float]] = {name: [] for name in names}
    for turn in range(UNTIMED + rounds):
        for name in names[turn % len(names) :] + names[: turn % len(names)]:
            made = workers[name].submit(make, name, job, first + turn + 1).result()
            if turn >= UNTIMED:
                times[name].append(made.seconds)
    return [Document(job, name, tuple(times[name]), plain[name].size, plain[name].pages) for name in names]


# --- in an engine's process ---


@lru_cache(maxsize=1)
def library() -> Project:
    """Return this repository's leaflets, out of the garbage collector's sight.

    It looks for nothing while a document is made, by any engine: as in a build's worker, which calls it between tasks.
    """
    found = read_project(ROOT)
    gc.freeze()
    gc.disable()
    return found


@lru_cache(maxsize=1)
def engine(name: str) -> Engine:
    """Return the engine of this process."""
    return ENGINES[name]()


def make(name: str, job: Job, number: int) -> Made:
    """Make a variant of a job, timed from inputs in memory to a PDF in memory."""
    known = library()
    pair = job.leaflet, job.language
    turned = with_leaflet(known, pair, variant(known.translated[pair], number))
    call = engine(name).prepare(job, turned)
    gc.collect()
    start = time.perf_counter()
    data = call()
    seconds = time.perf_counter() - start
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return Made(seconds, len(data), len(pdf.pages))

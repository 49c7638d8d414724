"""Many jobs over the processors; the manifest and the report at the end."""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import threading
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import replace
from itertools import chain
from pathlib import Path

from leafletpress.build.glyphs import glyph_problems
from leafletpress.build.one import Workshop, make_one
from leafletpress.build.plan import Job, longest_first
from leafletpress.build.progress import Progress
from leafletpress.build.report import BuildReport, JobResult, Refusal, manifest_text, merge_manifest
from leafletpress.build.rules import CANNOT_SET, CANNOT_WRITE
from leafletpress.errors import Problem, Where
from leafletpress.whole_files import write_whole

# The shop of a worker process: set once when it starts, read by every job it is given.
_shops: list[Workshop] = []


def build_all(
    jobs: Sequence[Job], shop: Workshop, workers: int, progress: Progress, left_out: tuple[Refusal, ...] = ()
) -> BuildReport:
    """Make every job, tell progress of each as it ends, write the manifest, return the report.

    The report is in the order of `jobs`, whatever the number of workers; `left_out` is what a release
    refused before.
    """
    progress.say("Preparing fonts")
    refused = {result.job: result for result in _without_glyphs(jobs, shop)}
    good = [job for job in jobs if job not in refused]
    results: dict[Job, JobResult] = {}
    for result in chain(refused.values(), _results(good, shop, min(workers, len(good)))):
        results[result.job] = result
        progress.made(result)
    report = BuildReport(tuple(results[job] for job in jobs), shop.library.problems, left_out)
    return with_manifest(report, shop)


def processors() -> int:
    """Return how many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _without_glyphs(jobs: Sequence[Job], shop: Workshop) -> Iterator[JobResult]:
    # Looking for every character opens, and where need be prepares, each font once for all workers.
    found: dict[tuple[str, str], tuple[Problem, ...]] = {}
    for job in jobs:
        pair = job.leaflet, job.language
        if pair not in found:
            found[pair] = glyph_problems(*pair, shop.library)
        if found[pair]:
            yield JobResult(job, None, found[pair])


def _results(jobs: Sequence[Job], shop: Workshop, workers: int) -> Iterator[JobResult]:
    if workers <= 1:
        yield from (make_one(job, shop) for job in jobs)
        return
    unlucky: list[Job] = []
    with _pool(workers, shop) as pool:
        futures = {pool.submit(_work, job): job for job in longest_first(jobs)}
        for future in as_completed(futures):
            try:
                yield future.result()
            except BrokenProcessPool:
                unlucky.append(futures[future])
    # One killed process takes the whole pool down; only the job that it died of is lost.
    yield from (_alone(job, shop) for job in unlucky)


def _alone(job: Job, shop: Workshop) -> JobResult:
    with _pool(1, shop) as pool:
        try:
            return pool.submit(_work, job).result()
        except BrokenProcessPool:
            return _lost(job, shop)


@contextmanager
def _pool(workers: int, shop: Workshop) -> Iterator[Executor]:
    # A forked worker shares the fonts and modules that are already in memory.
    fork = "fork" in multiprocessing.get_all_start_methods()
    context = multiprocessing.get_context("fork" if fork else "spawn")
    gc.freeze()
    with ProcessPoolExecutor(workers, mp_context=context, initializer=_start, initargs=(shop, os.getpid())) as pool:
        try:
            yield pool
        except BaseException:  # Ctrl-C: nobody waits for what is still to be made
            for worker in multiprocessing.active_children():
                worker.terminate()
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def _start(shop: Workshop, parent: int) -> None:
    # Ctrl-C goes to every process of the terminal; the parent alone decides what it means.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    threading.Thread(target=_end_with, args=(parent,), daemon=True).start()
    _shops[:] = [shop]


def _end_with(parent: int) -> None:
    # A parent that was killed tells nobody, and its workers would wait for the next job for ever.
    while os.getppid() == parent:
        time.sleep(0.5)
    os._exit(1)


def _work(job: Job) -> JobResult:
    return make_one(job, _shops[0])


def _lost(job: Job, shop: Workshop) -> JobResult:
    where = shop.library.translated[job.leaflet, job.language].leaflet.where
    hint = "it died of this leaflet twice: look whether memory is short"
    return JobResult(
        job, None, (Problem(where, f"{job}: the process that set it was killed", hint, rule=CANNOT_SET.id),)
    )


def with_manifest(report: BuildReport, shop: Workshop) -> BuildReport:
    """Write the manifest; return the report, with one problem more if that failed."""
    path = shop.out / "manifest.json"
    try:
        write_whole(path, manifest_text(merge_manifest(shop.out, report, shop.library)).encode())
    except OSError as error:
        fault = Problem(
            Where(str(path)),
            f"cannot write: {error.strerror or error}",
            "check free space and permissions",
            rule=CANNOT_WRITE.id,
        )
        return replace(report, problems=(*report.problems, fault))
    return report


def default_out(root: Path) -> Path:
    """Return the output folder of a root folder."""
    return root / "build"

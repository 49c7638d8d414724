"""Print what press files cost beside the PDFs for screens of the same pages, as ratios of processor time in one run.

Run from the checkout: `python -m bench.press [--count 200] [--printer commercial-coated]`.
"""

from __future__ import annotations

import argparse
import gc
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from statistics import median
from time import process_time
from typing import NamedTuple

from bench.places import ROOT
from leafletpress.design.on_paper import press_job
from leafletpress.design.printer import read_printer
from leafletpress.layout.compose import ComposedPages
from leafletpress.pdf.press import PressJob
from leafletpress.pipeline.one_pdf import BuildContext, compose_pages_of
from leafletpress.pipeline.plan import Job
from leafletpress.pipeline.project import read_project

LEAFLETS, LAYOUTS = ("sacroplasty", "vertebroplasty"), ("a5-booklet", "a4-booklet-large-print")
ROUNDS = 5


class Cost(NamedTuple):
    """A document's processor time in milliseconds, set and written for a screen and for a press, and bytes of both."""

    job: Job
    screen: float
    press: float
    screen_bytes: int
    press_bytes: int

    @property
    def ratio(self) -> float:
        """Return how often the screen file's time the press file takes."""
        return self.press / self.screen


def main() -> None:
    """Print a line a document, the median ratio, and the time of many press files."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--printer", default="commercial-coated")
    wish = parser.parse_args()
    project = read_project(ROOT)
    context = BuildContext(project, Path("build"), date(2026, 6, 1))
    press = press_job(next(iter(project.designs.brands.values())), read_printer(ROOT, wish.printer))
    jobs = [
        Job(leaflet, tag, layout)
        for leaflet, tag in sorted(project.translated)
        for layout in LAYOUTS
        if leaflet in LEAFLETS
    ]
    costs = [cost_of(job, context, press) for job in jobs]
    print("| document | screen, ms | press, ms | ratio | screen, KB | press, KB |\n|---|---|---|---|---|---|")
    for cost in costs:
        sizes = f"{cost.screen_bytes / 1000:.0f} | {cost.press_bytes / 1000:.0f}"
        print(f"| {cost.job} | {cost.screen:.1f} | {cost.press:.1f} | {cost.ratio:.2f} | {sizes} |")
    ratios = sorted(cost.ratio for cost in costs)
    print(f"\nRatio: median {median(ratios):.2f}, {ratios[0]:.2f} to {ratios[-1]:.2f}.")
    print(many(jobs, context, press, wish.count))


def cost_of(job: Job, context: BuildContext, press: PressJob) -> Cost:
    """Return what a document costs, best of some rounds, screen and press in turn."""
    composed = set_pages(job, context)
    screen, pressed = composed.pdf().data, composed.press_pdf(press).data
    times = [
        (timed(lambda: set_pages(job, context).pdf()), timed(lambda: set_pages(job, context).press_pdf(press)))
        for _ in range(ROUNDS)
    ]
    first, second = (min(column) for column in zip(*times, strict=True))
    return Cost(job, first, second, len(screen), len(pressed))


def set_pages(job: Job, context: BuildContext) -> ComposedPages:
    """Return a job's pages."""
    return compose_pages_of(job, context)


def timed(work: Callable[[], object]) -> float:
    """Return the milliseconds of processor that something takes."""
    gc.collect()
    start = process_time()
    work()
    return 1000 * (process_time() - start)


def many(jobs: list[Job], context: BuildContext, press: PressJob, count: int) -> str:
    """Return the time and size of so many files for a screen, and for a press, one after the other."""
    wanted = list(first(jobs, count))
    sizes: list[int] = []

    def made() -> None:
        sizes.extend(len(set_pages(job, context).press_pdf(press).data) for job in wanted)

    screen = timed(lambda: [set_pages(job, context).pdf() for job in wanted]) / 1000
    pressed = timed(made) / 1000
    total = f"{sum(sizes) / 1e6:.1f} MB"
    return f"{count} files: screen {screen:.2f} s, press {pressed:.2f} s ({pressed / screen:.2f} times), {total}."


def first(jobs: list[Job], count: int) -> Iterator[Job]:
    """Yield so many jobs, from the first again where they end."""
    return (jobs[index % len(jobs)] for index in range(count))


if __name__ == "__main__":
    main()

"""Measure the build of this repository: whole process, memory, and warm engine time by language.

Run from the checkout: `python -m bench.build_speed [--rounds 7]`. Prints a Markdown table; machines are
shared and noisy, so read the ratios and the minimum beside the median.
"""

from __future__ import annotations

import argparse
import gc
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from leafletpress.content.inline import plain_text
from leafletpress.design.page_layout import TypeScale
from leafletpress.layout.compose import ComposedPdf, compose_pages
from leafletpress.pipeline.clock import today
from leafletpress.pipeline.one_pdf import BuildContext, compose_job
from leafletpress.pipeline.plan import Job, Selection, plan
from leafletpress.pipeline.project import Project, read_project
from leafletpress.translation.messages import placed_messages

ROOT = Path(__file__).parents[1]
PROCESS_GOAL = 2.0
MEMORY_GOAL = 150.0
# Milliseconds for 1,000 English words on 3 pages, or what they come to in another language: the prototype's
# measurements (14 to 19 for the scripts between English and Nastaliq).
PROTOTYPE = {"en": 10.0, "pl": 10.0, "ar": 19.0, "ur": 36.0, "pa": 19.0, "hi": 19.0, "zh-Hans": 19.0}
WARM_GOAL = 1.5
# The prototype set 1,000 words on 3 pages. This type is too small for a patient and makes pages as full as those.
COMPACT = TypeScale(title=22, subtitle=13, headings=(13, 11, 10), body=9.5, small=8, phone=13)
COMPACT_UNIT = 2.6


def main() -> None:
    """Print the three measurements."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=7)
    rounds = parser.parse_args().rounds
    print_process(rounds)
    print_warm(rounds)


def print_process(rounds: int) -> None:
    """Time `make_pdfs.py` as a whole process that knows nothing but the fonts; memory is the largest (ru_maxrss)."""
    command = [sys.executable, str(ROOT / "make_pdfs.py"), "build", "--jobs", "2"]
    with tempfile.TemporaryDirectory() as out:
        places = [["--out", f"{out}/{n}", "--cache", f"{out}/{n}-cache"] for n in range(rounds)]
        runs = [partial(subprocess.run, [*command, *place], check=True, capture_output=True) for place in places]
        seconds = list(map(timed, runs))
    megabytes = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print("| whole catalogue, 20 PDFs, 2 processes | median | least | goal |\n|---|---|---|---|")
    print(f"| seconds from process start | {statistics.median(seconds):.2f} | {min(seconds):.2f} | {PROCESS_GOAL} |")
    print(f"| megabytes, largest process | {megabytes:.0f} | | {MEMORY_GOAL:.0f} |\n")


def print_warm(rounds: int) -> None:
    """Time one leaflet's PDF in memory, fonts and caches warm: as it is shipped, and as full as the prototype's."""
    library = read_project(ROOT)
    context = BuildContext(library, ROOT / "build", today())
    jobs = plan(library.inventory, Selection(("sacroplasty",), (), ("standard",)))
    print(f"Sacroplasty, {words(library)} English words, warm, one process; goal: a ratio of {WARM_GOAL} at most.\n")
    for name, compose in (("standard print", compose_job), ("as full as the prototype's pages", compose_compact)):
        print(f"| {name} | pages | ms median | ms least | ms per 1,000 words | prototype | ratio |")
        print("|---|---|---|---|---|---|---|")
        for job in jobs:
            print(warm_row(job, context, partial(compose, job, context), rounds))
        print()


def compose_compact(job: Job, context: BuildContext) -> ComposedPdf:
    """Set a job in small type, without the frame that repeats one sentence in every language."""
    library = context.project
    translated = library.translated[job.leaflet, job.language]
    design = library.designs.design(job.layout, translated.leaflet.brand, translated.leaflet.where)
    layout = design.layout._replace(type=COMPACT, unit=COMPACT_UNIT)
    return compose_pages(
        translated,
        design._replace(layout=layout),
        root=library.root,
        state="approved",
        overdue=False,
        available_in=(library.phrases[job.language].language,),
    ).pdf()


def warm_row(job: Job, context: BuildContext, compose: Callable[[], ComposedPdf], rounds: int) -> str:
    """Return one row of the table for a job; the ratio is that of the least times, which noise touches least."""
    for _ in range(3):
        pages = compose().pages
    gc.freeze()
    times = [1000 * timed(compose) for _ in range(rounds)]
    prototype = PROTOTYPE[job.language]
    scaled = 1000 * min(times) / words(context.project)
    return (
        f"| {job.language} | {pages} | {statistics.median(times):.1f} | {min(times):.1f} | {scaled:.1f} "
        f"| {prototype:.1f} | {scaled / prototype:.2f} |"
    )


def words(library: Project) -> int:
    """Return the number of words that the English leaflet prints."""
    leaflet = library.translated["sacroplasty", "en"].leaflet
    facts = dict(leaflet.facts)
    return sum(len(plain_text(placed.message.text, facts).split()) for placed in placed_messages(leaflet))


def timed(call: Callable[[], object]) -> float:
    """Return the seconds that a call takes."""
    start = time.perf_counter()
    call()
    return time.perf_counter() - start


if __name__ == "__main__":
    main()

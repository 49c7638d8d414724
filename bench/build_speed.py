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

from leafletpress.build.clock import today
from leafletpress.build.library import Library, read_library
from leafletpress.build.one import Workshop, compose_job
from leafletpress.build.plan import Job, Wish, plan
from leafletpress.content.inline import plain_text
from leafletpress.translation.messages import placed_messages

ROOT = Path(__file__).parents[1]
PROCESS_GOAL = 2.0
MEMORY_GOAL = 150.0
# Milliseconds for 1,000 English words, or what they come to in another language, from the prototype's measurements.
PROTOTYPE = {"en": 10.0, "pl": 10.0, "ar": 19.0, "ur": 36.0, "pa": 19.0, "hi": 14.0, "zh-Hans": 16.0}
WARM_GOAL = 1.5


def main() -> None:
    """Print the three measurements."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=7)
    rounds = parser.parse_args().rounds
    print_process(rounds)
    print_warm(rounds)


def print_process(rounds: int) -> None:
    """Time `make_pdfs.py` as a whole process; memory is the largest of its processes (ru_maxrss)."""
    command = [sys.executable, str(ROOT / "make_pdfs.py"), "build", "--jobs", "2", "--out"]
    with tempfile.TemporaryDirectory() as out:
        runs = [
            partial(subprocess.run, [*command, f"{out}/{n}"], check=True, capture_output=True) for n in range(rounds)
        ]
        seconds = list(map(timed, runs))
    megabytes = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print("| whole catalogue, 20 PDFs, 2 processes | median | least | goal |\n|---|---|---|---|")
    print(f"| seconds from process start | {statistics.median(seconds):.2f} | {min(seconds):.2f} | {PROCESS_GOAL} |")
    print(f"| megabytes, largest process | {megabytes:.0f} | | {MEMORY_GOAL:.0f} |\n")


def print_warm(rounds: int) -> None:
    """Time one leaflet's PDF in memory, fonts and caches warm, against the prototype's figure by page."""
    library = read_library(ROOT)
    shop = Workshop(library, ROOT / "build", today())
    print(f"Sacroplasty, {words(library)} English words, standard print, warm, one process:\n")
    print("| language | pages | ms median | ms least | ms per 1,000 words | prototype | ratio |")
    print("|---|---|---|---|---|---|---|")
    for job in plan(library, Wish(("sacroplasty",), (), ("standard",))):
        print(warm_row(job, shop, rounds))


def warm_row(job: Job, shop: Workshop, rounds: int) -> str:
    """Return one row of the table for a job; the goal is a ratio of at most WARM_GOAL."""
    for _ in range(3):
        pages = compose_job(job, shop).pages
    gc.freeze()
    times = [1000 * timed(lambda: compose_job(job, shop)) for _ in range(rounds)]
    median, prototype = statistics.median(times), PROTOTYPE[job.language]
    scaled = 1000 * median / words(shop.library)
    return (
        f"| {job.language} | {pages} | {median:.1f} | {min(times):.1f} | {scaled:.1f} "
        f"| {prototype:.1f} | {scaled / prototype:.2f} |"
    )


def words(library: Library) -> int:
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

"""Measure builds of growing catalogues, and leaflets of growing length."""

from __future__ import annotations

import os
import re
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from multiprocessing import get_context
from pathlib import Path

from bench.catalogue import MODEL, leaflet_name, spoken, write_catalogue
from bench.measured import machine
from bench.our_build import catalogue_build
from bench.places import ROOT
from bench.processes import Run, Watched, look, timed, watched
from bench.variants import variant, with_leaflet
from bench.warm import LAYOUTS
from leafletpress.content.model import Leaflet
from leafletpress.pipeline.clock import today
from leafletpress.pipeline.one_pdf import BuildContext, compose_job
from leafletpress.pipeline.plan import Job
from leafletpress.pipeline.project import Project, read_project
from leafletpress.pipeline.workers import processors

COPIES = (1, 2, 5, 11, 22)  # of a leaflet's sections, up to about 200 pages
TIMES = 4  # that a long leaflet is set, or that nothing is; the least counts
LANGUAGES = (1, 2, 4, 7, 14, 28)
IN_EACH = 4  # leaflets
# Languages that borrow the words of Polish, in the same script; the checks know no words of theirs to look for.
BORROWED = (
    *("af", "bs", "ca", "da", "eo", "et", "eu", "fo", "fy", "ga", "gd", "gl"),
    *("hr", "is", "lb", "mt", "nb", "nl", "oc", "rm", "sl", "sv"),
)
DEPARTMENT = re.compile(r'(msgid "Radiology"\nmsgstr ")(.*?)(\w+)(?=")')  # its last word is said once more
WARM = 0.1  # of a build's time, after which its workers are warm


@dataclass(frozen=True)
class Grown:
    """Hold one build: PDFs, languages, seconds, MB.

    `again` is what a second build took, that found nothing changed; `changed` what one took that found one
    message of one catalogue changed, None where there is no catalogue. `early` is what the largest worker
    held when it was warm, `late` at the end, `worker` ever; `share` is its proportional share.
    """

    pdfs: int
    languages: int
    seconds: float
    again: float
    changed: float | None
    parent: float
    worker: float
    early: float
    late: float
    share: float


@dataclass(frozen=True)
class Long:
    """Hold one long leaflet: pages, seconds, and the most MB that a process which sets it alone ever held."""

    pages: int
    seconds: float
    memory: float


def measure(sizes: Sequence[int]) -> Iterator[dict[str, object]]:
    """Yield leaflets of up to 200 pages, builds in more and more languages, and builds of so many PDFs.

    What was measured so far is given after each size, for the last takes longer than all others.
    """
    library = read_project(ROOT)
    found: dict[str, object] = {
        "machine": machine(),
        "pages": [long_leaflet(copies) for copies in COPIES],
        "languages": [build_in(library, count) for count in LANGUAGES],
    }
    builds: list[Grown] = []
    for size in sizes:
        builds.append(build_of(library, -(-size // (len(LAYOUTS) * len(spoken(library))))))
        yield {**found, "pdfs": builds}


# --- builds ---


def build_of(library: Project, leaflets: int) -> Grown:
    """Build so many leaflets in every language and both layouts."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "root"
        write_catalogue(root, library, leaflets, spoken(library))
        return build(root, LAYOUTS)


def build_in(library: Project, count: int) -> Grown:
    """Build a few leaflets in so many languages, in one layout."""
    own = sorted(spoken(library), key=lambda tag: (tag != "en", tag))
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "root"
        write_catalogue(root, library, IN_EACH, own[:count], BORROWED[: max(count - len(own), 0)])
        return build(root, LAYOUTS[:1])


def build(root: Path, layouts: Sequence[str]) -> Grown:
    """Build a catalogue into a new folder beside it, on all processors, under observation."""
    out = root.with_name("out")
    wish = [option for layout in layouts for option in ("--layout", layout)]
    command = catalogue_build(root, out, processors(), *wish)
    run = watched(command)
    again = min(timed(command) for _ in range(TIMES))
    changed = min(timed(command) for _ in range(TIMES) if change_message(root)) if catalogues(root) else None
    late, early = (largest(run, after) for after in (1.0, WARM))
    made = list(out.glob("*/*.pdf"))
    languages = len({path.parent for path in made})
    grown = Grown(
        pdfs=len(made),
        languages=languages,
        seconds=run.seconds,
        again=again,
        changed=changed,
        parent=run.itself.most,
        worker=run.worker,
        early=early,
        late=late,
        share=run.share,
    )
    print(f"  {grown}", flush=True)
    return grown


def catalogues(root: Path) -> list[Path]:
    """Return the catalogues of the first leaflet."""
    return sorted(root.glob(f"locale/*/LC_MESSAGES/{leaflet_name(1)}.po"))


def change_message(root: Path) -> bool:
    """Change one message in one catalogue, so that it is another at each call."""
    path = catalogues(root)[0]
    text = path.read_text("utf-8")
    path.write_text(DEPARTMENT.sub(r"\1\2\3 \3", text, count=1), "utf-8")
    return path.read_text("utf-8") != text


def largest(run: Run, share: float) -> float:
    """Return what the largest worker held after a share of the time that it was seen."""
    return max(held(worker, share) for worker in run.workers or (run.itself,))


def held(worker: Watched, share: float) -> float:
    """Return what a process held after a share of its time, but for the moment in which it ends."""
    at = round(share * (len(worker.seen) - 1))
    return worker.seen[min(at, max(len(worker.seen) - 3, 0))][1] if worker.seen else 0.0


# --- a long leaflet ---


def long_leaflet(copies: int) -> Long:
    """Set a leaflet whose sections come again in other words so many times, in a process of its own."""
    with ProcessPoolExecutor(1, get_context("spawn")) as pool:
        long = pool.submit(set_long, copies).result()
    print(f"  {long}", flush=True)
    return long


def set_long(copies: int) -> Long:
    """Set the leaflet a few times, each time in other words, and look at this process."""
    library = read_project(ROOT)
    pair = MODEL, "en"
    seconds, pages = [], []
    for turn in range(TIMES):
        turned = [variant(library.translated[pair], 1 + turn * copies + number) for number in range(copies)]
        whole = lengthened(one.leaflet for one in turned)
        translated = replace(library.translated[pair], leaflet=whole, source=whole)
        context = BuildContext(with_leaflet(library, pair, translated), ROOT / "build", today())
        start = time.perf_counter()
        made = compose_job(Job(*pair, LAYOUTS[0]), context)
        seconds.append(time.perf_counter() - start)
        pages.append(made.pages)
    itself = Watched()
    look(itself, os.getpid(), 0.0)
    return Long(pages[-1], min(seconds), itself.most)


def lengthened(leaflets: Iterable[Leaflet]) -> Leaflet:
    """Return the first leaflet with the sections of all."""
    first, *others = leaflets
    return replace(first, sections=(*first.sections, *(section for other in others for section in other.sections)))

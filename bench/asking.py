"""A build of very many PDFs that workers only pretend to make, as the process that asks for them sees it.

`python3 -m bench.asking SCHEDULER ROOT OUT SECONDS BYTES` says what it took, as JSON. The library is read, planned,
handed out, put into place and listed by the program itself; only the making is sleep and made-up bytes, and what came
of reading one leaflet is taken for its copies, too.
"""

from __future__ import annotations

import json
import os
import resource
import shutil
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from bench.places import ROOT
from leafletpress.cluster.address import address_of
from leafletpress.cluster.cluster import Cluster
from leafletpress.content.names import COMMON
from leafletpress.errors import Where
from leafletpress.pipeline.build_report import JobResult
from leafletpress.pipeline.clock import today
from leafletpress.pipeline.far_tasks import Carried, FarTask
from leafletpress.pipeline.manifest import MANIFEST, MadeFile
from leafletpress.pipeline.one_pdf import BuildContext
from leafletpress.pipeline.plan import Job, Selection
from leafletpress.pipeline.progress import NoProgress
from leafletpress.pipeline.project_files import ProjectFiles
from leafletpress.pipeline.read_text import read_texts
from leafletpress.pipeline.text_reading import Reading, TextId
from leafletpress.pipeline.whole_build import BuildOptions, build
from leafletpress.pipeline.workers import WorkerPool, call, processes

LAYOUTS = ("standard", "large-print", "a5-fold", "bilingual")
MODEL = "sacroplasty"
ON_DISK = 1000  # bytes of a made-up PDF that are written: ten gigabytes would say more of the disk


@dataclass(frozen=True)
class Doze:
    """Stands for a task: sleeps as long as its PDFs take, and returns as many bytes as they have."""

    task: FarTask
    seconds: float
    size: int

    @property
    def jobs(self) -> tuple[Job, ...]:
        """Return the jobs, which tell the language."""
        return self.task.jobs


def doze(_state: object, told: Doze) -> Carried:
    """Sleep, and return made-up PDFs."""
    time.sleep(told.seconds * len(told.task.jobs))
    files: dict[str, bytes] = {}
    results: list[JobResult] = []
    for job, key in zip(told.task.jobs, told.task.keys, strict=True):
        path, data = f"{job.language}/RAD_0000_{job.leaflet}_{job.language}_{job.layout}.pdf", os.urandom(ON_DISK)
        digest, files[path] = sha256(data).hexdigest(), data
        files[f"{path} further"] = os.urandom(told.size - ON_DISK)
        said = ("RAD_0000", "1", *job, "Sacroplasty: mending a broken bone of the back", "2026-05", "2028-05")
        results.append(JobResult(job, MadeFile(path, digest, told.size, 4, *said, "0123456789", "draft"), (), key))
    return Carried(tuple(results), files)


class Dozing(Executor):
    """An executor whose tasks are slept through."""

    def __init__(self, pool: Executor, seconds: float, size: int) -> None:
        self.pool, self.seconds, self.size = pool, seconds, size

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:  # noqa: ANN401 - of any kind
        """Return the future of a task: `call`, the work and the task."""
        del kwargs
        return self.pool.submit(fn, doze, Doze(args[1], self.seconds, self.size))


class Copying(Executor):
    """An executor that has one leaflet read, for all others are its copies."""

    def __init__(self, pool: Executor) -> None:
        self.pool = pool
        self.known: dict[TextId, Reading] = {}

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:  # noqa: ANN401 - as above
        """Return the future of texts that are read."""
        del fn, kwargs
        future: Future[Any] = Future()
        future.set_result(tuple((pair, self.reading(pair)) for pair in args[1]))
        return future

    def reading(self, pair: TextId) -> Reading:
        """Return the reading of a text, made of the first leaflet's."""
        first = ("copy-0" if pair[0] != COMMON else COMMON, pair[1])
        if first not in self.known:
            ((_, self.known[first]),) = self.pool.submit(call, read_texts, (first,)).result()
        known = self.known[first]
        where = Where(known.where.file.replace("copy-0", pair[0]), known.where.line)
        number = pair[0].removeprefix("copy-")
        prints = {brand: sha256(f"{pair} {one}".encode()).hexdigest() for brand, one in known.prints.items()}
        reference = f"RAD_{number}" if known.reference else ""
        return known._replace(where=where, reference=reference, prints=prints)


@dataclass(frozen=True)
class Pretended:
    """A cluster for what makes, and for what reads nobody but this process."""

    cluster: Cluster
    seconds: float
    size: int

    @contextmanager
    def __call__(self, workers: int, state: object) -> Iterator[Executor]:
        """Give an executor."""
        if isinstance(state, BuildContext):
            with self.cluster(workers, state) as pool:
                yield Dozing(pool, self.seconds, self.size)
        elif isinstance(state, ProjectFiles):
            with processes(1, state) as pool:
                yield Copying(pool)


def library(root: Path, pdfs: int) -> None:
    """Write a project whose leaflets, in all languages of one and four layouts, make so many PDFs."""
    shutil.copytree(ROOT / "layouts", root / "layouts")
    shutil.copytree(ROOT / "leaflets/figures", root / "leaflets/figures")
    text = (ROOT / f"leaflets/{MODEL}.yaml").read_text("utf-8")
    folders = [path.parent for path in sorted(ROOT.glob(f"locale/*/LC_MESSAGES/{MODEL}.po"))]
    numbers = range(-(-pdfs // (len(LAYOUTS) * len(folders) + len(LAYOUTS) - 1)))  # none is English beside English
    for number in numbers:
        (root / f"leaflets/copy-{number}.yaml").write_text(text.replace("RAD_0067", f"RAD_{number}"), "utf-8")
    for folder in folders:
        own = root / folder.relative_to(ROOT)
        own.mkdir(parents=True)
        shutil.copyfile(folder / "common.po", own / "common.po")
        for number in numbers:
            shutil.copyfile(folder / f"{MODEL}.po", own / f"copy-{number}.po")


def main() -> None:
    """Build once, and say what it took."""
    address, root, out = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
    begun = time.monotonic()
    with Cluster(address_of(address), root, 60) as cluster:
        pool = WorkerPool(100, Pretended(cluster, float(sys.argv[4]), int(sys.argv[5])), far=True)
        report = build(BuildOptions(root, out, Selection((), (), LAYOUTS), today(), pool), NoProgress())
    seconds = time.monotonic() - begun
    if errors := [str(problem) for problem in report.all_problems if problem.severity == "error"]:
        sys.exit("\n".join(errors[:5]))
    found = {
        "pdfs": sum(1 for _ in report.files),
        "seconds": round(seconds, 1),
        "processor": round(sum(resource.getrusage(resource.RUSAGE_SELF)[:2]), 1),
        "memory": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000),
        "manifest": (out / MANIFEST).stat().st_size,
    }
    print(json.dumps(found))


if __name__ == "__main__":
    from bench import asking  # workers find a task by the name of its module

    asking.main()

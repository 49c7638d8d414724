"""What a cluster costs beside processes, and how many PDFs its scheduler can hand out: `python3 -m bench.cluster`.

First the same PDFs by processes and by workers on loopback, with the bytes that each moves; then tasks that sleep for
as long as a PDF takes, by many workers that are threads, for the limit of scheduler and asking process.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from leafletpress.cluster.address import address_of
from leafletpress.cluster.cluster import Cluster
from leafletpress.pipeline.far_tasks import Carried
from leafletpress.pipeline.workers import WorkerPool
from tests.cluster.machines import Machines

ROOT = Path(__file__).parents[1]
LAYOUTS = "standard,large-print"


class Nap(NamedTuple):
    """A task that sleeps as long as a PDF takes: a text's id, seconds, bytes."""

    text: tuple[str, str]
    seconds: float
    size: int


def nap(_state: object, task: Nap) -> Carried:
    """Sleep, and return as many bytes as a PDF has."""
    time.sleep(task.seconds)
    return Carried((), {task.text[0]: os.urandom(task.size)})


def copies(root: Path, pdfs: int) -> None:
    """Write a project of the three leaflets again and again, in four languages, until that makes so many PDFs."""
    shutil.copytree(ROOT / "layouts", root / "layouts")
    shutil.copytree(ROOT / "leaflets/figures", root / "leaflets/figures")
    tags = ("ur", "pl", "hi")
    for number in range(max(1, pdfs // (2 * (1 + len(tags))))):
        text = (ROOT / "leaflets/sacroplasty.yaml").read_text("utf-8").replace("RAD_0067", f"B_{number}")
        (root / f"leaflets/copy-{number}.yaml").write_text(text, "utf-8")
        for tag in tags:
            folder = root / f"locale/{tag}/LC_MESSAGES"
            folder.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / f"locale/{tag}/LC_MESSAGES/sacroplasty.po", folder / f"copy-{number}.po")
            shutil.copyfile(ROOT / f"locale/{tag}/LC_MESSAGES/common.po", folder / "common.po")


def built(root: Path, *words: str) -> tuple[float, int]:
    """Return the seconds of a build of everything, and how many PDFs it made."""
    with tempfile.TemporaryDirectory() as folder:
        where = ("--root", str(root), "build", "--fresh", "--layout", LAYOUTS, "--out", f"{folder}/out", "--json")
        known = {**os.environ, "LEAFLETPRESS_CACHE": f"{folder}/cache"}
        begun = time.monotonic()
        command = [sys.executable, str(ROOT / "make_pdfs.py"), *where, *words]
        done = subprocess.run(command, capture_output=True, text=True, env=known, check=False)
        seconds = time.monotonic() - begun
        return seconds, len(json.loads(done.stdout)["files"])


@contextmanager
def workers(number: int) -> Iterator[tuple[str, Machines]]:
    """Give the address of a scheduler with so many workers, each a process with a thread."""
    with tempfile.TemporaryDirectory() as folder:
        machines = Machines(Path(folder))
        try:
            address = machines.scheduler().address
            for _ in range(number):
                machines.worker(address)
            for machine in machines.started:
                print(f"{machine.kind} {machine.address}", file=sys.stderr)  # it is there when it says so
            yield address, machines
        finally:
            machines.end()


def moved() -> int:
    """Return how many bytes loopback has carried."""
    lines = Path("/proc/net/dev").read_text("ascii").splitlines()
    return next(int(line.split(":")[1].split()[0]) for line in lines if line.strip().startswith("lo:"))


def compared(pdfs: int) -> None:
    """Print how long the same PDFs take by processes and by workers, warm, and the bytes that workers move."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        copies(root, pdfs)
        built(root, "--jobs", "2")  # fonts
        for number in (1, 2, 4):
            near, made = built(root, "--jobs", str(number))
            with workers(number) as (address, _):
                built(root, "--scheduler", address, "--lang", "en")  # modules, files of every language
                before = moved()
                far, _ = built(root, "--scheduler", address)
                each = (moved() - before) / made / 1000
            times = f"processes {near:.1f} s, cluster {far:.1f} s, {far / near - 1:+.1%}"
            print(
                f"{made} PDFs, {number} at once: {times}; {each:.0f} KB a PDF over loopback, each way and hop counted"
            )


def simulated(pdfs: int, number: int, seconds: float, size: int) -> None:
    """Print how many PDFs a second a scheduler hands out to so many workers that sleep, and the memory here."""
    with workers(0) as (address, _):
        command = [sys.executable, "-m", "bench.sleepers", address, str(number)]
        with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as sleepers:
            if not sleepers.stdout or sleepers.stdout.readline() != "ready\n":
                raise RuntimeError("no workers")
            pool = WorkerPool(8, Cluster(address_of(address), ROOT, 60), far=True)
            tasks = [Nap((str(one), "ur" if one % 2 else "pl"), seconds, size) for one in range(pdfs)]
            begun = time.monotonic()
            count = sum(1 for _ in pool.map_unordered(nap, None, tasks, lambda _: Carried(())))
            took = time.monotonic() - begun
            sleepers.kill()
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
    print(
        f"{count} tasks of {seconds} s and {size // 1000} KB, {number} workers: {count / took:.0f} a second of at most "
        f"{number / seconds:.0f}; {most:.0f} MB here at the most"
    )


def main() -> None:
    """Compare, then simulate."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--pdfs", type=int, default=1000)
    words.add_argument("--tasks", type=int, default=100_000)
    words.add_argument("--workers", type=int, default=100)
    asked = words.parse_args()
    compared(asked.pdfs)
    simulated(asked.tasks, asked.workers, 0.06, 100_000)


if __name__ == "__main__":
    main()

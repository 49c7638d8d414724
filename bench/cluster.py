"""What a cluster costs beside processes, and how many PDFs its scheduler can hand out: `python3 -m bench.cluster`.

First the same PDFs by processes and by workers on loopback, in turns, with the bytes that workers move; then a build of
very many that workers only pretend to make (`bench.asking`), for the limit of scheduler and asking process. What was
measured is kept, and docs/performance.md written anew.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from bench import measured, report
from bench.asking import library
from bench.places import ROOT
from leafletpress.pipeline.workers import processors
from tests.cluster.machines import Machines

LAYOUTS = "standard,large-print"
WORKERS = (1, 2, 4)
SECONDS = 0.06  # that a PDF takes
SIZE = 100_000  # bytes of a PDF
TICKS = os.sysconf("SC_CLK_TCK")


class Cost(NamedTuple):
    """What a build took: seconds by the clock, seconds of processors, bytes over loopback."""

    seconds: float
    processor: float
    moved: int


@dataclass(frozen=True)
class Compared:
    """Hold the medians of builds of the same PDFs by processes and by as many workers."""

    workers: int
    pdfs: int
    near_seconds: float
    near_processor: float
    far_seconds: float
    far_processor: float
    moved: float


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


def built(root: Path, *words: str) -> int:
    """Build everything anew; return how many PDFs that made."""
    with tempfile.TemporaryDirectory() as folder:
        where = ("--root", str(root), "build", "--fresh", "--layout", LAYOUTS, "--out", f"{folder}/out", "--json")
        known = {**os.environ, "LEAFLETPRESS_CACHE": f"{folder}/cache"}
        command = [sys.executable, str(ROOT / "make_pdfs.py"), *where, *words]
        done = subprocess.run(command, capture_output=True, text=True, env=known, check=False)
        return len(json.loads(done.stdout)["files"])


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


def ticks(pid: int) -> float:
    """Return the seconds of processors that a process, those that it began and those that ended have taken."""
    try:
        words = Path(f"/proc/{pid}/stat").read_text("ascii").rpartition(")")[2].split()
        begun = [
            child for one in Path(f"/proc/{pid}/task").glob("*/children") for child in one.read_text("ascii").split()
        ]
    except OSError:
        return 0.0
    return sum(map(int, words[11:15])) / TICKS + sum(ticks(int(child)) for child in begun)


def cost(run: Callable[[], object], machines: Machines | None = None) -> Cost:
    """Return what a build took, machines that others see included."""

    def taken() -> float:
        own = resource.getrusage(resource.RUSAGE_CHILDREN)
        return (
            own.ru_utime + own.ru_stime + sum(ticks(one.process.pid) for one in (machines.started if machines else ()))
        )

    before, begun, processor = moved(), time.monotonic(), taken()
    run()
    return Cost(time.monotonic() - begun, taken() - processor, moved() - before)


def compared(root: Path, pdfs: int, number: int, rounds: int) -> Compared:
    """Return how long the same PDFs take by processes and by workers that are warm, in turns."""
    near, far = list[Cost](), list[Cost]()
    with workers(number) as (address, machines):
        built(root, "--scheduler", address)  # files and fonts
        for _ in range(rounds):
            near.append(cost(lambda: built(root, "--jobs", str(number))))
            far.append(cost(lambda: built(root, "--scheduler", address), machines))

    def median(costs: list[Cost], name: str) -> float:
        return float(statistics.median(getattr(one, name) for one in costs))

    found = Compared(
        workers=number,
        pdfs=pdfs,
        near_seconds=median(near, "seconds"),
        near_processor=median(near, "processor"),
        far_seconds=median(far, "seconds"),
        far_processor=median(far, "processor"),
        moved=(median(far, "moved") - median(near, "moved")) / pdfs,
    )
    print(f"  {found}", flush=True)
    return found


def simulated(pdfs: int, number: int) -> list[dict[str, Any]]:
    """Return what a build of so many PDFs by workers that sleep took, and the next, that finds all as it was."""
    with workers(0) as (address, machines), tempfile.TemporaryDirectory() as folder:
        root, scheduler = Path(folder) / "root", machines.started[0].process.pid
        library(root, pdfs)
        command = [sys.executable, "-m", "bench.sleepers", address, str(number)]
        with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as sleepers:
            if not sleepers.stdout or sleepers.stdout.readline() != "ready\n":
                raise RuntimeError("no workers")
            before, found = ticks(scheduler), list[dict[str, Any]]()
            for _ in range(2):
                words = [address, str(root), f"{folder}/out", str(SECONDS), str(SIZE)]
                asked = [sys.executable, "-m", "bench.asking", *words]
                said = subprocess.run(asked, cwd=ROOT, capture_output=True, text=True, check=True).stdout
                now = ticks(scheduler)
                found.append({"workers": number, **json.loads(said), "scheduler": round(now - before, 1)})
                before = now
                print(f"  {found[-1]}", flush=True)
            sleepers.kill()
    return found


def main() -> None:
    """Compare, then simulate; report."""
    words = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    words.add_argument("--pdfs", type=int, default=1000, help="0 keeps what was measured last")
    words.add_argument("--tasks", type=int, default=100_000, help="0 keeps what was measured last")
    words.add_argument("--workers", type=int, default=100)
    words.add_argument("--rounds", type=int, default=3)
    asked = words.parse_args()
    found = {**(measured.load("cluster") or {}), "processors": processors(), "seconds": SECONDS, "size": SIZE}
    if asked.tasks:
        found["simulated"] = simulated(asked.tasks, asked.workers)
        measured.save("cluster", found)
    if asked.pdfs:
        with tempfile.TemporaryDirectory() as folder:
            copies(Path(folder), asked.pdfs)
            made = built(Path(folder), "--jobs", "2")  # and so prepare fonts
            found["compared"] = [compared(Path(folder), made, number, asked.rounds) for number in WORKERS]
        measured.save("cluster", found)
    report.write()


if __name__ == "__main__":
    main()

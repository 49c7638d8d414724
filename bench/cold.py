"""Measure one PDF from the start of a process, and how much of it is the interpreter and its imports."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from bench.engines import html_page, typst_source
from bench.fonts import faces
from bench.our_build import catalogue_build
from bench.places import ROOT
from bench.processes import ENVIRONMENT, timed
from leafletpress.pipeline.plan import Job
from leafletpress.pipeline.project import Project

JOB = Job("sacroplasty", "en", "standard")
PYTHON, IMPORTS = "Python alone", "Leaflet Press, imports alone"
FIRST = "Leaflet Press, its catalogues checked for the first time"
# Tells what a build has imported when it ends, in the order in which that happened.
LISTING = (
    "import sys; before = set(sys.modules); import atexit;"
    "atexit.register(lambda: print(*[name for name in sys.modules if name not in before], file=sys.stderr));"
    "import runpy; sys.argv = sys.argv[1:]; runpy.run_path(sys.argv[0], run_name='__main__')"
)
PEER = "from bench.peer_build import main; main()"


@dataclass(frozen=True)
class Cold:
    """Hold what one kind of process took, in seconds."""

    name: str
    seconds: tuple[float, ...]


def measure_cold(library: Project, rounds: int) -> list[Cold]:
    """Return whole processes that make one PDF on disk, and those that only begin, taking turns."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        peer_inputs(place / "in", [JOB], library)
        imported = imports(place / "list")
        commands: dict[str, Callable[[int], list[str]]] = {
            "Leaflet Press": lambda turn: our_build(place / f"ours-{turn}", place / "list-cache"),
            FIRST: lambda turn: our_build(place / f"first-{turn}"),
            "Typst": lambda turn: peer_build("typst", place / "in", place / f"typst-{turn}", 1),
            "WeasyPrint": lambda turn: peer_build("weasyprint", place / "in", place / f"weasyprint-{turn}", 1),
            IMPORTS: lambda _: [sys.executable, "-c", imported],
            PYTHON: lambda _: [sys.executable, "-c", "pass"],
        }
        times: dict[str, list[float]] = {name: [] for name in commands}
        for turn in range(rounds + 1):
            for name, command in commands.items():
                seconds = told(command(turn)) if name == IMPORTS else timed(command(turn))
                if turn:  # the first fills the disk's cache
                    times[name].append(seconds)
    return [Cold(name, tuple(found)) for name, found in times.items()]


def told(command: list[str]) -> float:
    """Return the seconds that a process measured itself."""
    return float(subprocess.run(command, cwd=ROOT, check=True, capture_output=True, env=ENVIRONMENT).stdout)


def our_build(out: Path, cache: Path | None = None) -> list[str]:
    """Return the command that builds one PDF."""
    return catalogue_build(ROOT, out, 1, JOB.leaflet, "--lang", JOB.language, "--layout", JOB.layout, cache=cache)


def peer_build(name: str, source: Path, out: Path, jobs: int) -> list[str]:
    """Return the command that makes PDFs with a peer."""
    return [sys.executable, "-c", PEER, name, str(source), str(out), str(jobs)]


def peer_inputs(folder: Path, jobs: list[Job], library: Project) -> None:
    """Write what the peers read: everything about the leaflets is decided before their time begins."""
    folder.mkdir(parents=True)
    (folder / "faces.css").write_text(faces(library.designs.fonts), "utf-8")
    for job in jobs:
        name = f"{job.leaflet}_{job.language}_{job.layout}"
        page, css = html_page(job, library)
        (folder / f"{name}.typ").write_bytes(typst_source(job, library))
        (folder / f"{name}.html").write_text(page, "utf-8")
        (folder / f"{name}.css").write_text(css, "utf-8")


def imports(out: Path) -> str:
    """Return a program that imports what a build of one PDF imports, in the same order, and nothing else."""
    subprocess.run(our_build(out), cwd=ROOT, check=True, capture_output=True, env=ENVIRONMENT)
    python, *program = our_build(out, out.with_name(f"{out.name}-cache"))
    command = [python, "-c", LISTING, *program]
    done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    names = [name for name in done.stderr.splitlines()[-1].split() if name not in ("atexit", "runpy", "__main__")]
    tries = "try:\n  __import__(name)\n except ImportError:\n  pass"
    # The collector of garbage is off, as in a build. Taking the modules down again is no part of importing them.
    before, after = "import gc, time\ngc.disable()\nstart = time.perf_counter()", "print(time.perf_counter() - start)"
    return f"{before}\nfor name in {names!r}:\n {tries}\n{after}"

"""One case run and judged."""

from __future__ import annotations

import os
import re
import shutil
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple

import make_pdfs
from tests.fuzz.fork import CRASHED, SECONDS, Ended, forked
from tests.fuzz.judge import fault_of_pdfs
from tests.fuzz.readers import Case
from tests.fuzz.root import NEIGHBOUR_PDF, lay_case, lay_root, put, take_off

WRITING = ("update", "extract")  # commands that change the root
OWN = ("locale/pl/",)  # where an import writes over what is there
MOST_MEMORY = 900_000_000  # bytes beyond those of the program itself, so that it has 1 GB at the most
DOCUMENTED = (0, 1, 2)
FAULTS = ("Traceback (most recent", "fault of Leaflet Press", "MemoryError", "RecursionError", "process that")
ESCAPES = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")


class Find(NamedTuple):
    """Hold what is wrong with a case: in a few words that are the same for the same fault, and what was said."""

    kind: str
    detail: str


class Bench(NamedTuple):
    """Hold where a reader's cases run: a folder for root, output and what is said, the neighbour's sound PDF."""

    folder: Path
    reader: str
    neighbour: bytes = b""

    @property
    def root(self) -> Path:
        """Return the root folder."""
        return self.folder / "root"

    @property
    def out(self) -> Path:
        """Return the output folder."""
        return self.folder / "out"


def set_up(folder: Path, reader: str) -> Bench:
    """Build a sound root, open every font in this process for all cases to come, and keep the neighbour's PDF."""
    folder.mkdir(parents=True, exist_ok=True)
    bench = Bench(folder, reader)
    lay_root(bench.root, reader)
    said = folder / "said"
    first = forked(partial(run_door, bench, ("build",)), said, seconds=300)
    assert first.code == 0, first.said
    neighbour = (bench.out / NEIGHBOUR_PDF).read_bytes()
    warm(bench)
    return bench._replace(neighbour=neighbour)


def warm(bench: Bench) -> None:
    """Import what commands import when they run, and open the fonts."""
    from leafletpress.commands import check, extract, import_document, proof, status, update  # noqa: F401
    from leafletpress.layout import bilingual  # noqa: F401
    from leafletpress.pipeline import read_text  # noqa: F401
    from leafletpress.pipeline.clock import today
    from leafletpress.pipeline.one_pdf import BuildContext, compose_job
    from leafletpress.pipeline.plan import Job
    from leafletpress.pipeline.project import read_project

    library = read_project(bench.root)
    for pair in library.translated:
        compose_job(Job(*pair, "standard"), BuildContext(library, bench.out, today()))


def run_door(bench: Bench, command: tuple[str, ...]) -> int:
    """Run a command line through the program's own door; what it raises is the case's.

    It may use one processor, so that it does all here: its memory and time are the case's, too.
    """
    there = sorted(os.sched_getaffinity(0))
    os.sched_setaffinity(0, {there[os.getpid() % len(there)]})
    own = ("--fresh", "--jobs", "1", "--cache", str(bench.folder / "cache")) if command[0] == "build" else ()
    out = ("--out", str(bench.out)) if command[0] in ("build", "proof") else ()
    named = (part.replace("{root}", str(bench.root)) for part in command)
    sys.argv = ["make_pdfs.py", "--root", str(bench.root), *named, *own, *out]
    make_pdfs.run()
    return 0


def judge(case: Case, bench: Bench) -> Find | None:
    """Run a case; return what is wrong, None if nothing is."""
    before = lay_case(bench.root, case)
    shutil.rmtree(bench.out, ignore_errors=True)
    there = contents(bench.root) if case.command[0] == "import" else {}
    try:
        ended = forked(partial(run_door, bench, case.command), bench.folder / "said")
        return judged(case, bench, ended) or overwritten(bench, there, ended)
    finally:
        put_back(bench.root, there)
        if case.command[0] in WRITING:
            lay_root(bench.root, bench.reader)
        else:
            take_off(bench.root, before)


def contents(root: Path) -> dict[str, bytes]:
    """Return the files under a root by their paths there."""
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def put_back(root: Path, there: dict[str, bytes]) -> None:
    """Make a root what it was, if it is known what that was."""
    now = contents(root) if there else {}
    for name in now.keys() - there.keys():
        (root / name).unlink()
    for name, data in there.items():
        if now.get(name) != data:
            put(root, name, data)


def overwritten(bench: Bench, there: dict[str, bytes], ended: Ended) -> Find | None:
    """Return which of the files that were there an import changed."""
    now = contents(bench.root) if there else {}
    changed = [name for name, data in there.items() if now.get(name) != data and not name.startswith(OWN)]
    return Find("a file that was there was changed", f"{changed}\n{ended.said[-2000:]}") if changed else None


def judged(case: Case, bench: Bench, ended: Ended) -> Find | None:
    """Return what is wrong with how a case ended and what it left."""
    if ended.late:
        return Find(f"hang over {SECONDS} s", ended.said[-2000:])
    if ended.memory > MOST_MEMORY:
        return Find("memory over 1 GB", f"{ended.memory:,} bytes")
    if ended.code not in DOCUMENTED or any(fault in ended.said for fault in FAULTS):
        return Find(f"exit {ended.code}: {last_words(ended.said)}", ended.said[-4000:])
    if found := ESCAPES.search(ended.said):
        return Find(f"control character {found[0]!r} in what is said", ended.said[-2000:])
    if case.command[0] != "build":
        return None
    if find := neighbour_fault(case, bench, ended.code):
        return find._replace(detail=ended.said[-2000:])
    return pdf_fault(bench) if ended.code == 0 and ": warning" not in ended.said else None


def last_words(said: str) -> str:
    """Return the exception that a traceback or a report names."""
    named = re.findall(r"^.*(?:Error|Exception|Found|fault of|Interrupt|process that).*$", said, re.M)
    return re.sub(r"[0-9]+", "N", named[-1])[:160] if named else said.strip()[-100:]


def neighbour_fault(case: Case, bench: Bench, code: int) -> Find | None:
    """Return what became of the leaflet that the case is not about."""
    if (code and not case.alone) or ("--lang" in case.command and "en" not in case.command[-1]):
        return None
    path = bench.out / NEIGHBOUR_PDF
    if not path.is_file():
        return Find("the neighbour was not made", "")
    same = path.read_bytes() == bench.neighbour
    return Find("the neighbour came out otherwise", "") if case.alone and not same else None


def pdf_fault(bench: Bench) -> Find | None:
    """Return what a silent build lost or set off the paper."""
    result = bench.folder / "judged"

    def read() -> int:
        result.write_text(fault_of_pdfs(bench.root, bench.out), "utf-8")
        return 0

    ended = forked(read, bench.folder / "said")
    if ended.late or ended.code == CRASHED:
        return Find("cannot be read back", ended.said[-2000:])
    fault = result.read_text("utf-8")
    return Find(fault.partition(": ")[2].partition(":")[0], fault) if fault else None


Judge = Callable[[Case], Find | None]

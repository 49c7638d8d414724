"""`python -m tests.fuzz READER --minutes 60 --seed 1 --jobs 1 --found DIR`: cases one after the other, finds kept."""

from __future__ import annotations

import json
import multiprocessing
import sys
import tempfile
import time
from functools import partial
from pathlib import Path

import click

from tests.fuzz.readers import READERS, Case
from tests.fuzz.shrink import shrunk
from tests.fuzz.verdict import Find, judge, set_up

APART = 10**9  # seeds are so far apart that an hour of one never meets the next
MOST_OF_A_KIND = 3  # further finds of a kind are counted only


def fuzz(reader: str, first: int, step: int, seconds: float, found: Path) -> dict[str, int]:
    """Run the cases of every `step`-th number from `first` on until the time is over; return counts by kind of find."""
    counts: dict[str, int] = {"cases": 0}
    progress = found / f"{reader}-{first}-{step}.json"
    number = json.loads(progress.read_text("utf-8"))["next"] if progress.is_file() else first
    with tempfile.TemporaryDirectory(prefix="fuzz-") as folder:
        bench, end = set_up(Path(folder), reader), time.monotonic() + seconds
        while time.monotonic() < end:
            case = READERS[reader].case(number)
            if find := judge(case, bench):
                counts[find.kind] = counts.get(find.kind, 0) + 1
                if counts[find.kind] <= MOST_OF_A_KIND:
                    small = shrunk(case, find.kind, partial(judge, bench=bench)) if counts[find.kind] == 1 else case
                    keep(small, number, find, found)
            counts["cases"] += 1
            number += step
            progress.write_text(json.dumps({"next": number}), "utf-8")
    return counts


def keep(case: Case, number: int, find: Find, found: Path) -> None:
    """Write a case that failed, and what is wrong with it, into the folder of finds."""
    name = f"{case.reader}-{number}"
    (found / f"{name}-{Path(case.path).name}").write_bytes(case.data)
    words = f"{find.kind}\n{case.path}: make_pdfs.py {' '.join(case.command)}\n\n{find.detail}\n"
    (found / f"{name}.txt").write_text(words, "utf-8", "backslashreplace")
    print(f"{name}: {find.kind}", file=sys.stderr)


@click.command()
@click.argument("reader", type=click.Choice([*READERS, "all"]))
@click.option("--minutes", default=1.0, help="For each reader.")
@click.option("--seed", default=1, help="Cases of one seed are the same each time; a run goes on where the last ended.")
@click.option("--jobs", default=1, help="Processes, each with cases of its own.")
@click.option("--found", type=click.Path(path_type=Path), default=Path("build/fuzz"), help="Folder of what fails.")
@click.option("--case", "number", type=int, help="Run the case of this number alone, and say what is wrong.")
def main(reader: str, minutes: float, seed: int, jobs: int, found: Path, number: int | None) -> None:
    """Fuzz a READER, or all of them one after the other; exit code 1 if anything was found."""
    found.mkdir(parents=True, exist_ok=True)
    if number is not None:
        sys.exit(tell(READERS[reader].case(number)))
    failed = False
    for name in READERS if reader == "all" else (reader,):
        began = time.monotonic()
        tasks = [(name, seed * APART + job, jobs, minutes * 60, found) for job in range(jobs)]
        with multiprocessing.get_context("fork").Pool(jobs) as pool:
            counts = pool.starmap(fuzz, tasks)
        kinds = {kind for count in counts for kind in count if kind != "cases"}
        cases, finds = (
            sum(sum(count.get(kind, 0) for kind in some) for count in counts) for some in (["cases"], kinds)
        )
        rate = cases / (time.monotonic() - began)
        print(f"{name}: {cases} cases, {finds} finds of {len(kinds)} kinds, {rate:.1f} cases/s")
        failed |= bool(finds)
    sys.exit(int(failed))


def tell(case: Case) -> int:
    """Run one case and print what is wrong with it."""
    with tempfile.TemporaryDirectory(prefix="fuzz-") as folder:
        find = judge(case, set_up(Path(folder), case.reader))
    print(f"{find.kind}\n{find.detail}" if find else "nothing is wrong")
    return int(find is not None)


if __name__ == "__main__":
    main()

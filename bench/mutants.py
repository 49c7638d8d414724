"""Break the program in one place after another, and tell which tests notice: who breaks it unawares is told, too.

Run from the checkout: `python -m bench.mutants`; about half an hour. Each entry of `bench/mutants.yaml` is a behaviour:
a text of a file and what replaces it, the harm that this would do, and the tests that should notice. It is made in a
copy of the checkout, whose tests then run. The exit code is 1 if fewer than 95 of 100 are noticed, and 2 if table and
code no longer fit: a text that does not stand in its file exactly once, or tests that fail in the unbroken program.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from queue import Queue
from tempfile import TemporaryDirectory

from bench.mutation import BadTable, Copy, Mutant, Result, read_table, rooms_of, run_tests
from bench.places import ROOT

GOAL = 0.95


def main(arguments: Sequence[str] | None = None) -> int:
    """Break what is asked for, print what noticed it, and return the exit code."""
    options = parser().parse_args(arguments)
    try:
        mutants = chosen(read_table(ROOT), options.only, options.room)
        with TemporaryDirectory(prefix="mutants-") as folder:
            copies = [Copy.of(ROOT, Path(folder) / str(number)) for number in range(options.jobs)]
            if not options.unproven:
                prove(copies[0], mutants)
            results = list(told(tried(copies, mutants)))
    except BadTable as error:
        print(f"mutants: {error}", file=sys.stderr)
        return 2
    print(report(results))
    return 0 if share(results) >= GOAL else 1


def parser() -> argparse.ArgumentParser:
    """Return what the command takes."""
    found = argparse.ArgumentParser(prog="python -m bench.mutants", description=__doc__)
    found.add_argument("--only", action="append", default=[], metavar="WORDS", help="behaviours whose names have these")
    found.add_argument("--room", action="append", default=[], help="behaviours of this room, such as typography")
    found.add_argument("--jobs", type=int, default=1, help="how many are tried at a time (%(default)s)")
    found.add_argument("--unproven", action="store_true", help="do not first run all the tests on the unbroken program")
    return found


def chosen(mutants: Sequence[Mutant], words: Sequence[str], rooms: Sequence[str]) -> list[Mutant]:
    """Return those with any of the words in their names and of any of the rooms; raise BadTable if there are none."""
    found = [
        mutant
        for mutant in mutants
        if (not words or any(word in mutant.name for word in words)) and (not rooms or mutant.room in rooms)
    ]
    if not found:
        raise BadTable(f"no behaviour is of that name and room; the rooms are {', '.join(rooms_of(mutants))}")
    return found


def prove(copy: Copy, mutants: Sequence[Mutant]) -> None:
    """Run all the tests on the unbroken program, without which a failure says nothing; raise BadTable if one fails."""
    tests = sorted({test for mutant in mutants for test in mutant.tests})
    run = run_tests(copy.root, tests, stop_at_first=False)
    if run.failed:
        raise BadTable(f"these tests fail in the unbroken program: {', '.join(run.failed)}")


def tried(copies: Sequence[Copy], mutants: Sequence[Mutant]) -> Iterator[Result]:
    """Yield what became of each, in order, as many at a time as there are copies."""
    free: Queue[Copy] = Queue()
    for copy in copies:
        free.put(copy)

    def attempt(mutant: Mutant) -> Result:
        copy = free.get()
        try:
            return copy.tried(mutant)
        finally:
            free.put(copy)

    with ThreadPoolExecutor(len(copies)) as pool:
        yield from pool.map(attempt, mutants)


def told(results: Iterator[Result]) -> Iterator[Result]:
    """Yield results, each told as it comes."""
    begun = time.monotonic()
    for result in results:
        print(f"{time.monotonic() - begun:6.0f} s  {'noticed ' if result.noticed else 'SURVIVED'}  {result.line}")
        sys.stdout.flush()
        yield result


def share(results: Sequence[Result]) -> float:
    """Return the part of the behaviours that tests noticed."""
    return sum(result.noticed for result in results) / len(results)


def report(results: Sequence[Result]) -> str:
    """Return the share by room, the survivors with the harm that they would do, and the share of all."""
    lines = ["", "| room | broken | noticed |", "|---|---|---|"]
    for room in rooms_of([result.mutant for result in results]):
        of_room = [result for result in results if result.mutant.room == room]
        lines.append(f"| {room} | {len(of_room)} | {sum(result.noticed for result in of_room)} |")
    lines.append(f"| together | {len(results)} | {sum(result.noticed for result in results)} |")
    survivors = [result.mutant for result in results if not result.noticed]
    lines += ["", *(f"survived: {one.name} ({one.file}): {one.harm}" for one in survivors)]
    lines.append(f"{share(results):.1%} noticed; the goal is {GOAL:.0%}")
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())

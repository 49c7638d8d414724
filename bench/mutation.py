"""One behaviour broken in a copy of the checkout, and the tests run there."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import yaml

TABLE = "bench/mutants.yaml"
FIELDS = {"name", "file", "was", "now", "harm", "tests"}
# What a copy does without: what is made, what is remembered, and the history.
LEFT_OUT = shutil.ignore_patterns(".*", "__pycache__", "build", "*.egg-info")
LONGEST = 900  # seconds after which tests that never end are ended: a behaviour that hangs is noticed
# pytest: tests failed; anything else but 0 means that they could not be run.
ALL_PASSED, SOME_FAILED = 0, 1
FAILED = re.compile(r"^(?:FAILED|ERROR) (\S+)", re.MULTILINE)


class BadTable(Exception):
    """The table does not fit the code: which behaviour, and why."""


class Mutant(NamedTuple):
    """A behaviour: its name, the text of a file that is replaced, the harm it would do, and the tests to notice it."""

    name: str
    file: str
    was: str
    now: str
    harm: str
    tests: tuple[str, ...]

    @property
    def room(self) -> str:
        """Return the room of the file, `leafletpress` for a module that stands alone."""
        *folders, _ = self.file.split("/")
        return folders[1] if len(folders) > 1 else "leafletpress"

    def apply(self, text: str) -> str:
        """Return the file's text, the behaviour broken; raise BadTable unless what is replaced stands there once."""
        if fault := self.mismatch(text):
            raise BadTable(fault)
        return text.replace(self.was, self.now)

    def mismatch(self, text: str) -> str:
        """Return what keeps the behaviour from being broken in the file's text, "" if nothing does."""
        if (count := text.count(self.was)) == 1:
            return ""
        return f"{self.name}: its text stands {count} times in {self.file}, not once: {self.was!r}"


class Result(NamedTuple):
    """What became of a broken behaviour: the first test that noticed it, None if none did."""

    mutant: Mutant
    noticed_by: str | None

    @property
    def noticed(self) -> bool:
        """Tell whether a test noticed it."""
        return self.noticed_by is not None

    @property
    def line(self) -> str:
        """Return it in one line."""
        return f"{self.mutant.room}: {self.mutant.name}" + (f" ({self.noticed_by})" if self.noticed_by else "")


class Run(NamedTuple):
    """What a run of tests ended with: the names of those that failed."""

    failed: tuple[str, ...]


class Copy(NamedTuple):
    """A copy of the checkout in which behaviours are broken and made whole again."""

    root: Path

    @classmethod
    def of(cls, checkout: Path, target: Path) -> Copy:
        """Copy the checkout to a folder that is not there yet."""
        shutil.copytree(checkout, target, ignore=LEFT_OUT)
        return cls(target)

    def tried(self, mutant: Mutant) -> Result:
        """Break a behaviour, run its tests, and make the file whole again; compiled files go by its time."""
        path = self.root / mutant.file
        whole, state = path.read_text("utf-8"), path.stat()
        try:
            path.write_text(mutant.apply(whole), "utf-8")
            run = run_tests(self.root, mutant.tests, stop_at_first=True)
        finally:
            path.write_text(whole, "utf-8")
            os.utime(path, ns=(state.st_atime_ns, state.st_mtime_ns))
        return Result(mutant, run.failed[0] if run.failed else None)


def run_tests(root: Path, tests: Sequence[str], *, stop_at_first: bool) -> Run:
    """Run tests of a checkout, without a search for the least example that fails; raise BadTable if they do not run."""
    options = ["-q", "-rfE", "--tb=no", "--no-header", "-p", "no:cacheprovider", "--hypothesis-profile=first-find"]
    # A broken file of the same size and second would be taken for what its compiled twin was made from.
    command = [sys.executable, "-B", "-m", "pytest", *options, *(["-x"] if stop_at_first else []), *tests]
    try:
        done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False, timeout=LONGEST)
    except subprocess.TimeoutExpired:
        return Run((f"ended after {LONGEST} seconds",))
    if done.returncode not in (ALL_PASSED, SOME_FAILED):
        raise BadTable(f"{' '.join(tests)} cannot be run:\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
    return Run(tuple(FAILED.findall(done.stdout)) if done.returncode else ())


def read_table(root: Path) -> list[Mutant]:
    """Return the behaviours of the table; raise BadTable for one that is not whole or that the code no longer has."""
    found, faults = [], []
    for entry in yaml.safe_load((root / TABLE).read_text("utf-8")):
        if not isinstance(entry, dict) or set(entry) != FIELDS:
            raise BadTable(f"{TABLE}: an entry has not the fields {', '.join(sorted(FIELDS))}: {entry}")
        mutant = Mutant(**(entry | {"tests": tuple(entry["tests"].split())}))
        found.append(mutant)
        path = root / mutant.file
        if not path.is_file():
            faults.append(f"{mutant.name}: there is no {mutant.file}")
        elif fault := mutant.mismatch(path.read_text("utf-8")):
            faults.append(fault)
    if faults:
        raise BadTable("\n".join(faults))
    return found


def rooms_of(mutants: Sequence[Mutant]) -> list[str]:
    """Return the rooms that behaviours are of, each once, by name."""
    return sorted({mutant.room for mutant in mutants})

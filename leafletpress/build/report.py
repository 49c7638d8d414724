"""What a build made and what was wrong: as values, as the manifest, as lines for people."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, Literal

from leafletpress.build.library import Library
from leafletpress.build.plan import Job
from leafletpress.errors import Problem
from leafletpress.languages import PSEUDO_LOCALES

State = Literal["approved", "draft"]
MANIFEST_LIMIT = 200_000_000
STALE = "out of date: this file could not be made anew"


@dataclass(frozen=True, slots=True)
class MadeFile:
    """Hold one line of the manifest; `path` is under the output folder, with forward slashes."""

    path: str
    sha256: str
    bytes: int
    pages: int
    reference: str
    version: str
    leaflet: str
    language: str
    layout: str
    title: str
    reviewed: str
    next_review: str
    state: State
    problems: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class JobResult:
    """Hold what became of one job: the file, or the problems that prevented it."""

    job: Job
    file: MadeFile | None
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class BuildReport:
    """Hold the results of a whole build in the order of the jobs, and the problems of the library."""

    results: tuple[JobResult, ...]
    problems: tuple[Problem, ...]

    @property
    def files(self) -> tuple[MadeFile, ...]:
        """Return the files that were made, in the order of the jobs."""
        return tuple(result.file for result in self.results if result.file)

    @property
    def failed(self) -> tuple[Job, ...]:
        """Return the jobs that made no file."""
        return tuple(result.job for result in self.results if result.file is None)

    @property
    def all_problems(self) -> tuple[Problem, ...]:
        """Return every problem once, sorted by place."""
        found = set(self.problems).union(*(result.problems for result in self.results))
        return tuple(sorted(found, key=problem_order))

    @property
    def has_errors(self) -> bool:
        """Tell whether anything, made or not, has an error."""
        return any(problem.severity == "error" for problem in self.all_problems)


def problem_order(problem: Problem) -> tuple[str, int, str]:
    """Return a key that sorts problems by file, then line, then message."""
    return problem.where.file, problem.where.line or 0, problem.message


def manifest_text(files: Iterable[MadeFile]) -> str:
    """Return manifest.json: files sorted by path, two-space indents, a final newline."""
    entries = [asdict(file) for file in sorted(files, key=lambda file: file.path)]
    return json.dumps({"files": entries}, ensure_ascii=False, indent=2) + "\n"


def merge_manifest(out: Path, report: BuildReport, library: Library) -> tuple[MadeFile, ...]:
    """Return the files of this build with those of earlier ones that are still in the output folder.

    An older file that could not be made anew is kept, nothing already made is lost, and says so
    among its problems.
    """
    files = {file.path: file for file in read_manifest(out) if (out / file.path).is_file()}
    failed = {(job.leaflet, job.language, job.layout) for job in report.failed}
    for path, file in files.items():
        made_anew = (file.leaflet, file.language) in library.translated or file.language in PSEUDO_LOCALES
        if not made_anew or (file.leaflet, file.language, file.layout) in failed:
            files[path] = _marked_stale(file)
    files.update({file.path: file for file in report.files})
    return tuple(files.values())


def _marked_stale(file: MadeFile) -> MadeFile:
    return file if STALE in file.problems else replace(file, problems=(*file.problems, STALE))


def read_manifest(out: Path) -> tuple[MadeFile, ...]:
    """Return the entries of manifest.json in the output folder; what is not one is passed over."""
    path = out / "manifest.json"
    try:
        if path.stat().st_size > MANIFEST_LIMIT:
            return ()
        entries = json.loads(path.read_text("utf-8"))["files"]
    except (OSError, ValueError, LookupError, TypeError, RecursionError):
        return ()
    return tuple(entry for entry in map(_entry, entries if isinstance(entries, list) else ()) if entry)


def _entry(data: dict[str, Any]) -> MadeFile | None:
    try:
        file = MadeFile(**{**data, "problems": tuple(data["problems"])})
    except (TypeError, LookupError):
        return None
    inside = isinstance(file.path, str) and not Path(file.path).is_absolute() and ".." not in Path(file.path).parts
    return file if inside else None

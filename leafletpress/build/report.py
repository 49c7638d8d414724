"""What a build made and what was wrong: as values, as the manifest, as lines for people."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, Literal

from leafletpress.build.library import Library
from leafletpress.build.plan import Job
from leafletpress.errors import Problem, Where
from leafletpress.languages import PSEUDO_LOCALES, language

State = Literal["approved", "draft"]
MANIFEST_LIMIT = 200_000_000
STALE = "out of date: this file could not be made anew"
REFUSED = "no longer released: see make_pdfs.py status"


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
    edition: str
    state: State
    problems: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class JobResult:
    """Hold what became of one job: the file, or the problems that prevented it."""

    job: Job
    file: MadeFile | None
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Refusal:
    """Name a leaflet in a language (BCP 47) that is not released, and why, a reason a line."""

    leaflet: str
    language: str
    where: Where
    reasons: tuple[str, ...]

    @property
    def problem(self) -> Problem:
        """Return the refusal as an error."""
        name = language(self.language).english_name
        hint = "see make_pdfs.py status; make_pdfs.py approve signs a translation"
        return Problem(self.where, f"{self.leaflet} in {name} is not released: {'; '.join(self.reasons)}", hint)


@dataclass(frozen=True, slots=True)
class BuildReport:
    """Hold the results of a whole build in the order of the jobs, and the problems of the library.

    `refused` is what a release left out.
    """

    results: tuple[JobResult, ...]
    problems: tuple[Problem, ...]
    refused: tuple[Refusal, ...] = ()

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
        found.update(refusal.problem for refusal in self.refused)
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
    among its problems. So does a formerly approved file that this release refused.
    """
    files = {file.path: file for file in read_manifest(out) if (out / file.path).is_file()}
    failed = {(job.leaflet, job.language, job.layout) for job in report.failed}
    refused = {(refusal.leaflet, refusal.language) for refusal in report.refused}
    for path, file in files.items():
        made_anew = (file.leaflet, file.language) in library.translated or file.language in PSEUDO_LOCALES
        if not made_anew or (file.leaflet, file.language, file.layout) in failed:
            files[path] = _marked(file, STALE)
        elif file.state == "approved" and (file.leaflet, file.language) in refused:
            files[path] = _marked(file, REFUSED)
    files.update({file.path: file for file in report.files})
    return tuple(files.values())


def _marked(file: MadeFile, mark: str) -> MadeFile:
    return file if mark in file.problems else replace(file, problems=(*file.problems, mark))


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
        # A manifest of before editions were counted is still a manifest.
        file = MadeFile(**{"edition": "", **data, "problems": tuple(map(str, data["problems"]))})
    except (TypeError, LookupError):
        return None
    texts = asdict(file).items()
    if not all(isinstance(value, str) for name, value in texts if name not in ("bytes", "pages", "problems")):
        return None
    inside = not Path(file.path).is_absolute() and ".." not in Path(file.path).parts
    return file if inside else None

"""What a build made and what was wrong, as values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, NamedTuple

from leafletpress.errors import Problem, Where
from leafletpress.pipeline.manifest import MadeFile
from leafletpress.pipeline.plan import Job

How = Literal["made", "cached", "kept"]


class JobResult(NamedTuple):
    """What became of one job: the file, or the problems that prevented it, or the reasons why it is not released.

    `how` is how the file came to be there: made, taken from the cache, or kept as it was. `key` is the digest of
    all that decides its bytes, "" if that is not known; `places` that of the files which its problems point into.
    """

    job: Job
    file: MadeFile | None
    problems: tuple[Problem, ...]
    key: str = ""
    places: str = ""
    how: How = "made"
    reasons: tuple[str, ...] = ()

    @property
    def refused(self) -> tuple[str, ...]:
        """Return why a release left it out, a reason a line."""
        return () if self.file or self.problems else self.reasons

    @property
    def listed(self) -> MadeFile | None:
        """Return the line of the manifest: the file, with its problems as texts."""
        return self.file and self.file._replace(problems=tuple(map(str, self.problems)))


class Refusal(NamedTuple):
    """A leaflet in a language (BCP 47) that is not released, and why, a reason a line; `name` is the language's."""

    leaflet: str
    language: str
    where: Where
    reasons: tuple[str, ...]
    name: str

    @property
    def problem(self) -> Problem:
        """Return the refusal as an error."""
        hint = "see make_pdfs.py status; make_pdfs.py approve signs a translation"
        return Problem(self.where, f"{self.leaflet} in {self.name} is not released: {'; '.join(self.reasons)}", hint)


@dataclass(frozen=True)
class BuildReport:
    """The jobs of a whole build and what became of each, and the problems of the project.

    `refused` is what a release left out; `removed` are the paths of files that no longer belong there.
    """

    jobs: tuple[Job, ...]
    found: Mapping[Job, JobResult]
    problems: tuple[Problem, ...]
    refused: tuple[Refusal, ...] = ()
    removed: tuple[str, ...] = ()

    @property
    def results(self) -> Iterator[JobResult]:
        """Yield what became of the jobs, in their order."""
        return (self.found[job] for job in self.jobs)

    @property
    def files(self) -> Iterator[MadeFile]:
        """Yield the files that were made, in the order of the jobs."""
        return (result.listed for result in self.results if result.listed)

    @cached_property
    def failed(self) -> tuple[Job, ...]:
        """Return the jobs that made no file; what a release refuses has not failed."""
        return tuple(result.job for result in self.results if result.file is None and not result.refused)

    @cached_property
    def all_problems(self) -> tuple[Problem, ...]:
        """Return every problem once, sorted by place."""
        found = set(self.problems)
        for result in self.results:
            found.update(result.problems)
        found.update(refusal.problem for refusal in self.refused)
        return tuple(sorted(found, key=problem_order))

    @property
    def has_errors(self) -> bool:
        """Tell whether anything, made or not, has an error."""
        return any(problem.severity == "error" for problem in self.all_problems)


def problem_order(problem: Problem) -> tuple[str, int, str]:
    """Return a key that sorts problems by file, then line, then message."""
    return problem.where.file, problem.where.line or 0, problem.message

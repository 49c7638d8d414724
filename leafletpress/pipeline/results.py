"""What became of the jobs of a build, by job, however many they are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from leafletpress.pipeline.build_report import JobResult
from leafletpress.pipeline.packed import Packed
from leafletpress.pipeline.plan import Job

LACKING = -1


class Results(Mapping[Job, JobResult]):
    """Results by job; `jobs` are those that are expected, in their order.

    Quick for who asks for the jobs of a text one after another.
    """

    def __init__(self, jobs: Iterable[Job] = ()) -> None:
        self._at = dict.fromkeys(jobs, LACKING)  # these jobs stay the keys: what arrives has its own copies of them
        self._packed = Packed[JobResult]()

    def add(self, results: Iterable[JobResult]) -> None:
        """Take results; those of a text should come together."""
        for _, group in groupby(results, key=lambda one: one.job[:2]):
            block = tuple(group)
            number = self._packed.add(block)
            self._at.update((one.job, number) for one in block)

    def __getitem__(self, job: Job) -> JobResult:
        number = self._at[job]
        if number == LACKING:
            raise KeyError(job)
        return next(one for one in self._packed.block(number) if one.job == job)

    def __contains__(self, job: object) -> bool:
        return self._at.get(job, LACKING) != LACKING  # type: ignore[call-overload,no-any-return]

    def __iter__(self) -> Iterator[Job]:
        return (job for job, number in self._at.items() if number != LACKING)

    def __len__(self) -> int:
        return sum(1 for _ in self)

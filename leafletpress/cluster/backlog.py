"""Tasks that wait for a worker, by language, in batches that are worth the way; no network, no clock of its own."""

from __future__ import annotations

import pickle
from collections import deque
from collections.abc import Callable, Mapping
from concurrent.futures import Future
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from leafletpress.cluster.supplies import ALL
from leafletpress.languages import SOURCE_LANGUAGE, folder_of

# Tasks, each a leaflet in a language: about two seconds of work, beside which a scheduler's milliseconds are nothing.
MOST_TOGETHER = 8
SHARES = 3  # batches that each thread should still have to come: the last ones are small, so that all end together


class Answer(Future[Any]):
    """The future of a task, which says when its answer is taken, so that no more are fetched than are."""

    def __init__(self, taken: Callable[[Answer], object]) -> None:
        super().__init__()
        self.size = 0  # bytes
        self._taken = taken

    def result(self, timeout: float | None = None) -> Any:  # noqa: ANN401 - of any kind
        """Return the answer."""
        found = super().result(timeout)
        self._taken(self)
        return found


class Waiting(NamedTuple):
    """A task, what it is done with, and the future of its answer."""

    future: Answer
    work: Any
    task: Any


@dataclass
class Batch:
    """Tasks of one group of files that go to a worker together; `deaths` are those of workers that had it."""

    number: int
    group: str
    tasks: list[Waiting]
    deaths: int = 0
    at: dict[str, str] = field(default_factory=dict)  # workers that have it by the key it has there
    tries: int = 0
    since: float = 0.0

    def packed(self) -> bytes:
        """Return its tasks as bytes."""
        return pickle.dumps([(one.work, one.task) for one in self.tasks], pickle.HIGHEST_PROTOCOL)


class Backlog:
    """Tasks in the order in which they came, by group; first those that another worker had already."""

    def __init__(self) -> None:
        self._groups: dict[str, deque[Waiting]] = {}
        self._again: deque[Batch] = deque()
        self._number = 0
        self.size = 0

    def __bool__(self) -> bool:
        return bool(self.size or self._again)

    def add(self, waiting: Waiting) -> None:
        """Put a task behind the others of its group."""
        self._groups.setdefault(group_of_task(waiting.task), deque()).append(waiting)
        self.size += 1

    def put_back(self, batch: Batch) -> None:
        """Put a batch before everything else."""
        self._again.append(batch)

    def take(self, own: str, others: Mapping[str, int], threads: int) -> Batch | None:
        """Return the next batch for a worker that has the files of a group already; None if there is none.

        `others` are the numbers of workers by the group that they have, `threads` is how many work in all.
        """
        if self._again:
            return self._again.popleft()
        if not self._groups:
            return None
        group = own if own in self._groups else max(self._groups, key=lambda one: self._need(one, others))
        waiting = self._groups[group]
        most = max(1, min(MOST_TOGETHER, self.size // (SHARES * max(threads, 1))))
        tasks = [waiting.popleft() for _ in range(min(most, len(waiting)))]
        if not waiting:
            del self._groups[group]
        self.size -= len(tasks)
        self._number += 1
        return Batch(self._number, group, tasks)

    def empty(self) -> list[Waiting]:
        """Take out and return everything."""
        tasks = [one for batch in self._again for one in batch.tasks]
        tasks += [one for waiting in self._groups.values() for one in waiting]
        self._again.clear()
        self._groups.clear()
        self.size = 0
        return tasks

    def _need(self, group: str, others: Mapping[str, int]) -> float:
        return len(self._groups[group]) / (1 + others.get(group, 0))


def group_of_task(task: Any) -> str:  # noqa: ANN401 - the jobs of a text, or texts
    """Return the group of files that a task reads besides those of every language; it is of one language."""
    tag = task.jobs[0].language if hasattr(task, "jobs") else task[0][1]
    return ALL if tag == SOURCE_LANGUAGE else folder_of(tag)

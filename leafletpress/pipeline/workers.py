"""Work spread over processes, of this machine or of many: the one seam behind which both stand.

An `Executors` gives an executor of the shape of concurrent.futures for a number of workers, each of which
has called `begin` with the state that all tasks need. State and tasks can be pickled; state pickled is
small, for it opens its files anew where it is unpickled. A forked worker has it as it is. What a worker died of
ends in a BrokenExecutor; what no worker is left for, in WorkersGone.
"""

from __future__ import annotations

import gc
import os
import signal
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from itertools import count, islice
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from leafletpress.errors import LeafletPressError
from leafletpress.pipeline.limits import deadly
from leafletpress.whole_files import leave

# What processes need is imported where they are needed: a build that makes nothing has none (20 ms).
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from concurrent.futures import Executor, Future
    from contextlib import AbstractContextManager
    from queue import SimpleQueue

Task = TypeVar("Task")
Answer = TypeVar("Answer")

# Tasks handed over and not ended: enough for hundreds of workers, and few enough to be held for hundreds of thousands.
AHEAD = 4096
# Tasks after which a worker looks for cyclic garbage. A document leaves some hundred small objects of it (polib's
# parser has a ring), and to look for them goes through all that is remembered since: a fifteenth of a task's time.
COLLECTED = 8

# The state of a worker process: set once when it starts, given to every task.
_states: list[Any] = []
# The id of this process, if it is a worker of its own and nobody else's.
_workers: list[int] = []
_ended = count(1)  # tasks of this process


class WorkersGone(LeafletPressError):
    """The end of all workers before their tasks are done: where they were, what happened, what to do about it."""

    def __init__(self, place: str, fault: str, hint: str) -> None:
        self.place = place
        self.fault = fault
        self.hint = hint
        super().__init__(f"{place}: {fault} ({hint})")


class Executors(Protocol):
    """A maker of executors whose workers have begun with a state."""

    def __call__(self, workers: int, state: object) -> AbstractContextManager[Executor]:
        """Return an executor of so many workers, which end when it is left."""


@dataclass(frozen=True, slots=True)
class WorkerPool:
    """A number of workers, and who gives them.

    Those that are `far` share no disk with this process: what they make comes back as bytes, and none of it is
    made here, however little it is. One of them that dies leaves the others as they are.
    """

    workers: int
    executors: Executors
    far: bool = False

    def map_unordered(
        self,
        work: Callable[[Any, Task], Answer],
        state: object,
        tasks: Sequence[Task],
        lost: Callable[[Task], Answer],
        *,
        least: int = 1,
        split: Callable[[Task], Sequence[Task]] = lambda task: [task],
    ) -> Iterator[Answer]:
        """Yield `work(state, task)` of every task as it ends, first tasks begun first.

        Each worker has at least so many tasks, else there are fewer. One that is killed costs its task
        alone: that is split and tried again, and what `lost` says of the part it dies of is yielded.
        """
        workers = min(self.workers, len(tasks) // least)
        if workers < 1 or (workers == 1 and not self.far):
            yield from (work(state, task) for task in tasks)
            return
        from concurrent.futures import BrokenExecutor

        unlucky: list[Task] = []
        with self.executors(workers, state) as pool:
            for future, task in ended(pool, work, tasks, unlucky):
                try:
                    yield future.result()
                except BrokenExecutor:
                    unlucky.append(task)
            if self.far:
                yield from (alone(pool, work, part, lost) for task in unlucky for part in split(task))
                return
        # One killed process takes the whole pool down; only the task that it died of is lost.
        yield from (self._alone(work, state, part, lost) for task in unlucky for part in split(task))

    def _alone(
        self, work: Callable[[Any, Task], Answer], state: object, task: Task, lost: Callable[[Task], Answer]
    ) -> Answer:
        with self.executors(1, state) as pool:
            return alone(pool, work, task, lost)


def ended(
    pool: Executor, work: Callable[[Any, Task], Answer], tasks: Sequence[Task], refused: list[Task]
) -> Iterator[tuple[Future[Answer], Task]]:
    """Yield each task with its future when that is done; note as `refused` what a pool that broke no longer takes."""
    from concurrent.futures import BrokenExecutor
    from queue import SimpleQueue

    left, waiting, done = iter(tasks), dict[Any, Task](), SimpleQueue[Any]()
    while True:
        room = AHEAD - len(waiting)
        more = list(islice(left, room)) if room else []
        for task in more:
            try:
                future = pool.submit(call, work, task)
            except BrokenExecutor:
                refused.append(task)
                continue
            waiting[future] = task
            future.add_done_callback(done.put)
        if waiting:
            future = done.get()
            yield future, waiting.pop(future)
        elif not more:
            return


def alone(pool: Executor, work: Callable[[Any, Task], Answer], task: Task, lost: Callable[[Task], Answer]) -> Answer:
    """Return the answer of a task that has a pool for itself, or what is said of it if it kills its worker again."""
    from concurrent.futures import BrokenExecutor

    try:
        return pool.submit(call, work, task).result()
    except BrokenExecutor:
        return lost(task)


def begin(state: object) -> None:
    """Make a state that of this process."""
    _states[:] = [state]


def begin_worker(state: object) -> None:
    """Make a state that of this process, which works for others alone: what takes for ever is the end of it."""
    _workers[:] = [os.getpid()]
    begin(state)


def call(work: Callable[[Any, Task], Answer], task: Task) -> Answer:
    """Return what a task comes to with the state of this process, and leave little of it behind."""
    if _workers == [os.getpid()]:
        deadly()
    answer = work(_states[0], task)
    if next(_ended) % COLLECTED == 0:
        gc.collect(1)  # what is older than these tasks is remembered on purpose, and need not be looked through
    return answer


@contextmanager
def processes(workers: int, state: object) -> Iterator[Executor]:
    """Give an executor over processes of this machine."""
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor

    # A forked worker shares the fonts and modules that are already in memory.
    fork = "fork" in multiprocessing.get_all_start_methods()
    context = multiprocessing.get_context("fork" if fork else "spawn")
    gc.freeze()
    with ProcessPoolExecutor(workers, mp_context=context, initializer=_start, initargs=(state, os.getpid())) as pool:
        try:
            yield pool
        except BaseException:  # Ctrl-C: nobody waits for what is still to be made
            for worker in multiprocessing.active_children():
                worker.terminate()
            pool.shutdown(wait=False, cancel_futures=True)
            raise
        finally:
            gc.unfreeze()  # or a process of many builds would keep them all


def processors() -> int:
    """Return how many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _start(state: object, parent: int) -> None:
    import threading
    from queue import SimpleQueue

    # Ctrl-C goes to every process of the terminal; the parent alone decides what it means.
    stopped: SimpleQueue[int] = SimpleQueue()  # what a second signal may fill in the middle of the first
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, lambda number, _: stopped.put(number))
    gc.disable()  # `call` collects: as quick, and ten megabytes less at the most
    threading.Thread(target=_end_with, args=(parent, stopped), daemon=True).start()
    begin_worker(state)


def _end_with(parent: int, stopped: SimpleQueue[int]) -> None:
    from queue import Empty

    # A parent that was killed tells nobody, and its workers would wait for the next task for ever.
    while os.getppid() == parent:
        with suppress(Empty):
            stopped.get(timeout=0.5)
            break
    leave(1)

"""Tasks -> workers of a cluster -> answers, whatever becomes of a worker in between.

Dask brings tasks to workers and answers back, and says who comes and goes. Which worker has which task is decided
here, for Dask's scheduler knows neither languages (each worker would be sent the files of all of them) nor whom to
refuse, and lets a task kill four workers. One thread owns everything below and gets messages; others only send them.
"""

from __future__ import annotations

import pickle
import zlib
from collections import Counter, deque
from collections.abc import Callable, Mapping
from concurrent.futures import BrokenExecutor, Executor, Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field
from queue import Empty, SimpleQueue
from threading import Thread
from time import monotonic
from typing import TYPE_CHECKING, Any

from leafletpress.cluster.backlog import Answer, Backlog, Batch, Waiting
from leafletpress.cluster.supplies import Changed, Supplies
from leafletpress.cluster.versions import difference
from leafletpress.errors import LeafletPressError, Problem, Where
from leafletpress.pipeline.limits import FAULT
from leafletpress.pipeline.rule_ids import WORKER
from leafletpress.pipeline.workers import WorkersGone

if TYPE_CHECKING:
    from distributed.client import Client
    from distributed.client import Future as DaskFuture

DEATHS = 2  # of workers, after which a batch is held to be the cause
FRUITLESS = 3  # batches in a row that a worker gave back untouched, after which it is asked no more
TICK = 0.5  # seconds
SLOW = 20.0  # seconds after which a batch is done once more by a worker that has nothing else to do
EARLY = 3.0  # seconds in which workers may speak before the scheduler knows that somebody listens
MOST_SENT = 8_000_000  # bytes in one message
CONNECTIONS = 32  # threads that wait for the network, most of them for nothing
FETCHED_AT_ONCE = 3  # batches of answers, each some megabytes, and for a moment several times so many
MOST_UNTAKEN = 10_000_000  # bytes of answers that nobody has taken yet, beyond which no more are fetched
ANSWERED = 60.0  # seconds that one waits for a worker that says nothing


@dataclass
class Hand:
    """A worker that has our versions: how many tasks it does at once, whose files it has, what it was given.

    `fruitless` is how many batches it gave back untouched since it did one.
    """

    address: str
    threads: int
    group: str = ""
    batches: dict[int, Batch] = field(default_factory=dict)
    fruitless: int = 0

    @property
    def room(self) -> bool:
        """Tell whether it can be given one more: one waits there, so that nobody waits for the network."""
        return len(self.batches) <= self.threads

    @property
    def load(self) -> float:
        """Return how many batches a thread of it has."""
        return len(self.batches) / self.threads


class Dispatch(Executor):
    """An executor of the shape of concurrent.futures over the workers of a cluster that have our versions.

    `place` is the scheduler's address, `name` the build's in the cluster. `told` hears how many tasks are at work
    and how many were lost with a worker and begun anew. Workers that are refused are noted as problems. Tasks are
    of the `stage`, a digest, that stands there when they are handed in.
    """

    def __init__(
        self,
        client: Client,
        place: str,
        name: str,
        supplies: Supplies,
        versions: Mapping[str, str],
        wait: float,
        told: Callable[[int, int], None],
    ) -> None:
        self._client, self._place, self._name = client, place, name
        self._supplies, self._versions = supplies, versions
        self._wait, self._say = wait, told
        self.problems: dict[str, Problem] = {}
        self.stage = ""
        self._inbox: SimpleQueue[tuple[str, Any]] = SimpleQueue()
        self._backlog = Backlog()
        self._hands: dict[str, Hand] = {}
        self._out: dict[str, tuple[Batch, DaskFuture[Any]]] = {}
        self._on_the_way: set[tuple[str, str]] = set()  # workers, and digests that are being sent to them
        self._gone: set[str] = set()
        self._asking = False
        self._lost, self._was_told = 0, (0, 0)
        self._begun = self._last_hand = monotonic()
        self._recalled = 0.0
        self._over: LeafletPressError | None = None
        self._ended: deque[str] = deque()  # what is there to be fetched
        self._fetching, self._untaken = 0, 0
        self._network = ThreadPoolExecutor(CONNECTIONS, "cluster")
        self._thread = Thread(target=self._work, name="dispatch", daemon=True)
        self._thread.start()

    # --- from other threads ---

    def submit(self, fn: Any, /, *args: Any, **kwargs: Any) -> Future[Any]:  # noqa: ANN401 - of any kind
        """Return the future of a task: `call`, the work and the task."""
        del fn, kwargs
        future = Answer(lambda taken: self._inbox.put(("taken", taken)))
        self._inbox.put(("task", Waiting(future, *args)))
        return future

    def heard(self, event: tuple[float, Any]) -> None:
        """Take an event of the cluster."""
        self._inbox.put(("event", event[1]))

    def recall(self) -> None:
        """Look at what was said before the scheduler knew who listens."""
        with suppress(Exception):  # a scheduler that is gone is noticed elsewhere
            for _, said in self._client.get_events(self._name) or ():
                self._inbox.put(("recalled", said))
        self._inbox.put(("asked", None))

    def close(self) -> None:
        """End at once: nobody waits for what is still to come."""
        self._inbox.put(("close", None))
        self._thread.join()
        self._network.shutdown(wait=False, cancel_futures=True)

    @property
    def scheduler_is_gone(self) -> bool:
        """Tell whether nobody is there to be told anything."""
        return self._client.status != "running"

    # --- the thread that owns it ---

    def _work(self) -> None:
        handlers: dict[str, Callable[[Any], None]] = {
            "task": self._on_task,
            "event": self._on_event,
            "recalled": self._on_recalled,
            "asked": self._on_asked,
            "ended": self._ended.append,
            "taken": self._on_taken,
            "outcome": self._on_outcome,
            "changed": self._on_changed,
            "supplied": self._on_the_way.difference_update,
        }
        while True:
            kind, said = self._next()
            if kind == "close":
                break
            try:
                if kind:
                    handlers[kind](said)
                self._look_round()
                self._hand_out()
                self._fetch()
                self._tell()
            except Exception as error:  # nobody would ever answer
                over = WorkersGone(self._place, f"{type(error).__name__}: {error}", FAULT)
                self._end(over)
                if kind == "task" and not said.future.done():
                    said.future.set_exception(over)
        for _, future in self._out.values():
            future.release()

    def _next(self) -> tuple[str, Any]:
        with suppress(Empty):
            return self._inbox.get(timeout=TICK)
        return "", None

    def _on_task(self, waiting: Waiting) -> None:
        if self._over:
            waiting.future.set_exception(self._over)
        else:
            self._backlog.add(waiting)

    def _on_event(self, said: Any) -> None:  # noqa: ANN401 - whatever somebody else's build says under "all"
        if not isinstance(said, dict):
            return
        if said.get("action") == "remove-worker":
            self._lose(said["worker"], blame=not said.get("expected"))
        elif "want" in said:
            new = [digest for digest in said["want"] if (said["worker"], digest) not in self._on_the_way]
            self._on_the_way.update((said["worker"], digest) for digest in new)
            self._network.submit(self._supply, said["worker"], new)
        elif "versions" in said:
            self._gone.discard(said["worker"])
            self._meet(said)

    def _on_recalled(self, said: Any) -> None:  # noqa: ANN401 - as above
        if "versions" in said and said["worker"] not in self._gone:
            self._meet(said)

    def _on_asked(self, _: None) -> None:
        self._asking = False

    def _meet(self, said: Mapping[str, Any]) -> None:
        address = said["worker"]
        if address in self._hands:
            return
        if fault := said["fault"] or difference(said["versions"], self._versions):
            self._refuse(address, fault, "install the same versions on both machines")
        else:
            self._hands[address] = Hand(address, max(1, said["threads"]))

    def _refuse(self, address: str, fault: str, hint: str) -> None:
        message = f"this worker is given no work: {fault}"
        self.problems[address] = Problem(Where(address), message, hint, "warning", WORKER)
        self._lose(address, blame=False)

    def _lose(self, address: str, *, blame: bool) -> None:
        """Take back what a worker had. Nobody knows of which it died: who is blamed twice is tried alone."""
        self._gone.add(address)
        hand = self._hands.pop(address, None)
        for batch in list(hand.batches.values()) if hand else ():
            self._lost += len(batch.tasks)
            self._take_back(batch, address, blame=blame)

    def _take_back(self, batch: Batch, address: str, *, blame: bool) -> None:
        for key in [key for key, where in batch.at.items() if where == address]:
            self._release(batch, key)
        batch.deaths += blame
        if batch.deaths >= DEATHS:
            self._give_up(batch)
        elif not batch.at:
            self._backlog.put_back(batch)

    def _give_up(self, batch: Batch) -> None:
        for key in list(batch.at):
            self._release(batch, key)
        for one in batch.tasks:
            one.future.set_exception(BrokenExecutor("it killed its worker twice"))

    def _release(self, batch: Batch, key: str) -> None:
        """Forget that a worker has a batch, and let the cluster forget it."""
        hand = self._hands.get(batch.at.pop(key))
        if hand:
            hand.batches.pop(batch.number, None)
        _, future = self._out.pop(key)
        future.release()

    # --- answers ---

    def _fetch(self) -> None:
        while self._ended and self._fetching < FETCHED_AT_ONCE and self._untaken < MOST_UNTAKEN:
            if (key := self._ended.popleft()) in self._out:
                self._fetching += 1
                self._network.submit(self._gather, key, self._out[key][1])

    def _on_taken(self, answer: Answer) -> None:
        self._untaken -= answer.size
        answer.size = 0

    def _gather(self, key: str, future: DaskFuture[Any]) -> None:
        try:
            outcome = future.result(timeout=ANSWERED)
            self._inbox.put(("outcome", (key, outcome.kind, outcome.said)))
        except BaseException as error:  # Dask's own: killed, cancelled, lost; it may be no Exception at all
            self._inbox.put(
                ("outcome", (key, "died" if "Killed" in type(error).__name__ else "unsupplied", str(error)))
            )

    def _on_outcome(self, outcome: tuple[str, str, Any]) -> None:
        key, kind, said = outcome
        self._fetching -= 1
        if key not in self._out:
            return  # another worker was sooner
        batch, address = self._out[key][0], self._out[key][0].at[key]
        self._hands[address].fruitless = self._hands[address].fruitless + 1 if kind == "unsupplied" else 0
        if kind == "done":
            for other in list(batch.at):
                self._release(batch, other)
            for one, (answer, fault) in zip(batch.tasks, pickle.loads(said), strict=True):  # noqa: S301 - of our own
                if fault:
                    one.future.set_exception(RuntimeError(fault))
                else:
                    one.future.size = len(said) // len(batch.tasks)
                    self._untaken += one.future.size
                    one.future.set_result(answer)
        elif kind == "set aside":
            self._refuse(address, f"it has no room for the project's files: {said}", "free some space there")
        elif self._hands[address].fruitless == FRUITLESS:
            self._refuse(address, f"it gave back {FRUITLESS} tasks untouched: {said}", "see what its log says")
        else:
            self._lost += len(batch.tasks)
            self._take_back(batch, address, blame=kind == "died")

    def _on_changed(self, path: str) -> None:
        fault, hint = f"{path} was changed while it was built", "run the build again: only the rest is made"
        self._end(WorkersGone(self._place, fault, hint))

    # --- what workers have not ---

    def _supply(self, address: str, digests: list[str]) -> None:
        """Send bytes to a worker, in messages that neither it nor the scheduler is troubled by."""
        lot: list[bytes] = []
        try:
            for digest in digests:
                lot.append(self._supplies.of(digest))
                if sum(map(len, lot)) > MOST_SENT:
                    self._send(address, lot)
                    lot = []
            self._send(address, lot)
        except Changed as error:
            self._inbox.put(("changed", str(error)))
        except Exception:  # noqa: S110 - the worker went meanwhile, or asks for what this build has not; it asks again
            pass
        finally:
            self._inbox.put(("supplied", {(address, digest) for digest in digests}))

    def _send(self, address: str, lot: list[bytes]) -> None:
        from leafletpress.cluster.remote import receive

        if lot:
            blobs = zlib.compress(pickle.dumps(lot, pickle.HIGHEST_PROTOCOL), 1)
            send = self._client._run
            self._client.sync(send, receive, self._name, blobs, workers=[address], callback_timeout=ANSWERED)

    # --- who does what ---

    def _hand_out(self) -> None:
        while (self._backlog or self._out) and (free := [hand for hand in self._hands.values() if hand.room]):
            hand = min(free, key=lambda one: one.load)
            groups = Counter(other.group for other in self._hands.values() if other is not hand)
            threads = sum(one.threads for one in self._hands.values())
            batch = self._backlog.take(hand.group, groups, threads) or self._slow(hand)
            if batch is None:
                return
            self._give(hand, batch)

    def _slow(self, hand: Hand) -> Batch | None:
        """Return what another worker has had for very long, for one that has nothing to do."""
        late = monotonic() - SLOW
        batches = (batch for batch, _ in self._out.values() if batch.since < late and len(batch.at) == 1)
        found = (batch for batch in batches if hand.address not in batch.at.values())
        return None if hand.batches else min(found, key=lambda batch: batch.since, default=None)

    def _give(self, hand: Hand, batch: Batch) -> None:
        from leafletpress.cluster.remote import run_tasks

        batch.tries += 1
        batch.since = monotonic()
        hand.group = batch.group
        hand.batches[batch.number] = batch
        key = f"{self._name}-{batch.number}-{batch.tries}"
        batch.at[key] = hand.address
        future = self._client.submit(
            run_tasks,
            *(self._name, self.stage, batch.group, batch.packed()),
            key=key,
            workers=[hand.address],
            allow_other_workers=False,
            pure=False,
        )
        self._out[key] = batch, future
        future.add_done_callback(lambda _, key=key: self._inbox.put(("ended", key)))

    # --- the end ---

    def _look_round(self) -> None:
        if self._over:
            return
        place, now = self._place, monotonic()
        early = not self._hands or now - self._begun < EARLY
        if early and now >= self._recalled + TICK and not self._asking and not self.scheduler_is_gone:
            self._asking, self._recalled = True, now
            self._network.submit(self.recall)
        if self.scheduler_is_gone:
            hint = "what was made is kept; start it and build again: only the rest is made"
            self._end(WorkersGone(place, "the scheduler is gone", hint))
        elif self._hands or not (self._backlog or self._out):  # or nobody waits
            self._last_hand = now
        elif now - self._last_hand > self._wait:
            refused = "; ".join(f"{one.where}: {one.message}" for one in self.problems.values())
            fault = (
                f"no worker has come within {self._wait:g} seconds{f' but those refused: {refused}' if refused else ''}"
            )
            self._end(WorkersGone(place, fault, f"start one: dask worker {place}"))

    def _end(self, over: LeafletPressError) -> None:
        self._over = over
        batches = {id(batch): batch for batch, _ in self._out.values()}.values()
        for one in (*self._backlog.empty(), *(one for batch in batches for one in batch.tasks)):
            one.future.set_exception(over)
        self._out.clear()

    def _tell(self) -> None:
        running = sum(len(batch.tasks) for hand in self._hands.values() for batch in hand.batches.values())
        if self._was_told != (now := (running, self._lost)):
            self._was_told = now
            self._say(*now)

"""Who is given what, and what becomes of it, with a cluster that is made up: no network, no process."""

from __future__ import annotations

import pickle
import time
from collections.abc import Callable, Iterator
from concurrent.futures import BrokenExecutor, Future
from hashlib import sha256
from pathlib import Path
from typing import Any, cast

import pytest

from leafletpress.cluster.backlog import MOST_TOGETHER, Answer, Backlog, Batch, Waiting, group_of_task
from leafletpress.cluster.dispatch import Dispatch
from leafletpress.cluster.supplies import ALL
from leafletpress.cluster.versions import difference, fonts
from leafletpress.cluster.workplace import Outcome
from leafletpress.pipeline.workers import WorkerPool, WorkersGone
from tests.cluster.machines import OLDER, older_font
from tests.cluster.works import Errand, Load, errand, shout

VERSIONS = {"leafletpress": "1", "reportlab": "5.1.0"}


class Given:
    """A task that the made-up cluster has."""

    def __init__(self, worker: str, tasks: bytes) -> None:
        self.worker, self.tasks = worker, pickle.loads(tasks)  # noqa: S301 - our own
        self.heard: Callable[[object], object] | None = None
        self.outcome: Outcome | None = None

    def add_done_callback(self, heard: Callable[[object], object]) -> None:
        self.heard = heard

    def result(self, timeout: float) -> Outcome | None:
        assert timeout
        return self.outcome

    def release(self) -> None: ...

    @property
    def names(self) -> list[str]:
        return [task.name for _, task in self.tasks]

    def end(self, kind: str = "done", said: object = None) -> None:
        answers = [(work(Load(1), task), "") for work, task in self.tasks]
        self.outcome = Outcome(cast(Any, kind), pickle.dumps(answers) if kind == "done" else str(said))
        assert self.heard
        self.heard(self)


class MadeUp:
    """A cluster as far as a dispatch knows it."""

    status = "running"

    def __init__(self) -> None:
        self.given: list[Given] = []
        self.looked = 0

    def submit(self, _work: object, _name: str, _stage: str, _group: str, tasks: bytes, **options: Any) -> Given:
        self.given.append(Given(options["workers"][0], tasks))
        return self.given[-1]

    def get_events(self, _name: str) -> tuple[()]:
        self.looked += 1
        return ()

    def until(self, number: int) -> Given:
        """Return the task of a number when it was given out."""
        end = time.monotonic() + 20
        while len(self.given) <= number:
            assert time.monotonic() < end, f"{len(self.given)} were given out"
            time.sleep(0.002)
        return self.given[number]


@pytest.fixture
def cloud() -> MadeUp:
    return MadeUp()


@pytest.fixture
def dispatch(cloud: MadeUp) -> Iterator[Dispatch]:
    one = Dispatch(cast(Any, cloud), "tcp://s:1", "b", cast(Any, None), VERSIONS, 1.0, lambda *_: None)
    yield one
    one.close()


def comes(dispatch: Dispatch, worker: str, **other: str) -> None:
    said = {"worker": worker, "threads": 1, "versions": {**VERSIONS, **other}, "fault": ""}
    dispatch.heard((0.0, said))


def goes(dispatch: Dispatch, worker: str, *, expected: bool = False) -> None:
    dispatch.heard((0.0, {"action": "remove-worker", "worker": worker, "expected": expected}))


def asked(dispatch: Dispatch, *names: str, tag: str = "en") -> list[Future[Any]]:
    return [dispatch.submit(None, shout, errand(name, tag)) for name in names]


def test_what_was_said_before_is_looked_at_in_peace(cloud: MadeUp, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("leafletpress.cluster.dispatch.TICK", 0.1)
    one = Dispatch(cast(Any, cloud), "tcp://s:1", "b", cast(Any, None), VERSIONS, 1.0, lambda *_: None)
    comes(one, "a")
    time.sleep(0.35)
    one.close()
    assert 2 <= cloud.looked <= 4


def test_what_two_workers_died_of_is_broken(dispatch: Dispatch, cloud: MadeUp) -> None:
    (deadly,) = asked(dispatch, "deadly")
    for number, worker in enumerate(("a", "b")):
        comes(dispatch, worker)
        assert cloud.until(number).worker == worker
        goes(dispatch, worker)
    with pytest.raises(BrokenExecutor):
        deadly.result(timeout=20)


def test_no_more_answers_are_fetched_than_are_taken(
    dispatch: Dispatch, cloud: MadeUp, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("leafletpress.cluster.dispatch.MOST_UNTAKEN", 1)
    comes(dispatch, "a")
    first, second = asked(dispatch, "one", "two")
    cloud.until(0).end()
    while not first.done():
        time.sleep(0.002)
    cloud.until(1).end()
    with pytest.raises(TimeoutError):
        second.result(timeout=0.2)
    assert first.result() == "ONE"
    assert second.result(timeout=20) == "TWO"


def test_a_worker_that_is_retired_is_not_blamed_on_what_it_did(dispatch: Dispatch, cloud: MadeUp) -> None:
    (task,) = asked(dispatch, "long")
    for number, worker in enumerate("abcde"):
        comes(dispatch, worker)
        assert cloud.until(number).worker == worker
        goes(dispatch, worker, expected=True)
    comes(dispatch, "f")
    cloud.until(5).end()
    assert task.result(timeout=20) == "LONG"


def test_a_process_that_died_twice_is_blamed_as_a_worker_is(dispatch: Dispatch, cloud: MadeUp) -> None:
    comes(dispatch, "a")
    (task,) = asked(dispatch, "deadly")
    for number in range(2):
        cloud.until(number).end("died", "exit -9")
    with pytest.raises(BrokenExecutor):
        task.result(timeout=20)


def test_a_worker_that_gives_everything_back_untouched_is_asked_no_more(dispatch: Dispatch, cloud: MadeUp) -> None:
    comes(dispatch, "broken")
    (task,) = asked(dispatch, "one")
    for number in range(3):
        assert cloud.until(number).worker == "broken"
        cloud.given[number].end("unsupplied", "no module named bench")
    with pytest.raises(WorkersGone, match="gave back 3 tasks untouched: no module named bench"):
        task.result(timeout=20)


def test_a_lost_task_is_tried_alone_and_then_said(dispatch: Dispatch, cloud: MadeUp) -> None:
    class Made:
        def __call__(self, workers: int, state: object) -> Any:
            del workers, state
            return self

        def __enter__(self) -> Dispatch:
            return dispatch

        def __exit__(self, *_: object) -> None: ...

    comes(dispatch, "a")
    pool = WorkerPool(8, Made(), far=True)
    from threading import Thread

    def die() -> None:
        number = 0
        while number < len(cloud.given) or not over:
            if number < len(cloud.given) and cloud.given[number].heard:
                given = cloud.given[number]
                given.end("died" if "deadly" in given.names else "done", "exit -9")
                number += 1
            time.sleep(0.002)

    over: list[bool] = []
    Thread(target=die, daemon=True).start()
    errands = [Errand(name) for name in ("one", "deadly", "two")]
    answers = list(pool.map_unordered(shout, Load(1), errands, lambda one: f"lost {one.name}"))
    over.append(True)
    assert sorted(answers) == ["ONE", "TWO", "lost deadly"]
    assert sum("deadly" in given.names for given in cloud.given) == 4


def test_another_version_is_refused_by_name(dispatch: Dispatch, cloud: MadeUp) -> None:
    comes(dispatch, "old", reportlab="5.0")
    comes(dispatch, "good")
    (task,) = asked(dispatch, "one")
    cloud.until(0).end()
    assert task.result(timeout=20) == "ONE"
    assert cloud.given[0].worker == "good"
    assert "reportlab is 5.0 there and 5.1.0 here" in str(dispatch.problems["old"])


def test_a_font_of_another_version_is_refused_by_name_and_one_that_is_lacking_is_not(
    dispatch: Dispatch, cloud: MadeUp, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(VERSIONS, "the font Noto Sans", "a1" * 32)
    comes(dispatch, "old", **{"the font Noto Sans": "b2" * 32})
    dispatch.heard(
        (0.0, {"worker": "bare", "threads": 1, "versions": {"reportlab": "5.1.0", "leafletpress": "1"}, "fault": ""})
    )
    (task,) = asked(dispatch, "one")
    cloud.until(0).end()
    assert task.result(timeout=20) == "ONE"
    assert cloud.given[0].worker == "bare"
    assert "the font Noto Sans is b2b2b2b2b2b2 there and a1a1a1a1a1a1 here" in str(dispatch.problems["old"])


def test_no_worker_is_waited_for_no_longer_than_is_said(dispatch: Dispatch) -> None:
    (task,) = asked(dispatch, "one")
    with pytest.raises(WorkersGone, match="no worker has come within 1 seconds"):
        task.result(timeout=20)


def test_where_all_are_refused_that_is_said(dispatch: Dispatch) -> None:
    comes(dispatch, "old", reportlab="5.0")
    (task,) = asked(dispatch, "one")
    with pytest.raises(WorkersGone, match=r"but those refused: old: .* reportlab is 5\.0 there"):
        task.result(timeout=20)


def test_without_a_scheduler_every_task_ends(dispatch: Dispatch, cloud: MadeUp) -> None:
    comes(dispatch, "a")
    tasks = asked(dispatch, "one", "two", "three")
    cloud.until(0)
    cloud.status = "connecting"
    for task in tasks:
        with pytest.raises(WorkersGone, match="the scheduler is gone"):
            task.result(timeout=20)
    with pytest.raises(WorkersGone):
        asked(dispatch, "later")[0].result(timeout=20)


def test_a_task_of_which_nothing_is_known_ends_in_a_line(dispatch: Dispatch) -> None:
    with pytest.raises(WorkersGone, match="this is a fault of Leaflet Press"):
        dispatch.submit(None, shout, object()).result(timeout=20)


def test_an_installed_font_is_known_by_its_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ours = fonts()
    older_font(tmp_path)
    monkeypatch.syspath_prepend(tmp_path)
    fonts.cache_clear()
    theirs = fonts()
    fonts.cache_clear()
    assert difference(theirs, ours) == (
        f"the font Noto Sans is {sha256(OLDER).hexdigest()[:12]} there and {ours['the font Noto Sans'][:12]} here"
    )


def waiting(name: str, tag: str) -> Waiting:
    return Waiting(Answer(lambda _: None), shout, errand(name, tag))


def test_a_worker_stays_with_a_language_and_others_take_others() -> None:
    backlog = Backlog()
    for tag in ("ur", "pl"):
        for number in range(40):
            backlog.add(waiting(f"{tag}{number}", tag))
    first = backlog.take("", {}, 2)
    assert first
    second = backlog.take("", {first.group: 1}, 2)
    assert second
    assert {first.group, second.group} == {"ur", "pl"}
    third = backlog.take(first.group, {second.group: 1}, 2)
    assert third
    assert third.group == first.group
    assert [one.task.jobs[0].language for one in third.tasks] == [first.group] * MOST_TOGETHER


def test_batches_become_small_so_that_all_end_together() -> None:
    backlog = Backlog()
    for number in range(100):
        backlog.add(waiting(str(number), "pl"))
    sizes = []
    while batch := backlog.take("pl", {}, 4):
        sizes.append(len(batch.tasks))
    assert sum(sizes) == 100
    assert sizes == sorted(sizes, reverse=True)
    assert (sizes[0], sizes[-1]) == (MOST_TOGETHER, 1)


def test_texts_that_are_read_together_are_of_one_language() -> None:
    assert group_of_task((("scan", "ur"), ("hip", "ur"))) == "ur"
    assert group_of_task((("common", "zh-Hans"),)) == "zh_Hans"
    assert group_of_task((("scan", "en"),)) == ALL


def test_what_comes_back_goes_out_first() -> None:
    backlog = Backlog()
    backlog.add(waiting("new", "pl"))
    old = Batch(9, "ur", [waiting("old", "ur")])
    backlog.put_back(old)
    assert backlog.take("pl", {}, 1) is old


def test_a_difference_names_three_and_counts_the_rest() -> None:
    assert difference({"a": "1"}, {"a": "1"}) == ""
    assert difference({"a": "1"}, {"a": "2", "b": "3"}) == "a is 1 there and 2 here; b is missing there and 3 here"
    many = dict.fromkeys("abcde", "1")
    assert difference({}, many).endswith("c is missing there and 1 here and 2 more")

"""Workers that die, go, are slow, stale or full; a scheduler that goes; a person who presses Ctrl-C."""

from __future__ import annotations

import json
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from leafletpress.cluster import cluster as cluster_room
from leafletpress.cluster import dispatch
from leafletpress.cluster.address import address_of
from leafletpress.cluster.cluster import Cluster
from leafletpress.pipeline.workers import WorkerPool
from tests.cluster.conftest import print_of
from tests.cluster.machines import ROOT, Machines, older_font
from tests.cluster.works import LINGERING, Errand, Load, linger, shout, shout_or_die
from tests.pipeline.conftest import LEAFLET, POLISH, Sample

NAMES = [Errand(name) for name in ("one", "two", "deadly", "three", "four")]


def done(root: Path, address: str, work: Callable[[Load, Errand], str], errands: list[Errand]) -> dict[str, int]:
    """Return the answers to errands, and how often each came."""
    with Cluster(address_of(address), root, wait=20) as cluster:
        pool = WorkerPool(8, cluster, far=True)
        answers = list(pool.map_unordered(work, Load(2), errands, lambda errand: f"lost {errand.name}"))
    return {answer: answers.count(answer) for answer in answers}


def test_a_task_that_kills_its_process_is_lost_alone(project: Sample, cluster: str) -> None:
    answers = done(project.root, cluster, shout_or_die, NAMES)
    assert answers == dict.fromkeys(("ONEONE", "TWOTWO", "lost deadly", "THREETHREE", "FOURFOUR"), 1)


def test_what_a_slow_worker_has_is_done_elsewhere(
    project: Sample, machines: Machines, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dispatch, "SLOW", 1.0)
    monkeypatch.setattr(cluster_room, "GREETED", 0.5)  # of those two one says nothing
    address = machines.scheduled
    workers = [machines.worker(address) for _ in range(2)]
    assert all(worker.address for worker in workers)
    workers[0].kill(signal.SIGSTOP)  # it says nothing any more, and is not gone
    assert done(project.root, address, shout, [Errand(str(number)) for number in range(6)]) == {
        2 * str(number): 1 for number in range(6)
    }


def test_a_worker_that_is_killed_and_replaced_in_the_middle_costs_nothing(project: Sample, machines: Machines) -> None:
    for letter in "abc":
        project.write(f"leaflets/more-{letter}.yaml", long_leaflet(letter))
        project.write(f"locale/pl/LC_MESSAGES/more-{letter}.po", POLISH)
    address = machines.scheduled
    words = ("--fresh", "--layout", "standard")
    with building(project, address, *words) as build:
        worker = machines.worker(address)  # it comes late, and is waited for
        wait_for_line(build, "[3/")
        worker.kill()
        machines.worker(address)
        said = build.communicate(timeout=60)[1]
    assert build.returncode == 0, said
    assert "lost with a worker and begun anew" in said
    far = print_of(project.root / "build")
    assert project.run("build", *words, "--out", str(project.root / "near"), "--jobs", "2").code == 0
    assert far == print_of(project.root / "near")


def test_without_a_scheduler_what_is_made_is_kept(project: Sample, machines: Machines) -> None:
    for letter in "abcd":
        project.write(f"leaflets/more-{letter}.yaml", long_leaflet(letter))
    scheduler = machines.scheduler()
    address = scheduler.address
    assert machines.worker(address).address
    with building(project, address, "--json") as build:
        wait_for(lambda: len(project.pdfs) > 3)
        scheduler.kill()
        said, errors = build.communicate(timeout=60)
    assert build.returncode == 1
    assert errors.splitlines()[-1] == (
        f"{address}: error [no-workers]: the scheduler is gone (what was made is kept; start it and build again: "
        "only the rest is made)"
    )
    there = set(project.pdfs)
    assert {file["path"] for file in json.loads(said)["files"]} == there
    again = json.loads(project.run("build", "--jobs", "2", "--json").stdout)["files"]
    assert {file["path"] for file in again if file["how"] == "kept"} == there
    assert len(again) == len(project.pdfs) > len(there)


def test_nothing_runs_on_after_a_stop(project: Sample, shared: tuple[Machines, str]) -> None:
    machines, address = shared
    code = (
        "import sys; from pathlib import Path; from tests.cluster.test_failures import done; "
        "from tests.cluster.works import LINGERING, Errand, linger; "
        "done(Path(sys.argv[1]), sys.argv[2], linger, [Errand('quick'), Errand('slow'), Errand('slow')])"
    )
    command = [sys.executable, "-c", code, str(project.root), address]
    with subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, text=True) as build:
        wait_for(lambda: any(machines.folder.glob(f"home-*/{LINGERING}")))
        build.send_signal(signal.SIGINT)
        assert "KeyboardInterrupt" in build.communicate(timeout=10)[1]
    started = time.monotonic()
    assert done(project.root, address, linger, [Errand("a"), Errand("b")]) == {"AA": 1, "BB": 1}
    assert time.monotonic() - started < 30  # nobody is at the slow one any more


def test_a_worker_that_is_stale_or_has_no_room_is_given_no_work(
    project: Sample, machines: Machines, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cluster_room, "GREETED", 60.0)  # a busy machine answers late
    older = tmp_path / "older"
    shutil.copytree(ROOT / "leafletpress", older / "leafletpress", ignore=shutil.ignore_patterns("__pycache__"))
    for room in ("layouts", "locale"):
        (older / room).symlink_to(ROOT / room)
    with (older / "leafletpress/pdf/painter.py").open("a") as file:
        file.write("# of yesterday\n")
    (older / "reportlab-4.0.dist-info").mkdir()
    older_font(older)
    address = machines.scheduled
    stale = machines.worker(address, known={"PYTHONPATH": str(older)}).address
    bare = machines.worker(address, known={"PYTHONPATH": "/nowhere"}).address
    full = machines.worker(address, prefix=("prlimit", "--fsize=60000")).address
    good = machines.worker(address).address
    outcome = project.run("build", "--scheduler", address, "--layout", "standard")
    assert outcome.code == 0
    assert len(project.pdfs) == 6
    refusals = [line for line in outcome.stderr.splitlines() if "[worker-refused]" in line]
    assert len(refusals) == 3
    assert good not in str(refusals)
    of = {line.partition(": warning")[0]: line for line in refusals}
    assert "reportlab is 4.0 there and 5.1" in of[stale]
    assert "the font Noto Sans is " in of[stale]
    assert "the engine is " in of[stale]
    assert "it has no Leaflet Press" in of[bare]
    assert "it has no room for the project's files" in of[full]
    assert "(free some space there)" in of[full]


def long_leaflet(letter: str) -> str:
    more = "".join(f"      - Paragraph {number} of very many.\n" for number in range(30))
    return LEAFLET.replace("TST_1", f"TST_{letter}") + more


@contextmanager
def building(project: Sample, address: str, *words: str) -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, str(ROOT / "make_pdfs.py"), "--root", str(project.root), "build"]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with subprocess.Popen([*command, "--scheduler", address, *words], text=True, **pipes) as build:  # type: ignore[call-overload]
        try:
            yield build
        finally:
            build.kill()


def wait_for_line(build: subprocess.Popen[str], start: str) -> None:
    assert build.stderr
    while not build.stderr.readline().startswith(start):
        assert build.poll() is None


def wait_for(there: Callable[[], bool]) -> None:
    end = time.monotonic() + 60
    while not there():
        assert time.monotonic() < end
        time.sleep(0.02)

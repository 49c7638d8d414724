"""Across hosts with addresses of their own and no folder in common: the same bytes, whatever becomes of a host."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest

from leafletpress.cluster import dispatch
from tests.cluster.conftest import print_of
from tests.cluster.hosts import Hosts, hosts_or_none
from tests.cluster.machines import ROOT, Machines
from tests.cluster.test_failures import long_leaflet, wait_for
from tests.pipeline.conftest import POLISH, Outcome, Sample


@pytest.fixture
def hosts() -> Iterator[Hosts]:
    these = hosts_or_none()
    yield these
    these.end()


def test_a_build_across_hosts(project: Sample, hosts: Hosts, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One host is cut off in the middle, a worker of the other is killed, one is stale: the last one does the rest."""
    monkeypatch.setattr(dispatch, "SLOW", 2.0)
    for letter in "abc":
        project.write(f"leaflets/more-{letter}.yaml", long_leaflet(letter))
        project.write(f"locale/pl/LC_MESSAGES/more-{letter}.po", POLISH)
    words = ("build", "--fresh", "--layout", "standard")
    assert project.run(*words, "--jobs", "2", "--out", str(tmp_path / "near")).code == 0
    (tmp_path / "machines").mkdir()
    (tmp_path / "older/reportlab-4.0.dist-info").mkdir(parents=True)
    machines = Machines(tmp_path / "machines", forked=True)
    try:
        address = machines.scheduler(host=hosts.address(1)).address
        far = [(which, hosts.on(which, project.root)) for which in (2, 3, 3)]
        workers = [machines.worker(address, "--host", hosts.address(which), prefix=on) for which, on in far]
        known = {"PYTHONPATH": f"{tmp_path / 'older'}:{ROOT}"}
        stale = machines.worker(address, "--host", hosts.address(3), prefix=far[-1][1], known=known)
        there = [worker.address for worker in (*workers, stale)]
        assert [one.partition("://")[2].partition(":")[0][-1] for one in there] == ["2", "3", "3", "3"]
        whole = project.run(*words, "--scheduler", address, "--out", str(tmp_path / "whole"))
        assert whole.code == 0, whole.stderr
        assert print_of(tmp_path / "whole") == print_of(tmp_path / "near")
        assert "reportlab is 4.0 there and" in whole.stderr

        ended: list[Outcome] = []
        order = (*words, "--scheduler", address)
        build = Thread(target=lambda: ended.append(project.run(*order)))
        build.start()
        wait_for(lambda: len(project.pdfs) > 1)
        hosts.cut_off(2)
        workers[1].kill()
        begun = time.monotonic()
        build.join(timeout=90)
        assert time.monotonic() - begun < 90
        assert ended[0].code == 0, ended[0].stderr
        assert "lost with a worker and begun anew" in ended[0].stderr
        assert print_of(project.root / "build") == print_of(tmp_path / "near")
    finally:
        machines.end()

"""Where no scheduler is: one line that says what to do, and no waiting."""

from __future__ import annotations

import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest
from click.testing import CliRunner

from leafletpress.cli import main
from leafletpress.cluster import address, cluster
from leafletpress.cluster.address import address_of, reach
from leafletpress.errors import UnknownWish
from leafletpress.pipeline.workers import WorkersGone
from tests.cluster.machines import ROOT
from tests.pipeline.conftest import Sample


@pytest.mark.parametrize(
    "text", ["", "host", "host:8786", "http://host:80", "tcp://host", "tcp://host:99999", "tcp://a b:1"]
)
def test_what_is_no_address_is_said_before_anything_is_read(text: str) -> None:
    with pytest.raises(UnknownWish, match="is no address: write tcp://HOST:8786"):
        address_of(text)


@pytest.mark.parametrize("text", ["tcp://10.0.0.1:8786", "tcp://scheduler.lan:1", "tcp://[fd00::1]:8786"])
def test_an_address_is_what_was_written(text: str) -> None:
    assert str(address_of(text)) == text


def test_certificates_and_encryption_go_together(tmp_path: Path) -> None:
    with pytest.raises(UnknownWish, match="--tls-ca is for an encrypted connection: write --scheduler tls://h:1"):
        address_of("tcp://h:1", tmp_path)
    with pytest.raises(UnknownWish, match="needs --tls-cert and --tls-key, too"):
        address_of("tls://h:1", tmp_path)


def test_processes_and_a_cluster_are_not_both_asked_for(project: Sample) -> None:
    words = ["--root", str(project.root), "build", "--jobs", "2", "--scheduler", "tcp://127.0.0.1:1"]
    outcome = CliRunner().invoke(main, words)
    assert outcome.exit_code == 2
    assert "name one" in outcome.stderr


def test_a_number_of_processes_is_preferred_to_the_environments_cluster(
    project: Sample, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LEAFLETPRESS_SCHEDULER", "tcp://127.0.0.1:1")
    assert project.run("build", "--jobs", "1", "--layout", "standard").code == 0
    assert len(project.pdfs) == 6


def test_nobody_there_is_one_line(project: Sample) -> None:
    command = [sys.executable, str(ROOT / "make_pdfs.py"), "--root", str(project.root), "build"]
    done = subprocess.run(
        [*command, "--scheduler", "tcp://127.0.0.1:1"], capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 1
    assert done.stderr.splitlines() == [
        "make_pdfs.py: error: tcp://127.0.0.1:1: nothing listens there: Connection refused (start one there: dask "
        "scheduler --host ADDRESS)"
    ]
    assert project.pdfs == []


def test_a_name_that_nobody_has(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*_: object) -> None:
        raise socket.gaierror(-2, "Name or service not known")

    monkeypatch.setattr(socket, "create_connection", unknown)
    with pytest.raises(WorkersGone, match="no machine has the name nowhere"):
        reach(address_of("tcp://nowhere.example:8786"))


@pytest.fixture
def stranger() -> Iterator[str]:
    """A web server's address: it listens, and is no scheduler."""

    def answer(listening: socket.socket) -> None:
        while True:
            try:
                with listening.accept()[0] as one:
                    one.recv(100)
                    one.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")
            except OSError:
                return

    with socket.create_server(("127.0.0.1", 0)) as listening:
        Thread(target=answer, args=(listening,), daemon=True).start()
        yield f"tcp://127.0.0.1:{listening.getsockname()[1]}"


def test_what_is_no_scheduler_is_said(stranger: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "SECONDS", 2.0)
    with (
        pytest.raises(WorkersGone, match="what answers there is no scheduler of Dask"),
        cluster.connected(address_of(stranger)),
    ):
        pass


def test_what_never_answers_is_waited_for_no_longer_than_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(address, "SECONDS", 0.2)
    with socket.create_server(("127.0.0.1", 0), backlog=0) as full:
        port = full.getsockname()[1]
        crowd = [socket.socket() for _ in range(3)]
        for one in crowd:
            one.setblocking(False)
            one.connect_ex(("127.0.0.1", port))
        with pytest.raises(WorkersGone, match="nothing answers within 0 seconds"):
            reach(address_of(f"tcp://127.0.0.1:{port}"))
        for one in crowd:
            one.close()

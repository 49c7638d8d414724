"""A small project, and a scheduler with two workers that share nothing with it but the way to each other."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from tests.cluster.machines import Machines
from tests.pipeline.conftest import LEAFLET, POLISH, Sample, begin

PICTURE = (
    """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><rect width="9" height="9" fill="#005EB8"/></svg>"""
)
SHOWN = """\
  - heading: The scanner
    body:
      - figure:
          image: figures/box.svg
          alt: A blue square.
"""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Sample:
    """Three leaflets, one with a picture and a sentence that is not translated, in two languages and two layouts."""
    monkeypatch.setenv("LEAFLETPRESS_CACHE", str(tmp_path / "cache"))
    monkeypatch.delenv("LEAFLETPRESS_SCHEDULER", raising=False)
    root = tmp_path / "project"
    root.mkdir()
    small = begin(root)
    small.write("leaflets/figures/box.svg", PICTURE)
    for name in ("knee", "hip"):
        small.write(f"leaflets/{name}.yaml", LEAFLET.replace("TST_1", f"TST_{name}") + (SHOWN if name == "hip" else ""))
        small.write(f"locale/pl/LC_MESSAGES/{name}.po", POLISH)
    return small


def print_of(folder: Path) -> dict[str, str]:
    """Return the SHA-256 of every file of an output folder, but that which says when a build was."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file() and path.name != ".ledger.json")
    return {path.relative_to(folder).as_posix(): sha256(path.read_bytes()).hexdigest() for path in files}


@pytest.fixture(scope="session")
def scheduler(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A scheduler that tests may start workers for, which end with them."""
    these = Machines(tmp_path_factory.mktemp("scheduler"), forked=True)
    try:
        yield these.scheduler().address
    finally:
        these.end()


@pytest.fixture
def machines(tmp_path: Path, scheduler: str) -> Iterator[Machines]:
    """Machines of a test of its own, which may kill them."""
    folder = tmp_path / "machines"
    folder.mkdir()
    these = Machines(folder, scheduler, forked=True)
    yield these
    these.end()


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Machines, str]]:
    """A scheduler's address, with two workers, for tests that harm nobody."""
    these = Machines(tmp_path_factory.mktemp("machines"), forked=True)
    try:
        address = these.scheduler().address
        workers = [these.worker(address) for _ in range(2)]
        assert all(worker.address for worker in workers)
        yield these, address
    finally:
        these.end()


@pytest.fixture(scope="session")
def cluster(shared: tuple[Machines, str]) -> str:
    return shared[1]

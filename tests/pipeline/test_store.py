"""A cache that machines share: what one build made another takes, and nothing that is not whole."""

from __future__ import annotations

import json
import pickle
from pathlib import Path

import pytest
from fsspec.implementations.memory import MemoryFileSystem

from leafletpress.pipeline.store import Store
from tests.pipeline.conftest import Sample

KEY, OTHER = "a1" * 32, "b2" * 32
STANDARD = ("build", "--layout", "standard", "--jobs", "1")


def made(project: Sample, *words: str) -> list[str]:
    """Return how each PDF of a build came to be there."""
    outcome = project.run(*STANDARD, *words, "--json")
    assert outcome.code == 0, outcome.stderr
    return [file["how"] for file in json.loads(outcome.stdout)["files"]]


def test_what_one_build_made_another_takes(project: Sample, tmp_path: Path) -> None:
    store = f"file://{tmp_path}/store"
    assert made(project, "--cache", store) == ["made"] * 2
    assert made(project, "--cache", store, "--out", str(tmp_path / "other")) == ["cached"] * 2
    assert made(project, "--cache", f"file://{tmp_path}/empty", "--out", str(tmp_path / "third")) == ["made"] * 2


@pytest.mark.parametrize("address", ["memory://shared", "file://{}"])
def test_a_store_keeps_bytes_by_key(tmp_path: Path, address: str) -> None:
    store = Store(address.format(tmp_path))
    assert store.get(KEY) is None
    store.put(KEY, b"bytes")
    assert store.get(KEY) == pickle.loads(pickle.dumps(store)).get(KEY) == b"bytes"  # noqa: S301 - our own
    assert store.has(KEY)
    assert not store.has(OTHER)
    assert store.problems == ()


def test_what_is_not_whole_is_not_served(tmp_path: Path) -> None:
    store = Store(f"file://{tmp_path}")
    store.put(KEY, b"bytes")
    place = tmp_path / KEY[:2] / KEY
    whole = place.read_bytes()
    for broken in (whole[:-1], whole + b"!", b"", whole[:20]):
        place.write_bytes(broken)
        assert store.get(KEY) is None
    other = tmp_path / OTHER[:2] / OTHER
    other.parent.mkdir()
    other.write_bytes(whole)
    assert store.get(OTHER) is None


@pytest.mark.parametrize("call", ["cat_file", "pipe_file"])
def test_a_store_that_fails_in_the_middle_is_one_line_and_costs_nothing(
    project: Sample, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    def refuse(*_: object, **__: object) -> bytes:
        raise PermissionError(13, "Access Denied")

    monkeypatch.setattr(MemoryFileSystem, call, refuse)
    outcome = project.run(*STANDARD, "--cache", f"memory://{call}")
    assert outcome.code == 0
    assert len(project.pdfs) == 2
    (said,) = [line for line in outcome.stderr.splitlines() if line.startswith("memory://")]
    assert "warning [shared-cache]: this cache cannot be " in said
    assert "Access Denied" in said


def test_a_store_that_may_only_be_read_still_gives_what_it_has(
    project: Sample, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Access Denied")

    store = ("--cache", "memory://read-only", "--out", str(tmp_path / "other"))
    assert made(project, *store[:2], "--lang", "en") == ["made"]
    monkeypatch.setattr(MemoryFileSystem, "pipe_file", refuse)
    assert sorted(made(project, *store)) == ["cached", "made"]


def test_a_store_makes_the_folders_that_it_needs(tmp_path: Path) -> None:
    store = Store(f"file://{tmp_path}/share/made")
    store.put(KEY, b"bytes")
    assert (tmp_path / "share/made" / KEY[:2] / KEY).is_file()


def test_an_address_that_nothing_reaches_is_a_wrong_command(project: Sample) -> None:
    outcome = project.run(*STANDARD, "--cache", "nothing://there")
    assert outcome.code == 2
    assert "--cache nothing://there: " in outcome.stderr

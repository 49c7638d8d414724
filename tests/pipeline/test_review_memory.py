"""`check` remembers what it found in a catalogue, and forgets it with whatever the rules read."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from leafletpress.checks import run
from leafletpress.pipeline import examine
from tests.pipeline.conftest import Sample

CATALOGUE = "locale/pl/LC_MESSAGES/scan.po"


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the catalogues that the rules read, in order."""
    found: list[str] = []

    def noted(*given: object, **named: object) -> object:
        found.append(given[1].shown)  # type: ignore[attr-defined]
        return run.review_entries(*given, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(examine, "review_entries", noted)
    return found


def test_a_catalogue_that_did_not_change_is_not_read_again(project: Sample, read: list[str]) -> None:
    first = project.run("check", "--json")
    assert CATALOGUE in read
    read.clear()
    assert project.run("check", "--json").stdout == first.stdout
    assert read == []


CHANGES: dict[str, Callable[[str], str]] = {
    CATALOGUE: lambda text: text.replace("Przed", "Tuż przed"),
    "leaflets/scan.yaml": lambda text: text.replace("Before the scan", "Before your scan"),
    "locale/pl/glossary.csv": lambda _: "term,preferred,forbidden,note\nscan,skan,,\n",
    "locale/pl/medicines.csv": lambda _: "term,forms\nfictixaban,fiktyksaban\n",
}


@pytest.mark.parametrize("path", CHANGES)
def test_it_is_read_again_when_something_that_the_rules_read_has_changed(
    project: Sample, read: list[str], path: str
) -> None:
    project.run("check")
    read.clear()
    file = project.root / path
    project.write(path, CHANGES[path](file.read_text("utf-8") if file.is_file() else ""))
    project.run("check")
    assert CATALOGUE in read


def test_an_entry_that_is_not_whole_is_made_anew(project: Sample, read: list[str]) -> None:
    first = project.run("check", "--json").stdout
    kept = [path for path in Path(os.environ["LEAFLETPRESS_CACHE"]).rglob("*") if path.is_file()]
    assert kept
    for path in kept:
        path.write_bytes(path.read_bytes()[:-3])
    read.clear()
    assert project.run("check", "--json").stdout == first
    assert CATALOGUE in read

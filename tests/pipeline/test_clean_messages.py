"""A save changes one message: only that one is read by the rules again."""

from __future__ import annotations

from pathlib import Path

import pytest

from leafletpress.checks import run
from leafletpress.pipeline.cache import Cache
from leafletpress.pipeline.clean_messages import CleanMessages
from tests.pipeline.conftest import Sample

CATALOGUE = "locale/pl/LC_MESSAGES/scan.po"
PAIR = ("Rest.", "Proszę odpocząć.")


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the translations that the rules read, in order; nothing is remembered within the process."""
    found: list[str] = []
    whole = run._remembered.__wrapped__

    def noted(msgid: str, msgstr: str, *rest: object) -> object:
        found.append(msgstr)
        return whole(msgid, msgstr, *rest)

    monkeypatch.setattr(run, "_remembered", noted)
    return found


def build(project: Sample) -> int:
    return project.run("build", "--lang", "pl", "--layout", "standard", "--jobs", "1").code


def test_only_the_changed_message_is_read_again(project: Sample, read: list[str]) -> None:
    assert build(project) == 0
    assert len(read) > 1
    read.clear()
    text = (project.root / CATALOGUE).read_text("utf-8")
    project.write(CATALOGUE, text.replace("Przed badaniem", "Tuż przed badaniem"))
    assert build(project) == 0
    assert [one for one in read if one != "Tuż przed badaniem"] == []


def test_a_message_with_an_error_is_read_each_time(project: Sample, read: list[str]) -> None:
    text = (project.root / CATALOGUE).read_text("utf-8")
    project.write(CATALOGUE, text.replace("Przed badaniem", "Po badaniu"))
    assert build(project) == 1
    read.clear()
    project.write(CATALOGUE, f"{text.replace('Przed badaniem', 'Po badaniu')}\n# once more\n")
    assert build(project) == 1
    assert read == ["Po badaniu"]


@pytest.mark.parametrize(
    "other",
    [("other", "pl", {}, "m"), ("scan", "ur", {}, "m"), ("scan", "pl", {"a": "1"}, "m"), ("scan", "pl", {}, "n")],
)
def test_what_is_clean_is_so_with_the_same_facts_and_medicines_only(
    tmp_path: Path, other: tuple[str, str, dict[str, str], str]
) -> None:
    first = CleanMessages(Cache(tmp_path), "scan", "pl", {}, "m")
    first.add(PAIR)
    first.keep()
    assert PAIR in CleanMessages(Cache(tmp_path), "scan", "pl", {}, "m")
    assert PAIR not in CleanMessages(Cache(tmp_path), *other)


def test_what_was_not_met_is_forgotten(tmp_path: Path) -> None:
    for pairs in ([PAIR, ("Sit.", "Siadać.")], [PAIR]):
        clean = CleanMessages(Cache(tmp_path), "scan", "pl", {}, "")
        for pair in pairs:
            if pair not in clean:
                clean.add(pair)
        clean.keep()
    assert ("Sit.", "Siadać.") not in CleanMessages(Cache(tmp_path), "scan", "pl", {}, "")

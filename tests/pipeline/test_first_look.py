"""A first check of many texts is spread over workers, and says what one process says."""

from __future__ import annotations

import json
import re
from concurrent.futures import Executor, Future
from concurrent.futures.process import BrokenProcessPool
from contextlib import AbstractContextManager, nullcontext
from datetime import date
from typing import Any

import pytest

from leafletpress.commands import check
from leafletpress.pipeline import examine
from leafletpress.pipeline.check_project import check_project
from leafletpress.pipeline.examine import FirstLook, lost_texts
from leafletpress.pipeline.project import read_project
from leafletpress.pipeline.read_together import languages_together, one_by_one
from leafletpress.pipeline.remembered import remembered
from leafletpress.pipeline.workers import WorkerPool, begin, call, processes
from tests.pipeline.conftest import POLISH, Sample

DAY = date(2026, 6, 1)
GERMAN = POLISH.replace("Language: pl", "Language: de")


@pytest.fixture
def several(project: Sample, monkeypatch: pytest.MonkeyPatch) -> Sample:
    """Return a project of two languages that has something wrong of each kind; three texts are many."""
    monkeypatch.setattr(examine, "MANY", 3)
    wrong = POLISH.replace("Przed badaniem", "Po badaniu").replace("numer **{day_unit}**", "numer س {day_unit}")
    project.write("locale/pl/LC_MESSAGES/scan.po", wrong)
    project.write("locale/de/LC_MESSAGES/scan.po", GERMAN)
    return project


def said(project: Sample, pool: WorkerPool) -> list[str]:
    """Return what a check says whose readings and reviews nobody remembers."""
    look = FirstLook(pool)
    state = remembered(project.root)
    return list(map(str, check_project(read_project(project.root, (), state, look.read), DAY, look.found)))


class Forgetful(Executor):
    """Run each task here, as a process would that forgot all other tasks; die of the texts of one language."""

    def __init__(self, state: object, deadly: str) -> None:
        self.state, self.deadly = state, deadly

    def submit(self, work: Any, /, *arguments: Any, **named: Any) -> Future[Any]:
        begin(self.state)
        done: Future[Any] = Future()
        if work is call and any(tag == self.deadly for _, tag in arguments[1]):
            done.set_exception(BrokenProcessPool())
        else:
            done.set_result(work(*arguments, **named))
        return done


def pool_that_dies_of(tag: str) -> WorkerPool:
    def executors(workers: int, state: object) -> AbstractContextManager[Executor]:
        assert workers > 1 or state
        return nullcontext(Forgetful(state, tag))

    return WorkerPool(2, executors)


def test_workers_say_what_one_process_says(several: Sample, monkeypatch: pytest.MonkeyPatch) -> None:
    alone = said(several, WorkerPool(1, processes))
    rules = set(re.findall(r"\[([a-z-]+)\]", "\n".join(alone)))
    assert {"sense-turned", "bold-changed", "no-glyph", "other-language"} <= rules
    monkeypatch.setenv("LEAFLETPRESS_CACHE", str(several.root / "another cache"))
    assert said(several, pool_that_dies_of("nobody")) == alone


def test_one_process_says_at_the_first_look_what_it_says_at_any_other(
    several: Sample, monkeypatch: pytest.MonkeyPatch
) -> None:
    look = FirstLook(WorkerPool(1, processes))
    project = read_project(several.root, reads=look.read)
    assert ("scan", "pl") in look.found
    monkeypatch.setenv("LEAFLETPRESS_CACHE", str(several.root / "another cache"))
    assert check_project(project, DAY, look.found) == check_project(read_project(several.root), DAY)


def test_what_workers_found_is_remembered_as_what_one_process_finds(
    several: Sample, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = []
    for name, pool in (("one", WorkerPool(1, processes)), ("two", pool_that_dies_of("nobody"))):
        cache = several.root / name
        monkeypatch.setenv("LEAFLETPRESS_CACHE", str(cache))
        said(several, pool)
        kept.append({path.name: path.read_bytes() for path in cache.glob("*/*")})
    assert kept[0] == kept[1]


def test_a_text_that_kills_its_worker_costs_itself_alone(several: Sample) -> None:
    found = said(several, pool_that_dies_of("de"))
    assert any("scan/de: the process that read it was killed" in line for line in found)
    assert any(line.startswith("locale/pl/LC_MESSAGES/scan.po") and "sense-turned" in line for line in found)


def test_the_command_asks_processes_where_there_are_many_texts(
    several: Sample, monkeypatch: pytest.MonkeyPatch
) -> None:
    alone = json.loads(several.run("check", "--json").stdout)
    monkeypatch.setenv("LEAFLETPRESS_CACHE", str(several.root / "another cache"))
    monkeypatch.setattr(check, "processors", lambda: 2)
    assert json.loads(several.run("check", "--json").stdout) == alone


def test_nothing_more_is_looked_for_in_a_text_that_was_lost() -> None:
    [(pair, reading, problems)] = lost_texts((("scan", "pl"),))
    assert (pair, reading.sound, problems) == (("scan", "pl"), False, ())


def test_the_texts_of_a_language_are_read_one_after_the_other() -> None:
    pairs = [("a", "pl"), ("a", "ur"), ("b", "pl"), ("common", "ur"), ("common", "pl")]
    assert languages_together(pairs, 2) == [
        (("a", "pl"), ("b", "pl")),
        (("a", "ur"), ("common", "ur")),
        (("common", "pl"),),
    ]


def test_no_task_is_so_large_that_it_keeps_the_others_waiting() -> None:
    tasks = languages_together([(f"leaflet-{number:03}", "pl") for number in range(100)], 2)
    assert (len(tasks), max(map(len, tasks))) == (7, 16)
    assert sorted(pair for task in tasks for pair in task) == [(f"leaflet-{number:03}", "pl") for number in range(100)]


def test_a_task_is_tried_again_text_by_text() -> None:
    assert one_by_one((("a", "pl"), ("b", "pl"))) == [(("a", "pl"),), (("b", "pl"),)]

"""The engine's digest and the seam behind which workers stand."""

from __future__ import annotations

import pickle
import shutil
from collections.abc import Iterator
from concurrent.futures import Executor, Future
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pytest

from leafletpress.layout import compose
from leafletpress.pdf import glyph_cache
from leafletpress.pipeline import engine, pdf_tasks
from leafletpress.pipeline.engine import LIBRARIES, engine_digest, installed
from leafletpress.pipeline.plan import Selection
from leafletpress.pipeline.progress import NoProgress
from leafletpress.pipeline.whole_build import BuildOptions, build
from leafletpress.pipeline.workers import WorkerPool, begin, processes
from leafletpress.typography.shape import shape
from tests.pipeline.conftest import Sample


def test_the_digest_knows_the_version_of_every_library_that_decides_a_pdf() -> None:
    assert {f"{library}-{version(library)}" for library in LIBRARIES} <= set(installed())
    assert len(engine_digest()) == 64


@pytest.mark.parametrize("name", ["cli.py", "lexicon/opposites/pl.yaml", "lexicon/undivided/th.txt"])
def test_the_digest_changes_with_code_and_with_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    copy = tmp_path / "leafletpress"
    shutil.copytree(engine.PACKAGE, copy, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(engine, "PACKAGE", copy)
    before = engine_digest.__wrapped__()
    (copy / name).write_text((copy / name).read_text("utf-8") + "\n", "utf-8")
    assert engine_digest.__wrapped__() != before


class Elsewhere(Executor):
    """Run each task as a machine far away would: state and task arrive as bytes, the answer goes back as bytes."""

    def __init__(self, state: object) -> None:
        self.state = pickle.dumps(state)
        self.tasks = 0

    def submit(self, work: Any, /, *arguments: Any, **named: Any) -> Future[Any]:
        begin(pickle.loads(self.state))  # noqa: S301 - these are our own bytes
        sent = pickle.loads(pickle.dumps((work, arguments, named)))  # noqa: S301
        done: Future[Any] = Future()
        done.set_result(pickle.loads(pickle.dumps(sent[0](*sent[1], **sent[2]))))  # noqa: S301
        self.tasks += 1
        return done


def pdfs(out: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in out.glob("*/*.pdf")}


def test_another_executor_takes_the_place_of_processes_and_makes_the_same_bytes(project: Sample) -> None:
    executors: list[Elsewhere] = []

    @contextmanager
    def elsewhere(workers: int, state: object) -> Iterator[Executor]:
        assert workers > 0
        executors.append(Elsewhere(state))
        yield executors[-1]

    here = BuildOptions(project.root, project.root / "here", Selection(), date(2026, 6, 1), WorkerPool(1, processes))
    far = replace(here, out=project.root / "far", pool=WorkerPool(2, elsewhere))
    assert not build(here, NoProgress()).has_errors
    assert not build(far, NoProgress()).has_errors
    assert sum(executor.tasks for executor in executors) >= 4
    assert len(pdfs(here.out)) == 4
    assert pdfs(far.out) == pdfs(here.out)


def test_a_worker_forgets_the_words_of_a_language_that_is_done(
    project: Sample, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[tuple[int, int]] = []
    forget = compose.forget_language

    def noted() -> None:
        before = shape.cache_info().currsize
        forget()
        done.append((before, shape.cache_info().currsize + len(glyph_cache._CACHES)))

    monkeypatch.setattr(pdf_tasks, "_spoken", [])
    monkeypatch.setattr(compose, "forget_language", noted)
    assert not build(
        BuildOptions(project.root, project.root / "out", Selection(), date(2026, 6, 1), WorkerPool(1, processes)),
        NoProgress(),
    ).has_errors
    assert len(pdfs(project.root / "out")) == 4
    [(words, left)] = done  # two languages
    assert (words > 20, left) == (True, 0)

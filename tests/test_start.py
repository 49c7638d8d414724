"""What a process brings in, and what it keeps: the structure behind a short start and a small worker."""

from __future__ import annotations

import gc
import inspect
import json
import pkgutil
import subprocess
import sys
from collections.abc import Iterator
from functools import lru_cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

import pytest

import leafletpress
from leafletpress.errors import Problem
from leafletpress.languages import Language
from leafletpress.pipeline.clock import today
from leafletpress.pipeline.one_pdf import BuildContext, compose_job
from leafletpress.pipeline.plan import Job
from leafletpress.pipeline.project_files import ProjectFiles
from leafletpress.pipeline.render_input import render_input_of
from leafletpress.translation.catalogues import Catalogue, read_catalogue
from tests.whole import whole_project

ROOT = Path(__file__).parents[1]
CACHED = type(lru_cache(len))
# What other commands, other leaflets and a person at a terminal need, and a machine that makes PDFs does not.
FOREIGN = {
    "http.client",
    "urllib.request",
    "dask",
    "distributed",
    "cloudpickle",
    "fsspec",
    "s3fs",
    "botocore",
    "leafletpress.cluster",
    "rich",
    "watchfiles",
    "icalendar",
    "rapidfuzz",
    "pikepdf",
    "pypdfium2",
    "docx",
    "lxml",
    "markdown_it",
    "openpyxl",
    "pyphen",
}
UNUSED = {"reportlab.platypus", "reportlab.graphics"}  # 33 ms of imports
ENGINE = {"reportlab", "icu4py"}
CHECKS = {f"leafletpress.checks.{name}" for name in ("run", "rules", "numbers", "english")}
NOT_BUILT = ("typography.hyphenate", "pipeline.check_project", "pipeline.all_rules", "layout.bilingual", "layout.proof")
OTHERS = {f"leafletpress.{name}" for name in NOT_BUILT}
LANGUAGES = "leafletpress.lexicon.languages."
# Entries of one cache, of a few hundred bytes each.
MOST_ENTRIES = 16_384
FEW = 1_000  # objects; a document has some ten thousand


def loaded_by(code: str, *arguments: str) -> set[str]:
    """Return the modules that a fresh process has when it has run some code."""
    told = f"{code}\nimport json, sys; print(json.dumps(list(sys.modules)), file=sys.stderr)"
    command = [sys.executable, "-c", told, *arguments]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    return set(json.loads(done.stderr.splitlines()[-1]))


def packages(modules: set[str]) -> set[str]:
    return {name.partition(".")[0] for name in modules}


def test_what_is_looked_for_is_there() -> None:
    assert all(find_spec(name) for name in CHECKS | OTHERS)


def test_a_word_of_help_waits_for_no_engine() -> None:
    loaded = loaded_by("import make_pdfs")
    assert "click" in loaded
    assert not packages(loaded) & {*ENGINE, "yaml", "babel"}


def test_a_build_brings_in_what_it_needs(tmp_path: Path) -> None:
    """The first makes a PDF; the second finds it as it should be, and neither checks, sets nor shows anything."""
    code = "import sys, make_pdfs\ntry:\n    make_pdfs.run()\nexcept SystemExit as end:\n    assert not end.code"
    where = ["--out", str(tmp_path / "out"), "--cache", str(tmp_path / "cache")]
    words = ["build", "vertebroplasty", "--lang", "en", "--layout", "standard", "--jobs", "1", *where]
    making, keeping = loaded_by(code, *words), loaded_by(code, *words)
    assert list(tmp_path.rglob("*.pdf"))
    assert packages(making) >= ENGINE
    assert not making & (FOREIGN | OTHERS | UNUSED)
    assert not {name for name in making if name.startswith("leafletpress.flowables")}
    assert not packages(keeping) & {*ENGINE, "yaml", "voluptuous"}
    assert not keeping & (FOREIGN | OTHERS | CHECKS)
    assert not {f"{LANGUAGES}{tag}" for tag in ("de", "es", "fr")} & making
    assert not any(name.startswith(LANGUAGES) for name in keeping)


def test_a_project_opens_the_words_of_a_language_when_they_are_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """Forty languages cost a start no more than one."""
    opened: list[str] = []

    def reading(path: Path, shown: str, spoken: Language) -> tuple[Catalogue | None, tuple[Problem, ...]]:
        opened.append(shown)
        return read_catalogue(path, shown, spoken)

    monkeypatch.setattr("leafletpress.pipeline.project_files.read_catalogue", reading)
    files = ProjectFiles(ROOT)
    assert len(files.names.language_tags) > 40
    assert opened == []
    assert files.phrases["pl"].say("Risk").language == files.phrases["pl"].say("Benefit").language == "pl"
    assert opened == ["locale/pl/LC_MESSAGES/common.po"]


def test_caches_are_bounded() -> None:
    """A worker makes ten thousand PDFs of hundreds of leaflets: what it remembers has an end."""
    bounds = dict(cache_bounds())
    assert len(bounds) > 20
    assert not {name: most for name, most in bounds.items() if most is None or most > MOST_ENTRIES}


def cache_bounds() -> Iterator[tuple[str, int | None]]:
    """Yield the bound of every cached function of ours that has arguments: None where there is none."""
    for found in pkgutil.walk_packages(leafletpress.__path__, "leafletpress."):
        for name, value in vars(import_module(found.name)).items():
            ours = isinstance(value, CACHED) and value.__module__.startswith("leafletpress.")
            if ours and inspect.signature(value).parameters:
                yield f"{found.name}.{name}", value.cache_parameters()["maxsize"]


def test_a_document_goes_when_it_is_made() -> None:
    """Nothing of it holds itself in a ring, which a worker would keep until its collector has looked for it."""
    shop = BuildContext(whole_project(), ROOT / "build", today())
    given = render_input_of(("sacroplasty", "ur"), shop.project, shop.today)  # what reads catalogues leaves rings
    gc.collect()
    gc.disable()
    gc.freeze()  # what was there before need not be gone through each time
    try:
        for layout in ("standard", "bilingual"):
            assert compose_job(Job("sacroplasty", "ur", layout), shop, given).pages > 10
            assert gc.collect() < FEW
    finally:
        gc.enable()

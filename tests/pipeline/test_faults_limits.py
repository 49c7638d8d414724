"""Leaflets that are too large, take too long or need too much memory: refused by name, the others made."""

from __future__ import annotations

import json
import resource
import time
from collections.abc import Callable
from types import ModuleType
from typing import Any

import pytest

from leafletpress.content.bounds import MOST_COLUMNS, MOST_ITEMS
from leafletpress.layout import compose
from leafletpress.pipeline import limits, one_pdf, pdf_tasks, read_text
from leafletpress.pipeline.build_report import JobResult
from leafletpress.pipeline.limits import TookTooLong, deadly, within_limits
from leafletpress.pipeline.one_pdf import BuildContext
from leafletpress.pipeline.plan import Job
from leafletpress.pipeline.render_input import RenderInput
from tests.pipeline.conftest import LEAFLET, Sample

ENGLISH = ("build", "--lang", "en", "--layout", "standard")
OTHER = "en/OTH_1_other_en_standard.pdf"


@pytest.fixture
def pair(project: Sample) -> Sample:
    project.write("leaflets/other.yaml", LEAFLET.replace("TST_1", "OTH_1"))
    return project


LARGE = [
    (
        "list",
        f"      - list: [{'a, ' * 15_000}a]\n",
        "15,001 items are too many (at most 3,000: split it into several lists)",
    ),
    ("blocks", "      - Text.\n" * MOST_ITEMS, "3,001 items are too many"),
    (
        "nested",
        "      - list:\n" + "          - - list: [a, b, c, d, e]\n" * 2500,
        "12,510 texts are too many (at most 10,000",
    ),
    (
        "columns",
        f"      - table: {{header: [{', '.join('c' * 50)}], rows: [[{', '.join('v' * 50)}]]}}\n",
        "a table of 50 columns has no",
    ),
    ("bytes", "# " + "x" * 1_000_000 + "\n", "the file is larger than 1 MB"),
    ("depth", f"      - {'[' * 3000}{']' * 3000}\n", "nested more than 40 levels deep"),
    ("text", f"      - {'word ' * 20_000}\n", "99,999 characters"),
]


@pytest.mark.parametrize(("text", "fault"), [case[1:] for case in LARGE], ids=[case[0] for case in LARGE])
def test_what_is_too_large_is_refused_with_its_line_and_the_rest_is_made(pair: Sample, text: str, fault: str) -> None:
    pair.write("leaflets/scan.yaml", LEAFLET + text)
    outcome = pair.run(*ENGLISH)
    assert outcome.code == 1
    assert any(fault in error and error.startswith("leaflets/scan.yaml") for error in outcome.errors), outcome.errors
    assert pair.pdfs == [OTHER]


def test_what_is_just_not_too_large_is_made(project: Sample) -> None:
    table = f"      - table: {{header: [{', '.join('c' * MOST_COLUMNS)}], rows: [[{', '.join('v' * MOST_COLUMNS)}]]}}\n"
    project.write("leaflets/scan.yaml", LEAFLET + table + f"      - list: [{'a, ' * (MOST_ITEMS - 1)}a]\n")
    assert project.run(*ENGLISH).code == 0


def for_ever() -> None:
    while True:
        pass


def too_much() -> None:
    bytes(3_000_000_000)


def fault() -> None:
    raise ZeroDivisionError("division by zero")


FATES: list[tuple[Callable[[], None], str]] = [
    (for_ever, "takes more than 60 seconds (make it shorter, or split it into several leaflets)"),
    (too_much, "needs more than 2 GB of memory (make it shorter, or split it into several leaflets)"),
    (fault, "ZeroDivisionError: division by zero (this is a fault of Leaflet Press: please report it)"),
]


STAGES: dict[str, tuple[ModuleType, str, Callable[[Any], str]]] = {
    "setting": (compose, "compose_pages", lambda given: str(given[0].leaflet.id)),
    "reading": (read_text, "_english", lambda given: str(given[1])),
    "preparing": (pdf_tasks, "render_input_of", lambda given: str(given[0][0])),
}


@pytest.mark.parametrize(("fate", "said"), FATES)
@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.parametrize("stage", STAGES)
def test_one_leaflet_never_costs_another(
    pair: Sample, monkeypatch: pytest.MonkeyPatch, fate: Callable[[], None], said: str, jobs: str, stage: str
) -> None:
    module, name, leaflet_of = STAGES[stage]
    real = getattr(module, name)

    def spoilt(*arguments: Any, **more: Any) -> object:
        if leaflet_of(arguments) == "scan":
            fate()
        return real(*arguments, **more)

    quick = limits.within_limits.__wrapped__  # type: ignore[attr-defined]
    monkeypatch.setattr(quick, "__defaults__", (0.3,))
    monkeypatch.setattr(module, name, spoilt)
    outcome = pair.run(*ENGLISH, "--jobs", jobs, "--fresh")
    assert outcome.code == 1
    assert pair.pdfs == [OTHER]
    assert any(said in error for error in outcome.errors), outcome.errors


def test_a_worker_that_never_comes_back_is_ended_by_the_kernel(pair: Sample, monkeypatch: pytest.MonkeyPatch) -> None:
    real = one_pdf.make_one

    def deaf(job: Job, shop: BuildContext, manuscript: RenderInput) -> JobResult:
        if job.leaflet == "scan":
            deadly(0.0)
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
            for_ever()
        return real(job, shop, manuscript)

    monkeypatch.setattr(pdf_tasks, "make_one", deaf)
    outcome = pair.run(*ENGLISH, "--jobs", "2")
    assert [error.partition("[cannot-set]: ")[2][:61] for error in outcome.errors] == [
        "scan, en, standard: the process that set it was killed (it di"
    ]
    assert pair.pdfs == [OTHER]


def test_limits_leave_nothing_behind() -> None:
    before = resource.getrlimit(resource.RLIMIT_DATA)
    with pytest.raises(TookTooLong), within_limits(0.05):
        for_ever()
    with pytest.raises(MemoryError), within_limits():
        too_much()
    assert resource.getrlimit(resource.RLIMIT_DATA) == before


def test_a_limit_ends_what_runs_when_its_time_is_over_and_not_long_after() -> None:
    begun = time.process_time()
    with pytest.raises(TookTooLong), within_limits(0.2):
        for_ever()
    assert 0.15 < time.process_time() - begun < 1.0


def test_titles_with_marks_of_other_languages_stay_text(project: Sample) -> None:
    title = "Scan ]]> <b>&amp; \\\\n; BEGIN:VEVENT"
    project.write("leaflets/scan.yaml", LEAFLET.replace("Having a scan", f"'{title}'"))
    assert project.run(*ENGLISH).code == 0
    assert project.run("status", "--ics", str(project.root / "r.ics")).code == 0
    events = (project.root / "r.ics").read_bytes().decode().replace("\r\n ", "")
    assert events.count("\r\nBEGIN:VEVENT") == 1
    assert (
        project.run("verify", str(project.root / "build/en/TST_1_scan_en_standard.pdf"))
        .stdout.splitlines()[-1]
        .startswith("PASS")
    )
    assert json.loads((project.root / "build/manifest.json").read_text("utf-8"))["files"][0]["title"] == title
    assert project.pdfs == ["en/TST_1_scan_en_standard.pdf"]

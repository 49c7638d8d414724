"""make_pdfs.py as people call it: what it makes, what it says, how it exits."""

from __future__ import annotations

import hashlib
import io
import json
import os
import resource
import subprocess
import sys
from pathlib import Path

import pikepdf
import pytest

from tests.pipeline.conftest import LEAFLET, POLISH, ROOT, Sample

ALL = [
    "en/TST_1_scan_en_large-print.pdf",
    "en/TST_1_scan_en_standard.pdf",
    "pl/TST_1_scan_pl_large-print_DRAFT.pdf",
    "pl/TST_1_scan_pl_standard_DRAFT.pdf",
]


def test_without_a_command_everything_is_built(project: Sample) -> None:
    outcome = project.run()
    assert (outcome.code, project.pdfs, outcome.errors) == (0, ALL, [])


def test_options_without_a_command_are_those_of_build(project: Sample) -> None:
    assert project.run("--lang", "pl", "--layout", "standard").code == 0
    assert project.pdfs == ["pl/TST_1_scan_pl_standard_DRAFT.pdf"]


def test_leaflet_language_and_layout_choose_the_jobs(project: Sample) -> None:
    assert (
        project.run(
            "build", "scan", "--lang", "en,pl", "--layout", "large-print", "--out", str(project.root / "o")
        ).code
        == 0
    )
    made = sorted(path.name for path in project.root.glob("o/*/*.pdf"))
    assert made == ["TST_1_scan_en_large-print.pdf", "TST_1_scan_pl_large-print_DRAFT.pdf"]


@pytest.mark.parametrize(
    ("arguments", "hint"),
    [
        (["build", "scann"], "did you mean 'scan'?"),
        (["build", "--lang", "ur"], "there are: en, pl"),
        (["build", "--lang", "klingon"], "is not a language tag"),
        (["build", "--layout", "standart"], "did you mean 'standard'?"),
        (["build", "--jobs", "0"], "0 is not in the range"),
        (["bulid"], "No such command"),
    ],
)
def test_a_wrong_command_line_exits_with_2_and_a_hint(project: Sample, arguments: list[str], hint: str) -> None:
    outcome = project.run(*arguments)
    assert (outcome.code, project.pdfs) == (2, [])
    assert hint in outcome.stderr


def test_a_language_in_the_place_of_a_leaflet_is_told_where_it_belongs(project: Sample) -> None:
    outcome = project.run("build", "scan", "pl")
    assert outcome.code == 2
    assert "'pl' is a language, not a leaflet: write --lang pl" in outcome.stderr


def test_the_manifest_describes_every_file(project: Sample) -> None:
    project.run()
    manifest = json.loads((project.root / "build/manifest.json").read_text("utf-8"))
    assert [entry["path"] for entry in manifest["files"]] == ALL
    polish = manifest["files"][3]
    data = (project.root / "build" / polish["path"]).read_bytes()
    assert polish == {
        "path": ALL[3],
        "sha256": hashlib.sha256(data).hexdigest(),
        "bytes": len(data),
        "pages": 1,
        "reference": "TST_1",
        "version": "1",
        "leaflet": "scan",
        "language": "pl",
        "layout": "standard",
        "title": "Badanie",
        "reviewed": "2026-05",
        "next_review": "2028-05",
        "edition": polish["edition"],
        "state": "draft",
        "problems": [],
    }
    assert [entry["state"] for entry in manifest["files"]] == ["approved", "approved", "draft", "draft"]


def test_json_is_the_whole_report(project: Sample) -> None:
    project.write("leaflets/broken.yaml", "title: [")
    outcome = project.run("build", "--json")
    report = json.loads(outcome.stdout)
    assert [file["path"] for file in report["files"]] == ALL
    assert [(p["file"], p["severity"]) for p in report["problems"]] == [("leaflets/broken.yaml", "error")]
    assert outcome.code == 1


def test_a_partial_build_keeps_the_rest_of_the_manifest(project: Sample) -> None:
    project.run()
    project.run("build", "--lang", "pl")
    manifest = json.loads((project.root / "build/manifest.json").read_text("utf-8"))
    assert [entry["path"] for entry in manifest["files"]] == ALL


def test_a_leaflet_with_an_error_never_stops_the_others(project: Sample) -> None:
    project.write("leaflets/other.yaml", LEAFLET.replace("TST_1", "TST_2").replace("title:", "titel:"))
    outcome = project.run()
    assert (outcome.code, project.pdfs) == (1, ALL)
    assert outcome.errors == [line for line in outcome.errors if line.startswith("leaflets/other.yaml:")]
    assert "did you mean 'title'?" in outcome.stderr


def test_an_older_file_of_a_broken_leaflet_stays_and_says_so(project: Sample) -> None:
    project.run()
    project.write("leaflets/scan.yaml", LEAFLET.replace("title:", "titel:"))
    assert project.run().code == 1
    assert project.pdfs == ALL
    manifest = json.loads((project.root / "build/manifest.json").read_text("utf-8"))
    assert {problem for entry in manifest["files"] for problem in entry["problems"]} == {
        "out of date: this file could not be made again"
    }


def test_a_translation_that_loses_a_fact_is_not_built(project: Sample) -> None:
    project.write("locale/pl/LC_MESSAGES/scan.po", POLISH.replace("pod numer **{day_unit}**", "do nas"))
    outcome = project.run()
    assert (outcome.code, project.pdfs) == (1, ALL[:2])
    assert any("scan.po:18: error [facts-changed]:" in line and "{day_unit}" in line for line in outcome.errors), (
        outcome.stderr
    )


def test_a_character_without_a_glyph_names_itself_and_its_place(project: Sample) -> None:
    project.write("leaflets/scan.yaml", LEAFLET.replace("about your scan", "about your \U00012000 scan"))
    outcome = project.run("build", "--lang", "en")
    assert (outcome.code, project.pdfs) == (1, [])
    assert any(
        line.startswith("leaflets/scan.yaml:10: error [no-glyph]:") and "U+12000" in line for line in outcome.errors
    )


def test_a_passed_review_date_is_said_in_a_warning_and_the_manifest(
    project: Sample, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1843516800")
    outcome = project.run("build", "--lang", "en", "--layout", "standard")
    assert outcome.code == 0
    assert "leaflets/scan.yaml" in outcome.stderr
    assert "warning [review-overdue]: next review was due by 2028-05" in outcome.stderr
    entry = json.loads((project.root / "build/manifest.json").read_text("utf-8"))["files"][0]
    assert entry["state"] == "draft"
    assert "next review was due by 2028-05" in entry["problems"][0]


def test_the_same_input_gives_the_same_bytes_with_any_number_of_jobs(project: Sample) -> None:
    for out, jobs in (("a", "1"), ("b", "2")):
        assert project.run("build", "--fresh", "--out", str(project.root / out), "--jobs", jobs).code == 0
    first, second = (
        {
            path.relative_to(project.root / out).as_posix(): path.read_bytes()
            for path in project.root.glob(f"{out}/**/[!.]*.*")
        }
        for out in "ab"
    )
    assert len(first) == 5
    assert first == second


def test_an_output_folder_that_cannot_be_written_is_one_line_a_file(project: Sample) -> None:
    project.write("taken", "a file where the folder should be")
    outcome = project.run("build", "--lang", "en", "--out", str(project.root / "taken"))
    assert outcome.code == 1
    assert all("cannot write" in line for line in outcome.errors)
    assert len(outcome.errors) == 3


def test_a_disk_that_takes_no_more_ends_in_errors_and_no_rests(project: Sample) -> None:
    def small_files() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000))

    done = subprocess.run(
        [sys.executable, str(ROOT / "make_pdfs.py"), "--root", str(project.root), "build", "--lang", "en"],
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=small_files,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
    )
    assert (done.returncode, project.pdfs) == (1, [])
    assert "Traceback" not in done.stderr
    assert "File too large" in done.stderr
    assert not list(Path(project.root / "build").rglob("*.part"))


def test_check_builds_nothing_and_says_everything(project: Sample) -> None:
    project.write("leaflets/other.yaml", LEAFLET.replace("2028-05", "2024-05"))
    outcome = project.run("check")
    assert (outcome.code, project.pdfs) == (1, [])
    assert "next_review" in outcome.stderr
    assert "TST_1" in outcome.stderr or "reference" in outcome.stderr


def test_help_teaches(project: Sample) -> None:
    outcome = project.run("--help")
    assert outcome.code == 0
    for word in ("build", "check", "extract", "approve", "status", "which", "Exit code", "--root"):
        assert word in outcome.stdout


def test_source_date_epoch_dates_the_pdfs(project: Sample, monkeypatch: pytest.MonkeyPatch) -> None:
    for out, epoch in (("a", None), ("b", "1800000000")):
        if epoch:
            monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
        project.run("build", "--lang", "en", "--layout", "standard", "--out", str(project.root / out))
    first, second = ((project.root / out / "en/TST_1_scan_en_standard.pdf").read_bytes() for out in "ab")
    assert (pdf_date(first), pdf_date(second)) == ("D:20260501000000Z", "D:20270115000000Z")


def pdf_date(data: bytes) -> str:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return str(pdf.docinfo["/CreationDate"])

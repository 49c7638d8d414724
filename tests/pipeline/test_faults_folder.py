"""The output folder is shared with others: a build changes and removes what it made, and nothing else."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.pipeline.conftest import LEAFLET, ROOT, Sample

ENGLISH, POLISH_DRAFT = "en/TST_1_scan_en_standard.pdf", "pl/TST_1_scan_pl_standard_DRAFT.pdf"
STANDARD = ("build", "--layout", "standard")
FOREIGN = [
    '{"name": "Ward app", "icons": [], "start_url": "/"}',
    '{"files": {"main.css": "/static/main.css"}, "entrypoints": []}',
    '{"files": ["index.html"]}',
    '[{"path": "en/a.pdf"}]',
    "not JSON",
    '"\\ud800"',
]


def everything(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("text", FOREIGN)
def test_the_manifest_of_another_program_stays_and_is_named(project: Sample, text: str) -> None:
    project.write("build/manifest.json", text)
    for _ in range(2):
        outcome = project.run(*STANDARD)
        assert outcome.code == 1
        assert project.pdfs == [ENGLISH, POLISH_DRAFT]
        assert (project.root / "build/manifest.json").read_text("utf-8") == text
        (error,) = outcome.errors
        assert error.startswith(f"{project.root}/build/manifest.json: error [cannot-write]: this is not a list of PDFs")


def test_a_manifest_that_is_a_pipe_or_a_folder_is_not_waited_for(project: Sample) -> None:
    for make in (os.mkfifo, os.mkdir):
        shutil.rmtree(project.root / "build", ignore_errors=True)
        (project.root / "build").mkdir()
        make(project.root / "build/manifest.json")
        assert "this is not a list of PDFs" in project.run(*STANDARD).stderr
        assert project.pdfs == [ENGLISH, POLISH_DRAFT]


def test_an_empty_manifest_and_one_of_nothing_are_written_over(project: Sample) -> None:
    for text in ("", '{"files": []}'):
        project.write("build/manifest.json", text)
        assert project.run(*STANDARD).code == 0
        assert len(json.loads((project.root / "build/manifest.json").read_text("utf-8"))["files"]) == 2


def changed_manifest(project: Sample, key: str, value: object) -> None:
    path = project.root / "build/manifest.json"
    data = json.loads(path.read_text("utf-8"))
    data["files"][0][key] = value
    path.write_text(json.dumps(data), "utf-8")


@pytest.mark.parametrize(
    ("key", "value"),
    [
        *[
            ("path", name)
            for name in (
                "en/\ud800.pdf",
                "en/\x00.pdf",
                "../leaflets/scan.yaml",
                "/etc/hosts",
                "en//a",
                "",
                ".",
                "a\nb",
            )
        ],
        *(("pages", "4"), ("bytes", None), ("state", "signed"), ("problems", 5), ("language", 7), ("sha256", [])),
    ],
)
def test_a_forged_line_of_the_manifest_is_none(project: Sample, key: str, value: object) -> None:
    project.run(*STANDARD)
    changed_manifest(project, key, value)
    before = everything(project.root / "leaflets")
    assert project.run(*STANDARD).code == 0
    assert project.pdfs == [ENGLISH, POLISH_DRAFT]
    assert everything(project.root / "leaflets") == before
    assert project.run("which", "0123").code in (0, 1, 2)


FORGED: list[Callable[[dict[str, Any]], object]] = [
    lambda data: data.update(files=[]),
    lambda data: data.update(files={"leaflets/scan.yaml": 5}),
    lambda data: data.update(files={"leaflets/scan.yaml": [1, 2, 3, 4]}),
    lambda data: data.update(frame=5),
    lambda data: data.update(policies=["translator"]),
    lambda data: data.update(policies={}),
    lambda data: data.update(folders=None),
    lambda data: data.update(at="now"),
    lambda data: data.update(at=10**400),
    lambda data: data.update(layouts=[["standard"]]),
    lambda data: data.update(layouts=None),
    lambda data: data.update(readings=[[1, 2]]),
    lambda data: data["readings"][0].__setitem__(3, [True, [], "leaflets/scan.yaml", 1]),
    lambda data: data["readings"][0][3].__setitem__(4, []),
    lambda data: data["readings"][0][3].__setitem__(7, "never"),
    lambda data: data["readings"][0][3].__setitem__(11, [["A Person", "0000-00-00"]]),
    lambda data: data.update(pdfs=[["", "", {"path": "en/x.pdf"}, []]]),
    lambda data: data["pdfs"][0].__setitem__(0, ""),
    lambda data: data["pdfs"][0][2].update(path="../leaflets/scan.yaml"),
    lambda data: data["pdfs"][0][2].update(path="en/x.pdf"),
    lambda data: data["pdfs"][0][2].update(sha256="0" * 64),
    lambda data: data["pdfs"][0].__setitem__(3, 5),
    lambda data: data.update(pdfs=5),
    lambda data: data.update(problems=[{}]),
    lambda data: data.update(root=["."]),
    lambda data: data.update(languages="pl"),
]


@pytest.mark.parametrize("forge", FORGED)
def test_a_forged_ledger_is_none_or_does_no_harm(project: Sample, forge: Callable[[dict[str, Any]], object]) -> None:
    project.run(*STANDARD)
    good = everything(project.root / "build")
    path = project.root / "build/.ledger.json"
    data = json.loads(path.read_text("utf-8"))
    forge(data)
    path.write_text(json.dumps(data), "utf-8")
    assert project.run(*STANDARD).code == 0
    assert {name: good[name] for name in (ENGLISH, POLISH_DRAFT)} == {
        name: data for name, data in everything(project.root / "build").items() if name.endswith(".pdf")
    }


def test_a_link_in_the_output_folder_is_not_followed_to_remove_anything(project: Sample) -> None:
    project.run(*STANDARD)
    elsewhere = project.root / "elsewhere"
    (project.root / "build/pl").rename(elsewhere)
    (project.root / "build/pl").symlink_to(elsewhere)
    (project.root / "locale/pl/LC_MESSAGES/scan.po").unlink()
    project.run(*STANDARD)
    assert (elsewhere / POLISH_DRAFT.removeprefix("pl/")).is_file()


def test_the_pdfs_of_another_root_stay_with_their_lines(project: Sample, tmp_path: Path) -> None:
    out, other = tmp_path / "shared", Sample(tmp_path / "other")
    shutil.copytree(ROOT / "layouts", other.root / "layouts")
    other.write("leaflets/knee.yaml", LEAFLET.replace("TST_1", "OTH_1"))
    wanted = {"en/OTH_1_knee_en_standard.pdf", ENGLISH, POLISH_DRAFT}
    for _ in range(2):
        for one in (other, project):
            outcome = one.run(*STANDARD, "--out", str(out))
            assert "removed" not in outcome.stdout
    lines = json.loads((out / "manifest.json").read_text("utf-8"))["files"]
    assert {line["path"] for line in lines} == wanted == {str(path.relative_to(out)) for path in out.glob("*/*.pdf")}
    assert not [line for line in lines if line["problems"] and line["leaflet"] == "knee"]
    (other.root / "leaflets/knee.yaml").rename(other.root / "leaflets/hip.yaml")
    assert "1 removed" not in project.run(*STANDARD, "--out", str(out)).stdout


def test_a_file_with_the_name_of_a_release_is_not_the_drafts_to_remove(project: Sample) -> None:
    stamped = "pl/TST_1_scan_pl_standard.pdf"
    project.write(f"build/{stamped}", "the stamped release of last year")
    project.run(*STANDARD)
    assert (project.root / "build" / stamped).read_text("utf-8") == "the stamped release of last year"
    assert POLISH_DRAFT in project.pdfs


@pytest.mark.parametrize("folder", ["layouts", "leaflets", "locale"])
def test_a_folder_that_is_empty_or_not_there_takes_no_pdf_away(project: Sample, folder: str) -> None:
    project.run("build")
    before = project.pdfs
    away = project.root / "away"
    (project.root / folder).rename(away)
    for there in (False, True):
        if there and folder != "locale":
            (project.root / folder).mkdir()
        outcome = project.run("build")
        assert project.pdfs == before
        assert "removed" not in outcome.stdout
        assert outcome.code == (0 if folder == "locale" else 1)
        assert "Traceback" not in outcome.stderr
    if folder == "layouts":
        assert any("there is no brand (make a folder with a brand.yaml there)" in error for error in outcome.errors)
        marked = json.loads((project.root / "build/manifest.json").read_text("utf-8"))["files"]
        assert all("out of date: this file could not be made again" in line["problems"] for line in marked)
    shutil.rmtree(project.root / folder, ignore_errors=True)
    away.rename(project.root / folder)
    assert project.run("build").code == 0
    assert project.pdfs == before


def test_a_layout_that_is_named_twice_is_made_once(project: Sample) -> None:
    outcome = project.run("build", "--layout", "standard,standard", "--layout", "standard", "--lang", "en,en")
    assert outcome.stdout.startswith("1 PDF in ")
    assert len(json.loads((project.root / "build/manifest.json").read_text("utf-8"))["files"]) == 1

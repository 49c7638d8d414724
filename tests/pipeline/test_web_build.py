"""Pages of HTML in a build: made, kept, released and removed as PDFs are, with what they show beside them."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from tests.pipeline.conftest import LEAFLET, Sample, approve_all
from tests.pipeline.conftest import POLISH as POLISH_TEXTS
from tests.pipeline.test_made_from import DRAWING, FIGURE

ENGLISH, POLISH = "en/TST_1_scan_en_web.html", "pl/TST_1_scan_pl_web_DRAFT.html"


@pytest.fixture
def asked(project: Sample) -> Sample:
    """Return a project whose builds make HTML unasked, with a picture in it."""
    layout = project.root / "layouts/web.yaml"
    layout.write_text(layout.read_text("utf-8").replace("default: no", "default: yes"), "utf-8")
    project.write("leaflets/scan.yaml", LEAFLET.replace("sections:", f"{FIGURE}sections:"))
    project.write("leaflets/figures/disc.svg", DRAWING)
    project.write("locale/pl/LC_MESSAGES/scan.po", POLISH_TEXTS + '\nmsgid "A disc."\nmsgstr "Krążek."\n')
    return project


def lines(project: Sample) -> dict[str, dict[str, Any]]:
    data = json.loads((project.root / "build/manifest.json").read_text("utf-8"))
    return {file["path"]: file for file in data["files"]}


def tree(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file() and path.suffix != ".json")
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def test_a_build_makes_pages_beside_pdfs(asked: Sample) -> None:
    outcome = asked.run("build")
    assert outcome.code == 0
    assert "4 PDFs and 2 web pages in" in outcome.stdout
    assert "3 drafts" in outcome.stdout
    line = lines(asked)[ENGLISH]
    assert (line["layout"], line["pages"], line["state"], line["title"]) == ("web", 0, "approved", "Having a scan")
    assert [re.sub("-[0-9a-f]{16}", "", path) for path in line["assets"]] == ["web/disc.svg", "web/leaflet.css"]
    assert all((asked.root / "build" / path).is_file() for path in line["assets"])
    assert "assets" not in lines(asked)["en/TST_1_scan_en_standard.pdf"]


def test_nothing_changed_nothing_made(asked: Sample) -> None:
    asked.run("build")
    assert "(6 as they were)" in asked.run("build").stdout


@pytest.mark.parametrize("lost", ["web/leaflet-", "web/disc-"])
@pytest.mark.parametrize("altered", [False, True])
def test_what_a_page_shows_is_made_anew_where_it_is_lost_or_altered(asked: Sample, lost: str, *, altered: bool) -> None:
    asked.run("build")
    before = tree(asked.root / "build")
    (path,) = (asked.root / "build" / name for name in before if name.startswith(lost))
    path.write_bytes(b"other") if altered else path.unlink()
    assert "(2 made, 4 as they were)" in asked.run("build").stdout
    assert tree(asked.root / "build") == before


def test_what_no_page_shows_any_more_is_removed_and_nothing_else(asked: Sample) -> None:
    asked.run("build")
    (old,) = (name for name in tree(asked.root / "build") if name.startswith("web/disc-"))
    mine = asked.write("build/web/notes.txt", "mine")
    asked.write("leaflets/figures/disc.svg", DRAWING.replace("#005f73", "#9b1c1c"))
    asked.run("build")
    now = [name for name in tree(asked.root / "build") if name.startswith("web/disc-")]
    assert len(now) == 1
    assert old not in now
    assert mine.is_file()


def test_a_leaflet_that_is_gone_takes_its_page_along(asked: Sample) -> None:
    asked.write("leaflets/other.yaml", LEAFLET.replace("TST_1", "TST_2"))
    asked.run("build")
    (asked.root / "leaflets/scan.yaml").unlink()
    (asked.root / "locale/pl/LC_MESSAGES/scan.po").unlink()
    asked.run("build")
    left = sorted(tree(asked.root / "build"))
    assert [re.sub("-[0-9a-f]{16}", "", name) for name in left if name.endswith((".html", ".css", ".svg"))] == [
        "en/TST_2_other_en_web.html",
        "web/leaflet.css",
    ]


def test_a_release_holds_no_draft(asked: Sample) -> None:
    outcome = asked.run("build", "--release")
    assert outcome.code == 1
    assert [path for path in tree(asked.root / "build") if path.endswith(".html")] == [ENGLISH]
    approve_all(asked)
    assert asked.run("build", "--release").code == 0
    page = (asked.root / "build/pl/TST_1_scan_pl_web.html").read_text("utf-8")
    assert "draft" not in page


def test_an_overdue_leaflet_says_so(asked: Sample, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1893456000")  # 2030-01-01
    outcome = asked.run("build", "--lang", "en", "--layout", "web")
    page = (asked.root / "build/en/TST_1_scan_en_web_DRAFT.html").read_text("utf-8")
    assert "was due for review by May 2028" in page
    assert "next review was due by 2028-05" in outcome.stderr


@pytest.mark.parametrize("jobs", ["1", "4"])
def test_pages_are_the_same_whoever_makes_them(asked: Sample, jobs: str) -> None:
    asked.run("build", "--layout", "web", "--out", str(asked.root / "a"))
    asked.run("build", "--layout", "web", "--jobs", jobs, "--fresh", "--out", str(asked.root / "b"))
    assert tree(asked.root / "a") == tree(asked.root / "b")


def test_a_changed_translation_makes_its_page_alone_anew(asked: Sample) -> None:
    asked.run("build", "--layout", "web")
    path = asked.root / "locale/pl/LC_MESSAGES/scan.po"
    path.write_text(path.read_text("utf-8").replace("Badanie", "Badanie obrazowe", 1), "utf-8")
    assert "(1 made, 1 as they were)" in asked.run("build", "--layout", "web").stdout
    assert "Badanie obrazowe" in (asked.root / "build" / POLISH).read_text("utf-8")


def test_a_project_may_leave_pages_to_who_asks_for_them(project: Sample) -> None:
    assert "4 PDFs in" in project.run("build").stdout
    assert "2 web pages in" in project.run("build", "--layout", "web").stdout


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("kind: web", "kind: leaflet", "'kind' is 'leaflet': it is not known (write web)"),
        ("Noto Sans Gurmukhi", "Noto Sans Gurmuki", "unknown font family 'Noto Sans Gurmuki'"),
        ("default: yes", "default: perhaps", "write yes or no"),
        ("fonts:", "font:", "unknown key 'font' (did you mean 'fonts'?)"),
    ],
)
def test_a_slip_in_the_layout_of_html_costs_no_pdf(asked: Sample, old: str, new: str, told: str) -> None:
    layout = asked.root / "layouts/web.yaml"
    text = layout.read_text("utf-8")
    layout.write_text(text.replace(old, new, 1), "utf-8")
    outcome = asked.run("build")
    (line,) = [line for line in outcome.stderr.splitlines() if told in line]
    assert line.startswith(f"layouts/web.yaml:{text.partition(old)[0].count(chr(10)) + 1}: error")
    assert outcome.code == 1
    assert "2 not made" in outcome.stdout or "4 PDFs" in outcome.stdout
    assert len(asked.pdfs) == 4


def test_a_manifest_that_names_another_file_as_what_a_page_shows_is_not_believed(asked: Sample) -> None:
    asked.run("build")
    path = asked.root / "build/manifest.json"
    path.write_text(path.read_text("utf-8").replace("web/leaflet-", "../leaflets/leaflet-"), "utf-8")
    outcome = asked.run("build")
    assert outcome.code == 0
    assert (asked.root / "leaflets/scan.yaml").is_file()

"""The office's pages: what is to be done, which copies to destroy, an order sheet; never inside the site."""

from __future__ import annotations

import csv
import io
import json
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.npm import installed
from tests.pipeline.conftest import LEAFLET, POLISH, ROOT, Sample
from tests.site.test_judged import axe

RUNS = "order,ordered,reference,version,edition,language,layout,printer,copies,wanted_by,deliver_to\n"
OLD = "a1b2c3d4e5f6,2026-06-01,TST_1,1,0ddba11a,en,standard,example-printers,500,,Ward 7\n"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Sample:
    """English in date, Polish unsigned, another leaflet due within 90 days, a run of an old edition."""
    found = Sample(tmp_path_factory.mktemp("office"))
    shutil.copytree(ROOT / "layouts", found.root / "layouts")
    found.write("leaflets/scan.yaml", LEAFLET)
    found.write("leaflets/late.yaml", LEAFLET.replace("TST_1", "TST_2").replace("2028-05", "2026-10"))
    found.write("locale/pl/LC_MESSAGES/scan.po", POLISH)
    found.write("locale/pl/LC_MESSAGES/common.po", (ROOT / "locale/pl/LC_MESSAGES/common.po").read_bytes())
    found.write("print-runs.csv", RUNS + OLD)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", "1790000000")  # 2026-09-21
        assert found.run("build", "--layout", "standard").code == 0
        outcome = found.run("site", "--office", str(found.root / "office"))
    assert outcome.code == 0, outcome.stderr
    return found


def table(project: Sample, name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO((project.root / "office" / name).read_text("utf-8-sig"))))


def test_tasks_stand_by_how_urgent_they_are(project: Sample) -> None:
    assert [(row["task"], row["reference"], row["language"]) for row in table(project, "tasks.csv")] == [
        ("Not signed", "TST_1", "Polish"),
        ("Behind the English", "TST_1", "Polish"),
        ("Review due in 90 days", "TST_2", "English"),
    ]


def test_copies_of_an_old_edition_are_to_be_destroyed(project: Sample) -> None:
    (row,) = table(project, "destroy.csv")
    assert (row["copies"], row["edition"]) == ("500", "0ddba11a")
    assert "the text is now edition" in row["reason"]
    assert "500 copies" in (project.root / "office/index.html").read_text("utf-8")


def test_only_what_is_current_can_be_ordered(project: Sample) -> None:
    rows = table(project, "order.csv")
    assert [(row["reference"], row["language"]) for row in rows] == [("TST_1", "en"), ("TST_2", "en")]
    files = json.loads((project.root / "build/manifest.json").read_text("utf-8"))["files"]
    assert {row["sha256"] for row in rows} <= {file["sha256"] for file in files}
    assert {row["size"] for row in rows} == {"210 × 297 mm"}


def test_the_sheet_counts_and_saves_what_is_typed(browser: Browser, project: Sample) -> None:
    page = browser.new_page()
    page.goto((project.root / "office/order.html").as_uri())
    page.locator("input").first.fill("250")
    assert page.inner_text("#sum").startswith("250 copies of 1 leaflet, 250 pages")
    with page.expect_download() as download:
        page.click("#save")
    saved = Path(download.value.path()).read_text("utf-8-sig").splitlines()
    assert saved[0].endswith(",copies")
    assert saved[1].startswith("TST_1,1,")
    assert saved[1].endswith(",250")
    page.close()


@pytest.mark.parametrize("name", ["index.html", "order.html"])
def test_axe_finds_no_fault(browser: Browser, project: Sample, name: str) -> None:
    page = browser.new_page()
    page.goto((project.root / "office" / name).as_uri())
    found = axe(page.evaluate, installed(Path(__file__).parent / "judges") / "node_modules")
    page.close()
    assert found == []


def test_it_never_stands_inside_the_site(project: Sample) -> None:
    outcome = project.run("site", "--office", str(project.root / "site/office"))
    assert (outcome.code, "this folder is inside the site" in outcome.stderr) == (1, True)
    assert not (project.root / "site/office").exists()
    assert not list((project.root / "site").rglob("order.*"))

"""The office's pages: what is to be done, which copies to destroy, an order sheet; never inside the site."""

from __future__ import annotations

import csv
import io
import json
import re
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ViewportSize

from tests.pipeline.conftest import LEAFLET, POLISH, ROOT, Sample
from tests.site.judging import NARROW, axe, narrow_faults, nu_errors

RUNS = "order,ordered,reference,version,edition,language,layout,printer,copies,wanted_by,deliver_to\n"
OLD = "a1b2c3d4e5f6,2026-06-01,TST_1,1,0ddba11a,en,standard,example-printers,500,,Ward 7\n"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Sample:
    """English in date, Polish unsigned and unfinished, a leaflet due within 90 days, a run of an old edition."""
    found = Sample(tmp_path_factory.mktemp("office"))
    shutil.copytree(ROOT / "layouts", found.root / "layouts")
    found.write("leaflets/scan.yaml", LEAFLET + "department: Radiology\n")
    found.write("leaflets/late.yaml", LEAFLET.replace("TST_1", "TST_2").replace("2028-05", "2026-10"))
    found.write("leaflets/blood.yaml", LEAFLET.replace("TST_1", "TST_3") + "department: Blood tests\n")
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
    told = [(row["task"], row["department"], row["reference"], row["language"]) for row in table(project, "tasks.csv")]
    assert told == [
        ("Not signed", "Radiology", "TST_1", "pl"),
        ("Not finished", "Radiology", "TST_1", "pl"),
        ("Behind the English", "Radiology", "TST_1", "pl"),
        ("Review due in 90 days", "No department", "TST_2", "en"),
    ]


def test_departments_and_languages_are_tallied(project: Sample) -> None:
    html = (project.root / "office/index.html").read_text("utf-8")
    rows = re.findall(r'<tr><th scope="row">([^<]+)</th>((?:<td[^>]*>\d+</td>)+)</tr>', html)
    counts = {name: [int(number) for number in re.findall(r">(\d+)<", cells)] for name, cells in rows}
    assert counts == {  # not signed, not finished, behind, due
        "Radiology": [1, 1, 1, 0],
        "No department": [0, 0, 0, 1],
        "English": [0, 0, 0, 1],
        "Polish": [1, 1, 1, 0],
    }


def test_the_table_of_all_stands_by_department_and_each_mark_leads_somewhere(project: Sample) -> None:
    columns = ("department", "reference", "English", "Polish")
    assert [tuple(row[name] for name in columns) for row in table(project, "leaflets.csv")] == [
        ("Blood tests", "TST_3", "approved", ""),
        ("Radiology", "TST_1", "approved", "draft"),
        ("No department", "TST_2", "approved", ""),
    ]
    html = (project.root / "office/index.html").read_text("utf-8")
    marks = re.findall(r'<a href="([^"]+)"><span aria-hidden="true">(.)</span><span class="unseen">([^<]+)<', html)
    assert {said: sign for _, sign, said in marks} == {
        "approved: TST_3 in English": "✓",
        "approved: TST_1 in English": "✓",
        "begun: TST_1 in Polish": "●",
        "approved: TST_2 in English": "✓",
    }
    for href, *_ in marks:
        assert f'id="{href[1:]}"' in html if href[0] == "#" else (project.root / "office" / href).is_file()


def test_copies_of_an_old_edition_are_to_be_destroyed(project: Sample) -> None:
    (row,) = table(project, "destroy.csv")
    assert (row["copies"], row["edition"]) == ("500", "0ddba11a")
    assert "the text is now edition" in row["reason"]
    assert "500 copies" in (project.root / "office/index.html").read_text("utf-8")


def test_only_what_is_current_can_be_ordered(project: Sample) -> None:
    rows = table(project, "order.csv")
    assert [(row["reference"], row["language"]) for row in rows] == [("TST_1", "en"), ("TST_2", "en"), ("TST_3", "en")]
    files = json.loads((project.root / "build/manifest.json").read_text("utf-8"))["files"]
    assert {row["sha256"] for row in rows} <= {file["sha256"] for file in files}
    assert {row["size"] for row in rows} == {"210 × 297 mm"}


def test_the_sheet_counts_and_saves_what_is_typed(browser: Browser, project: Sample) -> None:
    page = browser.new_page()
    page.goto((project.root / "office/order.html").as_uri())
    page.locator("input.copies").first.fill("250")
    assert page.inner_text("#sum").startswith("250 copies of 1 leaflet, 250 pages")
    with page.expect_download() as download:
        page.click("#save")
    saved = Path(download.value.path()).read_text("utf-8-sig").splitlines()
    assert saved[0].endswith(",copies")
    assert saved[1].startswith("TST_1,1,")
    assert saved[1].endswith(",250")
    page.close()


def test_a_table_is_sorted_by_its_heads_and_narrowed_by_words(browser: Browser, project: Sample) -> None:
    page = browser.new_page()
    page.goto((project.root / "office/order.html").as_uri())
    references = "all => all.map((one) => one.firstChild.textContent.trim())"
    page.click("#order th:first-child button")
    page.click("#order th:first-child button")
    assert page.eval_on_selector_all("#order tbody th", references) == ["TST_3", "TST_2", "TST_1"]
    assert page.get_attribute("#order th:first-child", "aria-sort") == "descending"
    page.fill("#narrow", "tst_2 english")
    assert page.eval_on_selector_all("#order tbody tr:not([hidden]) th", references) == ["TST_2"]
    assert page.inner_text("#narrowed") == "1 of 3 rows"
    page.close()


@pytest.mark.parametrize("name", ["index.html", "order.html"])
def test_no_judge_finds_a_fault(browser: Browser, project: Sample, name: str) -> None:
    path = project.root / "office" / name
    page = browser.new_page(viewport=ViewportSize(width=NARROW["width"], height=NARROW["height"]))
    page.goto(path.as_uri())
    assert axe(page) == []
    assert narrow_faults(page) == []
    page.close()


def test_nor_does_the_nu_checker(project: Sample) -> None:
    assert nu_errors((project.root / "office").glob("*.html")) == []


def test_no_page_and_no_table_names_who_signed(project: Sample) -> None:
    signer = "Zofia Testowa"
    assert project.run("approve", "common", "pl", "--role", "translator", "--by", signer).code == 0
    assert any(signer in path.read_text("utf-8") for path in (project.root / "locale/pl").rglob("*.*"))
    office, site = project.root / "office2", project.root / "site2"
    assert project.run("site", "--drafts", "--to", str(site), "--office", str(office)).code == 0
    for folder in (office, site):
        assert not [path for path in folder.rglob("*") if path.is_file() and signer.encode() in path.read_bytes()]


def test_it_never_stands_inside_the_site(project: Sample) -> None:
    outcome = project.run("site", "--office", str(project.root / "site/office"))
    assert (outcome.code, "this folder is inside the site" in outcome.stderr) == (1, True)
    assert not (project.root / "site/office").exists()
    assert not list((project.root / "site").rglob("order.*"))

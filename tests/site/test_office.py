"""The office's pages: what is to be done, which copies to destroy, an order sheet; never inside the site."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ViewportSize

from tests.pipeline.conftest import Sample
from tests.site.judging import NARROW, axe, narrow_faults


def table(office: Sample, name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO((office.root / "office" / name).read_text("utf-8-sig"))))


def test_tasks_stand_by_how_urgent_they_are(office: Sample) -> None:
    told = [(row["task"], row["department"], row["reference"], row["language"]) for row in table(office, "tasks.csv")]
    assert told == [
        ("Not signed", "Radiology", "TST_1", "pl"),
        ("Not finished", "Radiology", "TST_1", "pl"),
        ("Behind the English", "Radiology", "TST_1", "pl"),
        ("Review due in 90 days", "No department", "TST_2", "en"),
    ]


def test_departments_and_languages_are_tallied(office: Sample) -> None:
    html = (office.root / "office/index.html").read_text("utf-8")
    rows = re.findall(r'<tr><th scope="row">([^<]+)</th>((?:<td[^>]*>\d+</td>)+)</tr>', html)
    counts = {name: [int(number) for number in re.findall(r">(\d+)<", cells)] for name, cells in rows}
    assert counts == {  # not signed, not finished, behind, due
        "Radiology": [1, 1, 1, 0],
        "No department": [0, 0, 0, 1],
        "English": [0, 0, 0, 1],
        "Polish": [1, 1, 1, 0],
    }


def test_the_table_of_all_stands_by_department_and_each_mark_leads_somewhere(office: Sample) -> None:
    columns = ("department", "reference", "English", "Polish")
    assert [tuple(row[name] for name in columns) for row in table(office, "leaflets.csv")] == [
        ("Blood tests", "TST_3", "approved", ""),
        ("Radiology", "TST_1", "approved", "draft"),
        ("No department", "TST_2", "approved", ""),
    ]
    html = (office.root / "office/index.html").read_text("utf-8")
    marks = re.findall(r'<a href="([^"]+)"><span aria-hidden="true">(.)</span><span class="unseen">([^<]+)<', html)
    assert {said: sign for _, sign, said in marks} == {
        "approved: TST_3 in English": "✓",
        "approved: TST_1 in English": "✓",
        "begun: TST_1 in Polish": "●",
        "approved: TST_2 in English": "✓",
    }
    for href, *_ in marks:
        assert f'id="{href[1:]}"' in html if href[0] == "#" else (office.root / "office" / href).is_file()


def test_copies_of_an_old_edition_are_to_be_destroyed(office: Sample) -> None:
    (row,) = table(office, "destroy.csv")
    assert (row["copies"], row["edition"]) == ("500", "0ddba11a")
    assert "the text is now edition" in row["reason"]
    assert "500 copies" in (office.root / "office/index.html").read_text("utf-8")


def test_only_what_is_current_can_be_ordered(office: Sample) -> None:
    rows = table(office, "order.csv")
    assert [(row["reference"], row["language"]) for row in rows] == [("TST_1", "en"), ("TST_2", "en"), ("TST_3", "en")]
    files = json.loads((office.root / "build/manifest.json").read_text("utf-8"))["files"]
    assert {row["sha256"] for row in rows} <= {file["sha256"] for file in files}
    assert {row["size"] for row in rows} == {"210 × 297 mm"}


def test_the_sheet_counts_and_saves_what_is_typed(browser: Browser, office: Sample) -> None:
    page = browser.new_page()
    page.goto((office.root / "office/order.html").as_uri())
    page.locator("input.copies").first.fill("250")
    assert page.inner_text("#sum").startswith("250 copies of 1 leaflet, 250 pages")
    with page.expect_download() as download:
        page.click("#save")
    saved = Path(download.value.path()).read_text("utf-8-sig").splitlines()
    assert saved[0].endswith(",copies")
    assert saved[1].startswith("TST_1,1,")
    assert saved[1].endswith(",250")
    page.close()


def test_a_table_is_sorted_by_its_heads_and_narrowed_by_words(browser: Browser, office: Sample) -> None:
    page = browser.new_page()
    page.goto((office.root / "office/order.html").as_uri())
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
def test_no_judge_finds_a_fault(browser: Browser, office: Sample, name: str) -> None:
    path = office.root / "office" / name
    page = browser.new_page(viewport=ViewportSize(width=NARROW["width"], height=NARROW["height"]))
    page.goto(path.as_uri())
    assert axe(page) == []
    assert narrow_faults(page) == []
    page.close()


def test_no_page_and_no_table_names_who_signed(office: Sample) -> None:
    signer = "Zofia Testowa"
    assert office.run("approve", "common", "pl", "--role", "translator", "--by", signer).code == 0
    assert any(signer in path.read_text("utf-8") for path in (office.root / "locale/pl").rglob("*.*"))
    pages, site = office.root / "office2", office.root / "site2"
    assert office.run("site", "--drafts", "--to", str(site), "--office", str(pages)).code == 0
    for folder in (pages, site):
        assert not [path for path in folder.rglob("*") if path.is_file() and signer.encode() in path.read_bytes()]


def test_it_never_stands_inside_the_site(office: Sample) -> None:
    outcome = office.run("site", "--office", str(office.root / "site/office"))
    assert (outcome.code, "this folder is inside the site" in outcome.stderr) == (1, True)
    assert not (office.root / "site/office").exists()
    assert not list((office.root / "site").rglob("order.*"))

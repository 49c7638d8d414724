"""The site as a clinician walks it, in a real browser: from a disk, from a server, by keyboard, on a phone, offline."""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.site.conftest import SiteFolder, run_site, search, served, small_project


@pytest.fixture(scope="module")
def address(small: SiteFolder) -> Iterator[str]:
    yield from served(small.path)


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A visitor whose every request is written down."""
    visitor = browser.new_context()
    yield visitor
    visitor.close()


@pytest.mark.parametrize("way", ["disk", "server"])
def test_mirpuri_sacroplasy_by_keyboard_alone_ends_at_the_urdu_pdf(
    context: BrowserContext, small: SiteFolder, address: str, way: str
) -> None:
    page, asked = watched(context)
    page.goto(address + "index.html" if way == "server" else (small.path / "index.html").as_uri())
    page.wait_for_selector("#q:focus")
    page.keyboard.type("mirpuri nee replacment")
    page.wait_for_selector("#results a[href$='/ur/leaflet.pdf']")
    keys = ["Enter", "Tab", "Enter", "Tab", "Tab"]  # the first hit, past the head of the page, its title, its PDF
    for key in keys:
        page.keyboard.press(key)
        page.wait_for_url("**/ur/index.html*")
    assert len(keys) < 6  # and Enter, which opens it
    href = page.evaluate("() => document.activeElement.href")
    data = urlopen(href).read()  # noqa: S310 - a page of this test
    assert hashlib.sha256(data).hexdigest() == small.sha256("Knee replacement", "ur")
    assert {urlsplit(url).netloc for url in asked} <= {urlsplit(address).netloc, ""}


def test_the_preview_of_this_repository_finds_the_urdu_leaflet_by_mirpuri_from_a_disk(
    context: BrowserContext, real: Path
) -> None:
    page, asked = watched(context)
    page.goto((real / "index.html").as_uri())
    search(page, "mirpuri")
    page.keyboard.press("Enter")
    page.wait_for_url("**/RAD_0067/ur/index.html")
    assert page.inner_text("article h1") == "سیکروپلاسٹی"
    assert {urlsplit(url).scheme for url in asked} == {"file"}


def test_from_the_field_it_is_enter_and_the_pdf_one_tab_further(context: BrowserContext, small: SiteFolder) -> None:
    page = context.new_page()
    page.goto((small.path / "index.html").as_uri())
    search(page, "urdu knee")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("() => document.activeElement.className") == "first"
    page.keyboard.press("Tab")
    assert page.evaluate("() => document.activeElement.getAttribute('href')").endswith("/ur/leaflet.pdf")


@pytest.mark.parametrize("leave", ["Enter", "click"])
def test_back_from_a_leaflet_finds_what_was_typed_just_before(
    context: BrowserContext, small: SiteFolder, leave: str
) -> None:
    page = context.new_page()
    page.goto((small.path / "index.html").as_uri())
    search(page, "urdu knee")
    page.keyboard.press("Enter") if leave == "Enter" else page.click("#results a.first")
    page.wait_for_url("**/ur/index.html")
    page.go_back()
    page.wait_for_selector("#results a[href$='/ur/leaflet.pdf']")
    assert page.url.endswith("#q=urdu+knee")


def test_without_scripts_every_pdf_is_three_links_from_the_first_page(small: SiteFolder) -> None:
    found: set[Path] = set()
    seen, edge = {small.path / "index.html"}, [small.path / "index.html"]
    for _ in range(3):
        targets = {target for path in edge for target in links(path)}
        found |= {target for target in targets if target.suffix == ".pdf"}
        edge = [target for target in targets - seen if target.suffix == ".html"]
        seen.update(edge)
    assert found == set(small.path.rglob("*.pdf"))


def test_every_link_leads_to_a_file_whose_name_is_written_so(small: SiteFolder) -> None:
    there = set(small.path.rglob("*"))
    dead = {(path.name, target) for path in small.path.rglob("*.html") for target in links(path) if target not in there}
    assert dead == set()


def links(path: Path) -> set[Path]:
    """Return where the links, scripts, styles and pictures of a page lead, those to other hosts left out."""
    found = re.findall(r'(?:href|src)="([^"]*)"', path.read_text("utf-8"))
    return {
        Path(os.path.normpath(path.parent / one.split("#")[0])) for one in found if "//" not in one and one[0] != "#"
    }


@pytest.mark.parametrize("way", ["disk", "server", "offline"])
def test_after_its_review_date_a_leaflet_has_no_pdf_and_says_why(
    context: BrowserContext, small: SiteFolder, address: str, way: str
) -> None:
    page = context.new_page()
    beginning = small.path.as_uri() + "/" if way == "disk" else address
    edition = f"{beginning}{small.reference('Knee replacement')}/ur/index.html"
    if way == "offline":
        page.goto(beginning + "index.html")
        page.wait_for_function("() => navigator.serviceWorker.controller !== null")
        page.goto(edition)
        context.set_offline(True)
    page.clock.set_fixed_time("2199-06-01T09:00:00")
    page.goto(edition)
    assert page.locator("main a[href$='.pdf']").count() == 0
    assert "review date of this leaflet has passed" in page.locator("[role=alert]").inner_text()
    page.goto(beginning + "index.html")
    search(page, "urdu knee")
    assert page.locator("#results a[href$='.pdf']").count() == 0
    assert "review date has passed" in page.inner_text("#results")
    assert "days old" in page.inner_text("#old-copy")


def test_what_was_visited_is_there_offline_and_nothing_stands_under_another_address(
    context: BrowserContext, address: str, small: SiteFolder
) -> None:
    page = context.new_page()
    page.goto(address + "index.html")
    page.evaluate("() => navigator.serviceWorker.ready.then(() => undefined)")
    page.wait_for_function("() => navigator.serviceWorker.controller !== null")
    visited, other = (
        f"{address}{small.reference(title)}/ur/index.html" for title in ("Knee replacement", "Colonoscopy")
    )
    page.goto(visited)
    context.set_offline(True)
    page.goto(address + "index.html")
    search(page, "mirpuri knee")
    assert (
        page.locator("#results a.first").get_attribute("href") == f"{small.reference('Knee replacement')}/ur/index.html"
    )
    page.goto(visited)
    assert small.title("Knee replacement", "ur") in page.inner_text("h1")
    page.goto(other)
    assert page.url.split("#")[0] == f"{address}offline.html"
    assert "not on this device" in page.inner_text("h1")
    context.set_offline(False)
    page.click("#again")
    page.wait_for_url(other)


def test_a_department_is_kept_on_a_device_before_it_goes_offline(
    context: BrowserContext, address: str, small: SiteFolder
) -> None:
    page = context.new_page()
    page.goto(address + "departments/orthopaedics.html")
    page.wait_for_function("() => navigator.serviceWorker.controller !== null")
    page.click("#keep-button")
    page.wait_for_selector("#keep-said:has-text('Kept on this device: Hip replacement, Knee replacement.')")
    context.set_offline(True)
    page.goto(f"{address}{small.reference('Hip replacement')}/zh-Hans/index.html")
    assert page.inner_text(".english-title a") == "Hip replacement"
    assert page.evaluate("() => [...document.styleSheets].every((sheet) => sheet.cssRules.length > 0)")


def test_who_follows_the_code_of_an_old_copy_is_told_what_became_of_it(browser: Browser, small: SiteFolder) -> None:
    page = browser.new_page()
    now, old = small.edition("Knee replacement", "ur"), small.replaced
    place = small.page("EDITION").as_uri()
    page.goto(f"{place}?e={now}")
    assert "Your copy is current" in page.inner_text("#your-copy")
    page.goto(f"{place}?e={old}")
    page.wait_for_selector("#your-copy:has-text('was replaced on 3 October 2026')")
    page.goto(f"{place}?e=00000000")
    page.wait_for_selector("#your-copy:has-text('is not known here')")
    page.goto(f"{(small.path / 'OLD_0001/index.html').as_uri()}?e={small.withdrawn}")
    page.wait_for_selector("#your-copy:has-text('was withdrawn on 4 November 2026: Its number is wrong')")
    assert page.locator(f"a[href='../{small.reference('Colonoscopy')}/index.html']").first.is_visible()
    page.close()


def test_an_edition_is_looked_up_by_typing(browser: Browser, small: SiteFolder) -> None:
    page = browser.new_page()
    page.goto((small.path / "e/index.html").as_uri())
    for code, said in (
        (small.edition("Knee replacement", "ur"), "This edition is current"),
        (small.replaced, "was replaced on 3 October 2026"),
        (small.withdrawn[:5].upper(), "was withdrawn on 4 November 2026"),
        (small.withdrawn, f"Use {small.reference('Colonoscopy')} instead"),
        (small.withdrawn, "version 2 · Urdu · edition"),
        ("00000", "No edition begins with 00000"),
    ):
        page.fill("#edition", code)
        page.wait_for_selector(f"#answer:has-text('{said}')")
    page.close()


def test_a_record_system_asks_by_code_and_language(browser: Browser, small: SiteFolder) -> None:
    """The HL7 Infobutton request, opened as a page."""
    page = browser.new_page()
    code = "mainSearchCriteria.v.c={}&mainSearchCriteria.v.cs=2.16.840.1.113883.6.96"
    asked = f"?{code}&informationRecipient.languageCode.c={{}}"
    for written in ("609588000", "W40.1"):
        page.goto((small.path / "index.html").as_uri() + asked.format(written, "ur"))
        page.wait_for_selector(f"#results a.first[href='{small.reference('Knee replacement')}/ur/index.html']")
    page.goto((small.path / "index.html").as_uri() + asked.format("W40.1", "mi"))
    page.wait_for_selector(f"#results a.first[href='{small.reference('Knee replacement')}/en/index.html']")
    assert page.inner_text("#notices") == "There is no leaflet in Māori here. Interpreters: 0118 496 0245"
    page.close()


HOSTILE = '</script><img src="https://evil.example/x" onerror="document.title=1"><script>document.title=1</script>'


def test_hostile_words_run_nothing_and_ask_nobody(context: BrowserContext, tmp_path: Path) -> None:
    """As a title, another name, a department, a brand's name and line, a reason, a word that leads nowhere."""
    project = small_project(tmp_path)
    knee, path = project.reference("Knee replacement"), tmp_path / "build/manifest.json"
    text, quoted = path.read_text("utf-8"), json.dumps(HOSTILE)
    for old, new in (
        ('"Knee replacement"', json.dumps(f"\u202e{HOSTILE}")),
        ('"TKR"', json.dumps(f"TKR {HOSTILE}")),
        ('"Orthopaedics"', quoted),
        ('"Romani":', f"{quoted}:"),
    ):
        assert old in text
        text = text.replace(old, new)
    path.write_text(text, "utf-8")
    brand = tmp_path / "layouts/brands/example-hospitals/brand.yaml"
    words = brand.read_text("utf-8").replace("name: Example Hospitals", f"name: {quoted}")
    brand.write_text(words.replace("'Interpreters: 0118 496 0245'", quoted), "utf-8")
    releases = tmp_path / "releases.csv"
    cell = HOSTILE.replace('"', '""')
    releases.write_text(releases.read_text("utf-8").replace("Its number is wrong", f'"{cell}"'), "utf-8")
    outcome = run_site(tmp_path)
    assert outcome.exit_code == 0, outcome.output
    assert {one.name for one in tmp_path.iterdir()} == {"build", "layouts", "releases.csv", "site"}
    page, asked = watched(context)
    pages = ("index.html", "languages.html", "leaflets.html", "languages/ur.html", "OLD_0001/index.html",
             f"e/index.html#{project.withdrawn}", f"{knee}/index.html", f"{knee}/en/index.html")  # fmt: skip
    for name in pages:
        page.goto((project.path / name.partition("#")[0]).as_uri() + "#" + name.partition("#")[2])
        if name == "index.html":
            search(page, "tkr")
            page.wait_for_selector("#results a.first >> text=evil.example")
        assert page.title() != "1"
        assert page.locator("img[src*=evil]").count() == 0
    assert {urlsplit(url).scheme for url in asked} == {"file"}


def watched(context: BrowserContext) -> tuple[Page, list[str]]:
    page, asked = context.new_page(), []
    context.on("request", lambda request: asked.append(request.url))
    page.on("pageerror", lambda error: pytest.fail(str(error)))
    return page, asked

"""Every kind of page before judges, a telling few languages of them; `python -m bench.site_judges` reads all."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, ViewportSize

from tests.pipeline.conftest import Sample
from tests.site.conftest import REAL, SiteFolder, search
from tests.site.judging import NARROW, axe, narrow_faults, nu_errors

KINDS = (
    "index.html",
    "languages.html",
    "leaflets.html",
    "languages/ur.html",
    "e/index.html",
    "offline.html",
    "404.html",
    "departments/orthopaedics.html",
    "OLD_0001/index.html",
    "LEAFLET",
    "EDITION",
)
# A figure and a table of chances in a script that runs from the right, in one without blanks, and in English.
TELLING = ("en", "ur", "zh-Hans")
BAD = """<!DOCTYPE html><html lang="en"><head><title>Bad</title></head><body>
<main><img src="a.png"><p style="width: 600px">wide</p><button>x</button><h3>A</h1></main></body></html>"""


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """A screen of 1280 pixels, enlarged to 400 %."""
    found = browser.new_page(viewport=ViewportSize(width=NARROW["width"], height=NARROW["height"]))
    yield found
    found.close()


@pytest.mark.parametrize("name", KINDS)
def test_no_judge_finds_a_fault_at_400_per_cent(page: Page, small: SiteFolder, name: str) -> None:
    page.goto(small.page(name).as_uri())
    assert axe(page) == []
    assert narrow_faults(page) == []


def test_nor_with_what_was_found(page: Page, small: SiteFolder) -> None:
    page.goto((small.path / "index.html").as_uri())
    for words in ("kurdish knee", "romani", "xyzzy"):
        search(page, words)
        assert axe(page) == []
        assert narrow_faults(page) == []
    search(page, "kurdish")
    low = page.eval_on_selector_all(
        "#results .pdf, #results .english-link, #results a.first, #notices button, #q",
        "all => all.map((one) => one.getBoundingClientRect().height).filter((height) => height < 44)",
    )
    assert low == []


@pytest.mark.parametrize("tag", TELLING)
def test_nor_with_a_leaflet_whose_figures_and_fonts_all_come_from_beside_it(page: Page, real: Path, tag: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto((real / f"RAD_0067/{tag}/index.html").as_uri())
    assert page.get_attribute("html", "lang") == tag
    assert page.locator("article h2").count() > 5
    assert axe(page) == []
    assert narrow_faults(page) == []
    assert page.evaluate("() => [...document.images].every((image) => image.naturalWidth > 0)")
    assert {url.partition(":")[0] for url in asked} == {"file"}


def test_a_script_that_computers_lack_brings_its_font(page: Page, real: Path) -> None:
    page.goto((real / "RAD_0067/ur/index.html").as_uri())
    assert page.evaluate("() => document.fonts.ready.then((all) => [...all].some((font) => font.status === 'loaded'))")


def test_the_title_in_a_steep_script_does_not_touch_what_stands_above(page: Page, real: Path) -> None:
    """Nastaliq's first letters rise above the line by more than half of their size."""
    page.goto((real / "RAD_0067/ur/index.html").as_uri())
    room, size = page.evaluate(
        """() => {
          const title = document.querySelector("article h1");
          const lines = parseFloat(getComputedStyle(title).lineHeight);
          const bar = document.querySelector(".bar").getBoundingClientRect();
          return [title.getBoundingClientRect().top - bar.bottom, lines];
        }"""
    )
    assert room > 0.5 * size


def test_the_nu_checker_finds_no_error_but_where_there_is_one(
    small: SiteFolder, real: Path, office: Sample, tmp_path: Path
) -> None:
    """On real leaflets, one made up in every language, every page that is no leaflet's, and the office's."""
    bad = tmp_path / "bad.html"
    bad.write_text(BAD, "utf-8")
    others = {one.reference for one in small.leaflets if one.title != "Knee replacement"}
    pages = [path for path in sorted(small.path.rglob("*.html")) if not others & set(path.parts)]
    pages += [real / f"RAD_0067/{tag.replace('_', '-')}/index.html" for tag in ("en", *REAL)]
    pages += [office.root / "office/index.html", office.root / "office/order.html"]
    found = nu_errors([*pages, bad])
    assert [line for line in found if "bad.html" not in line] == []
    assert any("h1" in line for line in found)


def test_axe_and_the_narrow_screen_see_what_is_wrong(page: Page, tmp_path: Path) -> None:
    bad = tmp_path / "bad.html"
    bad.write_text(BAD, "utf-8")
    page.goto(bad.as_uri())
    page.add_style_tag(content="button { width: 10px; height: 10px; padding: 0 }")
    assert any(line.startswith("image-alt") for line in axe(page))
    assert [line.partition(":")[0] for line in narrow_faults(page)] == [
        "it is 608 pixels wide, the screen 320",
        "a target is too small",
    ]

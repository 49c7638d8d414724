"""Every kind of page before judges: axe-core for people, the Nu HTML checker for machines."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ViewportSize

from tests.npm import installed
from tests.site.conftest import REAL, SiteFolder, search

# The Nu checker takes files of a disk for other origins than 'self'; browsers, and the tests beside, do not.
KNOWN = "Content Security Policy"
KINDS = (
    "index.html",
    "languages.html",
    "leaflets.html",
    "languages/ur.html",
    "e/index.html",
    "offline.html",
    "404.html",
)
LEAFLETS = ("LEAFLET", "EDITION", "OLD_0001/index.html", "departments/orthopaedics.html")


@pytest.fixture(scope="session")
def judges() -> Path:
    return installed(Path(__file__).parent / "judges") / "node_modules"


@pytest.mark.parametrize("name", [*KINDS, *LEAFLETS])
def test_axe_finds_no_fault(browser: Browser, small: SiteFolder, judges: Path, name: str) -> None:
    page = browser.new_page(bypass_csp=False)
    page.goto(small.page(name).as_uri())
    if name == "index.html":
        search(page, "kurdish knee")
    found = axe(page.evaluate, judges)
    page.close()
    assert found == []


@pytest.mark.parametrize("tag", ["en", *(tag.replace("_", "-") for tag in REAL)])
def test_axe_finds_no_fault_with_a_leaflet(browser: Browser, real: Path, judges: Path, tag: str) -> None:
    page = browser.new_page()
    page.goto((real / f"RAD_0067/{tag}/index.html").as_uri())
    assert page.get_attribute("html", "lang") == tag
    assert page.locator("article h2").count() > 5
    found = axe(page.evaluate, judges)
    page.close()
    assert found == []


@pytest.mark.parametrize("tag", ["en", "ur"])
def test_a_leaflet_fits_a_screen_of_320_pixels_and_asks_nothing_from_outside(
    browser: Browser, real: Path, tag: str
) -> None:
    page = browser.new_page(viewport=ViewportSize(width=320, height=640))
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto((real / f"RAD_0067/{tag}/index.html").as_uri())
    assert page.evaluate("() => document.documentElement.scrollWidth") <= 320
    assert page.evaluate("() => [...document.images].every((image) => image.naturalWidth > 0)")
    assert {url.partition(":")[0] for url in asked} == {"file"}
    if tag == "ur":
        assert page.evaluate(
            "() => document.fonts.ready.then((all) => [...all].some((font) => font.status === 'loaded'))"
        )
    page.close()


def axe(evaluate: object, judges: Path) -> list[str]:
    """Return what axe-core says is wrong with the page, a line a rule."""
    assert callable(evaluate)
    evaluate((judges / "axe-core/axe.min.js").read_text("utf-8"))
    result = evaluate("() => axe.run({ resultTypes: ['violations'] })")
    return [f"{one['id']}: {[node['html'] for node in one['nodes']][:3]}" for one in result["violations"]]


def test_the_nu_checker_finds_no_error(small: SiteFolder, real: Path, judges: Path) -> None:
    """On real leaflets, one made up in every language, and every page that is no leaflet's."""
    others = {one.reference for one in small.leaflets if one.title != "Knee replacement"}
    pages = sorted(str(path) for path in small.path.rglob("*.html") if not others & set(path.parts))
    pages += sorted(str(path) for path in real.glob("RAD_0067/*/index.html"))
    command = ["java", "-jar", str(judges / "vnu-jar/build/dist/vnu.jar"), "--format", "json", "--stdout"]
    done = subprocess.run([*command, *pages], capture_output=True, text=True, check=False)
    messages = [one for one in json.loads(done.stdout)["messages"] if KNOWN not in one["message"]]
    told = {f"{one.get('url', '').rpartition('/site/')[2]}:{one.get('lastLine')}: {one['message']}" for one in messages}
    assert not told, "\n".join(sorted(told)[:20])

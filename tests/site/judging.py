"""Judges of pages: axe-core for people, the Nu HTML checker for machines, and whether a page fits a narrow screen."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterable
from pathlib import Path

from playwright.sync_api import Page

from tests.npm import installed

# Of 1280 pixels enlarged to 400 %, a page has 320 (WCAG 2.2, 1.4.10).
NARROW = {"width": 320, "height": 256}
# The Nu checker takes files of a disk for other origins than 'self'; browsers, and the tests beside, do not.
KNOWN = "Content Security Policy"
# The least side of what is pressed, in pixels (WCAG 2.2, 2.5.8).
LEAST_TARGET = 24
PRESSED = "button, input, nav a, .pdf, .english-link, .languages a, .point a"
TOO_SMALL = f"""() => [...document.querySelectorAll("{PRESSED}")]
  .map((one) => [one, one.getBoundingClientRect()])
  .filter(([one, box]) => box.height > 0 && Math.min(box.width, box.height) < {LEAST_TARGET})
  .map(([one]) => one.outerHTML.slice(0, 120))"""
SCROLLS = """() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]"""


def judges() -> Path:
    """Return the folder of the judges' programs, fetched the first time."""
    return installed(Path(__file__).parent / "judges") / "node_modules"


def axe(page: Page) -> list[str]:
    """Return what axe-core says is wrong with a page, a line a rule."""
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate((judges() / "axe-core/axe.min.js").read_text("utf-8"))
    result = page.evaluate("() => axe.run({ resultTypes: ['violations'] })")
    return [f"{one['id']}: {[node['html'] for node in one['nodes']][:3]}" for one in result["violations"]]


def narrow_faults(page: Page) -> list[str]:
    """Return what is wrong with a page on a screen of 320 pixels: that it scrolls sideways, targets too small."""
    needed, there = page.evaluate(SCROLLS)
    wide = [f"it is {needed} pixels wide, the screen {there}"] if needed > there else []
    return wide + [f"a target is too small: {one}" for one in page.evaluate(TOO_SMALL)]


def nu_errors(pages: Iterable[Path]) -> list[str]:
    """Return what the Nu HTML checker says is wrong with files of HTML, sorted."""
    command = ["java", "-Xss4m", "-XX:+UseSerialGC", "-jar", str(judges() / "vnu-jar/build/dist/vnu.jar")]
    options = ["--format", "json", "--stdout"]
    done = subprocess.run([*command, *options, *map(str, pages)], capture_output=True, text=True, check=False)
    found = [one for one in json.loads(done.stdout)["messages"] if KNOWN not in one["message"]]
    return sorted(
        {f"{one.get('url', '').rpartition('file:')[2]}:{one.get('lastLine')}: {one['message']}" for one in found}
    )

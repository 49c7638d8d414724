"""Every kind of page of the leaflet site before its judges, in every language that is shipped.

    python -m bench.site_judges [--languages ur,zh-Hans]

Builds all leaflets here, makes the site and the office's pages of them, and besides a small site with an edition that
was replaced and a leaflet that was withdrawn. Then axe-core reads each page at 1280 pixels and at 400 % (320 pixels),
where it may not scroll sideways either, and the Nu HTML checker reads all of them. Prints each fault; exits 1 if any.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from click.testing import CliRunner, Result
from playwright.sync_api import Page, ViewportSize, sync_playwright

from leafletpress.cli import main as press
from tests.site.conftest import CHROMIUM, FLAGS, ROOT, run_site, search, small_project
from tests.site.judging import NARROW, axe, narrow_faults, nu_errors

WIDE = {"width": 1280, "height": 1024}
# Words in the field: one language, several, none to read, nothing found, an edition.
QUERIES = ("kurdish", "romani scan", "xyzzy", "chinese interpreter")


def main() -> None:
    """Make the sites, judge their pages, and say what was found."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--languages", default="", help="only pages of these, by tag")
    given = parser.parse_args()
    only = set(given.languages.split(",")) - {""}
    with tempfile.TemporaryDirectory() as name:
        folders = made(Path(name))
        pages = [path for folder in folders for path in sorted(folder.rglob("*.html")) if is_wanted(path, only)]
        started = time.perf_counter()
        faults = list(read_by_browser(pages, folders[0], only))
        print(f"axe-core: {len(pages)} pages at two sizes, {time.perf_counter() - started:.0f} s")
        started = time.perf_counter()
        found = nu_errors(pages)
        print(f"Nu HTML checker: {len(pages)} pages, {time.perf_counter() - started:.0f} s")
        for fault in (*faults, *found):
            print(f"  {fault.replace(name, '')}")
        print(f"{len(faults)} faults of axe-core and of size, {len(found)} of the Nu HTML checker")
        sys.exit(1 if faults or found else 0)


def made(root: Path) -> tuple[Path, ...]:
    """Make every site under a folder, and return them, that of this repository first."""
    out, office = root / "build", root / "office"
    built = CliRunner().invoke(press, ["--root", str(ROOT), "build", "--out", str(out)])
    stop_at_faults(built)
    to = root / "site"
    outcome = run_site(ROOT, "--drafts", "--out", str(out), "--to", str(to), "--office", str(office))
    stop_at_faults(outcome)
    small = small_project(root / "small")
    stop_at_faults(run_site(small.root))
    return to, office, small.path


def stop_at_faults(outcome: Result) -> None:
    """End with what a command said, if it failed."""
    if outcome.exit_code:
        sys.exit(outcome.output)


def is_wanted(path: Path, only: set[str]) -> bool:
    """Tell whether a page is to be read: all, or none that is of another language alone."""
    tag = path.stem if path.parent.name == "languages" else path.parent.name
    return not only or tag in only or path.parent.name in ("site", "office", "e", "departments")


def read_by_browser(pages: list[Path], site: Path, only: set[str]) -> Iterator[str]:
    """Yield what is wrong with pages in Chromium, and with the first one while it shows what was found."""
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        page = browser.new_page()
        for path in pages:
            page.goto(path.as_uri())
            yield from faults_of(page, str(path))
        page.goto((site / "index.html").as_uri())
        tags = sorted(path.stem for path in (site / "languages").glob("*.html") if not only or path.stem in only)
        for words in (*QUERIES, *(f"{tag} interpreter" for tag in tags)):
            search(page, words)
            yield from faults_of(page, f"index.html, {words}")
        browser.close()


def faults_of(page: Page, name: str) -> Iterator[str]:
    """Yield what is wrong with the page that is shown, at both sizes."""
    for size in (WIDE, NARROW):
        page.set_viewport_size(ViewportSize(width=size["width"], height=size["height"]))
        yield from (f"{name}, {size['width']} pixels: {fault}" for fault in axe(page))
    yield from (f"{name}: {fault}" for fault in narrow_faults(page))


if __name__ == "__main__":
    main()

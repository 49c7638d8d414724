"""The leaflet site of a large trust: how long it takes to make, what a first visit loads, how soon a key is answered.

    python -m bench.site [--leaflets 500] [--languages 30]

The library is made up (tests/site/library.py): titles of procedures, a small file in the place of each PDF. Times are
of this machine; what is compared is one run with the next: a site made anew, of the same, and after one change.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import shutil
import statistics
import tempfile
import time
from pathlib import Path

from playwright.sync_api import sync_playwright

from leafletpress.pipeline.clock import today
from leafletpress.site.make_site import SiteOptions, SiteReport, make_site
from tests.site.conftest import CHROMIUM, FLAGS
from tests.site.library import LANGUAGES, ROOT, procedures, write_library

QUERIES = ROOT / "tests/site/queries.txt"
# Types a query key by key; returns how many milliseconds find and draw took for each.
TYPE = """(query) => {
  const field = document.getElementById("q");
  const times = [];
  for (let length = 1; length <= query.length; length += 1) {
    field.value = query.slice(0, length);
    const before = performance.now();
    field.dispatchEvent(new Event("input"));
    document.getElementById("results").getBoundingClientRect();
    times.push(performance.now() - before);
  }
  return times;
}"""


def main() -> None:
    """Make the library and its site, and print what that costs."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--leaflets", type=int, default=500)
    parser.add_argument("--languages", type=int, default=len(LANGUAGES))
    given = parser.parse_args()
    tags = LANGUAGES[: given.languages]
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        shutil.copytree(ROOT / "layouts/brands", root / "layouts/brands")
        write_library(root / "build", procedures(given.leaflets), tags)
        print(f"{given.leaflets} leaflets in {len(tags)} languages")
        for what in ("made anew", "made of the same", "one title changed"):
            if what == "one title changed":
                change_a_title(root / "build/manifest.json")
            wall, processor, report = timed(root)
            print(f"  {what:18} {wall:6.2f} s, {processor:6.2f} s of processor, {report.written:,} files written")
        loads(root / "site")
        keys(root / "site")


def timed(root: Path) -> tuple[float, float, SiteReport]:
    """Return seconds by the clock and of the processor that a site takes, and what it made."""
    wall, processor = time.perf_counter(), time.process_time()
    report = make_site(SiteOptions(root, root / "build", root / "site", today()))
    return time.perf_counter() - wall, time.process_time() - processor, report


def change_a_title(manifest: Path) -> None:
    """Change the title of one edition."""
    data = json.loads(manifest.read_text("utf-8"))
    next(file for file in data["files"] if file["language"] == "pl")["title"] = "Inny tytuł"
    manifest.write_text(json.dumps(data, ensure_ascii=False, indent=2), "utf-8")


def loads(site: Path) -> None:
    """Say how many bytes, compressed, a first visit loads, and the titles of a language."""
    index = (site / "index.html").read_text("utf-8")
    paths = re.findall(r'(?:<script src|<link rel="(?:stylesheet|icon|manifest)" href|<img src)="([^"]+)"', index)
    first = sum(compressed(site / path) for path in ["index.html", *paths])
    titles = [compressed(path) for path in (site / "data/titles").glob("*.js")]
    core = compressed(site / "data/core.js")
    print(f"  first load         {first / 1000:.1f} KB compressed, {core / 1000:.1f} of it data")
    middle, most = statistics.median(titles) / 1000, max(titles) / 1000
    print(f"  titles a language  {middle:.1f} KB in the median, {most:.1f} at the most")


def compressed(path: Path) -> int:
    """Return how many bytes a server sends of a file."""
    return len(gzip.compress(path.read_bytes(), 9))


def keys(site: Path) -> None:
    """Say how long a key takes to be answered, find and draw."""
    lines = QUERIES.read_text("utf-8").splitlines()
    queries = [line.split("|")[0].strip() for line in lines if line and not line.startswith("#")]
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        page = browser.new_page()
        page.goto((site / "index.html").as_uri())
        times = [value for query in queries for value in page.evaluate(TYPE, query)]
        browser.close()
    times.sort()
    middle, high = statistics.median(times), times[int(len(times) * 0.95)]
    print(f"  a key              {middle:.1f} ms in the median, 95 % below {high:.1f} ms, {len(times):,} keys")


if __name__ == "__main__":
    main()

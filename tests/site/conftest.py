"""One browser a process, and the sites that the tests walk through, each made once."""

from __future__ import annotations

import functools
import json
import shutil
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from playwright.sync_api import Browser, Page, sync_playwright

from leafletpress.cli import main
from leafletpress.pipeline.releases import COLUMNS
from leafletpress.site.host_files import asset_files, brand_files
from leafletpress.site.pages import Pages
from leafletpress.site.search_data import data_files
from tests.pipeline.conftest import LEAFLET, POLISH, Sample
from tests.site.library import Procedure, edition_of, library_site, procedures, title_in, write_library

ROOT = Path(__file__).parents[2]
CHROMIUM = "/usr/bin/chromium"
# A container has no sandbox of the kernel's, and nothing outside may be asked for.
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as driver:
        chromium = driver.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The search page of 500 leaflets in 30 languages, with its data; no page of a leaflet."""
    folder = tmp_path_factory.mktemp("library")
    site = library_site(500)
    pages = {page.path: page.make for page in Pages(site, folder, "").beginnings(site.leaflets)}
    files = {path: text.encode() for path, text in data_files(site)}
    files |= {"index.html": pages["index.html"]().encode(), **dict(asset_files()), **dict(brand_files(site.brand))}
    for path, data in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)
    return folder


@dataclass(frozen=True)
class SiteFolder:
    """A small site as `make_pdfs.py site` makes it, and the project and output folder that it is made of."""

    path: Path
    root: Path
    leaflets: tuple[Procedure, ...]
    replaced: str = "0ddba11a"
    withdrawn: str = "badc0de5"

    def reference(self, title: str) -> str:
        return next(one.reference for one in self.leaflets if one.title == title)

    def title(self, title: str, tag: str) -> str:
        return title_in(next(one for one in self.leaflets if one.title == title), tag)

    def edition(self, title: str, tag: str) -> str:
        return edition_of(self.reference(title), tag)

    def sha256(self, title: str, tag: str) -> str:
        files = json.loads((self.root / "build/manifest.json").read_text("utf-8"))["files"]
        wanted = (self.reference(title), tag)
        return next(str(file["sha256"]) for file in files if (file["reference"], file["language"]) == wanted)

    def page(self, name: str) -> Path:
        """Return a page by its path, that of a leaflet, or that of one in Urdu."""
        knee = self.path / self.reference("Knee replacement")
        return {"LEAFLET": knee / "index.html", "EDITION": knee / "ur/index.html"}.get(name, self.path / name)


SOME = ("Knee replacement", "Hip replacement", "Cataract surgery", "Colonoscopy", "Breastfeeding", "Caesarean section")
TAGS = ("en", "ar", "ckb", "hi", "kmr", "ku-Arab", "pl", "ro", "ur", "zh-Hans")


def small_project(root: Path) -> SiteFolder:
    """Write a project with a brand, an output folder and a releases.csv that remembers."""
    leaflets = tuple(one for one in procedures(300) if one.title in SOME)
    found = SiteFolder(root / "site", root, leaflets)
    shutil.copytree(ROOT / "layouts/brands", root / "layouts/brands")
    brand = root / "layouts/brands/example-hospitals/brand.yaml"
    more = "site: https://leaflets.example.org/\nask: 'Interpreters: 0118 496 0245'\n"
    brand.write_text(f"{brand.read_text('utf-8')}{more}", "utf-8")
    write_library(root / "build", leaflets, TAGS)
    knee, colonoscopy = found.reference("Knee replacement"), found.reference("Colonoscopy")
    lines = (
        ",".join(COLUMNS),
        f"{found.replaced},{knee},1,ur,2026-05-01,released,,",
        f"{found.edition('Knee replacement', 'ur')},{knee},1,ur,2026-10-03,released,,",
        f"{found.withdrawn},OLD_0001,2,ur,2026-05-01,released,,",
        f",OLD_0001,2,,2026-11-04,withdrawn,Its number is wrong,{colonoscopy}",
    )
    (root / "releases.csv").write_text("".join(f"{line}\n" for line in lines), "utf-8")
    return found


def run_site(root: Path, *words: str) -> Result:
    """Run `make_pdfs.py site` on a project in this process."""
    return CliRunner().invoke(main, ["--root", str(root), "site", *words])


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> SiteFolder:
    """Six leaflets in ten languages, one edition replaced, one leaflet withdrawn."""
    found = small_project(tmp_path_factory.mktemp("small"))
    outcome = run_site(found.root)
    assert outcome.exit_code == 0, outcome.output
    return found


REAL = ("ar", "hi", "pa", "pl", "ur", "zh_Hans")


@pytest.fixture(scope="session")
def real(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A preview of a leaflet of this repository in seven languages, with the text that the build made of it."""
    root = tmp_path_factory.mktemp("real")
    shutil.copytree(ROOT / "layouts", root / "layouts")
    shutil.copytree(ROOT / "leaflets", root / "leaflets")
    for tag in REAL:
        shutil.copytree(ROOT / "locale" / tag, root / "locale" / tag)
    made = CliRunner().invoke(main, ["--root", str(root), "build", "sacroplasty", "--layout", "web", "--jobs", "1"])
    assert made.exit_code == 0, made.output
    outcome = run_site(root, "--drafts")
    assert outcome.exit_code == 0, outcome.output
    return root / "site"


RUNS = "order,ordered,reference,version,edition,language,layout,printer,copies,wanted_by,deliver_to\n"
OLD = "a1b2c3d4e5f6,2026-06-01,TST_1,1,0ddba11a,en,standard,example-printers,500,,Ward 7\n"


@pytest.fixture(scope="session")
def office(tmp_path_factory: pytest.TempPathFactory) -> Sample:
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


def served(folder: Path) -> Iterator[str]:
    """Serve a folder on this machine; yield its address."""
    handler = functools.partial(Quiet, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing of each request."""


def search(page: Page, query: str) -> None:
    """Write words into the field, and wait until their answer stands there."""
    page.fill("#q", query)
    page.wait_for_function("() => document.body.dataset.answered === document.getElementById('q').value")

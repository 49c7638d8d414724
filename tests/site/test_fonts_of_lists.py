"""Own names and titles in lists, in scripts that a reader's computer lacks; files beside pages that were damaged."""

from __future__ import annotations

import gzip
import io
import re
import shutil
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from playwright.sync_api import Browser

from tests.site.conftest import run_site

LOADED = """() => document.fonts.ready.then((all) =>
  [...all].filter((font) => font.status === "loaded").map((font) => font.family.replace(/"/g, "")).sort())"""


def test_a_first_visit_brings_the_letters_of_own_names_and_no_more(real: Path) -> None:
    files = sorted((real / "assets").glob("names-*.woff2"))
    letters = [sorted(map(chr, TTFont(io.BytesIO(file.read_bytes())).getBestCmap())) for file in files]
    assert letters == [sorted(set("اردو")), sorted(set("ਪੰਜਾਬੀ"))]
    sheet = gzip.compress((real / "assets/fonts.css").read_bytes())
    assert sum(file.stat().st_size for file in files) + len(sheet) < 5_000


@pytest.fixture(scope="module")
def bare(real: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site as a computer shows it that has none of these fonts."""
    copy = shutil.copytree(real, tmp_path_factory.mktemp("bare") / "site")
    sheet = copy / "assets/fonts.css"
    sheet.write_text(re.sub(r'local\("[^"]+"\)', 'local("none such")', sheet.read_text("utf-8")), "utf-8")
    return copy


@pytest.mark.parametrize(
    ("path", "families"),
    [
        ("index.html", ["Names Noto Nastaliq Urdu", "Names Noto Sans Gurmukhi"]),
        ("languages/pa.html", ["Names Noto Sans Gurmukhi", "Titles Noto Sans Gurmukhi"]),
    ],
)
def test_a_computer_without_fonts_loads_only_those_that_the_page_shows(
    browser: Browser, bare: Path, path: str, families: list[str]
) -> None:
    page = browser.new_page()
    page.goto((bare / path).as_uri())
    assert page.evaluate(LOADED) == families
    page.close()


@pytest.mark.parametrize("damage", ["changed", "missing"])
def test_a_damaged_file_beside_pages_is_named_and_their_text_left_out(real: Path, tmp_path: Path, damage: str) -> None:
    root = shutil.copytree(real.parent, tmp_path / "project")
    (font,) = (root / "build/web").glob("NotoSansGurmukhi-Bold-*")
    font.unlink() if damage == "missing" else font.write_bytes(font.read_bytes() + b"!")
    outcome = run_site(root, "--drafts")
    assert outcome.exit_code == 1
    (line,) = outcome.stderr.splitlines()
    assert line.startswith(f"{font}: error: ")
    assert line.endswith("so one edition has no text on the site (make_pdfs.py build makes it again)")
    assert "<article" not in (root / "site/RAD_0067/pa/index.html").read_text("utf-8")
    assert "<article" in (root / "site/RAD_0067/ur/index.html").read_text("utf-8")

"""The project's own leaflets, built once from a fresh copy and read back as a hospital would."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import unicodedata
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from leafletpress.content.inline import plain_text
from leafletpress.content.model import Leaflet
from leafletpress.content.review_date import ReviewDate
from leafletpress.languages import language
from leafletpress.translation.messages import placed_messages
from leafletpress.translation.phrases import format_date
from leafletpress.verify.read_back import Heard, read_back
from tests.leaflets import sound_leaflets
from tests.pipeline.conftest import ROOT, Sample
from tests.run_folder import once, run_folder

REFERENCES = {"interpreter": "INT_0001", "sacroplasty": "RAD_0067", "vertebroplasty": "RAD_0071"}
LAYOUTS = ["large-print", "standard"]
PDFS = sorted(
    f"{lang}/{REFERENCES[leaflet]}_{leaflet}_{lang}_{layout}{'' if lang == 'en' else '_DRAFT'}.pdf"
    for leaflet in REFERENCES
    for lang in ["en", *(path.parts[-3] for path in (ROOT / "locale").glob(f"*/LC_MESSAGES/{leaflet}.po"))]
    for layout in LAYOUTS
)


@pytest.fixture
def built(whole_build: Path) -> Path:
    """Give the output folder of a build of all that the repository has."""
    return whole_build / "build"


def test_every_leaflet_is_made_in_every_language_that_it_has_a_catalogue_in(built: Path) -> None:
    assert sorted(path.relative_to(built).as_posix() for path in built.glob("*/*.pdf")) == PDFS
    assert len(PDFS) > 20


@pytest.mark.parametrize("path", PDFS)
def test_every_page_shows_the_reference_and_the_next_review_date(built: Path, path: str) -> None:
    entry = manifest(built)[path]
    year, month = map(int, entry["next_review"].split("-"))
    date = format_date(ReviewDate(year, month), language(entry["language"]))
    pages = page_texts(built / path)
    assert len(pages) == entry["pages"] > 0
    for number, text in enumerate(pages, 1):
        assert entry["reference"] in text, f"page {number}"
        assert folded(date) in text, f"page {number}: {date!r} not in {text[-300:]!r}"
        assert entry["edition"] in text, f"page {number}"


def manifest(built: Path) -> dict[str, dict[str, Any]]:
    entries = json.loads((built / "manifest.json").read_text("utf-8"))["files"]
    return {entry["path"]: entry for entry in entries}


def page_texts(path: Path) -> list[str]:
    command = ["pdftotext", "-enc", "UTF-8", str(path), "-"]
    *pages, rest = subprocess.run(command, capture_output=True, check=True).stdout.decode().split("\f")
    assert rest == ""
    return [folded(page) for page in pages]


def folded(text: str) -> str:
    """Fold white space and drop the bidi controls that pdftotext writes around right-to-left text."""
    plain = re.sub("[\u200e\u200f\u202a-\u202e\u2066-\u2069]", "", unicodedata.normalize("NFC", text))
    return re.sub(r"\s+", " ", plain)


SHAPES = sorted((ROOT / "tests/content/shapes").glob("*.yaml"))


@pytest.fixture(scope="module")
def shaped(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a leaflet in the shape of each public text that the forms were tried on, built."""
    return once(run_folder(tmp_path_factory) / "shapes", build_shapes)


def build_shapes(root: Path) -> None:
    shutil.copytree(ROOT / "layouts", root / "layouts")
    shutil.copytree(ROOT / "tests/content/shapes", root / "leaflets")
    outcome = Sample(root).run("build")
    assert (outcome.code, outcome.errors) == (0, [])


def test_there_are_five_shapes() -> None:
    assert len(SHAPES) == 5


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("source", SHAPES, ids=lambda path: path.stem)
def test_every_shape_of_leaflet_says_all_it_has_in_order(shaped: Path, source: Path, layout: str) -> None:
    leaflets = sound_leaflets(shaped)
    leaflet = next(found for found in leaflets if found.id == source.stem)
    (pdf,) = shaped.glob(f"build/en/*_{source.stem}_en_{layout}.pdf")
    heard = letters("".join(spoken(element) for element in read_back(pdf.read_bytes()).elements))
    place = heard.index(letters(leaflet.title.text))
    for text in body_texts(leaflet):
        found = heard.find(text, place)
        assert found >= 0, f"{text!r} is missing or out of order"
        place = found


def spoken(element: Heard) -> str:
    """Return what a listener hears of an element: its text, or what stands for its picture."""
    return element.text or element.alt or ""


def body_texts(leaflet: Leaflet) -> list[str]:
    """Return every text of introduction and sections in reading order."""
    bare = replace(leaflet, subtitle=None, department=None, authors=())
    facts = dict(leaflet.facts)
    return [letters(plain_text(placed.message.text, facts)) for placed in placed_messages(bare)[1:]]


def letters(text: str) -> str:
    """Return a text without white space: a link inside a sentence is an element of its own."""
    return re.sub(r"\s+", "", text)

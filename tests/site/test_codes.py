"""The QR code of a PDF: read from the page as a camera sees it, it leads to that leaflet, language and edition."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pypdfium2
import pytest
import zxingcpp

from leafletpress.verify.read_back import read_back
from tests.pipeline.conftest import ROOT, Sample
from tests.site.conftest import run_site

SITE = "https://leaflets.example.org/"
DOTS = 100  # an inch
MILLIMETRE = DOTS / 25.4
Built = dict[str, dict[str, Any]]


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Sample:
    """The leaflet on interpreters in three scripts, and the site of it."""
    found = Sample(tmp_path_factory.mktemp("codes"))
    for name in ("leaflets/interpreter.yaml", *(f"locale/{tag}/LC_MESSAGES" for tag in ("ur", "zh_Hans"))):
        source = ROOT / name
        copy = shutil.copytree if source.is_dir() else shutil.copy
        (found.root / name).parent.mkdir(parents=True, exist_ok=True)
        copy(source, found.root / name)
    shutil.copytree(ROOT / "layouts", found.root / "layouts")
    brand = found.root / "layouts/brands/example-hospitals/brand.yaml"
    plain = brand.read_text("utf-8")
    found.run("build", "--layout", "standard", "--out", str(found.root / "plain"))
    brand.write_text(f"{plain}\nsite: {SITE}\n", "utf-8")
    assert found.run("build", "--layout", "standard,large-print").code == 0
    assert run_site(found.root, "--drafts").exit_code == 0
    return found


def files(project: Sample, out: str = "build") -> Built:
    entries = json.loads((project.root / out / "manifest.json").read_text("utf-8"))["files"]
    return {f"{one['language']} {one['layout']}": one for one in entries}


def codes(path: Path) -> list[Any]:
    pages = pypdfium2.PdfDocument(path)
    return [code for page in pages for code in zxingcpp.read_barcodes(page.render(scale=DOTS / 72).to_pil())]


@pytest.mark.parametrize("layout", ["standard", "large-print"])
@pytest.mark.parametrize("tag", ["en", "ur", "zh-Hans"])
def test_it_leads_to_the_page_of_its_own_edition(project: Sample, tag: str, layout: str) -> None:
    made = files(project)[f"{tag} {layout}"]
    (code,) = codes(project.root / "build" / made["path"])
    folder = "INT_0001/" if tag == "en" else f"INT_0001/{tag}/"
    assert code.text == f"{SITE}{folder}?e={made['edition']}"
    page = (project.root / "site" / urlsplit(code.text).path.lstrip("/") / "index.html").read_text("utf-8")
    assert f'data-edition="{parse_qs(urlsplit(code.text).query)["e"][0]}"' in page
    least = 20 if layout == "standard" else 25
    modules = 33 + 8  # version 4 with its quiet zone
    place = code.position
    assert (place.top_right.x - place.top_left.x) / MILLIMETRE * modules / 33 == pytest.approx(least, abs=0.6)


@pytest.mark.parametrize("tag", ["en", "ur"])
def test_who_hears_the_page_hears_the_address_and_can_follow_it(project: Sample, tag: str) -> None:
    made = files(project)[f"{tag} standard"]
    heard = read_back((project.root / "build" / made["path"]).read_bytes())
    figure = next(one for one in heard.elements if one.role == "Figure" and "leaflets.example.org" in (one.alt or ""))
    assert figure.alt is not None
    assert figure.alt.endswith(f"?e={made['edition']}")
    words = f"leaflets.example.org/INT_0001{'' if tag == 'en' else '/ur'}"
    assert any(one.role == "Link" and one.text == words for one in heard.elements)


def test_the_address_is_no_part_of_an_edition(project: Sample) -> None:
    plain, coded = files(project, "plain"), files(project)
    assert {name: one["edition"] for name, one in plain.items()} == {name: coded[name]["edition"] for name in plain}
    assert codes(project.root / "plain" / plain["ur standard"]["path"]) == []

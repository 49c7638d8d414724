"""What Ghostscript's plates and MuPDF's list of paints say of press files: text on black alone, white cut out of bands.

The longest leaflet as a booklet, in English and in Urdu, for coated and uncoated paper; `python -m bench.prepress` asks
them about every language and layout.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pikepdf
import pytest

from leafletpress.design.printer import read_printer
from leafletpress.layout.compose import ComposedPages
from leafletpress.pdf.press import PressJob
from tests.layout.conftest import ROOT
from tests.prepress.conftest import SPINES
from tests.prepress.ghostscript import PROCESS, separations
from tests.prepress.mupdf import painted
from tests.prepress.second_opinions import BLACK, PAPER, faults, is_coloured
from tests.verify.press_faults import SEEDS, Fault, changed, seeded

LIMITS = {name: read_printer(ROOT, name).limits for name in ("commercial-coated", "commercial-uncoated")}
Composed = dict[str, ComposedPages]
Files = dict[tuple[str, str], Path]


@pytest.fixture(scope="module")
def files(
    composed: Composed, press_jobs: dict[str, PressJob], tmp_path_factory: pytest.TempPathFactory
) -> dict[tuple[str, str], Path]:
    """Return the press files by language and printer."""
    folder = tmp_path_factory.mktemp("opinions")
    made = {}
    for tag, pages in composed.items():
        for printer in LIMITS:
            path = made[tag, printer] = folder / f"{tag}_{printer}.pdf"
            path.write_bytes(pages.press_pdf(press_jobs[printer]).data)
    return made


@pytest.mark.parametrize("printer", LIMITS)
@pytest.mark.parametrize("tag", SPINES)
def test_neither_program_finds_a_fault_in_a_booklet(files: Files, tag: str, printer: str) -> None:
    assert faults(files[tag, printer], LIMITS[printer]) == []


@pytest.mark.parametrize("tag", SPINES)
def test_what_is_read_is_black_and_overprints_what_stands_on_the_band_is_paper(files: Files, tag: str) -> None:
    pages = painted(files[tag, "commercial-coated"])
    texts = [thing for page in pages for thing in page if thing.kind == "text" and not thing.is_blank]
    found = Counter(thing.inks for thing in texts)
    assert found[BLACK] > 0.8 * len(texts) > 100
    assert all(thing.overprints is (thing.inks == BLACK) for thing in texts)
    band = [thing for thing in pages[0] if thing.kind == "text" and thing.inks == PAPER]
    assert len(band) == 3  # department, trust, tagline
    assert found[PAPER] > len(band)  # heads of tables, numbers of steps
    assert set(found) <= {BLACK, PAPER, (0.96, 0.48, 0.44, 0.36), (0, 1, 0.9, 0.5)}


def test_a_page_without_colour_is_on_the_black_plate_alone(files: Files) -> None:
    path = files["ur", "commercial-uncoated"]
    number = next(at for at, things in enumerate(painted(path), 1) if not any(map(is_coloured, things)))
    (plates,) = separations(path, number, number)
    none, full = (0, 0), (0, 255)
    assert {ink: plates[ink].getextrema() for ink in PROCESS} == {**dict.fromkeys(PROCESS, none), "Black": full}


WHITE_LOST = changed(1, "0 0 0 0 k", "/OP gs 0 0 0 0 k")
IN_EVERY_INK = changed(1, "0 0 0 1 k", "/All cs 1 scn")
FAULTS: dict[str, tuple[Fault, str]] = {
    "RGB": (SEEDS["RGB"].fault, "page 2: area in DeviceRGB"),
    "rich black text": (SEEDS["rich black text"].fault, "page 1: text in (0.78, 0.62, 0.55, 0.62) overprints"),
    "text as a mark": (IN_EVERY_INK, "page 1: text in Separation(DeviceCMYK,All)"),
    "black cuts a hole": (
        SEEDS["black that cuts a hole"].fault,
        "page 1: black text leaves a mark on the plate of Cyan: This leaflet",
    ),
    "white is lost": (WHITE_LOST, "page 1: white text is not cut out of the plate of Cyan: Radiology"),
    "colour overprints": (SEEDS["colour that overprints"].fault, "page 1: area in (0.0, 1.0, 1.0, 0.0) overprints"),
    "too much ink": (SEEDS["400 % of ink"].fault, "page 2: 400 % of ink on 15 mm², more than 320 %"),
    "a thin line": (SEEDS["hairline"].fault, "page 2: a line of 0.100 pt in (0.0, 0.0, 0.0, 1.0)"),
    "a thin white line": (SEEDS["hairline of paper"].fault, "page 1: a line of 0.300 pt in (0.0, 0.0, 0.0, 0.0)"),
}


@pytest.mark.parametrize(("fault", "said"), FAULTS.values(), ids=FAULTS)
def test_what_is_wrong_is_found(files: Files, tmp_path: Path, fault: Fault, said: str) -> None:
    def cut_short(pdf: pikepdf.Pdf) -> None:
        fault(pdf)
        del pdf.pages[2:]

    path = tmp_path / "broken.pdf"
    path.write_bytes(seeded(files["en", "commercial-coated"].read_bytes(), cut_short))
    found = faults(path, LIMITS["commercial-coated"])
    assert any(one.startswith(said) for one in found), found

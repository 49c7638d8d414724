"""A press file with a fault is refused with page and reason; a good one is not refused, by whatever it is made for."""

from __future__ import annotations

import io
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from click.testing import CliRunner
from PIL import Image

from leafletpress.cli import main
from leafletpress.design.brand import palette_of
from leafletpress.design.design import Designs, read_designs
from leafletpress.design.measures import colour
from leafletpress.design.on_paper import press_job
from leafletpress.design.printer import read_printer
from leafletpress.pdf.inks import BLACK_INK, Ink
from leafletpress.verify.inspection import Examined, examine
from leafletpress.verify.metadata import prove_metadata
from leafletpress.verify.press_demands import ANYBODY, Demands, demands_of
from leafletpress.verify.print_figures import prove_print
from leafletpress.verify.same_pages import prove_same_pages
from leafletpress.verify.tags import prove_tags
from leafletpress.verify.verdict import Failure
from leafletpress.verify.verify_pdf import prove_press, verify
from tests.everything import DOT, EVERYTHING, HEAD
from tests.layout.conftest import ROOT
from tests.layout.test_pdf import ENGLISH, paged
from tests.leaflets import sound_leaflets
from tests.pdf.test_press_file import MARGIN
from tests.verify.press_faults import OWNER, SEEDS, Fault, changed, odd, painted, seeded

PRINTERS = "commercial-coated", "plain"
UNCOATED = "7ab91d34b7c518b9bb9621a5209773ba9c7c6bcf91bc83eed6209a0b33de6dad"


@pytest.fixture(scope="session")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a project with a leaflet of everything, and a printer on uncoated paper that wants no bleed and no marks."""
    folder = tmp_path_factory.mktemp("press")
    shutil.copytree(ROOT / "layouts", folder / "layouts")
    (folder / "leaflets/figures").mkdir(parents=True)
    (folder / "leaflets/figures/dot.svg").write_text(DOT, "utf-8")
    (folder / "leaflets/small.yaml").write_text(HEAD + EVERYTHING, "utf-8")
    coated = (folder / "layouts/printers/commercial-coated.yaml").read_text("utf-8")
    sha = read_printer(folder, "commercial-coated").sha256
    plain = coated.replace("FOGRA39L_coated.icc, sha256: ", "FOGRA47L_uncoated.icc, sha256: ").replace(sha, UNCOATED)
    plain = plain.replace("name: FOGRA39", "name: FOGRA47").replace("bleed: 3mm", "bleed: 0mm")
    plain = plain.replace("[crop, register]", "none            ").replace("most: 320", "most: 280")
    (folder / "layouts/printers/plain.yaml").write_text(plain, "utf-8")
    return folder


@pytest.fixture(scope="session")
def designs(root: Path) -> Designs:
    return read_designs(root, root / "fonts")[0]


def pressed(root: Path, designs: Designs, layout: str, printer: str) -> bytes:
    (leaflet,) = sound_leaflets(root)
    job = press_job(designs.brands[leaflet.brand], read_printer(root, printer))
    return paged(leaflet, designs, root, ENGLISH, layout).press_pdf(job).data


@pytest.fixture(scope="session")
def good(root: Path, designs: Designs) -> bytes:
    return pressed(root, designs, "a5-booklet", "commercial-coated")


@pytest.fixture(scope="session")
def demands(root: Path) -> Demands:
    return demands_of(root, "commercial-coated")


def refusals(data: bytes, demands: Demands) -> list[Failure]:
    """Return what all proofs but those of outside readers say."""
    file: Examined = examine(data, for_press=demands is not ANYBODY)
    found = [*prove_metadata(file), *prove_tags(file), *prove_print(file, 0.0 if file.is_press else None)]
    return [*found, *(prove_press(file, demands) if file.is_press else ())]


@pytest.mark.parametrize("name", SEEDS)
def test_a_fault_is_refused_with_its_page_and_reason(good: bytes, demands: Demands, name: str) -> None:
    seed = SEEDS[name]
    found = refusals(seeded(good, seed.fault), demands)
    assert any(one.page == seed.page and seed.said in one.message for one in found), found


@pytest.mark.parametrize("printer", PRINTERS)
@pytest.mark.parametrize("layout", ["a5-booklet", "standard", "large-print"])
def test_no_good_file_is_refused(root: Path, designs: Designs, layout: str, printer: str) -> None:
    data = pressed(root, designs, layout, printer)
    assert refusals(data, demands_of(root, printer)) == []
    assert refusals(data, ANYBODY) == []


def test_blank_pages_of_a_fold_need_no_reference(root: Path, designs: Designs, tmp_path: Path) -> None:
    (tmp_path / "leaflets").mkdir()
    (tmp_path / "leaflets/small.yaml").write_text(f"{HEAD}introduction: [One line.]\n", "utf-8")
    (leaflet,) = sound_leaflets(tmp_path)
    job = press_job(designs.brands[leaflet.brand], read_printer(root, "plain"))
    file = examine(paged(leaflet, designs, root, ENGLISH, "a5-fold").press_pdf(job).data)
    assert [len(page.strings) > 0 for page in file.pages] == [True, False, False, False]
    assert [*prove_metadata(file), *prove_press(file, demands_of(root, "plain"))] == []


def test_a_file_that_is_saved_again_is_not_refused(good: bytes, demands: Demands) -> None:
    assert refusals(seeded(good, lambda _: None), demands) == []


def test_black_in_grey_and_a_line_as_wide_as_it_may_be_are_harmless(good: bytes, demands: Demands) -> None:
    grey = painted(2, "0 g 60 60 9 9 re f 0 0 0 1 K .3 w 60 80 m 90 80 l S 0 .5 .5 0 K .5 w 60 90 m 90 90 l S")
    assert refusals(seeded(good, grey), demands) == []


def test_an_encrypted_file_is_refused(good: bytes, demands: Demands) -> None:
    locked = seeded(good, lambda _: None, encryption=pikepdf.Encryption(owner=OWNER.decode(), user=""))
    assert "it is encrypted" in [one.message for one in refusals(locked, demands)]


def test_a_screen_file_is_refused_by_a_printer_and_not_taken_for_a_press_file(
    root: Path, designs: Designs, demands: Demands
) -> None:
    (leaflet,) = sound_leaflets(root)
    data = paged(leaflet, designs, root, ENGLISH).pdf().data
    said = [one.message for one in refusals(data, demands)]
    assert any("it does not claim PDF/X-4" in message for message in said)
    assert any("in DeviceRGB, not in inks" in message for message in said)
    assert not examine(data).is_press


def test_pale_text_is_found_by_how_light_it_is_on_paper(good: bytes, demands: Demands) -> None:
    """K 55 is 3.6 to 1 on coated paper; taken for sRGB it would be 3.4, and K 60 4.1 and not 4.3."""
    code = "BT /F1 18 Tf 0 0 0 .55 k 60 60 Td <0001> Tj ET"
    with pikepdf.open(io.BytesIO(good)) as pdf:
        assert "/F1" in pdf.pages[1].resources.Font
    assert refusals(seeded(good, painted(2, code)), demands) == []
    small = refusals(seeded(good, painted(2, code.replace(" 18 ", " 12 "))), demands)
    assert [one.message for one in small if "contrast" in one.message]


def test_the_command_asks_for_a_printer_by_name(root: Path, good: bytes) -> None:
    path = root / "a.pdf"
    path.write_bytes(good)
    sound = CliRunner().invoke(main, ["--root", str(root), "verify", "--printer", "commercial-coated", str(path)])
    assert (sound.exit_code, sound.stdout) == (0, f"PASS {path}\n")
    other = CliRunner().invoke(main, ["--root", str(root), "verify", "--printer", "plain", str(path)])
    assert other.exit_code == 1
    assert "it is made for FOGRA39, and plain prints FOGRA47" in other.stdout


def test_a_file_that_claims_pdf_x_is_held_to_it_by_itself(root: Path, good: bytes) -> None:
    path = root / "b.pdf"
    path.write_bytes(seeded(good, SEEDS["hairline"].fault))
    assert any("thinner than 0.25 pt" in one.message for one in verify(path).failures)


def test_screen_and_press_file_say_the_same_in_the_same_places(root: Path, designs: Designs) -> None:
    (leaflet,) = sound_leaflets(root)
    composed = paged(leaflet, designs, root, ENGLISH, "a5-booklet")
    job = press_job(designs.brands[leaflet.brand], read_printer(root, "commercial-coated"))
    screen, press = examine(composed.pdf().data), examine(composed.press_pdf(job).data)
    assert sum(len(page.strings) for page in screen.pages) > 50
    assert list(prove_same_pages(press, screen)) == []


@pytest.mark.parametrize(
    ("fault", "page", "said"),
    [
        (odd, 0, "it has 7 pages, the PDF for screens 8"),
        (changed(1, " Td", " Td <0003> Tj"), 1, "the page says something else than the PDF for screens"),
        (changed(2, "1 0 0 1 36.85", "1 0 0 1 37.85"), 2, "text stands elsewhere than in the PDF for screens"),
    ],
    ids=["a page too few", "another word", "a page that moved"],
)
def test_other_pages_than_those_of_the_screen_are_refused(good: bytes, fault: Fault, page: int, said: str) -> None:
    found = list(prove_same_pages(examine(seeded(good, fault)), examine(good)))
    assert any((one.page, one.message) == (page, said) for one in found), found


def test_a_job_in_a_spot_ink_has_that_ink_and_black_alone(root: Path, designs: Designs) -> None:
    """Whatever the brand has in the spot ink or in black is on two plates; the drawing of this leaflet is black."""
    spot = Ink(100, 60, 0, 20, "Trust Blue")
    (leaflet,) = sound_leaflets(root)
    brand = designs.brands[leaflet.brand]
    plain = brand.palette
    primary = plain.primary._replace(press=spot)
    colours = {name: getattr(plain, name)._replace(press=BLACK_INK) for name in ("ink", "muted", "link", "warning")}
    palette = palette_of({"primary": primary, "on_primary": plain.on_primary, **colours}, 0.1)
    own = brand._replace(palette=palette, drawings=((colour("#8FD3C8"), spot.tint(0.4)),))  # of the logo
    inked = replace(designs, brands={leaflet.brand: own})
    data = (
        paged(leaflet, inked, root, ENGLISH, "standard")
        .press_pdf(press_job(own, read_printer(root, "commercial-coated")))
        .data
    )
    found = {laid.inks.ink for page in examine(data).press_pages for laid in page.laid}
    assert any(ink.spot for ink in found if ink is not None)
    assert {ink for ink in found if ink is None or (ink.plates and not ink.spot and any(ink[:3]))} == set()


# --- plates, as poppler separates them ---------------------------------------------------------


def plates(data: bytes, folder: Path, page: int) -> list[Image.Image]:
    """Return the four plates of a page inside its trim, 255 being full ink."""
    (folder / "plates.pdf").write_bytes(data)
    options = ["-jpegcmyk", "-overprint", "-jpegopt", "quality=100", "-r", "72", "-singlefile"]
    command = ["pdftoppm", *options, "-f", str(page), "-l", str(page), str(folder / "plates.pdf"), str(folder / "p")]
    subprocess.run(command, check=True, capture_output=True)
    image = Image.open(folder / "p.jpg")
    assert image.mode == "CMYK"
    edge = round(MARGIN)
    return [band.crop((edge, edge, band.width - edge, band.height - edge)) for band in image.split()]


def mean(band: Image.Image) -> float:
    return sum(level * count for level, count in enumerate(band.histogram())) / (255 * band.width * band.height)


def test_text_stands_on_the_black_plate_and_cuts_no_hole_into_a_tint(good: bytes, tmp_path: Path) -> None:
    without = seeded(good, changed(1, "0 0 0 1 k", "0 0 0 0 k"))
    cyan, magenta, yellow, black = plates(good, tmp_path, 1)
    bare = plates(without, tmp_path, 1)
    for plate, other in zip((cyan, magenta, yellow), bare[:3], strict=True):
        assert mean(plate) == pytest.approx(mean(other), abs=0.001)
    assert mean(black) > mean(bare[3]) + 0.005


def test_white_text_is_there_on_the_band(good: bytes, tmp_path: Path) -> None:
    without = seeded(good, changed(1, "0 0 0 0 k", "0.96 0.48 0.44 0.36 k"))
    assert mean(plates(without, tmp_path, 1)[0]) > mean(plates(good, tmp_path, 1)[0]) + 0.002

"""A brand is legible in the inks it is printed in, on the paper of each printer, and every fault has its line."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from leafletpress.design.brand import Brand
from leafletpress.design.design import read_designs
from leafletpress.design.on_paper import paper_problems, press_job
from leafletpress.design.printer import Printer, printer_names, read_printer
from leafletpress.errors import ProblemsFound
from leafletpress.pdf.inks import BLACK_INK, Ink, Rgb
from tests.layout.conftest import ROOT

NAME = "example-hospitals"
FILE = f"layouts/brands/{NAME}/brand.yaml"
UNCOATED = "7ab91d34b7c518b9bb9621a5209773ba9c7c6bcf91bc83eed6209a0b33de6dad"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "layouts", tmp_path / "layouts")
    coated = (tmp_path / "layouts/printers/commercial-coated.yaml").read_text("utf-8")
    plain = coated.replace("FOGRA39L_coated.icc, sha256: ", "FOGRA47L_uncoated.icc, sha256: ")
    plain = plain.replace(read_printer(tmp_path, "commercial-coated").sha256, UNCOATED).replace("FOGRA39", "FOGRA47")
    (tmp_path / "layouts/printers/plain.yaml").write_text(plain.replace("most: 320", "most: 280"), "utf-8")
    return tmp_path


def change(root: Path, right: str, wrong: str) -> None:
    path = root / FILE
    before = path.read_text("utf-8")
    assert right in before
    path.write_text(before.replace(right, wrong, 1), "utf-8")


def brand_of(root: Path) -> Brand:
    designs, problems = read_designs(root, root / "fonts")
    assert not problems
    return designs.brands[NAME]


def faults(root: Path, printer: str = "plain") -> list[str]:
    return [str(problem) for problem in paper_problems(brand_of(root), read_printer(root, printer))]


def test_the_shipped_brand_is_legible_at_every_printer_that_is_known(root: Path) -> None:
    assert {"commercial-coated", "plain"} <= set(printer_names(root))
    for name in printer_names(root):
        assert faults(root, name) == []


def test_running_text_in_several_inks_is_an_error_of_the_brand(root: Path) -> None:
    change(root, 'ink: {screen: "#1B2A30", press: 0 0 0 100}', 'ink: {screen: "#1B2A30", press: 78 62 55 62}')
    (problem,) = read_designs(root, root / "fonts")[1]
    assert str(problem).startswith(f"{FILE}:")
    assert "'ink' is printed in 4 inks (78 62 55 62)" in str(problem)


@pytest.mark.parametrize("name", ["PANTONE 300 C", "{spot: PANTONE 300 C}", "{spot: Black, ink: 0 0 0 100}"])
def test_a_spot_ink_without_what_stands_in_for_it_is_an_error(root: Path, name: str) -> None:
    change(root, "press: 96 48 44 36", f"press: {name}")
    (problem,) = read_designs(root, root / "fonts")[1]
    assert "press" in problem.message
    assert "{spot: PANTONE 300 C, ink: 100 40 0 0}" in problem.hint


def test_red_that_is_too_pale_on_uncoated_paper_is_an_error_there_and_none_on_coated(root: Path) -> None:
    change(root, "press: 0 100 90 50", "press: 22 98 92 20")
    assert faults(root, "commercial-coated") == []
    (fault,) = faults(root)
    assert fault.startswith(f"{FILE}:")
    assert "contrast of 'warning' on 'alarm' is 4.1 to 1 as plain prints it, below 4.5 to 1" in fault


def test_a_colour_without_inks_and_one_with_too_much_is_named_at_its_line(root: Path) -> None:
    change(root, ", press: 0 100 90 50", "")
    (fault,) = faults(root)
    assert "nothing says with which inks 'warning' is printed" in fault
    change(root, '"#9B1C1C"', '"#9B1C1C", press: 90 100 90 50')
    assert any("'warning' is 330 % of ink, more than the 280 % that plain takes" in fault for fault in faults(root))


def test_a_press_job_knows_the_inks_of_the_brand_and_of_its_drawings(root: Path) -> None:
    change(root, "tint: 10 ", 'drawings: {"#2E9C8F": 75 0 47 0}\ntint: 10 ')
    job = press_job(brand_of(root), read_printer(root, "plain"))
    exact = dict(job.exact)
    assert exact[Rgb(0x2E / 255, 0x9C / 255, 0x8F / 255)] == Ink(75, 0, 47, 0)
    assert exact[Rgb(0, 0x52 / 255, 0x5F / 255)] == Ink(96, 48, 44, 36)
    assert exact[Rgb(0x1B / 255, 0x2A / 255, 0x30 / 255)] == BLACK_INK
    assert job.bleed == pytest.approx(8.5, abs=0.01)


def test_no_press_job_is_made_of_a_brand_with_faults(root: Path) -> None:
    change(root, ", press: 0 100 90 50", "")
    printer: Printer = read_printer(root, "plain")
    with pytest.raises(ProblemsFound, match="warning"):
        press_job(brand_of(root), printer)


def test_thin_things_are_in_one_ink_of_the_colour_or_in_black(root: Path) -> None:
    palette = brand_of(root).palette
    for colour in (palette.rule, palette.middle, palette.faint):
        assert colour.press is not None
        assert colour.press.plates == 1
    assert palette.panel.press == Ink(9.6, 4.8, 4.4, 3.6)
    change(root, "press: 96 48 44 36", "press: {spot: PANTONE 300 C, ink: 100 40 0 0}")
    spot = brand_of(root).palette.rule.press
    assert spot is not None
    assert (spot.spot, spot.share) == ("PANTONE 300 C", 0.4)

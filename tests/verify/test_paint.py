"""What is painted where it should not be, on pages made by hand and on real ones."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from leafletpress.verify.areas import Area, Extent
from leafletpress.verify.figure_boxes import FigureBox
from leafletpress.verify.inspection import Examined, examine
from leafletpress.verify.paint import coarse_pictures, prove_paint
from tests.verify.conftest import every_job

TEXT_AT = (100, 700)


@every_job
def test_our_own_pages_are_clean(examined: Examined) -> None:
    assert list(prove_paint(examined)) == []


def page(tmp_path: Path, *literals: str) -> Examined:
    """Return a page with a text, and what further operators paint after it."""
    path = tmp_path / "page.pdf"
    canvas = Canvas(str(path), pageCompression=0)
    canvas.setFont("Helvetica", 14)
    canvas.drawString(*TEXT_AT, "no more than 8 a day")
    for literal in literals:
        canvas.addLiteral(literal)
    canvas.save()
    return examine(path.read_bytes())


def faults(file: Examined) -> list[str]:
    return [failure.message for failure in prove_paint(file)]


COVERED = ["ink over text"]


@pytest.mark.parametrize(
    ("painted", "found"),
    [
        ("1 g 90 690 60 30 re f", COVERED),
        ("1 g 90 690 60 30 re b", COVERED),
        ("8 w 90 705 m 300 705 l S", COVERED),
        ("8 w 90 300 m 90 705 l 300 705 l s", COVERED),
        ("1 g 300 690 60 30 re f", []),
        ("0.5 w 100 697 m 300 697 l S", []),  # a line under the text
        ("0.5 w 90 690 300 30 re S", []),  # a frame around it
        ("q 90 400 60 30 re W n 1 g 90 400 60 330 re f Q", []),  # clipped to below the text
        ("q 90 690 60 30 re W n 1 g 90 400 60 330 re f Q", COVERED),
        ("q 90 690 60 30 re W n /Sh1 sh Q", COVERED),
        ("q 1 0 0 1 0 300 cm 1 g 90 390 60 30 re f Q", COVERED),
    ],
)  # fmt: skip
def test_ink_over_text_is_found(tmp_path: Path, painted: str, found: list[str]) -> None:
    assert faults(page(tmp_path, painted)) == found


def test_what_lies_under_the_text_is_not_over_it(tmp_path: Path) -> None:
    path = tmp_path / "panel.pdf"
    canvas = Canvas(str(path))
    canvas.setFillGray(0.9)
    canvas.rect(90, 690, 300, 30, stroke=0, fill=1)
    canvas.setFillGray(0)
    canvas.drawString(*TEXT_AT, "in a panel")
    canvas.save()
    assert faults(examine(path.read_bytes())) == []


def shown_twice(tmp_path: Path, up: float) -> Examined:
    path = tmp_path / "twice.pdf"
    canvas = Canvas(str(path))
    for text, y in (("the head of the page", 700.0), ("the second of two lines", 700 + up)):
        canvas.drawString(100, y, text)
    canvas.save()
    return examine(path.read_bytes())


@pytest.mark.parametrize(("up", "found"), [(2, ["text over text"]), (12, []), (0, []), (-14, [])])
def test_a_line_over_another_is_found(tmp_path: Path, up: float, found: list[str]) -> None:
    assert faults(shown_twice(tmp_path, up)) == found


@pytest.mark.parametrize(
    ("extent", "found"),
    [
        ((100, 100, 200, 150), []),
        ((99.5, 100, 200, 150), []),
        ((20, 100, 200, 150), ["a figure's ink reaches 80 pt out of its box"]),
        ((100, 100, 200, 400), ["a figure's ink reaches 250 pt out of its box"]),
    ],
)
def test_ink_of_a_figure_stays_in_its_box(tmp_path: Path, extent: Extent, found: list[str]) -> None:
    file = page(tmp_path)
    stray = replace(file.pages[0], areas=(Area((), extent, None, mcid=3), Area((), (0, 0, 500, 800), None, mcid=4)))
    figure = FigureBox(0, frozenset({3}), (100, 100, 200, 150))
    assert faults(replace(file, pages=(stray,), figures=(figure,))) == found


def pictured(tmp_path: Path, width: float, height: float) -> Examined:
    path = tmp_path / "picture.pdf"
    data = io.BytesIO()
    Image.new("L", (300, 200), 120).save(data, "PNG")
    canvas = Canvas(str(path))
    canvas.drawImage(ImageReader(data), 100, 100, width, height)
    canvas.drawString(*TEXT_AT, "caption")
    canvas.save()
    return examine(path.read_bytes())


def test_a_stretched_picture_is_found(tmp_path: Path) -> None:
    assert faults(pictured(tmp_path, 72, 48)) == []
    assert faults(pictured(tmp_path, 48, 72)) == ["a picture is stretched: 450 dots an inch across, 200 down"]


def test_a_coarse_picture_is_told(tmp_path: Path) -> None:
    assert list(coarse_pictures(pictured(tmp_path, 72, 48))) == []
    assert list(coarse_pictures(pictured(tmp_path, 288, 192))) == [
        "page 1: a picture of 300 by 200 pixels is printed at 75 dots an inch; below 150 is too coarse"
    ]


def test_a_tree_that_leads_back_into_itself_ends(tmp_path: Path) -> None:
    path = tmp_path / "ring.pdf"
    with pikepdf.open(io.BytesIO(page(tmp_path).data)) as pdf:
        figure = pdf.make_indirect(pikepdf.Dictionary(S=pikepdf.Name.Figure, A=pikepdf.Dictionary(BBox=[0, 0, 9, 9])))
        figure.K = figure
        pdf.Root.StructTreeRoot = pdf.make_indirect(pikepdf.Dictionary(K=figure))
        pdf.save(path)
    assert examine(path.read_bytes()).figures == ()

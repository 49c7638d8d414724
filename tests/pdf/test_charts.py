"""Drawings of reportlab.graphics: shapes are taken as they are, what a form of ours cannot hold is refused by name."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pypdfium2
import pytest
from reportlab.graphics.charts.barcharts import VerticalBarChart
from reportlab.graphics.charts.piecharts import Pie
from reportlab.graphics.shapes import Drawing, Image, Shape, String
from reportlab.lib.colors import CMYKColor, CMYKColorSep, Color

from leafletpress.pdf.charts import chart
from leafletpress.pdf.document import write_document
from leafletpress.pdf.metadata import DocumentInfo
from leafletpress.pdf.page import Page, Tag
from leafletpress.pdf.picture_files import PictureError
from leafletpress.pdf.structure import Element

TEAL = Color(0, 0.5, 0.5)
INFO = DocumentInfo(title="Bars", language="en", author="Radiology", date=date(2026, 5, 1))


def bars(*, labels: bool = False, colour: Color = TEAL) -> Drawing:
    """Return three bars, the second the highest."""
    drawing, plot = Drawing(120, 60), VerticalBarChart()
    plot.x, plot.y, plot.width, plot.height = 0, 0, 120, 60
    plot.data = [(10, 30, 20)]
    plot.valueAxis.valueMin, plot.valueAxis.valueMax = 0, 30
    plot.bars[0].fillColor, plot.bars[0].strokeColor = colour, None
    plot.categoryAxis.visibleLabels = plot.valueAxis.visibleLabels = int(labels)
    drawing.add(plot)
    return drawing


def pie() -> Drawing:
    drawing, slices = Drawing(100, 100), Pie()
    slices.data, slices.width, slices.height = [1, 2, 3], 80, 80
    drawing.add(slices)
    return drawing


def with_(shape: Shape) -> Drawing:
    drawing = Drawing(100, 100)
    drawing.add(shape)
    return drawing


def test_bars_are_painted_as_high_as_they_are() -> None:
    tree = Element("Document")
    placed = chart("bars", bars()).placed((10, 20, 130, 80), Tag(tree.add("Figure", alt="Bars")))
    with pypdfium2.PdfDocument(write_document([Page(140, 100, (placed,))], tree, INFO)) as pdf:
        image = pdf[0].render(scale=1).to_pil().convert("RGB")
    heights = [sum(image.getpixel((x, y)) == (0, 128, 128) for y in range(100)) for x in (30, 70, 110)]
    assert heights == pytest.approx([20, 60, 40], abs=1)


def test_a_pie_is_taken() -> None:
    assert chart("pie", pie()).form.data.count(b" c") >= 3


@pytest.mark.parametrize(
    ("drawing", "said"),
    [
        pytest.param(bars(labels=True), r"has text: '\d+' \(say it in the caption", id="labels"),
        pytest.param(with_(String(5, 5, "Risk")), "has text: 'Risk'", id="text"),
        pytest.param(bars(colour=CMYKColor(1, 0, 0, 0)), "in CMYK", id="inks"),
        pytest.param(bars(colour=CMYKColorSep(1, 0, 0, 0, spotName="gold")), "spot colours", id="a spot colour"),
        pytest.param(bars(colour=Color(0, 0, 1, alpha=0.5)), "is translucent", id="translucent"),
        pytest.param(Drawing(0, 10), "0 by 10 points", id="without a size"),
    ],
)
def test_what_cannot_be_taken_is_refused_with_a_way_out(drawing: Drawing, said: str) -> None:
    with pytest.raises(PictureError, match=said) as refused:
        chart("x", drawing)
    assert refused.value.hint


def test_a_picture_of_pixels_is_refused(tmp_path: Path) -> None:
    from PIL import Image as Pixels

    Pixels.new("RGB", (2, 2)).save(tmp_path / "dot.png")
    with pytest.raises(PictureError, match="pictures of pixels"):
        chart("x", with_(Image(0, 0, 10, 10, str(tmp_path / "dot.png"))))

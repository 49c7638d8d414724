"""Shapes: short operators, ReportLab's own geometry, colours of sRGB and nothing transparent."""

from __future__ import annotations

import io
import re
from collections.abc import Callable

import pytest
from reportlab.pdfgen.canvas import Canvas

from leafletpress.pdf.page import Disc, Polygon, Rect, Segment
from leafletpress.pdf.shape_canvas import ShapeCanvas

Drawn = Callable[[Canvas], None]
TRIANGLE = Polygon(((1, 2), (30.5, 4), (9, 40)))
NUMBER = re.compile(r"-?[\d.]+").fullmatch


def drawn(kind: type[Canvas], draw: Drawn) -> tuple[list[str], list[float]]:
    """Return operators and operands; ReportLab fills by the even-odd rule, which is the same for plain shapes."""
    canvas = kind(io.BytesIO(), pagesize=(500, 500))
    before = len(canvas.getCurrentPageContent())
    draw(canvas)
    words = canvas.getCurrentPageContent()[before:].replace("*", "").split()
    return [word for word in words if word.isalpha() and word != "n"], [float(word) for word in words if NUMBER(word)]


@pytest.mark.parametrize(
    "draw",
    [
        pytest.param(lambda c: c.line(1, 2.5, 30.123, 4), id="line"),
        pytest.param(lambda c: c.rect(1, 2, 30.5, 4, stroke=0, fill=1), id="filled box"),
        pytest.param(lambda c: c.rect(1, 2, 30.5, 4), id="box"),
        pytest.param(lambda c: c.circle(50, 60, 10.25, stroke=1, fill=1), id="circle"),
        pytest.param(lambda c: c.setLineWidth(0.75), id="line width"),
        pytest.param(lambda c: c.setFillColorRGB(0.1, 0.25, 1), id="fill colour"),
        pytest.param(lambda c: c.setStrokeColorRGB(0, 0.5, 1), id="stroke colour"),
    ],
)
def test_shapes_are_those_of_reportlab(draw: Drawn) -> None:
    (ours, numbers), (theirs, exact) = drawn(ShapeCanvas, draw), drawn(Canvas, draw)
    assert ours == theirs != []
    assert numbers == pytest.approx(exact, abs=0.01)


def test_outlines_of_items_are_shapes_of_reportlab() -> None:
    outlines = Rect(1, 2, 30, 4), Rect(1, 2, 30, 4, 1.5), Disc(50, 60, 10), Segment(1, 2, 30, 4), TRIANGLE

    def draw(canvas: Canvas) -> None:
        for outline in outlines:
            assert isinstance(canvas, ShapeCanvas)
            canvas.draw(outline, stroke=True, fill=True)

    def same(canvas: Canvas) -> None:
        canvas.rect(1, 2, 30, 4, stroke=1, fill=1)
        canvas.roundRect(1, 2, 30, 4, 1.5, stroke=1, fill=1)
        canvas.circle(50, 60, 10, stroke=1, fill=1)
        canvas.line(1, 2, 30, 4)
        path = canvas.beginPath()
        path.moveTo(1, 2)
        path.lineTo(30.5, 4)
        path.lineTo(9, 40)
        path.close()
        canvas.drawPath(path, stroke=1, fill=1)

    assert drawn(ShapeCanvas, draw) == drawn(ShapeCanvas, same) != ([], [])


def test_numbers_have_two_decimals_at_most() -> None:
    _, numbers = drawn(ShapeCanvas, lambda canvas: canvas.circle(1 / 3, 2 / 3, 1 / 7))
    assert numbers == [round(number, 2) for number in numbers] != []


@pytest.mark.parametrize("paint", [ShapeCanvas.setFillColorRGB, ShapeCanvas.setStrokeColorRGB])
def test_nothing_is_transparent(paint: Callable[..., None]) -> None:
    with pytest.raises(ValueError, match="mix the colour with white"):
        paint(ShapeCanvas(io.BytesIO()), 0, 0, 0, 0.5)

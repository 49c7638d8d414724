"""Shapes of items are those that ReportLab's canvas draws."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest
from reportlab.pdfgen.canvas import Canvas

from leafletpress.pdf.inks import Colour, Rgb, screen_paint
from leafletpress.pdf.page import Disc, Outline, Polygon, Rect, Segment, Stroke
from leafletpress.pdf.shape_canvas import draw, end_stroke, set_stroke

TRIANGLE = Polygon(((1, 2), (30.5, 4), (9, 40)))


def drawn(paint: Callable[[Canvas], None]) -> str:
    canvas = Canvas(io.BytesIO(), pagesize=(500, 500))
    paint(canvas)
    return str(canvas.getCurrentPageContent())


def triangle(canvas: Canvas) -> None:
    path = canvas.beginPath()
    path.moveTo(1, 2)
    path.lineTo(30.5, 4)
    path.lineTo(9, 40)
    path.close()
    canvas.drawPath(path, stroke=1, fill=1)


@pytest.mark.parametrize(
    ("outline", "same"),
    [
        pytest.param(Rect(1, 2, 30, 4), lambda canvas: canvas.rect(1, 2, 30, 4, 1, 1), id="box"),
        pytest.param(Rect(1, 2, 30, 4, 1.5), lambda canvas: canvas.roundRect(1, 2, 30, 4, 1.5, 1, 1), id="round box"),
        pytest.param(Disc(50, 60, 10), lambda canvas: canvas.circle(50, 60, 10, 1, 1), id="circle"),
        pytest.param(Segment(1, 2, 30, 4), lambda canvas: canvas.line(1, 2, 30, 4), id="line"),
        pytest.param(TRIANGLE, triangle, id="polygon"),
    ],
)
def test_outlines_are_shapes_of_reportlab(outline: Outline, same: Callable[[Canvas], None]) -> None:
    assert drawn(lambda canvas: draw(canvas, outline, stroke=True, fill=True)) == drawn(same) != ""


def test_a_dotted_line_leaves_lines_as_they_were() -> None:
    stroke = Stroke(Colour(Rgb(0, 0.5, 1)), 2, round_corners=True, dots=4)

    def dotted(canvas: Canvas) -> None:
        set_stroke(canvas, stroke, screen_paint)
        end_stroke(canvas, stroke)

    begun = ["0 .5 1 RG", "2 w", "1 j", "1 J", "[0 4] 0 d"]
    assert drawn(dotted).splitlines() == [*begun, "[] 0 d", "0 J", "0 j"]

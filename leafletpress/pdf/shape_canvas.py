"""The outlines of items on ReportLab's canvas, by its public methods."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leafletpress.pdf.page import Disc, Polygon, Segment

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

    from leafletpress.pdf.inks import PaintOf
    from leafletpress.pdf.page import Outline, Stroke

ROUND, PLAIN = 1, 0  # line caps and joins (ISO 32000-1, 8.4.3.3, 8.4.3.4)


def draw(canvas: Canvas, outline: Outline, *, stroke: bool, fill: bool) -> None:
    """Draw the outline of an item."""
    painted = {"stroke": int(stroke), "fill": int(fill)}
    if isinstance(outline, Segment):
        canvas.line(*outline)
    elif isinstance(outline, Disc):
        canvas.circle(*outline, **painted)
    elif isinstance(outline, Polygon):
        draw_polygon(canvas, outline, **painted)
    elif outline.radius:
        canvas.roundRect(*outline, **painted)
    else:
        canvas.rect(*outline[:4], **painted)


def draw_polygon(canvas: Canvas, polygon: Polygon, *, stroke: int, fill: int) -> None:
    """Draw a closed path through points."""
    path = canvas.beginPath()
    path.moveTo(*polygon.points[0])
    for point in polygon.points[1:]:
        path.lineTo(*point)
    path.close()
    canvas.drawPath(path, stroke=stroke, fill=fill)


def set_stroke(canvas: Canvas, stroke: Stroke, paint: PaintOf, before: Stroke | None = None) -> Stroke:
    """Set how lines are drawn, in the colours of an output, and return it; `before` is how they were."""
    colour = paint(stroke.colour).stroke
    if before is None or paint(before.colour).stroke != colour:
        canvas.addLiteral(colour)
    if before is None or before.width != stroke.width:
        canvas.setLineWidth(stroke.width)
    if stroke.round_corners:
        canvas.setLineJoin(ROUND)
    if stroke.dots:
        canvas.setLineCap(ROUND)
        canvas.setDash(0, stroke.dots)
    return stroke


def end_stroke(canvas: Canvas, stroke: Stroke) -> None:
    """Draw lines as they are drawn mostly: plain corners, no dots."""
    if stroke.dots:
        canvas.setDash()
        canvas.setLineCap(PLAIN)
    if stroke.round_corners:
        canvas.setLineJoin(PLAIN)

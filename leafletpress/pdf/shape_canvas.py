"""ReportLab's canvas for shapes: its operators in short numbers, colours sRGB, nothing transparent."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from reportlab.pdfgen.canvas import Canvas

from leafletpress.pdf.objects import number, numbers
from leafletpress.pdf.page import Disc, Rect, Segment

if TYPE_CHECKING:
    from leafletpress.pdf.page import Colour, Outline, Polygon, Stroke

# A circle of radius 1 from (1, 0), as four curves: two control points and the end of each (8.5.2.2).
PULL = 0.5522847
ARCS = (
    ((1, PULL), (PULL, 1), (0, 1)),
    ((-PULL, 1), (-1, PULL), (-1, 0)),
    ((-1, -PULL), (-PULL, -1), (0, -1)),
    ((PULL, -1), (1, -PULL), (1, 0)),
)
PAINT = {(False, False): "n", (False, True): "f", (True, False): "S", (True, True): "B"}
ROUND, PLAIN = 1, 0  # line caps and joins (8.4.3.3, 8.4.3.4)


class ShapeCanvas(Canvas):
    """Draw lines, boxes and paths; lengths in points of the current coordinates."""

    # State of ReportLab's own, under its names; its type stubs leave it out.
    _code: list[str]
    _fillColorObj: Colour  # noqa: N815
    _strokeColorObj: Colour  # noqa: N815
    _lineWidth: float  # noqa: N815

    def write_to(self, code: list[str]) -> None:
        """Add the operators of what is drawn from now on to a list."""
        self._code = code

    def draw(self, outline: Outline, *, stroke: bool, fill: bool) -> None:
        """Draw the outline of an item."""
        if isinstance(outline, Segment):
            self.line(*outline)
        elif isinstance(outline, Disc):
            self.circle(*outline, stroke=stroke, fill=fill)
        elif not isinstance(outline, Rect):
            self.polygon(outline, stroke=stroke, fill=fill)
        elif outline.radius:
            self.roundRect(*outline, stroke=int(stroke), fill=int(fill))
        else:
            self.rect(*outline[:4], stroke=stroke, fill=fill)

    def polygon(self, polygon: Polygon, *, stroke: bool, fill: bool) -> None:
        """Draw a closed path through points."""
        path = self.beginPath()
        path.moveTo(*polygon.points[0])
        for point in polygon.points[1:]:
            path.lineTo(*point)
        path.close()
        self.drawPath(path, stroke=int(stroke), fill=int(fill))

    def set_stroke(self, stroke: Stroke) -> None:
        """Set how lines are drawn."""
        self.setStrokeColorRGB(*stroke.colour)
        self.setLineWidth(stroke.width)
        if stroke.round_corners:
            self.setLineJoin(ROUND)
        if stroke.dots:
            self.setLineCap(ROUND)
            self.setDash(0, stroke.dots)

    def end_stroke(self, stroke: Stroke) -> None:
        """Draw lines as they are drawn mostly: plain corners, no dots."""
        if stroke.dots:
            self.setDash()
            self.setLineCap(PLAIN)
        if stroke.round_corners:
            self.setLineJoin(PLAIN)

    def line(self, x1: float, y1: float, x2: float, y2: float) -> None:
        """Draw a line from one point to another."""
        self._code.append(f"{numbers(x1, y1)} m {numbers(x2, y2)} l S")

    def rect(self, x: float, y: float, width: float, height: float, stroke: float = 1, fill: float = 0) -> None:
        """Draw a box from (x, y), its lower left corner."""
        self._code.append(f"{numbers(x, y, width, height)} re {PAINT[bool(stroke), bool(fill)]}")

    def circle(self, x_cen: float, y_cen: float, r: float, stroke: float = 1, fill: float = 0) -> None:
        """Draw a circle around a point."""
        curves = [
            numbers(*[place for across, up in arc for place in (x_cen + r * across, y_cen + r * up)]) for arc in ARCS
        ]
        paint = PAINT[bool(stroke), bool(fill)]
        self._code.append(f"{numbers(x_cen + r, y_cen)} m {' c '.join(curves)} c {paint}")

    def setLineWidth(self, width: float) -> None:  # noqa: N802 - ReportLab's name
        """Draw lines in a width in points."""
        self._lineWidth = width
        self._code.append(f"{number(width)} w")

    def setFillColorRGB(self, r: float, g: float, b: float, alpha: float | None = None) -> None:  # noqa: N802
        """Fill shapes with a colour of sRGB."""
        refuse_transparency(1 if alpha is None else alpha)
        self._fillColorObj = r, g, b
        self._code.append(f"{operands(self._fillColorObj)} rg")

    def setStrokeColorRGB(self, r: float, g: float, b: float, alpha: float | None = None) -> None:  # noqa: N802
        """Draw lines in a colour of sRGB."""
        refuse_transparency(1 if alpha is None else alpha)
        self._strokeColorObj = r, g, b
        self._code.append(f"{operands(self._strokeColorObj)} RG")


@lru_cache(maxsize=256)
def operands(colour: Colour) -> str:
    """Return a colour as operands of rg or RG (8.6.8)."""
    return " ".join([f"{part:.4g}" for part in colour])


def refuse_transparency(alpha: float) -> None:
    """Raise ValueError unless alpha is 1: printers and PDF/A both do better without transparency."""
    if alpha != 1:
        raise ValueError(f"alpha {alpha}: mix the colour with white instead")

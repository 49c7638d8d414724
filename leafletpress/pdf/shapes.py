"""ReportLab's canvas for shapes: its operators in short numbers, colours sRGB, nothing transparent."""

from __future__ import annotations

from functools import lru_cache
from typing import TypeAlias

from reportlab.pdfgen.canvas import Canvas

from leafletpress.pdf.objects import number, numbers

# Red, green and blue of sRGB from 0 to 1.
Colour: TypeAlias = tuple[float, float, float]

# A circle of radius 1 from (1, 0), as four curves: two control points and the end of each (8.5.2.2).
PULL = 0.5522847
ARCS = (
    ((1, PULL), (PULL, 1), (0, 1)),
    ((-PULL, 1), (-1, PULL), (-1, 0)),
    ((-1, -PULL), (-PULL, -1), (0, -1)),
    ((PULL, -1), (1, -PULL), (1, 0)),
)
PAINT = {(False, False): "n", (False, True): "f", (True, False): "S", (True, True): "B"}


class ShapeCanvas(Canvas):
    """Draw lines, boxes and paths; lengths in points of the current coordinates."""

    # State of ReportLab's own, under its names; its type stubs leave it out.
    _code: list[str]
    _fillColorObj: Colour  # noqa: N815
    _strokeColorObj: Colour  # noqa: N815
    _lineWidth: float  # noqa: N815

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

    def setFillAlpha(self, a: float) -> None:  # noqa: N802 - ReportLab's name
        """Take 1 and nothing else."""
        refuse_transparency(a)

    def setStrokeAlpha(self, a: float) -> None:  # noqa: N802 - ReportLab's name
        """Take 1 and nothing else."""
        refuse_transparency(a)


@lru_cache(maxsize=256)
def operands(colour: Colour) -> str:
    """Return a colour as operands of rg or RG (8.6.8)."""
    return " ".join([f"{part:.4g}" for part in colour])


def refuse_transparency(alpha: float) -> None:
    """Raise ValueError unless alpha is 1: printers and PDF/A both do better without transparency."""
    if alpha != 1:
        raise ValueError(f"alpha {alpha}: mix the colour with white instead")

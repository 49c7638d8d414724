"""Drawings of reportlab.graphics -> forms: what ReportLab paints of them, as long as every reader sees the same.

Imported only where somebody has such a drawing: reportlab.graphics and Platypus take long to be imported.
"""

from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from reportlab.graphics import renderPDF
from reportlab.pdfgen.canvas import Canvas

from leafletpress.pdf.drawings.content import exact
from leafletpress.pdf.forms import Form
from leafletpress.pdf.page import Picture
from leafletpress.pdf.picture_files import PictureError

if TYPE_CHECKING:
    from reportlab.graphics.shapes import Drawing

    from leafletpress.pdf.page import Bounds, Owner

# Operators of paths and of what they are painted with (ISO 32000-1, table 51).
PAINTED = {"q", "Q", "cm", "w", "J", "j", "M", "d", "rg", "RG"} | {
    *("m", "l", "c", "h", "re", "S", "f", "f*", "B", "B*", "n")
}
REFUSED = {
    "gs": ("is translucent or overprints", "mix its colours with white instead"),
    **dict.fromkeys(("Do", "BI"), ("has pictures of pixels", "let the picture be a figure of its own")),
    **dict.fromkeys(("k", "K"), ("has colours in CMYK", "give them in RGB")),
    **dict.fromkeys(("scn", "SCN"), ("has spot colours", "give them in RGB")),
}


class Chart(NamedTuple):
    """A drawing that a figure can show: its name for people, size in points, and its form."""

    name: str
    width: float
    height: float
    form: Form

    def placed(self, box: Bounds, owner: Owner) -> Picture:
        """Return it as an item, in a box."""
        left, low, right, high = box
        scale = (right - left) / self.width, (high - low) / self.height
        return Picture(owner, box, Path(self.name), self.form.label, self.form, scale)


def chart(name: str, drawing: Drawing) -> Chart:
    """Return a drawing as a chart; raise PictureError, with a way out, for what a form of ours does not take."""
    width, height = float(drawing.width), float(drawing.height)
    if not (width > 0 and height > 0):
        raise PictureError(f"the drawing is {width:g} by {height:g} points large", "give it a width and a height")
    canvas = Recorder(io.BytesIO(), pagesize=(width, height), pageCompression=0, invariant=1)
    renderPDF.draw(drawing, canvas, 0, 0)
    content = canvas.getCurrentPageContent()
    for line in content.splitlines():
        operator = line.split()[-1] if line.strip() else "n"
        if operator not in PAINTED:
            fault, hint = REFUSED.get(operator, (f"needs the operator {operator}", "draw it with shapes and colours"))
            raise PictureError(f"the drawing {fault}", hint)
    entries = f"/Type/XObject/Subtype/Form/BBox[0 0 {exact(width, height)}]/Resources<<>>"
    return Chart(name, width, height, Form((entries,), content.encode("ascii")))


class Recorder(Canvas):
    """A canvas that keeps shapes and refuses text."""

    def setFont(self, psfontname: str, size: float, leading: float | None = None) -> None:  # noqa: N802 - ReportLab's
        """Keep the font's name, which needs no operator as long as nothing is written in it."""
        self._fontname, self._fontsize, self._leading = psfontname, size, leading or size * 1.2

    def drawString(self, x: float, y: float, text: str, *options: object, **more: object) -> None:  # noqa: N802
        """Refuse text: in a drawing nobody can translate it, read it aloud or make it larger."""
        del x, y, options, more
        if text.strip():
            hint = "say it in the caption and the alternative text, and leave labels out (visibleLabels = 0)"
            raise PictureError(f"the drawing has text: {text.strip()[:40]!r}", hint)

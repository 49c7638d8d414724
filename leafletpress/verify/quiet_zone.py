"""How near the cut type stands, measured from its ink: the letters of steep scripts stand out of their column."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pikepdf

from leafletpress.errors import shorten
from leafletpress.verify.ink import read_ink

if TYPE_CHECKING:
    from collections.abc import Iterator

ROUNDING = 0.05  # points
MM = 72 / 25.4


def type_near_the_cut(data: bytes, quiet: float) -> Iterator[str]:
    """Yield a fault for each page of a PDF with type nearer to its trim than `quiet` points; what is outside is none's.

    Raises pikepdf.PdfError for what is no PDF.
    """
    with pikepdf.open(io.BytesIO(data)) as pdf:
        trims = [[float(side) for side in page.trimbox] for page in pdf.pages]
        for number, (page, (left, low, right, high)) in enumerate(zip(read_ink(pdf), trims, strict=True), 1):
            boxes = [(shown, shown.box) for shown in page.strings if shown.box]
            inside = [(shown, box) for shown, box in boxes if box[2] > left and box[0] < right and box[3] > low]
            rooms = [
                (min(box[0] - left, box[1] - low, right - box[2], high - box[3]), shown)
                for shown, box in inside
                if box[1] < high
            ]
            if rooms and (nearest := min(rooms, key=lambda found: found[0]))[0] < quiet - ROUNDING:
                text = shorten(nearest[1].string.text(rtl=False))
                near = f"{nearest[0] / MM:.1f} mm from the cut, nearer than {quiet / MM:.1f} mm"
                yield f"page {number}: '{text}' stands {near}"

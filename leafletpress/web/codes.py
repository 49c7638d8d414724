"""A QR code drawn in HTML: dark squares on white, whatever the colours of the page."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement

from leafletpress.pdf.square_codes import QUIET, modules_of, side_of

if TYPE_CHECKING:
    from collections.abc import Mapping


def draw_code(parent: Element, address: str, label: str, tongue: Mapping[str, str]) -> None:
    """Add the code of an address as a picture that is called by a label, whose language is told by attributes."""
    side = side_of(address) + 2 * QUIET
    dark = "".join(
        f"M{QUIET + column} {QUIET + row}h{length}v1h{-length}z" for row, column, length in modules_of(address)
    )
    attributes = {"viewBox": f"0 0 {side} {side}", "class": "qr", "role": "img", "aria-label": label}
    drawing = SubElement(parent, "svg", {**attributes, **tongue, "focusable": "false"})
    SubElement(drawing, "path", {"fill": "#fff", "d": f"M0 0h{side}v{side}h{-side}z"})
    SubElement(drawing, "path", {"fill": "#000", "d": dark})

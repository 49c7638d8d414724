"""A picture with numbers beside it that lead to its parts; their names are a list under it, as wide as any screen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement

from leafletpress.layout.figure_parts import clear_of_each_other

if TYPE_CHECKING:
    from leafletpress.content.model import Point
    from leafletpress.layout.figure_parts import Leader

ZONE, DIGITS, LEAST = 0.12, 0.055, 0.065  # of the picture's width: beside it, height of numbers and of their lines
LINES = (("halo", 0.012, 0.012), ("line", 0.004, 0.008))  # class, width of lines, radius of dots, of the same


def draw_numbered(
    parent: Element, path: str, size: tuple[int, int], points: Sequence[Point], said: Mapping[str, str], *, rtl: bool
) -> None:
    """Add a picture of some size in pixels with a number for each point at the end side.

    `said` are the attributes that describe it.
    """
    wide, high = size
    zone, each = ZONE * wide, LEAST * wide
    places = [((1 - across if rtl else across) * wide, down * high) for across, down in points]
    tall = max(high, each * len(places))
    found = clear_of_each_other(places, [each] * len(places), wide + zone / 2, tall)
    whole = {"viewBox": f"0 0 {wide + zone:g} {tall:g}", "width": f"{wide + zone:g}", "height": f"{tall:g}"}
    drawing = SubElement(parent, "svg", {**whole, "class": "parts", "role": "img", **said, "focusable": "false"})
    at = {"x": f"{zone:g}"} if rtl else {}
    SubElement(drawing, "image", {"href": path, **at, "width": str(wide), "height": str(high)})
    leaders = [one.turned(wide + zone) if rtl else one for one in found.leaders]
    add_lines(drawing, leaders, wide, zone / 4 * (1 if rtl else -1))
    for index, one in zip(found.order, leaders, strict=True):
        place = {"x": f"{one.x2:g}", "y": f"{one.y2 + 0.36 * DIGITS * wide:g}", "font-size": f"{DIGITS * wide:g}"}
        SubElement(drawing, "text", place).text = str(index + 1)


def add_lines(drawing: Element, leaders: Sequence[Leader], wide: float, short: float) -> None:
    """Add lines and dots, white around them so that they are seen on dark drawings; they end `short` of the numbers."""
    for name, line, dot in LINES:
        drawn = "".join(f"M{one.x1:g} {one.y1:g}L{one.x2 + short:g} {one.y2:g}" for one in leaders)
        SubElement(drawing, "path", {"class": name, "d": drawn, "stroke-width": f"{line * wide:g}"})
        for one in leaders:
            circle = {"class": name, "cx": f"{one.x1:g}", "cy": f"{one.y1:g}", "r": f"{dot * wide:g}"}
            SubElement(drawing, "circle", circle)

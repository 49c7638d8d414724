"""How large a logo stands in the band, and how many dots an inch it has there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leafletpress.design.measures import POINTS
from leafletpress.pdf.pictures import INCH, PictureFacts

if TYPE_CHECKING:
    from collections.abc import Iterable

    from leafletpress.design.page_layout import PageLayout

HIGH = 3.4  # of the body's size: the band is so high whatever the logo's form
WIDEST = 0.3  # of the width between the margins
LEAST_DOTS = 300  # an inch: the edges of a logo are sharp


def mark_size(facts: PictureFacts, layout: PageLayout) -> tuple[float, float]:
    """Return width and height in points of a logo in a layout's band, its proportions kept."""
    height = HIGH * layout.type.body
    width = min(height * facts.width / facts.height, WIDEST * layout.width)
    return width, width * facts.height / facts.width


def coarse_mark(facts: PictureFacts, layouts: Iterable[PageLayout]) -> tuple[str, str] | None:
    """Return a message and hint for a logo of pixels that is coarse in the worst of some layouts."""
    sizes = [mark_size(facts, layout) for layout in layouts]
    if facts.pixels is None or not sizes:
        return None
    widest = max(width for width, _ in sizes)
    dots = facts.pixels[0] * INCH / widest
    if dots >= LEAST_DOTS:
        return None
    wide, high = facts.pixels
    size = f"{wide:,} by {high:,} pixels printed {widest / POINTS['mm']:.0f} mm wide"
    fault = f"{size} are {dots:.0f} dots an inch; a logo needs {LEAST_DOTS}"
    return fault, f"use an SVG, or a PNG at least {round(widest / INCH * LEAST_DOTS):,} pixels wide"

"""Where a block of the leaflet stands: its structure element, heading level and depth of nesting."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from leafletpress.layout.block import Block
from leafletpress.layout.desk import Desk

if TYPE_CHECKING:
    from leafletpress.content.model import Blocks
    from leafletpress.pdf.structure import Element

DEEPEST_HEADING = 6  # H6 is the last standard type (ISO 32000-1, 14.8.4.2)


class Place(NamedTuple):
    """Hold where blocks are set: `level` is that of a heading standing here, `depth` counts enclosing blocks.

    `bullets` counts enclosing bulleted lists.
    """

    element: Element
    level: int
    depth: int = 0
    bullets: int = 0

    @property
    def heading(self) -> str:
        """Return the role of a heading standing here."""
        return f"H{min(self.level, DEEPEST_HEADING)}"

    def under(self, element: Element, *, deeper: bool = True) -> Place:
        """Return the place inside an element; `deeper` if a block of the leaflet encloses it."""
        return Place(element, self.level, self.depth + deeper, self.bullets)

    def below_heading(self, element: Element) -> Place:
        """Return the place inside an element that has a heading here."""
        return Place(element, self.level + 1, self.depth, self.bullets)


# Blocks of the leaflet -> flowables at a place; handed to the setters of enclosing blocks.
SetBlocks: TypeAlias = "Callable[[Desk, Blocks, Place], list[Block]]"


def text_start(desk: Desk, place: Place) -> float:
    """Return where running text begins, from the start edge of the area that a block has at a place."""
    return 0.0 if place.depth else desk.design.layout.text_indent


def label_zone(desk: Desk, place: Place, needed: float) -> float:
    """Return the width of the zone of a label that needs so much: the margin of headings, if it is wide enough."""
    return max(text_start(desk, place), needed)

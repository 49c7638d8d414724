"""A QR code as a box, and one with words beside it."""

from __future__ import annotations

from dataclasses import KW_ONLY
from typing import TYPE_CHECKING

from leafletpress.design.measures import POINTS
from leafletpress.layout.box import Box, VBox, frozen
from leafletpress.pdf.inks import BLACK
from leafletpress.pdf.page import Rect, Shape, Tag
from leafletpress.pdf.square_codes import QUIET, modules_of, side_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leafletpress.layout.composer import Composer
    from leafletpress.pdf.page import Item
    from leafletpress.pdf.structure import Element

# Millimetres to a side with the quiet zone: cameras of old telephones read a module of half a millimetre.
SIDE, LARGE_SIDE = 20.0, 25.0
LEAST_MODULE = 0.45
LARGE = 16.0  # points: the least type of large print


def side_in(composer: Composer) -> float:
    """Return how many points a code has to a side in a layout, the quiet zone included."""
    side = LARGE_SIDE if composer.design.layout.type.body >= LARGE else SIDE
    return side * POINTS["mm"]


def least_side(address: str) -> float:
    """Return the least side of an address's code, in points: one of many modules is larger."""
    return LEAST_MODULE * POINTS["mm"] * (side_of(address) + 2 * QUIET)


@frozen
class SquareCode(Box):
    """A QR code at the start side, black on white."""

    address: str
    side: float
    element: Element
    _: KW_ONLY
    rtl: bool

    def measure(self, width: float) -> float:
        del width
        return self.side

    def place(self, x: float, top: float, width: float) -> Iterator[Item]:
        module = self.side / (side_of(self.address) + 2 * QUIET)
        # Its edge is that of the text: beside it is the margin, which is as empty as the quiet zone must be.
        left = x + width - self.side + 2 * QUIET * module if self.rtl else x
        under = top - QUIET * module
        outlines = tuple(
            Rect(left + column * module, under - (row + 1) * module, length * module, module)
            for row, column, length in modules_of(self.address)
        )
        yield Shape(Tag(self.element), outlines, fill=BLACK)


@frozen
class CodeBeside(Box):
    """A QR code with words at its end side, their middle level with its own."""

    code: SquareCode
    words: VBox
    _: KW_ONLY
    rtl: bool

    def measure(self, width: float) -> float:
        return max(self.code.side, self.words.height_at(width - self.code.side))

    def place(self, x: float, top: float, width: float) -> Iterator[Item]:
        yield from self.code.place(x, top, width)
        inner = width - self.code.side
        left = x if self.rtl else x + self.code.side
        blank = (self.height_at(width) - self.words.height_at(inner)) / 2
        yield from self.words.place(left, top - blank, inner)

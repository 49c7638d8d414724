"""Words beside a picture or a code."""

from __future__ import annotations

from dataclasses import KW_ONLY
from typing import TYPE_CHECKING

from leafletpress.layout.box import Box, frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from leafletpress.pdf.page import Item


@frozen
class Beside(Box):
    """A picture or code at the start side, in a `column` of a width, and words at its end side; never parted.

    Of what the words are lower the share `down` is left above them: with 1 they end level.
    """

    shown: Box
    words: Box
    column: Callable[[float], float]
    gap: float
    _: KW_ONLY
    rtl: bool
    down: float = 0

    def room(self, width: float) -> float:
        """Return the width in points that is left to the words."""
        return width - self.column(width) - self.gap

    def measure(self, width: float) -> float:
        return max(self.shown.height_at(self.column(width)), self.words.height_at(self.room(width)))

    def lines_at(self, width: float) -> int:
        return max(self.words.lines_at(self.room(width)), super().lines_at(width))

    def place(self, x: float, top: float, width: float) -> Iterator[Item]:
        column, room = self.column(width), self.room(width)
        yield from self.shown.place(x + width - column if self.rtl else x, top, column)
        above = self.down * (self.height_at(width) - self.words.height_at(room))
        yield from self.words.place(x if self.rtl else x + width - room, top - above, room)

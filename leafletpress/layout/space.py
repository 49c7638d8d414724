"""Blanks that are boxes, where something would stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leafletpress.layout.box import Box, frozen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leafletpress.pdf.page import Item


@frozen
class Space(Box):
    """A blank of a fixed height."""

    blank: float

    def measure(self, width: float) -> float:
        del width
        return self.blank

    def lines_at(self, width: float) -> int:
        del width
        return 0

    def place(self, x: float, top: float, width: float) -> Iterator[Item]:
        del x, top, width
        return iter(())

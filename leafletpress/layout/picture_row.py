"""A picture with text at its end side where lines there are long enough to read, above it elsewhere."""

from __future__ import annotations

from dataclasses import KW_ONLY
from typing import TYPE_CHECKING

from leafletpress.layout.box import Box, VBox, frozen
from leafletpress.layout.context import text_start
from leafletpress.layout.figure import HIGHEST, file_of, set_figure

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leafletpress.content.model import Figure
    from leafletpress.layout.composer import Composer
    from leafletpress.layout.context import BlockContext, SetBlocks
    from leafletpress.pdf.page import Item

LEAST, MOST = 0.3, 0.42  # of the width: the picture's column
HIGHEST_TEXT = 0.4  # of the page's height: text that is higher would make an unbroken block of too much of a page


@frozen
class PictureRow(Box):
    """A picture in a column of a width, and words at its end side, both from the top; never parted."""

    picture: Box
    words: VBox
    column: float
    gap: float
    _: KW_ONLY
    rtl: bool

    def room(self, width: float) -> float:
        """Return the width in points that is left to the words."""
        return width - self.column - self.gap

    def measure(self, width: float) -> float:
        return max(self.picture.height_at(self.column), self.words.height_at(self.room(width)))

    def lines_at(self, width: float) -> int:
        return max(self.words.lines_at(self.room(width)), super().lines_at(width))

    def begins_at_top(self) -> bool:
        return True

    def place(self, x: float, top: float, width: float) -> Iterator[Item]:
        room = self.room(width)
        yield from self.picture.place(x + room + self.gap if self.rtl else x, top, self.column)
        yield from self.words.place(x if self.rtl else x + width - room, top, room)


def set_beside(composer: Composer, block: Figure, context: BlockContext, set_blocks: SetBlocks) -> list[Box]:
    """Return a figure and the blocks beside it, in one row if that fits, else under each other."""
    before = context.under(context.element.add("Div"), deeper=False)
    words = VBox(tuple(set_blocks(composer, block.beside, context.under(context.element))), rtl=composer.rtl)
    start, space, layout = text_start(composer, context), composer.space("block"), composer.design.layout
    width = layout.width - start
    wide, _ = file_of(composer, block).fitted(MOST * width, HIGHEST * layout.page_height)
    column, gap = max(wide, LEAST * width), composer.padding()
    is_low = words.height_at(width - column - gap) <= HIGHEST_TEXT * layout.page_height
    if context.depth or not layout.text_indent or not is_low:
        return [set_figure(composer, block, before, numbered=False), words.altered(start=start, after=space)]
    picture = set_figure(composer, block, before, numbered=True, narrow=True).altered(start=0)
    return [PictureRow(picture, words, column, gap, rtl=composer.rtl, before=space, after=space, start=start)]

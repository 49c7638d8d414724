"""A card to cut out: no wider than a hand holds, a dashed line around it, never parted."""

from __future__ import annotations

from dataclasses import KW_ONLY
from typing import TYPE_CHECKING

from leafletpress.layout.box import Box, VBox, frozen
from leafletpress.layout.context import block_heading, text_start
from leafletpress.layout.graphics import Panel

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leafletpress.content.model import Card
    from leafletpress.layout.composer import Composer
    from leafletpress.layout.context import BlockContext, SetBlocks
    from leafletpress.pdf.page import Item

WIDTH = 22.0  # of body type: 108 mm at 14 points


@frozen
class NarrowBox(Box):
    """A box that is so wide at the most, at the start side."""

    content: VBox
    most: float
    _: KW_ONLY
    rtl: bool

    def measure(self, width: float) -> float:
        return self.content.height_at(min(width, self.most))

    def lines_at(self, width: float) -> int:
        return self.content.lines_at(min(width, self.most))

    def place(self, x: float, top: float, width: float) -> Iterator[Item]:
        wide = min(width, self.most)
        return self.content.place(x + width - wide if self.rtl else x, top, wide)


def set_card(composer: Composer, block: Card, context: BlockContext, set_blocks: SetBlocks) -> Box:
    """Return the card, its title a heading; Aside in the tag tree, for it repeats what matters most."""
    element = context.element.add("Aside")
    inside = context.under(element)._replace(level=context.level + 1)
    title = block_heading(composer, block.title, element, context, after=composer.space("after_heading"))
    pad = composer.padding()
    content = VBox(
        (title, *set_blocks(composer, block.body, inside)),
        rtl=composer.rtl,
        padding=(pad, pad),
        indent=(pad, pad),
        backdrop=Panel(cut=composer.design.brand.palette.muted),
    )
    return NarrowBox(
        content,
        WIDTH * composer.design.layout.type.body,
        rtl=composer.rtl,
        before=composer.space("block"),
        after=composer.space("block"),
        start=text_start(composer, context),
    )

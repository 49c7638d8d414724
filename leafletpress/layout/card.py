"""A card to cut out: no wider than a hand holds, a dashed line around it, never parted."""

from __future__ import annotations

from dataclasses import KW_ONLY
from typing import TYPE_CHECKING, NamedTuple

from leafletpress.layout.box import Box, VBox, frozen
from leafletpress.layout.breaks import Break
from leafletpress.layout.context import text_start
from leafletpress.pdf.page import LAYOUT, Rect, Shape

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leafletpress.content.model import Card
    from leafletpress.layout.composer import Composer
    from leafletpress.layout.context import BlockContext, SetBlocks
    from leafletpress.pdf.inks import Colour
    from leafletpress.pdf.page import Item

WIDTH = 22.0  # of body type: 108 mm at 14 points
DASH, THICK = 5.0, 1.0  # points: of a dash, and of the blank behind it; of the line


class CutLine(NamedTuple):
    """A backdrop that is a dashed line all around."""

    colour: Colour

    def place(self, x: float, top: float, width: float, height: float) -> Iterator[Shape]:
        """Yield its shapes with their top left corner at (x, top), in points."""
        across = [*dashes(x, width)]
        down = [*dashes(top - height, height)]
        sides = [Rect(at, edge, length, THICK) for edge in (top - THICK, top - height) for at, length in across]
        sides += [Rect(edge, at, THICK, length) for edge in (x, x + width - THICK) for at, length in down]
        yield Shape(LAYOUT, tuple(sides), fill=self.colour)


def dashes(start: float, length: float) -> Iterator[tuple[float, float]]:
    """Yield place and length of the dashes of a line, which begins and ends with one."""
    count = max(round((length / DASH + 1) / 2), 1)
    blank = (length - count * DASH) / max(count - 1, 1)
    return ((start + index * (DASH + blank), min(DASH, length)) for index in range(count))


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
    style = composer.heading_style(1)._replace(colour=composer.design.brand.palette.ink)
    title = composer.text(
        block.title,
        style,
        element,
        context.heading,
        after=composer.space("after_heading"),
        break_after=Break.FORBID,
        bookmark=context.level,
    )
    pad = composer.padding()
    content = VBox(
        (title, *set_blocks(composer, block.body, inside)),
        rtl=composer.rtl,
        padding=(pad, pad),
        indent=(pad, pad),
        backdrop=CutLine(composer.design.brand.palette.muted),
    )
    return NarrowBox(
        content,
        WIDTH * composer.design.layout.type.body,
        rtl=composer.rtl,
        before=composer.space("block"),
        after=composer.space("block"),
        start=text_start(composer, context),
    )

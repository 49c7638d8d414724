"""A code that leads to an address of the author's, with words and the address beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leafletpress.content.inline import fill_facts, link_address
from leafletpress.layout.box import Box, VBox
from leafletpress.layout.context import text_start
from leafletpress.layout.panels import data_line
from leafletpress.layout.square_code import CodeBeside, SquareCode, least_side, side_in

if TYPE_CHECKING:
    from leafletpress.content.model import QrCode
    from leafletpress.layout.composer import Composer
    from leafletpress.layout.context import BlockContext


def set_qr_code(composer: Composer, block: QrCode, context: BlockContext) -> Box:
    """Return the code with its words; who has no camera, or none at hand, reads or clicks the address there."""
    web = fill_facts(block.web, composer.facts)
    address, said = link_address(web, {}), composer.phrases.say("Web")
    group = context.element.add("Div")
    element = group.add("Figure", alt=f"{said.text}: {web}", language=composer.other(said.language))
    code = SquareCode(address, max(side_in(composer), least_side(address)), element, rtl=composer.rtl)
    text = composer.text(block.text, composer.text_style("body"), group)
    small = composer.text_style("small")._replace(colour=composer.design.brand.palette.ink, heading=True)
    words = VBox((text, data_line(composer, "Web", web, web, small, group, block.text.where)), rtl=composer.rtl)
    return CodeBeside(
        code,
        words,
        rtl=composer.rtl,
        before=composer.space("paragraph"),
        after=composer.space("block"),
        start=text_start(composer, context),
    )

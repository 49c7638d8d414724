"""Where the leaflet stands on the leaflet site: a QR code, and its address in words, for whoever holds a copy.

The code has the edition, so that the site can say whether the copy is current. Nothing of it is in the edition's hash.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from leafletpress.content.inline import escape_inline
from leafletpress.content.model import Message
from leafletpress.design.brand_site import page_address
from leafletpress.errors import Where
from leafletpress.languages import SOURCE_LANGUAGE
from leafletpress.layout.box import Box, VBox
from leafletpress.layout.breaks import Break
from leafletpress.layout.printed_links import printed
from leafletpress.layout.square_code import CodeBeside, SquareCode, side_in

if TYPE_CHECKING:
    from leafletpress.layout.composer import Composer
    from leafletpress.layout.context import BlockContext


def set_copy_check(composer: Composer, context: BlockContext) -> list[Box]:
    """Return the code and the address in words; nothing where the brand names no site."""
    site = composer.design.brand.site.address
    if not site or not composer.edition:
        return []
    page = page_address(site, composer.leaflet.reference, composer.language.tag)
    coded, said = f"{page}/?e={composer.edition}", composer.phrases.say("Web")
    group = context.element.add("Div")
    element = group.add("Figure", alt=f"{said.text}: {coded}", language=composer.other(said.language))
    code = SquareCode(coded, side_in(composer), element, rtl=composer.rtl)
    style = composer.text_style("small")._replace(heading=True)
    label = composer.text(said, style._replace(bold=True), group, break_after=Break.FORBID)
    # Words that are the address: nothing is printed behind them.
    link = Message(f"[{escape_inline(printed(page))}]({page})", Where("layouts/brands"), SOURCE_LANGUAGE)
    address = composer.text(link, style._replace(colour=composer.design.brand.palette.ink), group)
    words = VBox((label, address), rtl=composer.rtl)
    return [CodeBeside(code, words, rtl=composer.rtl, before=composer.space("block"), break_after=Break.DISCOURAGE)]

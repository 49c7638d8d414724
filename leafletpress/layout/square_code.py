"""QR codes: as a box, with words beside it, of an author's address and of the leaflet's own page."""

from __future__ import annotations

from dataclasses import KW_ONLY
from typing import TYPE_CHECKING, Unpack

from leafletpress.content.inline import escape_inline, fill_facts, link_address
from leafletpress.content.model import Message
from leafletpress.design.brand_site import page_address
from leafletpress.design.measures import POINTS
from leafletpress.errors import Where
from leafletpress.languages import SOURCE_LANGUAGE
from leafletpress.layout.box import Box, Flow, VBox, frozen
from leafletpress.layout.breaks import Break
from leafletpress.layout.context import text_start
from leafletpress.layout.labelled_box import Beside
from leafletpress.layout.panels import data_line
from leafletpress.layout.printed_links import printed
from leafletpress.pdf.inks import BLACK
from leafletpress.pdf.page import Rect, Shape, Tag
from leafletpress.pdf.square_codes import QUIET, modules_of, side_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from leafletpress.content.model import QrCode
    from leafletpress.layout.composer import Composer
    from leafletpress.layout.context import BlockContext
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


def set_code(composer: Composer, address: str, shown: str, side: float, group: Element) -> SquareCode:
    """Return the code of an address, which a listener hears as it is `shown`."""
    said = composer.phrases.say("Web")
    element = group.add("Figure", alt=f"{said.text}: {shown}", language=composer.other(said.language))
    return SquareCode(address, side, element, rtl=composer.rtl)


def beside_words(composer: Composer, code: SquareCode, words: Sequence[Box], **flow: Unpack[Flow]) -> Box:
    """Return a code with words at its end side, their middle level with its own."""
    stack = VBox(tuple(words), rtl=composer.rtl)
    return Beside(code, stack, lambda _: code.side, 0, rtl=composer.rtl, down=0.5, **flow)


def set_qr_code(composer: Composer, block: QrCode, context: BlockContext) -> Box:
    """Return an author's code with its words; who has no camera, or none at hand, reads or clicks the address there."""
    web = fill_facts(block.web, composer.facts)
    address, group = link_address(web, {}), context.element.add("Div")
    code = set_code(composer, address, web, max(side_in(composer), least_side(address)), group)
    text = composer.text(block.text, composer.text_style("body"), group)
    small = composer.text_style("small")._replace(colour=composer.design.brand.palette.ink, heading=True)
    words = text, data_line(composer, "Web", web, web, small, group, block.text.where)
    above, below = composer.space("paragraph"), composer.space("block")
    return beside_words(composer, code, words, before=above, after=below, start=text_start(composer, context))


def set_copy_check(composer: Composer, context: BlockContext) -> list[Box]:
    """Return where the leaflet stands on the leaflet site, for whoever holds a copy; nothing where there is no site.

    The code has the edition, so that the site can say whether the copy is current. Nothing of it is in the edition's
    hash.
    """
    site = composer.design.brand.site.address
    if not site or not composer.edition:
        return []
    page, group = page_address(site, composer.leaflet.reference, composer.language.tag), context.element.add("Div")
    coded = f"{page}/?e={composer.edition}"
    code = set_code(composer, coded, coded, side_in(composer), group)
    style = composer.text_style("small")._replace(heading=True)
    label = composer.text(composer.phrases.say("Web"), style._replace(bold=True), group, break_after=Break.FORBID)
    # Words that are the address: nothing is printed behind them.
    link = Message(f"[{escape_inline(printed(page))}]({page})", Where("layouts/brands"), SOURCE_LANGUAGE)
    address = composer.text(link, style._replace(colour=composer.design.brand.palette.ink), group)
    above = composer.space("block")
    return [beside_words(composer, code, (label, address), before=above, break_after=Break.DISCOURAGE)]

"""Where the leaflet stands on the leaflet site: a QR code, and its address in words, for whoever holds a copy.

The code has the edition, so that the site can say whether the copy is current. Nothing of it is in the edition's hash.
"""

from __future__ import annotations

from dataclasses import KW_ONLY
from typing import TYPE_CHECKING

from leafletpress.content.inline import escape_inline
from leafletpress.content.model import Message
from leafletpress.design.measures import POINTS
from leafletpress.errors import Where
from leafletpress.languages import SOURCE_LANGUAGE
from leafletpress.layout.box import Box, VBox, frozen
from leafletpress.layout.breaks import Break
from leafletpress.layout.printed_links import printed
from leafletpress.pdf.inks import BLACK
from leafletpress.pdf.page import Rect, Shape, Tag
from leafletpress.pdf.square_codes import QUIET, modules_of, side_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leafletpress.layout.composer import Composer
    from leafletpress.layout.context import BlockContext
    from leafletpress.pdf.page import Item
    from leafletpress.pdf.structure import Element

# Millimetres to a side with the quiet zone: cameras of old telephones read a module of half a millimetre.
SIDE, LARGE_SIDE = 20.0, 25.0
LARGE = 16.0  # points: the least type of large print


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


def set_copy_check(composer: Composer, context: BlockContext) -> list[Box]:
    """Return the code and the address in words; nothing where the brand names no site."""
    site = composer.design.brand.site.address
    if not site or not composer.edition:
        return []
    page = page_address(site, composer.leaflet.reference, composer.language.tag)
    coded, said = f"{page}/?e={composer.edition}", composer.phrases.say("Web")
    group = context.element.add("Div")
    element = group.add("Figure", alt=f"{said.text}: {coded}", language=composer.other(said.language))
    side = LARGE_SIDE if composer.design.layout.type.body >= LARGE else SIDE
    code = SquareCode(coded, side * POINTS["mm"], element, rtl=composer.rtl)
    style = composer.text_style("small")._replace(heading=True)
    label = composer.text(said, style._replace(bold=True), group, break_after=Break.FORBID)
    # Words that are the address: nothing is printed behind them.
    link = Message(f"[{escape_inline(printed(page))}]({page})", Where("layouts/brands"), SOURCE_LANGUAGE)
    address = composer.text(link, style._replace(colour=composer.design.brand.palette.ink), group)
    words = VBox((label, address), rtl=composer.rtl)
    return [CodeBeside(code, words, rtl=composer.rtl, before=composer.space("block"), break_after=Break.DISCOURAGE)]


def page_address(site: str, reference: str, tag: str) -> str:
    """Return the address of a leaflet's page; in English that of all its languages, by their own names."""
    return f"{site}{reference}" if tag == SOURCE_LANGUAGE else f"{site}{reference}/{tag}"

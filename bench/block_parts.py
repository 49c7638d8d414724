"""What both peers are given of pictures and codes: their sizes in points, and a code as an SVG drawing."""

from __future__ import annotations

from typing import NamedTuple
from xml.etree.ElementTree import Element, tostring

from leafletpress.content import model
from leafletpress.content.inline import fill_facts, link_address
from leafletpress.layout.composer import Composer
from leafletpress.layout.figure import HIGHEST, LEAST, MOST, picture_file
from leafletpress.layout.square_code import least_side, side_in
from leafletpress.web.codes import draw_code


class Code(NamedTuple):
    """A QR code: its drawing with the empty edge, its side in points, its description."""

    svg: str
    side: float
    alt: str


def code_of(composer: Composer, block: model.QrCode) -> Code:
    """Return the code of an address, its modules and its side those of our PDF."""
    web = fill_facts(block.web, composer.facts)
    address, holder = link_address(web, {}), Element("div")
    draw_code(holder, address, "", {})
    holder[0].set("xmlns", "http://www.w3.org/2000/svg")
    svg = tostring(holder[0], encoding="unicode")
    return Code(svg, max(side_in(composer), least_side(address)), f"{composer.phrases.say('Web').text}: {web}")


def picture_width(composer: Composer, block: model.Figure) -> float:
    """Return the width of a picture, which is at most a part of a page high and, with text beside it, of the column."""
    layout = composer.design.layout
    share = MOST if is_beside(composer, block) else 1
    file = picture_file(composer.root, block, composer.language.tag)
    return file.fitted(share * (layout.column - layout.text_indent), HIGHEST * layout.page_height)[0]


def column_beside(composer: Composer, block: model.Figure) -> float:
    """Return the width of the column of a picture that has text beside it."""
    layout = composer.design.layout
    return max(picture_width(composer, block), LEAST * (layout.column - layout.text_indent))


def is_beside(composer: Composer, block: model.Figure) -> bool:
    """Tell whether text stands beside a picture: in large print it stands under it."""
    return bool(block.beside) and composer.design.layout.text_indent > 0

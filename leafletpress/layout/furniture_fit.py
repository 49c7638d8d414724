"""Whether the furniture of a layout has room for what a leaflet says in it: foot, head and band.

What has none is an error of the layout, which names the leaflet and the language.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from leafletpress.design.measures import POINTS
from leafletpress.errors import Problem, shorten
from leafletpress.layout.box import FUZZ
from leafletpress.layout.text import Text
from leafletpress.typography.stages import plain_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leafletpress.layout.box import Box
    from leafletpress.layout.composer import Composer
    from leafletpress.layout.front_matter import Band
    from leafletpress.layout.furniture import Furniture

FURNITURE = "furniture-overset"
MOST_FOOT, MOST_BAND = 0.2, 0.35  # of a page's height
MOST_PAGES = 99  # for which the footer is measured


def furniture_problems(furniture: Furniture) -> Iterator[Problem]:
    """Yield an error for a text at the foot that is wider than it, for a cut word of the head, for too many rows."""
    composer = furniture.composer
    number = furniture.page_number(MOST_PAGES, MOST_PAGES)
    for text in (*(text for row in furniture.rows for text in row), number):
        if text.natural_width > furniture.width + FUZZ:
            yield misfit(composer, f"the foot has no room for {quoted(text)}")
    if furniture.foot_height() > MOST_FOOT * composer.design.layout.page_height:
        yield misfit(composer, "the foot takes more than a fifth of the page")
    for side, room in zip(furniture.head, furniture.halves(), strict=True) if furniture.has_head else ():
        if side.min_width > room + FUZZ:
            yield misfit(composer, f"the head has no room for {quoted(side)}")


def band_problems(composer: Composer, band: Band) -> Iterator[Problem]:
    """Yield an error for each word of the band that is cut, and for a band that takes too much of the first page."""
    layout = composer.design.layout
    start, end = band.halves(layout.width)
    named = ((name, end) for name in band.names.children)
    for text, room in (*named, *([(band.department, start)] if band.department else ())):
        if isinstance(text, Text) and text.min_width > room + FUZZ:
            yield misfit(composer, f"the band has no room for {quoted(text)}")
    if band.height_at(layout.width) > MOST_BAND * layout.page_height:
        yield misfit(composer, "the band takes more than a third of the first page")


def misfit(composer: Composer, fault: str) -> Problem:
    """Return an error of a layout, which names the leaflet and the language that it has no room for."""
    layout = composer.design.layout
    wide = f"{layout.width / POINTS['mm']:.0f} mm of width"
    told = f"{fault} in {wide} ({composer.leaflet.id} in {composer.language.english_name})"
    hint = "make the page wider, or its side margins or its type smaller"
    return Problem(layout.where, told, hint, rule=FURNITURE)


def quoted(text: Box) -> str:
    """Return the words of a text in quotes."""
    return f"'{shorten(plain_text(text.inline.runs))}'" if isinstance(text, Text) else "its words"

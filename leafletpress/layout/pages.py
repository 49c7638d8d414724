"""Pages: the text of each in its frame, the furniture around it."""

from __future__ import annotations

from itertools import chain, repeat
from typing import TYPE_CHECKING

from leafletpress.layout.box import FUZZ
from leafletpress.pdf.page import Page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leafletpress.design.page_layout import PageLayout
    from leafletpress.layout.body import Body
    from leafletpress.layout.furniture import Furniture
    from leafletpress.pdf.page import Item


def rooms(furniture: Furniture) -> Iterator[float]:
    """Yield the height of the text on each page, without end."""
    return chain([furniture.frame(1)[1]], repeat(furniture.frame(2)[1]))


def make_pages(body: Body, furniture: Furniture, layout: PageLayout) -> tuple[Page, ...]:
    """Return the pages of a body with their furniture; what no page can hold is noted as overset."""
    size = layout.page_width, layout.page_height
    contents = [*placed(body, furniture)]
    head, foot = furniture.head_items() if len(contents) > 1 else (), furniture.foot_items()
    return tuple(
        Page(*size, content, head if number > 1 else (), foot, furniture.folio_items(number, len(contents)))
        for number, content in enumerate(contents, 1)
    )


def placed(body: Body, furniture: Furniture) -> Iterator[tuple[Item, ...]]:
    """Yield the items of a body page by page."""
    overset, where = furniture.composer.overset, furniture.composer.leaflet.where
    for number, page in enumerate(body.pages(furniture.width, rooms(furniture)), 1):
        low, height = furniture.frame(number)
        overset.frame = overset.page._replace(low=low)
        yield tuple(page.place(furniture.left, low + height, furniture.width))
        if page.height_at(furniture.width) > height + FUZZ and not overset.errors:
            overset.too_large(where)
    overset.frame = overset.page

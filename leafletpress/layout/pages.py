"""Pages: the text of each in its frame on ReportLab's canvas, the furniture around it."""

from __future__ import annotations

import io
from itertools import chain, repeat
from typing import TYPE_CHECKING

from leafletpress.layout.block import FUZZ
from leafletpress.pdf.canvas import TaggedCanvas

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leafletpress.design.page_layout import PageLayout
    from leafletpress.layout.body import Body
    from leafletpress.layout.furniture import Furniture
    from leafletpress.pdf.metadata import DocumentInfo
    from leafletpress.pdf.structure import StructureTree


def rooms(furniture: Furniture) -> Iterator[float]:
    """Yield the height of the text on each page, without end."""
    return chain([furniture.frame(1)[1]], repeat(furniture.frame(2)[1]))


def make_pages(
    body: Body, furniture: Furniture, layout: PageLayout, tree: StructureTree, info: DocumentInfo
) -> tuple[bytes, int]:
    """Paint a body page by page; return the PDF and the number of its pages."""
    target = io.BytesIO()
    size = layout.page_width, layout.page_height
    canvas = TaggedCanvas(target, tree=tree, info=info, page_size=size, furniture=furniture)
    pages = list(body.pages(furniture.width, rooms(furniture)))
    overset, where = furniture.composer.overset, furniture.composer.leaflet.where
    for number, page in enumerate(pages, 1):
        low, height = furniture.frame(number)
        overset.frame = overset.page._replace(low=low)
        page.paint(canvas, furniture.left, low + height, furniture.width)
        if page.height_at(furniture.width) > height + FUZZ and not overset.errors:
            overset.too_large(where)
        canvas.showPage()
    overset.frame = overset.page
    canvas.save()
    return target.getvalue(), len(pages)

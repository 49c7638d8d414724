"""Pages as Platypus has them: one template for the first, one for the others."""

from __future__ import annotations

import io
from collections.abc import Iterator
from itertools import chain, repeat
from typing import TYPE_CHECKING, Any

from reportlab.platypus import BaseDocTemplate, Frame, NextPageTemplate, PageTemplate

from leafletpress.pdf.canvas import TaggedCanvas

if TYPE_CHECKING:
    from leafletpress.layout.body import Body
    from leafletpress.layout.furniture import Furniture
    from leafletpress.layout.page_layout import PageLayout
    from leafletpress.pdf.metadata import DocumentInfo
    from leafletpress.pdf.structure import StructureTree


def rooms(furniture: Furniture) -> Iterator[float]:
    """Yield the height of the text on each page, without end."""
    return chain([furniture.frame(1)[1]], repeat(furniture.frame(2)[1]))


def make_pages(
    body: Body, furniture: Furniture, layout: PageLayout, tree: StructureTree, info: DocumentInfo
) -> tuple[bytes, int]:
    """Flow a body over pages; return the PDF and the number of its pages."""
    target = io.BytesIO()
    made: list[TaggedCanvas] = []
    size = layout.page_width, layout.page_height

    def canvas_maker(_name: object, **_settings: Any) -> TaggedCanvas:  # noqa: ANN401 - ReportLab's settings
        made.append(TaggedCanvas(target, tree=tree, info=info, page_size=size, furniture=furniture))
        return made[0]

    document = BaseDocTemplate(target, pagesize=size, pageTemplates=templates(furniture, layout))
    document.build([NextPageTemplate("later"), body], canvasmaker=canvas_maker)
    return target.getvalue(), made[0].getPageNumber() - 1


def templates(furniture: Furniture, layout: PageLayout) -> list[PageTemplate]:
    """Return the templates of page 1 and of later pages; their furniture is the canvas' to paint."""
    size = layout.page_width, layout.page_height
    return [
        PageTemplate(name, [text_frame(furniture, page)], pagesize=size) for page, name in ((1, "first"), (2, "later"))
    ]


def text_frame(furniture: Furniture, page: int) -> Frame:
    """Return the frame of the text, without padding."""
    low, height = furniture.frame(page)
    return Frame(
        furniture.left, low, furniture.width, height, leftPadding=0, rightPadding=0, topPadding=0, bottomPadding=0
    )

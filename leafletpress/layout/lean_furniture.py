"""Lean furniture, for small pages that are bound: a row at the foot, and no running head.

Pages that are stapled cannot be mixed up, so dates and edition stand on page 1 and at the end of the text alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from leafletpress.layout.furniture import Furniture, imprint
from leafletpress.layout.name_columns import NameColumns

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from leafletpress.layout.box import Box
    from leafletpress.layout.composer import Composer
    from leafletpress.layout.context import BlockContext
    from leafletpress.layout.text import Text
    from leafletpress.pdf.page import Item


class LeanFurniture(Furniture):
    """The furniture of a booklet: reference, version and page number; on page 1 dates and edition, too."""

    has_head = False

    def rows_on(self, page: int) -> Sequence[Sequence[Text]]:
        return self.rows if page == 1 else self.packed(self.code())

    def head_height(self) -> float:
        return 0.0

    def running_head(self, top: float) -> Iterator[Item]:
        del top
        yield from ()


def furniture_of(composer: Composer, *, draft: bool) -> Furniture:
    """Return the furniture that a layout asks for."""
    press = composer.design.layout.press
    lean = press is not None and press.furniture == "lean"
    return (LeanFurniture if lean else Furniture)(composer, draft=draft)


def set_imprint(composer: Composer, context: BlockContext) -> list[Box]:
    """Return reference, version, dates and edition as the end of the text, where lean furniture leaves them out."""
    press = composer.design.layout.press
    if press is None or press.furniture != "lean":
        return []
    style = composer.text_style("small")._replace(heading=True)
    texts = tuple(composer.text(said, style, context.element) for said in imprint(composer))
    return [NameColumns(texts, style.size, rtl=composer.rtl, before=composer.space("block"))]

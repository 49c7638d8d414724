"""Lean furniture, for small pages that are bound: a row at the foot, and no running head.

Pages that are stapled cannot be mixed up, so dates and edition stand on page 1 and at the end of the text alone.
"""

from __future__ import annotations

from dataclasses import KW_ONLY
from typing import TYPE_CHECKING

from leafletpress.layout.box import FUZZ, Box, frozen
from leafletpress.layout.furniture import Furniture, imprint

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

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


@frozen
class TextRows(Box):
    """Short texts beside each other, `gap` points apart, in as few rows as a width takes; none is broken."""

    texts: tuple[Text, ...]
    gap: float
    _: KW_ONLY
    rtl: bool

    def rows(self, width: float) -> list[list[Text]]:
        """Return the texts of each row."""
        rows: list[list[Text]] = [[]]
        used = 0.0
        for text in self.texts:
            wide = text.natural_width
            if rows[-1] and used + wide > width + FUZZ:
                rows.append([])
                used = 0.0
            rows[-1].append(text)
            used += wide + self.gap
        return rows

    def row_height(self, row: Sequence[Text], width: float) -> float:
        """Return the height of a row in points."""
        return max(text.height_at(min(text.natural_width, width)) for text in row)

    def measure(self, width: float) -> float:
        return sum(self.row_height(row, width) for row in self.rows(width))

    def lines_at(self, width: float) -> int:
        return len(self.rows(width))

    def first_baseline(self, width: float) -> float | None:
        return self.texts[0].first_baseline(width)

    def place(self, x: float, top: float, width: float) -> Iterator[Item]:
        for row in self.rows(width):
            offset = 0.0
            for text in row:
                room = min(text.natural_width, width)
                yield from text.place(x + width - offset - room if self.rtl else x + offset, top, room)
                offset += room + self.gap
            top -= self.row_height(row, width)


def set_imprint(composer: Composer, context: BlockContext) -> list[Box]:
    """Return reference, version, dates and edition as the end of the text, where lean furniture leaves them out."""
    press = composer.design.layout.press
    if press is None or press.furniture != "lean":
        return []
    style = composer.text_style("small")._replace(heading=True)
    texts = tuple(composer.text(said, style, context.element) for said in imprint(composer))
    return [TextRows(texts, 1.2 * style.size, rtl=composer.rtl, before=composer.space("block"))]

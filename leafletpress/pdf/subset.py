"""Make the glyphs of an embedded font: those shown in the order of their CIDs, then their components.

A shown glyph is one of the font as it is, a blank, or a composite of several at their offsets, so
that any cluster of text is one glyph with one CID.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING

from leafletpress.pdf.truetype import Component, NewGlyph, composite_data, join_boxes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from leafletpress.pdf.outlines import Outline, OutlineFile

Part = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Shown:
    """Hold what one CID shows and says: parts (glyph id, x, y) in font units, text, advance width."""

    parts: tuple[Part, ...]
    text: str
    advance: int

    @property
    def single(self) -> int | None:
        """Return the glyph id where the outline is that of one glyph of the font, not moved."""
        return self.parts[0][0] if len(self.parts) == 1 and self.parts[0][1:] == (0, 0) else None


def subset_glyphs(shown: Sequence[Shown], source: OutlineFile) -> list[NewGlyph]:
    """Return the glyphs of the new font: .notdef, one for each shown in order, then components."""
    return GlyphMaker(shown, source).glyphs()


class GlyphMaker:
    """Number the glyphs of the new font and make them."""

    def __init__(self, shown: Sequence[Shown], source: OutlineFile) -> None:
        self._shown = shown
        self._source = source
        self._place: dict[int, int] = {}
        self._extra: list[int] = []
        self._made: dict[int, NewGlyph] = {}

    def glyphs(self) -> list[NewGlyph]:
        """Return .notdef, the glyphs shown, their components."""
        for place, item in enumerate(self._shown, 1):
            if item.single is not None:
                self._place.setdefault(item.single, place)
        glyphs = [NewGlyph(b"", (0, 0, 0, 0), self._source.outline(0).advance, 0)]
        glyphs += [self._glyph(place, item) for place, item in enumerate(self._shown, 1)]
        for glyph in self._extra:  # grows while components of components turn up
            glyphs.append(self._original(glyph))
        return glyphs

    def _glyph(self, place: int, item: Shown) -> NewGlyph:
        if item.single is not None and self._place[item.single] == place:
            return self._original(item.single)
        # A glyph is moved by its bearing when it is drawn, but not when it is a component.
        moved = [(glyph, dx + self._shift(glyph), dy) for glyph, dx, dy in item.parts if self._outline(glyph).data]
        if not moved:
            return NewGlyph(b"", (0, 0, 0, 0), max(0, item.advance), 0)
        boxes = [self._outline(glyph).box for glyph, _, _ in moved]
        around = [(a + dx, b + dy, c + dx, d + dy) for (_, dx, dy), (a, b, c, d) in zip(moved, boxes, strict=True)]
        box = join_boxes(around)
        parts = [Component(self._number(glyph), dx, dy) for glyph, dx, dy in moved]
        return self._composite(composite_data(parts, box), [glyph for glyph, _, _ in moved], box, item.advance)

    def _composite(self, data: bytes, glyphs: list[int], box: tuple[int, int, int, int], advance: int) -> NewGlyph:
        inner = [self._original(glyph) for glyph in glyphs]
        return NewGlyph(
            data,
            box,
            max(0, advance),
            box[0],
            points=sum(glyph.points for glyph in inner),
            contours=sum(glyph.contours for glyph in inner),
            components=len(inner),
            depth=1 + max(glyph.depth for glyph in inner),
        )

    def _original(self, glyph: int) -> NewGlyph:
        """Return a glyph of the font under its new number, its components renumbered."""
        made = self._made.get(glyph)
        if made is None:
            made = self._made[glyph] = self._renumbered(self._outline(glyph))
        return made

    def _renumbered(self, outline: Outline) -> NewGlyph:
        if not outline.parts:
            return NewGlyph(
                outline.data, outline.box, outline.advance, outline.bearing, outline.points, outline.contours
            )
        data = bytearray(outline.data)
        for place, glyph in outline.parts:
            struct.pack_into(">H", data, place, self._number(glyph))
        inner = [glyph for _, glyph in outline.parts]
        made = self._composite(bytes(data), inner, outline.box, outline.advance)
        return NewGlyph(
            made.data,
            made.box,
            made.advance,
            outline.bearing,
            made.points,
            made.contours,
            made.components,
            made.depth,
        )

    def _number(self, glyph: int) -> int:
        """Return the new number of a glyph of the font, appended if it is not shown by itself."""
        if glyph not in self._place:
            self._extra.append(glyph)
            self._place[glyph] = len(self._shown) + len(self._extra)
        return self._place[glyph]

    def _outline(self, glyph: int) -> Outline:
        return self._source.outline(glyph)

    def _shift(self, glyph: int) -> int:
        outline = self._outline(glyph)
        return outline.bearing - outline.box[0]

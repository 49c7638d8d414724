"""Make the glyphs of an embedded font: those shown in the order of their CIDs, then their components.

A shown glyph is one of the font as it is, a blank, or a composite of several at their offsets, so that any
cluster of text is one glyph with one CID.
"""

from __future__ import annotations

import struct
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from leafletpress.pdf.outlines import MORE, OFFSETS, WORDS, blank, limits_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from leafletpress.pdf.outlines import Box, Limits, Outline, OutlineFile

Part = tuple[int, int, int]


class Subset(NamedTuple):
    """Hold the glyphs of a new font by their ids, and their `glyf` entries."""

    glyphs: Sequence[Outline]
    entries: Sequence[bytes]
    limits: Limits


def single(parts: Sequence[Part]) -> int | None:
    """Return the glyph id where parts (glyph id, x, y) are one glyph of the font, not moved."""
    return parts[0][0] if len(parts) == 1 and parts[0][1:] == (0, 0) else None


def joined(parts: Sequence[Part], advance: int, source: OutlineFile) -> Outline:
    """Return glyphs of a font at their offsets (font units) as one composite, a blank if none has ink."""
    inked = [(source.outline(glyph), glyph, dx, dy) for glyph, dx, dy in parts]
    # A glyph is moved by its bearing when it is drawn, but not when it is a component.
    moved = [(part, glyph, dx + part.bearing - part.box[0], dy) for part, glyph, dx, dy in inked if not part.blank]
    if not moved:
        return blank(advance)
    box = around([shifted(part.box, dx, dy) for part, _, dx, dy in moved])
    entry, before = [], struct.pack(">hhhhh", -1, *box)
    for left, (_, _, dx, dy) in zip(range(len(moved) - 1, -1, -1), moved, strict=True):
        entry.append(before + struct.pack(">H", WORDS | OFFSETS | (MORE if left else 0)))
        before = struct.pack(">hh", dx, dy)
    return source.composite([*entry, before], [glyph for _, glyph, _, _ in moved], box, max(0, advance), box[0])


def shifted(box: Box, dx: int, dy: int) -> Box:
    """Return a box moved by font units."""
    return box[0] + dx, box[1] + dy, box[2] + dx, box[3] + dy


def around(boxes: Sequence[Box]) -> Box:
    """Return the smallest box around boxes, of which there is one at the least."""
    left, low, right, high = zip(*boxes, strict=True)
    return min(left), min(low), max(right), max(high)


class Numbers(dict[int, bytes]):
    """Know the new ids of the font's glyphs as two bytes; a glyph that is asked for gets the next one."""

    def __init__(self, source: OutlineFile, glyphs: list[Outline]) -> None:
        super().__init__()
        self._source = source
        self._glyphs = glyphs

    def __missing__(self, glyph: int) -> bytes:
        number = self[glyph] = two_bytes(len(self._glyphs))
        self._glyphs.append(self._source.outline(glyph))
        return number


@lru_cache(maxsize=8192)
def two_bytes(value: int) -> bytes:
    """Return a number as two bytes, the higher first."""
    return struct.pack(">H", value)


def subset(shown: Sequence[tuple[Outline, int | None]], source: OutlineFile) -> Subset:
    """Return the glyphs of a new font: .notdef, those shown in order, then components.

    What is shown is an outline and the glyph of the font that it is; None for one that was made.
    """
    glyphs = [blank(source.outline(0).advance), *(outline for outline, _ in shown)]
    numbers = Numbers(source, glyphs)
    for place, (_, glyph) in enumerate(shown, 1):
        if glyph is not None:
            numbers.setdefault(glyph, two_bytes(place))
    # The list of glyphs grows while components turn up.
    entries = [glyph.entry[0] if not glyph.inner else assembled(glyph, numbers) for glyph in glyphs]
    return Subset(glyphs, entries, limits_of(glyphs))


def assembled(glyph: Outline, numbers: Numbers) -> bytes:
    """Return the `glyf` entry of a composite with the new ids of its components."""
    parts: list[bytes] = []
    for piece, inner in zip(glyph.entry, glyph.inner, strict=False):
        parts += piece, numbers[inner]
    return b"".join([*parts, glyph.entry[-1]])

"""Write a TrueType font file from glyphs: head, hhea, hmtx, loca, maxp and glyf, checksums right.

What ISO 32000-1, 9.9 asks of an embedded CIDFontType2; OpenType 1.9 for the tables themselves.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from leafletpress.pdf.outlines import Box

# Flags of a component: 16-bit offsets, offsets are x and y, and more components follow.
COMPONENT, MORE = 0x0001 | 0x0002, 0x0020
# 2000-01-01 in seconds since 1904: a date that means nothing, the same in every file.
DATE = 3029529600


@dataclass(frozen=True, slots=True)
class Component:
    """Place one glyph of the new font inside a composite, by font units."""

    glyph: int
    dx: int
    dy: int


@dataclass(frozen=True, slots=True)
class NewGlyph:
    """Hold one glyph of the new font and what maxp counts of it; `depth` is 0 for a simple glyph."""

    data: bytes
    box: Box
    advance: int
    bearing: int
    points: int = 0
    contours: int = 0
    components: int = 0
    depth: int = 0


def composite_data(parts: Sequence[Component], box: Box) -> bytes:
    """Return the `glyf` entry of a composite glyph with its bounding box."""
    out = bytearray(struct.pack(">hhhhh", -1, *box))
    for left, part in zip(range(len(parts) - 1, -1, -1), parts, strict=True):
        out += struct.pack(">HHhh", COMPONENT | (MORE if left else 0), part.glyph, part.dx, part.dy)
    return bytes(out)


def join_boxes(boxes: Sequence[Box]) -> Box:
    """Return the smallest box around boxes, all zero for none."""
    if not boxes:
        return 0, 0, 0, 0
    left, low, right, high = zip(*boxes, strict=True)
    return min(left), min(low), max(right), max(high)


def font_file(glyphs: Sequence[NewGlyph], upem: int, ascent: int, descent: int) -> bytes:
    """Return the bytes of a font whose glyph ids are the places in `glyphs`."""
    glyf, offsets = bytearray(), [0]
    for glyph in glyphs:
        glyf += glyph.data + bytes(-len(glyph.data) % 2)
        offsets.append(len(glyf))
    long = len(glyf) >= 1 << 17
    tables = {
        "glyf": bytes(glyf),
        "head": head(glyphs, upem, long=long),
        "hhea": hhea(glyphs, ascent, descent),
        "hmtx": b"".join(struct.pack(">Hh", glyph.advance, glyph.bearing) for glyph in glyphs),
        "loca": struct.pack(f">{len(offsets)}{'L' if long else 'H'}", *(o if long else o // 2 for o in offsets)),
        "maxp": maxp(glyphs),
    }
    return table_file(tables)


def head(glyphs: Sequence[NewGlyph], upem: int, *, long: bool) -> bytes:
    """Return table head; checkSumAdjustment is zero until the file is put together."""
    box = join_boxes([glyph.box for glyph in glyphs if glyph.data])
    flags = 0x0003  # baseline at y = 0, left side bearing at x = 0
    fixed = struct.pack(">LLLLHHQQ", 0x00010000, 0x00010000, 0, 0x5F0F3CF5, flags, upem, DATE, DATE)
    return fixed + struct.pack(">hhhhHHhhh", *box, 0, 6, 2, int(long), 0)


def hhea(glyphs: Sequence[NewGlyph], ascent: int, descent: int) -> bytes:
    """Return table hhea with one metric for every glyph."""
    inked = [glyph for glyph in glyphs if glyph.data] or list(glyphs[:1])
    widths = [glyph.box[2] - glyph.box[0] for glyph in inked]
    right = min(glyph.advance - glyph.bearing - width for glyph, width in zip(inked, widths, strict=True))
    extent = max(glyph.bearing + width for glyph, width in zip(inked, widths, strict=True))
    left, widest = min(glyph.bearing for glyph in inked), max(glyph.advance for glyph in glyphs)
    shape = (ascent, descent, 0, widest, left, clamp(right), clamp(extent), 1, 0, 0)
    return struct.pack(">LhhhHhhhhhhhhhhhH", 0x00010000, *shape, 0, 0, 0, 0, 0, len(glyphs))


def clamp(value: int) -> int:
    """Return a value cut to a signed 16-bit number."""
    return max(-32768, min(32767, value))


def maxp(glyphs: Sequence[NewGlyph]) -> bytes:
    """Return table maxp, version 1.0, with no instructions."""
    plain = [glyph for glyph in glyphs if not glyph.depth]
    made = [glyph for glyph in glyphs if glyph.depth]
    counts = (
        max((glyph.points for glyph in plain), default=0),
        max((glyph.contours for glyph in plain), default=0),
        max((glyph.points for glyph in made), default=0),
        max((glyph.contours for glyph in made), default=0),
    )
    parts = max((glyph.components for glyph in made), default=0)
    depth = max((glyph.depth for glyph in made), default=0)
    return struct.pack(">LHHHHHHHHHHHHHH", 0x00010000, len(glyphs), *counts, 1, 0, 0, 0, 0, 0, 0, parts, depth)


def table_file(tables: dict[str, bytes]) -> bytes:
    """Return an sfnt file of tables, head.checkSumAdjustment set (OpenType, "Calculating checksums")."""
    count = len(tables)
    power = count.bit_length() - 1
    directory = bytearray(struct.pack(">LHHHH", 0x00010000, count, 16 << power, power, 16 * count - (16 << power)))
    body, start = bytearray(), 12 + 16 * count
    for tag in sorted(tables):
        data = tables[tag]
        directory += struct.pack(">4sLLL", tag.encode("ascii"), checksum(data), start + len(body), len(data))
        if tag == "head":
            adjustment_at = start + len(body) + 8
        body += data + bytes(-len(data) % 4)
    file = directory + body
    struct.pack_into(">L", file, adjustment_at, (0xB1B0AFBA - checksum(bytes(file))) & 0xFFFFFFFF)
    return bytes(file)


def checksum(data: bytes) -> int:
    """Return the sum of a table's 32-bit words, modulo 2 to the 32."""
    padded = data + bytes(-len(data) % 4)
    words: tuple[int, ...] = struct.unpack(f">{len(padded) // 4}L", padded)
    return sum(words) & 0xFFFFFFFF

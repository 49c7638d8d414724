"""Write a TrueType font file from glyphs: head, hhea, hmtx, loca, maxp and glyf, checksums right.

What ISO 32000-1, 9.9 asks of an embedded CIDFontType2; OpenType 1.9 for the tables themselves.
"""

from __future__ import annotations

import struct
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from leafletpress.pdf.outlines import Limits
    from leafletpress.pdf.subset import Subset

# 2000-01-01 in seconds since 1904: a date that means nothing, the same in every file.
DATE = 3029529600


def font_file(subset: Subset, upem: int, ascent: int, descent: int) -> bytes:
    """Return the bytes of a font of the glyphs of a subset; lengths in font units."""
    glyphs, limits = subset.glyphs, subset.limits
    offsets = [0, *accumulate(map(len, subset.entries))]
    long = offsets[-1] >= 1 << 17
    widest = max(glyph.advance for glyph in glyphs)
    tables = {
        b"glyf": b"".join(subset.entries),
        b"head": head(limits, upem, long=long),
        b"hhea": hhea(limits, ascent, descent, widest, len(glyphs)),
        b"hmtx": b"".join([glyph.metric for glyph in glyphs]),
        b"loca": loca(offsets, long=long),
        b"maxp": maxp(limits, len(glyphs)),
    }
    return table_file(tables)


def loca(offsets: list[int], *, long: bool) -> bytes:
    """Return table loca of offsets in bytes, all of them even."""
    if long:
        return struct.pack(f">{len(offsets)}L", *offsets)
    return struct.pack(f">{len(offsets)}H", *[offset >> 1 for offset in offsets])


def head(limits: Limits, upem: int, *, long: bool) -> bytes:
    """Return table head; checkSumAdjustment is zero until the file is put together."""
    flags = 0x0003  # baseline at y = 0, left side bearing at x = 0
    fixed = struct.pack(">LLLLHHQQ", 0x00010000, 0x00010000, 0, 0x5F0F3CF5, flags, upem, DATE, DATE)
    return fixed + struct.pack(">hhhhHHhhh", *limits.box, 0, 6, 2, int(long), 0)


def hhea(limits: Limits, ascent: int, descent: int, widest: int, count: int) -> bytes:
    """Return table hhea with one metric for every glyph."""
    edges = map(clamp, (-limits.bearing, -limits.trailing, limits.extent))
    shape = (ascent, descent, 0, widest, *edges, 1, 0, 0)
    return struct.pack(">LhhhHhhhhhhhhhhhH", 0x00010000, *shape, 0, 0, 0, 0, 0, count)


def clamp(value: int) -> int:
    """Return a value cut to a signed 16-bit number."""
    return max(-32768, min(32767, value))


def maxp(limits: Limits, count: int) -> bytes:
    """Return table maxp, version 1.0, with no instructions."""
    plain = limits.points, limits.contours
    composite = limits.composite_points, limits.composite_contours
    sizes = (*plain, *composite, 1, 0, 0, 0, 0, 0, 0, limits.components, limits.depth)
    return struct.pack(">LHHHHHHHHHHHHHH", 0x00010000, count, *sizes)


def table_file(tables: dict[bytes, bytes]) -> bytes:
    """Return an sfnt file of tables, head.checkSumAdjustment set (OpenType, "Calculating checksums")."""
    count = len(tables)
    power = count.bit_length() - 1
    directory = bytearray(struct.pack(">LHHHH", 0x00010000, count, 16 << power, power, 16 * count - (16 << power)))
    start, total, parts = 12 + 16 * count, 0, []
    for tag in sorted(tables):
        data = tables[tag] + bytes(-len(tables[tag]) % 4)
        if tag == b"head":
            adjustment_at = start + 8
        added = checksum(data)
        directory += struct.pack(">4sLLL", tag, added, start, len(tables[tag]))
        start, total = start + len(data), total + added
        parts.append(data)
    file = bytearray().join([directory, *parts])
    struct.pack_into(">L", file, adjustment_at, (0xB1B0AFBA - checksum(bytes(directory)) - total) & 0xFFFFFFFF)
    return bytes(file)


def checksum(words: bytes) -> int:
    """Return the sum of 32-bit words, modulo 2 to the 32."""
    values: tuple[int, ...] = struct.unpack(f">{len(words) // 4}L", words)
    return sum(values) & 0xFFFFFFFF

"""Read glyph outlines out of a prepared TrueType file: table `glyf` as bytes that may be moved.

OpenType 1.9, tables head, hhea, hmtx, loca, maxp, glyf. Lengths are font units.
"""

from __future__ import annotations

import mmap
import struct
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

Box = tuple[int, int, int, int]

WORDS, SCALE, MORE, TWO_SCALES, TWO_BY_TWO, INSTRUCTIONS = 0x1, 0x8, 0x20, 0x40, 0x80, 0x100


@dataclass(frozen=True, slots=True)
class Outline:
    """Hold one glyph: its `glyf` entry without instructions, and what maxp and hmtx say about it.

    `parts` are (offset of the id in `data`, glyph id) of a composite; a blank glyph has no data.
    """

    data: bytes
    box: Box
    advance: int
    bearing: int
    points: int
    contours: int
    parts: tuple[tuple[int, int], ...] = ()


class OutlineFile:
    """Read the outlines of one memory-mapped font, each once."""

    def __init__(self, path: Path) -> None:
        with path.open("rb") as file:
            self._data = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        count = struct.unpack_from(">H", self._data, 4)[0]
        records = (struct.unpack_from(">4sLLL", self._data, 12 + 16 * index) for index in range(count))
        self._tables = {tag.decode("latin-1"): offset for tag, _, offset, _ in records}
        self.long_offsets = bool(struct.unpack_from(">h", self._data, self._tables["head"] + 50)[0])
        self.metrics = struct.unpack_from(">H", self._data, self._tables["hhea"] + 34)[0]
        self._outlines: dict[int, Outline] = {}

    def outline(self, glyph: int) -> Outline:
        """Return the outline of a glyph id of the font."""
        found = self._outlines.get(glyph)
        if found is None:
            found = self._outlines[glyph] = self._read(glyph)
        return found

    def _read(self, glyph: int) -> Outline:
        advance, bearing = self._metric(glyph)
        loca, glyf = self._tables["loca"], self._tables["glyf"]
        if self.long_offsets:
            start, end = struct.unpack_from(">LL", self._data, loca + 4 * glyph)
        else:
            start, end = (2 * value for value in struct.unpack_from(">HH", self._data, loca + 2 * glyph))
        entry = self._data[glyf + start : glyf + end]
        if not entry:
            return Outline(b"", (0, 0, 0, 0), advance, bearing, 0, 0)
        contours, *box = struct.unpack_from(">hhhhh", entry)
        bounds = (box[0], box[1], box[2], box[3])
        if contours < 0:
            data, parts = composite(entry)
            return Outline(data, bounds, advance, bearing, 0, 0, parts)
        data, points = simple(entry, contours)
        return Outline(data, bounds, advance, bearing, points, contours)

    def _metric(self, glyph: int) -> tuple[int, int]:
        hmtx = self._tables["hmtx"]
        if glyph < self.metrics:
            advance, bearing = struct.unpack_from(">Hh", self._data, hmtx + 4 * glyph)
            return advance, bearing
        advance = struct.unpack_from(">H", self._data, hmtx + 4 * self.metrics - 4)[0]
        place = hmtx + 4 * self.metrics + 2 * (glyph - self.metrics)
        return advance, struct.unpack_from(">h", self._data, place)[0]


@lru_cache(maxsize=64)
def outline_file(path: Path) -> OutlineFile:
    """Return the reader of a prepared font file, opened once."""
    return OutlineFile(path)


def simple(entry: bytes, contours: int) -> tuple[bytes, int]:
    """Return a simple glyph without its instructions, and its number of points."""
    if not contours:
        return entry[:10] + b"\0\0", 0
    length_at = 10 + 2 * contours
    last, length = struct.unpack_from(">HH", entry, length_at - 2)
    if length:
        entry = entry[:length_at] + b"\0\0" + entry[length_at + 2 + length :]
    return entry, last + 1


def composite(entry: bytes) -> tuple[bytes, tuple[tuple[int, int], ...]]:
    """Return a composite glyph without its instructions, and where its component ids stand."""
    data, parts, place, flags = bytearray(entry), [], 10, MORE
    while flags & MORE:
        flags, glyph = struct.unpack_from(">HH", data, place)
        struct.pack_into(">H", data, place, flags & ~INSTRUCTIONS)
        parts.append((place + 2, glyph))
        place += 8 if flags & WORDS else 6
        place += 2 if flags & SCALE else 4 if flags & TWO_SCALES else 8 if flags & TWO_BY_TWO else 0
    return bytes(data[:place]), tuple(parts)

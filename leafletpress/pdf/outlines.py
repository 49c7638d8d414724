"""Read glyph outlines out of a prepared TrueType file: table `glyf` as bytes that may be moved.

OpenType 1.9, tables head, hhea, hmtx, loca, maxp, glyf. Lengths are font units.
"""

from __future__ import annotations

import mmap
import struct
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

Box = tuple[int, int, int, int]

# Flags of a component: 16-bit offsets, offsets are x and y, more follow, scales, instructions.
WORDS, OFFSETS, SCALE, MORE, TWO_SCALES, TWO_BY_TWO, INSTRUCTIONS = 0x1, 0x2, 0x8, 0x20, 0x40, 0x80, 0x100
NO_BOX: Box = (0, 0, 0, 0)


class Limits(NamedTuple):
    """Hold what head, hhea and maxp tell of all glyphs by their largest; where the smallest is told, negative."""

    left: int = 0
    low: int = 0
    right: int = 0
    high: int = 0
    bearing: int = 0
    trailing: int = 0
    extent: int = 0
    points: int = 0
    contours: int = 0
    composite_points: int = 0
    composite_contours: int = 0
    components: int = 0
    depth: int = 0

    @property
    def box(self) -> Box:
        """Return the box around all glyphs."""
        return -self.left, -self.low, self.right, self.high


@dataclass(frozen=True, slots=True)
class Outline:
    """Hold one glyph, whatever font it goes into: its `glyf` entry, and what other tables say about it.

    `entry`, without instructions and padded to two bytes, is cut where the ids of the components `inner` belong
    between its pieces; a blank glyph has one empty piece. `points` and `contours` are those of components, too;
    `depth` is 0 for a simple glyph. `metric` is its place in hmtx.
    """

    entry: tuple[bytes, ...]
    box: Box
    advance: int
    bearing: int
    points: int = 0
    contours: int = 0
    inner: tuple[int, ...] = ()
    depth: int = 0
    metric: bytes = field(init=False)
    limits: Limits = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "metric", struct.pack(">Hh", self.advance, self.bearing))
        object.__setattr__(self, "limits", self._limits())

    @property
    def blank(self) -> bool:
        """Tell whether the glyph leaves no ink."""
        return not self.entry[0]

    def _limits(self) -> Limits:
        left, low, right, high = self.box
        width = right - left
        count = self.points, self.contours
        counts = (0, 0, *count, len(self.inner), self.depth) if self.inner else (*count, 0, 0, 0, 0)
        trailing = self.advance - self.bearing - width
        return Limits(-left, -low, right, high, -self.bearing, -trailing, self.bearing + width, *counts)


def blank(advance: int) -> Outline:
    """Return a glyph without ink."""
    return Outline((b"",), NO_BOX, max(0, advance), 0)


def limits_of(outlines: Iterable[Outline]) -> Limits:
    """Return the limits of all outlines that have ink, all zero if none has."""
    inked = [outline.limits for outline in outlines if outline.entry[0]]
    return Limits(*map(max, zip(*inked, strict=True))) if inked else Limits()


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

    def composite(self, entry: Sequence[bytes], inner: Sequence[int], box: Box, advance: int, bearing: int) -> Outline:
        """Return a glyph of which the glyphs `inner` of this font are the components."""
        parts = [self.outline(glyph) for glyph in inner]
        return Outline(
            tuple(entry),
            box,
            advance,
            bearing,
            points=sum(part.points for part in parts),
            contours=sum(part.contours for part in parts),
            inner=tuple(inner),
            depth=1 + max(part.depth for part in parts),
        )

    def _read(self, glyph: int) -> Outline:
        advance, bearing = self._metric(glyph)
        entry = self._entry(glyph)
        if not entry:
            return Outline((b"",), NO_BOX, advance, bearing)
        contours, *box = struct.unpack_from(">hhhhh", entry)
        bounds = (box[0], box[1], box[2], box[3])
        if contours < 0:
            return self.composite(*parted(entry), bounds, advance, bearing)
        data, points = simple(entry, contours)
        return Outline((padded(data),), bounds, advance, bearing, points, contours)

    def _entry(self, glyph: int) -> bytes:
        loca, glyf = self._tables["loca"], self._tables["glyf"]
        if self.long_offsets:
            start, end = struct.unpack_from(">LL", self._data, loca + 4 * glyph)
        else:
            start, end = (2 * value for value in struct.unpack_from(">HH", self._data, loca + 2 * glyph))
        return self._data[glyf + start : glyf + end]

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


def padded(data: bytes) -> bytes:
    """Return a `glyf` entry of an even number of bytes."""
    return data + bytes(-len(data) % 2)


def simple(entry: bytes, contours: int) -> tuple[bytes, int]:
    """Return a simple glyph without its instructions, and its number of points."""
    if not contours:
        return entry[:10] + b"\0\0", 0
    length_at = 10 + 2 * contours
    last, length = struct.unpack_from(">HH", entry, length_at - 2)
    if length:
        entry = entry[:length_at] + b"\0\0" + entry[length_at + 2 + length :]
    return entry, last + 1


def parted(entry: bytes) -> tuple[list[bytes], list[int]]:
    """Return a composite glyph without its instructions, cut where its component ids stand, and these."""
    data, inner, cuts, place, flags = bytearray(entry), [], [-2], 10, MORE
    while flags & MORE:
        flags, glyph = struct.unpack_from(">HH", data, place)
        struct.pack_into(">H", data, place, flags & ~INSTRUCTIONS)
        inner.append(glyph)
        cuts.append(place + 2)
        place += 8 if flags & WORDS else 6
        place += 2 if flags & SCALE else 4 if flags & TWO_SCALES else 8 if flags & TWO_BY_TWO else 0
    whole = padded(bytes(data[:place]))
    return [whole[start + 2 : end] for start, end in pairwise([*cuts, len(whole)])], inner

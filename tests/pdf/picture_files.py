"""Picture files made by hand: what no image program here writes, chunk by chunk and marker by marker."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Sequence
from typing import Any

from PIL import Image

from leafletpress.pdf.colour_profile import srgb_profile

Chunk = tuple[bytes, bytes]
GREY, RGB, PALETTE, GREY_ALPHA, RGB_ALPHA = 0, 2, 3, 4, 6


def png(depth: int, kind: int, rows: Sequence[bytes], width: int, *before: Chunk, after: Sequence[Chunk] = ()) -> bytes:
    """Return a PNG of rows of samples with chunks before and after them (ISO/IEC 15948)."""
    head = struct.pack(">LLBBBBB", width, len(rows), depth, kind, 0, 0, 0)
    samples = zlib.compress(b"".join(b"\0" + row for row in rows))
    chunks = (b"IHDR", head), *before, (b"IDAT", samples), *after, (b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + b"".join(map(png_chunk, chunks))


def png_chunk(chunk: Chunk) -> bytes:
    name, data = chunk
    return struct.pack(">L", len(data)) + name + data + struct.pack(">L", zlib.crc32(name + data))


def words(*values: int) -> bytes:
    """Return numbers of 16 bits."""
    return struct.pack(f">{len(values)}H", *values)


def saved(image: Image.Image, kind: str, **options: Any) -> bytes:
    out = io.BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def plain(colour: tuple[int, ...], mode: str = "RGB") -> Image.Image:
    return Image.new(mode, (16, 16), colour)


def turned(orientation: int) -> bytes:
    """Return an EXIF block that says how a picture was held."""
    return b"II*\0" + struct.pack("<LHHHLHHL", 8, 1, 0x0112, 3, 1, orientation, 0, 0)


def swapped_profile() -> bytes:
    """Return an ICC profile in which red and blue have changed places."""
    profile = bytearray(srgb_profile())
    red, blue = profile.index(b"rXYZ"), profile.index(b"bXYZ")
    profile[red : red + 4], profile[blue : blue + 4] = b"bXYZ", b"rXYZ"
    return bytes(profile)


def without_marker(jpeg: bytes, marker: int) -> bytes:
    """Return a JPEG without its first segment of a marker."""
    at = jpeg.index(bytes([0xFF, marker]))
    (length,) = struct.unpack_from(">H", jpeg, at + 2)
    return jpeg[:at] + jpeg[at + 2 + length :]


def of_frame(marker: int, depth: int = 8) -> bytes:
    """Return a JPEG whose frame says that it is of another kind, or has another number of bits."""
    jpeg = bytearray(saved(plain((200, 30, 40)), "JPEG"))
    at = jpeg.index(b"\xff\xc0")
    jpeg[at + 1], jpeg[at + 4] = marker, depth
    return bytes(jpeg)


def half_of_profile() -> bytes:
    """Return a JPEG whose profile says that it has two parts, and has one."""
    jpeg = saved(plain((200, 30, 40)), "JPEG", icc_profile=srgb_profile())
    return jpeg.replace(b"ICC_PROFILE\0\1\1", b"ICC_PROFILE\0\1\2")


def grey_profile(gamma: float) -> bytes:
    """Return an ICC profile of greys with a gamma (ICC.1, 10.6)."""
    curve = b"curv" + struct.pack(">LLHxx", 0, 1, round(gamma * 256))
    white = b"XYZ " + bytes(4) + struct.pack(">3L", 63190, 65536, 54061)
    table = struct.pack(">L4sLL4sLL", 2, b"wtpt", 156, len(white), b"kTRC", 156 + len(white), len(curve))
    body = srgb_profile()[4:16] + b"GRAY" + srgb_profile()[20:128] + table + white + curve
    return struct.pack(">L", len(body) + 4) + body

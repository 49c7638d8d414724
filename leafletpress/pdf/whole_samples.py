"""Notice a picture that ends before its last row, where a decoder fills up the rest and says nothing."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

from leafletpress.pdf.picture_files import PictureError, PictureNote
from leafletpress.pdf.picture_kinds import png_chunks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PIL import Image

CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}  # by colour type
# Of the seven passes of an interlaced PNG: first column and row, and the steps (ISO/IEC 15948, 8.2).
PASSES = ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2))
AT_ONCE = 1_000_000  # bytes that are unpacked
BLOCK, FILLED = 8, 128  # rows of a JPEG's blocks, and the grey of those that are not in the file
AGAIN = "copy it again from where it came, or save it again in an image program"


def cut_short(image: Image.Image, data: bytes) -> Iterator[PictureNote]:
    """Yield a note for a decoded JPEG that ends in plain grey; raise PictureError for a PNG without its last rows."""
    if image.format == "PNG":
        last = image.crop((0, image.height - 1, image.width, image.height))
        if not any(last.tobytes()) and lacks_rows(data):
            raise PictureError("the PNG picture is cut short: its last rows are not there", AGAIN)
    elif image.mode in ("L", "RGB") and image.height > 4 * BLOCK:
        foot = image.crop((0, image.height - BLOCK, image.width, image.height))
        if set(foot.tobytes()) == {FILLED}:
            yield PictureNote("the picture ends in plain grey, as one does that was cut short", AGAIN)


def lacks_rows(data: bytes) -> bool:
    """Tell whether a PNG's samples unpack to fewer bytes than its rows have."""
    unpacker, count = zlib.decompressobj(), 0
    for name, contents in png_chunks(data):
        packed = contents if name == b"IDAT" else b""
        while packed:
            count += len(unpacker.decompress(packed, AT_ONCE))
            packed = unpacker.unconsumed_tail
    return count + len(unpacker.flush()) < bytes_of(data)


def bytes_of(data: bytes) -> int:
    """Return how many bytes the rows of a PNG have, each with its filter (ISO/IEC 15948, 9.1)."""
    width, height = (int.from_bytes(data[at : at + 4], "big") for at in (16, 20))
    bits = data[24] * CHANNELS[data[25]]
    passes = PASSES if data[28] else ((0, 0, 1, 1),)
    sizes = (
        ((width - left + across - 1) // across, (height - top + down - 1) // down) for left, top, across, down in passes
    )
    return sum((1 + (wide * bits + 7) // 8) * high for wide, high in sizes if wide > 0 and high > 0)

"""Tell from a file's first bytes what kind of picture it is, whatever its name says."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

from leafletpress.pdf.picture_files import PictureError

if TYPE_CHECKING:
    from collections.abc import Iterator

PNG, JPEG = b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"
SAVE = "open it in an image program and save it as PNG, a photograph as JPEG"
# Where a signature stands, what it is, whose it is.
SIGNATURES = (
    (8, b"WEBP", "WebP"),
    (0, b"II*\0", "TIFF"),
    (0, b"MM\0*", "TIFF"),
    (0, b"II+\0", "TIFF"),
    (0, b"MM\0+", "TIFF"),
    (0, b"GIF8", "GIF"),
    (0, b"BM", "BMP"),
    *((4, b"ftyp" + brand, "HEIC") for brand in (b"heic", b"heix", b"heim", b"heis", b"hevc", b"mif1", b"msf1")),
    *((4, b"ftyp" + brand, "AVIF") for brand in (b"avif", b"avis")),
    (4, b"jP  ", "JPEG 2000"),
    (0, b"\xff\x4f\xff\x51", "JPEG 2000"),
    (4, b"JXL ", "JPEG XL"),
    (0, b"\xff\x0a", "JPEG XL"),
    (0, b"8BPS", "Photoshop"),
    (0, b"gimp xcf", "GIMP"),
    (0, b"%PDF", "PDF"),
    (0, b"%!PS", "PostScript"),
    (0, b"\xc5\xd0\xd3\xc6", "PostScript"),
    (128, b"DICM", "DICOM"),
    (0, b"\0\0\1\0", "ICO"),
)
# JPEG's start of frame markers (ITU-T T.81, table B.1; T.87) that no PDF reader has to know.
FRAMES = {
    **dict.fromkeys((0xC3, 0xC7, 0xCB, 0xCF), "lossless"),
    **dict.fromkeys((0xC5, 0xC6, 0xCD, 0xCE), "hierarchical"),
    **dict.fromkeys((0xC9, 0xCA), "arithmetic-coded"),
    0xF7: "JPEG-LS",
}
FRAME_MARKERS = frozenset({*range(0xC0, 0xD0), 0xF7} - {0xC4, 0xC8, 0xCC})
MOST_SEGMENTS = 4_000


def kind_of(data: bytes) -> str:
    """Return PNG or JPEG; raise PictureError, which names any other kind."""
    if data.startswith(PNG):
        return "PNG"
    if data.startswith(JPEG):
        check_frame(data)
        return "JPEG"
    if not data:
        raise PictureError("the picture is an empty file", "export or copy it again")
    for at, signature, name in SIGNATURES:
        if data.startswith(signature, at):
            raise PictureError(f"the picture is not a PNG or JPEG but in the format {name}", SAVE)
    if b"<svg" in data[:2000]:
        raise PictureError("the picture is not a PNG or JPEG but in the format SVG", "give its name the ending .svg")
    raise PictureError("the picture is not a PNG or JPEG that can be read", SAVE)


def check_frame(data: bytes) -> None:
    """Raise PictureError, which says what it is, for a JPEG that is more than baseline or progressive of 8 bits."""
    for marker, segment in segments(data):
        if marker not in FRAME_MARKERS:
            continue
        if marker in FRAMES:
            raise PictureError(f"the picture is a JPEG of the kind {FRAMES[marker]}, which few programs read", SAVE)
        if segment[:1] != b"\x08":
            raise PictureError(f"the picture is a JPEG of {segment[0] if segment else 0} bits a sample, not 8", SAVE)
        return


def segments(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield marker and contents of a JPEG's segments up to the first scan (ITU-T T.81, B.1.1.4)."""
    at = 2
    for _ in range(MOST_SEGMENTS):
        while data[at : at + 2] == b"\xff\xff":
            at += 1
        if data[at : at + 1] != b"\xff" or at + 4 > len(data) or data[at + 1] == 0xDA:
            return
        (length,) = struct.unpack_from(">H", data, at + 2)
        yield data[at + 1], data[at + 4 : at + 2 + length]
        at += 2 + max(length, 2)


def png_chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield name and contents of a PNG's chunks (ISO/IEC 15948, 5.3)."""
    at = len(PNG)
    while at + 8 <= len(data):
        length, name = struct.unpack_from(">L4s", data, at)
        yield name, data[at + 8 : at + 8 + length]
        at += 12 + length

"""Pictures of pixels: every kind of file comes out on the page as its colours are meant, or is refused by name."""

from __future__ import annotations

import os
import struct
import zlib
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageCms

from leafletpress.pdf.colour_profile import srgb_profile
from leafletpress.pdf.document import write_document
from leafletpress.pdf.inks import PAPER, Colour
from leafletpress.pdf.inks import Rgb as Screen
from leafletpress.pdf.page import Page, Tag
from leafletpress.pdf.pictures import PictureError, picture_facts, placed_picture
from leafletpress.pdf.rasters import read_raster
from leafletpress.pdf.structure import Element
from tests.pdf.conftest import info
from tests.pdf.picture_files import (
    GREY,
    GREY_ALPHA,
    PALETTE,
    RGB,
    RGB_ALPHA,
    grey_profile,
    half_of_profile,
    of_frame,
    plain,
    png,
    png_chunk,
    saved,
    swapped_profile,
    turned,
    without_marker,
    words,
)

SIDE = 120
CLOSE = 6
Rgb = tuple[int, int, int]
BLACK, WHITE, RED, GREEN, BLUE = (0, 0, 0), (255, 255, 255), (255, 0, 0), (0, 255, 0), (0, 0, 255)
WARM = (200, 30, 40)


def seen(data: bytes, folder: Path, places: Sequence[tuple[float, float]], ground: Colour = PAPER) -> list[Rgb]:
    """Return the colours at places (0 to 1 from the upper left) of a picture that fills a page in PDFium."""
    path = folder / "picture"
    path.write_bytes(data)
    tree = Element("Document")
    owner = Tag(tree.add("Figure", alt="A picture"))
    whole = placed_picture(path, (0, 0, SIDE, SIDE), owner, ground)
    written = write_document([Page(SIDE, SIDE, (whole,))], tree, info())
    page = pypdfium2.PdfDocument(written)[0].render(scale=1).to_pil().convert("RGB")
    found = [page.getpixel((int(x * SIDE), int(y * SIDE))) for x, y in places]
    return [(colour[0], colour[1], colour[2]) for colour in found if isinstance(colour, tuple)]


def close(found: Rgb, wanted: Rgb) -> bool:
    return all(abs(one - other) <= CLOSE for one, other in zip(found, wanted, strict=True))


def grey(value: int) -> Rgb:
    return value, value, value


RAMP = [grey(0), grey(0x55), grey(0xAA), grey(0xFF)]
ICC_SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
# A file, and what is seen in its columns from left to right.
KINDS = {
    "grey of 16 bits": (png(16, GREY, [words(0, 0x5555, 0xAAAA, 0xFFFF)], 4), RAMP),
    "grey of 16 bits, one clear": (
        png(16, GREY, [words(0, 0x5555, 0x5556, 0xFFFF)], 4, (b"tRNS", words(0x5555))),
        [BLACK, WHITE, grey(0x55), WHITE],
    ),
    "RGB of 16 bits": (png(16, RGB, [words(0, 0x8000, 0xFFFF, 0xFFFF, 0, 0)], 2), [(0, 128, 255), RED]),
    "grey and alpha of 16 bits": (png(16, GREY_ALPHA, [words(0, 0xFFFF, 0, 0)], 2), [BLACK, WHITE]),
    "RGB and alpha of 16 bits": (
        png(16, RGB_ALPHA, [words(0xFFFF, 0, 0, 0xFFFF, 0xFFFF, 0, 0, 0x8000)], 2),
        [RED, (255, 127, 127)],
    ),
    "1 bit": (png(1, GREY, [b"\x40"], 2), [BLACK, WHITE]),
    "2 bits": (png(2, GREY, [b"\x1b"], 4), RAMP),
    "2 bits, one clear": (
        png(2, GREY, [b"\x1b"], 4, (b"tRNS", words(1))),
        [BLACK, WHITE, grey(0xAA), WHITE],
    ),
    "4 bits, one clear": (png(4, GREY, [b"\x3a"], 2, (b"tRNS", words(3))), [WHITE, grey(0xAA)]),
    "8 bits, one clear": (png(8, GREY, [b"\x03\x80"], 2, (b"tRNS", words(3))), [WHITE, grey(0x80)]),
    "RGB, one clear": (png(8, RGB, [b"\1\2\3\1\2\x40"], 2, (b"tRNS", words(1, 2, 3))), [WHITE, (1, 2, 0x40)]),
    "palette of 1 bit, half clear": (
        png(1, PALETTE, [b"\x40"], 2, (b"PLTE", bytes((*RED, *GREEN))), (b"tRNS", b"\x80")),
        [(255, 127, 127), GREEN],
    ),
    "palette, one clear": (
        png(8, PALETTE, [b"\0\1"], 2, (b"PLTE", bytes((*RED, *GREEN))), (b"tRNS", b"\0")),
        [WHITE, GREEN],
    ),
    "alpha": (png(8, GREY_ALPHA, [b"\0\xff\0\x80"], 2), [BLACK, grey(127)]),
    "gamma of a linear file": (png(8, GREY, [b"\x80"], 1, (b"gAMA", b"\0\1\x86\xa0")), [grey(188)]),
    "gamma of old screens": (png(8, GREY, [b"\x80"], 1, (b"gAMA", b"\0\0\xd9\x04")), [grey(146)]),
    "gamma as usual": (png(8, GREY, [b"\x80"], 1, (b"gAMA", b"\0\0\xb1\x8f")), [grey(128)]),
    "gamma that sRGB overrules": (
        png(8, GREY, [b"\x80"], 1, (b"gAMA", b"\0\1\x86\xa0"), (b"sRGB", b"\0")),
        [grey(128)],
    ),
    "cICP of sRGB": (png(8, RGB, [b"\xff\0\0"], 1, (b"cICP", b"\x01\x0d\0\1")), [RED]),
    "JPEG": (saved(plain(WARM), "JPEG"), [WARM]),
    "JPEG, progressive": (saved(plain(WARM), "JPEG", progressive=True), [WARM]),
    "JPEG stored as RGB": (saved(plain(WARM), "JPEG", keep_rgb=True), [WARM]),
    "JPEG, grey": (saved(plain((99,), "L"), "JPEG"), [grey(99)]),
    "JPEG of several pictures": (
        saved(plain(WARM), "MPO", save_all=True, append_images=[plain(GREEN)]),
        [WARM],
    ),
    "CMYK with Adobe's marker": (saved(plain((0, 255, 255, 0), "CMYK"), "JPEG"), [RED]),
    "profile of sRGB": (saved(plain(WARM), "JPEG", icc_profile=ICC_SRGB), [WARM]),
    "profile of sRGB on grey": (saved(plain((99,), "L"), "JPEG", icc_profile=srgb_profile()), [grey(99)]),
    "profile with red and blue exchanged": (saved(plain(RED), "PNG", icc_profile=swapped_profile()), [BLUE]),
    "the same in a JPEG": (saved(plain(RED), "JPEG", icc_profile=swapped_profile(), quality=95), [BLUE]),
    "the same with alpha": (saved(plain((*RED, 128), "RGBA"), "PNG", icc_profile=swapped_profile()), [(127, 127, 255)]),
    "profile that is none": (saved(plain(WARM), "JPEG", icc_profile=b"nonsense"), [WARM]),
    "grey profile of gamma 1": (saved(plain((128,), "L"), "PNG", icc_profile=grey_profile(1.0)), [grey(188)]),
    "animation": (saved(plain(RED), "PNG", save_all=True, append_images=[plain(GREEN)]), [RED]),
}


@pytest.mark.parametrize("kind", KINDS)
def test_colours_are_seen_as_the_file_means_them(kind: str, tmp_path: Path) -> None:
    data, wanted = KINDS[kind]
    places = [((column + 0.5) / len(wanted), 0.5) for column in range(len(wanted))]
    found = seen(data, tmp_path, places)
    assert all(map(close, found, wanted)), found


def test_a_grey_ramp_of_16_bits_rises(tmp_path: Path) -> None:
    data = png(16, GREY, [words(*range(0, 0x10000, 0x1111))], 16)
    found = seen(data, tmp_path, [((column + 0.5) / 16, 0.5) for column in range(16)])
    assert found == sorted(found)
    assert len(set(found)) == 16


@pytest.mark.parametrize(
    ("kind", "data", "note"),
    [
        ("dark", png(16, GREY, [words(0, 1000, 4095)], 3), "darkest 6 % of its 16 bits"),
        ("primaries", png(8, RGB, [b"\xc8\x1e\x28"], 1, (b"cHRM", bytes((0, 0, 99, 99)) * 8)), "cHRM"),
        ("inks", saved(plain((0, 255, 255, 0), "CMYK"), "JPEG"), "CMYK without a profile"),
        ("profile", saved(plain(WARM), "JPEG", icc_profile=b"nonsense"), "profile cannot be used"),
        ("half of a profile", half_of_profile(), "profile cannot be used"),
        ("moving", saved(plain(RED), "PNG", save_all=True, append_images=[plain(GREEN)]), "is an animation"),
    ],
)  # fmt: skip
def test_what_may_not_look_as_meant_is_said(kind: str, data: bytes, note: str, tmp_path: Path) -> None:
    path = tmp_path / f"{kind}.png"
    path.write_bytes(data)
    (said,) = picture_facts(path).notes
    assert note in said.message
    assert said.hint


@pytest.mark.parametrize(
    ("data", "note"),
    [
        (saved(Image.new("RGBA", (9, 9), (255, 255, 255, 0)), "PNG"), "all of it is of one colour"),
        (saved(Image.new("LA", (9, 9), (0, 0)), "PNG"), "all of it is of one colour"),
        (saved(plain(WHITE), "JPEG"), "all of it is of one colour"),
        (saved(plain((0,), "1"), "PNG"), "all of it is of one colour"),
        (png(16, GREY, [words(*range(0x8000, 0x8400))], 1024), "all of it is of one colour"),
        (png(16, GREY, [words(0, 0x1000, 0x3FFF)], 3), "darkest 25 % of its 16 bits"),
        (png(16, GREY_ALPHA, [words(0, 0xFFFF, 0x0FFF, 0xFFFF)], 2), "darkest 6 % of its range"),
        (png(16, RGB, [words(0, 0, 0, 0xFFF, 0xFFF, 0)], 2), "darkest 6 % of its range"),
        (png(8, GREY, [bytes(range(60))], 60), "darkest 23 % of its range"),
    ],
)  # fmt: skip
def test_a_picture_of_which_nothing_is_seen_is_told(data: bytes, note: str, tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(data)
    (said,) = picture_facts(path).notes
    assert note in said.message


@pytest.mark.parametrize(
    "data", [saved(plain(WARM), "PNG"), png(8, GREY, [b"\0\x80\xff"], 3), saved(plain(RED), "JPEG")]
)
def test_a_picture_of_one_bright_colour_or_of_greys_is_not_doubted(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(data)
    assert picture_facts(path).notes == ()


@pytest.mark.parametrize("kind", ["PNG", "SVG"])
@pytest.mark.parametrize(
    ("colour", "is_told"), [((255, 255, 255), False), ((0, 90, 100), True), ((0, 200, 220), False)]
)
def test_a_logo_is_seen_on_its_band_or_told(kind: str, colour: Rgb, is_told: bool, tmp_path: Path) -> None:
    image = Image.new("RGBA", (9, 9), (0, 0, 0, 0))
    image.paste((*colour, 255), (3, 3, 6, 6))
    body = f'<path d="M3 3h3v3z" fill="rgb{colour}"/>'
    drawing = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{body}</svg>'
    path = tmp_path / f"logo.{kind.lower()}"
    path.write_bytes(saved(image, "PNG") if kind == "PNG" else drawing.encode())
    assert bool(picture_facts(path, Colour(Screen(0.0, 0.32, 0.37))).notes) is is_told


def test_a_photograph_that_ends_in_plain_grey_is_told(tmp_path: Path) -> None:
    whole = saved(Image.effect_noise((160, 160), 90).convert("RGB"), "JPEG")
    path = tmp_path / "a.jpg"
    path.write_bytes(whole[: len(whole) // 2] + b"\xff\xd9")
    (said,) = picture_facts(path).notes
    assert "ends in plain grey" in said.message
    path.write_bytes(whole)
    assert picture_facts(path).notes == ()


def black_rows(
    depth: int, kind: int, width: int, high: int, passes: Sequence[tuple[int, int]] = ()
) -> tuple[bytes, ...]:
    """Return a PNG's signature and head, and the bytes of its black rows, in `passes` of so many columns and rows."""
    bits = depth * {GREY: 1, RGB: 3, PALETTE: 1, GREY_ALPHA: 2, RGB_ALPHA: 4}[kind]
    head = struct.pack(">LLBBBBB", width, high, depth, kind, 0, 0, bool(passes))
    rows = b"".join(bytes(1 + (wide * bits + 7) // 8) * many for wide, many in passes or [(width, high)])
    return b"\x89PNG\r\n\x1a\n" + png_chunk((b"IHDR", head)), rows


@pytest.mark.parametrize("lacking", [0, 1, 40])
@pytest.mark.parametrize(
    ("depth", "kind", "passes"),
    [
        (8, RGB, ()),
        (1, GREY, ()),
        (16, GREY_ALPHA, ()),
        (8, RGB, [(2, 2), (1, 2), (3, 1), (2, 3), (5, 2), (4, 5), (9, 4)]),
        (2, GREY, [(2, 2), (1, 2), (3, 1), (2, 3), (5, 2), (4, 5), (9, 4)]),
    ],
    ids=["RGB", "1 bit", "alpha of 16 bits", "interlaced", "interlaced, 2 bits"],
)
def test_a_png_without_its_last_rows_is_refused(
    depth: int, kind: int, passes: Sequence[tuple[int, int]], lacking: int, tmp_path: Path
) -> None:
    head, rows = black_rows(depth, kind, 9, 9, passes)
    samples = png_chunk((b"IDAT", zlib.compress(rows[: len(rows) - min(lacking, len(rows) // 2)])))
    path = tmp_path / "a.png"
    path.write_bytes(head + samples + png_chunk((b"IEND", b"")))
    if not lacking:
        assert picture_facts(path)
        return
    with pytest.raises(PictureError, match="cut short"):
        picture_facts(path)


def held(orientation: int, kind: str) -> bytes:
    """Return a picture 32 by 16, red in its upper left corner as it is stored, that says how it was held."""
    image = Image.new("RGB", (32, 16), WHITE)
    image.paste(RED, (0, 0, 16, 8))
    if kind == "JPEG":
        return saved(image, "JPEG", exif=b"Exif\0\0" + turned(orientation), quality=95, subsampling=0)
    rows = [image.crop((0, row, 32, row + 1)).tobytes() for row in range(16)]
    chunk = b"eXIf", turned(orientation)
    return png(8, RGB, rows, 32, chunk) if kind == "PNG" else png(8, RGB, rows, 32, after=[chunk])


# Where the stored upper left corner is when the picture is held upright: (0, 0) is the upper left.
CORNERS = {1: (0, 0), 2: (1, 0), 3: (1, 1), 4: (0, 1), 5: (0, 0), 6: (1, 0), 7: (1, 1), 8: (0, 1)}


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "PNG, said behind the samples"])
@pytest.mark.parametrize("orientation", CORNERS)
def test_pictures_are_turned_upright(orientation: int, kind: str, tmp_path: Path) -> None:
    corners = [(0, 0), (1, 0), (0, 1), (1, 1)]
    places = [(0.2 + 0.6 * x, 0.2 + 0.6 * y) for x, y in corners]
    found = dict(zip(corners, seen(held(orientation, kind), tmp_path, places), strict=True))
    assert [corner for corner in corners if close(found[corner], RED)] == [CORNERS[orientation]]
    size = picture_facts(tmp_path / "picture")[:2]
    assert size == ((12, 24) if orientation > 4 else (24, 12))


def test_a_photograph_of_a_telephone_stays_a_photograph(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    path.write_bytes(held(6, "JPEG"))
    assert "DCTDecode" in read_raster(path).content.entries


def test_transparency_shows_the_ground(tmp_path: Path) -> None:
    data = saved(Image.new("LA", (4, 4), (0, 0)), "PNG")
    assert close(seen(data, tmp_path, [(0.5, 0.5)], Colour(Screen(0.0, 0.32, 0.37)))[0], (0, 82, 94))
    assert seen(data, tmp_path, [(0.5, 0.5)]) == [WHITE]


INKS = saved(plain((0, 255, 255, 0), "CMYK"), "JPEG")
OTHERS = {"WebP": "WEBP", "TIFF": "TIFF", "GIF": "GIF", "BMP": "BMP", "JPEG 2000": "JPEG2000", "PDF": "PDF"}
LAB = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()


@pytest.mark.parametrize(
    ("data", "message"),
    [
        *((saved(plain(WARM), kind), f"in the format {name}") for name, kind in OTHERS.items()),
        (b"\0\0\0\x18ftypheic", "in the format HEIC"),
        (b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>', "in the format SVG"),
        (bytes(128) + b"DICM", "in the format DICOM"),
        (b"", "an empty file"),
        (b"words", "not a PNG or JPEG"),
        (of_frame(0xC3), "lossless"),
        (of_frame(0xC9), "arithmetic-coded"),
        (of_frame(0xC0, 12), "12 bits a sample"),
        (saved(plain(WARM), "JPEG")[:-200], "JPEG picture is damaged or cut short"),
        (saved(plain(WARM), "PNG")[:-30], "PNG picture is damaged or cut short"),
        (saved(plain(WARM), "PNG").replace(b"IDAT", b"IDAU"), "PNG picture is damaged"),
        (b"\x89PNG\r\n\x1a\n broken", "PNG picture is damaged"),
        (png(1, GREY, [b""], 50_000_000), "50,000,000 by 1 pixels"),
        (png(1, GREY, [b""] * 7_000, 7_000), "7,000 by 7,000 pixels"),
        (png(1, GREY, [b""], 2**31 - 1), "far too many pixels"),
        (png(16, RGB, [words(1, 2, 3)], 1, (b"tRNS", words(1, 2, 3))), "16 bits a sample and one transparent"),
        (png(8, RGB, [b"\1\2\3"], 1, (b"cICP", b"\x09\x10\0\1")), "high dynamic range"),
        (png(8, RGB, [b"\1\2\3"], 1, (b"gAMA", b"\0\0\0\1")), "a gamma"),
        (without_marker(INKS, 0xEE), "inks are inverted"),
        (saved(plain((0, 9, 9, 0), "CMYK"), "JPEG", icc_profile=srgb_profile()), "profile cannot be used"),
        (saved(plain(WARM), "JPEG", icc_profile=LAB), "profile is for Lab"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_cannot_be_right_is_refused_by_name(data: bytes, message: str, tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(data)
    with pytest.raises(PictureError, match=message) as refusal:
        picture_facts(path)
    assert refusal.value.hint


def test_what_is_no_file_is_not_opened(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    os.mkfifo(path)
    with pytest.raises(PictureError, match="not an ordinary file"):
        picture_facts(path)
    with pytest.raises(PictureError, match="not an ordinary file"):
        picture_facts(Path("/dev/zero"))


WHOLE = [
    saved(plain(WARM), "JPEG", icc_profile=srgb_profile(), exif=b"Exif\0\0" + turned(6)),
    INKS,
    png(16, GREY, [words(0, 0x5555, 0xAAAA, 0xFFFF)], 4, (b"tRNS", words(0x5555)), (b"eXIf", turned(5))),
    saved(plain((*RED, 128), "RGBA"), "PNG", icc_profile=swapped_profile()),
    saved(Image.new("P", (9, 9)), "PNG", transparency=b"\0\1\2"),
]


@settings(max_examples=300)
@given(st.sampled_from(WHOLE), st.lists(st.tuples(st.integers(0), st.binary(min_size=1, max_size=4)), max_size=4))
def test_damaged_files_are_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, whole: bytes, damage: list[tuple[int, bytes]]
) -> None:
    data = bytearray(whole)
    for place, change in damage:
        at = place % len(data)
        data[at : at + len(change)] = change
    path = tmp_path_factory.mktemp("damaged") / "a.png"
    path.write_bytes(data)
    with suppress(PictureError):
        assert read_raster(path).content.data

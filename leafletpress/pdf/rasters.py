"""Read PNG and JPEG files into images for a PDF: upright, in sRGB or grey, without alpha, bounded in size.

The file is not trusted: its size is bounded before it is decoded, and whatever a decoder meets is a refusal.
"""

from __future__ import annotations

import hashlib
import io
import warnings
import zlib
from functools import lru_cache, partial
from typing import TYPE_CHECKING, NamedTuple

from PIL import Image

from leafletpress.pdf.inks import WHITE, Rgb
from leafletpress.pdf.page import Pixels
from leafletpress.pdf.picture_colours import Samples, in_srgb, plain_samples
from leafletpress.pdf.picture_files import PictureError, PictureFiles, PictureNote
from leafletpress.pdf.picture_kinds import kind_of
from leafletpress.pdf.seen import NEARLY_BLACK, unseen_samples
from leafletpress.pdf.whole_samples import cut_short

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


MOST_PIXELS, LARGEST_FILE = 40_000_000, 30_000_000
MOST_ON_A_SIDE = 20_000
# 300 dots an inch over the longer side of A4.
LONGEST_SIDE = 3500
QUALITY = 92  # of a photograph whose samples had to be changed
MOST_GROUNDS = 4  # colours on which transparent pictures are remembered
ORIENTATION = 0x0112
UPRIGHT = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}


class Raster(NamedTuple):
    """Hold an image ready for a PDF: label made from its content, width and height of the upright file in pixels.

    `notes` are what may not look as meant.
    """

    label: str
    pixels: tuple[int, int]
    content: Pixels
    notes: tuple[PictureNote, ...] = ()

    @property
    def weight(self) -> int:
        """Return about how many bytes it takes to remember."""
        return len(self.content.data)


class Plain(NamedTuple):
    """Hold a decoded file: samples in sRGB or grey, how they are turned upright, pixels of the upright file, notes.

    `source` is the image that was opened.
    """

    samples: Samples
    method: Image.Transpose | None
    pixels: tuple[int, int]
    notes: tuple[PictureNote, ...]
    source: Image.Image

    @property
    def is_photograph(self) -> bool:
        """Tell whether it came as a JPEG."""
        return self.source.format in ("JPEG", "MPO")


def read_raster(path: Path, ground: Rgb = WHITE) -> Raster:
    """Return the image of a PNG or JPEG file, what is transparent in it flattened onto a colour; raise PictureError."""
    return rasters(ground).get(path)


@lru_cache(maxsize=MOST_GROUNDS)
def rasters(ground: Rgb) -> PictureFiles[Raster]:
    """Return the pictures that are remembered on a colour."""
    return PictureFiles(partial(opened, finish=partial(on_screen, ground=ground)), LARGEST_FILE, "")


def opened(path: Path, finish: Callable[[Plain], Raster]) -> Raster:
    """Return the image of a file, decoded and finished; raise PictureError."""
    with path.open("rb") as file:
        data = file.read(LARGEST_FILE)
    kind = kind_of(data)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # what a decoder doubts is told below, in one line
            with Image.open(io.BytesIO(data), formats=("PNG", "JPEG")) as image:
                return finish(decoded(image, data))
    except PictureError:
        raise
    except Image.DecompressionBombError as error:
        raise too_many("far too many") from error
    except Exception as error:
        hint = "copy it again from where it came, or save it again in an image program"
        raise PictureError(f"the {kind} picture is damaged or cut short", hint) from error


def too_many(count: str) -> PictureError:
    """Return the error of a picture with too many pixels."""
    return PictureError(
        f"the picture has {count} pixels", f"at most {MOST_PIXELS:,} in all, {MOST_ON_A_SIDE:,} on a side"
    )


def decoded(image: Image.Image, data: bytes) -> Plain:
    """Return the samples of an opened file of these bytes; raise PictureError and whatever a decoder raises."""
    if image.width * image.height > MOST_PIXELS or max(image.size) > MOST_ON_A_SIDE:
        raise too_many(f"{image.width:,} by {image.height:,}")
    notes = moving(image)
    image.load()
    notes = (*notes, *cut_short(image, data))
    orientation = image.getexif().get(ORIENTATION, 1)  # a PNG may say so behind its samples
    plain = plain_samples(image, data)
    shrunk = smaller(plain)
    found = in_srgb(shrunk, image, data)
    method = UPRIGHT.get(orientation)
    pixels = image.size if orientation not in (5, 6, 7, 8) else (image.height, image.width)
    return Plain(found, method, pixels, (*notes, *found.notes), image)


def on_screen(plain: Plain, ground: Rgb) -> Raster:
    """Return samples as an image for a screen: a photograph in sRGB as it came, what is transparent on a colour."""
    samples, method, pixels, notes, image = plain
    if image.format == "JPEG" and samples.image is image and method is None:
        seen = with_unseen(notes, image, ground)
        return raster(image, encoded(image, quality="keep", subsampling="keep"), "DCT", pixels, seen)
    flat = flattened(samples, ground)
    notes = with_unseen(notes, flat, ground)
    upright = flat.transpose(method) if method is not None else flat
    if plain.is_photograph:
        return raster(upright, encoded(upright, quality=QUALITY, subsampling=0), "DCT", pixels, notes)
    return raster(upright, zlib.compress(upright.tobytes(), 9), "Flate", pixels, notes)


def with_unseen(notes: tuple[PictureNote, ...], image: Image.Image, ground: Rgb) -> tuple[PictureNote, ...]:
    """Return notes with one for samples of which nothing is seen, unless one says so already."""
    if any(NEARLY_BLACK in note.message for note in notes):
        return notes
    return (*notes, *unseen_samples(image, ground))


def moving(image: Image.Image) -> tuple[PictureNote, ...]:
    """Return a note for an animation."""
    if image.format != "PNG" or getattr(image, "n_frames", 1) == 1:
        return ()
    return (PictureNote("the picture is an animation: its first picture is printed", "save that one as a PNG"),)


def smaller(samples: Samples) -> Samples:
    """Return samples with no side longer than is printed."""
    width, height = samples.image.size
    scale = LONGEST_SIDE / max(width, height)
    if scale >= 1:
        return samples
    size = max(1, round(width * scale)), max(1, round(height * scale))
    image, alpha = samples.image, samples.alpha
    if alpha is None:
        return samples._replace(image=image.resize(size, Image.Resampling.LANCZOS))
    whole = image.convert("RGB")
    whole.putalpha(alpha)
    *colours, alpha = whole.resize(size, Image.Resampling.LANCZOS).split()
    return samples._replace(image=Image.merge("RGB", colours) if image.mode == "RGB" else colours[0], alpha=alpha)


def flattened(samples: Samples, ground: Rgb) -> Image.Image:
    """Return samples in grey or RGB, what is transparent now in the colour of the ground."""
    image, alpha = samples.image, samples.alpha
    if alpha is None:
        return image
    colour = ground.levels
    if image.mode == "L" and len(set(colour)) > 1:
        image = image.convert("RGB")
    return laid_on(colour if image.mode == "RGB" else colour[0], image, alpha)


def laid_on(ground: int | tuple[int, ...], image: Image.Image, alpha: Image.Image) -> Image.Image:
    """Return an image with its opacity on a ground in its own colours."""
    behind = Image.new(image.mode, image.size, ground)
    behind.paste(image, mask=alpha)
    return behind


def encoded(image: Image.Image, *, quality: int | str, subsampling: int | str) -> bytes:
    """Return a JPEG without what a camera wrote into it."""
    out = io.BytesIO()
    image.save(out, "JPEG", quality=quality, subsampling=subsampling, icc_profile=None, exif=b"", comment=b"")
    return out.getvalue()


def raster(
    image: Image.Image, data: bytes, filter_: str, pixels: tuple[int, int], notes: tuple[PictureNote, ...]
) -> Raster:
    """Return the image XObject of samples in their filter (ISO 32000-1, 8.9.5)."""
    space = "DeviceGray" if image.mode == "L" else "DeviceRGB"
    entries = f"/Type/XObject/Subtype/Image/Width {image.width}/Height {image.height}/ColorSpace/{space}"
    return Raster(
        label=f"I{hashlib.sha256(data).hexdigest()[:12]}",
        pixels=pixels,
        content=Pixels(f"{entries}/BitsPerComponent 8/Filter/{filter_}Decode", data),
        notes=notes,
    )

"""Read PNG and JPEG files into images for a press file: upright, in its inks, without alpha."""

from __future__ import annotations

import hashlib
import zlib
from functools import lru_cache, partial
from typing import TYPE_CHECKING

from leafletpress.pdf.condition import black_of, in_inks
from leafletpress.pdf.page import Pixels
from leafletpress.pdf.picture_files import PictureFiles
from leafletpress.pdf.rasters import LARGEST_FILE, MOST_GROUNDS, QUALITY, Plain, Raster, encoded, laid_on, opened

if TYPE_CHECKING:
    from pathlib import Path

    from PIL import Image

    from leafletpress.pdf.condition import Condition
    from leafletpress.pdf.inks import Ink

# Programs that write inks into a JPEG invert them (Adobe's marker), and a PDF has to say so.
INVERTED = "/Decode[1 0 1 0 1 0 1 0]"


def raster_in_inks(path: Path, condition: Condition, ground: Ink) -> Pixels:
    """Return the image of a file in inks, what is transparent in it flattened onto those of the ground.

    Raises PictureError.
    """
    return press_rasters(condition, ground).get(path).content


@lru_cache(maxsize=MOST_GROUNDS)
def press_rasters(condition: Condition, ground: Ink) -> PictureFiles[Raster]:
    """Return the pictures that are remembered in a condition and on a ground."""
    read = partial(opened, finish=partial(finished, condition=condition, ground=ground))
    return PictureFiles(read, LARGEST_FILE, "")


def finished(plain: Plain, condition: Condition, ground: Ink) -> Raster:
    """Return samples in sRGB or grey as an image XObject in inks; grey ones in black ink alone."""
    samples = plain.samples
    if samples.image.mode == "L" and (samples.alpha is None or not any(ground.process[:3])):
        image = black_alone(samples.image, condition)
        behind: int | tuple[int, ...] = round(255 - 2.55 * ground.process[3])
    else:
        image = in_inks(condition, samples.image)
        behind = tuple(round(2.55 * part) for part in ground.process)
    if samples.alpha is not None:
        image = laid_on(behind, image, samples.alpha)
    image = image.transpose(plain.method) if plain.method is not None else image
    return raster(image, plain)


def black_alone(image: Image.Image, condition: Condition) -> Image.Image:
    """Return grey samples as how little black ink prints them (DeviceGray: 255 is paper)."""
    curve = [round(255 - 2.55 * black_of(condition, value / 255)) for value in range(256)]
    return image.point(curve)


def raster(image: Image.Image, plain: Plain) -> Raster:
    """Return the image XObject: a photograph as a JPEG again, other samples as they are (ISO 32000-1, 8.9.5)."""
    inks = image.mode == "CMYK"
    entries = f"/Type/XObject/Subtype/Image/Width {image.width}/Height {image.height}/BitsPerComponent 8"
    entries += f"/ColorSpace/{'DeviceCMYK' if inks else 'DeviceGray'}"
    if plain.is_photograph:
        data = encoded(image, quality=QUALITY, subsampling=0)
        entries += f"/Filter/DCTDecode{INVERTED if inks else ''}"
    else:
        data, entries = zlib.compress(image.tobytes(), 9), f"{entries}/Filter/FlateDecode"
    label = f"I{hashlib.sha256(data).hexdigest()[:12]}"
    return Raster(label, plain.pixels, Pixels(entries, data), plain.notes)

"""Draw pictures on the tagged canvas: SVG as shapes, PNG and JPEG as images without alpha."""

from __future__ import annotations

import hashlib
import io
import zlib
from typing import TYPE_CHECKING, NamedTuple

from PIL import Image

from leafletpress.pdf.document import Picture
from leafletpress.pdf.drawings.content import exact
from leafletpress.pdf.drawings.reading import POINTS_PER_PIXEL, read_drawing
from leafletpress.pdf.objects import numbers
from leafletpress.pdf.picture_files import PictureError, PictureFiles

if TYPE_CHECKING:
    from pathlib import Path

    from leafletpress.pdf.canvas import TaggedCanvas

__all__ = ["PictureError", "draw_raster", "draw_svg", "picture_size"]

FORMATS = ("PNG", "JPEG")
MOST_PIXELS, LARGEST_FILE = 40_000_000, 30_000_000
# 300 dots an inch over the longer side of A4.
LONGEST_SIDE = 3500


def picture_size(path: Path) -> tuple[float, float]:
    """Return the natural size of a picture in points (96 pixels an inch); raise PictureError."""
    if path.suffix.lower() == ".svg":
        drawing = read_drawing(path)
        return drawing.width, drawing.height
    raster = read_raster(path)
    return raster.natural


def draw_svg(canvas: TaggedCanvas, path: Path, x: float, y: float, width: float, height: float) -> None:
    """Paint a drawing into the rectangle from (x, y), its lower left corner; raise PictureError."""
    drawing = read_drawing(path)
    label = drawing.form.label
    canvas.add_picture(label, drawing.form)
    canvas.addLiteral("q")
    canvas.addLiteral(f"{exact(width / drawing.width, 0, 0, height / drawing.height, x, y)} cm")
    canvas.addLiteral(f"/{label} Do")
    canvas.addLiteral("Q")


def draw_raster(canvas: TaggedCanvas, path: Path, x: float, y: float, width: float, height: float) -> None:
    """Paint an image into the rectangle from (x, y), its lower left corner; raise PictureError."""
    raster = read_raster(path)
    canvas.add_picture(raster.label, raster.picture)
    canvas.addLiteral("q")
    canvas.addLiteral(f"{numbers(width, 0, 0, height, x, y)} cm")
    canvas.addLiteral(f"/{raster.label} Do")
    canvas.addLiteral("Q")


class Raster(NamedTuple):
    """Hold an image ready for a PDF: label made from its content, natural size in points."""

    label: str
    natural: tuple[float, float]
    picture: Picture

    @property
    def weight(self) -> int:
        """Return about how many bytes it takes to remember."""
        return len(self.picture.data)


def read_raster(path: Path) -> Raster:
    """Return the image of a PNG or JPEG file, bounded in size, flattened onto white; raise PictureError."""
    return RASTERS.get(path)


def _read(path: Path) -> Raster:
    try:
        with Image.open(path, formats=FORMATS) as image:
            wide, high = image.size
            if wide * high > MOST_PIXELS:
                raise PictureError(f"the picture has {wide:,} by {high:,} pixels", f"keep it under {MOST_PIXELS:,}")
            keep = image.format == "JPEG" and image.mode in ("L", "RGB") and max(wide, high) <= LONGEST_SIDE
            if keep and image.getexif().get(0x0112, 1) == 1:
                return raster(image, jpeg(image), "/Filter/DCTDecode")
            from PIL import ImageOps  # few leaflets have a photograph to be turned

            flat = flattened(ImageOps.exif_transpose(image))
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise PictureError(
            "the picture is not a PNG or JPEG that can be read", "save it anew as PNG or JPEG"
        ) from error
    flat.thumbnail((LONGEST_SIDE, LONGEST_SIDE), Image.Resampling.LANCZOS)
    return raster(flat, zlib.compress(flat.tobytes(), 9), "/Filter/FlateDecode", natural=(wide, high))


RASTERS = PictureFiles(_read, LARGEST_FILE, "")


def jpeg(image: Image.Image) -> bytes:
    """Return a JPEG with the same samples and without what a camera wrote into it."""
    out = io.BytesIO()
    image.save(out, "JPEG", quality="keep", subsampling="keep", icc_profile=None, exif=b"")
    return out.getvalue()


def flattened(image: Image.Image) -> Image.Image:
    """Return an image in grey or RGB, what was transparent now white."""
    if image.has_transparency_data:
        paint = image.convert("RGBA")
        white = Image.new("RGBA", paint.size, "white")
        image = Image.alpha_composite(white, paint)
    return image.convert("L" if image.mode in ("1", "L") else "RGB")


def raster(image: Image.Image, data: bytes, filter_: str, natural: tuple[int, int] | None = None) -> Raster:
    """Return the image XObject of samples in their filter (ISO 32000-1, 8.9.5)."""
    space = "DeviceGray" if image.mode == "L" else "DeviceRGB"
    wide, high = natural or image.size
    entries = f"/Type/XObject/Subtype/Image/Width {image.width}/Height {image.height}/ColorSpace/{space}"
    return Raster(
        label=f"I{hashlib.sha256(data).hexdigest()[:12]}",
        natural=(wide * POINTS_PER_PIXEL, high * POINTS_PER_PIXEL),
        picture=Picture(f"{entries}/BitsPerComponent 8{filter_}", data),
    )

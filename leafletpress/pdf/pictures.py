"""Pictures of leaflets: SVG as drawings, PNG and JPEG as images without alpha."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from leafletpress.pdf.drawings.reading import POINTS_PER_PIXEL, read_drawing
from leafletpress.pdf.inks import PAPER
from leafletpress.pdf.page import Picture
from leafletpress.pdf.picture_files import PictureError, PictureNote
from leafletpress.pdf.seen import unseen_drawing

if TYPE_CHECKING:
    from pathlib import Path

    from leafletpress.pdf.inks import Colour
    from leafletpress.pdf.page import Bounds, Owner

__all__ = ["PictureError", "PictureFacts", "picture_facts", "placed_picture"]

INCH = 72  # points


class PictureFacts(NamedTuple):
    """Hold what setting must know of a picture file: size in points at 96 pixels an inch, pixels if it has any.

    `notes` are what may not look as meant.
    """

    width: float
    height: float
    pixels: tuple[int, int] | None = None
    notes: tuple[PictureNote, ...] = ()


def picture_facts(path: Path, ground: Colour = PAPER) -> PictureFacts:
    """Return what is to be known of a picture on the colour of a ground; raise PictureError."""
    if is_drawing(path):
        drawing = read_drawing(path)
        notes = tuple(unseen_drawing(drawing.inks, ground.screen))
        return PictureFacts(drawing.width, drawing.height, notes=notes)
    from leafletpress.pdf.rasters import read_raster  # few leaflets have pictures of pixels

    raster = read_raster(path, ground.screen)
    wide, high = raster.pixels
    return PictureFacts(wide * POINTS_PER_PIXEL, high * POINTS_PER_PIXEL, raster.pixels, raster.notes)


def is_drawing(path: Path) -> bool:
    """Tell whether a file is a drawing by its name."""
    return path.suffix.lower() == ".svg"


def placed_picture(path: Path, box: Bounds, owner: Owner, ground: Colour = PAPER) -> Picture:
    """Return a picture in a box; what is transparent in pixels shows the colour of the ground. Raise PictureError."""
    left, low, right, high = box
    width, height = right - left, high - low
    if is_drawing(path):
        drawing = read_drawing(path)
        scale = width / drawing.width, height / drawing.height
        return Picture(owner, box, path, drawing.form.label, drawing.form, scale)
    from leafletpress.pdf.rasters import read_raster

    raster = read_raster(path, ground.screen)
    return Picture(owner, box, path, raster.label, raster.content, (width, height), ground)

"""Draw pictures on the tagged canvas: SVG as shapes, PNG and JPEG as images without alpha."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from leafletpress.pdf.drawings.content import exact
from leafletpress.pdf.drawings.reading import POINTS_PER_PIXEL, read_drawing
from leafletpress.pdf.objects import numbers
from leafletpress.pdf.picture_files import PictureError, PictureNote

if TYPE_CHECKING:
    from pathlib import Path

    from leafletpress.pdf.canvas import TaggedCanvas
    from leafletpress.pdf.shapes import Colour

__all__ = ["PictureError", "PictureFacts", "draw_picture", "draw_raster", "draw_svg", "picture_facts", "picture_size"]

WHITE = (1.0, 1.0, 1.0)
INCH = 72  # points


class PictureFacts(NamedTuple):
    """Hold what setting must know of a picture file: size in points at 96 pixels an inch, pixels if it has any.

    `notes` are what may not look as meant.
    """

    width: float
    height: float
    pixels: tuple[int, int] | None = None
    notes: tuple[PictureNote, ...] = ()


def picture_facts(path: Path) -> PictureFacts:
    """Return what is to be known of a picture; raise PictureError."""
    if is_drawing(path):
        drawing = read_drawing(path)
        return PictureFacts(drawing.width, drawing.height)
    from leafletpress.pdf.rasters import read_raster  # few leaflets have pictures of pixels

    raster = read_raster(path)
    wide, high = raster.pixels
    return PictureFacts(wide * POINTS_PER_PIXEL, high * POINTS_PER_PIXEL, raster.pixels, raster.notes)


def picture_size(path: Path) -> tuple[float, float]:
    """Return the natural size of a picture in points (96 pixels an inch); raise PictureError."""
    facts = picture_facts(path)
    return facts.width, facts.height


def is_drawing(path: Path) -> bool:
    """Tell whether a file is a drawing by its name."""
    return path.suffix.lower() == ".svg"


def draw_picture(
    canvas: TaggedCanvas,
    path: Path,
    x: float,
    y: float,
    width: float,
    height: float,
    ground: Colour = WHITE,
) -> None:
    """Paint a picture into the rectangle from (x, y), its lower left corner, on a ground; raise PictureError."""
    if is_drawing(path):
        draw_svg(canvas, path, x, y, width, height)
    else:
        draw_raster(canvas, path, x, y, width, height, ground)


def draw_svg(canvas: TaggedCanvas, path: Path, x: float, y: float, width: float, height: float) -> None:
    """Paint a drawing into the rectangle from (x, y), its lower left corner; raise PictureError."""
    drawing = read_drawing(path)
    label = drawing.form.label
    canvas.add_picture(label, drawing.form)
    canvas.addLiteral("q")
    canvas.addLiteral(f"{exact(width / drawing.width, 0, 0, height / drawing.height, x, y)} cm")
    canvas.addLiteral(f"/{label} Do")
    canvas.addLiteral("Q")


def draw_raster(
    canvas: TaggedCanvas, path: Path, x: float, y: float, width: float, height: float, ground: Colour = WHITE
) -> None:
    """Paint an image into the rectangle from (x, y), its lower left corner; raise PictureError.

    What is transparent in it shows the colour of the ground.
    """
    from leafletpress.pdf.rasters import read_raster

    raster = read_raster(path, (ground[0], ground[1], ground[2]))
    canvas.add_picture(raster.label, raster.picture)
    canvas.addLiteral("q")
    canvas.addLiteral(f"{numbers(width, 0, 0, height, x, y)} cm")
    canvas.addLiteral(f"/{raster.label} Do")
    canvas.addLiteral("Q")

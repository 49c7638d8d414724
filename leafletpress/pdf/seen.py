"""Tell whether anything of a picture is seen: one colour on a ground of the same is a blank field to readers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leafletpress.pdf.picture_files import PictureNote

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from PIL import Image

    from leafletpress.pdf.drawings.colours import Colour
    from leafletpress.pdf.inks import Rgb

SAME = 4  # of 255: samples that differ by less are one colour to the eye
NEAR = 16  # of 255: a colour that is so near to that of its ground is not seen on it
GREY = 8  # of 255: red, green and blue of a grey differ by less
DARKEST = 64  # of 255: what is nowhere lighter is nearly black
NEARLY_BLACK = "it is printed nearly black"
EXPORT = "export it again, and look at it on the colour that it will stand on"
INSIDE = "move what is drawn into the frame (viewBox), or resize the page to what is drawn"


def unseen_drawing(inks: Collection[Colour | None], ground: Rgb) -> Iterator[PictureNote]:
    """Yield a note for a drawing with no ink in its frame, or with no other colour than its ground's."""
    if not inks:
        yield PictureNote("nothing is drawn inside the frame of the picture", INSIDE)
    elif all(ink is not None and is_near(ink[:3], ground) for ink in inks):
        yield PictureNote("nothing is seen of the picture: all of it has the colour that it stands on", EXPORT)


def is_near(colour: Sequence[float], ground: Rgb) -> bool:
    """Tell whether a colour is not seen on another."""
    return all(abs(one - other) * 255 <= NEAR for one, other in zip(colour, ground, strict=True))


def unseen_samples(image: Image.Image, ground: Rgb) -> Iterator[PictureNote]:
    """Yield a note for samples in grey or RGB, on their ground, of one grey or of its colour, or nearly black."""
    used = [[at for at, count in enumerate(band.histogram()) if count] for band in image.split()]
    lowest, highest = [band[0] for band in used], [band[-1] for band in used]
    is_one = all(high - low <= SAME for low, high in zip(lowest, highest, strict=True))
    is_ground = all(is_near([value / 255 for value in (edge * 3)[:3]], ground) for edge in (lowest, highest))
    if is_ground or (is_one and max(highest) - min(highest) <= GREY):
        yield PictureNote("nothing is seen in the picture: all of it is of one colour", EXPORT)
    elif max(highest) < DARKEST:
        share = max(1, round(100 * max(highest) / 255))
        fault = f"the picture uses the darkest {share} % of its range: {NEARLY_BLACK}"
        yield PictureNote(fault, "stretch its levels in an image program")

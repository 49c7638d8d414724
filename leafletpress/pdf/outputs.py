"""What pages are painted for: an output decides how colours, pictures and thin lines stand, and what file they make."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leafletpress.pdf.inks import BLACK, Paint, screen_paint
from leafletpress.pdf.metadata import write_output_intent, xmp
from leafletpress.pdf.objects import numbers

if TYPE_CHECKING:
    from collections.abc import Sequence

    from leafletpress.pdf.forms import Form
    from leafletpress.pdf.inks import Colour
    from leafletpress.pdf.metadata import DocumentInfo
    from leafletpress.pdf.objects import ObjectFile
    from leafletpress.pdf.page import Bounds, Picture, Pixels, Stroke
    from leafletpress.pdf.painter import PaintedPage


class Output:
    """A file for screens, in sRGB, and what others do in another way; lengths in points."""

    version = "1.7"
    on_paper = False
    more_info = ""
    # The operators of the colour that a page begins with, as far as it may be used: black (ISO 32000-1, 8.6.5.2).
    first_fill = screen_paint(BLACK).fill

    def paint(self, colour: Colour) -> Paint:
        """Return the operators of a colour; raise InkError for one that the output does not have."""
        return screen_paint(colour)

    def stroke(self, stroke: Stroke) -> Stroke:
        """Return a stroke as the output can hold it."""
        return stroke

    def picture(self, picture: Picture) -> Form | Pixels:
        """Return the content of a picture in the colours of the output; raise PictureError."""
        return picture.content

    def placed(self, painted: Sequence[PaintedPage]) -> Sequence[PaintedPage]:
        """Return pages as they stand in the file, links and all."""
        return painted

    def shifted(self, box: Bounds) -> Bounds:
        """Return where in the file a box of a page stands."""
        return box

    def boxes(self, page: PaintedPage) -> str:
        """Return the entries of a page's dictionary that say how large it is (14.11.2)."""
        return f"/MediaBox[0 0 {numbers(page.width, page.height)}]"

    def resources(self) -> str:
        """Return what pages use besides fonts and pictures, as entries of a resource dictionary."""
        return ""

    def write_xmp(self, file: ObjectFile, info: DocumentInfo) -> int:
        """Add the XMP packet and return its number (ISO 19005-2, 6.6.2.1): PDF/A-2 lets it be compressed."""
        return file.add_stream("/Type/Metadata/Subtype/XML", xmp(info).encode())

    def write_intents(self, file: ObjectFile) -> list[int]:
        """Add the output intents and return their numbers."""
        return [write_output_intent(file)]


SCREEN = Output()

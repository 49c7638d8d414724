"""What pages are painted for: an output decides the operators of colours, and how pictures and thin lines stand."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

from leafletpress.pdf.inks import BLACK, Paint, screen_paint

if TYPE_CHECKING:
    from leafletpress.pdf.forms import Form
    from leafletpress.pdf.inks import Colour
    from leafletpress.pdf.page import Picture, Pixels, Stroke


class Output(Protocol):
    """What a painter paints for."""

    @property
    def first_fill(self) -> str:
        """Return the operators of the colour that a page begins with, as far as it may be used."""

    def paint(self, colour: Colour) -> Paint:
        """Return the operators of a colour; raise InkError for one that the output does not have."""

    def stroke(self, stroke: Stroke) -> Stroke:
        """Return a stroke as the output can hold it."""

    def picture(self, picture: Picture) -> Form | Pixels:
        """Return the content of a picture in the colours of the output; raise PictureError."""


class Screen(NamedTuple):
    """Paint in sRGB, pictures as they were read."""

    @property
    def first_fill(self) -> str:
        """Return black, in which pages begin (ISO 32000-1, 8.6.5.2)."""
        return screen_paint(BLACK).fill

    def paint(self, colour: Colour) -> Paint:
        """Return the operators of a colour."""
        return screen_paint(colour)

    def stroke(self, stroke: Stroke) -> Stroke:
        """Return a stroke as it is."""
        return stroke

    def picture(self, picture: Picture) -> Form | Pixels:
        """Return the content of a picture as it is."""
        return picture.content


SCREEN = Screen()

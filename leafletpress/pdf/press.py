"""What a press file is made for, and how its pages are painted: in process and spot inks, without transparency."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from leafletpress.pdf.condition import Condition, ink_of
from leafletpress.pdf.forms import Form
from leafletpress.pdf.inks import (
    BLACK_INK,
    NO_INK,
    WHITE,
    Colour,
    Ink,
    Paint,
    Rgb,
    fill_of,
    parts,
    press_paint,
    separation,
    shares,
    space_name,
    stroke_of,
)
from leafletpress.pdf.picture_files import PictureError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from leafletpress.pdf.page import Picture, Pixels, Stroke

MM = 72 / 25.4
# Marks begin so far beyond the bleed and are so long, in points.
MARK_OFFSET, MARK_LENGTH = 3 * MM, 5 * MM
# Operators and shadings of our own drawings, whose colours are red, green and blue.
PART = r"(-?[\d.]+)"
PAINTED = re.compile(rf"^{PART} {PART} {PART} (rg|RG)$", re.MULTILINE)
SHADED = re.compile(rf"/(C[01])\[{PART} {PART} {PART}\]")
TRANSLUCENT = re.compile(r"/SMask|/ca |/S/Transparency")


class PressJob(NamedTuple):
    """Hold what a press file is made for: its condition, lengths in points, and the inks of colours of drawings.

    `marks` are the names of those that stand outside the bleed; `line_one` and `line_more` are the thinnest lines in
    one ink and in more. `exact` maps a colour of drawings to its inks; others are converted by the profile.
    """

    condition: Condition
    bleed: float
    marks: tuple[str, ...]
    line_one: float
    line_more: float
    exact: tuple[tuple[Rgb, Ink], ...] = ()


class Press:
    """Paint one document for a press; `spots` are the spot inks that it took."""

    def __init__(self, job: PressJob) -> None:
        self.job = job
        self.spots: dict[str, Ink] = {}

    @property
    def first_fill(self) -> str:
        """Return nothing: a page begins in a black that is not of the press's inks."""
        return ""

    def paint(self, colour: Colour) -> Paint:
        """Return the operators of a colour; raise InkError for one that has no inks."""
        if colour.press is not None and colour.press.spot:
            self.spots[colour.press.spot] = colour.press
        return press_paint(colour)

    def stroke(self, stroke: Stroke) -> Stroke:
        """Return a stroke, not thinner than the press holds it: lines of paper between inks fill in."""
        ink = stroke.colour.press
        single = ink is not None and ink.plates == 1
        return stroke._replace(width=max(stroke.width, self.job.line_one if single else self.job.line_more))

    def picture(self, picture: Picture) -> Form | Pixels:
        """Return the content of a picture in inks; raise PictureError for what cannot be printed."""
        if isinstance(picture.content, Form):
            form, spots = form_in_inks(picture.content, self.job.condition, self.job.exact)
            self.spots.update(spots)
            return form
        from leafletpress.pdf.press_rasters import raster_in_inks  # few leaflets have pictures of pixels

        return raster_in_inks(picture.path, self.job.condition, picture.ground.press or NO_INK)


@lru_cache(maxsize=64)
def form_in_inks(
    form: Form, condition: Condition, exact: tuple[tuple[Rgb, Ink], ...]
) -> tuple[Form, Mapping[str, Ink]]:
    """Return a drawing in inks, with its spot inks by name; raise PictureError for one with transparency."""
    told = "".join(part for part in form.parts if isinstance(part, str))
    if TRANSLUCENT.search(told) or any(isinstance(part, Form) for part in form.parts):
        raise PictureError(
            "the drawing is translucent, and a press file has no transparency", "mix its colours with white instead"
        )
    known = {(0, 0, 0): BLACK_INK, levels(WHITE): NO_INK, **{levels(rgb): ink for rgb, ink in exact}}
    spots: dict[str, Ink] = {}

    def inked(*values: str) -> Ink:
        rgb = Rgb(*map(float, values))
        ink = known.get(levels(rgb)) or ink_of(condition, Rgb(*(level / 255 for level in levels(rgb))))
        if ink.spot:
            spots[ink.spot] = ink
        return ink

    def painted(found: re.Match[str]) -> str:
        ink = inked(*found.groups()[:3])
        return fill_of(ink) if found[4] == "rg" else stroke_of(ink)

    def shaded(found: re.Match[str]) -> str:
        ink = Ink(*inked(*found.groups()[1:]).process)
        return f"/{found[1]}[{parts(*shares(ink))}]"

    data = PAINTED.sub(painted, form.data.decode("ascii")).encode("ascii")
    entries = SHADED.sub(shaded, told).replace("/ColorSpace/DeviceRGB", "/ColorSpace/DeviceCMYK")
    if spots:
        entries = entries.replace("/Resources<<", f"/Resources<<{spot_spaces(spots.values())}", 1)
    return Form((entries,), data), spots


def levels(colour: Rgb) -> tuple[int, int, int]:
    """Return a colour in 255ths."""
    return round(255 * colour.red), round(255 * colour.green), round(255 * colour.blue)


def spot_spaces(spots: Iterable[Ink]) -> str:
    """Return the colour spaces of spot inks as an entry of a resource dictionary."""
    told = {space_name(ink.spot): separation(ink) for ink in spots}
    return f"/ColorSpace<<{''.join(f'/{name}{space}' for name, space in sorted(told.items()))}>>" if told else ""

"""What a press file is made for, and drawings in process and spot inks, without transparency."""

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
    Ink,
    Rgb,
    fill_of,
    parts,
    separation,
    shares,
    space_name,
    stroke_of,
)
from leafletpress.pdf.picture_files import PictureError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

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
    known = {(0, 0, 0): BLACK_INK, WHITE.levels: NO_INK, **{rgb.levels: ink for rgb, ink in exact}}
    spots: dict[str, Ink] = {}

    def inked(*values: str) -> Ink:
        rgb = Rgb(*map(float, values))
        ink = known.get(rgb.levels) or ink_of(condition, Rgb(*(level / 255 for level in rgb.levels)))
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


def spot_spaces(spots: Iterable[Ink]) -> str:
    """Return the colour spaces of spot inks as an entry of a resource dictionary."""
    told = {space_name(ink.spot): separation(ink) for ink in spots}
    return f"/ColorSpace<<{''.join(f'/{name}{space}' for name, space in sorted(told.items()))}>>" if told else ""

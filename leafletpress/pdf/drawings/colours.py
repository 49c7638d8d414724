"""Read colours and paints; raise ValueError for what the page cannot show right."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple, TypeAlias


class Colour(NamedTuple):
    """Hold an sRGB colour: red, green, blue and opacity, each from 0 to 1."""

    red: float
    green: float
    blue: float
    alpha: float = 1.0

    def greyed(self) -> Colour:
        """Return the grey that has its luminance as masks reckon it (SVG 2, CSS Masking 1, 7.10.1)."""
        light = 0.2125 * self.red + 0.7154 * self.green + 0.0721 * self.blue
        return Colour(light, light, light, self.alpha)


class Server(NamedTuple):
    """Hold a reference to a gradient, and the paint that stands in where there is none."""

    name: str
    fallback: Colour | str | None


CURRENT = "currentcolor"
# Of a marker: what the line that it stands on is filled and stroked with (SVG 2, 13.2).
CONTEXT_FILL, CONTEXT_STROKE = "context-fill", "context-stroke"
# A colour, the colour property, a context's paint, a gradient or no paint.
Paint: TypeAlias = Colour | Server | str | None
BLACK = Colour(0.0, 0.0, 0.0)
# What a colour is to a printer stands behind what it is on a screen (SVG 1.1, 12.3).
WITH_PROFILE = re.compile(r"(?<=\S)\s+(?:icc|device)-(?:color|gray|rgb|cmyk)\([^()]*\)$")
HEXADECIMAL = re.compile(r"#(?:[0-9a-fA-F]{3,4}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})")
OLD_RGB = re.compile(r"rgb\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})\s*\)")
REFERENCE = re.compile(r"""url\(\s*(["']?)([^"'()\s]{1,500})\1\s*\)\s*(.*)""", re.DOTALL)


@lru_cache(maxsize=1024)
def colour(text: str) -> Colour | str:
    """Return a colour, or CURRENT for the colour property."""
    text = WITH_PROFILE.sub("", text.strip())
    if HEXADECIMAL.fullmatch(text):
        return from_hexadecimal(text[1:])
    if found := OLD_RGB.fullmatch(text):
        red, green, blue = (min(int(part), 255) / 255 for part in found.groups())
        return Colour(red, green, blue)
    if text.lower() == CURRENT:
        return CURRENT
    return from_css(text)


def from_hexadecimal(digits: str) -> Colour:
    """Return the colour of three, four, six or eight digits."""
    if len(digits) <= 4:
        digits = "".join(digit * 2 for digit in digits)
    red, green, blue, *alpha = (int(digits[at : at + 2], 16) / 255 for at in range(0, len(digits), 2))
    return Colour(red, green, blue, *alpha)


def from_css(text: str) -> Colour:
    """Return the colour of a name or of a function of CSS Color 4 that stays inside sRGB."""
    from tinycss2.color4 import parse_color

    found = parse_color(text)
    if found is None or found == CURRENT or found.space not in ("srgb", "hsl", "hwb"):
        raise ValueError(f"the colour '{text[:60]}' is not taken")
    red, green, blue = (min(max(float(part or 0), 0.0), 1.0) for part in found.to("srgb").coordinates)
    return Colour(red, green, blue, min(max(float(found.alpha), 0.0), 1.0))


@lru_cache(maxsize=1024)
def paint(text: str) -> Paint:
    """Return the paint of fill or stroke."""
    text = text.strip()
    if text == "none":
        return None
    if text in (CONTEXT_FILL, CONTEXT_STROKE):
        return text
    if text.startswith("url("):
        name, rest = reference(text)
        if rest in ("", "none"):
            return Server(name, None)
        return Server(name, colour(rest))
    return colour(text)


def reference(text: str) -> tuple[str, str]:
    """Return the identifier that `url(#…)` names, and what follows it."""
    found = REFERENCE.fullmatch(text.strip())
    if not found or not found[2].startswith("#"):
        raise ValueError("something outside the drawing is used")
    return found[2][1:], found[3].strip()

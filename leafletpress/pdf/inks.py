"""Colours as what they are for: what a screen shows of them, which inks print them, which operators set them.

Pages hold colours, and each output asks for operators of its own (ISO 32000-1, 8.6.8): sRGB for screens, process and
spot inks for a press. Text in black ink alone overprints what lies under it (8.6.7), paper never does.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from reportlab.lib.rl_accel import fp_str

from leafletpress.errors import LeafletPressError

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeAlias

BLACKEST = 100.0  # percent


class InkError(LeafletPressError):
    """Say that a colour has no inks to be printed with."""


class Rgb(NamedTuple):
    """Hold an sRGB colour, each part from 0 to 1."""

    red: float
    green: float
    blue: float

    def __str__(self) -> str:
        return "#" + bytes(self.levels).hex().upper()

    @property
    def levels(self) -> tuple[int, int, int]:
        """Return its parts in 255ths."""
        return round(255 * self.red), round(255 * self.green), round(255 * self.blue)


class Ink(NamedTuple):
    """Hold process inks in percent of the area; with a name they are the alternate of a spot ink of which `share` is
    printed, from 0 to 1.
    """

    cyan: float
    magenta: float
    yellow: float
    black: float
    spot: str = ""
    share: float = 1.0

    def __str__(self) -> str:
        parts = " ".join(f"{part:g}" for part in self.process)
        return f"{self.spot} at {100 * self.share:g} % ({parts})" if self.spot else parts

    @property
    def process(self) -> tuple[float, float, float, float]:
        """Return the percentages of cyan, magenta, yellow and black that look like it."""
        share = self.share if self.spot else 1.0
        return self.cyan * share, self.magenta * share, self.yellow * share, self.black * share

    @property
    def total(self) -> float:
        """Return how much of all inks it lays on the paper, in percent."""
        return 100 * self.share if self.spot else sum(self[:4])

    @property
    def plates(self) -> int:
        """Return how many inks print it."""
        return 1 if self.spot else sum(part > 0 for part in self[:4])

    def tint(self, share: float) -> Ink:
        """Return it thinned to a share from 0 to 1: less of the same inks."""
        if self.spot:
            return self._replace(share=self.share * share)
        cyan, magenta, yellow, black = (round(part * share, 1) for part in self[:4])
        return Ink(cyan, magenta, yellow, black)


NO_INK, BLACK_INK = Ink(0, 0, 0, 0), Ink(0, 0, 0, BLACKEST)


class Colour(NamedTuple):
    """A colour by its role: what a screen shows, and what a press prints, None if nobody said so."""

    screen: Rgb
    press: Ink | None = None
    role: str = ""

    def __str__(self) -> str:
        return str(self.screen)

    def tint(self, share: float, role: str) -> Colour:
        """Return it thinned to a share from 0 to 1, on screens with white, on paper in the inks that it has."""
        return Colour(tint(self.screen, share), self.press and self.press.tint(share), role)


def tint(full: Rgb, share: float) -> Rgb:
    """Return a colour thinned with white to a share between 0 and 1, rounded to whole 8-bit values."""
    return Rgb(*(round(255 * (1 - share * (1 - part))) / 255 for part in full))


WHITE = Rgb(1.0, 1.0, 1.0)
PAPER = Colour(WHITE, NO_INK, "paper")
BLACK = Colour(Rgb(0.0, 0.0, 0.0), BLACK_INK, "black")


class Paint(NamedTuple):
    """Hold the operators of a colour: for text, for what else is filled, for lines; whether its text overprints."""

    text: str
    fill: str
    stroke: str
    overprints: bool = False


# A colour -> the operators that an output sets it with.
PaintOf: TypeAlias = "Callable[[Colour], Paint]"
# Operators that let what is painted next overprint, or not: graphics states of a press file's pages (8.4.5).
OVERPRINT, KNOCK_OUT = "/OP gs", "/KO gs"


@lru_cache(maxsize=256)
def screen_paint(colour: Colour) -> Paint:
    """Return the operators of a colour in sRGB (8.6.8)."""
    told = fp_str(colour.screen)
    return Paint(f"{' '.join([f'{part:.4g}' for part in colour.screen])} rg ", f"{told} rg", f"{told} RG")


@lru_cache(maxsize=256)
def press_paint(colour: Colour) -> Paint:
    """Return the operators of a colour in the inks of a press; raise InkError for a colour that has none."""
    ink = colour.press
    if ink is None:
        raise InkError(f"nobody said with which inks the colour {colour.role or colour} is printed")
    fill, stroke = fill_of(ink), stroke_of(ink)
    return Paint(f"{fill} ", fill, stroke, overprints=ink == BLACK_INK)


def fill_of(ink: Ink) -> str:
    """Return the operators that fill with an ink."""
    return f"/{space_name(ink.spot)} cs {parts(ink.share)} scn" if ink.spot else f"{parts(*shares(ink))} k"


def stroke_of(ink: Ink) -> str:
    """Return the operators that draw lines in an ink."""
    return f"/{space_name(ink.spot)} CS {parts(ink.share)} SCN" if ink.spot else f"{parts(*shares(ink))} K"


def shares(ink: Ink) -> tuple[float, ...]:
    """Return the four process inks from 0 to 1."""
    return tuple(part / 100 for part in ink[:4])


def parts(*values: float) -> str:
    """Return operands with three decimals at most: a thousandth of an ink is less than a press can tell."""
    return " ".join([f"{round(value, 3):g}" for value in values])


def space_name(spot: str) -> str:
    """Return the name that the colour space of a spot ink has on pages."""
    return "Spot" + "".join(f"{ord(char):02X}" if not char.isalnum() else char for char in spot)


def separation(ink: Ink) -> str:
    """Return the colour space of a spot ink, which falls back on its process inks (8.6.6.4)."""
    name = "".join(char if char.isalnum() else f"#{ord(char):02X}" for char in ink.spot)
    function = f"<</FunctionType 2/N 1/Domain[0 1]/C0[0 0 0 0]/C1[{parts(*shares(ink))}]>>"
    return f"[/Separation/{name}/DeviceCMYK{function}]"

"""A printing condition: what colours become in its inks, and how light these are on its paper, by its ICC profile."""

from __future__ import annotations

import io
import struct
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from PIL import Image, ImageCms

from leafletpress.pdf.colour_profile import light_of, srgb_profile
from leafletpress.pdf.inks import Ink, Rgb

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST_CONDITIONS = 4  # whose transforms are remembered
# A step of 17 in each direction finds the largest sum of inks: profiles have as many, or fewer.
STEPS = 17


class Condition(NamedTuple):
    """Hold the registered name of a printing condition, such as FOGRA39, and its ICC profile."""

    name: str
    profile: bytes


class Transforms(NamedTuple):
    """Hold what LittleCMS makes of a profile: colours of screens into inks, and inks into light."""

    to_inks: ImageCms.ImageCmsTransform
    to_light: ImageCms.ImageCmsTransform


@lru_cache(maxsize=2 * MOST_CONDITIONS)
def transforms(condition: Condition, *, for_few: bool = False) -> Transforms:
    """Return the transforms of a condition; raise OSError for a profile that LittleCMS cannot use.

    Those `for_few` colours are made in a tenth of the time: they reckon each colour by itself, and exactly, where
    those for pictures look it up in a table of all.
    """
    screen = ImageCms.ImageCmsProfile(io.BytesIO(srgb_profile()))
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB"))
    try:
        press = ImageCms.ImageCmsProfile(io.BytesIO(condition.profile))
        relative, absolute = ImageCms.Intent.RELATIVE_COLORIMETRIC, ImageCms.Intent.ABSOLUTE_COLORIMETRIC
        tables = ImageCms.Flags.NOOPTIMIZE if for_few else ImageCms.Flags.NONE
        compensated = ImageCms.Flags.BLACKPOINTCOMPENSATION | tables
        return Transforms(
            ImageCms.buildTransform(screen, press, "RGB", "CMYK", relative, compensated),
            ImageCms.buildTransform(press, lab, "CMYK", "LAB", absolute, tables),
        )
    except ImageCms.PyCMSError as error:
        raise OSError(f"the colour profile of {condition.name} cannot be used: {error}") from error


def in_inks(condition: Condition, image: Image.Image, *, for_few: bool = False) -> Image.Image:
    """Return an image in grey or sRGB in the inks of a condition, relative to its paper."""
    made = ImageCms.applyTransform(image.convert("RGB"), transforms(condition, for_few=for_few).to_inks)
    if made is None:
        raise OSError("the picture could not be put into inks")
    return made


@lru_cache(maxsize=1024)
def ink_of(condition: Condition, colour: Rgb) -> Ink:
    """Return the inks that look most like a colour of a screen; greys are in black ink alone."""
    if colour.red == colour.green == colour.blue:
        return Ink(0, 0, 0, black_of(condition, colour.red))
    pixel = Image.new("RGB", (1, 1), colour.levels)
    cyan, magenta, yellow, black = (round(value / 2.55) for value in in_inks(condition, pixel).tobytes())
    return Ink(cyan, magenta, yellow, black)


def black_of(condition: Condition, grey: float) -> int:
    """Return the percentage of black ink that stands between paper and full black as a grey does between its ends."""
    lights = lightness(condition, [Ink(0, 0, 0, share) for share in range(101)])
    wanted = lights[-1] + (lights[0] - lights[-1]) * screen_lightness(grey)
    return min(range(101), key=lambda share: abs(lights[share] - wanted))


def screen_lightness(grey: float) -> float:
    """Return how light a grey of sRGB is, as L* of CIE 1976 by a hundred."""
    light = light_of(grey)
    return float(1.16 * light ** (1 / 3) - 0.16 if light > 216 / 24389 else light * 243.89 / 27)


def lightness(condition: Condition, inks: Sequence[Ink]) -> list[float]:
    """Return L* of CIE 1976 of inks on the paper of a condition, absolute colorimetric."""
    return [100 * light / 255 for light, _, _ in labs(condition, inks)]


def luminances(condition: Condition, inks: Sequence[Ink]) -> list[float]:
    """Return the relative luminance of inks on the paper of a condition, from 0 to 1, 1 being perfect white."""
    return [luminance_of(100 * light / 255) for light, _, _ in labs(condition, inks, for_few=True)]


def luminance_of(light: float) -> float:
    """Return the relative luminance of a lightness L* from 0 to 100."""
    return float(((light + 16) / 116) ** 3 if light > 8 else light * 27 / 24389)


def chroma(condition: Condition, inks: Sequence[Ink]) -> list[float]:
    """Return how far inks are from grey, as C*ab of CIE 1976 relative to the paper."""
    (_, paper_a, paper_b), *found = labs(condition, [Ink(0, 0, 0, 0), *inks])
    return [float(((a - paper_a) ** 2 + (b - paper_b) ** 2) ** 0.5) for _, a, b in found]


def labs(condition: Condition, inks: Sequence[Ink], *, for_few: bool = False) -> list[tuple[int, int, int]]:
    """Return inks as L* in 255ths of a hundred, a* and b*, absolute colorimetric."""
    data = bytes(round(2.55 * part) for ink in inks for part in ink.process)
    to_light = transforms(condition, for_few=for_few).to_light
    made = ImageCms.applyTransform(Image.frombytes("CMYK", (len(inks), 1), data), to_light)
    if made is None:
        raise OSError("the inks could not be weighed")
    return [*struct.iter_unpack("Bbb", made.tobytes())]


def contrast_on_paper(condition: Condition, one: Ink, other: Ink) -> float:
    """Return the contrast ratio of two inks on paper, by the formula of WCAG 2.2."""
    dark, light = sorted(luminances(condition, [one, other]))
    return (light + 0.05) / (dark + 0.05)


@lru_cache(maxsize=MOST_CONDITIONS)
def most_ink_of(condition: Condition) -> float:
    """Return the largest sum of inks, in percent, that a profile makes of any colour of a screen."""
    steps = [round(255 * step / (STEPS - 1)) for step in range(STEPS)]
    data = bytes(part for red in steps for green in steps for blue in steps for part in (red, green, blue))
    samples = in_inks(condition, Image.frombytes("RGB", (STEPS * STEPS, STEPS), data), for_few=True).tobytes()
    return max(map(sum, zip(*[iter(samples)] * 4, strict=True))) / 2.55


def most_ink_of_patches(image: Image.Image, cells: tuple[int, int], *, inverted: bool) -> float:
    """Return the largest mean sum of inks, in percent, of any two by two of so many cells of an image in four inks."""
    if image.mode != "CMYK":
        return 0.0
    across, down = cells
    samples = image.resize(cells, Image.Resampling.BOX).tobytes()
    if inverted:
        samples = bytes(255 - value for value in samples)
    sums = [sum(samples[at : at + 4]) for at in range(0, len(samples), 4)]
    rows = [sums[row * across : (row + 1) * across] for row in range(down)]
    wide = [[(one + other) / 2 for one, other in zip(row, row[1:] or row, strict=False)] for row in rows]
    return (
        max(
            (one + other) / 2
            for row, below in zip(wide, wide[1:] or wide, strict=False)
            for one, other in zip(row, below, strict=True)
        )
        / 2.55
    )

"""Samples in whatever colours a picture file has -> sRGB or grey, with what had to be guessed.

Colours are converted here once and for all, for the page says sRGB of everything on it.
"""

from __future__ import annotations

import io
from functools import lru_cache
from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

from PIL import Image, ImageChops

from leafletpress.pdf.colour_profile import srgb_profile, value_of
from leafletpress.pdf.picture_files import PictureError, PictureNote
from leafletpress.pdf.picture_kinds import png_chunks
from leafletpress.pdf.seen import DARKEST, NEARLY_BLACK

if TYPE_CHECKING:
    from PIL import ImageCms

SAVE_SRGB = "save it again in an image program, converted to sRGB"
SAME = 2  # of 255: a profile that moves no colour further is sRGB's own
SPACES = {"L": ("GRAY", "RGB "), "RGB": ("RGB ",), "CMYK": ("CMYK",)}
# White, red, green and blue of sRGB as x, y (IEC 61966-2-1), and how far off is still the same.
SRGB_POINTS = (0.3127, 0.329, 0.64, 0.33, 0.3, 0.6, 0.15, 0.06)
SAME_POINT = 0.015
USUAL_GAMMA, SAME_GAMMA = 1 / 2.2, 0.02
PLAIN_CICP = ((1, 13), (1, 1), (1, 6), (2, 2))  # ITU-T H.273: primaries and transfer of what a screen shows


class Samples(NamedTuple):
    """Hold an image in L, RGB or CMYK of 8 bits, its opacity (L) if it has any, and what is to be said of it."""

    image: Image.Image
    alpha: Image.Image | None = None
    notes: tuple[PictureNote, ...] = ()


def plain_samples(image: Image.Image, data: bytes) -> Samples:
    """Return the samples of an opened file of these bytes in 8 bits, transparency apart; raise PictureError."""
    if image.mode == "I;16":
        return from_16_bits(image)
    if image.mode == "P":
        image = image.convert("RGBA" if "transparency" in image.info else "RGB")
    if image.mode in ("LA", "RGBA"):
        *colours, alpha = image.split()
        return Samples(Image.merge("RGB" if len(colours) == 3 else "L", colours), alpha)
    depth = data[24] if image.format == "PNG" else 8
    clear = image.info.get("transparency")
    if image.mode in ("1", "L"):
        grey = image if image.mode == "L" else image.convert("L")
        step = 255 // (2**depth - 1) if depth < 8 else 1
        return Samples(grey, None if clear is None else all_but(grey, (clear * step) & 255))
    if image.mode == "RGB":
        if clear is not None and depth == 16:
            raise PictureError(
                "the picture has 16 bits a sample and one transparent colour", "save it again with 8 bits"
            )
        masks = [all_but(*pair) for pair in zip(image.split(), clear or (), strict=False)]
        return Samples(image, ImageChops.lighter(ImageChops.lighter(*masks[:2]), masks[2]) if masks else None)
    if image.mode == "CMYK":
        return Samples(image)
    raise PictureError(f"the picture has colours of the kind {image.mode}, which is not taken", SAVE_SRGB)


def all_but(samples: Image.Image, clear: int) -> Image.Image:
    """Return the opacity where one value of a channel (0 to 255) is transparent."""
    return samples.point([0 if value == clear else 255 for value in range(256)])


def from_16_bits(image: Image.Image) -> Samples:
    """Return grey samples of 16 bits in 8, their upper bytes (ISO/IEC 15948, 13.12)."""
    data = image.tobytes()
    upper = Image.frombytes("L", image.size, data[1::2])
    clear = image.info.get("transparency")
    alpha = None
    if clear is not None:
        lower = Image.frombytes("L", image.size, data[::2])
        alpha = ImageChops.lighter(all_but(upper, clear >> 8), all_but(lower, clear & 255))
    lightest = upper.getextrema()[1]
    if not isinstance(lightest, tuple) and lightest < DARKEST:
        share = max(1, round(100 * lightest / 255))
        fault = f"the picture uses the darkest {share} % of its 16 bits: {NEARLY_BLACK}"
        return Samples(upper, alpha, (PictureNote(fault, "stretch its levels in an image program, or export 8 bits"),))
    return Samples(upper, alpha)


def in_srgb(samples: Samples, image: Image.Image, data: bytes) -> Samples:
    """Return the samples of a file's image in sRGB or grey: profile, else gamma; raise PictureError.

    Of what says how a PNG's colours are meant the first counts: cICP, iCCP, sRGB, gAMA with cHRM (PNG, third
    edition, 4.3).
    """
    if image.format == "PNG":
        check_cicp(data)
    if samples.image.mode == "CMYK":
        check_inks(image)
    if "icc_profile" in image.info:  # there is one, whether or not it could be put together
        return through_profile(samples, image.info["icc_profile"] or b"")
    if samples.image.mode == "CMYK":
        note = PictureNote("the picture is in CMYK without a profile: its colours are a guess", SAVE_SRGB)
        return Samples(samples.image.convert("RGB"), samples.alpha, (*samples.notes, note))
    if image.format == "PNG" and "srgb" not in image.info:
        return through_gamma(samples, image.info.get("gamma"), image.info.get("chromaticity"))
    return samples


def check_cicp(data: bytes) -> None:
    """Raise PictureError for a PNG whose colours are those of a brighter or wider screen."""
    before = takewhile(lambda chunk: chunk[0] != b"IDAT", png_chunks(data))
    codes = next((contents for name, contents in before if name == b"cICP"), b"")
    if len(codes) >= 4 and (tuple(codes[:2]) not in PLAIN_CICP or codes[2] or not codes[3]):
        raise PictureError("the picture has the colours of a high dynamic range or wide gamut (cICP)", SAVE_SRGB)


def through_gamma(samples: Samples, gamma: float | None, points: tuple[float, ...] | None) -> Samples:
    """Return samples as their gAMA means them, a note where cHRM means other primaries than sRGB's."""
    notes = samples.notes
    if points and samples.image.mode == "RGB" and not near(points):
        fault = "the picture's primaries (cHRM) are not those of sRGB: its colours are printed as if they were"
        notes = (*notes, PictureNote(fault, SAVE_SRGB))
    if not gamma or abs(gamma - USUAL_GAMMA) <= SAME_GAMMA:
        return samples._replace(notes=notes)
    if not 0.2 <= gamma <= 2:
        raise PictureError(f"the picture has a gamma (gAMA) of {gamma:g}", SAVE_SRGB)
    curve = [round(255 * value_of((value / 255) ** (1 / gamma))) for value in range(256)]
    changed = samples.image.point(curve * len(samples.image.getbands()))
    return Samples(changed, samples.alpha, notes)


def near(points: tuple[float, ...]) -> bool:
    """Tell whether white and primaries are those of sRGB."""
    return all(abs(one - other) <= SAME_POINT for one, other in zip(points, SRGB_POINTS, strict=False))


def check_inks(image: Image.Image) -> None:
    """Raise PictureError for a JPEG in four inks that does not say whether they are inverted.

    Programs that write Adobe's marker store inks inverted, and readers agree on that. Without it some take
    them as they stand and browsers invert them: one of the two is a negative.
    """
    if "adobe" not in image.info:
        raise PictureError(
            "the picture is in CMYK and does not say whether its inks are inverted (no Adobe marker)", SAVE_SRGB
        )


def through_profile(samples: Samples, profile: bytes) -> Samples:
    """Return samples as their ICC profile means them; with a note where it cannot be used; raise PictureError."""
    from PIL import ImageCms  # few pictures have a profile that is not sRGB's

    mode = samples.image.mode
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        space = source.profile.xcolor_space
        if space not in ("RGB ", "GRAY", "CMYK"):
            raise PictureError(f"the picture's colour profile is for {space.strip()}", SAVE_SRGB)
        if space not in SPACES[mode]:
            return unused(samples)
        image = samples.image.convert("RGB") if (mode, space) == ("L", "RGB ") else samples.image
        changed = converted(image, source)
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
        return unused(samples)
    if mode == "L":
        changed = grey_again(changed)
    return samples._replace(image=samples.image if alike(samples.image, changed) else changed)


def unused(samples: Samples) -> Samples:
    """Return samples whose profile cannot be used, with a note."""
    if samples.image.mode == "CMYK":
        raise PictureError("the picture is in CMYK and its colour profile cannot be used", SAVE_SRGB)
    note = PictureNote("the picture's colour profile cannot be used: its colours are printed as if in sRGB", SAVE_SRGB)
    return samples._replace(notes=(*samples.notes, note))


def converted(image: Image.Image, source: ImageCms.ImageCmsProfile) -> Image.Image:
    """Return an image in RGB, relative to the white of its profile, its black that of sRGB."""
    from PIL import ImageCms

    made = ImageCms.profileToProfile(
        image,
        source,
        srgb(),
        renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC,
        outputMode="RGB",
        flags=ImageCms.Flags.BLACKPOINTCOMPENSATION,
    )
    if made is None:
        raise ValueError("no image")
    return made


@lru_cache(maxsize=1)
def srgb() -> ImageCms.ImageCmsProfile:
    """Return the profile that a page says its colours have."""
    from PIL import ImageCms

    return ImageCms.ImageCmsProfile(io.BytesIO(srgb_profile()))


def grey_again(image: Image.Image) -> Image.Image:
    """Return an image of greys as one channel; any other as it is."""
    red, green, blue = image.split()
    spread = max(top(ImageChops.difference(red, green)), top(ImageChops.difference(green, blue)))
    return green if spread <= SAME else image


def alike(before: Image.Image, after: Image.Image) -> bool:
    """Tell whether a conversion changed nothing that is seen: samples in sRGB stay as they are."""
    if before.mode != after.mode:
        return False
    return all(top(band) <= SAME for band in ImageChops.difference(before, after).split())


def top(band: Image.Image) -> int:
    """Return the highest value of a channel."""
    _, highest = band.getextrema()
    return int(highest) if isinstance(highest, int | float) else 255

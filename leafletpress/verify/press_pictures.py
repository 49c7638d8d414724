"""How much ink the pictures of a finished PDF lay on the paper."""

from __future__ import annotations

from math import sqrt
from typing import Any

import pikepdf

from leafletpress.pdf.condition import most_ink_of_patches

PATCH = 15 * (72 / 25.4) ** 2  # square points over which ink is summed


def most_ink_in(image: Any, size: tuple[float, float], patch: float) -> float:  # noqa: ANN401 - a pikepdf stream
    """Return the largest sum of inks, in percent, of any patch of so many square points of a picture of a size.

    It is 0 for a picture that is not in inks, or that cannot be read.
    """
    if str(image.get("/ColorSpace", "")) != "/DeviceCMYK":
        return 0.0
    side = sqrt(patch) / 2
    cells = max(round(size[0] / side), 1), max(round(size[1] / side), 1)
    try:
        found = pikepdf.PdfImage(image).as_pil_image()
    except (pikepdf.PdfError, NotImplementedError, ValueError, OSError, AttributeError):
        return 0.0
    inverted = "/Decode" in image and [float(end) for end in image.Decode[:2]] == [1, 0]
    return most_ink_of_patches(found, cells, inverted=inverted and image.get("/Filter") != "/DCTDecode")

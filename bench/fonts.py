"""The very font files that our PDFs are set with, in a folder for the peers."""

from __future__ import annotations

import shutil
from collections.abc import Iterator

from fontTools.ttLib import TTFont

from bench.places import FONTS
from leafletpress.typography.fonts import FontLibrary


def font_names(fonts: FontLibrary) -> Iterator[tuple[str, int, str]]:
    """Yield family, weight and file name of every prepared font."""
    for family, spec in fonts.specs.items():
        for weight in spec.files:
            yield family, weight, fonts.face(family, bold=weight == 700).embed_path.name


def peer_fonts(fonts: FontLibrary) -> None:
    """Fill the peers' folder: static instances, each naming its weight.

    Debian's bold Nastaliq says that its weight is 400, and neither peer would find it.
    """
    shutil.rmtree(FONTS, ignore_errors=True)
    FONTS.mkdir(parents=True)
    for family, weight, name in font_names(fonts):
        font = TTFont(fonts.face(family, bold=weight == 700).embed_path)
        font["OS/2"].usWeightClass = weight
        font.save(FONTS / name)


def faces(fonts: FontLibrary) -> str:
    """Return the CSS that names the files of the peers' folder."""
    return "".join(
        f'@font-face{{font-family:"{family}";font-weight:{weight};src:url({(FONTS / name).as_uri()})}}\n'
        for family, weight, name in font_names(fonts)
    )

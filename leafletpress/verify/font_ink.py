"""Know where the glyphs of a finished PDF's fonts have ink."""

from __future__ import annotations

import io
import re
import struct

import pikepdf
from fontTools.ttLib import TTFont, TTLibError

from leafletpress.verify.areas import Extent
from leafletpress.verify.page_text import FontFacts, read_font

ITALIC_FLAG = 64
SLANTED_NAME = re.compile("italic|oblique", re.IGNORECASE)


class FontInk:
    """Know the ink of a font's glyphs by code, in thousandths of the type size."""

    def __init__(self, font: pikepdf.Object) -> None:
        self.facts: FontFacts = read_font(font)
        descendant = font.DescendantFonts[0] if "/DescendantFonts" in font else font
        descriptor = descendant.get("/FontDescriptor", pikepdf.Dictionary())
        self._high, self._low = float(descriptor.get("/Ascent", 800)), float(descriptor.get("/Descent", -200))
        italic = int(descriptor.get("/Flags", 0)) & ITALIC_FLAG or float(descriptor.get("/ItalicAngle", 0))
        self.slanted = bool(italic) or SLANTED_NAME.search(self.facts.name) is not None
        identity = str(descendant.get("/CIDToGIDMap", "")) == "/Identity" and str(font.Encoding) == "/Identity-H"
        self._program = program(descriptor) if identity else None
        self._boxes: dict[int, Extent | None] = {}

    def box(self, code: int) -> Extent | None:
        """Return the box of a code's ink; that of its type size where the font program cannot tell."""
        if code not in self._boxes:
            self._boxes[code] = self._read(code)
        return self._boxes[code]

    def _read(self, code: int) -> Extent | None:
        if self._program is not None:
            try:
                glyph = self._program["glyf"][self._program.getGlyphName(code)]
                scale = 1000 / self._program["head"].unitsPerEm
            except (TTLibError, KeyError, IndexError, AssertionError, struct.error):
                self._program = None
            else:
                inked = glyph.numberOfContours != 0
                return (
                    (glyph.xMin * scale, glyph.yMin * scale, glyph.xMax * scale, glyph.yMax * scale) if inked else None
                )
        if self.facts.meanings.get(code, "x").isspace():
            return None
        return 0, self._low, self.facts.widths.get(code, 500), self._high


def program(descriptor: pikepdf.Object) -> TTFont | None:
    """Return the TrueType program of a font descriptor, None where there is none that can be read."""
    if "/FontFile2" not in descriptor:
        return None
    try:
        font = TTFont(io.BytesIO(descriptor.FontFile2.read_bytes()), lazy=True)
        return font if "glyf" in font and "head" in font else None
    except (TTLibError, struct.error, pikepdf.PdfError):
        return None

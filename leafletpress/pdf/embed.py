"""Clusters -> codes in a page's text, and the codes used -> a Type 0 font with an exact ToUnicode.

Every cluster of text is one glyph (a composite where shaping gave several), so a page shows plain
strings of two-byte codes and every code says its text. CIDs count from 1 in the order of first use and
are the glyph ids of the embedded font (Identity-H, ISO 32000-1, 9.7.4.3).
"""

from __future__ import annotations

import base64
import hashlib
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from leafletpress.pdf.glyph_cache import EncodedGlyph, forget_glyphs, glyph_cache, thousandths
from leafletpress.pdf.objects import DEFLATED, Objects, deflated, name, numbers, ref
from leafletpress.pdf.outlines import outline_file
from leafletpress.pdf.pieces import mark_width
from leafletpress.pdf.subset import subset
from leafletpress.pdf.to_unicode import to_unicode
from leafletpress.pdf.truetype import font_file

if TYPE_CHECKING:
    from collections.abc import Sequence

    from leafletpress.pdf.pieces import Item, Piece
    from leafletpress.typography.fonts import Face


MOST_PROGRAMS = 48  # of 10 to 100 KB
# Readers take equal glyphs nearer than a tenth of the type size for one doubled glyph.
SIDE_BY_SIDE = 0.15
# Bytes that mean something in a literal string. Parentheses are octal, so that none stands inside as itself.
IN_STRING = str.maketrans({"(": r"\050", ")": r"\051", "\\": r"\\", "\r": r"\r"})


class Codes(dict["EncodedGlyph | str", str]):
    """Know how encoded clusters are written: a glyph by its code, the next free one at first; a move as it is."""

    def __init__(self) -> None:
        self.glyphs: list[EncodedGlyph] = []

    def __missing__(self, part: EncodedGlyph | str) -> str:
        if isinstance(part, str):
            return self.setdefault(part, part)
        self.glyphs.append(part)
        return self.setdefault(part, code_of(len(self.glyphs)))


@lru_cache(maxsize=4096)
def code_of(count: int) -> str:
    """Return a code as two bytes of a literal string (7.3.4.2)."""
    return f"{chr(count >> 8)}{chr(count & 255)}".translate(IN_STRING)


class EmbeddedFont:
    """Hold what one document shows of one face; `plain` is whether its blanks that do not break are said as others."""

    def __init__(self, face: Face, label: str, *, plain: bool = True) -> None:
        self.face = face
        self.plain = plain
        self.label = label
        self._cache = glyph_cache(face)
        self._codes = Codes()
        # By identity, for hashing a cluster costs more than showing it; what is known by it is kept alive.
        self._strings: dict[bool, dict[int, str]] = {False: {}, True: {}}
        self._alive: list[Item] = []

    def encode(self, pieces: Sequence[Piece], *, rtl: bool) -> str:
        """Return the operand and operator that show pieces in their order (TJ, ISO 32000-1, 9.4.3)."""
        before, known = pieces[0], self._strings[rtl]
        shown = self._encode_items(before.items, known, rtl=rtl)
        for piece in pieces[1:]:
            distance = piece.start - before.start - before.advance
            # pdf.js loses the advance of a blank that says a mark, and with it the move that comes next.
            blank = 0 if before.astray else mark_width(before.items[-1], self.face.upem)
            if blank:
                shown += self._cache.move(-blank)
            shown += self._cache.move(distance + blank) + self._encode_items(piece.items, known, rtl=rtl)
            before = piece
        # Codes have their own parentheses escaped, so that each of these ends or begins a string.
        return f"[({shown})]TJ".replace("()", " ") if ")" in shown else f"({shown})Tj"

    def encode_marks(self, char: str, count: int) -> str:
        """Return the operand and operator that show a character so many times on blank glyphs side by side."""
        return f"({self._codes[self._cache.blank(char, round(SIDE_BY_SIDE * self.face.upem))] * count})Tj"

    def _encode_items(self, items: Sequence[Item], known: dict[int, str], *, rtl: bool) -> str:
        try:
            return known[id(items[0])] if len(items) == 1 else "".join(map(known.__getitem__, map(id, items)))
        except KeyError:
            self._learn(items, known, rtl=rtl)
        return "".join(map(known.__getitem__, map(id, items)))

    def _learn(self, items: Sequence[Item], known: dict[int, str], *, rtl: bool) -> None:
        """Make known what shows items; glyphs that are new to the document get their codes in this order."""
        codes, encode = self._codes.__getitem__, self._cache.encode
        for item in items:
            if id(item) not in known:
                self._alive.append(item)
                parts = encode(item, rtl=rtl, plain=self.plain)
                known[id(item)] = codes(parts[0]) if len(parts) == 1 else "".join(map(codes, parts))

    def write(self, file: Objects) -> int:
        """Add the font's objects to a file and return the number of the Type 0 font dictionary."""
        face, program = self.face, font_program(self.face, tuple(self._codes.glyphs))
        base = name(f"{program.tag}+{face.postscript_name}").decode("ascii")
        stream = file.add_stream(f"/Length1 {program.length}{DEFLATED}", program.data, compress=False)
        descriptor = file.add(
            f"<</Type/FontDescriptor/FontName{base}/Flags 4/FontBBox[{program.box}]"
            f"/ItalicAngle {numbers(face.italic_angle)}/Ascent {thousandths(face.ascent, face.upem)}"
            f"/Descent {thousandths(face.descent, face.upem)}/CapHeight {thousandths(face.cap_height, face.upem)}"
            f"/StemV {160 if face.bold else 80}/FontFile2 {ref(stream)}>>"
        )
        descendant = file.add(
            f"<</Type/Font/Subtype/CIDFontType2/BaseFont{base}/FontDescriptor {ref(descriptor)}"
            "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
            f"/CIDToGIDMap/Identity/W[1[{program.widths}]]>>"
        )
        unicode_map = file.add_stream(DEFLATED, program.to_unicode, compress=False)
        return file.add(
            f"<</Type/Font/Subtype/Type0/BaseFont{base}/Encoding/Identity-H"
            f"/DescendantFonts[{ref(descendant)}]/ToUnicode {ref(unicode_map)}>>"
        )


class FontProgram(NamedTuple):
    """Hold a font of some glyphs: file and CMap deflated, box and widths in thousandths, tag of the subset."""

    tag: str
    length: int
    data: bytes
    box: str
    widths: str
    to_unicode: bytes


@lru_cache(maxsize=MOST_PROGRAMS)
def font_program(face: Face, encoded: tuple[EncodedGlyph, ...]) -> FontProgram:
    """Return the font of a face's encoded glyphs in the order of their codes.

    Many documents show the same of a face: what all of a language say in other languages, one text in two sizes.
    """
    glyphs = subset([(one.outline, one.glyph) for one in encoded], outline_file(face.embed_path))
    data = font_file(glyphs, face.upem, face.ascent, face.descent)
    return FontProgram(
        tag=subset_tag(data),
        length=len(data),
        data=deflated(data),
        box=" ".join([thousandths(edge, face.upem) for edge in glyphs.limits.box]),
        widths=" ".join([thousandths(one.outline.advance, face.upem) for one in encoded]),
        to_unicode=deflated(to_unicode([one.text for one in encoded])),
    )


def subset_tag(data: bytes) -> str:
    """Return the six capital letters of a subset, made from the font's bytes (ISO 32000-1, 9.6.4)."""
    letters = base64.b32encode(hashlib.sha256(data).digest()).decode("ascii")
    return "".join(char for char in letters if char.isalpha())[:6]


def forget_type() -> None:
    """Forget every glyph, outline and font that was made: those of the next language need their room."""
    font_program.cache_clear()
    forget_glyphs()

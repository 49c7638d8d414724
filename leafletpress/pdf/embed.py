"""Clusters -> codes in a page's text, and the codes used -> a Type 0 font with an exact ToUnicode.

Every cluster of text is one glyph (a composite where shaping gave several), so a page shows plain
strings of two-byte codes and every code says its text. CIDs count from 1 in the order of first use and
are the glyph ids of the embedded font (Identity-H, ISO 32000-1, 9.7.4.3).
"""

from __future__ import annotations

import base64
import hashlib
from itertools import pairwise
from typing import TYPE_CHECKING

from leafletpress.pdf.objects import ObjectFile, name, numbers, ref
from leafletpress.pdf.outlines import outline_file
from leafletpress.pdf.reading_order import slot_width
from leafletpress.pdf.subset import Part, Shown, subset_glyphs
from leafletpress.pdf.to_unicode import to_unicode
from leafletpress.pdf.truetype import font_file, join_boxes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from leafletpress.pdf.reading_order import Item, Piece
    from leafletpress.typography.data import Cluster
    from leafletpress.typography.fonts import Face


# Readers take equal glyphs nearer than a tenth of the type size for one doubled glyph.
SIDE_BY_SIDE = 0.15
# Bytes that mean something in a literal string. Parentheses are octal, so that none stands inside as itself.
IN_STRING = str.maketrans({"(": r"\050", ")": r"\051", "\\": r"\\", "\r": r"\r"})


class EmbeddedFont:
    """Hold what one document shows of one face."""

    def __init__(self, face: Face, label: str) -> None:
        self.face = face
        self.label = label
        self._source = outline_file(face.embed_path)
        self._shown: list[Shown] = []
        self._codes: dict[Shown, str] = {}
        # By identity, for hashing a cluster costs more than showing it; what is known by it is kept alive.
        self._strings: dict[bool, dict[int, str]] = {False: {}, True: {}}
        self._alive: list[Item] = []
        self._slot_width = slot_width(face.upem)

    def encode(self, pieces: Sequence[Piece], *, rtl: bool) -> str:
        """Return the operand and operator that show pieces in their order (TJ, ISO 32000-1, 9.4.3)."""
        shown = self._encode_items(pieces[0].items, rtl=rtl)
        for before, piece in pairwise(pieces):
            shown += self._move(piece.start - before.start - before.advance)
            shown += self._encode_items(piece.items, rtl=rtl)
        # Codes have their own parentheses escaped, so that each of these ends or begins a string.
        if ")" not in shown:
            return f"({shown})Tj"
        return f"[({shown})]TJ".replace("()", " ")

    def encode_marks(self, char: str, count: int) -> str:
        """Return the operand and operator that show a character so many times on blank glyphs side by side."""
        blank = Shown((), char, round(SIDE_BY_SIDE * self.face.upem))
        return f"({self._number(blank) * count})Tj"

    def _encode_items(self, items: Sequence[Item], *, rtl: bool) -> str:
        known = self._strings[rtl]
        return "".join([known.get(id(item)) or self._learnt(item, known, rtl=rtl) for item in items])

    def _learnt(self, item: Item, known: dict[int, str], *, rtl: bool) -> str:
        """Return the codes of an item that was not shown yet, to be known from now on."""
        self._alive.append(item)
        string = self._slots_for(item) if isinstance(item, str) else self._encode(item, rtl=rtl)
        known[id(item)] = string
        return string

    def _encode(self, cluster: Cluster, *, rtl: bool) -> str:
        """Return the codes of a cluster; in a right-to-left run one character each, from the left.

        Readers turn a right-to-left line round code by code, so further characters of the cluster stand
        on blank glyphs left of it. What has no glyph is one blank.
        """
        parts, pen = [], 0
        for glyph in cluster.glyphs:
            parts.append((glyph.id, pen + glyph.dx, glyph.dy))
            pen += glyph.advance
        split = 1 if rtl and cluster.glyphs else len(cluster.text)
        blanks = self._slots_for(cluster.text[: split - 1 : -1]) if split < len(cluster.text) else ""
        return blanks + self._code(parts, cluster.text[:split], cluster.advance)

    def _slots_for(self, text: str) -> str:
        """Return codes of blank glyphs that say a text, as much to the left as they are wide together."""
        return self._move(-len(text) * self._slot_width) + "".join(self._slot(char) for char in text)

    def _move(self, distance: int) -> str:
        """Return what moves the pen by font units, inside a string of a TJ array."""
        return f"){numbers(-distance * 1000 / self.face.upem)}(" if distance else ""

    def _slot(self, char: str) -> str:
        return self._number(Shown((), char, self._slot_width))

    def _code(self, parts: list[Part], text: str, advance: int) -> str:
        """Return the code of parts that mean a text, and what is missing to the advance as a move."""
        if not text:
            raise ValueError("a cluster without text cannot be shown: no reader could say what it means")
        item = self._new(tuple(parts), text, advance)
        return self._number(item) + self._move(advance - item.advance)

    def _number(self, item: Shown) -> str:
        """Return the code of what is shown, a new one if need be, as two bytes of a literal string (7.3.4.2)."""
        code = self._codes.get(item)
        if code is None:
            self._shown.append(item)
            count = len(self._shown)
            code = self._codes[item] = f"{chr(count >> 8)}{chr(count & 255)}".translate(IN_STRING)
        return code

    def _new(self, parts: tuple[Part, ...], text: str, advance: int) -> Shown:
        item = Shown(parts, text, max(0, advance))
        return item if item.single is None else Shown(parts, text, self._source.outline(item.single).advance)

    def write(self, file: ObjectFile) -> int:
        """Add the font's objects to a file and return the number of the Type 0 font dictionary."""
        face, glyphs = self.face, subset_glyphs(self._shown, self._source)
        data = font_file(glyphs, face.upem, face.ascent, face.descent)
        base = name(f"{subset_tag(data)}+{face.postscript_name}").decode("ascii")
        program = file.add_stream(f"/Length1 {len(data)}", data)
        box = join_boxes([glyph.box for glyph in glyphs if glyph.data])
        descriptor = file.add(
            f"<</Type/FontDescriptor/FontName{base}/Flags 4/FontBBox[{self._thousandths(*box)}]"
            f"/ItalicAngle {numbers(face.italic_angle)}/Ascent {self._thousandths(face.ascent)}"
            f"/Descent {self._thousandths(face.descent)}/CapHeight {self._thousandths(face.cap_height)}"
            f"/StemV {160 if face.bold else 80}/FontFile2 {ref(program)}>>"
        )
        widths = self._thousandths(*(item.advance for item in self._shown))
        descendant = file.add(
            f"<</Type/Font/Subtype/CIDFontType2/BaseFont{base}/FontDescriptor {ref(descriptor)}"
            "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
            f"/CIDToGIDMap/Identity/W[1[{widths}]]>>"
        )
        unicode_map = file.add_stream("", to_unicode([item.text for item in self._shown]))
        return file.add(
            f"<</Type/Font/Subtype/Type0/BaseFont{base}/Encoding/Identity-H"
            f"/DescendantFonts[{ref(descendant)}]/ToUnicode {ref(unicode_map)}>>"
        )

    def _thousandths(self, *values: float) -> str:
        return numbers(*(value * 1000 / self.face.upem for value in values))


def subset_tag(data: bytes) -> str:
    """Return the six capital letters of a subset, made from the font's bytes (ISO 32000-1, 9.6.4)."""
    letters = base64.b32encode(hashlib.sha256(data).digest()).decode("ascii")
    return "".join(char for char in letters if char.isalpha())[:6]

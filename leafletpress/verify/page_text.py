"""Read what a page shows: its content stream -> strings of glyphs with text, place, size and owner."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pikepdf

from leafletpress.lexicon.scripts import UNSPACED
from leafletpress.pdf.pieces import LRM
from leafletpress.pdf.to_unicode import read_to_unicode

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

Matrix = tuple[float, float, float, float, float, float]
# Where a glyph starts, in points from the page's left edge, and what it says.
PlacedText = tuple[float, str]
IDENTITY: Matrix = (1, 0, 0, 1, 0, 0)
NARROW = 0.04  # of the type size; less room than any character has
DIVIDED = re.compile(r"[^\s\d_/@.:#?=&()-]-$")  # a word at a line's end
RTL, LTR = frozenset({"R", "AL"}), frozenset({"L", "EN", "AN"})
MARKS = dict.fromkeys(map(ord, "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"))


@dataclass(frozen=True, slots=True)
class FontFacts:
    """Hold a font of the file: name, whether its program is inside, what codes mean, widths in thousandths."""

    name: str
    embedded: bool
    two_byte: bool
    meanings: dict[int, str]
    widths: dict[int, float]

    def codes(self, string: bytes) -> Iterable[int]:
        """Return the codes of a shown string."""
        if not self.two_byte:
            return string
        return [int.from_bytes(string[at : at + 2], "big") for at in range(0, len(string) - 1, 2)]


@dataclass(frozen=True, slots=True)
class ShownString:
    """Hold one shown string: owner (MCID, None in artifacts), font, size and extent in points, (x, text) glyphs."""

    mcid: int | None
    artifact: str | None
    font: FontFacts
    size: float
    x: float
    y: float
    glyphs: tuple[PlacedText, ...]
    left: float
    right: float

    @property
    def classes(self) -> frozenset[str]:
        """Return the bidi classes of the string's characters."""
        return frozenset(unicodedata.bidirectional(char) for _, text in self.glyphs for char in text.translate(MARKS))

    @property
    def place(self) -> float:
        """Return where what the string says begins at its left, in points: a key may stand left of a mark."""
        return min((x for x, _ in self.said), default=self.left)

    @property
    def keyed(self) -> bool:
        """Tell whether the string begins with a space that only says where it begins, as `reading_order.Stretch` has.

        What the string says stands left of that, or it says nothing else.
        """
        (x, text), *others = self.glyphs or ((0.0, ""),)
        if text != " " or not others:
            return False
        place = next((place for place, said in others if said.translate(MARKS)), others[0][0])
        return place < x + NARROW * self.size

    @property
    def from_right(self) -> bool:
        """Tell whether the string shows right-to-left text in its order, as `reading_order.as_it_reads` does."""
        (x, text), *others = self.glyphs or ((0.0, ""),)
        return text == LRM and any(said.translate(MARKS) and place < x for place, said in others[:1])

    @property
    def said(self) -> tuple[PlacedText, ...]:
        """Return the glyphs that say something: not a key, nor a space that has no room (`reading_order.line_end`)."""
        narrow = NARROW * self.size
        if (
            self.right - self.left < 2 * narrow
            and not "".join(text for _, text in self.glyphs).translate(MARKS).strip()
        ):
            return ()
        if not self.keyed:
            return self.glyphs
        # A mark at the end of a word stands where the key does, and says something all the same.
        key, others = self.glyphs[0][0], self.glyphs[1:]
        return tuple((x, text) for x, text in others if abs(x - key) > narrow or text.translate(MARKS).strip())

    def in_reading_order(self, *, rtl: bool) -> list[PlacedText]:
        """Return the glyphs in logical order, direction marks left out; `rtl` if neutral characters read so."""
        turned = bool(self.classes & RTL) or (rtl and not self.classes & LTR)
        # In Nastaliq a letter may stand left of the one after it, so only their order in the string counts.
        if turned and not self.keyed:
            ordered = list(self.said) if self.from_right else list(self.said[::-1])
        else:
            ordered = sorted(self.said, key=lambda glyph: glyph[0])
        return [(x, text.translate(MARKS).replace("\u00a0", " ")) for x, text in ordered]

    def text(self, *, rtl: bool) -> str:
        """Return the text in logical order, direction marks left out; `rtl` if neutral characters read so."""
        return "".join(text for _, text in self.in_reading_order(rtl=rtl))


def read_font(font: pikepdf.Object) -> FontFacts:
    """Return the facts of a font dictionary."""
    descendant = font.DescendantFonts[0] if "/DescendantFonts" in font else font
    descriptor = descendant.get("/FontDescriptor", pikepdf.Dictionary())
    return FontFacts(
        name=str(font.get("/BaseFont", "/unnamed"))[1:],
        embedded=any(key in descriptor for key in ("/FontFile", "/FontFile2", "/FontFile3")),
        two_byte="/DescendantFonts" in font,
        meanings=read_to_unicode(font.ToUnicode.read_bytes()) if "/ToUnicode" in font else {},
        widths=dict(listed_widths(descendant.get("/W", pikepdf.Array()))),
    )


def listed_widths(listed: Any) -> Iterator[tuple[int, float]]:  # noqa: ANN401 - a pikepdf array of mixed things
    """Yield the widths of a CIDFont's W array (ISO 32000-1, 9.7.4.3)."""
    items = list(listed)
    while len(items) >= 2:
        first, second = int(items[0]), items[1]
        if isinstance(second, pikepdf.Array):
            yield from ((first + step, float(width)) for step, width in enumerate(second))
            items = items[2:]
        else:
            yield from ((code, float(items[2])) for code in range(first, int(second) + 1))
            items = items[3:]


def multiplied(one: Matrix, other: Matrix) -> Matrix:
    """Return the product of two transformations, `one` applied first."""
    a, b, c, d, e, f = one
    g, h, i, j, k, m = other
    return a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m


STEPS = {
    "q": "save",
    "Q": "restore",
    "cm": "transform",
    "BT": "begin_text",
    "Tf": "font",
    "Td": "move",
    "Tm": "place",
    "Tj": "show",
    "TJ": "show",
    "BDC": "mark",
    "BMC": "mark",
    "EMC": "end_mark",
}


class PageReader:
    """Follow the operators of one page that bear on text (ISO 32000-1, 8.4, 9.3, 9.4, 14.6).

    `steps` maps an operator to the method that follows it, without its `_do_`.
    """

    steps: Mapping[str, str] = STEPS

    def __init__(self, fonts: dict[str, FontFacts]) -> None:
        self._fonts = fonts
        self._matrix, self._line, self._place = IDENTITY, IDENTITY, IDENTITY
        self._font: FontFacts | None = None
        self._size = 0.0
        self._stack: list[tuple[Matrix, FontFacts | None, float]] = []
        self._owners: list[tuple[int | None, str | None]] = [(None, None)]
        self.strings: list[ShownString] = []

    def read(self, page: pikepdf.Page | pikepdf.Object) -> list[ShownString]:
        """Return the strings of a page in the order in which it shows them."""
        for instruction in pikepdf.parse_content_stream(page):
            step = getattr(self, f"_do_{self.steps.get(str(instruction.operator), '')}", None)
            if step is not None:
                step(list(instruction.operands))
        return self.strings

    def _do_save(self, _: list[Any]) -> None:
        self._stack.append((self._matrix, self._font, self._size))

    def _do_restore(self, _: list[Any]) -> None:
        if self._stack:
            self._matrix, self._font, self._size = self._stack.pop()

    def _do_transform(self, operands: list[Any]) -> None:
        a, b, c, d, e, f = map(float, operands)
        self._matrix = multiplied((a, b, c, d, e, f), self._matrix)

    def _do_begin_text(self, _: list[Any]) -> None:
        self._line = self._place = IDENTITY

    def _do_font(self, operands: list[Any]) -> None:
        self._font, self._size = self._fonts.get(str(operands[0])), float(operands[1])

    def _do_move(self, operands: list[Any]) -> None:
        self._line = self._place = multiplied((1, 0, 0, 1, float(operands[0]), float(operands[1])), self._line)

    def _do_place(self, operands: list[Any]) -> None:
        a, b, c, d, e, f = map(float, operands)
        self._line = self._place = (a, b, c, d, e, f)

    def _do_mark(self, operands: list[Any]) -> None:
        properties = operands[1] if len(operands) > 1 else None
        mcid = properties.get("/MCID") if isinstance(properties, pikepdf.Dictionary) else None
        artifact = self._owners[-1][1]
        if str(operands[0]) == "/Artifact":
            kind = properties.get("/Type", "") if isinstance(properties, pikepdf.Dictionary) else ""
            artifact = str(kind)[1:] or "Artifact"
        self._owners.append((self._owners[-1][0] if mcid is None else int(mcid), artifact))

    def _do_end_mark(self, _: list[Any]) -> None:
        if len(self._owners) > 1:
            self._owners.pop()

    def _do_show(self, operands: list[Any]) -> None:
        if self._font is None:
            return
        array = operands[0] if isinstance(operands[0], pikepdf.Array) else operands
        glyphs, pen, ends = [], 0.0, [0.0]
        for part in array:
            if not isinstance(part, pikepdf.String):
                pen -= float(part) * self._size / 1000
                continue
            for code in self._font.codes(bytes(part)):
                glyphs.append((pen, self._font.meanings.get(code, "\ufffd")))
                pen += self._font.widths.get(code, 500.0) * self._size / 1000
                ends.append(pen)
        a, b, _, _, x, y = multiplied(self._place, self._matrix)
        scale = (a * a + b * b) ** 0.5
        mcid, artifact = self._owners[-1]
        shown = tuple((x + at * scale, text) for at, text in glyphs)
        # A key may reach beyond what its string says.
        beyond = ends[2:] if len(glyphs) > 1 and glyphs[0][1] == " " and glyphs[1][0] < ends[1] else ends
        left, right = min((at for at, _ in shown), default=x), x + max(beyond) * scale
        self.strings.append(ShownString(mcid, artifact, self._font, self._size * scale, x, y, shown, left, right))
        self._place = multiplied((1, 0, 0, 1, pen, 0), self._place)


def logical_text(strings: Iterable[ShownString], *, rtl: bool) -> str:
    """Return the text of strings, line by line in their order; `rtl` if their lines read from the right."""
    lines: list[list[ShownString]] = []
    for string in strings:
        if lines and abs(lines[-1][0].y - string.y) < 0.5:
            lines[-1].append(string)
        else:
            lines.append([string])
    return join_lines([line_text(line, rtl=rtl) for line in lines])


def shown_lines(strings: Iterable[ShownString], gap: float = 0.1) -> list[list[ShownString]]:
    """Return what stands in one line without gaps wider than so many parts of the type size, in the content's order."""
    lines: list[list[ShownString]] = []
    for string in strings:
        if lines and abs(lines[-1][0].y - string.y) < 0.5:
            lines[-1].append(string)
        else:
            lines.append([string])
    return [part for line in lines for part in unbroken(line, gap)]


def unbroken(line: list[ShownString], gap: float) -> Iterator[list[ShownString]]:
    """Yield the parts of a line that have gaps between them, from the left."""
    part: list[ShownString] = []
    right = 0.0
    for string in sorted(line, key=lambda string: string.left):
        if part and string.left - right > gap * string.size:
            yield part
            part = []
        right = max(right, string.right) if part else string.right
        part.append(string)
    if part:
        yield part


def parted(one: ShownString, other: ShownString) -> bool:
    """Tell whether there is room for more than a space between two strings of a line."""
    return max(one.left, other.left) - min(one.right, other.right) > 0.5 * one.size


def line_glyphs(line: list[ShownString], *, rtl: bool) -> list[PlacedText]:
    """Return the glyphs of the strings of one line in logical order, a space between strings that have a gap."""
    out: list[PlacedText] = []
    beside: list[PlacedText] = []
    ordered = sorted(line, key=lambda string: string.place, reverse=rtl)
    for before, string in zip([None, *ordered], ordered, strict=False):
        glyphs = string.in_reading_order(rtl=rtl)
        gap = before is not None and parted(before, string)
        space = [(string.right if rtl else string.left, " ")] if gap else []
        if rtl and (string.keyed or string.classes & LTR) and not string.classes & RTL:
            out, beside = (out, glyphs + space + beside) if beside else (out + space, glyphs)
        else:
            out, beside = out + beside + space + glyphs, []
    return out + beside


def line_text(line: list[ShownString], *, rtl: bool) -> str:
    """Return the text of the strings of one line in logical order, a space between those that have a gap."""
    return "".join(text for _, text in line_glyphs(line, rtl=rtl))


def join_lines(lines: list[str]) -> str:
    """Return lines as one text; a line that ends in a letter of a spaced script is parted from the next.

    A word that a hyphen divides at a line's end is joined again, as readers of PDFs do.
    """
    text = ""
    for line in lines:
        if DIVIDED.search(text) and line[:1].isalpha():
            text = text[:-1] + line
            continue
        gap = text and not text[-1].isspace() and line and not line[0].isspace() and not unspaced(text[-1] + line[0])
        text += (" " if gap else "") + line
    return text.strip()


def unspaced(pair: str) -> bool:
    """Tell whether one of two characters is of a script without blanks between words, so that none parts lines."""
    return any(unicodedata.east_asian_width(char) in "WF" for char in pair) or UNSPACED.search(pair) is not None

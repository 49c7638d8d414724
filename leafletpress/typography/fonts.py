"""Offer faces: a library of families, and for each language a stack of them with fallback.

`FontLibrary(specs, cache).stack(families, sizes)` -> `FontStack.face(text, bold)` -> `Face`.
"""

from __future__ import annotations

import struct
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

import uharfbuzz as hb

from leafletpress.errors import MissingFont, MissingGlyph
from leafletpress.typography.font_files import FontFile, FontSpec, postscript_name, prepared_font

__all__ = ["Face", "FontFile", "FontLibrary", "FontSpec", "FontStack"]

# Spaces that HarfBuzz makes from the space glyph, and controls that are never drawn.
DRAWN_AS_SPACE = frozenset({"Zs", "Cc"})
PRIVATE_USE = "Co"
# What HarfBuzz draws with another glyph where a font has none: the hyphen that does not break.
DRAWN_AS = {"\u2011": "\u2010"}


class GlyphInk(NamedTuple):
    """The box of a glyph's ink: left edge, upper edge, width, lower edge, in font units from its origin."""

    left: int
    high: int
    width: int
    low: int


class GlyphInks(dict[int, GlyphInk | None]):
    """What each glyph id of a font paints, None where that is nothing; found at first sight."""

    def __init__(self, font: hb.Font) -> None:
        super().__init__()
        self._font = font

    def __missing__(self, glyph: int) -> GlyphInk | None:
        extents = self._font.get_glyph_extents(glyph)
        found = ink_of(extents) if extents and extents.height else None
        return self.setdefault(glyph, found)


def ink_of(extents: hb.GlyphExtents) -> GlyphInk:
    """Return the box that HarfBuzz gives, whose heights count downwards."""
    return GlyphInk(extents.x_bearing, extents.y_bearing, extents.width, extents.y_bearing + extents.height)


@dataclass(frozen=True, eq=False, slots=True)
class Face:
    """One prepared face; lengths in font units, y up, `descent` negative.

    `shaping` is the memory-mapped font, `ink` what its glyphs paint; `embed_path` is the same file: static glyf
    outlines, weight pinned, glyph ids as in the source. Faces compare and hash by identity.
    """

    family: str
    weight: int
    postscript_name: str
    embed_path: Path
    scripts: frozenset[str]
    shaping: hb.Font
    ink: GlyphInks
    upem: int
    ascent: int
    descent: int
    cap_height: int
    space: int
    italic_angle: float = 0.0
    _known: set[str] = field(default_factory=set, repr=False)

    @property
    def bold(self) -> bool:
        """Tell whether the face is the family's bold."""
        return self.weight >= 700

    def advance(self, glyph: int) -> int:
        """Return the advance width of a glyph id in font units."""
        return int(self.shaping.get_glyph_h_advance(glyph))

    def covers(self, text: str) -> bool:
        """Tell whether every character of a text has a glyph here, or needs none."""
        if self._known.issuperset(text):
            return True
        missing = set(text) - self._known
        found = {char for char in missing if self.has(char)}
        self._known.update(found)
        return len(found) == len(missing)

    def has(self, char: str) -> bool:
        """Tell whether one character has a glyph, is drawn as a space, or is never drawn.

        A character for private use has none: every font means something else by it.
        """
        category = unicodedata.category(char)
        return category != PRIVATE_USE and (
            self.shaping.get_nominal_glyph(ord(DRAWN_AS.get(char, char))) is not None
            or category in DRAWN_AS_SPACE
            or is_ignorable(char)
        )


def is_ignorable(char: str) -> bool:
    """Tell whether a character is invisible by default (Default_Ignorable_Code_Point, those in use)."""
    code = ord(char)
    return (
        code in (0xAD, 0x34F, 0x61C, 0xFEFF)
        or 0x200B <= code <= 0x200F
        or 0x202A <= code <= 0x202E
        or 0x2060 <= code <= 0x206F
        or 0xFE00 <= code <= 0xFE0F
        or 0xE0000 <= code <= 0xE0FFF
    )


def open_face(spec: FontSpec, weight: int, cache: Path) -> Face:
    """Return the face of one weight, prepared if need be; raise MissingFont."""
    path = prepared_font(spec, weight, cache)
    source = hb.Face(hb.Blob.from_file_path(str(path)))
    font = hb.Font(source)
    extents = font.get_font_extents("ltr")
    os2 = source.reference_table("OS/2").data
    cap_height = struct.unpack_from(">h", os2, 88)[0] if struct.unpack_from(">H", os2)[0] >= 2 else 0
    return Face(
        family=spec.family,
        weight=weight,
        postscript_name=postscript_name(spec.family, weight),
        embed_path=path,
        scripts=frozenset(spec.scripts),
        shaping=font,
        ink=GlyphInks(font),
        upem=source.upem,
        ascent=extents.ascender,
        descent=extents.descender,
        cap_height=cap_height,
        space=font.get_glyph_h_advance(font.get_nominal_glyph(0x20) or 0),
    )


class FontLibrary:
    """Faces, opened on first use, once each; `cache` is the folder of prepared files, made if absent."""

    def __init__(self, specs: Iterable[FontSpec], cache: Path) -> None:
        self.specs = {spec.family: spec for spec in specs}
        self.cache = cache
        self._faces: dict[tuple[str, int], Face] = {}
        self._stacks: dict[tuple[object, ...], FontStack] = {}

    def face(self, family: str, *, bold: bool = False) -> Face:
        """Return a family's face; raise MissingFont if the family is unknown or its file not installed."""
        spec = self.specs.get(family)
        if spec is None:
            raise MissingFont(f"no font family is called {family!r}; there are {', '.join(self.specs)}")
        key = family, spec.weight(bold=bold)
        if key not in self._faces:
            self._faces[key] = open_face(spec, key[1], self.cache)
        return self._faces[key]

    def prepared(self) -> tuple[Path, ...]:
        """Return the prepared files of the faces that were opened, sorted."""
        return tuple(sorted({face.embed_path for face in self._faces.values()}))

    def stack(self, families: Sequence[str], size: Mapping[str, float] | None = None) -> FontStack:
        """Return the stack of families, first choice first; `size` are factors by family, 1 where left out."""
        sizes = dict(size or {})
        key = (*families, *sorted(sizes.items()))
        if key not in self._stacks:
            self._stacks[key] = FontStack(self, tuple(families), sizes)
        return self._stacks[key]


class FontStack:
    """A language's families in order, among which each piece of text has its face."""

    def __init__(self, library: FontLibrary, families: tuple[str, ...], size: Mapping[str, float]) -> None:
        self.library = library
        self.families = families
        self.size = size
        self._extents: tuple[float, float] | None = None
        self._best: dict[tuple[str, bool], Face] = {}
        self._orders: dict[str, tuple[str, ...]] = {}

    def __repr__(self) -> str:
        return f"FontStack({', '.join(self.families)})"

    def face(self, text: str, bold: bool = False, script: str = "Zyyy") -> Face:
        """Return the first face that has all of a text, families meant for its script first; raise MissingGlyph."""
        face = self.find(text, bold=bold, script=script)
        if face is None:
            raise missing_glyph(text, self.lacking(text, bold=bold), self.families)
        return face

    def find(self, text: str, *, bold: bool = False, script: str = "Zyyy") -> Face | None:
        """Return the face of a text as `face` does, None where no family has the text."""
        for family in self.order(script):
            face = self.library.face(family, bold=bold)
            if face.covers(text):
                return face
        return None

    def best(self, *, bold: bool, script: str) -> Face:
        """Return the face that is tried first for a script."""
        face = self._best.get((script, bold))
        if face is None:
            face = self._best[script, bold] = self.library.face(self.order(script)[0], bold=bold)
        return face

    def lacking(self, text: str, *, bold: bool = False) -> str:
        """Return the characters, once each in order of appearance, that no family of the stack has."""
        faces = [self.library.face(family, bold=bold) for family in self.families]
        return "".join(char for char in dict.fromkeys(text) if not any(face.has(char) for face in faces))

    def order(self, script: str) -> tuple[str, ...]:
        """Return the families in the order in which they are tried for a script: those meant for it in front."""
        order = self._orders.get(script)
        if order is None:
            order = tuple(sorted(self.families, key=lambda family: script not in self.scripts(family)))
            self._orders[script] = order
        return order

    def scripts(self, family: str) -> tuple[str, ...]:
        """Return the scripts that a family is for, ISO 15924."""
        spec = self.library.specs.get(family)
        return spec.scripts if spec else ()

    def size_factor(self, face: Face) -> float:
        """Return what the style's size is multiplied with for a face."""
        return self.size.get(face.family, 1.0)

    def extents(self) -> tuple[float, float]:
        """Return ascent and descent (both positive) of the first family, in parts of the style's size."""
        if self._extents is None:
            face = self.library.face(self.families[0])
            factor = self.size_factor(face) / face.upem
            self._extents = face.ascent * factor, -face.descent * factor
        return self._extents


def missing_glyph(text: str, characters: str, families: Sequence[str]) -> MissingGlyph:
    """Return the error that names characters, code points and the families looked through."""
    named = ", ".join(f"{char} (U+{ord(char):04X} {unicodedata.name(char, 'unnamed')})" for char in characters)
    return MissingGlyph(f"no glyph for {named} in {', '.join(families)}", text, characters)

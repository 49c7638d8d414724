"""Keep a face's encoded glyphs: a cluster -> the glyphs that show and say it, made once for all documents of a process.

What is kept depends on nothing but the face, so a document is the same whatever was made before it.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, TypeAlias

from leafletpress.pdf.objects import number
from leafletpress.pdf.outlines import blank, outline_file
from leafletpress.pdf.pieces import LRM, slot_width
from leafletpress.pdf.subset import joined, single

if TYPE_CHECKING:
    from leafletpress.pdf.outlines import Outline
    from leafletpress.pdf.pieces import Item
    from leafletpress.pdf.subset import Part
    from leafletpress.typography.fonts import Face
    from leafletpress.typography.stages import Cluster

# Of one face; with more than this the next document begins with an empty cache.
MOST_ENCODED = 6000
MOST_CACHES = 64
# A glyph that is set so much wider, in parts of the type size, is one of that width: readers take a move of the pen by
# a tenth for a blank (half forms of Bengali, letters beside Han).
WIDER = 0.05
# Likewise one that is set so much narrower: they take it and what stands in its place for two words (marks of Chinese).
NARROWER = 0.3
# The hyphen of a divided word is a plain one: at the end of a line poppler, PDFium and pdf.js take it away and join the
# word again, which not all of them do at U+00AD (ISO 32000-1, 14.8.2.2.3).
DIVIDED = str.maketrans("\u00ad", "-")
# Blanks and hyphens that do not break are plain ones, too, so that a search finds them; not in a document that is read
# from the right, where readers order numbers by them.
PLAIN = str.maketrans("\u00ad\u2010\u2011\u00a0\u202f\u2007\u2009", "---    ")


@dataclass(frozen=True, eq=False, slots=True)
class EncodedGlyph:
    """A glyph as documents show it: outline and the text it says; `glyph` is the face's glyph that it is, if it is one.

    A cache has one for all that are equal, so that it is known by its identity.
    """

    outline: Outline
    text: str
    glyph: int | None = None


# What shows an item: glyphs, and moves of the pen as they are written into a string of a TJ array.
Encoded: TypeAlias = "tuple[EncodedGlyph | str, ...]"


class GlyphCache:
    """The encoded glyphs of one face, each made once."""

    def __init__(self, face: Face) -> None:
        self.face = face
        self.source = outline_file(face.embed_path)
        self._slot_width = slot_width(face.upem)
        self._made: dict[tuple[tuple[Part, ...], str, int], EncodedGlyph] = {}
        # By identity, for hashing a cluster costs more than encoding it; the item is kept so that it stays its own.
        self._encoded: dict[tuple[bool, bool], dict[int | str, tuple[Item, Encoded]]] = defaultdict(dict)

    @property
    def full(self) -> bool:
        """Tell whether the next document had better begin with an empty cache."""
        return sum(map(len, self._encoded.values())) > MOST_ENCODED

    def encode(self, item: Item, *, rtl: bool, plain: bool = True) -> Encoded:
        """Return what shows a cluster or a mark; raise ValueError for a cluster without text.

        With `plain` blanks and hyphens that do not break are said as others.
        """
        key = item if isinstance(item, str) else id(item)
        found = self._encoded[rtl, plain].get(key)
        if found is None:
            made = self._slots(item) if isinstance(item, str) else self._cluster(item, rtl=rtl, plain=plain)
            found = self._encoded[rtl, plain][key] = item, tuple(filter(None, made))
        return found[1]

    def blank(self, text: str, width: int) -> EncodedGlyph:
        """Return a blank of a width in font units that says a text."""
        return self._glyph((), text, width)

    def move(self, distance: int) -> str:
        """Return what moves the pen by font units, inside a string of a TJ array."""
        return f"){thousandths(-distance, self.face.upem)}(" if distance else ""

    def _cluster(self, cluster: Cluster, *, rtl: bool, plain: bool) -> Encoded:
        """Return what shows a cluster; in a right-to-left run one character each, from the left.

        Readers turn a right-to-left line round code by code, so further characters of the cluster stand
        on blank glyphs left of it, unless a mark says that they read it as it is. What has no glyph is one blank.
        """
        if not cluster.text:
            raise ValueError("a cluster without text cannot be shown: no reader could say what it means")
        parts, pen = [], 0
        for glyph in cluster.glyphs:
            parts.append((glyph.id, pen + glyph.dx, glyph.dy))
            pen += glyph.advance
        text = cluster.text if cluster.text.isascii() else cluster.text.translate(PLAIN if plain else DIVIDED)
        split = 1 if rtl and cluster.glyphs and not text.endswith(LRM) else len(text)
        blanks = self._slots(text[: split - 1 : -1]) if split < len(text) else ()
        made = self._glyph(tuple(parts), text[:split], cluster.advance)
        return *blanks, made, self.move(cluster.advance - made.outline.advance)

    def _slots(self, text: str) -> Encoded:
        """Return blanks that say a text, as much to the left as they are wide together."""
        return self.move(-len(text) * self._slot_width), *(self.blank(char, self._slot_width) for char in text)

    def _glyph(self, parts: tuple[Part, ...], text: str, advance: int) -> EncodedGlyph:
        key = parts, text, advance
        if key not in self._made:
            self._made[key] = self._make(*key)
        return self._made[key]

    def _make(self, parts: tuple[Part, ...], text: str, advance: int) -> EncodedGlyph:
        glyph = single(parts)
        if glyph is None:
            return EncodedGlyph(joined(parts, advance, self.source) if parts else blank(advance), text)
        outline = self.source.outline(glyph)
        if outline.advance == advance:
            return EncodedGlyph(outline, text, glyph)
        more = advance - outline.advance
        if (more > WIDER * self.face.upem or -more > NARROWER * self.face.upem) and not outline.blank:
            return EncodedGlyph(joined(parts, advance, self.source), text)
        return self._glyph(parts, text, outline.advance)  # what is missing to the advance becomes a move


_CACHES: dict[Face, GlyphCache] = {}


def glyph_cache(face: Face) -> GlyphCache:
    """Return the cache of a face, for one document: what is taken out of it stays as it is while that is made."""
    cache = _CACHES.get(face)
    if cache is None or cache.full:
        if len(_CACHES) >= MOST_CACHES:
            _CACHES.clear()
        cache = _CACHES[face] = GlyphCache(face)
    return cache


def forget_glyphs() -> None:
    """Forget every glyph and outline; a document in the making keeps those that it has."""
    _CACHES.clear()
    outline_file.cache_clear()


@lru_cache(maxsize=8192)
def thousandths(value: int, upem: int) -> str:
    """Return a length in font units as thousandths of the type size."""
    return number(value * 1000 / upem)

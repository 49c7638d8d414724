"""The types that flow through typography, one a stage; no stage alters an earlier stage's result.

`Run -> Analysis -> Item -> ShapedRun -> Line -> SetParagraph`. Lengths are points where a size is
known, else font units; offsets into text are code points; y grows downwards inside a paragraph.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal, NamedTuple

from leafletpress.languages import SOURCE_LANGUAGE

if TYPE_CHECKING:
    from leafletpress.languages import Direction
    from leafletpress.typography.fonts import Face, FontStack

# Offsets of a stretch of text: its first character, and the one after its last.
TextRange = tuple[int, int]
# Why a line ends: the next word does not fit, a newline, the text's end; inside a word or data longer than a line, at
# a place that is meant for it; where the patterns of the language divide a word; between any two clusters.
Reason = Literal["wrap", "newline", "end", "divided", "hyphenated", "emergency"]
SOFT_HYPHEN = "\u00ad"


class Run(NamedTuple):
    """Text of one style, made by the caller.

    `language` is BCP 47; `tag` is the caller's own (which link, which span) and is carried to the
    placed glyphs unread; `isolate` marks data such as a telephone number: set left-to-right, as one
    bidi isolate, never broken inside.
    """

    text: str
    bold: bool = False
    language: str = SOURCE_LANGUAGE
    tag: int = 0
    isolate: bool = False


class ParagraphStyle(NamedTuple):
    """How a paragraph is set: size and leading in points, fonts, base direction, alignment."""

    size: float
    leading: float
    fonts: FontStack
    direction: Direction = "ltr"
    align: Literal["start", "center", "end"] = "start"


class Glyph(NamedTuple):
    """One glyph of a cluster: id in the face, offsets from the pen and advance, in font units (y up)."""

    id: int
    dx: int
    dy: int
    advance: int


class Cluster(NamedTuple):
    """The smallest piece of text that has glyphs of its own.

    `text` is in logical order; `glyphs` are in visual order (left to right); `advance` is the whole
    width in font units, kerning included. Equal clusters are equal objects' values: usable as keys
    (and mostly one object, so that identity is a fast first key). A space is a cluster of its own.
    Characters without glyphs (joiners, bidi controls) belong to the cluster before them; where a word has
    nothing else, a cluster has no glyphs.
    """

    text: str
    glyphs: tuple[Glyph, ...]
    advance: int


class PlacedRun(NamedTuple):
    """Clusters of one face, size, direction, language and tag on one line.

    `x` is the left edge in points from the paragraph's left edge, `width` in points; `clusters` are
    in visual order (left to right) whatever the direction; `size` is the face's size in points after
    size adjustment; `start` is the offset of the run's first character in the paragraph's text, so
    that sorting by it gives logical order.
    """

    x: float
    width: float
    face: Face
    size: float
    clusters: tuple[Cluster, ...]
    rtl: bool
    language: str
    tag: int
    start: int

    @property
    def text(self) -> str:
        """Return the text in logical order."""
        ordered = reversed(self.clusters) if self.rtl else self.clusters
        return "".join([cluster.text for cluster in ordered])


class Line(NamedTuple):
    """One line: runs in visual order, baseline in points below the paragraph's top, and why it ended.

    `width` is without the white space at the line's end, which is nevertheless placed, so that extracted
    words stay apart: after the text, to its right in a left-to-right paragraph, to its left in a
    right-to-left one (at x < 0 where the line is full). Newlines are not placed. The baseline stands
    (leading - (ascent + descent)) / 2 + ascent below the line's top, ascent and descent being those of
    the stack's first family. `rtl` is the paragraph's direction. A hyphen at the end of a divided word is
    U+00AD in the text (ISO 32000-1, 14.8.2.2.3): readers that join the word again know it by that.
    """

    runs: tuple[PlacedRun, ...]
    baseline: float
    width: float
    reason: Reason
    rtl: bool

    @property
    def text(self) -> str:
        """Return the line's text in logical order."""
        return "".join(run.text for run in sorted(self.runs, key=lambda run: run.start))


class SetParagraph(NamedTuple):
    """A set paragraph: its lines from the top, `height` = lines x leading, widest line, both in points."""

    lines: tuple[Line, ...]
    width: float
    height: float


def plain_text(runs: Sequence[Run]) -> str:
    """Join the texts of runs in logical order."""
    return runs[0].text if len(runs) == 1 else "".join([run.text for run in runs])

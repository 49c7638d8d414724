"""Set a paragraph: runs of text -> lines of placed glyphs. The room's door."""

from __future__ import annotations

from functools import lru_cache
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from leafletpress.typography.analyse import SCRIPTS_OF_WORDS, analyse
from leafletpress.typography.bidi_classes import CLASSES_OF_WORDS
from leafletpress.typography.boundaries import next_grapheme
from leafletpress.typography.break_lines import UNLIMITED, break_lines
from leafletpress.typography.itemise import itemise
from leafletpress.typography.place import place_lines
from leafletpress.typography.shape import cluster, hyphen_of, shape
from leafletpress.typography.stages import SOFT_HYPHEN, SetParagraph, plain_text
from leafletpress.typography.units import shape_units, units_by_word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from leafletpress.typography.analyse import Analysis
    from leafletpress.typography.break_lines import Break, Unit
    from leafletpress.typography.itemise import Item
    from leafletpress.typography.stages import ParagraphStyle, Run

# The latest are kept: a text is measured before it is set, and every leaflet has the same labels and bullets.
PARAGRAPHS = 256
TEXT = attrgetter("text")


class ShapedParagraph(NamedTuple):
    """What a paragraph is before its width is known; `marks` are the offsets of an author's soft hyphens, in order."""

    analysis: Analysis
    items: tuple[Item, ...]
    units: tuple[Unit, ...]
    marks: tuple[int, ...]

    def broken(self, width: float, most: int) -> list[Break]:
        """Return the units line by line, none wider than `width` points unless a single cluster is.

        No line of several words has more than `most` characters.
        """
        lines = break_lines(self.units, width, self.analysis.text, self.analysis.forbidden, most)
        if "emergency" in [line.reason for line in lines]:
            return self.hyphenated(lines, width, most)
        return lines

    def hyphenated(self, lines: list[Break], width: float, most: int) -> list[Break]:
        """Return lines broken anew, the words that had to be cut divided by the patterns of their language."""
        from leafletpress.typography.hyphenate import points_at  # few paragraphs have such a word

        text, forbidden = self.analysis.text, self.analysis.forbidden
        known: frozenset[int] = frozenset()
        while more := points_at(cuts_of(lines), text, self.items, self.marks) - known:
            known |= more
            units = shape_units(self.analysis, self.items, sorted({*self.marks, *known}))
            lines = break_lines(units, width, text, forbidden, most, known)
        return lines


def set_paragraph(
    runs: Sequence[Run], width: float, style: ParagraphStyle, longest: float | None = None, most: int = UNLIMITED
) -> SetParagraph:
    """Set runs of text in lines of `width` points; raise MissingFont or MissingGlyph.

    Text without a character gives no lines; a newline ends a line. No line is longer than `longest` points
    or, if it has several words, `most` characters, where these are given: the others stand where they would in the
    whole width. Only a word that is wider than a line is divided: at its soft hyphens, which show nowhere else; if it
    has none, by the patterns of its language; between any two clusters, where nothing else is left.
    """
    return placed_paragraph(tuple(runs), width, style, width if longest is None else longest, most)


def line_count(runs: Sequence[Run], width: float, style: ParagraphStyle, most: int = UNLIMITED) -> int:
    """Return the number of lines of `width` points and `most` characters that the runs need."""
    return len(shaped_paragraph(tuple(runs), style).broken(width, most))


def natural_width(runs: Sequence[Run], style: ParagraphStyle) -> float:
    """Return the width in points that the runs need if lines end only at newlines."""
    widest = line = hanging = 0.0
    edge = True  # whether a mark that begins the unit loses its white
    for unit in shaped_paragraph(tuple(runs), style).units:
        line += hanging + unit.width - (unit.lead if edge else 0.0)
        widest, hanging, edge = max(widest, line), unit.hanging, bool(unit.trail)
        if unit.newline:
            line, hanging, edge = 0.0, 0.0, True
    return widest


def min_width(runs: Sequence[Run], style: ParagraphStyle) -> float:
    """Return the width in points of the longest part that is kept on one line."""
    return max([unit.width - unit.lead for unit in shaped_paragraph(tuple(runs), style).units], default=0.0)


def undivided_width(runs: Sequence[Run], style: ParagraphStyle) -> float:
    """Return the width in points of the widest unit if words are divided at every soft hyphen.

    A narrower paragraph must cut a word elsewhere.
    """
    return max([widest_part(unit) for unit in shaped_paragraph(tuple(runs), style).units], default=0.0)


def widest_part(unit: Unit) -> float:
    """Return the width in points of the widest part of a unit between its soft hyphens."""
    widest, width = 0.0, -unit.lead
    for part in unit.parts:
        width += part.width
        if part.hyphen:
            widest, width = max(widest, width + part.hyphen.advance * part.scale), 0.0
    return max(widest, width - unit.hanging)


@lru_cache(maxsize=PARAGRAPHS)
def placed_paragraph(
    runs: tuple[Run, ...], width: float, style: ParagraphStyle, longest: float, most: int
) -> SetParagraph:
    """Return a paragraph set in lines of at most `longest` points and `most` characters in a box of `width` points."""
    shaped = shaped_paragraph(runs, style)
    return place_lines(shaped.broken(longest, most), shaped.items, width, shaped.analysis.base, style)


@lru_cache(maxsize=PARAGRAPHS)
def shaped_paragraph(runs: tuple[Run, ...], style: ParagraphStyle) -> ShapedParagraph:
    """Return what a paragraph is before its width is known."""
    runs, marks = without_soft_hyphens(runs)
    analysis = analyse(runs, style.direction)
    items = itemise(analysis, runs, style) if analysis.text else ()
    units = shape_units(analysis, items, marks) if items else ()
    return ShapedParagraph(analysis, items, tuple(units), marks)


def cuts_of(lines: Sequence[Break]) -> Iterator[int]:
    """Yield the offsets at which lines end inside a word for no better reason than their width."""
    at = 0
    for line in lines:
        at += sum([unit.length for unit in line.units])
        if line.reason == "emergency":
            yield at


def without_soft_hyphens(runs: tuple[Run, ...]) -> tuple[tuple[Run, ...], tuple[int, ...]]:
    """Return runs without soft hyphens, and the offsets in their text where one stood inside a word.

    Data is never divided by a hyphen, which would seem a part of it.
    """
    if SOFT_HYPHEN not in "".join(map(TEXT, runs)):
        return runs, ()
    marks: set[int] = set()
    at = 0
    for run in runs:
        *parts, last = run.text.split(SOFT_HYPHEN)
        for part in parts:
            at += len(part)
            marks |= set() if run.isolate else {at}
        at += len(last)
    plain = tuple(run._replace(text=run.text.replace(SOFT_HYPHEN, "")) for run in runs)
    text = plain_text(plain)
    return plain, tuple(sorted(mark for mark in marks if is_inside_word(text, mark)))


def is_inside_word(text: str, at: int) -> bool:
    """Tell whether an offset parts two grapheme clusters of a word."""
    if not 0 < at < len(text) or text[at - 1].isspace() or text[at].isspace():
        return False
    return next_grapheme(text, at) == at


def forget_words() -> None:
    """Forget every word and paragraph that was shaped: those of the next language need their room."""
    for remembered in (placed_paragraph, shaped_paragraph, analyse, units_by_word, shape, cluster, hyphen_of):
        remembered.cache_clear()
    for words in (CLASSES_OF_WORDS, SCRIPTS_OF_WORDS):
        words.clear()

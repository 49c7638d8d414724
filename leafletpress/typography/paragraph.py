"""Set a paragraph: runs of text -> lines of placed glyphs. The room's door."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from leafletpress.typography.analyse import analyse
from leafletpress.typography.break_lines import break_lines
from leafletpress.typography.data import SetParagraph
from leafletpress.typography.itemise import itemise
from leafletpress.typography.place import place_lines
from leafletpress.typography.shape import cluster, shape
from leafletpress.typography.units import shape_units, unit_of_word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from leafletpress.typography.analyse import Analysis
    from leafletpress.typography.break_lines import Break, Unit
    from leafletpress.typography.data import ParagraphStyle, Run
    from leafletpress.typography.itemise import Item

# The latest are kept: a text is measured before it is set, and every leaflet has the same labels and bullets.
PARAGRAPHS = 256


class ShapedParagraph(NamedTuple):
    """Hold what a paragraph is before its width is known."""

    analysis: Analysis
    items: tuple[Item, ...]
    units: tuple[Unit, ...]

    def broken(self, width: float) -> list[Break]:
        """Return the units line by line, none wider than `width` points unless a single cluster is."""
        return break_lines(self.units, width, self.analysis.text, self.analysis.reluctant)


def set_paragraph(
    runs: Sequence[Run], width: float, style: ParagraphStyle, longest: float | None = None
) -> SetParagraph:
    """Set runs of text in lines of `width` points; raise MissingFont or MissingGlyph.

    Text without a character gives no lines; a newline ends a line. No line is longer than `longest` points,
    where that is given: the others stand where they would in the whole width.
    """
    return placed_paragraph(tuple(runs), width, style, width if longest is None else longest)


def line_count(runs: Sequence[Run], width: float, style: ParagraphStyle) -> int:
    """Return the number of lines of `width` points that the runs need."""
    return len(shaped_paragraph(tuple(runs), style).broken(width))


def natural_width(runs: Sequence[Run], style: ParagraphStyle) -> float:
    """Return the width in points that the runs need if lines end only at newlines."""
    widest = line = 0.0
    hanging = 0.0
    for unit in shaped_paragraph(tuple(runs), style).units:
        line += hanging + unit.width
        widest, hanging = max(widest, line), unit.hanging
        if unit.newline:
            line = hanging = 0.0
    return widest


def min_width(runs: Sequence[Run], style: ParagraphStyle) -> float:
    """Return the width in points of the longest part that is kept on one line."""
    return max([unit.width for unit in shaped_paragraph(tuple(runs), style).units], default=0.0)


@lru_cache(maxsize=PARAGRAPHS)
def placed_paragraph(runs: tuple[Run, ...], width: float, style: ParagraphStyle, longest: float) -> SetParagraph:
    """Return a paragraph set in lines of at most `longest` points in a box of `width` points."""
    shaped = shaped_paragraph(runs, style)
    return place_lines(shaped.broken(longest), shaped.items, width, shaped.analysis.base, style)


@lru_cache(maxsize=PARAGRAPHS)
def shaped_paragraph(runs: tuple[Run, ...], style: ParagraphStyle) -> ShapedParagraph:
    """Return what a paragraph is before its width is known."""
    analysis = analyse(runs, style.direction)
    items = itemise(analysis, runs, style) if analysis.text else ()
    units = shape_units(analysis, items) if items else ()
    return ShapedParagraph(analysis, items, tuple(units))


def forget_words() -> None:
    """Forget every word and paragraph that was shaped: those of the next language need their room."""
    for remembered in (placed_paragraph, shaped_paragraph, analyse, unit_of_word, shape, cluster):
        remembered.cache_clear()

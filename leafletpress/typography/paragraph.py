"""Set a paragraph: runs of text -> lines of placed glyphs. The room's door."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leafletpress.typography.analyse import analyse
from leafletpress.typography.break_lines import break_lines
from leafletpress.typography.data import SetParagraph
from leafletpress.typography.itemise import itemise
from leafletpress.typography.place import place_lines
from leafletpress.typography.units import shape_units

if TYPE_CHECKING:
    from collections.abc import Sequence

    from leafletpress.typography.analyse import Analysis
    from leafletpress.typography.break_lines import Unit
    from leafletpress.typography.data import ParagraphStyle, Run


def set_paragraph(runs: Sequence[Run], width: float, style: ParagraphStyle) -> SetParagraph:
    """Set runs of text in lines of `width` points; raise MissingFont or MissingGlyph.

    Text without a character gives no lines; a newline ends a line.
    """
    analysis, units = shaped_units(runs, style)
    breaks = break_lines(units, width, analysis.text, analysis.reluctant)
    return place_lines(breaks, width, analysis.base, style)


def natural_width(runs: Sequence[Run], style: ParagraphStyle) -> float:
    """Return the width in points that the runs need if lines end only at newlines."""
    widest = line = 0.0
    hanging = 0.0
    for unit in shaped_units(runs, style)[1]:
        line += hanging + unit.width
        widest, hanging = max(widest, line), unit.hanging
        if unit.newline:
            line = hanging = 0.0
    return widest


def min_width(runs: Sequence[Run], style: ParagraphStyle) -> float:
    """Return the width in points of the longest part that is kept on one line."""
    return max((unit.width for unit in shaped_units(runs, style)[1]), default=0.0)


def shaped_units(runs: Sequence[Run], style: ParagraphStyle) -> tuple[Analysis, Sequence[Unit]]:
    """Return what a paragraph is before its width is known."""
    analysis = analyse(tuple(runs), style.direction)
    if not analysis.text:
        return analysis, ()
    items = itemise(analysis, runs, style)
    return analysis, shape_units(analysis, items)

"""Arrange a run's glyphs in a document in which texts of both directions stand side by side.

Readers take such a page for right-to-left or left-to-right as a whole or line by line, so both are settled:

- Poppler takes the page for right-to-left, as the canvas sees to by the balance of its letters: left-to-right
  lines come out whole on such a page, while commas and numbers part a right-to-left line on any other.
- PDFium takes a line for right-to-left where it has as many stretches of right-to-left letters as of others.
  Right-to-left lines are given what they lack of them, and left-to-right lines are shown as they are.
- PDFium joins what stands on one baseline, whatever is between. Where the direction changes, the canvas parts
  it by blanks elsewhere on the page.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from leafletpress.pdf.reading_order import (
    LRM,
    RLM,
    Piece,
    advance,
    kind,
    loose_end,
    neighbours,
    pieces,
    slot_width,
    sort,
    text_of,
)
from leafletpress.typography.data import Cluster

if TYPE_CHECKING:
    from leafletpress.typography.data import Line, PlacedRun

# Ends an embedding, of which there is none: nothing but a neutral character that parts stretches of letters.
PDF = "\u202c"


def reads_from_right(line: Line) -> bool:
    """Tell whether readers must take a line for right-to-left: its paragraph is, and the line has a reason to."""
    if not line.rtl:
        return False
    if any(run.rtl and not run.text.isspace() for run in line.runs):
        return True
    return len({sort(char) for run in line.runs for cluster in run.clusters for char in cluster.text}) == 1


def pieces_beside(run: PlacedRun, line: Line) -> tuple[Piece, ...]:
    """Return what is shown of a run of a line that reads as its paragraph does, whatever stands beside it."""
    if reads_from_right(line):
        shown = pieces(run, line, rtl_document=True)
        return shown if run.rtl else weighted(run, shown)
    first, *others = pieces(run, line, rtl_document=False)
    if run.rtl:
        return first, *others
    return Piece(first.items, first.start, advance(first.items)), *loose_end(run, neighbours(run, line))


def weighted(run: PlacedRun, shown: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Return pieces of a left-to-right run with a blank that says as many right-to-left stretches as the run has of its own.

    It is one glyph at the run's left edge, for PDFium drops marks that stand too near to each other.
    """
    count = sum(any(text == LRM or kind(text) == "L" for text in map(text_of, piece.items)) for piece in shown)
    if not count:
        return shown
    slot = slot_width(run.face.upem)
    blank = Piece((Cluster((RLM + PDF) * (count + 1), (), slot),), -slot, slot)
    return (blank, *shown) if len(shown) == 1 else (*shown, blank)

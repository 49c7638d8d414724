"""Arrange a run's glyphs in a document in which texts of both directions stand side by side.

Readers take a page or a line for right-to-left as a whole, so it is settled for each how they do:

- Poppler takes such a page for right-to-left; the canvas sees to the balance of its letters. Left-to-right lines
  come out whole of such a page, while commas and numbers part a right-to-left line on any other.
- PDFium takes a line for right-to-left where it has no fewer stretches of right-to-left letters than of others.
  A line with letters of both directions is given what it lacks of its own.
- PDFium joins what stands on one baseline. Where the direction changes, the canvas parts it.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING

from leafletpress.pdf.reading_order import (
    ALONE,
    LRM,
    RLM,
    Piece,
    advance,
    kind,
    loose_end,
    pieces,
    slot_width,
    sort,
    text_of,
    whole,
)
from leafletpress.typography.data import Cluster

if TYPE_CHECKING:
    from leafletpress.typography.data import Line, PlacedRun

# Ends an embedding, of which there is none: a neutral character, so that it parts stretches of marks.
PDF = "\u202c"


def reads_from_right(line: Line) -> bool:
    """Tell whether readers must take a line for right-to-left: its words read so, or nothing in it says otherwise."""
    if not line.rtl:
        return all(run.rtl for run in line.runs)
    if any(run.rtl and not run.text.isspace() for run in line.runs):
        return True
    return len({sort(char) for run in line.runs for cluster in run.clusters for char in cluster.text}) == 1


def pieces_beside(run: PlacedRun, line: Line) -> tuple[Piece, ...]:
    """Return what is shown of a run of a line that reads in its own direction, whatever stands beside it."""
    if reads_from_right(line):
        shown = pieces(run, line, rtl_document=True)
        return shown if run.rtl else weighted(run, shown, RLM, left_stretches(shown))
    if run.rtl:
        return whole(run.clusters)
    (first,) = pieces(run, line, rtl_document=False)
    end = loose_end(run, ALONE) if line.runs[-1] is run else ()
    shown = (Piece(first.items, 0, advance(first.items)), *end)
    first_of_line = next(other for other in line.runs if not other.rtl) is run
    words = [word for other in line.runs if other.rtl for word in groupby(other.text, key=kind) if word[0] == "R"]
    return weighted(run, shown, LRM, len(words)) if first_of_line else shown


def left_stretches(shown: tuple[Piece, ...]) -> int:
    """Return how many stretches of left-to-right letters or marks there are in pieces, at the most."""
    return sum(any(text == LRM or kind(text) == "L" for text in map(text_of, piece.items)) for piece in shown)


def weighted(run: PlacedRun, shown: tuple[Piece, ...], mark: str, count: int) -> tuple[Piece, ...]:
    """Return pieces of a left-to-right run with a blank that says a mark more often than the count.

    It is one glyph at the run's left edge, for PDFium drops marks that stand too near to each other. What begins
    at that edge it must begin with, else PDFium sees a gap before it.
    """
    if not count:
        return shown
    slot = slot_width(run.face.upem)
    blank = Piece((saying(mark, count + 1, slot),), -slot, slot)
    return (blank, *shown) if shown[0].start == 0 else (*shown, blank)


@lru_cache(maxsize=256)
def saying(mark: str, times: int, width: int) -> Cluster:
    """Return a blank of a width in font units that says a mark so many times, each a stretch of its own."""
    return Cluster((mark + PDF) * times, (), width)

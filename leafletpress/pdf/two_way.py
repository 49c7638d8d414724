"""Arrange a run's glyphs in a document in which texts of both directions stand side by side.

Readers take a page or a line for right-to-left as a whole, so it is settled for each how they do:

- Poppler takes such a page for right-to-left; the painter sees to the balance of its letters. Left-to-right lines
  come out whole of such a page, while commas and numbers part a right-to-left line on any other.
- PDFium takes a line for right-to-left where it has more stretches of right-to-left letters and marks than of
  others. A line with both is given what it may lack of its own.
- PDFium joins what stands on one baseline. Where the direction changes, the painter parts it.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING

from leafletpress.pdf.pieces import LRM, RLM, Piece, advance, alone, bidi_class, guarded, kind, slot_width, text_of
from leafletpress.pdf.reading_order import strings
from leafletpress.pdf.stretch import loose_end
from leafletpress.typography.stages import Cluster

if TYPE_CHECKING:
    from leafletpress.pdf.pieces import String
    from leafletpress.typography.stages import Line, PlacedRun

# Ends an embedding, of which there is none: a neutral character, so that it parts stretches of marks.
PDF = "\u202c"


def reads_from_right(line: Line) -> bool:
    """Tell whether readers must take a line for right-to-left: its words read so, or nothing in it says otherwise.

    A right-to-left paragraph may have lines that do not: an address, with the blank at its end.
    """
    if not line.rtl:
        return all(run.rtl for run in line.runs)
    if any(run.rtl and not run.text.isspace() for run in line.runs) or any(run.rtl for run in line.runs[1:]):
        return True
    return len({bidi_class(char) for run in line.runs for cluster in run.clusters for char in cluster.text}) == 1


def is_phrase_from_right(line: Line) -> bool:
    """Tell whether a line, such as a language's name, is nothing but several right-to-left words.

    With left-to-right text on its baseline PDFium would give these in the order in which they stand from the left.
    """
    return all(run.rtl for run in line.runs) and right_words(line) > 1


def strings_beside(run: PlacedRun, line: Line) -> tuple[String, ...]:
    """Return the strings of a run of a line that reads in its own direction, whatever stands beside it."""
    if reads_from_right(line):
        shown = strings(run, line, rtl_document=True)
        return weighted(run, shown, RLM, left_stretches(shown)) if needs_weight(line) else shown
    if run.rtl:
        return (alone(run.clusters),)
    ((first,),) = strings(run, line, rtl_document=False)
    end = loose_end(run) if line.runs[-1] is run else ()
    shown = ((Piece(first.items, 0, advance(run)), *end),)
    first_of_line = next(other for other in line.runs if not other.rtl) is run
    return weighted(run, shown, LRM, right_words(line)) if first_of_line else shown


def needs_weight(line: Line) -> bool:
    """Tell whether a line that reads from the right has no more right-to-left words than left-to-right stretches."""
    if all(run.rtl for run in line.runs):
        lefts = sum(guarded(cluster.text) for run in line.runs for cluster in run.clusters)
    else:
        lefts = sum(left_stretches(strings(run, line, rtl_document=True)) for run in line.runs)
    return right_words(line) <= lefts


def right_words(line: Line) -> int:
    """Return how many stretches of right-to-left letters a line has."""
    return sum(name == "R" for run in line.runs if run.rtl for name, _ in groupby(run.text, key=kind))


def left_stretches(shown: tuple[String, ...]) -> int:
    """Return how many stretches of left-to-right letters or marks there are in strings."""
    items = (map(text_of, piece.items) for pieces in shown for piece in pieces)
    return sum(name == "L" for texts in items for name, _ in groupby(texts, key=kind))


def weighted(run: PlacedRun, shown: tuple[String, ...], mark: str, count: int) -> tuple[String, ...]:
    """Return the strings of a run with a blank that says a mark more often than the count, if that is any.

    It is one glyph, for PDFium drops marks that stand too near to each other. It stands where the run's first string
    begins, and that begins with it, else PDFium sees a gap before it.
    """
    if not count:
        return shown
    slot = slot_width(run.face.upem)
    weight = (saying(mark, count + 1, slot),)
    keyed = [place for place, (head, *_) in enumerate(shown) if text_of(head.items[0]) == " "]
    if keyed and not run.rtl:
        place = keyed[-1]
        head, *pieces = shown[place]
        whole = head, Piece(weight, head.start + slot, slot), *pieces
    else:
        place = min((first.start, place) for place, (first, *_) in enumerate(shown) if first.start >= -slot)[1]
        whole = Piece(weight, shown[place][0].start - slot, slot), *shown[place]
    return *shown[:place], whole, *shown[place + 1 :]


@lru_cache(maxsize=256)
def saying(mark: str, times: int, width: int) -> Cluster:
    """Return a blank of a width in font units that says a mark so many times, each a stretch of its own."""
    return Cluster((mark + PDF) * times, (), width)

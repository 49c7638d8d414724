"""Arrange a run's glyphs so that readers of the file give back its text in logical order.

A page shows right-to-left text from left to right, as it is seen; readers turn it round again, each in a
simple way of its own that knows only the class of each character. Three things make them right:

- Direction marks (U+200E, U+200F) on blank glyphs where they would take a space, a comma or a bracket to
  the wrong side. Poppler turns stretches of letters and of digits, each with the neutral characters that
  follow, by the direction of most letters on the page; PDFium also swaps brackets in right-to-left
  stretches unless a left-to-right mark is before.
- In right-to-left documents PDFium orders letters, digits and neutral characters of a left-to-right run as
  pieces from right to left: each is a string that begins where it makes PDFium read them in order (stretch.py).
- pdf.js takes strings as they come, and turns those round that have right-to-left letters (turned.py).

Classes are those of UAX #9, table 4.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from leafletpress.pdf.pieces import (
    ALONE,
    CALM,
    FOREIGN,
    LETTER,
    LRM,
    RLM,
    TEXT,
    Item,
    Neighbours,
    Piece,
    String,
    advance,
    alone,
    bidi_class,
    blank,
    ends_in_mark,
    firm,
    guarded,
    in_halves,
    kind,
    meaning,
    neighbours,
    said,
    shape_of,
    slot_width,
    units,
)
from leafletpress.pdf.stretch import left_to_right
from leafletpress.pdf.turned import begun, turned
from leafletpress.typography.by_text import ByText

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from leafletpress.typography.stages import Cluster, Line, PlacedRun

# Clusters on a line that can be all words of one character: any more are no longer looked at.
MOST_SPELLED = 12

# The end of an embedding that there is not: with it pdf.js does not lose a space, and the others take no notice.
EMPTY = "\u202c"

# Parts of the type size: before a wider cluster PDFium sees no gap in the room of a blank.
WIDE = 1.2

# A run that needs no mark inside.
PLAIN = re.compile(f"[{LETTER}{CALM}]+")
NOT_CALM = re.compile(f"[^{LETTER}{CALM}]")


def strings(run: PlacedRun, line: Line | None, *, rtl_document: bool) -> tuple[String, ...]:
    """Return the strings that show a run, in the order in which the page's content shows them."""
    if rtl_document:
        found = right_to_left(run, line) if run.rtl else left_to_right(run, line)
        return *found, *line_end(run, line)
    around = neighbours(run, line)
    if around is ALONE and not run.rtl and len(run.clusters) > MOST_SPELLED:
        return (alone(run.clusters),)  # most lines of text
    if run.rtl:
        shape = shape_of(run.clusters)
        if FOREIGN in shape and any(in_halves(cluster.text) for cluster in run.clusters):
            return (as_it_reads(run),)
        shown = Piece(marked_rtl(run.clusters, shape, around, rtl_document=False), 0, advance(run))
        # Poppler would join such a line, a name in a column, with what stands right of it: it turns the blank, too.
        end = (Piece((LRM,), advance(run) + slot_width(run.face.upem), 0),) if around is ALONE else ()
        return stop_first(run, around) or ((*begun(shown, slot_width(run.face.upem), RLM), *end),)
    before, after = starts_loose(run, around), ends_spelled(run, line) or is_lost(run, around)
    return (alone(((LRM,) * before) + run.clusters + ((LRM,) * after) if before or after else run.clusters),)


def right_to_left(run: PlacedRun, line: Line | None) -> tuple[String, ...]:
    """Return the strings of a right-to-left run of a right-to-left document, the rightmost first."""
    ends_line = line is not None and line.rtl and line.runs[0] is run
    around, shape = neighbours(run, line), shape_of(run.clusters)
    plain = PLAIN.fullmatch(shape) and (firm(run.clusters[-1].text) or not after_number(around.right))
    items = run.clusters if plain else marked_rtl(run.clusters, shape, around, rtl_document=True)
    found = turned(run, items, shape, ends_line=ends_line)
    if line is not None and line.reason == "end" and line.runs[-1] is run:
        # Where the next text reaches up to this baseline, as Nastaliq may, PDFium would take both for one line and
        # read it from the right, unless the string ends left of where it begins.
        found[0] = *found[0], Piece((blank(RLM, slot_width(run.face.upem)),), found[0][0].start - 2, 0)
    return tuple(found)


def line_end(run: PlacedRun, line: Line | None) -> tuple[String, ...]:
    """Return a space at the left edge of the last line of a paragraph, for the run that reads last on it.

    pdf.js would join it with what follows on the same baseline.
    """
    if line is None or line.reason == "wrap":
        return ()
    if len(line.runs) == 1:
        return end_at(0, slot_width(run.face.upem))
    if any(other.start > run.start for other in line.runs):
        return ()
    return end_at(units(line.runs[0].x, run), slot_width(run.face.upem))


def as_it_reads(run: PlacedRun) -> String:
    """Return a right-to-left run of a left-to-right document with letters beyond the first plane, in logical order.

    PDFium must not turn these round, and takes a string as it comes, between two marks; poppler goes by where each
    character stands, and knows by the mark on the left only that they are right-to-left.
    """
    start = advance(run)
    pieces = [Piece((LRM,), start, 0)]
    for cluster in reversed(run.clusters):
        start -= cluster.advance
        first, marks = cluster.text[0], cluster.text[1:]
        shown = blank(EMPTY + first, cluster.advance) if first.isspace() else meaning(cluster, first)
        pieces.append(Piece((shown,), start, cluster.advance))
        pieces += [Piece((mark,), start - place * slot_width(run.face.upem), 0) for place, mark in enumerate(marks)]
    # PDFium drops a mark that stands near to one like it.
    return *pieces, Piece((LRM,), advance(run) + run.face.upem // 8, 0), Piece((RLM,), start, 0)


@lru_cache(maxsize=256)
def end_at(place: int, slot: int) -> tuple[String, ...]:
    """Return a space that pdf.js does not lose and that PDFium takes notice of, left of a place in font units.

    Each of its two blanks is as wide as a slot.
    """
    return ((Piece((said(blank(" ", slot)), blank(RLM, slot)), place - 2 * slot, 2 * slot),),)


def stop_first(run: PlacedRun, around: Neighbours) -> tuple[String, ...]:
    """Return a right-to-left line of a left-to-right document that ends in a full stop or the like, else nothing.

    Poppler leaves such a sign where it stands, left of the line and so in front of its text. So the sign itself
    says a mark, and a blank right of the line says the sign; in the string it comes first, as others expect. For
    pdf.js, which loses the moves, it stands left of the text.
    """
    sign, *others = run.clusters
    if around is not ALONE or kind(sign.text) != "#" or not others or kind(others[0].text) == "#":
        return ()
    slot = slot_width(run.face.upem)
    mark, said_sign = blank(RLM, slot), blank(sign.text, slot)
    rest = (meaning(sign, RLM), *marked_rtl(others, shape_of(others), ALONE, rtl_document=False))
    return (
        (
            Piece((mark,), -slot, slot, astray=True),
            Piece((said_sign, mark), advance(run) + slot, 2 * slot, astray=True),
            Piece(rest, 0, 0),
        ),
    )


def marked_rtl(clusters: Sequence[Cluster], shape: str, around: Neighbours, *, rtl_document: bool) -> tuple[Item, ...]:
    """Return the clusters of a right-to-left run, in visual order, with the marks they need; `shape` is theirs."""
    out: list[Item] = []
    if needs_mark_left(clusters[0], around.left, rtl_document=rtl_document):
        out.append(RLM)
    last, begin = len(clusters) - 1, 0
    restless = [match.start() for match in NOT_CALM.finditer(shape)]
    # What stands left of a restless cluster may need a mark, too; all others are copied as they are.
    for place in sorted({last, *restless, *[place - 1 for place in restless if place]}):
        cluster = clusters[place]
        out += clusters[begin:place]
        guard, blank_said, taken = bonds(cluster.text, clusters[place + 1].text if place < last else "")
        guard = guard and rtl_document
        if guard and (not out or out[-1] != RLM):
            out.append(RLM)
        if guard and len(cluster.text) > 1 and in_halves(cluster.text):
            out.append(meaning(cluster, cluster.text + LRM))
        else:
            out += [said(cluster) if blank_said else cluster, *(LRM,) * guard]
        if taken or (place == last and after_number(around.right) and not firm(cluster.text)):
            out.append(RLM)
        begin = place + 1
    return tuple(out)


@lru_cache(maxsize=4096)
def bonds(text: str, right: str) -> tuple[bool, bool, bool]:
    """Return what a cluster, beside the next on its right or nothing, needs in a right-to-left run.

    That is a guard against readers that would change it; to be said for pdf.js, too; a mark against being taken along.
    """
    return guarded(text), bool(right) and ends_in_mark(right), takes_along(right, text) and not firm(text)


def needs_mark_left(cluster: Cluster, left: PlacedRun | None, *, rtl_document: bool) -> bool:
    """Tell whether the leftmost cluster of a right-to-left run would go with what is left of it."""
    if rtl_document:
        return left is not None and not left.rtl and kind(cluster.text) == "#"
    return (left is None or not left.rtl) and (not firm(cluster.text) or ends_in_mark(cluster.text))


def takes_along(text: str, left: str) -> bool:
    """Tell whether a cluster takes one on its left, neutral or a number, out of its place; no cluster takes none."""
    if not text:
        return False
    return kind(text) == "#" or (kind(left) == "#" and bidi_class(text[-1]) == "#")


def after_number(right: PlacedRun | None) -> bool:
    """Tell whether what is right of a right-to-left run takes neutral characters on its left with it."""
    if right is None:
        return False
    return not right.rtl or kind(right.clusters[0].text) == "#"


def balance(clusters: Iterable[Cluster]) -> int:
    """Return how many left-to-right letters, marks on them included, clusters have more than right-to-left ones."""
    return sum(map(BALANCES.__getitem__, map(TEXT, clusters)))


def letters(text: str) -> int:
    """Return the same of the text of one cluster."""
    return len(text) if kind(text) == "L" else -firm(text)


BALANCES = ByText(letters)


def starts_loose(run: PlacedRun, around: Neighbours) -> bool:
    """Tell whether a left-to-right run begins with what a right-to-left run on its left would take along."""
    return around.left is not None and around.left.rtl and kind(run.clusters[0].text) not in ("L", "#")


def is_lost(run: PlacedRun, around: Neighbours) -> bool:
    """Tell whether a run is a blank before a very wide cluster, as Malayalam has.

    PDFium takes no notice of one blank in a string, and the gap is then too narrow beside such a cluster to be one.
    """
    right = around.right
    return (
        len(run.clusters) == 1
        and right is not None
        and run.text == " "
        and right.clusters[0].advance > WIDE * right.face.upem
    )


def ends_spelled(run: PlacedRun, line: Line | None) -> bool:
    """Tell whether a run ends a line whose words have one character each.

    Poppler takes such a line for one word set wide, unless one of them has a second character.
    """
    if line is None or line.runs[-1] is not run or len(run.clusters) > MOST_SPELLED:
        return False
    if sum(len(part.clusters) for part in line.runs) > MOST_SPELLED:
        return False
    words = line.text.split()
    return len(words) > 1 and all(len(word) == 1 for word in words)

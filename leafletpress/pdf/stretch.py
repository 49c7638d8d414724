"""Show left-to-right text of a right-to-left document so that it is read on from the left."""

from __future__ import annotations

from functools import lru_cache
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from leafletpress.pdf.pieces import (
    ALONE,
    LRM,
    RLM,
    Item,
    Kind,
    Neighbours,
    Piece,
    String,
    advance,
    blank,
    guarded,
    is_mark,
    kind,
    meaning,
    slot_width,
    sort,
    text_of,
    units,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from leafletpress.typography.data import Cluster, Line, PlacedRun

# How far left of the right end of left-to-right text its keys stand, and from each other, in parts of the type size;
# and the least distance in points, for places are written in hundredths.
KEYS, STEP = 0.035, 0.002
LEAST_STEP = 0.02
# Glyphs for keys that stand side by side.
KEY_GLYPHS = 6

# The sort of an item's characters, the item, its start and advance in font units from the run's left edge.
Located: TypeAlias = "tuple[Kind, Item, int, int]"


class Stretch(NamedTuple):
    """Hold left-to-right runs of a right-to-left document that are read on from left to right, piece by piece.

    PDFium orders strings by where they begin, and reads those of a line from the right. So where there are several
    pieces each begins with a space (its key) near the right end of them all, the first one rightmost. PDFium
    takes two spaces for one; and one that begins a string and repeats what stands before it takes that with it. So
    where pieces touch each other the key stands there twice. pdf.js takes strings as they come.
    """

    pieces: tuple[tuple[PlacedRun, Piece], ...]
    around: Neighbours

    def place(self, number: int, steps: int = 0) -> float:
        """Return where a piece's key stands, counted from 0, in points from the paragraph's left edge.

        `steps` counts to the left; there are two from one key to the next.
        """
        last, _ = self.pieces[-1]
        return last.x + last.width - KEYS * last.size - (2 * number + steps) * max(STEP * last.size, LEAST_STEP)

    def key(self, number: int, run: PlacedRun, steps: int = 0) -> Piece:
        """Return a piece's key in a run's font: another glyph than those of its neighbours."""
        # As wide as a space, for PDFium tells gaps by the width of any glyph that says one.
        glyph = blank(" ", run.face.upem // 4 + number % KEY_GLYPHS)
        return Piece((glyph,), units(self.place(number, steps), run), glyph.advance)

    def double(self, number: int, run: PlacedRun) -> String:
        """Return the string that a piece's key takes away with itself; of one blank PDFium would take no notice."""
        key = self.key(number, run, steps=1)
        return key, key._replace(start=key.start + slot_width(run.face.upem))

    def shown(self, run: PlacedRun) -> Iterator[String]:
        """Yield the strings of one of the runs."""
        if run is self.pieces[0][0] and self.around.right is not None and self.around.right.rtl:
            yield self.double(-1, run)
            yield self.key(-1, run), self.mark(RLM, run, 4)
        for number, (owner, piece) in enumerate(self.pieces):
            if owner is run:
                if self.touches(number) or is_mark(text_of(piece.items[0])):
                    yield self.double(number, run)
                key = self.key(number, run)
                if self.merges(number):
                    key = key._replace(items=(*key.items, RLM))
                yield key, *(self.ended(piece) if number + 1 == len(self.pieces) else (piece,))

    def touches(self, number: int) -> bool:
        """Tell whether there is no space between a piece and the next."""
        return all(text_of(piece.items[-1]) != " " for _, piece in self.pieces[number : number + 2])

    def merges(self, number: int) -> bool:
        """Tell whether PDFium would read a piece and the next as one, so that they need a mark between them."""
        sorts_ = {sort(text_of(piece.items[0])[0]) for _, piece in self.pieces[number : number + 2]}
        return number + 1 < len(self.pieces) and len(sorts_) == 1

    def ended(self, piece: Piece) -> tuple[Piece, ...]:
        """Return the last piece with a mark at its end, if readers would take that for right-to-left."""
        *items, last = piece.items
        if last != LRM and kind(text_of(last)) != "N":
            return (piece,)
        return (piece._replace(items=tuple(items)) if last == LRM else piece), self.mark(LRM, self.pieces[-1][0], 2)

    def mark(self, text: str, run: PlacedRun, part: int) -> Piece:
        """Return a mark at the end, as many parts of a blank's width left of it: right of what blanks there say."""
        slot = slot_width(run.face.upem)
        return Piece(
            (blank(text, slot),), units(self.place(0) + KEYS * self.pieces[-1][0].size, run) - slot // part, slot
        )


def left_to_right(run: PlacedRun, line: Line | None) -> tuple[String, ...]:
    """Return the strings of a left-to-right run of a right-to-left document."""
    here = stretch(run, line)
    if len(here.pieces) == 1:
        return ((here.pieces[0][1], *loose_end(run)),)
    return tuple(here.shown(run))


def stretch(run: PlacedRun, line: Line | None) -> Stretch:
    """Return the stretch that a left-to-right run stands in."""
    around, runs = (ALONE, (run,)) if line is None else side_by_side(run, line)
    pieces = [(one, piece) for one in runs for piece in of_one_sort(located(one.clusters, slot_width(one.face.upem)))]
    return Stretch(tuple(pieces), around)


def side_by_side(run: PlacedRun, line: Line) -> tuple[Neighbours, tuple[PlacedRun, ...]]:
    """Return the left-to-right runs, one run among them, that are read on from the left, and what is around them."""
    last = first = next(index for index, other in enumerate(line.runs) if other is run)
    while first and reads_on(*line.runs[first - 1 : first + 1]):
        first -= 1
    while last + 1 < len(line.runs) and reads_on(*line.runs[last : last + 2]):
        last += 1
    left, right = line.runs[first - 1] if first else None, line.runs[last + 1] if last + 1 < len(line.runs) else None
    return Neighbours(left, right), line.runs[first : last + 1]


def reads_on(left: PlacedRun, right: PlacedRun) -> bool:
    """Tell whether two runs side by side are both left-to-right and read in this order."""
    return not left.rtl and not right.rtl and left.start < right.start


def located(clusters: Sequence[Cluster], slot: int) -> Iterator[Located]:
    """Yield each cluster where it stands; of one with characters of several sorts, each sort on its own.

    The first has the glyph, the others stand on blank glyphs at its end, in their order.
    """
    start = 0
    for cluster in clusters:
        first, *rest = sorts(cluster.text)
        yield sort(first[0]), meaning(cluster, first) if rest else cluster, start, cluster.advance
        start += cluster.advance
        after = len("".join(rest))
        for text in rest:
            after -= len(text)
            yield sort(text[0]), text, start - after * slot, 0


@lru_cache(maxsize=4096)
def sorts(text: str) -> tuple[str, ...]:
    """Return the stretches of a cluster's characters that are of one sort each."""
    return tuple("".join(group) for _, group in groupby(text, key=sort))


def of_one_sort(parts: Iterable[Located]) -> Iterator[Piece]:
    """Yield the pieces of one sort."""
    for of_sort, group in groupby(parts, key=itemgetter(0)):
        _, items, starts, advances = zip(*group, strict=True)
        if of_sort == "N" and (len(items) > 1 or guarded(text_of(items[0]))):
            items = (*items, LRM)
        yield Piece(items, starts[0], sum(advances))


def loose_end(run: PlacedRun) -> tuple[Piece, ...]:
    """Return a mark for the end of a left-to-right run that would be taken for right-to-left in its document."""
    last = next((cluster.text for cluster in reversed(run.clusters) if not cluster.text.isspace()), "L")
    # Just past the end, so that it is right of what stands on blank glyphs at the end.
    start = advance(run.clusters) + slot_width(run.face.upem)
    return (Piece((LRM,), start, 0),) if kind(last[-1]) == "N" else ()

"""Show left-to-right text of a right-to-left document so that it is read on from the left."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from leafletpress.pdf.pieces import (
    LRM,
    RLM,
    Item,
    Kind,
    Piece,
    String,
    advance,
    bidi_class,
    blank,
    guarded,
    is_mark,
    kind,
    meaning,
    slot_width,
    text_of,
    units,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from leafletpress.typography.stages import Cluster, Line, PlacedRun

# How far left of the right end of left-to-right text its keys stand, and from each other, in parts of the type size;
# and the least distance in points, for places are written in hundredths.
KEYS, STEP = 0.035, 0.002
LEAST_STEP = 0.02
# Glyphs for keys that stand side by side.
KEY_GLYPHS = 6
# Four marks for each Arabic-Indic digit, for pdf.js turns a text round if three letters of ten, or one of four, are
# such: empty embeddings, of which the others take no notice. Poppler loses the last ones of very many characters.
WEIGHT, MOST_WEIGHT = "\u202a\u202c" * 2, 12

# The class of an item's characters, after how many signs between Arabic-Indic digits it stands, the item, its start and
# advance in font units from the run's left edge.
Located: TypeAlias = "tuple[tuple[Kind, int], Item, int, int]"


class Stretch(NamedTuple):
    """Hold left-to-right runs of a right-to-left document that are read on from left to right, piece by piece.

    PDFium orders strings by where they begin, and reads those of a line from the right. So where there are several
    pieces each begins with a space (its key) near the right end of them all, the first one rightmost. PDFium
    takes two spaces for one; and one that begins a string and repeats what stands before it takes that with it. So
    where pieces touch each other the key stands there twice. pdf.js takes strings as they come.
    """

    pieces: tuple[tuple[PlacedRun, Piece], ...]
    after_rtl: bool

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
        if self.after_rtl and run is self.pieces[0][0]:
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
        classes = {bidi_class(text_of(piece.items[0])[-1]) for _, piece in self.pieces[number : number + 2]}
        return number + 1 < len(self.pieces) and len(classes) == 1

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
    right, runs = (None, (run,)) if line is None or len(line.runs) == 1 else side_by_side(run, line)
    after_rtl = right is not None and right.rtl
    if len(runs) == 1:
        return lone(run._replace(x=0, start=0), after_rtl)
    return tuple(stretch(runs, after_rtl).shown(run))


@lru_cache(maxsize=1024)
def lone(run: PlacedRun, after_rtl: bool) -> tuple[String, ...]:
    """Return the strings of a run that begins at 0 and is a stretch of its own: numbers and the like come again."""
    here = stretch((run,), after_rtl)
    if len(here.pieces) == 1:
        return ((here.pieces[0][1], *loose_end(run)),)
    return tuple(here.shown(run))


def stretch(runs: Sequence[PlacedRun], after_rtl: bool) -> Stretch:
    """Return the stretch of left-to-right runs, and whether it stands left of a right-to-left one."""
    found = [(run, piece) for run in runs for piece in of_one_class(located(run.clusters, slot_width(run.face.upem)))]
    return Stretch(tuple((run, weighed(piece)) for run, piece in found), after_rtl)


def weighed(piece: Piece) -> Piece:
    """Return a piece of Arabic-Indic digits that begins with marks, any other as it is.

    pdf.js takes these digits for right-to-left letters and the marks for left-to-right ones, and what stands on
    without a gap for one text. So it leaves that as it is: few letters are right-to-left, and no sign is between two.
    """
    first, *others = piece.items
    if not has_arabic_numbers(map(text_of, piece.items)):
        return piece
    weight = WEIGHT * min(len(piece.items), MOST_WEIGHT)
    said = blank(weight + first, 0) if isinstance(first, str) else meaning(first, weight + first.text)
    return piece._replace(items=(said, *others))


def side_by_side(run: PlacedRun, line: Line) -> tuple[PlacedRun | None, tuple[PlacedRun, ...]]:
    """Return the run right of the left-to-right runs, one run among them, that are read on from the left, and these."""
    last = first = next(index for index, other in enumerate(line.runs) if other is run)
    while first and reads_on(*line.runs[first - 1 : first + 1]):
        first -= 1
    while last + 1 < len(line.runs) and reads_on(*line.runs[last : last + 2]):
        last += 1
    right = line.runs[last + 1] if last + 1 < len(line.runs) else None
    return right, line.runs[first : last + 1]


def reads_on(left: PlacedRun, right: PlacedRun) -> bool:
    """Tell whether two runs side by side are both left-to-right and read in this order."""
    return not left.rtl and not right.rtl and left.start < right.start


def located(clusters: Sequence[Cluster], slot: int) -> Iterator[Located]:
    """Yield each cluster where it stands; of one with characters of several classes, each class on its own.

    The first has the glyph, the others stand on blank glyphs at its end, in their order.
    """
    start = signs = 0
    before = " "
    for cluster in clusters:
        first, *rest = class_stretches(cluster.text)
        signs += is_sign_before_digit(before[-1] + first[0])
        before = cluster.text
        yield (bidi_class(first[0]), signs), meaning(cluster, first) if rest else cluster, start, cluster.advance
        start += cluster.advance
        after = len("".join(rest))
        for text in rest:
            after -= len(text)
            yield (bidi_class(text[0]), signs), text, start - after * slot, 0


@lru_cache(maxsize=4096)
def class_stretches(text: str) -> tuple[str, ...]:
    """Return the stretches of a cluster's characters that are of one class each."""
    return tuple("".join(chars) for _, chars in groupby(text, key=bidi_class))


@lru_cache(maxsize=4096)
def is_sign_before_digit(pair: str) -> bool:
    """Tell whether two characters are a sign and an Arabic-Indic digit: pdf.js must find marks between them."""
    sign, digit = map(unicodedata.bidirectional, pair)
    return digit == "AN" and sign in ("ES", "ET")


def has_arabic_numbers(texts: Iterable[str]) -> bool:
    """Tell whether one of the texts begins with an Arabic-Indic digit or a separator of such."""
    return "AN" in map(unicodedata.bidirectional, [text[0] for text in texts])


def of_one_class(parts: Iterable[Located]) -> Iterator[Piece]:
    """Yield the pieces of one class."""
    for of_sort, located_ in groupby(parts, key=itemgetter(0)):
        _, items, starts, advances = zip(*located_, strict=True)
        if of_sort[0] == "N" and (len(items) > 1 or guarded(text_of(items[0]))):
            items = (*items, LRM)
        yield Piece(items, starts[0], sum(advances))


def loose_end(run: PlacedRun) -> tuple[Piece, ...]:
    """Return a mark for the end of a left-to-right run that would be taken for right-to-left in its document."""
    last = next((cluster.text for cluster in reversed(run.clusters) if not cluster.text.isspace()), "L")
    # Just past the end, so that it is right of what stands on blank glyphs at the end.
    start = advance(run) + slot_width(run.face.upem)
    return (Piece((LRM,), start, 0),) if kind(last[-1]) == "N" else ()

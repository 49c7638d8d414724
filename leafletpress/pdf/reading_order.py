"""Arrange a run's glyphs so that readers of the file give back its text in logical order.

A page shows right-to-left text from left to right, as it is seen; readers turn it round again, each in a
simple way of its own that knows only the class of each character. Two things make them right:

- Direction marks (U+200E, U+200F) on blank glyphs where they would take a space, a comma or a bracket to
  the wrong side. Poppler turns stretches of letters and of digits, each with the neutral characters that
  follow, by the direction of most letters on the page; PDFium also swaps brackets in right-to-left
  stretches unless a left-to-right mark is before.
- In right-to-left documents PDFium orders letters, digits and neutral characters of a left-to-right run as
  pieces from right to left: such a run is shown piece by piece from the right, in one string.

Classes are those of UAX #9, table 4.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from itertools import groupby
from operator import attrgetter, itemgetter
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from leafletpress.typography.data import Cluster

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from leafletpress.typography.data import Line, PlacedRun

LRM, RLM, ALM = "\u200e", "\u200f", "\u061c"
Kind = Literal["L", "R", "#", "N"]
KINDS: dict[str, Kind] = {"L": "L", "R": "R", "AL": "R", "EN": "#", "AN": "#", "ES": "#", "ET": "#", "CS": "#"}

QUOTES = "‘’“”"
# How far left of the right end of left-to-right text its keys stand, and from each other, in parts of the type size;
# and the least distance in points, for places are written in hundredths.
KEYS, STEP = 0.035, 0.002
LEAST_STEP = 0.02
# Part of the characters of a string that must be right-to-left letters, a little more than for pdf.js.
TURNS = 0.35
# Blocks whose letters pdf.js knows for right-to-left ones.
TURNED = ((0x590, 0x5F4), (0x600, 0x8AC), (0xFB50, 0xFDFF), (0xFE70, 0xFEFF))

# Clusters on a line that can be all words of one character: any more are no longer looked at.
MOST_SPELLED = 12

# PDFium orders marks on letters and invisible characters like numbers.
SORTS: dict[str, Kind] = {**KINDS, "NSM": "#", "BN": "#"}
TEXT = attrgetter("text")
# Width of a blank glyph that only carries text, in parts of the type size.
SLOT = 0.02

# What is shown, from left to right: clusters, and direction marks that take no room.
Item: TypeAlias = "Cluster | str"
# The sort of an item's characters, the item, its start and advance in font units from the run's left edge.
Located: TypeAlias = "tuple[Kind, Item, int, int]"


class Piece(NamedTuple):
    """Hold items in visual order; start and advance in font units from the run's left edge.

    `astray` tells whether pdf.js is to believe that the next piece follows at once, wherever it is.
    """

    items: tuple[Item, ...]
    start: int
    advance: int
    astray: bool = False


# What one operator shows: its pieces in their order. Where the first one starts the string begins.
String: TypeAlias = "tuple[Piece, ...]"


class Neighbours(NamedTuple):
    """Hold what stands left and right of a run on its line."""

    left: PlacedRun | None = None
    right: PlacedRun | None = None


ALONE = Neighbours()


def neighbours(run: PlacedRun, line: Line | None) -> Neighbours:
    """Return the runs left and right of a run on its line; none where the line is not known."""
    if line is None or len(line.runs) < 2:
        return ALONE
    place = next((index for index, other in enumerate(line.runs) if other is run), None)
    if place is None:
        return ALONE
    left = line.runs[place - 1] if place else None
    return Neighbours(left, line.runs[place + 1] if place + 1 < len(line.runs) else None)


def strings(run: PlacedRun, line: Line | None, *, rtl_document: bool) -> tuple[String, ...]:
    """Return the strings that show a run, in the order in which the page's content shows them."""
    around = neighbours(run, line)
    if rtl_document:
        shown = right_to_left(run, line, around) if run.rtl else left_to_right(run, line)
        return *shown, *line_end(run, line)
    if run.rtl:
        shown = alone(marked_rtl(run.clusters, around, rtl_document=False))
        return stop_first(run, around) or (shown,)
    before, after = starts_loose(run, around), ends_spelled(run, line)
    return (alone(((LRM,) * before) + run.clusters + ((LRM,) * after) if before or after else run.clusters),)


def alone(items: tuple[Item, ...]) -> String:
    """Return a run as one piece; nobody asks for the width of the last."""
    return (Piece(items, 0, 0),)


def right_to_left(run: PlacedRun, line: Line | None, around: Neighbours) -> tuple[String, ...]:
    """Return the strings of a right-to-left run of a right-to-left document, the rightmost first."""
    slot = slot_width(run.face.upem)
    ends_line = line is not None and line.rtl and line.runs[0] is run
    found = list(turned(marked_rtl(run.clusters, around, rtl_document=True), slot, ends_line=ends_line))
    if line is not None and line.reason == "end" and line.runs[-1] is run:
        # Where the next text reaches up to this baseline, as Nastaliq may, PDFium would take both for one line and
        # read it from the right, unless the string ends left of where it begins.
        found[0] = *found[0], Piece((blank(RLM, slot),), found[0][0].start - 2, 0)
    return tuple(found)


def turned(items: Sequence[Item], slot: int, *, ends_line: bool) -> Iterator[String]:
    """Yield a right-to-left run's strings, the rightmost first, each of which pdf.js turns round as a whole.

    It turns a string that has enough right-to-left letters, and takes signs of other blocks than theirs for
    left-to-right ones: two of them stay as they are. So what has few letters is shown in parts, and such signs alone.
    """
    start, found = 0, []
    for group in turned_groups(list(with_marks(items))):
        part = said_edges([item for cluster in group for item in cluster], ends_line=ends_line and not found)
        found.append(begun(Piece(part, start, width_of(part)), slot))
        start += width_of(part)
    return reversed(found)


def turned_groups(clusters: Sequence[tuple[Item, ...]]) -> Iterator[Sequence[tuple[Item, ...]]]:
    """Yield the clusters of a right-to-left run, each with its marks, in groups that pdf.js turns round as a whole."""
    for is_alone, group in groupby(clusters, key=alone_in_order):
        whole = list(group)
        if is_alone:
            yield from ([one] for one in whole)
        elif is_turned(said_edges([item for one in whole for item in one])):
            yield whole
        else:
            for has_letters, part in groupby(whole, key=lettered):
                yield from [list(part)] if has_letters else ([one] for one in part)


def is_turned(items: Sequence[Item]) -> bool:
    """Tell whether pdf.js takes a string for right-to-left: by three letters of such of ten characters."""
    texts = [item.text for item in items if not isinstance(item, str)]
    count, length = sum(kind(text) == "R" for text in texts if text[0] != RLM), sum(map(len, texts))
    return count >= TURNS * length if length > 4 else count > 0


def begun(piece: Piece, slot: int) -> String:
    """Return a string of a piece; marks that it would begin with are said by a blank that says no mark alone.

    pdf.js would take them for the text before.
    """
    place = next(place for place, item in enumerate(piece.items) if not isinstance(item, str))
    first = piece.items[place]
    if not ends_in_mark(text_of(first)):
        return (piece,)
    items = list(piece.items)
    items[place] = meaning(first, text_of(first)[0])
    return Piece((blank(ALM + text_of(first)[:0:-1], slot),), piece.start - slot, slot), piece._replace(items=tuple(items))


def with_marks(items: Iterable[Item]) -> Iterator[tuple[Item, ...]]:
    """Yield each cluster with the marks that follow it, the first one with those before it, too."""
    held: list[Item] = []
    for item in items:
        if not isinstance(item, str) and not all(isinstance(other, str) for other in held):
            yield tuple(held)
            held = []
        held.append(item)
    yield tuple(held)


def alone_in_order(part: Sequence[Item]) -> bool:
    """Tell whether pdf.js takes a cluster for a left-to-right letter: what is not of Latin-1 and the blocks it knows."""
    return any(not isinstance(item, str) and foreign(item.text) for item in part)


@lru_cache(maxsize=4096)
def foreign(text: str) -> bool:
    """Tell whether pdf.js takes the first character of a right-to-left cluster for a left-to-right letter."""
    code = ord(text[0])
    return text[0] != RLM and not (code < 0x100 or any(first <= code <= last for first, last in TURNED))


def lettered(items: Sequence[Item]) -> bool:
    """Tell whether there is a right-to-left letter."""
    return any(not isinstance(item, str) and kind(item.text) == "R" for item in items)


def width_of(items: Sequence[Item]) -> int:
    """Return the width of items in font units."""
    return sum(0 if isinstance(item, str) else item.advance for item in items)


def said_edges(items: Sequence[Item], *, ends_line: bool = False) -> tuple[Item, ...]:
    """Return items with spaces at their ends that pdf.js does not lose, but for one that ends a line."""
    out = list(items)
    places = [place for place, item in enumerate(items) if not isinstance(item, str)]
    for place in {places[0], places[-1]} - ({places[0]} if ends_line else set()):
        out[place] = said(out[place])
    return tuple(out)


def said(item: Item) -> Item:
    """Return a space as a blank that says it to pdf.js, too, anything else as it is."""
    if isinstance(item, str) or not item.text.isspace():
        return item
    return blank(RLM + item.text, item.advance)


def line_end(run: PlacedRun, line: Line | None) -> tuple[String, ...]:
    """Return a space at the left edge of the last line of a paragraph, for the run that reads last on it.

    pdf.js would join it with what follows on the same baseline.
    """
    if line is None or line.reason == "wrap" or max(line.runs, key=attrgetter("start")) is not run:
        return ()
    slot, mark = slot_width(run.face.upem), RLM if line.rtl else LRM
    shown = said_space(mark, slot), blank(mark, slot)
    return ((Piece(shown, units(line.runs[0].x, run) - 2 * slot, 2 * slot),),)


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
    rest = (meaning(sign, RLM), *marked_rtl(others, ALONE, rtl_document=False))
    return (
        (
            Piece((mark,), -slot, slot, astray=True),
            Piece((said_sign, mark), advance(run.clusters) + slot, 2 * slot, astray=True),
            Piece(rest, 0, 0),
        ),
    )


def slot_width(upem: int) -> int:
    """Return the width in font units of a blank glyph that only carries text."""
    return round(SLOT * upem)


def advance(clusters: Sequence[Cluster]) -> int:
    """Return the width of clusters in font units."""
    return sum([cluster.advance for cluster in clusters])


@lru_cache(maxsize=4096)
def kind(text: str) -> Kind:
    """Return the class of a cluster's first character: letters of either direction, numbers, neutral."""
    return KINDS.get(unicodedata.bidirectional(text[0]), "N")


@lru_cache(maxsize=4096)
def guarded(text: str) -> bool:
    """Tell whether PDFium would change a cluster's character in a right-to-left stretch.

    It swaps brackets and quotation marks, and takes compatibility characters apart (… to three stops).
    """
    char = text[0]
    changes = unicodedata.mirrored(char) or char in QUOTES or unicodedata.normalize("NFKC", char) != char
    return bool(changes) and kind(char) != "R" and not char.isspace()


def marked_rtl(clusters: Sequence[Cluster], around: Neighbours, *, rtl_document: bool) -> tuple[Item, ...]:
    """Return the clusters of a right-to-left run, in visual order, with the marks they need."""
    out: list[Item] = []
    if needs_mark_left(clusters[0], around.left, rtl_document=rtl_document):
        out.append(RLM)
    last, begin = len(clusters) - 1, 0
    restless = [place for place, at_rest in enumerate(map(calm, map(TEXT, clusters))) if not at_rest]
    # What stands left of a restless cluster may need a mark, too; all others are copied as they are.
    for place in sorted({last, *restless, *(place - 1 for place in restless if place)}):
        cluster = clusters[place]
        out += clusters[begin:place]
        guard = rtl_document and guarded(cluster.text)
        if guard and (not out or out[-1] != RLM):
            out.append(RLM)
        marked = place < last and ends_in_mark(clusters[place + 1].text)
        out.append(said(cluster) if marked else cluster)
        if guard:
            out.append(LRM)
        taken = after_number(around.right) if place == last else takes_along(clusters[place + 1].text, cluster.text)
        if taken and kind(cluster.text) != "R":
            out.append(RLM)
        begin = place + 1
    return tuple(out)


@lru_cache(maxsize=4096)
def calm(text: str) -> bool:
    """Tell whether a cluster in a right-to-left run takes nothing with it and is left as it is by readers."""
    return kind(text) != "#" and not guarded(text) and not ends_in_mark(text)


@lru_cache(maxsize=4096)
def ends_in_mark(text: str) -> bool:
    """Tell whether a cluster's last character is a mark on its first, which pdf.js would take for the text before."""
    return len(text) > 1 and is_mark(text[-1])


def is_mark(text: str) -> bool:
    """Tell whether a text begins with a mark on a letter. After one space pdf.js would put another before it."""
    return unicodedata.category(text[0]) == "Mn"


def needs_mark_left(cluster: Cluster, left: PlacedRun | None, *, rtl_document: bool) -> bool:
    """Tell whether the leftmost cluster of a right-to-left run would go with what is left of it."""
    if rtl_document:
        return left is not None and not left.rtl and kind(cluster.text) == "#"
    return (left is None or not left.rtl) and kind(cluster.text) != "R"


def takes_along(text: str, left: str) -> bool:
    """Tell whether a cluster takes one on its left, neutral or a number, out of its place."""
    return kind(text) == "#" or (kind(left) == "#" and sort(text[-1]) == "#")


def after_number(right: PlacedRun | None) -> bool:
    """Tell whether what is right of a right-to-left run takes neutral characters on its left with it."""
    if right is None:
        return False
    return not right.rtl or kind(right.clusters[0].text) == "#"


def balance(clusters: Iterable[Cluster]) -> int:
    """Return how many left-to-right letters, marks on them included, clusters have more than right-to-left ones."""
    return sum(map(letters, map(TEXT, clusters)))


@lru_cache(maxsize=4096)
def letters(text: str) -> int:
    """Return the same of the text of one cluster."""
    return {"L": len(text), "R": -1}.get(kind(text), 0)


def starts_loose(run: PlacedRun, around: Neighbours) -> bool:
    """Tell whether a left-to-right run begins with what a right-to-left run on its left would take along."""
    return around.left is not None and around.left.rtl and kind(run.clusters[0].text) not in ("L", "#")


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


def loose_end(run: PlacedRun) -> tuple[Piece, ...]:
    """Return a mark for the end of a left-to-right run that would be taken for right-to-left in its document."""
    last = next((cluster.text for cluster in reversed(run.clusters) if not cluster.text.isspace()), "L")
    # Just past the end, so that it is right of what stands on blank glyphs at the end.
    start = advance(run.clusters) + slot_width(run.face.upem)
    return (Piece((LRM,), start, 0),) if kind(last[-1]) == "N" else ()


@lru_cache(maxsize=1024)
def meaning(cluster: Cluster, text: str) -> Cluster:
    """Return a cluster that says another text; the same one every time, as it is known by its identity."""
    return cluster._replace(text=text)


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
        glyph = blank(" ", run.face.upem // 4 + number % 6)
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
        return Piece((blank(text, slot),), units(self.place(0) + KEYS * self.pieces[-1][0].size, run) - slot // part, slot)


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


def units(place: float, run: PlacedRun) -> int:
    """Return a place in points from the paragraph's left edge in font units from a run's."""
    return round((place - run.x) * run.face.upem / run.size)


@lru_cache(maxsize=256)
def blank(text: str, width: int) -> Cluster:
    """Return a blank of a width in font units that says a text; the same one every time."""
    return Cluster(text, (), width)


def said_space(mark: str, width: int) -> Cluster:
    """Return a blank that says a space also to pdf.js, which passes over one that says nothing else."""
    return blank(mark + " ", width)


def left_to_right(run: PlacedRun, line: Line | None) -> tuple[String, ...]:
    """Return the strings of a left-to-right run of a right-to-left document."""
    here = stretch(run, line)
    if len(here.pieces) == 1:
        return ((here.pieces[0][1], *loose_end(run)),)
    return tuple(here.shown(run))


def of_one_sort(parts: Iterable[Located]) -> Iterator[Piece]:
    """Yield the pieces of one sort."""
    for of_sort, group in groupby(parts, key=itemgetter(0)):
        _, items, starts, advances = zip(*group, strict=True)
        if of_sort == "N" and (len(items) > 1 or guarded(text_of(items[0]))):
            items = (*items, LRM)
        yield Piece(items, starts[0], sum(advances))


@lru_cache(maxsize=4096)
def sort(char: str) -> Kind:
    """Return the class by which PDFium tells pieces apart."""
    return SORTS.get(unicodedata.bidirectional(char), "N")


def mark_width(item: Item, upem: int) -> int:
    """Return the width in font units of a blank that says a direction mark, 0 of anything else."""
    if text_of(item) not in (LRM, RLM):
        return 0
    return slot_width(upem) if isinstance(item, str) else item.advance


def text_of(item: Item) -> str:
    """Return the text of an item."""
    return item if isinstance(item, str) else item.text

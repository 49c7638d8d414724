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

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from leafletpress.typography.data import Cluster, Line, PlacedRun

LRM, RLM, NO_BREAK_SPACE = "\u200e", "\u200f", "\u00a0"
Kind = Literal["L", "R", "#", "N"]
KINDS: dict[str, Kind] = {"L": "L", "R": "R", "AL": "R", "EN": "#", "AN": "#", "ES": "#", "ET": "#", "CS": "#"}

QUOTES = "‘’“”"
# Points between the beginnings of strings that are to be told apart.
APART = 0.02

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
    """Hold items in visual order; start and advance in font units from the run's left edge."""

    items: tuple[Item, ...]
    start: int
    advance: int


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


def pieces(run: PlacedRun, line: Line | None, *, rtl_document: bool) -> tuple[Piece, ...]:
    """Return what is shown of a run, in the order in which the page's content shows it."""
    around = neighbours(run, line)
    if run.rtl:
        shown = alone(marked_rtl(run.clusters, around, rtl_document=rtl_document))
        return with_last_mark(shown, run, line) if rtl_document else stop_first(run, around) or shown
    if not rtl_document:
        before, after = starts_loose(run, around), ends_spelled(run, line)
        clusters = ((LRM,) * before) + run.clusters + ((LRM,) * after) if before or after else run.clusters
        return alone(clusters)
    clusters = joined_numbers(run.clusters) if touched(around) else run.clusters
    parts = located(clusters, slot_width(run.face.upem))
    return (*key_piece(run, line), *loose_end(run, around), *from_the_right(parts))


def alone(items: tuple[Item, ...]) -> tuple[Piece]:
    """Return a run as one piece; nobody asks for the width of the last."""
    return (Piece(items, 0, 0),)


def stop_first(run: PlacedRun, around: Neighbours) -> tuple[Piece, ...]:
    """Return a right-to-left line of a left-to-right document that ends in a full stop or the like, else nothing.

    Poppler leaves such a sign where it stands, left of the line and so in front of its text. So the sign itself
    says a mark, and a blank right of the line says the sign; in the string it comes first, as others expect.
    """
    sign, *others = run.clusters
    if around is not ALONE or kind(sign.text) != "#" or not others or kind(others[0].text) == "#":
        return ()
    rest = marked_rtl(others, ALONE, rtl_document=False)
    start = advance(run.clusters) + len(sign.text) * slot_width(run.face.upem)
    return (Piece((sign.text,), start, 0), *alone((meaning(sign, RLM), *rest)))


def with_last_mark(shown: tuple[Piece], run: PlacedRun, line: Line | None) -> tuple[Piece, ...]:
    """Return a run with a mark at its left edge if it begins the last line of a paragraph, as it is if not.

    Where the next text reaches up to this baseline, as Nastaliq may, PDFium would take both for one line and read
    it from the right, unless the string ends left of where it begins.
    """
    if line is None or line.reason != "end" or line.runs[-1] is not run:
        return shown
    return Piece(shown[0].items, 0, advance(run.clusters)), Piece((RLM,), -slot_width(run.face.upem), 0)


def key_piece(run: PlacedRun, line: Line | None) -> tuple[Piece, ...]:
    """Return a mark right of all left-to-right runs that follow on the line, none if none follows.

    PDFium orders strings by where they begin, so this run's must begin right of those to be read before them.
    """
    beside = neighbours(run, line).right
    last, steps = run, 0
    while beside is not None and not beside.rtl:
        last, steps = beside, steps + 1
        beside = neighbours(last, line).right
    if not steps:
        return ()
    place = last.x + last.width + steps * APART - run.x
    return (Piece((LRM,), round(place * run.face.upem / run.size), 0),)


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
        out.append(cluster)
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
    return kind(text) != "#" and not guarded(text)


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


def loose_end(run: PlacedRun, around: Neighbours) -> tuple[Piece, ...]:
    """Return a mark for the end of a left-to-right run that would be taken for right-to-left in its document."""
    if around.right is not None and not around.right.rtl:
        return ()
    last = next((cluster.text for cluster in reversed(run.clusters) if not cluster.text.isspace()), "L")
    # Just past the end, so that it is right of what stands on blank glyphs at the end.
    start = advance(run.clusters) + slot_width(run.face.upem)
    return (Piece((LRM,), start, 0),) if kind(last[-1]) == "N" else ()


def touched(around: Neighbours) -> bool:
    """Tell whether a run has something beside it without a space between.

    PDFium would set one there if the run were shown in several pieces.
    """
    left = around.left is not None and not around.left.clusters[-1].text.isspace()
    return left or (around.right is not None and not around.right.clusters[0].text.isspace())


def joined_numbers(clusters: tuple[Cluster, ...]) -> tuple[Cluster, ...]:
    """Return clusters with no-break spaces inside a number such as 0118 496 0101, so that it is one piece."""
    out = list(clusters)
    for place in range(1, len(out) - 1):
        if out[place].text == " " and kind(out[place - 1].text) == kind(out[place + 1].text) == "#":
            out[place] = meaning(out[place], NO_BREAK_SPACE)
    return tuple(out)


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


def from_the_right(parts: Iterable[Located]) -> Iterator[Piece]:
    """Yield a left-to-right run's pieces of one sort, the rightmost first."""
    found = []
    for of_sort, group in groupby(parts, key=itemgetter(0)):
        _, items, starts, advances = zip(*group, strict=True)
        if of_sort == "N" and (len(items) > 1 or guarded(text_of(items[0]))):
            items = (*items, LRM)
        found.append(Piece(items, starts[0], sum(advances)))
    return reversed(found)


@lru_cache(maxsize=4096)
def sort(char: str) -> Kind:
    """Return the class by which PDFium tells pieces apart."""
    return SORTS.get(unicodedata.bidirectional(char), "N")


def text_of(item: Item) -> str:
    """Return the text of an item."""
    return item if isinstance(item, str) else item.text

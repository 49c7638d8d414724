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
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from leafletpress.typography.data import Cluster, Line, PlacedRun

LRM, RLM = "\u200e", "\u200f"
Kind = Literal["L", "R", "#", "N"]
KINDS: dict[str, Kind] = {"L": "L", "R": "R", "AL": "R", "EN": "#", "AN": "#", "ES": "#", "ET": "#", "CS": "#"}

QUOTES = "‘’“”"
# Points between the beginnings of strings that are to be told apart.
APART = 0.02

# Clusters on a line that can be all words of one character: any more are no longer looked at.
MOST_SPELLED = 12

# PDFium orders marks on letters and invisible characters like numbers.
SORTS: dict[str, Kind] = {**KINDS, "NSM": "#", "BN": "#"}
# Width of a blank glyph that only carries text, in parts of the type size.
SLOT = 0.02

# What is shown, from left to right: clusters, and direction marks that take no room.
Item: TypeAlias = "Cluster | str"


@dataclass(frozen=True, slots=True)
class Piece:
    """Hold items in visual order; start and advance in font units from the run's left edge."""

    items: tuple[Item, ...]
    start: int
    advance: int


@dataclass(frozen=True, slots=True)
class Neighbours:
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
        shown = whole(marked_rtl(run.clusters, around, rtl_document=rtl_document))
        return (*shown, *last_mark(run, line)) if rtl_document else stop_first(run, around) or shown
    if not rtl_document:
        before, after = starts_loose(run, around), ends_spelled(run, line)
        clusters = ((LRM,) * before) + run.clusters + ((LRM,) * after) if before or after else run.clusters
        return (Piece(clusters, 0, 0),)  # alone, so nobody asks for its width
    clusters = joined_numbers(run.clusters) if touched(around) else run.clusters
    parts = (*located(clusters, slot_width(run.face.upem)), *loose_end(run, around))
    return (*key_piece(run, line), *from_the_right(parts))


def stop_first(run: PlacedRun, around: Neighbours) -> tuple[Piece, ...]:
    """Return a right-to-left line of a left-to-right document that ends in a full stop or the like, else nothing.

    Poppler leaves such a sign where it stands, left of the line and so in front of its text. So the sign itself
    says a mark, and a blank right of the line says the sign; in the string it comes first, as others expect.
    """
    sign, *others = run.clusters
    if around != ALONE or kind(sign.text) != "#" or not others or kind(others[0].text) == "#":
        return ()
    rest = marked_rtl(others, ALONE, rtl_document=False)
    start = advance(run.clusters) + len(sign.text) * slot_width(run.face.upem)
    return (Piece((sign.text,), start, 0), *whole((replace(sign, text=RLM), *rest)))


def last_mark(run: PlacedRun, line: Line | None) -> tuple[Piece, ...]:
    """Return a mark at the left edge of the run that begins the last line of a paragraph, none for other runs.

    Where the next text reaches up to this baseline, as Nastaliq may, PDFium would take both for one line and read
    it from the right, unless the string ends left of where it begins.
    """
    begins = line is not None and line.reason == "end" and line.runs[-1] is run
    return (Piece((RLM,), -slot_width(run.face.upem), 0),) if begins else ()


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


def whole(items: tuple[Item, ...]) -> tuple[Piece, ...]:
    """Return a run as one piece."""
    return (Piece(items, 0, advance(items)),)


def advance(items: Sequence[Item]) -> int:
    """Return the width of items in font units; marks have none."""
    return sum(item.advance for item in items if not isinstance(item, str))


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
    following = [*clusters[1:], None]
    for cluster, right in zip(clusters, following, strict=True):
        guard = rtl_document and guarded(cluster.text)
        if guard and (not out or out[-1] != RLM):
            out.append(RLM)
        out.append(cluster)
        if guard:
            out.append(LRM)
        loose = kind(cluster.text) != "R"
        if loose and (after_number(around.right) if right is None else takes_along(right.text, cluster.text)):
            out.append(RLM)
    return tuple(out)


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


@lru_cache(maxsize=4096)
def letters(text: str) -> int:
    """Return how many left-to-right letters, marks on them included, a cluster has more than right-to-left ones."""
    return {"L": len(text), "R": -1}.get(kind(text), 0)


def starts_loose(run: PlacedRun, around: Neighbours) -> bool:
    """Tell whether a left-to-right run begins with what a right-to-left run on its left would take along."""
    return around.left is not None and around.left.rtl and kind(run.clusters[0].text) not in ("L", "#")


def ends_spelled(run: PlacedRun, line: Line | None) -> bool:
    """Tell whether a run ends a line whose words have one character each.

    Poppler takes such a line for one word set wide, unless one of them has a second character.
    """
    if line is None or line.runs[-1] is not run or sum(len(part.clusters) for part in line.runs) > MOST_SPELLED:
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
            out[place] = no_break(out[place])
    return tuple(out)


@lru_cache(maxsize=256)
def no_break(space: Cluster) -> Cluster:
    """Return a space that means a no-break space."""
    return replace(space, text="\u00a0")


def located(clusters: Sequence[Cluster], slot: int) -> Iterator[Piece]:
    """Yield each cluster where it stands; of one with characters of several sorts, each sort on its own.

    The first has the glyph, the others stand on blank glyphs at its end, in their order.
    """
    start = 0
    for cluster in clusters:
        glyph, rest = parted(cluster)
        after = len("".join(rest))
        yield Piece((glyph,), start, cluster.advance)
        start += cluster.advance
        for text in rest:
            after -= len(text)
            yield Piece((text,), start - after * slot, 0)


@lru_cache(maxsize=4096)
def parted(cluster: Cluster) -> tuple[Cluster, tuple[str, ...]]:
    """Return a cluster with the first of its characters of one sort, and the texts of the other sorts."""
    first, *rest = ("".join(group) for _, group in groupby(cluster.text, key=sort))
    return (replace(cluster, text=first) if rest else cluster), tuple(rest)


def from_the_right(parts: Sequence[Piece]) -> Iterator[Piece]:
    """Yield a left-to-right run's pieces of one sort, the rightmost first."""
    found = []
    for of_sort, group in groupby(parts, key=lambda part: sort(text_of(part.items[0])[0])):
        members = tuple(group)
        items = tuple(item for part in members for item in part.items)
        if of_sort == "N" and (len(items) > 1 or guarded(text_of(items[0]))):
            items = (*items, LRM)
        found.append(Piece(items, members[0].start, sum(part.advance for part in members)))
    return reversed(found)


@lru_cache(maxsize=4096)
def sort(char: str) -> Kind:
    """Return the class by which PDFium tells pieces apart."""
    return SORTS.get(unicodedata.bidirectional(char), "N")


def text_of(item: Item) -> str:
    """Return the text of an item."""
    return item if isinstance(item, str) else item.text

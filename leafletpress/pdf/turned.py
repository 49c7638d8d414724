"""Show right-to-left text so that pdf.js turns it round: it does so string by string, by rules of its own.

It knows the class of few characters, tells a string's direction by how many of its letters are right-to-left ones,
passes over blanks that say marks, and takes spaces for gaps.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING

from leafletpress.pdf.pieces import (
    ALM,
    FOREIGN,
    LETTER,
    LETTERS,
    MARKED,
    RLM,
    TEXT,
    Item,
    Piece,
    String,
    advance,
    blank,
    ends_in_mark,
    foreign,
    is_letter,
    kind,
    meaning,
    said,
    slot_width,
    text_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from leafletpress.typography.stages import PlacedRun

# Percent of the characters of a string that must be right-to-left letters, a little more than for pdf.js, and how long
# a string may be for which one letter is enough.
TURNS, SHORT = 35, 4
MOST_KEPT = 4  # items of a run whose strings are remembered


def turned(run: PlacedRun, items: Sequence[Item], shape: str, *, ends_line: bool) -> list[String]:
    """Return a right-to-left run's strings of items, the rightmost first, each of which pdf.js turns round as a whole.

    It turns a string that has enough right-to-left letters, and takes signs of other blocks than theirs for
    left-to-right ones: two of them stay as they are. So what has few letters is shown in parts, and such signs alone.
    `shape` is that of the run's clusters.
    """
    slot = slot_width(run.face.upem)
    if turns_whole(run, shape):
        edges = not (shape[0] in LETTERS and shape[-1] in LETTERS)
        shown = said_edges(items, ends_line=ends_line) if edges else tuple(items)
        piece = Piece(shown, 0, advance(run))
        return [(piece,) if shape[0] == LETTER else begun(piece, slot)]
    if len(items) > MOST_KEPT:
        return in_groups(tuple(items), slot, ends_line=ends_line)
    return list(kept_groups(tuple(items), slot, ends_line=ends_line))


def in_groups(items: tuple[Item, ...], slot: int, *, ends_line: bool) -> list[String]:
    """Return the strings of the groups that pdf.js turns round each as a whole."""
    start = 0
    found: list[String] = []
    for group in turned_groups(list(with_marks(items))):
        part = said_edges([item for cluster in group for item in cluster], ends_line=ends_line and not found)
        if len(part) == 1:
            # PDFium takes no notice of a single blank.
            part = (*part, RLM)
        found.append(begun(Piece(part, start, width_of(part)), slot))
        start += width_of(part)
    return found[::-1]


@lru_cache(maxsize=256)
def kept_groups(items: tuple[Item, ...], slot: int, *, ends_line: bool) -> tuple[String, ...]:
    """Return the strings of a short run: bullets, stops and brackets come again and again."""
    return tuple(in_groups(items, slot, ends_line=ends_line))


def turns_whole(run: PlacedRun, shape: str) -> bool:
    """Tell whether pdf.js turns a run round as one string, marks beside spaces at its ends counted."""
    letters, length = shape.count(LETTER) + shape.count(MARKED), len("".join(map(TEXT, run.clusters)))
    return FOREIGN not in shape and 100 * letters >= TURNS * (length + 2)


def has_enough(texts: Sequence[str], more: int = 0) -> bool:
    """Tell whether pdf.js takes a string for right-to-left: by three letters of such of ten characters."""
    count, length = sum(map(is_letter, texts)), len("".join(texts)) + more
    return 100 * count >= TURNS * length if length > SHORT else count > 0


def begun(piece: Piece, slot: int, before: str = ALM) -> String:
    """Return a string of a piece; marks that it would begin with are said by a blank that says something before.

    pdf.js would take them for the text before.
    """
    place = 0
    while isinstance(first := piece.items[place], str):
        place += 1
    if not ends_in_mark(text_of(first)):
        return (piece,)
    items = list(piece.items)
    items[place] = meaning(first, text_of(first)[0])
    return Piece((blank(before + text_of(first)[:0:-1], slot),), piece.start - slot, slot), piece._replace(
        items=tuple(items)
    )


def turned_groups(clusters: Sequence[tuple[Item, ...]]) -> Iterator[Sequence[tuple[Item, ...]]]:
    """Yield the clusters of a right-to-left run, each with its marks, in groups that pdf.js turns round as a whole."""
    for is_alone, group in groupby(clusters, key=alone_in_order):
        whole = list(group)
        if is_alone:
            yield from ([one] for one in whole)
        elif has_enough([item.text for one in whole for item in one if not isinstance(item, str)], 2):
            yield whole
        else:
            for has_letters, part in groupby(whole, key=lettered):
                clusters_ = list(part)
                yield from [clusters_] if has_letters else ([one] for one in clusters_)


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
    """Tell whether pdf.js takes a cluster for a left-to-right letter."""
    return any(not isinstance(item, str) and foreign(item.text) for item in part)


def lettered(items: Sequence[Item]) -> bool:
    """Tell whether there is a right-to-left letter."""
    return any(not isinstance(item, str) and kind(item.text) == "R" for item in items)


def width_of(items: Sequence[Item]) -> int:
    """Return the width of items in font units."""
    return sum(0 if isinstance(item, str) else item.advance for item in items)


def said_edges(items: Sequence[Item], *, ends_line: bool = False) -> tuple[Item, ...]:
    """Return items with spaces at their ends that pdf.js does not lose, but for one that ends a line."""
    first, last = 0, len(items) - 1
    while isinstance(items[first], str):
        first += 1
    while isinstance(items[last], str):
        last -= 1
    begins = text_of(items[first]).isspace() and not ends_line
    ends = text_of(items[last]).isspace() and not (ends_line and first == last)
    if not begins and not ends:
        return tuple(items)
    out = list(items)
    for place in {*(first,) * begins, *(last,) * ends}:
        out[place] = said(out[place])
    return tuple(out)

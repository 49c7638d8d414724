"""What a page's content shows of a line: pieces of clusters and direction marks, and what readers take them for.

Classes are those of UAX #9, table 4.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from operator import attrgetter
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from leafletpress.typography.by_text import ByText
from leafletpress.typography.stages import Cluster

if TYPE_CHECKING:
    from collections.abc import Sequence

    from leafletpress.typography.stages import Line, PlacedRun

LRM, RLM, ALM = "\u200e", "\u200f", "\u061c"
Kind = Literal["L", "R", "#", "N"]
KINDS: dict[str, Kind] = {"L": "L", "R": "R", "AL": "R", "EN": "#", "AN": "#", "ES": "#", "ET": "#", "CS": "#"}
# PDFium orders marks on letters and invisible characters like numbers.
BIDI_CLASSES: dict[str, Kind] = {**KINDS, "NSM": "#", "BN": "#"}

LAST_OF_FIRST_PLANE = "\uffff"
FIRST_UNKNOWN, LAST_UNKNOWN = "\u07b2", "\u08ff"  # to poppler, whose table of characters ends with Thaana
QUOTES = "‘’“”"
# Blocks whose letters pdf.js knows for right-to-left ones.
TURNED = ((0x590, 0x5F4), (0x600, 0x8AC), (0xFB50, 0xFDFF), (0xFE70, 0xFEFF))
# What a cluster is in a right-to-left run: a letter, one with marks on it, one that pdf.js takes for a left-to-right
# letter, another sign that readers leave as it is, one that they do not.
LETTER, MARKED, FOREIGN, CALM, RESTLESS = "lmfcr"
LETTERS = (LETTER, MARKED)
# Width of a blank glyph that only carries text, in parts of the type size.
SLOT = 0.02

TEXT = attrgetter("text")

# What is shown, from left to right: clusters, and direction marks that take no room.
Item: TypeAlias = "Cluster | str"


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
    runs = line.runs
    place = runs.index(run) if run in runs else None
    if place is None:
        return ALONE
    return Neighbours(runs[place - 1] if place else None, runs[place + 1] if place + 1 < len(runs) else None)


@lru_cache(maxsize=64)
def slot_width(upem: int) -> int:
    """Return the width in font units of a blank glyph that only carries text."""
    return round(SLOT * upem)


def advance(run: PlacedRun) -> int:
    """Return the width of a run in font units, that of its clusters together."""
    return round(run.width * run.face.upem / run.size)


def units(place: float, run: PlacedRun) -> int:
    """Return a place in points from the paragraph's left edge in font units from a run's."""
    return round((place - run.x) * run.face.upem / run.size)


def text_of(item: Item) -> str:
    """Return the text of an item."""
    return item if isinstance(item, str) else item.text


@lru_cache(maxsize=4096)
def kind(text: str) -> Kind:
    """Return the class of a cluster's first character: letters of either direction, numbers, neutral."""
    return KINDS.get(unicodedata.bidirectional(text[0]), "N")


@lru_cache(maxsize=4096)
def firm(text: str) -> bool:
    """Tell whether poppler, too, knows that a cluster is right-to-left: of N'Ko and all later scripts it does not."""
    return kind(text) == "R" and not FIRST_UNKNOWN <= text[0] <= LAST_UNKNOWN and text[0] <= LAST_OF_FIRST_PLANE


@lru_cache(maxsize=4096)
def bidi_class(char: str) -> Kind:
    """Return the class by which PDFium tells pieces apart."""
    return BIDI_CLASSES.get(unicodedata.bidirectional(char), "N")


@lru_cache(maxsize=4096)
def in_halves(text: str) -> bool:
    """Tell whether a cluster is a right-to-left letter beyond the first plane, two code units to PDFium."""
    return text[0] > LAST_OF_FIRST_PLANE and kind(text) == "R"


@lru_cache(maxsize=4096)
def guarded(text: str) -> bool:
    """Tell whether PDFium would change a cluster's character in a right-to-left stretch.

    It swaps brackets and quotation marks, takes compatibility characters apart (… to three stops), and turns the
    halves of letters beyond the first plane round, which then say nothing.
    """
    char = text[0]
    if in_halves(text):
        return True
    changes = unicodedata.mirrored(char) or char in QUOTES or unicodedata.normalize("NFKC", char) != char
    return bool(changes) and kind(char) != "R" and not char.isspace()


def is_mark(text: str) -> bool:
    """Tell whether a text begins with a mark on a letter. After one space pdf.js would put another before it."""
    return unicodedata.category(text[0]) == "Mn"


@lru_cache(maxsize=4096)
def ends_in_mark(text: str) -> bool:
    """Tell whether a cluster's last character is a mark on its first, which pdf.js would take for the text before."""
    return len(text) > 1 and is_mark(text[-1])


@lru_cache(maxsize=4096)
def is_format(text: str) -> bool:
    """Tell whether a text is direction marks and the like only."""
    return all(unicodedata.category(char) == "Cf" for char in text)


@lru_cache(maxsize=4096)
def is_letter(text: str) -> bool:
    """Tell whether a text begins with a right-to-left letter, and with no mark."""
    return kind(text) == "R" and text[0] != RLM


@lru_cache(maxsize=4096)
def foreign(text: str) -> bool:
    """Tell whether pdf.js takes the first character of a right-to-left cluster for a left-to-right letter."""
    code = ord(text[0])
    return text[0] != RLM and not (code < 0x100 or any(first <= code <= last for first, last in TURNED))


@lru_cache(maxsize=4096)
def calm(text: str) -> bool:
    """Tell whether a cluster in a right-to-left run takes nothing with it and is left as it is by readers."""
    return kind(text) != "#" and not guarded(text) and not ends_in_mark(text)


def nature(text: str) -> str:
    """Return what a cluster of a right-to-left run is, as one letter."""
    if foreign(text):
        return FOREIGN
    if is_letter(text):
        return LETTER if calm(text) else MARKED
    return CALM if calm(text) else RESTLESS


NATURES = ByText(nature)


def shape_of(clusters: Sequence[Cluster]) -> str:
    """Return what the clusters of a right-to-left run are, a letter for each."""
    return "".join(map(NATURES.__getitem__, map(TEXT, clusters)))


def mark_width(item: Item, upem: int) -> int:
    """Return the width in font units of a blank that says direction marks, 0 of anything else."""
    if isinstance(item, str):
        return slot_width(upem) if is_format(item) else 0
    return item.advance if is_format(item.text) else 0


@lru_cache(maxsize=256)
def blank(text: str, width: int) -> Cluster:
    """Return a blank of a width in font units that says a text; the same one every time."""
    return Cluster(text, (), width)


def said(item: Item) -> Item:
    """Return a space as a blank that says it to pdf.js, too, anything else as it is."""
    if isinstance(item, str) or not item.text.isspace():
        return item
    return blank(RLM + item.text, item.advance)


@lru_cache(maxsize=1024)
def meaning(cluster: Cluster, text: str) -> Cluster:
    """Return a cluster that says another text; the same one every time, as it is known by its identity."""
    return cluster._replace(text=text)


def alone(items: tuple[Item, ...]) -> String:
    """Return a run as one piece; nobody asks for the width of the last."""
    return (Piece(items, 0, 0),)

"""A page as data: items in reading order, each with its place and its owner, before anything is painted.

Layout makes pages, a painter writes them down (`painter.py` as PDF) and decides nothing. All of it is frozen;
lengths are points from the page's lower left corner, y up.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from leafletpress.pdf.inks import PAPER, Colour

if TYPE_CHECKING:
    from pathlib import Path

    from leafletpress.pdf.forms import Form
    from leafletpress.pdf.structure import Element
    from leafletpress.typography.stages import Line, PlacedRun

# Left, bottom, right, top.
Bounds: TypeAlias = tuple[float, float, float, float]
ArtifactKind = Literal["Pagination", "Layout", "Background"]
ArtifactSubtype = Literal["Header", "Footer", "Watermark"]


class Tag(NamedTuple):
    """An element as the owner of items; `at` is their place among its kids, where that is not the order of items.

    Give `at` (the offset in the paragraph's text) to all of a paragraph's items whenever it holds a link or a
    span, for the pieces of a right-to-left line are painted from the left.
    """

    element: Element
    at: int | None = None


class Artifact(NamedTuple):
    """What is no part of the document (ISO 32000-1, 14.8.2.2): page furniture, rules, backgrounds."""

    kind: ArtifactKind = "Layout"
    subtype: ArtifactSubtype | None = None


Owner: TypeAlias = Tag | Artifact
LAYOUT = Artifact("Layout")
HEADER, FOOTER = Artifact("Pagination", "Header"), Artifact("Pagination", "Footer")


class GlyphRun(NamedTuple):
    """A run of glyphs; `line` is the line that it stands on: what is beside it decides how readers order its text."""

    owner: Owner
    x: float
    baseline: float
    run: PlacedRun
    colour: Colour
    line: Line | None = None


class Rect(NamedTuple):
    """A box from its lower left corner, with round corners if it has a radius."""

    x: float
    y: float
    width: float
    height: float
    radius: float = 0


class Disc(NamedTuple):
    """A circle around a point."""

    x: float
    y: float
    radius: float


class Segment(NamedTuple):
    """A straight line from one point to another."""

    x1: float
    y1: float
    x2: float
    y2: float


class Polygon(NamedTuple):
    """A closed path of straight lines."""

    points: tuple[tuple[float, float], ...]


Outline: TypeAlias = Rect | Disc | Segment | Polygon


class Stroke(NamedTuple):
    """How lines are drawn: colour and width, round corners; with `dots` as dots so far apart, as wide as the line."""

    colour: Colour
    width: float
    round_corners: bool = False
    dots: float = 0


class Shape(NamedTuple):
    """Outlines that are filled, stroked, or both."""

    owner: Owner
    outlines: tuple[Outline, ...]
    fill: Colour | None = None
    stroke: Stroke | None = None


class Pixels(NamedTuple):
    """An image XObject: dictionary entries and deflated samples."""

    entries: str
    data: bytes


class Picture(NamedTuple):
    """A drawing or an image of pixels in a box; `label` names it in the file, `scale` is that of its own units.

    What is transparent in pixels shows the colour of the `ground`.
    """

    owner: Owner
    box: Bounds
    path: Path
    label: str
    content: Form | Pixels
    scale: tuple[float, float]
    ground: Colour = PAPER


class LinkArea(NamedTuple):
    """An area that leads to an address, or as #name to an anchor, of a Link element; `contents` says where it leads."""

    element: Element
    url: str
    box: Bounds
    contents: str


class Anchor(NamedTuple):
    """A place that links inside the document lead to by its name: its height on the page."""

    name: str
    y: float


class Bookmark(NamedTuple):
    """A heading of the outline, its level from 1, and the height on the page that it leads to once it is placed."""

    title: str
    level: int
    y: float = 0


Ink: TypeAlias = GlyphRun | Shape | Picture
Item: TypeAlias = Ink | LinkArea | Bookmark | Anchor


class Page(NamedTuple):
    """A page: its size, its content, and what stands around that on many pages alike.

    `head` is under and before the content, `foot` after it, then `folio`, which differs from page to page.
    """

    width: float
    height: float
    content: tuple[Item, ...]
    head: tuple[Ink, ...] = ()
    foot: tuple[Ink, ...] = ()
    folio: tuple[Ink, ...] = ()

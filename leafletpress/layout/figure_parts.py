"""Names of the parts of a picture: each stands beside it, clear of the drawing, and a thin line leads to its place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import KW_ONLY
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from leafletpress.languages import SOURCE_LANGUAGE
from leafletpress.layout.box import FUZZ, Box, frozen
from leafletpress.layout.breaks import Break
from leafletpress.layout.labelled_box import LabelledBox
from leafletpress.layout.text import Inline
from leafletpress.pdf.inks import PAPER
from leafletpress.pdf.page import LAYOUT, Disc, Segment, Shape, Stroke
from leafletpress.typography.stages import Run

if TYPE_CHECKING:
    from leafletpress.content.model import NamedPart, Point
    from leafletpress.layout.composer import Composer, TextStyle
    from leafletpress.layout.figure import PictureBox
    from leafletpress.layout.text import Text
    from leafletpress.pdf.inks import Colour
    from leafletpress.pdf.page import Item
    from leafletpress.pdf.structure import Element

MOST_BESIDE = 0.38  # of the width: what names take of it at the most
DOT, LINE, HALO = 1.8, 0.75, 1.25  # points: radius of a dot, width of a line, paper around both


class Leader(NamedTuple):
    """A line from a place in the picture to the name of what is there, in points from the top left corner."""

    x1: float
    y1: float
    x2: float
    y2: float

    def crosses(self, other: Leader) -> bool:
        """Tell whether two of them cross."""
        one, two = (self.side(other.x1, other.y1), self.side(other.x2, other.y2))
        three, four = (other.side(self.x1, self.y1), other.side(self.x2, self.y2))
        return one * two < 0 and three * four < 0

    def turned(self, width: float) -> Leader:
        """Return it as it is seen from the right edge of a width."""
        return self._replace(x1=width - self.x1, x2=width - self.x2)

    def side(self, x: float, y: float) -> float:
        """Return on which side of the line a point is, as a sign."""
        return (self.x2 - self.x1) * (y - self.y1) - (self.y2 - self.y1) * (x - self.x1)


@frozen
class LabelledPicture(Box):
    """A picture with labels at its end side, a gap from it, the caption under both; lengths are points."""

    picture: PictureBox
    labels: tuple[Text, ...]
    points: tuple[Point, ...]
    caption: Text | None
    gap: float
    between: float
    colour: Colour
    _: KW_ONLY
    rtl: bool

    def sizes(self, width: float) -> tuple[float, float, float]:
        """Return width and height of the picture, and the width that it leaves to the labels, in points."""
        wished = max(label.natural_width for label in self.labels)
        wide, high = self.picture.size_at(width - self.gap - min(wished, MOST_BESIDE * width - self.gap))
        return wide, high, width - wide - self.gap

    def fits(self, width: float) -> bool:
        """Tell whether the labels stand beside the picture, no word of them divided and no higher than it is."""
        _, high, room = self.sizes(width)
        return all(label.min_width <= room for label in self.labels) and sum(self.heights(room)) <= high + FUZZ

    def heights(self, room: float) -> list[float]:
        """Return the heights in points of the labels with their share of the blanks between them."""
        return [label.height_at(room) + self.between for label in self.labels]

    def measure(self, width: float) -> float:
        _, high, room = self.sizes(width)
        below = self.caption.before + self.caption.height_at(width) if self.caption else 0.0
        return max(high, sum(self.heights(room))) + below

    def begins_at_top(self) -> bool:
        return True

    def place(self, x: float, top: float, width: float) -> Iterator[Item]:
        wide, high, room = self.sizes(width)
        yield from self.picture.place(x + room + self.gap if self.rtl else x, top, wide)
        heights = self.heights(room)
        # Seen from the left in every language: what runs from the right is turned round where it is drawn.
        places = [((1 - across if self.rtl else across) * wide, down * high) for across, down in self.points]
        found = clear_of_each_other(places, heights, wide + self.gap, max(high, sum(heights)))
        yield from self.drawn(found.leaders, x, top, width)
        if self.caption:
            yield from self.caption.place(x, top - self.measure(width) + self.caption.height_at(width), width)
        tops = dict(zip(found.order, found.tops, strict=True))
        for index, label in enumerate(self.labels):
            down = tops[index] + self.between / 2
            yield from label.place(x if self.rtl else x + width - room, top - down, room)

    def drawn(self, leaders: Sequence[Leader], x: float, top: float, width: float) -> Iterator[Shape]:
        """Yield the lines and dots, paper around them so that they are seen on dark drawings, too."""
        turned = [one.turned(width) if self.rtl else one for one in leaders]
        short = self.gap / 5 * (1 if self.rtl else -1)  # of the label
        lines = tuple(Segment(x + one.x1, top - one.y1, x + one.x2 + short, top - one.y2) for one in turned)
        for colour, more in ((PAPER, HALO), (self.colour, 0.0)):
            yield Shape(LAYOUT, lines, stroke=Stroke(colour, LINE + 2 * more))
            yield Shape(LAYOUT, tuple(Disc(line.x1, line.y1, DOT + more) for line in lines), fill=colour)


def set_parts(
    composer: Composer,
    parts: Sequence[NamedPart],
    picture: PictureBox,
    caption: Text | None,
    group: Element,
    width: float | None,
) -> list[Box]:
    """Return a picture with the names of its parts, to a listener a list that stands after the picture.

    They are beside it if they fit there in a width; else, or if there is none, numbers are, and the names beneath.
    """
    style = composer.text_style("small")._replace(colour=composer.design.brand.palette.ink, heading=True)
    beside = labelled(composer, parts, picture, caption, [composer.text(part.label, style, None) for part in parts])
    if width is not None and beside.fits(width):
        items = group.add("L", numbering="None")
        names = [composer.text(part.label, style, items.add("LI").add("LBody")) for part in parts]
        return [labelled(composer, parts, picture, caption, names)]
    return [
        numbered(composer, parts, picture, caption).altered(break_after=Break.FORBID),
        *numbered_names(composer, parts, style, group.add("L", numbering="Decimal")),
    ]


def numbered(
    composer: Composer, parts: Sequence[NamedPart], picture: PictureBox, caption: Text | None = None
) -> LabelledPicture:
    """Return a picture with the numbers of its parts beside it."""
    signs = [number_text(composer, number, None) for number in range(1, len(parts) + 1)]
    return labelled(composer, parts, picture, caption, signs)


def labelled(
    composer: Composer,
    parts: Sequence[NamedPart],
    picture: PictureBox,
    caption: Text | None,
    labels: Sequence[Text],
) -> LabelledPicture:
    """Return a picture with a label for each of its parts."""
    points, colour = tuple(part.at for part in parts), composer.design.brand.palette.ink
    gap, between = composer.units(5), composer.units(1)
    return LabelledPicture(picture, tuple(labels), points, caption, gap, between, colour, rtl=composer.rtl)


def number_text(composer: Composer, number: int, element: Element | None) -> Text:
    """Return the number of a part: beside the picture, where it is no part of what is heard, or before a name."""
    colour = composer.design.brand.palette.primary
    style = composer.text_style("small")._replace(colour=colour, bold=True, heading=True)
    return composer.set(Inline((Run(str(number), bold=True, isolate=True),)), style, SOURCE_LANGUAGE, element)


def numbered_names(composer: Composer, parts: Sequence[NamedPart], style: TextStyle, element: Element) -> Iterator[Box]:
    """Yield the names of parts as a list, each after its number."""
    for number, part in enumerate(parts, 1):
        item = element.add("LI")
        sign = number_text(composer, number, item.add("Lbl"))
        name = composer.text(part.label, style, item.add("LBody"))
        above = composer.units(1 if number > 1 else 2)
        yield LabelledBox((name,), sign, indent=(composer.units(5), 0), rtl=composer.rtl, before=above)


class Laid(NamedTuple):
    """Labels at the edge of a picture: which of them stand from top to bottom, their tops and leaders, likewise."""

    order: list[int]
    tops: list[float]
    leaders: list[Leader]

    def crossing(self) -> tuple[int, int] | None:
        """Return the places of two whose leaders cross, None where none do."""
        pairs = combinations(range(len(self.order)), 2)
        return next(((one, two) for one, two in pairs if self.leaders[one].crosses(self.leaders[two])), None)


def clear_of_each_other(
    places: Sequence[tuple[float, float]], heights: Sequence[float], edge: float, room: float
) -> Laid:
    """Return how labels of some heights stand at an edge beside places in a picture, in no more than the room.

    All are points from the top left corner. Where two leaders cross, their labels change places, which makes both
    shorter.
    """
    order = sorted(range(len(places)), key=lambda index: (places[index][1], places[index][0]))
    found = laid(order, places, heights, edge, room)
    for _ in range(len(order) ** 2):
        crossing = found.crossing()
        if crossing is None:
            break
        one, two = crossing
        order[one], order[two] = order[two], order[one]
        found = laid(order, places, heights, edge, room)
    return found


def laid(
    order: Sequence[int], places: Sequence[tuple[float, float]], heights: Sequence[float], edge: float, room: float
) -> Laid:
    """Return how labels stand in an order, each as near to the height of its place as may be."""
    tops = near([places[index][1] for index in order], [heights[index] for index in order], room)
    leaders = [Leader(*places[index], edge, top + heights[index] / 2) for index, top in zip(order, tops, strict=True)]
    return Laid(list(order), tops, leaders)


def near(wishes: Sequence[float], heights: Sequence[float], room: float) -> list[float]:
    """Return the tops of boxes under each other, in points, their middles as near to the wishes as may be.

    They are pooled where they would overlap (as in isotonic regression), and stay within the room.
    """
    pools: list[list[int]] = []
    for index in range(len(wishes)):
        pools.append([index])
        while len(pools) > 1 and span(pools[-1], wishes, heights, room)[0] < span(pools[-2], wishes, heights, room)[1]:
            pools[-2:] = [pools[-2] + pools[-1]]
    tops: list[float] = []
    for pool in pools:
        top, _ = span(pool, wishes, heights, room)
        for index in pool:
            tops.append(top)
            top += heights[index]
    return tops


def span(pool: Sequence[int], wishes: Sequence[float], heights: Sequence[float], room: float) -> tuple[float, float]:
    """Return where a pool of boxes begins and ends such that its boxes are nearest to their wishes."""
    down = 0.0
    tops: list[float] = []
    for index in pool:
        tops.append(wishes[index] - heights[index] / 2 - down)
        down += heights[index]
    top = min(max(sum(tops) / len(tops), 0.0), room - down)
    return top, top + down

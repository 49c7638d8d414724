"""Drawn things: panels, bars, rules, icons, numerals' circles, boxes, blanks; plain geometry."""

from __future__ import annotations

from dataclasses import KW_ONLY, dataclass
from typing import TYPE_CHECKING, TypeAlias

from leafletpress.design.measures import POINTS
from leafletpress.layout.box import FUZZ, Box, Cut, frozen
from leafletpress.layout.breaks import Strictness
from leafletpress.pdf.inks import PAPER, Colour
from leafletpress.pdf.page import LAYOUT, Disc, Polygon, Rect, Segment, Shape, Stroke

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from leafletpress.layout.text import Text
    from leafletpress.pdf.page import Item

BOX = 5 * POINTS["mm"]  # a tick box (look: checklist)
LINE_DISTANCE = 9 * POINTS["mm"]  # between ruled lines for handwriting
HAIRLINE = 0.6
CAP = 0.714  # cap height of Noto Sans in em
DASH, THICK = 5.0, 1.0  # points: of a dash of a line to cut along, and of the blank behind it; of the line
# Left edge, top, size and colour of a drawing -> what is drawn.
Draw: TypeAlias = "Callable[[float, float, float, Colour], Iterator[Item]]"


def filled(x: float, top: float, width: float, height: float, colour: Colour) -> Shape:
    """Return a filled rectangle given by its top left corner."""
    return Shape(LAYOUT, (Rect(x, top - height, width, height),), fill=colour)


def rule(x: float, y: float, width: float, colour: Colour, weight: float = HAIRLINE) -> Shape:
    """Return a horizontal rule."""
    return Shape(LAYOUT, (Segment(x, y, x + width, y),), stroke=Stroke(colour, weight))


@dataclass(frozen=True, slots=True)
class Panel:
    """A backdrop: a tint, a bar on the start side, a rule along the top, a frame, a dashed line to cut along.

    What is None is left out.
    """

    tint: Colour | None = None
    bar: Colour | None = None
    bar_width: float = 0
    top_rule: Colour | None = None
    frame: Colour | None = None
    cut: Colour | None = None
    rtl: bool = False

    def place(self, x: float, top: float, width: float, height: float) -> Iterator[Shape]:
        """Yield its shapes with their top left corner at (x, top), in points."""
        if self.tint:
            yield filled(x, top, width, height, self.tint)
        if self.frame:
            edge = Rect(x + 0.5, top - height + 0.5, width - 1, height - 1)
            yield Shape(LAYOUT, (edge,), stroke=Stroke(self.frame, 1))
        if self.bar:
            yield filled(x + width - self.bar_width if self.rtl else x, top, self.bar_width, height, self.bar)
        if self.top_rule:
            yield filled(x, top, width, self.bar_width, self.top_rule)
        if self.cut:
            yield cut_line(x, top, width, height, self.cut)


def cut_line(x: float, top: float, width: float, height: float, colour: Colour) -> Shape:
    """Return a dashed line all around what is to be cut out."""
    across = [*dashes(x, width)]
    down = [*dashes(top - height, height)]
    sides = [Rect(at, edge, length, THICK) for edge in (top - THICK, top - height) for at, length in across]
    sides += [Rect(edge, at, THICK, length) for edge in (x, x + width - THICK) for at, length in down]
    return Shape(LAYOUT, tuple(sides), fill=colour)


def dashes(start: float, length: float) -> Iterator[tuple[float, float]]:
    """Yield place and length of the dashes of a line, which begins and ends with one."""
    count = max(round((length / DASH + 1) / 2), 1)
    blank = (length - count * DASH) / max(count - 1, 1)
    return ((start + index * (DASH + blank), min(DASH, length)) for index in range(count))


@frozen
class Drawing(Box):
    """A drawn label of a fixed size, aligned with a line of text of `cap` points cap height.

    `draw` gives its items by left edge, top, size and colour.
    """

    draw: Draw
    size: float
    colour: Colour
    cap: float
    _: KW_ONLY
    rtl: bool

    def measure(self, width: float) -> float:
        del width
        return self.size

    def lines_at(self, width: float) -> int:
        del width
        return 0

    def first_baseline(self, width: float) -> float:
        """Return where a baseline lies when its capitals are centred on the drawing."""
        del width
        return (self.size + self.cap) / 2

    def place(self, x: float, top: float, width: float) -> Iterator[Item]:
        """Yield the items of the drawing, which stands on the start side of its zone."""
        return self.draw(x + width - self.size if self.rtl else x, top, self.size, self.colour)


def tick_box(left: float, top: float, size: float, colour: Colour) -> Iterator[Item]:
    """Yield an empty box to tick."""
    edge = Rect(left + 0.6, top - size + 0.6, size - 1.2, size - 1.2)
    yield Shape(LAYOUT, (edge,), stroke=Stroke(colour, 1.25))


def note_icon(left: float, top: float, size: float, colour: Colour) -> Iterator[Item]:
    """Yield a disc with the letter i drawn in it."""
    half = size / 2
    x, y = left + half, top - half
    dot = Disc(x, y + 0.5 * half, 0.15 * half)
    stem = Rect(x - 0.13 * half, y - 0.58 * half, 0.26 * half, 0.84 * half, 0.1 * half)
    yield Shape(LAYOUT, (Disc(x, y, half),), fill=colour)
    yield Shape(LAYOUT, (dot, stem), fill=PAPER)


def warning_icon(left: float, top: float, size: float, colour: Colour) -> Iterator[Item]:
    """Yield a triangle with an exclamation mark drawn in it."""
    bottom, middle = top - 0.95 * size, left + size / 2
    triangle = (
        (left + 0.07 * size, bottom + 0.06 * size),
        (left + 0.93 * size, bottom + 0.06 * size),
        (middle, bottom + 0.84 * size),
    )
    dot = Disc(middle, bottom + 0.13 * size, 0.06 * size)
    stem = (
        (middle - 0.065 * size, bottom + 0.63 * size),
        (middle + 0.065 * size, bottom + 0.63 * size),
        (middle + 0.04 * size, bottom + 0.26 * size),
        (middle - 0.04 * size, bottom + 0.26 * size),
    )
    edge = Stroke(colour, 0.12 * size, round_corners=True)
    yield Shape(LAYOUT, (Polygon(triangle),), colour, edge)
    yield Shape(LAYOUT, (dot, Polygon(stem)), fill=PAPER)


def numeral(number: Text, left: float, top: float, size: float, colour: Colour) -> Iterator[Item]:
    """Yield a number in the middle of a solid circle."""
    half = size / 2
    yield Shape(LAYOUT, (Disc(left + half, top - half, half),), fill=colour)
    baseline = number.first_baseline(size) or 0
    cap = CAP * number.style_at(size).size
    yield from number.place(left, top - half - cap / 2 + baseline, size)


@frozen
class RuledLines(Box):
    """Lines to write on; where a page ends they fill it, and are not fewer than `fewest`."""

    count: int
    colour: Colour
    fewest: int

    def measure(self, width: float) -> float:
        del width
        return self.count * LINE_DISTANCE

    def lines_at(self, width: float) -> int:
        del width
        return self.count

    def lowered(self, width: float, room: float) -> Box | None:
        del width
        fitting = min(int((room + FUZZ) / LINE_DISTANCE), self.count)
        return self.altered(count=fitting, _heights={}) if fitting >= self.fewest else None

    def grown(self, width: float, room: float) -> Box | None:
        del width
        fitting = int((room + FUZZ) / LINE_DISTANCE)
        return self.altered(count=fitting, _heights={}) if fitting > self.count else None

    def cut(self, width: float, room: float, strictness: Strictness) -> Cut | None:
        del width, strictness
        fitting = min(int(room / LINE_DISTANCE), self.count - 2)
        if fitting < 2:
            return None
        first = self.altered(count=fitting, after=0, _heights={})
        return first, self.altered(count=self.count - fitting, before=0, _heights={})

    def place(self, x: float, top: float, width: float) -> Iterator[Shape]:
        for index in range(1, self.count + 1):
            yield rule(x, top - index * LINE_DISTANCE, width, self.colour, 0.75)


@frozen
class Space(Box):
    """A blank of a fixed height."""

    blank: float

    def measure(self, width: float) -> float:
        del width
        return self.blank

    def lines_at(self, width: float) -> int:
        del width
        return 0

    def place(self, x: float, top: float, width: float) -> Iterator[Item]:
        del x, top, width
        return iter(())

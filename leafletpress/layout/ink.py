"""Drawn things: panels, bars, rules, icons, numerals' circles, boxes; plain geometry on the canvas."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from leafletpress.design.measures import POINTS, WHITE, Rgb
from leafletpress.layout.block import Block, Rules

if TYPE_CHECKING:
    from leafletpress.layout.text import Text
    from leafletpress.pdf.canvas import TaggedCanvas

BOX = 5 * POINTS["mm"]  # a tick box (look: checklist)
LINE_DISTANCE = 9 * POINTS["mm"]  # between ruled lines for handwriting
HAIRLINE = 0.6


def fill_box(canvas: TaggedCanvas, x: float, top: float, width: float, height: float, colour: Rgb) -> None:
    """Fill a rectangle given by its top left corner."""
    canvas.setFillColorRGB(*colour)
    canvas.rect(x, top - height, width, height, stroke=0, fill=1)


def rule(canvas: TaggedCanvas, x: float, y: float, width: float, colour: Rgb, weight: float = HAIRLINE) -> None:
    """Draw a horizontal rule."""
    canvas.setStrokeColorRGB(*colour)
    canvas.setLineWidth(weight)
    canvas.line(x, y, x + width, y)


@dataclass(frozen=True, slots=True)
class Panel:
    """Be a backdrop: a tint, a bar on the start side, a rule along the top, a frame; what is None is left out."""

    tint: Rgb | None = None
    bar: Rgb | None = None
    bar_width: float = 0
    top_rule: Rgb | None = None
    frame: Rgb | None = None
    rtl: bool = False

    def __call__(self, canvas: TaggedCanvas, x: float, top: float, width: float, height: float) -> None:
        if self.tint:
            fill_box(canvas, x, top, width, height, self.tint)
        if self.frame:
            canvas.setStrokeColorRGB(*self.frame)
            canvas.setLineWidth(1)
            canvas.rect(x + 0.5, top - height + 0.5, width - 1, height - 1, stroke=1, fill=0)
        if self.bar:
            left = x + width - self.bar_width if self.rtl else x
            fill_box(canvas, left, top, self.bar_width, height, self.bar)
        if self.top_rule:
            fill_box(canvas, x, top, width, self.bar_width, self.top_rule)


class Drawing(Block):
    """Be a drawn label of a fixed size, aligned with a line of text of `cap` points cap height."""

    def __init__(self, size: float, colour: Rgb, cap: float, *, rtl: bool) -> None:
        super().__init__()
        self.size = size
        self.colour = colour
        self.cap = cap
        self.rtl = rtl

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

    def left(self, x: float, width: float) -> float:
        """Return the left edge of the drawing, which stands on the start side of its zone."""
        return x + width - self.size if self.rtl else x


class TickBox(Drawing):
    """Be an empty box to tick."""

    def paint(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        canvas.setStrokeColorRGB(*self.colour)
        canvas.setLineWidth(1.25)
        canvas.rect(
            self.left(x, width) + 0.6, top - self.size + 0.6, self.size - 1.2, self.size - 1.2, stroke=1, fill=0
        )


class NoteIcon(Drawing):
    """Be a disc with the letter i drawn in it."""

    def paint(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        half = self.size / 2
        x, y = self.left(x, width) + half, top - half
        canvas.setFillColorRGB(*self.colour)
        canvas.circle(x, y, half, stroke=0, fill=1)
        canvas.setFillColorRGB(*WHITE)
        canvas.circle(x, y + 0.5 * half, 0.15 * half, stroke=0, fill=1)
        canvas.roundRect(x - 0.13 * half, y - 0.58 * half, 0.26 * half, 0.84 * half, 0.1 * half, stroke=0, fill=1)


class WarningIcon(Drawing):
    """Be a triangle with an exclamation mark drawn in it."""

    def paint(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        left, size = self.left(x, width), self.size
        bottom, middle = top - 0.95 * size, left + size / 2
        canvas.setFillColorRGB(*self.colour)
        canvas.setStrokeColorRGB(*self.colour)
        canvas.setLineWidth(0.12 * size)
        canvas.setLineJoin(1)
        path = canvas.beginPath()
        path.moveTo(left + 0.07 * size, bottom + 0.06 * size)
        path.lineTo(left + 0.93 * size, bottom + 0.06 * size)
        path.lineTo(middle, bottom + 0.84 * size)
        path.close()
        canvas.drawPath(path, stroke=1, fill=1)
        canvas.setLineJoin(0)
        canvas.setFillColorRGB(*WHITE)
        canvas.circle(middle, bottom + 0.13 * size, 0.06 * size, stroke=0, fill=1)
        path = canvas.beginPath()
        path.moveTo(middle - 0.065 * size, bottom + 0.63 * size)
        path.lineTo(middle + 0.065 * size, bottom + 0.63 * size)
        path.lineTo(middle + 0.04 * size, bottom + 0.26 * size)
        path.lineTo(middle - 0.04 * size, bottom + 0.26 * size)
        path.close()
        canvas.drawPath(path, stroke=0, fill=1)


class Numeral(Drawing):
    """Be a number in a solid circle; `figure` is set in the circle's middle."""

    def __init__(self, figure: Text, size: float, colour: Rgb, cap: float, *, rtl: bool) -> None:
        super().__init__(size, colour, cap, rtl=rtl)
        self.figure = figure

    def paint(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        left, half = self.left(x, width), self.size / 2
        canvas.setFillColorRGB(*self.colour)
        canvas.circle(left + half, top - half, half, stroke=0, fill=1)
        baseline = self.figure.first_baseline(self.size) or 0
        cap = 0.714 * self.figure.style_at(self.size).size
        self.figure.paint(canvas, left, top - half - cap / 2 + baseline, self.size)


class RuledLines(Block):
    """Be lines to write on."""

    def __init__(self, count: int, colour: Rgb, *, after: float) -> None:
        super().__init__(after=after)
        self.count = count
        self.colour = colour

    def measure(self, width: float) -> float:
        del width
        return self.count * LINE_DISTANCE

    def lines_at(self, width: float) -> int:
        del width
        return self.count

    def cut(self, width: float, room: float, rules: Rules) -> tuple[Block, Block] | None:
        del width, rules
        fitting = min(int(room / LINE_DISTANCE), self.count - 2)
        if fitting < 2:
            return None
        rest = RuledLines(self.count - fitting, self.colour, after=self.after)
        return RuledLines(fitting, self.colour, after=0), rest

    def paint(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        for index in range(1, self.count + 1):
            rule(canvas, x, top - index * LINE_DISTANCE, width, self.colour, 0.75)

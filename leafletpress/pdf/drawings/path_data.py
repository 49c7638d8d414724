"""Read path data into moves, lines, cubic curves and closes (SVG 2, 9.3)."""

from __future__ import annotations

import re
from math import acos, ceil, copysign, cos, hypot, pi, radians, sin, sqrt, tan
from typing import TYPE_CHECKING, TypeAlias

from leafletpress.pdf.drawings.values import A_NUMBER, bounded, number_list

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# The end of a move or line, the two controls and the end of a curve, nothing for a close.
Segment: TypeAlias = tuple[float, ...]
MOVE, LINE, CURVE, CLOSE = "m", "l", "c", "h"
Outline: TypeAlias = list[tuple[str, Segment]]

COMMAND = re.compile(r"([MmZzLlHhVvCcSsQqTtAa])([^MmZzLlHhVvCcSsQqTtAa]*)")
COUNTS = {"M": 2, "Z": 0, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "A": 7}
BLANKS = re.compile(r"[\s,]*")


def read_path(text: str) -> Outline:
    """Return the segments of path data; raise ValueError at anything else, where viewers would draw a part."""
    text = text.strip()
    if text in ("", "none"):
        return []
    if text[0] not in "Mm":
        raise ValueError("a path must begin with M")
    pen = Pen()
    for found in COMMAND.finditer(text):
        command = found[1]
        size = COUNTS[command.upper()]
        numbers = arc_numbers(found[2]) if size == 7 else number_list(found[2])
        if not numbers and size and found.end() == len(text):
            break  # a command without numbers at the end adds nothing
        if (size == 0 and numbers) or (size and (not numbers or len(numbers) % size)):
            raise ValueError(f"a path has {len(numbers)} numbers after {command}")
        for start in range(0, max(len(numbers), 1), max(size, 1)):
            pen.draw(command, numbers[start : start + size])
            command = {"M": "L", "m": "l"}.get(command, command)
    return pen.outline


def arc_numbers(text: str) -> list[float]:
    """Return the numbers of arcs, whose two flags need nothing between them and what follows."""
    values: list[float] = []
    place = end_of_blanks(text, 0)
    while place < len(text):
        if len(values) % 7 in (3, 4):
            if text[place] not in "01":
                raise ValueError("a flag of an arc is neither 0 nor 1")
            values.append(float(text[place]))
            place += 1
        else:
            found = A_NUMBER.match(text, place)
            if not found:
                raise ValueError(f"a path has '{text[place : place + 10]}'")
            values.append(bounded(float(found[0])))
            place = found.end()
        place = end_of_blanks(text, place)
    return values


def end_of_blanks(text: str, place: int) -> int:
    """Return where blanks and commas end."""
    found = BLANKS.match(text, place)
    return found.end() if found else place


class Pen:
    """Draw an outline: where the pen is, where the subpath began, and the control that a smooth curve mirrors."""

    def __init__(self) -> None:
        self.outline: Outline = []
        self.x = self.y = 0.0
        self.start = (0.0, 0.0)
        self.mirror: tuple[str, float, float] = ("", 0.0, 0.0)
        self.closed = False

    def draw(self, command: str, numbers: Sequence[float]) -> None:
        """Do one command."""
        upper, relative = command.upper(), command.islower()
        if upper == "Z":
            self.close()
            return
        if self.closed and upper != "M":
            self.outline.append((MOVE, self.start))
        self.closed = False
        x, y = (self.x, self.y) if relative else (0.0, 0.0)
        kind, control_x, control_y = self.mirror
        self.mirror = "", 0.0, 0.0
        match upper:
            case "H":
                self.line(x + numbers[0], self.y)
            case "V":
                self.line(self.x, y + numbers[0])
            case "A":
                self.arc(numbers, x, y)
            case _:
                places = [(x + numbers[at], y + numbers[at + 1]) for at in range(0, len(numbers), 2)]
                mirrored = (2 * self.x - control_x, 2 * self.y - control_y)
                again = mirrored if kind == {"S": "C", "T": "Q"}.get(upper) else (self.x, self.y)
                self.through(upper, places, again)

    def through(self, command: str, places: Sequence[tuple[float, float]], mirrored: tuple[float, float]) -> None:
        """Do a command whose numbers are points."""
        match command:
            case "M":
                self.move(*places[0])
            case "L":
                self.line(*places[0])
            case "C":
                self.curve(*places)
            case "S":
                self.curve(mirrored, *places)
            case "Q":
                self.quadratic(*places)
            case "T":
                self.quadratic(mirrored, *places)

    def move(self, x: float, y: float) -> None:
        """Begin a subpath."""
        self.outline.append((MOVE, (x, y)))
        self.x, self.y = self.start = x, y

    def close(self) -> None:
        """End a subpath where it began."""
        self.outline.append((CLOSE, ()))
        self.x, self.y = self.start
        self.mirror = "", 0.0, 0.0
        self.closed = True

    def line(self, x: float, y: float) -> None:
        """Draw a straight line."""
        self.outline.append((LINE, (x, y)))
        self.x, self.y = x, y

    def curve(self, *places: tuple[float, float]) -> None:
        """Draw a cubic curve."""
        (_, second, end) = places
        self.outline.append((CURVE, tuple(part for place in places for part in place)))
        self.mirror = "C", *second
        self.x, self.y = end

    def quadratic(self, *places: tuple[float, float]) -> None:
        """Draw a quadratic curve as the cubic one that is the same."""
        (control, end) = places
        first = self.x + (control[0] - self.x) * 2 / 3, self.y + (control[1] - self.y) * 2 / 3
        second = end[0] + (control[0] - end[0]) * 2 / 3, end[1] + (control[1] - end[1]) * 2 / 3
        self.curve(first, second, end)
        self.mirror = "Q", *control

    def arc(self, numbers: Sequence[float], x: float, y: float) -> None:
        """Draw an elliptical arc as cubic curves."""
        rx, ry, turn, large, sweep, end_x, end_y = numbers
        start, end = (self.x, self.y), (x + end_x, y + end_y)
        if start == end:
            return
        if not rx or not ry:
            self.line(*end)
            return
        for curve in arc_curves(start, end, (abs(rx), abs(ry)), radians(turn), bool(large), bool(sweep)):
            self.outline.append((CURVE, curve))
        self.x, self.y = end


def arc_curves(
    start: tuple[float, float],
    end: tuple[float, float],
    radii: tuple[float, float],
    turn: float,
    large: bool,
    sweep: bool,
) -> Iterator[Segment]:
    """Yield cubic curves of a quarter at most (SVG 2, B.2.4 and B.2.5); `turn` in radians."""
    rx, ry = radii
    c, s = cos(turn), sin(turn)
    half_x, half_y = (start[0] - end[0]) / 2, (start[1] - end[1]) / 2
    px, py = (c * half_x + s * half_y) / rx, (c * half_y - s * half_x) / ry
    reach = hypot(px, py)
    if reach > 1:
        rx, ry, px, py, reach = rx * reach, ry * reach, px / reach, py / reach, 1.0
    root = sqrt(max(1 / (reach * reach) - 1, 0)) * (-1 if large == sweep else 1)
    ux, uy = root * py, -root * px  # the centre, where the ellipse is a circle of radius 1
    first = direction(px - ux, py - uy)
    span = direction(-px - ux, -py - uy) - first
    if sweep and span < 0:
        span += 2 * pi
    elif not sweep and span > 0:
        span -= 2 * pi
    count = max(ceil(abs(span) / (pi / 2) - 1e-9), 1)
    step = span / count
    pull = 4 / 3 * tan(step / 4)
    middle = (start[0] + end[0]) / 2, (start[1] + end[1]) / 2

    def put(x: float, y: float) -> tuple[float, float]:
        x, y = (ux + x) * rx, (uy + y) * ry
        return c * x - s * y + middle[0], s * x + c * y + middle[1]

    for number in range(count):
        a, b = first + number * step, first + (number + 1) * step
        stop = end if number == count - 1 else put(cos(b), sin(b))
        yield (
            *put(cos(a) - pull * sin(a), sin(a) + pull * cos(a)),
            *put(cos(b) + pull * sin(b), sin(b) - pull * cos(b)),
            *stop,
        )


def direction(x: float, y: float) -> float:
    """Return the angle of a vector in radians."""
    return copysign(acos(max(min(x / hypot(x, y), 1.0), -1.0)), y)

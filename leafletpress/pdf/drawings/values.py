"""Read numbers, lengths, lists and transforms as SVG and CSS write them; raise ValueError for anything else."""

from __future__ import annotations

import re
from functools import lru_cache
from math import cos, hypot, isfinite, radians, sin, sqrt, tan
from typing import NamedTuple, TypeAlias

Matrix: TypeAlias = tuple[float, float, float, float, float, float]

IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
LARGEST = 1e7
NUMBER = r"[+-]?(?:\d{1,40}(?:\.\d{0,400})?|\.\d{1,400})(?:[eE][+-]?\d{1,4})?"
A_NUMBER = re.compile(NUMBER)
A_LENGTH = re.compile(rf"({NUMBER})([a-zA-Z%]{{0,4}})")
# Pixels of an absolute unit (CSS Values 4, 6.2).
PIXELS = {"": 1, "px": 1, "pt": 4 / 3, "pc": 16, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96, "Q": 96 / 101.6}
DEGREES = {"": 1, "deg": 1, "grad": 0.9, "rad": 57.29577951308232, "turn": 360}
DOUBLE_COMMA = re.compile(r",\s*,")
A_FUNCTION = re.compile(r"[\s,]{0,100}([a-zA-Z]{1,20})\s*\(([^()]*)\)")


class Frame(NamedTuple):
    """Hold what relative lengths are of: width and height of the viewport, and the font size, in user units."""

    width: float
    height: float
    font_size: float

    @property
    def diagonal(self) -> float:
        """Return what a percentage is of that belongs to neither side (SVG 2, 8.9)."""
        return hypot(self.width, self.height) / sqrt(2)


def number(text: str) -> float:
    """Return a finite number."""
    found = A_NUMBER.fullmatch(text.strip())
    if not found:
        raise ValueError(f"'{text}' is not a number")
    return bounded(float(found[0]))


def bounded(value: float) -> float:
    """Return a number that a page can hold."""
    if not (isfinite(value) and abs(value) <= LARGEST):
        raise ValueError("a number is out of bounds")
    return value


def share(text: str) -> float:
    """Return a number or percentage, held between 0 and 1."""
    text = text.strip()
    value = number(text[:-1]) / 100 if text.endswith("%") else number(text)
    return min(max(value, 0.0), 1.0)


def length(text: str, whole: float, font_size: float) -> float:
    """Return a length in user units; a percentage is of `whole`."""
    found = A_LENGTH.fullmatch(text.strip())
    if not found:
        raise ValueError(f"'{text}' is not a length")
    value, unit = float(found[1]), found[2]
    if unit == "%":
        return bounded(value / 100 * whole)
    if unit in ("em", "ex"):
        return bounded(value * font_size * (1 if unit == "em" else 0.5))
    if unit not in PIXELS:
        raise ValueError(f"the unit '{unit}' is not taken")
    return bounded(value * PIXELS[unit])


def number_list(text: str) -> list[float]:
    """Return numbers parted by blanks and commas, or by nothing where they part themselves."""
    if A_NUMBER.sub("", text).strip(" \t\r\n\f,") or DOUBLE_COMMA.search(text):
        raise ValueError(f"'{text[:40]}' is not a list of numbers")
    return [bounded(float(value)) for value in A_NUMBER.findall(text)]


def multiply(first: Matrix, second: Matrix) -> Matrix:
    """Return the matrix that does `second`, then `first`."""
    a, b, c, d, e, f = first
    p, q, r, s, t, u = second
    return a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f


def applied(matrix: Matrix, x: float, y: float) -> tuple[float, float]:
    """Return where a matrix puts a point."""
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def scale_of(matrix: Matrix) -> float:
    """Return by how much a matrix makes lengths larger, in the mean."""
    return sqrt(abs(determinant(matrix)))


def determinant(matrix: Matrix) -> float:
    """Return by how much a matrix makes areas larger; below zero where it mirrors."""
    return matrix[0] * matrix[3] - matrix[1] * matrix[2]


def inverse(matrix: Matrix) -> Matrix:
    """Return the matrix that undoes another; raise ZeroDivisionError."""
    a, b, c, d, e, f = matrix
    det = determinant(matrix)
    return d / det, -b / det, -c / det, a / det, (c * f - d * e) / det, (b * e - a * f) / det


@lru_cache(maxsize=512)
def transform(text: str, *, css: bool = False, width: float = 0, height: float = 0) -> Matrix:
    """Return the matrix of a transform attribute, or of CSS's property with units; percentages are of a box."""
    matrix, end = IDENTITY, 0
    if text.strip() == "none":
        return matrix
    for found in A_FUNCTION.finditer(text):
        if found.start() != end:
            break
        end = found.end()
        matrix = multiply(matrix, function(found[1], found[2], css=css, width=width, height=height))
    if text[end:].strip(" \t\r\n\f,"):
        raise ValueError(f"'{text[:60]}' is not a transform")
    for value in matrix:
        bounded(value)
    return matrix


def function(name: str, arguments: str, *, css: bool, width: float, height: float) -> Matrix:
    """Return the matrix of one function of a transform (CSS Transforms 1, 8 and 13)."""
    values = arguments.replace(",", " ").split() if css else [f"{value!r}" for value in number_list(arguments)]
    name = name.lower() if css else name
    match name, len(values):
        case "matrix", 6:
            a, b, c, d, e, f = map(number, values)
            return a, b, c, d, e, f
        case "translate", 1 | 2:
            down = length(values[1], height, 16) if len(values) == 2 else 0.0
            return 1, 0, 0, 1, length(values[0], width, 16), down
        case "scale", 1 | 2:
            return number(values[0]), 0, 0, number(values[-1]), 0, 0
        case "rotate", 1:
            return turned(values[0])
        case "rotate", 3 if not css:
            x, y = number(values[1]), number(values[2])
            return about(turned(values[0]), x, y)
        case "skewX", 1:
            return 1, 0, tan(angle(values[0])), 1, 0, 0
        case "skewY", 1:
            return 1, tan(angle(values[0])), 0, 1, 0, 0
    if css and len(values) == 1:
        return css_function(name, values[0], width, height)
    raise ValueError(f"'{name}({arguments})' is not a transform that is taken")


def css_function(name: str, value: str, width: float, height: float) -> Matrix:
    """Return the matrix of a function that CSS alone has."""
    match name:
        case "translatex":
            return 1, 0, 0, 1, length(value, width, 16), 0
        case "translatey":
            return 1, 0, 0, 1, 0, length(value, height, 16)
        case "scalex":
            return number(value), 0, 0, 1, 0, 0
        case "scaley":
            return 1, 0, 0, number(value), 0, 0
        case "skewx":
            return 1, 0, tan(angle(value)), 1, 0, 0
        case "skewy":
            return 1, tan(angle(value)), 0, 1, 0, 0
    raise ValueError(f"'{name}()' is not a transform that is taken")


def angle(text: str) -> float:
    """Return an angle in radians."""
    found = A_LENGTH.fullmatch(text.strip())
    if not found or found[2].lower() not in DEGREES:
        raise ValueError(f"'{text}' is not an angle")
    return radians(float(found[1]) * DEGREES[found[2].lower()])


def turned(text: str) -> Matrix:
    """Return the matrix of a rotation about the origin."""
    a = angle(text)
    return cos(a), sin(a), -sin(a), cos(a), 0, 0


def about(matrix: Matrix, x: float, y: float) -> Matrix:
    """Return a matrix with its origin put to a point."""
    return multiply(multiply((1, 0, 0, 1, x, y), matrix), (1, 0, 0, 1, -x, -y))

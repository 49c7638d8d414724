"""Turn shapes into outlines, and outlines into operators and boxes."""

from __future__ import annotations

from math import dist, sqrt
from typing import TYPE_CHECKING, TypeAlias

from leafletpress.pdf.drawings.content import real
from leafletpress.pdf.drawings.path_data import CLOSE, CURVE, LINE, MOVE, Outline, read_path
from leafletpress.pdf.drawings.values import Frame, Matrix, length, number_list

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from leafletpress.pdf.drawings.source import Node

# Left, top, right, bottom.
Bounds: TypeAlias = tuple[float, float, float, float]
# How far the controls of a quarter of a circle of radius 1 are from its ends.
KAPPA = 0.5522847498307936
# What a dot is long at least, in the last decimal, so that its caps are drawn.
LEAST_DOT = 2


def outline_of(node: Node, frame: Frame) -> Outline:
    """Return the outline of a shape in its own coordinates; raise PictureError."""
    try:
        match node.tag:
            case "path":
                return read_path(node.attributes.get("d", ""))
            case "rect":
                return rectangle(node, frame)
            case "circle" | "ellipse":
                return ellipse(node, frame)
            case "line":
                return straight(node, frame)
        return polygon(node)
    except ValueError as error:
        node.refuse(f"<{node.tag}> is not understood: {error}", "draw it again, or save the drawing again")


def measure(node: Node, name: str, frame: Frame, whole: float) -> float:
    """Return a length of an attribute, 0 where it is not there; raise ValueError."""
    return length(node.attributes.get(name) or "0", whole, frame.font_size)


def radius(node: Node, name: str, frame: Frame, whole: float) -> float | None:
    """Return a length that must not be negative, None for none or `auto`; raise ValueError."""
    text = node.attributes.get(name, "auto").strip()
    if text in ("auto", ""):
        return None
    value = length(text, whole, frame.font_size)
    if value < 0:
        raise ValueError(f"{name} is negative")
    return value


def rectangle(node: Node, frame: Frame) -> Outline:
    """Return a rectangle, its corners round where it says so (SVG 2, 10.2)."""
    x, y = measure(node, "x", frame, frame.width), measure(node, "y", frame, frame.height)
    width, height = radius(node, "width", frame, frame.width), radius(node, "height", frame, frame.height)
    if not width or not height:
        return []
    rx, ry = radius(node, "rx", frame, frame.width), radius(node, "ry", frame, frame.height)
    rx, ry = (ry if rx is None else rx) or 0, (rx if ry is None else ry) or 0
    rx, ry = min(rx, width / 2), min(ry, height / 2)
    right, bottom = x + width, y + height
    if not rx or not ry:
        return [(MOVE, (x, y)), (LINE, (right, y)), (LINE, (right, bottom)), (LINE, (x, bottom)), (CLOSE, ())]
    kx, ky = rx * (1 - KAPPA), ry * (1 - KAPPA)
    return [
        (MOVE, (x + rx, y)),
        (LINE, (right - rx, y)),
        (CURVE, (right - kx, y, right, y + ky, right, y + ry)),
        (LINE, (right, bottom - ry)),
        (CURVE, (right, bottom - ky, right - kx, bottom, right - rx, bottom)),
        (LINE, (x + rx, bottom)),
        (CURVE, (x + kx, bottom, x, bottom - ky, x, bottom - ry)),
        (LINE, (x, y + ry)),
        (CURVE, (x, y + ky, x + kx, y, x + rx, y)),
        (CLOSE, ()),
    ]


def ellipse(node: Node, frame: Frame) -> Outline:
    """Return a circle or an ellipse, from its rightmost point on (SVG 2, 10.3 and 10.4)."""
    x, y = measure(node, "cx", frame, frame.width), measure(node, "cy", frame, frame.height)
    if node.tag == "circle":
        rx = ry = radius(node, "r", frame, frame.diagonal)
    else:
        rx, ry = radius(node, "rx", frame, frame.width), radius(node, "ry", frame, frame.height)
        rx, ry = ry if rx is None else rx, rx if ry is None else ry
    if not rx or not ry:
        return []
    kx, ky = rx * KAPPA, ry * KAPPA
    return [
        (MOVE, (x + rx, y)),
        (CURVE, (x + rx, y + ky, x + kx, y + ry, x, y + ry)),
        (CURVE, (x - kx, y + ry, x - rx, y + ky, x - rx, y)),
        (CURVE, (x - rx, y - ky, x - kx, y - ry, x, y - ry)),
        (CURVE, (x + kx, y - ry, x + rx, y - ky, x + rx, y)),
        (CLOSE, ()),
    ]


def straight(node: Node, frame: Frame) -> Outline:
    """Return a line."""
    sides = frame.width, frame.height
    start, end = (
        (measure(node, f"x{place}", frame, sides[0]), measure(node, f"y{place}", frame, sides[1])) for place in "12"
    )
    return [(MOVE, start), (LINE, end)]


def polygon(node: Node) -> Outline:
    """Return a polyline or polygon; a number too many is left out (SVG 2, 10.6)."""
    values = number_list(node.attributes.get("points", ""))
    places = list(zip(values[::2], values[1::2], strict=False))
    if len(places) < 2:
        return []
    outline: Outline = [(MOVE, places[0]), *((LINE, place) for place in places[1:])]
    return [*outline, (CLOSE, ())] if node.tag == "polygon" else outline


def moved(outline: Outline, matrix: Matrix) -> Outline:
    """Return an outline where a matrix puts it."""
    a, b, c, d, e, f = matrix
    out: Outline = []
    for kind, values in outline:
        if len(values) == 2:
            x, y = values
            out.append((kind, (a * x + c * y + e, b * x + d * y + f)))
        elif values:
            p, q, r, s, t, u = values
            points = a * p + c * q + e, b * p + d * q + f, a * r + c * s + e, b * r + d * s + f
            out.append((kind, (*points, a * t + c * u + e, b * t + d * u + f)))
        else:
            out.append((kind, values))
    return out


def operators(outline: Outline, digits: int) -> str:
    """Return path construction operators (ISO 32000-1, 8.5.2)."""
    told = []
    for kind, values in outline:
        told += [real(value, digits) for value in values]
        told.append(kind)
    return " ".join(told)


def subpaths(outline: Outline) -> Iterator[Outline]:
    """Yield the subpaths, each from its move on."""
    current: Outline = []
    for segment in outline:
        if segment[0] == MOVE and current:
            yield current
            current = []
        current.append(segment)
    if current:
        yield current


def with_area(outline: Outline) -> Outline:
    """Return an outline without subpaths that have no area: viewers of PDF paint those as hairlines."""
    return [segment for path in subpaths(outline) if has_area(path) for segment in path]


def has_area(path: Outline) -> bool:
    """Return whether not all points of a subpath lie on one line."""
    points = [values[at : at + 2] for _, values in path for at in range(0, len(values), 2)]
    (x, y), far = points[0], max(points, key=lambda point: abs(point[0] - points[0][0]) + abs(point[1] - points[0][1]))
    dx, dy = far[0] - x, far[1] - y
    limit = 1e-9 * (dx * dx + dy * dy)
    return any(abs(dx * (point[1] - y) - dy * (point[0] - x)) > limit for point in points)


def stroked(outline: Outline, digits: int, *, capped: bool) -> Outline:
    """Return an outline for its stroke: subpaths of no length become very short lines if caps are seen there, else go.

    Viewers of PDF do not agree about them.
    """
    out: Outline = []
    for path in subpaths(outline):
        x, y = path[0][1]
        if not is_dot(path):
            out += path
        elif capped and len(path) > 1:
            out += [(MOVE, (x, y)), (LINE, (x + LEAST_DOT / 10**digits, y))]
    return out


def is_dot(path: Outline) -> bool:
    """Return whether all points of a subpath are one."""
    return len({values[at : at + 2] for _, values in path for at in range(0, len(values), 2)}) == 1


def bounds(outline: Outline) -> Bounds | None:
    """Return the box of an outline without its stroke, None where there is nothing; curves to their extremes."""
    xs: list[float] = []
    ys: list[float] = []
    x = y = 0.0
    for kind, values in outline:
        if kind == CURVE:
            xs += extremes(x, *values[0::2])
            ys += extremes(y, *values[1::2])
        if values:
            x, y = values[-2:]
            xs.append(x)
            ys.append(y)
    return (min(xs), min(ys), max(xs), max(ys)) if xs else None


def extremes(start: float, first: float, second: float, end: float) -> Iterator[float]:
    """Yield where a cubic curve turns back in one coordinate."""
    a, b, c = end - 3 * second + 3 * first - start, 2 * (second - 2 * first + start), first - start
    if min(start, end) <= min(first, second) and max(first, second) <= max(start, end):
        return
    if abs(a) < 1e-12:
        turns = [-c / b] if b else []
    else:
        root = b * b - 4 * a * c
        turns = [(-b + sign * sqrt(root)) / (2 * a) for sign in (1, -1)] if root >= 0 else []
    for t in turns:
        if 0 < t < 1:
            u = 1 - t
            yield u * u * u * start + 3 * u * u * t * first + 3 * u * t * t * second + t * t * t * end


def longest(outline: Outline) -> float:
    """Return a length that an outline does not exceed: curves go no further than their controls."""
    total = 0.0
    start = here = (0.0, 0.0)
    for kind, values in outline:
        points = list(zip(values[::2], values[1::2], strict=True)) or [start]
        if kind == MOVE:
            start = here = points[0]
        total += sum(map(dist, [here, *points], points))
        here = points[-1]
    return total


def around(boxes: Iterable[Bounds]) -> Bounds | None:
    """Return the box around boxes."""
    held = list(boxes)
    if not held:
        return None
    left, top, right, bottom = zip(*held, strict=True)
    return min(left), min(top), max(right), max(bottom)

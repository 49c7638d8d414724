"""Plane geometry for what a page fills: points, boxes, colours, and what is inside an area."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import hypot
from typing import Any

# Red, green and blue of sRGB from 0 to 1.
Colour = tuple[float, float, float]
Point = tuple[float, float]
# Left, low, right, high.
Extent = tuple[float, float, float, float]

WHITE: Colour = (1, 1, 1)
BLACK: Colour = (0, 0, 0)


@dataclass(frozen=True, slots=True)
class Area:
    """Hold one painted area: polygons in points, bounding box within the clip, colour.

    `after` is how many strings were shown before it, `mcid` the marked content that it belongs to.
    """

    polygons: tuple[tuple[Point, ...], ...]
    extent: Extent
    colour: Colour | None
    after: int = 0
    mcid: int | None = None

    def holds(self, x: float, y: float) -> bool:
        """Tell whether a point is inside, by the even-odd rule (8.5.3.3.3)."""
        left, low, right, high = self.extent
        if not (left <= x <= right and low <= y <= high):
            return False
        return sum(crossings(polygon, x, y) for polygon in self.polygons) % 2 == 1


def crossings(polygon: tuple[Point, ...], x: float, y: float) -> int:
    """Return how often a ray from a point to the right crosses a polygon's sides."""
    count = 0
    for (ax, ay), (bx, by) in zip(polygon, (*polygon[1:], polygon[0]), strict=True):
        if (ay > y) != (by > y) and x < ax + (y - ay) * (bx - ax) / (by - ay):
            count += 1
    return count


def as_rgb(operands: list[Any]) -> Colour | None:
    """Return grey, RGB or CMYK operands as RGB from 0 to 1, None for a pattern."""
    try:
        parts = [float(part) for part in operands]
    except (TypeError, ValueError):
        return None
    if len(parts) == 1:
        return parts[0], parts[0], parts[0]
    if len(parts) == 3:
        return parts[0], parts[1], parts[2]
    if len(parts) == 4:
        cyan, magenta, yellow, black = parts
        return (1 - cyan) * (1 - black), (1 - magenta) * (1 - black), (1 - yellow) * (1 - black)
    return None


def extent_of(points: Sequence[Point]) -> Extent:
    """Return the bounding box of points."""
    xs, ys = zip(*points, strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def common(one: Extent, other: Extent) -> Extent | None:
    """Return the box that two boxes share, None where they do not meet."""
    left, low = max(one[0], other[0]), max(one[1], other[1])
    right, high = min(one[2], other[2]), min(one[3], other[3])
    return (left, low, right, high) if left < right and low < high else None


def beyond(one: Extent, other: Extent) -> float:
    """Return how far a box reaches out of another at the most, 0 if it lies inside."""
    return max(other[0] - one[0], other[1] - one[1], one[2] - other[2], one[3] - other[3], 0)


def stroked(start: Point, end: Point, width: float) -> tuple[Point, ...]:
    """Return the area of a straight stroke as a polygon; one without length is a square."""
    (ax, ay), (bx, by) = start, end
    length = hypot(bx - ax, by - ay)
    across, up = ((bx - ax) / length, (by - ay) / length) if length else (1.0, 0.0)
    half = width / 2
    if not length:
        ax, bx = ax - half, bx + half
    dx, dy = -up * half, across * half
    return (ax + dx, ay + dy), (bx + dx, by + dy), (bx - dx, by - dy), (ax - dx, ay - dy)

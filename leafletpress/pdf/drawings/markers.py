"""Place the markers of paths, lines and polygons: arrowheads and the like (SVG 2, 13.7)."""

from __future__ import annotations

from math import atan2, cos, hypot, sin
from typing import TYPE_CHECKING, NamedTuple

from leafletpress.pdf.drawings.path_data import CLOSE, MOVE
from leafletpress.pdf.drawings.values import IDENTITY, Matrix, angle, length, multiply
from leafletpress.pdf.drawings.viewports import fitted, inner_frame, view_box

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from leafletpress.pdf.drawings.outlines import Bounds
    from leafletpress.pdf.drawings.path_data import Outline
    from leafletpress.pdf.drawings.places import Names, Place
    from leafletpress.pdf.drawings.source import Node

MARKED = frozenset({"path", "line", "polyline", "polygon"})
MARKERS = frozenset({"marker"})
OUTLINE_IT = "turn the line with its arrowhead into outlines"
WORK = 4  # of placing a marker, in elements
MOST_VERTICES = 5_000


class Vertex(NamedTuple):
    """Hold a vertex of an outline: the vectors by which it is reached and left, and whether a line of no length is
    beside it.
    """

    x: float
    y: float
    reached: tuple[float, float] | None
    left: tuple[float, float] | None
    still: bool = False

    def direction(self) -> float:
        """Return the angle that halves those of its two directions, in radians (13.7.4)."""
        vectors = [(x / hypot(x, y), y / hypot(x, y)) for x, y in filter(None, (self.reached, self.left))]
        if not vectors:
            return 0.0
        x, y = (sum(parts) for parts in zip(*vectors, strict=True))
        return atan2(y, x) if hypot(x, y) > 1e-9 else atan2(vectors[0][1], vectors[0][0])


def vertices(outline: Outline) -> list[Vertex]:
    """Return the vertices of an outline with their directions."""
    found: list[Vertex] = []
    start, x, y = 0, 0.0, 0.0
    for kind, values in outline:
        if kind == MOVE:
            start = len(found)
            x, y = values
            found.append(Vertex(x, y, None, None))
            continue
        points = [(x, y), *zip(values[::2], values[1::2], strict=True)] if values else [(x, y), found[start][:2]]
        away = first_move(points)
        towards = first_move(points[::-1])
        still = away is None and kind != CLOSE
        found[-1] = found[-1]._replace(left=away, still=found[-1].still or still)
        x, y = points[-1]
        found.append(Vertex(x, y, towards and (-towards[0], -towards[1]), None, still))
        if kind == CLOSE:
            found[-1] = found[-1]._replace(left=found[start].left)
            found[start] = found[start]._replace(reached=found[-1].reached)
    return found


def first_move(points: list[tuple[float, float]]) -> tuple[float, float] | None:
    """Return the vector to the first point that is not where the first is, None if there is none."""
    x, y = points[0]
    return next(((px - x, py - y) for px, py in points[1:] if hypot(px - x, py - y) > 1e-9), None)


class Marking(NamedTuple):
    """Hold one marker to be painted: its element, the place inside it, the box to which it is cut or None."""

    marker: Node
    place: Place
    box: tuple[Bounds, Matrix] | None


def markings(names: Names, node: Node, place: Place, outline: Outline) -> Iterator[Marking]:
    """Yield the markers of a shape in their order; raise PictureError."""
    for name, text in place.style.markers:
        places = vertices(outline)
        if len(places) > MOST_VERTICES:
            node.refuse("a path with markers has too many points", OUTLINE_IT)
        marker = names.referred(node, text, MARKERS, name, OUTLINE_IT)
        if marker in place.users:
            node.refuse("<marker> leads back to itself", OUTLINE_IT)
        chosen = {"marker-start": places[:1], "marker-mid": places[1:-1], "marker-end": places[-1:]}[name]
        for vertex in chosen:
            names.count(node, WORK)
            found = marking(names, marker, place, vertex, is_start=name == "marker-start")
            if found:
                yield found


def marking(names: Names, marker: Node, place: Place, vertex: Vertex, *, is_start: bool) -> Marking | None:
    """Return a marker at a vertex, None where it shows nothing; raise PictureError."""
    given: Mapping[str, str] = marker.attributes
    frame, style = place.frame, names.inherited_style(marker).marking(place.style)
    try:
        wide, high = (length(given.get(name, "3"), frame.diagonal, 16) for name in ("markerWidth", "markerHeight"))
        turn = turned(given.get("orient", "0").strip(), vertex, is_start=is_start)
        box = view_box(marker)
        if wide <= 0 or high <= 0 or (box and not (box[2] and box[3])):
            return None
        inner = inner_frame(box, wide, high, 16)
        across, down = (
            length(given.get(name, "0"), whole, 16) for name, whole in zip(("refX", "refY"), inner, strict=False)
        )
    except ValueError as error:
        marker.refuse(f"<marker> is not understood: {error}", OUTLINE_IT)
    units = given.get("markerUnits", "strokeWidth").strip()
    if units not in ("strokeWidth", "userSpaceOnUse"):
        marker.refuse("markerUnits is not understood", OUTLINE_IT)
    scale = place.style.stroke_width if units == "strokeWidth" else 1.0
    c, s = cos(turn) * scale, sin(turn) * scale
    fit = fitted(marker, box, wide, high) if box else IDENTITY
    origin = fit[0] * across + fit[4], fit[3] * down + fit[5]
    matrix = multiply(place.matrix, (c, s, -s, c, vertex.x, vertex.y))
    matrix = multiply(matrix, (1, 0, 0, 1, -origin[0], -origin[1]))
    hidden = names.cascade.of(marker).get("overflow", "hidden") not in ("visible", "auto")
    cut = ((0.0, 0.0, wide, high), matrix) if hidden else None
    users = (*place.users, marker)
    inside = place._replace(matrix=multiply(matrix, fit), frame=inner, style=style, users=users, depth=place.depth + 1)
    return Marking(marker, inside, cut)


def turned(orient: str, vertex: Vertex, *, is_start: bool) -> float:
    """Return by how much a marker is turned, in radians; raise ValueError."""
    if orient not in ("auto", "auto-start-reverse"):
        return angle(orient)
    if vertex.still:
        raise ValueError("it is to follow a line of no length")
    turn = vertex.direction()
    return turn + 3.141592653589793 if orient == "auto-start-reverse" and is_start else turn

"""Turn gradients into shadings (SVG 2, 14.2; ISO 32000-1, 8.7.4.5.3 and 8.7.4.5.4)."""

from __future__ import annotations

from itertools import pairwise
from math import ceil, floor, hypot
from typing import TYPE_CHECKING, NamedTuple

from leafletpress.pdf.drawings.colours import CURRENT, Colour, colour
from leafletpress.pdf.drawings.content import exact
from leafletpress.pdf.drawings.style import opacity
from leafletpress.pdf.drawings.values import (
    Frame,
    Matrix,
    applied,
    determinant,
    inverse,
    length,
    multiply,
    share,
    transform,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from leafletpress.pdf.drawings.outlines import Bounds
    from leafletpress.pdf.drawings.places import Names
    from leafletpress.pdf.drawings.source import Node

GRADIENTS = frozenset({"linearGradient", "radialGradient"})
MOST_STOPS, MOST_LINKS, MOST_TURNS = 256, 32, 1_000
# How many stops take as long as an element.
STOPS_AN_ELEMENT = 8
WHOLE_BOX = Frame(1, 1, 16)


class Stop(NamedTuple):
    """Hold a colour at a place from 0 to 1."""

    offset: float
    colour: Colour


class Gradient(NamedTuple):
    """Hold a gradient: x1 y1 x2 y2, or fx fy fr cx cy r; the matrix from its space to the drawing's; its stops."""

    coordinates: tuple[float, ...]
    matrix: Matrix
    stops: tuple[Stop, ...]

    @property
    def alphas(self) -> set[float]:
        """Return the opacities of its stops."""
        return {round(stop.colour.alpha, 4) for stop in self.stops}

    def shading(self, *, of_alpha: bool = False) -> str:
        """Return the shading dictionary of its colours, or of its opacities as greys."""
        kind = 2 if len(self.coordinates) == 4 else 3
        space = "DeviceGray" if of_alpha else "DeviceRGB"
        stops = [(stop.offset, stop.colour[3:] if of_alpha else stop.colour[:3]) for stop in self.stops]
        return (
            f"<</ShadingType {kind}/ColorSpace/{space}/Coords[{exact(*self.coordinates)}]/Extend[true true]"
            f"/Function {stitched(stops)}>>"
        )


def stitched(stops: Sequence[tuple[float, tuple[float, ...]]]) -> str:
    """Return the function from 0 to 1 through the stops (ISO 32000-1, 7.10.3 and 7.10.4)."""
    if stops[0][0] > 0:
        stops = [(0.0, stops[0][1]), *stops]
    if stops[-1][0] < 1:
        stops = [*stops, (1.0, stops[-1][1])]
    spans = [(first, last) for first, last in pairwise(stops) if last[0] - first[0] > 1e-7]
    functions = [
        f"<</FunctionType 2/N 1/Domain[0 1]/C0[{exact(*first[1])}]/C1[{exact(*last[1])}]>>" for first, last in spans
    ]
    if len(functions) == 1:
        return functions[0]
    inner = exact(*(last[0] for _, last in spans[:-1]))
    encode = " ".join(["0 1"] * len(spans))
    return f"<</FunctionType 3/Domain[0 1]/Functions[{''.join(functions)}]/Bounds[{inner}]/Encode[{encode}]>>"


def read_gradient(
    names: Names, node: Node, box: Bounds | None, frame: Frame, matrix: Matrix
) -> Gradient | Colour | None:
    """Return the gradient of a shape with a box, in the drawing's space by its matrix; its only colour, or None for
    nothing.

    Raise PictureError for one that cannot be drawn right.
    """
    chain = links(names, node)
    stops = read_stops(names, chain)
    if not stops:
        return None
    names.count(node, len(stops) // STOPS_AN_ELEMENT)
    if len(stops) == 1:
        return stops[0].colour
    given = {name: value for each in reversed(chain) for name, value in each.attributes.items()}
    try:
        of_box = keyword(given, "gradientUnits", ("objectBoundingBox", "userSpaceOnUse")) == "objectBoundingBox"
        if of_box:
            if box is None or box[0] == box[2] or box[1] == box[3]:
                return None
            matrix = multiply(matrix, (box[2] - box[0], 0, 0, box[3] - box[1], box[0], box[1]))
            frame = WHOLE_BOX
        matrix = multiply(matrix, transform(given.get("gradientTransform", "none").strip() or "none"))
        coordinates = read_coordinates(node, given, frame)
        spread = keyword(given, "spreadMethod", ("pad", "reflect", "repeat"))
    except ValueError as error:
        node.refuse(f"<{node.tag}> is not understood: {error}", "make the gradient again")
    if abs(determinant(matrix)) < 1e-12:
        node.refuse(f"<{node.tag}> is squeezed to nothing", "make the gradient again")
    if is_flat(coordinates):
        return stops[-1].colour
    gradient = Gradient(coordinates, matrix, tuple(stops))
    return gradient if spread == "pad" else repeated(names, node, gradient, reflect=spread == "reflect")


def keyword(given: dict[str, str], name: str, choices: tuple[str, ...]) -> str:
    """Return the keyword of an attribute, the first of the choices where it is not there; raise ValueError."""
    value = given.get(name, "").strip() or choices[0]
    if value not in choices:
        raise ValueError(f"{name} is '{value[:60]}'")
    return value


def is_flat(coordinates: tuple[float, ...]) -> bool:
    """Return whether a gradient has no length, and so nothing but its last colour."""
    if len(coordinates) == 4:
        return hypot(coordinates[2] - coordinates[0], coordinates[3] - coordinates[1]) < 1e-9
    return coordinates[5] <= 0


def links(names: Names, node: Node) -> list[Node]:
    """Return a gradient and those that it takes over, in turn; raise PictureError."""
    chain = [node]
    while link := chain[-1].attributes.get("href", "").strip():
        if not link.startswith("#"):
            node.refuse(f"<{node.tag}> has something outside the drawing", "make the gradient again")
        found = names.find(chain[-1], link[1:], GRADIENTS, f"<{node.tag}>")
        if found in chain or len(chain) == MOST_LINKS:
            node.refuse(f"<{node.tag}> leads back to itself", "make the gradient again")
        chain.append(found)
    for each in chain:
        if "transform" in names.cascade.of(each) or "transform" in each.attributes:
            each.refuse(f"<{each.tag}> has transform", "make the gradient again: it is gradientTransform")
    return chain


def read_stops(names: Names, chain: Sequence[Node]) -> list[Stop]:
    """Return the stops of the first gradient that has any, offsets never falling; raise PictureError."""
    stops: list[Stop] = []
    for node in chain:
        for child in node.children:
            if child.tag != "stop":
                continue
            stop = read_stop(names, child)
            stops.append(Stop(max(stop.offset, stops[-1].offset if stops else 0.0), stop.colour))
            if len(stops) > MOST_STOPS:
                child.refuse(f"the gradient has more than {MOST_STOPS} stops", "make it with fewer")
        if stops:
            return stops
    return stops


def read_stop(names: Names, node: Node) -> Stop:
    """Return one stop; raise PictureError."""
    own = names.cascade.of(node)
    try:
        offset = share(node.attributes.get("offset", "").strip() or "0")
        alpha = opacity(own.get("stop-opacity", "1"))
        found = colour(own.get("stop-color", "#000"))
        if found == CURRENT:
            found = names.inherited_style(node).color
    except ValueError as error:
        node.refuse(f"<stop> is not understood: {error}", "give it a plain colour and numbers")
    assert isinstance(found, Colour)  # noqa: S101 - for the checker: the only other value was CURRENT
    return Stop(offset, found._replace(alpha=found.alpha * alpha))


def read_coordinates(node: Node, given: dict[str, str], frame: Frame) -> tuple[float, ...]:
    """Return the coordinates of a gradient's shading; raise ValueError, PictureError."""
    across, down, around = frame.width, frame.height, frame.diagonal

    def measure(name: str, default: str, whole: float) -> float:
        return length(given.get(name, "").strip() or default, whole, frame.font_size)

    if node.tag == "linearGradient":
        start = measure("x1", "0%", across), measure("y1", "0%", down)
        return *start, measure("x2", "100%", across), measure("y2", "0%", down)
    cx, cy, r = measure("cx", "50%", across), measure("cy", "50%", down), measure("r", "50%", around)
    fx = measure("fx", "", across) if given.get("fx", "").strip() else cx
    fy = measure("fy", "", down) if given.get("fy", "").strip() else cy
    fr = measure("fr", "0%", around)
    if r < 0 or fr < 0:
        raise ValueError("a radius is negative")
    if r > 0 and hypot(fx - cx, fy - cy) + fr >= r * 0.9999:
        node.refuse("<radialGradient> has its focus outside its circle", "put its focus into its circle")
    return fx, fy, fr, cx, cy, r


def repeated(names: Names, node: Node, gradient: Gradient, *, reflect: bool) -> Gradient:
    """Return a gradient repeated, or reflected, over the whole drawing; raise PictureError."""
    first, last = turns(gradient, names.extent_of_all)
    if last - first > MOST_TURNS:
        node.refuse(f"<{node.tag}> is repeated more than {MOST_TURNS} times", "draw the stripes as shapes")
    stops = tuple(spread_stops(gradient.stops, first, last, reflect=reflect))
    names.count(node, (last - first) * len(gradient.stops) // STOPS_AN_ELEMENT)
    return Gradient(stretched(gradient.coordinates, first, last), gradient.matrix, stops)


def turns(gradient: Gradient, extent: Bounds) -> tuple[int, int]:
    """Return from which to which of its repetitions a gradient covers a box."""
    back = inverse(gradient.matrix)
    left, top, right, bottom = extent
    corners = [applied(back, x, y) for x in (left, right) for y in (top, bottom)]
    if len(gradient.coordinates) == 4:
        x1, y1, x2, y2 = gradient.coordinates
        square = (x2 - x1) ** 2 + (y2 - y1) ** 2
        shares = [((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / square for x, y in corners]
        return floor(min(shares)), max(ceil(max(shares)), floor(min(shares)) + 1)
    fx, fy, fr, cx, cy, r = gradient.coordinates
    # The slowest growth is on the side of the focus.
    slowest = (r - fr) - hypot(cx - fx, cy - fy)
    return 0, max(ceil((max(hypot(x - fx, y - fy) for x, y in corners) - fr) / slowest), 1)


def stretched(coordinates: tuple[float, ...], first: int, last: int) -> tuple[float, ...]:
    """Return the coordinates of a gradient from its first to its last repetition."""
    half = len(coordinates) // 2
    start, end = coordinates[:half], coordinates[half:]
    return tuple(a + (b - a) * turn for turn in (first, last) for a, b in zip(start, end, strict=True))


def spread_stops(stops: Sequence[Stop], first: int, last: int, *, reflect: bool) -> Iterator[Stop]:
    """Yield the stops of all repetitions."""
    whole = [Stop(0.0, stops[0].colour), *stops, Stop(1.0, stops[-1].colour)]
    for turn in range(first, last):
        back = reflect and turn % 2
        for stop in reversed(whole) if back else whole:
            offset = 1 - stop.offset if back else stop.offset
            yield Stop((turn - first + offset) / (last - first), stop.colour)

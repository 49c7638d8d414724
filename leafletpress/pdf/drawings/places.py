"""Hold where and how an element is painted, and find what it refers to."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from leafletpress.pdf.drawings.cascade import Cascade, check_property
from leafletpress.pdf.drawings.colours import CONTEXT_FILL, CONTEXT_STROKE, reference
from leafletpress.pdf.drawings.outlines import Bounds, around, bounds, moved, outline_of
from leafletpress.pdf.drawings.source import MOST_DEPTH, Node
from leafletpress.pdf.drawings.style import INITIAL, Style, computed
from leafletpress.pdf.drawings.values import IDENTITY, Frame, Matrix, applied, length, multiply, transform
from leafletpress.pdf.drawings.viewports import fitted, inner_frame, view_box
from leafletpress.pdf.drawings.vocabulary import GROUPS, SHAPES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from leafletpress.pdf.drawings.path_data import Outline

ORIGINS = {"left": "0%", "top": "0%", "center": "50%", "right": "100%", "bottom": "100%"}
FEATURES = ("http://www.w3.org/TR/SVG11/feature#", "org.w3c.svg", "http://www.w3.org/Graphics/SVG/feature/")
MOST_PAINTED = 50_000
# Segments of outlines that are read, to paint, clip or measure.
MOST_READ = 1_000_000
FEWER = "simplify the drawing, or make a PNG file of it"


class Place(NamedTuple):
    """Hold the matrix to the drawing's space, the inherited style, the frame, what `use` led here and with which size,
    how deep it is, and whether all is in grey.
    """

    matrix: Matrix
    style: Style
    frame: Frame
    users: tuple[Node, ...] = ()
    size: tuple[str, str] = ("", "")
    depth: int = 0
    grey: bool = False


class Names:
    """Know a drawing's elements by their identifiers, and the declarations of each."""

    def __init__(self, root: Node, frame: Frame, extent_of_all: Bounds) -> None:
        self.frame = frame
        self.extent_of_all = extent_of_all
        self.cascade = Cascade(root)
        self.by_id: dict[str, Node] = {}
        self.painted = 0
        self.segments = 0
        self.dashes = 0.0
        for node in root.walk():
            if name := node.attributes.get("id"):
                self.by_id.setdefault(name, node)

    def find(self, node: Node, name: str, tags: frozenset[str], what: str) -> Node:
        """Return the element of an identifier; raise PictureError."""
        found = self.by_id.get(name)
        if found is None:
            node.refuse(f"{what} refers to #{name[:60]}, which is not in the drawing", "remove the reference")
        if found.tag not in tags:
            node.refuse(f"{what} refers to <{found.tag}>, which is not taken there", "draw it as shapes")
        return found

    def referred(self, node: Node, value: str, tags: frozenset[str], what: str, hint: str) -> Node:
        """Return the element that a property refers to by `url(#…)` and nothing else; raise PictureError."""
        try:
            name, rest = reference(value)
        except ValueError:
            name, rest = "", value
        if rest or not name:
            node.refuse(f"{what} is '{value[:60]}', which is not taken", hint)
        return self.find(node, name, tags, what)

    def inherited_style(self, node: Node) -> Style:
        """Return the style of a node that is only referred to; raise PictureError."""
        own = self.cascade.of(node)
        for name, value in own.items():
            check_property(node, name, value)
        return computed(node, own, self.inherited(node), self.frame)

    def inherited(self, node: Node) -> Style:
        """Return the style that a node gets from where it stands in the file, as what is only referred to does."""
        above: list[Node] = []
        parent = node.parent
        while parent is not None:
            above.append(parent)
            parent = parent.parent
        style = INITIAL
        for each in reversed(above):
            style = computed(each, self.cascade.of(each), style, self.frame)
        return style

    def count(self, node: Node, work: int) -> None:
        """Count work in elements; raise PictureError where it is too much."""
        self.painted += work
        if self.painted > MOST_PAINTED:
            node.refuse(f"more than {MOST_PAINTED:,} elements are painted, counting each use", FEWER)

    def outline(self, node: Node, frame: Frame) -> Outline:
        """Return the outline of a shape in its own coordinates; raise PictureError, also where all are too much."""
        outline = outline_of(node, frame)
        self.segments += len(outline)
        if self.segments > MOST_READ:
            node.refuse("the paths of the drawing are too long, counting each use", "simplify the paths")
        return outline

    def entered(self, node: Node, place: Place) -> Place:
        """Return the place inside an element: its transform, style and frame put on; raise PictureError."""
        self.count(node, 1)
        if place.depth > MOST_DEPTH:
            node.refuse(f"more than {MOST_DEPTH} elements stand inside one another, counting each use", FEWER)
        own = self.cascade.of(node)
        style = computed(node, own, place.style, place.frame)
        frame = place.frame._replace(font_size=style.font_size)
        matrix = multiply(place.matrix, own_transform(node, own, frame))
        return place._replace(matrix=matrix, style=style, frame=frame, depth=place.depth + 1, size=("", ""))

    def children(self, node: Node, place: Place) -> Iterator[tuple[Node, Place]]:
        """Yield what a group paints, each with its place; raise PictureError."""
        match node.tag:
            case "use":
                yield self.used(node, place)
            case "switch":
                for child in node.children:
                    if child.tag in GROUPS | SHAPES | {"text", "image", "foreignObject"} and is_chosen(child):
                        yield child, place
                        return
            case _:
                for child in node.children:
                    yield child, place

    def used(self, node: Node, place: Place) -> tuple[Node, Place]:
        """Return what a `use` paints, moved to its place; raise PictureError."""
        name = node.attributes.get("href", "").strip()
        if not name.startswith("#"):
            node.refuse("<use> has something outside the drawing", "draw it in the drawing itself")
        known = SHAPES | GROUPS | {"symbol", "text", "image", "foreignObject"}
        target = self.find(node, name[1:], frozenset(known), "<use>")
        if target in place.users or self.holds(target, node):
            node.refuse("<use> leads back to itself", "draw what it shows")
        try:
            x, y = (length(node.attributes.get(at) or "0", whole, place.frame.font_size)
                    for at, whole in (("x", place.frame.width), ("y", place.frame.height)))  # fmt: skip
        except ValueError as error:
            node.refuse(f"<use> is not understood: {error}", "write its place in numbers")
        matrix = multiply(place.matrix, (1, 0, 0, 1, x, y))
        size = node.attributes.get("width", ""), node.attributes.get("height", "")
        style = place.style._replace(context_fill=CONTEXT_FILL, context_stroke=CONTEXT_STROKE)
        return target, place._replace(matrix=matrix, style=style, users=(*place.users, target), size=size)

    @staticmethod
    def holds(target: Node, node: Node) -> bool:
        """Return whether a node stands inside another."""
        parent = node.parent
        while parent is not None and parent is not target:
            parent = parent.parent
        return parent is target

    def extent(self, node: Node, place: Place) -> Bounds | None:
        """Return the box of an element without strokes, in the coordinates that `place` (inside it) has."""
        return around(self.boxes(node, place._replace(matrix=IDENTITY)))

    def boxes(self, node: Node, place: Place) -> Iterator[Bounds]:
        """Yield the boxes of the shapes in an element (SVG 2, 8.10)."""
        if node.tag in SHAPES:
            box = bounds(moved(self.outline(node, place.frame), place.matrix))
            if box:
                yield box
        elif node.tag in GROUPS or node.tag == "symbol":
            for child, outer in self.children(node, place):
                if child.tag in GROUPS | SHAPES | {"symbol"} and self.cascade.of(child).get("display") != "none":
                    yield from self.boxes(child, self.inside(child, outer))

    def inside(self, node: Node, outer: Place) -> Place:
        """Return the place inside an element, in the viewport that it may make."""
        place = self.entered(node, outer)
        return viewport(node, outer, place)[0] if makes_viewport(node) else place


def makes_viewport(node: Node) -> bool:
    """Return whether an element has coordinates of its own."""
    return node.tag == "symbol" or (node.tag == "svg" and node.parent is not None)


def viewport(node: Node, outer: Place, place: Place) -> tuple[Place, Bounds | None]:
    """Return the place inside a nested svg or symbol, and its box around it; None where it shows nothing."""
    x, y = ("0", "0") if node.tag == "symbol" else (node.attributes.get("x", "0"), node.attributes.get("y", "0"))
    if node.tag == "symbol" and any(
        name in node.attributes and given in ("", "auto")
        for name, given in zip(("width", "height"), outer.size, strict=True)
    ):
        node.refuse("<symbol> has a size of its own, which programs take differently", "give <use> the size")
    width, height = (
        given if given not in ("", "auto") else node.attributes.get(side, "100%").replace("auto", "100%")
        for given, side in zip(outer.size, ("width", "height"), strict=True)
    )
    try:
        left, wide = (length(text, place.frame.width, place.frame.font_size) for text in (x, width))
        top, high = (length(text, place.frame.height, place.frame.font_size) for text in (y, height))
    except ValueError as error:
        node.refuse(f"<{node.tag}> is not understood: {error}", "write its size in numbers")
    box = view_box(node)
    if wide <= 0 or high <= 0 or (box and not (box[2] and box[3])):
        return place, None
    matrix = multiply(multiply(place.matrix, (1, 0, 0, 1, left, top)), fitted(node, box, wide, high))
    frame = inner_frame(box, wide, high, place.frame.font_size)
    return place._replace(matrix=matrix, frame=frame), (left, top, left + wide, top + high)


def own_transform(node: Node, own: Mapping[str, str], frame: Frame) -> Matrix:
    """Return the matrix of an element's transform about its origin (CSS Transforms 1, 5 and 6); raise PictureError."""
    if node.tag == "symbol" and "transform" in node.attributes:
        node.refuse("<symbol> has a transform, which programs take differently", "give it to <use>")
    attribute, style = node.attributes.get("transform", ""), own.get("transform")
    text = attribute if style is None else style
    if not text.strip() or text == "none":
        return IDENTITY
    if own.get("transform-box", "view-box") != "view-box":
        node.refuse(
            f"transform-box is '{own['transform-box']}', which is not taken", "apply the transform to the shapes"
        )
    try:
        matrix = transform(text.strip(), css=style is not None, width=frame.width, height=frame.height)
        x, y = origin(own.get("transform-origin", "0 0"), frame)
    except ValueError as error:
        node.refuse(f"the transform is not understood: {error}", "apply the transform to the shapes")
    back = applied(matrix, -x, -y)
    return (*matrix[:4], back[0] + x, back[1] + y)


def origin(text: str, frame: Frame) -> tuple[float, float]:
    """Return the point that a transform is about; raise ValueError."""
    words = text.split()
    if len(words) == 3 and float(words[2].rstrip("px") or 0) == 0:
        words = words[:2]
    if len(words) == 1:
        words = ["center", *words] if words[0] in ("top", "bottom") else [*words, "center"]
    if words[0] in ("top", "bottom") or words[-1] in ("left", "right"):
        words.reverse()
    across, down = (ORIGINS.get(word, word) for word in words)
    return length(across, frame.width, frame.font_size), length(down, frame.height, frame.font_size)


def is_chosen(node: Node) -> bool:
    """Return whether an element is painted at all by its conditions (SVG 2, 5.9); raise PictureError."""
    if "requiredExtensions" in node.attributes:
        return False
    if not all(name.startswith(FEATURES) for name in node.attributes.get("requiredFeatures", "").split()):
        node.refuse(f"<{node.tag}> depends on a feature that is not known", "remove requiredFeatures")
    if "systemLanguage" in node.attributes:
        node.refuse(f"<{node.tag}> depends on the reader's language", "make a drawing of each language")
    return True

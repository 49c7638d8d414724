"""Read an SVG drawing into a form XObject, once a file: shapes with fill and stroke, nothing that acts or loads.

The file is not trusted, and what cannot be drawn right is refused by name and line.
"""

from __future__ import annotations

from math import ceil, log10
from typing import TYPE_CHECKING, NamedTuple

from leafletpress.pdf.drawings.content import GROUP, Content, exact
from leafletpress.pdf.drawings.ground import ground
from leafletpress.pdf.drawings.painter import Painter
from leafletpress.pdf.drawings.places import Names, Place
from leafletpress.pdf.drawings.source import parse
from leafletpress.pdf.drawings.style import INITIAL
from leafletpress.pdf.drawings.viewports import fitted, inner_frame, natural_size, view_box
from leafletpress.pdf.drawings.vocabulary import ACTING, ELEMENT_HINTS
from leafletpress.pdf.picture_files import PictureError, PictureFiles

if TYPE_CHECKING:
    from pathlib import Path

    from leafletpress.pdf.drawings.colours import Colour
    from leafletpress.pdf.drawings.source import Node
    from leafletpress.pdf.forms import Form

LARGEST_FILE = 3_000_000
POINTS_PER_PIXEL = 0.75  # CSS: 96 pixels an inch
FINENESS = 10_000  # parts of the longer side that are told apart


class Drawing(NamedTuple):
    """Hold a drawing: size in points, its form, which is as large, and the line of the first translucent element.

    `inks` are the colours seen in it, two at most; None is one that is not plain.
    """

    width: float
    height: float
    form: Form
    translucent: int | None
    inks: frozenset[Colour | None] = frozenset([None])

    @property
    def weight(self) -> int:
        """Return about how many bytes it takes to remember."""
        return self.form.weight


def read_drawing(path: Path) -> Drawing:
    """Return the drawing of an SVG file; raise PictureError."""
    return DRAWINGS.get(path)


def draw(data: bytes) -> Drawing:
    """Return the drawing of an SVG file's bytes; raise PictureError."""
    try:
        return drawn(parse(data))
    except RecursionError as error:  # brackets in a style
        raise PictureError("the drawing has brackets too deep inside one another", "save it as plain SVG") from error
    except ArithmeticError as error:
        raise PictureError("the drawing has numbers out of all bounds", "save it as plain SVG") from error


def drawn(root: Node) -> Drawing:
    """Return the drawing of a root element; raise PictureError."""
    for node in root.walk():
        refuse_acting(node)
    size = natural_size(root)
    width, height = (side * POINTS_PER_PIXEL for side in size)
    box = view_box(root)
    frame = inner_frame(box, *size, INITIAL.font_size)
    names = Names(root, frame, (0, 0, width, height))
    scale = POINTS_PER_PIXEL
    a, b, c, d, e, f = fitted(root, box, *size)
    root.children[:0] = ground(root, names.cascade.of(root), (a, b, c, d, e, f), *size)
    matrix = a * scale, b * scale, c * scale, d * scale, e * scale, f * scale
    content = Content(f"0 0 {exact(width, height)}")
    painter = Painter(names, max(ceil(log10(FINENESS / max(width, height))), 2))
    painter.paint(root, Place(matrix, INITIAL, frame), content)
    group = [GROUP] if painter.translucent else []
    form = content.form(f"/Matrix[1 0 0 -1 0 {exact(height)}]", *group)
    line = painter.translucent.line if painter.translucent else None
    return Drawing(width, height, form, line, frozenset(painter.inks))


def refuse_acting(node: Node) -> None:
    """Raise PictureError for what acts, wherever it stands."""
    if node.tag in ACTING:
        node.refuse(f"<{node.tag}> is not taken", ELEMENT_HINTS[node.tag])
    for name in node.attributes:
        if name.startswith("on"):
            node.refuse(f"<{node.tag}> has {name}, a script", ELEMENT_HINTS["script"])
        if name == "xml:base":
            node.refuse("xml:base is not taken", "save the drawing in one file, without xml:base")


DRAWINGS = PictureFiles(lambda path: draw(path.read_bytes()), LARGEST_FILE, ": simplify paths")

"""Paint one shape: its fill and its stroke, in colours or gradients."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from leafletpress.pdf.drawings.colours import CONTEXT_FILL, CONTEXT_STROKE, Colour, Server
from leafletpress.pdf.drawings.content import GREY_GROUP, OPAQUE, Content, exact, real
from leafletpress.pdf.drawings.gradients import GRADIENTS, Gradient, read_gradient
from leafletpress.pdf.drawings.outlines import (
    bounds,
    has_area,
    is_dot,
    longest,
    moved,
    operators,
    stroked,
    subpaths,
    with_area,
)
from leafletpress.pdf.drawings.values import Matrix, determinant, scale_of

if TYPE_CHECKING:
    from leafletpress.pdf.drawings.colours import Paint
    from leafletpress.pdf.drawings.outlines import Bounds
    from leafletpress.pdf.drawings.path_data import Outline
    from leafletpress.pdf.drawings.places import Names, Place
    from leafletpress.pdf.drawings.source import Node
    from leafletpress.pdf.drawings.style import Style
    from leafletpress.pdf.forms import Form

MOST_DASHES = 500_000  # and gaps, of a drawing that viewers show in time
COLOUR_ITSELF = "give the marker a colour of its own, or turn the line with its arrowhead into outlines"
FLAT_COLOURS = "use a flat colour or a gradient, or a PNG or JPEG file for the figure"


class Ink(NamedTuple):
    """Hold what a fill or stroke is painted with, and its opacity; a gradient's stops may have their own."""

    paint: Colour | Gradient
    alpha: float

    @property
    def plain(self) -> Colour | None:
        """Return the colour of an opaque ink."""
        return self.paint if isinstance(self.paint, Colour) and self.alpha >= OPAQUE else None

    @property
    def fades(self) -> bool:
        """Return whether the stops of a gradient have opacities of their own."""
        return isinstance(self.paint, Gradient) and min(self.paint.alphas) < OPAQUE


class Shape(NamedTuple):
    """Hold a shape to be painted: its element and place, its outline in its own coordinates, its two inks."""

    node: Node
    place: Place
    outline: Outline
    fill: Ink | None
    stroke: Ink | None


def read_shape(names: Names, node: Node, place: Place) -> Shape | None:
    """Return what is to be painted of a shape, None if that is nothing; raise PictureError."""
    style = place.style
    if not style.visible or abs(determinant(place.matrix)) < 1e-14:
        return None
    outline = names.outline(node, place.frame)
    box = bounds(outline)
    if box is None:
        return None
    fill = None if node.tag == "line" else ink(names, node, place, style.fill, style.fill_opacity, box)
    stroke = ink(names, node, place, style.stroke, style.stroke_opacity, box) if style.stroke_width > 0 else None
    if stroke and style.dashes:
        check_dashes(names, node, style, outline)
    if stroke and style.linejoin == 0 and style.miterlimit < 1:
        node.refuse("the miter limit is below 1", "set it to 1 or more")
    return Shape(node, place, outline, fill, stroke) if fill or stroke or style.markers else None


def check_dashes(names: Names, node: Node, style: Style, outline: Outline) -> None:
    """Raise PictureError for dashes that viewers show differently, or not in time."""
    if "pathLength" in node.attributes:
        node.refuse("dashes go by pathLength, which is not taken", "turn the dashed line into outlines")
    if style.linecap and any(map(is_dot, subpaths(outline))):
        node.refuse("a dashed line has a part of no length", "delete that part, or draw it as a circle")
    names.dashes += longest(outline) * len(style.dashes) / sum(style.dashes)
    if names.dashes > MOST_DASHES:
        node.refuse(f"the lines have more than {MOST_DASHES:,} dashes and gaps", "make them longer, or the line solid")


def ink(names: Names, node: Node, place: Place, paint: Paint, opacity: float, box: Bounds) -> Ink | None:
    """Return the ink of a paint, None if it leaves nothing; raise PictureError."""
    paint = place.style.meant(paint)
    if paint in (CONTEXT_FILL, CONTEXT_STROKE):
        node.refuse(f"<{node.tag}> has the paint {paint}, which is not an opaque colour there", COLOUR_ITSELF)
    found: Colour | Gradient | None = place.style.colour(paint)
    if isinstance(paint, Server):
        if paint.name not in names.by_id and paint.fallback is not None:
            found = place.style.colour(paint.fallback)
        elif names.by_id.get(paint.name) is not None and names.by_id[paint.name].tag == "pattern":
            node.refuse(f"<{node.tag}> is painted with a <pattern>, which is not taken", FLAT_COLOURS)
        else:
            server = names.find(node, paint.name, GRADIENTS, f"the paint of <{node.tag}>")
            found = read_gradient(names, server, box, place.frame, place.matrix)
            if found is None and paint.fallback is not None:
                found = place.style.colour(paint.fallback)
    if found is None or opacity <= 0:
        return None
    if isinstance(found, Colour):
        found, opacity = found._replace(alpha=1.0), opacity * found.alpha
        return Ink(found.greyed() if place.grey else found, opacity) if opacity > 0 else None
    if place.grey:
        found = found._replace(stops=tuple(stop._replace(colour=stop.colour.greyed()) for stop in found.stops))
    return Ink(found, opacity) if max(found.alphas) > 0 else None


def paint_shape(content: Content, shape: Shape, digits: int, alpha: float) -> None:
    """Paint a shape with an opacity; if that is not 1 it has one ink only."""
    style = shape.place.style
    fill, stroke = (each and each._replace(alpha=each.alpha * alpha) for each in (shape.fill, shape.stroke))
    matrix = shape.place.matrix
    inside, around = (each.plain if each else None for each in (fill, stroke))
    in_turn = style.stroke_first or not is_similar(matrix) or not all(map(has_area, subpaths(shape.outline)))
    if inside and around and not in_turn:
        set_colour(content, "rg", inside)
        set_colour(content, "RG", around)
        set_stroke(content, shape, scale_of(matrix), digits)
        outline = moved(shape.outline, matrix)
        content.operators.append(f"{operators(outline, digits)} B{style.fill_rule}")
        return
    if stroke and style.stroke_first:
        paint_stroke(content, shape, stroke, digits)
    if fill and (outline := with_area(moved(shape.outline, matrix))):
        begin_ink(content, fill, "rg")
        content.operators.append(f"{operators(outline, digits)} f{style.fill_rule}")
        end_ink(content, fill)
    if stroke and not style.stroke_first:
        paint_stroke(content, shape, stroke, digits)


def paint_stroke(content: Content, shape: Shape, stroke: Ink, digits: int) -> None:
    """Paint the stroke of a shape; where its matrix is more than a turn and a scale, in the shape's coordinates."""
    matrix = shape.place.matrix
    similar = is_similar(matrix)
    outline = moved(shape.outline, matrix) if similar else shape.outline
    digits = digits if similar else own_digits(matrix, digits)
    outline = stroked(outline, digits, capped=shape.place.style.linecap > 0)
    if not outline:
        return
    begin_ink(content, stroke, "RG")
    if similar:
        set_stroke(content, shape, scale_of(matrix), digits)
        content.operators.append(f"{operators(outline, digits)} S")
    else:
        content.save()
        content.operators.append(f"{exact(*matrix)} cm")
        set_stroke(content, shape, 1, digits)
        content.operators.append(f"{operators(outline, digits)} S")
        content.restore()
    end_ink(content, stroke)


def own_digits(matrix: Matrix, digits: int) -> int:
    """Return how many decimals coordinates need before a matrix that makes them larger."""
    largest = max(map(abs, matrix[:4]))
    while largest > 1 and digits < 8:
        largest, digits = largest / 10, digits + 1
    return digits


def is_similar(matrix: Matrix) -> bool:
    """Return whether a matrix leaves circles circles."""
    a, b, c, d = matrix[:4]
    first, second = a * a + b * b, c * c + d * d
    return abs(first - second) <= 1e-4 * (first + second) and abs(a * c + b * d) <= 1e-4 * (first + second)


def set_stroke(content: Content, shape: Shape, scale: float, digits: int) -> None:
    """Set everything about a stroke but its colour (8.4.3)."""
    style = shape.place.style
    content.set("w", real(style.stroke_width * scale, digits + 2))
    content.set("J", str(style.linecap))
    content.set("j", str(style.linejoin))
    if style.linejoin == 0:
        content.set("M", real(style.miterlimit, 4))
    whole = sum(style.dashes) * (1 + len(style.dashes) % 2)
    phase = style.dash_offset % whole if whole else 0
    told = " ".join(real(each * scale, digits + 1) for each in style.dashes)
    if style.dashes and not told.strip("0 "):
        shape.node.refuse("the dashes are too fine to be seen", "make them longer, or the line solid")
    content.set("d", f"[{told}] {real(phase * scale, digits + 1)}")


def set_colour(content: Content, operator: str, colour: Colour) -> None:
    """Set an opaque colour; RG for strokes, rg for fills."""
    content.set(operator, " ".join(real(part, 3) for part in colour[:3]))


def begin_ink(content: Content, ink: Ink, operator: str) -> None:
    """Set an ink, in a graphics state of its own unless it is plain."""
    if ink.plain:
        set_colour(content, operator, ink.plain)
        return
    content.save()
    gradient, alpha = ink.paint, ink.alpha
    if isinstance(gradient, Gradient):
        if gradient.alphas == {1.0}:
            pass
        elif len(gradient.alphas) == 1:
            alpha *= gradient.alphas.pop()
        else:
            content.mask("Luminosity", alpha_form(content, gradient))
        name = content.name(
            "Pattern", f"<</PatternType 2/Matrix[{exact(*gradient.matrix)}]/Shading{gradient.shading()}>>"
        )
        space, paint = ("CS", "SCN") if operator == "RG" else ("cs", "scn")
        content.operators.append(f"/Pattern {space} {name} {paint}")
    else:
        set_colour(content, operator, gradient)
    if alpha < OPAQUE:
        content.opacity(alpha)


def end_ink(content: Content, ink: Ink) -> None:
    """Go back from an ink that is not plain."""
    if not ink.plain:
        content.restore()


def alpha_form(content: Content, gradient: Gradient) -> Form:
    """Return the opacities of a gradient as a group of greys."""
    greys = Content(content.box)
    name = greys.name("Shading", gradient.shading(of_alpha=True))
    greys.operators.append(f"{exact(*gradient.matrix)} cm {name} sh")
    return greys.form(GREY_GROUP)

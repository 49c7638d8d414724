"""Read a plain SVG drawing into PDF operators: shapes with fill and stroke, nothing that acts or loads.

The file is not trusted: no document type, no entities, no scripts, no text, no references out of it.
"""

from __future__ import annotations

import io
import re
import xml.etree.ElementTree as ET  # a DTD is refused before anything is parsed
from math import isfinite
from typing import TYPE_CHECKING, Any, NamedTuple

import svgelements

from leafletpress.pdf.objects import numbers
from leafletpress.pdf.picture_files import PictureError, PictureFiles

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LARGEST_FILE, MOST_ELEMENTS, MOST_SEGMENTS = 1_000_000, 5_000, 100_000
SVG = "{http://www.w3.org/2000/svg}"
POINTS_PER_PIXEL = 0.75  # CSS: 96 pixels an inch
SHAPES = frozenset({"svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "title", "desc"})
TRANSPARENCY = frozenset({"opacity", "fill-opacity", "stroke-opacity"})
CAPS = {"butt": 0, "round": 1, "square": 2}
JOINS = {"miter": 0, "round": 1, "bevel": 2}
HINTS = {
    "text": "turn lettering into outlines in the drawing program, or say it in the caption",
    "tspan": "turn lettering into outlines in the drawing program, or say it in the caption",
    "image": "draw it as shapes, or use a PNG or JPEG file for the figure",
    "style": "use attributes such as fill and stroke on the shapes (save as plain SVG)",
}


class Drawing(NamedTuple):
    """Hold a drawing: size in points, and operators for a space in points, origin at the upper left, y down."""

    width: float
    height: float
    operators: tuple[str, ...]

    @property
    def weight(self) -> int:
        """Return about how many bytes it takes to remember."""
        return sum(map(len, self.operators))


def read_svg(path: Path) -> Drawing:
    """Return the drawing of an SVG file; raise PictureError."""
    return DRAWINGS.get(path)


def _read(path: Path) -> Drawing:
    checked = checked_source(path.read_bytes())
    try:
        parsed = svgelements.SVG.parse(io.StringIO(checked), reify=True)
        width, height = float(parsed.width), float(parsed.height)
        operators = tuple(line for shape in parsed.select() for line in painted(shape))
    except PictureError:
        raise
    except Exception as error:
        raise PictureError("the drawing cannot be understood", "save it as plain SVG") from error
    if not (0 < width < 100_000 and 0 < height < 100_000):
        raise PictureError("the drawing has no size", "give it width and height, or a viewBox")
    return Drawing(width * POINTS_PER_PIXEL, height * POINTS_PER_PIXEL, operators)


DRAWINGS = PictureFiles(_read, LARGEST_FILE, ": simplify paths")


def checked_source(data: bytes) -> str:
    """Return the text of an SVG file that has nothing but shapes; raise PictureError."""
    try:
        source = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise PictureError("the drawing is not UTF-8", "save it as SVG in UTF-8") from error
    if re.search(r"<!(DOCTYPE|ENTITY)", source, re.IGNORECASE):
        raise PictureError("the drawing has a document type", "delete the line that begins with <!DOCTYPE")
    try:
        root = ET.fromstring(source)  # noqa: S314 - no entities: see above
    except (ET.ParseError, ValueError) as error:
        raise PictureError("the drawing is not well-formed XML", str(error)) from error
    if root.tag != f"{SVG}svg":
        raise PictureError("the file is not an SVG drawing", "it must begin with <svg xmlns=…>")
    prune(root)
    for count, element in enumerate(root.iter(), 1):
        if count > MOST_ELEMENTS:
            raise PictureError(f"the drawing has more than {MOST_ELEMENTS:,} shapes", "simplify it")
        check_element(element)
    return ET.tostring(root, encoding="unicode")


def prune(element: ET.Element) -> None:
    """Take out what other programs keep for themselves: metadata and elements of other namespaces."""
    for child in list(element):
        if not str(child.tag).startswith(SVG) or child.tag == f"{SVG}metadata":
            element.remove(child)
        else:
            prune(child)


def check_element(element: ET.Element) -> None:
    """Raise PictureError for an element or attribute that is more than a plain shape."""
    tag = str(element.tag).removeprefix(SVG)
    if tag not in SHAPES and not (tag == "defs" and not len(element)):
        hint = HINTS.get(tag, "save it as plain SVG with shapes only")
        raise PictureError(f"the drawing has <{tag}>, which is not taken", hint)
    for name, value in (*element.attrib.items(), *declarations(element.get("style", ""))):
        plain = name.rpartition("}")[2]
        if plain == "href" or plain.startswith("on") or "url(" in value.lower():
            raise PictureError(f"the drawing has {plain}=, which is not taken", "remove links, scripts and references")
        if plain in TRANSPARENCY and value.strip() not in ("1", "1.0", "100%"):
            raise PictureError("the drawing has transparent parts", "mix the colour with white instead")
        if plain == "stroke-dasharray" and value.strip() != "none":
            raise PictureError("the drawing has dashed lines", "draw the dashes as lines")


def declarations(style: str) -> Iterator[tuple[str, str]]:
    """Yield the properties of a style attribute."""
    for part in style.split(";"):
        name, _, value = part.partition(":")
        yield name.strip().lower(), value.strip()


def painted(shape: Any) -> Iterator[str]:  # noqa: ANN401 - svgelements has no types
    """Yield the operators that paint one element, none if it is not a visible shape."""
    if not isinstance(shape, svgelements.Shape) or shape.values.get("display") == "none":
        return
    fill, stroke = colour(shape.fill), colour(shape.stroke)
    width = float(shape.stroke_width or 0) * POINTS_PER_PIXEL if stroke else 0
    outline = path_operators(shape)
    if not outline or not (fill or width):
        return
    even_odd = "*" if shape.values.get("fill-rule") == "evenodd" else ""
    if fill:
        yield f"{fill} rg"
    if width:
        yield f"{stroke} RG"
        yield f"{numbers(width)} w"
        yield f"{CAPS.get(shape.values.get('stroke-linecap'), 0)} J"
        yield f"{JOINS.get(shape.values.get('stroke-linejoin'), 0)} j"
    yield f"{outline} {f'B{even_odd}' if fill and width else f'f{even_odd}' if fill else 'S'}"


def colour(value: Any) -> str | None:  # noqa: ANN401 - svgelements has no types
    """Return three operands for rg or RG, None for no paint."""
    if value is None or value.value is None:
        return None
    if value.alpha != 255:
        raise PictureError("the drawing has transparent parts", "mix the colour with white instead")
    return " ".join(f"{part / 255:.3g}" for part in (value.red, value.green, value.blue))


def path_operators(shape: Any) -> str:  # noqa: ANN401 - svgelements has no types
    """Return path construction operators in points (ISO 32000-1, 8.5.2)."""
    path = svgelements.Path(shape)
    path.approximate_arcs_with_cubics()
    if len(path) > MOST_SEGMENTS:
        raise PictureError("the drawing has very long paths", "simplify it")
    return " ".join(segment_operator(segment) for segment in path)


def segment_operator(segment: Any) -> str:  # noqa: ANN401 - svgelements has no types
    """Return the operator of one segment; quadratic curves are raised to cubic ones."""
    match segment:
        case svgelements.Move():
            return f"{points(segment.end)} m"
        case svgelements.Close():
            return "h"
        case svgelements.Line():
            return f"{points(segment.end)} l"
        case svgelements.CubicBezier():
            return f"{points(segment.control1, segment.control2, segment.end)} c"
        case svgelements.QuadraticBezier():
            first = segment.start + (segment.control - segment.start) * (2 / 3)
            second = segment.end + (segment.control - segment.end) * (2 / 3)
            return f"{points(first, second, segment.end)} c"
    raise PictureError("the drawing has a path that cannot be understood", "save it as plain SVG")


def points(*places: Any) -> str:  # noqa: ANN401 - svgelements has no types
    """Return coordinates in points."""
    values = [part * POINTS_PER_PIXEL for place in places for part in (place.x, place.y)]
    if not all(isfinite(value) and abs(value) < 1e6 for value in values):
        raise PictureError("the drawing has a point out of bounds", "save it as plain SVG")
    return numbers(*values)

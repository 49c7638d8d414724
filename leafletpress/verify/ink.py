"""Read where the pages of a finished PDF have ink: each shown string with its box, colour and what lies under it.

Follows text, fills, strokes and pictures (ISO 32000-1, 8.4 to 8.6, 9.4), those inside form XObjects, too. Of a clip
only the box is followed. The text of forms is not; how many with fonts a page has is told.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import hypot
from typing import Any, NamedTuple

import pikepdf

from leafletpress.verify.areas import BLACK, WHITE, Area, Colour, Extent, Point, as_rgb, common, extent_of, stroked
from leafletpress.verify.font_ink import FontInk
from leafletpress.verify.page_text import STEPS, PageReader, ShownString, multiplied

CURVE_STEPS = (0.25, 0.5, 0.75, 1)
INVISIBLE = (3, 7)
# The clip of which nothing is left.
NOWHERE: Extent = (0.0, 0.0, 0.0, 0.0)
MOST_DEPTH = 16  # forms inside one another


@dataclass(frozen=True, slots=True)
class Inked:
    """Hold one shown string, the box of its ink (None without any), its colour and the colours under it.

    A colour is None where it cannot be told: a pattern, a picture. `slanted` marks an italic face or matrix.
    `boxes` are those of its glyphs' ink, within the clip.
    """

    string: ShownString
    box: Extent | None
    colour: Colour | None
    under: tuple[Colour | None, ...]
    slanted: bool
    boxes: tuple[Extent, ...] = ()


@dataclass(frozen=True, slots=True)
class Pixels:
    """Hold one raster picture on a page: samples across and down, and the points that they cover."""

    samples: tuple[int, int]
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class InkPage:
    """Hold one page: edges in points, strings, the areas that it paints, pictures, how many forms have fonts."""

    edges: Extent
    strings: tuple[Inked, ...]
    areas: tuple[Area, ...] = ()
    pictures: tuple[Pixels, ...] = ()
    forms: int = 0


class State(NamedTuple):
    """Hold what q saves of the graphics state: the clip's box, fill colour, rendering mode, line width in points."""

    clip: Extent
    colour: Colour | None = BLACK
    mode: int = 0
    width: float = 1.0


class InkReader(PageReader):
    """Follow the operators of one page that leave ink."""

    steps = STEPS | {
        "rg": "fill_colour",
        "g": "fill_colour",
        "k": "fill_colour",
        "sc": "fill_colour",
        "scn": "fill_colour",
        "cs": "fill_space",
        "Tr": "mode",
        "m": "start",
        "l": "line",
        "c": "curve",
        "v": "curve_from_here",
        "y": "curve_to_end",
        "re": "rectangle",
        "f": "fill",
        "F": "fill",
        "f*": "fill",
        "B": "fill_and_stroke",
        "B*": "fill_and_stroke",
        "b": "fill_and_stroke",
        "b*": "fill_and_stroke",
        "h": "close",
        "S": "stroke",
        "s": "close_and_stroke",
        "n": "end_path",
        "w": "width",
        "W": "clip",
        "W*": "clip",
        "sh": "shade",
        "Do": "paint",
    }

    def __init__(self, fonts: dict[str, FontInk], objects: pikepdf.Object, edges: Extent) -> None:
        super().__init__({name: font.facts for name, font in fonts.items()})
        self._ink = {id(font.facts): font for font in fonts.values()}
        self._objects = objects
        self._depth = 0
        self._state = State(edges)
        self._states: list[State] = []
        self._paths: list[list[Point]] = []
        self._clips = False
        self.areas: list[Area] = []
        self.inked: list[Inked] = []
        self.pictures: list[Pixels] = []
        self.forms = 0

    # -- state --------------------------------------------------------------------------------

    def _do_save(self, operands: list[Any]) -> None:
        super()._do_save(operands)
        self._states.append(self._state)

    def _do_restore(self, operands: list[Any]) -> None:
        super()._do_restore(operands)
        if self._states:
            self._state = self._states.pop()

    def _do_fill_colour(self, operands: list[Any]) -> None:
        self._state = self._state._replace(colour=as_rgb(operands))

    def _do_fill_space(self, _: list[Any]) -> None:
        self._state = self._state._replace(colour=BLACK)

    def _do_mode(self, operands: list[Any]) -> None:
        self._state = self._state._replace(mode=int(operands[0]))

    def _do_width(self, operands: list[Any]) -> None:
        a, b, c, d, _, _ = self._matrix
        self._state = self._state._replace(width=float(operands[0]) * abs(a * d - b * c) ** 0.5)

    def _do_clip(self, _: list[Any]) -> None:
        self._clips = True

    # -- paths --------------------------------------------------------------------------------

    def _point(self, x: Any, y: Any) -> Point:  # noqa: ANN401 - a number of pikepdf's
        a, b, c, d, e, f = self._matrix
        return a * float(x) + c * float(y) + e, b * float(x) + d * float(y) + f

    def _do_start(self, operands: list[Any]) -> None:
        self._paths.append([self._point(*operands[:2])])

    def _do_line(self, operands: list[Any]) -> None:
        if self._paths:
            self._paths[-1].append(self._point(*operands[:2]))

    def _do_curve(self, operands: list[Any]) -> None:
        self._bend(self._point(*operands[:2]), self._point(*operands[2:4]), self._point(*operands[4:6]))

    def _do_curve_from_here(self, operands: list[Any]) -> None:
        if self._paths:
            self._bend(self._paths[-1][-1], self._point(*operands[:2]), self._point(*operands[2:4]))

    def _do_curve_to_end(self, operands: list[Any]) -> None:
        end = self._point(*operands[2:4])
        self._bend(self._point(*operands[:2]), end, end)

    def _bend(self, one: Point, two: Point, end: Point) -> None:
        if not self._paths:
            return
        start = self._paths[-1][-1]
        for t in CURVE_STEPS:
            s = 1 - t
            parts = (s**3, 3 * s * s * t, 3 * s * t * t, t**3)
            points = list(zip(*(start, one, two, end), strict=True))
            x, y = (sum(part * value for part, value in zip(parts, axis, strict=True)) for axis in points)
            self._paths[-1].append((x, y))

    def _do_rectangle(self, operands: list[Any]) -> None:
        x, y, width, height = map(float, operands)
        corners = ((x, y), (x + width, y), (x + width, y + height), (x, y + height), (x, y))
        self._paths.append([self._point(*corner) for corner in corners])

    def _do_close(self, _: list[Any]) -> None:
        if self._paths and len(self._paths[-1]) > 1:
            self._paths[-1].append(self._paths[-1][0])

    def _do_fill(self, operands: list[Any]) -> None:
        self._add(tuple(tuple(path) for path in self._paths if len(path) > 2), self._state.colour)
        self._do_end_path(operands)

    def _do_stroke(self, operands: list[Any]) -> None:
        for path in self._paths:
            for start, end in pairwise(path):
                self._add((stroked(start, end, self._state.width),), None)
        self._do_end_path(operands)

    def _do_close_and_stroke(self, operands: list[Any]) -> None:
        self._do_close(operands)
        self._do_stroke(operands)

    def _do_fill_and_stroke(self, operands: list[Any]) -> None:
        outline, clips = self._paths, self._clips
        self._do_fill(operands)
        self._paths, self._clips = outline, clips
        self._do_stroke(operands)

    def _do_end_path(self, _: list[Any]) -> None:
        if self._clips:
            points = [point for path in self._paths for point in path]
            box = common(self._state.clip, extent_of(points)) if points else None
            self._state = self._state._replace(clip=box or NOWHERE)
        self._paths, self._clips = [], False

    def _do_shade(self, _: list[Any]) -> None:
        left, low, right, high = self._state.clip
        self._add((((left, low), (right, low), (right, high), (left, high)),), None)

    def _do_paint(self, operands: list[Any]) -> None:
        item = self._objects.get(str(operands[0]))
        kind = "" if item is None else str(item.get("/Subtype", ""))
        if item is not None and kind == "/Image":
            corners = tuple(self._point(*corner) for corner in ((0, 0), (1, 0), (1, 1), (0, 1)))
            self._add((corners,), None)
            a, b, c, d, _, _ = self._matrix
            samples = int(item.get("/Width", 0)), int(item.get("/Height", 0))
            self.pictures.append(Pixels(samples, hypot(a, b), hypot(c, d)))
        elif item is not None and kind == "/Form" and self._depth < MOST_DEPTH:
            self.forms += "/Font" in item.get("/Resources", {})
            self._enter(item)

    def _enter(self, form: Any) -> None:  # noqa: ANN401 - a stream of pikepdf's
        """Follow what stands inside a form, clipped to its BBox (8.10.1)."""
        objects = self._objects
        self._do_save([])
        self._do_transform(form.get("/Matrix", [1, 0, 0, 1, 0, 0]))
        left, low, right, high = map(float, form.get("/BBox", [0, 0, 0, 0]))
        self._do_rectangle([left, low, right - left, high - low])
        self._do_clip([])
        self._do_end_path([])
        self._objects = form.get("/Resources", pikepdf.Dictionary()).get("/XObject", pikepdf.Dictionary())
        self._depth += 1
        self.read(form)
        self._depth -= 1
        self._objects = objects
        self._do_restore([])

    def _add(self, polygons: tuple[tuple[Point, ...], ...], colour: Colour | None) -> None:
        """Note an area, as far as its box lies inside the clip."""
        points = [point for polygon in polygons for point in polygon]
        box = common(self._state.clip, extent_of(points)) if points else None
        if box is not None:
            self.areas.append(Area(polygons, box, colour, len(self.inked), self._owners[-1][0]))

    # -- text ---------------------------------------------------------------------------------

    def _do_show(self, operands: list[Any]) -> None:
        a, b, c, d, _, _ = multiplied(self._place, self._matrix)
        count = len(self.strings)
        super()._do_show(operands)
        if len(self.strings) == count or self._state.mode in INVISIBLE:
            return
        string = self.strings[-1]
        font = self._ink[id(string.font)]
        boxes = tuple(ink_boxes(string, font, operands))
        box = around(boxes)
        slanted = font.slanted or abs(a * c + b * d) > 0.01 * (a * a + b * b)
        inside = tuple(filter(None, (common(self._state.clip, one) for one in boxes)))
        under = self._under(box) if box else ()
        self.inked.append(Inked(string, box, self._state.colour, under, slanted, inside))

    def _under(self, box: Extent) -> tuple[Colour | None, ...]:
        """Return the colours that lie under both ends and the middle of a box."""
        left, low, right, high = box
        y = (low + high) / 2
        seen = []
        for x in (left, (left + right) / 2, right):
            area = next((area for area in reversed(self.areas) if area.holds(x, y)), None)
            seen.append(area.colour if area else WHITE)
        return tuple(dict.fromkeys(seen))


def ink_boxes(string: ShownString, font: FontInk, operands: list[Any]) -> Iterator[Extent]:
    """Yield the boxes of the ink of a string's glyphs in page points, none for blanks."""
    array = operands[0] if isinstance(operands[0], pikepdf.Array) else operands
    codes = [code for part in array if isinstance(part, pikepdf.String) for code in string.font.codes(bytes(part))]
    scale = string.size / 1000
    for code, (x, _) in zip(codes, string.glyphs, strict=True):
        box = font.box(code)
        if box is not None:
            left, low, right, high = (value * scale for value in box)
            yield x + left, string.y + low, x + right, string.y + high


def around(boxes: Sequence[Extent]) -> Extent | None:
    """Return the box around boxes, None around none."""
    if not boxes:
        return None
    lefts, lows, rights, highs = zip(*boxes, strict=True)
    return min(lefts), min(lows), max(rights), max(highs)


def read_ink(pdf: pikepdf.Pdf) -> list[InkPage]:
    """Return the pages of an open PDF as ink."""
    fonts: dict[tuple[int, int], FontInk] = {}
    return [read_page(page, fonts) for page in pdf.pages]


def read_page(page: pikepdf.Page, fonts: dict[tuple[int, int], FontInk]) -> InkPage:
    """Return one page; `fonts` keeps what was read of each font of the file."""
    objects = page.resources.get("/XObject", pikepdf.Dictionary())
    return inked_page(page, InkReader(known_fonts(page, fonts), objects, edges_of(page)))


def inked_page(page: pikepdf.Page, reader: InkReader) -> InkPage:
    """Return a page as its reader sees it; what a printer writes outside the trim leaves no ink on it."""
    reader.read(page)
    edges = edges_of(page)
    cut_off = {
        id(shown)
        for shown in reader.inked
        if "/TrimBox" in page and shown.string.artifact and shown.box and common(shown.box, edges) is None
    }
    inked = [replace(shown, box=None, under=(), boxes=()) if id(shown) in cut_off else shown for shown in reader.inked]
    return InkPage(edges, tuple(inked), tuple(reader.areas), tuple(reader.pictures), reader.forms)


def edges_of(page: pikepdf.Page) -> Extent:
    """Return the edges of a page as it is cut (14.11.2), in points."""
    left, low, right, high = (float(side) for side in page.obj.get("/TrimBox", page.mediabox))
    return left, low, right, high


def known_fonts(page: pikepdf.Page, fonts: dict[tuple[int, int], FontInk]) -> dict[str, FontInk]:
    """Return the fonts of a page by their names; `fonts` keeps what was read of each font of the file."""
    known = {}
    for name, font in sorted(page.resources.get("/Font", pikepdf.Dictionary()).items()):
        if font.objgen not in fonts or font.objgen == (0, 0):
            fonts[font.objgen] = FontInk(font)
        known[name] = fonts[font.objgen]
    return known

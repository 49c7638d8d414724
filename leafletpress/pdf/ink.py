"""Read where the pages of a finished PDF have ink: each shown string with its box, colour and what lies under it.

Follows text, fills and pictures (ISO 32000-1, 8.4 to 8.6, 9.4), those inside form XObjects, too. Clipping is not
followed, nor is the text of forms; how many with fonts a page has is told.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pikepdf

from leafletpress.pdf.areas import BLACK, WHITE, Area, Colour, Extent, Point, as_rgb, extent_of
from leafletpress.pdf.font_ink import FontInk
from leafletpress.pdf.page_text import STEPS, PageReader, ShownString, multiplied

CURVE_STEPS = (0.25, 0.5, 0.75, 1)
INVISIBLE = (3, 7)
MOST_DEPTH = 16  # forms inside one another


@dataclass(frozen=True, slots=True)
class Inked:
    """Hold one shown string, the box of its ink (None without any), its colour and the colours under it.

    A colour is None where it cannot be told: a pattern, a picture. `slanted` marks an italic face or matrix.
    """

    string: ShownString
    box: Extent | None
    colour: Colour | None
    under: tuple[Colour | None, ...]
    slanted: bool


@dataclass(frozen=True, slots=True)
class InkPage:
    """Hold one page: its edges in points, its strings, how many raster pictures and forms with fonts it shows."""

    edges: Extent
    strings: tuple[Inked, ...]
    pictures: int
    forms: int


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
        "B": "fill",
        "B*": "fill",
        "b": "fill",
        "b*": "fill",
        "S": "end_path",
        "s": "end_path",
        "n": "end_path",
        "Do": "paint",
    }

    def __init__(self, fonts: dict[str, FontInk], objects: pikepdf.Object) -> None:
        super().__init__({name: font.facts for name, font in fonts.items()})
        self._ink = {id(font.facts): font for font in fonts.values()}
        self._objects = objects
        self._depth = 0
        self._colour: Colour | None = BLACK
        self._mode = 0
        self._states: list[tuple[Colour | None, int]] = []
        self._paths: list[list[Point]] = []
        self._areas: list[Area] = []
        self.inked: list[Inked] = []
        self.painted: list[str] = []

    # -- state --------------------------------------------------------------------------------

    def _do_save(self, operands: list[Any]) -> None:
        super()._do_save(operands)
        self._states.append((self._colour, self._mode))

    def _do_restore(self, operands: list[Any]) -> None:
        super()._do_restore(operands)
        if self._states:
            self._colour, self._mode = self._states.pop()

    def _do_fill_colour(self, operands: list[Any]) -> None:
        self._colour = as_rgb(operands)

    def _do_fill_space(self, _: list[Any]) -> None:
        self._colour = BLACK

    def _do_mode(self, operands: list[Any]) -> None:
        self._mode = int(operands[0])

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
        corners = ((x, y), (x + width, y), (x + width, y + height), (x, y + height))
        self._paths.append([self._point(*corner) for corner in corners])

    def _do_fill(self, _: list[Any]) -> None:
        polygons = tuple(tuple(path) for path in self._paths if len(path) > 2)
        if polygons:
            self._areas.append(Area(polygons, extent_of([point for path in polygons for point in path]), self._colour))
        self._paths = []

    def _do_end_path(self, _: list[Any]) -> None:
        self._paths = []

    def _do_paint(self, operands: list[Any]) -> None:
        item = self._objects.get(str(operands[0]))
        kind = "" if item is None else str(item.get("/Subtype", ""))
        if kind == "/Image":
            corners = tuple(self._point(*corner) for corner in ((0, 0), (1, 0), (1, 1), (0, 1)))
            self._areas.append(Area((corners,), extent_of(corners), None))
        elif item is not None and kind == "/Form" and self._depth < MOST_DEPTH:
            self._enter(item)
            kind = kind if "/Font" in item.get("/Resources", {}) else ""
        self.painted.append(kind)

    def _enter(self, form: Any) -> None:  # noqa: ANN401 - a stream of pikepdf's
        """Follow what stands inside a form (8.10.1)."""
        objects = self._objects
        self._do_save([])
        self._do_transform(form.get("/Matrix", [1, 0, 0, 1, 0, 0]))
        self._objects = form.get("/Resources", pikepdf.Dictionary()).get("/XObject", pikepdf.Dictionary())
        self._depth += 1
        self.read(form)
        self._depth -= 1
        self._objects = objects
        self._do_restore([])

    # -- text ---------------------------------------------------------------------------------

    def _do_show(self, operands: list[Any]) -> None:
        a, b, c, d, _, _ = multiplied(self._place, self._matrix)
        count = len(self.strings)
        super()._do_show(operands)
        if len(self.strings) == count or self._mode in INVISIBLE:
            return
        string = self.strings[-1]
        font = self._ink[id(string.font)]
        box = ink_box(string, font, operands)
        slanted = font.slanted or abs(a * c + b * d) > 0.01 * (a * a + b * b)
        self.inked.append(Inked(string, box, self._colour, self._under(box) if box else (), slanted))

    def _under(self, box: Extent) -> tuple[Colour | None, ...]:
        """Return the colours that lie under both ends and the middle of a box."""
        left, low, right, high = box
        y = (low + high) / 2
        seen = []
        for x in (left, (left + right) / 2, right):
            area = next((area for area in reversed(self._areas) if area.holds(x, y)), None)
            seen.append(area.colour if area else WHITE)
        return tuple(dict.fromkeys(seen))


def ink_box(string: ShownString, font: FontInk, operands: list[Any]) -> Extent | None:
    """Return the box of a string's ink in page points, None for blanks only."""
    array = operands[0] if isinstance(operands[0], pikepdf.Array) else operands
    codes = [code for part in array if isinstance(part, pikepdf.String) for code in string.font.codes(bytes(part))]
    scale = string.size / 1000
    boxes = []
    for code, (x, _) in zip(codes, string.glyphs, strict=True):
        box = font.box(code)
        if box is not None:
            left, low, right, high = (value * scale for value in box)
            boxes.append((x + left, string.y + low, x + right, string.y + high))
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
    known = {}
    for name, font in sorted(page.resources.get("/Font", pikepdf.Dictionary()).items()):
        if font.objgen not in fonts or font.objgen == (0, 0):
            fonts[font.objgen] = FontInk(font)
        known[name] = fonts[font.objgen]
    objects = page.resources.get("/XObject", pikepdf.Dictionary())
    reader = InkReader(known, objects)
    reader.read(page)
    left, low, right, high = (float(side) for side in page.mediabox)
    pictures, forms = reader.painted.count("/Image"), reader.painted.count("/Form")
    return InkPage((left, low, right, high), tuple(reader.inked), pictures, forms)

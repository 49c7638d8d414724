"""Read which inks the pages of a press file lay where: text, areas, lines and pictures with their inks and overprint.

Colours are as the file says them (ISO 32000-1, 8.6); for contrast each is the grey that is as light on the paper of
the file's own output intent.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

import pikepdf

from leafletpress.pdf.inks import BLACK_INK, NO_INK, Ink
from leafletpress.verify.areas import Colour, as_rgb
from leafletpress.verify.ink import InkPage, InkReader, edges_of, inked_page, known_fonts
from leafletpress.verify.press_pictures import PATCH, most_ink_in
from leafletpress.verify.press_resources import group_faults, image_faults, space_faults, state_faults

if TYPE_CHECKING:
    from leafletpress.verify.areas import Area, Extent, Point
    from leafletpress.verify.font_ink import FontInk

Kind = Literal["text", "area", "line", "picture"]
# Inks -> the grey of sRGB that is as light on paper.
Tone = Callable[[Ink], Colour]


class Inks(NamedTuple):
    """Hold a colour as a file says it: its space, and its inks, None where it is in none (RGB, patterns)."""

    space: str
    ink: Ink | None = None


GREY_BLACK = Inks("DeviceGray", BLACK_INK)


class Laid(NamedTuple):
    """Hold what a page lays on the paper: its inks, whether it overprints, its box in points, what it says if text.

    `size` is that of type, or the width of a line; `under` are the inks of what lies under text; `surface` is how much
    paper an area covers, in square points; `samples` are those of a picture across and down, `most` the largest sum of
    inks of its patches, in percent.
    """

    kind: Kind
    inks: Inks
    overprints: bool
    box: Extent
    text: str = ""
    size: float = 0.0
    under: tuple[Inks, ...] = ()
    surface: float = 0.0
    samples: tuple[int, int] = (0, 0)
    most: float = 0.0


class PressPage(NamedTuple):
    """Hold a page of a press file: as every proof sees it, what it lays on the paper in turn, what it may not use."""

    page: InkPage
    laid: tuple[Laid, ...]
    faults: tuple[str, ...] = ()


class PressState(NamedTuple):
    """Hold what q saves besides: colours and their spaces, and whether fills and strokes overprint."""

    fill: Inks = GREY_BLACK
    stroke: Inks = GREY_BLACK
    fill_overprints: bool = False
    stroke_overprints: bool = False
    fill_space: Any = None
    stroke_space: Any = None


class PressReader(InkReader):
    """Follow the operators of one page of a press file."""

    steps = InkReader.steps | {
        "rg": "fill_rgb",
        "RG": "stroke_rgb",
        "g": "fill_grey",
        "G": "stroke_grey",
        "k": "fill_process",
        "K": "stroke_process",
        "CS": "stroke_space",
        "SC": "stroke_colour",
        "SCN": "stroke_colour",
        "gs": "state",
    }

    def __init__(self, fonts: dict[str, FontInk], resources: pikepdf.Object, edges: Extent, tone: Tone) -> None:
        super().__init__(fonts, resources.get("/XObject", pikepdf.Dictionary()), edges)
        self._resources = resources
        self._tone = tone
        self._press = PressState()
        self._presses: list[PressState] = []
        self._image: Any = None
        self._stroking = False
        self._inks: list[Inks] = []  # of the areas
        self.laid: list[Laid] = []
        self.faults: list[str] = []

    # -- state --------------------------------------------------------------------------------

    def _do_save(self, operands: list[Any]) -> None:
        super()._do_save(operands)
        self._presses.append(self._press)

    def _do_restore(self, operands: list[Any]) -> None:
        super()._do_restore(operands)
        if self._presses:
            self._press = self._presses.pop()

    def _filled(self, inks: Inks) -> None:
        """Fill with inks from now on."""
        self._press = self._press._replace(fill=inks)
        self._state = self._state._replace(colour=None if inks.ink is None else self._tone(inks.ink))

    def _stroked(self, inks: Inks) -> None:
        self._press = self._press._replace(stroke=inks)

    def _do_fill_rgb(self, operands: list[Any]) -> None:
        self._filled(Inks("DeviceRGB"))
        self._state = self._state._replace(colour=as_rgb(operands))

    def _do_stroke_rgb(self, _: list[Any]) -> None:
        self._stroked(Inks("DeviceRGB"))

    def _do_fill_grey(self, operands: list[Any]) -> None:
        self._filled(Inks("DeviceGray", grey(float(operands[0]))))

    def _do_stroke_grey(self, operands: list[Any]) -> None:
        self._stroked(Inks("DeviceGray", grey(float(operands[0]))))

    def _do_fill_process(self, operands: list[Any]) -> None:
        self._filled(Inks("DeviceCMYK", process(operands)))

    def _do_stroke_process(self, operands: list[Any]) -> None:
        self._stroked(Inks("DeviceCMYK", process(operands)))

    def _do_fill_space(self, operands: list[Any]) -> None:
        self._press = self._press._replace(fill_space=self._space(operands))
        self._filled(inks_in(self._press.fill_space, [1.0]))

    def _do_stroke_space(self, operands: list[Any]) -> None:
        self._press = self._press._replace(stroke_space=self._space(operands))
        self._stroked(inks_in(self._press.stroke_space, [1.0]))

    def _do_fill_colour(self, operands: list[Any]) -> None:
        self._patterned(operands)
        self._filled(inks_in(self._press.fill_space, operands))

    def _do_stroke_colour(self, operands: list[Any]) -> None:
        self._patterned(operands)
        self._stroked(inks_in(self._press.stroke_space, operands))

    def _patterned(self, operands: list[Any]) -> None:
        """Look at the colours of a pattern."""
        pattern = self._resource("/Pattern", operands)
        if pattern is not None and "/Shading" in pattern:
            self.faults += space_faults(pattern.Shading.get("/ColorSpace"))

    def _do_shade(self, operands: list[Any]) -> None:
        shading = self._resource("/Shading", operands)
        if shading is not None:
            self.faults += space_faults(shading.get("/ColorSpace"))
        super()._do_shade(operands)

    def _space(self, operands: list[Any]) -> Any:  # noqa: ANN401 - a pikepdf object
        """Return a colour space by its name: of a kind, or of a resource."""
        space = self._resource("/ColorSpace", operands)
        space = pikepdf.Name(str(operands[0])) if space is None else space
        self.faults += space_faults(space)
        return space

    def _resource(self, kind: str, operands: list[Any]) -> Any:  # noqa: ANN401 - a pikepdf object
        """Return the resource that the last operand names, None if it names none."""
        name = str(operands[-1]) if operands and isinstance(operands[-1], pikepdf.Name) else ""
        return self._resources.get(kind, pikepdf.Dictionary()).get(name) if name else None

    def _do_state(self, operands: list[Any]) -> None:
        """Follow what a graphics state says of overprint (8.6.7): OP is for both, unless op is said, too."""
        found = self._resource("/ExtGState", operands)
        if found is None:
            return
        self.faults += state_faults(found)
        stroke = bool(found.get("/OP", self._press.stroke_overprints))
        fill = bool(found.get("/op", stroke if "/OP" in found else self._press.fill_overprints))
        self._press = self._press._replace(stroke_overprints=stroke, fill_overprints=fill)

    # -- what is laid -------------------------------------------------------------------------

    def _do_stroke(self, operands: list[Any]) -> None:
        self._stroking = True
        super()._do_stroke(operands)
        self._stroking = False

    def _do_paint(self, operands: list[Any]) -> None:
        item = self._objects.get(str(operands[0]))
        self._image = item if item is not None and str(item.get("/Subtype", "")) == "/Image" else None
        self.faults += () if item is None else image_faults(item) if self._image is not None else group_faults(item)
        super()._do_paint(operands)
        self._image = None

    def _enter(self, form: Any) -> None:  # noqa: ANN401 - a stream of pikepdf's
        before, image = self._resources, self._image
        self._resources, self._image = form.get("/Resources", pikepdf.Dictionary()), None
        super()._enter(form)
        self._resources, self._image = before, image

    def _add(self, polygons: tuple[tuple[Point, ...], ...], colour: Colour | None) -> None:
        count = len(self.areas)
        super()._add(polygons, colour)
        if len(self.areas) == count:
            return
        area, press = self.areas[-1], self._press
        surface = min(surface_of(area), box_surface(area.extent))
        if self._image is not None:
            inks = Inks("image")
            image, (left, low, right, high) = self._image, area.extent
            samples = int(image.get("/Width", 0)), int(image.get("/Height", 0))
            most = most_ink_in(image, (right - left, high - low), PATCH)
            laid = Laid("picture", inks, False, area.extent, surface=surface, samples=samples, most=most)
        elif self._stroking:
            inks = press.stroke
            laid = Laid("line", inks, press.stroke_overprints, area.extent, size=self._state.width, surface=surface)
        else:
            inks = press.fill
            laid = Laid("area", inks, press.fill_overprints, area.extent, surface=surface)
        self._inks.append(inks)
        self.laid.append(laid)

    def _do_show(self, operands: list[Any]) -> None:
        count = len(self.inked)
        super()._do_show(operands)
        if len(self.inked) == count or self.inked[-1].box is None:
            return
        shown, box = self.inked[-1], self.inked[-1].box
        text, size = shown.string.text(rtl=False), shown.string.size
        under = tuple(self._inks_under(box))
        self.laid.append(Laid("text", self._press.fill, self._press.fill_overprints, box, text, size, under))

    def _inks_under(self, box: Extent) -> Iterator[Inks]:
        """Yield the inks that lie under both ends and the middle of a box."""
        left, low, right, high = box
        y = (low + high) / 2
        for x in (left, (left + right) / 2, right):
            found = next((at for at in range(len(self.areas) - 1, -1, -1) if self.areas[at].holds(x, y)), None)
            yield Inks("paper", NO_INK) if found is None else self._inks[found]


def grey(light: float) -> Ink:
    """Return the ink of DeviceGray, where 1 is paper."""
    return Ink(0, 0, 0, round(100 * (1 - light), 2))


def process(operands: list[Any]) -> Ink:
    """Return the inks of four operands."""
    cyan, magenta, yellow, black = (round(100 * float(part), 2) for part in operands[:4])
    return Ink(cyan, magenta, yellow, black)


def inks_in(space: Any, operands: list[Any]) -> Inks:  # noqa: ANN401 - a pikepdf object
    """Return the inks of operands in a colour space; none for what is no ink."""
    if space is None:
        return Inks("unknown")
    kind = str(space[0] if isinstance(space, pikepdf.Array) else space).lstrip("/")
    try:
        if kind == "DeviceCMYK":
            return Inks(kind, process(operands) if len(operands) > 1 else BLACK_INK)
        if kind == "DeviceGray":
            return Inks(kind, grey(float(operands[0])) if operands else BLACK_INK)
        if kind == "Separation":
            return Inks(kind, separated(space, float(operands[0])))
    except (TypeError, ValueError, IndexError, AttributeError, KeyError):
        return Inks(kind)
    return Inks(kind)


def separated(space: Any, share: float) -> Ink | None:  # noqa: ANN401 - a pikepdf array
    """Return a spot ink of which a share is laid, None where what stands in for it is not four inks."""
    name, alternate, function = str(space[1]).lstrip("/"), str(space[2]), space[3]
    if alternate != "/DeviceCMYK":
        return None
    full = [float(part) for part in function.get("/C1", [])]
    if len(full) != 4:
        full = [0.0, 0.0, 0.0, 1.0]  # a function that is not followed: as dark as it may be
    return process(full)._replace(spot=name, share=share)


def surface_of(area: Area) -> float:
    """Return how much paper polygons cover at the most, in square points."""
    total = 0.0
    for polygon in area.polygons:
        pairs = zip(polygon, (*polygon[1:], polygon[0]), strict=True)
        total += abs(sum(ax * by - bx * ay for (ax, ay), (bx, by) in pairs)) / 2
    return total


def box_surface(box: Extent) -> float:
    """Return the surface of a box in square points."""
    return (box[2] - box[0]) * (box[3] - box[1])


def read_press(pdf: pikepdf.Pdf, tone: Tone) -> list[PressPage]:
    """Return the pages of an open press file as ink, what lies inside the trim."""
    fonts: dict[tuple[int, int], FontInk] = {}
    pages = []
    for page in pdf.pages:
        reader = PressReader(known_fonts(page, fonts), page.resources, edges_of(page), tone)
        pages.append(PressPage(inked_page(page, reader), tuple(reader.laid), tuple(dict.fromkeys(reader.faults))))
    return pages

"""Compute the look of an element from its parent's and its own declarations (SVG 2, 6 and 13)."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from leafletpress.pdf.drawings import colours
from leafletpress.pdf.drawings.colours import BLACK, CONTEXT_FILL, CONTEXT_STROKE, CURRENT, Colour, Paint
from leafletpress.pdf.drawings.values import Frame, length, number, share

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from leafletpress.pdf.drawings.source import Node

CAPS = {"butt": 0, "round": 1, "square": 2}
JOINS = {"miter": 0, "round": 1, "bevel": 2}
RULES = {"nonzero": "", "evenodd": "*"}
VISIBILITY = {"visible": True, "hidden": False, "collapse": False}
MARKERS = ("marker-start", "marker-mid", "marker-end")
MOST_DASHES = 1_000
PARTING = re.compile(r"\s*,\s*|\s+")


class Style(NamedTuple):
    """Hold what is inherited; lengths in user units, caps and joins as PDF numbers them, fill rules as its operators
    end.
    """

    color: Colour = BLACK
    fill: Paint = BLACK
    fill_opacity: float = 1.0
    fill_rule: str = ""
    stroke: Paint = None
    stroke_opacity: float = 1.0
    stroke_width: float = 1.0
    linecap: int = 0
    linejoin: int = 0
    miterlimit: float = 4.0
    dashes: tuple[float, ...] = ()
    dash_offset: float = 0.0
    visible: bool = True
    clip_rule: str = ""
    stroke_first: bool = False
    font_size: float = 16.0
    marker_start: str = ""
    marker_mid: str = ""
    marker_end: str = ""
    context_fill: Paint = CONTEXT_FILL
    context_stroke: Paint = CONTEXT_STROKE

    @property
    def markers(self) -> list[tuple[str, str]]:
        """Return the markers by their properties, in the order in which they are painted."""
        named = zip(MARKERS, (self.marker_start, self.marker_mid, self.marker_end), strict=True)
        return [(name, text) for name, text in named if text]

    def meant(self, paint: Paint) -> Paint:
        """Return a paint, or that of the marked line for which it stands; itself where none is known."""
        return {CONTEXT_FILL: self.context_fill, CONTEXT_STROKE: self.context_stroke}.get(str(paint), paint)

    def marking(self, line: Style) -> Style:
        """Return the style inside a marker of a line: opaque colours are handed on, what programs differ in is not."""

        def handed(paint: Paint, opacity: float, name: str) -> Paint:
            meant = line.meant(paint)
            colour = line.colour(meant)
            return colour if meant is None or (colour and colour.alpha * opacity >= 1) else name

        return self._replace(
            context_fill=handed(line.fill, line.fill_opacity, CONTEXT_FILL),
            context_stroke=handed(line.stroke, line.stroke_opacity, CONTEXT_STROKE),
        )

    def colour(self, paint: Paint) -> Colour | None:
        """Return the colour of a paint that is no gradient."""
        return self.color if paint == CURRENT else paint if isinstance(paint, Colour) else None


INITIAL = Style()


def choice(choices: Mapping[str, Any]) -> Callable[[str, Frame], Any]:
    """Return a reader of keywords."""

    def read(text: str, _frame: Frame) -> Any:  # noqa: ANN401 - as many kinds of value as properties
        if text not in choices:
            raise ValueError(f"'{text[:60]}' is not taken")
        return choices[text]

    return read


def dashes(text: str, frame: Frame) -> tuple[float, ...]:
    """Return dashes and gaps in turn; () for a solid line, as all of nothing is (SVG 2, 13.5.6)."""
    if text == "none":
        return ()
    values = tuple(length(part, frame.diagonal, frame.font_size) for part in PARTING.split(text))
    if min(values) < 0 or len(values) > MOST_DASHES:
        raise ValueError("dashes must not be negative, nor more than 1,000")
    gaps = (values * 2)[1::2] if len(values) % 2 else values[1::2]
    return values if sum(gaps) > 0 else ()


def stroke_width(text: str, frame: Frame) -> float:
    """Return the width of a stroke."""
    width = length(text, frame.diagonal, frame.font_size)
    if width < 0:
        raise ValueError("a stroke's width must not be negative")
    return width


def stroke_first(text: str, _frame: Frame) -> bool:
    """Return whether the stroke lies under the fill (SVG 2, 13.8)."""
    words = text.split()
    if words == ["normal"]:
        return False
    if not words or len(set(words)) < len(words) or not set(words) <= {"fill", "stroke", "markers"}:
        raise ValueError(f"'{text[:60]}' is not taken")
    order = [word for word in (*words, "fill", "stroke") if word != "markers"]
    return order[0] == "stroke"


def font_size(text: str, frame: Frame) -> float:
    """Return the font size, on which lengths in em depend; NaN for a keyword."""
    return float("nan") if text.replace("-", "").isalpha() else length(text, frame.font_size, frame.font_size)


@lru_cache(maxsize=256)
def opacity(text: str) -> float:
    """Return an opacity from 0 to 1."""
    return share(text)


def own_colour(text: str, _frame: Frame) -> Colour:
    """Return the value of the colour property."""
    found = colours.colour(text)
    if isinstance(found, str):
        raise ValueError(f"'{text}' is not taken")
    return found


READERS: dict[str, tuple[str, Callable[[str, Frame], Any]]] = {
    "font-size": ("font_size", font_size),
    "font": ("font_size", lambda _text, _: float("nan")),
    "color": ("color", own_colour),
    "fill": ("fill", lambda text, _: colours.paint(text)),
    "fill-opacity": ("fill_opacity", lambda text, _: opacity(text)),
    "fill-rule": ("fill_rule", choice(RULES)),
    "stroke": ("stroke", lambda text, _: colours.paint(text)),
    "stroke-opacity": ("stroke_opacity", lambda text, _: opacity(text)),
    "stroke-width": ("stroke_width", stroke_width),
    "stroke-linecap": ("linecap", choice(CAPS)),
    "stroke-linejoin": ("linejoin", choice(JOINS)),
    "stroke-miterlimit": ("miterlimit", lambda text, _: number(text)),
    "stroke-dasharray": ("dashes", dashes),
    "stroke-dashoffset": (
        "dash_offset", lambda text, frame: length(text, frame.diagonal, frame.font_size)
    ),
    "visibility": ("visible", choice(VISIBILITY)),
    "clip-rule": ("clip_rule", choice(RULES)),
    "paint-order": ("stroke_first", stroke_first),
    **{name: (name.replace("-", "_"), lambda text, _: "" if text == "none" else text) for name in MARKERS},
}  # fmt: skip


def computed(node: Node, own: Mapping[str, str], parent: Style, frame: Frame) -> Style:
    """Return the style of an element; raise PictureError for a value that is not understood."""
    first = [name for name in ("font", "font-size") if name in own]
    if first:  # for lengths in em
        own = {**{name: own[name] for name in first}, **own}
    if "marker" in own:
        own = {**dict.fromkeys(MARKERS, own["marker"]), **own}
    changes: dict[str, Any] = {}
    for name, text in own.items():
        if name not in READERS or text in ("inherit", "unset") or (name == "color" and text.lower() == CURRENT):
            continue
        field, read = READERS[name]
        try:
            changes[field] = getattr(INITIAL, field) if text == "initial" else read(text, frame)
        except ValueError as error:
            node.refuse(f"{name} is '{text[:60]}': {error}", f"write {name} in a plain form")
        if field == "font_size":
            frame = frame._replace(font_size=changes[field])
    return parent._replace(**changes) if changes else parent

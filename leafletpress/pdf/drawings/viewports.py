"""Fit viewBoxes into viewports (SVG 2, 8.2 and 8.7)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leafletpress.pdf.drawings.values import IDENTITY, Frame, Matrix, length, number_list

if TYPE_CHECKING:
    from leafletpress.pdf.drawings.outlines import Bounds
    from leafletpress.pdf.drawings.source import Node

SHARES = {"Min": 0.0, "Mid": 0.5, "Max": 1.0}
# Pixels of the longer side; a larger drawing is made smaller, for it has no size of its own in print.
MOST_SIDE = 10_000
NO_SIZE = "the drawing has no size"
GIVE_SIZE = "give it width and height, or a viewBox"


def view_box(node: Node) -> Bounds | None:
    """Return left, top, width and height of a viewBox, None where there is none; raise PictureError."""
    text = node.attributes.get("viewBox", "").strip()
    if text in ("", "none"):
        return None
    try:
        x, y, width, height = number_list(text)
    except ValueError:
        node.refuse(f"the viewBox is '{text[:60]}'", "give it four numbers: left, top, width, height")
    if width < 0 or height < 0:
        node.refuse(f"the viewBox is '{text[:60]}'", "its width and height must not be negative")
    return x, y, width, height


def fitted(node: Node, box: Bounds | None, width: float, height: float) -> Matrix:
    """Return the matrix from the coordinates of a viewBox to those of its viewport; raise PictureError."""
    if box is None:
        return IDENTITY
    x, y, box_width, box_height = box
    across, down = width / box_width, height / box_height
    words = node.attributes.get("preserveAspectRatio", "xMidYMid meet").split()
    if words[:1] == ["defer"]:
        words = words[1:]
    align, way = (*words, "meet")[:2] if words else ("xMidYMid", "meet")
    if align == "none":
        return across, 0, 0, down, -x * across, -y * down
    if (
        len(words) > 2
        or way not in ("meet", "slice")
        or align[:1] + align[4:5] != "xY"
        or not {align[1:4], align[5:]} <= SHARES.keys()
    ):
        node.refuse("preserveAspectRatio is not understood", "write xMidYMid meet, or leave it out")
    scale = min(across, down) if way == "meet" else max(across, down)
    left = (width - box_width * scale) * SHARES[align[1:4]]
    top = (height - box_height * scale) * SHARES[align[5:]]
    return scale, 0, 0, scale, left - x * scale, top - y * scale


def natural_size(root: Node) -> tuple[float, float]:
    """Return width and height of the whole drawing in pixels, not more than MOST_SIDE; raise PictureError."""
    box = view_box(root)
    sides = [side(root, name) for name in ("width", "height")]
    if box and box[2] > 0 and box[3] > 0:
        across, down = sides
        if across is None and down is None:
            sides = [box[2], box[3]]
        elif across is None or down is None:
            sides = [(down or 0) * box[2] / box[3] if across is None else across,
                     (across or 0) * box[3] / box[2] if down is None else down]  # fmt: skip
    elif box:
        root.refuse(NO_SIZE, GIVE_SIZE)
    width, height = (value or 0 for value in sides)
    if width <= 0 or height <= 0:
        root.refuse(NO_SIZE, GIVE_SIZE)
    smaller = min(1, MOST_SIDE / max(width, height))
    return width * smaller, height * smaller


def side(root: Node, name: str) -> float | None:
    """Return a side of the drawing in pixels, None where it is as large as what it stands in."""
    text = root.attributes.get(name, "").strip()
    if text in ("", "auto") or text.endswith("%"):
        return None
    try:
        return length(text, 0, 16)
    except ValueError as error:
        root.refuse(f"{name} is '{text[:60]}': {error}", GIVE_SIZE)


def inner_frame(box: Bounds | None, width: float, height: float, font_size: float) -> Frame:
    """Return what relative lengths are of inside a viewport."""
    return Frame(box[2], box[3], font_size) if box else Frame(width, height, font_size)

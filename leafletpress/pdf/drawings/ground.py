"""Lay the ground of a drawing: the background of its root element, which draw.io and others set."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leafletpress.pdf.drawings.cascade import GROUNDS
from leafletpress.pdf.drawings.source import Node

if TYPE_CHECKING:
    from collections.abc import Mapping

    from leafletpress.pdf.drawings.values import Matrix

PLAIN = {"stroke": "none", "fill-opacity": "1", "visibility": "visible"}


def ground(root: Node, own: Mapping[str, str], fit: Matrix, width: float, height: float) -> list[Node]:
    """Return the shape of a root's background, none if it is clear; `fit` leads to the drawing's pixels.

    As in every viewer that knows CSS, it fills the whole drawing, whatever the viewBox (CSS Backgrounds 3, 2.11.2).
    """
    colour = next((own[name] for name in GROUNDS if name in own), "none")
    if colour in ("none", "transparent"):
        return []
    across, _, _, down, left, top = fit
    sides = {"x": -left / across, "y": -top / down, "width": width / across, "height": height / down}
    told = {name: f"{value:.9g}" for name, value in sides.items()}
    return [Node("rect", {**told, "fill": colour, **PLAIN}, root.line, root)]

"""A chance drawn in HTML as on paper: so many dots or cells, so many of them dark. The words beside it say the same."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement

from leafletpress.layout.proportion import DIAMETER, DOTS, HEIGHT, LINED, MOST_DOTS, Share, grid_of

if TYPE_CHECKING:
    from collections.abc import Iterator

WIDTH = 100.0  # of the drawing, in its own units
SHADES = ("dark", "middle", "pale")


def draw(parent: Element, share: Share, *, rtl: bool, field: bool) -> None:
    """Add the drawing of a chance, which nobody is read; with `field` a small total is a field of cells, too."""
    as_field = field or share.total > MOST_DOTS
    height = HEIGHT * WIDTH if as_field else -(-share.total // DOTS) * WIDTH / DOTS
    box = f"0 0 {WIDTH:g} {height:g}"
    drawing = SubElement(
        parent, "svg", {"viewBox": box, "class": "chance", "aria-hidden": "true", "focusable": "false"}
    )
    # What begins at the start side is mirrored as a whole where that is the right one.
    group = SubElement(drawing, "g", {"transform": f"matrix(-1 0 0 1 {WIDTH:g} 0)"}) if rtl else drawing
    for shade, path in cells(share, height) if as_field else dots(share):
        SubElement(group, "path", {"class": shade, "d": path})


def dots(share: Share) -> Iterator[tuple[str, str]]:
    """Yield by shade a path of dots, row after row from the start side."""
    pitch = WIDTH / DOTS
    radius = pitch * DIAMETER / 2
    edges = 0, share.dark, share.dark + share.middle, share.total
    for shade, first, last in zip(SHADES, edges, edges[1:], strict=False):
        circles = (
            f"M{(at % DOTS + 0.5) * pitch - radius:g} {(at // DOTS + 0.5) * pitch:g}"
            f"a{radius:g} {radius:g} 0 1 0 {2 * radius:g} 0a{radius:g} {radius:g} 0 1 0 {-2 * radius:g} 0z"
            for at in range(first, last)
        )
        if path := "".join(circles):
            yield shade, path


def cells(share: Share, height: float) -> Iterator[tuple[str, str]]:
    """Yield the paths of a field of cells; where no grid has so many, a corner has the right share of the area."""
    yield "pale", rectangle(0, WIDTH, height)
    grid = grid_of(share.total)
    for shade, count in (("middle", share.dark + share.middle if share.middle else 0), ("dark", share.dark)):
        if not count:
            continue
        if grid is None:
            side = (count / share.total) ** 0.5
            yield shade, rectangle(0, WIDTH * side, height * side)
            continue
        wide, high = WIDTH / grid[0], height / grid[1]
        rows = (min(count - row * grid[0], grid[0]) for row in range(-(-count // grid[0])))
        yield shade, "".join(rectangle(row * high, wide * filled, high) for row, filled in enumerate(rows))
    if grid and min(WIDTH / grid[0], height / grid[1]) >= LINED:
        columns = "".join(f"M{column * WIDTH / grid[0]:.2f} 0v{height:.2f}" for column in range(1, grid[0]))
        lines = "".join(f"M0 {row * height / grid[1]:.2f}h{WIDTH:g}" for row in range(1, grid[1]))
        yield "lines", columns + lines


def rectangle(top: float, wide: float, high: float) -> str:
    """Return the path of a rectangle at the start side."""
    return f"M0 {top:.2f}h{wide:.2f}v{high:.2f}H0z"

"""Read which box the figures of a finished PDF claim, and which marked content is theirs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pikepdf

from leafletpress.verify.areas import Extent
from leafletpress.verify.read_back import DEEPEST, is_element, is_mark, kids_of

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True)
class FigureBox:
    """Hold one figure: its page, counted from 0, the MCIDs of its content there, its box in points (BBox)."""

    page: int
    mcids: frozenset[int]
    box: Extent


def read_figure_boxes(pdf: pikepdf.Pdf) -> Iterator[FigureBox]:
    """Yield the figures of an open PDF that claim a box (ISO 32000-1, 14.8.5.4.3), each for each of its pages."""
    root = pdf.Root.get("/StructTreeRoot")
    if root is None:
        return
    places: dict[Any, int] = {page.objgen: index for index, page in enumerate(pdf.pages)}
    for element in elements(root):
        box = claimed_box(element) if element.get("/S") == "/Figure" else None
        if box is not None:
            owned: dict[int, set[int]] = {}
            for page, mcid in marks(element):
                owned.setdefault(places.get(page, -1), set()).add(mcid)
            yield from (FigureBox(page, frozenset(mcids), box) for page, mcids in sorted(owned.items()))


def elements(root: Any) -> Iterator[Any]:  # noqa: ANN401 - pikepdf objects
    """Yield all structure elements under the root; a tree that leads back into itself ends."""
    waiting, seen = [(kid, 0) for kid in kids_of(root)], set()
    while waiting:
        element, depth = waiting.pop()
        if depth > DEEPEST or not is_element(element) or element.objgen in seen:
            continue
        seen |= {element.objgen} - {(0, 0)}
        yield element
        waiting += [(kid, depth + 1) for kid in kids_of(element)]


def claimed_box(element: Any) -> Extent | None:  # noqa: ANN401 - a pikepdf object
    """Return the BBox among an element's attributes, None where it has none."""
    attributes = element.get("/A", pikepdf.Array())
    for group in attributes if isinstance(attributes, pikepdf.Array) else [attributes]:
        if isinstance(group, pikepdf.Dictionary) and "/BBox" in group:
            left, low, right, high = (float(side) for side in group.BBox)
            return left, low, right, high
    return None


def marks(element: Any) -> Iterator[tuple[tuple[int, int], int]]:  # noqa: ANN401 - a pikepdf object
    """Yield page object and MCID of the content that an element or anything under it owns."""
    for owner in elements(pikepdf.Dictionary(K=element)):
        for kid in kids_of(owner):
            if is_mark(kid):
                own = isinstance(kid, pikepdf.Dictionary)
                page = kid.get("/Pg", owner.get("/Pg")) if own else owner.get("/Pg")
                if page is not None:
                    yield page.objgen, int(kid.MCID if own else kid)

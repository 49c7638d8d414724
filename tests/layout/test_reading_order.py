"""A paragraph is painted in the order in which it is read, whatever the order in which it is seen."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from leafletpress.content.model import Message
from leafletpress.pdf.structure import Element, StructureTree
from leafletpress.typography.data import Line, PlacedRun
from tests.layout.conftest import MakeComposer, WriteLeaflet

TEXT = {
    "en": "Read this page, then [what we say about it there](https://example.org) before 10 May, or ask us.",
    "ur": "یہ صفحہ پڑھیں، پھر [وہ جو ہم نے MRI کے بارے میں وہاں لکھا ہے](https://example.org) اور 10 دن میں پوچھیں۔",
}


class Noting:
    """Note what is shown for which element, and the place that each piece claims."""

    def __init__(self) -> None:
        self.pieces: list[tuple[str, int | None, list[tuple[Line, PlacedRun]]]] = []

    @contextmanager
    def marked(self, element: Element, *, at: int | None = None) -> Iterator[None]:
        self.pieces.append((element.role, at, []))
        yield

    def show(self, run: PlacedRun, _x: float, _y: float, _colour: object, line: Line) -> None:
        self.pieces[-1][2].append((line, run))

    def link(self, *_: object) -> None:
        pass


@pytest.mark.parametrize("width", [1000, 150, 90])
@pytest.mark.parametrize("tag", TEXT)
def test_pieces_are_painted_in_reading_order(
    tag: str, width: float, write_leaflet: WriteLeaflet, make_composer: MakeComposer
) -> None:
    leaflet = write_leaflet("introduction: [Hello.]\n")
    composer = make_composer(leaflet, tag)
    text = composer.text(Message(TEXT[tag], leaflet.where, tag), composer.text_style("body"), StructureTree(tag).root)
    canvas: Any = Noting()
    text.paint(canvas, 0, 0, width)
    said = "".join(run.text for _, _, pairs in canvas.pieces for _, run in pairs)
    assert said == "".join(run.text for run in text.inline.runs)
    assert [role for role, _, _ in canvas.pieces] == ["P", "Link", "P"]
    assert [at for _, at, _ in canvas.pieces] == [min(run.start for _, run in pairs) for _, _, pairs in canvas.pieces]

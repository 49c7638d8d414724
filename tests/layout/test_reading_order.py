"""A paragraph is painted in the order in which it is read, whatever the order in which it is seen."""

from __future__ import annotations

from itertools import groupby
from operator import attrgetter

import pytest

from leafletpress.content.model import Message
from leafletpress.pdf.page import GlyphRun, LinkArea
from leafletpress.pdf.structure import Element
from tests.layout.conftest import MakeComposer, WriteLeaflet

TEXT = {
    "en": "Read this page, then [what we say about it there](https://example.org) before 10 May, or ask us.",
    "ur": "یہ صفحہ پڑھیں، پھر [وہ جو ہم نے MRI کے بارے میں وہاں لکھا ہے](https://example.org) اور 10 دن میں پوچھیں۔",
}


@pytest.mark.parametrize("width", [1000, 150, 90])
@pytest.mark.parametrize("tag", TEXT)
def test_pieces_are_painted_in_reading_order(
    tag: str, width: float, write_leaflet: WriteLeaflet, make_composer: MakeComposer
) -> None:
    leaflet = write_leaflet("introduction: [Hello.]\n")
    composer = make_composer(leaflet, tag)
    text = composer.text(Message(TEXT[tag], leaflet.where, tag), composer.text_style("body"), Element("Document"))
    items = list(text.place(0, 0, width))
    runs = [item for item in items if isinstance(item, GlyphRun)]
    assert "".join(item.run.text for item in runs) == "".join(run.text for run in text.inline.runs)
    pieces = [(owner, list(group)) for owner, group in groupby(runs, key=attrgetter("owner"))]
    assert [owner.element.role for owner, _ in pieces] == ["P", "Link", "P"]
    assert [owner.at for owner, _ in pieces] == [min(item.run.start for item in group) for _, group in pieces]
    areas = [item for item in items if isinstance(item, LinkArea)]
    assert {area.element for area in areas} == {pieces[1][0].element}


@pytest.mark.parametrize("tag", TEXT)
def test_a_link_can_be_tapped_where_its_text_stands(
    tag: str, write_leaflet: WriteLeaflet, make_composer: MakeComposer
) -> None:
    leaflet = write_leaflet("introduction: [Hello.]\n")
    composer = make_composer(leaflet, tag)
    text = composer.text(Message(TEXT[tag], leaflet.where, tag), composer.text_style("body"), Element("Document"))
    items = list(text.place(50, 700, 150))
    size = text.spec.style.size
    areas = [item.box for item in items if isinstance(item, LinkArea)]
    linked = [item for item in items if isinstance(item, GlyphRun) and item.run.tag]
    assert len(areas) == len({item.baseline for item in linked}) > 1
    for item in linked:
        (area,) = [box for box in areas if box[1] < item.baseline < box[3]]
        assert area[0] <= item.x + 0.01
        assert item.x + item.run.width <= area[2] + 0.01
        assert (item.baseline - area[1], area[3] - item.baseline) == pytest.approx((0.25 * size, 0.85 * size))

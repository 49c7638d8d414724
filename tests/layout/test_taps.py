"""What a reader taps: the area of a link lies on its own words, which look so; a bookmark leads to its heading."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pikepdf
import pytest

from leafletpress.content.model import Leaflet
from leafletpress.design.design import Designs
from leafletpress.verify.read_back import read_back
from tests.layout.conftest import WriteLeaflet
from tests.layout.recording import PhraseBook
from tests.layout.seen import Box, inside, line_with, seen
from tests.layout.test_pdf import ENGLISH, LAYOUTS, made

LINKS = """\
facts: {ward: 0118 496 0368}
sections:
  - heading: Whom to ask
    body:
      - Our other address, which nobody taps, is on the line above, and so is 0118 496 0999.
      - Read more [about what happens on the day and what you should bring with you to the ward](https://example.org/day)
        before you come.
      - list: ["A list with [a link](https://example.org/list) in it", No link at all.]
      - contacts: [{name: Ward, phone: "{ward}", email: ward@example.org, hours: Always}]
"""
RUNNING = {
    "https://example.org/day": "aboutwhathappensonthedayandwhatyoushouldbringwithyoutotheward",
    "https://example.org/list": "alink",
}
WORDS = RUNNING | {"tel:01184960368": "01184960368", "mailto:ward@example.org": "ward@example.org"}


class Tap(NamedTuple):
    """A link's area on a page, and where it leads."""

    page: int
    box: Box
    address: str


def taps(data: bytes) -> Iterator[Tap]:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        for number, page in enumerate(pdf.pages):
            for link in page.get("/Annots", []):
                left, low, right, high = map(float, link.Rect)
                yield Tap(number, (left, low, right, high), str(link.A.URI))


@pytest.fixture
def links(write_leaflet: WriteLeaflet) -> Leaflet:
    return write_leaflet(LINKS)


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("tag", ["en", "ur"])
def test_the_areas_of_a_link_hold_its_own_words_and_no_others(
    links: Leaflet, designs: Designs, tmp_path: Path, tag: str, layout: str
) -> None:
    data = made(links, designs, tmp_path, PhraseBook(tag), layout).data
    chars, held = seen(data), dict.fromkeys(WORDS, "")
    for tap in sorted(taps(data), key=lambda tap: (tap.page, -tap.box[1])):
        held[tap.address] += "".join(char.char for char in inside(chars, tap.page, tap.box))
    assert held == WORDS


def test_the_area_of_a_link_reaches_over_the_whole_height_of_its_letters(
    links: Leaflet, designs: Designs, tmp_path: Path
) -> None:
    data = made(links, designs, tmp_path, ENGLISH).data
    chars = seen(data)
    for tap in taps(data):
        for char in inside(chars, tap.page, tap.box):
            assert tap.box[1] <= char.box[1]
            assert char.box[3] <= tap.box[3]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_links_in_running_text_have_the_colour_of_links_and_the_words_beside_them_have_not(
    links: Leaflet, designs: Designs, tmp_path: Path, layout: str
) -> None:
    palette = designs.design(layout, links.brand, links.where).brand.palette
    data = made(links, designs, tmp_path, ENGLISH, layout).data
    chars = seen(data)
    tapped = [char for tap in taps(data) if tap.address in RUNNING for char in inside(chars, tap.page, tap.box)]
    beside = [*line_with(chars, "Read more "), *line_with(chars, "before you come."), *line_with(chars, "A list with")]
    assert {char.colour for char in tapped} == {bytes_of(palette.link.screen)}
    assert {char.colour for char in beside if char.char.strip()} == {bytes_of(palette.ink.screen)}
    assert palette.link != palette.ink


def bytes_of(colour: tuple[float, float, float]) -> tuple[int, ...]:
    return tuple(round(255 * part) for part in colour)


HEADINGS = ["First part", "Second part", "Third part", "Deeper", "Last part"]
CHAPTERS = """\
sections:
  - heading: First part
    body: [TEXT]
  - heading: Second part
    body: [TEXT]
  - heading: Third part
    body: [TEXT]
    sections:
      - heading: Deeper
        body: [TEXT]
  - heading: Last part
    body: [TEXT]
"""


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_bookmark_leads_to_the_page_and_height_of_its_heading(
    write_leaflet: WriteLeaflet, designs: Designs, tmp_path: Path, layout: str
) -> None:
    leaflet = write_leaflet(CHAPTERS.replace("TEXT", "It takes some time. " * 60))
    pdf = made(leaflet, designs, tmp_path, ENGLISH, layout)
    chars = seen(pdf.data)
    assert pdf.pages > 2
    size = designs.design(layout, leaflet.brand, leaflet.where).layout.type.headings[0]
    found = {title: (page, top) for title, page, top in bookmarks(pdf.data)}
    for title in HEADINGS:
        heading = line_with(chars, title)[0]
        page, top = found[title]
        assert page == heading.page
        assert 0 <= top - heading.baseline <= 2 * size


def test_bookmarks_hang_below_the_heading_of_their_section(
    write_leaflet: WriteLeaflet, designs: Designs, tmp_path: Path
) -> None:
    leaflet = write_leaflet(CHAPTERS.replace("TEXT", "It takes some time."))
    assert read_back(made(leaflet, designs, tmp_path, ENGLISH).data).outline == (
        "A small leaflet",
        "  First part",
        "  Second part",
        "  Third part",
        "    Deeper",
        "  Last part",
    )


def bookmarks(data: bytes) -> Iterator[tuple[str, int, float]]:
    """Yield the title of each bookmark, the page that it leads to from 0, and the height there in points."""
    with pikepdf.open(io.BytesIO(data)) as pdf, pdf.open_outline() as outline:
        pages: dict[object, int] = {page.objgen: number for number, page in enumerate(pdf.pages)}
        items = list(outline.root)
        for item in items:
            items += item.children
            destination = item.destination
            assert isinstance(destination, pikepdf.Array)
            assert str(destination[1]) == "/XYZ"
            yield item.title, pages[destination[0].objgen], float(destination[3])

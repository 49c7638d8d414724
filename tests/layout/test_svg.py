"""Pages can be painted by others: every kind of item of a leaflet with every block has its place in an SVG."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
from pathlib import Path
from typing import get_args
from xml.etree import ElementTree

import pypdfium2
import pytest
from PIL import Image, ImageChops

from leafletpress.content.model import Leaflet
from leafletpress.design.design import Designs
from leafletpress.pdf.page import GlyphRun, Item, LinkArea, Outline, Page, Picture, Shape, Tag
from tests.layout.recording import PhraseBook
from tests.layout.svg_painter import svg_of
from tests.layout.test_pdf import everything, paged

__all__ = ["everything"]
SVG = "{http://www.w3.org/2000/svg}"


# Pixels of a page, and of the squares whose colour is compared; how much of 255 that may differ.
PIXELS, SQUARE, FAINT = (600, 840), 20, 40


@pytest.fixture
def pages(everything: Leaflet, designs: Designs, tmp_path: Path) -> list[Page]:
    return both_of(everything, designs, tmp_path)[0]


def both_of(leaflet: Leaflet, designs: Designs, root: Path) -> tuple[list[Page], bytes]:
    """Return a leaflet in Urdu as pages and as a PDF."""
    composed = paged(leaflet, designs, root, PhraseBook("ur"))
    return [*composed.pages], composed.pdf().data


def items_of(pages: list[Page]) -> list[Item]:
    return [item for page in pages for item in (*page.head, *page.content, *page.foot, *page.folio)]


def test_a_leaflet_with_every_block_has_every_kind_of_item_and_outline(pages: list[Page]) -> None:
    items = items_of(pages)
    assert set(map(type, items)) == set(get_args(Item))
    outlines = [type(outline) for item in items if isinstance(item, Shape) for outline in item.outlines]
    assert set(outlines) == set(get_args(Outline))


def test_every_item_is_painted_by_a_painter_that_knows_no_pdf(pages: list[Page]) -> None:
    for page in pages:
        group = ElementTree.fromstring(svg_of(page))[0]  # noqa: S314 - our own
        items = items_of([page])
        assert len(group) == len(items)
        links = [link.get("href") for link in group.iter(f"{SVG}a")]
        assert links == [item.url for item in items if isinstance(item, LinkArea)]
        runs = [item.run for item in items if isinstance(item, GlyphRun)]
        glyphs = sum(len(cluster.glyphs) for run in runs for cluster in run.clusters)
        assert len(list(group.iter(f"{SVG}path"))) == glyphs


def test_both_painters_leave_ink_at_the_same_places(everything: Leaflet, designs: Designs, tmp_path: Path) -> None:
    pages, data = both_of(everything, designs, tmp_path)
    # librsvg makes few pixels of a small drawing before it is enlarged: pages with a figure are left out.
    others = [(number, page) for number, page in enumerate(pages) if not has_figure(page)]
    assert len(others) > 1
    for number, page in others:
        ours, theirs = (image.resize(PIXELS).reduce(SQUARE) for image in (from_pdf(data, number), from_svg(page)))
        assert max(ImageChops.difference(ours, theirs).tobytes()) < FAINT, f"page {number + 1}"


def has_figure(page: Page) -> bool:
    return any(isinstance(item, Picture) and isinstance(item.owner, Tag) for item in page.content)


def from_pdf(data: bytes, page: int) -> Image.Image:
    with pypdfium2.PdfDocument(data) as pdf:
        found: Image.Image = pdf[page].render(scale=1).to_pil().convert("RGB")
    return found


def from_svg(page: Page) -> Image.Image:
    if shutil.which("rsvg-convert") is None:
        reason = "rsvg-convert is missing: apt-get install librsvg2-bin"
        pytest.fail(reason) if os.environ.get("CI") else pytest.skip(reason)
    command = ["rsvg-convert", "--dpi-x", "72", "--dpi-y", "72", "--background-color", "white"]
    drawn = subprocess.run(command, input=svg_of(page).encode(), capture_output=True, check=True).stdout
    return Image.open(io.BytesIO(drawn)).convert("RGB")

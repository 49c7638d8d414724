"""Text beside a picture: in one row where lines are long enough, else under it; heard after it either way."""

from __future__ import annotations

from pathlib import Path

import pytest

from leafletpress.content.pictures import figures_in
from leafletpress.design.design import Designs
from leafletpress.pdf.page import GlyphRun, Page
from leafletpress.verify.read_back import read_back
from tests.layout.conftest import WriteLeaflet
from tests.layout.recording import PhraseBook
from tests.layout.test_figure_parts import figure, picture_on
from tests.layout.test_pdf import ENGLISH, made, paged

SHORT = "beside: [Beside it., {list: [Further]}]"
LONG = f"beside: [Beside it., {'Many words. ' * 150}]"


def page_of(write_leaflet: WriteLeaflet, designs: Designs, root: Path, beside: str, *how: str) -> Page:
    tag, layout = how or ("en", "standard")
    phrases = ENGLISH if tag == "en" else PhraseBook(tag)
    return paged(write_leaflet(figure(root, beside)), designs, root, phrases, layout).pages[0]


def words_of(page: Page) -> GlyphRun:
    (found,) = [one for one in page.content if isinstance(one, GlyphRun) and one.run.text.startswith("Beside")]
    return found


@pytest.mark.parametrize("tag", ["en", "ur"])
def test_text_stands_at_the_end_side(write_leaflet: WriteLeaflet, designs: Designs, tmp_path: Path, tag: str) -> None:
    page = page_of(write_leaflet, designs, tmp_path, SHORT, tag, "standard")
    left, low, right, high = picture_on(page)
    words = words_of(page)
    assert low < words.baseline < high
    assert words.x > right if tag == "en" else words.x + words.run.width < left


@pytest.mark.parametrize(("beside", "layout"), [(SHORT, "large-print"), (SHORT, "a5-booklet"), (LONG, "standard")])
def test_text_stands_below_where_there_is_no_room(
    write_leaflet: WriteLeaflet, designs: Designs, tmp_path: Path, beside: str, layout: str
) -> None:
    page = page_of(write_leaflet, designs, tmp_path, beside, "en", layout)
    left, low, _, _ = picture_on(page)
    words = words_of(page)
    assert words.baseline < low
    assert words.x == pytest.approx(left, abs=1)


@pytest.mark.parametrize("layout", ["standard", "large-print"])
def test_the_picture_is_heard_first(write_leaflet: WriteLeaflet, designs: Designs, tmp_path: Path, layout: str) -> None:
    data = made(write_leaflet(figure(tmp_path, SHORT)), designs, tmp_path, ENGLISH, layout).data
    said = [one.alt or one.text for one in read_back(data).elements]
    assert said.index("A dot.") < said.index("Beside it.") < said.index("Further")


def test_a_picture_beside_a_picture_is_one_of_the_leaflets(write_leaflet: WriteLeaflet, tmp_path: Path) -> None:
    """Its file is part of what is made and signed."""
    inner = "beside: [{figure: {image: figures/dot.svg, alt: Another dot.}}]"
    leaflet = write_leaflet(figure(tmp_path, inner))
    assert [one.alt.text for one in figures_in(leaflet)] == ["A dot.", "Another dot."]

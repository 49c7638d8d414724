"""The band: names keep their longest word, beside the department or under it, and page 1 has room for text."""

from __future__ import annotations

import pytest

from leafletpress.layout.box import Box, VBox
from leafletpress.layout.composer import Align, Composer
from leafletpress.layout.front_matter import Band
from leafletpress.pdf.page import GlyphRun
from leafletpress.translation.phrases import Phrase
from tests.layout.conftest import MakeComposer, WriteLeaflet

NAME, LONG = "எடுத்துக்காட்டு மருத்துவமனைகள்", "கதிரியக்கவியல்துறைப்பிரிவு மையம்"
WIDTH = 482.0


def text(composer: Composer, words: str, align: Align) -> Box:
    style = composer.text_style("body")._replace(size=21.6, bold=True, heading=True, align=align)
    return composer.text(Phrase(words, "ta"), style, None)


def band(composer: Composer, department: str, width: float) -> Band:
    names = VBox((text(composer, NAME, "end"),), rtl=False)
    sizes: tuple[float, tuple[float, float], float, float] = (18, (0, 0), 18, 61)
    found = Band(text(composer, department, "start"), names, None, (0, 0, 0), *sizes, rtl=False)  # type: ignore[arg-type]
    assert [*found.place(0, 0, width)]
    return found


@pytest.fixture
def composer(write_leaflet: WriteLeaflet, make_composer: MakeComposer) -> Composer:
    return make_composer(write_leaflet("sections: [{heading: One, body: [Text.]}]\n"), "ta", "large-print")


@pytest.mark.parametrize("department", ["துறை", LONG])
@pytest.mark.parametrize("width", [420.0, WIDTH])
def test_no_word_of_a_name_is_divided(composer: Composer, department: str, width: float) -> None:
    made = band(composer, department, width)
    for block, room in zip((made.department, made.names.children[0]), made.halves(width), strict=True):
        assert block is not None
        assert block.min_width <= room  # type: ignore[attr-defined]


def test_names_stand_under_a_department_that_leaves_their_words_no_room(composer: Composer) -> None:
    assert not band(composer, "துறை", WIDTH).is_stacked(WIDTH)
    made = band(composer, LONG, WIDTH)
    assert made.is_stacked(WIDTH)
    lines = [item for item in made.place(0, 0, WIDTH) if isinstance(item, GlyphRun)]
    by_name = {text: [line.baseline for line in lines if line.run.text.strip() in text] for text in (NAME, LONG)}
    assert min(by_name[LONG]) > max(by_name[NAME])
    assert min(by_name[NAME]) > -made.height_at(WIDTH)

"""Columns of risks: no word is divided while what is kept together in a chance can be parted."""

from __future__ import annotations

from leafletpress.layout.box import VBox
from leafletpress.layout.composer import Composer
from leafletpress.layout.graphics import Space
from leafletpress.layout.tables import Cell, Cells, outcome_widths, text_cell
from leafletpress.layout.text import Text
from leafletpress.translation.phrases import Phrase
from tests.layout.conftest import MakeComposer, WriteLeaflet

BODY = "sections:\n  - heading: One\n    body:\n      - Text.\n"
WIDTH, DRAWN, PAD = 480.0, 95.0, 6.0
LONG = "hypothyroidismtreatment"


def text(composer: Composer, words: str) -> Text:
    return composer.text(Phrase(words, "en"), composer.text_style("body"), None, cell=True)


def row(composer: Composer, what: str, chance: str, meaning: str) -> Cells:
    said = text(composer, chance)
    drawing = Space(30.0)
    return (
        text_cell(text(composer, what)),
        Cell(VBox((said, drawing), rtl=False), (said,), drawing),
        text_cell(text(composer, meaning)),
    )


def test_a_long_chance_leaves_long_words_their_width(write_leaflet: WriteLeaflet, make_composer: MakeComposer) -> None:
    composer = make_composer(write_leaflet(BODY), "en")
    chance = "of\u00a0thousand\u00a0people\u00a0fewer\u00a0than\u00a0one\u00a0single\u00a0person"
    rows = [row(composer, LONG, chance, LONG)]
    widths = outcome_widths(rows, DRAWN, PAD, WIDTH)
    inner = [width - 2 * PAD for width in widths]
    needed = text(composer, LONG).min_width
    assert inner[0] >= needed
    assert inner[2] >= needed
    assert inner[1] >= DRAWN
    assert round(sum(widths), 3) == WIDTH


def test_a_chance_keeps_its_line_where_words_are_short(
    write_leaflet: WriteLeaflet, make_composer: MakeComposer
) -> None:
    composer = make_composer(write_leaflet(BODY), "en")
    chance = "fewer\u00a0than\u00a01\u00a0in\u00a01,000"
    widths = outcome_widths([row(composer, "A rash", chance, "It goes away.")], DRAWN, PAD, WIDTH)
    assert widths[1] - 2 * PAD >= text(composer, chance).natural_width

"""Right-to-left scripts that readers know little of: their text comes back all the same, on pages of either direction.

Poppler's table of characters ends with Thaana, PDFium turns letters beyond the first plane round by half of each, and
pdf.js takes these for left-to-right ones.
"""

from __future__ import annotations

import pytest

from leafletpress.typography.stages import Run
from tests.pdf.conftest import Paragraph, SetSheet
from tests.pdf.test_extraction import PHONE, READERS, folded, told

SAMPLES: dict[str, list[Paragraph]] = {
    "nqo": [
        ["ߔߍ߲ߖߊߓߌߞߊ߲ ߔߟߏߣߍߞߊ߲ (ߔߕߏ߬ߞߌ߬ߞߊ߲)"],
        ["ߙߏߡߍߞߊ߲: ", PHONE, " (9:00–17:30), 2 × 400 mg ߔߟߏߣߍߞߊ߲"],
        ["ߔߟߏߣߍߞߊ߲ Sacroplasty ߔߟߏߣߍߞߊ߲"],
    ],
    "rhg": [
        ["𐴁𐴟𐴎𐴝𐴌 𐴔𐴟𐴋𐴝 𐴌𐴟𐴥𐴝 𐴏𐴠𐴑"],
        ["𐴌𐴟𐴥𐴝: ", PHONE, " (9:00–17:30), 2 × 400 mg 𐴊𐴡𐴑"],
        ["𐴏𐴠𐴑 Sacroplasty 𐴁𐴟𐴎𐴝𐴌"],
    ],
    "dv": [["ދިވެހިބަސް: ", PHONE, " ޖަރުމަން"], ["ދިވެހިބަސް Sacroplasty އަރަބި"]],
}
ENGLISH = "This page is English, with a good deal of text, and offers itself in other languages."
ALONE = [
    ("dv", "ދިވެހިބަސް"),
    ("dv", "އަރަބި ދިވެހިބަސް ޖަރުމަން"),
    ("nqo", "ߒߞߏ"),
    ("nqo", "ߔߟߏߣߍߞߊ߲ ߙߏߡߍߞߊ߲"),
    ("rhg", "𐴌𐴗𐴥𐴝𐴙𐴚𐴒𐴙𐴝"),
    ("rhg", "𐴏𐴠𐴑"),
    ("rhg", "𐴁𐴟𐴎𐴝𐴌 𐴔𐴟𐴋𐴝 𐴌𐴟𐴥"),
    ("ar", "السَّلَامُ"),
    ("ar", "شكرًا"),
]


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("tag", SAMPLES)
def test_a_page_in_the_language_comes_back(tag: str, reader: str, set_sheet: SetSheet) -> None:
    sheet = set_sheet(tag, SAMPLES[tag])
    assert folded(READERS[reader](sheet.data)) == told(sheet)


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize(("tag", "text"), ALONE)
def test_a_line_of_it_comes_back_from_an_english_page(tag: str, text: str, reader: str, set_sheet: SetSheet) -> None:
    sheet = set_sheet("en", [[ENGLISH], [Run(text, language=tag)], ["Ask us."]])
    assert folded(READERS[reader](sheet.data)) == told(sheet)

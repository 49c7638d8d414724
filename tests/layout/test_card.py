"""Cards to cut out: a dashed line around them, no wider than a hand holds, whole on one page."""

from __future__ import annotations

from pathlib import Path

import pytest

from leafletpress.design.design import Designs
from leafletpress.layout.graphics import DASH, dashes
from leafletpress.verify.read_back import read_back
from tests.layout.conftest import WriteLeaflet
from tests.layout.test_pdf import ENGLISH, made

WORDS = "I have had a vertebroplasty and take blood thinners. " * 6
TEXT = "Text that fills the page before the card, line by line. "


@pytest.mark.parametrize("length", [3.0, 5.0, 14.0, 100.0, 311.8])
def test_a_dashed_line_begins_and_ends_with_a_dash(length: float) -> None:
    found = [*dashes(10, length)]
    assert found[0][0] == 10
    assert sum(found[-1]) == pytest.approx(10 + length)
    ends = [at + long for at, long in found]
    assert all(DASH / 2 < start - end < 2 * DASH for end, (start, _) in zip(ends, found[1:], strict=False))


@pytest.mark.parametrize("lines", [28, 34, 40])
def test_a_card_stays_whole(write_leaflet: WriteLeaflet, designs: Designs, tmp_path: Path, lines: int) -> None:
    body = f"[{TEXT * (lines // 2)}, {{card: {{title: Show this card, body: [{WORDS}]}}}}]"
    leaflet = write_leaflet(f"sections:\n  - heading: First\n    body: {body}\n")
    pages = read_back(made(leaflet, designs, tmp_path, ENGLISH).data).pages
    holding = [page.count("vertebroplasty") for page in pages if "vertebroplasty" in page]
    assert holding == [6]
    assert [("Show this card" in page) for page in pages if "vertebroplasty" in page] == [True]

"""Fonts for screens: what goes along has the letters of its script, and only those."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from leafletpress.design.design import Designs
from leafletpress.languages import language
from leafletpress.translation.formats import format_date
from leafletpress.web.fonts import characters, ranges, web_file, web_font
from leafletpress.web.styles import style_of

LETTERS = {
    "Noto Nastaliq Urdu": "آپ کا علاج،۔؟ٹڈڑںےہ",
    "Noto Sans Ethiopic": "አማርኛ።፣",
    "Noto Sans Gurmukhi": "ਪੰਜਾਬੀ।",
}


@pytest.mark.parametrize("family", LETTERS)
def test_a_font_for_screens_has_the_letters_of_its_script_and_not_those_of_readers_own(
    designs: Designs, family: str
) -> None:
    font = web_font(designs.fonts, family)
    assert len(font.files) == len(font.rules) == 2
    for file in font.files:
        there = TTFont(io.BytesIO(file.data)).getBestCmap()
        assert set(map(ord, LETTERS[family].replace(" ", ""))) <= set(there)
        assert not set(there).intersection(range(0x30, 0x7B))
        assert file.data[:4] == b"wOF2"
        assert len(file.data) < 130_000


def test_a_font_is_the_same_whoever_makes_it(designs: Designs, tmp_path: Path) -> None:
    from leafletpress.typography.fonts import FontLibrary

    family = "Noto Sans Gurmukhi"
    other = FontLibrary(designs.fonts.specs.values(), tmp_path / "other")
    assert web_file(other.face(family)).data == web_file(designs.fonts.face(family)).data
    assert list((tmp_path / "other").glob("*.woff2"))


def test_shaping_goes_along(designs: Designs) -> None:
    (regular, _) = web_font(designs.fonts, "Noto Nastaliq Urdu").files
    assert {"GSUB", "GPOS", "GDEF"} <= set(TTFont(io.BytesIO(regular.data)).keys())


def test_code_points_are_said_in_stretches() -> None:
    assert ranges([0x600, 0x601, 0x602, 0x604, 0x700]) == "U+600-602,U+604,U+700"
    assert ranges([]) == ""


def test_only_pages_in_a_script_that_readers_may_lack_bring_a_font(designs: Designs) -> None:
    assert designs.web is not None
    palette = designs.brands["example-hospitals"].palette
    sent = {
        tag: bool(style_of(palette, language(tag), designs.languages, designs.fonts, designs.web.fonts).fonts)
        for tag in ("en", "pl", "ar", "hi", "zh-Hans", "ur", "pa", "am", "ti")
    }
    assert [tag for tag, brings in sent.items() if brings] == ["ur", "pa", "am", "ti"]


def test_digits_of_a_date_are_left_to_the_readers_own_font(designs: Designs) -> None:
    from leafletpress.content.review_date import ReviewDate

    said = format_date(ReviewDate(2026, 5, 3), language("ur"))
    own = set(characters(designs.fonts.face("Noto Nastaliq Urdu")))
    assert {char for char in said if char.isdigit()} == {"3", "2", "0", "6"}
    assert not own.intersection(map(ord, "0123456789 "))

"""Items: one level, script, style and face each, in the order of the text, without gaps."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leafletpress.errors import MissingGlyph
from leafletpress.typography.analyse import analyse
from leafletpress.typography.bidi import is_left_to_right, resolve_levels
from leafletpress.typography.fonts import FontLibrary
from leafletpress.typography.itemise import itemise
from leafletpress.typography.levels import levels_around, levels_of_plain
from leafletpress.typography.paragraph import set_paragraph
from leafletpress.typography.stages import ParagraphStyle, Run
from tests.typography.conftest import StyleFor


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Plain text, 1 in 200.", [("Plain text, 1 in 200.", "Latn")]),
        ("hi", "है (RAD_0067) है", [("है (", "Deva"), ("RAD_0067", "Latn"), (") है", "Deva")]),
        ("zh-Hans", "电话0118，请", [("电话", "Hani"), ("0118", "Latn"), ("，请", "Hani")]),
        ("ar", "رقم RAD_0067.", [("رقم ", "Arab"), ("RAD_0067", "Latn"), (".", "Arab")]),
        ("en", "“quoted”", [("“quoted”", "Latn")]),
        ("en", "…", [("…", "Zyyy")]),
    ],
)
def test_common_characters_follow_their_neighbours_and_brackets_pair(
    style_for: StyleFor, language: str, text: str, expected: list[tuple[str, str]]
) -> None:
    runs = (Run(text, language=language),)
    items = itemise(analyse(runs, style_for(language).direction), runs, style_for(language))
    assert [(text[item.start : item.end], item.script) for item in items] == expected


def test_western_digits_are_latin_in_every_language(style_for: StyleFor) -> None:
    for language in ("ar", "ur", "hi", "pa", "zh-Hans"):
        line = set_paragraph([Run("42", language=language)], 100, style_for(language)).lines[0]
        assert [run.face.family for run in line.runs] == ["Noto Sans"]


def test_change_of_style_inside_a_grapheme_waits_for_its_end(style_for: StyleFor) -> None:
    runs = (Run("क", language="hi"), Run("िक", bold=True, language="hi"))
    items = itemise(analyse(runs, "ltr"), runs, style_for("hi"))
    assert [(item.start, item.end, item.face.bold) for item in items] == [(0, 2, False), (2, 3, True)]


def test_missing_glyphs_of_a_run_are_all_named(style_for: StyleFor) -> None:
    with pytest.raises(MissingGlyph) as caught:
        set_paragraph([Run("fine "), Run("a語b🙂")], 100, style_for("en"))
    assert (caught.value.characters, caught.value.text) == ("語🙂", "a語b🙂")


def test_mark_on_a_letter_of_another_font_is_named(library: FontLibrary) -> None:
    style = ParagraphStyle(10, 20, library.stack(["Noto Sans SC", "Noto Sans Arabic"]))
    with pytest.raises(MissingGlyph, match="U\\+064E"):
        set_paragraph([Run("前\u064e")], 100, style)


SIGNS = st.sampled_from("aé 1.,-%()•次\t\n\u202a\u05d0")


@given(st.lists(st.text(SIGNS, min_size=1, max_size=6), min_size=1, max_size=5))
def test_data_in_text_is_an_isolate(pieces: list[str]) -> None:
    text, spans, isolated = "", [], ""
    for index, piece in enumerate(pieces):
        spans += [(len(text), len(text) + len(piece))] if index % 2 else []
        text, isolated = text + piece, isolated + (f"\u2066{piece}\u2069" if index % 2 else piece)
    levels = resolve_levels(isolated, 0)[1]
    kept = bytes(level for level, char in zip(levels, isolated, strict=True) if char not in "\u2066\u2069")
    around = levels_around(text, [(*span, "") for span in spans], 0)
    assert (levels_of_plain(text, spans) if is_left_to_right(text) else around) == kept

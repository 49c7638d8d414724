"""Laws of a set paragraph, whatever the text."""

from __future__ import annotations

from itertools import pairwise
from math import isclose

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from leafletpress.errors import MissingGlyph
from leafletpress.typography.boundaries import grapheme_ends
from leafletpress.typography.fonts import FontLibrary
from leafletpress.typography.paragraph import min_width, natural_width, set_paragraph, shaped_paragraph
from leafletpress.typography.stages import ParagraphStyle, Run, SetParagraph
from leafletpress.typography.units import mixed_units

EVERY_FAMILY = (
    "Noto Sans",
    "Noto Sans Arabic",
    "Noto Nastaliq Urdu",
    "Noto Sans Hebrew",
    "Noto Sans Devanagari",
    "Noto Sans Gurmukhi",
    "Noto Sans Bengali",
    "Noto Sans SC",
)
SAMPLES = (
    *"abAV .,-–:/()[]«»“”’%£0123456789_@?!",
    *"اأبتلمہیےںكلا،؛؟۔ءَُّْ٠۴",
    *"אבגְ",
    *"कखगतरषयािीुेैोौंँ़्ऽ।",
    *"ਕਖਗਸਾਿੀੇੋੰੱ਼",
    *"কখতরািে্",
    *"手术前，。“”（）《》、\U000282e2",
    *"\u200b\u200c\u200d\u00a0\u00ad\u2060\u200e\u200f\u2066\u2067\u2069\u202b\u202c\n\t",
    *("0118 496 0368", "RAD_0067", "2–4", "1 in 200", "https://example.org/a-b", "क्ष", "لا", " and ", " میں "),
)
TEXT = st.lists(st.sampled_from(SAMPLES), max_size=25).map("".join)
RUN = st.builds(
    Run,
    text=TEXT,
    bold=st.booleans(),
    language=st.sampled_from(["en", "ur", "ar", "hi", "pa", "pl", "zh-Hans"]),
    tag=st.integers(0, 2),
    isolate=st.booleans(),
)
RUNS = st.lists(RUN, max_size=4)
SOFT_HYPHEN = "\u00ad"
DROPPED = str.maketrans("", "", f"\n{SOFT_HYPHEN}")
UNSEEN = dict.fromkeys(map(ord, " \t\u200b\u200c\u200d\u2060\u200e\u200f\u2066\u2067\u2069\u202b\u202c"))
SLOW = settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture(scope="session", params=["ltr", "rtl"])
def style(library: FontLibrary, request: pytest.FixtureRequest) -> ParagraphStyle:
    fonts = library.stack(EVERY_FAMILY, {"Noto Sans": 0.9})
    return ParagraphStyle(10, 20, fonts, direction=request.param)


def set_or_nothing(runs: list[Run], width: float, style: ParagraphStyle) -> SetParagraph:
    try:
        return set_paragraph(runs, width, style)
    except MissingGlyph:  # a combination that no family has, such as a Hebrew point on a Latin letter
        return SetParagraph((), 0, 0)


def clusters(paragraph: SetParagraph) -> list[str]:
    return [cluster.text for line in paragraph.lines for run in line.runs for cluster in run.clusters]


@SLOW
@given(runs=RUNS, width=st.floats(1, 200))
def test_text_is_kept_to_the_last_character(style: ParagraphStyle, runs: list[Run], width: float) -> None:
    paragraph = set_or_nothing(runs, width, style)
    text = "".join(run.text for run in runs).translate(DROPPED) if paragraph.lines else ""
    assert "".join(line.text for line in paragraph.lines).translate(DROPPED) == text
    assert sum(len(one.translate(DROPPED)) for one in clusters(paragraph)) == len(text)


@SLOW
@given(runs=RUNS, width=st.floats(1, 200))
def test_a_line_ends_at_a_whole_character_and_shows_a_hyphen_only_where_a_word_is_divided(
    style: ParagraphStyle, runs: list[Run], width: float
) -> None:
    end, ends = 0, []
    for line in set_or_nothing(runs, width, style).lines:
        end += len(line.text.translate(DROPPED)) + (line.reason == "newline")
        ends.append(end)
        assert SOFT_HYPHEN not in line.text[:-1]
        assert not line.text.endswith(SOFT_HYPHEN) or line.reason in ("divided", "hyphenated")
    text = "".join(run.text for run in runs).replace(SOFT_HYPHEN, "")
    whole = {*grapheme_ends(text)} | {at for at, char in enumerate(text) if char in "\u200c\u200d"}
    assert {*ends} <= whole, [(line.text, line.reason) for line in set_or_nothing(runs, width, style).lines]


@SLOW
@given(runs=RUNS, width=st.floats(1, 200))
def test_no_line_is_too_wide_unless_it_is_one_cluster(style: ParagraphStyle, runs: list[Run], width: float) -> None:
    for line in set_or_nothing(runs, width, style).lines:
        visible = [one for run in line.runs for one in run.clusters if one.text.strip(" \t\u200b") and one.advance]
        whole = len(visible) == 1 or len(grapheme_ends(line.text.translate(UNSEEN))) == 1
        assert line.width <= width + 1e-3 or whole


@SLOW
@given(runs=RUNS, width=st.floats(1, 200))
def test_runs_of_a_line_touch_and_carry_their_style(style: ParagraphStyle, runs: list[Run], width: float) -> None:
    for line in set_or_nothing(runs, width, style).lines:
        for one, other in pairwise(line.runs):
            assert isclose(other.x, one.x + one.width, abs_tol=1e-6)
        for run in line.runs:
            assert run.size == (9 if run.face.family == "Noto Sans" else 10)
            width = sum(one.advance for one in run.clusters) * run.size / run.face.upem
            assert isclose(run.width, width, rel_tol=1e-6, abs_tol=1e-9)


@SLOW
@given(runs=RUNS)
def test_lines_are_one_at_the_natural_width(style: ParagraphStyle, runs: list[Run]) -> None:
    paragraph = set_or_nothing(runs, 1e6, style)
    if paragraph.lines:
        assert paragraph.width == pytest.approx(natural_width(runs, style), abs=1e-6)
        again = set_paragraph(runs, natural_width(runs, style), style)
        assert [line.text for line in again.lines] == [line.text for line in paragraph.lines]
        assert min_width(runs, style) <= natural_width(runs, style) + 1e-9


@SLOW
@given(runs=RUNS, width=st.floats(20, 200))
def test_nothing_is_set_with_the_glyph_for_missing(style: ParagraphStyle, runs: list[Run], width: float) -> None:
    paragraph = set_or_nothing(runs, width, style)
    glyphs = [glyph.id for line in paragraph.lines for run in line.runs for one in run.clusters for glyph in one.glyphs]
    assert 0 not in glyphs


@SLOW
@given(runs=RUNS, width=st.floats(20, 200))
def test_setting_twice_gives_the_same(style: ParagraphStyle, runs: list[Run], width: float) -> None:
    assert set_or_nothing(runs, width, style) == set_or_nothing(runs, width, style)


WORDS = {
    "en": "a back-ache, don't",
    "ur": "کمر کا درد",
    "hi": "कमर में दर्द।",
    "zh-Hans": "腰痛，骨折。",
    "pl": "ból pleców",
}


@SLOW
@given(data=st.data(), tag=st.sampled_from(sorted(WORDS)))
def test_the_short_way_for_plain_paragraphs_ends_where_the_long_one_does(
    style: ParagraphStyle, data: st.DataObject, tag: str
) -> None:
    said = data.draw(st.lists(st.sampled_from([*WORDS[tag].split(), "\n", "x" * 300]), min_size=1, max_size=12))
    analysis, items, units, _ = shaped_paragraph((Run(" ".join(said), language=tag),), style)
    assert units == tuple(mixed_units(analysis.text, analysis.breaks, items))

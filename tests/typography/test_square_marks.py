"""Marks of Chinese and Japanese that fill half of their square: no white at a line's edges, nor twice between marks."""

from __future__ import annotations

import pytest

from leafletpress.typography.paragraph import natural_width
from leafletpress.typography.stages import Line, Run
from tests.typography.conftest import SetText, StyleFor, lines

EM = 10  # points: the type size of these tests


def ink(line: Line) -> tuple[float, float]:
    """Return the left and right edge of a line's ink, in points from the line's left."""
    edges = []
    for run in line.runs:
        scale, pen = run.size / run.face.upem, 0
        for glyph in (glyph for cluster in run.clusters for glyph in cluster.glyphs):
            extents = run.face.shaping.get_glyph_extents(glyph.id)
            left = run.x + (pen + glyph.dx + extents.x_bearing) * scale
            edges += [left, left + extents.width * scale]
            pen += glyph.advance
    return min(edges), max(edges)


@pytest.mark.parametrize("language", ["zh-Hans", "zh-Hant", "ja"])
@pytest.mark.parametrize("opening", "（「《")
def test_an_opening_mark_begins_at_the_edge(set_text: SetText, language: str, opening: str) -> None:
    first, second = set_text(f"{opening}手術前手術後手術前{opening}手術後", 8 * EM, language).lines[:2]
    assert second.text[0] != opening or ink(second)[0] < 0.3 * EM
    assert ink(first)[0] < 0.3 * EM


def test_an_opening_mark_that_begins_a_later_line_stands_at_the_edge(set_text: SetText) -> None:
    paragraph = set_text("手术前手术后（手术前手术后手术前", 6 * EM, "zh-Hans")
    assert lines(paragraph) == ["手术前手术后", "（手术前手术", "后手术前"]
    assert ink(paragraph.lines[1])[0] < 0.3 * EM
    assert paragraph.lines[1].width == pytest.approx(5.5 * EM)


@pytest.mark.parametrize("closing", "，。、；：？！）」》")
def test_half_a_closing_mark_may_hang_over_the_end(set_text: SetText, closing: str) -> None:
    paragraph = set_text(f"手术前手术{closing}后手术前", 5.5 * EM, "zh-Hans")
    assert lines(paragraph)[0] == f"手术前手术{closing}"
    assert paragraph.lines[0].width == pytest.approx(5.5 * EM)
    assert ink(paragraph.lines[0])[1] <= 5.5 * EM


def test_a_mark_in_the_middle_of_its_square_keeps_it(set_text: SetText) -> None:
    paragraph = set_text("手術前手術。後手術前", 5.5 * EM, "zh-Hant")
    assert lines(paragraph)[0] == "手術前手"
    assert set_text("手術前手術。", 100, "zh-Hant").width == pytest.approx(6 * EM)


@pytest.mark.parametrize(
    ("text", "ems"),
    [
        ("手。」手", 3.5),
        ("手」（手", 3.5),  # half a square of white stays between them
        ("手）。（手", 4.0),
        ("手《「手", 3.5),
        ("手（）手", 4.0),  # no white stands between them
        ("手（手）手", 5.0),
    ],
)
def test_two_marks_in_a_row_have_no_white_twice(set_text: SetText, text: str, ems: float) -> None:
    assert set_text(text, 100, "ja").width == pytest.approx(ems * EM)


def test_the_natural_width_is_without_white_at_the_edges(set_text: SetText, style_for: StyleFor) -> None:
    text = "（手术前）\n「手」（后）"
    assert natural_width([Run(text, language="zh-Hans")], style_for("zh-Hans")) == pytest.approx(4.5 * EM)
    assert [line.width for line in set_text(text, 100, "zh-Hans").lines] == [
        pytest.approx(4 * EM),
        pytest.approx(4.5 * EM),
    ]


def test_centred_and_right_aligned_lines_do_without_it(set_text: SetText) -> None:
    (centred,) = set_text("（手术前）", 10 * EM, "zh-Hans", align="center").lines
    left, right = ink(centred)
    assert left == pytest.approx(10 * EM - right, abs=0.1 * EM)
    (last,) = set_text("手术前。", 10 * EM, "zh-Hans", align="end").lines
    assert 9.5 * EM < ink(last)[1] <= 10 * EM

"""Headings of a few lines: none ends with a word alone, none gets another line for it."""

from __future__ import annotations

import itertools
from dataclasses import replace

import pytest

from leafletpress.content.model import Message
from leafletpress.layout.composer import Composer
from leafletpress.layout.context import BlockContext, Row, StoryContext
from leafletpress.layout.front_matter import title_rows
from leafletpress.layout.story import heading_row
from leafletpress.layout.text import SHORT_LAST, Text
from leafletpress.pdf.structure import Element
from leafletpress.translation.phrases import Phrase
from leafletpress.typography.place import ink_needs
from tests.layout.conftest import MakeComposer, WriteLeaflet

BODY = "sections:\n  - heading: One\n    body:\n      - Text.\n"
TITLES = {
    "en": "Treatment of a fractured bone in the spine with bone cement",
    "ur": "ہڈی کے سیمنٹ سے ریڑھ کی ہڈی کے مہرے کے فریکچر کا علاج",
}


@pytest.mark.parametrize("tag", TITLES)
def test_a_last_word_is_not_left_alone(tag: str, write_leaflet: WriteLeaflet, make_composer: MakeComposer) -> None:
    composer = make_composer(write_leaflet(BODY), tag)
    style = composer.text_style("subtitle")
    mended = 0
    for width in range(200, 520, 4):
        plain, heading = (
            composer.text(Phrase(TITLES[tag], tag), style._replace(heading=kind), None) for kind in (False, True)
        )
        before, after = (text.lines(width) for text in (plain, heading))
        assert len(before) == len(after)
        for line in after:
            edge = (
                max(run.x + run.width for run in line.runs) - width if composer.rtl else min(run.x for run in line.runs)
            )
            assert edge == pytest.approx(0, abs=0.01)
        if 1 < len(before) <= 3 and short_last(plain, width):
            mended += not short_last(heading, width)
    assert mended >= 3


def short_last(text: Text, width: float) -> bool:
    """Tell whether the last line is a short one."""
    lines = text.lines(width)
    return lines[-1].width < SHORT_LAST * max(line.width for line in lines)


DEEP = "اسکرین پروگرام"  # ends in a letter whose stroke goes far down


def room_below(row: Row, composer: Composer) -> float:
    """Return the white in points between the lowest ink of a row of text and what follows."""
    (text,) = row.cells
    assert isinstance(text, Text)
    hanging = text.underhang(composer.design.layout.column)
    assert hanging > 0
    return text.after - hanging


@pytest.mark.parametrize("has_subtitle", [False, True])
def test_what_hangs_below_an_urdu_title_meets_no_ink_of_the_next_line(
    write_leaflet: WriteLeaflet, make_composer: MakeComposer, *, has_subtitle: bool
) -> None:
    leaflet = write_leaflet(BODY)
    deep = Message(DEEP, leaflet.where, "ur")
    composer = make_composer(replace(leaflet, title=deep, subtitle=deep if has_subtitle else None), "ur")
    *_, last = title_rows(StoryContext((composer,)), BlockContext(Element("Document"), level=2))
    assert room_below(last, composer) >= composer.units(1)


def test_what_hangs_below_an_urdu_heading_meets_no_ink_of_the_next_line(
    write_leaflet: WriteLeaflet, make_composer: MakeComposer
) -> None:
    leaflet = write_leaflet(BODY)
    composer = make_composer(leaflet, "ur")
    context = BlockContext(Element("Document"), level=2)
    row = heading_row(StoryContext((composer,)), [Message(DEEP, leaflet.where, "ur")], context)
    assert room_below(row, composer) >= composer.units(1)


def test_a_thai_heading_with_a_few_blanks_is_not_balanced_into_its_words(
    write_leaflet: WriteLeaflet, make_composer: MakeComposer
) -> None:
    composer = make_composer(write_leaflet(BODY), "th")
    style = composer.text_style("subtitle")
    said = Phrase("การผ่าตัด สิ่งที่ควรรู้ ก่อนและหลัง การกลับบ้านของท่าน", "th")
    for width in range(150, 520, 4):
        plain, heading = (composer.text(said, style._replace(heading=kind), None) for kind in (False, True))
        assert [line.text for line in heading.lines(width)] == [line.text for line in plain.lines(width)]


def test_the_lines_of_an_urdu_heading_stand_so_far_apart_that_their_ink_does_not_meet(
    write_leaflet: WriteLeaflet, make_composer: MakeComposer
) -> None:
    composer = make_composer(write_leaflet(BODY), "ur", "large-print")
    style = composer.heading_style(1)
    raised = 0
    for text in ("برطانوی انگریزی ہسپانوی میکسیکن ہسپانوی ایوانڈو", "علاج سے پہلے آرام کریں اور پانی پئیں"):
        heading = composer.text(Phrase(text, "ur"), style, None)
        for width in range(120, 400, 20):
            leading, lines = heading.style_at(width).leading, heading.lines(width)
            assert all(ink_needs(*pair) <= leading for pair in itertools.pairwise(lines))
            raised += leading > heading.spec.style.leading
    assert raised

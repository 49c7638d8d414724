"""Lines: what order they are read in, where they and their runs stand."""

from __future__ import annotations

import itertools

import pytest

from leafletpress.typography.paragraph import min_width, natural_width, set_paragraph
from leafletpress.typography.stages import Run
from tests.typography.conftest import FAMILIES, SetText, StyleFor, seen

RTL_ORDER = [
    ("ar", "أ 0118 496 0368 ب", "ب |0118 496 0368| أ"),
    ("ar", "أ +44 118 496 0368 ب", "ب |+44 118 496 0368| أ"),
    ("ar", "أ 2–4 ب", "ب |2–4| أ"),
    ("ar", "أ 2-4 ب", "ب |2-4| أ"),
    ("ar", "أ 1 in 200 ب", "ب |1 in 200| أ"),
    ("ar", "أ 2pm to 6pm ب", "ب |2pm to 6pm| أ"),
    ("ar", "أ 24 hours ب", "ب |24 hours| أ"),
    ("ar", "أ 250 mg ب", "ب |250 mg| أ"),
    ("ar", "أ 50% ب", "ب |50%| أ"),
    ("ar", "أ £5.50 ب", "ب |£5.50| أ"),
    ("ar", "أ RAD_0067 ب", "ب |RAD_0067| أ"),
    ("ar", "أ 12-A/7 ب", "ب |12-A/7| أ"),
    ("ar", "أ https://www.example.org/a-b?c=1 ب", "ب |https://www.example.org/a-b?c=1| أ"),
    ("ar", "أ www.example.org/a/ ب", "ب |www.example.org/a/| أ"),
    ("ar", "أ day.unit@example.org ب", "ب |day.unit@example.org| أ"),
    ("ar", "أ Example Hospitals Trust ب", "ب |Example Hospitals Trust| أ"),
    ("ar", "أ 5:30 ب", "ب |5:30| أ"),
    ("ar", "أ 1,000 ب", "ب |1,000| أ"),
    ("ur", "ا 0118 496 0368 ب", "ب |0118 496 0368| ا"),
    ("ur", "ا 2–4 ب", "ب |2–4| ا"),
    ("ur", "ا (RAD_0067) ب", "ب )|RAD_0067|( ا"),
]


@pytest.mark.parametrize(("language", "text", "expected"), RTL_ORDER)
def test_data_in_right_to_left_text_reads_left_to_right(
    set_text: SetText, language: str, text: str, expected: str
) -> None:
    assert seen(set_text(text, language=language)) == expected


def test_marked_data_is_one_left_to_right_isolate(set_text: SetText) -> None:
    runs = [Run("أ ", language="ar"), Run("7 - (8) +9", isolate=True), Run(" ب", language="ar")]
    assert seen(set_text(runs, language="ar")) == "ب |7 - (8) +9| أ"


def test_full_stop_after_data_stands_left_of_it_in_the_arabic_face(set_text: SetText) -> None:
    runs = set_text("رقم RAD_0067.", language="ar").lines[0].runs
    assert [(run.text, run.face.family) for run in runs] == [
        (".", "Noto Sans Arabic"),
        ("RAD_0067", "Noto Sans"),
        ("رقم ", "Noto Sans Arabic"),
    ]


def test_english_paragraph_may_hold_arabic(style_for: StyleFor) -> None:
    runs = [Run("Arabic ("), Run("العربية", language="ar"), Run(") too")]
    line = set_paragraph(runs, 500, style_for("ar", direction="ltr")).lines[0]
    assert [run.text for run in line.runs] == ["Arabic (", "العربية", ") too"]


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("align", ["start", "center", "end"])
def test_alignment_measures_without_the_space_at_the_line_end(set_text: SetText, language: str, align: str) -> None:
    text = {"en": "one two three", "ar": "واحد اثنان ثلاثة"}[language]
    paragraph = set_text(text, 60, language, align=align)
    at_left = {"start": language == "en", "end": language == "ar"}
    for line in paragraph.lines:
        words = [run for run in line.runs if run.text.strip()]
        left = min(run.x for run in words) + (hanging(line.runs) if language == "ar" else 0)
        free = 60 - line.width
        assert left == pytest.approx(free / 2 if align == "center" else 0 if at_left[align] else free)


def hanging(runs: tuple) -> float:  # type: ignore[type-arg]
    first = runs[0]
    spaces = [cluster for cluster in first.clusters if cluster.text == " "]
    ends_line = first.clusters[0].text == " "
    return spaces[0].advance * first.size / first.face.upem if ends_line else 0.0


def test_space_at_the_line_end_is_kept_for_extraction(set_text: SetText) -> None:
    first, last = set_text("one two", 25).lines
    assert (first.text, last.text) == ("one ", "two")
    run = set_text("واحد اثنان", 25, "ar").lines[0].runs[0]
    assert run.clusters[0].text == " "


def test_space_after_data_at_a_right_to_left_line_end_is_left_of_it(set_text: SetText) -> None:
    runs = set_text("0118 496 0368 واحد", 80, "ar").lines[0].runs
    assert [(run.text, run.rtl) for run in runs] == [(" ", True), ("0118 496 0368", False)]
    assert runs[0].x < 80 - set_text("0118 496 0368", 80, "ar").lines[0].width


def test_runs_stand_side_by_side(set_text: SetText) -> None:
    runs = [Run("one "), Run("two", bold=True), Run(" three")]
    placed = set_text(runs).lines[0].runs
    for one, other in itertools.pairwise(placed):
        assert other.x == pytest.approx(one.x + one.width)


def test_tags_and_languages_are_carried(set_text: SetText) -> None:
    runs = [Run("see ", tag=0), Run("here", tag=7, language="fr"), Run(" now", tag=0)]
    placed = set_text(runs).lines[0].runs
    assert [(run.text, run.tag, run.language) for run in placed] == [
        ("see ", 0, "en"),
        ("here", 7, "fr"),
        (" now", 0, "en"),
    ]


@pytest.mark.parametrize("language", ["en", *FAMILIES])
def test_baselines_split_the_leading_around_ascent_and_descent(style_for: StyleFor, language: str) -> None:
    style = style_for(language)
    paragraph = set_paragraph([Run("1\n1", language=language)], 100, style)
    face = style.fonts.face("1", False, {"zh-Hans": "Hani"}.get(language, "Latn"))
    ascent, descent = style.fonts.extents()
    above = paragraph.lines[0].baseline - ascent * style.size
    below = style.leading - paragraph.lines[0].baseline - descent * style.size
    assert above == pytest.approx(below)
    assert paragraph.lines[1].baseline - paragraph.lines[0].baseline == pytest.approx(style.leading)
    assert paragraph.height == 2 * style.leading
    assert face.upem == 1000


def test_widths_for_tables(style_for: StyleFor) -> None:
    runs = [Run("a longer word\nx")]
    assert natural_width(runs, style_for()) == pytest.approx(natural_width([Run("a longer word")], style_for()))
    assert min_width(runs, style_for()) == pytest.approx(natural_width([Run("longer")], style_for()))


def test_the_space_beside_a_number_in_nastaliq_is_the_numbers(set_text: SetText) -> None:
    number, word = set_text("ہمیں 5", language="ur").lines[0].runs
    space = word.clusters[0]
    assert space.text == " "
    assert space.advance * word.size / word.face.upem == pytest.approx(
        number.face.space * number.size / number.face.upem, rel=0.01
    )

"""Lines: where they end and where they never end."""

from __future__ import annotations

import itertools
import unicodedata
from itertools import pairwise

import pytest

from leafletpress.lexicon.whole_words import undivided_words
from leafletpress.typography.boundaries import grapheme_ends, line_ends, next_grapheme
from leafletpress.typography.paragraph import natural_width, set_paragraph
from leafletpress.typography.stages import Run
from tests.typography.conftest import SetText, StyleFor, lines


@pytest.mark.parametrize(
    ("held", "language"),
    [
        ("0118 496 0368", "en"),
        ("+44 118 496 0368", "en"),
        ("(0118) 496 0368", "en"),
        ("2–4", "en"),
        ("2-4", "en"),
        ("2pm to 6pm", "en"),
        ("9am – 5:30pm", "en"),
        ("1 in 200", "en"),
        ("1 in 1,000", "en"),
        ("250 mg", "en"),
        ("2 pm", "en"),
        ("6 hours", "en"),
        ("RAD-00-67", "en"),
        ("RAD_0067", "en"),
        ("day\u00a0unit", "en"),
        ("1 na 200", "pl"),
        ("200 में से 1", "hi"),
        ("200 میں سے 1", "ur"),
        ("0118 496 0368", "ur"),
        ("2–4", "ar"),
        ("250毫克", "zh-Hans"),
        ("0118 496 0368", "zh-Hans"),
    ],
)
def test_line_never_ends_inside(set_text: SetText, style_for: StyleFor, held: str, language: str) -> None:
    style = style_for(language)
    needed = natural_width([Run(held, language=language)], style) + 0.01
    text = f"{FILLER.get(language, 'we call')} {held} {FILLER.get(language, 'we call')}"
    for width in (needed, needed * 1.2, needed * 1.5, needed * 2):
        assert any(held in line for line in lines(set_text(text, width, language)))


FILLER = {"ur": "فون کریں", "ar": "اتصل بنا", "hi": "फ़ोन करें", "zh-Hans": "请致电", "pl": "proszę dzwonić"}


def test_marked_data_is_never_broken_whatever_it_looks_like(set_text: SetText) -> None:
    runs = [Run("call the "), Run("day unit desk", isolate=True), Run(" now")]
    assert lines(set_text(runs, 75)) == ["call the", "day unit desk", "now"]


def test_what_is_held_together_and_too_long_gives_way_between_words(set_text: SetText) -> None:
    assert lines(set_text("about\u00a01\u00a0in\u00a0200", 60)) == ["about\u00a01\u00a0in\u00a0", "200"]


def test_a_word_longer_than_a_line_breaks_before_its_hyphen_so_that_its_copy_keeps_it(set_text: SetText) -> None:
    assert lines(set_text("anti-inflammatory medicine", 68)) == ["anti", "-inflammatory", "medicine"]


@pytest.mark.parametrize(
    "text", ["a-b-c-d-e-f-g-h", "see/-this", "post-operatively-something-with-a-tail", "x‐y‐z‐w‐v‐u"]
)
def test_no_line_ends_with_a_hyphen_inside_a_word(set_text: SetText, text: str) -> None:
    for width in range(12, 120, 7):
        assert not any(line.endswith(("-", "‐")) for line in lines(set_text(f"so {text} then", width)))


def test_a_word_that_fits_its_line_shows_no_soft_hyphen(set_text: SetText) -> None:
    assert lines(set_text("sacro\u00adplasty now", 60)) == ["sacroplasty", "now"]


def test_a_word_that_does_not_fit_is_divided_at_a_soft_hyphen(set_text: SetText) -> None:
    paragraph = set_text("verte\u00adbro\u00adplasty now", 50)
    assert lines(paragraph) == ["vertebro\u00ad", "plasty", "now"]
    assert [line.reason for line in paragraph.lines] == ["divided", "wrap", "end"]
    assert all(line.width <= 50 for line in paragraph.lines)


@pytest.mark.parametrize(
    "text", ["\u00adab", "ab\u00ad", "a \u00adb", "a\u00ad b", "e\u00ad\u0301x", "\u00ad", "\u00ad\u00ad"]
)
def test_a_soft_hyphen_outside_a_word_is_nothing(set_text: SetText, text: str) -> None:
    assert not any("\u00ad" in line for line in lines(set_text(text, 1)))


def test_a_soft_hyphen_keeps_arabic_letters_joined(set_text: SetText) -> None:
    plain, marked = set_text("كلمات", 200, "ar"), set_text("كل\u00adمات", 200, "ar")
    glyphs = [
        [glyph.id for run in text.lines[0].runs for one in run.clusters for glyph in one.glyphs]
        for text in (plain, marked)
    ]
    assert glyphs[0] == glyphs[1]


@pytest.mark.parametrize(
    "text",
    [
        *("👍🏽👍🏽👍🏽", "👩‍👩‍👧‍👦👩‍👩‍👧‍👦", "🇬🇧🇵🇱🇺🇦", "e\u0301\u0323\u0308o\u0301\u0323\u0308"),
        *("क्षत्रियक्षत्रिय", "กำลังก้ำกิ่งน้ำ", "한글각", "\U000282e2\u4e01\ufe00\U000282e2"),
    ],
)
def test_graphemes_are_counted_in_code_points_and_stay_whole(text: str) -> None:
    ends = grapheme_ends(text)
    assert ends[-1] == len(text)
    assert all(next_grapheme(text, end) == end for end in ends)
    assert not any(unicodedata.category(text[end]) == "Mn" for end in ends[:-1])


@pytest.mark.parametrize("beyond", ["\U000282e2", "\U000282e2\U00020000", "\U00030000" * 3])
def test_lines_end_at_the_same_places_whatever_the_plane_of_what_stands_before(beyond: str) -> None:
    after = "到三樓，然後（左轉），再；行。"
    assert line_ends(beyond + after, "zh-Hant") == line_ends("搭" * len(beyond) + after, "zh-Hant")


def test_the_thai_sign_of_repetition_never_begins_a_line(set_text: SetText) -> None:
    for width in range(12, 120, 3):
        assert not any(line.startswith("ๆ") for line in lines(set_text("ช้า ๆ แล้วเดินเบา ๆ ทุกวัน", width, "th")))


def test_a_line_of_several_words_has_no_more_characters_than_asked(style_for: StyleFor) -> None:
    runs = [Run("illicit ill will, little lily " * 6)]
    found = set_paragraph(runs, 1000, style_for("en"), most=70)
    assert max(len(line.text.rstrip()) for line in found.lines) <= 70 < len(found.lines[0].text) + len("illicit ")


@pytest.mark.parametrize("letter", "aiouwzAIOUWZ")
def test_polish_one_letter_word_never_ends_a_line(set_text: SetText, letter: str) -> None:
    text = f"cement {letter} kości {letter} (w bok)"
    for width in range(60, 140):
        assert not any(line.split()[-1].strip("(") in (letter, "w") for line in lines(set_text(text, width, "pl")))


def test_one_letter_word_may_end_a_line_in_english(set_text: SetText) -> None:
    assert lines(set_text("such a longer", 42)) == ["such a", "longer"]


@pytest.mark.parametrize("width", range(35, 120, 5))
def test_chinese_punctuation_stands_where_it_may(set_text: SetText, width: int) -> None:
    text = "手术前，请告诉我们：“您”是否对造影剂过敏（包括碘）。谢谢！好？《说明》、电话"
    for line in lines(set_text(text, width, "zh-Hans")):
        assert line[0] not in "，。：”）！？》、"
        assert line[-1] not in "“（《"


def test_web_address_longer_than_the_line_breaks_at_its_joints(set_text: SetText) -> None:
    paragraph = set_text("see https://www.example.org/leaflets/sacroplasty_notes", 80)
    assert lines(paragraph) == ["see", "https://www.", "example.org/", "leaflets/", "sacroplasty_", "notes"]
    assert [line.reason for line in paragraph.lines] == ["wrap", *["divided"] * 4, "end"]


def test_overlong_word_breaks_at_clusters(set_text: SetText) -> None:
    paragraph = set_text("vertebroplasty", 30, "cy")  # a language of which no patterns are known
    assert lines(paragraph) == ["verte", "bropl", "asty"]
    assert all(line.width <= 30 for line in paragraph.lines)


def test_no_letter_of_an_overlong_word_is_alone_on_the_last_line(set_text: SetText) -> None:
    for width in range(20, 80, 3):
        *_, last = lines(set_text("fertebroplasti.", width, "cy"))
        assert len(last) > 1


def test_overlong_conjuncts_stay_whole(set_text: SetText) -> None:
    for line in lines(set_text("क्षक्षक्षक्षक्ष", 25, "hi")):
        assert line.replace("क्ष", "").strip("\u00ad") == ""


def test_overlong_phone_number_breaks_between_its_groups(set_text: SetText) -> None:
    assert lines(set_text("0118 496 0368", 45)) == ["0118 496", "0368"]


def test_line_narrower_than_a_letter_holds_one(set_text: SetText) -> None:
    assert lines(set_text("abc", 1)) == ["a", "b", "c"]


def test_newline_ends_a_line(set_text: SetText) -> None:
    paragraph = set_text("one\ntwo\r\n\nthree")
    assert [(line.text, line.reason) for line in paragraph.lines] == [
        ("one", "newline"),
        ("two", "newline"),
        ("", "newline"),
        ("three", "end"),
    ]


@pytest.mark.parametrize("runs", [[], [Run("")]])
def test_nothing_gives_no_line(set_text: SetText, runs: list[Run]) -> None:
    assert (set_text(runs).lines, set_text(runs).height) == ((), 0)


def test_very_short_last_word_is_not_left_alone(set_text: SetText, style_for: StyleFor) -> None:
    text = "please tell the nurse about all of it"
    width = natural_width([Run(text[:-3])], style_for()) + 1
    assert lines(set_text(text, width)) == ["please tell the nurse about all", "of it"]


@pytest.mark.parametrize(
    ("text", "language", "ends"),
    [
        ("ဘင်္ဂလားဒေ့ရှ်", "my", ["ဘင်္ဂ", "လား", "ဒေ့ရှ်"]),
        ("အန္တာတိက", "my", ["အန္တာ", "တိက"]),
        ("ပါကစ္စတန်", "my", ["ပါ", "ကစ္စ", "တန်"]),
        ("អាហ្វ្រិកាន", "km", ["អា", "ហ្វ្រិកា", "ន"]),
    ],
)
def test_no_line_ends_between_consonants_that_stand_under_each_other(text: str, language: str, ends: list[str]) -> None:
    found = line_ends(text, language)
    assert [text[start:end] for start, end in itertools.pairwise([0, *found])] == ends


@pytest.mark.parametrize("width", range(75, 200, 9))
def test_no_line_of_arabic_begins_or_ends_with_a_hyphen(set_text: SetText, width: int) -> None:
    for line in lines(set_text("الأشعة - السينية، والمسح - المقطعي، والرنين", width, "ar")):
        assert line.strip()[0] != "-"
        assert line.strip()[-1] != "-"


@pytest.mark.parametrize("width", range(30, 200, 9))
@pytest.mark.parametrize(
    ("text", "language"), [("介入放射科病房，请提前致电。", "zh-Hans"), ("放射線治療について", "ja")]
)
def test_a_last_line_of_chinese_or_japanese_has_two_signs(
    set_text: SetText, text: str, language: str, width: int
) -> None:
    *before, last = lines(set_text(text, width, language))
    assert sum(map(str.isalnum, last)) > 1 or len(before[-1]) < 4


@pytest.mark.parametrize(
    ("text", "gaps"),
    [("致电0118分机2号", 4), ("做CT和X光", 4), ("（0118）", 0), ("约38°C。", 1), ("한국어2번", 0)],
)
def test_a_quarter_em_stands_between_han_and_letters_or_digits_and_in_no_text(
    set_text: SetText, text: str, gaps: int
) -> None:
    placed = set_text(text, language="zh-Hans" if "한" not in text else "ko")
    alone = sum(set_text(run.text, language=run.language).width for run in placed.lines[0].runs)
    assert lines(placed) == [text]
    assert placed.width - alone == pytest.approx(2.5 * gaps, abs=0.01)


def test_thai_breaks_between_words(set_text: SetText) -> None:
    assert lines(set_text("ผู้ป่วยกินข้าวเย็น", 45, "th")) == ["ผู้ป่วยกิน", "ข้าวเย็น"]


@pytest.mark.parametrize("language", ["th", "lo", "km", "my"])
def test_no_line_ends_inside_a_word_of_health_care_that_fits_it(
    set_text: SetText, style_for: StyleFor, language: str
) -> None:
    for word in undivided_words(language):
        width = natural_width([Run(word, language=language)], style_for(language)) + 0.01
        for wider in (1, 1.3, 1.7):
            assert any(word in line for line in lines(set_text(f"{word} {word} {word}", width * wider, language)))


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("ဆရာဝန်များကို မေးပါ။", "ဆရာဝန်များကို |မေးပါ။"),
        ("မသောက်ပါနှင့်။", "မသောက်ပါနှင့်။"),
        ("ရေသောက်ခြင်း", "ရေသောက်ခြင်း"),
        ("ဆရာဝန်က ရေသောက်ရမည် ကိုပြောသည်", "ဆရာဝန်က |ရေသောက်|ရမည် |ကို|ပြောသည်"),
        ("ထို့နောက် သောက်ပါ", "ထို့နောက် |သောက်ပါ"),
    ],
)
def test_a_burmese_word_keeps_its_not_and_its_endings(text: str, parts: str) -> None:
    ends = line_ends(text, "my")
    assert "|".join(text[start:end] for start, end in pairwise((0, *ends))) == parts


def test_a_word_of_health_care_longer_than_its_line_is_divided_between_short_words(set_text: SetText) -> None:
    assert lines(set_text("โรงพยาบาล", 36, "th")) == ["โรง", "พยาบาล"]


@pytest.mark.parametrize("width", range(40, 160, 8))
def test_korean_lines_end_after_blanks_only(set_text: SetText, width: int) -> None:
    text = "병원에 오시기 전에 2028년 5월에 전화하세요(응급실)"
    found = lines(set_text(text, width, "ko"))
    assert " ".join(line.strip() for line in found) == text or width < 95


def test_a_korean_word_longer_than_its_line_is_divided_between_syllables(set_text: SetText) -> None:
    assert "".join(lines(set_text("전화하세요", 22, "ko"))) == "전화하세요"


@pytest.mark.parametrize("text", ["ゆっくりー", "ちょっと", "待って", "三ヶ月", "シャワー"])
def test_no_line_of_japanese_begins_with_a_small_kana_or_a_long_mark(text: str) -> None:
    assert not {text[end] for end in line_ends(text, "ja")[:-1]} & set("ーっょヶャ")

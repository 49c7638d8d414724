"""Laws of levels: a token reads from left to right on paper, and its brackets face it, whatever stands around."""

from __future__ import annotations

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from leafletpress.typography.analyse import analyse
from leafletpress.typography.bidi import resolve_levels, visual_order
from leafletpress.typography.levels import paragraph_levels
from leafletpress.typography.stages import Run
from leafletpress.typography.tokens import tokens
from tests.typography.token_table import PHRASES, TOKENS

MIRRORED = str.maketrans("()[]{}«»<>", ")(][}{»«><")
OTHERS = (
    "0118 496 0368", "+44 118 496 0791", "8:30am to 5pm", "(9:00–17:00)", "5 mg", "12/05/2026", "RAD_0067", "50%",
    "https://example.org/a", "day.unit@example.org", "−4 °C", "1 in 200", "5", "2026", "٥",
)  # fmt: skip
WORDS = ("عظم", "و", "ہڈی", "استخوان", "עצם", "און", "ކަށި", "هډوکی", "ئێسک", "MRI", "Warfarin")
SPACE_BEFORE = (" ", " (", "،  ", ": ", " “", " «", " [", ". ", "؟ ", "\n", " – ")
SPACE_AFTER = (" ", ") ", "، ", ". ", "؟ ", "۔ ", "؛ ", ", ", "! ", "» ", "” ", "] ", ": ", "\n", " – و")
PIECE = st.one_of(st.sampled_from(WORDS), st.sampled_from(OTHERS), st.sampled_from(["(", ")", "،", ".", "«", "»", "-"]))
TEXT = st.lists(PIECE, max_size=4).map("، ".join)
SLOW = settings(max_examples=300)


def shown(text: str, levels: bytes) -> str:
    """Return a line as it is seen from left to right, mirrored signs mirrored (UAX #9, L2 and L4)."""
    return "".join(text[at].translate(MIRRORED) if levels[at] & 1 else text[at] for at in visual_order(levels))


def on_paper(text: str) -> str:
    return shown(text, paragraph_levels(text, (), 1))


@SLOW
@given(
    before=TEXT,
    space=st.sampled_from(SPACE_BEFORE),
    token=st.sampled_from((*TOKENS, *PHRASES)),
    after=st.sampled_from(SPACE_AFTER),
    rest=TEXT,
)
def test_a_token_reads_from_left_to_right_whatever_stands_around(
    before: str, space: str, token: str, after: str, rest: str
) -> None:
    assume(not before or before[-1].isalpha())
    text = f"{before}{space}{token}{after}{rest}" if before else f"{token}{after}{rest}"
    assert token in on_paper(text)


@SLOW
@given(
    prefix=st.sampled_from(["و", "ال", "ב-", "ב־", "ה־", "به\u200c", "ކ", "(", "“"]),
    token=st.sampled_from([token for token in TOKENS if token[0].isalnum() and token[-1].isalnum()]),
    suffix=st.sampled_from(["", "م", "\u200cها", "-ה", "؟", ")", "”", "ކ"]),
)
def test_a_token_may_touch_right_to_left_letters(prefix: str, token: str, suffix: str) -> None:
    assert token in on_paper(f"ا {prefix}{token}{suffix} ب")


@SLOW
@given(
    before=TEXT,
    pair=st.sampled_from(["()", "[]", "{}"]),
    token=st.sampled_from((*TOKENS, *PHRASES)),
    rest=TEXT,
    word=st.booleans(),
)
def test_brackets_face_what_they_enclose(before: str, pair: str, token: str, rest: str, *, word: bool) -> None:
    opening, closing = pair[0], pair[1]
    label = "فون " if word else ""
    text = f"{before} {opening}{label}{token}{closing} {rest}"
    levels = paragraph_levels(text, (), 1)
    start = len(before) + 1
    end = start + 1 + len(label) + len(token)
    assert levels[start] == levels[end]
    seen = shown(text, levels)
    if word:
        assert f"{opening}{token} {label.strip()[::-1]}{closing}" in seen
    else:
        assert f"{opening}{token}{closing}" in seen


def test_a_telephone_number_stands_beside_a_phrase_of_latin_words_and_not_in_it() -> None:
    assert on_paper("אב Ward 0118 496 0101 גד") == "דג 0118 496 0101 Ward בא"
    assert on_paper("אב Room 12a-7 גד") == "דג Room 12a-7 בא"


PLAIN = st.text(st.sampled_from("אבاب ކަaB (),.:!?«»-–٠"), max_size=40)


@SLOW
@given(PLAIN)
def test_text_without_tokens_has_the_levels_of_the_standard(text: str) -> None:
    assume(not list(tokens(text)))
    assert paragraph_levels(text, (), 1) == resolve_levels(text, 1)[1]


@SLOW
@given(token=st.sampled_from((*TOKENS, *PHRASES)), cut=st.integers(0, 30), language=st.sampled_from(["ar", "he"]))
def test_bold_inside_a_token_changes_no_level(token: str, cut: int, language: str) -> None:
    text = f"ا {token} ب"
    runs = (Run(text[:cut], language=language), Run(text[cut:], bold=True, language=language))
    assert analyse(runs, "rtl").levels == paragraph_levels(text, (), 1)


@SLOW
@given(token=st.sampled_from(TOKENS), cuts=st.tuples(st.integers(0, 30), st.integers(0, 30)), spaced=st.booleans())
def test_data_inside_a_token_is_part_of_it(token: str, cuts: tuple[int, int], *, spaced: bool) -> None:
    low, high = sorted(min(cut, len(token)) for cut in cuts)
    data = token[low:high]
    assume(data.strip() == data != "")
    parted = any(token[at - 1 : at].isspace() or token[at : at + 1].isspace() for at in (low, high))
    assume(not parted)
    lead = "ا " if spaced else ""
    text = f"{lead}{token} ب"
    levels = paragraph_levels(text, [(len(lead) + low, len(lead) + high)], 1)
    assert token in shown(text, levels)


@pytest.mark.parametrize(
    ("pieces", "seen"),
    [
        (["ا ", "{5}", "-", "{10}", " ب"], "ب 5-10 ا"),
        (["ا ", "{5}", "–10 mg ب"], "ب 5–10 mg ا"),
        (["ا ", "{5}", " – ", "{10}", " mg ب"], "ب 5 – 10 mg ا"),
        (["ا ", "{5}", " mg ب"], "ب 5 mg ا"),
        (["ا ", "{5}", " tablets ب"], "ب 5 tablets ا"),
        (["ا 5 ", "{tablets}", " ب"], "ب 5 tablets ا"),
        (["ا ", "{Example Ward}", " 5 mg ب"], "ب Example Ward 5 mg ا"),
        (["ا ", "{12}", "/", "{05}", "/", "{2026}", " ب"], "ب 12/05/2026 ا"),
        (["ا ", "{0118}", " ", "{496 0368}", " ب"], "ب 0118 496 0368 ا"),
        (["ا +44 ", "{118 496 0368}", " ب"], "ب +44 118 496 0368 ا"),
        (["ا ", "{0118 496 0123}", " (9:00–17:00) ب"], "ب (9:00–17:00) 0118 496 0123 ا"),
        (["ا ", "{0118 496 0123}", " 8:30am to 5pm."], ".8:30am to 5pm 0118 496 0123 ا"),
        (["ا ", "{0118 496 0123}", " 24 ب"], "ب 24 0118 496 0123 ا"),
        (["ا ", "{0118 496 0123}", " 8:30am ب"], "ب 8:30am 0118 496 0123 ا"),
        (["(ا ", "{0118 496 0123}", ")."], ".(0118 496 0123 ا)"),
        (["ا ", "{https://example.org}", "/a/1 ب"], "ب https://example.org/a/1 ا"),
        (["ا ", "{٥}", " mg ب"], "ب ٥ mg ا"),
        (["ا ", "{٥–١٠}", " ب"], "ب ٥–١٠ ا"),
        (["ا ", "{عظم}", " 5 mg ب"], "ب 5 mg مظع ا"),
        (["ا ", "{2026}", " ", "{5}", " ب"], "ب 5 2026 ا"),
    ],
)
def test_data_and_typed_text_beside_each_other(pieces: list[str], seen: str) -> None:
    runs = tuple(Run(piece.strip("{}"), language="ar", isolate=piece[0] == "{") for piece in pieces)
    analysis = analyse(runs, "rtl")
    assert shown(analysis.text, analysis.levels) == seen


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("خذ 5 mg, 10 mg و 20 mg.", ".20 mg و 10 mg ,5 mg ذخ"),
        ("1, 2, 3 و 4", "4 و 3 ,2 ,1"),
        ("2. ثانيًا", "اًيناث .2"),
        ("ב-12/05/2026", "12/05/2026-ב"),
        ("L4-L5، T10", "T10 ،L4-L5"),
        ("موعد MRI 24 ب", "ب MRI 24 دعوم"),
        ("COVID-19 24 ساعة", "ةعاس 24 COVID-19"),
        ("12\u200f/05\u200f/2026", "2026/\u200f05/\u200f12"),
        ("020 7946 0100 / 0118 496 0000", "0118 496 0000 / 020 7946 0100"),
    ],
)
def test_what_stands_around_tokens_is_left_to_the_standard(text: str, seen: str) -> None:
    assert on_paper(text) == seen


@pytest.mark.parametrize("token", ["2–4", "12/05/2026", "−4 °C", "5–10 mg/kg", "0118 496 0368", "1-800-555-0199"])
@pytest.mark.parametrize("text", ["Say اردو {} now.", "اردو {}", "In Arabic (العربية {}) and اردو {}."])
def test_a_token_after_a_right_to_left_word_in_english_reads_from_left_to_right(text: str, token: str) -> None:
    text = text.replace("{}", token)
    assert shown(text, paragraph_levels(text, (), 0)).count(token) == text.count(token)

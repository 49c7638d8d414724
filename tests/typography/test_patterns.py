"""What counts as data inside running text, and what does not."""

from __future__ import annotations

import pytest

from leafletpress.typography.patterns import left_to_right, unbroken, without_overlaps


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("فون 0118 496 0368 پر", ["0118 496 0368"]),
        ("فون 116 123 پر", ["116 123"]),
        ("(RAD_0067)", ["RAD_0067"]),
        ("COVID-19 اور L4-L5", ["COVID-19", "L4-L5"]),
        ("https://www.example.org/a?b=1&c=2.", ["https://www.example.org/a?b=1&c=2"]),
        ("www.example.org،", ["www.example.org"]),
        ("example.org/page یا", ["example.org/page"]),
        ("day.unit@example.org.", ["day.unit@example.org"]),
        ("9am – 5:30pm", ["9am – 5:30pm"]),
        ("2–4, 6-8", ["2–4", "6-8"]),
        ("1 in 200.", ["1 in 200"]),
        ("250mg 250 mg", ["250mg", "250 mg"]),
        ("24 hour helpline ہے", ["24 hour helpline"]),
        ("5 لوگ", []),
        ("X-ray اور CT", []),
        ("5, 6 اور 7", []),
    ],
)
def test_left_to_right_data(text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in left_to_right(text)] == found


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("take 250 mg now", "en", ["250 mg"]),
        ("in 6 hours or 2 weeks", "en", ["6 hours", "2 weeks"]),
        ("in 2028 the next", "en", []),
        ("between 1 and 20", "en", ["1 and 20"]),
        ("dla 1 na 200 osób", "pl", ["1 na 200"]),
        ("ból i w boku", "pl", ["i w b"]),
        ("(w boku)", "pl", ["w b"]),
        ("witam", "pl", []),
        ("每200人中", "zh-Hans", ["200人"]),
        ("约 30 分钟", "zh-Hans", ["30 分钟"]),
        ("0118 496 0368 请", "zh-Hans", ["0118 496 0368"]),
        ("an X-ray, a check-up.", "en", ["X-ray", "check-up"]),
        ("back-and-forth", "en", ["back-and-forth"]),
        ("no data at all", "en", []),
    ],
)
def test_text_kept_on_one_line(text: str, language: str, found: list[str]) -> None:
    assert sorted({text[start:end] for start, end in unbroken(text, language)}) == sorted(found)


def test_marked_data_wins_over_what_looks_like_data() -> None:
    assert without_overlaps([(0, 4), (6, 9), (12, 14)], [(3, 7)]) == [(3, 7), (12, 14)]

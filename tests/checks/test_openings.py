"""What a text must hold before a pattern of words is tried: never more than the pattern needs."""

from __future__ import annotations

import re

import pytest

from leafletpress.checks.patterns import either, holds_any, openings, whole


@pytest.mark.parametrize(
    ("word", "text"),
    [
        ("noon", "at noon"),
        ("poniedział*", "w poniedziałek"),
        ("half past", "half\u00a0past two"),
        ("5月", "5 月 3 日"),
        ("५ बजे", "५ बजे"),
        ("o'clock", "3 o'clock"),
    ],
)
def test_what_a_pattern_finds_is_never_passed_over(word: str, text: str) -> None:
    assert re.search(either([word]), text)
    assert holds_any(text, openings([word]))


def test_a_text_without_any_of_the_words_needs_no_pattern() -> None:
    assert not holds_any("Rest at home.", openings(["noon", "midnight*", "half past"]))


def test_without_words_nothing_is_held() -> None:
    assert not holds_any("Rest at home.", openings([]))


@pytest.mark.parametrize(
    ("word", "longer"),
    [
        ("मार्च", "मार्चों"),
        ("মার্চ", "মার্চে"),
        ("માર્ચ", "માર્ચે"),
        ("ਮਾਰਚ", "ਮਾਰਚਾਂ"),
        ("மார்", "மார்ச்"),
        ("మార్చ", "మార్చి"),
        ("මාර්ත", "මාර්තු"),
    ],
)
def test_the_signs_of_a_vowel_belong_to_their_word(word: str, longer: str) -> None:
    assert re.search(whole(word, spaced=True), f"1 {word}।")
    assert not re.search(whole(word, spaced=True), longer)
    assert re.search(whole(either([f"{word}*"]), spaced=True), longer)

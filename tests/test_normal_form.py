"""What programs store in several ways is one text."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leafletpress.normal_form import compared, composed


@pytest.mark.parametrize(
    ("stored", "read"),
    [
        ("Hu\u0308fte", "Hüfte"),
        ("di\ufb03cult \ufb01eld, \ufb05op", "difficult field, stop"),
        ("\ufe8d\ufedf\ufeb4\ufefc\ufee1", "السلام"),
        ("\ufe76\ufe77", "\u064e\u064e"),  # marks alone and on a tatweel, without the blank that would part a word
        ("\ufb2a\ufb4f\ufb29", "\u05e9\u05c1\u05d0\u05dc+"),
        ("\ufb13", "\u0574\u0576"),
        ("\ufdf2 \ufdfa \ufd3e\ufd3f", "\ufdf2 \ufdfa \ufd3e\ufd3f"),  # signs of their own right
        ("1\u20442, 5\u00a0mg, x\u00b2, ½", "1\u20442, 5\u00a0mg, x\u00b2, ½"),
    ],
)
def test_one_spelling(stored: str, read: str) -> None:
    assert composed(stored) == read


@given(st.text())
def test_is_in_normal_form_c_and_stays_so(text: str) -> None:
    once = composed(text)
    assert composed(once) == once
    assert unicodedata.is_normalized("NFC", once)


@given(st.text(st.characters(exclude_categories=["Cs"], max_codepoint=0xFAFF)))
def test_both_normal_forms_are_one_text(text: str) -> None:
    assert composed(unicodedata.normalize("NFD", text)) == composed(unicodedata.normalize("NFC", text))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Cafe\u0301", "Café"),
        ("\u095cर", "\u0921\u093cर"),  # nukta
        ("\u0a36", "\u0a38\u0a3c"),
        ("\u09df", "\u09af\u09bc"),
        ("كـتـاب", "كتاب"),
        ("\ufe97\ufe8e\ufe90", "تاب"),
        ("ا\u0653ب", "آب"),
        ("\u06c1\u0654", "\u06c2"),
        ("\u2f49光", "月光"),  # a radical of Kangxi
        ("\uf9e4\uf90a", "理金"),  # compatibility ideographs
    ],
)
def test_what_reads_alike_is_compared_alike(one: str, other: str) -> None:
    assert compared(one) == compared(other)


@given(st.text())
def test_comparing_changes_nothing_twice(text: str) -> None:
    once = compared(text)
    assert compared(once) == once

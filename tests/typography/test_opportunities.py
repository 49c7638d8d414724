"""Where a line may end: what is known without ICU is what ICU says."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from icu4py.breakers import LineBreaker

from leafletpress.typography.analyse import LETTERS, SIGNS, opportunities, words
from leafletpress.typography.boundaries import line_ends

LANGUAGES = ("en", "pl", "fi", "ar", "ur", "hi", "pa", "zh-Hans")
BMP = "".join(map(chr, range(0xD800)))


def by_icu(text: str, language: str) -> tuple[int, ...]:
    return tuple(end for _, end in LineBreaker(text, language).segments())


WORD = st.builds(
    "{}{}".format,
    st.sampled_from(
        [
            *("a", "I", "Zażółć", "don’t", "well-known", "кость", "و", "العظم", "ہڈی", "مُعَلِّم", "है", "ज़रूरी", "साफ़-साफ़"),
            *("ਹੱਡੀ", "ਪੈਂਦਾ", "ਹਾਂ", "24", "1,000", "9:30", "(a", "(الأشعة", "(हड्डी", "(2.5"),
        ]
    ),
    st.sampled_from(["", *".,;:!?،؟۔।", ")", ").", ".)", "),"]),
)


@settings(max_examples=100)
@given(st.lists(WORD | WORD.map(" 1\u00a0".__add__), min_size=1, max_size=8).map(" ".join), st.sampled_from(LANGUAGES))
def test_between_words_icu_breaks_after_each_blank(text: str, language: str) -> None:
    text = text.strip().replace("  ", " ")
    assert words().fullmatch(text)
    found, forbidden = opportunities(text, language, ())
    assert sorted({*found, *forbidden}) == line_ends(text, language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_so_it_does_beside_each_letter_and_sign(language: str) -> None:
    letters, signs = re.findall(f"[{LETTERS}]", BMP), re.findall(f"[{SIGNS}]", BMP)
    written = [f"{letter}a{letter}’{letter}" for letter in letters] + [f"ab{sign}c{sign}" for sign in signs]
    text = " ".join([*written, *(f"ab{mark}" for mark in ".,;:!?،؟۔।"), "ab"])
    assert words().fullmatch(text)
    assert by_icu(text, language) == (*(match.end() for match in re.finditer(" ", text)), len(text))


@pytest.mark.parametrize("text", ["24-hour", "50%", "a  b", "cd.", "“one”", "a) b)c", "前 后", "a\nb", ""])
def test_other_text_is_asked_about(text: str) -> None:
    assert bool(words().fullmatch(text)) == (text == "cd.")

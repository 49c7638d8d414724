"""What is kept on one line inside running text."""

from __future__ import annotations

import pytest

from leafletpress.typography.patterns import unbroken


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("take 250 mg now", "en", ["250 mg"]),
        ("in 6 hours or 2 weeks", "en", ["6 hours", "2 weeks"]),
        ("in 2028 the next", "en", ["2028"]),
        ("between 1 and 20", "en", ["1", "1 and 20"]),
        ("dla 1 na 200 osób", "pl", ["1", "1 na 200", "200"]),
        ("ból i w boku", "pl", ["i w b"]),
        ("(w boku)", "pl", ["w b"]),
        ("witam", "pl", []),
        ("每200人中", "zh-Hans", ["200人"]),
        ("约 30 分钟", "zh-Hans", ["30 分钟"]),
        ("0118 496 0368 请", "zh-Hans", ["0118 496 0368"]),
        ("an X-ray, a check-up.", "en", ["X-ray", "check-up"]),
        ("back-and-forth", "en", ["back-and-forth"]),
        ("no data at all", "en", []),
        ("1 op 200 tot 1 op 20", "nl", ["1", "1 op 20", "1 op 200", "200"]),
        ("1\u00a0op\u00a0200 tot 1\u00a0op\u00a020", "nl", ["1", "200"]),
    ],
)
def test_text_kept_on_one_line(text: str, language: str, found: list[str]) -> None:
    assert sorted({text[start:end] for start, end in unbroken(text, language)}) == sorted(found)


@pytest.mark.parametrize(
    ("language", "words"), [("pl", "a i o u w z"), ("cs", "a i k o s u v z"), ("sk", "a i k o s u v z")]
)
def test_words_of_one_letter_stay_with_the_next(language: str, words: str) -> None:
    for word in words.split():
        for text in (f"{word} domu", f"{word.upper()} domu"):
            assert [text[start:end] for start, end in unbroken(text, language)] == [text[:3]]

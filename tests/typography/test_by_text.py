"""What is remembered of texts: asked for once, and bounded."""

from __future__ import annotations

from leafletpress.typography.by_text import ByText


def test_each_text_is_asked_about_once() -> None:
    asked: list[str] = []

    def length(text: str) -> int:
        asked.append(text)
        return len(text)

    lengths = ByText(length)
    assert [lengths["a"], lengths["ab"], lengths["a"]] == [1, 2, 1]
    assert asked == ["a", "ab"]


def test_no_more_texts_are_remembered_than_were_asked_for() -> None:
    lengths = ByText(len, most=3)
    for text in ("a", "ab", "abc", "abcd", "abcde"):
        assert lengths[text] == len(text)
        assert len(lengths) <= 3

"""Patterns that are compiled when a text may have them find what they would find if they had been compiled before."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leafletpress.checks.patterns import either, openings
from leafletpress.lexicon.late_pattern import LatePattern

WORDS = ("twice", "two times", "week*", "day", "5月")


@given(st.text(alphabet="twice o days5月 ", max_size=40))
def test_signs_hide_no_match(text: str) -> None:
    late, known = LatePattern(either(WORDS), openings(WORDS)), re.compile(either(WORDS))
    assert [match.span() for match in late.finditer(text)] == [match.span() for match in known.finditer(text)]
    assert bool(late.search(text)) == bool(known.search(text))
    assert late.findall(text) == known.findall(text)
    assert late.sub(lambda _: "-", text) == known.sub("-", text)


@given(
    st.lists(st.sampled_from(["a", "ab*", "abc", "abc*", "b*", "bc", "cab*"]), min_size=1), st.text("abc ", max_size=12)
)
def test_beginnings_in_a_row_are_found_as_if_each_stood_alone(words: list[str], text: str) -> None:
    letters = "[abc]*"
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    one_by_one = "|".join(word.replace("*", letters) for word in ordered)
    found = [match.span() for match in re.finditer(either(words), text)]
    assert found == [match.span() for match in re.finditer(one_by_one, text)]


def test_a_pattern_is_not_compiled_for_a_text_without_its_signs() -> None:
    late = LatePattern("(", ("day",))  # nobody could compile it
    assert late.search("every week") is None
    assert late.match("every week") is late.fullmatch("every week") is None
    with pytest.raises(re.error):
        late.search("every day")

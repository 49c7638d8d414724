"""What stands against its order on paper is found, whatever the codes say."""

from __future__ import annotations

import pytest

from leafletpress.verify.inspection import Examined
from leafletpress.verify.order import faults, prove_order
from leafletpress.verify.page_text import FontFacts, ShownString
from tests.verify.conftest import every_job

FONT = FontFacts("ABCDEF+Noto", embedded=True, two_byte=True, meanings={}, widths={})
WIDTH = 6


@every_job
def test_our_own_pages_are_in_order(examined: Examined) -> None:
    assert list(prove_order(examined)) == []


def seen(*strings: str) -> list[ShownString]:
    """Return the strings of a line as they stand on paper from the left, each shown on its own."""
    line, x = [], 100.0
    for text in strings:
        glyphs = tuple((x + WIDTH * at, char) for at, char in enumerate(text))
        line.append(ShownString(0, None, FONT, 12, x, 700, glyphs, x, x + WIDTH * len(text)))
        x += WIDTH * len(text)
    return line


@pytest.mark.parametrize(
    ("strings", "found"),
    [
        ([".", "12/05/2026", " ", "גבא"], []),
        ([".", "2026", "/", "12/05", " ", "גבא"], ["is seen as '2026/12/05': '12/05/2026'"]),
        (["6", "–", "2–4", " ", "גבא"], ["is seen as '6–2–4': '2–4–6'"]),
        (["0368", " ", "496", " ", "0118", " ", "גבא"], ["is seen as '0368 496 0118': '0118 496 0368'"]),
        (["0118 496 0368", " ", "גבא"], []),
        ([")", "0118 496 0368", " ", "גבא", "("], []),
        (["0118 496 0368)", " ", "גבא", "("], ["a bracket stands apart from what it encloses: '(אבג 0118 496 0368)'"]),
        (["mg", " ", "5", " ", "גבא"], ["is seen as 'mg 5': '5 mg'"]),
    ],
)
def test_numbers_and_brackets_against_their_order(strings: list[str], found: list[str]) -> None:
    assert [f"{message}: {text!r}" for message, text in faults(seen(*strings), rtl=True)] == found

"""What the proof of text lets pass for a reader, and that it lets pass nothing else."""

from __future__ import annotations

from typing import Any, cast

import pytest

from leafletpress.verify.page_text import ShownString
from leafletpress.verify.reader_faults import PDFIUM, POPPLER, as_given
from leafletpress.verify.text import SaidLine, expected, strays, with_whole_words


def shown(text: str, left: float) -> ShownString:
    """Return a string of 5 points a character."""
    glyphs = tuple((left + 5 * place, char) for place, char in enumerate(text))
    return ShownString(0, None, cast("Any", None), 10, left, 0, glyphs, left, left + 5 * len(text))


def urdu(text: str, left: float) -> ShownString:
    return shown(text[::-1], left)


SCAN = [urdu(")", 25), shown("CT scan", 30), urdu("سکین (", 65)]
ASKING = [urdu("اگر، پوچھیں", 5), shown(".", 0)]
THAANA = [shown("\u07b0ސ\u07a6ބ", 0)]  # as it stands from the left
SAYING = [shown("Say ", 0), urdu("فزیو تھراپی", 20), shown(" now.", 75)]


@pytest.mark.parametrize(
    ("line", "reader", "rtl", "given"),
    [
        (SCAN, PDFIUM, True, None),
        (SCAN, POPPLER, True, None),
        (ASKING, PDFIUM, True, None),
        (ASKING, POPPLER, True, ". پوچھیں،اگر"),
        (SAYING, PDFIUM, False, "Say تھراپی فزیو now."),
        (SAYING, POPPLER, False, " now.فزیو تھراپی Say"),
        ([shown("Say it now.", 0)], PDFIUM, False, None),
        (THAANA, PDFIUM, True, "\u07b0ސަބ"),
        (THAANA, POPPLER, True, None),
        ([shown("Say it now.", 0)], POPPLER, False, None),
    ],
)
def test_each_fault_is_known_in_its_own_lines_and_readers(
    line: list[ShownString], reader: str, rtl: bool, given: str | None
) -> None:
    assert as_given(line, reader, rtl=rtl) == given


SAID = SaidLine("Say فزیو تھراپی now.", SAYING, rtl=False)


@pytest.mark.parametrize(
    ("page", "found"),
    [
        ("Say فزیو تھراپی now.", []),
        ("Say تھراپی فزیو now.", []),
        ("now. فزیو تھراپی Say", ["does not give back", "gives instead"]),  # a fault of the other reader
        ("Say فزیو now.", ["does not give back", "gives instead"]),
    ],
)
def test_a_line_comes_back_as_it_is_or_exactly_as_the_reader_is_known_to_give_it(page: str, found: list[str]) -> None:
    assert [message for message, _ in strays(page, expected(page, [SAID], PDFIUM))] == found


def test_a_word_of_three_lines_is_found_where_its_beginning_stands_elsewhere() -> None:
    """A word that is divided in the head of a table, and over the end of the page in its last row."""
    lines = [SaidLine(text, [], rtl=False) for text in ("renal-", "function-", "test", "renal-", "function-")]
    given = " renalfunctiontest renalfunction- "
    assert [line.text for line in with_whole_words(given, lines)] == ["renalfunctiontest", "renalfunction-"]

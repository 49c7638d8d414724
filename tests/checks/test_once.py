"""What a pair of texts is known to say is read once, however many rules ask."""

from __future__ import annotations

from leafletpress.checks import aligned, run
from leafletpress.checks.rule import TextPair, once
from leafletpress.languages import language


def pair(english: str, theirs: str) -> TextPair:
    return TextPair(english, theirs, {}, language("pl"))


def test_a_pair_is_read_once_and_another_pair_anew() -> None:
    asked: list[str] = []

    @once
    def length(of: TextPair) -> int:
        asked.append(of.msgid)
        return len(of.msgid)

    first, second = pair("Rest.", "Proszę odpocząć."), pair("Sleep.", "Proszę spać.")
    assert [length(first), length(first), length(second)] == [5, 5, 6]
    assert asked == ["Rest.", "Sleep."]


def test_what_two_functions_know_of_a_pair_is_kept_apart() -> None:
    said = pair("Rest before the scan. Thank you.", "Proszę odpocząć przed badaniem. Dziękujemy.")
    assert [row.here for row in aligned.rows(said)] == ["Rest before the scan", "Thank you."]
    assert [row.here for row in aligned.telling_rows(said)] == ["Rest before the scan"]


def test_errors_and_warnings_of_a_message_are_read_from_one_pair() -> None:
    said = "Rest.", "Proszę odpocząć.", (), language("pl"), None
    assert run._pair(*said) is run._pair(*said)

"""A comment in the .po silences a rule for its message, and must say why."""

from __future__ import annotations

from pathlib import Path

import pytest

from leafletpress.checks.run import check_entries, review_entries
from leafletpress.checks.suppression import suppressions
from leafletpress.pipeline.all_rules import ALL_RULES
from leafletpress.translation.messages import Entry
from tests.translation.samples import read_text

ENTRY = Entry("Wait 6 hours.")


def review(folder: Path, comment: str, msgstr: str = "6 घंटे रुकें", tag: str = "hi") -> list[str]:
    found, _ = read_text(folder, f'{comment}\nmsgid "Wait 6 hours."\nmsgstr "{msgstr}"\n', tag)
    assert found
    return [problem.rule for problem in review_entries((ENTRY,), found, {}, (), ALL_RULES)]


@pytest.mark.parametrize(
    "comment",
    [
        "# leafletpress: ignore end-mark because it is a label",
        "# Leafletpress: ignore end-mark: it is a label here",
        "# leafletpress: ignore end-mark, length-ratio because\n# both stand in a narrow cell",
        "# Ask the ward.\n# leafletpress: ignore end-mark because it is a label",
    ],
)
def test_a_reason_silences(tmp_path: Path, comment: str) -> None:
    assert "end-mark" not in review(tmp_path, comment)


def test_without_a_comment_the_rule_speaks(tmp_path: Path) -> None:
    assert review(tmp_path, "#. Section") == ["end-mark"]
    assert review(tmp_path, "#. leafletpress: ignore end-mark because I am no translator") == ["end-mark"]


def test_without_a_reason_nothing_is_silenced(tmp_path: Path) -> None:
    assert review(tmp_path, "# leafletpress: ignore end-mark because") == ["end-mark", "ignore-without-reason"]


def test_a_word_is_no_reason(tmp_path: Path) -> None:
    assert review(tmp_path, "# leafletpress: ignore end-mark because no") == ["end-mark", "ignore-without-reason"]


def test_an_unknown_rule_is_named(tmp_path: Path) -> None:
    found = review(tmp_path, "# leafletpress: ignore end-marks because it is a label")
    assert found == ["end-mark", "ignore-unknown-rule"]


def test_what_is_silenced_without_need_is_named(tmp_path: Path) -> None:
    assert review(tmp_path, "# leafletpress: ignore end-mark because it is a label", "6 घंटे रुकें।") == ["ignore-unused"]


def test_markup_that_cannot_be_set_is_never_silenced(tmp_path: Path) -> None:
    comment = "# leafletpress: ignore markup-broken because I like it so"
    assert review(tmp_path, comment, "**6 घंटे रुकें।") == ["markup-broken", "ignore-unknown-rule"]


def test_a_silenced_error_does_not_keep_the_leaflet_from_being_built(tmp_path: Path) -> None:
    text = 'msgid "Wait 6 hours."\nmsgstr "Proszę odczekać kilka godzin."\n'
    for comment, rules in (
        ("", ["number-missing"]),
        ("# leafletpress: ignore number-missing because the number stands in the picture\n", []),
    ):
        found, _ = read_text(tmp_path, comment + text)
        assert found
        assert [problem.rule for problem in check_entries((ENTRY,), found, {})] == rules


def test_several_comments_are_read_one_by_one() -> None:
    found = suppressions("leafletpress: ignore fuzzy because a\nleafletpress: ignore stale, two-ways: b\nc")
    assert [(silence.rules, silence.reason) for silence in found] == [(("fuzzy",), "a"), (("stale", "two-ways"), "b c")]

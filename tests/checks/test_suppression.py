"""A comment in the .po silences a rule for its message, and must say why."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from leafletpress.checks.clinical import CLINICAL
from leafletpress.checks.rules import RULES
from leafletpress.checks.run import check_entries, review_entries
from leafletpress.errors import Where
from leafletpress.pipeline.all_rules import ALL_RULES
from leafletpress.translation.messages import Entry
from leafletpress.translation.silences import Silence, silences_of, suppressions
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


BROKEN = 'msgid "Wait 6 hours."\nmsgstr "Proszę odczekać &nbsp; 6 godzin."\n'


@pytest.mark.parametrize(
    ("comment", "rules"),
    [("", ["html-left"]), ("# leafletpress: ignore html-left because the ward's screen shows it so\n", [])],
)
def test_a_silenced_error_does_not_keep_the_leaflet_from_being_built(
    tmp_path: Path, comment: str, rules: list[str]
) -> None:
    found, _ = read_text(tmp_path, comment + BROKEN)
    assert found
    assert [problem.rule for problem in check_entries((ENTRY,), found, {})] == rules


CLINICAL_CASES = [
    ("Wait 6 hours.", "Proszę odczekać kilka godzin.", "pl", "number-missing"),
    ("Wait 6 hours.", "एक घंटा रुकें।", "hi", "number-missing"),
    ("Do not eat.", "Proszę jeść.", "pl", "negation-lost"),
    ("Do not eat.", "کھانا کھائیں۔", "ur", "negation-lost"),
]


@pytest.mark.parametrize(("msgid", "msgstr", "tag", "rule"), CLINICAL_CASES, ids=[case[1] for case in CLINICAL_CASES])
def test_what_may_harm_is_silenced_only_once_a_signer_has_accepted_it(
    tmp_path: Path, msgid: str, msgstr: str, tag: str, rule: str
) -> None:
    comment = f"# leafletpress: ignore {rule} because somebody says that it is right\n"
    found, _ = read_text(tmp_path, f'{comment}msgid "{msgid}"\nmsgstr "{msgstr}"\n', tag)
    assert found
    (silence,) = silences_of(found, [(None, msgid)])
    entries = (Entry(msgid),)
    (problem,) = [one for one in check_entries(entries, found, {}) if one.rule == rule]
    assert f"--accept {rule}@{problem.where.line}" in problem.hint
    assert rule in [one.rule for one in review_entries(entries, found, {}, (), ALL_RULES)]
    accepted = replace(found, accepted=frozenset({silence.mark}))
    assert rule not in [one.rule for one in check_entries(entries, accepted, {})]
    assert rule not in [one.rule for one in review_entries(entries, accepted, {}, (), ALL_RULES)]


def test_a_mark_is_of_rule_both_texts_and_reason() -> None:
    one = Silence("number-missing", "because of A", "Wait 6 hours.", "Czekać.", Where("x.po", 6))
    others = [
        one._replace(rule="number-order"),
        one._replace(reason="because of B"),
        one._replace(msgid="Wait 2 hours."),
        one._replace(msgstr="Nie czekać."),
    ]
    assert len({one.mark, *(other.mark for other in others)}) == 5
    assert one._replace(where=Where("x.po", 9)).mark == one.mark


def test_every_rule_of_a_clinical_theme_is_clinical_and_no_id_is_of_no_rule() -> None:
    themes = {"Numbers", "Days and times", "Telephone numbers, addresses, codes", "Opposites", "Medicines", "Places"}
    assert {rule.id for theme in themes for rule in RULES[theme]} | {"facts-changed", "clause-lost"} == CLINICAL
    assert {rule.id for rules in RULES.values() for rule in rules} >= CLINICAL


def test_numbers_times_and_negation_are_clinical_and_style_is_not() -> None:
    assert {"number-missing", "number-unit", "time-changed", "date-changed", "phone-changed"} <= CLINICAL
    assert {"negation-lost", "negation-added", "facts-changed"} <= CLINICAL
    assert not CLINICAL & {"end-mark", "same-as-source", "two-ways", "fuzzy-lost", "html-left", "long-sentence"}


def test_several_comments_are_read_one_by_one() -> None:
    found = suppressions("leafletpress: ignore fuzzy because a\nleafletpress: ignore stale, two-ways: b\nc")
    assert [(silence.rules, silence.reason) for silence in found] == [(("fuzzy",), "a"), (("stale", "two-ways"), "b c")]

"""After the session, not before it: what is asked for and what is denied may not change places."""

from __future__ import annotations

import pytest

from tests.checks.test_senses import said_of

AFTER = "Take your tablets after your session, not before it."
LEFT = "Lie on your left side, not on your right side."
# English, the language, words that say the same, words that ask for the contrary.
ROWS = (
    (AFTER, "ar", "تناول أقراصك بعد الجلسة وليس قبلها.", "تناول أقراصك قبل الجلسة وليس بعدها."),
    (
        AFTER,
        "pl",
        "Tabletki proszę przyjmować po zabiegu, a nie przed nim.",
        "Tabletki proszę przyjmować przed zabiegiem, a nie po nim.",
    ),
    (AFTER, "zh_Hans", "请在透析后服药，不要在透析前服用。", "请在透析前服药，不要在透析后服用。"),
    (LEFT, "hi", "बाईं करवट लेटें, दाईं नहीं।", "दाईं करवट लेटें, बाईं नहीं।"),
    (
        LEFT,
        "pl",
        "Proszę położyć się na lewym boku, nie na prawym.",
        "Proszę położyć się na prawym boku, nie na lewym.",
    ),
)
# What is denied may come first.
FIRST_DENIED = (
    (AFTER, "ar", "تناول أقراصك ليس قبل الجلسة بل بعدها."),
    (AFTER, "pl", "Tabletki proszę przyjmować nie przed zabiegiem, lecz po nim."),
    (LEFT, "hi", "दाईं नहीं, बाईं करवट लेटें।"),
)


@pytest.mark.parametrize(("english", "tag", "right", "wrong"), ROWS)
def test_what_is_asked_for_may_not_change_places_with_what_is_denied(
    english: str, tag: str, right: str, wrong: str
) -> None:
    assert said_of(english, tag, right) == set()
    assert "sense-turned" in said_of(english, tag, wrong)


@pytest.mark.parametrize(("english", "tag", "right"), FIRST_DENIED)
def test_what_is_denied_may_be_said_first(english: str, tag: str, right: str) -> None:
    assert "sense-turned" not in said_of(english, tag, right)

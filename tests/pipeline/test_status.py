"""make_pdfs.py status: a row a leaflet and language, for people, logs, programs and calendars."""

from __future__ import annotations

import io
import json
from datetime import UTC, date, datetime, timedelta
from typing import Any

import icalendar
import pytest

from leafletpress.pipeline.project import read_project
from leafletpress.pipeline.status_rows import StatusRow, review_state, status_rows
from leafletpress.pipeline.status_table import cells, print_status
from tests.pipeline.conftest import LEAFLET, POLISH, Sample, approve_all

DAY = date(2026, 9, 21)
DATED = POLISH.replace('"Language: pl', '"PO-Revision-Date: 2026-05-10 09:00+0100\\n"\n"Language: pl')
CATALOGUE = "locale/pl/LC_MESSAGES/scan.po"


@pytest.fixture(autouse=True)
def _fixed_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1790000000")


def rows(project: Sample, day: date = DAY) -> dict[str, StatusRow]:
    return {row.language: row for row in status_rows(read_project(project.root), day)}


def test_a_row_counts_what_is_translated_and_says_why_it_is_a_draft(project: Sample) -> None:
    fuzzy = POLISH.replace('msgid "Before the scan"', '#, fuzzy\nmsgid "Before the scan"')
    project.write(CATALOGUE, fuzzy.replace('msgstr "Badanie"', 'msgstr ""'))
    row = rows(project)["pl"]
    assert (row.translated, row.fuzzy, row.missing, row.state) == (2, 1, 1, "draft")
    unsigned = "not signed as translator or clinical-reviewer"
    words = f"the words of the layouts (common): {unsigned}"
    assert row.reasons == ("not finished: 2 of 4 messages", unsigned, words)
    english = rows(project)["en"]
    assert (english.translated, english.state, english.reasons, english.days_behind) == (4, "approved", (), None)


def test_a_leaflet_that_a_language_lacks_has_a_row_too(project: Sample) -> None:
    (project.root / CATALOGUE).unlink()
    row = rows(project)["pl"]
    assert (row.begun, row.translated, row.missing, row.reasons) == (False, 0, 4, ("not begun",))


def test_a_translation_with_errors_has_a_row_too(project: Sample) -> None:
    project.write(CATALOGUE, POLISH.replace("pod numer **{day_unit}**", "do nas"))
    assert rows(project)["pl"].reasons == ("the translation has errors",)
    assert project.run("status").code == 1


@pytest.mark.parametrize(
    ("left", "state"), [(91, "in date"), (90, "due"), (1, "due"), (0, "due"), (-1, "overdue"), (-900, "overdue")]
)
def test_a_review_is_due_for_ninety_days_and_then_overdue(left: int, state: str) -> None:
    assert review_state(left) == state


@pytest.mark.parametrize(
    ("day", "left", "text"),
    [
        (date(2028, 5, 31), 0, "2028-05, in 0 days"),
        (date(2028, 6, 1), -1, "2028-05, overdue"),
        (date(2028, 3, 1), 91, "2028-05"),
    ],
)
def test_the_days_are_those_to_the_last_day_of_the_month(project: Sample, day: date, left: int, text: str) -> None:
    row = rows(project, day)["pl"]
    assert (row.days_left, cells(row)[6]) == (left, text)


def test_a_translation_newer_than_the_english_is_not_behind(project: Sample) -> None:
    project.write(CATALOGUE, DATED)
    assert rows(project)["pl"].days_behind is None


@pytest.mark.parametrize(
    ("catalogue", "leaflet", "why"),
    [
        (DATED.replace("2026-05-10", "2026-04-10"), LEAFLET, "revised before the English was"),
        (DATED.replace("2026-05-10", "YEAR-MO-DA"), LEAFLET, "nobody said when it was revised"),
        (DATED.replace("2026-05-10", "2026-13-40"), LEAFLET, "no such day"),
        (DATED, LEAFLET.replace("your scan.", "your new scan."), "a message is unfinished"),
    ],
)
def test_a_translation_is_behind_since_the_english_was_reviewed(
    project: Sample, catalogue: str, leaflet: str, why: str
) -> None:
    project.write(CATALOGUE, catalogue)
    project.write("leaflets/scan.yaml", leaflet)
    assert rows(project)["pl"].days_behind == (DAY - date(2026, 5, 1)).days == 143, why


def test_a_signature_that_holds_shows_that_a_translation_is_level(project: Sample) -> None:
    assert rows(project)["pl"].days_behind == 143
    assert project.run("approve", "scan", "pl", "--role", "reviser", "--by", "A", "--on", "2026-06-01").code == 0
    assert rows(project)["pl"].days_behind is None


def sign_and_change(project: Sample) -> None:
    approve_all(project)
    project.write(CATALOGUE, DATED.replace("Badanie", "Skan").replace("Przed", "Tuż przed"))


def test_without_a_terminal_it_is_plain_aligned_text(project: Sample) -> None:
    sign_and_change(project)
    outcome = project.run("status")
    assert outcome.code == 0
    head, english, polish, *rest = outcome.stdout.splitlines()
    assert head.split("  ")[0] == "leaflet"
    assert [english.index("en"), polish.index("pl")] == [head.index("language")] * 2
    assert [english.index("approved"), polish.index("draft")] == [head.index("state")] * 2
    assert rest[:2] == ["", "What voided a signature:"]
    signed = "(signed by translator A translator, 2026-06-01 and clinical-reviewer A clinical-reviewer, 2026-06-01)"
    assert rest[2:] == [
        f"  scan, pl: {CATALOGUE}:10: the translation of “Having a scan” was changed {signed}",
        f"  scan, pl: {CATALOGUE}:16: the translation of “Before the scan” was changed {signed}",
    ]
    assert "\x1b" not in outcome.stdout


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_at_a_terminal_it_is_a_table_and_names_are_data(project: Sample, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    monkeypatch.setenv("TERM", "xterm-256color")
    name = "[red]A[/red] :smile:"
    assert project.run("approve", "scan", "pl", "--role", "translator", "--by", name).code == 0
    project.write(CATALOGUE, DATED.replace("Badanie", "Skan"))
    screen = Terminal()
    print_status(status_rows(read_project(project.root), DAY), screen)
    shown = screen.getvalue()
    assert "\x1b[" in shown
    assert "─" in shown
    assert name in " ".join(shown.split())


def test_json_holds_every_row(project: Sample) -> None:
    sign_and_change(project)
    found = json.loads(project.run("status", "--json").stdout)["leaflets"]
    assert [(row["leaflet"], row["language"], row["state"]) for row in found] == [
        ("scan", "en", "approved"),
        ("scan", "pl", "draft"),
    ]
    assert len(found[1]["changes"]) == 2
    assert found[1]["reasons"][0].startswith("signatures of translator A translator, 2026-06-01 and clinical")


def calendar(project: Sample) -> tuple[bytes, list[Any]]:
    path = project.root / "reviews.ics"
    assert project.run("status", "--ics", str(path)).code == 0
    data = path.read_bytes()
    return data, list(icalendar.Calendar.from_ical(data).walk("VEVENT"))


def test_the_calendar_has_a_day_and_an_alarm_for_each_leaflet(project: Sample) -> None:
    project.write("leaflets/other.yaml", LEAFLET.replace("TST_1", "TST_2").replace("2028-05", "2027-03-15"))
    _, events = calendar(project)
    assert [(str(event["uid"]), event["dtstart"].dt, event["dtend"].dt) for event in events] == [
        ("review-tst_2@leafletpress.invalid", date(2027, 3, 15), date(2027, 3, 16)),
        ("review-tst_1@leafletpress.invalid", date(2028, 5, 31), date(2028, 6, 1)),
    ]
    assert [event["dtstamp"].dt for event in events] == [datetime(2026, 5, 1, tzinfo=UTC)] * 2
    assert str(events[1]["summary"]) == "Review due: Having a scan (TST_1)"
    assert [alarm["trigger"].dt for event in events for alarm in event.walk("VALARM")] == [timedelta(days=-90)] * 2


def test_the_calendar_is_the_same_on_any_day_and_moves_with_the_review(
    project: Sample, monkeypatch: pytest.MonkeyPatch
) -> None:
    data, before = calendar(project)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1800000000")
    assert calendar(project)[0] == data
    assert b"\r\n" in data
    project.write("leaflets/scan.yaml", LEAFLET.replace("2028-05", "2030-05").replace("2026-05", "2028-05"))
    _, after = calendar(project)
    assert before[0]["uid"] == after[0]["uid"]
    assert before[0]["dtstamp"].dt < after[0]["dtstamp"].dt


def test_a_calendar_that_cannot_be_written_is_one_line(project: Sample) -> None:
    project.write("taken", "a file")
    outcome = project.run("status", "--ics", str(project.root / "taken/reviews.ics"))
    assert (outcome.code, len(outcome.errors)) == (1, 1)
    assert "cannot write" in outcome.errors[0]

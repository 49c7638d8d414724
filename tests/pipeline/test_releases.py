"""releases.csv: what was released is remembered, what is withdrawn is made no more, `which` knows both."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leafletpress.pipeline.releases import COLUMNS, Release, Releases, add_lines, new_releases, read_releases
from tests.pipeline.conftest import LEAFLET, Outcome, Sample, approve_all

ENGLISH, POLISH = "en/TST_1_scan_en_standard.pdf", "pl/TST_1_scan_pl_standard.pdf"
HEAD = ",".join(COLUMNS) + "\n"


@pytest.fixture(autouse=True)
def _fixed_day(monkeypatch: pytest.MonkeyPatch) -> None:
    at(monkeypatch, "2026-09-21")


def at(monkeypatch: pytest.MonkeyPatch, day: str) -> None:
    days = (date.fromisoformat(day) - date(1970, 1, 1)).days
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(days * 86_400))


def release(project: Sample) -> Outcome:
    return project.run("build", "--release", "--layout", "standard")


def lines(project: Sample) -> list[list[str]]:
    return [line.split(",") for line in (project.root / "releases.csv").read_text("utf-8").splitlines()[1:]]


@pytest.fixture
def released(project: Sample) -> Sample:
    approve_all(project)
    assert release(project).code == 0
    return project


def test_a_release_adds_a_line_for_each_edition_once(released: Sample) -> None:
    first = lines(released)
    assert [line[1:] for line in first] == [
        ["TST_1", "1", "en", "2026-09-21", "released", "", ""],
        ["TST_1", "1", "pl", "2026-09-21", "released", "", ""],
    ]
    release(released)
    released.run("build", "--release", "--layout", "large-print")
    assert lines(released) == first


def test_a_build_that_is_no_release_remembers_nothing(project: Sample) -> None:
    project.run("build", "--layout", "standard")
    assert not (project.root / "releases.csv").exists()


def test_which_knows_an_edition_that_was_replaced(released: Sample, monkeypatch: pytest.MonkeyPatch) -> None:
    (old, *_), *_ = lines(released)
    at(monkeypatch, "2026-10-02")
    released.write("leaflets/scan.yaml", LEAFLET.replace("your scan.", "your own scan."))
    release(released)
    new = lines(released)[-1][0]
    said = released.run("which", old).stdout
    assert f"an earlier text (released 2026-09-21, replaced 2026-10-02 by {new})" in said
    assert "the present text (released 2026-10-02)" in released.run("which", new).stdout
    found = json.loads(released.run("which", old, "--json").stdout)["editions"][0]["standing"]
    assert (found["state"], found["until"], found["by"]) == ("replaced", "2026-10-02", new)


def test_a_text_that_comes_back_is_current_again(released: Sample, monkeypatch: pytest.MonkeyPatch) -> None:
    (old, *_), *_ = lines(released)
    for day, text in (("2026-10-02", LEAFLET.replace("your scan.", "your own scan.")), ("2026-11-01", LEAFLET)):
        at(monkeypatch, day)
        released.write("leaflets/scan.yaml", text)
        release(released)
    assert [one.fate for one in read_releases(released.root).with_edition(old)] == ["current"]


def test_what_is_withdrawn_goes_and_is_made_no_more(released: Sample) -> None:
    outcome = released.run("withdraw", "tst_1", "--reason", "The number is wrong, call the ward", "--lang", "pl")
    assert (outcome.code, outcome.stdout.split(" Next")[0]) == (0, "TST_1 version 1 in pl is withdrawn.")
    again = released.run("build", "--layout", "standard")
    assert (again.code, released.pdfs) == (0, [ENGLISH])
    assert "version 1 in Polish was withdrawn on 2026-09-21 (releases.csv:4): The number is wrong" in again.stderr
    old = lines(released)[1][0]
    assert "withdrawn 2026-09-21: The number is wrong, call the ward" in released.run("which", old).stdout
    assert [line[5] for line in lines(released)] == ["released", "released", "withdrawn"]


def test_a_leaflet_is_withdrawn_in_every_language_and_another_version_is_free(released: Sample) -> None:
    released.write("leaflets/other.yaml", LEAFLET.replace("TST_1", "TST_2"))
    assert released.run("withdraw", "TST_1", "--reason", "Wrong", "--instead", "TST_2").code == 0
    released.run("build", "--layout", "standard")
    assert released.pdfs == ["en/TST_2_other_en_standard.pdf"]
    listed = json.loads((released.root / "build/manifest.json").read_text("utf-8"))["leaflets"]
    assert [(one["reference"], one["title"]) for one in listed] == [
        ("TST_2", "Having a scan"),
        ("TST_1", "Having a scan"),
    ]
    released.write("leaflets/scan.yaml", LEAFLET.replace('version: "1"', 'version: "2"'))
    assert release(released).stderr.count("scan in Polish is not released") == 1
    assert ENGLISH in released.pdfs


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ((), "'scan', to which this refers, was withdrawn on 2026-09-21: Wrong (refer to another leaflet, or take"),
        (("--instead", "TST_2"), "(refer to TST_2, which takes its place, or take the reference out)"),
        (("--lang", "pl"), "'scan', to which this refers, was withdrawn in Polish on 2026-09-21: Wrong"),
    ],
)
def test_a_reference_to_what_was_withdrawn_is_warned_of(released: Sample, words: tuple[str, ...], told: str) -> None:
    text = LEAFLET.replace("TST_1", "TST_2").replace("your scan.", "your [scan](leaflet:scan).")
    released.write("leaflets/visit.yaml", text)
    assert "to which this refers" not in released.run("check").stderr
    assert released.run("withdraw", "TST_1", "--reason", "Wrong", *words).code == 0
    outcome = released.run("check")
    place = next(number for number, line in enumerate(text.splitlines(), 1) if "leaflet:scan" in line)
    warned = next(line for line in outcome.stderr.splitlines() if line.startswith(f"leaflets/visit.yaml:{place}:"))
    assert (outcome.code, told in warned) == (0, True)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("TST_9", "--reason", "x"), "did you mean 'TST_1'?"),
        (("TST_1", "--reason", "x", "--instead", "TST_1"), "cannot be used instead of itself"),
        (("TST_1", "--reason", " "), "one line of 1 to 300 characters"),
        (("TST_1", "--reason", "x", "--lang", "klingon"), "'klingon' is not a language tag"),
    ],
)
def test_a_recall_of_what_is_not_there_is_refused(project: Sample, words: tuple[str, ...], told: str) -> None:
    outcome = project.run("withdraw", *words)
    assert (outcome.code, told in outcome.stderr) == (2, True)
    assert not (project.root / "releases.csv").exists()


def test_nothing_is_withdrawn_twice(released: Sample) -> None:
    words = ("withdraw", "TST_1", "--reason", "Wrong")
    assert released.run(*words).code == 0
    assert "was withdrawn on 2026-09-21 already" in released.run(*words).stderr


GOOD = "3fa94c07,TST_1,1,pl,2026-05-01,released,,\n"


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("3fa94c07,TST_1,1,pl\n", "it has 4 columns"),
        ("3fa9,TST_1,1,pl,2026-05-01,released,,\n", "'edition' is '3fa9'"),
        ("3fa94c08,..,1,pl,2026-05-01,released,,\n", "'..' is not a reference"),
        ("3fa94c08,TST_1,1,xx-yy,2026-05-01,released,,\n", "'language' is 'xx-yy'"),
        ("3fa94c08,TST_1,1,pl,1.5.2026,released,,\n", "write it as 2026-05-31"),
        ("3fa94c08,TST_1,1,pl,2026-05-01,gone,,\n", "'state' is 'gone'"),
        (",TST_1,1,,2026-05-01,withdrawn,,\n", "a withdrawal without a reason"),
        ("3fa94c07,TST_2,1,pl,2026-05-01,released,,\n", "line 2 says TST_1, 1, pl"),
        ('3fa94c08,TST_1,1,pl,2026-05-01,released,"a\nb",\n', "not one line of words"),
    ],
)
def test_a_damaged_line_is_named_and_nobody_knows_what_became_of_its_leaflet(
    tmp_path: Path, line: str, told: str
) -> None:
    (tmp_path / "releases.csv").write_text(HEAD + GOOD + line, "utf-8")
    found = read_releases(tmp_path)
    assert [(str(one.where), told in one.message + one.hint) for one in found.problems] == [("releases.csv:3", True)]
    assert len(found.lines) == 1
    if line.split(",")[1] == "TST_1":
        assert found.doubt("tst_1") == "releases.csv:3 cannot be read: it may be withdrawn"


def test_a_leaflet_of_a_damaged_line_is_not_released_and_the_others_are(project: Sample) -> None:
    project.write("releases.csv", HEAD + GOOD + ",TST_1,1,,2026-05-01,withdrawn\n")
    project.write("leaflets/other.yaml", LEAFLET.replace("TST_1", "TST_7"))
    outcome = release(project)
    assert (outcome.code, project.pdfs) == (1, ["en/TST_7_other_en_standard.pdf"])
    assert outcome.errors[-1].startswith("releases.csv:3: error")
    assert "scan in English is not released: releases.csv:3 cannot be read" in outcome.stderr


@pytest.mark.parametrize("data", [b"\xff\xfe", b"edition;reference\n"])
def test_nothing_is_released_while_the_file_cannot_be_read(project: Sample, data: bytes) -> None:
    project.write("releases.csv", data)
    outcome = release(project)
    assert (outcome.code, project.pdfs) == (1, [])
    assert (project.root / "releases.csv").read_bytes() == data


DAYS = st.dates(date(2026, 1, 1), date(2026, 12, 31))
EDITIONS = st.sampled_from([f"{number:08x}" for number in range(4)])


@given(st.lists(st.tuples(EDITIONS, DAYS), max_size=12))
def test_the_last_edition_alone_is_current_whatever_came_before(events: list[tuple[str, date]]) -> None:
    """A law: of one leaflet in one language one edition is current, all others were replaced on the day of the next."""
    history = Releases()
    for edition, day in sorted(events, key=lambda one: one[1]):
        added = new_releases([(edition, "A_1", "1", "ur")], history, day)
        history = Releases((*history.lines, *added))
    current = [one.release.edition for one in history.standings if one.fate == "current"]
    assert len({one.release.edition for one in history.standings}) == len(history.standings)
    if events:
        assert current == [history.lines[-1].edition]
        assert all(one.until and one.by for one in history.standings if one.fate == "replaced")


def test_a_spreadsheet_may_have_saved_it(tmp_path: Path) -> None:
    (tmp_path / "releases.csv").write_bytes(b"\xef\xbb\xbf" + (HEAD + GOOD).replace("\n", "\r\n").encode())
    found = read_releases(tmp_path)
    assert (len(found.lines), found.problems) == (1, ())


def test_an_empty_file_gets_its_header(project: Sample) -> None:
    project.write("releases.csv", "")
    add_lines(project.root, [Release("3fa94c07", "TST_1", "1", "en", date(2026, 6, 1), "released")])
    assert [line.edition for line in read_releases(project.root).lines] == ["3fa94c07"]

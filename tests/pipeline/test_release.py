"""build --release: only what is approved and in date; each one refused is named with its reason."""

from __future__ import annotations

import json
import subprocess
from datetime import datetime

import pytest

from leafletpress.pipeline.content_hash import content_hash
from leafletpress.pipeline.project import read_project
from tests.pipeline.conftest import LEAFLET, POLISH, Outcome, Sample, approve_all

UNSIGNED = "not signed as translator or clinical-reviewer"
UNSIGNED_WORDS = f"the words of the layouts (common): {UNSIGNED}"
ENGLISH, POLISH_PDF = "en/TST_1_scan_en_standard.pdf", "pl/TST_1_scan_pl_standard.pdf"


@pytest.fixture(autouse=True)
def _fixed_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1790000000")  # 2026-09-21


def release(project: Sample, *arguments: str) -> Outcome:
    return project.run("build", "--release", "--layout", "standard", *arguments)


def sign(project: Sample) -> None:
    approve_all(project)


def manifest(project: Sample) -> dict[str, dict[str, object]]:
    files = json.loads((project.root / "build/manifest.json").read_text("utf-8"))["files"]
    return {file["path"]: file for file in files}


def test_an_unsigned_translation_is_refused_and_the_rest_is_made(project: Sample) -> None:
    outcome = release(project)
    assert (outcome.code, project.pdfs) == (1, [ENGLISH])
    assert outcome.errors == [
        "locale/pl/approvals.yaml: error: scan in Polish is not released: "
        f"{UNSIGNED}; {UNSIGNED_WORDS} "
        "(see make_pdfs.py status; make_pdfs.py approve signs a translation)"
    ]
    assert "1 not released: scan, pl" in outcome.stdout


def test_what_is_signed_is_released(project: Sample) -> None:
    sign(project)
    outcome = release(project)
    assert (outcome.code, outcome.errors, project.pdfs) == (0, [], [ENGLISH, POLISH_PDF])
    assert "not released" not in outcome.stdout


def test_a_signature_does_not_count_before_its_day(project: Sample, monkeypatch: pytest.MonkeyPatch) -> None:
    sign(project)
    set_to_the_end_of("2026-05-31", monkeypatch)
    assert "2026-06-01 is dated in the future" in "".join(release(project, "--lang", "pl").errors)
    set_to_the_end_of("2026-06-01", monkeypatch)
    assert release(project, "--lang", "pl").errors == []


def set_to_the_end_of(day: str, monkeypatch: pytest.MonkeyPatch) -> None:
    last_second = datetime.fromisoformat(f"{day}T23:59:59+00:00")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(last_second.timestamp())))


def test_a_fuzzy_message_is_a_reason_against_a_release(project: Sample) -> None:
    doubtful = POLISH.replace('msgid "Before the scan"', '#, fuzzy\nmsgid "Before the scan"')
    project.write("locale/pl/LC_MESSAGES/scan.po", doubtful)
    assert "not finished: 1 of 4 messages" in "".join(release(project, "--lang", "pl").errors)


def test_a_void_signature_is_refused_by_the_message_that_voided_it(project: Sample) -> None:
    sign(project)
    project.write("locale/pl/LC_MESSAGES/scan.po", POLISH.replace("Badanie", "Skan"))
    outcome = release(project, "--lang", "pl")
    assert (outcome.code, project.pdfs) == (1, [])
    both = "translator A translator, 2026-06-01 and clinical-reviewer A clinical-reviewer, 2026-06-01"
    assert f"signatures of {both} void" in outcome.errors[0]
    assert "locale/pl/LC_MESSAGES/scan.po:9: the translation of “Having a scan” was changed" in outcome.errors[0]


def test_a_leaflet_out_of_date_is_refused_in_every_language(project: Sample, monkeypatch: pytest.MonkeyPatch) -> None:
    sign(project)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1843516800")
    outcome = release(project)
    assert (outcome.code, project.pdfs) == (1, [])
    assert [line.split(" is not released: ")[0] for line in outcome.errors] == [
        "leaflets/scan.yaml:1: error: scan in English",
        "locale/pl/approvals.yaml: error: scan in Polish",
    ]
    assert all("next review was due by 2028-05" in line for line in outcome.errors)


@pytest.mark.parametrize(
    ("review", "day", "released"),
    [
        ("2028-05", "2028-05-31", True),
        ("2028-05", "2028-06-01", False),
        ("2028-05-10", "2028-05-10", True),
        ("2028-05-10", "2028-05-11", False),
    ],
)
def test_a_leaflet_is_released_to_the_end_of_its_last_day(
    project: Sample, monkeypatch: pytest.MonkeyPatch, review: str, day: str, *, released: bool
) -> None:
    project.write("leaflets/scan.yaml", LEAFLET.replace("2028-05", review))
    set_to_the_end_of(day, monkeypatch)
    assert (release(project, "--lang", "en").code == 0, project.pdfs == [ENGLISH]) == (released, released)


def test_a_translation_with_errors_is_refused_by_name(project: Sample) -> None:
    sign(project)
    project.write("locale/pl/LC_MESSAGES/scan.po", POLISH.replace("pod numer **{day_unit}**", "do nas"))
    outcome = release(project)
    assert (outcome.code, project.pdfs) == (1, [ENGLISH])
    assert any("scan in Polish is not released: the translation has errors" in line for line in outcome.errors)


def test_a_translation_that_is_not_there_is_refused_where_it_was_asked_for_by_name(project: Sample) -> None:
    (project.root / "locale/pl/LC_MESSAGES/scan.po").unlink()
    outcome = release(project, "scan", "--lang", "pl")
    assert (outcome.code, project.pdfs) == (1, [])
    assert "scan in Polish is not released: there is no translation" in outcome.errors[0]
    assert (release(project).code, project.pdfs) == (0, [ENGLISH])


def test_json_names_what_was_refused(project: Sample) -> None:
    report = json.loads(release(project, "--json").stdout)
    reasons = [UNSIGNED, UNSIGNED_WORDS]
    assert report["refused"] == [{"leaflet": "scan", "language": "pl", "reasons": reasons}]
    assert [file["path"] for file in report["files"]] == [ENGLISH]


def test_an_earlier_release_stays_and_says_that_it_no_longer_is_one(project: Sample) -> None:
    sign(project)
    assert release(project).code == 0
    project.write("locale/pl/LC_MESSAGES/scan.po", POLISH.replace("Badanie", "Skan"))
    assert release(project).code == 1
    assert project.pdfs == [ENGLISH, POLISH_PDF]
    files = manifest(project)
    assert files[POLISH_PDF]["problems"] == ["no longer released: see make_pdfs.py status"]
    assert files[ENGLISH]["problems"] == []


def test_a_signed_translation_out_of_date_says_that_it_is_the_date(
    project: Sample, monkeypatch: pytest.MonkeyPatch
) -> None:
    sign(project)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1843516800")
    assert project.run("build", "--lang", "pl", "--layout", "standard").code == 0
    (path,) = project.pdfs
    assert path.endswith("_DRAFT.pdf")
    text = words(project, path)
    assert "Not approved: the review date has passed." in text
    assert "Draft translation" not in text


def test_every_page_has_the_edition_of_the_manifest(project: Sample) -> None:
    project.run("build")
    files = manifest(project)
    assert len(files) == 4
    for path, file in files.items():
        assert str(file["edition"]) in words(project, path), path
    assert "Wydanie" in words(project, next(path for path in files if path.startswith("pl/")))


def words(project: Sample, path: str) -> str:
    command = ["pdftotext", "-enc", "UTF-8", str(project.root / "build" / path), "-"]
    return " ".join(subprocess.run(command, capture_output=True, check=True).stdout.decode().split())


def editions(project: Sample) -> tuple[str, str]:
    """Return the editions of the scan in English and Polish as they would be printed now."""
    library = read_project(project.root)
    english, polish = (content_hash(library.translated["scan", tag], library.designs) for tag in ("en", "pl"))
    return english, polish


def test_an_edition_is_the_same_in_all_layouts_and_before_and_after_signing(project: Sample) -> None:
    project.run("build")
    sign(project)
    project.run("build", "--layout", "large-print")
    english, polish = editions(project)
    assert {file["language"]: file["edition"] for file in manifest(project).values()} == {"en": english, "pl": polish}
    assert len({file["edition"] for file in manifest(project).values()}) == 2


@pytest.mark.parametrize(
    ("file", "old", "new", "whose"),
    [
        ("leaflets/scan.yaml", "next_review: 2028-05", "next_review: 2028-06", "both"),
        ("leaflets/scan.yaml", "reviewed: 2026-05", "reviewed: 2026-04", "both"),
        ("leaflets/scan.yaml", 'version: "1"', 'version: "2"', "both"),
        ("leaflets/scan.yaml", "TST_1", "TST_2", "both"),
        ("leaflets/scan.yaml", "0118 496 0368", "0118 496 0369", "both"),
        ("leaflets/scan.yaml", "your scan.", "your own scan.", "both"),
        ("locale/pl/LC_MESSAGES/scan.po", "Badanie", "Skan", "pl"),
        ("locale/pl/LC_MESSAGES/common.po", "Wersja {version}", "Nr {version}", "pl"),
    ],
)
def test_an_edition_changes_with_anything_that_is_read(
    project: Sample, file: str, old: str, new: str, whose: str
) -> None:
    english, polish = editions(project)
    text = (project.root / file).read_text("utf-8")
    assert old in text
    project.write(file, text.replace(old, new, 1))
    after = editions(project)
    assert (after[0] != english, after[1] != polish) == (whose == "both", True)


def test_which_names_the_present_text_by_the_first_digits(project: Sample) -> None:
    english, polish = editions(project)
    outcome = project.run("which", polish[:6].upper())
    assert (outcome.code, outcome.stdout) == (0, f"{polish}  scan, TST_1 version 1, pl, draft, the present text\n")
    assert project.run("which", english).stdout.startswith(f"{english}  scan, TST_1 version 1, en, approved")


def test_which_finds_an_earlier_text_by_the_manifest(project: Sample) -> None:
    assert project.run("build", "--lang", "en", "--layout", "standard").code == 0
    english, _ = editions(project)
    assert project.run("which", english).stdout.endswith(f"the present text: {ENGLISH}\n")
    project.write("leaflets/scan.yaml", LEAFLET.replace('version: "1"', 'version: "2"'))
    found = json.loads(project.run("which", english, "--json").stdout)["editions"]
    assert [(one["version"], one["current"], one["files"]) for one in found] == [("1", False, [ENGLISH])]


def test_which_says_so_if_it_finds_nothing_or_is_asked_nonsense(project: Sample) -> None:
    outcome = project.run("which", "00000000")
    assert (outcome.code, outcome.stdout) == (1, "")
    assert "no edition begins with 00000000" in outcome.stderr
    for nonsense in ("abc", "scan", "../etc", "0" * 41):
        assert project.run("which", nonsense).code == 2


def test_which_asks_for_more_digits_where_several_begin_alike(project: Sample) -> None:
    entry = {"edition": "abcd0000", "path": "en/a.pdf", "sha256": "", "bytes": 1, "pages": 1, "reference": "R"}
    entry |= {"version": "1", "leaflet": "x", "language": "en", "layout": "standard", "title": "X"}
    entry |= {"reviewed": "2026-05", "next_review": "2028-05", "state": "draft", "problems": []}
    other = {**entry, "edition": "abcd1111", "path": "en/b.pdf", "leaflet": "y\x1b[31m"}
    broken = [{**entry, "edition": None}, {**entry, "edition": ["abcd"]}, {**entry, "path": "../../a.pdf"}, 7, None]
    project.write("build/manifest.json", json.dumps({"files": [entry, other, *broken]}))
    outcome = project.run("which", "abcd")
    assert (outcome.code, len(outcome.stdout.splitlines())) == (1, 2)
    assert "2 editions begin with abcd: write more of the code" in outcome.stderr
    assert "\x1b" not in outcome.stdout

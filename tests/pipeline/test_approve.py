"""make_pdfs.py approve: who may sign what, what is written, and what a later change does to it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.pipeline.conftest import LEAFLET, POLISH, ROOT, Outcome, Sample, approve_all

APPROVALS = "locale/pl/approvals.yaml"
CATALOGUE = "locale/pl/LC_MESSAGES/scan.po"
NOW = "1790000000"  # 2026-09-21


@pytest.fixture(autouse=True)
def _fixed_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", NOW)


def approve(project: Sample, role: str, by: str = "Dr A. Example", *more: str) -> Outcome:
    return project.run("approve", "scan", "pl", "--role", role, "--by", by, *more)


def built(project: Sample, *arguments: str) -> tuple[Outcome, dict[str, str]]:
    """Build, and give the state of each file in the manifest."""
    outcome = project.run("build", "--layout", "standard", *arguments)
    files = json.loads((project.root / "build/manifest.json").read_text("utf-8"))["files"]
    return outcome, {file["path"]: file["state"] for file in files}


UNSIGNED = "not signed as translator or clinical-reviewer"
DRAFT, RELEASED = "pl/TST_1_scan_pl_standard_DRAFT.pdf", "pl/TST_1_scan_pl_standard.pdf"
ENGLISH = "en/TST_1_scan_en_standard.pdf"


def test_signing_says_what_was_done_and_what_is_left(project: Sample) -> None:
    first = approve(project, "translator", "Samples Ltd", "--on", "2026-05-20")
    assert first.stdout.splitlines() == [
        f"added in {APPROVALS}: scan, pl: translator Samples Ltd, 2026-05-20",
        "still a draft: not signed as clinical-reviewer",
        f"still a draft: the words of the layouts (common): {UNSIGNED}",
    ]
    second = approve(project, "clinical-reviewer", "Dr A. Example", "--on", "2026-06-01")
    assert second.stdout.splitlines()[1:] == [f"still a draft: the words of the layouts (common): {UNSIGNED}"]
    words = [
        project.run("approve", "common", "pl", "--role", role, "--by", by).stdout.splitlines()[-1]
        for role, by in (("translator", "Samples Ltd"), ("clinical-reviewer", "Dr A. Example"))
    ]
    done = "approved: everyone whom a release needs has signed"
    assert words == ["still a draft: not signed as clinical-reviewer", done]
    again = approve(project, "clinical-reviewer", "Dr A. Example", "--on", "2026-06-01")
    assert again.stdout.splitlines()[1:] == [done]
    third = approve(project, "translator", "Others Ltd")
    assert third.stdout.splitlines()[0] == (
        f"replaced in {APPROVALS}: scan, pl: translator Others Ltd, 2026-09-21, "
        "in place of translator Samples Ltd, 2026-05-20"
    )
    assert {outcome.code for outcome in (first, second, third)} == {0}


def test_the_same_signatures_give_the_same_bytes(project: Sample) -> None:
    approve_all(project)
    once = (project.root / APPROVALS).read_bytes()
    approve_all(project)
    assert (project.root / APPROVALS).read_bytes() == once


def test_a_comment_survives_the_next_signature(project: Sample) -> None:
    approve_all(project)
    path = project.root / APPROVALS
    path.write_text(path.read_text("utf-8").replace("    - role: tr", "    # On paper, too.\n    - role: tr"), "utf-8")
    assert approve(project, "reviser").code == 0
    assert "    # On paper, too.\n    - role: translator\n" in path.read_text("utf-8")


def test_approval_takes_the_draft_away_and_a_change_brings_it_back(project: Sample) -> None:
    assert built(project)[1] == {ENGLISH: "approved", DRAFT: "draft"}
    approve_all(project)
    assert built(project)[1] == {ENGLISH: "approved", RELEASED: "approved"}
    assert project.pdfs == [ENGLISH, RELEASED]
    project.write(CATALOGUE, POLISH.replace("Badanie", "Skan"))
    assert built(project)[1] == {ENGLISH: "approved", DRAFT: "draft"}
    assert project.pdfs == [ENGLISH, DRAFT]


def test_a_changed_translation_voids_the_signatures_and_the_message_is_named(project: Sample) -> None:
    approve_all(project)
    project.write(CATALOGUE, POLISH.replace("Ta ulotka mówi o badaniu.", "Ta ulotka nie mówi o badaniu."))
    told = "locale/pl/LC_MESSAGES/scan.po:12: the translation of “This leaflet is about your scan.” was changed"
    outcome = project.run("check")
    assert outcome.code == 0
    warnings = [line for line in outcome.stderr.splitlines() if "no longer holds" in line]
    assert [line.split(": warning ")[0] for line in warnings] == [f"{APPROVALS}:{line}" for line in (60, 67)]
    assert all(told in line for line in warnings)


def test_changed_english_voids_the_signatures(project: Sample) -> None:
    approve_all(project)
    project.write("leaflets/scan.yaml", LEAFLET.replace("your scan.", "your first scan."))
    assert "leaflets/scan.yaml:10: “This leaflet is about your first scan.” is new" in project.run("check").stderr


def test_a_changed_telephone_number_voids_the_signatures(project: Sample) -> None:
    approve_all(project)
    project.write("leaflets/scan.yaml", LEAFLET.replace("0118 496 0368", "0118 496 0999"))
    assert "the fact {day_unit} is new or was changed" in project.run("check").stderr


def test_unfinished_messages_cannot_be_signed(project: Sample) -> None:
    fuzzy = POLISH.replace('msgid "Before the scan"', '#, fuzzy\nmsgid "Before the scan"')
    project.write(CATALOGUE, fuzzy.replace('msgstr "Badanie"', 'msgstr ""'))
    outcome = approve(project, "translator")
    assert outcome.code == 1
    assert outcome.errors[:2] == [
        f"{CATALOGUE}:9: error [untranslated]: not translated: “Having a scan” (translate it)",
        f"{CATALOGUE}:16: error [fuzzy]: fuzzy: “Before the scan” → “Przed badaniem” "
        "(correct it, then remove the word fuzzy)",
    ]
    assert "cannot be signed: it has errors" in outcome.errors[2]
    assert not (project.root / APPROVALS).exists()


@pytest.mark.parametrize(
    ("file", "right", "wrong", "message"),
    [
        (CATALOGUE, "pod numer **{day_unit}**", "do nas", "{day_unit}"),
        (CATALOGUE, "Badanie", "Badanie \U00012000", "U+12000"),
        ("locale/pl/LC_MESSAGES/common.po", "Strona {page}", "Strona", "{page}"),
    ],
    ids=["fact lost", "no glyph", "common words"],
)
def test_a_translation_with_errors_cannot_be_signed(
    project: Sample, file: str, right: str, wrong: str, message: str
) -> None:
    before = (project.root / file).read_text("utf-8")
    assert right in before
    project.write(file, before.replace(right, wrong, 1))
    outcome = approve(project, "translator")
    assert outcome.code == 1
    assert any(line.startswith(f"{file}:") and message in line for line in outcome.errors), outcome.stderr
    assert "scan in Polish cannot be signed: it has errors" in outcome.errors[-1]
    assert not (project.root / APPROVALS).exists()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("scna", "pl", "--role", "translator", "--by", "A"), "did you mean 'scan'?"),
        (("scan", "ur", "--role", "translator", "--by", "A"), "there are: en, pl"),
        (("scan", "pl", "--role", "doctor", "--by", "A"), "'doctor' is not one of"),
        (("scan", "pl", "--role", "translator"), "Missing option '--by'"),
        (("scan", "pl", "--role", "translator", "--by", " "), "the name cannot be taken"),
        (("scan", "pl", "--role", "translator", "--by", "A\u202eB"), "U+202E cannot stand in a text"),
        (("scan", "pl", "--role", "translator", "--by", "A", "--on", "2026-09-22"), "2026-09-22 is in the future"),
        (("scan", "pl", "--role", "translator", "--by", "A", "--on", "soon"), "'soon' does not match"),
        (("scan", "pl", "--role", "back-translation", "--by", "A"), "a back-translation needs its FILE"),
        (("scan", "pl", __file__, "--role", "translator", "--by", "A"), "no other role has one"),
        (("scan", "pl", "--role", "translator", "--by", "."), "it has no letter"),
        (("scan", "pl", "--role", "translator", "--by", "A", "--on", "2026-04-30"), "when the English was reviewed"),
        (("common", "ur", "--role", "translator", "--by", "A"), "there are: en, pl"),
    ],
)
def test_a_signature_that_cannot_be_is_a_wrong_command(
    project: Sample, arguments: tuple[str, ...], message: str
) -> None:
    outcome = project.run("approve", *arguments)
    assert outcome.code == 2
    assert message in outcome.stderr
    assert not (project.root / APPROVALS).exists()


def test_english_is_not_signed_and_the_door_says_so_in_a_line(project: Sample) -> None:
    command = [sys.executable, str(ROOT / "make_pdfs.py"), "approve", "scan", "en", "--root", str(project.root)]
    done = subprocess.run([*command, "--role", "translator", "--by", "A"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (1, "", 1)
    assert done.stderr.startswith("leaflets/scan.yaml: error: English is the source")


def test_a_name_is_data(project: Sample) -> None:
    name = 'Dr "X": #1, [red]*&a !!x {y} \\n — چراغ\u200cها'
    assert approve(project, "translator", name).code == 0
    again = approve(project, "translator", "B")
    assert f"in place of translator {name}, 2026-09-21".replace("\u200c", "\\u200c") in again.stdout


def test_a_broken_file_of_approvals_is_an_error_and_everything_stays_a_draft(project: Sample) -> None:
    approve_all(project)
    path = project.root / APPROVALS
    path.write_text(path.read_text("utf-8").replace("role: translator", "role: traitor"), "utf-8")
    outcome, states = built(project)
    assert (outcome.code, states[DRAFT]) == (1, "draft")
    assert outcome.errors[0].startswith(f"{APPROVALS}:6: error [approvals-file]: 'role' is 'traitor'")
    before = path.read_bytes()
    assert approve(project, "translator").code == 1
    assert path.read_bytes() == before


def test_a_signature_from_the_future_does_not_count(project: Sample, monkeypatch: pytest.MonkeyPatch) -> None:
    approve_all(project)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1820000000")
    assert approve(project, "translator", "A translator", "--on", "2027-06-01").code == 0
    monkeypatch.setenv("SOURCE_DATE_EPOCH", NOW)
    assert built(project)[1][DRAFT] == "draft"
    outcome = project.run("check")
    assert outcome.code == 1
    assert outcome.errors == [
        f"{APPROVALS}:60: error [approvals-file]: scan: the signature of translator A translator, 2027-06-01 "
        "is dated in the future (it does not count before that day)"
    ]


def test_a_signature_of_a_leaflet_that_is_gone_is_a_warning(project: Sample) -> None:
    approve_all(project)
    text = (project.root / APPROVALS).read_text("utf-8")
    project.write(APPROVALS, text.replace("scan:", "scann:", 1))
    outcome = project.run("check")
    assert outcome.code == 0
    assert (
        f"{APPROVALS}:60: warning [approvals-file]: 'scann' is signed and there is no leaflets/scann.yaml"
        in outcome.stderr
    )


def test_the_brand_says_who_must_sign(project: Sample) -> None:
    brand = project.root / "layouts/brands/example-hospitals/brand.yaml"
    needs = "release_needs: [translator, clinical-reviewer]"
    text = brand.read_text("utf-8")
    assert needs in text
    brand.write_text(text.replace(needs, "release_needs: [reviser]"), "utf-8")
    assert project.run("approve", "common", "pl", "--role", "reviser", "--by", "B").code == 0
    assert approve(project, "translator").stdout.splitlines()[-1] == "still a draft: not signed as reviser"
    assert approve(project, "reviser").stdout.splitlines()[-1].startswith("approved:")
    brand.write_text(text.replace(needs, ""), "utf-8")
    assert "not signed as clinical-reviewer" in approve(project, "reviser").stdout


def test_the_translations_of_the_repository_are_drafts() -> None:
    assert not list(Path(ROOT / "locale").rglob("approvals.yaml"))

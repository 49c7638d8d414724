"""What was fuzzy is remembered: coming back unchanged and without the mark, it is warned of."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from leafletpress.errors import ProblemsFound
from leafletpress.languages import language
from leafletpress.translation.doubts import print_of, read_doubts, write_doubts
from tests.pipeline.conftest import Sample, project

__all__ = ["project"]
PO = "locale/pl/LC_MESSAGES/scan.po"
MEMORY = "locale/pl/fuzzy.yaml"
OLD, NEW = "This leaflet is about your scan.", "This leaflet is about your CT scan."


def changed(project: Sample) -> str:
    """Change the English, update, and return the catalogue, in which the old translation is fuzzy."""
    leaflet = (project.root / "leaflets/scan.yaml").read_text("utf-8")
    project.write("leaflets/scan.yaml", leaflet.replace(OLD, NEW))
    assert project.run("update").code == 0
    return (project.root / PO).read_text("utf-8")


def without_mark(text: str) -> str:
    lines = text.split("\n")
    return "\n".join(line for line in lines if not line.startswith(("#, fuzzy", "#| ")))


def warned(project: Sample) -> bool:
    found = [project.run("check"), project.run("build", "--layout", "standard", "--fresh")]
    said = ["fuzzy" in outcome.stderr and "is what it was" in outcome.stderr for outcome in found]
    assert said[0] == said[1]
    return said[0]


def test_a_lost_mark_is_warned_of_by_check_and_build_until_the_text_changes(project: Sample) -> None:
    text = changed(project)
    assert "#, fuzzy" in text
    assert not warned(project)
    project.write(PO, without_mark(text))
    assert warned(project)
    assert project.run("update").code == 0
    assert warned(project)
    project.write(PO, (project.root / PO).read_text("utf-8").replace("o badaniu", "o tomografii"))
    assert not warned(project)
    assert project.run("update").code == 0
    assert not (project.root / MEMORY).exists()


def test_a_second_update_changes_nothing(project: Sample) -> None:
    changed(project)
    before = {path: path.read_bytes() for path in project.root.glob("locale/**/*.*")}
    assert project.root / MEMORY in before
    project.run("update")
    assert {path: path.read_bytes() for path in project.root.glob("locale/**/*.*")} == before


def test_who_signs_answers_for_it(project: Sample) -> None:
    project.write(PO, without_mark(changed(project)))
    signed = project.run("approve", "scan", "pl", "--role", "translator", "--by", "A. Person", "--on", "2026-06-01")
    assert signed.code == 0
    assert not warned(project)
    assert not (project.root / MEMORY).exists()


def test_a_comment_with_a_reason_silences_it(project: Sample) -> None:
    text = without_mark(changed(project))
    why = "# leafletpress: ignore fuzzy-lost because A. Person read it against the new English\n"
    project.write(PO, text.replace(f'msgid "{NEW}"', f'{why}msgid "{NEW}"'))
    assert not warned(project)
    (project.root / MEMORY).unlink()
    assert "need not be silenced" in project.run("check").stderr


@pytest.mark.parametrize(
    ("text", "line"), [("scan:\n  - nonsense\n", 2), ("scan: 3\n", 1), ("[", 1), ("Scan:\n  - aaaaaa-bbbbbb\n", 1)]
)
def test_a_broken_file_is_an_error_with_its_line_and_is_left_alone(project: Sample, text: str, line: int) -> None:
    project.write(MEMORY, text)
    for command in ("check", "update"):
        outcome = project.run(command)
        assert outcome.code == 1
        assert f"{MEMORY}:{line}: error" in outcome.stderr
    assert (project.root / MEMORY).read_text("utf-8") == text


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    doubts = {"common": frozenset({print_of("a", "b")}), "scan": frozenset(print_of(str(n), "c") for n in range(20))}
    (tmp_path / "locale/pl").mkdir(parents=True)
    write_doubts(tmp_path, language("pl"), doubts)
    assert read_doubts(tmp_path, language("pl")) == doubts


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "locale/pl").mkdir(parents=True)
    (tmp_path / "elsewhere").write_text("scan: []\n")
    (tmp_path / MEMORY).symlink_to(tmp_path / "elsewhere")
    with pytest.raises(ProblemsFound):
        read_doubts(tmp_path, language("pl"))


def test_an_offer_of_the_same_english_is_not_remembered(project: Sample) -> None:
    (project.root / "leaflets/other.yaml").write_text(
        (project.root / "leaflets/scan.yaml").read_text("utf-8").replace("TST_1", "TST_2"), "utf-8"
    )
    assert project.run("new-language", "pl", "other").code == 0
    other = "locale/pl/LC_MESSAGES/other.po"
    text = (project.root / other).read_text("utf-8")
    assert "#, fuzzy" in text
    assert not (project.root / MEMORY).exists()


def test_a_text_that_was_offered_once_is_remembered_when_its_english_changes(project: Sample) -> None:
    """Its comment of then says nothing of the English of now."""
    text = (project.root / PO).read_text("utf-8")
    offered = "# Offered: locale/pl/LC_MESSAGES/other.po translates the same English so. Does it fit here?\n"
    project.write(PO, text.replace(f'msgid "{OLD}"', f'{offered}msgid "{OLD}"'))
    fuzzy = changed(project)
    assert "Offered" not in fuzzy
    project.write(PO, without_mark(fuzzy))
    assert warned(project)


def test_an_old_comment_of_an_offer_hides_no_doubt(project: Sample) -> None:
    """A catalogue of before may have one above a text whose English has changed since."""
    text = changed(project)
    (project.root / MEMORY).unlink()
    offered = "# Offered: locale/pl/LC_MESSAGES/other.po translates the same English so. Does it fit here?\n"
    project.write(PO, text.replace("#. Introduction", f"{offered}#. Introduction"))
    assert offered in (project.root / PO).read_text("utf-8")
    assert project.run("update").code == 0
    project.write(PO, without_mark((project.root / PO).read_text("utf-8")))
    assert warned(project)


# --- what git remembers ---


def git(project: Sample, *words: str) -> None:
    known = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *known, *words], cwd=project.root, check=True, capture_output=True)


@pytest.fixture
def committed(project: Sample) -> Sample:
    """A project under git, whose mark fuzzy was set by another program than `update`."""
    git(project, "init", "-q")
    text = (project.root / PO).read_text("utf-8")
    project.write(PO, text.replace('msgid "Before', '#, fuzzy\nmsgid "Before'))
    git(project, "add", ".")
    git(project, "commit", "-qm", "one")
    project.write(PO, text)
    return project


def lost(project: Sample) -> bool:
    return "fuzzy-lost" in project.run("check").stderr


def test_a_project_in_a_folder_of_a_repository_is_found(committed: Sample) -> None:
    inner = Sample(committed.root / "leaflet-project")
    for name in ("leaflets", "locale", "layouts"):
        shutil.copytree(committed.root / name, inner.root / name)
    text = (inner.root / PO).read_text("utf-8")
    inner.write(PO, text.replace('msgid "Before', '#, fuzzy\nmsgid "Before'))
    git(committed, "add", ".")
    git(committed, "commit", "-qm", "two")
    assert not lost(inner)
    inner.write(PO, text)
    assert lost(inner)


def test_a_mark_that_only_git_knew_of_is_missed(committed: Sample) -> None:
    assert lost(committed)
    git(committed, "commit", "-qam", "two")
    assert lost(committed), "a fresh checkout knows it, too"
    committed.write(PO, (committed.root / PO).read_text("utf-8").replace("Przed badaniem", "Przed skanem"))
    assert not lost(committed)


def test_who_signs_ends_what_git_knew_of(committed: Sample) -> None:
    outcome = committed.run("approve", "scan", "pl", "--role", "translator", "--by", "A", "--on", "2026-06-01")
    assert "signed as it was: locale/pl/LC_MESSAGES/scan.po:15: “Before the scan”" in outcome.stdout
    assert not lost(committed)


@pytest.mark.parametrize(
    ("english", "polish", "is_lost"),
    [("After the scan", "Przed badaniem", True), ("After the scan", "Po badaniu", False)],
)
def test_a_word_of_the_english_that_changed_above_an_untouched_translation_is_noticed(
    project: Sample, english: str, polish: str, *, is_lost: bool
) -> None:
    git(project, "init", "-q")
    git(project, "add", ".")
    git(project, "commit", "-qm", "one")
    for path in ("leaflets/scan.yaml", PO):
        text = (project.root / path).read_text("utf-8").replace("Before the scan", english)
        project.write(path, text.replace("Przed badaniem", polish))
    assert lost(project) == is_lost


def test_without_git_or_a_repository_nothing_is_known_and_nothing_fails(
    committed: Sample, monkeypatch: pytest.MonkeyPatch
) -> None:
    (committed.root / "bin").mkdir()
    with monkeypatch.context() as without:
        without.setenv("PATH", str(committed.root / "bin"))
        assert committed.run("check").code == 0
    (committed.root / ".git/HEAD").write_text("nonsense")
    assert (committed.run("check").code, lost(committed)) == (0, False)


def test_nothing_that_a_repository_names_is_run(committed: Sample) -> None:
    trap = committed.write("trap", f"#!/bin/sh\ntouch {committed.root}/sprung\n")
    trap.chmod(0o755)
    for name in ("core.fsmonitor", "core.pager", "gpg.program", "diff.external", "core.sshCommand"):
        git(committed, "config", name, str(trap))
    git(committed, "config", "log.showSignature", "true")
    assert lost(committed)
    assert not (committed.root / "sprung").exists()

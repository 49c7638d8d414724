"""`make_pdfs.py import`, as people type it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from leafletpress.cli import main
from tests.exchange.conftest import ROOT
from tests.exchange.hard_word import paragraph, text, word_of

KNEE = word_of(paragraph(text("Knee injection", "<w:b/><w:sz w:val='40'/>")) + paragraph("Rest for a day."))
DATES = ("--reviewed", "2026-05", "--next-review", "2028-05")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "leaflets").mkdir()
    shutil.copytree(ROOT / "layouts/brands", tmp_path / "layouts/brands")
    (tmp_path / "knee.docx").write_bytes(KNEE)
    return tmp_path


def run(root: Path, *words: str) -> Result:
    return CliRunner().invoke(main, ["--root", str(root), "import", str(root / "knee.docx"), *words])


def test_a_document_becomes_a_leaflet_and_says_what_to_look_at(root: Path) -> None:
    done = run(root, *DATES)
    assert done.exit_code == 0
    assert done.output.splitlines() == [
        "knee.docx: the file: decide: no reference was found: NEW_0001 stands for it; "
        "write the trust's own code (--reference)",
        "knee.docx: paragraph 1: guessed: the title, by its look: “Knee injection”",
        "wrote leaflets/knee-injection.yaml",
        "1 to decide, 1 guessed, 0 left out. Next: read it beside the original; make_pdfs.py build knee-injection",
    ]
    assert (root / "leaflets/knee-injection.yaml").read_text("utf-8") == (
        "# Brought in from knee.docx. Read it beside the original before anybody else does.\n"
        "# docs/authors.md says what may stand here; `check` says what is wrong, with file and line.\n"
        'reference: NEW_0001\nversion: "1"\ntitle: Knee injection\nbrand: example-hospitals\n'
        "reviewed: 2026-05\nnext_review: 2028-05\n\nintroduction:\n  - Rest for a day.\n"
    )


def test_what_nobody_said_is_an_error_with_its_line(root: Path) -> None:
    done = run(root)
    assert done.exit_code == 1
    assert "leaflets/knee-injection.yaml:3: error: missing key 'reviewed'" in done.output
    assert "knee.docx: the file: decide: no date of the next review was found (--next-review)" in done.output


def test_nothing_is_overwritten(root: Path) -> None:
    first = run(root, *DATES, "--list", str(root / "list.txt"))
    written = (root / "leaflets/knee-injection.yaml").read_bytes()
    assert first.exit_code == 0
    assert "paragraph 1" in (root / "list.txt").read_text("utf-8")
    again = run(root, *DATES)
    assert again.exit_code == 2
    assert (
        "leaflets/knee-injection.yaml is there already, and nothing is overwritten; name another with --id"
        in again.output
    )
    assert run(root, "--id", "other", "--list", str(root / "list.txt")).exit_code == 2
    assert (root / "leaflets/knee-injection.yaml").read_bytes() == written


@pytest.mark.parametrize(
    ("words", "fault"),
    [
        (("--reviewed", "May 2026"), "--reviewed 'May 2026': it is not a date"),
        (("--id", "Knee Injection"), "this name of a leaflet file cannot be used"),
        (("--id", "../knee"), "is not a name for a leaflet"),
    ],
)
def test_a_wish_that_cannot_be_had_is_told(root: Path, words: tuple[str, ...], fault: str) -> None:
    done = run(root, *words)
    assert done.exit_code == 2
    assert fault in done.output
    assert not list(root.glob("leaflets/*"))


def test_a_file_that_is_not_there_is_one_line(root: Path) -> None:
    (root / "knee.docx").unlink()
    done = run(root)
    assert done.exit_code == 1
    assert "knee.docx" in str(done.exception)

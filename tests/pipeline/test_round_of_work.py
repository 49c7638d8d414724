"""The round of work of docs/translators.md, done with the real GNU tools and our commands, as it is told there."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.pipeline.conftest import ROOT
from tests.pipeline.round import Commands, Edit, steps
from tests.translation.samples import run

CATALOGUE = "locale/pl/LC_MESSAGES/sacroplasty.po"
MAKE_PDFS = f'#!/bin/sh\nexec "{sys.executable}" "{ROOT}/make_pdfs.py" --root . "$@"\n'


@dataclass(frozen=True)
class Desk:
    """A translator's desk: a copy of the project, and make_pdfs.py on the PATH."""

    root: Path

    def run(self, commands: str) -> str:
        """Run commands of the document and return what they print; the first that fails fails the test."""
        done = subprocess.run(
            ["bash", "-euo", "pipefail", "-c", commands],
            cwd=self.root,
            capture_output=True,
            text=True,
            check=False,
            env={**os.environ, "PATH": f"{self.root / 'bin'}:{os.environ['PATH']}", "PYTHONDONTWRITEBYTECODE": "1"},
        )
        assert done.returncode == 0, f"{commands}\n{done.stdout}{done.stderr}"
        return done.stdout + done.stderr

    @property
    def catalogue(self) -> str:
        return (self.root / CATALOGUE).read_text("utf-8")


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    others = shutil.ignore_patterns("interpreter.*", "vertebroplasty.*")  # each command would read them, too
    for folder in ("leaflets", "locale/pl", "layouts"):
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=others)
    tool = tmp_path / "bin/make_pdfs.py"
    tool.parent.mkdir()
    tool.write_text(MAKE_PDFS, "utf-8")
    tool.chmod(0o755)
    return Desk(tmp_path)


def test_the_round_is_as_it_is_told(desk: Desk) -> None:
    before = desk.catalogue
    for step in steps():
        if isinstance(step, Edit):
            step.make(desk.root)
        else:
            desk.run(step.text)
    text = desk.catalogue
    assert "cycle" not in before
    assert "jeździć na rowerze" in text
    assert [sign for sign in ("#, fuzzy", "#|", "#~") if sign in text] == []
    assert run("msgcat", str(desk.root / CATALOGUE)).stdout == text
    # The release has taken the place of the draft.
    released = [f"RAD_0067_sacroplasty_pl_{layout}.pdf" for layout in ("large-print", "standard")]
    assert sorted(path.name for path in desk.root.glob("build/*/*.pdf")) == released


def test_our_update_and_msgmerge_make_the_same_file_of_the_changed_sentence(desk: Desk) -> None:
    edit, merge, *_ = steps()
    assert isinstance(edit, Edit)
    assert isinstance(merge, Commands)
    before = desk.catalogue
    edit.make(desk.root)
    desk.run(merge.text)
    theirs = desk.catalogue
    (desk.root / CATALOGUE).write_text(before, "utf-8")
    desk.run("make_pdfs.py update pl")
    assert desk.catalogue == theirs != before


def test_a_doubtful_sentence_is_not_printed_in_the_old_words(desk: Desk) -> None:
    edit, merge, *_ = steps()
    assert isinstance(edit, Edit)
    assert isinstance(merge, Commands)
    edit.make(desk.root)
    desk.run(merge.text)
    desk.run("make_pdfs.py build sacroplasty --lang pl --layout standard || true")
    (path,) = desk.root.glob("build/pl/*.pdf")
    words = " ".join(run("pdftotext", str(path), "-").stdout.split())
    assert "do not drive, cycle, drink alcohol" in words
    assert "prowadzić pojazdów" not in words

"""Units that changed, debris of other programs, letters and line ends as other systems write them."""

from __future__ import annotations

import re
import shutil
import unicodedata
from pathlib import Path

import pytest

from tests.cases.conftest import LayCase
from tests.pipeline.conftest import ROOT, Sample, approve_all


def rules(project: Sample, *arguments: str) -> list[tuple[str, int, str]]:
    """Return folder, line and rule of every error that check says of catalogues."""
    found = re.findall(
        r"locale/(\w+)/LC_MESSAGES/\w+\.po:(\d+): error \[([\w-]+)\]", project.run("check", *arguments).stderr
    )
    return [(folder, int(line), rule) for folder, line, rule in found]


def test_three_wrong_units_in_each_language_and_nothing_else(lay_case: LayCase) -> None:
    project = lay_case("microgram-becomes-milligram")
    found = rules(project)
    lines = {
        folder: (project.root / f"locale/{folder}/LC_MESSAGES/dose.po").read_text("utf-8").split("\n")
        for folder in ("de", "pl")
    }
    wrong = [(folder, lines[folder][line - 2], rule) for folder, line, rule in found]
    english = ("Take 50 micrograms once a day.", "Each spoon holds 5 ml.", "Keep it below 25 °C.")
    expected = [(folder, f'msgid "{text}"', "number-unit") for folder in ("de", "pl") for text in english]
    assert [one for one in wrong if one[2] != "untranslated"] == expected
    built = project.run("build", "--layout", "standard")
    assert built.code == 1
    assert len([line for line in built.errors if "is milligram, in the English microgram" in line]) == 2


def test_what_programs_leave_is_said_at_its_line(lay_case: LayCase) -> None:
    project = lay_case("entities-and-escapes-in-a-translation")
    assert [(line, rule) for _, line, rule in rules(project) if rule != "untranslated"] == [
        (13, "html-left"),
        (16, "html-left"),
        (19, "escape-left"),
        (22, "letters-broken"),
    ]
    assert len([line for line in project.run("build", "--layout", "standard").errors if "/fr/" in line]) == 4


def test_decomposed_letters_of_a_mac_are_the_letters_that_they_are(lay_case: LayCase) -> None:
    project = lay_case("decomposed-names-from-a-mac")
    outcome = project.run("check", "--lang", "pl")
    assert "Ménière" not in outcome.stderr
    assert "printed in English" not in project.run("build", "ear", "--lang", "pl", "--layout", "standard").stderr


@pytest.fixture
def shipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Sample:
    """Return a project with the shipped leaflet and its Polish and Urdu catalogues, brought up to date."""
    monkeypatch.setenv("LEAFLETPRESS_CACHE", str(tmp_path / "cache"))
    for folder in ("layouts", "leaflets"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    (tmp_path / "leaflets/vertebroplasty.yaml").unlink(missing_ok=True)
    for tag in ("pl", "ur"):
        target = tmp_path / f"locale/{tag}/LC_MESSAGES"
        target.mkdir(parents=True)
        for name in ("common.po", "sacroplasty.po"):
            shutil.copy(ROOT / f"locale/{tag}/LC_MESSAGES/{name}", target)
        glossary = ROOT / f"locale/{tag}/glossary.csv"
        if glossary.is_file():
            shutil.copy(glossary, tmp_path / f"locale/{tag}")
    project = Sample(tmp_path)
    assert project.run("update").code == 0
    return project


@pytest.mark.parametrize("end", ["\r", "\r\n"])
def test_line_ends_of_another_system_cost_no_translation(shipped: Sample, end: str) -> None:
    path = shipped.root / "locale/pl/LC_MESSAGES/sacroplasty.po"
    before = path.read_bytes()
    path.write_bytes(before.replace(b"\n", end.encode()))
    assert "0 errors, 0 warnings" in shipped.run("check").stdout
    assert shipped.run("update", "pl").code == 0
    assert path.read_bytes() == before


@pytest.mark.parametrize("tag", ["pl", "ur"])
def test_decomposed_translations_are_nothing_to_speak_of(shipped: Sample, tag: str) -> None:
    path = shipped.root / f"locale/{tag}/LC_MESSAGES/sacroplasty.po"
    approve_all(shipped, leaflet="sacroplasty", tag=tag)
    before = path.read_bytes()
    path.write_bytes(unicodedata.normalize("NFD", before.decode()).encode())
    assert path.read_bytes() != before
    assert "0 errors, 0 warnings" in shipped.run("check").stdout
    assert "void" not in shipped.run("status").stdout
    assert shipped.run("update", tag).code == 0
    assert path.read_bytes() == before

"""What authors write who have not read the manual: said, kept or found, never lost without a word."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from leafletpress.verify.tag_dump import listen
from tests.cases.conftest import LayCase


def test_an_address_and_a_cell_keep_their_lines_and_other_texts_say_that_they_do_not(lay_case: LayCase) -> None:
    project = lay_case("address-and-line-breaks")
    outcome = project.run("build")
    assert outcome.code == 0
    for path in project.pdfs:
        heard = [line.strip() for line in listen(project.root / "build" / path).splitlines()]
        at = heard.index("P: Level 2, East Wing")
        lines = ["Example General Hospital", "London Road", "Exampletown EX1 2AB"]
        assert heard[at + 1 : at + 4] == [f"P: {line}" for line in lines]
        for lines_of_text in ("London Road\nExampletown EX1 2AB", "Stop 5 days before.\nCall us."):
            assert lines_of_text in text_of(project.root / "build" / path)
    assert "leaflets/real-16.yaml:22: warning [leaflet-file]: item 3 of 'body': its paragraphs" in outcome.stderr


@pytest.mark.parametrize("command", ["check", "build"])
def test_html_and_markdown_are_said_one_by_one(lay_case: LayCase, command: str) -> None:
    outcome = lay_case("html-and-markdown-in-english").run(command)
    assert outcome.code == 0
    for line, sign in (
        (10, "<b>"),
        (10, "__not__"),
        (10, "*half*"),
        (10, "&amp;"),
        (10, "&nbsp;"),
        (11, "##"),
        (12, "-"),
    ):
        said = [
            text for text in outcome.stderr.splitlines() if f"real-14.yaml:{line}: warning [english-markup]" in text
        ]
        assert any(f"“{sign}" in text for text in said), sign


def test_languages_of_scripts_that_installed_fonts_have_are_made(lay_case: LayCase) -> None:
    project = lay_case("script-without-a-font")
    outcome = project.run("build", "--layout", "standard")
    assert (outcome.code, outcome.errors) == (0, [])
    assert [path.partition("/")[0] for path in project.pdfs] == ["en", "ja", "km", "ml"]
    for tag, words in (("ja", "毎回よく振ってください。"), ("km", "ស្រូបឱ្យល្អមុន"), ("ml", "നന്നായി കുലുക്കുക.")):
        path = next(path for path in project.pdfs if path.startswith(f"{tag}/"))
        assert words in listen(project.root / "build" / path)


def test_a_script_that_no_font_has_is_one_line_and_costs_no_other_language(lay_case: LayCase) -> None:
    project = lay_case("script-without-a-font")
    languages = project.root / "layouts/languages.yaml"
    for script in ("Khmr", "Mlym", "Jpan"):
        before, _, rest = languages.read_text("utf-8").partition(f"  {script}:\n")
        languages.write_text(before + rest.split("\n", 3)[3], "utf-8")
    outcome = project.run("build", "--layout", "standard")
    assert outcome.code == 1
    assert [path.partition("/")[0] for path in project.pdfs] == ["en"]
    assert len(outcome.errors) == 3
    for name, script in (("Japanese", "Jpan"), ("Khmer", "Khmr"), ("Malayalam", "Mlym")):
        (line,) = [line for line in outcome.errors if f"the script of {name}" in line]
        assert f"'{script}', to layouts/languages.yaml" in line
        assert "layouts/fonts.yaml" in line
    assert len(project.run("check", "no-font").errors) == 3


def test_a_picture_whose_name_a_mac_wrote_is_found(lay_case: LayCase) -> None:
    outcome = lay_case("decomposed-names-from-a-mac").run("build", "huefte", "--lang", "en")
    assert (outcome.code, outcome.errors) == (0, [])


def text_of(path: Path) -> str:
    return subprocess.run(["pdftotext", str(path), "-"], capture_output=True, text=True, check=True).stdout

"""`make_pdfs.py check`: what it says of a project, of its rules, and with which exit code."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from leafletpress.pipeline.all_rules import ALL_RULES, THEMES
from tests.pipeline.conftest import LEAFLET, POLISH, ROOT, Sample
from tests.whole import whole_project

PO = "locale/pl/LC_MESSAGES/scan.po"


def test_the_shipped_leaflets_have_no_problem() -> None:
    whole_project()  # so that every text is remembered
    outcome = Sample(ROOT).run("check")
    assert (outcome.code, outcome.stderr) == (0, "")


def test_every_line_names_its_rule(project: Sample) -> None:
    project.write(PO, POLISH.replace("Przed badaniem", "Po 2 dniach").replace('"Badanie"', '""'))
    project.write("leaflets/other.yaml", "titel: x\n")
    project.write("locale/xx/LC_MESSAGES/scan.po", "")
    outcome = project.run("check")
    found = [
        re.fullmatch(r"[^:]+(?::\d+)?: (?:error|warning) \[([a-z-]+)\]: .+", line)
        for line in outcome.stderr.splitlines()
    ]
    assert all(found)
    rules = {match[1] for match in found if match}
    assert {"number-added", "untranslated", "leaflet-file", "catalogue-file"} <= rules <= set(ALL_RULES)
    assert outcome.code == 1


def test_a_wrong_number_keeps_the_leaflet_from_being_built(project: Sample) -> None:
    project.write(PO, POLISH.replace("Przed badaniem", "Po 2 dniach"))
    outcome = project.run("build")
    assert outcome.code == 1
    assert all(path.startswith("en/") for path in project.pdfs)
    assert f"{PO}:15: error [number-added]:" in outcome.stderr


def test_unfinished_is_an_error_in_check_and_a_warning_in_a_build(project: Sample) -> None:
    project.write(PO, POLISH.replace('"Badanie"', '""'))
    assert (project.run("check").code, project.run("build", "--layout", "standard").code) == (1, 0)


def test_warnings_alone_are_no_failure(project: Sample) -> None:
    project.write(PO, POLISH.replace("Ta ulotka mówi o badaniu.", "Ta ulotka mówi o badaniu"))
    outcome = project.run("check")
    assert outcome.code == 0
    assert "warning [end-mark]" in outcome.stderr


def test_a_comment_in_the_yaml_silences_a_rule_of_the_english(project: Sample) -> None:
    paragraph = "  - This leaflet is about your scan."
    for comment, rules in (
        ("", ["full-stop"]),
        ("  # leafletpress: ignore full-stop because it is a line of verse\n", []),
        ("  # leafletpress: ignore full-stop\n", ["full-stop", "ignore-without-reason"]),
    ):
        project.write("leaflets/scan.yaml", LEAFLET.replace(paragraph, comment + paragraph[:-1]))
        (project.root / PO).unlink(missing_ok=True)
        assert re.findall(r"warning \[([a-z-]+)\]", project.run("check").stderr) == rules


def test_a_glossary_is_read_from_the_language_folder(project: Sample) -> None:
    project.write("locale/pl/glossary.csv", "term,preferred,forbidden,note\nscan,skan,,\n")
    assert "warning [glossary-preferred]: “scan” is not said as the glossary wants" in project.run("check").stderr


def test_a_list_of_medicines_is_read_by_check_and_by_every_build(project: Sample) -> None:
    """A build that has read the texts before reads them anew, for the list says what is wrong in them."""
    assert project.run("build", "--layout", "standard").code == 0
    project.write("locale/pl/medicines.csv", "term,forms\nfictixaban,ulotk*\n")
    assert "warning [medicine-added]: “ulotka” (fictixaban) is not in the English" in project.run("check").stderr
    for path in ("leaflets/scan.yaml", PO):
        text = (project.root / path).read_text("utf-8")
        project.write(path, text.replace("This leaflet is about", "This leaflet on tablets is about"))
    for command in (("build", "--layout", "standard"), ("check",)):
        outcome = project.run(*command)
        assert outcome.code == 1
        assert "error [medicine-changed]" in outcome.stderr


def test_a_broken_list_of_medicines_is_named_by_check_and_by_a_build(project: Sample) -> None:
    project.write("locale/pl/medicines.csv", "medicine,name\n")
    for command in (("build", "--layout", "standard"), ("check",)):
        assert "locale/pl/medicines.csv:1: error [medicines-file]" in project.run(*command).stderr


def test_only_the_rules_that_are_named(project: Sample) -> None:
    project.write(
        PO, POLISH.replace("Ta ulotka mówi o badaniu.", "Ta ulotka mówi o badaniu").replace('"Badanie"', '""')
    )
    outcome = project.run("check", "end-mark")
    assert (outcome.code, outcome.stderr.count("\n")) == (0, 1)


def test_json_has_the_rule(project: Sample) -> None:
    project.write(PO, POLISH.replace('"Badanie"', '""'))
    (problem,) = json.loads(project.run("check", "--json").stdout)["problems"]
    assert problem["rule"] == "untranslated"


def test_all_rules_are_listed_with_why_and_an_example(project: Sample) -> None:
    listed = project.run("check", "--rules").stdout
    for rule in ALL_RULES.values():
        assert f"{rule.id} ({rule.severity}): " in listed
        assert rule.why in listed
    assert listed.count("  Wrong:") == listed.count("  Right:") == len(ALL_RULES)
    assert sum(map(len, THEMES.values())) == len(ALL_RULES)


def test_the_chapter_for_translators_lists_every_rule() -> None:
    chapter = (ROOT / "docs/translators.md").read_text("utf-8")
    listed = re.findall(r"^\| `([a-z-]+)` \| (error|warning) \| (.+) \|$", chapter, re.M)
    assert listed == [(rule.id, rule.severity, rule.summary) for rule in ALL_RULES.values()]


@pytest.mark.parametrize(("tag", "said"), [("pl", "Badanie"), ("ur", "اسکین"), ("hi", "स्कैन")])
def test_a_character_that_no_font_has_is_an_error_in_every_script(project: Sample, tag: str, said: str) -> None:
    header = POLISH.partition("\n\n")[0].replace("Language: pl", f"Language: {tag}")
    for text, found in ((said, False), (f"{said} \U00012000", True)):
        project.write(f"locale/{tag}/LC_MESSAGES/scan.po", f'{header}\n\nmsgid "Having a scan"\nmsgstr "{text}"\n')
        line = f"locale/{tag}/LC_MESSAGES/scan.po:9: error [no-glyph]: "
        assert (line in project.run("check", "no-glyph").stderr) is found


def test_one_rule_is_explained(project: Sample) -> None:
    outcome = project.run("check", "--rules", "negation-lost")
    assert outcome.stdout.startswith("negation-lost (error): ")
    assert "Do not stop on your own." in outcome.stdout


@pytest.mark.parametrize("options", [["--rules", "negation-los"], ["negation-los"]])
def test_an_unknown_rule_is_a_wrong_command(project: Sample, options: list[str]) -> None:
    outcome = project.run("check", *options)
    assert outcome.code == 2
    assert "did you mean 'negation-lost'?" in outcome.stderr


def test_every_rule_that_the_code_names_is_listed() -> None:
    named = set()
    for path in Path(ROOT / "leafletpress").rglob("*.py"):
        named |= set(re.findall(r'(?:rule=|"warning", |"error", )"([a-z]+(?:-[a-z]+)+)"', path.read_text("utf-8")))
    assert named
    assert named <= set(ALL_RULES)


def test_an_error_in_one_message_hides_no_missing_glyph_in_another(project: Sample) -> None:
    text = POLISH.replace("pod numer **{day_unit}**", "do nas").replace("Przed badaniem", "Przed \U00012000 badaniem")
    project.write("locale/pl/LC_MESSAGES/scan.po", text)
    outcome = project.run("check")
    assert "[facts-changed]" in outcome.stderr
    assert "locale/pl/LC_MESSAGES/scan.po:15: error [no-glyph]" in outcome.stderr

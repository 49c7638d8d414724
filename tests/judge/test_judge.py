"""Every PDF that the build makes is PDF/UA-1 and PDF/A-2a, says veraPDF; and broken ones are not."""

from __future__ import annotations

from pathlib import Path

import pytest

from leafletpress.verify.read_back import read_back
from tests.judge.conftest import pdfs_of
from tests.judge.controls import CONTROLS
from tests.judge.vera import FLAVOURS, Verdict, Verdicts, complaint, read_verdicts, require_judge
from tests.pipeline.conftest import ROOT

# Every leaflet in English and in each language that it has a catalogue in, in two layouts.
LEAFLETS = {path.stem for path in (ROOT / "leaflets").glob("*.yaml")}
TRANSLATIONS = [path for path in (ROOT / "locale").glob("*/LC_MESSAGES/*.po") if path.stem in LEAFLETS]
CATALOGUE = 2 * (len(LEAFLETS) + len(TRANSLATIONS))
# Judged are the catalogue (see test_end_to_end), five shapes and one leaflet of all forms and one of a
# drawing with all kinds of ink, each in two layouts;
# and of the workshop six bilingual editions and four proofs.
# A leaflet with references and contents stands in three languages and four layouts, beside the one that it refers to.
COUNTS = {"catalogue": CATALOGUE, "shapes": 10, "everything": 2, "drawings": 2, "workshop": 10, "references": 13}
# What the judge checks on the least of them: fewer would mean that it did not look.
LEAST_CHECKS = 1000


@pytest.mark.parametrize("name", COUNTS)
def test_every_pdf_is_ua1_and_a2a(built: Path, verdicts: Verdicts, name: str) -> None:
    paths = pdfs_of(built / name)
    assert len(paths) == COUNTS[name]
    complaints = [text for path in paths if (text := complaint(path, verdicts))]
    assert not complaints, "\n".join(["", *complaints])
    assert all(verdicts[path, flavour].checks >= LEAST_CHECKS for path in paths for flavour in FLAVOURS)


@pytest.mark.parametrize("name", CONTROLS)
def test_a_broken_pdf_fails_by_the_rule_it_breaks(controls: Path, verdicts: Verdicts, name: str) -> None:
    control = CONTROLS[name]
    verdict = verdicts[controls / f"{name}.pdf", control.flavour]
    assert not verdict.passed
    assert control.rule in verdict.clauses()


def test_what_the_judge_does_not_see_is_missing_from_the_tag_tree(controls: Path, verdicts: Verdicts) -> None:
    path = controls / "unseen.pdf"
    assert not complaint(path, verdicts)
    heading = next(element for element in read_back(path.read_bytes()).elements if element.role == "H1")
    assert heading.text == ""


REPORT = """\
FAIL\tua1\t/tmp/a.pdf\t120
RULE\t7.3-1 Figures shall have a description\t2
PASS\t2a\t/tmp/a.pdf\t300
"""


def test_a_report_is_read_and_a_complaint_names_file_flavour_and_rule() -> None:
    path = Path("/tmp/a.pdf")  # noqa: S108 - only a name
    verdicts = read_verdicts(REPORT)
    assert verdicts[path, "ua1"] == Verdict(False, 120, ("7.3-1 Figures shall have a description (2 times)",))
    assert verdicts[path, "ua1"].clauses() == {"7.3-1"}
    assert complaint(path, verdicts) == ("a.pdf is not PDF/UA-1:\n  7.3-1 Figures shall have a description (2 times)")


@pytest.mark.parametrize(("ci", "outcome"), [("", pytest.skip.Exception), ("true", pytest.fail.Exception)])
def test_without_java_nothing_is_judged_and_that_is_said(
    monkeypatch: pytest.MonkeyPatch, ci: str, outcome: type[BaseException]
) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.setenv("CI", ci)
    with pytest.raises(outcome, match=r"NOT JUDGED.*default-jdk-headless"):
        require_judge()

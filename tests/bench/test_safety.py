"""The seeded clinical errors are well-formed, and what is counted of them is what the rules say."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from bench.safety.__main__ import FOLDER, Results, faults, tables
from bench.safety.cases import KINDS, CaseFile, read_cases, read_folder
from bench.safety.trial import Verdict, tried
from leafletpress.errors import ProblemsFound

LANGUAGES = sorted(path.stem for path in FOLDER.glob("*.yaml"))
CASE = """\
- kind: unit
  english: Take 5 mg.
  right:
    - Proszę przyjąć 5 mg.
  wrong:
    - Proszę przyjąć 5 ml.
    - Proszę przyjąć 5 mg!
"""
each_language = pytest.mark.parametrize("name", LANGUAGES)


def cases_of(name: str) -> CaseFile:
    return read_cases(FOLDER / f"{name}.yaml", f"bench/safety/{name}.yaml")


def written(text: str, folder: Path, name: str = "pl.yaml") -> CaseFile:
    (folder / name).write_text(text, "utf-8")
    return next(iter(read_folder(folder)))


def verdicts(text: str, folder: Path) -> list[Verdict]:
    return list(tried(written(text, folder)))


@each_language
def test_each_kind_has_its_least_number_of_cases(name: str) -> None:
    counts = Counter(case.kind for case in cases_of(name).cases)
    assert {kind: counts[kind] for kind, least in KINDS.items() if counts[kind] < least} == {}


@each_language
def test_no_case_stands_twice(name: str) -> None:
    counts = Counter((case.kind, case.english) for case in cases_of(name).cases)
    assert [key for key, count in counts.items() if count > 1] == []


@each_language
def test_nothing_is_both_right_and_wrong(name: str) -> None:
    for case in cases_of(name).cases:
        good = {text.words for text in (*case.right, *case.paraphrase)}
        assert [str(case.where) for text in case.wrong if text.words in good] == []


@each_language
def test_no_translation_of_a_case_stands_twice(name: str) -> None:
    for case in cases_of(name).cases:
        counts = Counter(text.words for text in (*case.right, *case.paraphrase, *case.wrong))
        assert (str(case.where), [words for words, count in counts.items() if count > 1]) == (str(case.where), [])


@pytest.mark.parametrize(
    ("changed", "line", "said"),
    [
        pytest.param(("kind: unit", "kind: units"), 1, "there is no kind 'units'", id="kind"),
        pytest.param(("  right:", "  correct:"), 3, "'correct'", id="key"),
        pytest.param(("    - Proszę przyjąć 5 ml.", "    - ''"), 6, "it should be a text", id="empty"),
        pytest.param(("Take 5 mg.", "Take **5 mg."), 2, "**", id="broken English"),
        pytest.param(("  english", "\tenglish"), 2, "", id="not YAML"),
    ],
)
def test_a_faulty_file_is_named_with_its_line(changed: tuple[str, str], line: int, said: str, tmp_path: Path) -> None:
    with pytest.raises(ProblemsFound) as found:
        written(CASE.replace(*changed), tmp_path)
    assert any(f"bench/safety/pl.yaml:{line}: error: " in str(one) for one in found.value.problems)
    assert said in str(found.value)


def test_a_file_of_no_language_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ProblemsFound, match="name the file as in locale/"):
        written(CASE, tmp_path, "klingonish.yaml")


def test_a_changed_unit_is_caught_as_an_error(tmp_path: Path) -> None:
    found = next(one for one in verdicts(CASE, tmp_path) if one.text.words.endswith("5 ml."))
    assert (found.severity, found.rules, found.where.line) == ("error", ("number-unit",), 6)


def test_a_right_translation_passes_in_silence(tmp_path: Path) -> None:
    found = next(one for one in verdicts(CASE, tmp_path) if one.group == "right")
    assert found.severity == ""


def test_a_rule_that_stops_the_right_one_too_has_caught_nothing(tmp_path: Path) -> None:
    text = CASE.replace("Take 5 mg.", "Take 5 g.").replace("5 mg!", "5 kg.")
    assert [one.severity for one in verdicts(text, tmp_path)] == ["error", "", ""]


def test_the_tables_count_by_kind_and_language(tmp_path: Path) -> None:
    shown = tables(results(tmp_path))
    assert "| unit | 1 / 0 / 1 |" in shown
    assert "| **caught** | 50 %, as errors 50 % |" in shown
    assert "| right | 0 / 0 of 1 |" in shown


def test_what_is_missed_is_named_with_its_line(tmp_path: Path) -> None:
    assert list(faults(results(tmp_path))) == [
        "bench/safety/pl.yaml:7: missed unit: “Take 5 mg.” → “Proszę przyjąć 5 mg!”"
    ]


def results(folder: Path) -> Results:
    return {"pl": tuple(verdicts(CASE, folder))}

"""What a leaflet is found by: references that can be folders anywhere, plain words, codes with their check digits."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leafletpress.content.finding import is_checked
from leafletpress.content.model import Leaflet
from leafletpress.content.read import read_leaflet
from leafletpress.content.reference import reference_fault

HEAD = 'reference: T_1\nversion: "1"\ntitle: t\nbrand: example-hospitals\nreviewed: 2026-05\nnext_review: 2028-05\n'
TEXT = "introduction: [A text.]\n"


def read(tmp_path: Path, more: str, head: str = HEAD) -> tuple[Leaflet | None, list[str]]:
    path = tmp_path / "leaflets/scan.yaml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(head + more + TEXT, "utf-8")
    leaflet, problems = read_leaflet(tmp_path, path)
    return leaflet, list(map(str, problems))


def test_a_leaflet_says_what_it_is_found_by(tmp_path: Path) -> None:
    words = "also_called: [TKR, new knee]\ncodes: {snomed: [447766003], opcs4: [v44.4, W40]}\nsummary: A new joint\n"
    leaflet, problems = read(tmp_path, words)
    assert problems == []
    assert leaflet is not None
    assert (leaflet.also_called, leaflet.summary) == (("TKR", "new knee"), "A new joint")
    assert leaflet.codes == (("opcs4", ("V44.4", "W40")), ("snomed", ("447766003",)))


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ("codes: {snomed: [447766004]}\n", "its check digit is another"),
        ("codes: {snomed: [447766]}\n", "not a concept of SNOMED CT"),
        ("codes: {opcs4: [V444]}\n", "such as V44 or V44.4"),
        ("codes: {icd10: [A00]}\n", "known: opcs4, snomed"),
        ("codes: V44.4\n", "it should hold codes"),
        ("also_called: ['**knee**']\n", "one line of plain words"),
        ('also_called: ["knee\\u202E"]\n', "U+202E"),
        (f"summary: {'x' * 201}\n", "it has 201 characters"),
    ],
)
def test_what_cannot_be_searched_is_refused_with_its_line(tmp_path: Path, more: str, told: str) -> None:
    _, problems = read(tmp_path, more)
    assert [told in problem and problem.startswith("leaflets/scan.yaml:7: error") for problem in problems] == [True]


@pytest.mark.parametrize(
    "name", ["..", ".", ".x", "x.", "assets", "E", "Data", "languages", "departments", "CON", "nul.x", "index.html"]
)
def test_a_reference_that_would_be_another_path_is_refused(tmp_path: Path, name: str) -> None:
    leaflet, problems = read(tmp_path, "", HEAD.replace("T_1", f"'{name}'"))
    assert leaflet is None
    assert [problem.startswith("leaflets/scan.yaml:1: error: 'reference' is ") for problem in problems] == [True]


@pytest.mark.parametrize("name", ["RAD_0067", "a.b", "CONSENT_1", "e-1", "department"])
def test_other_references_stay(name: str) -> None:
    assert reference_fault(name) is None


@given(st.integers(min_value=10**5, max_value=10**17 - 1), st.data())
def test_a_mistyped_digit_or_two_exchanged_ones_are_found(number: int, data: st.DataObject) -> None:
    """Verhoeff's check digit is made for just these two slips."""
    whole = next(found for digit in "0123456789" if is_checked(found := f"{number}{digit}"))
    place = data.draw(st.integers(0, len(whole) - 2))
    other = data.draw(st.sampled_from([digit for digit in "0123456789" if digit != whole[place]]))
    assert not is_checked(whole[:place] + other + whole[place + 1 :])
    if whole[place] != whole[place + 1]:
        assert not is_checked(whole[:place] + whole[place + 1] + whole[place] + whole[place + 2 :])

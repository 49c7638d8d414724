"""Rules over several leaflets, and rules beyond form."""

from __future__ import annotations

from leafletpress.content.read import read_leaflets
from tests.content.conftest import HEAD, Faults, Write

BODY = "introduction: a\n"


def test_reference_of_two_leaflets_is_an_error_at_both(write: Write) -> None:
    write(BODY, "b.yaml")
    write(BODY, "c.yaml", HEAD.replace("RAD_0001", "RAD_0002"))
    root = write(BODY, "a.yaml", "# a comment first\n" + HEAD)
    leaflets, problems = read_leaflets(root)
    assert [leaflet.id for leaflet in leaflets] == ["c"]
    hint = "(give each leaflet a reference of its own)"
    assert [str(problem) for problem in problems] == [
        f"leaflets/a.yaml:2: error: 'reference' is 'RAD_0001', which leaflets/b.yaml:1 has too {hint}",
        f"leaflets/b.yaml:1: error: 'reference' is 'RAD_0001', which leaflets/a.yaml:2 has too {hint}",
    ]


def test_references_that_differ_in_capitals_only_are_one(write: Write) -> None:
    write(BODY, "a.yaml")
    root = write(BODY, "b.yaml", HEAD.replace("RAD_0001", "rad_0001"))
    assert read_leaflets(root)[0] == ()


def test_heading_that_stands_twice_side_by_side_is_a_warning(faults: Faults) -> None:
    sections = "sections:\n- {heading: a, body: b}\n- {heading: c, body: d}\n- {heading: a, body: e}\n"
    assert faults(sections) == [
        "leaflets/x.yaml:10: warning: the heading 'a' stands on line 8 already (word one of them differently)"
    ]


def test_heading_may_stand_twice_in_different_sections(faults: Faults) -> None:
    sections = "sections:\n- heading: a\n  sections:\n  - {heading: c, body: b}\n- heading: b\n  sections:\n"
    assert faults(sections + "  - {heading: c, body: d}\n") == []

"""References to sections: what each slip is told, at its line; and which leaflets a text refers to."""

from __future__ import annotations

import pytest

from leafletpress.content.read import read_leaflet
from leafletpress.content.references import leaflets_referred, refers_to_sections, section_names
from leafletpress.errors import Where
from tests.content.conftest import HEAD_LINES, Faults, Write

BODY = """\
introduction:
  - Read [about the day]({target}).
sections:
  - heading: Before you come
    id: before-you-come
    body:
      - Eat nothing.
    sections:
      - heading: Medicines
        id: medicines
        body: [Bring them.]
  - heading: The day
    body: [Come.]
"""
LINE = HEAD_LINES + 2
SLIPS = {
    "#before-you-com": "there is no section '#before-you-com' in x (did you mean 'before-you-come'?"
    " or write id: before-you-com in the section that is meant)",
    "#day": "there is no section '#day' in x (known: before-you-come, medicines or write id: day in the section"
    " that is meant)",
    "#Before you come": "item 1 of 'introduction': link to '#Before you come' names no section (write"
    " [text](#before-you-come), and id: before-you-come in that section)",
    "#": "item 1 of 'introduction': link to '#' names no section (write [text](#before-you-come), and id:"
    " before-you-come in that section)",
    "#{day}": "item 1 of 'introduction': link to '#{day}' names no section (write [text](#before-you-come), and id:"
    " before-you-come in that section)",
    "leaflet:../x": "item 1 of 'introduction': link to 'leaflet:../x' names no leaflet (write [text](leaflet:NAME), the"
    " name of its file in leaflets/ without .yaml)",
    "before-you-come": "item 1 of 'introduction': link to 'before-you-come' is not allowed (an address begins with"
    " https:, http:, mailto: or tel:)",
}


@pytest.mark.parametrize("target", ["#before-you-come", "#medicines", "leaflet:knee", "https://example.org/#day"])
def test_a_reference_to_what_there_is_has_no_fault(faults: Faults, target: str) -> None:
    assert faults(BODY.replace("{target}", target)) == []


@pytest.mark.parametrize("target", SLIPS)
def test_a_slip_is_told_at_its_line(faults: Faults, target: str) -> None:
    assert faults(BODY.replace("{target}", target))[0] == f"leaflets/x.yaml:{LINE}: error: {SLIPS[target]}"


def test_a_leaflet_without_ids_is_told_what_to_write(faults: Faults) -> None:
    body = "introduction: ['[Here](#day)']\nsections: [{heading: The day, body: [Come.]}]\n"
    (found,) = faults(body)
    assert found.endswith("there is no section '#day' in x (write id: day in the section that is meant)")


def test_an_id_is_one_sections_own(faults: Faults) -> None:
    (found,) = faults(BODY.replace("{target}", "#medicines").replace("id: before-you-come", "id: medicines"))
    assert found == (
        f"leaflets/x.yaml:{LINE + 7}: error: the id 'medicines' stands at the heading on line {LINE + 2} already"
        " (give each section an id of its own)"
    )


@pytest.mark.parametrize("name", ["Before", "1", "before you", "{day}", "a--b"])
def test_an_id_is_words_joined_by_hyphens(faults: Faults, name: str) -> None:
    found = faults(BODY.replace("id: medicines", f"id: '{name}'").replace("{target}", "#before-you-come"))
    assert any(f"'id' is '{name}': it has the wrong form (lower-case words joined by hyphens" in one for one in found)


def test_what_a_passage_refers_to_must_be_in_the_leaflet_that_shows_it(write: Write) -> None:
    passage = "title: Complaints\nreviewed: 2026-05\nbody:\n  - Tell us, see [the day](#day).\n"
    root = write("introduction:\n  - passage: feedback\n")
    (root / "leaflets/passages").mkdir()
    (root / "leaflets/passages/feedback.yaml").write_text(passage, "utf-8")
    _, problems = read_leaflet(root, root / "leaflets/x.yaml")
    assert [str(problem) for problem in problems] == [
        "leaflets/passages/feedback.yaml:4: error: there is no section '#day' in x"
        " (write id: day in the section that is meant)"
    ]


MORE = """\
  - heading: More
    body:
      - "[a](leaflet:knee)"
      - "[b](leaflet:knee) [c](leaflet:hip)"
"""


def test_what_a_leaflet_refers_to(write: Write) -> None:
    root = write(BODY.replace("{target}", "#medicines") + MORE)
    leaflet, _ = read_leaflet(root, root / "leaflets/x.yaml")
    assert leaflet is not None
    assert section_names(leaflet) == {"before-you-come", "medicines"}
    assert refers_to_sections(leaflet)
    lines = HEAD_LINES + BODY.count("\n")
    assert leaflets_referred(leaflet) == (
        ("knee", Where("leaflets/x.yaml", lines + 3)),
        ("hip", Where("leaflets/x.yaml", lines + 4)),
    )

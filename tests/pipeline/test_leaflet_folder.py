"""leaflets/ as a whole: what is wrong between files or beside them, and that a faulty leaflet costs no other."""

from __future__ import annotations

import pytest

from leafletpress.pipeline.project import Project, read_project
from tests.content.conftest import HEAD
from tests.pipeline.conftest import Sample

OTHER = HEAD.replace("RAD_0001", "RAD_0002")


@pytest.fixture
def folder(project: Sample) -> Sample:
    (project.root / "leaflets/scan.yaml").unlink()
    return project


def library(folder: Sample, **leaflets: str) -> Project:
    for name, text in leaflets.items():
        folder.write(f"leaflets/{name}.yaml", text)
    return read_project(folder.root)


def ids(found: Project) -> list[str]:
    return [leaflet.id for leaflet in found.leaflets]


def told(found: Project) -> list[str]:
    return [str(problem) for problem in found.problems if problem.where.file.startswith("leaflets")]


@pytest.mark.parametrize(
    "faulty",
    [
        "calout: a",
        "introduction: a **b\n",
        "introduction: [{figure: {image: a.svg, alt: b}}]\n",
        "introduction: a\nnext_review: 2020-01\n",
        "introduction: a: b\n",
    ],
    ids=["form", "text", "picture", "dates", "YAML"],
)
def test_a_faulty_leaflet_is_left_out_and_the_others_are_not(folder: Sample, faulty: str) -> None:
    head = OTHER.replace("next_review: 2028-05\n", "") if "next_review" in faulty else OTHER
    found = library(folder, good=HEAD + "introduction: a\n", bad=head + faulty)
    assert ids(found) == ["good"]
    assert any(line.startswith("leaflets/bad.yaml:") and ": error" in line for line in told(found))


@pytest.mark.parametrize(
    ("name", "remedy"),
    [
        ("hip.yml", "rename it to hip.yaml"),
        ("hip.YAML", "rename it to hip.yaml"),
        ("hip.yaml.txt", "rename it to hip.yaml"),
        ("hip.Yml.TXT", "rename it to hip.yaml"),
        ("bones/hip.yaml", "move it to leaflets/hip.yaml"),
        ("passages/hip.yml", "rename it to hip.yaml"),
    ],
)
def test_what_seems_a_leaflet_and_is_not_read_is_told(folder: Sample, name: str, remedy: str) -> None:
    folder.write(f"leaflets/{name}", OTHER + "introduction: a\n")
    found = library(folder, good=HEAD + "introduction: a\n")
    assert ids(found) == ["good"]
    (line,) = told(found)
    assert line.startswith(f"leaflets/{name}: warning [leaflet-file]: ")
    assert f"({remedy})" in line


@pytest.mark.parametrize(
    "name", ["._hip.yaml", "hip.yaml~", "hip.yaml.bak", "Thumbs.db", "bones/hip.svg", "bones/._a.yml"]
)
def test_what_programs_leave_beside_leaflets_is_passed_over(folder: Sample, name: str) -> None:
    folder.write(f"leaflets/{name}", "\0")
    assert told(library(folder, good=HEAD + "introduction: a\n")) == []


def test_a_leaflet_moved_into_a_folder_is_told_by_the_next_build(folder: Sample) -> None:
    folder.write("leaflets/good.yaml", HEAD + "introduction: a\n")
    folder.write("leaflets/hip.yaml", OTHER + "introduction: a\n")
    assert folder.run("build", "--layout", "standard").code == 0
    folder.write("leaflets/bones/hip.yaml", OTHER + "introduction: a\n")
    (folder.root / "leaflets/hip.yaml").unlink()
    assert "move it to leaflets/hip.yaml" in folder.run("build", "--layout", "standard").stderr


BRAND = "layouts/brands/example-hospitals/brand.yaml"
ASKS = "introduction:\n- Call {advice_phone}.\n- contacts: [{name: Desk, email: '{advice_email}'}]\n"


@pytest.mark.parametrize("body", [ASKS, "site: riverside\nintroduction:\n- contacts: site\n"], ids=["facts", "site"])
@pytest.mark.parametrize("is_there", [True, False], ids=["broken", "gone"])
def test_a_leaflet_of_a_brand_that_cannot_be_used_has_one_error(folder: Sample, body: str, is_there: bool) -> None:
    brand = folder.root / BRAND
    if is_there:
        brand.write_text(brand.read_text("utf-8").replace("tint: 10", "tint: ten"), "utf-8")
    else:
        brand.parent.rename(brand.parent.with_name("other-hospitals"))
    (line,) = told(library(folder, hip=HEAD + body))
    fault = "brand 'example-hospitals' has errors" if is_there else "there is no brand 'example-hospitals'"
    assert fault in line


def test_a_fact_that_a_sound_brand_lacks_is_an_error_still(folder: Sample) -> None:
    (line,) = told(library(folder, hip=HEAD + "introduction: Call {advice_fax}.\n"))
    assert "unknown fact {advice_fax}" in line


def test_a_reference_of_two_leaflets_is_an_error_at_both(folder: Sample) -> None:
    body = "introduction: a\n"
    found = library(folder, a="# a comment first\n" + HEAD + body, b=HEAD + body, c=OTHER + body)
    assert ids(found) == ["c"]
    hint = "(give each leaflet a reference of its own)"
    error = "error [leaflet-file]: 'reference' is 'RAD_0001', which"
    assert told(found) == [
        f"leaflets/a.yaml:2: {error} leaflets/b.yaml:1 has too {hint}",
        f"leaflets/b.yaml:1: {error} leaflets/a.yaml:2 has too {hint}",
    ]


def test_references_that_differ_in_capitals_only_are_one(folder: Sample) -> None:
    small = HEAD.replace("RAD_0001", "rad_0001")
    assert ids(library(folder, a=HEAD + "introduction: a\n", b=small + "introduction: a\n")) == []


def test_a_heading_that_stands_twice_side_by_side_is_a_warning(folder: Sample) -> None:
    sections = "sections:\n- {heading: a, body: b}\n- {heading: c, body: d}\n- {heading: a, body: e}\n"
    (line,) = told(library(folder, x=HEAD + sections))
    assert line.startswith("leaflets/x.yaml:10: warning")
    assert line.endswith("the heading 'a' stands on line 8 already (word one of them differently)")


def test_a_heading_may_stand_twice_in_different_sections(folder: Sample) -> None:
    sections = "sections:\n- heading: a\n  sections:\n  - {heading: c, body: b}\n- heading: b\n  sections:\n"
    assert told(library(folder, x=HEAD + sections + "  - {heading: c, body: d}\n")) == []


def test_the_other_ending_of_yaml_is_pointed_out(folder: Sample) -> None:
    folder.write("leaflets/y.yml", HEAD)
    (line,) = told(library(folder, x=HEAD + "introduction: a\n"))
    assert line.startswith("leaflets/y.yml: warning")
    assert line.endswith("files that end in .yml are not read (rename it to y.yaml)")


def test_a_folder_without_leaflets_is_an_error(folder: Sample) -> None:
    (line,) = told(library(folder))
    assert line.startswith("leaflets: error")
    assert line.endswith("there are no leaflets (make_pdfs.py new-leaflet ID begins one, make_pdfs.py init a project)")

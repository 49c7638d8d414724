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

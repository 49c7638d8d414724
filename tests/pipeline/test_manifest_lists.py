"""The manifest's lists of leaflets and languages, and that what only helps to find a leaflet changes no page."""

from __future__ import annotations

import json
from typing import Any

from tests.pipeline.conftest import LEAFLET, Sample, approve_all

FINDING = "summary: What a scan is\nalso_called: [MRI]\ncodes: {opcs4: [U05]}\n"


def manifest(project: Sample) -> dict[str, Any]:
    data: dict[str, Any] = json.loads((project.root / "build/manifest.json").read_text("utf-8"))
    return data


def test_leaflets_and_languages_are_listed_once(project: Sample) -> None:
    project.write("leaflets/scan.yaml", LEAFLET + FINDING)
    project.run("build", "--layout", "standard")
    data = manifest(project)
    assert data["leaflets"] == [
        {
            "id": "scan",
            "reference": "TST_1",
            "brand": "example-hospitals",
            "title": "Having a scan",
            "subtitle": "",
            "department": "",
            "summary": "What a scan is",
            "also_called": ["MRI"],
            "codes": {"opcs4": ["U05"]},
        }
    ]
    assert [(one["tag"], one["english"], one["own"]) for one in data["languages"]] == [
        ("en", "English", "English"),
        ("pl", "Polish", "polski"),
    ]


def test_languages_have_the_names_that_the_project_gives_them(project: Sample) -> None:
    table = project.root / "layouts/languages.yaml"
    said = "languages:\n  pl: {english: Polish of Silesia, called: [Polszczyzna], spoken: [Silesian]}\n"
    table.write_text(table.read_text("utf-8").replace("languages:\n", said, 1), "utf-8")
    project.run("build", "--layout", "standard")
    data = manifest(project)
    (polish,) = (one for one in data["languages"] if one["tag"] == "pl")
    assert (polish["english"], polish["own"]) == ("Polish of Silesia", "polski")
    assert (polish["called"], polish["spoken"]) == (["Polszczyzna"], ["Silesian"])
    assert "Romanian" in data["no_writing"]["Romani"]


def test_what_it_is_found_by_changes_no_pdf_no_edition_and_no_signature(project: Sample) -> None:
    approve_all(project)
    project.run("build", "--layout", "standard")
    before = manifest(project)["files"]
    project.write("leaflets/scan.yaml", LEAFLET + FINDING)
    outcome = project.run("build", "--layout", "standard")
    assert "2 as they were" in outcome.stdout
    assert manifest(project)["files"] == before
    assert manifest(project)["leaflets"][0]["also_called"] == ["MRI"]
    assert [file["state"] for file in before] == ["approved", "approved"]


def test_a_build_of_one_leaflet_keeps_the_others_in_the_list(project: Sample) -> None:
    project.write("leaflets/other.yaml", LEAFLET.replace("TST_1", "TST_2"))
    project.run("build", "--layout", "standard")
    project.run("build", "scan", "--layout", "standard", "--fresh")
    assert [one["id"] for one in manifest(project)["leaflets"]] == ["other", "scan"]

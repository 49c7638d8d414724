"""A project to begin with, and what a project takes from the package."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path

import pytest
import yaml
from click import Context
from click.testing import CliRunner

from leafletpress import __version__
from leafletpress.cli import main
from leafletpress.design.design import read_designs
from leafletpress.errors import UnknownWish
from leafletpress.packaged import layout_files, packaged
from leafletpress.pipeline import print_runs, releases
from leafletpress.pipeline.file_index import index_files
from leafletpress.pipeline.project import read_project
from leafletpress.pipeline.sample import ROOMS, start_project
from tests.pipeline.conftest import ROOT, Sample

TODAY = date(2031, 3, 9)
BOUND = ("a4-booklet-large-print", "a5-booklet", "a5-fold")
PAGES = [
    *(f"{name}.yaml" for name in BOUND),
    "bilingual.yaml",
    "fonts.yaml",
    "languages.yaml",
    "large-print.yaml",
    "proof.yaml",
    "standard.yaml",
    "web.yaml",
]


@pytest.fixture
def begun(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Sample:
    monkeypatch.setenv("LEAFLETPRESS_CACHE", str(tmp_path / "cache"))
    start_project(tmp_path / "work", TODAY)
    return Sample(tmp_path / "work")


def test_a_project_begins_sound_with_one_translation_that_is_a_draft(begun: Sample) -> None:
    library = read_project(begun.root)
    assert library.problems == ()
    assert [(pair, text.state) for pair, text in library.translated.items()] == [
        (("having-an-x-ray", "en"), "approved"),
        (("having-an-x-ray", "pl"), "draft"),
    ]


def test_settings_for_git_services_and_weblate_stand_beside_it(begun: Sample) -> None:
    workflow = yaml.safe_load((begun.root / ".github/workflows/leaflets.yml").read_text("utf-8"))
    steps = [step["run"] for step in workflow["jobs"]["leaflets"]["steps"] if "run" in step]
    (hook,) = yaml.safe_load((begun.root / ".pre-commit-config.yaml").read_text("utf-8"))["repos"][0]["hooks"]
    commands = [line.split()[1] for line in (*steps, hook["entry"]) if line.startswith("leafletpress ")]
    assert commands == ["check", "build", "check"]
    assert set(commands) <= set(main.list_commands(Context(main)))
    assert (begun.root / "requirements.txt").read_text("utf-8").endswith(f"\nleafletpress=={__version__}\n")
    joined = {
        line.split()[0] for line in (begun.root / ".gitattributes").read_text("utf-8").splitlines() if "union" in line
    }
    assert joined == {releases.FILE, print_runs.FILE}


def test_weblate_finds_every_catalogue_and_its_template(begun: Sample) -> None:
    begun.run("update")
    rule = json.loads((begun.root / "weblate-discovery.json").read_text("utf-8"))["configuration"]
    found = [path.relative_to(begun.root).as_posix() for path in sorted((begun.root / "locale").rglob("*.po"))]
    matches = [re.fullmatch(rule["match"], path) for path in found]
    templates = {rule["new_base_template"].replace("{{ component }}", match["component"]) for match in matches if match}
    assert len(found) == len(templates) == 7
    assert {path for path in templates if not (begun.root / path).is_file()} == set()
    assert {match["language"] for match in matches if match} == {"pl"}


def test_settings_that_are_there_stay_as_they_are(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("Ours", "utf-8")
    outcome = CliRunner().invoke(main, ["init", str(tmp_path)])
    assert f"as it was: {tmp_path.as_posix()}/README.md" in outcome.stdout
    assert (tmp_path / "README.md").read_text("utf-8") == "Ours"
    assert (tmp_path / ".gitattributes").is_file()


def test_its_review_dates_are_counted_from_today(begun: Sample) -> None:
    (leaflet,) = read_project(begun.root).leaflets
    assert (str(leaflet.reviewed), str(leaflet.next_review)) == ("2031-03", "2033-03")


@pytest.mark.parametrize("room", ROOMS)
def test_nothing_is_written_where_a_project_stands(tmp_path: Path, room: str) -> None:
    (tmp_path / room).mkdir()
    with pytest.raises(UnknownWish, match="nothing is overwritten"):
        start_project(tmp_path, TODAY)
    assert [path.name for path in tmp_path.rglob("*")] == [room]


def test_a_refusal_is_a_fault_of_the_command_line() -> None:
    outcome = CliRunner().invoke(main, ["init", str(ROOT)])
    assert outcome.exit_code == 2
    assert "is there already" in outcome.stderr


def test_a_project_without_layouts_has_the_packaged_ones(begun: Sample) -> None:
    assert [path.name for path in (begun.root / "layouts").iterdir()] == ["brands"]
    assert list(layout_files(begun.root)) == PAGES
    designs, problems = read_designs(begun.root, begun.root / "fonts")
    assert problems == ()
    assert designs.layout_ids == (*BOUND, "bilingual", "large-print", "proof", "standard", "web")


def test_no_brand_is_taken_from_the_package(tmp_path: Path) -> None:
    designs, problems = read_designs(tmp_path, tmp_path / "fonts")
    assert designs.brands == {}
    assert [str(problem) for problem in problems] == [
        "layouts/brands: error: there is no brand (make a folder with a brand.yaml there)"
    ]


def test_a_file_of_the_project_takes_the_place_of_the_packaged_one_of_its_name(begun: Sample) -> None:
    text = (packaged("layouts") / "standard.yaml").read_text("utf-8")
    begun.write("layouts/standard.yaml", text.replace("phone: 20pt", "phone: 22pt"))
    begun.write("layouts/pocket.yaml", text)
    designs, problems = read_designs(begun.root, begun.root / "fonts")
    assert problems == ()
    assert designs.layouts["standard"].type.phone == 22
    assert designs.layout_ids == (*BOUND, "bilingual", "large-print", "pocket", "proof", "standard", "web")


def test_what_is_made_of_packaged_files_is_kept_until_a_file_takes_their_place(begun: Sample) -> None:
    build = ("build", "--lang", "en", "--layout", "standard,large-print", "--jobs", "1")
    assert "2 made" in begun.run(*build).stdout
    assert "2 as they were" in begun.run(*build).stdout
    text = (packaged("layouts") / "standard.yaml").read_text("utf-8")
    begun.write("layouts/standard.yaml", text.replace("phone: 20pt", "phone: 22pt"))
    assert "1 made, 1 as they were" in begun.run(*build).stdout.replace("1 from the cache", "1 as they were")


def test_a_index_has_packaged_files_in_the_place_of_the_project_s_own(begun: Sample) -> None:
    index = index_files(begun.root, None)
    paths = [f"layouts/{name}" for name in PAGES]
    assert set(paths) <= set(index.files)
    assert index.holds(begun.root, paths)
    begun.write("layouts/standard.yaml", "name: x")
    assert not index.holds(begun.root, paths)


def test_hints_name_the_program_as_it_was_called(begun: Sample) -> None:
    for program in ("leafletpress", "make_pdfs.py"):
        outcome = CliRunner().invoke(main, ["--root", str(begun.root), "update", "ur"], prog_name=program)
        assert f"{program} new-language ur begins it" in outcome.stderr

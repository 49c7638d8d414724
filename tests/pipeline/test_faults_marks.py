"""Marks piled up on one letter, wherever text comes from: refused with file and line, never a fault of the program."""

from __future__ import annotations

import shutil

import pytest

from leafletpress.content.inline import MOST_MARKS, unpiled
from tests.pipeline.conftest import LEAFLET, POLISH, Sample

PILE = "क" + "\u093f" * 1500
BRAND = "layouts/brands/example-hospitals/brand.yaml"
BUILT = "pl/TST_1_scan_pl_standard_DRAFT.pdf"


def test_a_fact_is_an_error_at_its_line(project: Sample) -> None:
    project.write("leaflets/scan.yaml", LEAFLET.replace("0118 496 0368", f"0118 496 0368{PILE}"))
    assert project.run("build").errors == [
        "leaflets/scan.yaml:8: error [leaflet-file]: fact 'day_unit': more than 6 marks stand on one letter "
        "(delete what was pasted there)"
    ]


@pytest.mark.parametrize("said", [f"scan{PILE[:40]}", "**scan", "{unit} scan", "[scan](scan)"])
@pytest.mark.parametrize("key", ["title", "subtitle", "department"])
def test_a_faulty_text_of_the_head_is_an_error_at_its_line(project: Sample, key: str, said: str) -> None:
    """Lists of leaflets show these texts as well: it is the author who is told, not us."""
    head = LEAFLET.replace("title: Having a scan\n", "") if key == "title" else LEAFLET
    project.write("leaflets/scan.yaml", f'{key}: "{said}"\n{head}')
    (error,) = project.run("build", "--lang", "en").errors
    assert error.startswith(f"leaflets/scan.yaml:1: error [leaflet-file]: '{key}': ")


def test_a_brands_name_is_an_error_at_its_line(project: Sample) -> None:
    text = (project.root / BRAND).read_text("utf-8")
    project.write(BRAND, text.replace("name: ", f"name: {PILE[:100]}", 1))
    errors = project.run("build").errors
    (error,) = [error for error in errors if BRAND in error]
    assert error.startswith(f"{BRAND}:2: error [layout-file]: 'name' is ")
    assert error.endswith(": more than 6 marks stand on one letter (delete what was pasted there)")


def test_a_phrase_is_said_in_english_and_told(project: Sample) -> None:
    common = project.root / "locale/pl/LC_MESSAGES/common.po"
    project.write(
        common.relative_to(project.root).as_posix(),
        common.read_text("utf-8").replace("Strona {page}", f"{PILE}{{page}}", 1),
    )
    outcome = project.run("build", "--lang", "pl", "--layout", "standard")
    assert [error.partition(": “")[0] for error in outcome.errors] == [
        "locale/pl/LC_MESSAGES/common.po:21: error [markup-broken]: more than 6 marks stand on one letter"
    ]
    assert project.pdfs == [BUILT]


def test_a_proof_shows_six_marks_and_counts_the_others(project: Sample) -> None:
    project.write("locale/pl/LC_MESSAGES/scan.po", POLISH.replace("Badanie", PILE))
    assert project.run("proof", "scan", "pl").code == 0
    assert unpiled(f"a{PILE} z") == f"aक{'ि' * MOST_MARKS}U+093F×1494 z"


def test_what_one_brand_prints_costs_no_leaflet_of_another(project: Sample) -> None:
    other = "layouts/brands/other"
    shutil.copytree((project.root / BRAND).parent, project.root / other)
    text = (project.root / BRAND).read_text("utf-8")
    name = next(line for line in text.splitlines() if line.startswith("name: "))
    project.write(f"{other}/brand.yaml", text.replace(name, "name: ᚠᚢᚦ hospitals"))
    project.write("leaflets/other.yaml", LEAFLET.replace("TST_1", "OTH_1").replace("example-hospitals", "other"))
    outcome = project.run("build", "--lang", "en", "--layout", "standard")
    assert [error.partition("]: ")[0] for error in outcome.errors] == [f"{other}/brand.yaml:2: error [no-glyph"]
    assert project.pdfs == ["en/TST_1_scan_en_standard.pdf"]

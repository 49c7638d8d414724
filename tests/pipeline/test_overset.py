"""Text that is too wide for its line or too large for its place: broken, told with its line, or refused; never lost."""

from __future__ import annotations

import subprocess

import pytest

from leafletpress.layout.tables import squeezed
from tests.pipeline.conftest import LEAFLET, Sample

LONG = "abcdefghij" * 500


def said(project: Sample, layout: str = "large-print") -> str:
    """Return all text of the English PDF in a layout, its blanks left out."""
    (path,) = (project.root / "build/en").glob(f"*_{layout}.pdf")
    done = subprocess.run(["pdftotext", str(path), "-"], capture_output=True, check=True)
    return "".join(done.stdout.decode().split())


def build(project: Sample, leaflet: str, layout: str = "large-print") -> str:
    project.write("leaflets/scan.yaml", leaflet)
    return project.run("build", "--lang", "en", "--layout", layout).stderr


@pytest.mark.parametrize(
    "body",
    [
        f"      - {LONG}\n",
        f"      - list: [{LONG}]\n",
        f"      - steps: [{{title: Now, body: [{LONG}]}}]\n",
        f"      - checklist: [{LONG}]\n",
        f"      - callout: {LONG}\n",
        f"      - table: {{caption: {LONG}, header: [A, B], rows: [[c, d]]}}\n",
        f"      - terms: [{{term: Word, meaning: {LONG}}}]\n",
    ],
)
def test_a_word_longer_than_a_page_is_printed_whole_and_told_with_its_line(project: Sample, body: str) -> None:
    stderr = build(project, LEAFLET + body)
    line = len(LEAFLET.splitlines()) + 1
    assert f"leaflets/scan.yaml:{line}: warning [word-overfull]: a word is wider than its line in" in stderr
    assert ": error" not in stderr
    assert sum(char in "abcdefghij" for char in said(project)) >= len(LONG)


def test_a_long_cell_is_printed_whole_and_told_once(project: Sample) -> None:
    stderr = build(project, f"{LEAFLET}      - table:\n          header: [A, B]\n          rows: [[{LONG}, b]]\n")
    assert "warning [cell-overfull]" in stderr
    assert "word-overfull" not in stderr
    assert sum(char in "abcdefghij" for char in said(project)) >= len(LONG)


@pytest.mark.parametrize("count", [100, 300])
def test_a_title_that_would_cover_the_heads_of_pages_is_refused_with_its_line(project: Sample, count: int) -> None:
    stderr = build(project, LEAFLET.replace("Having a scan", "word " * count))
    assert "leaflets/scan.yaml:3: error [text-overset]: the title is too long for the head of the pages" in stderr
    assert not (project.root / "build/en").exists() or not list((project.root / "build/en").iterdir())


def test_a_department_higher_than_the_page_is_refused_with_its_line(project: Sample) -> None:
    stderr = build(project, LEAFLET.replace("facts:", f"department: {'Imaging and more ' * 200}\nfacts:"))
    assert "leaflets/scan.yaml:7: error [text-overset]: the text does not fit into its place" in stderr


def test_a_table_of_too_many_columns_is_refused_with_its_line(project: Sample) -> None:
    cells = ", ".join(f"Cell{number}" for number in range(50))
    stderr = build(project, f"{LEAFLET}      - table:\n          header: [{cells}]\n          rows: [[{cells}]]\n")
    assert f":{len(LEAFLET.splitlines()) + 2}: error [leaflet-file]" in stderr


def test_opening_hours_longer_than_a_page_are_printed_whole(project: Sample) -> None:
    hours = "".join(f"w{number} " for number in range(900))
    unit, desk = f"name: Unit, phone: 0118 496 0100, hours: {hours}", "name: Desk, phone: 0118 496 0101"
    contact = f"      - contacts: [{{{unit}}}, {{{desk}}}]\n"
    assert ": error" not in build(project, LEAFLET + contact)
    text = said(project)
    assert all(f"w{number}" in text for number in range(900))


def test_lines_of_latin_text_hold_seventy_characters_at_the_most(project: Sample) -> None:
    narrow = "illicit ill will, little lily, it is still till Lilli tilts it, I fill it still, " * 3
    build(project, LEAFLET.replace("This leaflet is about your scan.", narrow), "standard")
    (path,) = (project.root / "build/en").glob("*_standard.pdf")
    done = subprocess.run(["pdftotext", "-raw", str(path), "-"], capture_output=True, check=True)
    lines = [line.strip() for line in done.stdout.decode().splitlines() if "lily" in line]
    assert lines
    assert max(map(len, lines)) <= 70
    assert project.run("verify", str(path)).code == 0


def test_narrow_columns_keep_their_width_beside_one_that_is_too_wide() -> None:
    assert squeezed([30, 900, 50], 300) == (30, 220, 50)
    assert squeezed([900, 900], 300) == (150, 150)

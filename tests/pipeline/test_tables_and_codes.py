"""Lines in cells, rows to write in and codes for telephones: on the page, for a listener, in two languages, signed."""

from __future__ import annotations

import io
import json
import re
import subprocess

import pikepdf
import pytest
import zxingcpp
from PIL import Image

from leafletpress.content.read import read_leaflet
from leafletpress.translation.signed_text import reader_data
from leafletpress.verify.tag_dump import listen
from tests.content.conftest import HEAD
from tests.pipeline.conftest import LEAFLET, POLISH, Sample, approve_all
from tests.pipeline.test_made_from import DRAWING
from tests.pipeline.test_nothing_twice import changed

DIARY = """\
      - table:
          header: [Day, "Pain\\n0 to 10"]
          rows:
            - - |
                Monday
                **{day_unit}**
              - ''
          empty_rows: 3
      - qr_code: {text: Tell us how we did., web: "https://example.org/tell"}
"""
DIARY_PL = """
msgid "Day"
msgstr "Dzień"

msgid "Pain\\n0 to 10"
msgstr "Ból\\nod 0 do 10"

msgid ""
"Monday\\n"
"**{day_unit}**"
msgstr ""
"Poniedziałek\\n"
"**{day_unit}**"

msgid "Tell us how we did."
msgstr "Proszę powiedzieć nam, jak nam poszło."
"""


@pytest.fixture
def diary(project: Sample) -> Sample:
    project.write("leaflets/scan.yaml", LEAFLET + DIARY)
    project.write("locale/pl/LC_MESSAGES/scan.po", POLISH + DIARY_PL)
    return project


def heard(project: Sample, path: str) -> list[str]:
    return [line.strip() for line in listen(project.root / "build" / path).splitlines()]


def test_lines_of_a_cell_are_paragraphs_and_rows_to_write_in_are_for_paper_alone(diary: Sample) -> None:
    outcome = diary.run("build", "--layout", "standard")
    assert (outcome.code, outcome.stderr.count("warning")) == (0, 0)
    lines = heard(diary, "pl/TST_1_scan_pl_standard_DRAFT.pdf")
    at = lines.index("P: Ból")
    assert lines[at : at + 2] == ["P: Ból", "P: od 0 do 10"]
    at = lines.index("P: Poniedziałek")
    assert lines[at : at + 4] == ["P: Poniedziałek", "P: 0118 496 0368", "TD", "Div"]


@pytest.mark.parametrize("layout", ["standard", "large-print", "bilingual"])
def test_a_code_leads_where_its_words_say(diary: Sample, layout: str) -> None:
    diary.run("build", "--lang", "pl", "--layout", layout)
    path = diary.root / f"build/pl/TST_1_scan_pl_{layout}_DRAFT.pdf"
    with pikepdf.open(path) as pdf:
        pages = len(pdf.pages)
    command = ["pdftoppm", "-r", "110", "-png", "-f", str(1), "-l", str(pages), str(path), str(diary.root / "page")]
    subprocess.run(command, check=True)
    images = [Image.open(io.BytesIO(page.read_bytes())) for page in sorted(diary.root.glob("page-*.png"))]
    found = {code.text for image in images for code in zxingcpp.read_barcodes(image)}
    assert found == {"https://example.org/tell"}
    heard_of = "\n".join(heard(diary, path.relative_to(diary.root / "build").as_posix()))
    assert len(re.findall(r"Figure.*https://example\.org/tell", heard_of)) == (2 if layout == "bilingual" else 1)


def test_rows_to_write_in_are_signed(diary: Sample) -> None:
    approve_all(diary)
    changed(diary, "leaflets/scan.yaml", "empty_rows: 3", "empty_rows: 4")
    assert "the form (kinds and order of blocks, pictures, sources)" in diary.run("status").stdout


@pytest.mark.parametrize(
    ("old", "new"), [("[0.2, 0.3]", "[0.2, 0.4]"), (", beside: Hold still.}", "}\n      - Hold still.")]
)
def test_places_of_parts_and_text_beside_a_picture_are_signed(project: Sample, old: str, new: str) -> None:
    parts = "parts: [{label: Rim, at: [0.2, 0.3]}], beside: Hold still."
    project.write("leaflets/figures/disc.svg", DRAWING)
    project.write(
        "leaflets/scan.yaml", f"{LEAFLET}      - figure: {{image: figures/disc.svg, alt: A disc., {parts}}}\n"
    )
    said = {"A disc.": "Krążek.", "Rim": "Brzeg", "Hold still.": "Proszę się nie ruszać."}
    more = "".join(f'\nmsgid "{msgid}"\nmsgstr "{msgstr}"\n' for msgid, msgstr in said.items())
    project.write("locale/pl/LC_MESSAGES/scan.po", POLISH + more)
    approve_all(project)
    assert "the form (kinds" not in project.run("status").stdout
    changed(project, "leaflets/scan.yaml", old, new)
    assert "the form (kinds and order of blocks, pictures, sources)" in project.run("status").stdout


def test_a_table_without_rows_to_write_in_is_signed_as_before_there_were_any(project: Sample) -> None:
    """Signatures of leaflets that were signed before hold: the form of such a table is what it was."""
    table = "      - table: {header: [a], rows: [[b]]}\n"
    project.write("leaflets/scan.yaml", LEAFLET + table)
    leaflet, _ = read_leaflet(project.root, project.root / "leaflets/scan.yaml")
    assert leaflet is not None
    _, form = reader_data(leaflet)
    assert '["Table", null, [""], [[""]]]' in json.dumps(form)


def test_a_table_needs_rows_of_one_kind_or_the_other(project: Sample) -> None:
    project.write("leaflets/scan.yaml", f"{HEAD}introduction:\n  - table: {{header: [a]}}\n")
    assert of_leaflet(project) == [
        "error [leaflet-file]: missing key 'rows' (write the rows, or empty_rows: and how many there are to write in)"
    ]
    project.write("leaflets/scan.yaml", f"{HEAD}introduction:\n  - table: {{header: [a], empty_rows: 4}}\n")
    assert of_leaflet(project) == []
    address = f"https://example.org/{'a' * 150}"
    project.write("leaflets/scan.yaml", f"{HEAD}introduction:\n  - qr_code: {{text: a, web: '{address}'}}\n")
    assert "'web' has 170 characters, too many for a code" in of_leaflet(project)[0]


def of_leaflet(project: Sample) -> list[str]:
    """Return the errors in the leaflet's file, its catalogue being of another."""
    lines = project.run("check").errors
    return [line.partition(": ")[2] for line in lines if line.startswith("leaflets/")]

"""Cells without a text and addresses of several lines, on the page and for a listener."""

from __future__ import annotations

import subprocess

import pytest

from leafletpress.verify.tag_dump import listen
from tests.pipeline.conftest import LEAFLET, POLISH, Sample

CHART = """\
      - table:
          header: ['', Morning, Noon]
          rows:
            - [Metformin, 500 mg, '']
            - ['', '', '2']
            - ['', '', '']
      - contacts:
          - name: Ward
            phone: 0118 496 0368
            address: |
              Level **2
              East** Wing {day_unit}
              EX1 2AB
"""
HEARD = """\
TR
TD
TH Scope=Column
P: Morning
TH Scope=Column
P: Noon
TBody
TR
TH Scope=Row
P: Metformin
TD
P: 500 mg
TD
TR
TD
TD
TD
P: 2
"""
ADDRESS = ["P: Level 2", "P: East Wing 0118 496 0368", "P: EX1 2AB"]
BOTH_ADDRESSES = """
msgid ""
"Level **2\\n"
"East** Wing {day_unit}\\n"
"EX1 2AB"
msgstr ""
"المستوى **2**\\n"
"الجناح {day_unit}\\n"
"EX1 2AB"
"""


def heard(project: Sample, start: str) -> list[str]:
    (path,) = [path for path in project.pdfs if path.startswith(start)]
    return [line.strip() for line in listen(project.root / "build" / path).splitlines()]


@pytest.mark.parametrize("layout", ["standard", "large-print"])
def test_an_empty_cell_is_a_cell_without_words_and_no_heading(project: Sample, layout: str) -> None:
    project.write("leaflets/scan.yaml", LEAFLET + CHART)
    outcome = project.run("build", "--lang", "en", "--layout", layout)
    assert (outcome.code, outcome.stderr.count("warning")) == (0, 0)
    assert HEARD in "\n".join(heard(project, "en/"))


def test_the_lines_of_an_address_are_paragraphs_under_each_other(project: Sample) -> None:
    project.write("leaflets/scan.yaml", LEAFLET + CHART)
    project.run("build", "--lang", "en", "--layout", "standard")
    lines = heard(project, "en/")
    at = lines.index(ADDRESS[0])
    assert lines[at : at + 3] == ADDRESS
    (path,) = project.pdfs
    command = ["pdftotext", str(project.root / "build" / path), "-"]
    text = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert "Level 2\nEast Wing 0118 496 0368\nEX1 2AB" in text


def test_a_translation_has_lines_of_its_own_and_empty_cells_are_no_messages(project: Sample) -> None:
    project.write("leaflets/scan.yaml", LEAFLET + CHART)
    project.write(
        "locale/ar/LC_MESSAGES/scan.po", POLISH.partition('msgid "Having')[0].replace(": pl", ": ar") + BOTH_ADDRESSES
    )
    outcome = project.run("build", "--lang", "ar", "--layout", "standard,bilingual")
    assert outcome.code == 0
    for line in ("P: المستوى 2", "P: الجناح 0118 496 0368"):
        assert line in heard(project, "ar/TST_1_scan_ar_standard")
        assert line in heard(project, "ar/TST_1_scan_ar_bilingual")
    project.run("update", "ar")
    template = (project.root / "locale/scan.pot").read_text("utf-8")
    assert template.count('msgid ""\nmsgstr ""') == 1
    assert '"Level **2\\n"\n"East** Wing {day_unit}\\n"\n"EX1 2AB"' in template

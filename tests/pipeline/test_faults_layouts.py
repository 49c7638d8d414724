"""Numbers of layouts, brands and languages that nobody can print: an error with its line, other layouts made."""

from __future__ import annotations

import re

import pytest
import yaml

from tests.pipeline.conftest import ROOT, Sample

BUILD = ("build", "--lang", "en", "--jobs", "1")
GOOD = "en/TST_1_scan_en_large-print.pdf"
STANDARD = (ROOT / "layouts/standard.yaml").read_text("utf-8")
VALUES = (
    "0pt",
    "0mm",
    "-1mm",
    "9999mm",
    "0.001pt",
    "1e308mm",
    "nan",
    "inf",
    "-1",
    '""',
    "99999999999999999999",
    "600pt",
    "1e308",
    "0",
)
LINES = [line for line in STANDARD.splitlines() if re.search(r": [0-9]", line)]


@pytest.mark.parametrize("line", LINES, ids=lambda line: str(line).split(":")[0].strip())
def test_no_value_of_any_length_ends_in_a_fault(project: Sample, line: str) -> None:
    for number, value in enumerate(VALUES):
        changed = re.sub(r": [0-9][0-9.]*(?:pt|mm)?", f": {value}", line, count=1)
        project.write(f"layouts/tried-{number}.yaml", STANDARD.replace(line, changed, 1))
    outcome = project.run("check")
    assert "fault of Leaflet Press" not in outcome.stderr
    errors = [error for error in outcome.errors if error.startswith("layouts/")]
    assert all(re.match(r"layouts/tried-[0-9]+\.yaml:[0-9]+: error", error) for error in errors)
    good = [v for n, v in enumerate(VALUES) if not any(e.startswith(f"layouts/tried-{n}.yaml:") for e in errors)]
    assert set(good) <= {"0mm", "0pt", "0", "600pt"}  # which some of them may be


def test_a_type_size_of_nothing_is_an_error_and_the_other_layout_is_made(project: Sample) -> None:
    project.write("layouts/standard.yaml", STANDARD.replace("body: 14pt", "body: 0pt"))
    outcome = project.run(*BUILD)
    assert outcome.code == 1
    line = next(number for number, line in enumerate(STANDARD.splitlines(), 1) if "body: 14pt" in line)
    (error,) = outcome.errors
    assert error.startswith(f"layouts/standard.yaml:{line}: error [layout-file]: 'body' is 0 pt, below the 12 pt of")
    assert project.pdfs == [GOOD]


SLIPS = [
    ("headings: [19pt, 15.5pt, 14pt]", "headings: [600pt, 600pt, 600pt]", "heading 1 is 600 pt (write 72pt or less)"),
    ("headings: [19pt, 15.5pt, 14pt]", "headings: [19pt, 14pt, 14pt, 14pt, 14pt, 14pt, 14pt]", "more than 6 sizes"),
    ("body: 14pt", "body: 90pt", "'body' is 90 pt (write 72pt or less)"),
    ("width: 210mm", "width: 105mm", "a line holds only 20 Latin characters"),
    ("width: 210mm", "width: 9999mm", "the page's width is larger than any paper (write 1200mm or less)"),
    ("padding: 4", "padding: 30", "'padding' is 120 pt, more than a quarter of half the column"),
    ("block: 5", "block: 30\n  section: 30", "duplicate key 'section'"),
    ("height: 297mm", "height: 150mm\n# ", "no fault"),
    ("contact_columns: 2", "contact_columns: 3", "a contact's column has no room for a telephone number (write fewer"),
    ("phone: 20pt", "phone: 60pt", "a contact's column has no room for a telephone number"),
    ("text_indent: 20mm", "text_indent: 165mm", "a line holds only 2 Latin characters"),
    ("side: 20mm", "side: 200mm", "margin 'side' takes more than a quarter of the page"),
    ("unit: 4pt", "unit: 0pt", "the unit is not a sensible step for spaces"),
]


@pytest.mark.parametrize(("right", "wrong", "fault"), SLIPS)
def test_what_no_page_can_hold_is_an_error_at_its_line(project: Sample, right: str, wrong: str, fault: str) -> None:
    assert right in STANDARD
    project.write("layouts/standard.yaml", STANDARD.replace(right, wrong, 1))
    outcome = project.run(*BUILD)
    if fault == "no fault":
        assert outcome.code == 0
        return
    assert any(fault in error and re.match(r"layouts/standard\.yaml:[0-9]+: ", error) for error in outcome.errors), (
        outcome.errors
    )
    assert project.pdfs == [GOOD]


OTHERS = [
    ("languages.yaml", "leading: 1.4", "leading: 0"),
    ("languages.yaml", "leading: 1.4", "leading: 1e308"),
    ("languages.yaml", "size: 1.1", "size: nan"),
    ("languages.yaml", "size: 1.1", "size: 2\n    sizes: {Noto Sans: 2}"),
    ("languages.yaml", "heading_leading: 1.2", "heading_leading: 99999999999999999999"),
    ("brands/example-hospitals/brand.yaml", "tint: ", "tint: 1e308 # "),
    ("brands/example-hospitals/brand.yaml", "tint: ", "tint: -1 # "),
    ("fonts.yaml", "400:", "0:"),
    ("fonts.yaml", "400:", "nan:"),
]


@pytest.mark.parametrize(("file", "right", "wrong"), OTHERS)
def test_a_number_out_of_bounds_is_named_in_every_table(project: Sample, file: str, right: str, wrong: str) -> None:
    text = (ROOT / "layouts" / file).read_text("utf-8")
    assert right in text
    project.write(f"layouts/{file}", text.replace(right, wrong, 1))
    outcome = project.run("check")
    assert outcome.code == 1
    assert any(error.startswith(f"layouts/{file}:") for error in outcome.errors), outcome.errors
    assert "fault of Leaflet Press" not in outcome.stderr


@pytest.mark.parametrize("name", ["two\nlines", "\x1b[31mred", " standard", "x" * 90])
def test_a_name_that_no_pdf_can_bear_is_refused(project: Sample, name: str) -> None:
    project.write(f"layouts/{name}.yaml", STANDARD)
    outcome = project.run(*BUILD)
    (error,) = outcome.errors
    assert "error [layout-file]: this name of a layout file cannot be used" in error
    assert project.pdfs == [GOOD, GOOD.replace("large-print", "standard")]


def test_files_that_other_programs_hide_are_no_layouts(project: Sample) -> None:
    for name in ("layouts/._standard.yaml", "layouts/.standard.yaml", "layouts/brands/.DS_Store/brand.yaml"):
        project.write(name, "nothing")
    assert project.run(*BUILD).code == 0


def test_the_lines_tried_are_all_that_hold_numbers() -> None:
    data = yaml.safe_load(STANDARD)
    assert len(LINES) >= sum(len(data[group]) for group in ("page", "margins", "spacing")) + 7

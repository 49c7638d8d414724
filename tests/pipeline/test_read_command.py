"""`make_pdfs.py read`: what it prints, and how it exits."""

from __future__ import annotations

import subprocess
import sys

import pytest

from leafletpress.lexicon.whole_words import undivided_words
from tests.pipeline.conftest import POLISH, ROOT, Sample


def test_a_leaflet_is_printed_as_it_is_heard(project: Sample) -> None:
    project.run("build", "--lang", "pl", "--layout", "standard")
    outcome = project.run("read", str(project.root / "build" / project.pdfs[0]))
    assert (outcome.code, outcome.stderr) == (0, "")
    lines = [line.strip() for line in outcome.stdout.splitlines()]
    assert lines[:4] == ["Badanie", "Polish (pl), 1 page", "", "Document [pl]"]
    assert "P [en]: Draft translation. Not yet approved. Do not give to patients." in lines
    assert lines.index("H1: Badanie") < lines.index("H2: Przed badaniem")
    assert "Reference" not in outcome.stdout, "the footer is an artifact"


def test_a_file_that_is_no_pdf_is_one_line(project: Sample) -> None:
    command = [sys.executable, str(ROOT / "make_pdfs.py"), "read", str(project.root / "leaflets/scan.yaml")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.count("\n") == 1
    assert "scan.yaml is not a PDF" in done.stderr


def test_a_file_that_is_not_there_is_a_wrong_command(project: Sample) -> None:
    outcome = project.run("read", "nothing.pdf")
    assert outcome.code == 2
    assert "'nothing.pdf' does not exist" in outcome.stderr


def test_help_shows_each_example_on_its_own_line(project: Sample) -> None:
    examples = [line.split() for line in project.run("read", "--help").stdout.splitlines() if "build/" in line]
    assert [words[:2] for words in examples] == [["make_pdfs.py", "read"]] * 2


@pytest.mark.parametrize("tag", ["th", "lo", "km", "my", "zh_Hans"])
def test_no_blank_is_heard_where_a_line_ends_in_a_script_without_blanks(project: Sample, tag: str) -> None:
    words = "".join(undivided_words(tag)[::3]) or 40 * "手术之前请告诉我们"
    head = POLISH.partition("\n\n")[0].replace(": pl", f": {tag}")
    quiet = "# leafletpress: ignore sentence-doubled because it is a list\n"
    entry = f'msgid "This leaflet is about your scan."\nmsgstr "{words}"\n'
    project.write(f"locale/{tag}/LC_MESSAGES/scan.po", f"{head}\n\n{quiet}{entry}")
    outcome = project.run("build", "--lang", tag, "--layout", "standard")
    assert len(project.pdfs) == 1, outcome.stderr
    assert f"P: {words}\n" in project.run("read", str(project.root / "build" / project.pdfs[0])).stdout

"""print-runs.csv: a line that cannot be read is told and costs itself alone."""

from __future__ import annotations

import pytest

from leafletpress.pipeline.print_runs import FILE, read_print_runs
from tests.pipeline.conftest import Sample
from tests.pipeline.orders.ordering import GOOD, HEAD, order

BAD_LINES = [
    ("7d02d03f", "order", "'order' is 'order'"),
    ("2026-09-21", "yesterday", "'ordered' is 'yesterday' (write it as 2026-05-31)"),
    ("6cc3f13a", "6cc", "'edition' is '6cc' (8 hexadecimal digits or more)"),
    (",pl,", ",xx,", "'language' is 'xx' (a tag such as ur or zh-Hans)"),
    (",500,", ",0,", "'copies' is '0' (a whole number from 1 to 1,000,000)"),
    (",500,", ",", "it has 10 columns"),
    ("TST_1", "../x", "'../x' is not a reference"),
    ("Radiology", "Radio\x07logy", "a cell is not one line of words"),
]


@pytest.mark.parametrize(("before", "after", "message"), BAD_LINES)
def test_a_line_that_cannot_be_read_is_told_and_costs_itself_alone(
    project: Sample, before: str, after: str, message: str
) -> None:
    broken = GOOD.replace(before, after, 1)
    project.write(FILE, HEAD + broken + GOOD.replace("7d02d03f", "00000000"))
    found = read_print_runs(project.root)
    assert [run.order for run in found.lines] == ["00000000"]
    (problem,) = found.problems
    assert str(problem).startswith(f"{FILE}:2: error: ")
    assert message in str(problem)
    outcome = project.run("status")
    assert outcome.code == 1
    assert f"{FILE}:2: error" in outcome.stderr


def test_a_file_of_another_kind_is_left_alone(project: Sample) -> None:
    project.write(FILE, "name,telephone\n")
    (problem,) = read_print_runs(project.root).problems
    assert "its first line is another" in str(problem)


def test_an_empty_file_gets_its_header(signed: Sample) -> None:
    signed.write(FILE, "")
    assert order(signed).code == 0
    assert (signed.root / FILE).read_text("utf-8").startswith(HEAD)
    assert [run.language for run in read_print_runs(signed.root).lines] == ["pl", "en"]


@pytest.mark.parametrize("text", ["name,telephone\n", HEAD + GOOD.replace(",500,", ",many,")])
def test_nothing_is_ordered_that_cannot_be_recorded(signed: Sample, text: str) -> None:
    signed.write(FILE, text)
    outcome = order(signed)
    assert outcome.code == 1
    assert len(outcome.stderr.splitlines()) == 1
    assert outcome.stderr.startswith(f"{FILE}:")
    assert not (signed.root / "build/print").exists()
    assert (signed.root / FILE).read_text("utf-8") == text

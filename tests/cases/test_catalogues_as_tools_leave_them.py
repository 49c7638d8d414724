"""Catalogues with the line ends, marks and leftovers of other programs."""

from __future__ import annotations

import pikepdf

from tests.cases.conftest import LayCase


def test_line_ends_of_both_kinds_and_a_last_newline_are_read_as_meant(lay_case: LayCase) -> None:
    project = lay_case("line-ends-and-a-last-newline")
    outcome = project.run("build", "--layout", "standard")
    assert outcome.code == 0
    assert not outcome.errors
    assert len([line for line in outcome.stderr.splitlines() if "fuzzy" in line]) == 1
    assert len(project.pdfs) == 2
    with pikepdf.open(project.root / "build" / project.pdfs[1]) as pdf:
        assert str(pdf.Root.Lang) == "pl"

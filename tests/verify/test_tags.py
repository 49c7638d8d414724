"""What is wrong with the tags of a file: headings that skip, titles too many, figures that say nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from leafletpress.pipeline.plan import Job
from leafletpress.verify.read_back import Heard
from leafletpress.verify.tags import prove_headings, prove_tags
from tests.verify.conftest import examining


@pytest.mark.parametrize(
    ("roles", "found"),
    [
        ("H1 H2 H3 H3 H2 H3", []),
        ("H1 H3", ["H3 follows H1"]),
        ("H1 H2 H4 H2", ["H4 follows H2"]),
        ("H2 H1", ["H2 follows nothing"]),
        ("H1 H2 H1", ["there should be one H1, the title"]),
        ("H2 H3", ["there should be one H1, the title", "H2 follows nothing"]),
    ],
)
def test_headings_go_down_level_by_level_from_one_title(roles: str, found: list[str]) -> None:
    heard = tuple(Heard(0, role, "en", "A heading") for role in roles.split())
    assert [failure.message for failure in prove_headings(heard)] == found


@pytest.mark.parametrize("alt", [None, "", "  "])
def test_a_figure_says_what_it_shows(alt: str | None) -> None:
    file = examining(Job("vertebroplasty", "en", "standard"))
    figure = Heard(1, "Figure", "en", "", alt)
    said = replace(file.said, elements=(*file.said.elements, figure))
    assert [failure.message for failure in prove_tags(replace(file, said=said))] == [
        "a figure without alternative text"
    ]

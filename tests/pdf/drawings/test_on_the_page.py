"""A drawing on the page: one form, tagged as the figure is, the same bytes each time, and looked into by the proofs."""

from __future__ import annotations

import io
from pathlib import Path

import pikepdf

from leafletpress.pdf.drawings.reading import draw
from leafletpress.verify.ink import read_ink
from tests.pdf.drawings.rendering import HEAD, page_of

EVERYTHING = Path(__file__).parent / "everything.svg"


def test_the_same_drawing_is_the_same_bytes() -> None:
    assert draw(EVERYTHING.read_bytes()) == draw(EVERYTHING.read_bytes())
    assert page_of(EVERYTHING) == page_of(EVERYTHING)


def test_all_of_a_drawing_is_one_form_inside_its_figure() -> None:
    with pikepdf.open(io.BytesIO(page_of(EVERYTHING))) as pdf:
        told = [str(instruction.operator) for instruction in pikepdf.parse_content_stream(pdf.pages[0])]
        assert told.count("Do") == 1
        assert told.index("BDC") < told.index("Do") < told.index("EMC")
        (form,) = pdf.pages[0].resources.XObject.values()
        assert [float(side) for side in form.BBox] == [0, 0, 150, 75]


def test_the_proofs_look_into_a_drawing() -> None:
    with pikepdf.open(io.BytesIO(page_of(EVERYTHING))) as pdf:
        (page,) = read_ink(pdf)
    assert (page.forms, len(page.pictures)) == (0, 0)


def test_a_drawing_says_where_it_is_translucent() -> None:
    assert draw(f'{HEAD}\n<rect width="9" height="9"/></svg>'.encode()).translucent is None
    assert draw(f'{HEAD}\n<rect width="9" height="9" opacity=".5"/></svg>'.encode()).translucent == 2
    assert draw(EVERYTHING.read_bytes()).translucent == 10

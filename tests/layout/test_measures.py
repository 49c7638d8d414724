"""Lengths, colours and the WCAG contrast formula."""

from __future__ import annotations

import pytest

from leafletpress.design.measures import colour, contrast, length
from leafletpress.pdf.inks import WHITE, Rgb, tint
from leafletpress.schema_errors import Wrong


@pytest.mark.parametrize(("text", "points"), [("14pt", 14), ("25.4mm", 72), ("0mm", 0), ("15.5 pt", 15.5)])
def test_lengths(text: str, points: float) -> None:
    assert length(text) == pytest.approx(points)


@pytest.mark.parametrize("text", ["14", "1e3pt", "-3pt", "14px", "99999pt", "", "٣pt"])
def test_what_is_no_length(text: str) -> None:
    with pytest.raises(Wrong):
        length(text)


def test_contrast_runs_from_1_to_21_and_does_not_mind_the_order() -> None:
    black = Rgb(0, 0, 0)
    assert contrast(WHITE, WHITE) == 1
    assert contrast(black, WHITE) == contrast(WHITE, black) == pytest.approx(21)
    assert contrast(colour("#767676"), WHITE) == pytest.approx(4.54, abs=0.01)


def test_a_tint_is_the_colour_thinned_with_white() -> None:
    assert str(tint(colour("#00525F"), 0.1)) == "#E6EEEF"
    assert tint(colour("#00525F"), 0) == WHITE

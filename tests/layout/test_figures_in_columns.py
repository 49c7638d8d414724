"""Columns of a table on paper: figures end under each other, words begin under each other."""

from __future__ import annotations

from pathlib import Path

import pytest

from leafletpress.design.design import Designs
from tests.layout.conftest import WriteLeaflet
from tests.layout.recording import PhraseBook
from tests.layout.seen import line_with, seen
from tests.layout.test_pdf import made

TABLE = """\
sections:
  - heading: How long
    body:
      - table:
          header: [Name, Minutes, Remark]
          rows: [[Ivory, "1,0", IIa], [Iodine, "1,350", IIb and more], [Injection, "140", IIc]]
"""
FIGURES, WORDS = ("1,0", "1,350", "140"), ("IIa", "IIb", "IIc")
NEAR = 0.1  # points


def edges(data: bytes, texts: tuple[str, ...], *, right: bool) -> list[float]:
    """Return where texts end on the right, or begin on the left, in points from the page's left edge."""
    chars = seen(data)
    found = [line_with(chars, text) for text in texts]
    return [text[-1].box[2] if right else text[0].box[0] for text in found]


def one_edge(edges: list[float]) -> bool:
    return max(edges) - min(edges) < NEAR


@pytest.mark.parametrize(("tag", "end_is_right"), [("en", True), ("ur", False)])
def test_figures_stand_at_the_end_of_their_column_and_words_at_its_beginning(
    write_leaflet: WriteLeaflet, designs: Designs, tmp_path: Path, tag: str, *, end_is_right: bool
) -> None:
    data = made(write_leaflet(TABLE), designs, tmp_path, PhraseBook(tag)).data
    assert one_edge(edges(data, FIGURES, right=end_is_right))
    assert not one_edge(edges(data, FIGURES, right=not end_is_right))
    assert one_edge(edges(data, WORDS, right=False)) == (tag == "en")

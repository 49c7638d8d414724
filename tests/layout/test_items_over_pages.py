"""A list that goes on over a page: wherever the page ends, the last item does not begin the next one alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from leafletpress.design.design import Designs
from leafletpress.verify.read_back import read_back
from tests.layout.conftest import WriteLeaflet
from tests.layout.test_pdf import ENGLISH, made

LISTS = {
    "list": "list: [First item, Second item, Third item, Last item]",
    "checklist": "checklist: [First item, Second item, Third item, Last item]",
    "steps": "steps: [First item, Second item, Third item, Last item]",
    "terms": "terms: [{term: First, meaning: item}, {term: Second, meaning: item}, {term: Third, meaning: item}, "
    "{term: Last, meaning: item}]",
}
PAIRS = {kind: block.replace("Second item, Third item, ", "") for kind, block in LISTS.items() if kind != "terms"}
AFTER = "".join(f"      - What comes after the list, paragraph {number}.\n" for number in range(12))


def pages(write_leaflet: WriteLeaflet, designs: Designs, root: Path, before: int, block: str) -> list[str]:
    """Return the text of each page of a leaflet with so many paragraphs, a list, and a page more."""
    paragraphs = "".join(f"      - What comes before it, paragraph {number}.\n" for number in range(before))
    leaflet = write_leaflet(f"sections:\n  - heading: A list\n    body:\n{paragraphs}      - {block}\n{AFTER}")
    return [" ".join(page.split()) for page in read_back(made(leaflet, designs, root, ENGLISH).data).pages]


@pytest.mark.parametrize("kind", LISTS)
def test_no_page_begins_with_the_last_item_of_a_list(
    write_leaflet: WriteLeaflet, designs: Designs, tmp_path: Path, kind: str
) -> None:
    parted = 0
    for before in range(8, 15):
        found = pages(write_leaflet, designs, tmp_path, before, LISTS[kind])
        first, third, last = (
            next(number for number, page in enumerate(found) if word in page) for word in ("First", "Third", "Last")
        )
        assert third == last, f"after {before} paragraphs the last item stands alone on a page"
        parted += first != last
    assert parted, "no page ended inside the list: nothing was tried"


@pytest.mark.parametrize("kind", PAIRS)
def test_no_page_ends_between_two_short_items(
    write_leaflet: WriteLeaflet, designs: Designs, tmp_path: Path, kind: str
) -> None:
    for before in range(8, 15):
        found = pages(write_leaflet, designs, tmp_path, before, PAIRS[kind])
        first, last = (next(number for number, page in enumerate(found) if word in page) for word in ("First", "Last"))
        assert first == last, f"after {before} paragraphs"

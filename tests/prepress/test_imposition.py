"""Sheets of a print room, read back: folded by the numbers at the foot of their pages, and moved by what they creep."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator

import pikepdf
import pypdfium2
import pytest

from leafletpress.design.measures import POINTS
from leafletpress.design.printer import SHEETS
from leafletpress.prepress.folding import SheetSide, Spine
from leafletpress.prepress.imposition import NoSheet, imposed, sheet_for
from leafletpress.prepress.placing import trims
from leafletpress.prepress.proof_spreads import MARGIN, proof
from tests.prepress.test_folding import leafed_through

MM = POINTS["mm"]
CALIPER = 0.1 * MM
SPINES: dict[str, Spine] = {"en": "left", "ur": "right"}
# "Page 2 of 12", and the Urdu for it.
NUMBERS = {"en": re.compile(r"Page (\d+) of"), "ur": re.compile(r"کل \d+ میں سے صفحہ (\d+)")}


def sheets(data: bytes, tag: str, caliper: float = CALIPER) -> bytes:
    return imposed(data, SHEETS["A4"], SPINES[tag], caliper, "A booklet")


def halves(data: bytes) -> Iterator[tuple[str, str]]:
    """Yield the text of the left and of the right half of each page."""
    with pypdfium2.PdfDocument(data) as pdf:
        for page in pdf:
            wide, high = page.get_size()
            text = page.get_textpage()
            yield (
                text.get_text_bounded(0, 0, wide / 2, high),
                text.get_text_bounded(wide / 2, 0, wide, high),
            )


def number(text: str, tag: str) -> int | None:
    found = NUMBERS[tag].search(" ".join(text.replace("\u200f", "").split()))
    return int(found[1]) if found else None


@pytest.mark.parametrize(("tag", "most"), [("en", 12), ("ur", 20)])
def test_the_longest_leaflet_takes_no_more_sheets_than_it_should(
    booklets: dict[str, bytes], tag: str, most: int
) -> None:
    pages = len(trims(booklets[tag]))
    assert pages % 4 == 0
    assert pages <= most


@pytest.mark.parametrize("tag", SPINES)
def test_folded_by_the_numbers_of_their_pages_the_sheets_are_read_from_first_to_last(
    booklets: dict[str, bytes], tag: str
) -> None:
    numbers = [(number(left, tag), number(right, tag)) for left, right in halves(sheets(booklets[tag], tag))]
    sides = [SheetSide(index // 2, index % 2 == 0, *pair) for index, pair in enumerate(numbers)]
    assert leafed_through(sides, SPINES[tag]) == [*range(1, len(trims(booklets[tag])) + 1)]


@pytest.mark.parametrize("tag", SPINES)
def test_each_sheet_stands_nearer_to_the_spine_by_its_thickness(booklets: dict[str, bytes], tag: str) -> None:
    flat, moved = (pages_at(sheets(booklets[tag], tag, caliper)) for caliper in (0.0, CALIPER))
    for index, (before, after) in enumerate(zip(flat, moved, strict=True)):
        shift = index // 2 * CALIPER
        assert after == pytest.approx([before[0] + shift, before[1] - shift], abs=1e-3)


def pages_at(data: bytes) -> list[list[float]]:
    """Return where the pages of each side stand, by the matrices that place them."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return [
            [float(one.operands[4]) for one in pikepdf.parse_content_stream(page) if str(one.operator) == "cm"]
            for page in pdf.pages
        ]


def test_reference_moves_towards_the_spine_sheet_by_sheet(booklets: dict[str, bytes]) -> None:
    outer, *inner = [left_of("Reference", side) for side in sides_with_left_pages(sheets(booklets["en"], "en"))]
    assert [place - outer for place in inner] == pytest.approx([CALIPER, 2 * CALIPER], abs=0.01)


def sides_with_left_pages(data: bytes) -> Iterator[pypdfium2.PdfTextPage]:
    """Yield the outer side of each sheet."""
    with pypdfium2.PdfDocument(data) as pdf:
        for index in range(0, len(pdf), 2):
            yield pdf[index].get_textpage()


def left_of(word: str, text: pypdfium2.PdfTextPage) -> float:
    """Return where a word at the left of a page begins."""
    at = text.search(word)
    found = []
    while (place := at.get_next()) is not None:
        found.append(text.get_charbox(place[0])[0])
    return float(min(found))


def test_two_a5_pages_stand_in_the_middle_of_an_a4_sheet(booklets: dict[str, bytes]) -> None:
    data = sheets(booklets["en"], "en")
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert {tuple(round(float(part) / MM) for part in page.mediabox) for page in pdf.pages} == {(0, 0, 297, 210)}
        assert pdf.Root.ViewerPreferences.Duplex == "/DuplexFlipShortEdge"
        assert pdf.Root.ViewerPreferences.PrintScaling == "/None"
    assert pages_at(data)[0] == pytest.approx([0.5 * MM, 148.5 * MM], abs=0.01)


def test_a_page_is_cut_off_at_its_trim(booklets: dict[str, bytes]) -> None:
    with pikepdf.open(io.BytesIO(booklets["en"])) as pdf:
        for page in pdf.pages:
            page.obj.TrimBox = pikepdf.Array([20, 30, 200, 400])
        marked = io.BytesIO()
        pdf.save(marked)
    with pikepdf.open(io.BytesIO(imposed(marked.getvalue(), SHEETS["A4"], "left", 0, ""))) as pdf:
        boxes = {tuple(map(int, form.BBox)) for page in pdf.pages for form in page.Resources.XObject.values()}
        assert boxes == {(20, 30, 200, 400)}
        wide = float(pdf.pages[0].mediabox[2])
    assert pages_at(imposed(marked.getvalue(), SHEETS["A4"], "left", 0, ""))[0][1] == pytest.approx(wide / 2 - 20)


def test_the_same_pages_give_the_same_bytes(booklets: dict[str, bytes]) -> None:
    assert sheets(booklets["ur"], "ur") == sheets(booklets["ur"], "ur")
    assert proof(booklets["ur"], "right", "t", bound=True) == proof(booklets["ur"], "right", "t", bound=True)


def test_sheets_and_proofs_keep_the_colour_profile_of_their_pages(booklets: dict[str, bytes]) -> None:
    with pikepdf.open(io.BytesIO(booklets["en"])) as pdf:
        wanted = pdf.Root.OutputIntents[0].DestOutputProfile.read_bytes()
    for data in (sheets(booklets["en"], "en"), proof(booklets["en"], "left", "", bound=True)):
        with pikepdf.open(io.BytesIO(data)) as pdf:
            assert pdf.Root.OutputIntents[0].DestOutputProfile.read_bytes() == wanted


def test_the_smallest_sheet_is_taken_that_holds_two_pages() -> None:
    a4, a5 = SHEETS["A4"], (148 * MM, 210 * MM)
    assert sheet_for(a5, SHEETS.items()) == "A4"
    assert sheet_for(a4, SHEETS.items()) == "A3"
    with pytest.raises(NoSheet, match="two pages of 210 by 297 mm are wider than any sheet"):
        sheet_for(a4, [("A4", a4)])


# --- proofs ---


@pytest.mark.parametrize("tag", SPINES)
def test_a_proof_shows_the_pages_side_by_side_as_a_reader_opens_them(booklets: dict[str, bytes], tag: str) -> None:
    spreads = halves(proof(booklets[tag], SPINES[tag], "", bound=True))
    found = [(number(left, tag), number(right, tag)) for left, right in spreads]
    forwards = found if tag == "en" else [(right, left) for left, right in found]
    count = len(trims(booklets[tag]))
    assert [page for spread in forwards for page in spread] == [None, *range(1, count + 1), None]


def test_a_proof_draws_where_pages_are_cut_and_folded(booklets: dict[str, bytes]) -> None:
    with pikepdf.open(io.BytesIO(proof(booklets["en"], "left", "", bound=True))) as pdf:
        spread = pikepdf.parse_content_stream(pdf.pages[1])
        cuts = [[round(float(part)) for part in one.operands] for one in spread if str(one.operator) == "re"]
        dashed = [one for one in spread if str(one.operator) == "d"]
        cover = [str(one.operator) for one in pikepdf.parse_content_stream(pdf.pages[0])]
    exact = trims(booklets["en"])[0].size
    wide, high = map(round, exact)
    assert cuts == [
        [MARGIN, MARGIN, wide, high],
        [round(MARGIN + trims(booklets["en"])[0].size[0]), MARGIN, wide, high],
    ]
    assert len(dashed) == 1
    assert "d" not in cover  # a cover alone is not folded


def test_single_sheets_are_proofed_one_by_one(booklets: dict[str, bytes]) -> None:
    assert len(trims(proof(booklets["en"], "left", "", bound=False))) == len(trims(booklets["en"]))

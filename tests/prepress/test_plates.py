"""Inks are counted in what a file draws: 4/4, 1/1 or a spot ink, whoever says what."""

from __future__ import annotations

import io

import pikepdf
import pytest

from leafletpress.prepress.plates import plates, sides

ALL = "[/Separation/All/DeviceCMYK<</FunctionType 2/N 1/Domain[0 1]/C0[0 0 0 0]/C1[1 1 1 1]>>]"
SPOT = ALL.replace("/All", "/PANTONE#20300#20C")


def file_of(*contents: str) -> bytes:
    made = pikepdf.new()
    for content in contents:
        page = made.add_blank_page(page_size=(100, 100))
        form = made.make_stream(b"1 0 0 0 k 0 0 9 9 re f", Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Form)
        form.BBox = pikepdf.Array([0, 0, 9, 9])
        grey = made.make_stream(b"\0", Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Image, Width=1, Height=1)
        grey.ColorSpace, grey.BitsPerComponent = pikepdf.Name.DeviceGray, 8
        four = made.make_stream(b"\0\0\0\0", Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Image, Width=1, Height=1)
        four.ColorSpace, four.BitsPerComponent = pikepdf.Name.DeviceCMYK, 8
        page.Resources = pikepdf.Dictionary(
            XObject=pikepdf.Dictionary(Form=form, Grey=grey, Four=four),
            ColorSpace=pikepdf.Dictionary(
                All=pikepdf.Object.parse(ALL.encode()), Spot=pikepdf.Object.parse(SPOT.encode())
            ),
        )
        page.Contents = made.make_stream(content.encode())
    written = io.BytesIO()
    made.save(written)
    return written.getvalue()


@pytest.mark.parametrize(
    ("content", "inks"),
    [
        ("0 0 0 1 k 0 0 9 9 re f", {"black"}),
        ("0 0 0 0 k 0 0 9 9 re f", set()),
        ("0.1 0 0 0.5 K 0 0 m 9 9 l S", {"cyan", "black"}),
        ("0 g 0 0 9 9 re f", {"black"}),
        ("1 g 0 0 9 9 re f", set()),
        ("/Spot cs 0.4 scn 0 0 9 9 re f", {"PANTONE 300 C"}),
        ("/Spot cs 0 scn 0 0 9 9 re f", set()),
        ("/All CS 1 SCN 0 0 m 9 9 l S", set()),
        ("/Form Do", {"cyan"}),
        ("/Grey Do", {"black"}),
        ("/Four Do", {"cyan", "magenta", "yellow", "black"}),
    ],
)
def test_a_colour_counts_for_the_plates_it_is_on(content: str, inks: set[str]) -> None:
    assert plates(file_of(content)) == [inks]


def test_a_side_of_the_sheets_has_the_inks_of_all_its_pages() -> None:
    pages = plates(file_of("0 0 0 1 k", "1 0 0 0 k", "0 1 0 0 k", "0 0 0 1 k"))
    assert sides(pages, [(4, 1)]) == {"black"}
    assert sides(pages, [(2, 3)]) == {"cyan", "magenta"}

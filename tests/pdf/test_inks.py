"""A colour is what a screen shows and what a press prints: running text in black ink alone, over what lies under it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from leafletpress.packaged import LAYOUTS, PRINTERS, packaged
from leafletpress.pdf.condition import Condition, black_of, contrast_on_paper, ink_of, most_ink_of
from leafletpress.pdf.drawings.reading import draw
from leafletpress.pdf.forms import Form
from leafletpress.pdf.inks import BLACK, BLACK_INK, NO_INK, PAPER, Colour, Ink, InkError, Rgb, press_paint, separation
from leafletpress.pdf.page import LAYOUT, Item, Picture, Pixels, Rect, Segment, Shape, Stroke
from leafletpress.pdf.painter import Painter
from leafletpress.pdf.picture_files import PictureError
from leafletpress.pdf.press import PressJob, form_in_inks
from leafletpress.pdf.press_file import PressFile
from leafletpress.pdf.press_rasters import raster_in_inks
from leafletpress.typography.fonts import FontLibrary
from tests.pdf.conftest import info
from tests.pdf.picture_files import plain, saved, swapped_profile
from tests.pdf.test_painter import Press as Page

COATED = Condition("FOGRA39", (packaged(LAYOUTS) / PRINTERS / "FOGRA39L_coated.icc").read_bytes())
UNCOATED = Condition("FOGRA47", (packaged(LAYOUTS) / PRINTERS / "FOGRA47L_uncoated.icc").read_bytes())
TEAL = Colour(Rgb(0, 82 / 255, 95 / 255), Ink(96, 48, 44, 36), "primary")
BLUE = Ink(100, 40, 0, 0, "PANTONE 300 C")
JOB = PressJob(COATED, 0, (), 0.3, 0.5, ((TEAL.screen, Ink(96, 48, 44, 36)),))
percent = st.integers(0, 100)


def code_of(items: list[Item], press: PressFile | None = None) -> list[str]:
    painter = Painter(info(), output=press or PressFile(JOB))
    return " ".join(painter.stream(items).code).split()


def drawing(text: str) -> Form:
    return draw(f'<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10">{text}</svg>'.encode()).form


def test_text_in_black_alone_overprints_and_what_is_painted_after_it_does_not(library: FontLibrary) -> None:
    page = Page(library)
    text = page.runs("Rest.", LAYOUT)
    panel = Shape(LAYOUT, (Rect(0, 0, 9, 9),), fill=TEAL.tint(0.1, "panel"))
    code = [word for word in code_of([panel, *text, panel]) if word in ("k", "/OP", "/KO", "re")]
    assert code[:4] == ["k", "re", "k", "/OP"]
    assert code[-3:] == ["/KO", "k", "re"]


@pytest.mark.parametrize("colour", [PAPER, TEAL, Colour(Rgb(0, 0, 0), Ink(0, 0, 0, 80))])
def test_text_in_paper_in_several_inks_or_in_a_tint_never_overprints(library: FontLibrary, colour: Colour) -> None:
    page = Page(library)
    black, other = page.runs("Rest.", LAYOUT), [run._replace(colour=colour) for run in page.runs("Walk.", LAYOUT)]
    code = code_of([*black, *other])
    assert code.index("/OP") < code.index("/KO")
    assert not press_paint(colour).overprints


def test_paper_is_no_ink_and_a_colour_without_inks_is_refused_by_its_role() -> None:
    assert press_paint(PAPER).fill == "0 0 0 0 k"
    with pytest.raises(InkError, match="with which inks the colour link is printed"):
        press_paint(Colour(Rgb(0, 0, 1), None, "link"))


@given(percent, percent, percent, percent, st.floats(0, 1))
def test_a_tint_is_less_of_the_same_inks(cyan: int, magenta: int, yellow: int, black: int, share: float) -> None:
    ink = Ink(cyan, magenta, yellow, black)
    thinned = ink.tint(share)
    assert thinned.plates <= ink.plates
    assert all(abs(part - share * full) <= 0.051 for part, full in zip(thinned[:4], ink[:4], strict=True))


def test_a_spot_ink_is_tinted_as_itself_and_says_what_stands_in_for_it() -> None:
    press = PressFile(JOB)
    code = code_of([Shape(LAYOUT, (Rect(0, 0, 9, 9),), fill=Colour(Rgb(0, 0, 1), BLUE).tint(0.1, "panel"))], press)
    assert code[:4] == ["/SpotPANTONE20300 20C".replace(" ", ""), "cs", "0.1", "scn"]
    assert press.spots["PANTONE 300 C"].plates == 1
    assert separation(BLUE).startswith("[/Separation/PANTONE#20300#20C/DeviceCMYK")
    assert "/C1[1 0.4 0 0]" in separation(BLUE)


@pytest.mark.parametrize(("colour", "width"), [(PAPER, 0.5), (TEAL, 0.5), (BLACK, 0.3)])
def test_a_line_is_as_wide_as_the_press_holds_it(colour: Colour, width: float) -> None:
    line = Shape(LAYOUT, (Segment(0, 0, 9, 9),), stroke=Stroke(colour, 0.2))
    code = code_of([line])
    assert float(code[code.index("w") - 1]) == width
    wider = line._replace(stroke=Stroke(colour, 1.5))
    assert "1.5 w" in " ".join(code_of([wider]))


# --- drawings --------------------------------------------------------------------------------


def test_a_drawing_is_in_the_inks_of_the_map_then_black_and_paper_then_those_of_the_profile() -> None:
    shapes = "".join(
        f'<rect width="5" height="5" fill="{colour}"/>' for colour in ("#00525F", "#000", "#fff", "#005F73")
    )
    form, spots = form_in_inks(drawing(shapes), COATED, JOB.exact)
    found = re.findall(rb"(.*) k", form.data)
    assert found == [b"0.96 0.48 0.44 0.36", b"0 0 0 1", b"0 0 0 0", b"0.87 0.37 0.32 0.36"]
    assert not spots


def test_a_gradient_goes_from_inks_to_inks() -> None:
    stops = '<stop stop-color="#fff"/><stop offset="1" stop-color="#00525F"/>'
    form, _ = form_in_inks(
        drawing(f'<linearGradient id="a">{stops}</linearGradient><rect width="9" height="9" fill="url(#a)"/>'),
        COATED,
        JOB.exact,
    )
    told = "".join(map(str, form.parts))
    assert "/ColorSpace/DeviceCMYK" in told
    assert "/C0[0 0 0 0]/C1[0.96 0.48 0.44 0.36]" in told
    assert "RGB" not in told


def test_a_drawing_in_a_spot_ink_brings_its_colour_space_along() -> None:
    form, spots = form_in_inks(drawing('<rect width="5" height="5" fill="#00525F"/>'), COATED, ((TEAL.screen, BLUE),))
    assert set(spots) == {"PANTONE 300 C"}
    assert "/ColorSpace<</SpotPANTONE2030020C[/Separation/PANTONE#20300#20C" in "".join(map(str, form.parts))
    assert b"/SpotPANTONE2030020C cs 1 scn" in form.data


@pytest.mark.parametrize("faint", ['opacity="0.5"', 'fill-opacity="0.5"'])
def test_a_translucent_drawing_is_refused_for_a_press(faint: str) -> None:
    with pytest.raises(PictureError, match="translucent"):
        form_in_inks(drawing(f'<rect width="5" height="5" fill="#00525F" {faint}/>'), COATED, ())


# --- pictures --------------------------------------------------------------------------------


def inked(path: Path, data: bytes, ground: Ink = NO_INK) -> Pixels:
    path.write_bytes(data)
    return raster_in_inks(path, COATED, ground)


def test_a_photograph_is_a_jpeg_in_inks_and_says_that_they_are_inverted(tmp_path: Path) -> None:
    found = inked(tmp_path / "a.jpg", saved(plain((0, 82, 95)), "JPEG"))
    assert "/DeviceCMYK/Filter/DCTDecode/Decode[1 0 1 0 1 0 1 0]" in found.entries


def test_a_picture_is_read_by_the_profile_in_it(tmp_path: Path) -> None:
    red, blue = plain((200, 20, 20)), plain((20, 20, 200))
    assert (
        inked(tmp_path / "a.png", saved(blue, "PNG", icc_profile=swapped_profile())).data
        == inked(tmp_path / "b.png", saved(red, "PNG")).data
    )


def test_a_grey_picture_is_in_black_ink_alone(tmp_path: Path) -> None:
    found = inked(tmp_path / "a.png", saved(Image.new("L", (4, 4), 128), "PNG"))
    assert "/DeviceGray" in found.entries


def test_what_is_transparent_has_the_very_inks_of_its_ground(tmp_path: Path) -> None:
    import zlib

    found = inked(tmp_path / "a.png", saved(Image.new("RGBA", (2, 2), (0, 0, 0, 0)), "PNG"), Ink(96, 48, 44, 36))
    assert zlib.decompress(found.data)[:4] == bytes(round(2.55 * part) for part in (96, 48, 44, 36))


def test_a_picture_on_a_page_is_in_the_inks_of_its_ground(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(saved(Image.new("RGBA", (2, 2), (0, 0, 0, 0)), "PNG"))
    picture = Picture(LAYOUT, (0, 0, 9, 9), path, "I1", Pixels("", b""), (9, 9), TEAL)
    painter = Painter(info(), output=PressFile(JOB))
    painter.stream([picture])
    content = painter.pictures["I1"]
    assert isinstance(content, Pixels)
    assert "/DeviceCMYK" in content.entries


# --- conditions ------------------------------------------------------------------------------


def test_conditions_have_the_blacks_that_were_measured() -> None:
    """FOGRA's data: black alone is L* 16 on coated and 31 on uncoated paper, which is no deeper than that."""
    assert contrast_on_paper(COATED, BLACK_INK, NO_INK) == pytest.approx(13.0, abs=0.1)
    assert contrast_on_paper(UNCOATED, BLACK_INK, NO_INK) == pytest.approx(7.9, abs=0.1)


def test_profiles_keep_to_the_ink_that_their_papers_take() -> None:
    assert most_ink_of(COATED) <= 320
    assert most_ink_of(UNCOATED) <= 280


@given(st.integers(0, 255))
def test_greys_are_in_black_ink_alone_and_darker_ones_in_more(level: int) -> None:
    grey = level / 255
    ink = ink_of(COATED, Rgb(grey, grey, grey))
    assert ink.plates <= 1
    assert ink.total == black_of(COATED, grey)
    assert level == 0 or black_of(COATED, (level - 1) / 255) >= black_of(COATED, grey)


def test_paper_and_black_are_the_ends_of_greys() -> None:
    assert (black_of(COATED, 1), black_of(COATED, 0)) == (0, 100)

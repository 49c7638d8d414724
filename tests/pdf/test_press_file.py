"""A press file has boxes, an identity, an embedded profile and marks; its pages are those of the screen, in inks."""

from __future__ import annotations

import io
import re
from collections import Counter

import pikepdf
import pytest

from leafletpress.pdf.document import write_document
from leafletpress.pdf.inks import BLACK, Colour, Ink, Rgb
from leafletpress.pdf.page import LAYOUT, LinkArea, Rect, Shape
from leafletpress.pdf.press import MM, PressJob
from leafletpress.pdf.press_file import PressFile
from leafletpress.typography.fonts import FontLibrary
from leafletpress.verify.read_back import read_back
from tests.pdf.conftest import A4, info
from tests.pdf.test_inks import BLUE, COATED
from tests.pdf.test_painter import Press as Sheets

JOB = PressJob(COATED, 3 * MM, ("crop", "register"), 0.3, 0.5)
MARGIN = 36.85
TEAL = Colour(Rgb(0, 0.3, 0.4), Ink(96, 48, 44, 36), "primary")


def sheets(library: FontLibrary, *shapes: Shape) -> Sheets:
    """Return two pages with a heading, a link and some shapes."""
    found = Sheets(library)
    found.items += shapes
    found.line(found.tree.add("H1"), "Your back")
    link = found.tree.add("P").add("Link")
    found.say(link, "our website")
    found.items.append(LinkArea(link, "https://example.org/", (50, found.y, 120, found.y + 9), "The website"))
    found.turn()
    found.line(found.tree.add("P"), "Rest.")
    return found


def pressed(library: FontLibrary, *shapes: Shape, job: PressJob = JOB) -> bytes:
    found = sheets(library, *shapes)
    return write_document(found.pages(), found.tree, info(), PressFile(job))


def opened(data: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(data))


def test_the_trim_is_the_page_and_bleed_and_paper_lie_around_it_from_the_origin(library: FontLibrary) -> None:
    for page in opened(pressed(library)).pages:
        trim = MARGIN, MARGIN, MARGIN + A4[0], MARGIN + A4[1]
        assert [float(side) for side in page.TrimBox] == pytest.approx(trim, abs=0.01)
        bleed = MARGIN - 3 * MM, MARGIN - 3 * MM, trim[2] + 3 * MM, trim[3] + 3 * MM
        assert [float(side) for side in page.BleedBox] == pytest.approx(bleed, abs=0.01)
        assert [float(side) for side in page.MediaBox] == pytest.approx((0, 0, trim[2] + MARGIN, trim[3] + MARGIN))
        assert not {"/CropBox", "/ArtBox", "/Annots"} & set(page.obj.keys())


def test_without_marks_and_bleed_the_paper_is_the_page(library: FontLibrary) -> None:
    pdf = opened(pressed(library, job=JOB._replace(bleed=0, marks=())))
    page = pdf.pages[0]
    assert page.TrimBox == page.BleedBox == page.MediaBox
    assert b"/All" not in page.Contents.read_bytes()


def test_marks_stand_outside_the_bleed_in_every_ink_and_are_no_part_of_the_document(library: FontLibrary) -> None:
    pdf = opened(pressed(library))
    page = pdf.pages[0]
    code = b"\n".join(part.read_bytes() for part in page.Contents).decode("latin-1")
    marks = code[code.index("/All CS 1 SCN 0.25 w") :]
    lines = [tuple(map(float, found)) for found in re.findall(r"(\S+) (\S+) m (\S+) (\S+) l S", marks)]
    assert len(lines) == 8 + 2 * 4
    for x1, y1, x2, y2 in lines:
        outside = max(-max(x1, x2), -max(y1, y2), min(x1, x2) - A4[0], min(y1, y2) - A4[1])
        assert outside >= 3 * MM
    assert code[: code.index("/All CS")].rstrip().endswith("/Artifact<</Type/Layout>>BDC q")
    assert str(page.Resources.ColorSpace["/All"][1]) == "/All"


def test_one_profile_is_the_intent_of_both_standards(library: FontLibrary) -> None:
    pdf = opened(pressed(library))
    one, other = pdf.Root.OutputIntents
    assert (str(one.S), str(other.S)) == ("/GTS_PDFX", "/GTS_PDFA1")
    assert one.DestOutputProfile.objgen == other.DestOutputProfile.objgen
    assert one.DestOutputProfile.read_bytes() == COATED.profile
    assert {str(intent.OutputConditionIdentifier) for intent in (one, other)} == {"FOGRA39"}
    assert int(one.DestOutputProfile.N) == 4


def test_it_says_what_it_is(library: FontLibrary) -> None:
    data = pressed(library)
    pdf = opened(data)
    assert data.startswith(b"%PDF-1.6\n")
    assert str(pdf.trailer.Info.Trapped) == "/False"
    assert "/Filter" not in pdf.Root.Metadata
    packet = pdf.Root.Metadata.read_bytes().decode()
    assert "<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>" in packet
    assert re.search(r"<xmpMM:DocumentID>uuid:[0-9a-f-]{36}</xmpMM:DocumentID>", packet)
    assert "Trapped" not in packet


def test_the_same_pages_give_the_same_bytes_and_other_pages_another_identity(library: FontLibrary) -> None:
    shape = Shape(LAYOUT, (Rect(0, 0, 9, 9),), fill=TEAL)
    one, again, other = pressed(library), pressed(library), pressed(library, shape)
    assert one == again
    found = [re.search(rb"DocumentID>([^<]*)<", data) for data in (one, other)]
    assert found[0]
    assert found[1]
    assert found[0][1] != found[1][1]


def test_what_is_said_stays_and_a_link_is_a_span(library: FontLibrary) -> None:
    found = sheets(library)
    screen = write_document(found.pages(), found.tree, info())
    press = write_document(found.pages(), found.tree, info(), PressFile(JOB))
    roles = [[element.role for element in read_back(data).elements] for data in (screen, press)]
    assert roles[1] == [role.replace("Link", "Span") for role in roles[0]]
    assert [element.text for element in read_back(press).elements] == [
        element.text for element in read_back(screen).elements
    ]


def test_the_outline_and_boxes_of_figures_move_with_the_page() -> None:
    kind = PressFile(JOB)
    assert kind.shifted((1, 2, 3, 4)) == pytest.approx((1 + MARGIN, 2 + MARGIN, 3 + MARGIN, 4 + MARGIN))


def test_a_spot_ink_is_a_colour_space_of_the_pages(library: FontLibrary) -> None:
    data = pressed(library, Shape(LAYOUT, (Rect(0, 0, 9, 9),), fill=Colour(Rgb(0, 0, 1), BLUE)))
    pdf = opened(data)
    spaces = pdf.pages[0].Resources.ColorSpace
    assert str(spaces["/SpotPANTONE2030020C"][1]) == "/PANTONE 300 C"


def test_pages_set_no_colour_but_in_inks(library: FontLibrary) -> None:
    pdf = opened(pressed(library, Shape(LAYOUT, (Rect(0, 0, 9, 9),), fill=BLACK)))
    seen = Counter(str(step.operator) for page in pdf.pages for step in pikepdf.parse_content_stream(page))
    assert not {"rg", "RG", "g", "G"} & set(seen)
    assert seen["k"] > 0

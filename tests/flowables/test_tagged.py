"""Flowables of anybody's say what they are; the rest is no part of the document."""

from __future__ import annotations

import io
import warnings
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from reportlab.graphics.shapes import Drawing, Rect
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, PageBreak, Paragraph, SimpleDocTemplate, Spacer, Table

from leafletpress.flowables import LeafletBlocks, Tagged, TaggedCanvas
from leafletpress.pdf.picture_files import PictureError
from leafletpress.pdf.structure import TagError
from leafletpress.verify.figure_boxes import read_figure_boxes
from leafletpress.verify.read_back import read_back
from tests.flowables.conftest import FONT, built, paragraph
from tests.pdf.test_charts import bars
from tests.pipeline.conftest import Sample

GRID = [("FONT", (0, 0), (-1, -1), FONT, 11), ("GRID", (0, 0), (-1, -1), 0.5, (0, 0, 0))]


def tree(*story: Flowable) -> list[str]:
    return [line.strip() for line in read_back(built(story)).tag_tree.splitlines()[1:]]


def test_what_is_in_no_tag_is_an_artifact() -> None:
    said = read_back(built([paragraph("Left out"), Tagged("P", paragraph("Kept"))]))
    assert [str(element).strip() for element in said.elements[1:]] == ["P: Kept"]
    assert said.artifacts == ("Left out",)


def test_a_parted_paragraph_is_one_element() -> None:
    lines = tree(Tagged("P", paragraph("word " * 600)))
    assert len(lines) == 1
    assert lines[0].count("word") == 600


def test_a_table_keeps_its_rows_and_says_its_headings_once() -> None:
    rows = [["Day", "Room"], *([f"Day {number}", str(number)] for number in range(40))]
    table = Table(rows, style=GRID, repeatRows=1)
    lines = tree(Tagged("Table", table))
    assert lines[:4] == ["Table", "TR", "TH Scope=Column: Day", "TH Scope=Column: Room"]
    assert [line for line in lines[4:] if line != "TR"] == [
        cell for number in range(40) for cell in (f"TD: Day {number}", f"TD: {number}")
    ]
    assert lines.count("TR") == 41


def test_cells_span_and_hold_tagged_flowables() -> None:
    inside = Tagged("P", paragraph("Inside"))
    spanned = Table([["Both", ""], [inside, "b"]], style=[*GRID, ("SPAN", (0, 0), (1, 0))])
    assert tree(Tagged("Table", spanned)) == [
        *("Table", "TR", "TD ColSpan=2: Both", "TR", "TD", "P: Inside", "TD: b"),
    ]


def test_what_is_drawn_again_is_an_artifact() -> None:
    again = Tagged("P", paragraph("Again"))
    said = read_back(built([again, PageBreak(), again]))
    assert said.tag_tree.count("Again") == 1
    assert said.artifacts == ("", "Again")


def test_a_link_of_a_paragraph_is_a_link() -> None:
    (_, link, rest) = tree(Tagged("P", paragraph('Look <a href="https://example.org/x">here</a>')))
    assert link.startswith("Link -> https://example.org/x")
    assert "Look here" in rest


def test_a_drawing_is_a_figure_with_its_place() -> None:
    drawing = Drawing(100, 40)
    drawing.add(Rect(0, 0, 100, 40))
    data = built([Spacer(1, 30), Tagged("Figure", drawing, alt="A box")])
    assert "Figure alt: A box" in read_back(data).tag_tree
    with pikepdf.open(io.BytesIO(data)) as pdf:
        (figure,) = read_figure_boxes(pdf)
    assert figure.box == pytest.approx((20, 270, 120, 310), abs=1)


def test_a_figure_needs_words() -> None:
    with pytest.raises(TagError, match='alt="…"'):
        Tagged("Figure", Drawing(10, 10))


def test_a_role_must_be_one_of_pdf() -> None:
    with pytest.raises(TagError, match="'Heading' is not a structure type"):
        Tagged("Heading", paragraph("x"))


def test_tags_need_their_canvas() -> None:
    with pytest.raises(TagError, match="canvasmaker=TaggedCanvas"):
        SimpleDocTemplate(io.BytesIO()).build([Tagged("P", paragraph("x"))])


def test_nothing_is_encrypted() -> None:
    with pytest.raises(TagError, match="encrypt the finished file"):
        built([paragraph("x")], encrypt="secret")


def claim(data: bytes) -> bool:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return b"pdfuaid:part>1<" in pdf.Root.Metadata.read_bytes()


def test_it_is_said_to_be_accessible() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert claim(built([Tagged("P", paragraph("x"))]))


@pytest.mark.parametrize(
    ("template", "flowable", "lacks"),
    [
        ({}, Paragraph("x", getSampleStyleSheet()["Normal"]), "the font Helvetica is not embedded"),
        ({"title": None}, Spacer(1, 1), "it has no title"),
        ({"lang": None}, Spacer(1, 1), "it has no language"),
    ],
)
def test_what_it_lacks_is_told_and_nothing_claimed(template: dict[str, object], flowable: Flowable, lacks: str) -> None:
    with pytest.warns(UserWarning, match=lacks):
        data = built([Tagged("P", flowable), Tagged("P", paragraph("y"))], **template)
    assert not claim(data)


def test_text_without_a_font_of_its_own_is_in_the_font_that_is_set() -> None:
    """ReportLab names its first font at the top of each page; here it is named where something is shown in it."""
    out = io.BytesIO()
    canvas = TaggedCanvas(out, lang="en")
    canvas.drawString(10, 10, "plain")
    with pytest.warns(UserWarning, match="Helvetica"):
        canvas.save()
    with pypdfium2.PdfDocument(out.getvalue()) as pdf:
        assert pdf[0].get_textpage().get_text_bounded() == "plain"


def test_forms_are_marked_where_they_are_painted() -> None:
    canvas = TaggedCanvas(io.BytesIO(), lang="en", pageCompression=0)
    canvas.beginForm("dot")
    canvas.rect(0, 0, 10, 10)
    canvas.endForm()
    with canvas.owned_by(canvas.tree.add("Figure", alt="A dot")):
        canvas.doForm("dot")
    code = canvas.getCurrentPageContent()
    assert code.index("BDC") < code.index("Do") < code.index("EMC")
    assert isinstance(canvas, Canvas)


CHARTED = """\
reference: TST_2
version: "1"
title: Results
brand: example-hospitals
reviewed: 2026-05
next_review: 2028-05
sections:
  - heading: How it went
    body:
      - figure: {image: figures/results.svg, alt: Three bars. The second is the highest.}
"""


@pytest.fixture
def charted(trust: Sample, tmp_path: Path) -> Path:
    (tmp_path / "layouts").symlink_to(trust.root / "layouts")
    project = Sample(tmp_path)
    project.write("leaflets/figures/results.svg", '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')
    return project.write("leaflets/results.yaml", CHARTED).parents[1]


def test_a_figure_of_a_leaflet_shows_a_drawing(charted: Path) -> None:
    data = built(LeafletBlocks(charted, "results", "en", drawings={"figures/results.svg": bars()}))
    assert "Figure alt: Three bars. The second is the highest." in read_back(data).tag_tree
    with pikepdf.open(io.BytesIO(data)) as pdf:
        (form,) = pdf.pages[0].Resources.XObject.values()
        assert b"0 .5 .5 rg" in form.read_bytes()


def test_a_drawing_with_labels_is_refused_in_a_leaflet(charted: Path) -> None:
    with pytest.raises(PictureError, match="the drawing has text"):
        list(LeafletBlocks(charted, "results", "en", drawings={"figures/results.svg": bars(labels=True)}))

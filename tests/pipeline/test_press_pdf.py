"""What is printed is released, in inks, and fit for print; whatever is not is named with its file and line."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from leafletpress.design.printer import Printer, read_printer
from leafletpress.errors import ProblemsFound
from leafletpress.pipeline.one_pdf import BuildContext, PdfContent
from leafletpress.pipeline.plan import Job
from leafletpress.pipeline.press_pdf import press_pdf
from leafletpress.pipeline.project import read_project
from leafletpress.verify.inspection import examine
from leafletpress.verify.press_demands import demands_of
from leafletpress.verify.verify_pdf import prove_press
from tests.pipeline.conftest import LEAFLET, Sample

TODAY = date(2026, 6, 1)
FIGURE = "      - figure: {image: figures/scan.NAME, alt: A scanner.}\n"


def printed(project: Sample, language: str = "en", today: date = TODAY) -> PdfContent:
    context = BuildContext(read_project(project.root), project.root / "build", today)
    return press_pdf(Job("scan", language, "standard"), context, printer_of(project))


def printer_of(project: Sample) -> Printer:
    return read_printer(project.root, "commercial-coated")


def refused(project: Sample, language: str = "en", today: date = TODAY) -> str:
    with pytest.raises(ProblemsFound) as found:
        printed(project, language, today)
    (problem,) = found.value.problems
    assert problem.hint
    return str(problem)


def with_picture(project: Sample, pixels: int, kind: str = "JPEG") -> None:
    out = io.BytesIO()
    Image.new("RGB", (pixels, pixels), (200, 90, 40)).save(out, kind)
    project.write("leaflets/figures/scan.jpg", out.getvalue())
    project.write("leaflets/scan.yaml", LEAFLET + FIGURE.replace("NAME", "jpg"))


def test_a_released_leaflet_is_printed(project: Sample) -> None:
    made = printed(project)
    with pikepdf.open(io.BytesIO(made.data)) as pdf:
        assert len(pdf.pages) == made.pages
        assert "/TrimBox" in pdf.pages[0]
    assert made.problems == ()


def test_a_draft_and_an_overdue_leaflet_are_not_printed(project: Sample) -> None:
    assert "scan, pl: it is not released" in refused(project, "pl")
    assert "next review was due by 2028-05" in refused(project, today=date(2029, 1, 1))


def test_a_brand_without_inks_is_told_at_its_colour(project: Sample) -> None:
    path = project.root / "layouts/brands/example-hospitals/brand.yaml"
    path.write_text(path.read_text("utf-8").replace(", press: 0 100 90 50", ""), "utf-8")
    fault = refused(project)
    assert fault.startswith("layouts/brands/example-hospitals/brand.yaml:")
    assert "with which inks 'warning' is printed" in fault


def test_a_coarse_picture_is_refused_and_a_rather_coarse_one_warned_of(project: Sample) -> None:
    with_picture(project, 300)
    fault = refused(project)
    assert fault.startswith("leaflets/scan.yaml:15: error: picture 'scan.jpg' has ")
    assert "commercial-coated wants 149" in fault
    with_picture(project, 500)
    (warning,) = printed(project).problems
    assert warning.severity == "warning"
    assert "commercial-coated wants 224" in warning.message
    with_picture(project, 900)
    assert printed(project).problems == ()


def test_a_translucent_drawing_is_refused_at_its_figure(project: Sample) -> None:
    svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9" opacity=".5"/></svg>'
    project.write("leaflets/figures/scan.svg", svg)
    project.write("leaflets/scan.yaml", LEAFLET + FIGURE.replace("NAME", "svg"))
    assert "picture 'scan.svg': the drawing is translucent" in refused(project)


def test_a_profile_that_is_another_is_refused(project: Sample, tmp_path: Path) -> None:
    path = tmp_path / "layouts/printers/FOGRA39L_coated.icc"
    path.write_bytes(path.read_bytes()[:-1] + b"\1")
    with pytest.raises(ProblemsFound, match="is not the one that was agreed on"):
        printed(project)


def test_a_slug_says_whose_page_it_is_outside_the_trim_and_in_no_tag(project: Sample) -> None:
    path = project.root / "layouts/printers/commercial-coated.yaml"
    path.write_text(path.read_text("utf-8").replace("[crop, register]", "[crop, slug]"), "utf-8")
    file = examine(printed(project).data)
    for number, page in enumerate(file.pages, 1):
        told = [shown.string for shown in page.strings if "TST_1 version 1 en standard" in shown.string.text(rtl=False)]
        assert [string.artifact for string in told] == ["Layout"]
        assert all(string.y < page.edges[1] for string in told)
        said = " ".join(shown.string.text(rtl=False) for shown in page.strings)
        assert f"{number} of {len(file.pages)}, 210 × 297 mm, FOGRA39" in said
    assert not list(prove_press(file, demands_of(project.root, "commercial-coated")))

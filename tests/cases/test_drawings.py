"""Drawings as other programs write them: each looks on the page as it does elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageFilter

from tests.cases.conftest import CASES, LayCase
from tests.pipeline.conftest import Sample

# Of 255; three by three pixels that differ by more are not the same.
DIFFERENT = 60
SCALE = 4
# Colours at shares of the figure's width and height, from its upper left corner.
SEEN = {
    "svg-inside-svg": {(0.25, 0.5): "white", (0.05, 0.1): "#dce9eb", (0.59, 0.2): "#ae2012", (0.75, 0.5): "white"},
    "svg-hidden-layer": {(0.25, 0.5): "#8fa9ae", (0.5, 0.15): "#005f73", (0.73, 0.5): "#005f73", (0.1, 0.1): "#f4f7f7"},
    "svg-colours-in-a-style-sheet": {(0.05, 0.05): "#dce9eb", (0.335, 0.5): "#005f73", (0.5, 0.5): "#dce9eb"},
}


def figure_on_page_one(project: Sample) -> Image.Image:
    """Return the one figure of a built leaflet, 4 pixels a point."""
    outcome = project.run("build", "--layout", "standard")
    assert (outcome.code, outcome.errors) == (0, [])
    path = project.root / "build" / project.pdfs[0]
    left, low, right, high = next(boxes(path))
    with pypdfium2.PdfDocument(path) as pdf:
        page = pdf[0]
        picture: Image.Image = page.render(scale=SCALE).to_pil().convert("RGB")
        top = page.get_height()
    return picture.crop((left * SCALE, (top - high) * SCALE, right * SCALE, (top - low) * SCALE))


def boxes(path: Path) -> Iterator[list[float]]:
    """Yield the bounding boxes of a file's figures."""
    with pikepdf.open(path) as pdf:
        waiting: list[Any] = [pdf.Root.StructTreeRoot]
        while waiting:
            element = waiting.pop()
            if not isinstance(element, pikepdf.Dictionary):
                continue
            if element.get("/S") == "/Figure":
                yield [float(side) for side in element.A.BBox]
            kids: Any = element.get("/K", [])
            waiting += list(kids) if isinstance(kids, pikepdf.Array) else [kids]


@pytest.mark.parametrize("name", ["svg-rotated-shapes", "svg-outside-viewbox", "svg-miter-limit", "svg-colours-black"])
def test_the_figure_looks_like_its_reference(name: str, lay_case: LayCase) -> None:
    drawn = Image.open(CASES / name / "reference.png").convert("RGBA")
    reference = Image.new("RGBA", drawn.size, "white")
    reference.alpha_composite(drawn)
    figure = figure_on_page_one(lay_case(name)).resize(drawn.size, Image.Resampling.BOX)
    difference = ImageChops.difference(figure, reference.convert("RGB"))
    worst = ImageChops.lighter(ImageChops.lighter(*difference.split()[:2]), difference.getchannel(2))
    marked = worst.point(lambda value: 255 if value > DIFFERENT else 0).filter(ImageFilter.MinFilter(3))
    assert marked.getbbox() is None


@pytest.mark.parametrize("name", SEEN)
def test_the_figure_has_its_colours(name: str, lay_case: LayCase) -> None:
    figure = figure_on_page_one(lay_case(name))
    for (across, down), colour in SEEN[name].items():
        found = figure.getpixel((round(across * figure.width), round(down * figure.height)))
        expected = Image.new("RGB", (1, 1), colour).getpixel((0, 0))
        assert isinstance(found, tuple)
        assert isinstance(expected, tuple)
        assert max(abs(a - b) for a, b in zip(found, expected, strict=True)) <= 3, (across, down, found)


def test_a_refusal_names_the_leaflet_the_drawing_and_the_line_in_it(lay_case: LayCase) -> None:
    project = lay_case("svg-inside-svg")
    drawing = next(project.root.glob("leaflets/figures/*.svg"))
    drawing.write_text(drawing.read_text("utf-8").replace("</svg>", "\n<text>Risk</text></svg>", 1), "utf-8")
    line = drawing.read_text("utf-8").partition("<text>")[0].count("\n") + 1
    outcome = project.run("build")
    assert outcome.code == 1
    (error,) = outcome.errors
    assert f"figures/{drawing.name}': line {line} of the drawing: <text> is not taken (turn lettering" in error

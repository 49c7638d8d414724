"""Render drawings on a page as a reader's program does, and ask for colours at places."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
from PIL import Image

from leafletpress.pdf.document import write_document
from leafletpress.pdf.page import Page, Tag
from leafletpress.pdf.pictures import placed_picture
from leafletpress.pdf.structure import Element
from tests.pdf.conftest import info

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 100 100">'
EDGE, SIDE = 20, 200
# Of 255, by which a colour may be off: colours are told in three decimals, gradients in steps.
NEAR = 6
NAMES = {
    "white": (255, 255, 255), "black": (0, 0, 0), "red": (255, 0, 0), "lime": (0, 255, 0), "blue": (0, 0, 255),
    "grey": (128, 128, 128), "pink": (255, 128, 128), "yellow": (255, 255, 0), "green": (0, 128, 0),
    "purple": (128, 0, 128), "sky": (128, 128, 255),
}  # fmt: skip


def page_of(path: Path) -> bytes:
    """Return a PDF of one page with a drawing 200 points wide and high, 20 points from each edge."""
    tree = Element("Document")
    size = SIDE + 2 * EDGE
    owner = Tag(tree.add("Figure", alt="A drawing"))
    drawing = placed_picture(path, (EDGE, EDGE, EDGE + SIDE, EDGE + SIDE), owner)
    return write_document([Page(size, size, (drawing,))], tree, info())


def rendered(folder: Path, source: str | bytes) -> Image.Image:
    """Return the page with a drawing at a pixel a point, 2 pixels a unit of HEAD."""
    path = folder / "drawing.svg"
    path.write_bytes(source if isinstance(source, bytes) else source.encode())
    with pypdfium2.PdfDocument(page_of(path)) as pdf:
        picture: Image.Image = pdf[0].render(scale=1).to_pil().convert("RGB")
    return picture


def wrong_places(page: Image.Image, expected: str) -> list[str]:
    """Return the places, told as "10,20 red; …" in units of HEAD, at which a page has another colour."""
    wrong = []
    for told in expected.split(";"):
        place, colour = told.split()
        x, y = (EDGE + round(float(part) * SIDE / 100) for part in place.split(","))
        found = page.getpixel((x, y))
        assert isinstance(found, tuple)
        if max(abs(a - b) for a, b in zip(found, NAMES[colour], strict=True)) > NEAR:
            wrong.append(f"{told}: {found}")
    return wrong

"""Hold one drawing against resvg's own rendering: right, wrong, or refused and why."""

from __future__ import annotations

import io
import re
from typing import Any, NamedTuple

import pypdfium2
from PIL import Image, ImageChops, ImageFilter

from leafletpress.pdf.drawings.content import exact
from leafletpress.pdf.drawings.reading import LARGEST_FILE, POINTS_PER_PIXEL, Drawing, draw
from leafletpress.pdf.forms import write_form
from leafletpress.pdf.objects import ObjectFile, ref
from leafletpress.pdf.picture_files import PictureError

# Pixels of the longer side; what differs in both is wrong.
SIDES = (160, 640)
# PDFium draws no line thinner than a pixel: what is wrong is looked at once more, made smaller from so many times the
# pixels.
FINER = 24
# Of 255: pixels that differ by more are not the same.
DIFFERENT = 60
MARGIN = 0.1
LARGE = 7_499  # points; what was larger has been made smaller


class Trial(NamedTuple):
    """Hold what became of one drawing: right, wrong, refused or unjudged, whether it has text, and the reason."""

    outcome: str
    text: bool
    reason: str = ""


def tried(data: bytes) -> Trial:
    """Return what becomes of a drawing."""
    text = bool(re.search(rb"<(\w+:)?(text|flowRoot|image|foreignObject)\b", data))
    try:
        if len(data) > LARGEST_FILE:
            return Trial("refused", text, "bytes")
        drawing = draw(data)
    except PictureError as error:
        return Trial("refused", text, error.message)
    try:
        if not all(differs(data, drawing, side) for side in SIDES):
            return Trial("right", text)
        thin = not differs(data, drawing, SIDES[0], FINER)
    except ValueError as error:
        return Trial("unjudged", text, str(error))
    return Trial("right", text, "but for thin lines") if thin else Trial("wrong", text)


def differs(data: bytes, drawing: Drawing, side: int, finer: int = 1) -> bool:
    """Return whether 3 by 3 pixels differ from resvg's, or the margin around the drawing is not white."""
    page, theirs = page_picture(drawing, side, finer), resvg_picture(data, drawing, side)
    edge = round(side * MARGIN)
    # resvg leaves out a last row or column that is not whole.
    ours = page.crop((edge, edge, edge + theirs.width, edge + theirs.height))
    width, height = pixels(drawing, side)
    page.paste("white", (edge - 1, edge - 1, edge + width + 2, edge + height + 2))
    return differing(ours, theirs) or differing(page, Image.new("RGB", page.size, "white"))


def differing(ours: Image.Image, theirs: Image.Image) -> bool:
    """Return whether 3 by 3 pixels differ."""
    difference = ImageChops.difference(ours, theirs)
    worst = ImageChops.lighter(ImageChops.lighter(*difference.split()[:2]), difference.getchannel(2))
    marked = worst.point(lambda value: 255 if value > DIFFERENT else 0)
    return bool(marked.filter(ImageFilter.MinFilter(3)).getbbox())


def pixels(drawing: Drawing, side: int) -> tuple[int, int]:
    """Return width and height in pixels."""
    scale = side / max(drawing.width, drawing.height)
    return max(round(drawing.width * scale), 1), max(round(drawing.height * scale), 1)


def page_picture(drawing: Drawing, side: int, finer: int = 1) -> Image.Image:
    """Return a page with the drawing inside a margin, a point a pixel, as PDFium shows it, or shows it finer."""
    with pypdfium2.PdfDocument(page_of(drawing, side)) as pdf:
        picture: Image.Image = pdf[0].render(scale=finer).to_pil().convert("RGB")
        return picture.reduce(finer) if finer > 1 else picture


def page_of(drawing: Drawing, side: int) -> bytes:
    """Return a PDF of one page with the drawing inside a margin, a point a pixel."""
    width, height = pixels(drawing, side)
    edge = round(side * MARGIN)
    file = ObjectFile()
    root, tree, page = (file.reserve() for _ in range(3))
    form = write_form(file, drawing.form, {})
    matrix = exact(width / drawing.width, 0, 0, height / drawing.height, edge, edge)
    code = file.add_stream("", f"q {matrix} cm /D Do Q".encode("ascii"))
    box = f"[0 0 {width + 2 * edge} {height + 2 * edge}]"
    entries = f"/MediaBox{box}/Resources<</XObject<</D {ref(form)}>>>>/Contents {ref(code)}"
    file.put(root, f"<</Type/Catalog/Pages {ref(tree)}>>")
    file.put(tree, f"<</Type/Pages/Count 1/Kids[{ref(page)}]>>")
    file.put(page, f"<</Type/Page/Parent {ref(tree)}{entries}>>")
    return file.finish(root, file.add("<<>>"))


def resvg_picture(data: bytes, drawing: Drawing, side: int) -> Image.Image:
    """Return resvg's rendering on white; raise ValueError."""
    import resvg_py

    resvg: Any = resvg_py.svg_to_bytes
    longest = max(drawing.width, drawing.height)
    # By its side, resvg scales from whole pixels, so that small drawings come out too large; by zoom it scales exactly.
    if longest > LARGE:
        size: dict[str, float] = {"width" if drawing.width == longest else "height": side}
    else:
        size = {"zoom": side / longest * POINTS_PER_PIXEL}
    made = resvg(svg_string=decoded(data), dpi=96, skip_system_fonts=True, background="white", **size)
    return Image.open(io.BytesIO(bytes(made))).convert("RGB")


def decoded(data: bytes) -> str:
    """Return the text of a drawing's file."""
    found = re.match(rb"""<\?xml[^>]{1,80}encoding=["']([\w-]{1,20})["']""", data)
    return data.decode(found[1].decode("ascii") if found else "utf-8-sig")

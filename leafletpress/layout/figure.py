"""Figures -> flowables: a drawing or photograph with its caption beside or below it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from leafletpress.content.inline import plain_text
from leafletpress.content.model import Figure
from leafletpress.content.pictures import PicturePathError, picture_path
from leafletpress.errors import Problem, ProblemsFound
from leafletpress.layout.block import Block, Keep, Stack
from leafletpress.layout.desk import Desk
from leafletpress.layout.place import Place, text_start
from leafletpress.pdf.pictures import PictureError, draw_raster, draw_svg, picture_size

if TYPE_CHECKING:
    from leafletpress.layout.text import Text
    from leafletpress.pdf.canvas import TaggedCanvas
    from leafletpress.pdf.structure import Element

HIGHEST = 0.22  # of the page's height
BESIDE = 0.62  # of the width: a picture no wider than this has its caption beside it


class PictureFile(NamedTuple):
    """Hold a picture's file and its natural size in points."""

    path: Path
    width: float
    height: float

    def fitted(self, width: float, height: float) -> tuple[float, float]:
        """Return the largest size within bounds that keeps the proportions."""
        scale = min(width / self.width, height / self.height)
        return self.width * scale, self.height * scale


class Picture(Block):
    """Be a picture at the start side, at most so high."""

    def __init__(self, file: PictureFile, highest: float, element: Element, *, rtl: bool) -> None:
        super().__init__()
        self.file = file
        self.highest = highest
        self.element = element
        self.rtl = rtl

    def size_at(self, width: float) -> tuple[float, float]:
        """Return width and height in points in a column of a width."""
        return self.file.fitted(width, self.highest)

    def measure(self, width: float) -> float:
        return self.size_at(width)[1]

    def paint(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        wide, high = self.size_at(width)
        left = x + width - wide if self.rtl else x
        box = left, top - high, left + wide, top
        with canvas.marked(self.element, box=box):
            draw = draw_svg if self.file.path.suffix.lower() == ".svg" else draw_raster
            draw(canvas, self.file.path, left, top - high, wide, high)


class Beside(Block):
    """Be a picture with its caption at its end side, the last lines level."""

    def __init__(self, picture: Picture, caption: Text, gap: float, *, rtl: bool) -> None:
        super().__init__()
        self.picture, self.caption = picture, caption
        self.gap = gap
        self.rtl = rtl

    def caption_width(self, width: float) -> float:
        """Return the width in points that the picture leaves."""
        return width - self.picture.size_at(width)[0] - self.gap

    def measure(self, width: float) -> float:
        return max(self.picture.height_at(width), self.caption.height_at(self.caption_width(width)))

    def paint(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        self.picture.paint(canvas, x, top, width)
        inner = self.caption_width(width)
        left = x if self.rtl else x + width - inner
        height = self.height_at(width)
        self.caption.paint(canvas, left, top - height + self.caption.height_at(inner), inner)


def set_figure(desk: Desk, block: Figure, place: Place) -> Block:
    """Return a figure, tagged with its alternative text; raise ProblemsFound if the picture cannot be used."""
    file = picture_file(desk, block)
    group = place.element.add("Div") if block.caption else place.element
    alt = plain_text(block.alt.text, desk.facts)
    element = group.add("Figure", alt=alt, language=desk.other(block.alt.language))
    picture = Picture(file, HIGHEST * desk.design.layout.page_height, element, rtl=desk.rtl)
    children: list[Block] = [picture]
    if block.caption:
        caption = desk.text(block.caption, desk.look("small"), group, "Caption")
        children = captioned(desk, picture, caption, place)
    picture.keep = Keep.REQUIRED if len(children) > 1 else Keep.FREE
    space = desk.space("block")
    stack = Stack(children, rtl=desk.rtl, before=space, after=space, whole_below=desk.design.layout.page_height)
    return stack.inset(text_start(desk, place))


def captioned(desk: Desk, picture: Picture, caption: Text, place: Place) -> list[Block]:
    """Return the caption beside a picture that leaves room for it, else below."""
    width = desk.design.layout.width - text_start(desk, place)
    large = desk.design.layout.text_indent == 0
    if place.depth or large or picture.size_at(width)[0] > BESIDE * width:
        caption.before = desk.units(2)
        return [picture, caption]
    return [Beside(picture, caption, desk.padding(), rtl=desk.rtl)]


def picture_file(desk: Desk, block: Figure) -> PictureFile:
    """Return the picture of a figure in the leaflet's language; raise ProblemsFound."""
    try:
        path = picture_path(desk.root, block.image, desk.language.tag)
        return PictureFile(path, *picture_size(path))
    except (PicturePathError, PictureError) as error:
        hint = str(getattr(error, "hint", ""))
        message = str(getattr(error, "message", error))
        raise ProblemsFound([Problem(block.where, f"picture '{block.image}': {message}", hint)]) from error

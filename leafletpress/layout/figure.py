"""Figures: a drawing or photograph, its caption below it or at its end side, with text there where lines are long."""

from __future__ import annotations

import math
from dataclasses import KW_ONLY
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from leafletpress.content.inline import plain_text
from leafletpress.content.model import Figure
from leafletpress.content.pictures import PicturePathError, picture_path, real_folder
from leafletpress.design.measures import POINTS
from leafletpress.errors import Problem, ProblemsFound
from leafletpress.layout.box import Box, VBox, frozen
from leafletpress.layout.breaks import Break
from leafletpress.layout.context import BlockContext, SetBlocks, text_start
from leafletpress.layout.figure_parts import numbered, set_parts
from leafletpress.layout.labelled_box import Beside
from leafletpress.pdf.page import Tag
from leafletpress.pdf.pictures import INCH, PictureError, PictureFacts, picture_facts, placed_picture

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from leafletpress.design.page_layout import PageLayout
    from leafletpress.layout.composer import Composer
    from leafletpress.layout.text import Text
    from leafletpress.pdf.charts import Chart
    from leafletpress.pdf.page import Bounds, Item, Owner
    from leafletpress.pdf.page import Picture as PlacedPicture
    from leafletpress.pdf.structure import Element

HIGHEST = 0.22  # of the page's height
CHECKED = 0.16  # the same in a proof
BESIDE = 0.62  # of the width: a picture no wider than this has its caption beside it
LEAST, MOST = 0.3, 0.42  # of the width: the column of a picture with text beside it
HIGHEST_TEXT = 0.4  # of the page's height: text that is higher would make an unbroken block of too much of a page
LEAST_DOTS = 150  # an inch: below it a picture is seen to be made of pixels


class PictureFile(NamedTuple):
    """A picture's file, its name under leaflets/, and what is known of it; a `chart` in its place has no file."""

    path: Path
    name: str
    facts: PictureFacts
    chart: Chart | None = None

    def placed(self, box: Bounds, owner: Owner) -> PlacedPicture:
        """Return the picture as an item, in a box."""
        return self.chart.placed(box, owner) if self.chart else placed_picture(self.path, box, owner)

    def fitted(self, width: float, height: float) -> tuple[float, float]:
        """Return the size within bounds that keeps the proportions: a drawing's largest, of pixels at most its own."""
        facts = self.facts
        scale = min(width / facts.width, height / facts.height, 1 if facts.pixels else float("inf"))
        return facts.width * scale, facts.height * scale

    def widest(self, layout: PageLayout) -> float:
        """Return how wide in points the picture is in a layout where it stands in no list and no box."""
        return self.fitted(layout.column - layout.text_indent, HIGHEST * layout.page_height)[0]


@frozen
class PictureBox(Box):
    """A picture at the start side, at most so high."""

    file: PictureFile
    highest: float
    element: Element
    _: KW_ONLY
    rtl: bool

    def size_at(self, width: float) -> tuple[float, float]:
        """Return width and height in points in a column of a width."""
        return self.file.fitted(width, self.highest)

    def measure(self, width: float) -> float:
        return self.size_at(width)[1]

    def begins_at_top(self) -> bool:
        return True

    def place(self, x: float, top: float, width: float) -> Iterator[Item]:
        wide, high = self.size_at(width)
        left = x + width - wide if self.rtl else x
        yield self.file.placed((left, top - high, left + wide, top), Tag(self.element))


def set_figure(
    composer: Composer, block: Figure, context: BlockContext, *, numbered: bool, narrow: bool = False
) -> Box:
    """Return a figure, tagged with its alternative text; raise ProblemsFound if the picture cannot be used.

    Its parts have their names beside them or, where there is no room or they are to be `numbered`, beneath. In a
    `narrow` place the caption is beneath, too.
    """
    file = file_of(composer, block)
    group = context.element.add("Div") if block.caption or block.parts else context.element
    alt = plain_text(block.alt.text, composer.facts)
    element = group.add("Figure", alt=alt, language=composer.other(block.alt.language))
    highest = HIGHEST * composer.design.layout.page_height
    plain = block.caption is not None and not block.parts and not narrow
    beside = plain and has_room_beside(composer, file, highest, context)
    break_after = Break.FORBID if block.caption and not beside else Break.ALLOW
    picture = PictureBox(file, highest, element, rtl=composer.rtl, break_after=break_after)
    children: list[Box] = [picture]
    caption: Text | None = None
    if block.caption:
        above = 0 if beside else composer.units(2)
        caption = composer.text(block.caption, composer.text_style("small"), group, "Caption", before=above)
        children = [picture_beside(composer, picture, caption)] if beside else [picture, caption]
    if block.parts:
        width = None if numbered or context.depth else composer.design.layout.width - text_start(composer, context)
        children = set_parts(composer, block.parts, picture, caption, group, width)
    space = composer.space("block")
    return VBox(
        tuple(children),
        rtl=composer.rtl,
        before=space,
        after=space,
        start=text_start(composer, context),
        whole_below=composer.design.layout.page_height,
        firm=bool(block.parts),  # numbers and their names are read together
    )


def picture_beside(composer: Composer, picture: PictureBox, caption: Text) -> Box:
    """Return a picture with its caption at its end side, the last lines level."""

    def column(width: float) -> float:
        return picture.size_at(width)[0]

    return Beside(picture, caption, column, composer.padding(), rtl=composer.rtl, down=1)


def set_beside(composer: Composer, block: Figure, context: BlockContext, set_blocks: SetBlocks) -> list[Box]:
    """Return a figure and the blocks beside it, in one row if that fits, else under each other."""
    before = context.under(context.element.add("Div"), deeper=False)
    words = VBox(tuple(set_blocks(composer, block.beside, context.under(context.element))), rtl=composer.rtl)
    start, space, layout = text_start(composer, context), composer.space("block"), composer.design.layout
    width = layout.width - start
    wide, _ = file_of(composer, block).fitted(MOST * width, HIGHEST * layout.page_height)
    column, gap = max(wide, LEAST * width), composer.padding()
    is_low = words.height_at(width - column - gap) <= HIGHEST_TEXT * layout.page_height
    if context.depth or not layout.text_indent or not is_low:
        return [set_figure(composer, block, before, numbered=False), words.altered(start=start, after=space)]
    picture = set_figure(composer, block, before, numbered=True, narrow=True).altered(start=0)
    return [Beside(picture, words, lambda _: column, gap, rtl=composer.rtl, before=space, after=space, start=start)]


def file_of(composer: Composer, block: Figure) -> PictureFile:
    """Return the picture of a figure, a chart that takes its place if there is one; raise ProblemsFound."""
    chart = composer.charts.get(block.image)
    if chart:
        return PictureFile(Path(chart.name), chart.name, PictureFacts(chart.width, chart.height), chart)
    return picture_file(composer.root, block, composer.language.tag)


def described_picture(composer: Composer, figure: Figure, tag: str, element: Element) -> Box:
    """Return the picture of a figure in a language (BCP 47) alone, in an element, for whoever checks its description.

    Its parts have numbers. Raises ProblemsFound if it cannot be used.
    """
    file, highest = picture_file(composer.root, figure, tag), CHECKED * composer.design.layout.page_height
    picture = PictureBox(file, highest, element, rtl=composer.rtl)
    return numbered(composer, figure.parts, picture) if figure.parts else picture


def has_room_beside(composer: Composer, file: PictureFile, highest: float, context: BlockContext) -> bool:
    """Tell whether a picture, so high in points at the most, leaves room for its caption at its end side."""
    layout = composer.design.layout
    width = layout.width - text_start(composer, context)
    return not context.depth and layout.text_indent > 0 and file.fitted(width, highest)[0] <= BESIDE * width


def picture_file(root: Path, figure: Figure, tag: str) -> PictureFile:
    """Return the picture of a figure in a language (BCP 47); raise ProblemsFound."""
    name = figure.image
    try:
        path = picture_path(root, name, tag)
        name = path.relative_to(real_folder(root)).as_posix()
        return PictureFile(path, name, picture_facts(path))
    except PicturePathError as error:
        raise ProblemsFound([Problem(figure.where, error.message, error.hint)]) from error
    except PictureError as error:
        raise ProblemsFound([Problem(figure.where, f"picture '{name}': {error.message}", error.hint)]) from error


def picture_warnings(file: PictureFile, figure: Figure, layouts: Collection[PageLayout]) -> tuple[Problem, ...]:
    """Return what of a picture may not look as meant, and a warning if it is coarse in the worst of some layouts."""
    notes = [(f"picture '{file.name}': {note.message}", note.hint) for note in file.facts.notes]
    if file.facts.pixels and layouts:
        notes += coarse(file, file.facts.pixels, layouts)
    return tuple(Problem(figure.where, message, hint, "warning") for message, hint in notes)


def coarse(file: PictureFile, pixels: tuple[int, int], layouts: Collection[PageLayout]) -> list[tuple[str, str]]:
    """Return a message and hint for a picture of pixels that is coarse in the worst of some layouts, else nothing."""
    width = max(map(file.widest, layouts))
    dots = pixels[0] * INCH / width
    if dots >= LEAST_DOTS:
        return []
    size = f"{pixels[0]:,} by {pixels[1]:,} pixels printed {width / POINTS['mm']:.0f} mm wide"
    fault = f"{size} are {dots:.0f} dots an inch; below {LEAST_DOTS} is not fit for print"
    full = max(map(file._replace(facts=file.facts._replace(pixels=None)).widest, layouts))
    hint = f"use the original, {math.ceil(full / INCH * LEAST_DOTS):,} pixels wide or more, or a drawing (SVG)"
    return [(f"picture '{file.name}': {fault}", hint)]

"""The top of page 1: draft banner, band with logo, title block, English line, notices."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import KW_ONLY
from typing import TYPE_CHECKING

from leafletpress.design.logo import HIGH, mark_size
from leafletpress.layout.box import FUZZ, Box, VBox, frozen
from leafletpress.layout.breaks import Break
from leafletpress.layout.composer import Composer
from leafletpress.layout.context import BlockContext, Row, StoryContext
from leafletpress.layout.furniture import banner_texts, set_banner
from leafletpress.layout.furniture_fit import band_problems
from leafletpress.layout.graphics import Panel, filled
from leafletpress.layout.panels import set_notice, side_by_side
from leafletpress.layout.text import Text
from leafletpress.pdf.page import LAYOUT
from leafletpress.pdf.pictures import picture_facts, placed_picture
from leafletpress.translation.wording import english_line, overdue_notice

if TYPE_CHECKING:
    from pathlib import Path

    from leafletpress.pdf.inks import Colour
    from leafletpress.pdf.page import Item


LEAST_WIDE = 0.7  # of its width: how far a wide mark gives way for names on one line


@frozen
class Band(Box):
    """The brand band: department at the start side; logo, name and tagline at the end side.

    The mark itself, of a width and height, is not mirrored; where it stands is. A brand without one is its name alone.
    The band is as high as `least` at the least, without padding; lengths are points.
    """

    department: Text | None
    names: VBox
    logo: Path | None
    colour: Colour
    padding: float
    mark: tuple[float, float]
    gap: float
    least: float
    _: KW_ONLY
    rtl: bool

    @property
    def needed(self) -> float:
        """Return the width in points of the longest of the names on one line."""
        return max(name.natural_width for name in self.names.children if isinstance(name, Text))

    def mark_at(self, width: float) -> tuple[float, float]:
        """Return width and height of the mark: what is wider than high gives way to the names, most to long words."""
        wide, high = self.mark
        if self.logo is None:
            return 0.0, 0.0
        room = width - 2 * self.padding - 2 * self.gap - longest_word(self.department)
        liked = max(room - self.needed, LEAST_WIDE * wide)
        broken = room - max(map(longest_word, self.names.children))
        scale = min(1.0, max(min(liked, broken), min(wide, high)) / wide)
        return wide * scale, high * scale

    def mark_room(self, width: float) -> float:
        """Return the width of the mark and of the gap before it, 0 without one."""
        return self.mark_at(width)[0] + self.gap if self.logo else 0.0

    def room(self, width: float) -> float:
        """Return the width in points that department and names have together, the gap between them left out."""
        return width - 2 * self.padding - self.mark_room(width) - self.gap

    def is_stacked(self, width: float) -> bool:
        """Tell whether the names stand under the department, because the longest words of both have no room beside."""
        words = longest_word(self.department) + max(map(longest_word, self.names.children))
        return self.department is not None and words > self.room(width) + FUZZ

    def halves(self, width: float) -> tuple[float, float]:
        """Return the widths for the department and for the names.

        The names get what they need up to two thirds, but each its longest word.
        """
        inner = self.room(width)
        if self.is_stacked(width):
            return inner + self.gap, inner + self.gap
        word, least = longest_word(self.department), max(map(longest_word, self.names.children))
        end = min(self.needed, max(min(inner * 2 / 3, inner - word), least))
        return inner - end, end

    def content_height(self, width: float) -> float:
        """Return the height in points without padding."""
        start, end = self.halves(width)
        department = self.department.height_at(start) if self.department else 0
        names = self.names.height_at(end)
        text = department + self.gap / 2 + names if self.is_stacked(width) else max(department, names)
        return max(text, self.least)

    def measure(self, width: float) -> float:
        return self.content_height(width) + 2 * self.padding

    def rise(self, block: Box, room: float, width: float) -> float:
        """Return how far above the band's middle a block begins: each is in the middle, or both together are."""
        high = block.height_at(room)
        if not self.is_stacked(width):
            return high / 2
        both = self.content_height(width) / 2
        return high - both if block is self.names else both

    def place(self, x: float, top: float, width: float) -> Iterator[Item]:
        yield filled(x, top, width, self.height_at(width), self.colour)
        start, end = self.halves(width)
        middle = top - self.height_at(width) / 2
        (wide, high), padding = self.mark_at(width), self.padding
        names_at = width - padding - self.mark_room(width) - end
        # Offsets are from the start edge: right-to-left leaflets mirror them as a whole.
        for block, offset, room in ((self.names, names_at, end), (self.department, padding, start)):
            if block:
                left = x + width - offset - room if self.rtl else x + offset
                yield from block.place(left, middle + self.rise(block, room, width), room)
        left = x + padding if self.rtl else x + width - padding - wide
        box = left, middle - high / 2, left + wide, middle + high / 2
        if self.logo:
            yield placed_picture(self.logo, box, LAYOUT, self.colour)


def longest_word(text: Box | None) -> float:
    """Return the width in points below which a text's words are broken, 0 for none."""
    return text.min_width if isinstance(text, Text) else 0.0


def set_band(composer: Composer, context: BlockContext) -> list[Box]:
    """Return band and strip; their texts are content, the mark an artifact beside the name."""
    brand, phrases = composer.design.brand, composer.phrases
    palette = brand.palette
    body = composer.text_style("body")._replace(colour=palette.on_primary, heading=True)
    name_style = body._replace(size=1.2 * body.size, bold=True, align="end")
    names = [composer.text(phrases.message(brand.name), name_style, context.element)]
    if brand.tagline:
        tagline = composer.text_style("small")._replace(colour=palette.on_primary, heading=True, align="end")
        names.append(composer.text(phrases.message(brand.tagline), tagline, context.element))
    department = composer.leaflet.department
    first = (
        composer.text(department, body._replace(size=1.2 * body.size, bold=True), context.element)
        if department
        else None
    )
    logo = brand.logo_on_band
    mark = mark_size(picture_facts(logo), composer.design.layout) if logo else (0.0, 0.0)
    stack, sizes = VBox(tuple(names), rtl=composer.rtl), (composer.padding(), mark, body.size, HIGH * body.size)
    band = Band(first, stack, logo, palette.primary, *sizes, rtl=composer.rtl)
    composer.overset.problems += band_problems(composer, band)
    # A page that holds nothing but the band is none: the title stands under it, and what a title needs.
    return [box.altered(break_after=Break.FORBID) for box in (band, *set_strip(composer, context))]


def set_strip(composer: Composer, context: BlockContext) -> list[Box]:
    """Return the strip under the band, none if the brand has neither notice nor contact line."""
    brand = composer.design.brand
    style = composer.text_style("small")._replace(colour=brand.palette.ink, heading=True)
    messages = [composer.phrases.message(message) for message in (brand.notice, brand.contact) if message]
    texts = [composer.text(message, style, context.element) for message in messages]
    if not texts:
        return []
    return [side_by_side(composer, texts, composer.padding(), Panel(tint=brand.palette.panel))]


def title_rows(story: StoryContext, context: BlockContext) -> list[Row]:
    """Return title and subtitle; what hangs below them in a steep script meets no ink of the next line."""
    composer, leaflets = story.composer, [side.leaflet for side in story.composers]
    style, width = composer.text_style("title"), composer.design.layout.column
    # The letters of a steep script stand out above their line: white is left between them and the band all the same.
    overhang = max(side.text(side.leaflet.title, style, None).overhang(width) for side in story.composers)
    lowest = composer.text_style("subtitle") if any(leaflet.subtitle for leaflet in leaflets) else style
    hanging = max(
        side.text(side.leaflet.subtitle or side.leaflet.title, lowest, None).underhang(width)
        for side in story.composers
    )
    title = story.text_row(
        [leaflet.title for leaflet in leaflets],
        style,
        context.element,
        "H1",
        before=max(composer.space("section"), overhang + composer.units(2)),
        after=max(0.0, hanging if lowest is style else 0.0) + composer.units(1),
        break_after=Break.FORBID,
        bookmark=1,
    )
    subtitles = [leaflet.subtitle for leaflet in leaflets if leaflet.subtitle]
    if not subtitles:
        return [title]
    after = max(composer.units(2), hanging + composer.units(1))
    return [title, story.text_row(subtitles, lowest, context.element, after=after)]


def set_front_matter(
    story: StoryContext, context: BlockContext, *, source_title: str | None, draft: bool, overdue: bool
) -> list[Row]:
    """Return everything above the introduction; a translation says what the leaflet is in English."""
    composer = story.composer
    rows = [Row((set_banner(composer, banner_texts(composer, context.element)),))] if draft else []
    rows += [Row((box,)) for box in set_band(composer, context)]
    rows += title_rows(story, context)
    if source_title is not None:
        line = english_line(composer.leaflet, composer.language, source_title)
        style = composer.text_style("small")
        rows.append(Row((composer.text(line, style, context.element, after=composer.units(2)),)))
    rows += story.column_heads(context)
    if overdue:
        rows.append(Row((set_notice(composer, overdue_notice(composer.leaflet, composer.phrases), context),)))
    return rows

"""The list of contents of a long leaflet: titles of sections with their pages, each a link (ISO 32000-1, 14.8.4.3)."""

from __future__ import annotations

from dataclasses import KW_ONLY
from typing import TYPE_CHECKING

from leafletpress.content.inline import plain_text
from leafletpress.layout.box import Box, frozen
from leafletpress.layout.breaks import Break
from leafletpress.layout.context import Row, text_start
from leafletpress.layout.furniture_fit import MOST_PAGES
from leafletpress.layout.graphics import rule
from leafletpress.layout.text import Inline, Mark, Text
from leafletpress.translation.phrases import CONTENTS, NBSP
from leafletpress.typography.stages import Run

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leafletpress.content.model import Message, Section
    from leafletpress.layout.composer import Composer
    from leafletpress.layout.context import BlockContext, StoryContext
    from leafletpress.pdf.inks import Colour
    from leafletpress.pdf.page import Item
    from leafletpress.pdf.structure import Element

LEAST_LINES = 3  # of the list on either side of a page break


def section_name(section: Section, number: int) -> str:
    """Return the name by which links lead to a section of the first level, counted from 1: no id is a number."""
    return section.id or str(number)


def contents_rows(story: StoryContext, context: BlockContext) -> Iterator[Row]:
    """Yield the list in all languages of a story: a heading, and a line for each section of the first level."""
    composer = story.composer
    part = context.element.add("Sect")
    yield story.text_row(
        [side.phrases.say(CONTENTS) for side in story.composers],
        composer.heading_style(1),
        part,
        context.heading,
        before=composer.space("subsection"),
        after=composer.space("after_heading"),
        break_after=Break.FORBID,
        start=text_start(composer, context),
        bookmark=context.level,
    )
    items = part.add("TOC")
    for number, sections in enumerate(zip(*(side.leaflet.sections for side in story.composers), strict=True), 1):
        name, end = section_name(sections[-1], number), page_end(number, len(composer.leaflet.sections))
        sides = zip(story.composers, sections, story.elements(items.add("TOCI"), "Reference"), strict=True)
        lines = [contents_line(side, section.heading, name, own, context) for side, section, own in sides]
        yield Row(tuple(line.altered(break_after=end) for line in lines))


def page_end(number: int, count: int) -> Break:
    """Return the penalty of a page break after a line of so many: some lines stand on either page."""
    if number == count:
        return Break.ALLOW
    return Break.DISCOURAGE if LEAST_LINES <= number <= count - LEAST_LINES else Break.AVOID


def contents_line(composer: Composer, heading: Message, name: str, element: Element, context: BlockContext) -> Box:
    """Return the title of a section at the start of its line and the number of its page at the end, one link."""
    style, title = composer.text_style("body"), plain_text(heading.text, composer.facts)
    page, mark = composer.references.page(name), Mark("Link", f"#{name}", title, composer.other(heading.language))
    inline = Inline((Run(title, language=heading.language, tag=1),), (mark,))
    text = composer.set(inline, style, heading.language, element, where=heading.where, whole=True)
    number, most = (folio(composer, shown, mark) for shown in (page, MOST_PAGES))
    return ContentsLine(
        text,
        number.altered(elements=text.elements, offset=len(title)),
        max(number.natural_width, most.natural_width),
        composer.design.brand.palette.rule,
        composer.units(1),
        rtl=composer.rtl,
        start=text_start(composer, context),
    )


def folio(composer: Composer, page: int | None, mark: Mark) -> Text:
    """Return the number of a page as part of a link: nothing for None, a listener hears a blank before it."""
    style = composer.text_style("body")._replace(align="end", bold=True, native=True)
    number, tag = composer.phrases.number(page) if page else "", composer.language.tag
    return composer.set(Inline((Run(f"{NBSP}{number}", bold=True, language=tag, tag=1),), (mark,)), style, tag, None)


@frozen
class ContentsLine(Box):
    """A title, and in a room at the end of its last line a number; a rule below leads the eye from one to the other."""

    title: Text
    number: Text
    room: float
    colour: Colour
    padding: float
    _: KW_ONLY
    rtl: bool

    def measure(self, width: float) -> float:
        return self.title.height_at(width - self.room) + 2 * self.padding

    def lines_at(self, width: float) -> int:
        return self.title.lines_at(width - self.room)

    def first_baseline(self, width: float) -> float | None:
        found = self.title.first_baseline(width - self.room)
        return None if found is None else found + self.padding

    def place(self, x: float, top: float, width: float) -> Iterator[Item]:
        rest = width - self.room
        yield from self.title.place(x + (self.room if self.rtl else 0), top - self.padding, rest)
        lines = self.title.lines(rest)
        last = lines[-1].baseline if lines else 0.0
        down = last - (self.number.first_baseline(self.room) or 0.0)
        yield from self.number.place(x if self.rtl else x + rest, top - self.padding - down, self.room)
        yield rule(x, top - self.height_at(width), width, self.colour)

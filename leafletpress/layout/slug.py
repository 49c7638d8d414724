"""The slug: what a printer reads beside the trim of every page, in English, on paper that is cut away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leafletpress.design.measures import POINTS
from leafletpress.languages import SOURCE_LANGUAGE
from leafletpress.layout.pages import owned
from leafletpress.layout.text import Inline
from leafletpress.pdf.page import LAYOUT
from leafletpress.pdf.press import MARK_LENGTH, MARK_OFFSET
from leafletpress.typography.stages import Run

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leafletpress.layout.composer import Composer
    from leafletpress.pdf.page import Ink, Page
    from leafletpress.pdf.press import PressJob

MM = POINTS["mm"]
SIZE = 6.0  # points: it is for printers, who hold it under a lens
AROUND, BESIDE = 4 * MM, 2 * MM  # room for a register mark in the middle, and beside a crop mark


def with_slugs(pages: tuple[Page, ...], composer: Composer, job: PressJob) -> tuple[Page, ...]:
    """Return pages with a slug below the trim of each: whose page it is at the left, how it is printed at the right."""
    return tuple(
        page._replace(folio=(*page.folio, *slug(page, number, len(pages), composer, job)))
        for number, page in enumerate(pages, 1)
    )


def slug(page: Page, number: int, count: int, composer: Composer, job: PressJob) -> Iterator[Ink]:
    """Yield the slug of a page as an artifact."""
    leaflet, layout = composer.leaflet, composer.design.layout
    whose = f"{leaflet.reference} version {leaflet.version} {composer.language.tag} {layout.id} {composer.edition}"
    how = f"{number} of {count}, {page.width / MM:.0f} × {page.height / MM:.0f} mm, {job.condition.name}"
    top = -(job.bleed + MARK_OFFSET) - (MARK_LENGTH - SIZE) / 2
    room = page.width / 2 - AROUND
    yield from told(composer, whose.strip(), BESIDE, top, room - BESIDE)
    yield from told(composer, how, page.width / 2 + AROUND, top, room)


def told(composer: Composer, text: str, left: float, top: float, room: float) -> Iterator[Ink]:
    """Yield a text in one line from the left, smaller where it would not fit."""
    style = composer.text_style("small")._replace(size=SIZE, colour=composer.design.brand.palette.ink, native=True)
    inline = Inline((Run(text, language=SOURCE_LANGUAGE),))
    shown = composer.set(inline, style, SOURCE_LANGUAGE, None)
    if shown.natural_width > room:
        smaller = style._replace(size=SIZE * room / shown.natural_width)
        shown = composer.set(inline, smaller, SOURCE_LANGUAGE, None)
    yield from owned(shown.place(left, top, shown.natural_width + 1), LAYOUT)

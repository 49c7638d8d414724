"""Pages: the text of each in its frame, the furniture around it."""

from __future__ import annotations

from itertools import chain, repeat
from typing import TYPE_CHECKING

from leafletpress.errors import Problem, ProblemsFound
from leafletpress.layout.box import FUZZ
from leafletpress.layout.graphics import LINE_DISTANCE, rule
from leafletpress.layout.spreading import spread_pages
from leafletpress.pdf.page import FOOTER, HEADER, Anchor, Bookmark, LinkArea, Page

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from leafletpress.design.page_layout import PageLayout
    from leafletpress.layout.body import Body
    from leafletpress.layout.composer import Composer
    from leafletpress.layout.furniture import Furniture
    from leafletpress.pdf.page import Artifact, Ink, Item, Shape

TOO_LONG = "pages-bound"


def rooms(furniture: Furniture) -> Iterator[float]:
    """Yield the height of the text on each page, without end."""
    return chain([furniture.frame(1)[1]], repeat(furniture.frame(2)[1]))


def make_pages(body: Body, furniture: Furniture, layout: PageLayout) -> tuple[Page, ...]:
    """Return the pages of a body with their furniture; what no page can hold is noted as overset.

    Raises ProblemsFound for more pages than the layout's binding has.
    """
    size = layout.page_width, layout.page_height
    contents = [*placed(body, furniture)]
    spare = spare_pages(furniture.composer, len(contents))
    if layout.press and layout.press.fill == "lines":
        contents += [tuple(lines_to_write_on(furniture, len(contents) + number + 1)) for number in range(spare)]
        spare = 0
    head = owned(furniture.head_items(), HEADER) if len(contents) > 1 else ()
    first, later = feet(furniture)
    folios = [owned(furniture.folio_items(number, len(contents)), FOOTER) for number in range(1, len(contents) + 1)]
    pages = tuple(
        Page(*size, content, head if place else (), later if place else first, folio)
        for place, (content, folio) in enumerate(zip(contents, folios, strict=True))
    )
    return pages + (Page(*size, ()),) * spare


def feet(furniture: Furniture) -> tuple[tuple[Ink, ...], tuple[Ink, ...]]:
    """Return the footers of the first and of all later pages, the same one where they do not differ."""
    first = owned(furniture.foot_items(1), FOOTER)
    same = furniture.rows_on(1) is furniture.rows_on(2)
    return first, first if same else owned(furniture.foot_items(2), FOOTER)


def owned(items: Iterable[Item], owner: Artifact) -> tuple[Ink, ...]:
    """Return what of items leaves ink, as an artifact: furniture has no links and no bookmarks."""
    return tuple(item._replace(owner=owner) for item in items if not isinstance(item, LinkArea | Bookmark | Anchor))


def placed(body: Body, furniture: Furniture) -> Iterator[tuple[Item, ...]]:
    """Yield the items of a body page by page."""
    overset, where = furniture.composer.overset, furniture.composer.leaflet.where
    for number, page in enumerate(spread_pages(body, furniture.width, rooms(furniture)), 1):
        low, height = furniture.frame(number)
        overset.frame = overset.page._replace(low=low)
        yield tuple(page.place(furniture.left, low + height, furniture.width))
        if page.height_at(furniture.width) > height + FUZZ and not overset.errors:
            overset.too_large(where)
    overset.frame = overset.page


def spare_pages(composer: Composer, pages: int) -> int:
    """Return how many pages are added to those of the text; raise ProblemsFound where the binding has too few."""
    layout, spoken = composer.design.layout, composer.language.english_name
    press = layout.press
    if press is None:
        return 0
    most = press.most_pages
    if most is not None and pages > most:
        fault = f"{pages} pages in {spoken} in the layout {layout.id}, and a sheet that is folded once has {most}"
        where, hint = composer.leaflet.where, "shorten it, or make a booklet (a5-booklet)"
        raise ProblemsFound([Problem(where, fault, hint, rule=TOO_LONG)])
    return press.spare(pages)


def lines_to_write_on(furniture: Furniture, page: int) -> Iterator[Shape]:
    """Yield ruled lines over the whole of a page's frame, which are no part of the text."""
    low, height = furniture.frame(page)
    colour = furniture.composer.design.brand.palette.rule
    for number in range(1, int(height / LINE_DISTANCE) + 1):
        yield rule(furniture.left, low + height - number * LINE_DISTANCE, furniture.width, colour)

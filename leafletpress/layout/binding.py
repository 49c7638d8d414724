"""What binding asks of pages: as many as sheets have, the last of them blank or with lines to write on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leafletpress.errors import Problem, ProblemsFound
from leafletpress.layout.graphics import LINE_DISTANCE, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leafletpress.layout.composer import Composer
    from leafletpress.layout.furniture import Furniture
    from leafletpress.pdf.page import Shape

TOO_LONG = "pages-bound"


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

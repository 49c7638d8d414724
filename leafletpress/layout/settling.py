"""Numbers of pages that are printed on pages: set, look where everything stands, and set again until it agrees.

What is printed may move what it counts. A section whose page has not settled after a few tries goes without its number,
so that none is ever wrong, and that there is an end.
"""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from leafletpress.errors import Problem
from leafletpress.layout.references import FIRST_GUESS, PageNumbers
from leafletpress.pdf.page import Anchor, GlyphRun, Tag

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from leafletpress.errors import Where
    from leafletpress.layout.compose import ComposedPages
    from leafletpress.pdf.page import Page

TRIES = 5
UNSETTLED = "page-number"


def settled(compose: Callable[[PageNumbers], ComposedPages], where: Where, contents_from: int | None) -> ComposedPages:
    """Return a document whose printed numbers of pages are right, with a warning at `where` for each that is left out.

    It has a list of contents if it has so many pages without one.
    """
    numbers = PageNumbers()
    made = compose(numbers)
    contents = contents_from is not None and text_pages(made.pages) >= contents_from
    known: dict[str, int | None] = dict(pages_of(made.pages)) if contents else {}
    if contents:
        made = compose(numbers := PageNumbers(known, contents=True))
    for tried in count(1):
        found = pages_of(made.pages)
        moved = [name for name in numbers.asked if known.get(name, FIRST_GUESS) not in (None, found[name])]
        if not moved:
            return with_warnings(made, known, where)
        left_out = {name for name, page in known.items() if page is None} | {*(moved if tried > TRIES else ())}
        known = {name: None if name in left_out else page for name, page in found.items()}
        made = compose(numbers := PageNumbers(known, contents=contents))
    raise AssertionError  # every further try leaves out one number more


def pages_of(pages: Sequence[Page]) -> dict[str, int]:
    """Return by anchor the page that it stands on, counted from 1."""
    found: dict[str, int] = {}
    for number, page in enumerate(pages, 1):
        for item in page.content:
            if isinstance(item, Anchor):
                found.setdefault(item.name, number)
    return found


def text_pages(pages: Sequence[Page]) -> int:
    """Return how many pages hold text of the document: those that fill up sheets are lines to write on, or blank."""
    return sum(
        any(isinstance(item, GlyphRun) and isinstance(item.owner, Tag) for item in page.content) for page in pages
    )


def with_warnings(made: ComposedPages, known: dict[str, int | None], where: Where) -> ComposedPages:
    """Return a document with a warning for each number that was left out."""
    fault = "the page of the section '#{}' changes with the number that is printed: it is left out"
    hint = "a few words more or less before it settle that"
    lost = [
        Problem(where, fault.format(name), hint, "warning", UNSETTLED) for name, page in known.items() if page is None
    ]
    return made._replace(problems=(*made.problems, *lost)) if lost else made

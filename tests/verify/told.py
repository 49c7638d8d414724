"""The text that was set, as the items of pages say it: before any font, encoding or reader.

A page's lines stand in the order in which its content shows them: running head, body, footer. Each line is
in logical order, as typography gave it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from leafletpress.pdf.page import GlyphRun, Page
from leafletpress.pipeline.one_pdf import BuildContext, compose_pages_of
from leafletpress.pipeline.plan import Job


@dataclass(frozen=True)
class Told:
    """Hold a PDF and, page by page, the lines that were set."""

    data: bytes
    pages: tuple[tuple[str, ...], ...]


def lines_of(page: Page) -> Iterator[str]:
    """Yield the lines of a page in the order of its items."""
    for part in (page.head, page.content, (*page.foot, *page.folio)):
        runs = [item for item in part if isinstance(item, GlyphRun)]
        for _, group in groupby(runs, key=lambda item: id(item.line)):
            shown = sorted((item.run for item in group), key=lambda run: run.start)
            yield "".join(run.text for run in shown)


def told(job: Job, shop: BuildContext) -> Told:
    """Set one job in memory, noting what its pages say."""
    composed = compose_pages_of(job, shop)
    return Told(composed.pdf().data, tuple(tuple(lines_of(page)) for page in composed.pages))

"""The text that was set, as the items of pages say it: before any font, encoding or reader.

A page's lines stand in the order in which its content shows them: running head, body, footer. Each line is
in logical order, as typography gave it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from unittest.mock import patch

from leafletpress.layout import compose
from leafletpress.pdf.document import write_document
from leafletpress.pdf.metadata import DocumentInfo
from leafletpress.pdf.page import GlyphRun, Page
from leafletpress.pdf.structure import StructureTree
from leafletpress.pipeline.one_pdf import BuildContext, compose_job
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
    found: list[Page] = []

    def noted(pages: Sequence[Page], tree: StructureTree, info: DocumentInfo) -> bytes:
        found.extend(pages)
        return write_document(pages, tree, info)

    with patch.object(compose, "write_document", noted):
        data = compose_job(job, shop).data
    return Told(data, tuple(tuple(lines_of(page)) for page in found))

"""Print how much of the body's height each page of a library leaves empty at its foot; the last page is apart.

Run from the checkout: `python -m bench.page_ends [--root DIR] [LANGUAGE ...]`.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from datetime import date
from pathlib import Path
from statistics import mean
from typing import TYPE_CHECKING, NamedTuple

from bench.places import ROOT
from leafletpress.pdf.page import Disc, GlyphRun, Picture, Polygon, Rect, Segment, Shape
from leafletpress.pipeline.one_pdf import BuildContext, compose_pages_of
from leafletpress.pipeline.plan import Job, Selection, plan
from leafletpress.pipeline.project import read_project

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from leafletpress.design.page_layout import PageLayout
    from leafletpress.layout.compose import ComposedPages
    from leafletpress.pdf.page import Item, Outline, Page

LAYOUTS = ("standard", "large-print", "bilingual")
BELOW_BASELINE = 0.25  # of the type's size: how far a line reaches down
FROM_RULE = 1.2  # of the body's size: between the text and the hairlines of head and foot
MUCH = 0.4  # of the body's height


class Ends(NamedTuple):
    """A document's shares of body height left empty, page by page."""

    job: Job
    shares: tuple[float, ...]

    @property
    def inner(self) -> tuple[float, ...]:
        """Return those of all pages but the last."""
        return self.shares[:-1]


def main() -> None:
    """Print a line a document, then the mean of each layout in each language."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--root", type=Path, default=ROOT)
    parser.add_argument("languages", nargs="*")
    wish = parser.parse_args()
    found = [*ends_of_library(wish.root, wish.languages)]
    for ends in found:
        print(said(str(ends.job), [ends]))
    groups: dict[str, list[Ends]] = defaultdict(list)
    for ends in found:
        groups[f"{ends.job.language} {ends.job.layout}"].append(ends)
    print("\nBy language and layout")
    for name, group in sorted(groups.items()):
        print(said(name, group))


def ends_of_library(root: Path, languages: Sequence[str] = ()) -> Iterator[Ends]:
    """Yield the page ends of every leaflet, language and layout under a root, or of some languages."""
    project = read_project(root)
    context = BuildContext(project, root / "build", date(2026, 6, 1))
    for job in sorted(plan(project.inventory, Selection((), tuple(languages), LAYOUTS))):
        leaflet = project.translated[job.leaflet, job.language].leaflet
        layout = project.designs.design(job.layout, leaflet.brand, leaflet.where).layout
        yield Ends(job, empty_shares(compose_pages_of(job, context), layout))


def empty_shares(composed: ComposedPages, layout: PageLayout) -> tuple[float, ...]:
    """Return the share of the body's height that is left empty at the foot of each page."""
    return tuple(empty_share(page, layout) for page in composed.pages)


def empty_share(page: Page, layout: PageLayout) -> float:
    """Return the same of one page."""
    low = max(hairlines(page.foot)) + FROM_RULE * layout.type.body
    above = min(hairlines(page.head), default=layout.page_height - layout.top)
    high = above - FROM_RULE * layout.type.body if page.head else above
    return max(0.0, min(bottoms(page.content)) - low) / (high - low)


def hairlines(items: Iterable[Item]) -> Iterator[float]:
    """Yield the heights of the rules among the furniture of a page."""
    for item in items:
        if isinstance(item, Shape):
            yield from (outline.y1 for outline in item.outlines if isinstance(outline, Segment))


def bottoms(items: Iterable[Item]) -> Iterator[float]:
    """Yield how far down each item reaches, in points above the page's lower edge."""
    for item in items:
        if isinstance(item, GlyphRun):
            yield item.baseline - BELOW_BASELINE * item.run.size
        elif isinstance(item, Picture):
            yield item.box[1]
        elif isinstance(item, Shape):
            yield from map(lowest, item.outlines)


def lowest(outline: Outline) -> float:
    """Return the lower edge of an outline."""
    match outline:
        case Rect(y=y):
            return y
        case Disc(y=y, radius=radius):
            return y - radius
        case Segment(y1=first, y2=last):
            return min(first, last)
        case Polygon(points):
            return min(y for _, y in points)


def said(name: str, group: Sequence[Ends]) -> str:
    """Return pages, mean and largest share of documents, and which pages leave much."""
    inner = [share for ends in group for share in ends.inner]
    if not inner:
        return f"{name:44} 1 page"
    much = [f"p{page} {share:.0%}" for ends in group for page, share in enumerate(ends.inner, 1) if share > MUCH]
    pages = sum(len(ends.shares) for ends in group)
    return f"{name:44} {pages:3} pages, mean {mean(inner):4.0%}, most {max(inner):4.0%}  {' '.join(much)}"


if __name__ == "__main__":
    main()

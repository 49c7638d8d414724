"""What must hold beyond the form of one leaflet: one small function a rule."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from typing import TYPE_CHECKING, Protocol

from leafletpress.errors import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from leafletpress.content.model import Leaflet, Section
    from leafletpress.content.review_date import ReviewDate
    from leafletpress.errors import Where


class Referenced(Protocol):
    """Something that has a reference: a leaflet, or what is kept of one."""

    @property
    def reference(self) -> str:
        """Return the code, such as RAD_0067."""

    @property
    def where(self) -> Where:
        """Return its place."""


def one_reference_each(leaflets: Sequence[Referenced]) -> Iterator[Problem]:
    """Yield an error at each of several leaflets that share a reference, capitals and small letters alike."""
    holders: dict[str, list[Referenced]] = {}
    for leaflet in leaflets:
        holders.setdefault(leaflet.reference.casefold(), []).append(leaflet)
    for sharing in holders.values():
        for leaflet in sharing if len(sharing) > 1 else ():
            others = ", ".join(str(other.where) for other in sharing if other is not leaflet)
            message = f"'reference' is '{leaflet.reference}', which {others} has too"
            yield Problem(leaflet.where, message, "give each leaflet a reference of its own")


def one_heading_each(leaflets: Sequence[Leaflet]) -> Iterator[Problem]:
    """Yield a warning at a heading that a neighbouring section has already: readers cannot tell them apart."""
    for leaflet in leaflets:
        yield from _repeated_headings(leaflet.sections)


def _repeated_headings(sections: Iterable[Section]) -> Iterator[Problem]:
    seen: dict[str, int | None] = {}
    for section in sections:
        where, heading = section.heading.where, section.heading.text
        if heading in seen:
            message = f"the heading '{heading}' stands on line {seen[heading]} already"
            yield Problem(where, message, "word one of them differently", "warning")
        seen.setdefault(heading, where.line)
        yield from _repeated_headings(section.sections)


def first_day(review: ReviewDate) -> date:
    """Return the day itself, or the first day of the month."""
    return date(review.year, review.month, review.day or 1)


def last_day(review: ReviewDate) -> date:
    """Return the day itself, or the last day of the month."""
    return date(review.year, review.month, review.day or monthrange(review.year, review.month)[1])

"""Leaflets of any sections, of words that say nothing, for laws that hold for every leaflet."""

from __future__ import annotations

from leafletpress.content.model import Leaflet, Message, Section
from leafletpress.content.review_date import ReviewDate
from leafletpress.errors import Where

WHERE = Where("leaflets/law.yaml", 1)
WORDS = ["The", "doctor", "puts", "bone", "cement", "into", "the", "fracture", "through", "a", "hollow", "needle"]


def message(words: int) -> Message:
    return Message(" ".join((WORDS * (words // len(WORDS) + 1))[:words]), WHERE)


def law_leaflet(*sections: Section) -> Leaflet:
    """Return a leaflet of some sections."""
    return Leaflet(
        id="law",
        where=WHERE,
        reference="LAW_1",
        version="1",
        title=message(3),
        brand="example-hospitals",
        reviewed=ReviewDate(2026, 5),
        next_review=ReviewDate(2028, 5),
        sections=sections,
    )

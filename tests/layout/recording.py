"""Blocks whose lines can be counted, phrases that are known, and where items stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from leafletpress.languages import language
from leafletpress.layout.box import Box, frozen
from leafletpress.layout.graphics import filled
from leafletpress.pdf.inks import PAPER
from leafletpress.pdf.page import Disc, Item, Outline, Polygon, Rect, Segment, Shape
from leafletpress.translation.phrases import Phrases

Extent = tuple[str, float, float]


def boxes_of(items: Iterable[Item]) -> list[Extent]:
    """Return kind, left edge and width of every rectangle, disc and line among items."""
    return [box_of(outline) for item in items if isinstance(item, Shape) for outline in item.outlines]


def box_of(outline: Outline) -> Extent:
    match outline:
        case Rect(x, _, width):
            return "rect", round(x, 2), round(width, 2)
        case Disc(x, _, radius):
            return "disc", round(x - radius, 2), round(2 * radius, 2)
        case Segment(left, _, right, _):
            return "line", round(left, 2), round(right - left, 2)
        case Polygon(points):
            edges = [x for x, _ in points]
            return "polygon", round(min(edges), 2), round(max(edges) - min(edges), 2)


@frozen
class Slab(Box):
    """A box of so many lines, 10 points each, that is a rectangle on its page."""

    count: int = 2
    name: str = ""

    def __repr__(self) -> str:
        return self.name

    def measure(self, width: float) -> float:
        del width
        return 10.0 * self.count

    def lines_at(self, width: float) -> int:
        del width
        return self.count

    def first_baseline(self, width: float) -> float:
        del width
        return 8.0

    def place(self, x: float, top: float, width: float) -> Iterator[Item]:
        yield filled(x, top, width, self.height_at(width), PAPER)


SAID = {
    "pl": {
        "Reference {reference}": "Numer {reference}",
        "Version {version}": "Wersja {version}",
        "Edition {hash}": "Wydanie {hash}",
        "Reviewed {date}": "Sprawdzono: {date}",
        "Next review {date}": "Następne sprawdzenie: {date}",
        "Page {page} of {pages}": "Strona {page} z {pages}",
    },
    "ur": {
        "Reference {reference}": "حوالہ {reference}",
        "Version {version}": "ورژن {version}",
        "Reviewed {date}": "نظرثانی {date}",
        "Next review {date}": "اگلا جائزہ {date}",
        "Page {page} of {pages}": "صفحہ {page} از {pages}",
        "Warning": "خبردار",
        "Draft translation. Not yet approved. Do not give to patients.": "ترجمے کا مسودہ۔",
        "Please ask if you need this leaflet in another language or format.": "براہ کرم پوچھیں۔",
    },
    "zh-Hans": {
        "Reference {reference}": "编号 {reference}",
        "Version {version}": "版本 {version}",
        "Reviewed {date}": "审核：{date}",
        "Next review {date}": "下次审核：{date}",
        "Page {page} of {pages}": "第 {page} 页，共 {pages} 页",
    },
}


class PhraseBook(Phrases):
    """Say the few phrases above, everything else in English."""

    def __init__(self, tag: str) -> None:
        super().__init__(language(tag), None)

    def translation(self, msgid: str) -> str | None:
        return SAID.get(self.language.tag, {}).get(msgid)

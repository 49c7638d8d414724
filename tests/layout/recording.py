"""Stand-ins that note what is painted where."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from leafletpress.languages import language
from leafletpress.layout.block import Block, Keep
from leafletpress.translation.phrases import Phrases

Box = tuple[str, float, float]


class RecordingCanvas:
    """Note the left edge and width of every rectangle, disc and line; accept everything else."""

    def __init__(self) -> None:
        self.boxes: list[Box] = []
        self.areas: list[tuple[float, float]] = []
        self.strokes: list[tuple[float, float, float]] = []

    def rect(self, x: float, y: float, width: float, height: float, **_: object) -> None:
        del y
        self.boxes.append(("rect", round(x, 2), round(width, 2)))
        self.areas.append((width, height))

    def circle(self, x: float, y: float, radius: float, **_: object) -> None:
        del y
        self.boxes.append(("disc", round(x - radius, 2), round(2 * radius, 2)))

    def line(self, left: float, y: float, right: float, _: float) -> None:
        self.boxes.append(("line", round(left, 2), round(right - left, 2)))
        self.strokes.append((left, y, right))

    @contextmanager
    def artifact(self, *_: object) -> Iterator[None]:
        yield

    def __getattr__(self, name: str) -> Any:
        return lambda *_values, **_words: None


class Slab(Block):
    """Be a block of so many lines, 10 points each, that notes where it is painted."""

    def __init__(self, lines: int = 2, *, keep: Keep = Keep.FREE, name: str = "") -> None:
        super().__init__(keep=keep)
        self.count = lines
        self.name = name

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

    def paint(self, canvas: Any, x: float, top: float, width: float) -> None:
        canvas.rect(x, top - self.height_at(width), width, self.height_at(width))


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

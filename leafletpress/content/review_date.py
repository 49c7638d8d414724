"""The date of a review. Every build asks for it, most of them for no other part of a leaflet."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ReviewDate:
    """A date as YYYY-MM or YYYY-MM-DD; `day` None means the month as a whole."""

    year: int
    month: int
    day: int | None = None

    def __str__(self) -> str:
        day = "" if self.day is None else f"-{self.day:02}"
        return f"{self.year:04}-{self.month:02}{day}"

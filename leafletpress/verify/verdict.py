"""What a proof finds: failures with their page and text, and notes on what was not proven."""

from __future__ import annotations

from dataclasses import dataclass

from leafletpress.errors import shorten

SHOWN = 61


@dataclass(frozen=True, slots=True)
class Failure:
    """Hold one fault: name of the proof, what is wrong, page counted from 1 (0: the whole file), the text there."""

    proof: str
    message: str
    page: int = 0
    text: str = ""

    def __str__(self) -> str:
        place = f"page {self.page}: " if self.page else ""
        return f"{self.proof}: {place}{self.message}{f': {shorten(self.text, SHOWN)!r}' if self.text else ''}"


@dataclass(frozen=True, slots=True)
class Verdict:
    """Hold what all proofs say of one file: failures, and notes on what they could not look at."""

    failures: tuple[Failure, ...]
    notes: tuple[str, ...] = ()

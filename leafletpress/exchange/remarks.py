"""What an import tells of a file: what it guessed, what it left out, what a person must decide; each with its place."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from leafletpress.errors import one_line, shorten

if TYPE_CHECKING:
    from collections.abc import Iterable

Kind = Literal["decide", "guessed", "left out"]
WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing to look at: where in the source, what became of it; `words` are those that stand nowhere else."""

    place: str
    kind: Kind
    what: str
    words: str = ""

    def line(self, file: str) -> str:
        """Return the remark as one line of a list."""
        words = f": “{self.words}”" if self.words else ""
        return one_line(f"{file}: {self.place}: {self.kind}: {self.what}{words}")


@dataclass
class Remarks:
    """The remarks of one import, in the order in which they were made."""

    all: list[Remark]

    def guess(self, place: str, what: str, words: str = "") -> None:
        """Note what was guessed."""
        self.all.append(Remark(place, "guessed", what, words))

    def leave(self, place: str, what: str, words: str = "") -> None:
        """Note what was left out."""
        self.all.append(Remark(place, "left out", what, words))

    def decide(self, place: str, what: str) -> None:
        """Note what a person must decide before the leaflet can be built."""
        self.all.append(Remark(place, "decide", what))


def words_of(texts: Iterable[str]) -> Counter[str]:
    """Return the words of texts, each as often as it stands there, capitals and small letters alike."""
    return Counter(
        word
        for text in texts
        for word in WORD.findall(unicodedata.normalize("NFKC", text).casefold().replace("\xad", ""))
    )


def lost_words(source: Iterable[str], taken: Iterable[str]) -> Counter[str]:
    """Return the words of a source that are not among those taken, each as often as it is missing."""
    return words_of(source) - words_of(taken)


def quoted(text: str) -> str:
    """Return a text as a remark quotes it."""
    return f"“{shorten(text, 60)}”"

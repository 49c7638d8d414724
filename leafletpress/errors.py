"""Everything that can go wrong, as values and as one exception tree.

Problems are values: they are gathered and shown together, each with file, line, fault and remedy.
Exceptions are for what nobody can go on from::

    LeafletPressError
    ├── ProblemsFound       one or more errors in what people wrote (content, catalogues, layouts)
    ├── UnknownWish         a leaflet, language, layout or rule that was asked for and is not there
    ├── MissingFont         a font file that must be installed first
    └── MissingGlyph        a character that no font of the language has
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True, order=True)
class Where:
    """The place of a thing: the file as shown to people, and the line counted from 1."""

    file: str
    line: int | None = None

    def __str__(self) -> str:
        return self.file if self.line is None else f"{self.file}:{self.line}"


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One fault in what somebody wrote: where, what is wrong, what would be right, by which rule.

    `spans` are the words of the English and of the translation that a rule about translations is at odds with.
    """

    where: Where
    message: str
    hint: str = ""
    severity: Severity = "error"
    rule: str = ""
    spans: tuple[str, str] = ("", "")

    def __str__(self) -> str:
        hint = f" ({self.hint})" if self.hint else ""
        rule = f" [{self.rule}]" if self.rule else ""
        return one_line(f"{self.where}: {self.severity}{rule}: {self.message}{hint}")


def one_line(text: str) -> str:
    """Return text with every control character spelt out, so that a report stays one line a problem."""
    return "".join(char if char.isprintable() else char.encode("unicode_escape").decode() for char in text)


def shorten(text: str, most: int = 50) -> str:
    """Return a text as a message can quote it: on one line, with so many characters at the most."""
    line = " ".join(text.split())
    return line if len(line) <= most else f"{line[: most - 1]}…"


class LeafletPressError(Exception):
    """The root of every exception that this package raises on purpose."""


class ProblemsFound(LeafletPressError):
    """The problems that stop one file or one leaflet from going on."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("; ".join(map(str, self.problems)))


class UnknownWish(LeafletPressError):
    """A leaflet, language, layout or rule that was asked for and is not there."""


class MissingFont(LeafletPressError):
    """A font file that is not on this machine, and the package that brings it."""


class MissingGlyph(LeafletPressError):
    """Characters that none of a language's fonts has; `text` is the run they stand in."""

    def __init__(self, message: str, text: str, characters: str) -> None:
        super().__init__(message)
        self.text = text
        self.characters = characters

"""A document as data: what the readers of this room make, whatever program wrote the file.

Everything is frozen and made of tuples. A `place` is where a thing stands, in the words of whoever has the file open:
"paragraph 12", "table 2, row 3", "the footer"; in a text file "line 7".
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, TypeAlias


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text in one look; `size` in points, None where nothing says it; `link` is the address it leads to."""

    text: str
    bold: bool = False
    italic: bool = False
    size: float | None = None
    link: str | None = None


@dataclass(frozen=True, slots=True)
class Listed:
    """What makes a paragraph an item of a real list: how deep (from 0), with which sign, of which list."""

    depth: int
    sign: Literal["bullet", "number", "box"]
    list_id: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph; a line feed in its text is a line break, a tab a tab.

    `heading` is its level by its style, 1 at the top, 0 for a title, None for ordinary text; `boxed` says that lines or
    a colour stand round it.
    """

    place: str
    runs: tuple[Run, ...]
    heading: int | None = None
    listed: Listed | None = None
    style: str = ""
    boxed: bool = False
    term: bool = False

    @property
    def text(self) -> str:
        """Return the text without its looks."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture: its bytes as they are in the file, and its description there, "" where it has none."""

    place: str
    name: str
    data: bytes
    alt: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell; `wide` is how many columns it spans, `goes_on` that the cell above reaches down into it."""

    blocks: tuple[Element, ...]
    wide: int = 1
    goes_on: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table; `is_header` says that the file itself calls it a header."""

    cells: tuple[Cell, ...]
    is_header: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """A table, as its file has it."""

    place: str
    rows: tuple[Row, ...]


Element: TypeAlias = Paragraph | Picture | Grid


@dataclass(frozen=True, slots=True)
class Left:
    """What the reader did not take, or took otherwise than it stood; `words` are those that are in no element."""

    place: str
    what: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """A file that was read; `furniture` are the paragraphs of headers and footers, each text once."""

    name: str
    elements: tuple[Element, ...]
    left: tuple[Left, ...] = ()
    furniture: tuple[Paragraph, ...] = ()
    title: str = ""
    words: tuple[str, ...] = field(default=(), repr=False)  # every text of the file, found by other means than elements

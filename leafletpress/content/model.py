"""The leaflet as data: what `read` makes, `translation` rewrites and `layout` sets.

Everything is frozen and made of tuples. A `Message` is one piece of running text, the unit of
translation; plain `str` fields are data that nobody translates.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

from leafletpress.languages import SOURCE_LANGUAGE

if TYPE_CHECKING:
    from leafletpress.errors import Where


@dataclass(frozen=True, slots=True)
class Message:
    """Hold one piece of running text: inline markup as written, its place, its language (BCP 47)."""

    text: str
    where: Where
    language: str = SOURCE_LANGUAGE


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Hold one paragraph."""

    text: Message


@dataclass(frozen=True, slots=True)
class Bullets:
    """Hold a bulleted list; each item is a tuple of blocks."""

    items: tuple[Blocks, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """Hold one step; `title` None where it is its body alone."""

    title: Message | None
    body: Blocks


@dataclass(frozen=True, slots=True)
class Steps:
    """Hold steps in their order."""

    items: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Term:
    """Hold a word and what it means."""

    term: Message
    meaning: Message


@dataclass(frozen=True, slots=True)
class Terms:
    """Hold words with their meanings."""

    items: tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class Callout:
    """Hold a box that stands out from the text."""

    kind: Literal["note", "warning"]
    title: Message | None
    body: Blocks


@dataclass(frozen=True, slots=True)
class Question:
    """Hold a question as readers ask it, and its answer."""

    question: Message
    answer: Blocks


@dataclass(frozen=True, slots=True)
class Questions:
    """Hold questions and answers."""

    items: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class Odds:
    """Hold "1 in 200" as numbers: 0 < numerator <= denominator."""

    numerator: int
    denominator: int


@dataclass(frozen=True, slots=True)
class Chance:
    """Hold a chance as data; `upto` is the second figure of a range such as "1 in 100 to 1 in 10"."""

    qualifier: Literal["", "about", "fewer than", "more than"]
    odds: Odds
    upto: Odds | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """Hold one row of a risks or benefits table; `chance` None means not known."""

    what: Message
    chance: Chance | None
    note: Message | None


@dataclass(frozen=True, slots=True)
class Outcomes:
    """Hold a table of risks or benefits."""

    kind: Literal["risks", "benefits"]
    items: tuple[Outcome, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Hold a simple table; every row has as many cells as the header, an empty one is None.

    Of the header only the first cell may be empty, the corner above the names of the rows.
    """

    caption: Message | None
    header: tuple[Message | None, ...]
    rows: tuple[tuple[Message | None, ...], ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """Hold a picture; `image` is its path under leaflets/, with forward slashes."""

    image: str
    alt: Message
    caption: Message | None
    where: Where


@dataclass(frozen=True, slots=True)
class Contact:
    """Hold one way to reach somebody; phones, email and web are data and may hold {facts}."""

    name: Message
    phones: tuple[str, ...] = ()
    hours: Message | None = None
    email: str | None = None
    web: str | None = None
    address: Message | None = None


@dataclass(frozen=True, slots=True)
class Contacts:
    """Hold ways to reach people."""

    items: tuple[Contact, ...]


@dataclass(frozen=True, slots=True)
class Checklist:
    """Hold things to tick off."""

    items: tuple[Message, ...]


@dataclass(frozen=True, slots=True)
class WritingLines:
    """Hold what readers are asked, and how many empty lines they get for it."""

    prompt: Message
    lines: int


Block: TypeAlias = (
    Paragraph
    | Bullets
    | Steps
    | Terms
    | Callout
    | Questions
    | Outcomes
    | Table
    | Figure
    | Contacts
    | Checklist
    | WritingLines
)
Blocks: TypeAlias = tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """Hold a heading and all that stands under it."""

    heading: Message
    body: Blocks = ()
    sections: tuple[Section, ...] = ()


@dataclass(frozen=True, slots=True)
class ReviewDate:
    """Hold YYYY-MM or YYYY-MM-DD; `day` None means the month as a whole."""

    year: int
    month: int
    day: int | None = None

    def __str__(self) -> str:
        day = "" if self.day is None else f"-{self.day:02}"
        return f"{self.year:04}-{self.month:02}{day}"


@dataclass(frozen=True, slots=True)
class Leaflet:
    """Hold one leaflet, made by `content.read`; in English there, in any language after `translation`."""

    id: str
    where: Where
    reference: str
    version: str
    title: Message
    brand: str
    reviewed: ReviewDate
    next_review: ReviewDate
    subtitle: Message | None = None
    department: Message | None = None
    authors: tuple[Message, ...] = ()
    sources: tuple[str, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()
    introduction: Blocks = ()
    sections: tuple[Section, ...] = ()
    brand_where: Where | None = None

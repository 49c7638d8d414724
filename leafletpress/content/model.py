"""The leaflet as data: what `read` makes, `translation` rewrites and `layout` sets.

Everything is frozen and made of tuples. A `Message` is one piece of running text, the unit of
translation; every other value is data that nobody translates.

The form of a block in a file follows from its class here: its fields are the keys, `schema` looks up their types as
written, and `Form` says what a type cannot. A class whose only key is `items` is written as that list. `walk` in
`translation` visits the messages field by field.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import TYPE_CHECKING, Literal, TypeAlias, TypedDict

from leafletpress.content.names import SECTION_ID, passage_domain
from leafletpress.content.review_date import ReviewDate
from leafletpress.languages import SOURCE_LANGUAGE

if TYPE_CHECKING:
    from leafletpress.errors import Where

# Words for plain values, each with a form of its own in a file.
Code: TypeAlias = str  # matches the pattern of its Form
PictureName: TypeAlias = str  # a path under leaflets/, with forward slashes
Point: TypeAlias = tuple[float, float]  # shares of a picture's width and height, from its top left corner
Email: TypeAlias = str  # may hold {facts}, as the next two
WebAddress: TypeAlias = str
Phones: TypeAlias = tuple[str, ...]  # written as one text or as several
LineCount: TypeAlias = int
Facts: TypeAlias = tuple[tuple[str, str], ...]  # names and values
Reference: TypeAlias = str  # the code that the leaflet has for good, a name of a folder on every system
Plain: TypeAlias = str  # a line without markup
Codes: TypeAlias = tuple[tuple[str, tuple[str, ...]], ...]  # names of classifications, and codes of each


class Form(TypedDict, total=False):
    """What the type of a field does not say of it."""

    # What translators are told of a message: {0} and {1} count items, {name} is another field, in quotes if a message.
    at: str
    # The key in the file where that is not the field's name; {one} is the name of the block without its s.
    key: str
    # The remedy where the key is missing.
    hint: str
    # The file has the key although the value may be None: what stands alone has not.
    required: bool
    # Of a Code: the regular expression that all of it matches, and the same in people's words.
    pattern: str
    rule: str
    # A text, or a text or list of blocks, may stand in place of all keys and is this one; a Literal is its first word.
    alone: Literal["text", "blocks"]
    # No key of its own: it is what the whole is called, the block's name or the file's.
    named: bool
    # It helps to find the leaflet and is not printed: part of no PDF, no edition and no signature.
    finding: bool
    # It came after leaflets were signed: where it has its default, it is no part of what a signature covers.
    later: bool


@dataclass(frozen=True, slots=True)
class Message:
    """One piece of running text: inline markup as written, its place, its language (BCP 47).

    `domain` is the gettext domain that its translation stands in, "" for the leaflet's own: passages have their own.
    """

    text: str
    where: Where
    language: str = SOURCE_LANGUAGE
    domain: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; in a file a text alone."""

    text: Message = field(metadata=Form(at="paragraph"))


@dataclass(frozen=True, slots=True)
class Bullets:
    """A bulleted list."""

    items: tuple[Item, ...] = field(metadata=Form(at="list item"))


@dataclass(frozen=True, slots=True)
class Step:
    """One step; `title` is None where it is its body alone."""

    title: Message | None = field(metadata=Form(at="title", required=True))
    body: Item = field(metadata=Form(alone="blocks"))


@dataclass(frozen=True, slots=True)
class Steps:
    """Steps in their order."""

    items: tuple[Step, ...] = field(metadata=Form(at="step {0}"))


@dataclass(frozen=True, slots=True)
class Term:
    """A word and what it means."""

    term: Message = field(metadata=Form(at="term that is explained"))
    meaning: Message = field(metadata=Form(at="meaning of {term}"))


@dataclass(frozen=True, slots=True)
class Terms:
    """Words with their meanings."""

    items: tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class Callout:
    """A box that stands out from the text."""

    kind: Literal["note", "warning"] = field(metadata=Form(hint="note or warning"))
    title: Message | None = field(metadata=Form(at="title of a {kind}"))
    body: Item = field(metadata=Form(at="{kind}", alone="text"))


@dataclass(frozen=True, slots=True)
class Question:
    """A question as readers ask it, and its answer."""

    question: Message = field(metadata=Form(at="question"))
    answer: Item = field(metadata=Form(at="answer to {question}"))


@dataclass(frozen=True, slots=True)
class Questions:
    """Questions and answers."""

    items: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class Odds:
    """A chance such as "1 in 200" in numbers: 0 < numerator <= denominator."""

    numerator: int
    denominator: int


@dataclass(frozen=True, slots=True)
class Chance:
    """A chance as data; `upto` is the second figure of a range such as "1 in 100 to 1 in 10"."""

    qualifier: Literal["", "about", "fewer than", "more than"]
    odds: Odds
    upto: Odds | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """One row of a risks or benefits table; `chance` is None where it is not known."""

    what: Message = field(metadata=Form(key="{one}", at="{one}"))
    chance: Chance | None
    note: Message | None = field(metadata=Form(at="note on the {one} {what}"))


@dataclass(frozen=True, slots=True)
class Outcomes:
    """A table of risks or benefits."""

    kind: Literal["risks", "benefits"] = field(metadata=Form(named=True))
    items: tuple[Outcome, ...]

    @property
    def one(self) -> str:
        """Return the word for one of the items: "risk" or "benefit"."""
        return self.kind.removesuffix("s")


@dataclass(frozen=True, slots=True)
class Table:
    """A simple table; every row has as many cells as the header, and `empty_rows` are below it to write in.

    Of the header only the first cell may be empty, the corner above the names of the rows. Cells keep their lines.
    """

    caption: Message | None = field(metadata=Form(at="caption of a table"))
    header: tuple[Cell, ...] = field(metadata=Form(at="table heading, column {0}"))
    rows: tuple[tuple[Cell, ...], ...] = field(default=(), metadata=Form(at="table row {0}, column {1}"))
    empty_rows: LineCount = field(default=0, metadata=Form(later=True))


@dataclass(frozen=True, slots=True)
class NamedPart:
    """A part of a picture that has a name beside it, and where in the picture it is."""

    label: Message = field(metadata=Form(at="name of that part, beside the picture {image}: a few words"))
    at: Point = field(metadata=Form(hint="shares of the picture's width and height, such as [0.4, 0.7]"))


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture with its description in words, names of its parts, and the text that stands beside it."""

    image: PictureName
    alt: Message = field(
        metadata=Form(
            at="description of the picture {image} for readers who cannot see it",
            hint="say in words what the picture shows",
        )
    )
    caption: Message | None = field(metadata=Form(at="caption of the picture {image}"))
    where: Where = field(metadata=Form(key="image"))
    parts: tuple[NamedPart, ...] = field(default=(), metadata=Form(at="part {0} of a picture", later=True))
    beside: Blocks = field(default=(), metadata=Form(at="text beside the picture {image}", later=True))


@dataclass(frozen=True, slots=True)
class Card:
    """A card that readers cut out and carry, such as one to show in an emergency."""

    title: Message = field(metadata=Form(at="title of a card to cut out"))
    body: Item = field(metadata=Form(at="card to cut out"))


@dataclass(frozen=True, slots=True)
class QrCode:
    """A code that a telephone reads, and words beside it; the address stands there, too."""

    text: Message = field(metadata=Form(at="words beside a code that a telephone reads"))
    web: WebAddress = field(metadata=Form(hint="the address that the code leads to, https://…"))


@dataclass(frozen=True, slots=True)
class Contact:
    """One way to reach somebody."""

    name: Message = field(metadata=Form(at="name of a contact"))
    phones: Phones = field(default=(), metadata=Form(key="phone"))
    hours: Message | None = field(default=None, metadata=Form(at="opening hours of {name}"))
    email: Email | None = None
    web: WebAddress | None = None
    address: Message | None = field(default=None, metadata=Form(at="address of {name}"))


@dataclass(frozen=True, slots=True)
class Contacts:
    """Ways to reach people."""

    items: tuple[Contact, ...]


@dataclass(frozen=True, slots=True)
class Checklist:
    """Things to tick off."""

    items: tuple[Message, ...] = field(metadata=Form(at="tick-box line"))


@dataclass(frozen=True, slots=True)
class WritingLines:
    """Empty lines for readers' own words, under what they are asked."""

    prompt: Message = field(metadata=Form(at="prompt above empty lines for the reader's own words"))
    lines: LineCount


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
    | QrCode
    | Card
)
Blocks: TypeAlias = tuple[Block, ...]
Item: TypeAlias = Blocks  # whose first paragraph is the item itself to translators, not one of its paragraphs
Cell: TypeAlias = Message | None  # None where it is empty

# What each block is called in a file.
BLOCKS: dict[str, type[Block]] = {
    "list": Bullets,
    "steps": Steps,
    "terms": Terms,
    "callout": Callout,
    "questions": Questions,
    "risks": Outcomes,
    "benefits": Outcomes,
    "table": Table,
    "figure": Figure,
    "contacts": Contacts,
    "checklist": Checklist,
    "writing_lines": WritingLines,
    "qr_code": QrCode,
    "card": Card,
}


SECTION = Form(
    pattern=SECTION_ID.pattern, rule="lower-case words joined by hyphens, such as before-you-come", later=True
)


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and all that stands under it; `id` is what references to it say."""

    heading: Message
    body: Blocks = ()
    sections: tuple[Section, ...] = ()
    id: Code | None = field(default=None, metadata=SECTION)


VERSION = Form(
    pattern="[A-Za-z0-9][A-Za-z0-9 ._-]{0,19}", rule="letters A-Z, digits, blanks, _ . and - only, 20 at most"
)
BRAND = Form(
    pattern="[a-z0-9]+(-[a-z0-9]+)*",
    rule="the name of a folder in layouts/brands: lower-case words joined by hyphens",
)

SITE = Form(pattern="[a-z0-9]+(-[a-z0-9]+)*", rule="the name of one of the sites of the brand")


@dataclass(frozen=True, slots=True)
class Leaflet:
    """One leaflet, made by `content.read`; in English there, in any language after `translation`.

    The blocks of the `passages` that it shows stand in their places; `facts` are its own, and of those of its brand and
    `site` the ones that it uses.
    """

    id: str = field(metadata=Form(named=True))
    where: Where = field(metadata=Form(key="reference"))
    reference: Reference
    version: Code = field(metadata=VERSION)
    title: Message = field(metadata=Form(at="Title of the leaflet"))
    brand: Code = field(metadata=BRAND)
    reviewed: ReviewDate
    next_review: ReviewDate
    subtitle: Message | None = field(default=None, metadata=Form(at="Subtitle of the leaflet"))
    department: Message | None = field(default=None, metadata=Form(at="Department"))
    authors: tuple[Message, ...] = field(default=(), metadata=Form(at="Author"))
    sources: tuple[str, ...] = ()
    facts: Facts = ()
    introduction: Blocks = field(default=(), metadata=Form(at="Introduction"))
    sections: tuple[Section, ...] = ()
    brand_where: Where | None = field(default=None, metadata=Form(key="brand"))
    summary: Plain | None = field(default=None, metadata=Form(finding=True))
    also_called: tuple[Plain, ...] = field(default=(), metadata=Form(finding=True))
    codes: Codes = field(default=(), metadata=Form(finding=True))
    site: Code | None = field(default=None, metadata=SITE)
    passages: tuple[str, ...] = field(default=(), metadata=Form(named=True))


@dataclass(frozen=True, slots=True)
class Passage:
    """A text that several leaflets show, made by `content.passages`; `title` is what people call it."""

    id: str = field(metadata=Form(named=True))
    where: Where = field(metadata=Form(key="reviewed"))
    title: Plain
    reviewed: ReviewDate
    body: Blocks = field(metadata=Form(at="Shared passage"))

    @property
    def domain(self) -> str:
        """Return the gettext domain of its catalogues, which no leaflet can have."""
        return passage_domain(self.id)


# Fields that help to find a leaflet and are not printed.
FINDING = frozenset(one.name for one in fields(Leaflet) if one.metadata.get("finding"))

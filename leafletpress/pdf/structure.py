"""Hold the logical structure of a document: elements, and what of the pages belongs to each.

ISO 32000-1, 14.7 and 14.8; ISO 14289-1 (PDF/UA-1), 7. The tree is built with the story; the canvas
adds marks when it paints; `structure_objects.py` writes it into the file.
"""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple, TypedDict, Unpack

from leafletpress.errors import LeafletPressError

if TYPE_CHECKING:
    from collections.abc import Iterator

Box = tuple[float, float, float, float]

# Standard types of ISO 32000-1, 14.8.4, that leaflets use.
STANDARD = frozenset(
    [
        "Document",
        "Part",
        "Sect",
        "Div",
        "BlockQuote",
        "Caption",
        "P",
        "H1",
        "H2",
        "H3",
        "H4",
        "H5",
        "H6",
        "L",
        "LI",
        "Lbl",
        "LBody",
        "Table",
        "THead",
        "TBody",
        "TR",
        "TH",
        "TD",
        "Span",
        "Quote",
        "Note",
        "Reference",
        "Link",
        "Figure",
        "NonStruct",
    ]
)
# Other types that say more, and the standard type each stands for (14.8.4.1).
ROLE_MAP = {"Aside": "Div", "Title": "P"}
# A cell without text still holds its column (ISO 14289-1, 7.5), a label or item body its place.
KEPT_EMPTY = frozenset({"TH", "TD"})


LAST = float("inf")


class TagError(LeafletPressError):
    """Say that a document's tags and ink do not agree: a fault of the layout, never of the content."""


class Mark(NamedTuple):
    """Hold one marked-content sequence: page counted from 0 and MCID."""

    page: int
    mcid: int


class LinkMark(NamedTuple):
    """Hold one link annotation: page counted from 0, and its place among the document's links."""

    page: int
    link: int


class Attributes(TypedDict, total=False):
    """Name what an element may say besides its role.

    `language` BCP 47 where it differs from the parent's; `alt` for figures; `scope` Column, Row or
    Both for TH; `numbering` Disc, Decimal … for L (14.8.5.5); `columns` and `rows` are spans.
    """

    language: str | None
    alt: str | None
    title: str | None
    scope: str | None
    numbering: str | None
    columns: int
    rows: int
    actual_text: str | None


class Element:
    """Be one structure element; children and marks stay in reading order.

    Order is that of adding, unless `at` is given: then children and marks are sorted by it. Give `at`
    (the offset in the paragraph's text) to all of a paragraph's parts whenever it holds a link or a
    span, for the pieces of a right-to-left line are painted from the left.
    """

    def __init__(
        self,
        role: str,
        *,
        language: str | None = None,
        alt: str | None = None,
        title: str | None = None,
        scope: str | None = None,
        numbering: str | None = None,
        columns: int = 1,
        rows: int = 1,
        actual_text: str | None = None,
    ) -> None:
        if role not in STANDARD and role not in ROLE_MAP:
            raise TagError(f"{role!r} is not a structure type of PDF 1.7 nor mapped to one")
        self.role = role
        self.language = language
        self.alt = alt
        self.title = title
        self.scope = scope
        self.numbering = numbering
        self.columns = columns
        self.rows = rows
        self.actual_text = actual_text
        self.box: Box | None = None
        self._kids: list[tuple[float, Element | Mark | LinkMark]] = []
        self._placed = False  # whether a kid says its place, so that they must be put in order

    def __repr__(self) -> str:
        return f"Element({self.role!r}, {len(self._kids)} kids)"

    def add(self, role: str, *, at: int | None = None, **attributes: Unpack[Attributes]) -> Element:
        """Add a child and return it; raise TagError for a role that PDF 1.7 does not know."""
        child = Element(role, **attributes)
        self.attach(child, at)
        return child

    def attach(self, kid: Element | Mark | LinkMark, at: int | None = None) -> None:
        """Put a kid last, or where `at` says."""
        self._kids.append((LAST if at is None else at, kid))
        self._placed |= at is not None

    def kids(self) -> list[Element | Mark | LinkMark]:
        """Return children and marks in reading order."""
        pairs = sorted(self._kids, key=itemgetter(0)) if self._placed else self._kids
        return [kid for _, kid in pairs]

    def widen(self, box: Box) -> None:
        """Let the bounding box (points, page coordinates) hold another box, too."""
        if self.box is not None:
            box = (*map(min, self.box[:2], box[:2]), *map(max, self.box[2:], box[2:]))  # type: ignore[assignment]
        self.box = box

    def has_content(self) -> bool:
        """Tell whether anything painted belongs to this element or to one below it."""
        return any(not isinstance(kid, Element) or kid.has_content() for _, kid in self._kids)

    def walk(self) -> Iterator[Element]:
        """Yield this element and all below it in reading order."""
        yield self
        for kid in self.kids():
            if isinstance(kid, Element):
                yield from kid.walk()


class StructureTree:
    """Hold the document's element and everything below it; `language` is BCP 47."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.root = Element("Document")


def kept(element: Element) -> list[Element | Mark | LinkMark]:
    """Return the kids that go into the file: no element without content, but every cell of a row in use."""
    return [
        kid for kid in element.kids() if not isinstance(kid, Element) or kid.role in KEPT_EMPTY or kid.has_content()
    ]

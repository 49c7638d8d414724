"""The logical structure of a document: elements in elements.

ISO 32000-1, 14.7 and 14.8; ISO 14289-1 (PDF/UA-1), 7. The tree is built with the story and complete before a page is
painted, for every item of a page says whose it is; `structure_objects.py` writes it into the file.
"""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING, TypedDict, Unpack

from leafletpress.errors import LeafletPressError

if TYPE_CHECKING:
    from collections.abc import Iterator

# Standard types of ISO 32000-1, 14.8.4, that leaflets use.
TYPES = (
    "Document Part Sect Div BlockQuote Caption TOC TOCI P H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table THead TBody TR TH TD "
    "Span Quote Note Reference Link Figure NonStruct"
)
STANDARD = frozenset(TYPES.split())
# Other types that say more, and the standard type each stands for (14.8.4.1).
ROLE_MAP = {"Aside": "Div", "Title": "P"}

LAST = float("inf")
PLACE = itemgetter(0)


class TagError(LeafletPressError):
    """Say that a document's tags and ink do not agree: a fault of the layout, never of the content."""


class Attributes(TypedDict, total=False):
    """What an element may say besides its role.

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
    """One structure element; children are in the order of adding or, where they say it, of their place `at`."""

    __slots__ = ("attributes", "placed", "role")

    def __init__(self, role: str, **attributes: Unpack[Attributes]) -> None:
        if role not in STANDARD and role not in ROLE_MAP:
            raise TagError(f"{role!r} is not a structure type of PDF 1.7 nor mapped to one")
        self.role = role
        self.attributes = attributes
        self.placed: list[tuple[float, Element]] = []  # children with their places

    def __repr__(self) -> str:
        return f"Element({self.role!r}, {len(self.placed)} children)"

    def add(self, role: str, *, at: int | None = None, **attributes: Unpack[Attributes]) -> Element:
        """Add a child and return it; raise TagError for a role that PDF 1.7 does not know.

        `at` is its place among the children and marks of this element, last if left out.
        """
        child = Element(role, **attributes)
        self.placed.append((LAST if at is None else at, child))
        return child

    def adopt(self, child: Element) -> Element:
        """Add an element that was made before, with all inside it, as the last child; return it."""
        self.placed.append((LAST, child))
        return child

    @property
    def children(self) -> list[Element]:
        """Return the elements inside in reading order."""
        return [child for _, child in sorted(self.placed, key=PLACE)]

    def walk(self) -> Iterator[Element]:
        """Yield this element and all below it in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()

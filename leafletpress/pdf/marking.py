"""Put everything painted on a page into a tag or an artifact (ISO 32000-1, 14.6 and 14.8.2.2).

The operators of a page are a list of strings, as ReportLab's canvas gathers them. Whenever the owner
changes, what was painted since the last change is wrapped for the owner that had it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from leafletpress.pdf.structure import Element, Mark, TagError

ArtifactKind = Literal["Pagination", "Layout", "Background"]
ArtifactSubtype = Literal["Header", "Footer", "Watermark"]

# Operators that change the state and paint nothing, so that they need no owner; `n` ends a clipping path.
SHOWING = ("BT", "ET", ")Tj", "]TJ")  # what most pieces that leave ink, or stand around it, end with
STATE = frozenset(
    [
        "q",
        "Q",
        "cm",
        "w",
        "J",
        "j",
        "M",
        "d",
        "ri",
        "i",
        "gs",
        "n",
        "rg",
        "RG",
        "g",
        "G",
        "k",
        "K",
        "cs",
        "CS",
        "sc",
        "SC",
        "scn",
        "SCN",
    ]
)
END = "EMC"


class Tag(NamedTuple):
    """Own what is painted for an element; `at` is its place among the element's kids."""

    element: Element
    at: int | None = None


@dataclass(frozen=True, slots=True)
class Artifact:
    """Own what is painted and no part of the document: page furniture, rules, backgrounds."""

    kind: ArtifactKind = "Layout"
    subtype: ArtifactSubtype | None = None

    def operator(self) -> str:
        """Return the operator that begins an artifact."""
        subtype = f"/Subtype/{self.subtype}" if self.subtype else ""
        return f"/Artifact<</Type/{self.kind}{subtype}>>BDC"


Owner = Tag | Artifact


class PageMarks:
    """Wrap the operators of one page for their owners; `page` counts from 0."""

    def __init__(self, page: int, code: list[str]) -> None:
        self.page = page
        self.count = 0
        self._code = code
        self._boundary = 0
        self._last: Owner | None = None
        self._last_end = -1

    def close(self, owner: Owner) -> None:
        """Wrap what was painted since the last call for its owner; do nothing if nothing was."""
        code, first = self._code, self._boundary
        last = len(code) - 1
        while first <= last and not paints(code[first]):
            first += 1
        if first <= last:
            while not paints(code[last]):
                last -= 1
            self._wrap(first, last, owner)
        self._boundary = len(code)

    def _wrap(self, first: int, last: int, owner: Owner) -> None:
        code = self._code
        if self._continues(owner):
            code[self._last_end] = ""
        else:
            code.insert(first, self._begin(owner))
            last += 1
        code.insert(last + 1, END)
        self._last, self._last_end = owner, last + 1

    def _continues(self, owner: Owner) -> bool:
        """Tell whether the section before may go on: same owner, and no order asked for."""
        return owner == self._last and not (isinstance(owner, Tag) and owner.at is not None)

    def _begin(self, owner: Owner) -> str:
        if isinstance(owner, Artifact):
            return owner.operator()
        mcid, self.count = self.count, self.count + 1
        owner.element.attach(Mark(self.page, mcid), owner.at)
        return f"/{owner.element.role}<</MCID {mcid}>>BDC"


def paints(piece: str) -> bool:
    """Tell whether a string of operators leaves ink."""
    if piece.endswith(SHOWING):
        return True
    return bool(piece) and not piece.isspace() and piece.rsplit(None, 1)[-1] not in STATE


def check_marked(page: int, code: list[str]) -> None:
    """Raise TagError if anything on a page is painted outside a tag or an artifact, or inside two."""
    inside = False
    for piece in code:
        if piece.endswith("BDC"):
            if inside:
                raise TagError(f"page {page + 1}: a marked section begins inside another")
            inside = True
        elif piece == END:
            inside = False
        elif not inside and paints(piece):
            raise TagError(f"page {page + 1}: painted outside every tag and artifact: {piece[:60]}")
    if inside:
        raise TagError(f"page {page + 1}: a marked section does not end")

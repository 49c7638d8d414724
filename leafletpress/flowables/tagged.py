"""Flowables of anybody's with the structure element that they are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Unpack

from reportlab.platypus import Flowable, Table
from reportlab.platypus.tables import TableRenderCB

from leafletpress.flowables.canvas import TaggedCanvas
from leafletpress.pdf.structure import Element, TagError

if TYPE_CHECKING:
    from collections.abc import Hashable

    from leafletpress.pdf.structure import Attributes

NO_CANVAS = "tags need the canvas of leafletpress.flowables: give build() canvasmaker=TaggedCanvas"


class Tagged(Flowable):
    """A flowable as a structure element: `Tagged("H1", Paragraph(…))`, `Tagged("Figure", drawing, alt="…")`.

    A Table becomes rows and cells, the rows that it repeats their headings. What is inside and tagged, too, such as
    the flowables of a cell, stands inside the element. Parts of a flowable that is split are one element; one that is
    drawn again (as a header on each page) is an artifact from then on. Raises TagError for a role that PDF 1.7
    does not know and for a figure without `alt`.
    """

    def __init__(self, role: str, flowable: Flowable, **attributes: Unpack[Attributes]) -> None:
        super().__init__()
        if role == "Figure" and not attributes.get("alt"):
            raise TagError('a figure needs alt="…", what a listener is told in its place')
        Element(role, **attributes)  # refuses an unknown role here, where it was written
        self.role, self.attributes = role, attributes
        self.inner: Any = flowable  # the stubs know too little of flowables and tables
        self.key: Hashable = object()
        self.first = 0  # of a table's rows
        self.hAlign = getattr(flowable, "hAlign", "LEFT")

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Return the size of the flowable, in points."""
        self.width, self.height = self.inner.wrapOn(getattr(self, "canv", None), width, height)
        return self.width, self.height

    def split(self, width: float, height: float) -> list[Flowable]:
        """Return the parts of the flowable, in the same element."""
        parts = self.inner.splitOn(getattr(self, "canv", None), width, height)
        first = self.first
        found: list[Flowable] = []
        for part in parts:
            tagged = Tagged(self.role, part, **self.attributes)
            tagged.key, tagged.first = self.key, first
            if isinstance(part, Table):
                first += rows_below(part)
            found.append(tagged)
        return found

    def draw(self) -> None:
        """Paint the flowable inside its element."""
        canvas = self.canv
        if not isinstance(canvas, TaggedCanvas):
            raise TagError(NO_CANVAS)
        if not canvas.begins(self):
            with canvas.owned_by(None):
                self.inner.drawOn(canvas, 0, 0)
            return
        element = canvas.element_of(self.key, lambda owner: owner.add(self.role, **self.attributes))
        if self.role == "Figure":
            canvas.set_box(element, (0, 0, self.width, self.height))
        with canvas.owned_by(element):
            if isinstance(self.inner, Table):
                table: Any = self.inner
                table._renderCB = Cells(canvas, self.key, element, self.first)
            self.inner.drawOn(canvas, 0, 0)

    def getSpaceBefore(self) -> float:  # noqa: N802 - ReportLab's names
        """Return the blank above, in points."""
        return float(self.inner.getSpaceBefore())

    def getSpaceAfter(self) -> float:  # noqa: N802
        """Return the blank below, in points."""
        return float(self.inner.getSpaceAfter())

    def getKeepWithNext(self) -> int:  # noqa: N802
        """Tell whether it is kept with the next flowable."""
        return int(self.inner.getKeepWithNext())


def headings(table: Any) -> int:  # noqa: ANN401 - the stubs do not know it
    """Return how many rows at its top a table repeats on every page."""
    rows = table.repeatRows
    return int(rows) if isinstance(rows, int) else max(rows, default=-1) + 1


def rows_below(table: Any) -> int:  # noqa: ANN401 - as above
    """Return how many rows a table has below those."""
    return len(table._cellvalues) - headings(table)


class Cells(TableRenderCB):
    """What ReportLab's table calls as it draws itself: each cell belongs to an element, lines and grounds to none.

    `first` counts the rows, without headings, that stood in the parts of the table before this one.
    """

    def __init__(self, canvas: TaggedCanvas, key: Hashable, element: Element, first: int) -> None:
        self.canvas, self.key, self.element, self.first = canvas, key, element, first
        self.before: Element | None = None
        self.row: Element | None = None
        self.scope: str | None = None

    def startTable(self, table: Table) -> None:  # noqa: N802 - ReportLab's names, here and below
        """Leave the table's own element."""
        del table
        self.before = self.canvas.own(None)

    def endTable(self, table: Table) -> None:  # noqa: N802
        """Go back to it."""
        del table
        self.canvas.own(self.before)

    def startRow(self, table: Table, row: int) -> None:  # noqa: N802
        """Find the element of a row: headings are tagged on the first page, repeated ones are artifacts."""
        heads = headings(table)
        self.scope = "Column" if row < heads else None
        if row < heads and self.first:
            self.row = None
            return
        place = row if row < heads else row + self.first
        self.row = self.canvas.element_of((self.key, place), lambda _: self.element.add("TR"))

    def endRow(self, table: Table) -> None:  # noqa: N802
        """Leave a row."""
        del table
        self.row = None

    def startCell(self, table: Table, row: int, column: int, *look: object) -> None:  # noqa: N802
        """Enter the element of a cell."""
        del look
        if self.row is None:
            return
        spans = getattr(table, "_spanRanges", {}).get((column, row)) or (column, row, column, row)
        columns, rows = spans[2] - spans[0] + 1, spans[3] - spans[1] + 1
        role = "TH" if self.scope else "TD"
        self.canvas.own(self.row.add(role, scope=self.scope, columns=columns, rows=rows))

    def endCell(self, table: Table) -> None:  # noqa: N802
        """Leave it."""
        del table
        self.canvas.own(None)

    def startBG(self, table: Table) -> None:  # noqa: N802
        """Begin the grounds of cells, which belong to nothing."""

    def endBG(self, table: Table) -> None:  # noqa: N802
        """End them."""

    def startLines(self, table: Table) -> None:  # noqa: N802
        """Begin the lines, which belong to nothing."""

    def endLines(self, table: Table) -> None:  # noqa: N802
        """End them."""

"""Pages of finished PDFs on larger ones: each a form XObject, clipped to its trim, moved and never redrawn."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, NamedTuple

import pikepdf

if TYPE_CHECKING:
    from collections.abc import Sequence


class Placed(NamedTuple):
    """Where a page stands on a sheet: its number from 1, and the lower left corner of its trim in points."""

    page: int
    x: float
    y: float


class NewSheet(NamedTuple):
    """A sheet to be made: its size in points, the pages on it, and operators that are drawn over them."""

    width: float
    height: float
    pages: tuple[Placed, ...]
    over: bytes = b""


class Trim(NamedTuple):
    """The box of a page that is left when it is cut (ISO 32000-1, 14.11.2), in points."""

    left: float
    low: float
    right: float
    high: float

    @property
    def size(self) -> tuple[float, float]:
        """Return width and height."""
        return self.right - self.left, self.high - self.low


def trim_of(page: pikepdf.Page) -> Trim:
    """Return the trim of a page: its TrimBox, or its whole area if it says nothing of one."""
    return Trim(*(float(part) for part in page.trimbox))


def trims(data: bytes) -> list[Trim]:
    """Return the trim of each page of a PDF; raise pikepdf.PdfError for what is none."""
    with pikepdf.open(io.BytesIO(data)) as source:
        return [trim_of(page) for page in source.pages]


def placed(
    data: bytes, sheets: Sequence[NewSheet], title: str, viewer: bytes = b"<<>>", states: bytes = b"<<>>"
) -> bytes:
    """Return a PDF of sheets with the pages of a PDF on them, untagged, the same bytes for the same input.

    `viewer` are viewer preferences (ISO 32000-1, 12.2), `states` the ExtGState resources of what is drawn over pages.
    """
    with pikepdf.open(io.BytesIO(data)) as source, pikepdf.new() as made:
        forms = {}
        boxes = [trim_of(page) for page in source.pages]
        for sheet in sheets:
            page = made.add_blank_page(page_size=(sheet.width, sheet.height))
            names = {}
            operators = []
            for spot in sheet.pages:
                if spot.page not in forms:
                    form = source.pages[spot.page - 1].as_form_xobject(handle_transformations=False)
                    forms[spot.page] = made.copy_foreign(form)
                name, box = f"/P{spot.page}", boxes[spot.page - 1]
                names[name] = forms[spot.page]
                operators.append(f"q 1 0 0 1 {spot.x - box.left:.4f} {spot.y - box.low:.4f} cm {name} Do Q".encode())
            page.Resources = pikepdf.Dictionary(
                XObject=pikepdf.Dictionary(names), ExtGState=pikepdf.Object.parse(states)
            )
            page.Contents = made.make_stream(b"\n".join((*operators, sheet.over)))
        if "/OutputIntents" in source.Root:  # by which colours look as they do in the pages themselves
            made.Root.OutputIntents = made.copy_foreign(source.make_indirect(source.Root.OutputIntents))
        made.Root.ViewerPreferences = pikepdf.Object.parse(viewer)
        made.trailer.Info = made.make_indirect(pikepdf.Dictionary(Title=title))
        written = io.BytesIO()
        made.save(
            written,
            deterministic_id=True,
            compress_streams=False,  # what is new is short, and no two versions of a compressor need agree
            object_stream_mode=pikepdf.ObjectStreamMode.disable,
            min_version="1.6",
        )
        return written.getvalue()

"""What a printer is told of an order: job ticket as JSON and CSV, and a page of plain English."""

from __future__ import annotations

import csv
import hashlib
import io
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from leafletpress import __version__
from leafletpress.design.measures import POINTS
from leafletpress.pipeline.file_index import digest
from leafletpress.prepress.plates import PROCESS

if TYPE_CHECKING:
    from leafletpress.design.page_layout import PageLayout
    from leafletpress.design.printer import Printer
    from leafletpress.errors import Problem
    from leafletpress.languages import Language
    from leafletpress.pipeline.print_order import PrintOrder

FileKind = Literal["press", "proof", "sheets"]
CODE = 8  # hexadecimal digits of an order's code
BINDINGS = {
    "saddle": "saddle-stitched: sheets folded into each other, stapled in the fold",
    "fold": "one sheet, folded once",
    "single": "single sheets",
}


class OrderFile(NamedTuple):
    """A file of an order: its name, what it is for, its bytes, and the paper that its sheets are of."""

    name: str
    kind: FileKind
    data: bytes
    sheet: str = ""

    @property
    def sha256(self) -> str:
        """Return the SHA-256 of its bytes, in hexadecimal."""
        return hashlib.sha256(self.data).hexdigest()


class Run(NamedTuple):
    """One language of an order: what is printed, how often, and its files; sizes in points, dates as ISO 8601.

    `without_text` are the pages that are blank or have lines to write on; `front` and `back` are the inks of the outer
    and inner sides of the sheets.
    """

    leaflet: str
    reference: str
    version: str
    edition: str
    title: str
    english_title: str
    language: Language
    copies: int
    size: tuple[float, float]
    open_size: tuple[float, float]
    pages: int
    without_text: int
    sheets: int
    side: Literal["left", "right"]
    front: frozenset[str]
    back: frozenset[str]
    reviewed: str
    next_review: str
    files: tuple[OrderFile, ...]
    warnings: tuple[Problem, ...] = ()

    @property
    def press(self) -> OrderFile:
        """Return the file that is printed from."""
        return self.files[0]

    @property
    def spots(self) -> list[str]:
        """Return the names of its spot inks, sorted."""
        return sorted((self.front | self.back) - set(PROCESS))

    def path(self, file: OrderFile) -> str:
        """Return where a file stands in the order's folder."""
        return f"{self.language.folder}/{file.name}"


def order_code(order: PrintOrder, edition: str) -> str:
    """Return the code of an order: 8 hexadecimal digits of all that was asked for and of the edition of the English.

    What could not be made yet, and is when the same order is made again, joins the same order.
    """
    said = [order.layout, order.printer, order.paper, order.finish, str(order.wanted_by or ""), order.deliver_to]
    return digest("print-order", order.leaflet, edition, said, list(order.copies.items()))[:CODE]


def ticket_files(
    order: PrintOrder, printer: Printer, layout: PageLayout, runs: Sequence[Run], code: str
) -> Mapping[str, bytes]:
    """Return every file of an order by its path in the order's folder."""
    ticket = ticket_data(order, printer, layout, runs, code)
    files = {run.path(file): file.data for run in runs for file in run.files}
    texts = {
        "job-ticket.json": json.dumps(ticket, ensure_ascii=False, indent=2) + "\n",
        "job-ticket.csv": "\ufeff" + ticket_csv(ticket),  # by which spreadsheets know that it is UTF-8
        "README.txt": readme(order, printer, layout, runs, code),
    }
    return {**files, **{name: text.encode() for name, text in texts.items()}}


def ticket_data(
    order: PrintOrder, printer: Printer, layout: PageLayout, runs: Sequence[Run], code: str
) -> dict[str, Any]:
    """Return the job ticket as plain data."""
    return {
        "order": code,
        "printer": order.printer,
        "layout": layout.id,
        "standard": printer.standard,
        "condition": printer.condition,
        "profile": printer.profile.name,
        "profile_sha256": printer.sha256,
        "bleed_mm": millimetres(printer.bleed),
        "marks": list(printer.marks),
        "binding": layout.press.binding if layout.press else "",
        "paper": order.paper,
        "finish": order.finish,
        "wanted_by": str(order.wanted_by or ""),
        "deliver_to": order.deliver_to,
        "made_by": f"Leaflet Press {__version__}",
        "runs": [run_data(run) for run in runs],
    }


def run_data(run: Run) -> dict[str, Any]:
    """Return one run as plain data."""
    return {
        "reference": run.reference,
        "version": run.version,
        "edition": run.edition,
        "title": run.title,
        "english_title": run.english_title,
        "language": run.language.english_name,
        "language_tag": run.language.tag,
        "direction": run.language.direction,
        "copies": run.copies,
        "finished_size_mm": [millimetres(extent) for extent in run.size],
        "open_size_mm": [millimetres(extent) for extent in run.open_size],
        "pages": run.pages,
        "pages_without_text": run.without_text,
        "sheets": run.sheets,
        "bound_at": run.side,
        "inks": f"{len(run.front)}/{len(run.back)}",
        "inks_front": ordered(run.front),
        "inks_back": ordered(run.back),
        "spot_inks": run.spots,
        "reviewed": run.reviewed,
        "next_review": run.next_review,
        "print_no_more_than_lasts_until": run.next_review,
        "files": [
            {
                "path": run.path(file),
                "for": file.kind,
                "sheet": file.sheet,
                "bytes": len(file.data),
                "sha256": file.sha256,
            }
            for file in run.files
        ],
    }


def ordered(inks: Iterable[str]) -> list[str]:
    """Return inks as printers name them: process inks first, spot inks by name."""
    return sorted(inks, key=lambda ink: (PROCESS.index(ink) if ink in PROCESS else len(PROCESS), ink))


def millimetres(points: float) -> float:
    """Return points as millimetres, to the hundredth."""
    return round(points / POINTS["mm"], 2)


def ticket_csv(ticket: Mapping[str, Any]) -> str:
    """Return the ticket with a line for each file; what is said of its run or of the order stands on each."""
    rows = list(ticket_rows(ticket))
    written = io.StringIO()
    writer = csv.DictWriter(written, list(rows[0]), lineterminator="\r\n")  # RFC 4180
    writer.writeheader()
    writer.writerows(rows)
    return written.getvalue()


def ticket_rows(ticket: Mapping[str, Any]) -> Iterator[dict[str, str]]:
    """Yield the lines of the CSV by column."""
    shared = {key: cell(value) for key, value in ticket.items() if key != "runs"}
    for run in ticket["runs"]:
        own = {key: cell(value) for key, value in run.items() if key != "files"}
        for file in run["files"]:
            yield {**{key: cell(value) for key, value in file.items()}, **own, **shared}


def cell(value: object) -> str:
    """Return a value as a cell: lists by blanks, a text never as a formula of a spreadsheet."""
    text = " ".join(map(str, value)) if isinstance(value, list) else str(value)
    return f"'{text}" if text[:1] in ("=", "+", "-", "@") else text


# --- the page for the printer ---


def readme(order: PrintOrder, printer: Printer, layout: PageLayout, runs: Sequence[Run], code: str) -> str:
    """Return one page of plain English for the printer."""
    return "\n".join(
        [
            *(f"PRINT ORDER {code}", ""),
            *what_is_ordered(order, runs),
            *how_it_is_printed(order, printer, layout, runs),
            *what_the_files_are(runs),
            "If anything here cannot be done, please ask before you print.",
            "",
        ]
    )


def what_is_ordered(order: PrintOrder, runs: Sequence[Run]) -> Iterator[str]:
    """Yield what is printed, how often, for whom and when."""
    yield f"{runs[0].reference}, version {runs[0].version}: {runs[0].english_title}"
    for run in runs:
        title = "" if run.title == run.english_title else f"  {run.title}"
        yield f"  {run.copies:,} copies in {run.language.english_name}, edition {run.edition}{title}"
    yield ""
    yield from filter(None, [order.wanted_by and f"Wanted by:   {order.wanted_by}"])
    yield from filter(None, [order.deliver_to and f"Deliver to:  {order.deliver_to}"])
    due = ", ".join(dict.fromkeys(run.next_review for run in runs))
    yield f"Print no more than will be given out before the next review: {due}."
    yield ""


def how_it_is_printed(order: PrintOrder, printer: Printer, layout: PageLayout, runs: Sequence[Run]) -> Iterator[str]:
    """Yield size, binding, inks, paper."""
    wide, high = map(millimetres, runs[0].size)
    across, down = map(millimetres, runs[0].open_size)
    yield "HOW IT IS PRINTED"
    yield f"  Finished size  {wide:g} x {high:g} mm, open {across:g} x {down:g} mm"
    yield f"  Binding        {BINDINGS[layout.press.binding] if layout.press else ''}"
    for run in runs:
        lined = f", {run.without_text} of them without text" if run.without_text else ""
        of = f"{run.pages} pages{lined}, {run.sheets} sheet{'s' if run.sheets > 1 else ''} a copy"
        bound, inks = f"BOUND AT THE {run.side.upper()}", f"inks {len(run.front)}/{len(run.back)}"
        yield f"  {run.language.english_name}: {of}, {bound}, {inks}"
        for name in run.spots:
            yield f"    spot ink: {name}"
    yield f"  Condition      {printer.condition} ({printer.standard}, profile inside the files)"
    bleed = f"{millimetres(printer.bleed):g} mm" if printer.bleed else "none; nothing is printed up to the edge"
    yield f"  Bleed          {bleed}"
    yield f"  Paper          {order.paper or 'as agreed'}"
    yield f"  Finish         {order.finish or 'as agreed'}"
    if any(run.side == "right" for run in runs):
        yield "  What is bound at the right is read from right to left: the spine is at the right of page 1."
    yield ""


def what_the_files_are(runs: Sequence[Run]) -> Iterator[str]:
    """Yield every file and what it is for."""
    yield "THE FILES"
    yield "  ..._press.pdf   single pages in reading order: print from this one, or"
    sheets = next((file for run in runs for file in run.files if file.kind == "sheets"), None)
    if sheets:
        yield f"  ..._sheets.pdf  the same imposed on {sheets.sheet}: two-sided, flipped on the short edge, actual size"
    else:
        yield "                  impose it yourself; blank pages are there already"
    yield "  ..._proof.pdf   what readers will hold, to compare with: never print from this one"
    yield "  job-ticket.json and job-ticket.csv say all of this to programs, with a SHA-256 for each file:"
    for run in runs:
        for file in run.files:
            yield f"    {file.sha256}  {run.path(file)}"
    yield ""

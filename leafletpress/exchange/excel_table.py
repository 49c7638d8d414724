"""An agency's table as an Excel file: written, and read again when it comes back."""

from __future__ import annotations

import io
import re
from typing import Any

from leafletpress.documents.package import Package, parsed_xml, refuse
from leafletpress.exchange.package_bytes import without_clock
from leafletpress.exchange.rows import KEY, AgencyTable, ReturnedRow, ReturnedTable, heads_of, is_accepted

WIDTHS = (14, 28, 60, 60, 14, 36)  # characters
TRANSLATION_COLUMN, STATE_COLUMN = 4, 5
MOST_ROWS, MOST_COLUMNS = 20_000, 50
ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")  # XML has no way to say them


def excel_table(table: AgencyTable) -> bytes:
    """Return the table as the bytes of an Excel file, the same for the same rows; two columns can be written in."""
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font, Protection

    book = Workbook()
    sheet: Any = book.active
    sheet.title = table.domain[:31]
    sheet.freeze_panes = "A2"
    for column, (head, width) in enumerate(zip(table.heads, WIDTHS, strict=True), 1):
        put(sheet, 1, column, head).font = Font(bold=True)
        sheet.column_dimensions["ABCDEF"[column - 1]].width = width
    for at, row in enumerate(table.rows, 2):
        texts = (f"{row.number} {row.key}", row.where, row.english, row.translation, row.state, row.note)
        for column, text in enumerate(texts, 1):
            cell = put(sheet, at, column, text)
            order = 2 if table.language.is_rtl and column == TRANSLATION_COLUMN else 1
            cell.alignment = Alignment(wrap_text=True, vertical="top", readingOrder=order)
            cell.protection = Protection(locked=column not in {TRANSLATION_COLUMN, STATE_COLUMN})
    sheet.protection.sheet = True
    sheet.protection.formatColumns = False
    sheet.protection.formatRows = False
    written = io.BytesIO()
    book.save(written)
    return without_clock(written.getvalue())


def put(sheet: Any, row: int, column: int, text: str) -> Any:  # noqa: ANN401 - of openpyxl, which has no types
    """Write a text into a cell, as a text whatever it begins with: no text is a formula."""
    cell = sheet.cell(row=row, column=column)
    cell.value = ILLEGAL.sub("\ufffd", text)
    cell.data_type = "s"
    cell.number_format = "@"
    return cell


def excel_returned(data: bytes, name: str) -> ReturnedTable | None:
    """Return the agency's table in an Excel file, None for any other spreadsheet; raise ProblemsFound."""
    package = Package(data, name)
    for part in sorted(package.names):
        if part.endswith((".xml", ".rels")):
            parsed_xml(package.part(part), f"{name}: {part}")  # bounded, and without a document type: now openpyxl may
    from openpyxl import load_workbook

    try:
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
        found = next((made for sheet in book.worksheets if (made := sheet_rows(sheet, name))), None)
    except (ValueError, LookupError, TypeError, AttributeError, ArithmeticError) as error:
        refuse(name, f"the spreadsheet is damaged: {error}", "open it in its program and save it again")
    return found


def sheet_rows(sheet: Any, name: str) -> ReturnedTable | None:  # noqa: ANN401 - a sheet of openpyxl
    """Return the rows of a sheet that is an agency's table, None for any other."""
    rows: list[ReturnedRow] = []
    head: tuple[str, str, dict[str, int]] | None = None
    for at, values in enumerate(sheet.iter_rows(max_row=MOST_ROWS, max_col=MOST_COLUMNS, values_only=True), 1):
        texts = [as_text(value) for value in values]
        if head is None:
            head = heads_of(texts)
        elif any(texts):
            columns = head[2]
            key = KEY.search(texts[columns["number"]])
            state = texts[columns["state"]] if "state" in columns else "to check"
            english, translation = texts[columns["english"]], texts[columns["translation"]]
            rows.append(ReturnedRow(f"row {at}", key[0] if key else "", english, translation, is_accepted(state)))
    return ReturnedTable(name, head[0], head[1], tuple(rows)) if head else None


def as_text(value: object) -> str:
    """Return a cell's value as the text that a person sees: Excel makes numbers of digits."""
    if value is None:
        return ""
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)

"""An agency's table as a Word file: written, and read again when it comes back."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape

from leafletpress.documents.model import Document, Grid, Paragraph
from leafletpress.exchange.package_bytes import without_clock
from leafletpress.exchange.returned import MERGED
from leafletpress.exchange.rows import KEY, AgencyTable, ReturnedRow, ReturnedTable, heads_of, is_accepted

if TYPE_CHECKING:
    from leafletpress.documents.model import Cell
    from leafletpress.exchange.rows import Row
    from leafletpress.languages import Language

WIDTHS = (2.0, 3.4, 7.6, 7.6, 1.9, 3.6)  # centimetres, of an A4 page on its side
SMALL, TEXT = 8, 11  # points
TRANSLATION_COLUMN = 3
TWIPS = 567  # in a centimetre
KEPT = re.compile(r"(\{[^{}]*\}|\]\([^)]*\)|\*\*)")  # facts, addresses and bold, which are not set from right to left
BREAKS = re.compile(r"(\n|\t)")
ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")  # XML has no way to say them
INSTRUCTIONS = (
    "Please write in the column with the name of the language, and nowhere else. Leave the rows in their places.",
    "What stands in {braces} and in the brackets of [words](an address) stays letter for letter. ** stands at both "
    "ends of bold words.",
    "“to check” means that the English has changed, or that nobody has compared both. Correct such a translation; if "
    "it is right, write ok there.",
)


def word_table(table: AgencyTable) -> bytes:
    """Return the table as the bytes of a Word file, the same for the same rows."""
    import docx
    from docx.enum.section import WD_ORIENT
    from docx.shared import Cm

    document = docx.Document()
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Cm(29.7), Cm(21)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Cm(1.8)
    document.styles["Normal"].font.name = document.styles["Heading 1"].font.name = "Arial"
    properties = document.core_properties
    properties.title = f"{table.title}: English and {table.language.english_name}"
    properties.author = properties.comments = ""
    document.add_heading(f"{table.title}: {table.language.english_name}", 1)
    for line in (f"{table.reference} · {table.domain} · {table.language.folder}", *INSTRUCTIONS):
        document.add_paragraph(line)
    section._sectPr.addprevious(grid(table))
    written = io.BytesIO()
    document.save(written)
    return without_clock(written.getvalue())


def grid(table: AgencyTable) -> Any:  # noqa: ANN401 - an element of lxml
    """Return the table as an element of WordprocessingML (ECMA-376 part 1, 17.4)."""
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    columns = "".join(f'<w:gridCol w:w="{twips(width)}"/>' for width in WIDTHS)
    head = "".join(cell(text, width, SMALL, bold=True) for text, width in zip(table.heads, WIDTHS, strict=True))
    rows = [f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{head}</w:tr>"]
    for row in table.rows:
        cells = "".join(
            cell(text, width, TEXT if column in {2, TRANSLATION_COLUMN} else SMALL, spoken_at(column, table))
            for column, (text, width) in enumerate(zip(row_texts(row), WIDTHS, strict=True))
        )
        rows.append(f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{cells}</w:tr>")
    look = (
        '<w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="0" w:type="auto"/><w:tblLayout w:type="fixed"/></w:tblPr>'
    )
    return parse_xml(f"<w:tbl {nsdecls('w')}>{look}<w:tblGrid>{columns}</w:tblGrid>{''.join(rows)}</w:tbl>")


def spoken_at(column: int, table: AgencyTable) -> Language | None:
    """Return the language of a column, None for English."""
    return table.language if column == TRANSLATION_COLUMN else None


def row_texts(row: Row) -> tuple[str, ...]:
    """Return the texts of a row, a column each."""
    return (f"{row.number} {row.key}", row.where, row.english, row.translation, row.state, row.note)


def twips(centimetres: float) -> int:
    """Return a length in twentieths of a point."""
    return round(centimetres * TWIPS)


def cell(text: str, width: float, size: int, spoken: Language | None = None, *, bold: bool = False) -> str:
    """Return a cell with a text; one from right to left is set so in Word's own terms (w:bidi, w:rtl)."""
    is_rtl = spoken is not None and spoken.is_rtl
    runs = "".join(run(part, size, spoken, bold=bold) for part in KEPT.split(text) if part)
    direction = "<w:bidi/>" if is_rtl else ""
    paragraph = f'<w:p><w:pPr>{direction}<w:spacing w:after="0"/></w:pPr>{runs}</w:p>'
    return f'<w:tc><w:tcPr><w:tcW w:w="{twips(width)}" w:type="dxa"/></w:tcPr>{paragraph}</w:tc>'


def run(text: str, size: int, spoken: Language | None, *, bold: bool) -> str:
    """Return a run of text; its properties stand in the order of the schema."""
    is_rtl = spoken is not None and spoken.is_rtl
    look = f'{"<w:b/>" if bold else ""}<w:sz w:val="{size * 2}"/><w:szCs w:val="{size * 2}"/>'
    direction = "<w:rtl/>" if is_rtl and not KEPT.fullmatch(text) else ""
    tag = f'<w:lang w:{"bidi" if is_rtl else "val"}="{spoken.tag if spoken else "en-GB"}"/>'
    inside = "".join(written(part) for part in BREAKS.split(ILLEGAL.sub("\ufffd", text)) if part)
    return f"<w:r><w:rPr>{look}{direction}{tag}</w:rPr>{inside}</w:r>"


def written(part: str) -> str:
    """Return a text without breaks, or a break, as an element of a run."""
    signs = {"\n": "<w:br/>", "\t": "<w:tab/>"}
    return signs.get(part) or f'<w:t xml:space="preserve">{escape(part)}</w:t>'


def table_in(document: Document) -> ReturnedTable | None:
    """Return the agency's table that a document holds, None for any other document."""
    for element in document.elements:
        if (
            isinstance(element, Grid)
            and element.rows
            and (found := heads_of([cell_text(each) for each in element.rows[0].cells]))
        ):
            return returned(document, element, *found)
    return None


def returned(document: Document, table: Grid, domain: str, folder: str, columns: dict[str, int]) -> ReturnedTable:
    """Return the rows of a table that came back; cells that somebody merged make a row that cannot be read."""
    rows: list[ReturnedRow] = []
    below = [*table.rows[2:], None]
    for at, (row, after) in enumerate(zip(table.rows[1:], below, strict=True), 2):
        texts = [cell_text(each) for each in row.cells]
        joined = any(each.goes_on for one in (row, after) if one for each in one.cells)
        is_whole = (
            len(row.cells) == len(table.rows[0].cells) and not joined and not any(each.wide > 1 for each in row.cells)
        )
        key = KEY.search(texts[columns["number"]]) if texts else None
        place = f"row {at}"
        if not is_whole:
            rows.append(ReturnedRow(place, key[0] if key else "", " ".join(texts), MERGED))
            continue
        state = texts[columns["state"]] if "state" in columns else "to check"
        rows.append(
            ReturnedRow(
                place,
                key[0] if key else "",
                texts[columns["english"]],
                texts[columns["translation"]],
                is_accepted(state),
            )
        )
    remarks = tuple(
        f"{left.place}: {left.what}" + (f": “{left.words}”" if left.words else "") for left in document.left
    )
    return ReturnedTable(document.name, domain, folder, tuple(rows), remarks)


def cell_text(cell: Cell) -> str:
    """Return the text of a cell, a line feed between its paragraphs."""
    return "\n".join(block.text for block in cell.blocks if isinstance(block, Paragraph))

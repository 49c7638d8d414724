"""The tables of a document: tables of data, boxes round a warning, and tables that only place text on the page."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeAlias

from leafletpress.documents.model import Grid, Paragraph, Picture
from leafletpress.exchange.lines import Line, lines_of
from leafletpress.exchange.typed_lists import with_typed_lists

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from leafletpress.documents.model import Cell, Element, Row
    from leafletpress.exchange.remarks import Remarks

LONG_CELL = 60  # words: of a table of data hardly any cell has so many
FEW_ROWS = 3


@dataclass(frozen=True, slots=True)
class DataTable:
    """A table of data: texts with markup, "" for an empty cell."""

    place: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    is_headed: bool = True


@dataclass(frozen=True, slots=True)
class Box:
    """What stands in a box of its own."""

    place: str
    pieces: tuple[Piece, ...]


Piece: TypeAlias = Line | Picture | DataTable | Box


def pieces_of(elements: Iterable[Element], remarks: Remarks) -> list[Piece]:
    """Return the lines, pictures, tables and boxes of a document in reading order."""
    made: list[Piece] = []
    for element in elements:
        if isinstance(element, Paragraph):
            made += lines_of(element, remarks)
        else:
            made += [element] if isinstance(element, Picture) else of_grid(element, remarks)
    places = [at for at, piece in enumerate(made) if isinstance(piece, Line)]
    lines = [piece for piece in made if isinstance(piece, Line)]
    for at, line in zip(places, with_typed_lists(lines, remarks), strict=True):
        made[at] = line
    return boxed(made, remarks)


def boxed(pieces: Sequence[Piece], remarks: Remarks) -> list[Piece]:
    """Return the pieces, neighbouring lines with a border or a colour round them as one box."""
    made: list[Piece] = []
    inside: list[Line] = []
    for piece in [*pieces, None]:
        if isinstance(piece, Line) and piece.is_boxed and piece.level is None:
            inside.append(replace(piece, is_boxed=False))
            continue
        if inside:
            remarks.guess(inside[0].place, "text with lines or a colour round it became a box")
            made.append(Box(inside[0].place, tuple(inside)))
            inside = []
        if piece is not None:
            made.append(piece)
    return made


def of_grid(grid: Grid, remarks: Remarks) -> list[Piece]:
    """Return what a table is: a box, a table of data, or just its text in order."""
    rows = [row for row in grid.rows if any(cell.blocks for cell in row.cells)]
    cells = [cell for row in rows for cell in row.cells if cell.blocks]
    if not cells:
        return []
    if len(cells) == 1:
        remarks.guess(grid.place, "a table of one cell became a box")
        return [Box(grid.place, tuple(unboxed(pieces_of(cells[0].blocks, remarks))))]
    if is_layout(rows, cells):
        remarks.guess(grid.place, "a table that only places text: its cells became text, row by row")
        return [piece for cell in cells for piece in pieces_of(cell.blocks, remarks)]
    return [data_table(grid.place, rows, remarks)]


def unboxed(pieces: Iterable[Piece]) -> list[Piece]:
    """Return pieces, a box inside a box opened."""
    return [one for piece in pieces for one in (piece.pieces if isinstance(piece, Box) else (piece,))]


def is_layout(rows: Sequence[Row], cells: Sequence[Cell]) -> bool:
    """Tell whether a table only places text: one row or column, headings, pictures, lists or long text in its cells."""
    columns = max(sum(cell.wide for cell in row.cells) for row in rows)
    if len(rows) == 1 or columns == 1:
        return True
    if any(row.is_header for row in rows):
        return False
    blocks = [block for cell in cells for block in cell.blocks]
    if any(
        isinstance(block, Picture) or (isinstance(block, Paragraph) and block.heading is not None) for block in blocks
    ):
        return True
    if len(rows) > FEW_ROWS:
        return False
    listed = any(isinstance(block, Paragraph) and block.listed for block in blocks)
    long = any(
        sum(len(block.text.split()) for block in cell.blocks if isinstance(block, Paragraph)) > LONG_CELL
        for cell in cells
    )
    return long or (listed and len(rows) < FEW_ROWS)


def data_table(place: str, rows: Sequence[Row], remarks: Remarks) -> DataTable:
    """Return a table of data; what its cells lose is told."""
    texts = [row_texts(row, f"{place}, row {number}", remarks) for number, row in enumerate(rows, 1)]
    width = max(map(len, texts))
    filled = [(*row, *[""] * (width - len(row))) for row in texts]
    first = rows[0]
    is_headed = first.is_header or all(is_bold(cell) for cell in first.cells if cell.blocks)
    bare = tuple(cell.replace("**", "") for cell in filled[0])
    return DataTable(place, bare if is_headed else filled[0], tuple(filled[1:]), is_headed)


def is_bold(cell: Cell) -> bool:
    """Tell whether all text of a cell is bold."""
    runs = [run for block in cell.blocks if isinstance(block, Paragraph) for run in block.runs if run.text.strip()]
    return bool(runs) and all(run.bold for run in runs)


def row_texts(row: Row, place: str, remarks: Remarks) -> tuple[str, ...]:
    """Return the texts of a row, a column each."""
    texts: list[str] = []
    for cell in row.cells:
        texts += [cell_text(cell, f"{place}, column {len(texts) + 1}", remarks), *[""] * (cell.wide - 1)]
        if cell.wide > 1:
            remarks.guess(place, f"a cell over {cell.wide} columns: its text stands in the first, the others are empty")
        if cell.goes_on:
            remarks.guess(place, "a cell that reaches over rows: its text stands in the first, the others are empty")
    return tuple(texts)


def cell_text(cell: Cell, place: str, remarks: Remarks) -> str:
    """Return the text of a cell: a leaflet has one text there, without lists, pictures and tables."""
    parts: list[str] = []
    for block in cell.blocks:
        if isinstance(block, Paragraph):
            parts += [line.markup for line in lines_of(block, remarks)]
        elif isinstance(block, Picture):
            remarks.leave(place, "a picture in a table, left out", block.alt)
        else:
            remarks.guess(place, "a table in a table: its words became text of the cell")
            parts += [cell_text(each, place, remarks) for row in block.rows for each in row.cells]
    parts = [part for part in parts if part]
    if len(parts) > 1:
        remarks.guess(place, f"{len(parts)} paragraphs in a cell became one text")
    return " ".join(parts)

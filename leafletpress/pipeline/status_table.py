"""Rows of the status -> a table for a person at a terminal, or aligned plain lines for a log."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TextIO

from leafletpress.errors import one_line
from leafletpress.pipeline.status_rows import StatusRow

HEADS = ("leaflet", "language", "translated", "fuzzy", "missing", "state", "next review", "behind English", "why")
COLOURS = {"approved": "green", "draft": "yellow", "due": "yellow", "overdue": "red"}


def print_status(rows: Sequence[StatusRow], stream: TextIO) -> None:
    """Write the table, and under it what voided signatures, what is silenced, and which files are out of date."""
    if stream.isatty():
        _print_table(rows, stream)
    else:
        stream.write(plain_table([HEADS, *map(cells, rows)]))
    _print_list("What voided a signature:", ((row, row.changes) for row in rows), stream)
    _print_list("Comments that silence a rule about what may harm:", ((row, row.silences) for row in rows), stream)
    _print_list("Files that are no longer what they say:", ((row, row.files) for row in rows), stream)


def _print_list(head: str, found: Iterable[tuple[StatusRow, tuple[str, ...]]], stream: TextIO) -> None:
    print_list(head, (f"{row.leaflet}, {row.language}: {text}" for row, texts in found for text in texts), stream)


def print_list(head: str, texts: Iterable[str], stream: TextIO) -> None:
    """Write texts below a heading, a line each; nothing without one."""
    lines = [f"  {text}" for text in texts]
    if lines:
        stream.write("\n".join(["", head, *map(one_line, lines), ""]))


def cells(row: StatusRow) -> tuple[str, ...]:
    """Return a row as texts, in the order of the heads; nothing that came from a file can break a line."""
    behind = "" if row.days_behind is None else f"{row.days_behind} days"
    numbers = (str(row.translated), str(row.fuzzy or ""), str(row.missing or ""))
    texts = (
        row.leaflet,
        f"{row.language} {row.name}",
        *numbers,
        row.state,
        review_text(row),
        behind,
        "; ".join(row.reasons),
    )
    return tuple(map(one_line, texts))


def review_text(row: StatusRow) -> str:
    """Return the date of the next review, and what is urgent about it in words."""
    if row.review == "overdue":
        return f"{row.next_review}, overdue"
    return f"{row.next_review}, in {row.days_left} days" if row.review == "due" else row.next_review


def plain_table(lines: Sequence[Sequence[str]]) -> str:
    """Return lines of aligned columns, two blanks between them, none at the ends."""
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    padded = ("  ".join(text.ljust(width) for text, width in zip(line, widths, strict=True)).rstrip() for line in lines)
    return "\n".join(padded) + "\n"


def _print_table(rows: Sequence[StatusRow], stream: TextIO) -> None:
    # Rich takes its time to import: only a person at a terminal waits for it.
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for head in HEADS:
        table.add_column(head, justify="right" if head in HEADS[2:5] else "left", overflow="fold")
    for row in rows:
        texts = [Text(text) for text in cells(row)]
        texts[5].stylize(COLOURS[row.state])
        texts[6].stylize(COLOURS.get(row.review, ""))
        table.add_row(*texts)
    Console(file=stream).print(table)

"""Tables of the leaflet -> flowables: simple tables, and risks and benefits with their chances drawn."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from leafletpress.content.model import Message, Outcome, Outcomes, Table
from leafletpress.errors import Problem
from leafletpress.layout.block import FUZZ, Block, Keep, Space, Stack
from leafletpress.layout.desk import Align, Desk, Look
from leafletpress.layout.grid import Grid, GridStyle
from leafletpress.layout.place import Place
from leafletpress.layout.proportion import MOST_DOTS, WIDTH, Proportion, share_of
from leafletpress.layout.text import Text, likely_height, text_width
from leafletpress.translation.phrases import Phrase, format_chance
from leafletpress.typography.paragraph import min_width, undivided_width

if TYPE_CHECKING:
    from leafletpress.pdf.structure import Element

FIGURES = re.compile(r"[\s\d.,:%+\-–−/×]*\d[\s\d.,:%+\-–−/×]*")
NARROWEST = 48.0  # points of a column's text, however little it holds

# Of the width beside the chance, what the first column may get.
SHARES = (0.46, 0.4, 0.5, 0.36)
POWERS = (0.75, 0.5, 1.0, 1.25)  # of what columns wish for, tried in turn


def set_table(desk: Desk, block: Table, place: Place) -> Block:
    """Return a simple table with its caption above; columns of figures are aligned at their end."""
    element = place.element.add("Table")
    caption = table_caption(desk, block.caption, element)
    figures = [is_figures([row[column] for row in block.rows]) for column in range(len(block.header))]
    aligns: list[Align] = ["end" if only else "start" for only in figures]
    header = header_row(desk, block.header, aligns, element.add("THead").add("TR"))
    body = element.add("TBody")
    rows = [body_row(desk, row, aligns, body.add("TR"), named=not figures[0]) for row in block.rows]
    texts = [
        (column, message, text)
        for messages, row in zip((block.header, *block.rows), (header, *rows), strict=True)
        for column, (message, text) in enumerate(zip(messages, row, strict=True))
        if message and isinstance(text, Text)
    ]
    widths = watched(desk, texts, partial(fair_widths, desk, [header, *rows]))
    return captioned(desk, caption, Grid(header, rows, widths, grid_style(desk)))


def is_figures(column: Sequence[Message | None]) -> bool:
    """Tell whether a column holds nothing but figures, and some."""
    texts = [message.text for message in column if message]
    return bool(texts) and all(map(FIGURES.fullmatch, texts))


def header_row(
    desk: Desk, names: Sequence[Message | None], aligns: Sequence[Align], line: Element
) -> tuple[Block, ...]:
    """Return the names of the columns; a corner without one is no heading."""
    look = header_look(desk)
    return tuple(
        desk.text(name, look._replace(align=align), line.add("TH", scope="Column")) if name else empty_cell(desk, line)
        for name, align in zip(names, aligns, strict=True)
    )


def body_row(
    desk: Desk, cells: Sequence[Message | None], aligns: Sequence[Align], line: Element, *, named: bool
) -> tuple[Block, ...]:
    """Return the texts of a row, the first of them in bold where it is what the row is `named`."""
    look = desk.look("body")
    row: list[Block] = []
    for index, (message, align) in enumerate(zip(cells, aligns, strict=True)):
        heads = named and not index
        if message is None:
            row.append(empty_cell(desk, line))
            continue
        cell = line.add("TH", scope="Row") if heads else line.add("TD")
        row.append(desk.text(message, look._replace(bold=heads, align=align), cell))
    return tuple(row)


def empty_cell(desk: Desk, line: Element) -> Block:
    """Return a blank as high as a line of text, so that there is room to write in a row without any."""
    line.add("TD")
    return Space(desk.style(desk.look("body"), desk.language.tag).leading)


def table_caption(desk: Desk, message: Message | None, element: Element) -> Block | None:
    """Return a table's caption, kept with the table."""
    if message is None:
        return None
    look = desk.look("body")._replace(bold=True, heading=True)
    return desk.text(message, look, element, "Caption", after=desk.units(2), keep=Keep.REQUIRED)


def captioned(desk: Desk, caption: Block | None, grid: Grid) -> Block:
    """Return a table under its caption, with the blanks of a table around both."""
    children = [caption, grid] if caption else [grid]
    return Stack(children, rtl=desk.rtl, before=desk.space("paragraph"), after=desk.space("block"))


def header_look(desk: Desk) -> Look:
    """Return the look of a table's header row."""
    return desk.look("body")._replace(colour=desk.design.brand.palette.on_primary, bold=True, heading=True)


def grid_style(desk: Desk) -> GridStyle:
    """Return the manner of tables: 6 pt or more around texts, rules in a tint of the brand's colour."""
    palette, units = desk.design.brand.palette, desk.design.layout.spacing.cell
    return GridStyle(max(6, desk.units(2)), max(6, desk.units(units)), palette.primary, palette.rule, desk.rtl)


def fair_widths(desk: Desk, rows: Sequence[tuple[Block, ...]], width: float) -> tuple[float, ...]:
    """Return column widths: each gets its longest word, the rest goes where long texts are."""
    padding = 2 * grid_style(desk).pad_across
    columns = [[cell for cell in column if isinstance(cell, Text)] for column in zip(*rows, strict=True)]
    least = [
        max([NARROWEST, *(min_width(cell.inline.runs, cell.style) for cell in column)]) + padding for column in columns
    ]
    wished = [max(map(text_width, column), default=0.0) + padding for column in columns]
    spare = width - sum(least)
    if spare <= 0:
        return squeezed(least, width)
    wants = [max(wish - need, 0.0) for wish, need in zip(wished, least, strict=True)]
    choices = [shared(least, [want**power + 1 for want in wants], spare) for power in POWERS]
    return min(choices, key=lambda widths: rows_height(rows, [width - padding for width in widths]))


def squeezed(least: Sequence[float], width: float) -> tuple[float, ...]:
    """Return widths for columns that need more than there is: the narrow ones get theirs, the others the same."""
    rest, widths = width, dict.fromkeys(range(len(least)), 0.0)
    for done, column in enumerate(sorted(widths, key=lambda column: least[column])):
        widths[column] = min(least[column], rest / (len(least) - done))
        rest -= widths[column]
    return tuple(widths.values())


def watched(
    desk: Desk, texts: Sequence[tuple[int, Message, Text]], share: Callable[[float], tuple[float, ...]]
) -> Callable[[float], tuple[float, ...]]:
    """Return the shares of a width, a warning noted for each text with a word that its column cannot hold."""

    def widths(width: float) -> tuple[float, ...]:
        found = share(width)
        for column, message, text in texts:
            room = found[column] - 2 * grid_style(desk).pad_across
            if undivided_width(text.inline.runs, text.style) > room + FUZZ:
                fault = f"a word is wider than its column of the table in the layout {desk.design.layout.id}"
                hint = "say it in shorter words, or give the table fewer columns"
                desk.problems.append(Problem(message.where, fault, hint, "warning", "cell-overfull"))
        return found

    return widths


def shared(least: Sequence[float], wants: Sequence[float], spare: float) -> tuple[float, ...]:
    """Return the least widths with what is to spare shared out after wants."""
    return tuple(need + spare * want / sum(wants) for need, want in zip(least, wants, strict=True))


def rows_height(rows: Iterable[Sequence[Block]], widths: Sequence[float]) -> float:
    """Return about how high, in points, rows of cells are whose texts have these widths."""
    return sum(max(cell_height(cell, width) for cell, width in zip(row, widths, strict=True)) for row in rows)


def cell_height(cell: Block, width: float) -> float:
    """Return about how high, in points, a cell's text will be in a width."""
    return likely_height(cell, width) if isinstance(cell, Text) else cell.height_at(width)


# --- risks and benefits ---


def set_outcomes(desk: Desk, block: Outcomes, place: Place) -> Block:
    """Return risks or benefits: what, chance in bold over its drawing, what it means."""
    element = place.element.add("Table")
    noted = any(item.note for item in block.items)
    stacked = desk.design.layout.outcomes == "stacked" or place.depth > 0
    names = ["Risk" if block.kind == "risks" else "Benefit", "Chance"]
    names += ["What this means"] if noted and not stacked else []
    head = element.add("THead").add("TR")
    header = tuple(
        desk.text(desk.phrases.say(name), header_look(desk), head.add("TH", scope="Column")) for name in names
    )
    body = element.add("TBody")
    field = any(share_of(item.chance).total > MOST_DOTS for item in block.items if item.chance)
    rows = [outcome_row(desk, item, body.add("TR"), len(names), field=field) for item in block.items]
    drawn = WIDTH * desk.look("body").size
    share = partial(outcome_widths, [header, *rows], drawn, grid_style(desk).pad_across)
    widths = watched(desk, list(outcome_texts(block, rows)), share)
    return captioned(desk, None, Grid(header, rows, widths, grid_style(desk)))


def outcome_texts(block: Outcomes, rows: Sequence[tuple[Block, ...]]) -> Iterator[tuple[int, Message, Text]]:
    """Yield the column, message and text of what each row is about and of its note."""
    for item, row in zip(block.items, rows, strict=True):
        texts = row[0].children if isinstance(row[0], Stack) else [row[0]]
        for message, text in zip((item.what, item.note), texts, strict=False):
            if message and isinstance(text, Text):
                yield 0, message, text
        if len(row) == 3 and item.note and isinstance(row[2], Text):
            yield 2, item.note, row[2]


def outcome_row(desk: Desk, item: Outcome, line: Element, columns: int, *, field: bool) -> tuple[Block, ...]:
    """Return one risk or benefit; with two columns the note stands under what it is about."""
    body = desk.look("body")
    heading = line.add("TH", scope="Row")
    what: Block = desk.text(item.what, body._replace(bold=True), heading)
    chance = chance_cell(desk, item, line.add("TD"), field=field)
    if columns == 3:
        cell = line.add("TD")
        return what, chance, desk.text(item.note, body, cell) if item.note else Stack([], rtl=desk.rtl)
    if item.note:
        note = desk.text(item.note, body, heading, before=desk.units(1))
        what = Stack([what, note], rtl=desk.rtl)
    return what, chance


def chance_cell(desk: Desk, item: Outcome, cell: Element, *, field: bool) -> Block:
    """Return a chance: the figures bold, under them their drawing."""
    palette, body = desk.design.brand.palette, desk.look("body")
    if item.chance is None:
        return desk.text(desk.phrases.say("Not known"), body, cell)
    said: Phrase = format_chance(item.chance, desk.phrases)
    drawing = Proportion(
        share_of(item.chance),
        WIDTH * body.size,
        (palette.ink, palette.middle, palette.faint),
        rtl=desk.rtl,
        field=field,
        before=desk.units(1),
    )
    return Stack([desk.text(said, body._replace(bold=True), cell), drawing], rtl=desk.rtl)


def outcome_widths(rows: Sequence[tuple[Block, ...]], drawn: float, padding: float, width: float) -> tuple[float, ...]:
    """Return the widths of the columns, such that the table is lowest.

    The chance stands on one line or, where the other columns make better use of the room, is as wide as its drawing.
    """
    wished = min(max(drawn, *(natural_width_of(row[1]) for row in rows)), 0.45 * width)
    needed = min(max(drawn, *(least_width_of(row[1]) for row in rows)), wished)
    choices: list[tuple[float, ...]] = []
    for chance in dict.fromkeys((wished + 2 * padding, needed + 2 * padding)):
        rest = width - chance
        two = len(rows[0]) == 2
        choices += [(rest, chance)] if two else [(share * rest, chance, (1 - share) * rest) for share in SHARES]
    return min(choices, key=lambda choice: rows_height(rows, [part - 2 * padding for part in choice]))


def least_width_of(block: Block) -> float:
    """Return the width in points of the longest word of a block's first text."""
    text = block.children[0] if isinstance(block, Stack) else block
    return min_width(text.inline.runs, text.style) if isinstance(text, Text) else 0.0


def natural_width_of(block: Block) -> float:
    """Return the width in points of a block's first text on one line."""
    text = block.children[0] if isinstance(block, Stack) else block
    return text_width(text) if isinstance(text, Text) else 0.0

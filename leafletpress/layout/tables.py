"""Tables of the leaflet: simple tables, and risks and benefits with their chances drawn."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from leafletpress.content.model import Message, Outcome, Outcomes, Table
from leafletpress.layout.box import Box, VBox
from leafletpress.layout.breaks import Break
from leafletpress.layout.composer import Align, Composer, TextStyle
from leafletpress.layout.context import BlockContext
from leafletpress.layout.graphics import LINE_DISTANCE, Space
from leafletpress.layout.grid import Grid, GridRow, GridStyle
from leafletpress.layout.proportion import MOST_DOTS, WIDTH, Proportion, share_of
from leafletpress.layout.text import Text, likely_height
from leafletpress.translation.phrases import Phrase, format_chance

if TYPE_CHECKING:
    from leafletpress.pdf.structure import Element

FIGURES = re.compile(r"[\s\d.,:%+\-–−/×]*\d[\s\d.,:%+\-–−/×]*")
NARROWEST = 48.0  # points of a column's text, however little it holds

ROW_WHOLE = 0.25  # of a page's height: up to this a row stays whole
CELL_GAP = 5.0  # points between the languages in a cell
# Of the width beside the chance, what the first column may get.
SHARES = (0.46, 0.4, 0.5, 0.36)
POWERS = (0.75, 0.5, 1.0, 1.25)  # of what columns wish for, tried in turn


class Cell(NamedTuple):
    """A cell in one language: its texts, what is drawn below them, and both as one block."""

    block: Box
    texts: tuple[Text, ...] = ()
    drawing: Box | None = None


Cells: TypeAlias = "tuple[Cell, ...]"


class TableParts(NamedTuple):
    """A table in one language: its caption, rows of cells (the header first), and how it shares a width.

    If there are `notes`, each stands under one of the rows, across all columns.
    """

    caption: Text | None
    rows: tuple[Cells, ...]
    share: Callable[[float], tuple[float, ...]]
    style: GridStyle
    before: float
    after: float
    notes: tuple[Text | None, ...] = ()


def table_parts(composer: Composer, block: Table, context: BlockContext) -> TableParts:
    """Return a simple table; columns of figures are aligned at their end."""
    element = context.element.add("Table")
    caption = table_caption(composer, block.caption, element)
    figures = [is_figures([row[column] for row in block.rows]) for column in range(len(block.header))]
    aligns: list[Align] = ["end" if only else "start" for only in figures]
    header = header_row(composer, block.header, aligns, element.add("THead").add("TR"))
    body = element.add("TBody")
    rows = [body_row(composer, row, aligns, body.add("TR"), named=not figures[0]) for row in block.rows]
    rows += [writing_row(composer, len(aligns), body.add("TR")) for _ in range(block.empty_rows)]
    lines = (header, *rows)
    style = grid_style(composer)
    before, after = 0 if caption else composer.space("paragraph"), composer.space("block")
    return TableParts(caption, lines, partial(fair_widths, lines, style.pad_across), style, before, after)


def set_grid(sides: Sequence[TableParts]) -> Grid:
    """Return a table of one language or two, each cell in all of them; each keeps its own structure."""
    own = sides[-1]
    lines = zip(*(side.rows for side in sides), strict=True)
    notes = zip(*(side.notes or (None,) * len(side.rows) for side in sides), strict=True)
    header, *rows = (join_rows(*line, sides) for line in zip(lines, notes, strict=True))
    widths = partial(needed_widths, [side.share for side in sides]) if len(sides) > 1 else own.share
    return Grid(header, tuple(rows), widths, own.style, before=own.before, after=own.after)


def join_rows(rows: Sequence[Cells], notes: Sequence[Text | None], sides: Sequence[TableParts]) -> GridRow:
    """Return a row of one language or two, named by the first text of each."""
    cells = [join_cells(cells, sides, named=not index) for index, cells in enumerate(zip(*rows, strict=True))]
    noted = [Cell(note, (note,)) for note in notes if note]
    note = join_cells(noted, sides, named=False) if noted else None
    return GridRow(tuple(cells), tuple(row[0].texts[0] for row in rows if row[0].texts), note)


def join_cells(cells: Sequence[Cell], sides: Sequence[TableParts], *, named: bool) -> Box:
    """Return a cell's texts, each language's below the last one's; what is drawn in all is drawn once.

    No page ends between those of the cell by which a row is `named`.
    """
    if len(cells) == 1:
        return cells[0].block
    parts: list[Box] = []
    gap = CELL_GAP if all(cell.texts for cell in cells) else 0
    kept = Break.FORBID if named else Break.ALLOW
    for cell, side in zip(cells, sides, strict=True):
        drawn = [cell.drawing] if cell.drawing and side is sides[-1] else []
        above = gap if parts else 0
        parts.append(VBox((*cell.texts, *drawn), rtl=side.style.rtl, before=above, break_after=kept))
    return VBox(tuple(parts), rtl=sides[-1].style.rtl)


def needed_widths(shares: Sequence[Callable[[float], tuple[float, ...]]], width: float) -> tuple[float, ...]:
    """Return widths that any language needs, at the cost of the widest column: a chance is not broken in its words."""
    wide = [max(columns) for columns in zip(*(share(width) for share in shares), strict=True)]
    wide[wide.index(max(wide))] -= sum(wide) - width
    return tuple(wide)


def is_figures(column: Sequence[Message | None]) -> bool:
    """Tell whether a column holds nothing but figures, and some."""
    texts = [message.text for message in column if message]
    return bool(texts) and all(map(FIGURES.fullmatch, texts))


def text_cell(text: Text) -> Cell:
    """Return a cell that holds nothing but a text."""
    return Cell(text, (text,))


def header_row(composer: Composer, names: Sequence[Message | None], aligns: Sequence[Align], line: Element) -> Cells:
    """Return the names of the columns; a corner without one is no heading."""
    style = header_style(composer)
    return tuple(
        lines_cell(composer, name, style._replace(align=align), line.add("TH", scope="Column"))
        if name
        else empty_cell(composer, line)
        for name, align in zip(names, aligns, strict=True)
    )


def body_row(
    composer: Composer, cells: Sequence[Message | None], aligns: Sequence[Align], line: Element, *, named: bool
) -> Cells:
    """Return the texts of a row, the first of them in bold where it is what the row is `named`."""
    style = composer.text_style("body")
    row: list[Cell] = []
    for index, (message, align) in enumerate(zip(cells, aligns, strict=True)):
        heads = named and not index
        if message is None:
            row.append(empty_cell(composer, line))
            continue
        cell = line.add("TH", scope="Row") if heads else line.add("TD")
        own = style._replace(bold=heads, align=align)
        row.append(lines_cell(composer, message, own, cell, whole=not index))
    return tuple(row)


def lines_cell(
    composer: Composer, message: Message, style: TextStyle, element: Element, *, whole: bool = False
) -> Cell:
    """Return a cell of a text, each of its lines a paragraph; no page ends in what is `whole`."""
    if "\n" not in message.text:
        return text_cell(composer.text(message, style, element, cell=True, whole=whole))
    *others, last = composer.lines(message, style, element, cell=True)
    kept = Break.FORBID if whole else Break.ALLOW
    texts = (*(text.altered(break_after=kept) for text in others), last)
    return Cell(VBox(texts, rtl=composer.rtl), texts)


def writing_row(composer: Composer, columns: int, line: Element) -> Cells:
    """Return empty cells, with rules between rows as far apart as those of writing lines."""
    blank = Space(LINE_DISTANCE - 2 * grid_style(composer).pad_down)
    return tuple(Cell(blank, drawing=blank) for _ in range(columns) if line.add("TD"))


def empty_cell(composer: Composer, line: Element) -> Cell:
    """Return a blank as high as a line of text, so that there is room to write in a row without any."""
    line.add("TD")
    blank = Space(composer.paragraph_style(composer.text_style("body"), composer.language.tag).leading)
    return Cell(blank, drawing=blank)


def table_caption(composer: Composer, message: Message | None, element: Element) -> Text | None:
    """Return a table's caption, kept with the table."""
    if message is None:
        return None
    style = composer.text_style("body")._replace(bold=True, heading=True)
    above, below = composer.space("paragraph"), composer.units(2)
    return composer.text(message, style, element, "Caption", before=above, after=below, break_after=Break.FORBID)


def header_style(composer: Composer) -> TextStyle:
    """Return the style of a table's header row."""
    return composer.text_style("body")._replace(
        colour=composer.design.brand.palette.on_primary, bold=True, heading=True
    )


def grid_style(composer: Composer) -> GridStyle:
    """Return the manner of tables: 6 pt or more around texts, rules in a tint of the brand's colour."""
    palette, units = composer.design.brand.palette, composer.design.layout.spacing.cell
    return GridStyle(
        max(6, composer.units(2)),
        max(6, composer.units(units)),
        palette.primary,
        palette.rule,
        composer.rtl,
        ROW_WHOLE * composer.design.layout.page_height,
        palette.fine,
    )


def fair_widths(rows: Sequence[Cells], pad: float, width: float) -> tuple[float, ...]:
    """Return column widths: each gets its longest word, the rest goes where long texts are.

    `pad` is what stands beside a text on either side, in points.
    """
    columns = [[text for cell in column for text in cell.texts] for column in zip(*rows, strict=True)]
    least = [max([NARROWEST, *(text.min_width for text in column)]) + 2 * pad for column in columns]
    wished = [max((text.natural_width for text in column), default=0.0) + 2 * pad for column in columns]
    spare = width - sum(least)
    if spare <= 0:
        return squeezed(least, width)
    wants = [max(wish - need, 0.0) for wish, need in zip(wished, least, strict=True)]
    choices = [shared(least, [want**power + 1 for want in wants], spare) for power in POWERS]
    return min(choices, key=lambda widths: rows_height(rows, [width - 2 * pad for width in widths]))


def squeezed(least: Sequence[float], width: float) -> tuple[float, ...]:
    """Return widths for columns that need more than there is: the narrow ones get theirs, the others the same."""
    rest, widths = width, dict.fromkeys(range(len(least)), 0.0)
    for done, column in enumerate(sorted(widths, key=lambda column: least[column])):
        widths[column] = min(least[column], rest / (len(least) - done))
        rest -= widths[column]
    return tuple(widths.values())


def shared(least: Sequence[float], wants: Sequence[float], spare: float) -> tuple[float, ...]:
    """Return the least widths with what is to spare shared out after wants."""
    return tuple(need + spare * want / sum(wants) for need, want in zip(least, wants, strict=True))


def rows_height(rows: Iterable[Cells], widths: Sequence[float]) -> float:
    """Return about how high, in points, rows of cells are whose texts have these widths."""
    return sum(max(cell_height(cell, width) for cell, width in zip(row, widths, strict=True)) for row in rows)


def cell_height(cell: Cell, width: float) -> float:
    """Return about how high, in points, a cell's text will be in a width."""
    return likely_height(cell.block, width) if isinstance(cell.block, Text) else cell.block.height_at(width)


# --- risks and benefits ---


def outcome_parts(composer: Composer, block: Outcomes, context: BlockContext) -> TableParts:
    """Return risks or benefits: what, chance in bold over its drawing, what it means."""
    element = context.element.add("Table")
    noted = any(item.note for item in block.items)
    stacked = composer.design.layout.outcomes == "stacked" or context.depth > 0
    names = ["Risk" if block.kind == "risks" else "Benefit", "Chance"]
    names += ["What this means"] if noted and not stacked else []
    head = element.add("THead").add("TR")
    header = tuple(
        text_cell(composer.text(composer.phrases.say(name), header_style(composer), head.add("TH", scope="Column")))
        for name in names
    )
    body = element.add("TBody")
    field = any(share_of(item.chance).total > MOST_DOTS for item in block.items if item.chance)
    lines = [outcome_row(composer, item, body.add("TR"), len(names), field=field) for item in block.items]
    rows, notes = (header, *(cells for cells, _ in lines)), (None, *(note for _, note in lines))
    style = grid_style(composer)
    drawn, pad = WIDTH * composer.text_style("body").size, style.pad_across
    across = partial(outcome_widths, rows, drawn, pad)
    if any(notes) and (context.depth or not across_is_lower(rows, notes, across, composer)):
        rows = tuple(noted_below(*line, rtl=composer.rtl) for line in zip(rows, notes, strict=True))
        notes = ()
    else:
        rows = tuple(noted_across(*line, composer.units(1)) for line in zip(rows, notes, strict=True))
    share = partial(outcome_widths, rows, drawn, pad)
    return TableParts(None, rows, share, style, composer.space("paragraph"), composer.space("block"), notes)


def across_is_lower(
    rows: Sequence[Cells],
    notes: Sequence[Text | None],
    share: Callable[[float], Sequence[float]],
    composer: Composer,
) -> bool:
    """Tell whether notes across the table make it lower than under what they are about, by all that is likely."""
    width, pad = composer.design.layout.width, grid_style(composer).pad_across
    first, second = (column - 2 * pad for column in share(width))
    gain = 0.0
    for (what, chance), note in zip(rows, notes, strict=True):
        if note:
            named, beside = cell_height(what, first), cell_height(chance, second)
            gain += max(named + likely_height(note, first), beside) - max(named, beside)
            gain -= likely_height(note, width - 2 * pad)
    return gain > 0


def noted_below(cells: Cells, note: Text | None, *, rtl: bool) -> Cells:
    """Return the cells of a row with the note in the first of them, kept with its name."""
    if note is None:
        return cells
    texts = cells[0].texts[0].altered(break_after=Break.FORBID), note
    return Cell(VBox(texts, rtl=rtl), texts), *cells[1:]


def noted_across(cells: Cells, note: Text | None, blank: float) -> Cells:
    """Return the cells of a row with a note under them, so many points more below a drawing than below letters."""
    if note is None:
        return cells
    return tuple(
        cell._replace(block=VBox((cell.block,), rtl=False, padding=(0, blank))) if cell.drawing else cell
        for cell in cells
    )


def outcome_row(
    composer: Composer, item: Outcome, line: Element, columns: int, *, field: bool
) -> tuple[Cells, Text | None]:
    """Return one risk or benefit, and with two columns the note that stands under both."""
    body = composer.text_style("body")
    heading = line.add("TH", scope="Row")
    what = composer.text(item.what, body._replace(bold=True), heading, cell=True, whole=True)
    chance = chance_cell(composer, item, line.add("TD"), field=field)
    if columns == 2:
        above = composer.units(1)
        note = composer.text(item.note, body, heading, before=above, cell=True) if item.note else None
        return (text_cell(what), chance), note
    cell = line.add("TD")
    meaning = (
        text_cell(composer.text(item.note, body, cell, cell=True)) if item.note else Cell(VBox((), rtl=composer.rtl))
    )
    return (text_cell(what), chance, meaning), None


def chance_cell(composer: Composer, item: Outcome, cell: Element, *, field: bool) -> Cell:
    """Return a chance: the figures bold, under them their drawing."""
    palette, body = composer.design.brand.palette, composer.text_style("body")
    if item.chance is None:
        return text_cell(composer.text(composer.phrases.say("Not known"), body, cell, whole=True))
    said: Phrase = format_chance(item.chance, composer.phrases)
    drawing = Proportion(
        share_of(item.chance),
        WIDTH * body.size,
        (palette.ink, palette.middle, palette.faint),
        rtl=composer.rtl,
        field=field,
        before=composer.units(1),
    )
    text = composer.text(said, body._replace(bold=True), cell, whole=True, break_after=Break.FORBID)
    return Cell(VBox((text, drawing), rtl=composer.rtl), (text,), drawing)


def outcome_widths(rows: Sequence[Cells], drawn: float, pad: float, width: float) -> tuple[float, ...]:
    """Return the widths of the columns, such that no word is divided, if that can be, and the table is lowest.

    The chance stands on one line or, where the other columns make better use of the room, is as wide as its drawing;
    what is kept together in it may be parted before any word is divided.
    """
    least = [longest_word(text for cell in column for text in cell.texts) for column in zip(*rows, strict=True)]
    named = max(least[0], longest_word(text.again() for row in rows for text in row[0].texts))
    chances = [row[1].texts[0] for row in rows]
    wished = min(max(drawn, *(text.natural_width for text in chances)), 0.45 * width)
    needed = min(max(drawn, *(text.min_width for text in chances)), wished)

    def choices(shares: Callable[[float], Iterable[float]]) -> list[tuple[float, ...]]:
        rests = [(width - part, part) for part in dict.fromkeys(text + 2 * pad for text in (wished, needed, drawn))]
        if len(rows[0]) == 2:
            return list(rests)
        return [(share * rest, part, (1 - share) * rest) for rest, part in rests for share in shares(rest)]

    def cost(choice: Sequence[float]) -> tuple[float, ...]:
        inner = [part - 2 * pad for part in choice]
        _, chance, *_ = lacking = [max(word - part, 0.0) for word, part in zip(least, inner, strict=True)]
        divided = round(sum(lacking) - chance, 1), round(max(named - inner[0], 0), 1)
        return *divided, round(max(needed - inner[1], 0), 1), rows_height(rows, inner)

    best = min(choices(lambda _: SHARES), key=cost)
    if not any(cost(best)[:2]) or len(rows[0]) == 2:
        return best
    return min([best, *choices(lambda rest: fitting_shares((least[0], named, least[2]), rest, pad))], key=cost)


def longest_word(texts: Iterable[Text]) -> float:
    """Return the width in points that the words of some texts need."""
    return max((text.min_width for text in texts), default=0.0)


def fitting_shares(least: Sequence[float], rest: float, pad: float) -> Iterator[float]:
    """Yield shares of what is beside the chance that just hold such widths of the first column, and one of the last."""
    *first, last = least
    yield from ((width + 2 * pad) / rest for width in first)
    yield 1 - (last + 2 * pad) / rest

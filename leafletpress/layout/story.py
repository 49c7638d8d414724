"""A translated leaflet -> the body of its PDF: rows of boxes in order, each with its structure element.

One story serves all editions: what it says is set by one composer, or by two whose rows stand level (`bilingual.py`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, TypeAlias

from leafletpress.content import model
from leafletpress.layout.back_matter import set_back_matter
from leafletpress.layout.body import Body
from leafletpress.layout.box import Box, VBox
from leafletpress.layout.breaks import Break
from leafletpress.layout.composer import Composer
from leafletpress.layout.contents import contents_rows, section_name
from leafletpress.layout.context import BlockContext, Row, StoryContext, block_heading, text_start
from leafletpress.layout.figure import set_beside, set_figure
from leafletpress.layout.front_matter import set_front_matter
from leafletpress.layout.lists import set_bullets, set_checklist, set_steps, set_terms, set_writing_lines
from leafletpress.layout.panels import set_callout, set_card, set_contacts, set_introduction
from leafletpress.layout.square_code import set_qr_code
from leafletpress.layout.tables import TableParts, outcome_parts, set_grid, table_parts

if TYPE_CHECKING:
    from leafletpress.languages import Language
    from leafletpress.pdf.structure import Element
    from leafletpress.translation.phrases import Phrase

# A paragraph that ends so is kept with what follows: "You can eat:" must not end a page.
INTRODUCING = (":", "：")
# What a paragraph above it most often introduces.
INTRODUCED = (model.Contacts, model.Outcomes, model.Table)
# A part of a block in one language, which stands level with its counterpart in another.
Part: TypeAlias = Box | TableParts
Sections: TypeAlias = "Sequence[model.Section]"


def build_story(
    story: StoryContext,
    root: Element,
    *,
    available_in: Sequence[Language],
    source_title: str | None,
    draft: bool,
    overdue: bool,
    contents: bool = False,
) -> Body:
    """Return the whole leaflet in all languages of a story; raise ProblemsFound for a picture that cannot be used."""
    composer, top = story.composer, BlockContext(root.add("Sect"), level=2)
    rows = set_front_matter(story, top, source_title=source_title, draft=draft, overdue=overdue)
    rows += introduction_rows(story, top)
    rows += contents_rows(story, top) if contents else []
    for number, sections in enumerate(zip(*(side.leaflet.sections for side in story.composers), strict=True), 1):
        rows += section_rows(story, sections, top, name=section_name(sections[-1], number))
    rows += [Row((box,)) for box in set_back_matter(composer, top, available_in)]
    return Body(tuple(story.boxes(rows)), composer.units(1), rtl=composer.rtl)


def introduction_rows(story: StoryContext, context: BlockContext) -> Iterator[Row]:
    """Yield the introduction: a panel, or where passages have numbers the first section, so that it has some, too."""
    composer, bodies = story.composer, [side.leaflet.introduction for side in story.composers]
    names = [side.phrases.say("Introduction") for side in story.composers]
    if not bodies[-1]:
        return
    if story.numbered:
        yield from part_rows(story, names, bodies, (), context)
    else:
        inside = context.under(context.element.add("Sect", title=names[-1].text), deeper=False)
        yield Row((set_introduction(composer, bodies[-1], inside, set_blocks),))


def section_rows(
    story: StoryContext, sections: Sections, context: BlockContext, above: float | None = None, name: str = ""
) -> Iterator[Row]:
    """Yield a section in all languages: heading, body, deeper sections; `above` is another blank above it.

    Links lead to it by its `name`.
    """
    headings, bodies = [section.heading for section in sections], [section.body for section in sections]
    deeper = zip(*(section.sections for section in sections), strict=True)
    return part_rows(story, headings, bodies, deeper, context, above, name or sections[-1].id or "")


def part_rows(
    story: StoryContext,
    headings: Sequence[model.Message | Phrase],
    bodies: Sequence[model.Blocks],
    deeper: Iterable[Sections],
    context: BlockContext,
    above: float | None = None,
    name: str = "",
) -> Iterator[Row]:
    """Yield a part of the leaflet under its heading."""
    element = context.element.add("Sect")
    inside = context.below_heading(element)
    yield heading_row(story, headings, context.under(element, deeper=False), above, name)
    yield from body_rows(story, bodies, inside)
    # A heading right under another stands close to it.
    close = story.composer.space("after_heading") if not bodies[-1] else None
    for index, sections in enumerate(deeper):
        yield from section_rows(story, sections, inside, None if index else close)


def heading_row(
    story: StoryContext,
    messages: Sequence[model.Message | Phrase],
    context: BlockContext,
    above: float | None = None,
    name: str = "",
) -> Row:
    """Return a heading at a place, where links lead by its name; that of a section stands in the margin."""
    composer, depth = story.composer, context.level - 2
    start = text_start(composer, context) if depth else 0
    row = story.text_row(
        messages,
        composer.heading_style(depth),
        context.element,
        context.heading,
        before=composer.space("subsection" if depth else "section") if above is None else above,
        break_after=Break.FORBID,
        start=start,
        bookmark=context.level,
        numbered=True,
    )
    hanging = max(cell.underhang(composer.design.layout.column - start) for cell in row.cells)
    after = max(composer.space("after_heading"), hanging + composer.units(1))
    cells = tuple(cell.altered(after=after, anchor=name) for cell in row.cells)
    return row._replace(cells=cells, section=not depth)


# --- blocks ---


def body_rows(story: StoryContext, bodies: Sequence[model.Blocks], context: BlockContext) -> Iterator[Row]:
    """Yield the rows of a body in all languages, whose blocks are of the same forms."""
    for index, blocks in enumerate(zip(*bodies, strict=True)):
        contexts, numbers = story.passage(context)
        introduces = is_introduced(bodies[0], index + 1)
        sides = [
            set_block(*side, introduces=introduces, apart=story.numbered)
            for side in zip(story.composers, blocks, contexts, strict=True)
        ]
        for parts in zip(*sides, strict=True):
            yield level_row(parts, numbers)


def is_introduced(blocks: model.Blocks, index: int) -> bool:
    """Tell whether there is a block at an index, of a form that the paragraph above it most often introduces."""
    return index < len(blocks) and isinstance(blocks[index], INTRODUCED)


def level_row(parts: Sequence[Part], numbers: Element | None) -> Row:
    """Return a part in all languages, its number under `numbers`; tables become one, whose caption has the number."""
    tables = [part for part in parts if isinstance(part, TableParts)]
    number = numbers.add("P") if numbers and not (tables and tables[0].caption) else None
    return Row((set_grid(tables),) if tables else tuple(part for part in parts if isinstance(part, Box)), number)


def set_blocks(composer: Composer, blocks: model.Blocks, context: BlockContext) -> list[Box]:
    """Return blocks of the leaflet in one language."""
    return [cell for row in body_rows(StoryContext((composer,)), (blocks,), context) for cell in row.cells]


def set_block(  # noqa: C901 - one case a form
    composer: Composer, block: model.Block, context: BlockContext, *, introduces: bool, apart: bool
) -> Sequence[Part]:
    """Return one block of the leaflet; `apart` in parts that stand level with those of another language.

    A paragraph that `introduces` what follows is liked to stand on one page with it.
    """
    parts: Sequence[Part]
    match block:
        case model.Paragraph():
            return [set_text(composer, block, context, introduces=introduces)]
        case model.Callout():
            return [set_callout(composer, block, context, set_blocks)]
        case model.Questions():
            return [part for item in block.items for part in set_question(composer, item, context, apart=apart)]
        case model.Figure():
            return set_pictured(composer, block, context, apart=apart)
        case model.Contacts():
            return [set_contacts(composer, block, context)]
        case model.WritingLines():
            return [set_writing_lines(composer, block, context)]
        case model.QrCode():
            return [set_qr_code(composer, block, context)]
        case model.Card():
            return [set_card(composer, block, context, set_blocks)]
        case model.Bullets():
            parts = set_bullets(composer, block, context, set_blocks)
        case model.Steps():
            parts = set_steps(composer, block, context, set_blocks, threaded=not apart)
        case model.Terms():
            parts = set_terms(composer, block, context)
        case model.Checklist():
            parts = set_checklist(composer, block, context, set_blocks)
        case model.Outcomes():
            parts = [outcome_parts(composer, block, context)]
        case model.Table():
            table = table_parts(composer, block, context)
            parts = [table.caption, table] if table.caption else [table]
    return parts if apart else [stacked(composer, parts)]


def stacked(composer: Composer, parts: Sequence[Part]) -> Box:
    """Return the parts of a block under each other, with their outer blanks around them."""
    boxes = [set_grid([part]) if isinstance(part, TableParts) else part for part in parts]
    return VBox(tuple(boxes), rtl=composer.rtl, before=boxes[0].before, after=boxes[-1].after)


def set_text(composer: Composer, block: model.Paragraph, context: BlockContext, *, introduces: bool) -> Box:
    """Return a paragraph of running text."""
    introduced = Break.DISCOURAGE if introduces else Break.ALLOW
    penalty = Break.AVOID if block.text.text.rstrip("* ").endswith(INTRODUCING) else introduced
    return composer.text(
        block.text,
        composer.text_style("body"),
        context.element,
        after=composer.space("paragraph"),
        break_after=penalty,
        start=text_start(composer, context),
    )


def set_pictured(composer: Composer, block: model.Figure, context: BlockContext, *, apart: bool) -> Sequence[Part]:
    """Return a figure and what stands beside it: in one row if that fits, else, and if `apart`, under each other."""
    if not block.beside:
        return [set_figure(composer, block, context, numbered=apart)]
    if not apart:
        return set_beside(composer, block, context, set_blocks)
    parts: list[Part] = [set_figure(composer, block, context, numbered=True)]
    for one in block.beside:
        parts += set_block(composer, one, context.under(context.element), introduces=False, apart=True)
    return parts


def set_question(composer: Composer, item: model.Question, context: BlockContext, *, apart: bool) -> Iterator[Part]:
    """Yield a question, which is a heading where it stands, and its answer, indented by nothing more."""
    element = context.element.add("Sect")
    above, below, start = composer.space("block"), composer.units(1), text_start(composer, context)
    yield block_heading(composer, item.question, element, context, before=above, after=below, start=start)
    inside = context.below_heading(element)
    for index, block in enumerate(item.answer):
        introduces = is_introduced(item.answer, index + 1)
        yield from set_block(composer, block, inside, introduces=introduces, apart=apart)

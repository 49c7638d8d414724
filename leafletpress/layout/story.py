"""A translated leaflet -> the body of its PDF: rows of boxes in order, each with its structure element.

One story serves all editions: what it says is set by one composer, or by two whose rows stand level (`bilingual.py`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, TypeAlias

from leafletpress.content import model
from leafletpress.layout.block import Block, Keep, Stack
from leafletpress.layout.body import Body
from leafletpress.layout.desk import Desk
from leafletpress.layout.ending import set_ending
from leafletpress.layout.figure import set_figure
from leafletpress.layout.lists import set_bullets, set_checklist, set_steps, set_terms, set_writing_lines
from leafletpress.layout.opening import set_opening
from leafletpress.layout.panels import set_callout, set_contacts, set_introduction
from leafletpress.layout.place import Place, Row, StoryContext, text_start
from leafletpress.layout.tables import TableParts, outcome_parts, set_grid, table_parts

if TYPE_CHECKING:
    from leafletpress.pdf.structure import Element
    from leafletpress.translation.phrases import Phrase, Phrases

# A paragraph that ends so is kept with what follows: "You can eat:" must not end a page.
INTRODUCING = (":", "：")
# What a paragraph above it most often introduces.
INTRODUCED = (model.Contacts, model.Outcomes, model.Table)
# A part of a block in one language, which stands level with its counterpart in another.
Part: TypeAlias = Block | TableParts
Sections: TypeAlias = "Sequence[model.Section]"


def tell(
    story: StoryContext,
    root: Element,
    *,
    available_in: Sequence[Phrases],
    source_title: str | None,
    draft: bool,
    overdue: bool,
) -> Body:
    """Return the whole leaflet in all languages of a story; raise ProblemsFound for a picture that cannot be used."""
    desk, top = story.document, Place(root.add("Sect"), level=2)
    rows = set_opening(story, top, source_title=source_title, draft=draft, overdue=overdue)
    rows += introduction_rows(story, top)
    for sections in zip(*(composer.leaflet.sections for composer in story.composers), strict=True):
        rows += section_rows(story, sections, top)
    rows += [Row((box,)) for box in set_ending(desk, top, available_in)]
    return Body(list(story.boxes(rows)), desk.units(1), rtl=desk.rtl)


def introduction_rows(story: StoryContext, place: Place) -> Iterator[Row]:
    """Yield the introduction: a panel, or where passages have numbers the first section, so that it has some, too."""
    desk, bodies = story.document, [composer.leaflet.introduction for composer in story.composers]
    names = [composer.phrases.say("Introduction") for composer in story.composers]
    if not bodies[-1]:
        return
    if story.numbered:
        yield from part_rows(story, names, bodies, (), place)
    else:
        inside = place.under(place.element.add("Sect", title=names[-1].text), deeper=False)
        yield Row((set_introduction(desk, bodies[-1], inside, set_blocks),))


def section_rows(story: StoryContext, sections: Sections, place: Place, above: float | None = None) -> Iterator[Row]:
    """Yield a section in all languages: heading, body, deeper sections; `above` is another blank above it."""
    headings, bodies = [section.heading for section in sections], [section.body for section in sections]
    deeper = zip(*(section.sections for section in sections), strict=True)
    return part_rows(story, headings, bodies, deeper, place, above)


def part_rows(
    story: StoryContext,
    headings: Sequence[model.Message | Phrase],
    bodies: Sequence[model.Blocks],
    deeper: Iterable[Sections],
    place: Place,
    above: float | None = None,
) -> Iterator[Row]:
    """Yield a part of the leaflet under its heading."""
    element = place.element.add("Sect")
    inside = place.below_heading(element)
    yield heading_row(story, headings, place.under(element, deeper=False), above)
    yield from body_rows(story, bodies, inside)
    # A heading right under another stands close to it, but for one with a number, which keeps its own blank.
    close = story.document.space("after_heading") if not bodies[-1] and not story.numbered else None
    for index, sections in enumerate(deeper):
        yield from section_rows(story, sections, inside, None if index else close)


def heading_row(
    story: StoryContext, messages: Sequence[model.Message | Phrase], place: Place, above: float | None = None
) -> Row:
    """Return a heading at a place; sections' headings stand in the margin, deeper ones over the text."""
    desk, depth = story.document, place.level - 2
    row = story.text_row(
        messages,
        desk.heading_look(depth),
        place.element,
        place.heading,
        before=desk.space("subsection" if depth else "section") if above is None else above,
        after=desk.space("after_heading"),
        keep=Keep.REQUIRED,
        bookmark=place.level,
        numbered=True,
    )
    return row._replace(section=not depth).inset(text_start(desk, place) if depth else 0)


# --- blocks ---


def body_rows(story: StoryContext, bodies: Sequence[model.Blocks], place: Place) -> Iterator[Row]:
    """Yield the rows of a body in all languages, whose blocks are of the same forms."""
    for index, blocks in enumerate(zip(*bodies, strict=True)):
        places, numbers = story.passage(place)
        introduces = not story.numbered and isinstance(next(iter(bodies[0][index + 1 :]), None), INTRODUCED)
        sides = [
            set_block(*side, introduces=introduces, apart=story.numbered)
            for side in zip(story.composers, blocks, places, strict=True)
        ]
        for parts in zip(*sides, strict=True):
            yield level_row(parts, numbers)


def level_row(parts: Sequence[Part], numbers: Element | None) -> Row:
    """Return a part in all languages, its number under `numbers`; tables become one, whose caption has the number."""
    tables = [part for part in parts if isinstance(part, TableParts)]
    number = numbers.add("P") if numbers and not (tables and tables[0].caption) else None
    return Row((set_grid(tables),) if tables else tuple(part for part in parts if isinstance(part, Block)), number)


def set_blocks(desk: Desk, blocks: model.Blocks, place: Place) -> list[Block]:
    """Return blocks of the leaflet in one language."""
    return [cell for row in body_rows(StoryContext((desk,)), (blocks,), place) for cell in row.cells]


def set_block(  # noqa: C901 - one case a form
    desk: Desk, block: model.Block, place: Place, *, introduces: bool, apart: bool
) -> Sequence[Part]:
    """Return one block of the leaflet; `apart` in parts that stand level with those of another language.

    A paragraph that `introduces` what follows is liked to stand on one page with it.
    """
    parts: Sequence[Part]
    match block:
        case model.Paragraph():
            return [set_text(desk, block, place, introduces=introduces)]
        case model.Callout():
            return [set_callout(desk, block, place, set_blocks)]
        case model.Questions():
            return [part for item in block.items for part in set_question(desk, item, place, apart=apart)]
        case model.Figure():
            return [set_figure(desk, block, place)]
        case model.Contacts():
            return [set_contacts(desk, block, place)]
        case model.WritingLines():
            return [set_writing_lines(desk, block, place)]
        case model.Bullets():
            parts = set_bullets(desk, block, place, set_blocks)
        case model.Steps():
            parts = set_steps(desk, block, place, set_blocks, threaded=not apart)
        case model.Terms():
            parts = set_terms(desk, block, place)
        case model.Checklist():
            parts = set_checklist(desk, block, place, set_blocks)
        case model.Outcomes():
            parts = [outcome_parts(desk, block, place)]
        case model.Table():
            table = table_parts(desk, block, place)
            parts = [table.caption, table] if table.caption else [table]
    return parts if apart else [stacked(desk, parts)]


def stacked(desk: Desk, parts: Sequence[Part]) -> Block:
    """Return the parts of a block under each other, with their outer blanks around them."""
    boxes = [set_grid([part]) if isinstance(part, TableParts) else part for part in parts]
    return Stack(boxes, rtl=desk.rtl, before=boxes[0].before, after=boxes[-1].after)


def set_text(desk: Desk, block: model.Paragraph, place: Place, *, introduces: bool) -> Block:
    """Return a paragraph of running text."""
    liked = Keep.LIKED if introduces else Keep.FREE
    keep = Keep.WISHED if block.text.text.rstrip("* ").endswith(INTRODUCING) else liked
    text = desk.text(block.text, desk.look("body"), place.element, after=desk.space("paragraph"), keep=keep)
    return text.inset(text_start(desk, place))


def set_question(desk: Desk, item: model.Question, place: Place, *, apart: bool) -> Iterator[Part]:
    """Yield a question, which is a heading where it stands, and its answer, indented by nothing more."""
    element = place.element.add("Sect")
    question = desk.text(
        item.question,
        desk.heading_look(1),
        element,
        place.heading,
        before=desk.space("block"),
        after=desk.units(1),
        keep=Keep.REQUIRED,
        bookmark=place.level,
    )
    yield question.inset(text_start(desk, place))
    inside = place.below_heading(element)
    for index, block in enumerate(item.answer):
        introduces = isinstance(next(iter(item.answer[index + 1 :]), None), INTRODUCED)
        yield from set_block(desk, block, inside, introduces=introduces, apart=apart)

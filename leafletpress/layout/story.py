"""A translated leaflet -> the body of its PDF: flowables in order, each with its structure element."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest
from typing import TYPE_CHECKING

from leafletpress.content import model
from leafletpress.layout.block import Block, Keep
from leafletpress.layout.body import Body
from leafletpress.layout.desk import Desk
from leafletpress.layout.ending import set_ending
from leafletpress.layout.figure import set_figure
from leafletpress.layout.lists import set_bullets, set_checklist, set_steps, set_terms, set_writing_lines
from leafletpress.layout.opening import set_opening
from leafletpress.layout.panels import set_callout, set_contacts
from leafletpress.layout.place import Place, text_start
from leafletpress.layout.tables import set_outcomes, set_table

if TYPE_CHECKING:
    from leafletpress.pdf.structure import Element
    from leafletpress.translation.phrases import Phrases

# A paragraph that ends so is kept with what follows: "You can eat:" must not end a page.
INTRODUCING = (":", "：")
# What a paragraph above it most often introduces.
INTRODUCED = (model.Contacts, model.Outcomes, model.Table)


def tell(
    desk: Desk,
    root: Element,
    *,
    available_in: Sequence[Phrases],
    source_title: str | None,
    draft: bool,
    overdue: bool,
) -> Body:
    """Return the whole leaflet as flowables; raise ProblemsFound for a picture that cannot be used."""
    top = Place(root.add("Sect"), level=2)
    blocks = set_opening(desk, top, set_blocks, source_title=source_title, draft=draft, overdue=overdue)
    for section in desk.leaflet.sections:
        blocks += set_section(desk, section, top)
    blocks += set_ending(desk, top, available_in)
    return Body(blocks, desk.units(1), rtl=desk.rtl)


def set_section(desk: Desk, section: model.Section, place: Place) -> list[Block]:
    """Return a section: heading, body, deeper sections."""
    element = place.element.add("Sect")
    here, inside = place.under(element, deeper=False), place.below_heading(element)
    blocks = [set_heading(desk, section.heading, here), *set_blocks(desk, section.body, inside)]
    for index, deeper in enumerate(section.sections):
        found = set_section(desk, deeper, inside)
        if not index and not section.body:
            found[0].before = desk.space("after_heading")
        blocks += found
    return blocks


def set_heading(desk: Desk, message: model.Message, place: Place) -> Block:
    """Return a heading at a place; sections' headings stand in the margin, deeper ones over the text."""
    depth = place.level - 2
    heading = desk.text(
        message,
        desk.heading_look(depth),
        place.element,
        place.heading,
        before=desk.space("section" if not depth else "subsection"),
        after=desk.space("after_heading"),
        keep=Keep.REQUIRED,
        bookmark=place.level,
    )
    return heading.inset(text_start(desk, place) if depth else 0)


def set_blocks(desk: Desk, blocks: model.Blocks, place: Place) -> list[Block]:
    """Return blocks of the leaflet as flowables."""
    flowables: list[Block] = []
    for block, following in zip_longest(blocks, blocks[1:]):
        flowables += set_block(desk, block, place)
        if isinstance(block, model.Paragraph) and isinstance(following, INTRODUCED):
            flowables[-1].keep = max(flowables[-1].keep, Keep.LIKED)
    return flowables


def set_block(desk: Desk, block: model.Block, place: Place) -> list[Block]:  # noqa: C901 - one case a form
    """Return one block of the leaflet as flowables."""
    match block:
        case model.Paragraph():
            return [set_text(desk, block, place)]
        case model.Bullets():
            return [set_bullets(desk, block, place, set_blocks)]
        case model.Steps():
            return [set_steps(desk, block, place, set_blocks)]
        case model.Terms():
            return [set_terms(desk, block, place)]
        case model.Callout():
            return [set_callout(desk, block, place, set_blocks)]
        case model.Questions():
            return [flowable for item in block.items for flowable in set_question(desk, item, place)]
        case model.Outcomes():
            return [set_outcomes(desk, block, place)]
        case model.Table():
            return [set_table(desk, block, place)]
        case model.Figure():
            return [set_figure(desk, block, place)]
        case model.Contacts():
            return [set_contacts(desk, block, place)]
        case model.Checklist():
            return [set_checklist(desk, block, place, set_blocks)]
        case model.WritingLines():
            return [set_writing_lines(desk, block, place)]


def set_text(desk: Desk, block: model.Paragraph, place: Place) -> Block:
    """Return a paragraph of running text."""
    keep = Keep.WISHED if block.text.text.rstrip("* ").endswith(INTRODUCING) else Keep.FREE
    text = desk.text(block.text, desk.look("body"), place.element, after=desk.space("paragraph"), keep=keep)
    return text.inset(text_start(desk, place))


def set_question(desk: Desk, item: model.Question, place: Place) -> list[Block]:
    """Return a question, which is a heading where it stands, and its answer, indented by nothing more."""
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
    inside = place.below_heading(element)
    return [question.inset(text_start(desk, place)), *set_blocks(desk, item.answer, inside)]

"""Lists of every kind: bullets, steps, terms, checklists, lines to write on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from leafletpress.content.model import Bullets, Checklist, Paragraph, Step, Steps, Terms, WritingLines
from leafletpress.languages import SOURCE_LANGUAGE
from leafletpress.layout.box import Box, Flow, VBox, frozen
from leafletpress.layout.breaks import Break
from leafletpress.layout.composer import Composer
from leafletpress.layout.context import BlockContext, SetBlocks, block_heading, text_start
from leafletpress.layout.graphics import BOX, CAP, Drawing, RuledLines, numeral, tick_box
from leafletpress.layout.labelled_box import LabelledBox
from leafletpress.layout.text import Inline, Mark
from leafletpress.pdf.page import LAYOUT, Segment, Shape, Stroke
from leafletpress.typography.stages import Run

if TYPE_CHECKING:
    from leafletpress.pdf.inks import Colour
    from leafletpress.pdf.page import Item
    from leafletpress.pdf.structure import Element

FEWEST_LINES = 3  # to write on
THREAD_GAP = 3.0  # between a numeral and the thread, in points
BULLETS = ("•", "–")  # of the outer list, of all inner ones


def set_bullets(composer: Composer, block: Bullets, context: BlockContext, set_blocks: SetBlocks) -> list[Box]:
    """Return the items of a bulleted list: L > LI > Lbl + LBody."""
    element = context.element.add("L", numbering="Disc" if not context.bullets else "Circle")
    sign = BULLETS[min(context.bullets, len(BULLETS) - 1)]
    style = composer.text_style("body")._replace(colour=composer.design.brand.palette.fine, bold=True)
    inner = context.under(element)._replace(bullets=context.bullets + 1)
    items: list[Box] = []
    for index, blocks in enumerate(block.items):
        item = element.add("LI")
        # On the line of the body's type.
        run = Run(sign, bold=True, language=composer.language.tag)
        label = composer.set(Inline((run,)), style, composer.language.tag, item.add("Lbl"))
        body = set_blocks(composer, blocks, inner.under(item.add("LBody")))
        flow = list_flow(composer, context, index, len(block.items), composer.space("item"), short=len(body) == 1)
        items.append(LabelledBox(tuple(body), label, indent=(composer.units(5), 0), rtl=composer.rtl, **flow))
    return items


def list_flow(
    composer: Composer, context: BlockContext, index: int, count: int, between: float, *, short: bool = False
) -> Flow:
    """Return how an item of a list stands, the blanks of a paragraph around the whole list."""
    around = composer.space("paragraph" if not context.bullets else "item")
    flow = item_flow(index, count, (composer.space("item"), between, around), short=short)
    return {**flow, "start": text_start(composer, context)}


def item_flow(
    index: int, count: int, blanks: tuple[float, float, float], *, short: bool, last: Break = Break.AVOID
) -> Flow:
    """Return the flow of an item; `blanks` are those above the list, between items and below it.

    It is wished that no page ends with the first item, if that is `short`: one block. `last` is the penalty of a page
    that begins with the last item alone.
    """
    above, between, below = blanks
    break_after = Break.ALLOW
    if count > 1 and index == count - 2:
        break_after = last
    elif count > 1 and not index:
        break_after = Break.LONE if short else Break.ALLOW
    return Flow(before=0 if index else above, after=between if index < count - 1 else below, break_after=break_after)


# --- steps ---


def set_steps(
    composer: Composer, block: Steps, context: BlockContext, set_blocks: SetBlocks, *, threaded: bool
) -> list[Box]:
    """Return numbered steps with large numerals; a step's title is a heading one level below its section.

    They are `threaded` where each stands below the last: beside another language a thread would end too soon.
    """
    element = context.element.add("L", numbering="Decimal")
    size = numeral_size(composer)
    zone = max(text_start(composer, context), size + composer.units(3))
    blanks = composer.space("paragraph"), composer.space("paragraph"), composer.space("block")
    items: list[Box] = []
    for number, step in enumerate(block.items, 1):
        item = element.add("LI")
        label = set_numeral(composer, str(number), item.add("Lbl"), size)
        body = step_body(composer, step, context.under(item.add("LBody")), set_blocks)
        thread = composer.design.brand.palette.rule if threaded and number < len(block.items) else None
        # A last step with a title of its own may begin a page: it is a passage rather than an item.
        last = Break.AVOID if block.items[-1].title is None else Break.DISCOURAGE
        flow = item_flow(number - 1, len(block.items), blanks, short=len(body) == 1, last=last)
        items.append(StepItem(tuple(body), label, thread, indent=(zone, 0), rtl=composer.rtl, **flow))
    return items


@frozen
class StepItem(LabelledBox):
    """A step, a thread running from its numeral down to the next one's; one that is whole may stand under a heading."""

    thread: Colour | None = None
    whole: bool = True

    def lines_at(self, width: float) -> int:
        return max(super().lines_at(width), 2 if self.whole else 0)

    def part(self, children: Sequence[Box]) -> VBox:
        return super().part(children).altered(thread=None, whole=False)

    def place(self, x: float, top: float, width: float) -> Iterator[Item]:
        if self.thread and isinstance(self.label, Drawing):
            half = self.label.size / 2
            middle = x + width - half if self.rtl else x + half
            upper = top - max(self.drop(width), 0) - 2 * half - THREAD_GAP
            lower = top - self.height_at(width) - self.after + THREAD_GAP
            line = Segment(middle, upper, middle, min(lower, upper))
            yield Shape(LAYOUT, (line,), stroke=Stroke(self.thread, 1.5))
        yield from super().place(x, top, width)


def numeral_size(composer: Composer) -> float:
    """Return the diameter of a step's numeral in points."""
    return composer.units(round(2.2 * composer.design.layout.type.body / composer.design.layout.unit))


def set_numeral(composer: Composer, number: str, element: Element, size: float) -> Drawing:
    """Return the number of a step or section in a circle."""
    palette = composer.design.brand.palette
    body = composer.text_style("body")
    style = body._replace(size=1.15 * body.size, colour=palette.on_primary, bold=True, heading=True, align="center")
    inline = Inline((Run(number, bold=True, isolate=True),))
    figure = composer.set(inline, style, SOURCE_LANGUAGE, element)
    return Drawing(partial(numeral, figure), size, palette.primary, CAP * body.size, rtl=composer.rtl)


def step_body(composer: Composer, step: Step, context: BlockContext, set_blocks: SetBlocks) -> list[Box]:
    """Return a step's title, if it has one, and its blocks."""
    if step.title is None:
        return set_blocks(composer, step.body, context)
    title = block_heading(composer, step.title, context.element, context, after=composer.units(1))
    return [title, *set_blocks(composer, step.body, context._replace(level=context.level + 1))]


# --- terms ---


def set_terms(composer: Composer, block: Terms, context: BlockContext) -> list[Box]:
    """Return a glossary: each term bold, its meaning running on; L > LI > Lbl + LBody."""
    element = context.element.add("L", numbering="None")
    items: list[Box] = []
    style = composer.text_style("body")
    for index, entry in enumerate(block.items):
        term = composer.inline(entry.term, bold=True)
        meaning = composer.inline(entry.meaning)
        inline = run_in(term, meaning, composer.other(entry.term.language), composer.other(entry.meaning.language))
        item = element.add("LI")
        flow = list_flow(composer, context, index, len(block.items), composer.units(2))
        items.append(composer.set(inline, style, entry.meaning.language, item, where=entry.meaning.where, **flow))
    return items


def run_in(term: Inline, meaning: Inline, term_language: str | None, meaning_language: str | None) -> Inline:
    """Return a term and its meaning as one paragraph, marked as label and body of a list item."""
    marks = (Mark("Lbl", language=term_language), Mark("LBody", language=meaning_language))
    runs = [run._replace(tag=1) for run in term.runs]
    last = runs[-1]
    runs[-1] = last._replace(text=f"{last.text}  ") if not last.isolate else last
    runs += [run._replace(tag=2) for run in meaning.runs]
    return Inline(tuple(runs), marks)


# --- paper to write on ---


def set_checklist(composer: Composer, block: Checklist, context: BlockContext, set_blocks: SetBlocks) -> list[Box]:
    """Return things to tick off, each with a drawn box."""
    element = context.element.add("L", numbering="None")
    body_style = composer.text_style("body")
    items: list[Box] = []
    zone = max(BOX + composer.units(2), composer.units(5))
    for index, message in enumerate(block.items):
        box = Drawing(tick_box, BOX, composer.design.brand.palette.ink, CAP * body_style.size, rtl=composer.rtl)
        body = element.add("LI").add("LBody")
        texts = set_blocks(composer, (Paragraph(message),), context.under(body))
        flow = list_flow(composer, context, index, len(block.items), composer.space("paragraph"), short=len(texts) == 1)
        items.append(LabelledBox(tuple(texts), box, indent=(zone, 0), rtl=composer.rtl, **flow))
    return items


def set_writing_lines(composer: Composer, block: WritingLines, context: BlockContext) -> Box:
    """Return a prompt and ruled lines under it, kept together; where a page ends there may be fewer lines."""
    palette = composer.design.brand.palette
    prompt = composer.text(
        block.prompt, composer.text_style("body")._replace(bold=True), context.element, break_after=Break.FORBID
    )
    lines = RuledLines(block.lines, palette.muted, fewest_lines(block.lines))
    return VBox(
        (prompt, lines),
        rtl=composer.rtl,
        whole_below=composer.design.layout.page_height / 2,
        before=composer.space("paragraph"),
        after=composer.space("block"),
        start=text_start(composer, context),
    )


def fewest_lines(wished: int) -> int:
    """Return how many of the lines wished for are drawn at the least: half of them, and at least three."""
    return min(wished, max(FEWEST_LINES, -(-wished // 2)))

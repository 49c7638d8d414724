"""Panels: the introduction, callouts, contacts, notices, cards to cut out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import KW_ONLY
from typing import TYPE_CHECKING

from leafletpress.content.inline import fill_facts, link_address
from leafletpress.content.model import Callout, Card, Contact, Contacts
from leafletpress.languages import SOURCE_LANGUAGE
from leafletpress.layout.box import Box, VBox, frozen
from leafletpress.layout.breaks import Break
from leafletpress.layout.composer import Composer, TextStyle
from leafletpress.layout.context import BlockContext, SetBlocks, block_heading, text_start
from leafletpress.layout.graphics import CAP, Drawing, Panel, note_icon, warning_icon
from leafletpress.layout.grid import Columns
from leafletpress.layout.labelled_box import CalloutBody
from leafletpress.layout.text import Inline, Mark, Text
from leafletpress.typography.stages import Run

if TYPE_CHECKING:
    from leafletpress.content.model import Blocks
    from leafletpress.errors import Where
    from leafletpress.pdf.inks import Colour
    from leafletpress.pdf.page import Item
    from leafletpress.pdf.structure import Element
    from leafletpress.translation.phrases import Phrase


# Up to these parts of a page's height a panel stays whole. A warning does so at the price of an empty page: nobody must
# read half of when to call for help. A higher one goes on under its label and title.
WHOLE, WARNING_WHOLE = 0.3, 0.5
CARD_WIDTH = 22.0  # of body type, 108 mm at 14 points: no wider than a hand holds


def side_by_side(
    composer: Composer, texts: Sequence[Text], padding: float, backdrop: Panel, *, after: float = 0
) -> Box:
    """Return one or two short texts on a panel, at both its sides if one line holds them, else under each other."""
    room = composer.design.layout.width - (1 + len(texts)) * padding
    if len(texts) == 2 and sum(text.natural_width for text in texts) <= room:
        return Sides((texts[0], texts[1]), padding, backdrop, rtl=composer.rtl, after=after)
    return VBox(
        tuple(texts),
        rtl=composer.rtl,
        padding=(0.375 * padding, 0.375 * padding),
        indent=(padding, padding),
        backdrop=backdrop,
        after=after,
    )


@frozen
class Sides(Box):
    """Two short texts on a panel, one at the start side, one at the end side."""

    sides: tuple[Text, Text]
    padding: float
    backdrop: Panel
    _: KW_ONLY
    rtl: bool

    def measure(self, width: float) -> float:
        return max(side.height_at(width) for side in self.sides) + 0.75 * self.padding

    def place(self, x: float, top: float, width: float) -> Iterator[Item]:
        yield from self.backdrop.place(x, top, width, self.height_at(width))
        rooms = [side.natural_width for side in self.sides]
        level = max(side.first_baseline(room) or 0 for side, room in zip(self.sides, rooms, strict=True))
        for side, room, offset in zip(self.sides, rooms, (self.padding, width - self.padding - rooms[1]), strict=True):
            left = x + width - offset - room if self.rtl else x + offset
            down = level - (side.first_baseline(room) or 0)
            yield from side.place(left, top - 0.375 * self.padding - down, room)


def set_introduction(composer: Composer, blocks: Blocks, context: BlockContext, set_blocks: SetBlocks) -> Box:
    """Return the tinted panel under the title."""
    palette = composer.design.brand.palette
    start = max(text_start(composer, context), composer.padding())
    return VBox(
        tuple(set_blocks(composer, blocks, context._replace(depth=1))),
        rtl=composer.rtl,
        padding=(composer.padding(), composer.padding()),
        indent=(start, composer.padding()),
        backdrop=Panel(tint=palette.panel),
        before=composer.space("block"),
        after=composer.space("block"),
    )


# --- callouts ---


def set_callout(composer: Composer, block: Callout, context: BlockContext, set_blocks: SetBlocks) -> Box:
    """Return a box that must not be missed: tint, bar, drawn icon, bold label; Aside in the tag tree."""
    element = context.element.add("Aside")
    label = composer.phrases.say("Warning" if block.kind == "warning" else "Note")
    after = composer.space("after_heading")
    below = 0 if block.title else after
    style = composer.text_style("body")._replace(colour=accent(composer, block.kind), bold=True, heading=True)
    heads = [composer.text(label, style, element, after=below, break_after=Break.FORBID)]
    inside = context.under(element)
    if block.title:
        # A heading, so that whoever goes from heading to heading comes by what must not be missed.
        heads.append(block_heading(composer, block.title, element, context, after=after))
        inside = inside._replace(level=context.level + 1)
    texts = [*heads, *set_blocks(composer, block.body, inside)]
    return boxed(composer, block.kind, texts, context, heads if block.kind == "warning" else heads[-1:])


def set_notice(composer: Composer, message: Phrase, context: BlockContext) -> Box:
    """Return a warning of the layout's own, such as a review date that has passed."""
    element = context.element.add("Aside")
    style = composer.text_style("body")._replace(bold=True)
    return boxed(composer, "warning", [composer.text(message, style, element, after=composer.units(1))], context)


def accent(composer: Composer, kind: str) -> Colour:
    """Return the colour of a callout's bar, icon and label."""
    palette = composer.design.brand.palette
    return palette.warning if kind == "warning" else palette.primary


def boxed(
    composer: Composer, kind: str, texts: Sequence[Box], context: BlockContext, heads: Sequence[Text] = ()
) -> Box:
    """Return texts in the box of a callout, the icon in a zone at the start side.

    The `heads` among them come again where it goes on over a page.
    """
    palette, warning = composer.design.brand.palette, kind == "warning"
    bar = composer.units(2 if warning else 1)
    size = composer.units(7 if warning else 6)
    inside = bar + composer.units(2)
    zone = max(text_start(composer, context), inside + size + composer.units(2)) - inside
    draw, cap = warning_icon if warning else note_icon, CAP * composer.text_style("body").size
    icon = Drawing(draw, size, accent(composer, kind), cap, rtl=composer.rtl)
    body = CalloutBody(
        tuple(texts),
        icon,
        tuple(heads),
        rtl=composer.rtl,
        indent=(zone, 0),
        firm=warning,
        start=inside,
        end=composer.padding(),
    )
    backdrop = Panel(
        tint=palette.alarm if warning else palette.panel,
        frame=palette.warning if warning else None,
        bar=accent(composer, kind),
        bar_width=bar,
        rtl=composer.rtl,
    )
    return VBox(
        (body,),
        rtl=composer.rtl,
        padding=(composer.units(3), composer.padding()),
        backdrop=backdrop,
        whole_below=(WARNING_WHOLE if warning else WHOLE) * composer.design.layout.page_height,
        firm=warning,
        before=composer.space("paragraph"),
        after=composer.space("block"),
    )


# --- contacts ---


def set_contacts(composer: Composer, block: Contacts, context: BlockContext) -> Box:
    """Return one panel with a block for each contact."""
    palette = composer.design.brand.palette
    count = min(composer.design.layout.contact_columns if not context.depth else 1, len(block.items))
    cells = [set_contact(composer, contact, context.element.add("Div")) for contact in block.items]
    gap = composer.padding()
    rows = [cells[first : first + count] for first in range(0, len(cells), count)]
    above = composer.space("block")
    return VBox(
        tuple(Columns(tuple(row), count, 2 * gap, rtl=composer.rtl, before=above) for row in rows),
        rtl=composer.rtl,
        padding=(gap + composer.units(1), gap),
        indent=(gap, gap),
        backdrop=Panel(tint=palette.panel, top_rule=palette.primary, bar_width=composer.units(1), rtl=composer.rtl),
        whole_below=WHOLE * composer.design.layout.page_height,
        before=composer.space("paragraph"),
        after=composer.space("block"),
    )


def set_contact(composer: Composer, contact: Contact, element: Element) -> Box:
    """Return a contact: name, telephone large, then the rest."""
    body, small = (
        composer.text_style("body"),
        composer.text_style("small")._replace(colour=composer.design.brand.palette.ink),
    )
    name = body._replace(bold=True, heading=True)
    texts: list[Box] = [composer.text(contact.name, name, element, after=composer.units(1), break_after=Break.FORBID)]
    for phone in contact.phones:
        number = fill_facts(phone, composer.facts)
        style, where = composer.text_style("phone"), contact.name.where
        texts.append(data_line(composer, "Phone", number, f"tel:{number}", style, element, where))
    if contact.hours:
        texts.append(composer.text(contact.hours, small, element, before=composer.units(1)))
    for label, value, scheme in (("Email", contact.email, "mailto:"), ("Web", contact.web, "")):
        if value:
            shown = fill_facts(value, composer.facts)
            texts.append(data_line(composer, label, shown, scheme + shown, body, element, contact.name.where))
    if contact.address:
        texts += composer.lines(contact.address, small, element, before=composer.units(1))
    return VBox(tuple(texts), rtl=composer.rtl)


def data_line(
    composer: Composer, label: str, value: str, address: str, style: TextStyle, element: Element, where: Where
) -> Box:
    """Return a telephone number or an address as a link; what it is, is said in the link's description."""
    shown = value.removeprefix("https://").removeprefix("http://").rstrip("/")
    mark = Mark("Link", link_address(address, {}), f"{composer.phrases.say(label).text} {shown}")
    run = Run(shown, bold=style.bold, tag=1, isolate=True)
    # Set as English is: digits and Latin letters, without the deep lines that another script may need.
    return composer.set(Inline((run,), (mark,)), style, SOURCE_LANGUAGE, element.add("P"), where=where)


# --- cards ---


@frozen
class NarrowBox(Box):
    """A box that is so wide at the most, at the start side."""

    content: VBox
    most: float
    _: KW_ONLY
    rtl: bool

    def measure(self, width: float) -> float:
        return self.content.height_at(min(width, self.most))

    def lines_at(self, width: float) -> int:
        return self.content.lines_at(min(width, self.most))

    def place(self, x: float, top: float, width: float) -> Iterator[Item]:
        wide = min(width, self.most)
        return self.content.place(x + width - wide if self.rtl else x, top, wide)


def set_card(composer: Composer, block: Card, context: BlockContext, set_blocks: SetBlocks) -> Box:
    """Return a card to cut out, its title a heading; Aside in the tag tree, for it repeats what matters most."""
    element = context.element.add("Aside")
    inside = context.under(element)._replace(level=context.level + 1)
    title = block_heading(composer, block.title, element, context, after=composer.space("after_heading"))
    pad = composer.padding()
    content = VBox(
        (title, *set_blocks(composer, block.body, inside)),
        rtl=composer.rtl,
        padding=(pad, pad),
        indent=(pad, pad),
        backdrop=Panel(cut=composer.design.brand.palette.muted),
    )
    return NarrowBox(
        content,
        CARD_WIDTH * composer.design.layout.type.body,
        rtl=composer.rtl,
        before=composer.space("block"),
        after=composer.space("block"),
        start=text_start(composer, context),
    )

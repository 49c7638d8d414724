"""Panels -> flowables: the introduction, callouts, contacts, notices."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from leafletpress.content.inline import fill_facts, link_address
from leafletpress.content.model import Callout, Contact, Contacts
from leafletpress.languages import SOURCE_LANGUAGE
from leafletpress.layout.block import Block, Keep, Labelled, Stack
from leafletpress.layout.desk import Desk, Look
from leafletpress.layout.grid import Columns
from leafletpress.layout.ink import NoteIcon, Panel, WarningIcon
from leafletpress.layout.lists import CAP
from leafletpress.layout.place import Place, SetBlocks, label_zone, text_start
from leafletpress.layout.text import Inline, Mark, Tagging, Text, text_width
from leafletpress.typography.data import Run

if TYPE_CHECKING:
    from leafletpress.content.model import Blocks
    from leafletpress.design.measures import Rgb
    from leafletpress.errors import Where
    from leafletpress.pdf.canvas import TaggedCanvas
    from leafletpress.pdf.structure import Element
    from leafletpress.translation.phrases import Phrase


# Up to these parts of a page's height a panel stays whole. A warning does so at the price of a page: nobody must
# read half of when to call for help.
WHOLE, WARNING_WHOLE = 0.3, 0.7


def whole_height(desk: Desk, share: float = WHOLE) -> float:
    """Return the height in points up to which a panel stays whole."""
    return share * desk.design.layout.page_height


def side_by_side(desk: Desk, texts: Sequence[Text], padding: float, backdrop: Panel, *, after: float = 0) -> Block:
    """Return one or two short texts on a panel, at both its sides if one line holds them, else under each other."""
    room = desk.design.layout.width - (1 + len(texts)) * padding
    if len(texts) == 2 and sum(map(text_width, texts)) <= room:
        return Sides(texts[0], texts[1], padding, backdrop, rtl=desk.rtl, after=after)
    lines = [text.inset(padding, padding) for text in texts]
    return Stack(lines, rtl=desk.rtl, padding=(0.375 * padding, 0.375 * padding), backdrop=backdrop, after=after)


class Sides(Block):
    """Be two short texts on a panel, one at the start side, one at the end side."""

    def __init__(self, start: Text, end: Text, padding: float, backdrop: Panel, *, rtl: bool, after: float = 0) -> None:
        super().__init__(after=after)
        self.sides = start, end
        self.padding = padding
        self.backdrop = backdrop
        self.rtl = rtl

    def measure(self, width: float) -> float:
        return max(side.height_at(width) for side in self.sides) + 0.75 * self.padding

    def paint(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        self.backdrop(canvas, x, top, width, self.height_at(width))
        rooms = [text_width(side) for side in self.sides]
        level = max(side.first_baseline(room) or 0 for side, room in zip(self.sides, rooms, strict=True))
        for side, room, offset in zip(self.sides, rooms, (self.padding, width - self.padding - rooms[1]), strict=True):
            left = x + width - offset - room if self.rtl else x + offset
            down = level - (side.first_baseline(room) or 0)
            side.paint(canvas, left, top - 0.375 * self.padding - down, room)


def set_introduction(desk: Desk, blocks: Blocks, place: Place, set_blocks: SetBlocks) -> Block:
    """Return the tinted panel under the title."""
    palette = desk.design.brand.palette
    start = max(text_start(desk, place), desk.padding())
    children = [child.inset(start, desk.padding()) for child in set_blocks(desk, blocks, place._replace(depth=1))]
    return Stack(
        children,
        rtl=desk.rtl,
        padding=(desk.padding(), desk.padding()),
        backdrop=Panel(tint=palette.panel),
        before=desk.space("block"),
        after=desk.space("block"),
    )


# --- callouts ---


def set_callout(desk: Desk, block: Callout, place: Place, set_blocks: SetBlocks) -> Block:
    """Return a box that must not be missed: tint, bar, drawn icon, bold label; Aside in the tag tree."""
    element = place.element.add("Aside")
    label = desk.phrases.say("Warning" if block.kind == "warning" else "Note")
    after = desk.space("after_heading")
    below = 0 if block.title else after
    texts: list[Block] = [desk.text(label, label_look(desk, block.kind), element, after=below, keep=Keep.REQUIRED)]
    inside = place.under(element)
    if block.title:
        look = desk.heading_look(1)._replace(colour=desk.design.brand.palette.ink)
        # A heading, so that whoever goes from heading to heading comes by what must not be missed.
        bookmark = place.level
        texts.append(
            desk.text(block.title, look, element, place.heading, after=after, keep=Keep.REQUIRED, bookmark=bookmark)
        )
        inside = inside._replace(level=place.level + 1)
    texts += set_blocks(desk, block.body, inside)
    return boxed(desk, block.kind, texts, place)


def set_notice(desk: Desk, messages: tuple[Phrase, ...], place: Place) -> Block:
    """Return a warning of the layout's own, such as a review date that has passed."""
    element = place.element.add("Aside")
    look = desk.look("body")._replace(bold=True)
    texts: list[Block] = [desk.text(message, look, element, after=desk.units(1)) for message in messages]
    return boxed(desk, "warning", texts, place)


def label_look(desk: Desk, kind: str) -> Look:
    """Return the look of a callout's label."""
    return desk.look("body")._replace(colour=accent(desk, kind), bold=True, heading=True)


def accent(desk: Desk, kind: str) -> Rgb:
    """Return the colour of a callout's bar, icon and label."""
    palette = desk.design.brand.palette
    return palette.warning if kind == "warning" else palette.primary


def boxed(desk: Desk, kind: str, texts: list[Block], place: Place) -> Block:
    """Return texts in the box of a callout, the icon in a zone at the start side."""
    palette, warning = desk.design.brand.palette, kind == "warning"
    bar = desk.units(2 if warning else 1)
    size = desk.units(7 if warning else 6)
    inside = bar + desk.units(2)
    zone = label_zone(desk, place, inside + size + desk.units(2)) - inside
    icon = (WarningIcon if warning else NoteIcon)(size, accent(desk, kind), CAP * desk.look("body").size, rtl=desk.rtl)
    body = Labelled(icon, zone, texts, rtl=desk.rtl).inset(inside, desk.padding())
    backdrop = Panel(
        tint=palette.alarm if warning else palette.panel,
        frame=palette.warning if warning else None,
        bar=accent(desk, kind),
        bar_width=bar,
        rtl=desk.rtl,
    )
    return Stack(
        [body],
        rtl=desk.rtl,
        padding=(desk.units(3), desk.padding()),
        backdrop=backdrop,
        whole_below=whole_height(desk, WARNING_WHOLE if warning else WHOLE),
        before=desk.space("paragraph"),
        after=desk.space("block"),
    )


# --- contacts ---


def set_contacts(desk: Desk, block: Contacts, place: Place) -> Block:
    """Return one panel with a block for each contact."""
    palette = desk.design.brand.palette
    count = min(desk.design.layout.contact_columns if not place.depth else 1, len(block.items))
    cells = [set_contact(desk, contact, place.element.add("Div")) for contact in block.items]
    gap = desk.padding()
    rows: list[Block] = []
    for first in range(0, len(cells), count):
        row = Columns(cells[first : first + count], count, 2 * gap, rtl=desk.rtl, before=desk.space("block"))
        rows.append(row.inset(gap, gap))
    return Stack(
        rows,
        rtl=desk.rtl,
        padding=(gap + desk.units(1), gap),
        backdrop=Panel(tint=palette.panel, top_rule=palette.primary, bar_width=desk.units(1), rtl=desk.rtl),
        whole_below=whole_height(desk),
        before=desk.space("paragraph"),
        after=desk.space("block"),
    )


def set_contact(desk: Desk, contact: Contact, element: Element) -> Block:
    """Return a contact: name, telephone large, then the rest."""
    body, small = desk.look("body"), desk.look("small")._replace(colour=desk.design.brand.palette.ink)
    name = body._replace(bold=True, heading=True)
    texts: list[Block] = [desk.text(contact.name, name, element, after=desk.units(1), keep=Keep.REQUIRED)]
    for phone in contact.phones:
        number = fill_facts(phone, desk.facts)
        look, where = desk.look("phone"), contact.name.where
        texts.append(data_line(desk, "Phone", number, f"tel:{number}", look, element, where))
    if contact.hours:
        texts.append(desk.text(contact.hours, small, element, before=desk.units(1)))
    for label, value, scheme in (("Email", contact.email, "mailto:"), ("Web", contact.web, "")):
        if value:
            shown = fill_facts(value, desk.facts)
            texts.append(data_line(desk, label, shown, scheme + shown, body, element, contact.name.where))
    if contact.address:
        texts += desk.lines(contact.address, small, element, before=desk.units(1))
    return Stack(texts, rtl=desk.rtl)


def data_line(desk: Desk, label: str, value: str, address: str, look: Look, element: Element, where: Where) -> Block:
    """Return a telephone number or an address as a link; what it is, is said in the link's description."""
    shown = value.removeprefix("https://").removeprefix("http://").rstrip("/")
    mark = Mark("Link", link_address(address, {}), f"{desk.phrases.say(label).text} {shown}")
    run = Run(shown, bold=look.bold, tag=1, isolate=True)
    # Set as English is: digits and Latin letters, without the deep lines that another script may need.
    return desk.set(Inline((run,), (mark,)), look, SOURCE_LANGUAGE, Tagging(element.add("P"), (mark,)), where=where)

"""The top of page 1 -> flowables: draft banner, band with logo, title block, English line, notices, introduction."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from leafletpress.design.logo import HIGH, mark_size
from leafletpress.layout.block import Block, Keep, Stack
from leafletpress.layout.desk import Desk
from leafletpress.layout.furniture import set_banner
from leafletpress.layout.ink import Panel, fill_box
from leafletpress.layout.panels import set_introduction, set_notice, side_by_side
from leafletpress.layout.place import Place, SetBlocks
from leafletpress.layout.text import Text, text_width
from leafletpress.pdf.pictures import draw_picture, picture_facts
from leafletpress.translation.phrases import Phrase
from leafletpress.typography.paragraph import min_width

if TYPE_CHECKING:
    from pathlib import Path

    from leafletpress.design.measures import Rgb
    from leafletpress.pdf.canvas import TaggedCanvas


LEAST_WIDE = 0.7  # of its width: how far a wide mark gives way for names on one line


class BandSizes(NamedTuple):
    """Hold the distances of the band in points: padding, width and height of the mark, gap, height."""

    padding: float
    mark: tuple[float, float]
    gap: float
    height: float


class Band(Block):
    """Be the brand band: department at the start side; logo, name and tagline at the end side.

    The mark itself is not mirrored; where it stands is. A brand without one is its name alone.
    """

    def __init__(
        self,
        department: Text | None,
        names: Sequence[Text],
        logo: Path | None,
        colour: Rgb,
        sizes: BandSizes,
        *,
        rtl: bool,
    ) -> None:
        super().__init__()
        self.department = department
        self.names = Stack(names, rtl=rtl)
        self.needed = max(map(text_width, names))
        self.logo = logo
        self.colour = colour
        self.sizes = sizes
        self.rtl = rtl

    def mark_at(self, width: float) -> tuple[float, float]:
        """Return width and height of the mark: what is wider than high gives way to the names, most to long words."""
        wide, high = self.sizes.mark
        if self.logo is None:
            return 0.0, 0.0
        room = width - 2 * self.sizes.padding - 2 * self.sizes.gap - longest_word(self.department)
        liked = max(room - self.needed, LEAST_WIDE * wide)
        broken = room - max(map(longest_word, self.names.children))
        scale = min(1.0, max(min(liked, broken), min(wide, high)) / wide)
        return wide * scale, high * scale

    def mark_room(self, width: float) -> float:
        """Return the width of the mark and of the gap before it, 0 without one."""
        return self.mark_at(width)[0] + self.sizes.gap if self.logo else 0.0

    def halves(self, width: float) -> tuple[float, float]:
        """Return the widths for the department and for the names.

        The names get what they need up to two thirds, but each its longest word.
        """
        inner = width - 2 * self.sizes.padding - self.mark_room(width) - self.sizes.gap
        word = longest_word(self.department)
        least = min(inner / 3, max(map(longest_word, self.names.children)))
        end = min(self.needed, max(min(inner * 2 / 3, inner - word), least))
        return inner - end, end

    def content_height(self, width: float) -> float:
        """Return the height in points without padding."""
        start, end = self.halves(width)
        department = self.department.height_at(start) if self.department else 0
        return max(department, self.names.height_at(end), self.sizes.height)

    def measure(self, width: float) -> float:
        return self.content_height(width) + 2 * self.sizes.padding

    def paint(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        fill_box(canvas, x, top, width, self.height_at(width), self.colour)
        start, end = self.halves(width)
        middle = top - self.height_at(width) / 2
        (wide, high), padding = self.mark_at(width), self.sizes.padding
        names_at = width - padding - self.mark_room(width) - end
        # Offsets are from the start edge: right-to-left leaflets mirror them as a whole.
        for block, offset, room in ((self.names, names_at, end), (self.department, padding, start)):
            if block:
                left = x + width - offset - room if self.rtl else x + offset
                block.paint(canvas, left, middle + block.height_at(room) / 2, room)
        left = x + padding if self.rtl else x + width - padding - wide
        if self.logo is None:
            return
        with canvas.artifact("Layout"):
            draw_picture(canvas, self.logo, left, middle - high / 2, wide, high, self.colour)


def longest_word(text: Block | None) -> float:
    """Return the width in points below which a text's words are broken, 0 for none."""
    return min_width(text.inline.runs, text.style) if isinstance(text, Text) else 0.0


def set_band(desk: Desk, place: Place) -> list[Block]:
    """Return band and strip; their texts are content, the mark an artifact beside the name."""
    brand, phrases = desk.design.brand, desk.phrases
    palette = brand.palette
    body = desk.look("body")._replace(colour=palette.on_primary, heading=True)
    name_look = body._replace(size=1.2 * body.size, bold=True, align="end")
    names = [desk.text(phrases.message(brand.name), name_look, place.element)]
    if brand.tagline:
        tagline = desk.look("small")._replace(colour=palette.on_primary, heading=True, align="end")
        names.append(desk.text(phrases.message(brand.tagline), tagline, place.element))
    department = desk.leaflet.department
    first = desk.text(department, body._replace(size=1.2 * body.size, bold=True), place.element) if department else None
    logo = brand.logo_on_band
    mark = mark_size(picture_facts(logo), desk.design.layout) if logo else (0.0, 0.0)
    sizes = BandSizes(desk.padding(), mark, body.size, HIGH * body.size)
    band = Band(first, names, logo, palette.primary, sizes, rtl=desk.rtl)
    return [band, *set_strip(desk, place)]


def set_strip(desk: Desk, place: Place) -> list[Block]:
    """Return the strip under the band, none if the brand has neither notice nor contact line."""
    brand = desk.design.brand
    look = desk.look("small")._replace(colour=brand.palette.ink, heading=True)
    messages = [desk.phrases.message(message) for message in (brand.notice, brand.contact) if message]
    texts = [desk.text(message, look, place.element) for message in messages]
    if not texts:
        return []
    return [side_by_side(desk, texts, desk.padding(), Panel(tint=brand.palette.panel))]


def set_title(desk: Desk, place: Place, source_title: str | None) -> list[Block]:
    """Return title, subtitle and, on a translation, what the leaflet is in English."""
    leaflet = desk.leaflet
    title = desk.text(
        leaflet.title,
        desk.look("title"),
        place.element,
        "H1",
        before=desk.space("section"),
        after=desk.units(1),
        keep=Keep.REQUIRED,
        bookmark=1,
    )
    # The letters of a steep script stand out above their line: white is left between them and the band all the same.
    title.before = max(title.before, title.overhang(desk.design.layout.width) + desk.units(2))
    blocks: list[Block] = [title]
    if leaflet.subtitle:
        blocks.append(desk.text(leaflet.subtitle, desk.look("subtitle"), place.element, after=desk.units(2)))
    if source_title is not None:
        blocks.append(english_line(desk, place, source_title))
    return blocks


def english_line(desk: Desk, place: Place, source_title: str) -> Block:
    """Return what a translation is, for a clinician who cannot read it."""
    leaflet = desk.leaflet
    parts = source_title, desk.language.english_name, leaflet.reference, f"version {leaflet.version}"
    line = Phrase("  ·  ".join(parts), "en")
    return desk.text(line, desk.look("small"), place.element, after=desk.units(2))


def set_opening(
    desk: Desk, place: Place, set_blocks: SetBlocks, *, source_title: str | None, draft: bool, overdue: bool
) -> list[Block]:
    """Return everything above the first section."""
    banner = [set_banner(desk, place.element)] if draft else []
    blocks = [*banner, *set_band(desk, place), *set_title(desk, place, source_title)]
    if overdue:
        blocks.append(set_notice(desk, overdue_messages(desk), place))
    if desk.leaflet.introduction:
        name = desk.phrases.say("Introduction").text
        section = place.element.add("Sect", title=name)
        blocks.append(set_introduction(desk, desk.leaflet.introduction, place.under(section, deeper=False), set_blocks))
    return blocks


def overdue_messages(desk: Desk) -> tuple[Phrase, ...]:
    """Return the notice that the review date has passed."""
    msgid = "This leaflet was due for review by {date}. Ask staff if there is a newer one."
    return (desk.phrases.say_date(msgid, desk.leaflet.next_review),)

"""The bilingual edition: English on the left, the translation on the right, every passage numbered.

Patient and clinician look at one sheet and each can point: sections are numbered, and so is every passage
inside them. Each side is set as it would be alone (story.py); here they are brought level.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from leafletpress.languages import SOURCE_LANGUAGE, language
from leafletpress.layout.block import Block, Keep, Stack
from leafletpress.layout.body import Body
from leafletpress.layout.desk import Desk, Look
from leafletpress.layout.ending import set_ending
from leafletpress.layout.furniture import set_banner
from leafletpress.layout.grid import Grid, Nothing
from leafletpress.layout.ink import Panel
from leafletpress.layout.lists import numeral, numeral_size
from leafletpress.layout.opening import english_line, overdue_messages, set_band
from leafletpress.layout.pairs import Pair, Sides, paired, rows_of
from leafletpress.layout.panels import set_notice
from leafletpress.layout.place import Place
from leafletpress.layout.story import set_blocks
from leafletpress.layout.text import Inline, Tagging, Text
from leafletpress.translation.phrases import Phrase, Phrases
from leafletpress.typography.data import Run

if TYPE_CHECKING:
    from leafletpress.content.model import Blocks, Leaflet, Message, Section
    from leafletpress.pdf.structure import Element

Said: TypeAlias = "tuple[Message | Phrase, Message | Phrase]"


@dataclass(slots=True)
class Spread:
    """Hold both desks, English and translation, and count sections and the passages of each."""

    english: Desk
    translated: Desk
    section: int = 0
    passage: int = 0
    rtl: tuple[bool, bool] = field(init=False)

    def __post_init__(self) -> None:
        self.rtl = self.english.rtl, self.translated.rtl

    @property
    def gutter(self) -> float:
        """Return the width between the columns in points."""
        return self.translated.design.layout.gutter

    def elements(self, parent: Element, role: str) -> tuple[Element, Element]:
        """Return an element for each side; the one on the side where the document begins comes first."""
        roles = [SOURCE_LANGUAGE, None]
        made = {tag: parent.add(role, language=tag) for tag in (reversed(roles) if self.translated.rtl else roles)}
        return made[SOURCE_LANGUAGE], made[None]

    def begin_section(self) -> str:
        """Return the number of the next section."""
        self.section, self.passage = self.section + 1, 0
        return str(self.section)

    def next_passage(self) -> str:
        """Return the number of the next passage."""
        self.passage += 1
        return f"{self.section}.{self.passage}"


def tell_bilingual(
    desk: Desk,
    source: Leaflet,
    root: Element,
    *,
    available_in: Sequence[Phrases],
    source_title: str,
    draft: bool,
    overdue: bool,
) -> Body:
    """Return the leaflet and its English side by side; raise ProblemsFound for a picture that cannot be used."""
    english = language(SOURCE_LANGUAGE)
    beside = Desk(desk.design, source, english, Phrases(english), desk.root, outlined=False, problems=desk.problems)
    beside.overset = desk.overset
    spread = Spread(beside, desk)
    top = Place(root.add("Sect"), level=2)
    banner = [set_banner(desk, top.element)] if draft else []
    blocks = [*banner, *set_band(desk, top), *set_title_pair(spread, top, source_title)]
    if overdue:
        blocks.append(set_notice(desk, overdue_messages(desk), top))
    blocks += set_introduction_pair(spread, top)
    for pair in zip(source.sections, desk.leaflet.sections, strict=True):
        blocks += set_section_pair(spread, pair, top)
    blocks += set_ending(desk, top, available_in)
    return Body(blocks, desk.units(1), rtl=desk.rtl)


def set_title_pair(spread: Spread, place: Place, source_title: str) -> list[Block]:
    """Return title and subtitle in both languages, what the leaflet is in English, and the languages' names."""
    desk, leaflets = spread.translated, (spread.english.leaflet, spread.translated.leaflet)
    titles = said_twice(spread, place.element.add("H1"), (leaflets[0].title, leaflets[1].title), desk.look("title"), 1)
    blocks: list[Block] = [paired(titles, spread.gutter, None)]
    overhang = titles[1].overhang(desk.design.layout.column) + desk.units(2)
    blocks[0].before = max(desk.space("section"), overhang)
    blocks[0].after, blocks[0].keep = desk.units(1), Keep.REQUIRED
    if leaflets[0].subtitle and leaflets[1].subtitle:
        subtitles = leaflets[0].subtitle, leaflets[1].subtitle
        texts = said_twice(spread, place.element.add("P"), subtitles, desk.look("subtitle"))
        blocks.append(paired(texts, spread.gutter, None))
        blocks[-1].after = desk.units(2)
    return [*blocks, english_line(desk, place, source_title), set_names(spread, place)]


def set_names(spread: Spread, place: Place) -> Block:
    """Return the names of both languages, the head of their columns."""
    palette = spread.translated.design.brand.palette
    look = spread.translated.look("body")._replace(bold=True, heading=True, colour=palette.on_primary)
    spoken = spread.translated.language
    names = Phrase("English", SOURCE_LANGUAGE), Phrase(spoken.own_name, spoken.tag)
    row = paired(said_twice(spread, place.element.add("P"), names, look), spread.gutter, None)
    padding, down = spread.translated.padding(), spread.translated.units(1)
    row.gutter -= 2 * padding
    return Stack(
        [row.inset(padding, padding)],
        rtl=spread.translated.rtl,
        padding=(down, down),
        backdrop=Panel(tint=palette.primary),
        before=spread.translated.units(2),
        after=spread.translated.space("paragraph"),
        keep=Keep.REQUIRED,
    )


def said_twice(spread: Spread, element: Element, said: Said, look: Look, level: int | None = None) -> tuple[Text, Text]:
    """Return a text in both languages as parts of one element; `level` enters the translation in the outline."""
    english, translated = spread.elements(element, "Span")
    left = spread.english.text(said[0], look, english, "Span")
    right = spread.translated.text(said[1], look._replace(native=True), translated, "Span", bookmark=level)
    return left, right


# --- sections ---


def set_introduction_pair(spread: Spread, place: Place) -> list[Block]:
    """Return the introduction as the first numbered section: its passages, too, can be pointed at."""
    english, translated = spread.english, spread.translated
    if not translated.leaflet.introduction:
        return []
    element = place.element.add("Sect")
    names = english.phrases.say("Introduction"), translated.phrases.say("Introduction")
    heading = set_heading_pair(spread, names, place._replace(element=element))
    blocks = english.leaflet.introduction, translated.leaflet.introduction
    return [heading, *set_passages(spread, blocks, place._replace(element=element, level=place.level + 1))]


def set_section_pair(spread: Spread, pair: tuple[Section, Section], place: Place) -> list[Block]:
    """Return a section in both languages: heading, passages, deeper sections."""
    here = place._replace(element=place.element.add("Sect"))
    inside = here._replace(level=place.level + 1)
    headings = pair[0].heading, pair[1].heading
    blocks = [set_heading_pair(spread, headings, here), *set_passages(spread, (pair[0].body, pair[1].body), inside)]
    for deeper in zip(pair[0].sections, pair[1].sections, strict=True):
        blocks += set_section_pair(spread, deeper, inside)
    return blocks


def set_heading_pair(spread: Spread, said: Said, place: Place) -> Block:
    """Return a heading in both languages, its number in the gutter."""
    desk, depth = spread.translated, place.level - 2
    element = place.element.add(place.heading)
    number = element.add("Span", language=desk.other(SOURCE_LANGUAGE))
    label = passage_label(spread, number) if depth else section_label(spread, number)
    texts = said_twice(spread, element, said, desk.heading_look(depth), place.level)
    row = paired(texts, spread.gutter, label)
    row.before, row.after = desk.space("subsection" if depth else "section"), desk.space("after_heading")
    row.keep = Keep.REQUIRED
    return row


def section_label(spread: Spread, element: Element) -> Block:
    """Return the number of the next section in a circle in the middle of the gutter."""
    desk = spread.translated
    size = numeral_size(desk)
    disc = numeral(desk, spread.begin_section(), element, size)
    aside = (spread.gutter - size) / 2
    return Stack([disc.inset(aside, aside)], rtl=desk.rtl)


def passage_label(spread: Spread, element: Element) -> Block:
    """Return the number of the next passage in the middle of the gutter."""
    desk = spread.translated
    look = desk.look("small")._replace(align="center", bold=True, native=True)
    inline = Inline((Run(spread.next_passage(), bold=True, isolate=True),))
    return desk.set(inline, look, SOURCE_LANGUAGE, Tagging(element))


def set_passages(spread: Spread, blocks: tuple[Blocks, Blocks], place: Place) -> list[Block]:
    """Return blocks in both languages as numbered rows."""
    rows: list[Block] = []
    for one, other in zip(*blocks, strict=True):
        group = place.element.add("Div")
        numbers = group.add("Div", language=spread.translated.other(SOURCE_LANGUAGE))
        english, translated = spread.elements(group, "Div")
        left = set_blocks(spread.english, (one,), place._replace(element=english))
        right = set_blocks(spread.translated, (other,), place._replace(element=translated))
        for row in rows_of(left, right, spread.rtl, spread.translated.design.layout.column):
            rows += set_row(spread, row, numbers, rows)
    return rows


def set_row(spread: Spread, row: Sides | Grid, numbers: Element, above: Sequence[Block]) -> list[Block]:
    """Return a numbered row; a table has its number with its caption, or else above it."""
    if isinstance(row, tuple):
        return [paired(row, spread.gutter, passage_label(spread, numbers.add("P")))]
    row.after = spread.translated.space("block")
    if above and above[-1].keep is Keep.REQUIRED:
        return [row]
    label = passage_label(spread, numbers.add("P"))
    nothing = Pair((Nothing(), Nothing()), spread.gutter, label, keep=Keep.REQUIRED)
    nothing.after = spread.translated.units(1)
    return [nothing, row]

"""The bilingual edition: English on the left, the translation on the right, every passage numbered.

Patient and clinician look at one sheet and each can point: sections are numbered, and so is every passage
inside them. Each side is set as it would be alone (story.py); here they are brought level.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar, Unpack

from leafletpress.languages import SOURCE_LANGUAGE, language
from leafletpress.layout.box import Box, Flow, VBox
from leafletpress.layout.breaks import Break
from leafletpress.layout.composer import Composer, TextStyle
from leafletpress.layout.context import BlockContext, Row, StoryContext
from leafletpress.layout.graphics import Panel
from leafletpress.layout.grid import NOTHING
from leafletpress.layout.lists import numeral_size, set_numeral
from leafletpress.layout.pairs import Pair, paired
from leafletpress.layout.text import Inline
from leafletpress.translation.phrases import Phrase, Phrases
from leafletpress.typography.stages import Run

if TYPE_CHECKING:
    from leafletpress.content.model import Leaflet, Message
    from leafletpress.pdf.structure import Element


def bilingual(translated: Composer, source: Leaflet) -> BilingualContext:
    """Return what a translation and its English are set with side by side."""
    spoken = language(SOURCE_LANGUAGE)
    english = replace(translated, leaflet=source, language=spoken, phrases=Phrases(spoken), outlined=False)
    return BilingualContext((english, translated))


class BilingualContext(StoryContext):
    """What a story in English and a translation of it is set with, row by row, a number in the gutter."""

    __slots__ = ()
    numbered: ClassVar[bool] = True

    @property
    def gutter(self) -> float:
        """Return the width between the columns in points."""
        return self.composer.design.layout.gutter

    def elements(self, parent: Element, role: str) -> tuple[Element, Element]:
        """Return an element for each side; the one on the side where the document begins comes first."""
        tags = [SOURCE_LANGUAGE, None]
        made = {tag: parent.add(role, language=tag) for tag in (reversed(tags) if self.composer.rtl else tags)}
        return made[SOURCE_LANGUAGE], made[None]

    def text_row(
        self,
        messages: Sequence[Message | Phrase],
        style: TextStyle,
        element: Element,
        role: str = "P",
        *,
        bookmark: int | None = None,
        numbered: bool = False,
        **flow: Unpack[Flow],
    ) -> Row:
        own = element.add(role)
        number = own.add("Span", language=self.composer.other(SOURCE_LANGUAGE)) if numbered else None
        cells = [
            side.text(message, own_style, inside, "Span", bookmark=bookmark, **flow)
            for side, message, own_style, inside in zip(
                self.composers, messages, (style, style._replace(native=True)), self.elements(own, "Span"), strict=True
            )
        ]
        return Row(tuple(cells), number)

    def passage(self, context: BlockContext) -> tuple[tuple[BlockContext, ...], Element | None]:
        group = context.element.add("Div")
        numbers = group.add("Div", language=self.composer.other(SOURCE_LANGUAGE))
        return tuple(context._replace(element=element) for element in self.elements(group, "Div")), numbers

    def column_heads(self, context: BlockContext) -> list[Row]:
        composer, palette = self.composer, self.composer.design.brand.palette
        style = composer.text_style("body")._replace(bold=True, heading=True, colour=palette.on_primary)
        names = Phrase("English", SOURCE_LANGUAGE), Phrase(composer.language.own_name, composer.language.tag)
        padding, down = composer.padding(), composer.units(1)
        row = self.level(self.text_row(names, style, context.element), None, self.gutter - 2 * padding)
        head = VBox(
            (row,),
            rtl=composer.rtl,
            padding=(down, down),
            indent=(padding, padding),
            backdrop=Panel(tint=palette.primary),
            before=composer.units(2),
            after=composer.space("paragraph"),
            break_after=Break.FORBID,
        )
        return [Row((head,))]

    def boxes(self, rows: Iterable[Row]) -> Iterator[Box]:
        section = passage = 0
        for row in rows:
            label = None
            if row.number and row.section:
                section, passage = section + 1, 0
                label = section_label(self.composer, self.gutter, str(section), row.number)
            elif row.number:
                passage += 1
                label = passage_label(self.composer, f"{section}.{passage}", row.number)
            if len(row.cells) == 2:
                yield self.level(row, label, self.gutter)
                continue
            if label:  # a table, which has no gutter
                after = self.composer.units(1)
                yield Pair((NOTHING, NOTHING), self.gutter, label, after=after, break_after=Break.FORBID)
            yield from row.cells

    def level(self, row: Row, label: Box | None, gutter: float) -> Pair:
        """Return a row with its cells brought level, panels equally high."""
        left, right = self.composers
        return paired(row.cells, (left.rtl, right.rtl), self.composer.design.layout.column, gutter, label)


def section_label(composer: Composer, gutter: float, number: str, element: Element) -> Box:
    """Return the number of a section in a circle in the middle of the gutter."""
    size = numeral_size(composer)
    aside = (gutter - size) / 2
    return VBox((set_numeral(composer, number, element, size),), rtl=composer.rtl, indent=(aside, aside))


def passage_label(composer: Composer, number: str, element: Element) -> Box:
    """Return the number of a passage in the middle of the gutter."""
    style = composer.text_style("small")._replace(align="center", bold=True, native=True)
    inline = Inline((Run(number, bold=True, isolate=True),))
    return composer.set(inline, style, SOURCE_LANGUAGE, element)

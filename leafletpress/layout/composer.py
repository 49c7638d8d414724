"""What a PDF is set with, and words -> `Text` in its style and language."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias, Unpack

from leafletpress.content.inline import Span, parse_inline, plain_text, unset
from leafletpress.content.model import Leaflet, Message
from leafletpress.design.design import Design
from leafletpress.design.page_layout import MOST_CHARACTERS, WORKING_PAPER
from leafletpress.errors import Where
from leafletpress.identity import Same
from leafletpress.languages import Language, language
from leafletpress.layout.box import Flow, frozen
from leafletpress.layout.printed_links import with_addresses
from leafletpress.layout.references import NOWHERE, References
from leafletpress.layout.text import Inline, Mark, Text, TypeSpec, elements_of
from leafletpress.pdf.page import Bookmark
from leafletpress.translation.phrases import Phrase, Phrases
from leafletpress.typography.break_lines import UNLIMITED
from leafletpress.typography.stages import ParagraphStyle, Run

if TYPE_CHECKING:
    from leafletpress.layout.overset import Overset
    from leafletpress.pdf.charts import Chart
    from leafletpress.pdf.inks import Colour
    from leafletpress.pdf.structure import Element

LEADING_STEP = 1.0  # points to which leading is rounded up
MOST_DESIGNS = 16  # of languages, whose settings of styles are remembered
SIZE_STEP = 1.0  # points by which a heading is set smaller so that its longest word fits

Align = Literal["start", "center", "end"]
FLIPPED: dict[Align, Align] = {"start": "end", "center": "center", "end": "start"}


class TextStyle(NamedTuple):
    """How a text looks, whatever its language: size in points as the layout has it, weight, colour.

    A paragraph in a language that runs the other way than the document stands on the document's start
    side all the same, unless it is `native`. Where a word is wider than its line, a heading is set smaller, down
    to `least` points. The lines of a heading, and of what is `balanced`, are about as long as each other.
    """

    size: float
    colour: Colour
    bold: bool = False
    heading: bool = False
    align: Align = "start"
    native: bool = False
    least: float = 0.0
    balanced: bool = False


Specs: TypeAlias = "dict[tuple[TextStyle, str, bool], TypeSpec]"


@lru_cache(maxsize=MOST_DESIGNS)
def remembered_specs(same: Same[Design], tag: str) -> Specs:
    """Return how the documents of a language (BCP 47) in a design set styles: empty at first, filled by each."""
    del same, tag
    return {}


@frozen
class Composer:
    """Everything that one language of a PDF is set with; what does not fit is told to `overset`.

    `outlined` says whether headings are entered in the outline: of two languages only one's are. `signed` says that
    the translation is, `edition` is the hash of its text. `charts` take the place of pictures, by their names in
    figures; `references` say what stands behind words that refer to something.
    """

    design: Design
    leaflet: Leaflet
    language: Language
    phrases: Phrases
    root: Path
    overset: Overset
    outlined: bool = True
    signed: bool = False
    edition: str = ""
    charts: Mapping[str, Chart] = field(default_factory=dict)
    references: References = NOWHERE
    _text_styles: dict[str, TextStyle] = field(init=False, default_factory=dict)

    @property
    def rtl(self) -> bool:
        """Tell whether the leaflet reads from right to left."""
        return self.language.is_rtl

    @cached_property
    def _specs(self) -> Specs:
        return remembered_specs(Same(self.design), self.language.tag)

    @cached_property
    def facts(self) -> Mapping[str, str]:
        """Return the leaflet's facts by name."""
        return dict(self.leaflet.facts)

    # --- distances ---

    def units(self, count: float) -> float:
        """Return a number of units in points."""
        return count * self.design.layout.unit

    def space(self, name: str) -> float:
        """Return a vertical space of the layout by its name, in points."""
        return self.units(int(getattr(self.design.layout.spacing, name)))

    def padding(self) -> float:
        """Return the padding of panels in points."""
        return self.units(self.design.layout.spacing.padding)

    # --- looks ---

    def text_style(self, role: Literal["title", "subtitle", "body", "small", "phone"]) -> TextStyle:
        """Return the style of a role in the type scale."""
        if role not in self._text_styles:
            self._text_styles[role] = self._text_style(role)
        return self._text_styles[role]

    def _text_style(self, role: str) -> TextStyle:
        palette, scale = self.design.brand.palette, self.design.layout.type
        size = float(getattr(scale, role))
        if role == "title":
            return TextStyle(size, palette.primary, bold=True, heading=True, least=min(size, scale.headings[0]))
        if role == "phone":
            return TextStyle(size, palette.primary, bold=True, heading=True)
        if role == "subtitle":
            return TextStyle(size, palette.muted, heading=True)
        return TextStyle(size, palette.muted if role == "small" else palette.ink)

    def heading_style(self, depth: int) -> TextStyle:
        """Return the style of a section's heading; depth counts from 0."""
        palette, scale = self.design.brand.palette, self.design.layout.type
        size, deeper, *_ = (*scale.headings[min(depth, len(scale.headings) - 1) :], scale.body)
        colour = palette.ink if depth else palette.primary
        return TextStyle(size, colour, bold=True, heading=True, least=min(size, deeper))

    def paragraph_style(self, style: TextStyle, tag: str) -> ParagraphStyle:
        """Return how text of a style is set in a language (BCP 47)."""
        return self._paragraph_styles(style, tag, (style.size,))[0]

    def _paragraph_styles(self, style: TextStyle, tag: str, sizes: Iterable[float]) -> list[ParagraphStyle]:
        """Return the same at each of some sizes, in points as the layout has them."""
        known = language(tag)
        setting, fonts = self.design.setting(known), self.design.stack(known)
        factor = setting.heading_leading if style.heading else setting.leading
        kept = style.native or known.direction == self.language.direction
        align = style.align if kept else FLIPPED[style.align]
        return [
            ParagraphStyle(
                size=size * setting.size,
                leading=math.ceil(size * setting.size * factor / LEADING_STEP - 0.01) * LEADING_STEP,
                fonts=fonts,
                direction=known.direction,
                align=align,
            )
            for size in sizes
        ]

    # --- words ---

    def text(
        self,
        message: Message | Phrase,
        style: TextStyle,
        element: Element | None,
        role: str = "P",
        *,
        bookmark: int | None = None,
        cell: bool = False,
        whole: bool = False,
        **flow: Unpack[Flow],
    ) -> Text:
        """Return a paragraph of a message, in an element of its own under `element` (None: an artifact).

        `bookmark` is the level of the outline, from 1, at which a heading is entered; in a table's `cell` no word
        may be wider than its column, and what is `whole` is not broken over pages.
        """
        inline = self.inline(message, bold=style.bold)
        own = element.add(role, language=self.other(message.language)) if element else None
        entry = Bookmark(plain_text(message.text, self.facts), bookmark) if bookmark and self.outlined else None
        where = self.place_of(message)
        return self.set(
            inline, style, message.language, own, bookmark=entry, where=where, cell=cell, whole=whole, **flow
        )

    def lines(
        self, message: Message, style: TextStyle, element: Element, before: float = 0, *, cell: bool = False
    ) -> list[Text]:
        """Return a paragraph for each line of a message, so that a listener hears where one ends.

        `before` is the blank above the first, in points; in a table's `cell` no word may be wider than its column.
        """
        texts: list[Text] = []
        for spans in lines_of(parse_inline(message.text, self.facts, breaks=True)):
            inline = inline_of(self.told(spans, message.language), message.language, bold=style.bold)
            own = element.add("P", language=self.other(message.language))
            above = 0 if texts else before
            texts.append(self.set(inline, style, message.language, own, before=above, where=message.where, cell=cell))
        return texts

    def set(
        self,
        inline: Inline,
        style: TextStyle,
        tag: str,
        element: Element | None,
        *,
        bookmark: Bookmark | None = None,
        where: Where | None = None,
        cell: bool = False,
        whole: bool = False,
        spec: TypeSpec | None = None,
        **flow: Unpack[Flow],
    ) -> Text:
        """Return a paragraph of runs in a language (BCP 47), in an element (None: an artifact).

        `where` it is written is the leaflet's own place if left out, `spec` is the style's own in the language.
        """
        return Text(
            inline,
            spec or self.spec(style, tag, limited=element is not None),
            elements_of(element, inline),
            self.overset,
            where or self.leaflet.where,
            bookmark=bookmark,
            cell=cell,
            whole=whole,
            **flow,
        )

    def spec(self, style: TextStyle, tag: str, *, limited: bool = True) -> TypeSpec:
        """Return how a language sets a style; `limited` if its lines are for reading: furniture is looked up."""
        key = style, tag, limited
        if key not in self._specs:
            short = limited and language(tag).script == "Latn" and self.design.layout.profile != WORKING_PAPER
            steps = range(1, int((style.size - style.least) / SIZE_STEP) + 1) if style.least else ()
            whole, *smaller = self._paragraph_styles(
                style, tag, [style.size, *(style.size - SIZE_STEP * step for step in steps)]
            )
            self._specs[key] = TypeSpec(
                whole,
                (style.colour, self.link_colour(style)),
                MOST_CHARACTERS if short else UNLIMITED,
                tuple(smaller),
                balanced=style.heading or style.balanced,
            )
        return self._specs[key]

    def place_of(self, message: Message | Phrase) -> Where:
        """Return where a message is written: a phrase of the layouts stands in its catalogue."""
        if isinstance(message, Message):
            return message.where
        catalogue = self.phrases.catalogue if message.language == self.language.tag else None
        return Where(catalogue.shown) if catalogue else self.leaflet.where

    def link_colour(self, style: TextStyle) -> Colour:
        """Return the colour of links: the brand's in running text, elsewhere the style's own."""
        palette = self.design.brand.palette
        return palette.link if style.colour in (palette.ink, palette.muted) else style.colour

    def inline(self, message: Message | Phrase, *, bold: bool = False) -> Inline:
        """Return the runs of a message's markup, addresses behind its links; a phrase has none."""
        if isinstance(message, Phrase):
            return inline_of((Span(message.text),), message.language, bold=bold)
        spans = parse_inline(message.text, self.facts)
        return inline_of(self.told(spans, message.language), message.language, bold=bold)

    def told(self, spans: tuple[Span, ...], tag: str) -> tuple[Span, ...]:
        """Return the spans of a text in a language as they are printed, with what stands behind links."""
        if not any(span.link for span in spans):
            return spans
        found = with_addresses(spans, tag, self.references)
        return tuple(span._replace(link=self.references.target(span.link)) if span.link else span for span in found)

    def other(self, tag: str) -> str | None:
        """Return a language's tag where it is not the document's, for the structure tree."""
        return None if tag == self.language.tag else tag


def lines_of(spans: Sequence[Span]) -> Iterator[tuple[Span, ...]]:
    """Yield the spans of each line, none of them empty."""
    line: list[Span] = []
    for span in spans:
        first, *others = span.text.split("\n")
        line.append(span._replace(text=first))
        for text in others:
            yield tuple(part for part in line if part.text)
            line = [span._replace(text=text)]
    yield tuple(part for part in line if part.text)


def inline_of(spans: tuple[Span, ...], tag: str, *, bold: bool) -> Inline:
    """Return spans as runs; spans of one link share one mark, and words of another language have one of their own."""
    runs: list[Run] = []
    marks: list[Mark] = []
    for span in spans:
        if span.link and not (marks and runs[-1].tag == len(marks) and marks[-1].url == span.link):
            marks.append(Mark("Link", span.link, unset(span.text)))
        elif span.link:
            marks[-1] = marks[-1]._replace(contents=marks[-1].contents + unset(span.text))
        elif span.language:
            marks.append(Mark("Span", language=span.language))
        runs.append(
            Run(
                span.text,
                bold=bold or span.bold,
                language=span.language or tag,
                tag=len(marks) if span.link or span.language else 0,
                isolate=span.fact is not None,
            )
        )
    return Inline(tuple(runs), tuple(marks))

"""The compositor's desk: everything that one PDF is set with, and words -> `Text` in its look and language."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple

from leafletpress.content.inline import Span, parse_inline, plain_text, unset
from leafletpress.content.model import Leaflet, Message
from leafletpress.design.design import Design
from leafletpress.design.measures import Rgb
from leafletpress.design.page_layout import MOST_CHARACTERS, WORKING_PAPER
from leafletpress.errors import Problem, Where
from leafletpress.languages import Language, language
from leafletpress.layout.block import Keep
from leafletpress.layout.overset import Overset
from leafletpress.layout.text import Bookmark, Fitting, Inline, Mark, Tagging, Text
from leafletpress.translation.phrases import Phrase, Phrases
from leafletpress.typography.break_lines import UNLIMITED
from leafletpress.typography.data import ParagraphStyle, Run

if TYPE_CHECKING:
    from leafletpress.pdf.structure import Element

LEADING_STEP = 1.0  # points to which leading is rounded up
SIZE_STEP = 1.0  # points by which a heading is set smaller so that its longest word fits

Align = Literal["start", "center", "end"]
FLIPPED: dict[Align, Align] = {"start": "end", "center": "center", "end": "start"}


class Look(NamedTuple):
    """Say how a text looks, whatever its language: size in points as the layout has it, weight, colour.

    A paragraph in a language that runs the other way than the document stands on the document's start
    side all the same, unless it is `native`. Where a word is wider than its line, a heading is set smaller, down
    to `least` points.
    """

    size: float
    colour: Rgb
    bold: bool = False
    heading: bool = False
    align: Align = "start"
    native: bool = False
    least: float = 0.0


@dataclass
class Desk:
    """Hold what one PDF is set with; `signed` says that the translation is, `edition` is the hash of its text."""

    design: Design
    leaflet: Leaflet
    language: Language
    phrases: Phrases
    root: Path
    outlined: bool = True  # whether headings are entered in the outline: of two languages only one's are
    signed: bool = False
    edition: str = ""
    problems: list[Problem] = field(default_factory=list)
    overset: Overset = field(init=False)
    _looks: dict[str, Look] = field(default_factory=dict)
    _styles: dict[tuple[float, bool, str, Align, bool], ParagraphStyle] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.overset = Overset(self.design.layout, self.problems)

    @property
    def rtl(self) -> bool:
        """Tell whether the leaflet reads from right to left."""
        return self.language.is_rtl

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

    def look(self, role: Literal["title", "subtitle", "body", "small", "phone"]) -> Look:
        """Return the look of a role in the type scale."""
        if role not in self._looks:
            self._looks[role] = self._look(role)
        return self._looks[role]

    def _look(self, role: str) -> Look:
        palette, scale = self.design.brand.palette, self.design.layout.type
        size = float(getattr(scale, role))
        if role == "title":
            return Look(size, palette.primary, bold=True, heading=True, least=min(size, scale.headings[0]))
        if role == "phone":
            return Look(size, palette.primary, bold=True, heading=True)
        if role == "subtitle":
            return Look(size, palette.muted, heading=True)
        return Look(size, palette.muted if role == "small" else palette.ink)

    def heading_look(self, depth: int) -> Look:
        """Return the look of a section's heading; depth counts from 0."""
        palette, scale = self.design.brand.palette, self.design.layout.type
        size, deeper, *_ = (*scale.headings[min(depth, len(scale.headings) - 1) :], scale.body)
        colour = palette.ink if depth else palette.primary
        return Look(size, colour, bold=True, heading=True, least=min(size, deeper))

    def style(self, look: Look, tag: str) -> ParagraphStyle:
        """Return how text of a look is set in a language (BCP 47)."""
        key = look.size, look.heading, tag, look.align, look.native
        if key not in self._styles:
            self._styles[key] = self._style(look, language(tag))
        return self._styles[key]

    def _style(self, look: Look, known: Language) -> ParagraphStyle:
        setting = self.design.setting(known)
        size = look.size * setting.size
        factor = setting.heading_leading if look.heading else setting.leading
        kept = look.native or known.direction == self.language.direction
        return ParagraphStyle(
            size=size,
            leading=math.ceil(size * factor / LEADING_STEP - 0.01) * LEADING_STEP,
            fonts=self.design.stack(known),
            direction=known.direction,
            align=look.align if kept else FLIPPED[look.align],
        )

    # --- words ---

    def text(
        self,
        message: Message | Phrase,
        look: Look,
        element: Element | None,
        role: str = "P",
        *,
        before: float = 0,
        after: float = 0,
        keep: Keep = Keep.FREE,
        bookmark: int | None = None,
    ) -> Text:
        """Return a paragraph of a message, in an element of its own under `element` (None: an artifact).

        `bookmark` is the level of the outline, from 1, at which a heading is entered.
        """
        inline = self.inline(message, bold=look.bold)
        own = element.add(role, language=self.other(message.language)) if element else None
        entry = Bookmark(plain_text(message.text, self.facts), bookmark) if bookmark and self.outlined else None
        return self.set(
            inline, look, message.language, Tagging(own, inline.marks), before, after, keep, entry, self.place(message)
        )

    def lines(self, message: Message, look: Look, element: Element, before: float = 0) -> list[Text]:
        """Return a paragraph for each line of a message, so that a listener hears where one ends.

        `before` is the blank above the first, in points.
        """
        texts: list[Text] = []
        for spans in lines_of(parse_inline(message.text, self.facts, breaks=True)):
            inline = inline_of(spans, message.language, bold=look.bold)
            own = element.add("P", language=self.other(message.language))
            tagging = Tagging(own, inline.marks)
            above = 0 if texts else before
            texts.append(self.set(inline, look, message.language, tagging, above, where=message.where))
        return texts

    def set(
        self,
        inline: Inline,
        look: Look,
        tag: str,
        tagging: Tagging,
        before: float = 0,
        after: float = 0,
        keep: Keep = Keep.FREE,
        bookmark: Bookmark | None = None,
        where: Where | None = None,
    ) -> Text:
        """Return a paragraph of runs in a language (BCP 47), written at a place, the leaflet's own if left out."""
        colours = look.colour, self.link_colour(look)
        return Text(
            inline,
            self.style(look, tag),
            colours,
            tagging,
            before=before,
            after=after,
            keep=keep,
            bookmark=bookmark,
            balanced=look.heading,
            fitting=self.fitting(look, tag, where or self.leaflet.where, limited=tagging.element is not None),
        )

    def fitting(self, look: Look, tag: str, where: Where, *, limited: bool) -> Fitting:
        """Return how a text is made to fit; `limited` if its lines are for reading: furniture is looked up."""
        short = limited and language(tag).script == "Latn" and self.design.layout.profile != WORKING_PAPER
        steps = range(1, int((look.size - look.least) / SIZE_STEP) + 1) if look.least else ()
        smaller = tuple([self.style(look._replace(size=look.size - SIZE_STEP * step), tag) for step in steps])
        return Fitting(self.overset, where, MOST_CHARACTERS if short else UNLIMITED, smaller)

    def place(self, message: Message | Phrase) -> Where:
        """Return where a message is written: a phrase of the layouts stands in its catalogue."""
        if isinstance(message, Message):
            return message.where
        catalogue = self.phrases.catalogue if message.language == self.language.tag else None
        return Where(catalogue.shown) if catalogue else self.leaflet.where

    def link_colour(self, look: Look) -> Rgb:
        """Return the colour of links: the brand's in running text, elsewhere the look's own."""
        palette = self.design.brand.palette
        return palette.link if look.colour in (palette.ink, palette.muted) else look.colour

    def inline(self, message: Message | Phrase, *, bold: bool = False) -> Inline:
        """Return the runs of a message's markup; a phrase has none."""
        spans = (Span(message.text),) if isinstance(message, Phrase) else parse_inline(message.text, self.facts)
        return inline_of(spans, message.language, bold=bold)

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
    """Return spans as runs; spans of one link share one mark."""
    runs: list[Run] = []
    marks: list[Mark] = []
    for span in spans:
        if span.link and not (marks and runs[-1].tag == len(marks) and marks[-1].url == span.link):
            marks.append(Mark("Link", span.link, unset(span.text)))
        elif span.link:
            marks[-1] = marks[-1]._replace(contents=marks[-1].contents + unset(span.text))
        runs.append(
            Run(
                span.text,
                bold=bold or span.bold,
                language=tag,
                tag=len(marks) if span.link else 0,
                isolate=span.fact is not None,
            )
        )
    return Inline(tuple(runs), tuple(marks))

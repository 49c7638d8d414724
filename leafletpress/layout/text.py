"""Text as a box: a set paragraph that breaks between lines, its runs owned by their structure elements."""

from __future__ import annotations

import math
from dataclasses import KW_ONLY, field
from functools import cached_property
from itertools import groupby, pairwise
from operator import attrgetter, itemgetter
from typing import TYPE_CHECKING, NamedTuple

from leafletpress.layout.box import FUZZ, Box, Cut, frozen
from leafletpress.layout.breaks import Break, Strictness
from leafletpress.lexicon.scripts import UNSPACED
from leafletpress.pdf.page import LAYOUT, Anchor, Bookmark, GlyphRun, LinkArea, Rect, Shape, Tag
from leafletpress.typography.break_lines import UNLIMITED
from leafletpress.typography.paragraph import (
    line_count,
    min_width,
    natural_width,
    set_paragraph,
    undivided_width,
)
from leafletpress.typography.place import ink_ascent, ink_descent, ink_needs
from leafletpress.typography.stages import Line, ParagraphStyle, PlacedRun, Run, SetParagraph

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from leafletpress.errors import Where
    from leafletpress.layout.overset import Overset
    from leafletpress.pdf.inks import Colour
    from leafletpress.pdf.page import Item
    from leafletpress.pdf.structure import Element

RAGGED = 1.06  # how much longer a text is for the ragged ends of its lines
MOST_BALANCED = 3  # lines of a heading
WORDS_A_LINE = 2  # that a heading has at the least if it can be balanced
SHORT_LAST = 0.5  # of the widest: a heading's last line that is shorter gets more words
WITHIN_WORDS = ("divided", "hyphenated", "emergency")
LEAST_LINES = 2  # of a paragraph on either side of a page break
GOES_ON = "\u00a0…"
START = attrgetter("start")
REASON = attrgetter("reason")


class Mark(NamedTuple):
    """What the runs of one tag are inside their paragraph: a structure role, perhaps a link.

    `tint` stands behind them.
    """

    role: str
    url: str | None = None
    contents: str = ""
    language: str | None = None
    tint: Colour | None = None


class Inline(NamedTuple):
    """Runs, and for the tags 1, 2, … of theirs the marks."""

    runs: tuple[Run, ...]
    marks: tuple[Mark, ...] = ()


class TypeSpec(NamedTuple):
    """How a language sets a text style: its paragraphs, the colours of text and of links, what is done so that it fits.

    No line has more than `most` characters; where a word is too wide, the text is set in one of the `smaller` styles,
    which are in falling order. The lines of what is `balanced` are about as long as each other.
    """

    style: ParagraphStyle
    colours: tuple[Colour, Colour]
    most: int = UNLIMITED
    smaller: tuple[ParagraphStyle, ...] = ()
    balanced: bool = False


def elements_of(element: Element | None, inline: Inline) -> tuple[Element | None, ...]:
    """Return the element of a paragraph and, made here at its place in the text, that of each tag."""
    marks = inline.marks
    if element is None or not marks:
        return (element,) * (1 + len(marks))
    found: list[Element | None] = [element, *[None] * len(marks)]
    at = 0
    for run in inline.runs:
        if found[run.tag] is None:
            mark = marks[run.tag - 1]
            found[run.tag] = element.add(mark.role, language=mark.language, at=at)
        at += len(run.text)
    return tuple(found)


class Setting(NamedTuple):
    """A paragraph set at some width, and in which style."""

    style: ParagraphStyle
    paragraph: SetParagraph


@frozen
class Text(Box):
    """One paragraph, or the lines of it from `first` up to `last`; a page break leaves two or more on either side.

    `elements` are the elements of the paragraph and of each tag; without them it is an artifact. What does not fit is
    told to `overset`, at the text's place; in a table's `cell` that is any word which must be divided elsewhere than
    at a hyphen. Links lead to its `anchor`. What is `whole` is not broken over pages. It begins at an `offset` of the
    text of its elements where it shares them with another.
    """

    inline: Inline
    spec: TypeSpec
    elements: tuple[Element | None, ...]
    overset: Overset
    where: Where
    _: KW_ONLY
    bookmark: Bookmark | None = None
    anchor: str = ""
    offset: int = 0
    cell: bool = False
    whole: bool = False
    first: int = 0
    last: int | None = None
    _set: dict[float, Setting] = field(default_factory=dict, init=False)

    @cached_property
    def natural_width(self) -> float:
        """Return its width on one line, in points, with what rounding may take."""
        return natural_width(self.inline.runs, self.spec.style) + 0.1

    @cached_property
    def min_width(self) -> float:
        """Return the width in points of the longest part that is kept on one line."""
        return min_width(self.inline.runs, self.spec.style)

    def style_at(self, width: float) -> ParagraphStyle:
        """Return the style at a width: a smaller one, where there is one, if the longest word is wider.

        The lines of a heading stand so far apart that no ink of one meets that of the next.
        """
        return self.set_at(width).style

    def set_at(self, width: float) -> Setting:
        """Return the whole paragraph set at a width, in its style there."""
        found = self._set.get(width)
        if found is None:
            found = self._set[width] = self.setting(width, self.fitting(width))
        return found

    def setting(self, width: float, style: ParagraphStyle) -> Setting:
        """Return the whole paragraph set at a width in a style, or in one with as much leading as a heading needs."""
        paragraph = self.set_in(width, style)
        if not self.spec.balanced or len(paragraph.lines) < 2:
            return Setting(style, paragraph)
        needed = math.ceil(max(ink_needs(*pair, style.leading) for pair in pairwise(paragraph.lines)))
        if needed <= style.leading:
            return Setting(style, paragraph)
        style = style._replace(leading=float(needed))
        return Setting(style, self.set_in(width, style))

    def fitting(self, width: float) -> ParagraphStyle:
        """Return the largest of the styles in which the longest word is no wider than a width."""
        style, smaller = self.spec.style, self.spec.smaller
        if not smaller or self.min_width <= width:
            return style
        needed = undivided_width(self.inline.runs, style)
        size = style.size * min(1.0, width / needed) if needed else style.size
        return next((one for one in (style, *smaller) if one.size <= size), (style, *smaller)[-1])

    def paragraph(self, width: float) -> SetParagraph:
        """Return the whole paragraph set at a width."""
        return self.set_at(width).paragraph

    def set_in(self, width: float, style: ParagraphStyle) -> SetParagraph:
        """Return the whole paragraph set at a width in a style."""
        found = set_paragraph(self.inline.runs, width, style, most=self.spec.most)
        return self.balanced_in(width, found, style) if self.spec.balanced else found

    def balanced_in(self, width: float, found: SetParagraph, style: ParagraphStyle) -> SetParagraph:
        """Return a heading of a few lines with lines about as long as each other, instead of a last word alone.

        Scripts that do not part words by blanks are left as they are, be there a few blanks all the same: a narrower
        line may end inside a word.
        """
        count = len(found.lines)
        if not 1 < count <= MOST_BALANCED or found.lines[-1].width >= SHORT_LAST * found.width:
            return found
        text = "".join(run.text for run in self.inline.runs)
        if len(text.split()) < WORDS_A_LINE * count or UNSPACED.search(text):
            return found
        narrow, wide = max(min_width(self.inline.runs, style), width / 2), width
        while wide - narrow > 1:
            middle = (narrow + wide) / 2
            if line_count(self.inline.runs, middle, style, self.spec.most) > count:
                narrow = middle
            else:
                wide = middle
        return set_paragraph(self.inline.runs, width, style, longest=wide, most=self.spec.most)

    def lines(self, width: float) -> tuple[Line, ...]:
        """Return the lines of this part."""
        lines = self.set_at(width).paragraph.lines
        return lines[self.first : self.last] if self.first or self.last else lines

    def measure(self, width: float) -> float:
        return len(self.lines(width)) * self.set_at(width).style.leading

    def lines_at(self, width: float) -> int:
        return len(self.lines(width))

    def first_baseline(self, width: float) -> float | None:
        lines = self.lines(width)
        if not lines:
            return None
        return lines[0].baseline - self.first * self.style_at(width).leading if self.first else lines[0].baseline

    def overhang(self, width: float) -> float:
        """Return how far ink of the first line stands above the text's top, in points; negative where it does not."""
        lines = self.lines(width)
        return ink_ascent(lines[0]) - lines[0].baseline if lines else 0.0

    def reach(self, width: float) -> tuple[float, float]:
        """Return how far ink stands above the first baseline and below it, in points: of all lines of one or more."""
        lines = self.lines(width)
        above, below = max(0.0, ink_ascent(lines[0])), max(0.0, ink_descent(lines[-1]))
        return above, below + lines[-1].baseline - lines[0].baseline

    def underhang(self, width: float) -> float:
        """Return how far ink of the last line hangs below the text's bottom, in points; negative where it does not."""
        lines = self.lines(width)
        return ink_descent(lines[-1]) - (self.style_at(width).leading * len(lines) - lines[-1].baseline) if lines else 0

    def cut(self, width: float, room: float, strictness: Strictness) -> Cut | None:
        if strictness is Strictness.SENTENCES or (self.whole and strictness < Strictness.NOTHING):
            return None
        count = len(self.lines(width))
        fitting = int((room + FUZZ) / self.style_at(width).leading)
        least = LEAST_LINES if strictness < Strictness.NOTHING else 1
        fitting = min(fitting, max(count - LEAST_LINES, least))
        if not least <= fitting <= count - least:
            return None
        # No word is divided between pages, if a line before it may be the last of the page.
        lines = enumerate(self.lines(width)[least - 1 : fitting], least)
        fitting = max((number for number, line in lines if line.reason not in WITHIN_WORDS), default=fitting)
        middle = self.first + fitting
        return self.part(self.first, middle), self.part(middle, self.last)

    def part(self, first: int, last: int | None) -> Text:
        """Return the lines from `first` up to `last` as a text of its own, in the same elements."""
        return self.altered(
            first=first,
            last=last,
            before=self.before if first == self.first else 0,
            after=self.after if last == self.last else 0,
            break_after=self.break_after if last == self.last else Break.ALLOW,
            bookmark=self.bookmark if first == self.first else None,
            anchor=self.anchor if first == self.first else "",
            _heights={},
        )

    def untagged(self) -> Text:
        return self.altered(elements=(None,) * len(self.elements), bookmark=None, anchor="")

    def again(self) -> Text:
        """Return the whole text as furniture above what goes on about it, which three points say in any language."""
        *begun, last = self.inline.runs
        points = last._replace(text=GOES_ON, tag=0, isolate=False)
        ended = (last, points) if last.isolate or last.tag else (last._replace(text=f"{last.text}{GOES_ON}"),)
        return Text(
            Inline((*begun, *ended), self.inline.marks),
            self.spec,
            (None,) * len(self.elements),
            self.overset,
            self.where,
            cell=self.cell,
            whole=True,
            after=self.after,
            break_after=Break.FORBID,
        )

    def place(self, x: float, top: float, width: float) -> Iterator[Item]:
        style, lines = self.style_at(width), self.lines(width)
        top += self.first * style.leading
        if self.anchor:
            yield Anchor(self.anchor, top)
        if self.bookmark:
            yield self.bookmark._replace(y=top)
        reasons = set(map(REASON, lines))
        if "hyphenated" in reasons:
            self.overset.hyphenated(self.where, self.paragraph(width).lines)
        narrow = self.cell and undivided_width(self.inline.runs, style) > width + FUZZ
        if narrow and ("hyphenated" not in reasons or "emergency" in reasons):
            self.overset.narrow(self.where)
        self.overset.look(self.where, lines, (x, top, width))
        if self.inline.marks:
            yield from self.place_marked(x, top, style.size, lines)
            return
        element, colour = self.elements[0], self.spec.colours[0]
        owner = Tag(element) if element else LAYOUT
        for line in lines:
            baseline = top - line.baseline
            for run in in_order(line):
                yield GlyphRun(owner, x + run.x, baseline, run, colour, line)

    def place_marked(self, x: float, top: float, size: float, lines: Sequence[Line]) -> Iterator[Item]:
        """Yield the runs of a text with links or spans, which say their place in it; `size` is that of the type."""
        pairs = [(line, run) for line in lines for run in in_order(line)]
        if any(mark.tint for mark in self.inline.marks):
            yield from self.tints(pairs, x, top, size)
        for tag, group in groupby(pairs, key=lambda pair: pair[1].tag):
            placed = list(group)
            element = self.elements[tag]
            owner = Tag(element, self.offset + placed[0][1].start) if element else LAYOUT
            colour = self.spec.colours[self.is_link(tag)]
            for line, run in placed:
                yield GlyphRun(owner, x + run.x, top - line.baseline, run, colour, line)
            if element and self.is_link(tag):
                yield from self.areas(element, tag, placed, x, top, size)

    def tints(self, pairs: Sequence[tuple[Line, PlacedRun]], x: float, top: float, size: float) -> Iterator[Shape]:
        """Yield the tints behind runs that have one."""
        for line, run in pairs:
            tint = self.inline.marks[run.tag - 1].tint if run.tag else None
            if tint:
                low = top - line.baseline - 0.3 * size
                yield Shape(LAYOUT, (Rect(x + run.x - 1, low, run.width + 2, 1.25 * size),), fill=tint)

    def is_link(self, tag: int) -> bool:
        """Tell whether the runs of a tag are a link's text."""
        return tag > 0 and self.inline.marks[tag - 1].url is not None

    def areas(
        self, element: Element, tag: int, pairs: Sequence[tuple[Line, PlacedRun]], x: float, top: float, size: float
    ) -> Iterator[LinkArea]:
        """Yield the areas of a link's text, one a line."""
        mark = self.inline.marks[tag - 1]
        for line, group in groupby(pairs, key=itemgetter(0)):
            runs = [run for _, run in group]
            left, right = min(run.x for run in runs), max(run.x + run.width for run in runs)
            base = top - line.baseline
            box = x + left, base - 0.25 * size, x + right, base + 0.85 * size
            yield LinkArea(element, mark.url or "", box, mark.contents)


def in_order(line: Line) -> Sequence[PlacedRun]:
    """Return the runs of a line in logical order, so that runs of one tag in a row are one text."""
    return sorted(line.runs, key=START) if len(line.runs) > 1 else line.runs


def likely_height(text: Text, width: float) -> float:
    """Return about how high, in points, a text will be in a width, without setting it."""
    return math.ceil(RAGGED * text.natural_width / width) * text.spec.style.leading

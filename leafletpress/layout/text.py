"""Text as a flowable: a set paragraph that breaks between lines and paints itself into the tag tree."""

from __future__ import annotations

import math
from collections.abc import Iterable
from contextlib import AbstractContextManager, nullcontext
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from leafletpress.design.measures import Rgb
from leafletpress.layout.block import FUZZ, Block, Cut, Keep, Rules
from leafletpress.typography.break_lines import UNLIMITED
from leafletpress.typography.data import Line, ParagraphStyle, PlacedRun, Run, SetParagraph
from leafletpress.typography.paragraph import (
    line_count,
    min_width,
    natural_width,
    set_paragraph,
    undivided_width,
)
from leafletpress.typography.place import ink_ascent

if TYPE_CHECKING:
    from leafletpress.errors import Where
    from leafletpress.layout.overset import Overset
    from leafletpress.pdf.canvas import TaggedCanvas
    from leafletpress.pdf.structure import Element

RAGGED = 1.06  # how much longer a text is for the ragged ends of its lines
MOST_BALANCED = 3  # lines of a heading
WORDS_A_LINE = 2  # that a heading has at the least if it can be balanced
SHORT_LAST = 0.5  # of the widest: a heading's last line that is shorter gets more words
LEAST_LINES = 2  # of a paragraph on either side of a page break


class Mark(NamedTuple):
    """Say what the runs of one tag are inside their paragraph: a structure role, perhaps a link.

    `tint` is painted behind them.
    """

    role: str
    url: str | None = None
    contents: str = ""
    language: str | None = None
    tint: Rgb | None = None


class Inline(NamedTuple):
    """Hold runs, and for the tags 1, 2, … of theirs the marks."""

    runs: tuple[Run, ...]
    marks: tuple[Mark, ...] = ()


class Bookmark(NamedTuple):
    """Hold an entry of the outline: plain title, depth counted from 1."""

    title: str
    level: int


class Fitting(NamedTuple):
    """Say what is done so that a text fits: at most `most` characters a line, smaller styles where a word is too wide.

    `smaller` are in falling order. What does not fit all the same is told to `overset`, at the text's place. In a
    table's `cell` that is any word which must be divided elsewhere than at a soft hyphen.
    """

    overset: Overset
    where: Where
    most: int
    smaller: tuple[ParagraphStyle, ...] = ()
    cell: bool = False


class Tagging:
    """Find the structure element of a run; made when first painted, so that the tree is in reading order."""

    def __init__(self, element: Element | None, marks: tuple[Mark, ...] = ()) -> None:
        self.element = element
        self.marks = marks
        self.made: dict[int, Element] = {}

    def of(self, tag: int, at: int) -> Element | None:
        """Return the element of a tag; `at` is the offset in the text at which it begins."""
        if self.element is None or not tag:
            return self.element
        if tag not in self.made:
            mark = self.marks[tag - 1]
            self.made[tag] = self.element.add(mark.role, language=mark.language, at=at)
        return self.made[tag]

    def owner(self, canvas: TaggedCanvas, tag: int, at: int) -> AbstractContextManager[None]:
        """Return the context in which paint belongs to the element of a tag; without one it is the canvas' to say.

        Where a paragraph has inner elements its pieces say their place in the text.
        """
        element = self.of(tag, at)
        if element is None:
            return nullcontext()
        return canvas.marked(element, at=at) if self.marks else canvas.marked(element)


class Text(Block):
    """Be one paragraph. A page break leaves two lines or more on either side."""

    def __init__(
        self,
        inline: Inline,
        style: ParagraphStyle,
        colours: tuple[Rgb, Rgb],
        tagging: Tagging,
        *,
        before: float = 0,
        after: float = 0,
        keep: Keep = Keep.FREE,
        bookmark: Bookmark | None = None,
        balanced: bool = False,
        fitting: Fitting | None = None,
    ) -> None:
        super().__init__(before=before, after=after, keep=keep)
        self.inline = inline
        self.fitting = fitting
        self.most = fitting.most if fitting else UNLIMITED
        self.style = style
        self.colours = colours
        self.tagging = tagging
        self.bookmark = bookmark
        self.balanced = balanced
        self.first = 0
        self.last: int | None = None
        self.natural: float | None = None
        self._set: dict[float, SetParagraph] = {}
        self._styles: dict[float, ParagraphStyle] = {}

    def style_at(self, width: float) -> ParagraphStyle:
        """Return the style at a width: a smaller one, where there is one, if the longest word is wider."""
        smaller = self.fitting.smaller if self.fitting else ()
        if not smaller:
            return self.style
        if width not in self._styles:
            needed = undivided_width(self.inline.runs, self.style)
            size = self.style.size * min(1.0, width / needed) if needed else self.style.size
            choices = (self.style, *smaller)
            self._styles[width] = next((style for style in choices if style.size <= size), smaller[-1])
        return self._styles[width]

    def paragraph(self, width: float) -> SetParagraph:
        """Return the whole paragraph set at a width."""
        if width not in self._set:
            style = self.style_at(width)
            found = set_paragraph(self.inline.runs, width, style, most=self.most)
            self._set[width] = self.balanced_in(width, found, style) if self.balanced else found
        return self._set[width]

    def balanced_in(self, width: float, found: SetParagraph, style: ParagraphStyle) -> SetParagraph:
        """Return a heading of a few lines with lines about as long as each other, instead of a last word alone.

        Scripts that do not part words by blanks are left as they are: a narrower line may end inside a word.
        """
        count = len(found.lines)
        if len("".join(run.text for run in self.inline.runs).split()) < WORDS_A_LINE * count:
            return found
        if not 1 < count <= MOST_BALANCED or found.lines[-1].width >= SHORT_LAST * found.width:
            return found
        narrow, wide = max(min_width(self.inline.runs, style), width / 2), width
        while wide - narrow > 1:
            middle = (narrow + wide) / 2
            if line_count(self.inline.runs, middle, style, self.most) > count:
                narrow = middle
            else:
                wide = middle
        return set_paragraph(self.inline.runs, width, style, longest=wide, most=self.most)

    def lines(self, width: float) -> tuple[Line, ...]:
        """Return the lines of this part."""
        return self.paragraph(width).lines[self.first : self.last]

    def measure(self, width: float) -> float:
        return len(self.lines(width)) * self.style_at(width).leading

    def lines_at(self, width: float) -> int:
        return len(self.lines(width))

    def first_baseline(self, width: float) -> float | None:
        lines = self.lines(width)
        return lines[0].baseline - self.first * self.style_at(width).leading if lines else None

    def overhang(self, width: float) -> float:
        """Return how far ink of the first line stands above the text's top, in points; negative where it does not."""
        lines = self.lines(width)
        return ink_ascent(lines[0]) - lines[0].baseline if lines else 0.0

    def cut(self, width: float, room: float, rules: Rules) -> Cut | None:
        count = len(self.lines(width))
        fitting = int((room + FUZZ) / self.style_at(width).leading)
        least = LEAST_LINES if rules < Rules.NONE else 1
        fitting = min(fitting, count - least)
        if fitting < least:
            return None
        middle = self.first + fitting
        return self.part(self.first, middle), self.part(middle, self.last)

    def part(self, first: int, last: int | None) -> Text:
        """Return the lines from `first` up to `last` as a text of its own, in the same elements."""
        part = Text(
            self.inline,
            self.style,
            self.colours,
            self.tagging,
            before=self.before if first == self.first else 0,
            after=self.after if last == self.last else 0,
            keep=self.keep if last == self.last else Keep.FREE,
            bookmark=self.bookmark if first == self.first else None,
            balanced=self.balanced,
            fitting=self.fitting,
        )
        part.first, part.last, part._set, part._styles = first, last, self._set, self._styles
        return part

    def untagged(self) -> Block:
        copy = self.part(self.first, self.last)
        copy.tagging, copy.bookmark = Tagging(None), None
        return copy.inset(self.start, self.end)

    def paint(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        style, lines = self.style_at(width), self.lines(width)
        top += self.first * style.leading
        if self.bookmark:
            canvas.bookmark(self.bookmark.title, self.bookmark.level, top)
        if self.fitting:
            if self.fitting.cell and undivided_width(self.inline.runs, style) > width + FUZZ:
                self.fitting.overset.narrow(self.fitting.where)
            self.fitting.overset.look(self.fitting.where, lines, (x, top, width))
        pairs = reading_order(lines)
        if any(mark.tint for mark in self.inline.marks):
            self.paint_tints(canvas, pairs, x, top, style.size)
        for tag, group in groupby(pairs, key=lambda pair: pair[1].tag):
            placed = list(group)
            colour = self.colours[self.is_link(tag)]
            with self.tagging.owner(canvas, tag, placed[0][1].start):
                for line, run in placed:
                    canvas.show(run, x + run.x, top - line.baseline, colour, line)
            if self.is_link(tag):
                self.link(canvas, tag, placed, x, top, style.size)

    def paint_tints(
        self, canvas: TaggedCanvas, pairs: list[tuple[Line, PlacedRun]], x: float, top: float, size: float
    ) -> None:
        """Paint the tints behind runs that have one; `size` is that of the type in points."""
        for line, run in pairs:
            tint = self.inline.marks[run.tag - 1].tint if 0 < run.tag <= len(self.inline.marks) else None
            if tint:
                canvas.setFillColorRGB(*tint)
                low = top - line.baseline - 0.3 * size
                canvas.rect(x + run.x - 1, low, run.width + 2, 1.25 * size, stroke=0, fill=1)

    def is_link(self, tag: int) -> bool:
        """Tell whether the runs of a tag are a link's text."""
        marks = self.inline.marks
        return 0 < tag <= len(marks) and marks[tag - 1].url is not None

    def link(
        self, canvas: TaggedCanvas, tag: int, pairs: list[tuple[Line, PlacedRun]], x: float, top: float, size: float
    ) -> None:
        """Make the rectangles of a link's text, one a line, active; `size` is that of the type in points."""
        element, mark = self.tagging.of(tag, 0), self.inline.marks[tag - 1]
        if element is None or mark.url is None:
            return
        for line, group in groupby(pairs, key=lambda pair: pair[0]):
            runs = [run for _, run in group]
            left, right = min(run.x for run in runs), max(run.x + run.width for run in runs)
            base = top - line.baseline
            rect = x + left, base - 0.25 * size, x + right, base + 0.85 * size
            canvas.link(element, mark.url, rect, mark.contents)


def reading_order(lines: Iterable[Line]) -> list[tuple[Line, PlacedRun]]:
    """Return the runs of lines with their lines in logical order, so that runs of one tag in a row are one text."""
    return [(line, run) for line in lines for run in sorted(line.runs, key=attrgetter("start"))]


def text_width(text: Text) -> float:
    """Return the width of a text on one line, in points, with what rounding may take."""
    if text.natural is None:
        text.natural = natural_width(text.inline.runs, text.style) + 0.1
    return text.natural


def likely_height(text: Text, width: float) -> float:
    """Return about how high, in points, a text will be in a width, without setting it."""
    return math.ceil(RAGGED * text_width(text) / width) * text.style.leading

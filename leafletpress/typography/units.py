"""Shape a paragraph's units: items + break opportunities -> units with widths."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache
from itertools import pairwise
from operator import sub
from typing import TYPE_CHECKING

from leafletpress.lexicon.scripts import CURSIVE
from leafletpress.typography.boundaries import NEWLINES, next_grapheme
from leafletpress.typography.break_lines import Unit, UnitPart, make_unit
from leafletpress.typography.by_text import ByText
from leafletpress.typography.shape import NO_EXTRA_SPACE, ExtraSpace, ShapedRun, hyphen_of, shape

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from leafletpress.typography.analyse import Analysis
    from leafletpress.typography.fonts import Face
    from leafletpress.typography.itemise import Item

# How much of a word on either side is looked at, in characters.
CONTEXT = 40
# What is longer is shaped in parts, for HarfBuzz may need the square of the time.
LONGEST = 200
SPACE = re.compile(r"\s")
NEWLINE = re.compile(f"[{NEWLINES}]")
STYLES = 256  # whose words are remembered


def shape_units(analysis: Analysis, items: Sequence[Item], marks: Sequence[int] = ()) -> list[Unit]:
    """Return a paragraph's units in logical order; `marks` are the offsets of soft hyphens, in order."""
    text, breaks = analysis.text, analysis.breaks
    if len(items) == 1 and not marks and not NEWLINE.search(text) and longest(text, breaks) <= LONGEST:
        words = words_of(items[0])  # most paragraphs; one item has no other beside it, and so no extra space
        return [words[text[start:end]] for start, end in pairwise((0, *breaks))]
    return list(mixed_units(text, breaks, items, marks))


def longest(text: str, breaks: Sequence[int]) -> int:
    """Return the length in characters of the longest stretch between two breaks, or that of a short text."""
    return len(text) if len(text) <= LONGEST else max(map(sub, breaks, (0, *breaks)))


def mixed_units(text: str, breaks: Sequence[int], items: Sequence[Item], marks: Sequence[int] = ()) -> Iterator[Unit]:
    """Yield the units of a paragraph of any items, newlines, long and marked words among them."""
    start = index = 0
    item, words = items[0], words_of(items[0])
    for end in breaks:
        while item.end <= start:
            index += 1
            item = items[index]
            words = words_of(item)
        marked = marks[bisect_right(marks, start) : bisect_right(marks, end - 1)] if marks else ()
        if marked or end > item.end or end - start > LONGEST or text[end - 1] in NEWLINES:
            yield unit_of_parts(text, start, end, items, index, marked)
        elif item.space_before or item.space_after or (item.gap_after and end == item.end):
            extra = extra_space(item, start, end)
            run = shape(text[start:end], item.face, item.rtl, item.script, item.run.language, extra=extra)
            yield unit_of_one(run, item.scale)
        else:
            yield words[text[start:end]]
        start = end


def words_of(item: Item) -> ByText[Unit]:
    """Return the units of whole words in an item's manner, each of which is one object wherever the word stands."""
    return units_by_word(item.face, item.rtl, item.script, item.run.language, item.scale)


@lru_cache(maxsize=STYLES)
def units_by_word(face: Face, rtl: bool, script: str, language: str, scale: float) -> ByText[Unit]:
    """Return the same by all that the shape and width of a word depend on."""
    return ByText(lambda word: unit_of_one(shape(word, face, rtl, script, language), scale))


def unit_of_one(run: ShapedRun, scale: float) -> Unit:
    """Return a unit that stands in one item, as most do."""
    width, hanging = (run.advance - run.hanging) * scale, run.hanging * scale
    return Unit(run.length, (UnitPart(run, scale),), width, hanging, lead=run.lead * scale, trail=run.trail * scale)


def unit_of_parts(text: str, start: int, end: int, items: Sequence[Item], index: int, marks: Sequence[int]) -> Unit:
    """Return a unit that stands in several items, has soft hyphens, or a newline at its end, which is not set."""
    stop = start + len(text[start:end].rstrip(NEWLINES))
    return make_unit(end - start, tuple(unit_parts(text, start, stop, items, index, marks)), newline=stop < end)


def unit_parts(
    text: str, start: int, stop: int, items: Sequence[Item], index: int, marks: Sequence[int]
) -> Iterator[UnitPart]:
    """Yield the parts of text[start:stop], whose first character is in items[index]."""
    while start < stop:
        item = items[index]
        end = min(stop, item.end, next_grapheme(text, start + LONGEST), *marks[bisect_right(marks, start) :][:1])
        is_split = start in marks or end in marks
        before, after = context(text, start, end, items, index) if is_split or item.script in CURSIVE else ("", "")
        word, extra = text[start:end], extra_space(item, start, end)
        shaped = shape(word, item.face, item.rtl, item.script, item.run.language, before, after, extra)
        yield UnitPart(shaped, item.scale, hyphen_of(item.face) if end in marks else None)
        start, index = end, index + (end == item.end)


def extra_space(item: Item, start: int, end: int) -> ExtraSpace:
    """Return how much wider spaces at the ends of an item's text[start:end] are, and its last sign, in font units."""
    before = item.space_before if start == item.start else 0
    after, gap = (item.space_after, item.gap_after) if end == item.end else (0, 0)
    return (before, after, gap) if before or after or gap else NO_EXTRA_SPACE


def context(text: str, start: int, end: int, items: Sequence[Item], index: int) -> tuple[str, str]:
    """Return what stands before and after text[start:end] in the same word, in items of another style."""
    item = items[index]
    first, last = index, index
    while first and may_join(items[first - 1], item) and items[first].start > start - CONTEXT:
        first -= 1
    while last + 1 < len(items) and may_join(items[last + 1], item) and items[last].end < end + CONTEXT:
        last += 1
    before = text[max(items[first].start, start - CONTEXT) : start]
    after = text[end : min(items[last].end, end + CONTEXT)]
    return (
        "" if text[start].isspace() else SPACE.split(before)[-1],
        "" if text[end - 1].isspace() else SPACE.split(after)[0],
    )


def may_join(one: Item, other: Item) -> bool:
    """Tell whether letters of two items may join."""
    return one.level == other.level and one.script == other.script

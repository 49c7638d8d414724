"""Place lines: units in visual order, with x from the alignment and baselines from the leading."""

from __future__ import annotations

from itertools import chain, groupby
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from leafletpress.typography.bidi import visual_order
from leafletpress.typography.data import Line, PlacedRun, SetParagraph

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from leafletpress.typography.break_lines import Break
    from leafletpress.typography.data import Cluster, ParagraphStyle
    from leafletpress.typography.itemise import Item
    from leafletpress.typography.shape import ShapedRun


class Stretch(NamedTuple):
    """Hold a line's text of one item in visual order.

    `level` is the item's, but the paragraph's for white space at the line's end.
    """

    item: Item
    start: int
    level: int
    clusters: tuple[Cluster, ...]
    width: float


class Part(NamedTuple):
    """Hold shaped text of one item; `start` is the offset of its first character."""

    item: Item
    start: int
    shaped: ShapedRun


def place_lines(
    breaks: Sequence[Break], items: Sequence[Item], width: float, base: int, style: ParagraphStyle
) -> SetParagraph:
    """Return the lines placed in a box of `width` points, `base` being the paragraph's level."""
    ascent, descent = style.fonts.extents()
    baseline = (style.leading - (ascent + descent) * style.size) / 2 + ascent * style.size
    lines: list[Line] = []
    start = 0
    for number, line in enumerate(breaks):
        end = start + sum([unit.length for unit in line.units])
        here = [item for item in items if item.end > start and item.start < end] if len(items) > 1 else items
        stretches = line_stretches(line, start, here, base)
        lines.append(place_line(line, stretches, width, base, style.align, baseline + number * style.leading))
        start = end
    return SetParagraph(tuple(lines), max([line.width for line in lines], default=0.0), len(lines) * style.leading)


def place_line(line: Break, stretches: Sequence[Stretch], width: float, base: int, align: str, baseline: float) -> Line:
    """Return one line with its runs in visual order."""
    whole = sum([stretch.width for stretch in stretches])
    hanging = line.units[-1].hanging
    x = start_x(width, whole - hanging, base, align) - (hanging if base else 0.0)
    runs = []
    for index in visual_order([stretch.level for stretch in stretches]):
        stretch = stretches[index]
        runs.append(placed_run(stretch, x))
        x += stretch.width
    return Line(tuple(runs), baseline, whole - hanging, line.reason, bool(base))


def ink_ascent(line: Line) -> float:
    """Return how far the ink of a line stands above its baseline, in points."""
    return max(
        (
            (glyph.dy + extents.y_bearing) * run.size / run.face.upem
            for run in line.runs
            for cluster in run.clusters
            for glyph in cluster.glyphs
            if (extents := run.face.shaping.get_glyph_extents(glyph.id))
        ),
        default=0.0,
    )


def start_x(width: float, used: float, base: int, align: str) -> float:
    """Return the left edge of a line's text; start and end are sides of the paragraph's direction."""
    if align == "center":
        return (width - used) / 2
    at_left = (align == "start") == (base == 0)
    return 0.0 if at_left else width - used


def placed_run(stretch: Stretch, x: float) -> PlacedRun:
    """Return a stretch at its place."""
    item, start, level, clusters, width = stretch
    run = item.run
    return PlacedRun(x, width, item.face, item.size, clusters, bool(level & 1), run.language, run.tag, start)


def line_stretches(line: Break, start: int, items: Sequence[Item], base: int) -> list[Stretch]:
    """Return a line's text item by item in logical order; `start` is its offset, `items` are those that it has part in.

    White space at the line's end gets the paragraph's level (UAX #9, L1), so it stands apart.
    """
    texts = [piece.shaped for unit in line.units for piece in unit.pieces]
    if len(items) == 1 and items[0].level == base:
        return [stretch_of(items[0], start, base, texts)] if texts else []
    parts = parted(texts, start, items)
    spaces = hanging_spaces(parts, base)
    groups = [list(group) for _, group in groupby(parts, key=attrgetter("item"))]
    stretches = [joined(group, group[0].item.level) for group in groups]
    return [*stretches, joined(spaces, base)] if spaces else stretches


def joined(parts: Sequence[Part], level: int) -> Stretch:
    """Return parts of one item as one stretch."""
    return stretch_of(parts[0].item, parts[0].start, level, [part.shaped for part in parts])


def parted(texts: Iterable[ShapedRun], start: int, items: Sequence[Item]) -> list[Part]:
    """Return shaped text that begins at an offset, each with its item."""
    parts, index = [], 0
    for shaped in texts:
        while items[index].end <= start:
            index += 1
        parts.append(Part(items[index], start, shaped))
        start += shaped.length
    return parts


def hanging_spaces(parts: list[Part], base: int) -> list[Part]:
    """Take the white space off the end of a line, where it does not have the paragraph's level, and return it."""
    spaces: list[Part] = []
    while parts and parts[-1].item.level != base and parts[-1].shaped.spaces:
        item, start, shaped = parts.pop()
        words = len(shaped.clusters) - shaped.spaces
        text = shaped.part(0, words)
        spaces.insert(0, Part(item, start + text.length, shaped.part(words)))
        if words:
            parts.append(Part(item, start, text))
            break
    return spaces


def stretch_of(item: Item, start: int, level: int, texts: Sequence[ShapedRun]) -> Stretch:
    """Join shaped text of one item; white space that changed its direction changes its order."""
    rtl = bool(level & 1)
    visual = reversed(texts) if rtl else texts
    clusters = [text.clusters if text.rtl == rtl else text.clusters[::-1] for text in visual]
    advance = sum([text.advance for text in texts])
    return Stretch(item, start, level, tuple(chain.from_iterable(clusters)), advance * item.scale)

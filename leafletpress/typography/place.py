"""Place lines: units in visual order, with x from the alignment and baselines from the leading."""

from __future__ import annotations

from itertools import chain, groupby
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from leafletpress.typography.bidi import visual_order
from leafletpress.typography.stages import Line, PlacedRun, SetParagraph

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from leafletpress.typography.break_lines import Break
    from leafletpress.typography.itemise import Item
    from leafletpress.typography.shape import ShapedRun
    from leafletpress.typography.stages import Cluster, ParagraphStyle


class VisualRun(NamedTuple):
    """A line's text of one item in visual order.

    `level` is the item's, but the paragraph's for white space at the line's end.
    """

    item: Item
    start: int
    level: int
    clusters: tuple[Cluster, ...]
    width: float


class ItemPart(NamedTuple):
    """Shaped text of one item; `start` is the offset of its first character."""

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
        visuals = visual_runs(line, start, here, base)
        lines.append(place_line(line, visuals, width, base, style.align, baseline + number * style.leading))
        start = end
    return SetParagraph(tuple(lines), max([line.width for line in lines], default=0.0), len(lines) * style.leading)


def place_line(line: Break, visuals: Sequence[VisualRun], width: float, base: int, align: str, baseline: float) -> Line:
    """Return one line with its runs in visual order."""
    whole = sum([visual.width for visual in visuals])
    hanging = line.units[-1].hanging
    x = start_x(width, whole - hanging, base, align) - (hanging - line.units[-1].trail if base else 0.0)
    runs = []
    order = visual_order([visual.level for visual in visuals]) if len(visuals) > 1 else range(len(visuals))
    for index in order:
        visual = visuals[index]
        runs.append(placed_run(visual, x))
        x += visual.width
    return Line(tuple(runs), baseline, whole - hanging, line.reason, bool(base))


def ink_ascent(line: Line) -> float:
    """Return how far the ink of a line stands above its baseline, in points."""
    return max([high * run.size / run.face.upem for run in line.runs for high, _ in ink_heights(run)], default=0.0)


def ink_descent(line: Line) -> float:
    """Return how far the ink of a line hangs below its baseline, in points."""
    return -min([low * run.size / run.face.upem for run in line.runs for _, low in ink_heights(run)], default=0.0)


def ink_heights(run: PlacedRun) -> list[tuple[int, int]]:
    """Return upper and lower edge of each glyph with ink, from the baseline, in font units."""
    inks = run.face.ink
    return [
        (up + ink.high, up + ink.low)
        for cluster in run.clusters
        for glyph, _, up, _ in cluster.glyphs
        if (ink := inks[glyph])
    ]


def ink_needs(above: Line, below: Line, enough: float = 0.0) -> float:
    """Return how far apart, in points, the baselines of two lines must be so that no glyph meets one below it.

    Where `enough` points are enough for any glyphs of the two, it is no more than them.
    """
    most = ink_descent(above) + ink_ascent(below)
    if most <= enough:
        return most
    lower = [*inked(below)]
    return max(
        (
            high - low
            for left, right, _, low in inked(above)
            for start, end, high, _ in lower
            if start < right and left < end
        ),
        default=0.0,
    )


def inked(line: Line) -> Iterator[tuple[float, float, float, float]]:
    """Yield left, right, upper and lower edge of each glyph with ink, from the line's left and baseline, in points."""
    for run in line.runs:
        scale, pen = run.size / run.face.upem, 0
        for glyph in (glyph for cluster in run.clusters for glyph in cluster.glyphs):
            if ink := run.face.ink[glyph.id]:
                left, high, width, low = ink
                start = run.x + (pen + glyph.dx + left) * scale
                yield start, start + width * scale, (glyph.dy + high) * scale, (glyph.dy + low) * scale
            pen += glyph.advance


def start_x(width: float, used: float, base: int, align: str) -> float:
    """Return the left edge of a line's text; start and end are sides of the paragraph's direction."""
    if align == "center":
        return (width - used) / 2
    at_left = (align == "start") == (base == 0)
    return 0.0 if at_left else width - used


def placed_run(visual: VisualRun, x: float) -> PlacedRun:
    """Return a visual run at its place."""
    item, start, level, clusters, width = visual
    run = item.run
    return PlacedRun(x, width, item.face, item.size, clusters, bool(level & 1), run.language, run.tag, start)


def visual_runs(line: Break, start: int, items: Sequence[Item], base: int) -> list[VisualRun]:
    """Return a line's text item by item in logical order; `start` is its offset, `items` are those that it has part in.

    White space at the line's end gets the paragraph's level (UAX #9, L1), so it stands apart.
    """
    texts = [part.shaped for unit in line.units for part in unit.parts]
    if len(items) == 1 and items[0].level == base:
        return [visual_run(items[0], start, base, texts)] if texts else []
    parts = split_by_item(texts, start, items)
    spaces = hanging_spaces(parts, base)
    groups = [list(group) for _, group in groupby(parts, key=attrgetter("item"))]
    visuals = [joined_run(group, group[0].item.level) for group in groups]
    return [*visuals, joined_run(spaces, base)] if spaces else visuals


def joined_run(parts: Sequence[ItemPart], level: int) -> VisualRun:
    """Return parts of one item as one visual run."""
    return visual_run(parts[0].item, parts[0].start, level, [part.shaped for part in parts])


def split_by_item(texts: Iterable[ShapedRun], start: int, items: Sequence[Item]) -> list[ItemPart]:
    """Return shaped text that begins at an offset, each with its item."""
    parts, index = [], 0
    for shaped in texts:
        while items[index].end <= start:
            index += 1
        parts.append(ItemPart(items[index], start, shaped))
        start += shaped.length
    return parts


def hanging_spaces(parts: list[ItemPart], base: int) -> list[ItemPart]:
    """Take the white space off the end of a line, where it does not have the paragraph's level, and return it."""
    spaces: list[ItemPart] = []
    while parts and parts[-1].item.level != base and parts[-1].shaped.spaces:
        item, start, shaped = parts.pop()
        words = len(shaped.clusters) - shaped.spaces
        text = shaped.part(0, words)
        spaces.insert(0, ItemPart(item, start + text.length, shaped.part(words)))
        if words:
            parts.append(ItemPart(item, start, text))
            break
    return spaces


def visual_run(item: Item, start: int, level: int, texts: Sequence[ShapedRun]) -> VisualRun:
    """Join shaped text of one item; white space that changed its direction changes its order."""
    rtl = bool(level & 1)
    visual = reversed(texts) if rtl else texts
    clusters = [text.clusters if text.rtl == rtl else text.clusters[::-1] for text in visual]
    advance = sum([text.advance for text in texts])
    return VisualRun(item, start, level, tuple(chain.from_iterable(clusters)), advance * item.scale)

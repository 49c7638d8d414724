"""Place lines: units in visual order, with x from the alignment and baselines from the leading."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from leafletpress.typography.bidi import visual_order
from leafletpress.typography.data import Line, PlacedRun, SetParagraph

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from leafletpress.typography.break_lines import Break, Piece
    from leafletpress.typography.data import Cluster, ParagraphStyle
    from leafletpress.typography.itemise import Item


class Stretch(NamedTuple):
    """Hold a line's text of one item in visual order.

    `level` is the item's, but the paragraph's for white space at the line's end.
    """

    item: Item
    start: int
    level: int
    clusters: tuple[Cluster, ...]
    width: float


def place_lines(breaks: Sequence[Break], width: float, base: int, style: ParagraphStyle) -> SetParagraph:
    """Return the lines placed in a box of `width` points, `base` being the paragraph's level."""
    ascent, descent = style.fonts.extents()
    first = (style.leading - (ascent + descent) * style.size) / 2 + ascent * style.size
    lines = tuple(
        place_line(line, width, base, style, first + number * style.leading) for number, line in enumerate(breaks)
    )
    return SetParagraph(lines, max((line.width for line in lines), default=0.0), len(lines) * style.leading)


def place_line(line: Break, width: float, base: int, style: ParagraphStyle, baseline: float) -> Line:
    """Return one line with its runs in visual order."""
    stretches = list(line_stretches(line, base))
    whole = sum(stretch.width for stretch in stretches)
    hanging = line.units[-1].hanging
    x = start_x(width, whole - hanging, base, style.align) - (hanging if base else 0.0)
    runs = []
    for index in visual_order([stretch.level for stretch in stretches]):
        stretch = stretches[index]
        runs.append(placed_run(stretch, x))
        x += stretch.width
    return Line(tuple(runs), baseline, whole - hanging, line.reason, bool(base))


def start_x(width: float, used: float, base: int, align: str) -> float:
    """Return the left edge of a line's text; start and end are sides of the paragraph's direction."""
    if align == "center":
        return (width - used) / 2
    at_left = (align == "start") == (base == 0)
    return 0.0 if at_left else width - used


def placed_run(stretch: Stretch, x: float) -> PlacedRun:
    """Return a stretch at its place."""
    item = stretch.item
    return PlacedRun(
        x,
        stretch.width,
        item.face,
        item.size,
        stretch.clusters,
        bool(stretch.level & 1),
        item.run.language,
        item.run.tag,
        stretch.start,
    )


def line_stretches(line: Break, base: int) -> Iterator[Stretch]:
    """Yield a line's text item by item in logical order.

    White space at the line's end gets the paragraph's level (UAX #9, L1), so it stands apart.
    """
    pieces = [piece for unit in line.units for piece in unit.pieces]
    spaces: list[Piece] = []
    while pieces and pieces[-1].item.level != base and pieces[-1].shaped.spaces:
        piece = pieces.pop()
        words = len(piece.shaped.clusters) - piece.shaped.spaces
        spaces.insert(0, piece._replace(start=piece.start, shaped=piece.shaped.part(words)))
        if words:
            text = sum(len(cluster.text) for cluster in piece.shaped.part(0, words).clusters)
            spaces[0] = spaces[0]._replace(start=piece.start + text)
            pieces.append(piece._replace(shaped=piece.shaped.part(0, words)))
            break
    at = 0
    while at < len(pieces):
        end = at + 1
        while end < len(pieces) and pieces[end].item is pieces[at].item:
            end += 1
        yield stretch_of(pieces[at:end], pieces[at].item.level)
        at = end
    if spaces:
        yield stretch_of(spaces, base)


def stretch_of(pieces: Sequence[Piece], level: int) -> Stretch:
    """Join pieces of one item; white space that changed its direction changes its order."""
    item = pieces[0].item
    advance = 0
    clusters: list[Cluster] = []
    rtl = bool(level & 1)
    for piece in reversed(pieces) if rtl else pieces:
        shaped = piece.shaped
        clusters += shaped.clusters if shaped.rtl == rtl else reversed(shaped.clusters)
        advance += piece.shaped.advance
    return Stretch(item, pieces[0].start, level, tuple(clusters), advance * item.scale)

"""Two languages side by side: rows whose first lines are level, a number between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from leafletpress.layout.box import FUZZ, Box, Cut, VBox, frozen, unknown
from leafletpress.layout.breaks import Break, Strictness
from leafletpress.layout.grid import parted

if TYPE_CHECKING:
    from leafletpress.pdf.page import Item

Sides = tuple[Box, Box]


@frozen
class Pair(Box):
    """Two boxes in columns of one width, the first of them on the left; `label` stands in the gutter.

    The first baselines are level. Where the page ends each side goes on below the other's next part.
    """

    sides: Sides
    gutter: float
    label: Box | None = None

    def column(self, width: float) -> float:
        """Return the width in points of one side."""
        return (width - self.gutter) / 2

    def level(self, width: float) -> float:
        """Return the distance from the top to the baseline on which the first lines stand."""
        inner = self.column(width)
        found = [side.first_baseline(inner) for side in self.sides]
        return max((baseline for baseline in found if baseline is not None), default=0.0)

    def drop(self, side: Box, room: float, level: float) -> float:
        """Return how far below the top a block begins so that its first line is level."""
        baseline = side.first_baseline(room)
        return 0.0 if baseline is None else max(level - baseline, 0.0)

    def placed(self, width: float) -> Iterator[tuple[Box, float, float, float]]:
        """Yield label and sides with their left edge, width and distance from the top."""
        inner, level = self.column(width), self.level(width)
        if self.label:
            yield self.label, inner, self.gutter, self.drop(self.label, self.gutter, level)
        for side, left in zip(self.sides, (0.0, inner + self.gutter), strict=True):
            yield side, left, inner, self.drop(side, inner, level)

    def rooms(self, width: float, room: float) -> list[float]:
        """Return the height in points that either side has in a room."""
        inner, level = self.column(width), self.level(width)
        return [room - self.drop(side, inner, level) for side in self.sides]

    def measure(self, width: float) -> float:
        return max(down + block.height_at(room) for block, _, room, down in self.placed(width))

    def lines_at(self, width: float) -> int:
        return max(side.lines_at(self.column(width)) for side in self.sides)

    def first_baseline(self, width: float) -> float | None:
        return self.level(width) or None

    def lowered(self, width: float, room: float) -> Box | None:
        inner = self.column(width)
        sides = zip(self.sides, self.rooms(width, room), strict=True)
        low = [side if side.height_at(inner) <= high + FUZZ else side.lowered(inner, high) for side, high in sides]
        lower = [side for side in low if side]
        return self.altered(sides=evened(lower, inner), _heights={}) if len(lower) == len(low) else None

    def grown(self, width: float, room: float) -> Box | None:
        inner, sides = self.column(width), zip(self.sides, self.rooms(width, room), strict=True)
        grown = [side.grown(inner, high) for side, high in sides]
        higher = [side for side in grown if side]
        return self.altered(sides=tuple(higher), _heights={}) if len(higher) == len(grown) else None

    def cut(self, width: float, room: float, strictness: Strictness) -> Cut | None:
        inner = self.column(width)
        found = parted(self.sides, (inner, inner), self.rooms(width, room), strictness)
        if found is None:
            return None
        upper = self.altered(sides=found[0], after=0, break_after=Break.ALLOW, _heights={})
        return upper, self.altered(sides=found[1], label=None, before=0, _heights={})

    def place(self, x: float, top: float, width: float) -> Iterator[Item]:
        for block, left, room, down in self.placed(width):
            yield from block.place(x + left, top - down, room)


@frozen
class Column(VBox):
    """One side of a pair; a picture or panel begins at the top, whatever is written in it."""

    def first_baseline(self, width: float) -> float | None:
        return None if self.begins_at_top() else super().first_baseline(width)

    def at_least(self, height: float) -> Box:
        return self.altered(children=tuple(child.at_least(height) for child in self.children), **unknown())


def evened(sides: Sequence[Box], column: float) -> Sides:
    """Return two sides in columns of a width in points, panels as high as each other."""
    left, right = sides
    if not left.begins_at_top():
        return left, right
    height = max(left.height_at(column), right.height_at(column))
    return left.at_least(height), right.at_least(height)


def paired(
    cells: Sequence[Box], rtl: tuple[bool, bool], column: float, gutter: float, label: Box | None = None
) -> Pair:
    """Return a row of two cells in columns of a width in points, `rtl` the direction of each; panels are equally high.

    It asks for the larger blanks, and is kept as strongly as either cell.
    """
    left, right = (
        Column((cell,), rtl=own, before=cell.before, after=cell.after, break_after=cell.break_after)
        for cell, own in zip(cells, rtl, strict=True)
    )
    return Pair(
        evened((left, right), column),
        gutter,
        label,
        before=max(left.before, right.before),
        after=max(left.after, right.after),
        break_after=max(left.break_after, right.break_after),
    )

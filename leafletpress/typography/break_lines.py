"""Break a paragraph into lines: shaped units + width -> lines, each with its reason.

A unit is what stands between two places where a line may end. Filling is greedy, for text that is
aligned at its start: every line takes as many units as fit.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Literal, NamedTuple

from leafletpress.typography.patterns import JOINTS
from leafletpress.typography.shape import HANGING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from leafletpress.typography.shape import ShapedRun

Reason = Literal["wrap", "newline", "end", "emergency"]

# Sums of advances may differ from the width they were measured as by rounding; points.
TOLERANCE = 1e-6
NBSP = "\u00a0"
# A last word narrower than this share of the line is not left alone.
SHORT_LAST_WORD = 0.08


class Piece(NamedTuple):
    """Hold shaped text of one item; `scale` is points a font unit."""

    shaped: ShapedRun
    scale: float

    @property
    def width(self) -> float:
        """Return the width in points, white space included."""
        return self.shaped.advance * self.scale


class Unit(NamedTuple):
    """Hold text that is kept on one line, wherever it stands: pieces in logical order, widths in points.

    `length` counts its characters, with the newline that has no piece; `hanging` is the width of the
    white space at its end, which may stand outside the line; `width` is without it.
    """

    length: int
    pieces: tuple[Piece, ...]
    width: float
    hanging: float
    newline: bool = False


class Break(NamedTuple):
    """Hold one line's units and why it ends."""

    units: tuple[Unit, ...]
    reason: Reason


def make_unit(length: int, pieces: tuple[Piece, ...], *, newline: bool = False) -> Unit:
    """Return a unit with its widths measured."""
    whole = hanging = 0.0
    for piece in pieces:
        whole += piece.width
    for piece in reversed(pieces):
        hanging += piece.shaped.hanging * piece.scale
        if piece.shaped.spaces < len(piece.shaped.clusters):
            break
    return Unit(length, pieces, whole - hanging, hanging, newline)


def break_lines(units: Sequence[Unit], width: float, text: str, reluctant: frozenset[int]) -> list[Break]:
    """Return the lines of a paragraph; none is wider than `width` points unless a single cluster is."""
    lines: list[Break] = []
    line: list[Unit] = []
    taken = 0.0
    limit = width + TOLERANCE
    end = 0
    for unit in units:
        length, _, wide, hanging, newline = unit
        end += length
        if taken + wide > limit and line:
            lines.append(Break(tuple(line), "wrap"))
            line, taken = [], 0.0
        if wide > limit:
            *full, unit = split_unit(unit, end - length, limit, text, reluctant)
            lines += [Break((part,), "emergency") for part in full]
            wide, hanging = unit.width, unit.hanging
        line.append(unit)
        taken += wide + hanging
        if newline:
            lines.append(Break(tuple(line), "newline"))
            line, taken = [], 0.0
    if line:
        lines.append(Break(tuple(line), "end"))
        spare_last_word(lines, limit)
    return lines


def spare_last_word(lines: list[Break], limit: float) -> None:
    """Move one unit down to a last line that would hold a single very short word."""
    if len(lines) < 2 or lines[-2].reason != "wrap" or len(lines[-1].units) > 1 or len(lines[-2].units) < 4:
        return
    last, moved = lines[-1].units[0], lines[-2].units[-1]
    fits = moved.width + moved.hanging + last.width <= limit
    if last.width < SHORT_LAST_WORD * limit and moved.hanging and fits:
        lines[-2:] = [Break(lines[-2].units[:-1], "wrap"), Break((moved, last), "end")]


def split_unit(unit: Unit, start: int, limit: float, text: str, reluctant: frozenset[int]) -> list[Unit]:
    """Break what is wider than a line: at data's own break opportunities or joints, else between clusters.

    `start` is the unit's offset in the paragraph's text.
    """
    inside = text[start : start + unit.length]
    joints = {match.start() for match in JOINTS.finditer(inside)}
    # "1 in 200", held together by spaces that do not break, gives way at one of them before a word is cut.
    joints |= {at for at, char in enumerate(inside, 1) if char == NBSP}
    joints |= {at - start for at in reluctant}
    return slices(unit, cuts(list(cluster_ends(unit)), limit, unit.width, joints))


class ClusterEnd(NamedTuple):
    """Hold where a cluster ends: its offset in the unit, and the width in points from the unit's start to it.

    `taken` is with the white space before the offset, `seen` without.
    """

    at: int
    taken: float
    seen: float


def cluster_ends(unit: Unit) -> Iterator[ClusterEnd]:
    """Yield where each cluster of a unit ends."""
    at, taken, seen = 0, 0.0, 0.0
    for piece in unit.pieces:
        for cluster in piece.shaped.logical:
            at += len(cluster.text)
            taken += cluster.advance * piece.scale
            seen = taken if cluster.text.strip(HANGING) else seen
            yield ClusterEnd(at, taken, seen)


def cuts(ends: Sequence[ClusterEnd], limit: float, width: float, better: set[int]) -> list[int]:
    """Return the offsets at which to break, so that every part fits or is one cluster; `better` ones if possible."""
    offsets: list[int] = []
    first, begun = 0, 0.0  # the part's first cluster, and the width before it
    chosen = None  # the last better cluster end in the part
    index = 0
    while width - begun > limit and index < len(ends):
        if ends[index].seen - begun <= limit or index == first:
            chosen = index if ends[index].at in better else chosen
            index += 1
            continue
        last = index - 1 if chosen is None else chosen
        offsets.append(ends[last].at)
        first, begun, chosen, index = last + 1, ends[last].taken, None, last + 1
    return offsets


def slices(unit: Unit, offsets: Sequence[int]) -> list[Unit]:
    """Return the unit's parts between offsets that are cluster boundaries."""
    parts: list[list[Piece]] = [[]]
    remaining = list(reversed(offsets))
    at = 0
    for shaped, scale in unit.pieces:
        first = index = 0
        for index, cluster in enumerate(shaped.logical, 1):
            at += len(cluster.text)
            if remaining and at == remaining[-1]:
                parts[-1].append(Piece(shaped.part(first, index), scale))
                parts.append([])
                remaining.pop()
                first = index
        if first < index:
            parts[-1].append(Piece(shaped.part(first), scale))
    lengths = [end - start for start, end in pairwise((0, *offsets, unit.length))]
    return [
        make_unit(length, tuple(part), newline=unit.newline and number == len(offsets))
        for number, (length, part) in enumerate(zip(lengths, parts, strict=True))
    ]

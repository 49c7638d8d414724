"""Break a paragraph into lines: shaped units + width -> lines, each with its reason.

A unit is what stands between two places where a line may end. Filling is greedy, for text that is
aligned at its start: every line takes as many units as fit.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from leafletpress.typography.boundaries import barred_ends, grapheme_ends
from leafletpress.typography.patterns import JOINTS
from leafletpress.typography.shape import HANGING, with_hyphen
from leafletpress.typography.stages import Reason

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from leafletpress.typography.shape import ShapedRun
    from leafletpress.typography.stages import Cluster

# Sums of advances may differ from the width they were measured as by rounding; points.
TOLERANCE = 1e-6
JOINERS = "\u200c\u200d"
NO_BREAK_SPACES = "\u00a0\u202f"
BEFORE_HYPHEN = re.compile(r"(?<=\w)(?=[-‐])")
UNLIMITED = 1 << 30  # characters a line
# A last word narrower than this share of the line is not left alone.
SHORT_LAST_WORD = 0.08


class UnitPart(NamedTuple):
    """Shaped text of one item; `scale` is points a font unit.

    `hyphen` is shown at the part's end if a line ends there: the author marked the place by a soft hyphen, or patterns
    found it.
    """

    shaped: ShapedRun
    scale: float
    hyphen: Cluster | None = None

    @property
    def width(self) -> float:
        """Return the width in points, white space included."""
        return self.shaped.advance * self.scale


class Unit(NamedTuple):
    """Text that is kept on one line, wherever it stands: parts in logical order, widths in points.

    `length` counts its characters, with the newline that has no part; `hanging` is the width of the
    white space at its end, which may stand outside the line; `width` is without it. `lead` is the white before an
    opening mark of Chinese or Japanese at its start, which is left out at a line's start and after another mark;
    `trail` that after a closing one at its end, which hangs.
    """

    length: int
    parts: tuple[UnitPart, ...]
    width: float
    hanging: float
    newline: bool = False
    lead: float = 0.0
    trail: float = 0.0

    def without_lead(self) -> Unit:
        """Return it without the white at its start."""
        first, *others = self.parts
        parts = (first._replace(shaped=first.shaped.without_lead()), *others)
        return self._replace(parts=parts, width=self.width - self.lead, lead=0.0)


class Break(NamedTuple):
    """One line's units and why it ends."""

    units: tuple[Unit, ...]
    reason: Reason


def make_unit(length: int, parts: tuple[UnitPart, ...], *, newline: bool = False) -> Unit:
    """Return a unit with its widths measured."""
    whole = hanging = 0.0
    for part in parts:
        whole += part.width
    for part in reversed(parts):
        hanging += part.shaped.hanging * part.scale
        if part.shaped.spaces < len(part.shaped.clusters):
            break
    lead = parts[0].shaped.lead * parts[0].scale if parts else 0.0
    trail = parts[-1].shaped.trail * parts[-1].scale if parts else 0.0
    return Unit(length, parts, whole - hanging, hanging, newline, lead, trail)


def break_lines(
    units: Sequence[Unit],
    width: float,
    text: str,
    forbidden: frozenset[int],
    most: int = UNLIMITED,
    patterned: frozenset[int] = frozenset(),
) -> list[Break]:
    """Return the lines of a paragraph; none is wider than `width` points unless a single cluster is.

    No line of several units has more than `most` characters. Of the hyphens in the units, those at the offsets
    `patterned` are no author's.
    """
    lines: list[Break] = []
    taken, count = 0.0, 0
    limit = width + TOLERANCE
    end = first = 0  # characters so far, and the first unit of the line
    leads = False
    for index, (length, _, wide, hanging, newline, lead, _) in enumerate(units):
        end += length
        count += length
        if lead and index > first and units[index - 1].trail:
            wide -= lead
        if (taken + wide > limit or count - (hanging > 0) > most) and index > first:
            lines.append(Break(tuple(units[first:index]), "wrap"))
            first, taken, count = index, 0.0, length
        if lead:
            leads = True
            wide = wide if index > first else units[index].width - lead
        if wide > limit:
            unit = units[index].without_lead() if lead else units[index]
            *full, last = split_unit(unit, end - length, limit, text, forbidden, patterned)
            lines += full
            rest = last.units[0]
            units = (*units[:index], rest, *units[index + 1 :])
            wide, hanging, count = rest.width, rest.hanging, rest.length
        taken += wide + hanging
        if newline:
            lines.append(Break(tuple(units[first : index + 1]), "newline"))
            first, taken, count = index + 1, 0.0, 0
    if first < len(units):
        lines.append(Break(tuple(units[first:]), "end"))
        spare_last_word(lines, text, limit, most)
    return [at_edges(line) for line in lines] if leads else lines


def at_edges(line: Break) -> Break:
    """Return a line without the white before its first mark, nor before one that follows another mark's white."""
    units = [
        unit.without_lead() if unit.lead and (before is None or before.trail) else unit
        for before, unit in zip((None, *line.units), line.units, strict=False)
    ]
    return Break(tuple(units), line.reason)


def spare_last_word(lines: list[Break], text: str, limit: float, most: int) -> None:
    """Move one unit down to a last line that would hold a single very short word, or sign of Han or kana."""
    if len(lines) < 2 or lines[-2].reason != "wrap" or len(lines[-1].units) > 1 or len(lines[-2].units) < 4:
        return
    last, moved = lines[-1].units[0], lines[-2].units[-1]
    fits = moved.width + moved.hanging + last.width <= limit and moved.length + last.length <= most
    short = last.width < SHORT_LAST_WORD * limit if moved.hanging > moved.trail else is_one_letter(text[-last.length :])
    if short and fits:
        lines[-2:] = [Break(lines[-2].units[:-1], "wrap"), Break((moved, last), "end")]


def is_one_letter(text: str) -> bool:
    """Tell whether all but one of a text's characters are punctuation and the like."""
    return sum(map(str.isalnum, text)) == 1


def split_unit(
    unit: Unit, start: int, limit: float, text: str, forbidden: frozenset[int], patterned: frozenset[int]
) -> list[Break]:
    """Break what is wider than a line, each part of it a line: where that is meant to be, else between clusters.

    Meant are hyphens, the joints of data, and its own break opportunities. `start` is the unit's offset in
    the paragraph's text. No grapheme cluster is split.
    """
    inside = text[start : start + unit.length]
    joints = {match.start() for pattern in (JOINTS, BEFORE_HYPHEN) for match in pattern.finditer(inside)}
    # "1 in 200", held together by spaces that do not break, gives way at one of them before a word is cut.
    joints |= {at for at, char in enumerate(inside, 1) if char in NO_BREAK_SPACES}
    joints |= {at - start for at in forbidden if start < at < start + unit.length}
    whole = {*grapheme_ends(inside), unit.length}
    whole |= {at - 1 for at in whole if inside[at - 1] in JOINERS}  # which shaping may count to what is after them
    ends = [end for end in cluster_ends(unit) if end.at in whole]
    by_patterns = {at - start for at in patterned if start < at < start + unit.length}
    found = cuts(ends, limit, unit.width, joints, by_patterns, barred_ends(inside))
    reasons = [reason_of(meant=meant, by_patterns=at in by_patterns) for at, meant in found]
    parts = slices(unit, found)
    return [Break((part,), reason) for part, reason in zip(parts, [*reasons, "end"], strict=True)]


def reason_of(*, meant: bool, by_patterns: bool) -> Reason:
    """Return why a line ends inside a unit."""
    if not meant:
        return "emergency"
    return "hyphenated" if by_patterns else "divided"


class ClusterEnd(NamedTuple):
    """Where a cluster ends: its offset in the unit, and the width in points from the unit's start to it.

    `taken` is with the white space before the offset, `seen` without; `hyphen` is what a hyphen adds if a line ends
    there, None where none is allowed.
    """

    at: int
    taken: float
    seen: float
    hyphen: float | None = None


def cluster_ends(unit: Unit) -> Iterator[ClusterEnd]:
    """Yield where each cluster of a unit ends."""
    at, taken, seen = 0, 0.0, 0.0
    for part in unit.parts:
        last = len(part.shaped.clusters)
        for number, cluster in enumerate(part.shaped.logical, 1):
            at += len(cluster.text)
            taken += cluster.advance * part.scale
            seen = taken if cluster.text.strip(HANGING) else seen
            hyphen = part.hyphen.advance * part.scale if part.hyphen and number == last else None
            yield ClusterEnd(at, taken, seen, hyphen)


def cuts(
    ends: Sequence[ClusterEnd], limit: float, width: float, joints: set[int], by_patterns: set[int], barred: set[int]
) -> list[tuple[int, bool]]:
    """Return the offsets at which to break, so that every part fits or is one cluster, and whether each is meant.

    Meant are joints and soft hyphens, and where a line has none of them, hyphens by patterns; what is barred is taken
    only if nothing else is left.
    """
    offsets: list[tuple[int, bool]] = []
    first, begun = 0, 0.0  # the part's first cluster, and the width before it
    chosen = pattern = None  # the last cluster end in the part that is meant, and the last by patterns
    index = 0
    while width - begun > limit and index < len(ends):
        end = ends[index]
        if end.seen - begun <= limit or index == first:
            marked = end.hyphen is not None and end.seen + end.hyphen - begun <= limit
            if marked and end.at in by_patterns:
                pattern = index
            elif marked or (end.hyphen is None and end.at in joints):
                chosen = index
            index += 1
            continue
        chosen = pattern if chosen is None else chosen
        last = index - 1 if chosen is None else chosen
        if chosen is None and last > first and (ends[last].at in barred or leaves_one(ends, last, limit)):
            last -= 1
        offsets.append((ends[last].at, chosen is not None))
        first, begun, chosen, pattern, index = last + 1, ends[last].taken, None, None, last + 1
    return offsets


def leaves_one(ends: Sequence[ClusterEnd], index: int, limit: float) -> bool:
    """Tell whether a break after the cluster of an index leaves one letter, and one before it leaves two that fit."""
    rest = sum(before.seen < after.seen for before, after in pairwise(ends[index:]))
    return rest <= 1 and ends[-1].seen - ends[index - 1].taken <= limit


def slices(unit: Unit, found: Sequence[tuple[int, bool]]) -> list[Unit]:
    """Return the unit's parts between the offsets of `cuts`; where one is meant, a hyphen is shown."""
    parts: list[list[UnitPart]] = [[]]
    remaining = list(reversed(found))
    at = 0
    for shaped, scale, hyphen in unit.parts:
        first = index = 0
        for index, cluster in enumerate(shaped.logical, 1):
            at += len(cluster.text)
            if remaining and at == remaining[-1][0]:
                part = shaped.part(first, index)
                _, meant = remaining.pop()
                if hyphen and meant and index == len(shaped.clusters):
                    part = with_hyphen(part, hyphen)
                parts[-1].append(UnitPart(part, scale))
                parts.append([])
                first = index
        if first < index:
            parts[-1].append(UnitPart(shaped.part(first), scale, hyphen))
    lengths = [end - start for start, end in pairwise((0, *(at for at, _ in found), unit.length))]
    return [
        make_unit(length, tuple(part), newline=unit.newline and number == len(found))
        for number, (length, part) in enumerate(zip(lengths, parts, strict=True))
    ]

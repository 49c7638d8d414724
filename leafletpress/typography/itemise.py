"""Itemise a paragraph: analysis + runs + fonts -> items of one level, script, style and face."""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise
from typing import TYPE_CHECKING, AnyStr, NamedTuple

from leafletpress.lexicon.scripts import FULL_WIDTH, NARROW
from leafletpress.typography.analyse import script_name
from leafletpress.typography.bidi_explicit import LEVEL_RUN
from leafletpress.typography.boundaries import grapheme_ends, next_grapheme
from leafletpress.typography.fonts import missing_glyph

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from leafletpress.typography.analyse import Analysis
    from leafletpress.typography.fonts import Face
    from leafletpress.typography.stages import ParagraphStyle, Run

GAP = 0.25  # of the size of Han
SCRIPT_RUN = re.compile(r"(.)\1*", re.DOTALL)


class Item(NamedTuple):
    """A stretch of text that is shaped with one face; `scale` is points a font unit at the style's size.

    A space at its start is `space_before` font units wider than the face's own, one at its end `space_after`; its last
    sign has `gap_after` font units of white behind it.
    """

    start: int
    end: int
    level: int
    script: str
    face: Face
    scale: float
    size: float
    run: Run
    space_before: int = 0
    space_after: int = 0
    gap_after: int = 0

    @property
    def rtl(self) -> bool:
        """Tell whether the text goes from right to left."""
        return bool(self.level & 1)


def itemise(analysis: Analysis, runs: Sequence[Run], style: ParagraphStyle) -> tuple[Item, ...]:
    """Return a paragraph's items in logical order, without gaps; raise MissingFont or MissingGlyph."""
    text = analysis.text
    if len(runs) == 1 and is_uniform(analysis.levels) and is_uniform(analysis.scripts):
        starts, styles = [0], {0: runs[0]}  # most paragraphs
    else:
        styles = style_starts(text, runs)
        starts = sorted({*styles, *level_starts(analysis.levels), *script_starts(analysis.scripts)})
    items, run = [], runs[0]
    for start, end in pairwise([*starts, len(text)]):
        run = styles.get(start, run)
        script = script_name(analysis.scripts[start])
        for at, to, face in faces(text, start, end, run, script, style):
            size = style.size * style.fonts.size_factor(face)
            items.append(Item(at, to, analysis.levels[start], script, face, size / face.upem, size, run))
    return tuple(with_extra_space(items, text)) if len(items) > 1 else tuple(items)


def with_extra_space(items: Sequence[Item], text: str) -> Iterator[Item]:
    """Yield items with what a space at their ends lacks to one in the face beside them, where that is wider.

    Nastaliq's space is narrow, for its words slope under each other; beside a number it would be none at all.
    """
    for index, item in enumerate(items):
        after = items[index + 1] if index + 1 < len(items) else None
        space_before = lacking_space(item, items[index - 1]) if index else 0
        space_after = lacking_space(item, after) if after else 0
        gap_after = gap_between(item, after, text) if after else 0
        if space_before or space_after or gap_after:
            yield item._replace(space_before=space_before, space_after=space_after, gap_after=gap_after)
        else:
            yield item


def gap_between(item: Item, after: Item, text: str) -> int:
    """Return the white, in an item's font units, between signs of Han or kana and letters or digits beside them."""
    if item.rtl or after.rtl or not (text[item.end - 1].isalnum() and text[after.start].isalnum()):
        return 0
    if item.script in FULL_WIDTH and after.script in NARROW:
        return round(GAP * item.size / item.scale)
    if item.script in NARROW and after.script in FULL_WIDTH:
        return round(GAP * after.size / item.scale)
    return 0


def lacking_space(item: Item, beside: Item) -> int:
    """Return how much narrower an item's space is than that of the item beside it, in the item's font units."""
    if item.face is beside.face:
        return 0
    return max(0, round(beside.face.space * beside.scale / item.scale) - item.face.space)


def style_starts(text: str, runs: Sequence[Run]) -> dict[int, Run]:
    """Return the run that starts at each offset; a start inside a grapheme cluster moves to the cluster's end."""
    starts: dict[int, Run] = {}
    at = 0
    for run in runs:
        if run.text:
            starts[next_grapheme(text, at)] = run
        at += len(run.text)
    starts.pop(len(text), None)
    return starts


def is_uniform(values: AnyStr) -> bool:
    """Tell whether all characters have one level or script."""
    return values.count(values[:1]) == len(values)


def level_starts(levels: bytes) -> Iterator[int]:
    """Yield the offsets at which a run of one level starts."""
    if is_uniform(levels):
        return iter((0,))
    return (match.start() for match in LEVEL_RUN.finditer(levels))


def script_starts(scripts: str) -> Iterator[int]:
    """Yield the offsets at which a run of one script starts."""
    if is_uniform(scripts):
        return iter((0,))
    return (match.start() for match in SCRIPT_RUN.finditer(scripts))


def faces(
    text: str, start: int, end: int, run: Run, script: str, style: ParagraphStyle
) -> Iterator[tuple[int, int, Face]]:
    """Yield the faces of a stretch of text: the script's own for all of it if it can, else cluster by cluster."""
    part = text[start:end]
    best = style.fonts.best(bold=run.bold, script=script)
    if best.covers(part):
        yield start, end, best
        return
    face, at = None, start
    for first, last in pairwise([0, *grapheme_ends(part)]):
        found = cluster_face(part[first:last], face, run, script, style)
        if face is not None and found is not face:
            yield at, start + first, face
            at = start + first
        face = found
    if face is not None:
        yield at, end, face


def cluster_face(cluster: str, before: Face | None, run: Run, script: str, style: ParagraphStyle) -> Face:
    """Return the face of one grapheme cluster: punctuation stays in the face before it; raise MissingGlyph."""
    if before is not None and is_neutral(cluster) and before.covers(cluster):
        return before
    for form in (cluster, unicodedata.normalize("NFC", cluster), unicodedata.normalize("NFD", cluster)):
        face = style.fonts.find(form, bold=run.bold, script=script)
        if face is not None:
            return face
    lacking = style.fonts.lacking(run.text, bold=run.bold)
    raise missing_glyph(run.text, lacking or cluster, style.fonts.families)


def is_neutral(cluster: str) -> bool:
    """Tell whether a cluster is white space or punctuation, which takes the look of what is before it."""
    return unicodedata.category(cluster[0])[0] in "ZP"

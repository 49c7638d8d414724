"""Shape words: text and a face -> clusters, by HarfBuzz. Needs no width and no size.

The cache of shaped words lives here: one entry serves every size and layout.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

import uharfbuzz as hb

from leafletpress.lexicon.scripts import CLOSING_MARKS, FULL_WIDTH, OPENING_MARKS, script_of
from leafletpress.typography.fonts import missing_glyph
from leafletpress.typography.stages import SOFT_HYPHEN, Cluster, Glyph

if TYPE_CHECKING:
    from leafletpress.typography.fonts import Face

# White space that may hang over the end of a line (not the no-break spaces), and what is never drawn.
HANGING = " \t\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u200b\u205f\u3000"
CONTROLS_TO_SPACE = dict.fromkeys(range(32), " ")
NOTDEF = 0
# Vowels of Odia that hang under a letter, and that the font hangs under no conjunct of one piece: ନ୍ତୁ.
HANGING_VOWELS = re.compile("[\u0b41-\u0b43]")
TAILED = "\u06cd"  # a letter of Pashto that ends words, whose tail fonts draw left of its width
ExtraSpace = tuple[int, int, int]
NO_EXTRA_SPACE: ExtraSpace = (0, 0, 0)
SQUARE_MARK = re.compile(f"[{re.escape(OPENING_MARKS + CLOSING_MARKS)}]")
SQUARE = 0.9  # of the type size: what is no narrower fills a square
WORDS = 8192  # that are remembered, in six megabytes: all that this repository prints, and two thousand more


class ShapedRun(NamedTuple):
    """Shaped text: clusters in visual order, whole advance, and that of the white space at its end.

    Advances are in font units, `length` in characters. Of `clusters`, the last `spaces` in logical order are
    white space. `lead` is the white in the square of an opening mark at its start, `trail` that of a closing one at its
    end, which `hanging` counts, too: neither is wanted at a line's edge.
    """

    clusters: tuple[Cluster, ...]
    rtl: bool
    length: int
    advance: int
    hanging: int
    spaces: int
    lead: int = 0
    trail: int = 0

    @property
    def logical(self) -> tuple[Cluster, ...]:
        """Return the clusters in logical order."""
        return self.clusters[::-1] if self.rtl else self.clusters

    def part(self, start: int, end: int | None = None) -> ShapedRun:
        """Return the clusters from `start` to `end`, counted in logical order."""
        part = self.logical[start:end]
        run = shaped_run(part[::-1] if self.rtl else part, rtl=self.rtl)
        lead = self.lead if start == 0 else 0
        trail = self.trail if end is None or end == len(self.clusters) else 0
        return run._replace(lead=lead, trail=trail, hanging=run.hanging + trail) if lead or trail else run

    def without_lead(self) -> ShapedRun:
        """Return it without the white in front of an opening mark at its start."""
        first, *others = self.clusters
        return self._replace(
            clusters=(narrowed(first, self.lead, 0), *others), advance=self.advance - self.lead, lead=0
        )


def shaped_run(clusters: tuple[Cluster, ...], *, rtl: bool) -> ShapedRun:
    """Return clusters in visual order with what is measured once."""
    spaces = hanging = 0
    for cluster in clusters if rtl else reversed(clusters):
        if cluster.text.strip(HANGING):
            break
        spaces += 1
        hanging += cluster.advance
    length = sum(len(cluster.text) for cluster in clusters)
    return ShapedRun(clusters, rtl, length, sum(cluster.advance for cluster in clusters), hanging, spaces)


@lru_cache(maxsize=WORDS)
def shape(
    text: str,
    face: Face,
    rtl: bool,
    script: str,
    language: str,
    before: str = "",
    after: str = "",
    extra: ExtraSpace = NO_EXTRA_SPACE,
) -> ShapedRun:
    """Return the clusters of one word or less; `before` and `after` are the rest of a word in another style.

    A space at the start is wider by the first of `extra`, one at the end by the second, the last sign, whatever it is,
    by the third, in font units.

    Letters join across a change of style: the whole word is shaped and the part is taken out of it. Where
    a ligature stands on the boundary, the part is shaped alone, in context.
    """
    part = None
    if before or after:
        whole = clusters_of(before + text + after, face, rtl, script, language)
        part = cut(whole, len(before), len(before) + len(text), rtl=rtl)
    if part is None:
        part = clusters_of(text, face, rtl, script, language, before, after)
    if any(glyph.id == NOTDEF for cluster in part for glyph in cluster.glyphs):
        raise missing_glyph(text, lacking(part), [face.family])
    if script in FULL_WIDTH and not rtl and SQUARE_MARK.search(text):
        part = closed_up(part, face)
    run = shaped_run(part if extra == NO_EXTRA_SPACE else widened(part, extra, rtl=rtl), rtl=rtl)
    return with_edges(run, face) if script in FULL_WIDTH and not rtl else run


def with_edges(run: ShapedRun, face: Face) -> ShapedRun:
    """Return a run that knows the white in the squares of marks at its ends."""
    lead, trail = halves(run.clusters[0], face)[0], halves(run.clusters[-1], face)[1]
    return run._replace(lead=lead, trail=trail, hanging=run.hanging + trail) if lead or trail else run


def closed_up(clusters: tuple[Cluster, ...], face: Face) -> tuple[Cluster, ...]:
    """Return clusters without one of the two halves, or the only one, that stand white between two marks in a row."""
    closed = list(clusters)
    for index, (one, other) in enumerate(pairwise(clusters)):
        (before, after), (lead, trail) = halves(one, face), halves(other, face)
        if lead and (before or after):
            closed[index + 1] = narrowed(closed[index + 1], lead, 0)
        elif trail and after:
            closed[index] = narrowed(closed[index], 0, after)
    return tuple(closed)


def halves(cluster: Cluster, face: Face) -> tuple[int, int]:
    """Return the white halves, in font units, before an opening mark and after a closing one in its square.

    Whether a mark has any is the face's: in Traditional Chinese commas and full stops stand in the middle.
    """
    char = cluster.text
    if not SQUARE_MARK.fullmatch(char) or len(cluster.glyphs) != 1 or cluster.advance < SQUARE * face.upem:
        return 0, 0
    extents, half = face.shaping.get_glyph_extents(cluster.glyphs[0].id), face.upem // 2
    if char in OPENING_MARKS:
        return (half if extents.x_bearing >= half else 0), 0
    return 0, (half if extents.x_bearing + extents.width <= half else 0)


def narrowed(square: Cluster, before: int, after: int) -> Cluster:
    """Return a cluster of one glyph with so much less white on either side."""
    (glyph,) = square.glyphs
    return cluster(square.text, (glyph._replace(dx=glyph.dx - before, advance=glyph.advance - before - after),))


def widened(clusters: tuple[Cluster, ...], extra: ExtraSpace, *, rtl: bool) -> tuple[Cluster, ...]:
    """Return clusters with a space at either end made wider, and the last one whatever it is."""
    wide = list(clusters[::-1] if rtl else clusters)
    before, after, gap = extra
    for index, more, anything in ((0, before, False), (-1, after, False), (-1, gap, True)):
        text, glyphs, _ = wide[index]
        if more and glyphs and (anything or (text == " " and len(glyphs) == 1)):
            *others, last = glyphs
            wide[index] = cluster(text, (*others, last._replace(advance=last.advance + more)))
    return tuple(wide[::-1] if rtl else wide)


def with_hyphen(run: ShapedRun, hyphen: Cluster) -> ShapedRun:
    """Return the first part of a divided word with a hyphen at its end, which is no character of the text."""
    clusters = (hyphen, *run.clusters) if run.rtl else (*run.clusters, hyphen)
    return run._replace(clusters=clusters, advance=run.advance + hyphen.advance)


@lru_cache(maxsize=256)
def hyphen_of(face: Face) -> Cluster | None:
    """Return the hyphen that a face shows where a word is divided, None if it has none."""
    for char in "\u2010-":
        glyph = face.shaping.get_nominal_glyph(ord(char))
        if glyph is not None:
            return cluster(SOFT_HYPHEN, (Glyph(glyph, 0, 0, face.advance(glyph)),))
    return None


def lacking(clusters: tuple[Cluster, ...]) -> str:
    """Return the characters of the clusters that have the glyph for a missing character."""
    without = (one.text for one in clusters if any(glyph.id == NOTDEF for glyph in one.glyphs))
    return "".join(dict.fromkeys("".join(without)))


def cut(clusters: tuple[Cluster, ...], start: int, end: int, *, rtl: bool) -> tuple[Cluster, ...] | None:
    """Return the clusters of text[start:end], None if a cluster stands over either end."""
    bounds, at = {}, 0
    logical = clusters[::-1] if rtl else clusters
    for index, cluster in enumerate(logical):
        bounds[at] = index
        at += len(cluster.text)
    bounds[at] = len(logical)
    if start not in bounds or end not in bounds:
        return None
    part = logical[bounds[start] : bounds[end]]
    return part[::-1] if rtl else part


def clusters_of(
    text: str, face: Face, rtl: bool, script: str, language: str, before: str = "", after: str = ""
) -> tuple[Cluster, ...]:
    """Return the clusters of a text in visual order; each character is in exactly one."""
    buffer = hb.Buffer()
    codes = [ord(char) for char in (before + text + after).translate(CONTROLS_TO_SPACE)]
    buffer.add_codepoints(codes, len(before), len(text))
    buffer.direction = "rtl" if rtl else "ltr"
    buffer.script = script
    buffer.language = language
    buffer.flags = hb.BufferFlags.REMOVE_DEFAULT_IGNORABLES
    hb.shape(face.shaping, buffer, dict.fromkeys(script_of(script).without, False))
    found = collect(text, buffer, len(before), rtl=rtl)
    if HANGING_VOWELS.search(text):
        found = tuple(hung(one, face) for one in found)
    return tuple(with_room(one, face) if TAILED in one.text else one for one in found) if TAILED in text else found


def hung(vowel: Cluster, face: Face) -> Cluster:
    """Return a cluster whose signs without width that the font hangs nowhere stand amid the letter before them."""
    glyphs: list[Glyph] = []
    pen, amid = 0, None
    for glyph in vowel.glyphs:
        extents = face.shaping.get_glyph_extents(glyph.id)
        middle = pen + glyph.dx + (extents.x_bearing + extents.width // 2 if extents else 0)
        amid = middle if glyph.advance else amid
        is_loose = not (glyph.advance or glyph.dx or glyph.dy) and amid is not None
        glyphs.append(glyph._replace(dx=amid - middle) if is_loose and amid is not None else glyph)
        pen += glyph.advance
    return cluster(vowel.text, tuple(glyphs))


def with_room(tailed: Cluster, face: Face) -> Cluster:
    """Return a cluster as wide as its ink on the left: what stands out there would close the space after a word."""
    left = pen = 0
    for glyph in tailed.glyphs:
        extents = face.shaping.get_glyph_extents(glyph.id)
        left = min(left, pen + glyph.dx + (extents.x_bearing if extents else 0))
        pen += glyph.advance
    *others, last = (glyph._replace(dx=glyph.dx - left) for glyph in tailed.glyphs)
    return cluster(tailed.text, (*others, last._replace(advance=last.advance - left)))


def collect(text: str, buffer: hb.Buffer, offset: int, *, rtl: bool) -> tuple[Cluster, ...]:
    """Gather a shaped buffer's glyphs by cluster, in visual order."""
    glyphs: dict[int, list[Glyph]] = {}
    for info, position in zip(buffer.glyph_infos or (), buffer.glyph_positions or (), strict=True):
        glyph = Glyph(info.codepoint, position.x_offset, position.y_offset, position.x_advance)
        glyphs.setdefault(info.cluster - offset, []).append(glyph)
    starts = sorted(glyphs)
    if not starts:
        return (Cluster(text, (), 0),) if text else ()
    # Invisible characters in front belong to the first cluster, all others to the one before them.
    bounds = [0, *starts[1:], len(text)]
    pieces = [text[start:end] for start, end in pairwise(bounds)]
    logical = [cluster(piece, tuple(glyphs[start])) for piece, start in zip(pieces, starts, strict=True)]
    return tuple(logical[::-1] if rtl else logical)


@lru_cache(maxsize=WORDS)
def cluster(text: str, glyphs: tuple[Glyph, ...]) -> Cluster:
    """Return the cluster of a text and its glyphs: equal ones are one object, so that they may be keys by identity."""
    return Cluster(text, glyphs, sum(glyph.advance for glyph in glyphs))

"""A second painter: a page's items as SVG, glyphs as outlines. It shows that a page is data that needs no PDF."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from functools import lru_cache
from html import escape
from typing import assert_never

from fontTools.pens.svgPathPen import SVGPathPen

from leafletpress.pdf.inks import Colour
from leafletpress.pdf.page import (
    Anchor,
    Bookmark,
    Disc,
    GlyphRun,
    Item,
    LinkArea,
    Outline,
    Owner,
    Page,
    Picture,
    Polygon,
    Rect,
    Segment,
    Shape,
    Tag,
)
from leafletpress.typography.fonts import Face


def svg_of(page: Page) -> str:
    """Return a page as an SVG document, a point a unit; y is turned over, for pages count it from the foot."""
    items = (*page.head, *page.content, *page.foot, *page.folio)
    size = f'width="{page.width:g}pt" height="{page.height:g}pt" viewBox="0 0 {page.width:g} {page.height:g}"'
    body = "\n".join(map(painted, items))
    turned = f'<g transform="matrix(1 0 0 -1 0 {page.height:g})">\n{body}\n</g>'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>\n{turned}\n</svg>\n'


def painted(item: Item) -> str:
    """Return an item as an element."""
    match item:
        case GlyphRun():
            return f'<g {owner(item.owner)} fill="{hexadecimal(item.colour)}">{"".join(glyphs(item))}</g>'
        case Shape():
            return f"<g {owner(item.owner)} {style(item)}>{''.join(map(outline, item.outlines))}</g>"
        case Picture(_, (left, low, right, high), path):
            kind = "svg+xml" if path.suffix == ".svg" else path.suffix[1:]
            data = b64encode(path.read_bytes()).decode("ascii")
            place = f'transform="matrix(1 0 0 -1 {left:g} {high:g})" width="{right - left:g}" height="{high - low:g}"'
            return f'<image {owner(item.owner)} {place} href="data:image/{kind};base64,{data}"/>'
        case LinkArea(_, url, (left, low, right, high), contents):
            area = outline(Rect(left, low, right - left, high - low))
            return f'<a href="{escape(url)}" aria-label="{escape(contents)}" fill="none">{area}</a>'
        case Anchor(name, y):
            return f'<g id="{escape(name)}" data-y="{y:g}"/>'
        case Bookmark(title, level, y):
            return f'<g data-level="{level}" data-y="{y:g}"><title>{escape(title)}</title></g>'
        case _:
            assert_never(item)


def owner(found: Owner) -> str:
    """Return whose an item is: an element's role, or nobody's for whom the page is read out."""
    return f'data-role="{found.element.role}"' if isinstance(found, Tag) else 'aria-hidden="true"'


def glyphs(item: GlyphRun) -> Iterator[str]:
    """Yield the glyphs of a run, each at its place."""
    run, pen = item.run, 0
    scale = run.size / run.face.upem
    for cluster in run.clusters:
        at = pen
        for glyph in cluster.glyphs:
            x, y = item.x + (at + glyph.dx) * scale, item.baseline + glyph.dy * scale
            path = glyph_path(run.face, glyph.id)
            yield f'<path transform="matrix({scale:g} 0 0 {scale:g} {x:g} {y:g})" d="{path}"/>'
            at += glyph.advance
        pen += cluster.advance


@lru_cache(maxsize=4096)
def glyph_path(face: Face, glyph: int) -> str:
    pen = SVGPathPen(None)
    face.shaping.draw_glyph_with_pen(glyph, pen)
    return str(pen.getCommands())


def style(shape: Shape) -> str:
    """Return how a shape is filled and stroked, as attributes."""
    found = f'fill="{hexadecimal(shape.fill) if shape.fill else "none"}"'
    if shape.stroke:
        stroke = shape.stroke
        found += f' stroke="{hexadecimal(stroke.colour)}" stroke-width="{stroke.width:g}"'
        found += ' stroke-linejoin="round"' if stroke.round_corners else ""
        found += f' stroke-linecap="round" stroke-dasharray="0 {stroke.dots:g}"' if stroke.dots else ""
    return found


def outline(found: Outline) -> str:
    """Return an outline as an element."""
    match found:
        case Rect(x, y, width, height, radius):
            return f'<rect x="{x:g}" y="{y:g}" width="{width:g}" height="{height:g}" rx="{radius:g}"/>'
        case Disc(x, y, radius):
            return f'<circle cx="{x:g}" cy="{y:g}" r="{radius:g}"/>'
        case Segment(x1, y1, x2, y2):
            return f'<line x1="{x1:g}" y1="{y1:g}" x2="{x2:g}" y2="{y2:g}"/>'
        case Polygon(points):
            return f'<polygon points="{" ".join(f"{x:g},{y:g}" for x, y in points)}"/>'
        case _:
            assert_never(found)


def hexadecimal(colour: Colour) -> str:
    return str(colour).lower()

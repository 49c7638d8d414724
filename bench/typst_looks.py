"""How Typst sets a leaflet, as data: looks of text, the page, drawings of chances; lengths are points."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from leafletpress.content import model
from leafletpress.design.design import Design
from leafletpress.languages import language
from leafletpress.layout.composer import LEADING_STEP, Composer, TextStyle
from leafletpress.layout.graphics import LINE_DISTANCE
from leafletpress.layout.proportion import DOTS, HEIGHT, LINED, WIDTH, grid_of, share_of

Data = dict[str, Any]
# Typst takes the script from the text; the region tells it which Chinese.
REGIONS = {"Hans": "CN", "Hant": "TW"}


def look_data(composer: Composer, tag: str, look: TextStyle, *, heading: bool) -> Data:
    """Return how text of a size is set in a language; a line box is placed about its baseline as in CSS."""
    known = language(tag)
    setting, stack = composer.design.setting(known), composer.design.stack(known)
    size = look.size * setting.size
    factor = setting.heading_leading if heading else setting.leading
    leading = -(-size * factor // LEADING_STEP) * LEADING_STEP / size
    ascent, descent = stack.extents()
    return {
        "font": typst_families(stack.families),
        "size": size,
        "top": (leading + ascent - descent) / 2,
        "bottom": (leading - ascent + descent) / 2,
        "rtl": known.is_rtl,
        "lang": tag.partition("-")[0],
        "region": REGIONS.get(known.script),
    }


def typst_families(families: Iterable[str]) -> list[str]:
    """Return families as the files' own name tables have them."""
    return [{"Noto Sans Symbols2": "Noto Sans Symbols 2"}.get(family, family) for family in families]


def page_data(design: Design) -> Data:
    """Return page, margins and spaces in points, sizes that headings use, and the colours."""
    layout, palette = design.layout, design.brand.palette
    spaces = {name: count * layout.unit for name, count in layout.spacing._asdict().items()}
    return {
        "width": layout.page_width,
        "height": layout.page_height,
        "top": layout.top,
        "bottom": layout.bottom,
        "side": layout.side,
        "indent": layout.text_indent,
        "unit": layout.unit,
        "body": layout.type.body,
        "columns": layout.contact_columns,
        "line": LINE_DISTANCE,
        "space": spaces,
        "colour": {name: str(colour) for name, colour in palette._asdict().items()},
    }


def share_data(chance: model.Chance, composer: Composer, *, field: bool) -> Data:
    """Return the drawing of a chance: numbers of dots, or the cells of a field, in points."""
    share = share_of(chance)
    span = WIDTH * composer.text_style("body").size
    whole = {"span": span, "dark": share.dark, "middle": share.middle, "total": share.total, "dots": DOTS}
    if not field:
        return {**whole, "field": False}
    columns, rows = grid_of(share.total) or (share.total, 1)
    lined = min(span / columns, HEIGHT * span / rows) >= LINED
    return {**whole, "field": True, "columns": columns, "rows": rows, "height": HEIGHT * span, "lined": lined}

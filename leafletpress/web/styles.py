"""The style sheets of a page: one for all pages of a brand, one for a language that needs other leading or a font."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from leafletpress.web.assets import Asset, named
from leafletpress.web.fonts import web_font

if TYPE_CHECKING:
    from collections.abc import Collection

    from leafletpress.design.brand import Palette
    from leafletpress.design.language_design import LanguageDesigns
    from leafletpress.languages import Language
    from leafletpress.typography.fonts import FontLibrary

SHEET = Path(__file__).with_name("leaflet.css")
LEADING, HEADING_LEADING = 1.5, 1.25  # of text without a word about it
COLOURS = ("primary", "on_primary", "ink", "muted", "link", "warning", "panel", "alarm", "rule", "middle", "faint")
# Leading from which words hang down a slope, as a factor of the type size, and how much larger it is on paper.
STEEP, ON_PAPER = 2.0, 1.2


class Style(NamedTuple):
    """The sheets of a page, in order, and the fonts that these name."""

    sheets: tuple[Asset, ...]
    fonts: tuple[Asset, ...] = ()


@lru_cache(maxsize=16)
def brand_sheet(palette: Palette) -> Asset:
    """Return the sheet that every page of a brand has: the room's own, with the brand's colours."""
    colours = "".join(f"--{name.replace('_', '-')}:{str(getattr(palette, name)).lower()};" for name in COLOURS)
    return named("leaflet", ".css", f":root{{{colours}}}\n{SHEET.read_text('utf-8')}".encode())


def leading_rule(leading: float, heading: float) -> str:
    """Return the rule of a style sheet for the leading of text and of headings, as factors of the type size."""
    return f":root{{--leading:{leading:g};--heading-leading:{heading:g}}}"


def sent_family(known: Language, languages: LanguageDesigns, sent: Collection[str]) -> str | None:
    """Return the family that goes along with pages in a language, None where they need none."""
    return next((name for name in languages.of(known).families[:1] if name in sent), None)


def style_of(
    palette: Palette, known: Language, languages: LanguageDesigns, fonts: FontLibrary, sent: Collection[str]
) -> Style:
    """Return the style of a page in a language; `sent` are the families that go along with pages that need them.

    Raises MissingFont, OSError.
    """
    design, family = languages.of(known), sent_family(known, languages, sent)
    rules: list[str] = []
    files: tuple[Asset, ...] = ()
    if family:
        font = web_font(fonts, family)
        rules += font.rules
        rules.append(f':lang({known.tag}){{font-family:"{font.family}",var(--sans)}}')
        files = font.files
    if design.leading > LEADING or design.heading_leading > HEADING_LEADING:
        leading, heading = max(design.leading, LEADING), max(design.heading_leading, HEADING_LEADING)
        rules.append(leading_rule(leading, heading))
        if leading >= STEEP:  # ink above a line that begins a page is printed on the page before
            rules.append(f"@media print{{{leading_rule(ON_PAPER * leading, ON_PAPER * heading)}}}")
    own = (named(known.tag, ".css", "".join(f"{rule}\n" for rule in rules).encode()),) if rules else ()
    return Style((brand_sheet(palette), *own), files)

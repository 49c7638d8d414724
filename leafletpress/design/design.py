"""Everything under layouts/ -> Designs: what a designer wrote, checked, ready for `compose`."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from leafletpress.content.names import WEB
from leafletpress.design.brand import Brand, read_brand
from leafletpress.design.font_list import read_font_list
from leafletpress.design.language_design import LanguageDesign, LanguageDesigns, read_language_designs
from leafletpress.design.page_layout import PageLayout, read_page_layout
from leafletpress.design.web_layout import WebLayout, read_web_layout
from leafletpress.errors import Problem, ProblemsFound, Where
from leafletpress.languages import Language
from leafletpress.packaged import layout_files
from leafletpress.schema_errors import suggestion
from leafletpress.typography.fonts import FontLibrary, FontStack

if TYPE_CHECKING:
    from pathlib import Path

    from leafletpress.content.model import Message

Read = TypeVar("Read")

# Files under layouts/ that are no page design.
TABLES = ("fonts", "languages")
FONTS, LANGUAGES = (Where(f"layouts/{table}.yaml") for table in TABLES)
# It becomes a part of the names of PDFs, on whatever disk they are copied to.
LAYOUT_ID = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9 _.-]{0,58}[A-Za-z0-9])?")


class Design(NamedTuple):
    """Hold what one PDF needs to look like itself: page layout, brand, languages, fonts."""

    layout: PageLayout
    brand: Brand
    languages: LanguageDesigns
    fonts: FontLibrary

    def setting(self, known: Language) -> LanguageDesign:
        """Return how a language is set."""
        return self.languages.of(known)

    def stack(self, known: Language) -> FontStack:
        """Return the fonts of a language, fallback included."""
        return font_stack(self.fonts, self.languages, known)


@dataclass(frozen=True, slots=True)
class Designs:
    """Hold every good layout and brand under layouts/, made by `read_designs`; `web` is that of HTML.

    `table_problems` are the errors of the lists of fonts and languages: no text can be set as it should be then.
    """

    layouts: Mapping[str, PageLayout]
    brands: Mapping[str, Brand]
    layout_ids: tuple[str, ...]
    brand_ids: tuple[str, ...]
    languages: LanguageDesigns
    fonts: FontLibrary
    web: WebLayout | None = None
    table_problems: tuple[Problem, ...] = ()

    @property
    def have_contents(self) -> bool:
        """Tell whether long leaflets have a list of contents in some layout."""
        found = [self.web.contents_from if self.web else None, *(one.contents_from for one in self.layouts.values())]
        return any(found)

    @property
    def brand_messages(self) -> tuple[Message, ...]:
        """Return what all brands print, for the translators: their own words, then the contacts of their sites."""
        own = [message for brand in self.brands.values() for message in brand.messages]
        return (*own, *(message for brand in self.brands.values() for message in brand.given.messages))

    @property
    def knows_all_brands(self) -> bool:
        """Tell whether every brand is there and sound: words of one that is not would seem to have gone."""
        return bool(self.brand_ids) and set(self.brand_ids) == set(self.brands)

    def stack(self, known: Language) -> FontStack:
        """Return the fonts of a language, fallback included."""
        return font_stack(self.fonts, self.languages, known)

    def brand(self, name: str, where: Where) -> Brand:
        """Return a brand; raise ProblemsFound, at `where`, for a missing or broken one."""
        if self.table_problems:
            raise ProblemsFound(self.table_problems)
        if name not in self.brands:
            raise ProblemsFound([unusable("brand", name, self.brand_ids, where)])
        return self.brands[name]

    def brand_fault(self, name: str, where: Where) -> Problem | None:
        """Return the problem, at `where`, of a brand that is missing or broken."""
        return None if name in self.brands else unusable("brand", name, self.brand_ids, where)

    def design(self, layout: str, brand: str, where: Where) -> Design:
        """Return the design of one PDF; raise ProblemsFound, at `where`, for a missing or broken brand or layout."""
        if self.table_problems:
            raise ProblemsFound(self.table_problems)
        if layout == WEB:
            raise ProblemsFound([Problem(where, f"the layout '{WEB}' makes HTML, which has no pages", "name another")])
        if layout not in self.layouts:
            raise ProblemsFound([unusable("layout", layout, self.layout_ids, where)])
        return Design(self.layouts[layout], self.brand(brand, where), self.languages, self.fonts)


def font_stack(fonts: FontLibrary, languages: LanguageDesigns, known: Language) -> FontStack:
    """Return the font stack of a language after layouts/languages.yaml."""
    setting = languages.of(known)
    return fonts.stack(setting.families, dict(setting.sizes))


def unusable(kind: str, name: str, known: tuple[str, ...], where: Where) -> Problem:
    """Return the problem of a layout or brand that is broken or not there."""
    if name in known:
        return Problem(where, f"{kind} '{name}' has errors", "correct them first")
    return Problem(where, f"there is no {kind} '{name}'", suggestion(name, known) if known else f"no {kind} is good")


def read_designs(root: Path, font_cache: Path) -> tuple[Designs, tuple[Problem, ...]]:
    """Read layouts/ of a root folder, and the packaged layouts, fonts and languages that it lacks.

    A file with errors gives problems and no layout or brand, and stops no other.
    `font_cache` is the folder of prepared fonts, made when first needed.
    """
    problems: list[Problem] = []
    files = layout_files(root)
    fonts, tongues = (files.get(f"{table}.yaml", root / "layouts" / f"{table}.yaml") for table in TABLES)
    specs = _gathered(problems, lambda: read_font_list(fonts, FONTS.file))
    # Without the list of fonts no family is known: that is one error, not one for each family.
    families = [spec.family for spec in specs] if specs else None
    doubled: list[Problem] = []  # costs nobody a leaflet
    languages = _gathered(problems, lambda: read_language_designs(tongues, LANGUAGES.file, families, doubled))
    table_problems = tuple(problems)
    problems += doubled
    layout_paths = [path for path in files.values() if path.stem not in TABLES]
    web_file = files.get(f"{WEB}.yaml")
    web = _gathered(problems, lambda: read_web_layout(web_file, f"layouts/{WEB}.yaml", families)) if web_file else None
    brand_folders = brands_of(root)
    if not layout_paths:
        problems.append(Problem(Where("layouts"), "there is no layout", "put standard.yaml there"))
    elif not brand_folders:
        problems.append(Problem(Where("layouts/brands"), "there is no brand", "make a folder with a brand.yaml there"))
    layouts = _read_layouts([path for path in layout_paths if path.stem != WEB], problems)
    designs = Designs(
        layouts=layouts,
        brands=_read_brands(brand_folders, tuple(layouts.values()), problems),
        layout_ids=tuple(path.stem for path in layout_paths),
        brand_ids=tuple(path.name for path in brand_folders),
        languages=languages or LanguageDesigns(LANGUAGES, {}, {}, ()),
        fonts=FontLibrary(specs or (), font_cache),
        web=web,
        table_problems=table_problems,
    )
    return designs, tuple(problems)


def brands_of(root: Path) -> list[Path]:
    """Return the folders of the brands, sorted: names that begin with a dot are other programs' own."""
    found = (root / "layouts/brands").glob("*")
    return sorted(path for path in found if not path.name.startswith(".") and path.is_dir())


def _gathered(problems: list[Problem], read: Callable[[], Read]) -> Read | None:
    """Return what `read` reads; None, and its problems added, if it cannot."""
    try:
        return read()
    except ProblemsFound as error:
        problems.extend(error.problems)
        return None


def _read_layouts(paths: list[Path], problems: list[Problem]) -> dict[str, PageLayout]:
    found: dict[str, PageLayout] = {}
    for path in paths:
        shown = f"layouts/{path.name}"
        if not LAYOUT_ID.fullmatch(path.stem):
            hint = "use letters from a to z, digits and hyphens, 60 at most, such as large-print.yaml"
            problems.append(Problem(Where(shown), "this name of a layout file cannot be used", hint))
            continue
        layout = _gathered(problems, partial(read_page_layout, path, shown))
        if layout:
            found[path.stem] = layout
    return found


def _read_brands(folders: list[Path], layouts: tuple[PageLayout, ...], problems: list[Problem]) -> dict[str, Brand]:
    found: dict[str, Brand] = {}
    for folder in folders:
        shown = f"layouts/brands/{folder.name}/brand.yaml"
        result = _gathered(problems, partial(read_brand, folder, shown, layouts))
        if result:
            found[folder.name], warnings = result
            problems.extend(warnings)
    return found

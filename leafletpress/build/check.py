"""Everything that can be wrong, found without building."""

from __future__ import annotations

from datetime import date

from leafletpress.build.glyphs import leaflet_glyphs, phrase_glyphs
from leafletpress.build.library import Library
from leafletpress.build.one import overdue_warning
from leafletpress.build.report import problem_order
from leafletpress.build.standing import future_signatures, is_overdue
from leafletpress.errors import Problem, ProblemsFound


def check_library(library: Library, today: date) -> tuple[Problem, ...]:
    """Return every problem of content, catalogues, layouts, dates and characters, sorted by place."""
    found = set(library.problems)
    for leaflet_id, tag in library.translated:
        found.update(glyph_problems(leaflet_id, tag, library))
    found.update(_brand_problems(library))
    found.update(future_signatures(library, today))
    found.update(overdue_warning(leaflet) for leaflet in library.leaflets if is_overdue(leaflet, today))
    return tuple(sorted(found, key=problem_order))


def glyph_problems(leaflet_id: str, tag: str, library: Library) -> tuple[Problem, ...]:
    """Return the errors about characters of one leaflet in one language, its headers and footers included."""
    translated = library.translated[leaflet_id, tag]
    words = phrase_glyphs(library.phrases[tag], library.designs)
    return tuple(dict.fromkeys((*leaflet_glyphs(translated, library.designs), *words)))


def _brand_problems(library: Library) -> tuple[Problem, ...]:
    problems: list[Problem] = []
    for leaflet in library.leaflets:
        for layout in library.designs.layouts:
            try:
                library.designs.design(layout, leaflet.brand, leaflet.where)
            except ProblemsFound as error:
                problems += error.problems
    return tuple(problems)

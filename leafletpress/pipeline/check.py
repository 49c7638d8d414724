"""Everything that can be wrong, found without building."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from leafletpress.checks.catalogue import STALE, UNFINISHED, inconsistent
from leafletpress.checks.english import english_problems
from leafletpress.checks.glossary import read_glossary
from leafletpress.checks.run import review_entries
from leafletpress.errors import Problem, ProblemsFound
from leafletpress.languages import language
from leafletpress.pipeline.fit import fit_problems
from leafletpress.pipeline.glyphs import glyph_problems
from leafletpress.pipeline.library import COMMON, Library
from leafletpress.pipeline.one import overdue_warning
from leafletpress.pipeline.pictures import picture_problems
from leafletpress.pipeline.report import problem_order
from leafletpress.pipeline.rule_ids import ruled
from leafletpress.pipeline.rules import ALL_RULES
from leafletpress.pipeline.silenced import loud
from leafletpress.pipeline.standing import future_signatures, is_overdue
from leafletpress.translation.messages import Entry, messages_of
from leafletpress.translation.phrases import common_entries


def check_library(library: Library, today: date, *, fit: bool = False) -> tuple[Problem, ...]:
    """Return every problem of content, catalogues, layouts, dates and characters, sorted by place.

    With `fit` every leaflet is set in memory, too: does its text still fit?
    """
    # A build says in one line what check says of each message.
    found = {problem for problem in library.problems if problem.rule != UNFINISHED.id}
    found.update(reviewed(library))
    for leaflet_id, tag in library.translated:
        found.update(glyph_problems(leaflet_id, tag, library))
        found.update(picture_problems(library.translated[leaflet_id, tag], library))
    found.update(_brand_problems(library))
    found.update(future_signatures(library, today))
    found.update(overdue_warning(leaflet) for leaflet in library.leaflets if is_overdue(leaflet, today))
    if fit:
        found.update(fit_problems(library, today))
    return tuple(sorted(set(ruled(found)), key=problem_order))


def reviewed(library: Library) -> Iterator[Problem]:
    """Yield what the rules find in the English and in every catalogue, and what is wrong with glossaries."""
    for leaflet in library.leaflets:
        yield from loud(english_problems(leaflet), library.root / leaflet.where.file)
    entries: dict[str, tuple[tuple[Entry, ...], dict[str, str]]]
    entries = {leaflet.id: (messages_of(leaflet), dict(leaflet.facts)) for leaflet in library.leaflets}
    entries[COMMON] = common_entries(library.designs.brand_messages), {}
    for tag in library.language_tags:
        terms, problems = read_glossary(library.root, language(tag))
        yield from problems
        mine = [(domain, one) for (domain, spoken), one in library.catalogues.items() if spoken == tag]
        for domain, catalogue in mine:
            messages, facts = entries[domain]
            found = review_entries(messages, catalogue, facts, terms, ALL_RULES)
            is_whole = domain != COMMON or library.designs.knows_all_brands
            yield from (problem for problem in found if is_whole or problem.rule != STALE.id)
        yield from inconsistent(catalogue for _, catalogue in mine)


def _brand_problems(library: Library) -> tuple[Problem, ...]:
    problems: list[Problem] = []
    for leaflet in library.leaflets:
        for layout in library.designs.layouts:
            try:
                library.designs.design(layout, leaflet.brand, leaflet.brand_where or leaflet.where)
            except ProblemsFound as error:
                problems += error.problems
    return tuple(problems)

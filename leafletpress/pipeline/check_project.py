"""Everything that can be wrong, found without building."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from leafletpress.checks.catalogue import STALE, UNFINISHED, inconsistent
from leafletpress.checks.english import english_problems
from leafletpress.checks.glossary import read_glossary
from leafletpress.checks.medicine_list import read_medicines
from leafletpress.checks.run import review_entries
from leafletpress.content.inline import inline_facts
from leafletpress.design.on_paper import has_inks, paper_problems
from leafletpress.design.printer import printer_names, read_printer
from leafletpress.errors import Problem, ProblemsFound
from leafletpress.languages import language
from leafletpress.pipeline.all_rules import ALL_RULES
from leafletpress.pipeline.build_report import problem_order
from leafletpress.pipeline.build_state import BuildState
from leafletpress.pipeline.cache import Cache, default_cache
from leafletpress.pipeline.engine import engine_digest
from leafletpress.pipeline.file_index import index_files
from leafletpress.pipeline.furniture_check import furniture_misfits
from leafletpress.pipeline.glyph_check import glyph_problems
from leafletpress.pipeline.picture_check import picture_problems
from leafletpress.pipeline.project import COMMON, Project
from leafletpress.pipeline.release_status import is_overdue, overdue_warning
from leafletpress.pipeline.review_memory import ReviewMemory, review_key
from leafletpress.pipeline.rule_ids import ruled
from leafletpress.pipeline.suppression import unsuppressed
from leafletpress.translation.catalogues import Catalogue
from leafletpress.translation.git_history import doubted_before, last_texts
from leafletpress.translation.messages import Entry, by_domain, messages_of
from leafletpress.translation.phrases import common_entries
from leafletpress.translation.signed_text import SHORT

if TYPE_CHECKING:
    from pathlib import Path

    from leafletpress.content.model import Leaflet


def remembered(root: Path) -> BuildState:
    """Return what checks and builds have read before of the files under a root folder as they are."""
    return BuildState(index_files(root, None), engine_digest(), cache=Cache(default_cache()))


def check_project(project: Project, today: date, *, fit: bool = False) -> tuple[Problem, ...]:
    """Return every problem of content, catalogues, layouts, dates and characters, sorted by place.

    With `fit` every leaflet is set in memory, too: does its text still fit?
    """
    # A build says in one line what check says of each message.
    found = {problem for problem in project.problems if problem.rule != UNFINISHED.id}
    found.update(reviewed(project))
    for pair in project.translated:
        found.update(picture_problems(project.translated[pair], project))
    # An error in one message hides none in the next: what cannot be built is looked at, too.
    for pair in (*project.translated, *project.broken):
        with suppress(LookupError):  # a catalogue that cannot be read has no characters
            found.update(glyph_problems(project.files.unsigned(pair), project))
    found.update(_brand_problems(project))
    found.update(_paper_problems(project))
    found.update(furniture_misfits(project, ReviewMemory()))
    found.update(future_signatures(project, today))
    late = (leaflet for leaflet in project.leaflets if is_overdue(leaflet.next_review, today))
    found.update(overdue_warning(leaflet.where, leaflet.next_review) for leaflet in late)
    if fit:
        from leafletpress.pipeline.fit_check import fit_problems  # brings the engine with it

        found.update(fit_problems(project, today))
    return tuple(sorted(set(ruled(found)), key=problem_order))


def reviewed(project: Project) -> Iterator[Problem]:
    """Yield what the rules find in the English and in every catalogue, and what is wrong with glossaries."""
    for leaflet in project.leaflets:
        yield from unsuppressed(english_problems(leaflet), project.root)
    yield from unshown(project)
    texts = read_parts(project)
    memory = ReviewMemory()
    before = last_texts(project.root, catalogue_files(project))
    for tag in sorted({tag for _, tag in project.inventory.readings}):
        terms, problems = read_glossary(project.root, language(tag))
        medicines, unread = read_medicines(project.root, language(tag))
        yield from (*problems, *unread)
        mine = [(domain, one) for (domain, spoken), one in project.catalogues.items() if spoken == tag]
        for domain, catalogue in mine:
            for part in texts[domain]:
                known = remembering(project, domain, catalogue.of(part.domain), before)
                key = review_key(part.entries, known, part.facts, terms, medicines.digest)
                read = partial(review_entries, part.entries, known, part.facts, terms, ALL_RULES, medicines)
                found = memory.remembered(key, read)
                is_whole = domain != COMMON or project.designs.knows_all_brands
                yield from (problem for problem in found if is_whole or problem.rule != STALE.id)
        yield from inconsistent(project.catalogues_in(tag))


class ReadPart(NamedTuple):
    """The messages of one catalogue that a leaflet shows, "" being its own, and the facts that they use."""

    domain: str
    entries: tuple[Entry, ...]
    facts: dict[str, str]


def read_parts(project: Project) -> dict[str, tuple[ReadPart, ...]]:
    """Return by leaflet, or `common`, what is read of each catalogue that it shows.

    A part of a passage knows the facts that the passage uses and no others, so that it is read once for many leaflets.
    What a leaflet shows of the common catalogue is read there.
    """
    parts = {leaflet.id: tuple(_parts(leaflet)) for leaflet in project.leaflets}
    return parts | {COMMON: (ReadPart("", common_entries(project.designs.brand_messages), {}),)}


def _parts(leaflet: Leaflet) -> Iterator[ReadPart]:
    facts = dict(leaflet.facts)
    for domain, entries in by_domain(messages_of(leaflet)).items():
        used = {name for entry in entries if entry.has_facts for name in inline_facts(entry.msgid)}
        if domain != COMMON:
            yield ReadPart(domain, entries, {name: facts[name] for name in facts if not domain or name in used})


def unshown(project: Project) -> Iterator[Problem]:
    """Yield what is wrong in the passages that no leaflet shows: a build does not read them."""
    for name, ids in project.inventory.shown_in.items():
        if not ids and name in project.files.passages.names:
            yield from project.files.passages.read(name)[1]


def catalogue_files(project: Project) -> Iterator[str]:
    """Yield the paths of all catalogues that are read, those of passages after the leaflets that show them."""
    for catalogue in project.catalogues.values():
        yield from (catalogue.shown, *(one.shown for one in catalogue.shared.values()))


def remembering(project: Project, domain: str, catalogue: Catalogue, before: Mapping[str, str]) -> Catalogue:
    """Return a catalogue that knows what git held of it `before`, but for what somebody signed since."""
    text = before.get(catalogue.shown)
    if text is None:
        return catalogue
    doubted = doubted_before(catalogue, text)
    if not doubted:
        return catalogue
    approvals, _ = project.files.approvals(catalogue.language.tag)
    texts = (approvals.texts.get(one.seal, ()) for one in approvals.signatures.get(domain, ()))
    signed = {(source[:SHORT], target[:SHORT]) for prints in texts for source, target in prints}
    return replace(catalogue, doubted=catalogue.doubted | (doubted - signed))


def future_signatures(project: Project, today: date) -> Iterator[Problem]:
    """Yield an error for each signature that is dated after today."""
    for (leaflet_id, _), verdict in project.verdicts.items():
        words = verdict.words.holding if verdict.words else ()
        for name, signature in (*((leaflet_id, one) for one in verdict.holding), *((COMMON, one) for one in words)):
            if signature.on > today:
                fault = f"{name}: the signature of {signature} is dated in the future"
                yield Problem(signature.where, fault, "it does not count before that day")


def _paper_problems(project: Project) -> Iterator[Problem]:
    """Yield what is wrong with the inks of the brands, by the paper and profile of each printer that is known."""
    brands = [brand for brand in project.designs.brands.values() if has_inks(brand)]
    for name in printer_names(project.root) if brands else ():
        try:
            printer = read_printer(project.root, name)
        except ProblemsFound as error:
            yield from error.problems
            continue
        for brand in brands:
            yield from paper_problems(brand, printer)


def _brand_problems(project: Project) -> tuple[Problem, ...]:
    problems: list[Problem] = []
    for leaflet in project.leaflets:
        for layout in project.designs.layouts:
            try:
                project.designs.design(layout, leaflet.brand, leaflet.brand_where or leaflet.where)
            except ProblemsFound as error:
                problems += error.problems
    return tuple(problems)

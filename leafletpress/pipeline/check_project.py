"""Everything that can be wrong, found without building."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from operator import itemgetter
from typing import TYPE_CHECKING

from leafletpress.checks.catalogue import UNFINISHED, inconsistent
from leafletpress.checks.english import english_problems
from leafletpress.checks.glossary import read_glossary
from leafletpress.design.on_paper import has_inks, paper_problems
from leafletpress.design.printer import printer_names, read_printer
from leafletpress.errors import Problem, ProblemsFound
from leafletpress.languages import SOURCE_LANGUAGE, language
from leafletpress.pipeline.build_report import problem_order
from leafletpress.pipeline.examine import examiner_of
from leafletpress.pipeline.project import COMMON, Project
from leafletpress.pipeline.release_status import is_overdue, overdue_warning
from leafletpress.pipeline.rule_ids import ruled
from leafletpress.pipeline.suppression import unsuppressed

if TYPE_CHECKING:
    from leafletpress.pipeline.text_reading import TextId

NOTHING_FOUND: Mapping[TextId, tuple[Problem, ...]] = {}


def check_project(
    project: Project, today: date, found: Mapping[TextId, tuple[Problem, ...]] = NOTHING_FOUND, *, fit: bool = False
) -> tuple[Problem, ...]:
    """Return every problem of content, catalogues, layouts, dates and characters, sorted by place.

    What was `found` in texts when they were read is not looked for again. With `fit` every leaflet is set in memory,
    too: does its text still fit?
    """
    # A build says in one line what check says of each message.
    told = {problem for problem in project.problems if problem.rule != UNFINISHED.id}
    for leaflet in project.leaflets:
        told.update(unsuppressed(english_problems(leaflet), project.root))
    told.update(unshown(project))
    told.update(examined(project, found))
    told.update(between_catalogues(project))
    told.update(_brand_problems(project))
    told.update(_paper_problems(project))
    told.update(future_signatures(project, today))
    late = (leaflet for leaflet in project.leaflets if is_overdue(leaflet.next_review, today))
    told.update(overdue_warning(leaflet.where, leaflet.next_review) for leaflet in late)
    if fit:
        from leafletpress.pipeline.fit_check import fit_problems  # brings the engine with it

        told.update(fit_problems(project, today))
    return tuple(sorted(set(ruled(told)), key=problem_order))


def examined(project: Project, found: Mapping[TextId, tuple[Problem, ...]]) -> Iterator[Problem]:
    """Yield what is wrong with each text beside its reading, one text after the other: each is opened once."""
    good = project.inventory.can_be_built
    texts = [
        pair for pair in project.inventory.readings if pair in good or pair[1] != SOURCE_LANGUAGE or pair[0] == COMMON
    ]
    new = [pair for pair in texts if pair not in found]
    examiner = examiner_of(project.files, project.inventory, new)
    for pair in sorted(texts, key=itemgetter(1)):
        yield from found[pair] if pair in found else examiner.problems(pair, sound=pair in good)


def between_catalogues(project: Project) -> Iterator[Problem]:
    """Yield what is wrong with glossaries and lists of medicines, and between the catalogues of each language."""
    for tag in sorted({tag for _, tag in project.inventory.readings}):
        _, problems = read_glossary(project.root, language(tag))
        _, unread = project.files.medicines(tag)
        yield from (*problems, *unread)
        yield from inconsistent(project.catalogues_in(tag))


def unshown(project: Project) -> Iterator[Problem]:
    """Yield what is wrong in the passages that no leaflet shows: a build does not read them."""
    for name, ids in project.inventory.shown_in.items():
        if not ids and name in project.files.passages.names:
            yield from project.files.passages.read(name)[1]


def future_signatures(project: Project, today: date) -> Iterator[Problem]:
    """Yield an error for each signature that is dated after today, in languages that have one."""
    for leaflet_id, tag in project.verdicts:
        approvals, _ = project.files.approvals(tag)
        if not any(one.on > today for signatures in approvals.signatures.values() for one in signatures):
            continue
        verdict = project.verdicts[leaflet_id, tag]
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

"""Scaffolds and updates: templates, catalogues and leaflets written for people to go on with."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from itertools import count
from pathlib import Path

from leafletpress.content.names import FOLDER, name_problems, passage_domain
from leafletpress.content.reference import reference_fault
from leafletpress.content.review_date import ReviewDate
from leafletpress.content.skeleton import Beginning, skeleton
from leafletpress.errors import LeafletPressError, Problem, ProblemsFound, UnknownWish, Where
from leafletpress.languages import SOURCE_LANGUAGE, Language, language
from leafletpress.pipeline.asked_language import tag_of
from leafletpress.pipeline.plan import require
from leafletpress.pipeline.project import COMMON, Project, references
from leafletpress.translation.catalogues import folder_language
from leafletpress.translation.templates import Template, all_templates, write_templates
from leafletpress.translation.update import CatalogueState, start_catalogues, update_catalogues
from leafletpress.whole_files import write_whole

YEARS_TO_REVIEW = 2


@dataclass(frozen=True, slots=True)
class WrittenFiles:
    """What became of templates and catalogues: templates that changed, every catalogue looked at, what is wrong."""

    templates: tuple[Path, ...]
    catalogues: tuple[CatalogueState, ...]
    problems: tuple[Problem, ...]


def update(project: Project, names: Sequence[str]) -> WrittenFiles:
    """Write the templates and merge them into the catalogues of the named languages, of all if none is named.

    Raises UnknownWish for a language without a folder, LeafletPressError if a file cannot be written.
    """
    known = [tag for tag in project.language_tags if tag != SOURCE_LANGUAGE]
    tags = [_begun(name, known) for name in names] or known
    with _writing():
        changed = write_templates(sound_templates(project), project.root)
        templates, spoken = sound_templates(project), map(project.files.language, tags)
        reports = [update_catalogues(templates, one, project.root, shown_domains(project, one)) for one in spoken]
    catalogues = tuple(state for report in reports for state in report.catalogues)
    found = tuple(problem for report in reports for problem in report.problems)
    return WrittenFiles(changed, catalogues, (*source_problems(project), *found))


def scaffold_language(project: Project, name: str, leaflets: Sequence[str]) -> WrittenFiles:
    """Write the catalogues that a language lacks: common.po, and a .po for each leaflet or for those named.

    Raises UnknownWish for a tag that is no language or a leaflet that is not there, LeafletPressError if a
    file cannot be written. Catalogues that are there stay as they are.
    """
    spoken = project.files.language(_translatable(name).tag)
    wanted = {COMMON, *require("leaflet", leaflets, project.leaflet_ids)}
    wanted |= passage_domains(project, wanted if leaflets else ())
    with _writing():
        changed = write_templates(sound_templates(project), project.root)
        report = start_catalogues(sound_templates(project), wanted, spoken, project.root)
    return WrittenFiles(changed, report.catalogues, (*source_problems(project), *report.problems))


def scaffold_leaflet(project: Project, leaflet_id: str, reference: str | None, today: date) -> Path:
    """Write leaflets/ID.yaml as a sound beginning and return its path.

    Without a reference, the first free one of NEW_0001, NEW_0002 … is taken. Raises UnknownWish for a name
    that a leaflet cannot have, or has already, and LeafletPressError if the file cannot be written.
    """
    if Path(leaflet_id).name != leaflet_id:
        raise UnknownWish(f"{leaflet_id!r} is not a name for a leaflet; use lower-case words joined by hyphens")
    path = project.root / FOLDER / f"{leaflet_id}.yaml"
    for problem in name_problems(project.root, path, f"{FOLDER}/{path.name}"):
        raise UnknownWish(f"{problem.message}: {leaflet_id!r}; {problem.hint}")
    if path.exists():
        raise UnknownWish(f"{FOLDER}/{path.name} is there already; choose another name")
    if not project.designs.brands:
        raise UnknownWish("there is no brand in layouts/brands/ yet; make one first")
    begin = Beginning(
        id=leaflet_id,
        reference=free_reference(project.root, reference),
        brand=next(iter(project.designs.brands)),
        reviewed=ReviewDate(today.year, today.month),
        next_review=ReviewDate(today.year + YEARS_TO_REVIEW, today.month),
    )
    with _writing():
        write_whole(path, skeleton(begin).encode())
    return path


def source_problems(project: Project) -> Iterator[Problem]:
    """Yield the problems of leaflets, layouts and names of folders: what is wrong before any translation is read."""
    return (problem for problem in project.problems if not re.match("locale/.*/", problem.where.file, re.S))


def sound_templates(project: Project) -> tuple[Template, ...]:
    """Return the templates, without the common one if a brand is broken or none is there."""
    templates = all_templates(project.leaflets, project.designs.brand_messages, project.passages)
    return tuple(item for item in templates if item.domain != COMMON or project.designs.knows_all_brands)


def passage_domains(project: Project, leaflets: Collection[str]) -> set[str]:
    """Return the domains of the passages that some leaflets show; of all passages if none is named."""
    shown = project.inventory.shown_in.items()
    return {passage_domain(name) for name, ids in shown if not leaflets or not set(ids).isdisjoint(leaflets)}


def shown_domains(project: Project, spoken: Language) -> set[str]:
    """Return the domains of the passages that leaflets with a catalogue in a language show: each needs one, too."""
    return passage_domains(project, there) if (there := project.files.domains(spoken.tag)) else set()


def _begun(name: str, known: Sequence[str]) -> str:
    tag = tag_of(name)
    if tag not in known:
        there = ", ".join(language(each).folder for each in known) or "none"
        raise UnknownWish(f"no catalogues in {name!r} (there are: {there}); make_pdfs.py new-language {name} begins it")
    return tag


def _translatable(name: str) -> Language:
    tag = tag_of(name)
    try:
        return folder_language(language(tag).folder, Where("locale"))
    except ProblemsFound as error:
        problem = error.problems[0]
        raise UnknownWish(f"{problem.message}; {problem.hint}") from error


def free_reference(root: Path, wanted: str | None) -> str:
    """Return a reference that no other leaflet has, the next of NEW_0001 … where none is wanted; raise UnknownWish."""
    taken = {found.casefold() for written in references(root).values() for found in written}
    if wanted is None:
        return next(name for number in count(1) if (name := f"NEW_{number:04}").casefold() not in taken)
    if fault := reference_fault(wanted):
        raise UnknownWish(f"{wanted!r} is not a reference: {fault[0]} ({fault[1]})")
    if wanted.casefold() in taken:
        raise UnknownWish(f"another leaflet has the reference {wanted!r}; give each its own")
    return wanted


@contextmanager
def _writing() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise LeafletPressError(f"cannot write {error.filename or 'a file'}: {error.strerror or error}") from error

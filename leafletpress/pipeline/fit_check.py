"""Does the text still fit: every leaflet set in memory, its pages counted beside the English ones."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from leafletpress.errors import LeafletPressError, Problem, ProblemsFound
from leafletpress.languages import SOURCE_LANGUAGE, Language
from leafletpress.pipeline.one_pdf import BuildContext, compose_job
from leafletpress.pipeline.plan import Job
from leafletpress.pipeline.project import Project
from leafletpress.pipeline.rule_ids import PAGES, TEXT_OVERSET

# A page more or fewer is nothing in a leaflet of three.
SPARE_PAGES = 1


def fit_problems(project: Project, today: date) -> Iterator[Problem]:
    """Yield what setting every leaflet in every language and layout shows; nothing is written."""
    context = BuildContext(project, project.root, today)
    pages: dict[tuple[str, str], int] = {}
    for leaflet in project.leaflets:
        for tag in project.languages_of(leaflet.id):
            for layout in project.designs.layouts:
                job = Job(leaflet.id, tag, layout)
                try:
                    composed = compose_job(job, context)
                except ProblemsFound as error:
                    # All others are said by check, at their own places.
                    yield from (problem for problem in error.problems if problem.rule == TEXT_OVERSET)
                    continue
                except LeafletPressError:
                    continue
                yield from composed.problems
                if project.designs.layouts[layout].kind != "leaflet":
                    continue  # both languages stand there: English alone is no measure
                if tag == SOURCE_LANGUAGE:
                    pages[leaflet.id, layout] = composed.pages
                elif (leaflet.id, layout) in pages:
                    yield from _pages_far(job, composed.pages, pages[leaflet.id, layout], project)


def _pages_far(job: Job, pages: int, english: int, project: Project) -> Iterator[Problem]:
    spoken = project.files.language(job.language)
    if is_far(pages, english, spoken):
        message = f"{pages} pages in the layout {job.layout}, in English {english}"
        where = project.translated[job.leaflet, job.language].leaflet.title.where
        yield Problem(where, message, "look at the PDF", "warning", PAGES)


def is_far(pages: int, english: int, spoken: Language) -> bool:
    """Tell whether a number of pages is far from the English for the language."""
    least, most = spoken.lexicon.pages
    return not english * least - SPARE_PAGES <= pages <= english * most + SPARE_PAGES

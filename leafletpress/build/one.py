"""One job, from what was read to one PDF in its place: the whole flow on one screen."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from leafletpress.build.library import ENGLISH, Library
from leafletpress.build.plan import Job
from leafletpress.build.report import JobResult, MadeFile, State
from leafletpress.build.rules import CANNOT_SET, CANNOT_WRITE, ruled
from leafletpress.content.check import last_day
from leafletpress.content.model import Leaflet
from leafletpress.errors import LeafletPressError, Problem, ProblemsFound, Where
from leafletpress.languages import language
from leafletpress.layout.compose import ComposedPdf, compose_pdf
from leafletpress.whole_files import write_whole


@dataclass(frozen=True, slots=True)
class Workshop:
    """Hold what every job needs: the library, the output folder, the day of the build.

    `dated` is the date that PDFs say they were made on; None stands for their review's.
    """

    library: Library
    out: Path
    today: date
    dated: date | None = None


def make_one(job: Job, shop: Workshop) -> JobResult:
    """Set one leaflet in one language and layout and put the PDF into the output folder.

    Whatever goes wrong comes back as problems: one failing leaflet never stops the others.
    """
    leaflet = shop.library.translated[job.leaflet, job.language].leaflet
    try:
        composed = compose_job(job, shop)
        path = file_path(job, leaflet)
        write_whole(shop.out / path, composed.data)
    except ProblemsFound as error:
        return JobResult(job, None, ruled(error.problems))
    except OSError as error:
        place = shop.out / file_path(job, leaflet)
        hint = "check free space and permissions of the output folder"
        fault = f"cannot write: {error.strerror or error}"
        return JobResult(job, None, (Problem(Where(str(place)), fault, hint, rule=CANNOT_WRITE.id),))
    except LeafletPressError as error:
        return JobResult(job, None, (Problem(leaflet.where, f"{job}: {error}", rule=CANNOT_SET.id),))
    except Exception as error:
        fault = f"{job}: could not be set: {type(error).__name__}: {error}"
        hint = "this is a fault of Leaflet Press: please report it"
        return JobResult(job, None, (Problem(leaflet.where, fault, hint, rule=CANNOT_SET.id),))
    warnings = (overdue_warning(leaflet),) if is_overdue(leaflet, shop.today) else ()
    problems = (*composed.problems, *warnings)
    return JobResult(job, _made_file(job, shop, path, composed, problems), problems)


def file_path(job: Job, leaflet: Leaflet) -> str:
    """Return the path of a job's PDF under the output folder."""
    folder = language(job.language).folder
    return f"{folder}/{leaflet.reference}_{leaflet.id}_{folder}_{job.layout}.pdf"


def is_overdue(leaflet: Leaflet, today: date) -> bool:
    """Tell whether the last day on which the leaflet may be given out has passed."""
    return today > last_day(leaflet.next_review)


def state_of(job: Job, leaflet: Leaflet, today: date) -> State:
    """Return the state: English is its own source while in date, a translation a draft until it is signed."""
    return "approved" if job.language == ENGLISH and not is_overdue(leaflet, today) else "draft"


def overdue_warning(leaflet: Leaflet) -> Problem:
    """Return the warning that a leaflet's review date has passed."""
    hint = "review the text, then set reviewed and next_review"
    return Problem(leaflet.where, f"next review was due by {leaflet.next_review}", hint, "warning", "review-overdue")


def compose_job(job: Job, shop: Workshop) -> ComposedPdf:
    """Set one job in memory; raise ProblemsFound for a layout or brand that cannot be used."""
    library = shop.library
    translated = library.translated[job.leaflet, job.language]
    leaflet = translated.leaflet
    return compose_pdf(
        translated,
        library.designs.design(job.layout, leaflet.brand, leaflet.where),
        root=library.root,
        state=state_of(job, leaflet, shop.today),
        overdue=is_overdue(leaflet, shop.today),
        dated=shop.dated,
        available_in=tuple(library.phrases[tag] for tag in library.languages_of(job.leaflet)),
    )


def _made_file(job: Job, shop: Workshop, path: str, composed: ComposedPdf, problems: tuple[Problem, ...]) -> MadeFile:
    leaflet = shop.library.translated[job.leaflet, job.language].leaflet
    return MadeFile(
        path=path,
        sha256=hashlib.sha256(composed.data).hexdigest(),
        bytes=len(composed.data),
        pages=composed.pages,
        reference=leaflet.reference,
        version=leaflet.version,
        leaflet=leaflet.id,
        language=job.language,
        layout=job.layout,
        title=leaflet.title.text,
        reviewed=str(leaflet.reviewed),
        next_review=str(leaflet.next_review),
        state=state_of(job, leaflet, shop.today),
        problems=tuple(map(str, problems)),
    )

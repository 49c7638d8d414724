"""One job, from what was read to one PDF in its place: the whole flow on one screen."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from leafletpress.build.editions import edition_of
from leafletpress.build.library import Library
from leafletpress.build.plan import Job
from leafletpress.build.report import JobResult, MadeFile, State
from leafletpress.build.rules import CANNOT_SET, CANNOT_WRITE, ruled
from leafletpress.build.standing import is_overdue, state_of
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
    state = state_of((job.leaflet, job.language), shop.library, shop.today)
    path = file_path(job, leaflet, state)
    try:
        composed = compose_job(job, shop)
        write_whole(shop.out / path, composed.data)
        _remove_predecessor(shop.out, job, leaflet, state)
    except ProblemsFound as error:
        return JobResult(job, None, ruled(error.problems))
    except OSError as error:
        place = shop.out / path
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


def file_path(job: Job, leaflet: Leaflet, state: State) -> str:
    """Return the path of a job's PDF under the output folder; a draft's name says that it is one."""
    folder = language(job.language).folder
    mark = "_DRAFT" if state == "draft" else ""
    return f"{folder}/{leaflet.reference}_{leaflet.id}_{folder}_{job.layout}{mark}.pdf"


def _remove_predecessor(out: Path, job: Job, leaflet: Leaflet, state: State) -> None:
    """Remove the PDF of the other name, that of a draft or of its release: the two never lie side by side."""
    other: State = "approved" if state == "draft" else "draft"
    (out / file_path(job, leaflet, other)).unlink(missing_ok=True)


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
        library.designs.design(job.layout, leaflet.brand, leaflet.brand_where or leaflet.where),
        root=library.root,
        state=state_of((job.leaflet, job.language), library, shop.today),
        edition=edition_of(translated, library.designs),
        overdue=is_overdue(leaflet, shop.today),
        dated=shop.dated,
        available_in=tuple(library.phrases[tag] for tag in library.languages_of(job.leaflet) if is_real(tag)),
    )


def is_real(tag: str) -> bool:
    """Tell whether a language is one that can be asked for."""
    return not language(tag).is_pseudo


def _made_file(job: Job, shop: Workshop, path: str, composed: ComposedPdf, problems: tuple[Problem, ...]) -> MadeFile:
    translated = shop.library.translated[job.leaflet, job.language]
    leaflet = translated.leaflet
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
        edition=edition_of(translated, shop.library.designs),
        state=state_of((job.leaflet, job.language), shop.library, shop.today),
        problems=tuple(map(str, problems)),
    )

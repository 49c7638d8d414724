"""One job, from what was read to one PDF in its place: the whole flow on one screen."""

from __future__ import annotations

import gc
import hashlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from leafletpress.content.inline import plain_text
from leafletpress.content.model import Leaflet
from leafletpress.errors import LeafletPressError, Problem, ProblemsFound, Where
from leafletpress.languages import language
from leafletpress.pipeline.build_report import JobResult
from leafletpress.pipeline.build_state import Basis, Entry
from leafletpress.pipeline.cache import Cache
from leafletpress.pipeline.keys import Sources, digest
from leafletpress.pipeline.limits import TookTooLong, fault_of, within_limits
from leafletpress.pipeline.manifest import MadeFile, State
from leafletpress.pipeline.plan import Job
from leafletpress.pipeline.project import Project
from leafletpress.pipeline.render_input import RenderInput, render_input_of
from leafletpress.pipeline.rule_ids import CANNOT_SET, CANNOT_WRITE, OVERDUE, ruled
from leafletpress.translation.phrases import ANOTHER
from leafletpress.whole_files import same_bytes, write_whole

if TYPE_CHECKING:
    from leafletpress.layout.compose import ComposedPdf


@dataclass(frozen=True)
class BuildContext:
    """Hold what every job needs: the project, the output folder, the day of the build.

    `dated` is the date that PDFs say they were made on; None stands for their review's. With `sources` a
    job is made only if `known`, what the last build left, or `store` does not have it. A `release` makes
    no drafts.
    """

    project: Project
    out: Path
    today: date
    dated: date | None = None
    sources: Sources | None = None
    store: Cache | None = None
    known: Mapping[Job, Entry] = field(default_factory=dict)
    release: bool = False


class Composed(NamedTuple):
    """Hold a PDF that was set or taken from the store, the number of its pages, and warnings."""

    data: bytes
    pages: int
    problems: tuple[Problem, ...] = ()


def make_one(job: Job, context: BuildContext, ready: RenderInput) -> JobResult:
    """Put the PDF of a ready in one layout into the output folder.

    Whatever goes wrong comes back as problems: one failing leaflet never stops the others.
    """
    leaflet = ready.leaflet
    if context.release and ready.reasons:
        return JobResult(job, None, (), refused=ready.reasons)
    try:
        with within_limits():
            return _put(job, context, ready)
    except ProblemsFound as error:
        return JobResult(job, None, ruled(error.problems))
    except OSError as error:
        place = context.out / file_path(job, leaflet, ready.state)
        hint = "check free space and permissions of the output folder"
        fault = f"cannot write: {error.strerror or error}"
        return JobResult(job, None, (Problem(Where(str(place)), fault, hint, rule=CANNOT_WRITE),))
    except TookTooLong as error:
        return _not_set(job, leaflet.where, *fault_of(error))
    except LeafletPressError as error:
        return _not_set(job, leaflet.where, str(error))
    except Exception as error:
        fault, hint = fault_of(error)
        return _not_set(job, leaflet.where, f"could not be set: {fault}", hint)


def _not_set(job: Job, where: Where, fault: str, hint: str = "") -> JobResult:
    return JobResult(job, None, (Problem(where, f"{job}: {fault}", hint, rule=CANNOT_SET),))


def _put(job: Job, context: BuildContext, ready: RenderInput) -> JobResult:
    leaflet, state = ready.leaflet, ready.state
    path = file_path(job, leaflet, state)
    key = job_key(job, ready, context.sources) if context.sources else ""
    basis = Basis(key, ready.reasons, ready.until)
    warnings = (overdue_warning(leaflet),) if ready.overdue else ()
    known = context.known.get(job)
    if key and known and known.basis.key == key and same_bytes(context.out / path, known.file.sha256):
        file = known.file._replace(path=path, problems=tuple(map(str, warnings)))
        return JobResult(job, file, warnings, basis, "kept")
    cached = _taken(key, context)
    composed = cached or _composed(job, context, ready)
    if key and not cached:
        _keep(key, composed, context)  # first, so that what lies in its place when a build is stopped is not made again
    write_whole(context.out / path, composed.data)
    if composed.problems:
        basis = basis._replace(key="")  # what has something to say is made anew, so that its places are right
    problems = (*composed.problems, *warnings)
    file = _made_file(job, ready, path, composed, problems)
    return JobResult(job, file, problems, basis, "cached" if cached else "made")


def job_key(job: Job, ready: RenderInput, sources: Sources) -> str:
    """Return the digest of everything that decides the bytes of a job's PDF; places in files do not."""
    offers = [(words.language.tag, words.say(ANOTHER)) for words in ready.offers]
    return digest(
        *("job", sources.engine, sources.dated, job.layout, ready.digest),
        [[tag, offer.language, offer.text] for tag, offer in offers],
        sources.look(job.layout, ready.leaflet.brand),
        sources.pictures(ready.images),
    )


def _taken(key: str, context: BuildContext) -> Composed | None:
    kept = context.store.get(key) if key and context.store else None
    if kept is None:
        return None
    pages, _, data = kept.partition(b"\n")
    return Composed(data, int(pages))


def _keep(key: str, composed: Composed, context: BuildContext) -> None:
    if context.store and context.sources and not composed.problems and context.sources.hold(context.project.root):
        context.store.put(key, b"%d\n%b" % (composed.pages, composed.data))


def _composed(job: Job, context: BuildContext, ready: RenderInput) -> Composed:
    errors = [problem for problem in ready.pictured if problem.severity == "error"]
    if ready.glyphless or errors:
        raise ProblemsFound((*ready.glyphless, *errors))
    made = compose_job(job, context, ready)
    return Composed(made.data, made.pages, (*made.problems, *ruled(ready.pictured)))


def file_path(job: Job, leaflet: Leaflet, state: State) -> str:
    """Return the path of a job's PDF under the output folder; a draft's name says that it is one."""
    folder = language(job.language).folder
    mark = "_DRAFT" if state == "draft" else ""
    return f"{folder}/{leaflet.reference}_{leaflet.id}_{folder}_{job.layout}{mark}.pdf"


def overdue_warning(leaflet: Leaflet) -> Problem:
    """Return the warning that a leaflet's review date has passed."""
    hint = "review the text, then set reviewed and next_review"
    return Problem(leaflet.where, f"next review was due by {leaflet.next_review}", hint, "warning", OVERDUE)


def compose_job(job: Job, context: BuildContext, ready: RenderInput | None = None) -> ComposedPdf:
    """Set one job in memory, from its ready if that is at hand.

    Raises ProblemsFound for a layout or brand that cannot be used.
    """
    from leafletpress.layout.compose import compose_pdf

    ready = ready or render_input_of((job.leaflet, job.language), context.project, context.today)
    leaflet = ready.leaflet
    with uncollected():
        return compose_pdf(
            ready.translated,
            context.project.designs.design(job.layout, leaflet.brand, leaflet.brand_where or leaflet.where),
            root=context.project.root,
            state=ready.state,
            edition=ready.edition,
            overdue=ready.overdue,
            dated=context.dated,
            available_in=ready.offers,
        )


@contextmanager
def uncollected() -> Iterator[None]:
    """Keep the collector of cyclic garbage out: while a document is set, hardly anything of it is garbage."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def _made_file(job: Job, ready: RenderInput, path: str, composed: Composed, problems: tuple[Problem, ...]) -> MadeFile:
    leaflet = ready.leaflet
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
        title=plain_text(leaflet.title.text, dict(leaflet.facts)),
        reviewed=str(leaflet.reviewed),
        next_review=str(leaflet.next_review),
        edition=ready.edition,
        state=ready.state,
        problems=tuple(map(str, problems)),
    )

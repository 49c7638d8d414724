"""One job, from what was read to one PDF in its place."""

from __future__ import annotations

import gc
import hashlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from leafletpress.content.inline import plain_text
from leafletpress.content.names import WEB
from leafletpress.errors import LeafletPressError, Problem, ProblemsFound, Where
from leafletpress.pipeline.build_report import How, JobResult
from leafletpress.pipeline.build_state import asset_is_whole, unchanged
from leafletpress.pipeline.cache import Cache
from leafletpress.pipeline.file_index import FileIndex
from leafletpress.pipeline.limits import TookTooLong, fault_of, within_limits
from leafletpress.pipeline.manifest import MadeFile
from leafletpress.pipeline.plan import Job, file_path
from leafletpress.pipeline.project import Project
from leafletpress.pipeline.release_status import overdue_warning
from leafletpress.pipeline.render_input import RenderInput, render_input_of
from leafletpress.pipeline.rule_ids import CANNOT_SET, CANNOT_WRITE, ruled
from leafletpress.whole_files import write_whole

if TYPE_CHECKING:
    from leafletpress.layout.compose import ComposedPages, ComposedPdf


@dataclass(frozen=True)
class BuildContext:
    """What every job needs: the project, the output folder, the day of the build.

    `dated` is the date that PDFs say they were made on; None stands for their review's. `keys` are those of
    the PDFs, by job: what `cache` has under them is not made; without `index` nothing is put there. A
    `release` makes no drafts. `write` puts bytes into their place, whole or not at all, and may raise OSError.
    """

    project: Project
    out: Path
    today: date
    dated: date | None = None
    index: FileIndex | None = None
    cache: Cache | None = None
    keys: Mapping[Job, str] = field(default_factory=dict)
    release: bool = False
    write: Callable[[Path, bytes], object] = write_whole


class PdfContent(NamedTuple):
    """A PDF that was set or taken from the cache, the number of its pages, and warnings."""

    data: bytes
    pages: int
    problems: tuple[Problem, ...] = ()


def make_one(job: Job, context: BuildContext, given: RenderInput) -> JobResult:
    """Put the PDF of a leaflet in a language and a layout into the output folder.

    Whatever goes wrong comes back as problems: one failing leaflet never stops the others.
    """
    leaflet, status = given.leaflet, given.status
    if context.release and status.reasons:
        return JobResult(job, None, (), reasons=status.reasons)
    try:
        with within_limits():
            return _put(job, context, given)
    except ProblemsFound as error:
        return JobResult(job, None, ruled(error.problems))
    except OSError as error:
        return unwritten(job, context.out / file_path(job, leaflet.reference, status.state), error)
    except TookTooLong as error:
        return _not_set(job, leaflet.where, *fault_of(error))
    except LeafletPressError as error:
        return _not_set(job, leaflet.where, str(error))
    except Exception as error:
        fault, hint = fault_of(error)
        return _not_set(job, leaflet.where, f"could not be set: {fault}", hint)


def unwritten(job: Job, place: Path, error: OSError) -> JobResult:
    """Return the result of a job whose file could not be put into its place."""
    hint = "check free space and permissions of the output folder"
    fault = f"cannot write: {error.strerror or error}"
    return JobResult(job, None, (Problem(Where(str(place)), fault, hint, rule=CANNOT_WRITE),))


def _not_set(job: Job, where: Where, fault: str, hint: str = "") -> JobResult:
    return JobResult(job, None, (Problem(where, f"{job}: {fault}", hint, rule=CANNOT_SET),))


def _put(job: Job, context: BuildContext, given: RenderInput) -> JobResult:
    if job.layout == WEB:
        return put_page(job, context, given)
    leaflet, status, key = given.leaflet, given.status, context.keys.get(job, "")
    path = file_path(job, leaflet.reference, status.state)
    cached = _cached(key, context)
    content = cached or _content(job, context, given)
    if key and not cached:
        keep(job, content, context)  # first, so that what lies in its place when a build is stopped is not made again
    context.write(context.out / path, content.data)
    late = (overdue_warning(leaflet.where, leaflet.next_review),) if status.overdue else ()
    file = _made_file(job, given, path, content)
    how: How = "cached" if cached else "made"
    return JobResult(job, file, (*content.problems, *late), key, how=how, reasons=status.reasons)


def _cached(key: str, context: BuildContext) -> PdfContent | None:
    kept = context.cache.get(key) if key and context.cache else None
    if kept is None:
        return None
    pages, _, data = kept.partition(b"\n")
    return PdfContent(data, int(pages))


def keep(job: Job, content: PdfContent, context: BuildContext) -> None:
    """Put a PDF into the cache, unless it has something to say: its places in files are not part of its key."""
    if content.problems or not context.cache or not context.index:
        return
    if unchanged(context.index, context.project.root, (job.leaflet, job.language)):
        context.cache.put(context.keys[job], b"%d\n%b" % (content.pages, content.data))


def put_page(job: Job, context: BuildContext, given: RenderInput) -> JobResult:
    """Put the HTML of a leaflet in a language into the output folder, and beside it what it shows.

    It takes milliseconds: only what was kept in its place saves it, no cache. What keeps a PDF from being made keeps
    this from being made, too: raises ProblemsFound.
    """
    from leafletpress.web.page import Edition, web_page  # whoever makes PDFs alone does without

    refuse_errors(given)
    leaflet, status, designs = given.leaflet, given.status, context.project.designs
    brand = designs.brand(leaflet.brand, leaflet.brand_where or leaflet.where)
    edition = Edition(status.state, status.overdue, given.hash, given.offers, given.referred)
    page = web_page(given.translated, brand, designs, context.project.root, edition)
    for asset in page.assets:
        if not asset_is_whole(f"{context.out}/{asset.path}", asset.path):
            context.write(context.out / asset.path, asset.data)
    path = file_path(job, leaflet.reference, status.state)
    context.write(context.out / path, page.data)
    late = (overdue_warning(leaflet.where, leaflet.next_review),) if status.overdue else ()
    file = _made_file(job, given, path, PdfContent(page.data, 0))
    file = file._replace(assets=tuple(sorted(asset.path for asset in page.assets)))
    return JobResult(job, file, late, context.keys.get(job, ""), reasons=status.reasons)


def refuse_errors(given: RenderInput) -> None:
    """Raise ProblemsFound for a text with characters that no font has, or with a picture that cannot be used."""
    errors = [problem for problem in given.pictured if problem.severity == "error"]
    if given.glyphless or errors:
        raise ProblemsFound((*given.glyphless, *errors))


def _content(job: Job, context: BuildContext, given: RenderInput) -> PdfContent:
    refuse_errors(given)
    made = compose_job(job, context, given)
    return PdfContent(made.data, made.pages, (*made.problems, *ruled(given.pictured)))


def compose_job(job: Job, context: BuildContext, given: RenderInput | None = None) -> ComposedPdf:
    """Set one job in memory, from its input if that is at hand.

    Raises ProblemsFound for a layout or brand that cannot be used.
    """
    with uncollected():
        return compose_pages_of(job, context, given).pdf()


def compose_pages_of(job: Job, context: BuildContext, given: RenderInput | None = None) -> ComposedPages:
    """Set the pages of a job, which any painter can take; raise ProblemsFound as `compose_job`."""
    from leafletpress.layout.compose import compose_pages

    ready = given or render_input_of((job.leaflet, job.language), context.project, context.today)
    leaflet = ready.leaflet
    return compose_pages(
        ready.translated,
        context.project.designs.design(job.layout, leaflet.brand, leaflet.brand_where or leaflet.where),
        root=context.project.root,
        state=ready.status.state,
        edition=ready.hash,
        overdue=ready.status.overdue,
        dated=context.dated,
        available_in=ready.offers,
        leaflets=ready.referred,
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


def _made_file(job: Job, given: RenderInput, path: str, content: PdfContent) -> MadeFile:
    leaflet = given.leaflet
    return MadeFile(
        path=path,
        sha256=hashlib.sha256(content.data).hexdigest(),
        bytes=len(content.data),
        pages=content.pages,
        reference=leaflet.reference,
        version=leaflet.version,
        leaflet=leaflet.id,
        language=job.language,
        layout=job.layout,
        title=plain_text(leaflet.title.text, dict(leaflet.facts)),
        reviewed=str(leaflet.reviewed),
        next_review=str(leaflet.next_review),
        edition=given.hash,
        state=given.status.state,
    )

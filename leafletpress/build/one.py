"""One job, from what was read to one PDF in its place: the whole flow on one screen."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from leafletpress.build.digests import Sources
from leafletpress.build.editions import edition_of
from leafletpress.build.glyphs import glyph_problems
from leafletpress.build.job_key import frame_words, job_key
from leafletpress.build.ledger import Basis, Entry
from leafletpress.build.library import Library
from leafletpress.build.manifest import MadeFile, State
from leafletpress.build.plan import Job
from leafletpress.build.report import JobResult
from leafletpress.build.rule_ids import CANNOT_SET, CANNOT_WRITE, OVERDUE, ruled
from leafletpress.build.standing import draft_reasons, holds_until, is_overdue
from leafletpress.build.store import Store
from leafletpress.content.model import Leaflet
from leafletpress.errors import LeafletPressError, Problem, ProblemsFound, Where
from leafletpress.languages import language
from leafletpress.whole_files import same_bytes, write_whole

if TYPE_CHECKING:
    from leafletpress.layout.compose import ComposedPdf


@dataclass(frozen=True)
class Workshop:
    """Hold what every job needs: the library, the output folder, the day of the build.

    `dated` is the date that PDFs say they were made on; None stands for their review's. With `sources` a
    job is made only if `known`, what the last build left, or `store` does not have it. A `release` makes
    no drafts.
    """

    library: Library
    out: Path
    today: date
    dated: date | None = None
    sources: Sources | None = None
    store: Store | None = None
    known: Mapping[Job, Entry] = field(default_factory=dict)
    release: bool = False


@dataclass(frozen=True, slots=True)
class Composed:
    """Hold a PDF that was set or taken from the store, the number of its pages, and warnings."""

    data: bytes
    pages: int
    problems: tuple[Problem, ...] = ()


def make_one(job: Job, shop: Workshop) -> JobResult:
    """Put the PDF of one leaflet in one language and layout into the output folder.

    Whatever goes wrong comes back as problems: one failing leaflet never stops the others.
    """
    pair = job.leaflet, job.language
    leaflet = shop.library.translated[pair].leaflet
    reasons = draft_reasons(pair, shop.library, shop.today)
    if shop.release and reasons:
        return JobResult(job, None, (), refused=reasons)
    try:
        return _put(job, leaflet, reasons, shop)
    except ProblemsFound as error:
        return JobResult(job, None, ruled(error.problems))
    except OSError as error:
        place = shop.out / file_path(job, leaflet, state_for(reasons))
        hint = "check free space and permissions of the output folder"
        fault = f"cannot write: {error.strerror or error}"
        return JobResult(job, None, (Problem(Where(str(place)), fault, hint, rule=CANNOT_WRITE),))
    except LeafletPressError as error:
        return JobResult(job, None, (Problem(leaflet.where, f"{job}: {error}", rule=CANNOT_SET),))
    except Exception as error:
        fault = f"{job}: could not be set: {type(error).__name__}: {error}"
        hint = "this is a fault of Leaflet Press: please report it"
        return JobResult(job, None, (Problem(leaflet.where, fault, hint, rule=CANNOT_SET),))


def _put(job: Job, leaflet: Leaflet, reasons: tuple[str, ...], shop: Workshop) -> JobResult:
    state = state_for(reasons)
    path = file_path(job, leaflet, state)
    overdue = is_overdue(leaflet, shop.today)
    key = job_key(job, state, shop.library, shop.sources, overdue=overdue) if shop.sources else ""
    basis = Basis(key, reasons, holds_until((job.leaflet, job.language), shop.library, shop.today))
    warnings = (overdue_warning(leaflet),) if overdue else ()
    known = shop.known.get(job)
    if key and known and known.basis.key == key and same_bytes(shop.out / path, known.file.sha256):
        file = known.file._replace(path=path, problems=tuple(map(str, warnings)))
        return JobResult(job, file, warnings, basis, "kept")
    cached = _taken(key, shop)
    composed = cached or _composed(job, state, shop)
    if key and not cached:
        _keep(key, composed, shop)  # first, so that what lies in its place when a build is stopped is not made again
    write_whole(shop.out / path, composed.data)
    _remove_predecessor(shop.out, job, leaflet, state)
    if composed.problems:
        basis = basis._replace(key="")  # what has something to say is made anew, so that its places are right
    problems = (*composed.problems, *warnings)
    file = _made_file(job, state, shop, path, composed, problems)
    return JobResult(job, file, problems, basis, "cached" if cached else "made")


def _taken(key: str, shop: Workshop) -> Composed | None:
    kept = shop.store.get(key) if key and shop.store else None
    if kept is None:
        return None
    pages, _, data = kept.partition(b"\n")
    return Composed(data, int(pages))


def _keep(key: str, composed: Composed, shop: Workshop) -> None:
    if shop.store and not composed.problems:
        shop.store.put(key, b"%d\n%b" % (composed.pages, composed.data))


def _composed(job: Job, state: State, shop: Workshop) -> Composed:
    if missing := glyph_problems(job.leaflet, job.language, shop.library):
        raise ProblemsFound(missing)
    made = compose_job(job, shop, state)
    return Composed(made.data, made.pages, made.problems)


def state_for(reasons: tuple[str, ...]) -> State:
    """Return the state of what has these reasons to be a draft."""
    return "draft" if reasons else "approved"


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
    return Problem(leaflet.where, f"next review was due by {leaflet.next_review}", hint, "warning", OVERDUE)


def compose_job(job: Job, shop: Workshop, state: State | None = None) -> ComposedPdf:
    """Set one job in memory, in its own state unless another is named.

    Raises ProblemsFound for a layout or brand that cannot be used.
    """
    from leafletpress.layout.compose import compose_pdf

    library, pair = shop.library, (job.leaflet, job.language)
    translated = library.translated[pair]
    leaflet = translated.leaflet
    return compose_pdf(
        translated,
        library.designs.design(job.layout, leaflet.brand, leaflet.brand_where or leaflet.where),
        root=library.root,
        state=state or state_for(draft_reasons(pair, library, shop.today)),
        edition=edition_of(translated, library.designs),
        overdue=is_overdue(leaflet, shop.today),
        dated=shop.dated,
        available_in=frame_words(job, library),
    )


def _made_file(
    job: Job, state: State, shop: Workshop, path: str, composed: Composed, problems: tuple[Problem, ...]
) -> MadeFile:
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
        state=state,
        problems=tuple(map(str, problems)),
    )

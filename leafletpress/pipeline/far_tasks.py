"""Jobs made on machines that share no disk with this one: what they make comes as bytes and is put into place here."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

from leafletpress.content.names import WEB
from leafletpress.errors import MissingFont, Problem, Where
from leafletpress.languages import language
from leafletpress.pipeline.build_report import JobResult
from leafletpress.pipeline.build_state import asset_is_whole
from leafletpress.pipeline.manifest import MadeFile, is_inside
from leafletpress.pipeline.one_pdf import BuildContext, PdfContent, keep, unwritten
from leafletpress.pipeline.pdf_tasks import lost, make_some, one_by_one
from leafletpress.pipeline.plan import Job
from leafletpress.pipeline.rule_ids import CANNOT_SET, OVERDUE

# Where a worker that shares no disk has the output folder: nothing is or can be there.
NOWHERE = Path(os.devnull)


class FarTask(NamedTuple):
    """Jobs of one leaflet in one language, and the keys of their PDFs."""

    jobs: tuple[Job, ...]
    keys: tuple[str, ...]


@dataclass(frozen=True)
class FarTasks(Sequence[FarTask]):
    """Tasks of lots of jobs, each made when it is handed over."""

    lots: Sequence[tuple[Job, ...]]
    keys: Mapping[Job, str]

    def __len__(self) -> int:
        return len(self.lots)

    def __getitem__(self, number: Any) -> Any:  # noqa: ANN401 - nobody asks for a part
        lot = self.lots[number]
        return FarTask(lot, tuple(self.keys.get(job, "") for job in lot))


class Carried(NamedTuple):
    """The results of a task, and the bytes of their files, and of what these show, by path under the output folder."""

    results: tuple[JobResult, ...]
    files: Mapping[str, bytes] = {}


def far_context(context: BuildContext) -> BuildContext:
    """Return what workers far away are told once: keys come with each task, only a shared cache is theirs, too."""
    shared = context.cache if context.cache and context.cache.shared else None
    return replace(context, out=NOWHERE, keys={}, cache=shared)


def open_faces(jobs: Iterable[Job], context: BuildContext) -> None:
    """Open every face that the jobs' languages, and those that their leaflets name, may use: what is open is sent.

    A face that is not to be had here is missed, in words, by the PDF that needs it.
    """
    designs, spoken = context.project.designs, context.project.inventory.spoken
    tags = {tag for job in jobs for tag in (job.language, *spoken.get(job.leaflet, ()))}
    families = {family for tag in tags for family in designs.stack(language(tag)).families}
    for family in sorted(families):
        for bold in (False, True):
            with suppress(MissingFont):
                designs.fonts.face(family, bold=bold)


def make_far(context: BuildContext, task: FarTask) -> Carried:
    """Make the jobs of a task, writing nothing."""
    files: dict[str, bytes] = {}

    def carry(path: Path, data: bytes) -> None:
        files[path.relative_to(NOWHERE).as_posix()] = data

    keys = dict(zip(task.jobs, task.keys, strict=True))
    return Carried(make_some(replace(context, keys=keys, write=carry), task.jobs), files)


def arrived(context: BuildContext, carried: Carried) -> tuple[JobResult, ...]:
    """Put what a task made into place, into the cache first; return its results."""
    return tuple(_placed(context, one, one.file, carried.files) if one.file else one for one in carried.results)


def _placed(context: BuildContext, result: JobResult, file: MadeFile, files: Mapping[str, bytes]) -> JobResult:
    job, data = result.job, files.get(file.path, b"")
    if not is_inside(file.path) or sha256(data).hexdigest() != file.sha256 or not files.keys() >= set(file.assets):
        fault = f"{job}: what came back from another machine is not what was made there"
        return JobResult(job, None, (Problem(Where(file.path), fault, "run the build again", rule=CANNOT_SET),))
    if job.layout != WEB and result.key and context.cache and not context.cache.shared:
        said = tuple(problem for problem in result.problems if problem.rule != OVERDUE)
        keep(job, PdfContent(data, file.pages, said), context)
    try:
        for asset in file.assets:
            if not asset_is_whole(f"{context.out}/{asset}", asset):
                context.write(context.out / asset, files[asset])
        context.write(context.out / file.path, data)
    except OSError as error:
        return unwritten(job, context.out / file.path, error)
    return result


def split_far(task: FarTask) -> list[FarTask]:
    """Return a task for each job of a task."""
    return [FarTask(jobs, (key,)) for jobs, key in zip(one_by_one(task.jobs), task.keys, strict=True)]


def lost_far(context: BuildContext, task: FarTask) -> Carried:
    """Return what became of a task that killed two workers, and again two when it was alone."""
    return Carried(lost(context, task.jobs))

"""Many jobs over many workers: fonts once, the long ones first, a leaflet's layouts together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from functools import partial
from itertools import groupby

from leafletpress.content.names import WEB
from leafletpress.errors import MissingFont, Problem
from leafletpress.languages import SOURCE_LANGUAGE, language
from leafletpress.pipeline.build_report import JobResult
from leafletpress.pipeline.build_state import po_file
from leafletpress.pipeline.glyph_check import phrase_glyphs
from leafletpress.pipeline.limits import fault_of, within_limits
from leafletpress.pipeline.one_pdf import BuildContext, make_one
from leafletpress.pipeline.plan import Job
from leafletpress.pipeline.progress import Progress
from leafletpress.pipeline.render_input import render_input_of
from leafletpress.pipeline.rule_ids import CANNOT_SET
from leafletpress.pipeline.workers import WorkerPool, processes, processors

# A leaflet in a language is one task, read once for all its layouts, where there are so many for each worker.
ENOUGH = 4
# On one page's worth of text these scripts take a few times longer to set.
SLOW_SCRIPTS = {"Arab": 2.0, "Hans": 2.0, "Hant": 2.0}
# The language whose words this process remembers.
_spoken: list[str] = []


def make_all(
    jobs: Sequence[Job], context: BuildContext, pool: WorkerPool, progress: Progress
) -> Iterator[tuple[JobResult, ...]]:
    """Yield the results of each task as it ends, telling progress; raise WorkersGone where no worker is left for one.

    A task is of one leaflet in one language.
    """
    if pool.far or min(pool.workers, len(jobs)) > 1:
        progress.say("Preparing fonts")
        prepare(jobs, context)
    progress.begin(len(jobs), "Making")
    for results in made_far(jobs, context, pool) if pool.far else made_here(jobs, context, pool):
        for result in results:
            progress.done(str(result.job), result)
        yield results


def made_here(jobs: Sequence[Job], context: BuildContext, pool: WorkerPool) -> Iterator[tuple[JobResult, ...]]:
    """Yield the results of tasks whose workers share the disk with this process."""
    tasks = sorted(together(jobs, pool.workers), key=partial(weight, context), reverse=True)
    return pool.map_unordered(make_some, context, tasks, partial(lost, context), split=one_by_one)


def made_far(jobs: Sequence[Job], context: BuildContext, pool: WorkerPool) -> Iterator[tuple[JobResult, ...]]:
    """Yield the results of tasks whose workers share no disk with this process; what its cache has is taken here."""
    from leafletpress.pipeline.far_tasks import (
        FarTasks,
        arrived,
        far_context,
        lost_far,
        make_far,
        open_faces,
        split_far,
    )

    cache, keys = context.cache, context.keys
    cached = {job for job in jobs if cache and not cache.shared and cache.has(keys.get(job, ""))}
    if cached:
        yield from made_here(sorted(cached), context, WorkerPool(processors(), processes))
    open_faces(jobs, context)
    far = together([job for job in jobs if job not in cached], pool.workers)
    lots = sorted(far, key=partial(weight, context), reverse=True)
    tasks = FarTasks(lots, keys)
    for carried in pool.map_unordered(
        make_far, far_context(context), tasks, partial(lost_far, context), split=split_far
    ):
        yield arrived(context, carried)


def make_some(context: BuildContext, jobs: tuple[Job, ...]) -> tuple[JobResult, ...]:
    """Make the jobs of a task, which are all of one leaflet in one language."""
    pair = jobs[0].leaflet, jobs[0].language
    switch_language(jobs[0].language)
    try:
        with within_limits():
            given = render_input_of(pair, context.project, context.today)
    except LookupError:  # it was sound a moment ago
        return failed(context, jobs, "its files were changed while they were being read", "run the build again")
    except Exception as error:  # whatever it is, it costs this leaflet alone
        return failed(context, jobs, *fault_of(error))
    return tuple(make_one(job, context, given) for job in jobs)


def switch_language(tag: str) -> None:
    """Forget the words of another language: tasks come language by language, and no worker holds those of all."""
    if _spoken == [tag]:
        return
    if _spoken:
        from leafletpress.layout.compose import forget_language

        forget_language()
    _spoken[:] = [tag]


def one_by_one(jobs: tuple[Job, ...]) -> list[tuple[Job, ...]]:
    """Return a task for each job of a task."""
    return [(job,) for job in jobs]


def together(jobs: Sequence[Job], workers: int) -> list[tuple[Job, ...]]:
    """Return the jobs as tasks: one a leaflet and language, or one each if that leaves workers without."""
    pairs = [tuple(group) for _, group in groupby(sorted(jobs), key=lambda job: (job.leaflet, job.language))]
    return pairs if len(pairs) >= ENOUGH * workers else one_by_one(tuple(jobs))


def weight(context: BuildContext, jobs: tuple[Job, ...]) -> tuple[float, str, int, tuple[Job, ...]]:
    """Return how heavy a task is: how slow its script is to set, then how much text it has, in bytes.

    A language's leaflets come one after the other, so that workers know its words and fonts.
    """
    job, files = jobs[0], context.index.files if context.index else {}
    english = f"leaflets/{job.leaflet}.yaml"
    path = english if job.language == SOURCE_LANGUAGE else po_file(job.leaflet, job.language)
    size = next((files[name].size for name in (path, english) if name in files), 0)
    return SLOW_SCRIPTS.get(language(job.language).script, 1.0), job.language, size * len(jobs), jobs


def prepare(jobs: Sequence[Job], context: BuildContext) -> None:
    """Open, and where need be prepare, the fonts of every language once for all workers, and bring in the layouts."""
    from leafletpress.layout import compose  # noqa: F401 - so that workers find it there

    designs = context.project.designs
    for tag in sorted({job.language for job in jobs}):
        phrase_glyphs(context.project.phrases[tag], designs, designs.brand_messages)
    if designs.web and (tags := {job.language for job in jobs if job.layout == WEB}):
        from leafletpress.web.fonts import prepare_fonts
        from leafletpress.web.styles import sent_family

        wished = (sent_family(language(tag), designs.languages, designs.web.fonts) for tag in sorted(tags))
        with suppress(MissingFont):  # each page that lacks it says so
            prepare_fonts(designs.fonts, dict.fromkeys(filter(None, wished)))


def lost(context: BuildContext, jobs: tuple[Job, ...]) -> tuple[JobResult, ...]:
    """Return what became of a task whose process was killed twice."""
    hint = "it died of this leaflet twice: look whether memory is short"
    return failed(context, jobs, "the process that set it was killed", hint)


def failed(context: BuildContext, jobs: tuple[Job, ...], fault: str, hint: str) -> tuple[JobResult, ...]:
    """Return the results of a task that made nothing."""
    where = context.project.inventory.readings[jobs[0].leaflet, jobs[0].language].where
    return tuple(JobResult(job, None, (Problem(where, f"{job}: {fault}", hint, rule=CANNOT_SET),)) for job in jobs)

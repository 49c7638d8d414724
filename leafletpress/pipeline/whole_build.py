"""A whole build: what is as it was is kept, the rest is read and made, what no longer belongs is removed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from leafletpress.pipeline.build_report import BuildReport, JobResult
from leafletpress.pipeline.build_state import read_ledger
from leafletpress.pipeline.engine import engine_digest
from leafletpress.pipeline.file_index import take_survey
from leafletpress.pipeline.finalise import Premises, settle
from leafletpress.pipeline.inventory import Inventory, all_problems
from leafletpress.pipeline.keys import Sources
from leafletpress.pipeline.memory import Memory
from leafletpress.pipeline.plan import Job, Selection, absent_problems, concerns, pairs_without_jobs, plan
from leafletpress.pipeline.refusals import refusals

# What reads and makes is imported where something is read or made: 100 ms that a build of nothing need not wait for.
if TYPE_CHECKING:
    from leafletpress.errors import Problem
    from leafletpress.pipeline.cache import Cache
    from leafletpress.pipeline.one_pdf import BuildContext
    from leafletpress.pipeline.progress import Progress
    from leafletpress.pipeline.project import Project
    from leafletpress.pipeline.project_files import ProjectFiles
    from leafletpress.pipeline.reading import Pair, Reading
    from leafletpress.pipeline.workers import WorkerPool

READ_TOGETHER = 4  # fewer than this for each process are read sooner than processes are there


@dataclass(frozen=True)
class BuildOptions:
    """Hold what is to be built, from where to where, on which day and by whom.

    `dated` is the day that PDFs say they were made on, None for that of their review. A `release` makes
    no drafts. A `fresh` build makes every PDF anew; `store` is the cache, None for none. `opened`
    gives the open files of a root folder for the languages that are named and the digest of what all
    leaflets share, to whom opens them anew each time.
    """

    root: Path
    out: Path
    selection: Selection
    day: date
    pool: WorkerPool
    dated: date | None = None
    release: bool = False
    fresh: bool = False
    store: Cache | None = None
    opened: Callable[[Path, Sequence[str], str], ProjectFiles] | None = None


def build(options: BuildOptions, progress: Progress) -> BuildReport:
    """Make what is not there as it should be, write the manifest, return the report; raise UnknownWish.

    The report is in the order of the plan, whatever the number of workers and whatever was kept.
    """
    progress.say("Reading")
    memory = recall(options)
    inventory, project = memory.inventory(options.selection), None
    if inventory is None:
        project = read(options, memory, progress)
        inventory = project.inventory
    jobs = plan(inventory, options.selection)
    results = memory.results(jobs, inventory, options.out, options.day)
    if todo := [job for job in jobs if job not in results]:
        project = project or read(options, memory, progress)
        results |= made(todo, project, options, memory, progress)
    report = reported([results[job] for job in jobs], inventory, beside(project, memory), options)
    return settle(report, Premises(options.root, options.out, options.day, memory, inventory, project))


def reported(
    results: Sequence[JobResult], inventory: Inventory, beside: Sequence[Problem], options: BuildOptions
) -> BuildReport:
    """Return the report of all jobs, those kept as drafts refused by a release, too."""
    told = [drafts_refused(result) for result in results] if options.release else results
    refused = refusals(told, pairs_without_jobs(inventory, options.selection), inventory) if options.release else ()
    absent = () if options.release else absent_problems(inventory, options.selection)
    problems = (
        problem for problem in all_problems(inventory, (*beside, *absent)) if concerns(options.selection, problem)
    )
    return BuildReport(tuple(told), tuple(problems), refused)


def drafts_refused(result: JobResult) -> JobResult:
    """Return a result without its file if that is a draft's, and why."""
    if result.basis is None or not result.basis.reasons:
        return result
    return JobResult(result.job, None, (), refused=result.basis.reasons)


def beside(project: Project | None, memory: Memory) -> tuple[Problem, ...]:
    """Return what is wrong in layouts/ and in folders, as it was read now or is remembered."""
    if project:
        return project.files.problems
    return memory.ledger.problems if memory.ledger else ()


def recall(options: BuildOptions) -> Memory:
    """Look at the files as they are, and at what the last build left."""
    ledger = read_ledger(options.out, options.root)
    survey = take_survey(options.root, ledger.survey if ledger else None)
    sources = Sources(survey, engine_digest(), str(options.dated or ""))
    return Memory(sources, ledger, options.store, options.fresh)


def read(options: BuildOptions, memory: Memory, progress: Progress) -> Project:
    """Read what a selection needs, but for what is known."""
    from leafletpress.pipeline.project import library_of
    from leafletpress.pipeline.project_files import ProjectFiles

    asked = options.selection.languages
    files = (
        options.opened(options.root, asked, memory.sources.shared)
        if options.opened
        else ProjectFiles(options.root, asked)
    )
    return library_of(files, options.selection.leaflets, partial(read_known, memory, options.pool, progress, files))


def read_known(
    memory: Memory, pool: WorkerPool, progress: Progress, files: ProjectFiles, pairs: Sequence[Pair]
) -> dict[Pair, Reading]:
    """Return the readings of pairs, those that nobody remembers read now and remembered."""
    found = {pair: known for pair in pairs if (known := memory.reading(pair))}
    if new := [pair for pair in pairs if pair not in found]:
        from leafletpress.pipeline.read_pair import lost_pair, read_pair  # brings every rule with it

        progress.begin(len(new), "Checking")
        for pair, reading in pool.map_unordered(read_pair, files, new, lost_pair, least=READ_TOGETHER):
            memory.keep_reading(pair, reading, files.root)
            found[pair] = reading
            progress.done(f"Checked {'/'.join(pair)}")
    return found


def made(
    todo: Sequence[Job], project: Project, options: BuildOptions, memory: Memory, progress: Progress
) -> dict[Job, JobResult]:
    """Make jobs, or take them from the cache, which then loses what was used least lately if it is too large."""
    from leafletpress.pipeline.pdf_tasks import make_all

    context = workshop(todo, project, options, memory)
    results = {result.job: result for result in make_all(todo, context, options.pool, progress)}
    if memory.store:
        memory.store.prune()
    return results


def workshop(todo: Sequence[Job], project: Project, options: BuildOptions, memory: Memory) -> BuildContext:
    """Return what the jobs to be made need."""
    from leafletpress.pipeline.one_pdf import BuildContext

    entries = memory.ledger.entries if memory.ledger and not options.fresh else {}
    return BuildContext(
        project=project,
        out=options.out,
        today=options.day,
        dated=options.dated,
        sources=memory.sources,
        store=None if options.fresh else memory.store,
        known={job: entries[job] for job in todo if job in entries},
        release=options.release,
    )

"""A whole build: what is as it was is kept, the rest is read and made, what no longer belongs is removed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache, partial
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from leafletpress.errors import Problem, Where
from leafletpress.pipeline import releases
from leafletpress.pipeline.build_report import BuildReport, JobResult
from leafletpress.pipeline.build_state import BuildState, PdfKeys
from leafletpress.pipeline.engine import engine_digest
from leafletpress.pipeline.file_index import index_files
from leafletpress.pipeline.finalise import cannot_write, finalise
from leafletpress.pipeline.inventory import Inventory, all_problems, take_inventory
from leafletpress.pipeline.last_build import read_last_build
from leafletpress.pipeline.plan import Job, Selection, absent_problems, concerns, pairs_without_jobs, plan
from leafletpress.pipeline.read_together import languages_together, one_by_one
from leafletpress.pipeline.refusals import refusals
from leafletpress.pipeline.releases import add_lines, new_releases
from leafletpress.pipeline.results import Results
from leafletpress.pipeline.rule_ids import NO_WORKERS
from leafletpress.pipeline.workers import WorkersGone

# What reads and makes is imported where something is read or made: 100 ms that a build of nothing need not wait for.
if TYPE_CHECKING:
    from leafletpress.pipeline.cache import Cache
    from leafletpress.pipeline.progress import Progress
    from leafletpress.pipeline.project_files import ProjectFiles
    from leafletpress.pipeline.text_reading import Reading, TextId
    from leafletpress.pipeline.workers import WorkerPool

READ_TOGETHER = 4  # fewer than this for each process are read sooner than processes are there


@dataclass(frozen=True)
class BuildOptions:
    """What is to be built, from where to where, on which day and by whom.

    `dated` is the day that PDFs say they were made on, None for that of their review. A `release` makes
    no drafts. A `fresh` build makes every PDF anew; `cache` is None for none. `opened` gives the open files
    of a root folder for the languages that are named and the key of the project's frame, to whom opens them
    anew each time.
    """

    root: Path
    out: Path
    selection: Selection
    day: date
    pool: WorkerPool
    dated: date | None = None
    release: bool = False
    fresh: bool = False
    cache: Cache | None = None
    opened: Callable[[Path, Sequence[str], str], ProjectFiles] | None = None


def build(options: BuildOptions, progress: Progress) -> BuildReport:
    """Make what is not there as it should be, write the manifest, return the report; raise UnknownWish.

    The report is in the order of the plan, whatever the number of workers and whatever was kept.
    """
    progress.say("Reading")
    state = build_state(options)
    opened = lru_cache(maxsize=1)(partial(open_project, options, state))  # nothing is opened that nobody asks for
    names = state.names(options.root, options.selection.languages) or opened().names
    reads = partial(read_unknown, state, options.pool, progress, opened)
    inventory = take_inventory(names, options.selection.leaflets, partial(state.tags_of, names.language_tags), reads)
    jobs = plan(inventory, options.selection)
    results = Results(jobs)
    kept = state.kept(jobs, inventory, options.out, options.day)
    results.add(map(drafts_refused, kept) if options.release else kept)
    if todo := [job for job in jobs if job not in results]:
        make(todo, opened(), inventory, options, state, progress, results)
    report = reported(jobs, results, inventory, options)
    is_read = bool(opened.cache_info().currsize)
    done = finalise(report, options.root, options.out, state, inventory, is_read=is_read)
    return remembered(done, options, inventory) if options.release else done


def remembered(report: BuildReport, options: BuildOptions, inventory: Inventory) -> BuildReport:
    """Add what a release gave out to releases.csv; return the report, with the problem if that cannot be written."""
    given = [
        (file.edition, file.reference, file.version, file.language)
        for file in report.files
        if file.state == "approved" and file.edition
    ]
    try:
        add_lines(options.root, new_releases(given, inventory.releases, options.day))
    except OSError as error:
        return replace(report, problems=(*report.problems, cannot_write(Path(releases.FILE), error)))
    return report


def build_state(options: BuildOptions) -> BuildState:
    """Look at the files as they are, and at what the last build left."""
    last = read_last_build(options.out, options.root)
    index = index_files(options.root, last.index if last else None)
    return BuildState(index, engine_digest(), str(options.dated or ""), last, options.cache, options.fresh)


def open_project(options: BuildOptions, state: BuildState) -> ProjectFiles:
    """Return the files of the root folder, open."""
    from leafletpress.pipeline.project_files import ProjectFiles

    asked = options.selection.languages
    opened = options.opened(options.root, asked, state.frame) if options.opened else None
    return opened or ProjectFiles(options.root, asked, state.cache)


def read_unknown(
    state: BuildState,
    pool: WorkerPool,
    progress: Progress,
    opened: Callable[[], ProjectFiles],
    pairs: Sequence[TextId],
    inventory: Inventory,
) -> Mapping[TextId, Reading]:
    """Return the readings of texts, those that no build knows read now and remembered."""
    found = {pair: known for pair in pairs if (known := state.reading(pair, inventory))}
    if new := [pair for pair in pairs if pair not in found]:
        from leafletpress.pipeline.read_text import lost_texts, read_texts  # brings every rule with it

        progress.begin(len(new), "Checking")
        workers = max(1, min(pool.workers, len(new) // READ_TOGETHER))
        tasks = languages_together(new, workers)
        near = replace(pool, workers=workers, far=pool.far and len(new) >= READ_TOGETHER)  # a few are read here sooner
        readings = near.map_unordered(read_texts, opened(), tasks, lost_texts, split=one_by_one)
        for pair, reading in chain.from_iterable(readings):
            state.keep_reading(pair, reading, inventory, opened().root)
            found[pair] = reading
            progress.done(f"Checked {'/'.join(pair)}")
    return found


def make(
    todo: Sequence[Job],
    files: ProjectFiles,
    inventory: Inventory,
    options: BuildOptions,
    state: BuildState,
    progress: Progress,
    results: Results,
) -> None:
    """Add the results of jobs that are made, or taken from the cache, which then loses what was used least lately."""
    from leafletpress.pipeline.one_pdf import BuildContext
    from leafletpress.pipeline.pdf_tasks import make_all
    from leafletpress.pipeline.project import Project

    context = BuildContext(
        project=Project(files, inventory),
        out=options.out,
        today=options.day,
        dated=options.dated,
        index=state.index,
        cache=None if options.fresh else state.cache,
        keys=PdfKeys(state, inventory, options.day, todo),
        release=options.release,
    )
    try:
        for task in make_all(todo, context, options.pool, progress):
            results.add(task)
    except WorkersGone as gone:  # what was made is kept, and said; the next build makes the rest
        problem = Problem(Where(gone.place), gone.fault, gone.hint, rule=NO_WORKERS)
        results.add(JobResult(job, None, (problem,)) for job in todo if job not in results)
    if state.cache:
        state.cache.prune()


def reported(jobs: tuple[Job, ...], results: Results, inventory: Inventory, options: BuildOptions) -> BuildReport:
    """Return the report of all jobs."""
    selection = options.selection
    refused = refusals(results.values(), pairs_without_jobs(inventory, selection), inventory) if options.release else ()
    absent = () if options.release else absent_problems(inventory, selection)
    problems = (problem for problem in all_problems(inventory, absent) if concerns(selection, problem, inventory))
    return BuildReport(jobs, results, tuple(problems), refused)


def drafts_refused(result: JobResult) -> JobResult:
    """Return a result without its file if that is a draft's, and why."""
    return JobResult(result.job, None, (), reasons=result.reasons) if result.file and result.reasons else result

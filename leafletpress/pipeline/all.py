"""A whole build: what is as it was is kept, the rest is read and made, what no longer belongs is removed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from leafletpress.pipeline.digests import Sources
from leafletpress.pipeline.engine import engine_digest
from leafletpress.pipeline.ledger import read_ledger
from leafletpress.pipeline.memory import Memory
from leafletpress.pipeline.outline import Outline, all_problems
from leafletpress.pipeline.plan import Job, Wish, absent_problems, concerns, pairs_without_jobs, plan
from leafletpress.pipeline.refusals import refusals
from leafletpress.pipeline.report import BuildReport, JobResult
from leafletpress.pipeline.settle import Premises, settle
from leafletpress.pipeline.survey import take_survey

# What reads and makes is imported where something is read or made: 100 ms that a build of nothing need not wait for.
if TYPE_CHECKING:
    from leafletpress.errors import Problem
    from leafletpress.pipeline.crew import Crew
    from leafletpress.pipeline.library import Library
    from leafletpress.pipeline.one import Workshop
    from leafletpress.pipeline.progress import Progress
    from leafletpress.pipeline.reading import Pair, Reading
    from leafletpress.pipeline.shelf import Shelf
    from leafletpress.pipeline.store import Store

READ_TOGETHER = 4  # fewer than this for each process are read sooner than processes are there


@dataclass(frozen=True)
class Order:
    """Hold what is to be built, from where to where, on which day and by whom.

    `dated` is the day that PDFs say they were made on, None for that of their review. A `release` makes
    no drafts. A `fresh` build makes every PDF anew; `store` is the cache, None for none. `opened`
    gives the open files of a root folder for the languages that are named and the digest of what all
    leaflets share, to whom opens them anew each time.
    """

    root: Path
    out: Path
    wish: Wish
    day: date
    crew: Crew
    dated: date | None = None
    release: bool = False
    fresh: bool = False
    store: Store | None = None
    opened: Callable[[Path, Sequence[str], str], Shelf] | None = None


def build(order: Order, progress: Progress) -> BuildReport:
    """Make what is not there as it should be, write the manifest, return the report; raise UnknownWish.

    The report is in the order of the plan, whatever the number of workers and whatever was kept.
    """
    progress.say("Reading")
    memory = recall(order)
    outline, library = memory.outline(order.wish), None
    if outline is None:
        library = read(order, memory, progress)
        outline = library.outline
    jobs = plan(outline, order.wish)
    results = memory.results(jobs, outline, order.out, order.day)
    if todo := [job for job in jobs if job not in results]:
        library = library or read(order, memory, progress)
        results |= made(todo, library, order, memory, progress)
    report = reported([results[job] for job in jobs], outline, beside(library, memory), order)
    return settle(report, Premises(order.root, order.out, order.day, memory, outline, library))


def reported(results: Sequence[JobResult], outline: Outline, beside: Sequence[Problem], order: Order) -> BuildReport:
    """Return the report of all jobs, those kept as drafts refused by a release, too."""
    told = [drafts_refused(result) for result in results] if order.release else results
    refused = refusals(told, pairs_without_jobs(outline, order.wish), outline) if order.release else ()
    absent = () if order.release else absent_problems(outline, order.wish)
    problems = (problem for problem in all_problems(outline, (*beside, *absent)) if concerns(order.wish, problem))
    return BuildReport(tuple(told), tuple(problems), refused)


def drafts_refused(result: JobResult) -> JobResult:
    """Return a result without its file if that is a draft's, and why."""
    if result.basis is None or not result.basis.reasons:
        return result
    return JobResult(result.job, None, (), refused=result.basis.reasons)


def beside(library: Library | None, memory: Memory) -> tuple[Problem, ...]:
    """Return what is wrong in layouts/ and in folders, as it was read now or is remembered."""
    if library:
        return library.shelf.problems
    return memory.ledger.problems if memory.ledger else ()


def recall(order: Order) -> Memory:
    """Look at the files as they are, and at what the last build left."""
    ledger = read_ledger(order.out, order.root)
    survey = take_survey(order.root, ledger.survey if ledger else None)
    sources = Sources(survey, engine_digest(), str(order.dated or ""))
    return Memory(sources, ledger, order.store, order.fresh)


def read(order: Order, memory: Memory, progress: Progress) -> Library:
    """Read what a wish needs, but for what is known."""
    from leafletpress.pipeline.library import library_of
    from leafletpress.pipeline.shelf import Shelf

    asked = order.wish.languages
    shelf = order.opened(order.root, asked, memory.sources.shared) if order.opened else Shelf(order.root, asked)
    return library_of(shelf, order.wish.leaflets, partial(read_known, memory, order.crew, progress, shelf))


def read_known(
    memory: Memory, crew: Crew, progress: Progress, shelf: Shelf, pairs: Sequence[Pair]
) -> dict[Pair, Reading]:
    """Return the readings of pairs, those that nobody remembers read now and remembered."""
    found = {pair: known for pair in pairs if (known := memory.reading(pair))}
    if new := [pair for pair in pairs if pair not in found]:
        from leafletpress.pipeline.read_pair import lost_pair, read_pair  # brings every rule with it

        progress.begin(len(new), "Checking")
        for pair, reading in crew.spread(read_pair, shelf, new, lost_pair, least=READ_TOGETHER):
            memory.keep_reading(pair, reading, shelf.root)
            found[pair] = reading
            progress.done(f"Checked {'/'.join(pair)}")
    return found


def made(
    todo: Sequence[Job], library: Library, order: Order, memory: Memory, progress: Progress
) -> dict[Job, JobResult]:
    """Make jobs, or take them from the cache, which then loses what was used least lately if it is too large."""
    from leafletpress.pipeline.make import make_all

    shop = workshop(todo, library, order, memory)
    results = {result.job: result for result in make_all(todo, shop, order.crew, progress)}
    if memory.store:
        memory.store.prune()
    return results


def workshop(todo: Sequence[Job], library: Library, order: Order, memory: Memory) -> Workshop:
    """Return what the jobs to be made need."""
    from leafletpress.pipeline.one import Workshop

    entries = memory.ledger.entries if memory.ledger and not order.fresh else {}
    return Workshop(
        library=library,
        out=order.out,
        today=order.day,
        dated=order.dated,
        sources=memory.sources,
        store=None if order.fresh else memory.store,
        known={job: entries[job] for job in todo if job in entries},
        release=order.release,
    )

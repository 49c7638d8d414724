"""The end of a build: files that no longer belong are removed, the manifest and the ledger are written."""

from __future__ import annotations

import contextlib
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from leafletpress.build.ledger import Entry, Ledger, write_ledger
from leafletpress.build.manifest import MANIFEST, REFUSED, STALE, MadeFile, manifest_text, marked, read_manifest
from leafletpress.build.memory import Memory, po_file
from leafletpress.build.outline import Outline
from leafletpress.build.plan import Job
from leafletpress.build.report import BuildReport, JobResult
from leafletpress.build.rule_ids import CANNOT_WRITE
from leafletpress.content.names import COMMON
from leafletpress.errors import Problem, Where
from leafletpress.languages import PSEUDO_LOCALES, SOURCE_TAG
from leafletpress.whole_files import same_bytes, write_whole

if TYPE_CHECKING:
    from leafletpress.build.library import Library


class Premises(NamedTuple):
    """Hold where a build put its files, its day, and what it knew: `library` is None if nothing had to be read."""

    out: Path
    day: date
    memory: Memory
    outline: Outline
    library: Library | None


def settle(report: BuildReport, premises: Premises) -> BuildReport:
    """Leave the output folder as the report says, and return it with what was removed and what failed."""
    if nothing_new(report, premises):
        return report
    old = {file.path: file for file in read_manifest(premises.out)}
    new = {file.path for file in report.files}
    made = frozenset(result.job for result in report.results if result.file)
    gone = tuple(path for path, file in sorted(old.items()) if path not in new and is_gone(file, made, premises))
    removed = tuple(path for path in gone if remove(premises.out, old[path]))
    elsewhere = new.union(gone)
    stay = remarked((file for path, file in old.items() if path not in elsewhere), report, premises.outline)
    files = [*(file for file in stay if (premises.out / file.path).is_file()), *report.files]
    report, survey = replace(report, removed=removed), premises.memory.sources.survey
    try:
        manifest = manifest_text(files).encode()
        write_whole(premises.out / MANIFEST, manifest)
        if premises.library is None or survey.holds(premises.library.root, survey.files):
            write_ledger(premises.out, new_ledger(report, premises), manifest)
    except OSError as error:
        return replace(report, problems=(*report.problems, cannot_write(premises.out / MANIFEST, error)))
    return report


def nothing_new(report: BuildReport, premises: Premises) -> bool:
    """Tell whether a build kept everything and read nothing, so that manifest and ledger are right as they are."""
    memory = premises.memory
    if premises.library or memory.ledger is None or memory.ledger.marked or memory.sources.survey.opened:
        return False
    same_files = len(memory.sources.survey.files) == len(memory.ledger.survey.files)
    return same_files and not report.refused and all(result.how == "kept" for result in report.results)


def is_gone(file: MadeFile, made: Collection[Job], premises: Premises) -> bool:
    """Tell whether a file of an earlier build no longer belongs: its leaflet, language or layout is there no more.

    One that this build made under another name is gone, too; one that it could not make is not.
    """
    outline, files = premises.outline, premises.memory.sources.survey.files
    if Job(file.leaflet, file.language, file.layout) in made:
        return True
    # A folder that has lost all is an error, and no wish that everything be removed.
    known = (file.leaflet, outline.leaflet_ids), (file.layout, outline.layout_ids)
    if any(there and name not in there for name, there in known):
        return True
    if file.language == SOURCE_TAG or file.language in PSEUDO_LOCALES:
        return False
    return po_file(file.leaflet, file.language) not in files


def remove(out: Path, file: MadeFile) -> bool:
    """Remove a file if it is still the one that was made, and its folder if that is empty then."""
    path = out / file.path
    if not same_bytes(path, file.sha256):
        return False
    with contextlib.suppress(OSError):
        path.unlink()
        if path.parent != out and not any(path.parent.iterdir()):
            path.parent.rmdir()
        return True
    return False


def remarked(files: Iterable[MadeFile], report: BuildReport, outline: Outline) -> Iterator[MadeFile]:
    """Yield older files that stay, with what must be said of them.

    One that could not be made anew is kept, nothing already made is lost, and says so among its problems.
    So does a formerly approved file that this release refused.
    """
    sound, failed = frozenset(outline.sound), frozenset(report.failed)
    refused = {(refusal.leaflet, refusal.language) for refusal in report.refused}
    for file in files:
        pair, job = (file.leaflet, file.language), Job(file.leaflet, file.language, file.layout)
        unsound = pair in outline.readings and pair not in sound
        if unsound or (file.leaflet, SOURCE_TAG) not in sound or job in failed:
            yield marked(file, STALE)
        elif file.state == "approved" and pair in refused:
            yield marked(file, REFUSED)
        else:
            yield file


def new_ledger(report: BuildReport, premises: Premises) -> Ledger:
    """Return what the next build should know."""
    memory, outline = premises.memory, premises.outline
    survey, old, shelf = memory.sources.survey, memory.ledger, premises.library and premises.library.shelf
    there = {(file.leaflet, file.language, file.layout) for file in report.files}
    kept = old.entries if old else {}
    entries = {job: entry for job, entry in kept.items() if (job.leaflet, job.language, job.layout) not in there}
    known = old.readings if old else {}
    domains = {COMMON, *survey.leaflet_ids}
    readings = {pair: one for pair, one in known.items() if pair[0] in domains}
    readings |= {pair: (memory.sources.reading(pair), one) for pair, one in outline.readings.items()}
    return Ledger(
        day=premises.day,
        survey=survey,
        shared=memory.sources.shared,
        layouts=outline.layouts,
        problems=shelf.problems if shelf else old.problems if old else (),
        readings=readings,
        entries=entries | {entry.job: entry for entry in new_entries(report.results, premises)},
    )


def new_entries(results: Iterable[JobResult], premises: Premises) -> Iterator[Entry]:
    """Yield an entry for each file that is there."""
    sources, outline = premises.memory.sources, premises.outline
    for result in results:
        if result.file is None or result.basis is None:
            continue
        digest = sources.pdf(result.job.leaflet, result.job.language, outline.spoken[result.job.leaflet])
        yield Entry(result.job, digest, result.basis, result.file, result.problems)


def cannot_write(path: Path, error: OSError) -> Problem:
    """Return the problem of a file that could not be written."""
    fault, hint = f"cannot write: {error.strerror or error}", "check free space and permissions"
    return Problem(Where(str(path)), fault, hint, rule=CANNOT_WRITE)

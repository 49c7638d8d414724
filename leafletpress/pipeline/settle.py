"""The end of a build: files that no longer belong are removed, the manifest and the ledger are written."""

from __future__ import annotations

import contextlib
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from leafletpress.content.names import COMMON
from leafletpress.errors import Problem, Where
from leafletpress.languages import PSEUDO_LOCALES, SOURCE_LANGUAGE
from leafletpress.pipeline.ledger import Entry, Ledger, way_to, write_ledger
from leafletpress.pipeline.manifest import (
    MANIFEST,
    REFUSED,
    STALE,
    MadeFile,
    is_foreign,
    manifest_text,
    marked,
    read_manifest,
)
from leafletpress.pipeline.memory import Memory, po_file
from leafletpress.pipeline.outline import Outline
from leafletpress.pipeline.plan import Job
from leafletpress.pipeline.report import BuildReport, JobResult
from leafletpress.pipeline.rule_ids import CANNOT_WRITE
from leafletpress.whole_files import alone_in, same_bytes, write_whole

if TYPE_CHECKING:
    from leafletpress.pipeline.library import Library


class Premises(NamedTuple):
    """Hold what was built and where, its day, and what it knew: `library` is None if nothing had to be read."""

    root: Path
    out: Path
    day: date
    memory: Memory
    outline: Outline
    library: Library | None

    @property
    def own(self) -> frozenset[str]:
        """Return the paths of what earlier builds of this root made: other files of the folder are somebody else's."""
        entries = self.memory.ledger.entries if self.memory.ledger else {}
        return frozenset(entry.file.path for entry in entries.values())


def settle(report: BuildReport, premises: Premises) -> BuildReport:
    """Leave the output folder as the report says, and return it with what was removed and what failed."""
    if nothing_new(report, premises):
        return report
    with alone_in(premises.out):  # two builds at once must not lose each other's lines of the manifest
        old = {file.path: file for file in read_manifest(premises.out)}
        if not old and is_foreign(premises.out):
            return replace(report, problems=(*report.problems, foreign_problem(premises.out)))
        return settled(report, premises, old)


def settled(report: BuildReport, premises: Premises, old: Mapping[str, MadeFile]) -> BuildReport:
    """Remove what is gone, write manifest and ledger; `old` are the manifest's files by their paths."""
    new, own = {file.path for file in report.files}, premises.own
    made = frozenset(result.job for result in report.results if result.file)
    theirs = ((path, file) for path, file in sorted(old.items()) if path in own and path not in new)
    gone = tuple(path for path, file in theirs if is_gone(file, made, premises))
    removed = tuple(path for path in gone if remove(premises.out, old[path]))
    elsewhere = new.union(gone)
    stay = remarked((file for path, file in old.items() if path not in elsewhere), report, premises)
    files = [*(file for file in stay if (premises.out / file.path).is_file()), *report.files]
    report, survey = replace(report, removed=removed), premises.memory.sources.survey
    if not files and not premises.out.exists():
        return report  # nothing was ever made there
    try:
        manifest = manifest_text(files).encode()
        write_whole(premises.out / MANIFEST, manifest)
        if premises.library is None or survey.holds(premises.library.root, survey.files):
            write_ledger(premises.out, new_ledger(report, premises), manifest)
    except OSError as error:
        return replace(report, problems=(*report.problems, cannot_write(premises.out / MANIFEST, error)))
    return report


def foreign_problem(out: Path) -> Problem:
    """Return the error that the manifest's name is taken."""
    fault = "this is not a list of PDFs made by Leaflet Press, so it is left alone"
    hint = "name another folder with --out, or move the file away"
    return Problem(Where(str(out / MANIFEST)), fault, hint, rule=CANNOT_WRITE)


def nothing_new(report: BuildReport, premises: Premises) -> bool:
    """Tell whether a build kept everything and read nothing, so that manifest and ledger are right as they are."""
    memory = premises.memory
    if premises.library or memory.ledger is None or memory.ledger.marked or memory.sources.survey.opened:
        return False
    same_files = len(memory.sources.survey.files) == len(memory.ledger.survey.files)
    return same_files and not report.refused and all(result.how == "kept" for result in report.results)


def is_gone(file: MadeFile, made: Collection[Job], premises: Premises) -> bool:
    """Tell whether a file of an earlier build no longer belongs: its leaflet, language or layout is there no more.

    One that this build made under another name is gone, too; one that it could not make is not. Where there is no
    leaflet or no brand at all, or no locale/, it is rather the folder that is not there, and nothing is gone.
    """
    outline, survey = premises.outline, premises.memory.sources.survey
    if Job(file.leaflet, file.language, file.layout) in made:
        return True
    if not outline.leaflet_ids or not survey.under("layouts/brands/"):
        return False
    if file.leaflet not in outline.leaflet_ids or file.layout not in outline.layout_ids:
        return True
    if file.language == SOURCE_LANGUAGE or file.language in PSEUDO_LOCALES or not (premises.root / "locale").is_dir():
        return False
    return po_file(file.leaflet, file.language) not in survey.files


def remove(out: Path, file: MadeFile) -> bool:
    """Remove a file if it is still the one that was made, and its folder if that is empty then."""
    path = out / file.path
    if not same_bytes(path, file.sha256):
        return False
    with contextlib.suppress(OSError):
        if not path.parent.resolve().is_relative_to(out.resolve()):
            return False  # a link leads out of the output folder
        path.unlink()
        if path.parent != out and not any(path.parent.iterdir()):
            path.parent.rmdir()
        return True
    return False


def remarked(files: Iterable[MadeFile], report: BuildReport, premises: Premises) -> Iterator[MadeFile]:
    """Yield older files that stay, with what must be said of them if they are of this root.

    One that could not be made anew is kept, nothing already made is lost, and says so among its problems.
    So does a formerly approved file that this release refused.
    """
    outline, own = premises.outline, premises.own
    sound, failed = frozenset(outline.sound), frozenset(report.failed)
    refused = {(refusal.leaflet, refusal.language) for refusal in report.refused}
    for file in files:
        pair, job = (file.leaflet, file.language), Job(file.leaflet, file.language, file.layout)
        unsound = pair in outline.readings and pair not in sound
        if file.path not in own and file.leaflet not in outline.leaflet_ids:
            yield file
        elif (
            unsound
            or (file.leaflet, SOURCE_LANGUAGE) not in sound
            or job in failed
            or file.layout not in outline.layout_ids
        ):
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
        root=way_to(premises.root, premises.out),
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

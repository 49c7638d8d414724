"""The end of a build: files that no longer belong are removed, the manifest and the state are written."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from hashlib import sha256
from heapq import merge
from itertools import pairwise
from pathlib import Path

from leafletpress.content.names import COMMON
from leafletpress.errors import Problem, Where
from leafletpress.languages import PSEUDO_LOCALES, SOURCE_LANGUAGE
from leafletpress.pipeline.build_report import BuildReport, JobResult
from leafletpress.pipeline.build_state import BuildState, asset_is_whole, po_file
from leafletpress.pipeline.inventory import Inventory
from leafletpress.pipeline.last_build import LastBuild, way_to, write_last_build
from leafletpress.pipeline.manifest import (
    MANIFEST,
    REFUSED,
    STALE,
    ListedLeaflet,
    MadeFile,
    is_foreign,
    listed_in,
    manifest_pieces,
    marked,
)
from leafletpress.pipeline.packed import Packed
from leafletpress.pipeline.plan import Job
from leafletpress.pipeline.results import Results
from leafletpress.pipeline.rule_ids import CANNOT_WRITE
from leafletpress.whole_files import alone_in, same_bytes, write_pieces


def finalise(
    report: BuildReport, root: Path, out: Path, state: BuildState, inventory: Inventory, *, is_read: bool
) -> BuildReport:
    """Leave the output folder as the report says, and return it with what was removed and what failed.

    `is_read` says that something had to be read or made: then the state is another.
    """
    if not is_read and nothing_new(report, state, inventory):
        return report
    with alone_in(out):  # two builds at once must not lose each other's lines of the manifest
        old = listed_in(out)
        if not old.files and is_foreign(out):
            return replace(report, problems=(*report.problems, foreign_problem(out)))
        report, lines = cleared(report, in_order(old.files), root, out, state, inventory)
        if not lines and not out.exists():
            return report  # nothing was ever made there
        remove_assets(out, old.files, lines)
        try:
            listed, digest = listed_now(old.leaflets, inventory, lines), sha256()
            pieces = manifest_pieces(lines, listed, inventory.names, inventory.no_writing)
            write_pieces(out / MANIFEST, told(digest.update, pieces))
            if not is_read or state.index.holds(root, state.index.files):
                build = this_build(root, out, state, inventory, marked=lines.marked)
                places = partial(state.places, inventory=inventory)
                write_last_build(out, build, lasting(lines, state.last, places), digest.hexdigest())
        except OSError as error:
            return replace(report, problems=(*report.problems, cannot_write(out / MANIFEST, error)))
    return report


def told(hear: Callable[[bytes], object], pieces: Iterable[bytes]) -> Iterator[bytes]:
    """Yield pieces when somebody has heard them."""
    for piece in pieces:
        hear(piece)
        yield piece


def listed_now(old: Iterable[ListedLeaflet], inventory: Inventory, lines: Lines) -> Iterator[ListedLeaflet]:
    """Yield what the manifest says of each leaflet: those that were read as they are now, others with files as it was.

    One that was withdrawn has no file any more, and the site still says what it was called.
    """
    now = {
        name: ListedLeaflet(name, one.reference, one.brand, one.told)
        for (name, tag), one in inventory.readings.items()
        if tag == SOURCE_LANGUAGE and one.told
    }
    yield from now.values()
    others = [one for one in old if one.id not in now]
    ids = {file.leaflet for file in lines} if others else set()
    yield from (one for one in others if one.id in ids)


def nothing_new(report: BuildReport, state: BuildState, inventory: Inventory) -> bool:
    """Tell whether a build kept everything, so that manifest and state are right as they are."""
    if state.last is None or state.last.marked or state.index.opened or report.refused:
        return False
    if any(is_recalled(job, inventory) for job in state.last.results):
        return False
    return len(state.index.files) == len(state.last.index.files) and all(one.how == "kept" for one in report.results)


class Lines:
    """The lines of a manifest, sorted by path: those of `stay`, which are, and those that a build made, by path."""

    def __init__(self, stay: Packed[MadeFile], report: BuildReport, made: Mapping[str, Job]) -> None:
        self.stay, self.report, self.made = stay, report, made

    def __iter__(self) -> Iterator[MadeFile]:
        found = (self.report.found[self.made[path]].listed for path in sorted(self.made))
        return merge(self.stay, filter(None, found), key=lambda file: file.path)

    def __bool__(self) -> bool:
        return bool(self.stay or self.made)

    @property
    def marked(self) -> bool:
        """Tell whether a file is out of date or no longer released."""
        return any({STALE, REFUSED} & set(file.problems) for file in self.stay)


def in_order(files: Packed[MadeFile]) -> Iterable[MadeFile]:
    """Return the lines of a manifest sorted by path, each once; one that was written here is."""
    if all(one.path < other.path for one, other in pairwise(files)):
        return files
    return [file for _, file in sorted({file.path: file for file in files}.items())]


def cleared(
    report: BuildReport, old: Iterable[MadeFile], root: Path, out: Path, state: BuildState, inventory: Inventory
) -> tuple[BuildReport, Lines]:
    """Remove what is gone; return the report with its paths, and the lines of the manifest.

    `old` are its lines as they were, sorted by path.
    """
    # Other files of the folder than those that earlier builds of this root made are somebody else's.
    own = frozenset(one.file.path for one in state.last.results.values() if one.file) if state.last else frozenset()
    new = {file.path: result.job for result in report.results if (file := result.file)}
    made, remark = frozenset(new.values()), remarks(report, own, inventory)
    stay, removed = Packed[MadeFile](), list[str]()
    for file in old:
        if file.path in new:
            continue
        if file.path in own and is_gone(file, made, root, state, inventory):
            removed += [file.path] if remove(out, file) else []
        elif (out / file.path).is_file():
            stay.append(remark(file))
    return replace(report, removed=tuple(removed)), Lines(stay, report, new)


def remove_assets(out: Path, before: Iterable[MadeFile], now: Iterable[MadeFile]) -> None:
    """Remove what no page shows any more, and its folder if that is empty then."""
    beside = {path for file in before for path in file.assets}
    for path in sorted(beside.difference(path for file in (now if beside else ()) for path in file.assets)):
        place = out / path
        with contextlib.suppress(OSError):
            if asset_is_whole(str(place), path) and place.parent.resolve().is_relative_to(out.resolve()):
                place.unlink()
                if not any(place.parent.iterdir()):
                    place.parent.rmdir()


def is_recalled(file: MadeFile | Job, inventory: Inventory) -> bool:
    """Tell whether the version of a leaflet that a file or job is of was withdrawn in its language."""
    if not inventory.releases.withdrawals or (file.leaflet, SOURCE_LANGUAGE) not in inventory.readings:
        return False
    return inventory.recall((file.leaflet, file.language)) is not None


def is_gone(file: MadeFile, made: Collection[Job], root: Path, state: BuildState, inventory: Inventory) -> bool:
    """Tell whether a file of an earlier build no longer belongs: its leaflet, language or layout is there no more.

    One that this build made under another name is gone, too; one that it could not make is not. Where there is no
    leaflet or no brand at all, or no locale/, it is rather the folder that is not there, and nothing is gone.
    """
    if Job(file.leaflet, file.language, file.layout) in made or is_recalled(file, inventory):
        return True
    if not inventory.leaflet_ids or not state.index.under("layouts/brands/"):
        return False
    if file.leaflet not in inventory.leaflet_ids or file.layout not in inventory.layout_ids:
        return True
    if file.language == SOURCE_LANGUAGE or file.language in PSEUDO_LOCALES or not (root / "locale").is_dir():
        return False
    return po_file(file.leaflet, file.language) not in state.index.files


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


def remarks(report: BuildReport, own: Collection[str], inventory: Inventory) -> Callable[[MadeFile], MadeFile]:
    """Return what gives an older file that stays what must be said of it, if it is of this root.

    One that could not be made anew is kept, nothing already made is lost, and says so among its problems.
    So does a formerly approved file that this release refused.
    """
    sound, failed = inventory.can_be_built, frozenset(report.failed)
    refused = {(refusal.leaflet, refusal.language) for refusal in report.refused}

    def remark(file: MadeFile) -> MadeFile:
        pair, job = (file.leaflet, file.language), Job(file.leaflet, file.language, file.layout)
        unsound = (pair in inventory.readings and pair not in sound) or (file.leaflet, SOURCE_LANGUAGE) not in sound
        if file.path not in own and file.leaflet not in inventory.leaflet_ids:
            return file
        if unsound or job in failed or file.layout not in inventory.layout_ids:
            return marked(file, STALE)
        return marked(file, REFUSED) if file.state == "approved" and pair in refused else file

    return remark


def this_build(root: Path, out: Path, state: BuildState, inventory: Inventory, *, marked: bool) -> LastBuild:
    """Return what the next build should know of texts: what this one read, and of the last what it did not ask for."""
    last, domains = state.last, {COMMON, *inventory.leaflet_ids}
    before = {pair: one for pair, one in last.inventory.readings.items() if pair[0] in domains} if last else {}
    keys = {pair: state.reading_key(pair, inventory) for pair in inventory.readings}
    return LastBuild(
        root=way_to(root, out),
        index=state.index,
        frame=state.frame,
        inventory=replace(inventory, readings={**before, **inventory.readings}),
        keys={**(last.keys if last else {}), **keys},
        marked=marked,
    )


def lasting(lines: Lines, last: LastBuild | None, places: Callable[[Job], str]) -> Iterator[JobResult]:
    """Yield by job what the next build should know of files: those of this one, else of the last; with their places."""
    now, old, stay = lines.report.found, last.results if last else Results(), {file.path for file in lines.stay}
    for job in sorted({*old, *now}):
        one = now.get(job)
        if one and one.file:
            yield one._replace(places=places(job) if one.problems else "")
        elif (one := old.get(job)) and one.file and one.file.path in stay:
            yield one


def foreign_problem(out: Path) -> Problem:
    """Return the error that the manifest's name is taken."""
    fault = "this is not a list of PDFs made by Leaflet Press, so it is left alone"
    hint = "name another folder with --out, or move the file away"
    return Problem(Where(str(out / MANIFEST)), fault, hint, rule=CANNOT_WRITE)


def cannot_write(path: Path, error: OSError) -> Problem:
    """Return the problem of a file that could not be written."""
    fault, hint = f"cannot write: {error.strerror or error}", "check free space and permissions"
    return Problem(Where(str(path)), fault, hint, rule=CANNOT_WRITE)

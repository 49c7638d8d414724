"""Every file that a build reads, by the digest of its bytes: what is the same need not be read again.

A file whose size and time of change are those of the last survey is taken to hold the bytes that it held,
unless it was changed just before that survey: then the clock may not tell one change from the next.
"""

from __future__ import annotations

import os
import time
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from hashlib import file_digest, sha256
from pathlib import Path
from typing import NamedTuple

from leafletpress.packaged import LAYOUTS, layout_files, standing

FOLDERS = ("layouts", "leaflets", "locale")
JUST = 2_000_000_000  # nanoseconds within which a file system's clock may stand still
MOST_BYTES = 20_000_000  # of a file that is read at all
MOST_LINKS = 3  # to folders, one inside the other
MISSING = "-"
LAST = "\U0010ffff"  # sorts behind every character of a path


class Seen(NamedTuple):
    """Hold a file as it was seen: bytes, time of change in nanoseconds, SHA-256 in hexadecimal."""

    size: int
    changed: int
    sha256: str


@dataclass(frozen=True)
class Survey:
    """Hold every file under a root that a build may read, by its path there; `at` is when, in nanoseconds.

    `languages` are the names of the folders under locale/, `opened` is how many files had to be read.
    """

    files: Mapping[str, Seen]
    languages: tuple[str, ...]
    at: int
    opened: int = 0

    def digest(self, path: str) -> str:
        """Return the SHA-256 of a file, "-" if it is not there."""
        seen = self.files.get(path)
        return seen.sha256 if seen else MISSING

    def under(self, prefix: str, ending: str = "") -> list[tuple[str, str]]:
        """Return path and digest of the files whose path begins and ends so, sorted."""
        paths = self._paths
        found = paths[bisect_left(paths, prefix) : bisect_left(paths, prefix + LAST)]
        return [(path, self.files[path].sha256) for path in found if path.endswith(ending)]

    def holds(self, root: Path, paths: Iterable[str]) -> bool:
        """Tell whether files are still of the size and time at which they were seen."""
        return all(_same(root, path, self.files.get(path)) for path in paths)

    @cached_property
    def leaflet_ids(self) -> tuple[str, ...]:
        """Return the ids of the leaflet files, sorted."""
        names = (path.removeprefix("leaflets/") for path, _ in self.under("leaflets/", ".yaml"))
        return tuple(sorted(name.removesuffix(".yaml") for name in names if "/" not in name))

    @cached_property
    def _paths(self) -> list[str]:
        return sorted(self.files)


def _same(root: Path, path: str, seen: Seen | None) -> bool:
    try:
        stat = os.stat(f"{root}/{path}")  # noqa: PTH116 - there may be thousands
    except OSError:
        if seen is None or (packaged := standing(root, path)) == root / path:
            return seen is None
        stat = packaged.stat()
    return seen is not None and (stat.st_size, stat.st_mtime_ns) == (seen.size, seen.changed)


def take_survey(root: Path, before: Survey | None) -> Survey:
    """Look at every file of a root folder; those that are as they were `before` are not opened."""
    at = time.time_ns()
    found = dict(look(root, FOLDERS, before))
    known = before.files if before else {}
    opened = sum(seen is not known.get(path) for path, seen in found.items())
    return Survey(found, folder_names(root / "locale"), at, opened)


def folder_names(folder: Path) -> tuple[str, ...]:
    """Return the names of the folders in a folder, sorted; none if it cannot be read."""
    try:
        return tuple(sorted(entry.name for entry in os.scandir(folder) if is_folder(entry)))
    except OSError:
        return ()


def is_folder(entry: os.DirEntry[str]) -> bool:
    """Tell whether an entry is a folder or a link to one; a link to itself is none."""
    try:
        return entry.is_dir()
    except OSError:
        return False


def look(root: Path, folders: Iterable[str], before: Survey | None) -> Iterator[tuple[str, Seen]]:
    """Yield the files under some folders of a root with their paths from there; what cannot be read is passed over.

    A layout, or a list of fonts or languages, that the project lacks is the packaged one, under the path that
    the project's own would have.
    """
    files, at = (before.files, before.at) if before else ({}, 0)
    found = (one for folder in folders for one in walk(f"{root}/", folder))
    for path, size, changed in (*packaged_files(root), *found):
        known = files.get(path)
        if known and (known.size, known.changed) == (size, changed) and changed + JUST < at:
            yield path, known
        elif now := opened(standing(root, path), size, changed):
            yield path, now


def packaged_files(root: Path) -> Iterator[tuple[str, int, int]]:
    """Yield path, size and time of change of the packaged files that a project has none of its own for."""
    for name, path in layout_files(root).items():
        if path.parent != root / LAYOUTS:
            stat = path.stat()
            yield f"{LAYOUTS}/{name}", stat.st_size, stat.st_mtime_ns


def walk(root: str, folder: str, links: int = 0) -> Iterator[tuple[str, int, int]]:
    """Yield path from the root, size and time of change of every file of a folder.

    Links to folders under the root are followed, `links` of them so far; a link to itself is passed over.
    """
    try:
        entries = sorted(os.scandir(root + folder), key=lambda entry: entry.name)
    except OSError:
        return
    for entry in entries:
        path = f"{folder}/{entry.name}"
        with suppress(OSError):
            if entry.is_dir(follow_symlinks=False):
                yield from walk(root, path, links)
            elif entry.is_symlink() and entry.is_dir():
                if links < MOST_LINKS and os.path.realpath(entry.path).startswith(os.path.realpath(root) + os.sep):
                    yield from walk(root, path, links + 1)
            elif not entry.name.startswith(".") and entry.is_file():
                stat = entry.stat()
                yield path, stat.st_size, stat.st_mtime_ns


def opened(path: Path, size: int, changed: int) -> Seen | None:
    """Return a file with the SHA-256 of its bytes, None if it cannot be read.

    What is larger than any file that a build reads is not read here, either: its size and time stand for it.
    """
    if size > MOST_BYTES:
        return Seen(size, changed, sha256(f"{size} {changed}".encode()).hexdigest())
    try:
        with path.open("rb") as file:
            return Seen(size, changed, file_digest(file, "sha256").hexdigest())
    except OSError:
        return None

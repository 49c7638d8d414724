"""Every file that a build reads, by the digest of its bytes: what is the same need not be read again.

A file whose size and time of change are those of the last index is taken to hold the bytes that it held,
unless it was changed just before that index was made: then the clock may not tell one change from the next.
"""

from __future__ import annotations

import json
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

from leafletpress.content.names import COMMON
from leafletpress.normal_form import composed
from leafletpress.packaged import LAYOUTS, layout_files, standing

FOLDERS = ("layouts", "leaflets", "locale")
JUST = 2_000_000_000  # nanoseconds within which a file system's clock may stand still
MOST_BYTES = 20_000_000  # of a file that is read at all
MOST_LINKS = 3  # to folders, one inside the other
MISSING = "-"
NO_FILE = -1  # the size of a pipe, a device, a link that leads nowhere, a file that cannot be read
ENCODER = json.JSONEncoder(separators=(",", ":"))
LAST = "\U0010ffff"  # sorts behind every character of a path


class IndexedFile(NamedTuple):
    """A file as it was seen: bytes, time of change in nanoseconds, SHA-256 in hexadecimal."""

    size: int
    changed: int
    sha256: str


@dataclass(frozen=True)
class FileIndex:
    """Every file under a root that a build may read, by its path there; `at` is when, in nanoseconds.

    `languages` are the names of the folders under locale/, `opened` is how many files had to be read.
    """

    files: Mapping[str, IndexedFile]
    languages: tuple[str, ...]
    at: int
    opened: int = 0

    def digest(self, path: str) -> str:
        """Return the SHA-256 of a file, "-" if it is not there."""
        found = self.files.get(path)
        return found.sha256 if found else MISSING

    def under(self, prefix: str, ending: str = "") -> list[tuple[str, str]]:
        """Return path and digest of the files whose path begins and ends so, sorted."""
        paths = self._paths
        found = paths[bisect_left(paths, prefix) : bisect_left(paths, prefix + LAST)]
        return [(path, self.files[path].sha256) for path in found if path.endswith(ending)]

    def pictures(self, image: str) -> list[tuple[str, str]]:
        """Return path and digest of every file that an image, by its path under leaflets/, may be in any language."""
        stem = f"leaflets/{image.rpartition('.')[0]}."
        return [*self.under(stem), *(found for found in self._decomposed if composed(found[0]).startswith(stem))]

    def holds(self, root: Path, paths: Iterable[str]) -> bool:
        """Tell whether files are still of the size and time at which they were seen."""
        return all(_same(root, path, self.files.get(path)) for path in paths)

    @cached_property
    def shared(self) -> list[str]:
        """Return the paths of what texts have in common: pictures, layouts, the words of layouts."""
        found = (*self.under("leaflets/"), *self.under("layouts/"), *self.under("locale/", f"/{COMMON}.po"))
        return [path for path, _ in found if not (path.startswith("leaflets/") and path.endswith(".yaml"))]

    @cached_property
    def _paths(self) -> list[str]:
        return sorted(self.files)

    @cached_property
    def _decomposed(self) -> list[tuple[str, str]]:
        """Return the files under leaflets/ whose names a Mac wrote, which `under` does not find by their names here."""
        return [found for found in self.under("leaflets/") if composed(found[0]) != found[0]]


def _same(root: Path, path: str, known: IndexedFile | None) -> bool:
    try:
        stat = os.stat(f"{root}/{path}")  # noqa: PTH116 - there may be thousands
    except OSError:
        if known is None or known.size == NO_FILE or (packaged := standing(root, path)) == root / path:
            return known is None or known.size == NO_FILE
        stat = packaged.stat()
    return known is not None and (known.size == NO_FILE or (stat.st_size, stat.st_mtime_ns) == known[:2])


def index_files(root: Path, before: FileIndex | None) -> FileIndex:
    """Return the index of a root folder; files that are as they were `before` are not opened.

    A layout, or a list of fonts or languages, that the project lacks is the packaged one, under the path that
    the project's own would have.
    """
    at = time.time_ns()
    known = before.files if before else {}
    found: dict[str, IndexedFile] = {}
    for path, size, changed in (*_packaged(root), *(one for folder in FOLDERS for one in _walk(f"{root}/", folder))):
        same = known.get(path)
        if same and same[:2] == (size, changed) and before and changed + JUST < before.at:
            found[path] = same
        else:
            found[path] = _read(standing(root, path), size, changed)
    opened = sum(one is not known.get(path) for path, one in found.items())
    return FileIndex(found, _folders(root / "locale"), at, opened)


def _packaged(root: Path) -> Iterator[tuple[str, int, int]]:
    """Yield path, size and time of change of the packaged files that a project has none of its own for."""
    for name, path in layout_files(root).items():
        if path.parent != root / LAYOUTS:
            stat = path.stat()
            yield f"{LAYOUTS}/{name}", stat.st_size, stat.st_mtime_ns


def _folders(folder: Path) -> tuple[str, ...]:
    """Return the names of the folders in a folder, sorted; none if it cannot be read. A link to itself is none."""
    try:
        return tuple(sorted(entry.name for entry in os.scandir(folder) if _is_folder(entry)))
    except OSError:
        return ()


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False


def _walk(root: str, folder: str, links: int = 0) -> Iterator[tuple[str, int, int]]:
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
                yield from _walk(root, path, links)
            elif entry.is_symlink() and _is_folder(entry):
                if links < MOST_LINKS and os.path.realpath(entry.path).startswith(os.path.realpath(root) + os.sep):
                    yield from _walk(root, path, links + 1)
            elif not entry.name.startswith("."):
                yield path, *_size_and_time(entry)


def _size_and_time(entry: os.DirEntry[str]) -> tuple[int, int]:
    with suppress(OSError):
        if entry.is_file():
            stat = entry.stat()
            return stat.st_size, stat.st_mtime_ns
    return NO_FILE, 0


def _read(path: Path, size: int, changed: int) -> IndexedFile:
    """Return a file with the SHA-256 of its bytes.

    What is larger than any file that a build reads is not read here, either, nor what is no file: size and time
    stand for it. What cannot be read is another each time.
    """
    if size > MOST_BYTES or size == NO_FILE:
        return IndexedFile(size, changed, sha256(f"{size} {changed}".encode()).hexdigest())
    try:
        with path.open("rb") as file:
            return IndexedFile(size, changed, file_digest(file, "sha256").hexdigest())
    except OSError:
        return IndexedFile(NO_FILE, time.time_ns(), MISSING + str(time.time_ns()))


def digest(*data: object) -> str:
    """Return SHA-256 over plain data (lists, texts, numbers, None), in hexadecimal."""
    return sha256(ENCODER.encode(data).encode()).hexdigest()

"""The folder of a site: what changed is written, an interrupted run leaves the old site whole, others' files stay.

New files are laid into `.next/` first. When all of them are there, a list of them is written, and they are moved to
their places; a run that ended between two moves is finished by the next one before anything else.
"""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from leafletpress.errors import Problem, Where
from leafletpress.whole_files import read_regular, write_whole

LEDGER, NEXT, MOVES, SUMS = ".ledger.json", ".next", "moves.json", "SHA256SUMS"
FORM = 2
MOST_BYTES = 400_000_000


@dataclass(frozen=True)
class Seen:
    """A file as it was: bytes, time of change in nanoseconds, SHA-256, the key of what it was made of."""

    size: int
    changed: int
    sha256: str
    key: str = ""

    def is_at(self, path: str) -> bool:
        """Tell whether the file at a path has this size and time of change."""
        try:
            found = os.lstat(path)
        except OSError:
            return False
        return stat.S_ISREG(found.st_mode) and (found.st_size, found.st_mtime_ns) == (self.size, self.changed)


@dataclass
class Ledger:
    """What the last run left: the key of all, files of the site and files that it was made of by path, what it said."""

    whole: str = ""
    files: dict[str, Seen] = field(default_factory=dict)
    inputs: dict[str, Seen] = field(default_factory=dict)
    noted: str = ""


@dataclass
class Folder:
    """A site's folder while it is being brought up to date; made by `open_folder`."""

    path: Path
    ledger: Ledger
    sums: Mapping[str, str]
    files: dict[str, Seen] = field(default_factory=dict)
    moves: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    _links: dict[str, Path | None] = field(default_factory=dict)

    def has(self, path: str, key: str) -> bool:
        """Keep a file that is there as it would be made of the same; return whether it is."""
        was = self.ledger.files.get(path)
        if not was or not key or was.key != key or not was.is_at(f"{self.path}/{path}"):
            return False
        self.files[path] = was
        return True

    def put(self, path: str, data: bytes, key: str = "") -> None:
        """Lay a file's bytes ready, unless it has them already."""
        sha = sha256(data).hexdigest()
        place = self.path / path
        if not self._is_free(path, sha):
            return
        was = self.ledger.files.get(path)
        if was and was.sha256 == sha and was.is_at(str(place)):
            self.files[path] = Seen(was.size, was.changed, sha, key)
            return
        if not was and _sha_of(place) == sha:
            self.files[path] = _seen(place, sha, key)
            return
        ready = self.path / NEXT / path
        ready.parent.mkdir(parents=True, exist_ok=True)
        ready.write_bytes(data)
        self._laid(path, ready, sha, key)

    def copy(self, path: str, source: Path, sha: str) -> None:
        """Lay a copy of a file ready, whose SHA-256 is known, unless it is there already."""
        place = self.path / path
        was = self.ledger.files.get(path)
        if was and was.sha256 == sha and was.is_at(str(place)):
            self.files[path] = was
            return
        if not self._is_free(path, sha):
            return
        if not was and _sha_of(place) == sha:
            self.files[path] = _seen(place, sha, "")
            return
        ready = self.path / NEXT / path
        ready.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, ready)
        self._laid(path, ready, sha, "")

    def commit(self, whole: str, inputs: Mapping[str, Seen], noted: str = "") -> None:
        """Move everything to its place, remove what is no part of the site any more, remember all; raise OSError."""
        self.put(SUMS, "".join(f"{seen.sha256}  {path}\n" for path, seen in sorted(self.files.items())).encode())
        kept = self._refused
        gone = [
            path for path in self.ledger.files if path not in self.files and path not in kept and not self._astray(path)
        ]
        if self.moves or gone:
            self.path.mkdir(parents=True, exist_ok=True)
            write_whole(self.path / NEXT / MOVES, json.dumps({"moves": self.moves, "gone": gone}).encode())
            self.removed = finish_moves(self.path)
        ledger = Ledger(whole if not self.problems else "", self.files, dict(inputs), noted)
        write_whole(self.path / LEDGER, _ledger_bytes(ledger))

    @property
    def _refused(self) -> set[str]:
        return {problem.where.file.removeprefix(f"{self.path}/") for problem in self.problems}

    def _is_free(self, path: str, sha: str) -> bool:
        """Tell whether a place is free or has a file of ours; note a problem if it is somebody else's."""
        place = self.path / path
        if astray := self._astray(path):
            fault = "this is a link to another place, so nothing is written there"
            problem = Problem(Where(str(astray)), fault, "remove it, or make the site in another folder (--to)")
            self.problems += [problem] if problem not in self.problems else []
            return False
        if path in self.ledger.files or not os.path.lexists(place):
            return True
        found = _sha_of(place)
        if found in (sha, self.sums.get(path, "")):
            return True
        fault = "this file was put here by somebody else, so it is left alone"
        self.problems.append(
            Problem(Where(str(place)), fault, "move it away, or make the site in another folder (--to)")
        )
        return False

    def _astray(self, path: str) -> Path | None:
        """Return the folder on the way to a file that is a link, None if none is."""
        folder = path.rpartition("/")[0]
        if folder not in self._links:
            above = self._astray(folder) if folder else None
            place = self.path / folder
            self._links[folder] = above or (place if folder and place.is_symlink() else None)
        return self._links[folder]

    def _laid(self, path: str, ready: Path, sha: str, key: str) -> None:
        self.files[path] = _seen(ready, sha, key)
        self.moves.append(path)


def open_folder(path: Path) -> Folder:
    """Return a site's folder as the last run left it, a run that was ended between two moves first finished."""
    if (path / NEXT / MOVES).is_file():
        finish_moves(path)
    shutil.rmtree(path / NEXT, ignore_errors=True)
    return Folder(path, read_ledger(path), dict(_sums(path)))


def finish_moves(path: Path) -> list[str]:
    """Move what lies ready to its place, remove what is gone, and return its paths; raise OSError."""
    data = json.loads(read_regular(path / NEXT / MOVES, MOST_BYTES))
    for name in filter(is_inside, data["moves"]):
        ready, place = path / NEXT / name, path / name
        if not ready.exists():
            continue  # moved by the run that was ended
        place.parent.mkdir(parents=True, exist_ok=True)
        os.replace(ready, place)  # noqa: PTH105 - twice as fast for thousands
    for name in filter(is_inside, data["gone"]):
        with contextlib.suppress(OSError):
            (path / name).unlink()
            _prune(path, (path / name).parent)
    shutil.rmtree(path / NEXT, ignore_errors=True)
    return [str(name) for name in data["gone"]]


def is_inside(name: str) -> bool:
    """Tell whether a path stays in its folder."""
    return not {"", ".", ".."} & set(name.split("/"))


def read_ledger(path: Path) -> Ledger:
    """Return what the last run left, nothing if that cannot be read."""
    try:
        data = json.loads(read_regular(path / LEDGER, MOST_BYTES))
        if data["form"] != FORM:
            return Ledger()
        files = {name: Seen(*row) for name, row in data["files"].items() if is_inside(name)}
        inputs = {name: Seen(*row) for name, row in data["inputs"].items()}
        return Ledger(data["whole"], files, inputs, str(data["noted"]))
    except (OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return Ledger()


def is_as_left(path: Path, ledger: Ledger, whole: str) -> bool:
    """Tell whether a site was made of the same and every file of it is as it was."""
    if ledger.whole != whole or not ledger.files:
        return False
    return all(seen.is_at(f"{path}/{name}") for name, seen in ledger.files.items())


def _ledger_bytes(ledger: Ledger) -> bytes:
    files = {name: [one.size, one.changed, one.sha256, one.key] for name, one in sorted(ledger.files.items())}
    inputs = {name: [one.size, one.changed, one.sha256] for name, one in sorted(ledger.inputs.items())}
    data = {"form": FORM, "whole": ledger.whole, "files": files, "inputs": inputs, "noted": ledger.noted}
    return json.dumps(data, separators=(",", ":")).encode()


def _prune(path: Path, folder: Path) -> None:
    while folder != path and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent


def _seen(place: Path, sha: str, key: str) -> Seen:
    found = place.stat()
    return Seen(found.st_size, found.st_mtime_ns, sha, key)


def _sha_of(place: Path) -> str:
    try:
        return sha256(read_regular(place, MOST_BYTES)).hexdigest()
    except OSError:
        return "-"


def _sums(path: Path) -> Iterator[tuple[str, str]]:
    with contextlib.suppress(OSError, ValueError):
        for line in read_regular(path / SUMS, MOST_BYTES).decode().splitlines():
            sha, _, name = line.partition("  ")
            yield name, sha

"""A worker's own place: the project's files as they came, a process for each thread, nothing of it kept for long."""

from __future__ import annotations

import os
import pickle
import shutil
import tempfile
import zlib
from collections.abc import Callable, Iterable, Sequence
from hashlib import sha256
from pathlib import Path
from threading import Condition, Lock
from time import monotonic
from typing import Literal, NamedTuple

from leafletpress.cluster.child import CHILDREN, Child, Died
from leafletpress.cluster.supplies import ALL, Entry, Listing, Stage, lots
from leafletpress.errors import one_line
from leafletpress.pipeline.cache import Cache, default_cache
from leafletpress.pipeline.project_files import font_cache
from leafletpress.typography.font_files import is_whole, store

AGAIN, PATIENCE = 5.0, 120.0  # seconds after which files are asked for again, and are waited for no longer
MOST_AT_ONCE = 16_000_000  # bytes of files that are held in memory
OUTSIDE = "/leafletpress-outside"  # where a link leads that leads out of the project


class Outcome(NamedTuple):
    """What became of tasks: `said` are the answers, or what went wrong, in words.

    `died` is the process that ran them, `set aside` a worker without room, `unsupplied` one that files did not reach.
    """

    kind: Literal["done", "died", "set aside", "unsupplied"]
    said: bytes | str


class Unsupplied(Exception):
    """Files that were asked for and did not come."""


class Workplace:
    """What a worker has of a build: its files under `root` as far as they are needed, and processes that wait.

    `ask` sends digests to whoever began the build; the bytes arrive by `receive`, in another thread. What arrived is
    kept in the machine's cache by its digest, so that neither another worker there nor another build asks again.
    """

    def __init__(self, listing: str, ask: Callable[[list[str]], None], scratch: str) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="leafletpress-", dir=scratch))
        self.root = self.folder / "project"
        self.cache = Cache(default_cache())
        self._digest = listing
        self._ask = ask
        self._listing: Listing | None = None
        self._laid: set[str] = set()
        self._laying, self._hiring = Lock(), Lock()
        self._came = Condition()
        self._arrived: dict[str, bytes] = {}
        self._missing: set[str] = set()
        self._busy: set[Child] = set()
        self._closed = False

    def run(self, stage: str, group: str, tasks: bytes) -> Outcome:
        """Do tasks of a stage of the build, by its digest, and of a group of files."""
        try:
            with self._laying:
                self._lay_groups(group)
                state = self._laid_state(stage)
            child = self._hired()
        except Unsupplied as error:
            return Outcome("unsupplied", str(error))
        except OSError as error:
            return Outcome("set aside", one_line(f"{error.filename or self.folder}: {error.strerror or error}"))
        try:
            said = child.ask(self.root, state, tasks)
        except Died as error:
            return Outcome("died", str(error))
        finally:
            with self._hiring:
                self._busy.discard(child)
        CHILDREN.dismissed(child)
        return Outcome("done", said)

    def receive(self, blobs: bytes) -> None:
        """Take bytes that were asked for; others are passed over."""
        with self._came:
            for data in pickle.loads(zlib.decompress(blobs)):  # noqa: S301 - a scheduler is trusted with the machine
                digest = sha256(data).hexdigest()
                if digest in self._missing:
                    self._arrived[digest] = data
                    self._missing.discard(digest)
            self._came.notify_all()

    def close(self) -> None:
        """End at once what is still done, and remove the files."""
        with self._hiring:
            self._closed = True
            for child in self._busy:
                child.process.kill()
        shutil.rmtree(self.folder, ignore_errors=True)

    def _hired(self) -> Child:
        with self._hiring:
            if self._closed:
                raise Unsupplied("the build is over")
            child = CHILDREN.hired()
            self._busy.add(child)
            return child

    # --- files ---

    def _lay_groups(self, group: str) -> None:
        if self._listing is None:
            (listed,) = self._fetched([self._digest])
            self._listing = pickle.loads(zlib.decompress(listed))  # noqa: S301 - as above
        listing = self._listing
        if ALL not in self._laid:
            for folder in (*listing.folders, "."):
                (self.root / "locale" / folder).mkdir(parents=True, exist_ok=True)
            self._lay(listing.groups[ALL])
            self._laid.add(ALL)
        if group not in self._laid:
            self._lay(listing.groups.get(group, ()))
            self._laid.add(group)
            self.cache.prune()

    def _laid_state(self, digest: str) -> Path:
        """Return where the state of a stage lies; its fonts are where tasks look for them."""
        place = self.folder / digest
        if digest not in self._laid:
            (found,) = self._fetched([digest])
            stage: Stage = pickle.loads(found)  # noqa: S301 - as above
            self._lay_fonts(stage.fonts)
            place.write_bytes(stage.state)
            self._laid.add(digest)
        return place

    def _lay(self, entries: Sequence[Entry]) -> None:
        for lot in lots((entry for entry in entries if entry.kind == "file"), MOST_AT_ONCE):
            for entry, data in zip(lot, self._fetched([entry.sha256 for entry in lot]), strict=True):
                place = self._place(entry)
                place.write_bytes(data)
                os.utime(place, ns=(entry.changed, entry.changed))  # so that an index finds it as it was
        for entry in entries:
            if entry.kind != "file":
                self._lay_fault(self._place(entry), entry)

    def _lay_fault(self, place: Path, entry: Entry) -> None:
        """Lay what is no good here, either, so that the same is said of it."""
        if entry.kind == "too large":
            with place.open("wb") as file:
                file.truncate(entry.size)
        elif entry.kind == "outside":
            place.symlink_to(OUTSIDE)
        else:
            os.mkfifo(place)

    def _lay_fonts(self, fonts: Sequence[Entry]) -> None:
        folder = font_cache()
        new = [font for font in fonts if not is_whole(folder / font.path)]
        for lot in lots(new, MOST_AT_ONCE):
            for font, data in zip(lot, self._fetched([font.sha256 for font in lot], keep=False), strict=True):
                store(folder / font.path, data)

    def _place(self, entry: Entry) -> Path:
        place = self.root / entry.path
        place.parent.mkdir(parents=True, exist_ok=True)
        return place

    def _fetched(self, digests: Sequence[str], *, keep: bool = True) -> list[bytes]:
        """Return the bytes of digests, in order; raise Unsupplied if they do not come."""
        found = {digest: data for digest in digests if (data := self.cache.get(digest)) is not None}
        new = self._asked([digest for digest in dict.fromkeys(digests) if digest not in found])
        for digest, data in new.items() if keep else ():
            self.cache.put(digest, data)
        found.update(new)
        return [found[digest] for digest in digests]

    def _asked(self, digests: Iterable[str]) -> dict[str, bytes]:
        wanted, end = list(digests), monotonic() + PATIENCE
        if not wanted:
            return {}
        with self._came:
            self._missing.update(wanted)
            while self._missing:
                if self._closed or monotonic() > end:
                    self._missing.clear()
                    raise Unsupplied(f"{len(wanted)} files of the project did not come within {PATIENCE:.0f} seconds")
                before = len(self._missing)
                self._ask(sorted(self._missing))
                self._came.wait(AGAIN)
                end = monotonic() + PATIENCE if len(self._missing) < before else end
            arrived, self._arrived = self._arrived, {}
        return arrived

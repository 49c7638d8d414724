"""What workers without our disk need, by the digests of its bytes: each asks for what it has not, once."""

from __future__ import annotations

import io
import os
import pickle
import zlib
from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any, Literal, NamedTuple

from leafletpress.content.names import COMMON
from leafletpress.packaged import standing
from leafletpress.pipeline.cache import Cache
from leafletpress.pipeline.file_index import MOST_BYTES, NO_FILE, IndexedFile, index_files
from leafletpress.pipeline.one_pdf import BuildContext
from leafletpress.typography.font_files import checksum
from leafletpress.whole_files import read_regular

Kind = Literal["file", "too large", "no file", "outside"]
ALL = ""  # the group of what every text needs; the others are the folders of locale/
MOST_FONT_BYTES = 200_000_000
ROOT, CACHE = "root", "cache"


class Entry(NamedTuple):
    """A file of a project by its path there, or a prepared font by its name; `changed` is in nanoseconds."""

    path: str
    kind: Kind
    size: int
    changed: int
    sha256: str


class Listing(NamedTuple):
    """All files that tasks may read: `groups` of them, and the names of folders under locale/."""

    groups: Mapping[str, Sequence[Entry]]
    folders: Sequence[str]


class Stage(NamedTuple):
    """What tasks have in common that a build gives out together: prepared fonts and the state, `packed`."""

    fonts: Sequence[Entry]
    state: bytes


class Changed(Exception):
    """A file that is not what it was when the build began; its path."""


class Supplies:
    """The bytes that a build's workers may ask for; `listing` is the digest under which they find all others.

    Files stay on the disk until they are asked for: this process holds the states of the build alone.
    """

    def __init__(self, root: Path) -> None:
        self._root = root
        self._kept: dict[str, bytes | Path | str] = {}  # what is held, a font's place, a file's path under the root
        index = index_files(root, None)
        groups: dict[str, list[Entry]] = {ALL: []}
        for path, found in sorted(index.files.items()):
            entry = entry_of(root, path, found)
            groups.setdefault(group_of(path), []).append(entry)
            if entry.kind == "file":
                self._kept[entry.sha256] = path
        self.listing = self._keep(zlib.compress(pickle.dumps(Listing(groups, index.languages)), 1))

    def stage(self, state: object) -> str:
        """Return the digest under which workers find what tasks with a state need besides files."""
        return self._keep(pickle.dumps(Stage(self._fonts(state), packed(state, self._root))))

    def of(self, digest: str) -> bytes:
        """Return the bytes of a digest; raise Changed if the file has others by now, KeyError if there is none."""
        kept = self._kept[digest]
        if isinstance(kept, bytes):
            return kept
        try:
            data = read_regular(standing(self._root, kept) if isinstance(kept, str) else kept, MOST_FONT_BYTES)
        except OSError as error:
            raise Changed(str(kept)) from error
        if sha256(data).hexdigest() != digest:
            raise Changed(str(kept))
        return data

    def _keep(self, data: bytes) -> str:
        digest = sha256(data).hexdigest()
        self._kept[digest] = data
        return digest

    def _fonts(self, state: object) -> tuple[Entry, ...]:
        """Return the prepared fonts that a build has opened: workers need not have their packages installed."""
        found = state.project.designs.fonts.prepared() if isinstance(state, BuildContext) else ()
        entries = tuple(Entry(path.name, "file", path.stat().st_size, 0, checksum(path)) for path in found)
        self._kept.update((entry.sha256, path) for entry, path in zip(entries, found, strict=True))
        return entries


def group_of(path: str) -> str:
    """Return the folder of locale/ that a file is in, ALL for one that every text may hang on: the words of layouts."""
    room, _, rest = path.partition("/")
    folder, slash, name = rest.partition("/")
    return folder if room == "locale" and slash and not name.endswith(f"/{COMMON}.po") else ALL


def entry_of(root: Path, path: str, found: IndexedFile) -> Entry:
    """Return what a worker is told of a file: it is as good or bad there as here."""
    kind: Kind = "file"
    if found.size == NO_FILE:
        kind = "no file"
    elif found.size > MOST_BYTES:
        kind = "too large"
    elif (place := standing(root, path)).parent == (root / path).parent and leads_out(root, place):
        kind = "outside"
    return Entry(path, kind, found.size, found.changed, found.sha256)


def leads_out(root: Path, place: Path) -> bool:
    """Tell whether a file of a project is a link to what lies outside it."""
    return not os.path.realpath(place).startswith(os.path.realpath(root) + os.sep)


def packed(state: object, root: Path) -> bytes:
    """Return a state as bytes, its root folder and a cache that is not shared left open: workers have their own."""
    out = io.BytesIO()
    _Packer(out, root).dump(state)
    return zlib.compress(out.getvalue(), 1)


def unpacked(data: bytes, root: Path, cache: Cache | None) -> Any:  # noqa: ANN401 - whatever was packed
    """Return the state of `packed` with a root folder and a cache of this machine."""
    return _Unpacker(io.BytesIO(zlib.decompress(data)), {ROOT: root, CACHE: cache}).load()


class _Packer(pickle.Pickler):
    def __init__(self, out: io.BytesIO, root: Path) -> None:
        super().__init__(out, pickle.HIGHEST_PROTOCOL)
        self.root = root

    def persistent_id(self, found: object) -> str | None:
        if isinstance(found, Path) and found == self.root:
            return ROOT
        return CACHE if isinstance(found, Cache) and not found.shared else None


class _Unpacker(pickle.Unpickler):
    def __init__(self, data: io.BytesIO, own: Mapping[str, object]) -> None:
        super().__init__(data)
        self.own = own

    def persistent_load(self, name: str) -> object:
        return self.own[name]


def lots(entries: Iterable[Entry], most: int) -> Iterable[list[Entry]]:
    """Yield entries in lots of at most so many bytes, or of one that is larger."""
    lot: list[Entry] = []
    size = 0
    for entry in entries:
        if lot and size + entry.size > most:
            yield lot
            lot, size = [], 0
        lot.append(entry)
        size += entry.size
    if lot:
        yield lot

"""The cache: what was made once, by the digest of what it was made from.

It can be deleted at any time, and be shared between machines that trust each other. Every entry carries a
checksum over its name and its bytes: one that is cut short, altered or under another's name is not served.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from platformdirs import user_cache_dir

from leafletpress.errors import Problem
from leafletpress.whole_files import read_regular, write_whole

LIMIT = 2_000_000_000  # bytes
CHECKSUM = sha256().digest_size


class Cache:
    """Bytes by key (64 hexadecimal digits) in a folder, the least lately used thrown away beyond `limit` bytes.

    A folder that cannot be read or written is an empty one that nothing can be put into: a build goes on.
    """

    shared = False  # machines that share no disk have each their own
    problems: tuple[Problem, ...] = ()

    def __init__(self, folder: Path, limit: int = LIMIT) -> None:
        self.folder = folder
        self.limit = limit

    def get(self, key: str) -> bytes | None:
        """Return what is kept under a key; None, and the entry gone, if it is not whole."""
        path = self._path(key)
        try:
            kept = read_regular(path, self.limit)
        except OSError:
            return None
        data = kept[CHECKSUM:]
        with contextlib.suppress(OSError):
            if kept[:CHECKSUM] == checksum(key, data):
                os.utime(path)
                return data
            path.unlink()
        return None

    def has(self, key: str) -> bool:
        """Tell whether something is kept under a key, whole or not."""
        return bool(key) and self._path(key).is_file()

    def put(self, key: str, data: bytes) -> None:
        """Keep bytes under a key."""
        with contextlib.suppress(OSError):
            write_whole(self._path(key), checksum(key, data) + data)

    def prune(self) -> None:
        """Throw away what was used least lately until the rest fits into the limit."""
        entries = sorted(self._entries(), reverse=True)
        room = self.limit
        for _, size, path in entries:
            room -= size
            if room < 0:
                with contextlib.suppress(OSError):
                    path.unlink()

    def _path(self, key: str) -> Path:
        return self.folder / key[:2] / key

    def _entries(self) -> Iterator[tuple[int, int, Path]]:
        for path in self.folder.glob("*/*"):
            with contextlib.suppress(OSError):
                stat = path.stat()
                yield stat.st_mtime_ns, stat.st_size, path


def checksum(key: str, data: bytes) -> bytes:
    """Return the checksum of an entry: SHA-256 over its key and its bytes."""
    digest = sha256(key.encode())
    digest.update(data)
    return digest.digest()


def default_cache() -> Path:
    """Return the folder that LEAFLETPRESS_CACHE names, else the user's own; it can be deleted at any time.

    An address of a store that machines share is no folder (`store.py`).
    """
    named = os.environ.get("LEAFLETPRESS_CACHE")
    return (
        Path(named) if named and "://" not in named else Path(user_cache_dir("leafletpress", appauthor=False)) / "made"
    )

"""A cache that machines share: what was made once, in an object store or any other place that fsspec reaches.

The rules are those of the folder (`cache.py`): an entry carries a checksum over its name and its bytes, and one that
is cut short, altered or under another's name is not served. Nothing is thrown away here; a store has rules for that.
"""

from __future__ import annotations

import os
from typing import Any

from leafletpress.errors import Problem, UnknownWish, Where, one_line
from leafletpress.pipeline.cache import CHECKSUM, Cache, checksum
from leafletpress.pipeline.rule_ids import STORE

INSTALL = "pip install 'leafletpress[s3]'"
PROBE = "00" * 32  # the key of an entry that says whether a store can be written
# Seconds, and how often: a store that does not answer must not hold up what can be made.
PATIENCE = {"connect_timeout": 5, "read_timeout": 10, "retries": {"max_attempts": 1}}
# One part at a time: then s3fs asks for an object, and not for its size before.
S3 = {"config_kwargs": PATIENCE, "max_concurrency": 1}
NOT_THERE = (FileNotFoundError, IsADirectoryError, NotADirectoryError)


class Store(Cache):
    """Bytes by key (64 hexadecimal digits) at an address of fsspec: s3://BUCKET/FOLDER, file:///FOLDER.

    One that cannot be read is asked no more, one that cannot be written is only read: `problems` says which came first,
    and a build goes on. Pickled it is its address, so that it is opened anew elsewhere. Raises UnknownWish for an
    address that nothing installed reaches.
    """

    shared = True

    def __init__(self, address: str) -> None:
        self.address = address
        self._in_bucket = address.startswith("s3:")
        self._files, self._folder = self._opened()
        self._process = os.getpid()
        self._readable = self._writable = True

    def _opened(self, **options: Any) -> tuple[Any, str]:  # noqa: ANN401 - fsspec has no types
        try:
            from fsspec.core import url_to_fs

            files, path = url_to_fs(self.address, **(S3 if self._in_bucket else {}), **options)
            if self._in_bucket:
                files.retries = 1  # below it botocore tries again
            return files, str(path)
        except ImportError as error:
            raise UnknownWish(f"--cache {self.address}: what reaches it is not installed: {INSTALL}") from error
        except ValueError as error:
            raise UnknownWish(f"--cache {self.address}: {one_line(str(error))}") from error

    def _own(self) -> Any:  # noqa: ANN401 - as above
        """Return the file system of this process: a connection is not shared with the one that forked it."""
        if self._process != os.getpid():
            self._files, _ = self._opened(skip_instance_cache=True)
            self._process = os.getpid()
        return self._files

    def __reduce__(self) -> tuple[type[Store], tuple[str]]:
        """Return what is pickled."""
        return Store, (self.address,)

    def get(self, key: str) -> bytes | None:
        """Return what is kept under a key; None if that is not whole, or cannot be read."""
        if not self._readable:
            return None
        try:
            kept = bytes(self._own().cat_file(self._at(key)))
        except NOT_THERE:
            return None
        except Exception as error:  # of many kinds: each store has its own
            self._readable = self._writable = False
            self._failed("read", error)
            return None
        return kept[CHECKSUM:] if kept[:CHECKSUM] == checksum(key, kept[CHECKSUM:]) else None

    def has(self, key: str) -> bool:
        """Tell whether something is kept under a key, whole or not."""
        return bool(key) and self.get(key) is not None

    def put(self, key: str, data: bytes) -> None:
        """Keep bytes under a key."""
        if not self._writable:
            return
        try:
            self._write(self._at(key), checksum(key, data) + data)
        except Exception as error:
            self._writable = False
            self._failed("written", error)

    def _write(self, place: str, data: bytes) -> None:
        try:
            self._own().pipe_file(place, data)
        except FileNotFoundError:  # a bucket has no folders, and a build makes no bucket
            if self._in_bucket:
                raise
            self._own().makedirs(place.rpartition("/")[0], exist_ok=True)
            self._own().pipe_file(place, data)

    def prune(self) -> None:
        """Throw away nothing, but look whether the store can still be written."""
        self.put(PROBE, os.urandom(8))

    def _at(self, key: str) -> str:
        return f"{self._folder}/{key[:2]}/{key}"

    def _failed(self, what: str, error: Exception) -> None:
        if self.problems:
            return
        fault = f"this cache cannot be {what}: {type(error).__name__}: {error}"
        hint = "nothing is lost; look at the address, the network and your rights there"
        self.problems = (Problem(Where(self.address), one_line(fault), hint, "warning", STORE),)

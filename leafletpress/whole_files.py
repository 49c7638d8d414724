"""Files onto the disk, whole or not at all."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import stat
from collections.abc import Iterator
from pathlib import Path
from threading import Lock
from typing import NoReturn

MOST_BYTES = 1_000_000_000  # of one file that a build wrote
MOST_PDF_BYTES = 200_000_000  # of a PDF that anybody made
# Held while a file has its temporary name.
_writing = Lock()


def write_whole(path: Path, data: bytes) -> bool:
    """Write bytes beside their place and move them there, so that a killed process leaves no half file.

    Returns False, and touches nothing, if the file already holds just these bytes. Raises OSError, with
    `path` as its filename (no space, no permission); the temporary file is then gone and an older file
    at `path` still whole.
    """
    try:
        if path.is_file() and path.stat().st_size == len(data) and path.read_bytes() == data:
            return False
        path.parent.mkdir(parents=True, exist_ok=True)
        with _writing:
            _put(path, data)
    except OSError as error:
        raise OSError(error.errno, error.strerror or str(error), str(path)) from error
    return True


def read_regular(path: Path | str, most: int) -> bytes:
    """Return the bytes of a regular file; raise OSError for one of more than `most` bytes, and for any other kind.

    A pipe or a device is never waited for.
    """
    # Paths cost a build of ten thousand files a tenth of a second.
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    with open(handle, "rb", buffering=0) as file:  # noqa: PTH123 - it is no path
        found = os.fstat(handle)
        if not stat.S_ISREG(found.st_mode):
            raise OSError(errno.EINVAL, "not a regular file", str(path))
        if found.st_size > most:
            raise OSError(errno.EFBIG, "the file is too large", str(path))
        return file.read()


@contextlib.contextmanager
def alone_in(folder: Path) -> Iterator[None]:
    """Keep other processes that ask for the same folder waiting; where a file system has no locks, nobody waits."""
    try:
        import fcntl

        handle = os.open(folder, os.O_RDONLY)
    except (ImportError, OSError):
        yield
        return
    try:
        with contextlib.suppress(OSError):
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def leave(code: int) -> NoReturn:
    """End this process at once, but not in the middle of a file: no half one is left behind under any name."""
    with _writing:
        os._exit(code)


def _put(path: Path, data: bytes) -> None:
    name = path.with_name(f".{path.name}.{os.urandom(4).hex()}.part")
    try:
        if not _written_nameless(name, data):
            with name.open("xb") as file:
                file.write(data)
        name.replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            name.unlink()
        raise


def _written_nameless(name: Path, data: bytes) -> bool:
    """Write a file that has no name until it is whole, so that not even a killed process leaves a part of it.

    Returns False where the system or the disk has no such files (Linux: O_TMPFILE).
    """
    try:
        handle = os.open(name.parent, os.O_TMPFILE | os.O_WRONLY, 0o666)
    except (AttributeError, OSError):
        return False
    with open(handle, "wb", buffering=0) as file:  # noqa: PTH123 - it is no path
        left = memoryview(data)
        while left:
            left = left[file.write(left) :]
        with contextlib.suppress(OSError):
            os.link(f"/proc/self/fd/{handle}", name, src_dir_fd=handle)  # with a folder given, the link is followed
            return True
    return False


def same_bytes(path: Path | str, sha256: str) -> bool:
    """Tell whether a regular file is there and its bytes have this SHA-256, in hexadecimal."""
    try:
        return hashlib.sha256(read_regular(path, MOST_BYTES)).hexdigest() == sha256
    except (OSError, ValueError):  # a name that no file can have
        return False

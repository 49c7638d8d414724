"""Files onto the disk, whole or not at all."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import shutil
import stat
from collections.abc import Iterable, Iterator
from io import FileIO
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
        return write_pieces(path, (data,))
    except OSError as error:
        raise OSError(error.errno, error.strerror or str(error), str(path)) from error


def write_pieces(path: Path, pieces: Iterable[bytes]) -> bool:
    """Write bytes that come in pieces as `write_whole` writes them; whatever their maker raises leaves nothing."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with _writing:
            return _put(path, pieces)
    except OSError as error:
        raise OSError(error.errno, error.strerror or str(error), str(path)) from error


def read_regular(path: Path | str, most: int) -> bytes:
    """Return the bytes of a regular file; raise OSError for one of more than `most` bytes, and for any other kind.

    A pipe or a device is never waited for.
    """
    with open_regular(path, most) as file:
        return file.read()


def open_regular(path: Path | str, most: int) -> FileIO:
    """Open a regular file to read it, unbuffered; raise OSError as `read_regular` does."""
    # Paths cost a build of ten thousand files a tenth of a second.
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    found = os.fstat(handle)
    if stat.S_ISREG(found.st_mode) and found.st_size <= most:
        return FileIO(handle)
    os.close(handle)
    if found.st_size > most:
        raise OSError(errno.EFBIG, "the file is too large", str(path))
    raise OSError(errno.EINVAL, "not a regular file", str(path))


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


def _put(path: Path, pieces: Iterable[bytes]) -> bool:
    name = path.with_name(f".{path.name}.{os.urandom(4).hex()}.part")
    try:
        with _begun(name) as file:
            for piece in pieces:
                left = memoryview(piece)
                while left:
                    left = left[file.write(left) :]
            _give_name(file, name)
        if path.is_file() and _same(name, path):
            name.unlink()
            return False
        name.replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            name.unlink()
        raise
    return True


def _begun(name: Path) -> FileIO:
    """Return a file to write that has no name until it is whole, so that not even a killed process leaves a part of it.

    Where the system or the disk has no such files (Linux: O_TMPFILE), it has a name from the beginning.
    """
    try:
        return FileIO(os.open(name.parent, os.O_TMPFILE | os.O_RDWR, 0o666), "r+")
    except (AttributeError, OSError):
        return FileIO(name, "x")


def _give_name(file: FileIO, name: Path) -> None:
    if name.exists():
        return
    with contextlib.suppress(OSError):
        # With a folder given, the link is followed.
        os.link(f"/proc/self/fd/{file.fileno()}", name, src_dir_fd=file.fileno())
        return
    file.seek(0)
    with name.open("xb") as named:
        shutil.copyfileobj(file, named)


def _same(one: Path, other: Path) -> bool:
    if one.stat().st_size != other.stat().st_size:
        return False
    with one.open("rb") as first, other.open("rb") as second:
        return hashlib.file_digest(first, "sha256").digest() == hashlib.file_digest(second, "sha256").digest()


def same_bytes(path: Path | str, sha256: str) -> bool:
    """Tell whether a regular file is there and its bytes have this SHA-256, in hexadecimal."""
    try:
        return hashlib.sha256(read_regular(path, MOST_BYTES)).hexdigest() == sha256
    except (OSError, ValueError):  # a name that no file can have
        return False

"""Files onto the disk, whole or not at all."""

from __future__ import annotations

import contextlib
import hashlib
import os
import tempfile
from pathlib import Path
from threading import Lock
from typing import NoReturn

# Held while a file has its temporary name.
_writing = Lock()


def write_whole(path: Path, data: bytes) -> bool:
    """Write bytes beside their place and move them there, so that a killed process leaves no half file.

    Returns False, and touches nothing, if the file already holds just these bytes. Raises OSError (no
    space, no permission); the temporary file is then gone and an older file at `path` still whole.
    """
    if path.is_file() and path.stat().st_size == len(data) and path.read_bytes() == data:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    with _writing:
        _put(path, data)
    return True


def leave(code: int) -> NoReturn:
    """End this process at once, but not in the middle of a file: no half one is left behind under any name."""
    with _writing:
        os._exit(code)


def _put(path: Path, data: bytes) -> None:
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".part")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        # mkstemp makes files private; a finished file is for everybody whom the folder is for.
        Path(name).chmod(0o666 & ~_umask())
        Path(name).replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(name).unlink()
        raise


def same_bytes(path: Path | str, sha256: str) -> bool:
    """Tell whether a file is there and its bytes have this SHA-256, in hexadecimal."""
    try:
        # Ten thousand Paths, and buffers beside the file's own, take a tenth of a second each.
        with open(path, "rb", buffering=0) as file:  # noqa: PTH123
            return hashlib.sha256(file.read()).hexdigest() == sha256
    except OSError:
        return False


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask

"""A folder that all workers of a test run share, and what is made there once, whatever their number."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest


def run_folder(factory: pytest.TempPathFactory) -> Path:
    """Return the folder of this test run."""
    own = factory.getbasetemp()
    return own.parent if "PYTEST_XDIST_WORKER" in os.environ else own


@contextmanager
def alone(target: Path) -> Iterator[None]:
    """Keep every other worker from what is done for a file or folder."""
    target.parent.mkdir(parents=True, exist_ok=True)
    with target.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def once(target: Path, make: Callable[[Path], object]) -> Path:
    """Make a file or folder unless another worker did; return it."""
    with alone(target):
        if not target.exists():
            make(target.with_suffix(".part"))
            target.with_suffix(".part").rename(target)
    return target

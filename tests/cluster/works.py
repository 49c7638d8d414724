"""What tests give to workers to do; these find it by name."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from distributed.worker import Worker

LINGERING = "lingering"  # what a slow errand leaves in its worker's home


class Of(NamedTuple):
    """What tells the language of a task."""

    language: str


class Errand(NamedTuple):
    """A task as builds have them: a name, and jobs of a language."""

    name: str
    jobs: tuple[Of, ...] = (Of("en"),)


def errand(name: str, tag: str) -> Errand:
    """Return an errand in a language."""
    return Errand(name, (Of(tag),))


class Load(NamedTuple):
    """A state."""

    factor: int


def paces(dask_worker: Worker) -> dict[str, float]:
    """Return how many milliseconds lie between two looks of a worker at itself."""
    return {name: look.callback_time for name, look in dask_worker.periodic_callbacks.items()}


def shout(load: Load, errand: Errand) -> str:
    return errand.name.upper() * load.factor


def shout_or_die(load: Load, errand: Errand) -> str:
    if errand.name == "deadly":
        os.kill(os.getpid(), signal.SIGKILL)
    return shout(load, errand)


def linger(load: Load, errand: Errand) -> str:
    if errand.name == "slow":
        Path(LINGERING).touch()
        time.sleep(60)
    return shout(load, errand)

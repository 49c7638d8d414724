"""Dask's schedulers and workers forked from one process that has imported Dask: half a second less for each."""

from __future__ import annotations

import importlib
import multiprocessing
import os
import signal
import sys
from collections.abc import Mapping, Sequence
from multiprocessing.context import ForkServerContext
from pathlib import Path

IMPORTED = (
    "distributed.cli.dask_scheduler",
    "distributed.cli.dask_worker",
    "leafletpress.cluster.versions",
    "leafletpress.cluster.workplace",
)


class Forked:
    """A process as far as tests know one that was begun by a command."""

    def __init__(self, module: str, words: Sequence[str], env: Mapping[str, str], home: Path, log: Path) -> None:
        self._process = nursery().Process(target=become, args=(module, list(words), dict(env), home, log))
        self._process.start()
        self.pid = self._process.pid or 0

    def poll(self) -> int | None:
        return self._process.exitcode

    def wait(self, timeout: float | None = None) -> None:
        self._process.join(timeout)
        assert self.poll() is not None

    def send_signal(self, sign: signal.Signals) -> None:
        os.kill(self.pid, sign)

    def kill(self) -> None:
        self._process.kill()


def nursery() -> ForkServerContext:
    """Return what forks from a process with the modules, which the first one that asks starts."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(list(IMPORTED))
    return context


def become(module: str, words: list[str], env: dict[str, str], home: Path, log: Path) -> None:
    """Be what a command of Dask would be in a folder and an environment, with a log; in the new process."""
    os.setsid()
    os.chdir(home)
    os.environ.clear()
    os.environ.update(env)
    out = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    for handle in (1, 2):
        os.dup2(out, handle)
    importlib.import_module("dask").config.refresh()
    sys.argv = [module, *words]
    importlib.import_module(module).main()

"""A process beside a worker of Dask in which tasks run: it has a main thread, limits and a death of its own.

Dask runs tasks in threads, where no signal ends one that takes too long, and where one that kills its process takes
the worker along.
"""

from __future__ import annotations

import contextlib
import gc
import os
import pickle
import signal
import subprocess
import sys
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from pathlib import Path
from threading import Lock

from leafletpress.cluster.supplies import unpacked
from leafletpress.errors import one_line
from leafletpress.pipeline.cache import Cache, default_cache
from leafletpress.pipeline.workers import begin_worker, call

IDLE = 600.0  # seconds without a task after which a child ends by itself
CODE = "from leafletpress.cluster.child import main; main()"


class Died(Exception):
    """The end of a child in the middle of its tasks."""


class Child:
    """A process that does tasks with one state after another, as the side that starts it sees it."""

    def __init__(self) -> None:
        ours, theirs = Pipe()
        known = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
        command = [sys.executable, "-c", CODE, str(theirs.fileno())]
        handles = (theirs.fileno(),)
        self.process = subprocess.Popen(command, env=known, pass_fds=handles, stdin=subprocess.DEVNULL)  # noqa: S603
        theirs.close()
        self.pipe = ours

    def ask(self, root: Path, state: Path, tasks: bytes) -> bytes:
        """Return the answers to tasks (`answers`), both pickled, with a state, packed in a file; raise Died."""
        try:
            self.pipe.send_bytes(pickle.dumps((root, state, tasks)))
            return self.pipe.recv_bytes()
        except (EOFError, OSError) as error:
            self.end()
            raise Died(f"exit {self.process.returncode}") from error

    def end(self) -> None:
        """Kill the process."""
        self.process.kill()
        self.process.wait()
        self.pipe.close()


class Children:
    """The children of a worker: one that has nothing to do is there for whoever asks next, the next build, too."""

    def __init__(self) -> None:
        self._idle: list[Child] = []
        self._lock = Lock()

    def hired(self) -> Child:
        """Return a child that nobody else has."""
        with self._lock:
            while self._idle:
                child = self._idle.pop()
                if child.process.poll() is None:
                    return child
        return Child()

    def dismissed(self, child: Child) -> None:
        """Take a child back that has done its tasks."""
        with self._lock:
            self._idle.append(child)


CHILDREN = Children()


def main() -> None:
    """Do the tasks that come through a pipe, until it is closed or nothing has come for long."""
    pipe: Connection[bytes, bytes] = Connection(int(sys.argv[1]))
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.disable()
    begun: Path | None = None
    build: Path | None = None
    with contextlib.suppress(EOFError, OSError):
        while pipe.poll(IDLE):
            root, state, tasks = pickle.loads(pipe.recv_bytes())  # noqa: S301 - of the worker that began this process
            if begun != state:
                begin_worker(unpacked(state.read_bytes(), root, Cache(default_cache())))
                if build != root:
                    gc.collect()  # what the build before held
                begun, build = state, root
            pipe.send_bytes(answers(tasks))


def answers(tasks: bytes) -> bytes:
    """Return the answers to tasks, in order: each is an answer and "", or None and what went wrong."""
    said: list[tuple[object, str]] = []
    for work, task in pickle.loads(tasks):  # noqa: S301 - a scheduler is trusted with the machine
        try:
            said.append((call(work, task), ""))
        except Exception as error:
            said.append((None, one_line(f"{type(error).__name__}: {error}")))
    return pickle.dumps(said, pickle.HIGHEST_PROTOCOL)

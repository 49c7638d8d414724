"""Run a command and watch it: wall time, and the memory of it and of every process that it begins (Linux)."""

from __future__ import annotations

import os
import re
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from bench.places import ROOT

EVERY = 0.2  # seconds between two looks
# Processes keep their compiled modules, as an ordinary start does.
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
KIBI = 1024


@dataclass
class Watched:
    """Hold a process: at which second, from the command's start, it had how many MB resident, and the most ever.

    `share` is its largest proportional share: a page that several processes hold counts by parts.
    """

    seen: list[tuple[float, float]] = field(default_factory=list)
    most: float = 0.0
    share: float = 0.0


@dataclass(frozen=True)
class Run:
    """Hold what a command took: seconds, and what was seen of the process itself and of its workers."""

    seconds: float
    itself: Watched
    workers: tuple[Watched, ...]

    @property
    def largest(self) -> float:
        """Return the most MB that one of the processes ever held."""
        return max(watched.most for watched in (self.itself, *self.workers))

    @property
    def worker(self) -> float:
        """Return the most MB that one worker ever held; of a command without workers, that it held itself."""
        return max(watched.most for watched in self.workers or (self.itself,))

    @property
    def share(self) -> float:
        """Return the largest proportional share of one worker, in MB."""
        return max(watched.share for watched in self.workers or (self.itself,))


def timed(command: Sequence[str]) -> float:
    """Return the seconds that a command takes; raise CalledProcessError."""
    start = time.perf_counter()
    quiet = subprocess.DEVNULL
    subprocess.run(command, cwd=ROOT, check=True, stdout=quiet, stderr=quiet, env=ENVIRONMENT)
    return time.perf_counter() - start


def watched(command: Sequence[str]) -> Run:
    """Run a command to its end under observation; raise CalledProcessError."""
    start = time.perf_counter()
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(command, cwd=ROOT, stdout=quiet, stderr=quiet, start_new_session=True, env=ENVIRONMENT)
    found: dict[int, Watched] = {process.pid: Watched()}
    while process.poll() is None:
        now = time.perf_counter() - start
        for pid in members(process.pid):
            look(found.setdefault(pid, Watched()), pid, now)
        time.sleep(EVERY)
    seconds = time.perf_counter() - start
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    itself = found.pop(process.pid)
    return Run(seconds, itself, tuple(found.values()))


def members(session: int) -> list[int]:
    """Return the processes of a session."""
    pids = [int(entry.name) for entry in os.scandir("/proc") if entry.name.isdigit()]
    return [pid for pid in pids if session_of(pid) == session]


def session_of(pid: int) -> int | None:
    """Return the session of a process, None if it has ended."""
    try:
        return os.getsid(pid)
    except ProcessLookupError:
        return None


def look(process: Watched, pid: int, now: float) -> None:
    """Note how large a process is and ever was; nothing if it has just ended."""
    try:
        status = Path(f"/proc/{pid}/status").read_text("ascii")
        shares = Path(f"/proc/{pid}/smaps_rollup").read_text("ascii")
    except (FileNotFoundError, ProcessLookupError):
        return
    process.share = max(
        process.share, *(int(size) / KIBI for size in re.findall(r"^Pss: +(\d+)", shares, re.MULTILINE))
    )
    lines = dict(line.split(":", 1) for line in status.splitlines())
    if "VmRSS" in lines:
        process.seen.append((now, int(lines["VmRSS"].split()[0]) / KIBI))
        process.most = max(process.most, int(lines["VmHWM"].split()[0]) / KIBI)

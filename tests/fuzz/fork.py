"""A function in a forked process of bounded time and memory: what is imported is there, nothing is left behind."""

from __future__ import annotations

import os
import resource
import select
import signal
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple, NoReturn

CRASHED = 99
SECONDS = 20  # of the processor's time, so that a busy machine finds no hang that is none
PATIENCE = 15  # times as long on the clock: what waits for ever takes no time of the processor
MOST_DATA = 1_500_000_000  # bytes: beyond it a case gets a MemoryError instead of the whole machine
RESIDENT, DATA = 1, 5  # of the numbers of pages in /proc/self/statm, see proc_pid_statm(5)


class Ended(NamedTuple):
    """Hold how a process ended: exit code (minus the signal that killed it), whether too late, most bytes, output.

    The bytes are those beyond what it had from its parent, which may have run thousands of tests before.
    """

    code: int
    late: bool
    memory: int
    said: str


def forked(work: Callable[[], int], said: Path, seconds: int = SECONDS) -> Ended:
    """Run `work` in a process of its own for so many seconds of the processor's time, its output written to a file."""
    sys.stdout.flush()
    sys.stderr.flush()
    reading, writing = os.pipe()
    if (process := os.fork()) == 0:
        os.write(writing, str(held(RESIDENT)).encode("ascii"))
        _child(work, said, seconds)
    os.close(writing)
    handle = os.pidfd_open(process)
    try:
        late = not select.select([handle], [], [], PATIENCE * seconds)[0]
        if late:
            os.killpg(process, signal.SIGKILL)
        _, status, used = os.wait4(process, 0)
        inherited = int(os.read(reading, 32) or b"0")
    finally:
        os.close(handle)
        os.close(reading)
    code = os.waitstatus_to_exitcode(status)
    late |= code in (-signal.SIGXCPU, -signal.SIGKILL)
    return Ended(code, late, used.ru_maxrss * 1024 - inherited, said.read_bytes().decode("utf-8", "replace"))


def held(kind: int) -> int:
    """Return how many bytes of a kind this process holds."""
    return int(Path("/proc/self/statm").read_text("ascii").split()[kind]) * resource.getpagesize()


def _child(work: Callable[[], int], said: Path, seconds: int) -> NoReturn:
    code = CRASHED
    try:
        os.setpgid(0, 0)
        output = os.open(said, os.O_CREAT | os.O_WRONLY | os.O_TRUNC)
        os.dup2(output, 1)
        os.dup2(output, 2)
        # Whoever runs this may have put others in their place: pytest has.
        sys.stdout, sys.stderr = (open(number, "w", encoding="utf-8", closefd=False) for number in (1, 2))  # noqa: SIM115
        used = resource.getrusage(resource.RUSAGE_SELF)
        end = int(used.ru_utime + used.ru_stime) + seconds + 1
        resource.setrlimit(resource.RLIMIT_CPU, (end, end + 1))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        most = held(DATA) + MOST_DATA
        resource.setrlimit(resource.RLIMIT_DATA, (most, most))
        code = work()
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else int(end.code is not None)
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)

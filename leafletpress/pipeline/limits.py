"""What one PDF may take of the machine: beyond it the PDF has an error of its own, and the others are made."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import FrameType

from leafletpress.errors import LeafletPressError

try:
    import resource
except ImportError:  # pragma: no cover - Windows has neither limits nor the signal
    resource = None  # type: ignore[assignment]

SECONDS = 60.0  # of a processor's time; 200 pages take about 10
MOST_DATA = 2_000_000_000  # bytes of memory of a process; 200 pages take about 200 MB
FAULT = "this is a fault of Leaflet Press: please report it"


class TookTooLong(LeafletPressError):
    """The end of one PDF, or of the reading of one leaflet, that took more than its time."""


@contextmanager
def within_limits(seconds: float = SECONDS) -> Iterator[None]:
    """Raise TookTooLong in the block after so many seconds of the processor's time, MemoryError beyond 2 GB.

    A library that never comes back to Python is not stopped so: `deadly` is for that.
    """
    if resource is None or threading.current_thread() is not threading.main_thread():
        yield
        return
    before, most = signal.signal(signal.SIGVTALRM, _stop), resource.getrlimit(resource.RLIMIT_DATA)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds, 1.0)  # again each second, if something holds the first one up
    with suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_DATA, (smaller(MOST_DATA, most[0], most[1]), most[1]))
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
        resource.setrlimit(resource.RLIMIT_DATA, most)


def deadly(seconds: float = 3 * SECONDS) -> None:
    """Let the kernel kill this process, a worker, after so many seconds more of the processor's time."""
    if resource is not None:
        used = resource.getrusage(resource.RUSAGE_SELF)
        _, hard = resource.getrlimit(resource.RLIMIT_CPU)
        end = smaller(int(used.ru_utime + used.ru_stime + seconds) + 1, hard)
        with suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_CPU, (end, hard))


def smaller(wanted: int, *others: int) -> int:
    """Return the smallest limit; those that are none are passed over."""
    return min(wanted, *(other for other in others if other != resource.RLIM_INFINITY), wanted)


def fault_of(error: Exception) -> tuple[str, str]:
    """Return what went wrong, in words, and a hint."""
    if isinstance(error, TookTooLong):
        return f"takes more than {SECONDS:.0f} seconds", "make it shorter, or split it into several leaflets"
    if isinstance(error, MemoryError):
        return (
            f"needs more than {MOST_DATA // 10**9} GB of memory",
            "make it shorter, or split it into several leaflets",
        )
    return f"{type(error).__name__}: {error}", FAULT


def _stop(_number: int, _frame: FrameType | None) -> None:
    raise TookTooLong

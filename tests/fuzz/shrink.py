"""A smaller file with the same fault: stretches of lines, then of characters, are left out as long as it stays."""

from __future__ import annotations

import time
from collections.abc import Callable

from tests.fuzz.readers import Case
from tests.fuzz.verdict import Judge

MOST_SECONDS = 60.0


def shrunk(case: Case, kind: str, judge: Judge, seconds: float = MOST_SECONDS) -> Case:
    """Return the smallest case of a kind of find that is met within some seconds."""
    end = time.monotonic() + seconds

    def fails(data: bytes) -> bool:
        find = judge(case._replace(data=data)) if time.monotonic() < end else None
        return find is not None and find.kind == kind

    data = case.data
    if case.reader not in ("png", "jpeg"):
        data = b"\n".join(without(data.split(b"\n"), lambda lines: fails(b"\n".join(lines))))
    return case._replace(data=bytes(without(list(data), lambda left: fails(bytes(left)))))


def without(parts: list, fails: Callable[[list], bool]) -> list:  # type: ignore[type-arg]
    """Return parts less every stretch that the fault does not need, long stretches first."""
    size = len(parts) // 2
    while size >= 1:
        at = 0
        while at < len(parts):
            tried = parts[:at] + parts[at + size :]
            if tried and fails(tried):
                parts = tried
            else:
                at += size
        size = size // 2 if size > 1 else 0
    return parts

"""What a case takes: counted beyond what the process had that it was forked from."""

from __future__ import annotations

from pathlib import Path

from tests.fuzz.fork import forked

MB = 1_000_000


def taking(size: int) -> int:
    """Fill so many bytes and return 0."""
    return (b"x" * size).count(b"y")


def test_what_a_case_takes_is_counted(tmp_path: Path) -> None:
    ended = forked(lambda: taking(300 * MB), tmp_path / "said")
    assert ended.code == 0
    assert 250 * MB < ended.memory < 350 * MB


def test_what_was_there_before_is_not(tmp_path: Path) -> None:
    before = b"x" * (300 * MB)
    ended = forked(lambda: taking(0), tmp_path / "said")
    assert ended.code == len(before.strip(b"x"))
    assert ended.memory < 100 * MB

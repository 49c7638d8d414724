"""What a case takes: counted beyond what the process had that it was forked from."""

from __future__ import annotations

from mmap import ACCESS_READ, mmap
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


def test_pages_of_files_that_are_not_taken_over_count_for_nothing(tmp_path: Path) -> None:
    path = tmp_path / "large"
    path.write_bytes(b"x" * (200 * MB))
    with path.open("rb") as file, mmap(file.fileno(), 0, access=ACCESS_READ) as mapped:
        assert mapped.find(b"y") < 0  # all of it is in memory
        ended = forked(lambda: taking(300 * MB), tmp_path / "said")
    assert 250 * MB < ended.memory < 350 * MB

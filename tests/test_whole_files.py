"""Files reach the output folder whole or not at all."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import Any

import pytest

from leafletpress.whole_files import write_whole


def test_a_file_is_written_whole_and_nothing_lies_beside_it(tmp_path: Path) -> None:
    write_whole(tmp_path / "ur" / "a.pdf", b"leaflet")
    assert [path.name for path in (tmp_path / "ur").iterdir()] == ["a.pdf"]
    assert (tmp_path / "ur" / "a.pdf").read_bytes() == b"leaflet"


def test_a_full_disk_leaves_the_older_file_and_no_rest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"older")

    def full(*_: Any) -> Any:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fdopen", full)
    with pytest.raises(OSError, match="No space left"):
        write_whole(path, b"newer")
    assert path.read_bytes() == b"older"
    assert list(tmp_path.iterdir()) == [path]


def test_the_same_bytes_leave_the_file_untouched(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    write_whole(path, b"same")
    before = path.stat().st_ino
    write_whole(path, b"same")
    assert path.stat().st_ino == before


def test_others_may_read_what_is_written(tmp_path: Path) -> None:
    write_whole(tmp_path / "a.pdf", b"leaflet")
    mask = os.umask(0)
    os.umask(mask)
    assert (tmp_path / "a.pdf").stat().st_mode & 0o777 == 0o666 & ~mask

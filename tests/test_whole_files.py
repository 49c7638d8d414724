"""Files are written whole or not at all, and read only if they are files."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from leafletpress import whole_files
from leafletpress.whole_files import read_regular, same_bytes, write_whole


@pytest.mark.parametrize("nameless", [True, False])
def test_a_file_is_written_whole_with_nothing_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, nameless: bool
) -> None:
    if not nameless:
        monkeypatch.setattr(whole_files, "_written_nameless", lambda _name, _data: False)
    path = tmp_path / "folder" / "file"
    assert write_whole(path, b"one" * 100_000)
    assert not write_whole(path, b"one" * 100_000)
    assert write_whole(path, b"two")
    assert path.read_bytes() == b"two"
    assert list(path.parent.iterdir()) == [path]
    mask = os.umask(0)
    os.umask(mask)
    assert path.stat().st_mode & 0o777 == 0o666 & ~mask


def test_what_cannot_be_written_names_its_path_and_leaves_the_older_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "file"
    write_whole(path, b"older")

    def full(_self: Path, _target: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(OSError, match="No space left on device") as error:
        write_whole(path, b"newer")
    assert error.value.filename == str(path)
    assert [found.read_bytes() for found in tmp_path.iterdir()] == [b"older"]


def test_only_regular_files_of_a_bounded_size_are_read(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"abc")
    assert read_regular(tmp_path / "file", 3) == b"abc"
    os.mkfifo(tmp_path / "pipe")
    for path, most in ((tmp_path / "file", 2), (tmp_path / "pipe", 9), (tmp_path, 9), (Path("/dev/zero"), 9)):
        with pytest.raises(OSError, match=r"regular|large|directory"):
            read_regular(path, most)
    assert not same_bytes("half a \ud800 surrogate", "")
    assert not same_bytes("nul \0", "")

"""Files are written whole or not at all, and read only if they are files."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from leafletpress.whole_files import read_regular, same_bytes, write_pieces, write_whole


def refuse(*_: object, **__: object) -> None:
    raise OSError(95, "Operation not supported")


@pytest.mark.parametrize("lacking", ["nothing", "files without a name", "a way to name them"])
def test_a_file_is_written_whole_with_nothing_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lacking: str
) -> None:
    if lacking == "files without a name":
        monkeypatch.delattr(os, "O_TMPFILE")
    if lacking == "a way to name them":
        monkeypatch.setattr(os, "link", refuse)
    path = tmp_path / "folder" / "file"
    assert write_whole(path, b"one" * 100_000)
    assert not write_whole(path, b"one" * 100_000)
    assert write_whole(path, b"two")
    assert path.read_bytes() == b"two"
    assert list(path.parent.iterdir()) == [path]
    mask = os.umask(0)
    os.umask(mask)
    assert path.stat().st_mode & 0o777 == 0o666 & ~mask


def test_pieces_are_written_as_one_file_and_not_at_all_if_their_maker_fails(tmp_path: Path) -> None:
    def pieces(last: int) -> Iterator[bytes]:
        yield from (b"%d" % number for number in range(last))
        if last > 3:
            raise ZeroDivisionError

    path = tmp_path / "file"
    assert write_pieces(path, pieces(3))
    assert not write_pieces(path, pieces(3))
    with pytest.raises(ZeroDivisionError):
        write_pieces(path, pieces(4))
    assert [found.read_bytes() for found in tmp_path.iterdir()] == [b"012"]


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

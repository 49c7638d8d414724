"""Full disks, folders that cannot be written, output that nobody reads: one line each, what was made stays whole."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest

from leafletpress import whole_files
from tests.pipeline.conftest import ROOT, Sample

STANDARD = ("build", "--layout", "standard", "--jobs", "1")
FULL = OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
READ_ONLY = OSError(errno.EROFS, os.strerror(errno.EROFS))


def fail_under(monkeypatch: pytest.MonkeyPatch, folder: Path, error: OSError) -> None:
    put = whole_files._put

    def fail(path: Path, pieces: Iterable[bytes]) -> bool:
        if path.is_relative_to(folder):
            raise error
        return put(path, pieces)

    monkeypatch.setattr(whole_files, "_put", fail)


@pytest.mark.parametrize("error", [FULL, READ_ONLY])
def test_a_full_output_folder_is_named_and_keeps_what_it_has(
    project: Sample, monkeypatch: pytest.MonkeyPatch, error: OSError
) -> None:
    project.run(*STANDARD)
    before = {path: path.read_bytes() for path in (project.root / "build").rglob("*.*")}
    project.write(
        "leaflets/scan.yaml", (project.root / "leaflets/scan.yaml").read_text("utf-8").replace("TST_1", "TST_2")
    )
    with monkeypatch.context() as patch:
        fail_under(patch, project.root / "build", error)
        outcome = project.run(*STANDARD)
    assert outcome.code == 1
    assert all(f"{project.root}/build/" in line and str(error.strerror) in line for line in outcome.errors)
    assert {path: path.read_bytes() for path in (project.root / "build").rglob("*.*")} == before
    assert project.run(*STANDARD).code == 0


def test_a_full_cache_keeps_nothing_from_being_made(project: Sample, monkeypatch: pytest.MonkeyPatch) -> None:
    fail_under(monkeypatch, project.root / "cache", FULL)
    outcome = project.run(*STANDARD)
    assert (outcome.code, len(project.pdfs)) == (0, 2)


@pytest.mark.parametrize(
    "command",
    [("update",), ("extract",), ("proof", "scan", "pl"), ("status", "--ics", "DIR/x.ics"), ("new-leaflet", "knee")],
)
def test_every_command_names_the_file_that_it_could_not_write(
    project: Sample, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...]
) -> None:
    fail_under(monkeypatch, project.root, FULL)
    words = [word.replace("DIR", str(project.root)) for word in command]
    setup = f"from tests.pipeline.test_faults_disk import full; full({str(project.root)!r})"
    done = door(project, *words, before=setup)
    assert done.returncode == 1
    assert "No space left on device" in done.stderr
    assert str(project.root) in done.stderr
    assert "None" not in done.stderr
    assert "Traceback" not in done.stderr


def full(folder: str) -> None:
    """Let every file under a folder fail in this process."""
    fail_under(pytest.MonkeyPatch(), Path(folder), FULL)


def door(project: Sample, *words: str, before: str = "pass", **options: object) -> subprocess.CompletedProcess[str]:
    code = f"import sys; {before}; import make_pdfs; sys.argv[0] = 'make_pdfs.py'; make_pdfs.run()"
    command = [sys.executable, "-c", code, "--root", str(project.root), *words]
    return subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT, timeout=120, **options)  # type: ignore[call-overload,no-any-return]


def shell(project: Sample, line: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a line of a shell in which $MAKE is this program here; its output is buffered, as people have it."""
    make = f"{sys.executable} {ROOT / 'make_pdfs.py'} --root {project.root}"
    around = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    options = {"capture_output": True, "text": True, "check": False, "timeout": 120}
    return subprocess.run(["bash", "-c", line.replace("MAKE", make)], env={**around, **environment}, **options)  # type: ignore[call-overload,no-any-return]


SHELLS = [
    ("MAKE build >&-", 0),
    ("MAKE build >&- 2>&-", 0),
    ("MAKE build <&- >&- 2>&-", 0),
    ("MAKE build 2>/dev/full", 0),
    ("MAKE build >/dev/full", 1),
    ("MAKE status | head -1", 0),
    ("MAKE check --rules | head -1", 0),
    ("MAKE build 2>&1 | head -1", 0),
    ("ulimit -n 32; MAKE build", 0),
    ("TMPDIR=/nowhere MAKE build", 0),
    ("env -u HOME MAKE build", 0),
    ("HOME=/nonexistent XDG_CACHE_HOME=/dev/null MAKE build --cache /dev/null", 0),
    ("LC_ALL=C MAKE status", 0),
    ("LC_ALL=tr_TR.UTF-8 MAKE build", 0),
    ("PYTHONIOENCODING=ascii MAKE status", 0),
    ("PYTHONIOENCODING=latin-1 MAKE check", 0),
    ("COLUMNS=20 MAKE status", 0),
    ("COLUMNS=1 MAKE --help", 0),
    ("SOURCE_DATE_EPOCH=-1 MAKE build", 2),
    ("SOURCE_DATE_EPOCH=soon MAKE proof scan pl", 2),
    ("SOURCE_DATE_EPOCH=99999999999999999999 MAKE status", 2),
]


@pytest.mark.parametrize(("line", "code"), SHELLS)
def test_no_surroundings_end_in_a_traceback(project: Sample, line: str, code: int) -> None:
    done = shell(project, line)
    assert done.returncode == code, done.stderr
    assert "Traceback" not in done.stderr
    assert "Exception ignored" not in done.stderr
    if " build" in line and code == 0:
        assert len(project.pdfs) == 4


def test_what_cannot_be_printed_says_so(project: Sample) -> None:
    done = shell(project, "MAKE build >/dev/full")
    assert (
        done.stderr.splitlines()[-1]
        == "make_pdfs.py: error: what is printed: No space left on device (check the folder)"
    )

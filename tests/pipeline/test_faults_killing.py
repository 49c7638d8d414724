"""Builds that are killed, that run at the same time, that are watched three times: the next one equals a clean one."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.pipeline.conftest import LEAFLET, ROOT, Sample

KILLS = int(os.environ.get("LEAFLETPRESS_KILLS", "6"))  # the script in docs/developers.md asks for fifty


def start(project: Sample, *words: str) -> subprocess.Popen[str]:
    command = [sys.executable, str(ROOT / "make_pdfs.py"), "--root", str(project.root), *words]
    return subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, start_new_session=True
    )


def everything(folder: Path) -> dict[str, bytes]:
    found = {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    found.pop(".ledger.json", None)  # it holds times
    return found


@pytest.fixture
def many(project: Sample) -> Sample:
    for letter in "abcd":
        project.write(f"leaflets/{letter}.yaml", LEAFLET.replace("TST_1", f"TST_{letter}"))
    return project


def test_after_any_kill_a_build_equals_a_clean_one(many: Sample) -> None:
    began = time.monotonic()
    assert many.run("build", "--out", str(many.root / "clean"), "--fresh", "--jobs", "2").code == 0
    whole = 1 + time.monotonic() - began
    wanted, chance = everything(many.root / "clean"), random.Random(1)  # noqa: S311
    for _ in range(KILLS):
        with start(many, "build", "--jobs", "2", "--fresh") as process:
            time.sleep(chance.uniform(0.1, whole))
            os.killpg(process.pid, signal.SIGKILL)
        assert many.run("build").code == 0
        assert everything(many.root / "build") == wanted
        if chance.random() < 0.5:
            shutil.rmtree(many.root / "build")


def test_builds_at_the_same_time_in_one_folder_lose_nothing(many: Sample) -> None:
    assert many.run("build", "--out", str(many.root / "clean")).code == 0
    wishes = (("a", "b"), ("c", "d"), ("scan",), ("scan", "a", "b", "c", "d"))
    builds = [start(many, "build", *wish, "--jobs", "1", "--fresh") for wish in wishes]
    for process in builds:
        said = process.communicate(timeout=120)[0]
        assert process.returncode == 0, said
    assert everything(many.root / "build") == everything(many.root / "clean")
    assert many.run("build").code == 0
    assert everything(many.root / "build") == everything(many.root / "clean")


def test_three_watches_of_one_leaflet_all_end(project: Sample) -> None:
    watches = [start(project, "watch", "scan", "pl", "--layout", "standard") for _ in range(3)]
    for process in watches:
        assert process.stdout
        while "Watching" not in process.stdout.readline():
            assert process.poll() is None
    project.write("leaflets/scan.yaml", LEAFLET.replace("Before the scan", "Ahead of the scan"))
    time.sleep(0.5)
    for process in watches:
        process.send_signal(signal.SIGINT)
        said = process.communicate(timeout=30)[0]
        assert process.returncode == 0
        assert "Traceback" not in said
    assert project.run("build", "--fresh").code == 0


def test_a_clock_that_was_set_back_makes_anew(project: Sample, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1800000000")
    assert project.run("build", "--layout", "standard").code == 0
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    outcome = project.run("build", "--layout", "standard")
    assert outcome.code == 0
    assert "2 as they were" not in outcome.stdout

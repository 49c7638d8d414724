"""The watch: a save rebuilds what it touched and nothing else, errors are survived, Ctrl-C ends it cleanly."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from leafletpress.commands.watch import lines
from leafletpress.pipeline.clock import today
from leafletpress.pipeline.plan import Selection
from leafletpress.pipeline.watcher import Rebuilt, Watcher
from leafletpress.pipeline.whole_build import BuildOptions
from leafletpress.pipeline.workers import WorkerPool, processes
from tests.pipeline.conftest import LEAFLET, POLISH, ROOT, Sample
from tests.pipeline.running import running

CATALOGUE = "locale/pl/LC_MESSAGES/scan.po"
POLISH_PDFS = ["pl/TST_1_scan_pl_large-print_DRAFT.pdf", "pl/TST_1_scan_pl_standard_DRAFT.pdf"]
ENGLISH_PDFS = ["en/TST_1_scan_en_large-print.pdf", "en/TST_1_scan_en_standard.pdf"]


class Desk:
    """A project under watch; `save` writes a file and tells the watcher."""

    def __init__(self, project: Sample, wish: Selection) -> None:
        self.project = project
        order = BuildOptions(project.root, project.root / "build", wish, today(), WorkerPool(1, processes))
        self.watcher = Watcher(order)
        self.first = self.watcher.first()

    def save(self, path: str, text: str) -> Rebuilt:
        return self.watcher.rebuild([self.project.write(path, text).resolve()])


@pytest.fixture
def desk(project: Sample) -> Desk:
    return Desk(project, Selection(("scan",)))


def made(event: Rebuilt) -> list[str]:
    return [result.file.path for result in event.results if result.file]


def test_it_begins_by_building_everything_wished_for(desk: Desk) -> None:
    assert made(desk.first) == ENGLISH_PDFS + POLISH_PDFS


def test_a_saved_catalogue_rebuilds_its_language_and_says_what_changed(desk: Desk) -> None:
    event = desk.save(CATALOGUE, POLISH.replace('"Badanie"', '"Badanie obrazowe"'))
    assert made(event) == POLISH_PDFS
    assert [(change.before, change.after) for change in event.changes] == [("Badanie", "Badanie obrazowe")]
    assert event.changes[0].place == f"{CATALOGUE}:9"
    assert event.saved == (CATALOGUE,)


def test_a_saved_leaflet_rebuilds_all_its_languages(desk: Desk) -> None:
    event = desk.save("leaflets/scan.yaml", LEAFLET.replace("Before the scan", "Ahead of the scan"))
    assert made(event) == ENGLISH_PDFS + POLISH_PDFS
    assert {change.after for change in event.changes} == {"Ahead of the scan"}


def test_a_saved_layout_rebuilds_its_pdfs(desk: Desk) -> None:
    text = (desk.project.root / "layouts/standard.yaml").read_text("utf-8")
    event = desk.save("layouts/standard.yaml", text.replace("title: 32pt", "title: 33pt"))
    assert made(event) == [ENGLISH_PDFS[1], POLISH_PDFS[1]]
    assert not event.changes


def test_a_save_that_changes_nothing_builds_nothing(desk: Desk) -> None:
    assert not desk.save(CATALOGUE, POLISH).results
    assert not desk.save("leaflets/notes.txt", "nothing").results


def test_only_the_languages_named_are_built(project: Sample) -> None:
    desk = Desk(project, Selection(("scan",), ("pl",), ("standard",)))
    event = desk.save("leaflets/scan.yaml", LEAFLET.replace("Before the scan", "Ahead of the scan"))
    assert made(event) == POLISH_PDFS[1:]


def out_of_date(project: Sample) -> list[str]:
    files = json.loads((project.root / "build/manifest.json").read_text("utf-8"))["files"]
    return [file["path"] for file in files if file["problems"]]


BROKEN = [
    (CATALOGUE, "not a catalogue"),
    (CATALOGUE, POLISH.replace("numer **{day_unit}**", "numer")),
    ("leaflets/scan.yaml", "title: ["),
    ("layouts/standard.yaml", "name: ["),
    ("layouts/languages.yaml", "scripts: ["),
]


@pytest.mark.parametrize(("path", "text"), BROKEN)
def test_an_error_is_told_the_old_pdf_kept_and_the_mended_file_built(desk: Desk, path: str, text: str) -> None:
    good = (desk.project.root / path).read_text("utf-8")
    before = desk.project.pdfs
    event = desk.save(path, text)
    assert any(problem.severity == "error" and problem.where.file == path for problem in event.problems)
    assert desk.project.pdfs == before
    assert out_of_date(desk.project) or path.startswith("layouts")
    event = desk.save(path, good)
    assert out_of_date(desk.project) == []
    assert desk.project.pdfs == before
    assert not [problem for problem in event.problems if problem.severity == "error"]


def test_the_manifest_follows(desk: Desk) -> None:
    desk.save(CATALOGUE, POLISH.replace('"Badanie"', '"Badanie obrazowe"'))
    assert "Badanie obrazowe" in (desk.project.root / "build/manifest.json").read_text("utf-8")


def test_what_is_printed(desk: Desk) -> None:
    said = "\n".join(lines(desk.save(CATALOGUE, POLISH.replace('"Badanie"', '"Badanie\\tobrazowe"'))))
    assert f"saved {CATALOGUE}" in said
    assert f"{CATALOGUE}:9: “Badanie” → “Badanie obrazowe”" in said
    assert "2 files in 0." in said


def test_from_save_to_pdf_and_to_a_clean_end(project: Sample) -> None:
    command = [sys.executable, str(ROOT / "make_pdfs.py"), "--root", str(project.root), "watch", "scan", "pl"]
    pdf = project.root / "build" / POLISH_PDFS[1]
    with running(command) as process:
        assert process.stdout
        while "Watching" not in process.stdout.readline():
            assert process.poll() is None
        before = pdf.stat().st_mtime_ns
        # The watch on the folders begins just after it is announced: save until it is seen.
        for turn in range(20):
            project.write(CATALOGUE, POLISH.replace('"Badanie"', f'"Badanie{" i opis" * (turn % 2 + 1)}"'))
            if changed(pdf, before, seconds=1):
                break
        assert pdf.stat().st_mtime_ns != before
        process.send_signal(signal.SIGINT)
        rest, errors = process.communicate(timeout=10)
    assert process.returncode == 0
    assert rest.endswith("Stopped.\n")
    assert "Traceback" not in errors


def test_a_command_that_does_not_end_is_ended_with_the_test() -> None:
    for_ever = "import signal, time; signal.signal(signal.SIGINT, signal.SIG_IGN); print(1, flush=True); time.sleep(99)"
    with running([sys.executable, "-c", for_ever]) as process:
        assert process.stdout
        process.stdout.readline()
        process.send_signal(signal.SIGINT)
        with pytest.raises(subprocess.TimeoutExpired):
            process.wait(timeout=0.2)
    assert process.returncode == -signal.SIGKILL


def changed(path: Path, before: int, seconds: float) -> bool:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if path.stat().st_mtime_ns != before:
            return True
        time.sleep(0.01)
    return False


def test_a_wrong_name_is_a_wrong_command(project: Sample) -> None:
    outcome = project.run("watch", "scam")
    assert outcome.code == 2
    assert "did you mean 'scan'?" in outcome.stderr

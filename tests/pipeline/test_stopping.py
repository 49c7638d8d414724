"""A build that is stopped, or loses a process: at once, with nothing left running, and no job lost but one."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

import pytest

from leafletpress.pipeline import pdf_tasks
from leafletpress.pipeline.build_report import JobResult
from leafletpress.pipeline.one_pdf import BuildContext, make_one
from leafletpress.pipeline.plan import Job
from leafletpress.pipeline.render_input import RenderInput
from leafletpress.pipeline.workers import processes
from tests.pipeline.conftest import LEAFLET, POLISH, ROOT, Sample

LONG = LEAFLET + "".join(f"      - Paragraph {number} of very many.\n" for number in range(500))


@pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_nothing_runs_on_after_a_stop(project: Sample, sign: signal.Signals) -> None:
    for letter in "abcdefgh":
        project.write(f"leaflets/long-{letter}.yaml", LONG.replace("TST_1", f"TST_{letter}"))
    command = [sys.executable, str(ROOT / "make_pdfs.py"), "--root", str(project.root), "build", "--jobs", "2"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as process:
        assert process.stdout
        while "[1/" not in process.stdout.readline():
            assert process.poll() is None
        process.send_signal(sign)
        rest = process.communicate(timeout=5)[0]  # the workers hold the pipe, too: it ends when all have ended
    assert process.returncode != 0
    assert "Traceback" not in rest
    assert not list(project.root.rglob("*.part"))
    assert len(project.pdfs) < 20
    assert_what_was_made_is_not_made_again(project)


def work_for_ever() -> None:
    while True:
        pass


def test_a_worker_that_is_told_to_stop_more_than_once_stops() -> None:
    def stop(number: int) -> None:
        with processes(1, None) as pool:
            worker = pool.submit(os.getpid).result()
            busy = pool.submit(work_for_ever)
            time.sleep(0.1)
            for _ in range(number):
                os.kill(worker, signal.SIGTERM)
            with pytest.raises(BrokenProcessPool):
                busy.result(timeout=5)

    for number in (1, 2, 50):
        stop(number)


def assert_what_was_made_is_not_made_again(project: Sample) -> None:
    there = set(project.pdfs)
    leaflets = sorted({path.split("_")[2] for path in there})
    files = json.loads(project.run("build", *leaflets, "--json", "--jobs", "2").stdout)["files"]
    assert {file["path"] for file in files} >= there
    assert {file["how"] for file in files if file["path"] in there} == {"cached"}


def test_only_the_job_that_a_process_died_of_is_lost(project: Sample, monkeypatch: pytest.MonkeyPatch) -> None:
    def deadly(job: Job, shop: BuildContext, manuscript: RenderInput) -> JobResult:
        if (job.language, job.layout) == ("pl", "standard"):
            os.kill(os.getpid(), signal.SIGKILL)
        return make_one(job, shop, manuscript)

    monkeypatch.setattr(pdf_tasks, "make_one", deadly)
    outcome = project.run("build", "--jobs", "2")
    assert outcome.code == 1
    assert [error.partition("[cannot-set]: ")[2] for error in outcome.errors] == [
        "scan, pl, standard: the process that set it was killed (it died of this leaflet twice: look whether memory "
        "is short)"
    ]
    assert len(project.pdfs) == 3


def test_a_folder_that_cannot_be_written_is_one_line(project: Sample) -> None:
    project.write("out", "a file")
    command = [sys.executable, str(ROOT / "make_pdfs.py"), "proof", "scan", "pl", "--root", str(project.root)]
    done = subprocess.run([*command, "--out", str(project.root / "out")], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr.startswith(f"make_pdfs.py: error: {project.root / 'out'}")
    assert done.stderr.count("\n") == 1


def test_an_unknown_brand_is_named_at_its_line(project: Sample) -> None:
    project.write("leaflets/scan.yaml", LEAFLET.replace("example-hospitals", "nobodys"))
    (error,) = project.run("check").errors
    assert error.startswith("leaflets/scan.yaml:4: error [leaflet-file]: there is no brand 'nobodys'")


def test_a_missing_font_keeps_only_its_own_language_from_being_made(
    project: Sample, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    common = "locale/pa/LC_MESSAGES/common.po"
    project.write(common, (ROOT / common).read_bytes())
    begun = POLISH.partition('msgid "This')[0].replace(": pl", ": pa").replace("Badanie", "ਸਕੈਨ")
    project.write("locale/pa/LC_MESSAGES/scan.po", begun)
    fonts = project.root / "layouts/fonts.yaml"
    text = fonts.read_text("utf-8")
    assert "/NotoSansGurmukhi" in text
    fonts.write_text(text.replace("/NotoSansGurmukhi", "/NoSansGurmukhi"), "utf-8")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    outcome = project.run("build", "--lang", "en,pl", "--layout", "standard")
    assert len(project.pdfs) == 2
    assert "warning [no-font]: the name of Punjabi is left out: the font Noto Sans Gurmukhi is not" in outcome.stderr

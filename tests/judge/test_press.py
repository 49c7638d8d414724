"""Press files are PDF/UA-1, PDF/A-2a and what our own profile and policy ask of PDF/X-4; broken ones are not."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pikepdf
import pytest

from leafletpress.design.on_paper import press_job
from leafletpress.design.printer import read_printer
from leafletpress.pipeline.one_pdf import BuildContext, compose_pages_of
from leafletpress.pipeline.plan import Job
from tests.judge.vera import Verdicts, ask, ask_press, class_path, complaint, read_verdicts, require_judge
from tests.pipeline.conftest import ROOT
from tests.run_folder import once
from tests.verify.press_faults import OWNER, SEEDS, Seed, seeded
from tests.whole import whole_project

# Language, layout and printer of the files that are judged: each script, each press layout, each paper.
MADE = (
    ("en", "a5-booklet", "commercial-coated"),
    ("ur", "a5-booklet", "commercial-uncoated"),
    ("hi", "a5-booklet", "commercial-coated"),
    ("zh-Hans", "a5-booklet", "commercial-coated"),
    ("en", "a4-booklet-large-print", "commercial-uncoated"),
)
# Faults that veraPDF sees, and by which rule; those of ink, lines and room it does not look at.
SEEN = {
    "RGB": ("press", "press-1"),
    "RGB picture": ("press", "press-1"),
    "spot ink of a screen": ("press", "press-1"),
    "link": ("press", "press-4"),
    "font outside": ("press", "press-10"),
    "transfer curve": ("press", "press-11"),
    "translucent": ("press", "press-14"),
    "soft mask": ("press", "press-13"),
    "action": ("press", "press-5"),
    "embedded file": ("press", "press-8"),
    "RGB blend space": ("press", "press-16"),
    "profile of a screen": ("press", "press-18"),
    "two profiles": ("press", "press-19"),
    "trim outside bleed": ("policy", "inside:"),
    "no trim": ("policy", "inside:"),
    "paper elsewhere": ("policy", "origin:"),
    "trims differ": ("policy", "size:"),
    "no intent": ("policy", "intent:"),
    "no profile": ("policy", "profile:"),
    "Trapped Unknown": ("policy", "trapped:"),
    "no version": ("policy", "version:"),
}


def make_files(folder: Path) -> None:
    """Make the files that are judged, and a copy of the first with each fault."""
    folder.mkdir()
    project = whole_project()
    context = BuildContext(project, folder, date(2026, 6, 1))
    for tag, layout, name in MADE:
        composed = compose_pages_of(Job("sacroplasty", tag, layout), context)
        job = press_job(next(iter(project.designs.brands.values())), read_printer(ROOT, name))
        (folder / f"{tag}_{layout}.pdf").write_bytes(composed.press_pdf(job).data)
    good = (folder / "en_a5-booklet.pdf").read_bytes()
    (folder / "broken").mkdir()
    for name in SEEN:
        (folder / "broken" / f"{name}.pdf").write_bytes(seeded(good, SEEDS[name].fault))
    locked = seeded(good, lambda _: None, encryption=pikepdf.Encryption(owner=OWNER.decode(), user=""))
    (folder / "broken/encrypted.pdf").write_bytes(locked)


@pytest.fixture(scope="module")
def files(shared: Path) -> Path:
    return once(shared / "press", make_files)


@pytest.fixture(scope="module")
def press_verdicts(files: Path, shared: Path, pytestconfig: pytest.Config) -> Verdicts:
    """Have every file judged: good ones by the standards, too."""
    require_judge()
    good, broken = sorted(files.glob("*.pdf")), sorted(files.glob("broken/*.pdf"))

    def make(report: Path) -> None:
        jars = class_path(pytestconfig.cache.mkdir("verapdf"))
        report.write_text(ask(good, jars) + ask_press((*good, *broken), jars), "utf-8")

    return read_verdicts(once(shared / "press-report", make).read_text("utf-8"))


def test_every_press_file_passes_the_standards_the_profile_and_the_policy(
    files: Path, press_verdicts: Verdicts
) -> None:
    good = sorted(files.glob("*.pdf"))
    assert len(good) == len(MADE)
    for path in good:
        assert not complaint(path, press_verdicts)
        for flavour in ("press", "policy"):
            verdict = press_verdicts[path, flavour]
            assert (verdict.passed, verdict.failures) == (True, ())
            assert verdict.checks > 8


@pytest.mark.parametrize("name", SEEN)
def test_a_broken_press_file_fails_by_the_rule_it_breaks(files: Path, press_verdicts: Verdicts, name: str) -> None:
    flavour, rule = SEEN[name]
    verdict = press_verdicts[files / f"broken/{name}.pdf", flavour]
    assert not verdict.passed
    assert rule in verdict.clauses()


def test_an_encrypted_press_file_fails(files: Path, press_verdicts: Verdicts) -> None:
    assert not press_verdicts[files / "broken/encrypted.pdf", "press"].passed


def test_what_no_validator_sees_is_seen_by_verify() -> None:
    """Of the faults these are left to `verify` alone; if one of them is in both, this list has grown old."""
    left: dict[str, Seed] = {name: seed for name, seed in SEEDS.items() if name not in SEEN}
    assert {"rich black text", "400 % of ink", "hairline", "coarse picture", "white that overprints"} <= set(left)

"""What is judged, made once a test run whatever the number of workers: PDFs of the build, and broken copies."""

from __future__ import annotations

import fcntl
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.judge.controls import CONTROLS, UNSEEN, broken_copy
from tests.judge.vera import Verdicts, ask, class_path, read_verdicts, require_judge
from tests.layout.conftest import HEAD
from tests.layout.test_pdf import DOT, EVERYTHING
from tests.pipeline.conftest import ROOT, Sample

PROJECTS = ("catalogue", "shapes", "everything", "drawings")
DRAWN = """\
sections:
  - heading: A drawing
    body:
      - figure: {image: figures/drawing.svg, alt: Gradients and masks and what fades.}
"""
# What is made on request only, of the catalogue's longest leaflet.
WORKSHOP = "workshop"
REVIEWED = ("ur", "hi", "zh_Hans")
PROVEN = (*REVIEWED, "ar")


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder that all workers of a test run share."""
    own = tmp_path_factory.getbasetemp()
    folder = (own.parent if os.environ.get("PYTEST_XDIST_WORKER") else own) / "judge"
    folder.mkdir(exist_ok=True)
    return folder


def once(target: Path, make: Callable[[Path], None]) -> Path:
    """Make a file or folder unless another worker did; return it."""
    with target.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not target.exists():
            make(target.with_suffix(".part"))
            target.with_suffix(".part").rename(target)
    return target


@pytest.fixture(scope="session")
def built(shared: Path) -> Path:
    """Build the repository's catalogue, a leaflet of every shape, and one with every form of block."""
    return once(shared / "built", build_projects)


def build_projects(folder: Path) -> None:
    for folder_name, sources in (("catalogue", "leaflets"), ("shapes", "tests/content/shapes")):
        shutil.copytree(ROOT / sources, folder / folder_name / "leaflets")
    shutil.copytree(ROOT / "locale", folder / "catalogue/locale")
    everything = Sample(folder / "everything")
    everything.write("leaflets/everything.yaml", HEAD + EVERYTHING)
    everything.write("leaflets/figures/dot.svg", DOT)
    drawn = Sample(folder / "drawings")
    drawn.write("leaflets/drawn.yaml", f"{HEAD}{DRAWN}")
    drawn.write("leaflets/figures/drawing.svg", (ROOT / "tests/pdf/drawings/everything.svg").read_bytes())
    for name in PROJECTS:
        shutil.copytree(ROOT / "layouts", folder / name / "layouts")
        if name == "shapes":  # whose brand has a site, so that each page has its QR code
            with (folder / name / "layouts/brands/example-hospitals/brand.yaml").open("a") as brand:
                brand.write("\nsite: https://leaflets.example.org/\n")
        outcome = Sample(folder / name).run("build", "--jobs", "2")
        assert (outcome.code, outcome.errors) == (0, [])

    build_workshop(Sample(folder / "catalogue"), folder / WORKSHOP / "build")


def build_workshop(project: Sample, out: Path) -> None:
    """Make the bilingual editions and the proofs, and one more bilingual edition of each pseudo-locale."""
    tags = ",".join((*PROVEN, "en_XA", "ar_XB"))
    runs = [("bilingual", "sacroplasty", "--lang", tags), *(("proof", "sacroplasty", tag) for tag in PROVEN)]
    for arguments in runs:
        outcome = project.run(*arguments, "--out", str(out))
        assert (outcome.code, outcome.errors) == (0, [])


def pdfs_of(folder: Path) -> list[Path]:
    return sorted(folder.glob("build/*/*.pdf"))


@pytest.fixture(scope="session")
def controls(built: Path, shared: Path) -> Path:
    """Break copies of one PDF that holds every form of block, a fault a copy."""

    def make(folder: Path) -> None:
        folder.mkdir()
        (whole,) = (built / "everything").glob("build/en/*_standard.pdf")
        faults = {name: control.fault for name, control in CONTROLS.items()} | {"unseen": UNSEEN}
        for name, fault in faults.items():
            (folder / f"{name}.pdf").write_bytes(broken_copy(whole.read_bytes(), fault))

    return once(shared / "controls", make)


@pytest.fixture(scope="session")
def verdicts(built: Path, controls: Path, shared: Path, pytestconfig: pytest.Config) -> Verdicts:
    """Have every PDF judged in both flavours, in one Java virtual machine."""
    require_judge()
    paths = [
        *(path for name in (*PROJECTS, WORKSHOP) for path in pdfs_of(built / name)),
        *sorted(controls.glob("*.pdf")),
    ]

    def make(report: Path) -> None:
        jars = class_path(pytestconfig.cache.mkdir("verapdf"))
        report.write_text(ask(paths, jars), "utf-8")

    return read_verdicts(once(shared / "report", make).read_text("utf-8"))

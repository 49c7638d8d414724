"""What is judged, made once a test run whatever the number of workers: PDFs of the build, and broken copies."""

from __future__ import annotations

import shutil
from functools import partial
from pathlib import Path

import pytest

from tests.everything import DOT, EVERYTHING, HEAD
from tests.judge.controls import CONTROLS, UNSEEN, broken_copy
from tests.judge.vera import Verdicts, ask, class_path, read_verdicts, require_judge
from tests.layout.test_page_numbers import PART
from tests.pipeline.conftest import ROOT, Sample
from tests.run_folder import once, run_folder

PROJECTS = ("catalogue", "shapes", "everything", "drawings", "references")
DRAWN = """\
sections:
  - heading: A drawing
    body:
      - figure: {image: figures/drawing.svg, alt: Gradients and masks and what fades.}
"""
# Long enough for a list of contents, in languages that are read from either side and without blanks.
REFERRING = f"""\
introduction: ["Read [of the end](#the-end), then [the other leaflet](leaflet:other)."]
sections:
  - heading: Before your treatment
    body:
{PART}
  - heading: After your treatment
    id: the-end
    body: ["See [the other leaflet](leaflet:other)."]
"""
REFERRED_IN = {
    "ur": {
        "Before your treatment": "آپ کے علاج سے پہلے",
        "After your treatment": "آپ کے علاج کے بعد",
        "Read [of the end](#the-end), then [the other leaflet](leaflet:other).": (
            "[آخر](#the-end) پڑھیں، پھر [دوسرا کتابچہ](leaflet:other)۔"
        ),
    },
    "zh_Hans": {
        "Before your treatment": "治疗之前",
        "After your treatment": "治疗之后",
        "Read [of the end](#the-end), then [the other leaflet](leaflet:other).": (
            "请读[最后部分](#the-end)，再读[另一本手册](leaflet:other)。"
        ),
    },
}
# What is made on request only, of the catalogue's longest leaflet.
WORKSHOP = "workshop"
REFERRING_LAYOUTS = ("standard", "large-print", "a5-booklet", "bilingual")
REVIEWED = ("ur", "hi", "zh_Hans")
PROVEN = (*REVIEWED, "ar")


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder that all workers of a test run share."""
    folder = run_folder(tmp_path_factory) / "judge"
    folder.mkdir(exist_ok=True)
    return folder


@pytest.fixture(scope="session")
def built(shared: Path, whole_build: Path) -> Path:
    """Give the repository's catalogue, a leaflet of every shape, and one with every form of block, all built."""
    return once(shared / "built", partial(build_projects, whole_build))


def build_projects(whole_build: Path, folder: Path) -> None:
    folder.mkdir()
    (folder / "catalogue").symlink_to(whole_build)
    shutil.copytree(ROOT / "tests/content/shapes", folder / "shapes/leaflets")
    everything = Sample(folder / "everything")
    everything.write("leaflets/everything.yaml", HEAD + EVERYTHING)
    everything.write("leaflets/figures/dot.svg", DOT)
    drawn = Sample(folder / "drawings")
    drawn.write("leaflets/drawn.yaml", f"{HEAD}{DRAWN}")
    drawn.write("leaflets/figures/drawing.svg", (ROOT / "tests/pdf/drawings/everything.svg").read_bytes())
    write_referring(Sample(folder / "references"))
    for name in PROJECTS[1:]:
        shutil.copytree(ROOT / "layouts", folder / name / "layouts")
        if name == "references":
            for layout in (folder / name / "layouts").glob("*.yaml"):
                if layout.stem in REFERRING_LAYOUTS:
                    layout.write_text(f"{layout.read_text('utf-8')}\ncontents: {{from_pages: 2}}\n", "utf-8")
        if name == "shapes":  # whose brand has a site, so that each page has its QR code
            with (folder / name / "layouts/brands/example-hospitals/brand.yaml").open("a") as brand:
                brand.write("\nsite: https://leaflets.example.org/\n")
        outcome = Sample(folder / name).run("build", "--jobs", "2")
        assert (outcome.code, outcome.errors) == (0, [])

    build_workshop(Sample(folder / "catalogue"), folder / WORKSHOP / "build")
    outcome = Sample(folder / "references").run("build", "refers", "--layout", ",".join(REFERRING_LAYOUTS))
    assert (outcome.code, outcome.errors) == (0, [])


def write_referring(project: Sample) -> None:
    """Write a leaflet that refers to its own parts and to another leaflet, in English and partly in others."""
    project.write("leaflets/refers.yaml", HEAD + REFERRING)
    project.write("leaflets/other.yaml", f"{HEAD.replace('TEST_0001', 'TEST_0002')}introduction: [Another one.]\n")
    for folder, texts in REFERRED_IN.items():
        head = f'msgid ""\nmsgstr ""\n"Language: {folder}\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
        entries = "".join(f'\nmsgid "{english}"\nmsgstr "{said}"\n' for english, said in texts.items())
        project.write(f"locale/{folder}/LC_MESSAGES/refers.po", head + entries)
        common = f"locale/{folder}/LC_MESSAGES/common.po"
        project.write(common, (ROOT / common).read_bytes())


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

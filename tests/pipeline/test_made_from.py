"""What a PDF is made from: whatever decides its bytes makes it anew when it changes."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator

import pytest

from leafletpress.pipeline import engine
from tests.pipeline.conftest import LEAFLET, ROOT, Sample
from tests.pipeline.test_fit import with_table
from tests.pipeline.test_nothing_twice import ALL, ENGLISH, POLISH_PDFS, built, changed

DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9" fill="#005f73"/></svg>'
FIGURE = "  - figure: {image: figures/disc.svg, alt: A disc.}\n"
# What comes into no PDF: the command line, progress, what notices and times saves, what reads and writes documents.
NOT_IN_A_PDF = {
    *(
        "click",
        "icalendar",
        "jinja2",
        "platformdirs",
        "python_dateutil",
        "rapidfuzz",
        "rich",
        "voluptuous",
        "watchfiles",
    ),
    *("lxml", "markdown_it_py", "openpyxl", "python_docx"),
}


@pytest.fixture
def with_picture(project: Sample) -> Sample:
    project.write("leaflets/scan.yaml", LEAFLET.replace("sections:", f"{FIGURE}sections:"))
    project.write("leaflets/figures/disc.svg", DRAWING)
    assert built(project) == {"made": ALL}
    return project


@pytest.fixture
def another_version(monkeypatch: pytest.MonkeyPatch) -> Iterator[pytest.MonkeyPatch]:
    """Let a library of another version be installed while a test runs."""
    engine.engine_digest.cache_clear()
    yield monkeypatch
    engine.engine_digest.cache_clear()


def test_a_redrawn_picture_is_printed(with_picture: Sample) -> None:
    before = (with_picture.root / "build" / ENGLISH[0]).read_bytes()
    with_picture.write("leaflets/figures/disc.svg", DRAWING.replace("005f73", "ff0000"))
    assert built(with_picture) == {"made": ALL}
    assert (with_picture.root / "build" / ENGLISH[0]).read_bytes() != before


def test_a_picture_for_one_language_changes_its_pdfs(with_picture: Sample) -> None:
    before = {path: (with_picture.root / "build" / path).read_bytes() for path in ALL}
    with_picture.write("leaflets/figures/disc.pl.svg", DRAWING.replace("005f73", "ff0000"))
    assert set(built(with_picture)["made"]) >= set(POLISH_PDFS)
    assert {path for path in ALL if (with_picture.root / "build" / path).read_bytes() != before[path]} == set(
        POLISH_PDFS
    )


def test_another_leading_of_a_script_is_printed(project: Sample) -> None:
    assert built(project) == {"made": ALL}
    before = (project.root / "build" / ENGLISH[0]).read_bytes()
    changed(
        project,
        "layouts/languages.yaml",
        "  Latn:\n    families: [Noto Sans]\n    leading: 1.4",
        "  Latn:\n    families: [Noto Sans]\n    leading: 1.6",
    )
    assert built(project) == {"made": ALL}
    assert (project.root / "build" / ENGLISH[0]).read_bytes() != before


def test_another_list_of_fonts_makes_every_pdf(project: Sample) -> None:
    assert built(project) == {"made": ALL}
    fonts = project.root / "layouts/fonts.yaml"
    fonts.write_text(f"{fonts.read_text('utf-8')}\n# read anew\n", "utf-8")
    assert built(project) == {"made": ALL}


@pytest.mark.parametrize("library", sorted(engine.LIBRARIES))
def test_another_version_of_a_library_is_another_engine(another_version: pytest.MonkeyPatch, library: str) -> None:
    before, there = engine.engine_digest(), sorted(engine.installed())
    assert [name for name in there if name.startswith(f"{library}-")]
    newer = [f"{library}-999" if name.startswith(f"{library}-") else name for name in there]
    another_version.setattr(engine, "installed", lambda: iter(newer))
    engine.engine_digest.cache_clear()
    assert engine.engine_digest() != before


def test_another_version_of_the_shaper_makes_every_pdf(project: Sample, another_version: pytest.MonkeyPatch) -> None:
    assert built(project) == {"made": ALL}
    newer = ["uharfbuzz-999" if name.startswith("uharfbuzz-") else name for name in engine.installed()]
    another_version.setattr(engine, "installed", lambda: iter(newer))
    engine.engine_digest.cache_clear()
    assert built(project) == {"made": ALL}


def test_every_library_is_known_to_decide_a_pdf_or_not_to() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    names = {line.partition(">")[0].partition("=")[0] for line in project["dependencies"]}
    fonts = {name for name in names if name.startswith("justmytype-")}  # fonts.yaml has their checksums
    assert {name.replace("-", "_") for name in names - fonts} == engine.LIBRARIES | NOT_IN_A_PDF
    assert not engine.LIBRARIES & NOT_IN_A_PDF


def test_a_warning_of_a_pdf_follows_its_line(project: Sample, monkeypatch: pytest.MonkeyPatch) -> None:
    """What has something to say is kept while its files are as they were, and made anew when a line has moved."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1790000000")
    with_table(project, "pl", "przezskórnawertebroplastyka")
    words, catalogue = ("build", "--lang", "pl", "--layout", "large-print"), "locale/pl/LC_MESSAGES/scan.po"
    first, second = project.run(*words), project.run(*words)
    assert f"{catalogue}:9: warning [word-hyphenated]" in first.stderr
    assert "1 as they were" in second.stdout
    assert second.stderr.splitlines() == [line for line in first.stderr.splitlines() if not line.startswith("[")]
    changed(project, catalogue, 'msgid "Pain"', '# a remark\nmsgid "Pain"')
    third = project.run(*words)
    assert "1 made" in third.stdout
    assert f"{catalogue}:10: warning [word-hyphenated]" in third.stderr


def test_a_leaflet_that_is_overdue_is_kept_and_says_so_at_its_line(
    project: Sample, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1900000000")  # March 2030
    assert built(project)["made"]
    project.write("leaflets/scan.yaml", f"# a remark\n{LEAFLET}")
    outcome = project.run()
    assert "4 as they were" in outcome.stdout
    (line,) = [line for line in outcome.stderr.splitlines() if "review-overdue" in line]
    assert line.startswith("leaflets/scan.yaml:2: warning")

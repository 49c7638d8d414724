"""Files that are no files: links that lead nowhere, pipes, devices, names that are no text. None stops the others."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from leafletpress.cli import main
from tests.pipeline.conftest import LEAFLET, POLISH, ROOT, Sample

STANDARD = ("build", "--layout", "standard")
ENGLISH, POLISH_PDF = "en/TST_1_scan_en_standard.pdf", "pl/TST_1_scan_pl_standard_DRAFT.pdf"


def a_link_to_itself(path: Path) -> None:
    path.symlink_to(path.name)


def a_ring_of_links(path: Path) -> None:
    path.symlink_to(f"{path.name}.other")
    path.with_name(f"{path.name}.other").symlink_to(path.name)


def a_link_to_zeros(path: Path) -> None:
    path.symlink_to("/dev/zero")


def a_link_to_nothing(path: Path) -> None:
    path.symlink_to("nowhere")


def a_pipe(path: Path) -> None:
    os.mkfifo(path)


def a_folder(path: Path) -> None:
    path.mkdir()


def a_huge_file(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(40_000_000_000)


Kind = Callable[[Path], None]
KINDS = [a_link_to_itself, a_ring_of_links, a_link_to_zeros, a_link_to_nothing, a_pipe, a_folder, a_huge_file]
PLACES = [
    "leaflets/other.yaml",
    "locale/pl/LC_MESSAGES/other.po",
    "locale/pl/glossary.csv",
    "locale/pl/medicines.csv",
    "locale/pl/approvals.yaml",
    "locale/ur",
    "locale/ur/LC_MESSAGES",
    "layouts/other.yaml",
    "layouts/brands/other",
    "layouts/brands/other/brand.yaml",
    "leaflets/figures/x-ray.png",
    "leaflets/figures/x-ray.pl.png",
]


def remove(path: Path) -> None:
    for found in path.parent.glob(f"{path.name}*"):
        found.rmdir() if found.is_dir() and not found.is_symlink() else found.unlink()


@pytest.mark.parametrize("place", PLACES)
def test_what_is_no_file_costs_nothing_else(project: Sample, place: str) -> None:
    path = project.root / place
    path.parent.mkdir(parents=True, exist_ok=True)
    for kind in KINDS:
        kind(path)
        outcome = project.run("check")
        assert outcome.code in (0, 1)
        assert "fault of Leaflet Press" not in outcome.stderr
        remove(path)
    a_ring_of_links(path)
    project.run(*STANDARD)
    assert project.pdfs == [ENGLISH, POLISH_PDF]


@pytest.mark.parametrize(
    "place", ["leaflets/scan.yaml", "locale/pl/LC_MESSAGES/scan.po", "layouts/standard.yaml", "layouts/fonts.yaml"]
)
def test_what_should_be_a_file_is_named(project: Sample, place: str) -> None:
    for kind in KINDS:
        remove(project.root / place)
        kind(project.root / place)
        outcome = project.run("check")
        assert "fault of Leaflet Press" not in outcome.stderr
        assert outcome.code == 1
        assert any(error.startswith(f"{place}: error") for error in outcome.errors), outcome.errors


@pytest.mark.parametrize("kind", KINDS)
def test_an_entry_of_the_cache_that_is_no_file_is_none(project: Sample, kind: Kind) -> None:
    project.run(*STANDARD)
    entries = [path for path in (project.root / "cache").glob("*/*") if path.is_file()]
    assert entries
    for path in entries:
        path.unlink()
        kind(path)
    shutil.rmtree(project.root / "build")
    assert project.run(*STANDARD).code == 0
    assert project.pdfs == [ENGLISH, POLISH_PDF]


def test_prepared_fonts_that_are_pipes_are_made_anew(project: Sample, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(project.root / "home"))
    project.run(*STANDARD)
    for path in list((project.root / "home/leafletpress/fonts").glob("*")):
        path.unlink()
        os.mkfifo(path)
    assert project.run(*STANDARD, "--fresh").code == 0


@pytest.mark.parametrize("name", [b"R\xf6ntgen.png", b"\xff\xfe.svg", b"line\nend.jpg", b"\x1b[31m.png", b"a" * 255])
def test_a_name_that_is_no_text_beside_the_pictures_is_passed_over(project: Sample, name: bytes) -> None:
    figures = project.root / "leaflets/figures"
    figures.mkdir()
    (figures / os.fsdecode(name)).write_bytes(b"old")
    for _ in range(2):
        assert project.run(*STANDARD).code == 0
    assert project.pdfs == [ENGLISH, POLISH_PDF]
    files = json.loads(project.run("build", "--json", "--layout", "standard").stdout)["files"]
    assert {file["how"] for file in files} == {"kept"}


BAD_NAMES = [b"H\xfcfte", b"two\nlines", b"\x1b[31mred", b"Upper", b"a b", b"-x", b"x" * 200, "\u202eevil".encode()]


@pytest.mark.parametrize("folder", ["leaflets", "layouts", "locale/pl/LC_MESSAGES"])
def test_names_that_cannot_be_used_are_a_line_each_without_their_escapes(project: Sample, folder: str) -> None:
    ending = b".po" if folder.startswith("locale") else b".yaml"
    text = {
        "leaflets": LEAFLET.replace("TST_1", "TST_2"),
        "layouts": (ROOT / "layouts/standard.yaml").read_text("utf-8"),
    }
    for name in BAD_NAMES:
        (project.root / folder / os.fsdecode(name + ending)).write_text(text.get(folder, POLISH), "utf-8")
    for command in (
        STANDARD,
        ("check",),
        ("status",),
        ("update",),
        ("build", "nobody"),
        ("build", "--layout", "nothing"),
    ):
        outcome = project.run(*command)
        assert outcome.code in (0, 1, 2)
        assert not set("\x1b\u202e") & set(outcome.stdout + outcome.stderr)
        assert "fault of Leaflet Press" not in outcome.stderr
    project.run(*STANDARD)
    assert {ENGLISH, POLISH_PDF} <= set(project.pdfs)
    if not folder.startswith("locale"):
        named = [error for error in project.run("check").errors if "this name of a" in error]
        assert len(named) == len(BAD_NAMES) - 2 * (folder == "layouts")  # capitals and blanks are no harm there


def test_a_language_folder_may_be_a_link_and_keeps_what_was_made(project: Sample) -> None:
    (project.root / "locale/pl_PL").symlink_to("pl")
    first = project.run(*STANDARD)
    made = project.pdfs
    assert "pl_PL/TST_1_scan_pl_PL_standard_DRAFT.pdf" in made
    second = project.run(*STANDARD)
    assert (second.code, "removed" in second.stdout) == (first.code, False)
    assert project.pdfs == made
    (project.root / "locale/pl_PL").unlink()
    project.run(*STANDARD)
    assert project.pdfs == [ENGLISH, POLISH_PDF]


def test_update_names_what_it_passes_over(project: Sample) -> None:
    (project.root / "locale/pl/LC_MESSAGES/scan.po").unlink()
    a_ring_of_links(project.root / "locale/pl/LC_MESSAGES/scan.po")
    (project.root / "locale" / os.fsdecode(b"p\xfc") / "LC_MESSAGES").mkdir(parents=True)
    outcome = project.run("update")
    assert outcome.code == 1
    assert [error.partition(": ")[0] for error in outcome.errors] == [
        "locale/p\\udcfc",
        "locale/pl/LC_MESSAGES/scan.po",
    ]


@pytest.mark.parametrize("command", ["verify", "read"])
def test_a_pdf_that_is_no_file_is_one_line(project: Sample, command: str) -> None:
    for kind in (a_pipe, a_link_to_zeros, a_huge_file):
        path = project.root / f"{kind.__name__}.pdf"
        kind(path)
        outcome = CliRunner().invoke(main, [command, str(path)])
        assert outcome.exit_code == 1
        told = outcome.output + str(outcome.exception)
        assert f"{path}: file: cannot be read: " in told or f"{path} cannot be read: " in told


def test_folders_that_link_to_each_other_are_walked_to_an_end(project: Sample) -> None:
    for name in "abcdefgh":
        (project.root / f"leaflets/{name}").symlink_to(".")
        (project.root / f"locale/pl/{name}").symlink_to("../../locale")
        (project.root / f"layouts/brands/{name}").symlink_to("/")
    assert project.run(*STANDARD).code in (0, 1)
    assert project.pdfs == [ENGLISH, POLISH_PDF]


def test_an_error_of_a_file_that_is_none_is_told_at_every_build(project: Sample) -> None:
    """A pipe has no bytes that could be remembered, and its error must not go with the second build."""
    os.mkfifo(project.root / "leaflets/pipe.yaml")
    (project.root / "leaflets/loop.yaml").symlink_to("loop.yaml")
    first, second = project.run("build", "--layout", "standard"), project.run("build", "--layout", "standard")
    assert {"leaflets/pipe.yaml", "leaflets/loop.yaml"} <= {error.partition(": ")[0] for error in first.errors}
    assert second.errors == first.errors
    assert second.stdout.startswith("2 PDFs")
    assert "2 as they were" in second.stdout

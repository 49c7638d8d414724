"""What `pip install` gives: a command that works in a folder of its own, and nothing else."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import zipfile
from email.parser import Parser
from importlib.metadata import version
from pathlib import Path

import pytest

from leafletpress import __version__

ROOT = Path(__file__).parents[1]
BRAND = "layouts/brands/example-hospitals"
PIP = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet"]
OLDEST_SETUPTOOLS = 77  # of build-system.requires
OFFLINE = ["--no-index", "--no-deps"]


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this project, built from a copy without the network."""
    if int(version("setuptools").partition(".")[0]) < OLDEST_SETUPTOOLS:
        pytest.fail("this environment is older than requirements-test.lock: install that first")
    folder = tmp_path_factory.mktemp("wheel")
    copy = folder / "source"
    for name in ("leafletpress", "layouts", "locale"):
        shutil.copytree(ROOT / name, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, copy)
    done(*PIP, "wheel", *OFFLINE, "--no-build-isolation", "--wheel-dir", str(folder), str(copy), cwd=folder)
    assert not (copy / "build").exists()  # where this project keeps its PDFs
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="session")
def site(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of packages with the wheel in it."""
    folder = tmp_path_factory.mktemp("site")
    done(*PIP, "install", *OFFLINE, "--target", str(folder), str(wheel), cwd=folder)
    return folder


@pytest.fixture(scope="session")
def desk(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which the installed command has begun a project."""
    folder = tmp_path_factory.mktemp("desk")
    assert "leafletpress build makes the PDFs" in leafletpress(site, folder, "init").stdout
    return folder


def done(*command: str, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    env = {**os.environ, **environment}
    found = subprocess.run(command, cwd=cwd, env=env, capture_output=True, text=True, check=False, timeout=120)
    assert found.returncode == 0, found.stdout + found.stderr
    return found


def leafletpress(site: Path, folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return done(str(site / "bin/leafletpress"), *words, cwd=folder, PYTHONPATH=str(site))


def files(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_the_wheel_says_the_version_of_the_program(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        metadata = archive.read(f"leafletpress-{__version__}.dist-info/METADATA").decode()
    assert Parser().parsestr(metadata)["Version"] == __version__
    assert f"## {__version__} " in (ROOT / "CHANGELOG.md").read_text("utf-8")


def test_the_wheel_brings_one_package_and_every_module_of_it(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert {name.partition("/")[0] for name in names} == {"leafletpress", f"leafletpress-{__version__}.dist-info"}
    modules = {f"leafletpress/{name}" for name in files(ROOT / "leafletpress") if name.endswith(".py")}
    assert {name for name in names if name.endswith(".py")} == modules


def test_the_lists_of_words_come_with_the_wheel(wheel: Path) -> None:
    lists = {name for name in files(ROOT / "leafletpress/lexicon") if name.endswith((".yaml", ".txt"))}
    assert "undivided/th.txt" in lists
    assert {f"leafletpress/lexicon/{name}" for name in lists} <= set(zipfile.ZipFile(wheel).namelist())


def test_layouts_and_words_are_packaged_from_where_people_work_on_them(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        words = {name for name in files(ROOT / "locale") if name.endswith(("/medicines.csv", "/common.po"))}
        assert len(words) >= 50
        for room, found in (("layouts", files(ROOT / "layouts")), ("locale", words)):
            prefix = f"leafletpress/data/{room}/"
            held = {name.removeprefix(prefix) for name in archive.namelist() if name.startswith(prefix)}
            assert held == found
            assert all(archive.read(prefix + name) == (ROOT / room / name).read_bytes() for name in found)


def test_the_sample_builds_and_is_sound(site: Path, desk: Path) -> None:
    before = files(site)
    built = leafletpress(site, desk, "build", "--jobs", "1", "--layout", "standard")
    assert built.stdout.endswith("build (2 made), 1 draft.\n")
    assert sorted(path.name for path in desk.glob("build/*/*.pdf")) == [
        "SAMPLE_0001_having-an-x-ray_en_standard.pdf",
        "SAMPLE_0001_having-an-x-ray_pl_standard_DRAFT.pdf",
    ]
    assert leafletpress(site, desk, "check").stdout == "0 errors, 0 warnings.\n"
    assert files(site) == before


def test_settings_of_a_repository_come_with_the_wheel(desk: Path) -> None:
    there = {".gitattributes", ".gitignore", ".github/workflows/leaflets.yml", ".pre-commit-config.yaml", "README.md"}
    assert there | {"requirements.txt", "weblate-discovery.json", "leaflets/passages/feedback.yaml"} <= files(desk)


def test_pages_of_html_have_their_styles_from_the_wheel(site: Path, desk: Path) -> None:
    built = leafletpress(site, desk, "build", "--jobs", "1", "--layout", "web", "--lang", "en", "--out", "pages")
    assert built.stdout == "1 web page in pages (1 made), 0 drafts.\n"
    (sheet,) = (desk / "pages/web").glob("leaflet-*.css")
    assert "--primary:#" in sheet.read_text("utf-8")


def test_the_program_goes_by_the_name_that_people_type(site: Path, desk: Path) -> None:
    assert leafletpress(site, desk, "--version").stdout == f"leafletpress, version {__version__}\n"
    for words in (("--help",), ("build", "--help"), ("check", "--rules")):
        assert "make_pdfs" not in leafletpress(site, desk, *words).stdout
    module = done(sys.executable, "-m", "leafletpress", "--version", cwd=desk, PYTHONPATH=str(site))
    assert module.stdout == f"leafletpress, version {__version__}\n"


def test_every_library_has_its_licence_in_the_readme() -> None:
    licences = (ROOT / "README.md").read_text("utf-8").partition("## Licences")[2].casefold()
    locked = re.findall(r"(?m)^([a-z0-9-]+)==", (ROOT / "requirements.lock").read_text("utf-8"))
    assert [name for name in locked if name not in licences] == []

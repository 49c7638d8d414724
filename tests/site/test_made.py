"""What `make_pdfs.py site` writes, what it refuses by name, and that nothing of an older site is lost."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from leafletpress.site import folder as site_folder
from leafletpress.site.host_files import csv_bytes
from tests.site.conftest import SiteFolder, run_site, small_project

VENDORED = {"minisearch.js": "03c27931eb603af1d3358579e9885eafdb6a2f5fa9929557b3e77d7e99d06d03"}  # npm, 7.2.0, dist/umd
ASSETS = Path(site_folder.__file__).parent / "assets"


@pytest.fixture
def project(small: SiteFolder, tmp_path: Path) -> SiteFolder:
    """A copy of the small project with its site, to be broken."""
    shutil.copytree(small.root, tmp_path / "project", copy_function=shutil.copy2)
    return SiteFolder(tmp_path / "project/site", tmp_path / "project", small.leaflets)


def change_manifest(project: SiteFolder, change: Callable[[dict[str, Any]], None]) -> None:
    path = project.root / "build/manifest.json"
    data = json.loads(path.read_text("utf-8"))
    change(data)
    path.write_text(json.dumps(data, ensure_ascii=False, indent=2), "utf-8")


def entry(data: dict[str, Any], reference: str, tag: str) -> dict[str, Any]:
    found: dict[str, Any] = next(
        one for one in data["files"] if (one["reference"], one["language"]) == (reference, tag)
    )
    return found


def snapshot(path: Path) -> dict[str, bytes]:
    found = (one for one in sorted(path.rglob("*")) if one.is_file() and one.name != site_folder.LEDGER)
    return {one.relative_to(path).as_posix(): one.read_bytes() for one in found}


@pytest.mark.parametrize("name", VENDORED)
def test_what_others_wrote_is_as_they_published_it(name: str) -> None:
    assert hashlib.sha256((ASSETS / name).read_bytes()).hexdigest() == VENDORED[name]
    assert "Permission is hereby granted" in (ASSETS / name.replace(".js", ".LICENSE.txt")).read_text("utf-8")


def test_the_same_input_gives_the_same_bytes(small: SiteFolder, tmp_path: Path) -> None:
    again = small_project(tmp_path)
    assert run_site(again.root).exit_code == 0
    assert snapshot(again.path) == snapshot(small.path)


def test_nothing_changed_writes_nothing(project: SiteFolder) -> None:
    before = {path: path.stat().st_mtime_ns for path in project.path.rglob("*")}
    assert run_site(project.root).exit_code == 0  # the copy's files have other times
    outcome = run_site(project.root)
    assert "written" not in outcome.output
    assert {path: path.stat().st_mtime_ns for path in project.path.rglob("*") if path.name != ".ledger.json"} == {
        path: at for path, at in before.items() if path.name != ".ledger.json"
    }


def test_a_changed_title_rewrites_only_the_pages_that_show_it(project: SiteFolder) -> None:
    before = snapshot(project.path)
    knee = project.reference("Knee replacement")
    change_manifest(project, lambda data: entry(data, knee, "pl").update(title="Nowe kolano"))
    run_site(project.root)
    after = snapshot(project.path)
    assert {path for path in after if after[path] != before.get(path)} == {
        f"{knee}/index.html", f"{knee}/pl/index.html", "languages/pl.html", "data/titles/pl.js", "data/leaflets.json",
        "data/leaflets.csv", "sw.js", "SHA256SUMS",
    }  # fmt: skip


def test_every_file_stands_in_the_sums(small: SiteFolder) -> None:
    sums = dict(line.split("  ")[::-1] for line in (small.path / "SHA256SUMS").read_text("utf-8").splitlines())
    files = snapshot(small.path)
    del files["SHA256SUMS"]
    assert sums == {path: hashlib.sha256(data).hexdigest() for path, data in files.items()}


def test_a_changed_pdf_is_refused_by_its_path_and_the_rest_is_made(project: SiteFolder) -> None:
    hip = project.reference("Hip replacement")
    path = next((project.root / "build/ur").glob(f"{hip}*"))
    path.write_bytes(path.read_bytes()[:-1] + b"!")
    outcome = run_site(project.root)
    assert outcome.exit_code == 1
    assert f"{path}: error: its bytes are not those that the manifest says" in outcome.stderr
    assert not (project.path / hip / "ur/leaflet.pdf").exists()
    assert (project.path / hip / "pl/leaflet.pdf").exists()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (None, "make_pdfs.py build first"),
        ("{", "it is not JSON"),
        ("[]", "no list of files"),
        ('{"files": [7]}', "1 of its"),
    ],
)
def test_without_a_manifest_the_old_site_stays(project: SiteFolder, text: str | None, told: str) -> None:
    before, path = snapshot(project.path), project.root / "build/manifest.json"
    path.unlink() if text is None else path.write_text(text, "utf-8")
    outcome = run_site(project.root)
    assert outcome.exit_code == 1 or outcome.exception
    assert told in outcome.stderr + str(outcome.exception)
    assert snapshot(project.path) == before


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("reference", ".."),
        ("reference", "assets"),
        ("reference", "a/b"),
        ("language", "xx-Yyyy"),
        ("layout", "../x"),
        ("edition", "../x"),
    ],
)
def test_what_would_be_another_path_is_refused_with_its_line(project: SiteFolder, key: str, value: str) -> None:
    hip = project.reference("Hip replacement")
    change_manifest(project, lambda data: entry(data, hip, "pl").update({key: value}))
    outcome = run_site(project.root)
    number = next(
        at
        for at, line in enumerate((project.root / "build/manifest.json").read_text("utf-8").splitlines(), 1)
        if f"pl/{hip}" in line
    )
    assert outcome.exit_code == 1
    assert f"manifest.json:{number}: error" in outcome.stderr
    assert f"'{key}' is '{value}'" in outcome.stderr
    assert not (project.path / hip / "pl/leaflet.pdf").exists()
    assert set(project.root.iterdir()) == {project.root / name for name in ("build", "layouts", "releases.csv", "site")}


def test_a_line_of_releases_that_contradicts_the_manifest_is_named(project: SiteFolder) -> None:
    hip = project.reference("Hip replacement")
    with (project.root / "releases.csv").open("a") as file:
        file.write(f"{project.edition('Hip replacement', 'pl')},{hip},9,pl,2026-11-01,released,,\n")
    outcome = run_site(project.root)
    assert outcome.exit_code == 1
    assert "releases.csv:6: error" in outcome.stderr
    assert f"so {hip} is left out" in outcome.stderr
    assert not (project.path / hip / "ur/leaflet.pdf").exists()
    assert (project.path / project.reference("Knee replacement") / "ur/leaflet.pdf").is_file()


@pytest.mark.parametrize(
    ("name", "value"),
    [("leaflets", [7]), ("languages", [{"tag": "ur", "english": 7}]), ("languages", {}), ("no_writing", [1])],
)
def test_a_manifest_whose_lists_cannot_be_read_leaves_the_old_site(
    project: SiteFolder, name: str, value: object
) -> None:
    before = snapshot(project.path)
    change_manifest(project, lambda data: data.update({name: value}))
    outcome = run_site(project.root)
    assert f"manifest.json:1: error: its '{name}' cannot be read (make_pdfs.py build" in str(outcome.exception)
    assert snapshot(project.path) == before


@pytest.mark.parametrize("data", [b"", b"a,b\n1,2\n", b"\xff\xfe\x00"])
def test_releases_that_nobody_can_read_leave_the_old_site(project: SiteFolder, data: bytes) -> None:
    """What was withdrawn is not known then."""
    before = snapshot(project.path)
    (project.root / "releases.csv").write_bytes(data)
    outcome = run_site(project.root)
    assert str(outcome.exception).startswith("releases.csv")
    assert snapshot(project.path) == before


def test_a_folder_of_the_site_that_leads_elsewhere_is_named_and_nothing_is_written_or_removed_there(
    project: SiteFolder, tmp_path: Path
) -> None:
    shutil.copytree(project.path / "assets", tmp_path / "elsewhere")
    (tmp_path / "elsewhere/find.js").write_text("somebody's own")
    shutil.rmtree(project.path / "assets")
    (project.path / "assets").symlink_to(tmp_path / "elsewhere")
    before = snapshot(tmp_path / "elsewhere")
    outcome = run_site(project.root)
    assert outcome.exit_code == 1
    (line,) = outcome.stderr.splitlines()
    assert line.startswith(f"{project.path / 'assets'}: error: this is a link to another place")
    assert snapshot(tmp_path / "elsewhere") == before


@pytest.mark.parametrize("name", ["", "build"])
def test_a_site_needs_a_folder_of_its_own(project: SiteFolder, name: str) -> None:
    outcome = run_site(project.root, "--to", str(project.root / name))
    assert outcome.exit_code == 2
    assert "a site needs a folder of its own" in outcome.stderr


def test_drafts_and_overdue_leaflets_are_in_a_preview_alone(project: SiteFolder) -> None:
    knee, hip = (project.reference(f"{name} replacement") for name in ("Knee", "Hip"))
    change_manifest(project, lambda data: entry(data, knee, "ur").update(state="draft"))
    for tag in ("ur", "pl"):
        change_manifest(project, lambda data, tag=tag: entry(data, hip, tag).update(next_review="2026-01"))  # type: ignore[misc]
    outcome = run_site(project.root)
    assert (
        "1 draft left out (--drafts shows them); 2 editions left out, whose review date has passed." in outcome.output
    )
    assert not (project.path / knee / "ur/leaflet.pdf").exists()
    assert not (project.path / hip / "pl/leaflet.pdf").exists()
    assert "not given out" in (project.path / knee / "ur/index.html").read_text("utf-8")  # it was released once
    preview = project.root / "preview"
    assert run_site(project.root, "--drafts", "--to", str(preview)).exit_code == 0
    page = (preview / knee / "ur/index.html").read_text("utf-8")
    assert "DRAFT" in page
    assert 'name="robots" content="noindex"' in page
    assert not (preview / "sw.js").exists()
    assert "noindex" not in (project.path / knee / "pl/index.html").read_text("utf-8")


def test_what_is_withdrawn_keeps_its_page_and_loses_its_pdfs(project: SiteFolder) -> None:
    knee, hip = (project.reference(f"{name} replacement") for name in ("Knee", "Hip"))
    with (project.root / "releases.csv").open("a") as file:
        file.write(f",{knee},1,,2026-11-05,withdrawn,A dose is wrong,{hip}\n")
    assert run_site(project.root).exit_code == 0
    for page in ("index.html", "ur/index.html"):
        text = (project.path / knee / page).read_text("utf-8")
        assert "A dose is wrong" in text
        assert f"{hip}/index.html" in text
        assert "noindex" in text
    assert list((project.path / knee).rglob("*.pdf")) == []
    assert f"/{knee}/ur/" in (project.path / ".htaccess").read_text("utf-8")
    assert knee not in (project.path / "data/core.js").read_text("utf-8")
    assert "A dose is wrong" in (project.path / "feed.xml").read_text("utf-8")


def test_other_peoples_files_stay(project: SiteFolder) -> None:
    (project.path / "extra").mkdir()
    (project.path / "extra/map.txt").write_text("a map")
    shutil.rmtree(project.path / "assets")
    (project.path / "assets").mkdir()
    (project.path / ".ledger.json").unlink()
    (project.path / "assets/site.css").write_text("somebody's own")
    outcome = run_site(project.root)
    assert outcome.exit_code == 1
    assert "site.css: error: this file was put here by somebody else" in outcome.stderr
    assert (project.path / "assets/site.css").read_text() == "somebody's own"
    assert (project.path / "extra/map.txt").read_text() == "a map"
    assert (project.path / "assets/find.js").is_file()


@pytest.mark.parametrize("when", ["drawing", "moving"])
def test_an_interrupted_run_leaves_the_old_site_or_is_finished_by_the_next(
    project: SiteFolder, monkeypatch: pytest.MonkeyPatch, when: str
) -> None:
    run_site(project.root)
    before = snapshot(project.path)
    knee = project.reference("Knee replacement")
    change_manifest(project, lambda data: entry(data, knee, "pl").update(title="Nowe kolano"))
    name = "commit" if when == "drawing" else "finish_moves"
    owner = site_folder.Folder if when == "drawing" else site_folder
    with monkeypatch.context() as patch:
        patch.setattr(owner, name, interrupted)
        assert isinstance(run_site(project.root).exception, KeyboardInterrupt | SystemExit)
    untouched = {path: data for path, data in snapshot(project.path).items() if not path.startswith(".next/")}
    assert untouched == before
    run_site(project.root)
    assert "Nowe kolano" in (project.path / knee / "pl/index.html").read_text("utf-8")
    assert not (project.path / ".next").exists()


def interrupted(*_: object) -> None:
    raise KeyboardInterrupt


HOSTILE = (
    "</script><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "\u2028alert(1)",
    '"><a href="javascript:1">',
)


@pytest.mark.parametrize("title", HOSTILE)
def test_a_hostile_title_is_text_wherever_it_stands(project: SiteFolder, title: str) -> None:
    knee = project.reference("Knee replacement")

    def change(data: dict[str, Any]) -> None:
        entry(data, knee, "pl")["title"] = title
        next(one for one in data["leaflets"] if one["reference"] == knee)["title"] = title

    change_manifest(project, change)
    assert run_site(project.root).exit_code == 0
    for path in project.path.rglob("*"):
        if path.suffix in (".html", ".js", ".xml") and path.name != "minisearch.js":
            text = path.read_text("utf-8")
            assert "<script>alert" not in text
            assert "<img src=x" not in text
            assert '<a href="javascript:' not in text
            assert "\u2028" not in text or path.suffix != ".js"


def test_no_page_holds_a_script_or_style_of_its_own(small: SiteFolder) -> None:
    for path in small.path.rglob("*.html"):
        text = path.read_text("utf-8")
        assert " style=" not in text
        assert "<style" not in text
        assert "onclick" not in text
        assert text.count("<script") == text.count("<script src=") + text.count('type="application/ld+json"')


def test_what_a_spreadsheet_would_reckon_is_text() -> None:
    assert b"'=1+1" in csv_bytes(("a",), [["=1+1"]])


def test_the_lists_for_other_programs_name_every_file(small: SiteFolder) -> None:
    rows = json.loads((small.path / "data/leaflets.json").read_text("utf-8"))["leaflets"]
    assert len(rows) == len(list(small.path.rglob("leaflet.pdf")))
    for row in rows:
        place = small.path / row["pdfs"]["standard"]["url"].removeprefix("https://leaflets.example.org/")
        assert hashlib.sha256(place.read_bytes()).hexdigest() == row["pdfs"]["standard"]["sha256"]

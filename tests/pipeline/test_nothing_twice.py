"""A second build makes what changed and nothing else, and never keeps or serves what is not right."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from leafletpress.pipeline import pdf_tasks, read_text
from leafletpress.pipeline.cache import Cache
from leafletpress.pipeline.one_pdf import BuildContext
from leafletpress.pipeline.plan import Job
from leafletpress.pipeline.project_files import ProjectFiles
from leafletpress.pipeline.text_reading import Reading, TextId
from tests.pipeline.conftest import LEAFLET, POLISH, ROOT, Outcome, Sample

CATALOGUE = "locale/pl/LC_MESSAGES/scan.po"
COMMON = "locale/pl/LC_MESSAGES/common.po"
ENGLISH = ["en/TST_1_scan_en_large-print.pdf", "en/TST_1_scan_en_standard.pdf"]
POLISH_PDFS = ["pl/TST_1_scan_pl_large-print_DRAFT.pdf", "pl/TST_1_scan_pl_standard_DRAFT.pdf"]
ALL = ENGLISH + POLISH_PDFS


def built(project: Sample, *arguments: str) -> dict[str, list[str]]:
    """Build; return the paths that were made, cached, kept and removed."""
    report = json.loads(project.run("build", "--json", *arguments).stdout)
    ways: dict[str, list[str]] = {"removed": report["removed"]}
    for file in report["files"]:
        ways.setdefault(file["how"], []).append(file["path"])
    return {way: sorted(paths) for way, paths in ways.items() if paths}


def changed(project: Sample, path: str, old: str, new: str) -> None:
    text = (project.root / path).read_text("utf-8")
    assert text.count(old) == 1
    project.write(path, text.replace(old, new))


@pytest.fixture
def done(project: Sample) -> Sample:
    assert built(project) == {"made": ALL}
    return project


def test_nothing_is_made_twice(done: Sample) -> None:
    assert built(done) == {"kept": ALL}
    assert "4 PDFs in" in done.run().stdout
    assert "(4 as they were), 2 drafts" in done.run().stdout


def test_what_is_kept_is_not_written_again(done: Sample) -> None:
    def stamps() -> dict[str, int]:
        return {path.name: path.stat().st_mtime_ns for path in (done.root / "build").rglob("*") if path.is_file()}

    done.run()  # after this no file is so new that the clock could be wrong about it
    for path in (done.root / "build").rglob("*.pdf"):
        os.utime(path, (1, 1))
    before = stamps()
    assert built(done) == {"kept": ALL}
    assert {name: stamp for name, stamp in stamps().items() if name.endswith("pdf")} == {
        name: stamp for name, stamp in before.items() if name.endswith("pdf")
    }


CHANGES = [
    ("a message", CATALOGUE, '"Badanie"', '"Badanie obrazowe"', POLISH_PDFS),
    ("a heading in English", "leaflets/scan.yaml", "heading: Before", "heading: Just before", ALL),
    ("a fact", "leaflets/scan.yaml", "0118 496 0368", "0118 496 0369", ALL),
    ("a date", "leaflets/scan.yaml", "2028-05", "2028-06", ALL),
    ("a layout", "layouts/standard.yaml", "title: 32pt", "title: 33pt", [ENGLISH[1], POLISH_PDFS[1]]),
    ("the brand", "layouts/brands/example-hospitals/logo-on-band.svg", "</svg>", "<!-- new --></svg>", ALL),
    ("a word of the layouts", COMMON, "przykładowa ulotka", "ulotka przykładowa", POLISH_PDFS),
]


@pytest.mark.parametrize("change", CHANGES, ids=[change[0] for change in CHANGES])
def test_a_change_makes_what_it_touches_and_nothing_else(
    done: Sample, change: tuple[str, str, str, str, list[str]]
) -> None:
    _, path, old, new, made = change
    changed(done, path, old, new)
    kept = sorted(set(ALL) - set(made))
    assert built(done) == {"made": made} | ({"kept": kept} if kept else {})
    again = {file: (done.root / "build" / file).read_bytes() for file in ALL}
    built(done, "--fresh")
    assert {file: (done.root / "build" / file).read_bytes() for file in ALL} == again


def test_what_is_printed_nowhere_makes_nothing(done: Sample) -> None:
    changed(done, CATALOGUE, 'msgid "Having a scan"', '# a remark for colleagues\nmsgid "Having a scan"')
    changed(done, "leaflets/scan.yaml", "reference:", "# a remark\nreference:")
    assert built(done) == {"kept": ALL}


def test_another_colour_of_the_brand_makes_every_pdf_and_reads_no_catalogue_again(
    done: Sample, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[TextId] = []

    def noted(shelf: ProjectFiles, pair: TextId) -> tuple[TextId, Reading]:
        read.append(pair)
        return real(shelf, pair)

    real = read_text.read_text
    monkeypatch.setattr(read_text, "read_text", noted)
    changed(
        done,
        "layouts/brands/example-hospitals/brand.yaml",
        'primary: {screen: "#00525F"',
        'primary: {screen: "#004055"',
    )
    assert built(done, "--jobs", "1") == {"made": ALL}
    assert {domain for domain, _ in read} == {"common"}


def test_a_change_taken_back_is_taken_from_the_cache(done: Sample) -> None:
    done.write(CATALOGUE, POLISH.replace('"Badanie"', '"Badanie obrazowe"'))
    assert built(done) == {"made": POLISH_PDFS, "kept": ENGLISH}
    done.write(CATALOGUE, POLISH)
    assert built(done) == {"cached": POLISH_PDFS, "kept": ENGLISH}


def test_another_folder_is_filled_from_the_cache_with_the_same_bytes(done: Sample) -> None:
    assert built(done, "--out", str(done.root / "other")) == {"cached": ALL}
    for path in ALL:
        assert (done.root / "other" / path).read_bytes() == (done.root / "build" / path).read_bytes()


def delete(path: Path) -> None:
    path.unlink()


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-100])


def alter(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)


def alter_unseen(path: Path) -> None:
    """Change a byte and put the clock back: what a failing disk does."""
    stat = path.stat()
    alter(path)
    os.utime(path, ns=(stat.st_atime_ns, stat.st_mtime_ns))


DAMAGE = [delete, cut, alter, alter_unseen]


@pytest.mark.parametrize("harm", DAMAGE)
def test_a_pdf_that_is_not_as_it_was_is_put_right(done: Sample, harm: Callable[[Path], None]) -> None:
    path = done.root / "build" / POLISH_PDFS[0]
    good = path.read_bytes()
    harm(path)
    assert built(done) == {"cached": [POLISH_PDFS[0]], "kept": sorted(set(ALL) - {POLISH_PDFS[0]})}
    assert path.read_bytes() == good


@pytest.mark.parametrize("harm", DAMAGE[:3])
def test_no_damaged_entry_of_the_cache_is_served(done: Sample, harm: Callable[[Path], None]) -> None:
    good = {path: (done.root / "build" / path).read_bytes() for path in ALL}
    entries = [path for path in (done.root / "cache").glob("*/*") if path.is_file()]
    assert len(entries) >= len(ALL)
    for path in entries:
        harm(path)
    assert built(done, "--out", str(done.root / "other")) == {"made": ALL}
    assert {path: (done.root / "other" / path).read_bytes() for path in ALL} == good


def test_no_entry_of_the_cache_is_served_under_the_name_of_another(done: Sample) -> None:
    good = (done.root / "build" / ENGLISH[0]).read_bytes()
    first, *others = sorted((path for path in (done.root / "cache").glob("*/*")), key=lambda path: path.stat().st_size)
    largest = others[-1].read_bytes()
    for path in (first, *others):
        path.write_bytes(largest)
    built(done, "--out", str(done.root / "other"))
    assert (done.root / "other" / ENGLISH[0]).read_bytes() == good


def test_a_cache_that_cannot_be_written_keeps_nothing_from_being_made(project: Sample) -> None:
    project.write("cache", "a file where the folder should be")
    assert built(project) == {"made": ALL}
    assert built(project) == {"kept": ALL}


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"form": 1}', "not JSON", '{"form":' * 9000])
def test_a_ledger_that_is_damaged_is_none(done: Sample, text: str) -> None:
    done.write("build/.ledger.json", text)
    assert built(done) == {"cached": ALL}
    assert built(done) == {"kept": ALL}


def test_a_manifest_that_was_edited_is_not_believed(done: Sample) -> None:
    changed(done, "build/manifest.json", '"en/TST_1_scan_en_standard.pdf"', '"en/other.pdf"')
    assert sorted(path for paths in built(done).values() for path in paths) == ALL
    assert '"en/other.pdf"' not in (done.root / "build/manifest.json").read_text("utf-8")


def test_the_cache_is_bounded_and_loses_what_was_used_least_lately(tmp_path: Path) -> None:
    store = Cache(tmp_path / "made", limit=1000)
    keys = [f"{number:064x}" for number in range(5)]
    for number, key in enumerate(keys):
        store.put(key, b"x" * 300)
        os.utime(tmp_path / "made" / key[:2] / key, (number, number))
    assert store.get(keys[0]) == b"x" * 300  # and so used last
    store.prune()
    assert [key for key in keys if store.get(key)] == [keys[0], keys[3], keys[4]]


# --- what no longer belongs ---


def test_the_pdfs_of_a_leaflet_that_is_gone_are_removed(done: Sample) -> None:
    done.write("leaflets/other.yaml", LEAFLET.replace("TST_1", "TST_2"))
    built(done)
    (done.root / "leaflets/scan.yaml").unlink()
    assert built(done)["removed"] == ALL
    assert done.pdfs == ["en/TST_2_other_en_large-print.pdf", "en/TST_2_other_en_standard.pdf"]
    assert not (done.root / "build/pl").exists()


def test_the_pdfs_of_a_translation_or_layout_that_is_gone_are_removed(done: Sample) -> None:
    pocket = done.root / "layouts/pocket.yaml"
    shutil.copy(done.root / "layouts/standard.yaml", pocket)
    assert len(built(done)["made"]) == 2
    (done.root / CATALOGUE).unlink()
    pocket.unlink()
    outcome = done.run()
    assert done.pdfs == ENGLISH
    assert "4 removed" in outcome.stdout


def test_a_layout_that_is_gone_is_the_packaged_one_of_its_name(done: Sample) -> None:
    (done.root / "layouts/standard.yaml").unlink()
    assert built(done) == {"kept": ALL}
    shutil.rmtree(done.root / "layouts")  # rather a disk that is not there
    assert done.run().code == 1
    assert done.pdfs == ALL


def test_a_new_reference_takes_the_old_files_away(done: Sample) -> None:
    changed(done, "leaflets/scan.yaml", "TST_1", "TST_9")
    ways = built(done)
    assert ways == {"made": [path.replace("TST_1", "TST_9") for path in ALL], "removed": ALL}
    assert done.pdfs == ways["made"]


def test_a_file_that_somebody_put_there_is_not_removed(done: Sample) -> None:
    done.write(f"build/{POLISH_PDFS[0]}", "notes of a person")
    done.write("build/pl/notes.txt", "more")
    (done.root / CATALOGUE).unlink()
    assert built(done)["removed"] == POLISH_PDFS[1:]
    assert (done.root / "build" / POLISH_PDFS[0]).read_text("utf-8") == "notes of a person"
    assert (done.root / "build/pl/notes.txt").is_file()


def test_a_build_of_a_part_removes_nothing_else(done: Sample) -> None:
    assert built(done, "--lang", "en", "--layout", "standard") == {"kept": [ENGLISH[1]]}
    assert done.pdfs == ALL
    assert built(done) == {"kept": ALL}


# --- what must be said again ---


def problems_of(outcome: Outcome) -> list[str]:
    return [line for line in outcome.stderr.splitlines() if ": error" in line or ": warning" in line]


def test_a_problem_is_told_at_every_build(done: Sample) -> None:
    done.write(CATALOGUE, POLISH.replace('msgid "Before the scan"', '#, fuzzy\nmsgid "Before the scan"'))
    first, second = done.run(), done.run()
    assert problems_of(first)
    assert problems_of(second) == problems_of(first)


def test_an_error_is_an_error_at_every_build_until_it_is_mended(done: Sample) -> None:
    done.write(CATALOGUE, POLISH.replace("numer **{day_unit}**", "numer"))
    first, second = done.run(), done.run()
    assert (first.code, second.code) == (1, 1)
    assert first.errors == second.errors != []
    assert done.pdfs == ALL
    done.write(CATALOGUE, POLISH)
    assert done.run().code == 0
    assert "out of date" not in (done.root / "build/manifest.json").read_text("utf-8")


def test_the_day_on_which_a_review_ends_makes_pdfs_that_say_so(done: Sample, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("leafletpress.commands.build.today", lambda: __import__("datetime").date(2028, 5, 31))
    assert built(done) == {"kept": ALL}
    monkeypatch.setattr("leafletpress.commands.build.today", lambda: __import__("datetime").date(2028, 6, 1))
    outcome = json.loads(done.run("build", "--json").stdout)
    assert {file["how"] for file in outcome["files"]} == {"made"}
    assert {file["state"] for file in outcome["files"]} == {"draft"}


def test_a_release_refuses_the_drafts_that_lie_there(done: Sample) -> None:
    outcome = done.run("build", "--release")
    assert outcome.code == 1
    assert "scan in Polish is not released: not signed as translator or clinical-reviewer" in outcome.stderr
    assert json.loads(done.run("build", "--release", "--json").stdout)["files"][0]["how"] == "kept"


def test_a_catalogue_that_breaks_changes_what_the_other_languages_offer(done: Sample) -> None:
    done.write("locale/ur/LC_MESSAGES/common.po", (ROOT / "locale/ur/LC_MESSAGES/common.po").read_bytes())
    good = POLISH.partition('msgid "Having')[0].replace(": pl", ": ur")
    done.write("locale/ur/LC_MESSAGES/scan.po", f'{good}msgid "Having a scan"\nmsgstr "اسکین"\n')
    assert len(built(done)["made"]) == len(ALL) + 2  # the frame at their ends names one language more
    done.write("locale/ur/LC_MESSAGES/scan.po", "not a catalogue")
    assert built(done) == {"cached": ALL}


def test_a_file_that_changes_while_it_is_read_costs_its_own_pdfs_alone(
    project: Sample, monkeypatch: pytest.MonkeyPatch
) -> None:
    def late(jobs: Sequence[Job], shop: BuildContext) -> None:
        assert jobs
        (shop.project.root / CATALOGUE).write_text("not a catalogue any more", "utf-8")
        shop.project.files.forget()

    monkeypatch.setattr(pdf_tasks, "prepare", late)
    outcome = project.run("build", "--jobs", "2")
    assert outcome.code == 1
    assert all("changed while they were being read (run the build again)" in error for error in outcome.errors)
    assert project.pdfs == ENGLISH


def test_what_is_made_of_files_that_changed_meanwhile_is_kept_for_no_later_build(
    project: Sample, monkeypatch: pytest.MonkeyPatch
) -> None:
    logo = "layouts/brands/example-hospitals/logo-on-band.svg"
    good = (project.root / logo).read_bytes()

    def late(jobs: Sequence[Job], shop: BuildContext) -> None:
        assert jobs
        (shop.project.root / logo).write_bytes(good.replace(b"</svg>", b'<rect width="9" height="9"/></svg>'))

    with monkeypatch.context() as patched:
        patched.setattr(pdf_tasks, "prepare", late)
        project.run("build", "--jobs", "2")
    project.write(logo, good)
    assert built(project) == {"made": ALL}


def test_a_picture_whose_name_a_mac_wrote_is_watched_like_any_other(project: Sample) -> None:
    figure = "  - figure: {image: figures/H\u00fcfte.svg, alt: A disc.}\n"
    project.write("leaflets/scan.yaml", LEAFLET.replace("sections:", f"{figure}sections:"))
    drawing = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9" fill="#005f73"/></svg>'
    )
    project.write("leaflets/figures/Hu\u0308fte.svg", drawing)
    arguments = ("--lang", "en", "--layout", "standard")
    assert built(project, *arguments) == {"made": [ENGLISH[1]]}
    assert built(project, *arguments) == {"kept": [ENGLISH[1]]}
    project.write("leaflets/figures/Hu\u0308fte.svg", drawing.replace("005f73", "ff0000"))
    assert built(project, *arguments) == {"made": [ENGLISH[1]]}

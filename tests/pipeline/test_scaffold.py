"""update, new-language and new-leaflet as people call them, on a small project of their own."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from leafletpress.content.review_date import ReviewDate
from leafletpress.content.skeleton import Beginning, skeleton
from leafletpress.errors import LeafletPressError
from leafletpress.translation.catalogues import GETTEXT_FIELDS
from leafletpress.translation.update import merged_headers
from tests.pipeline.conftest import LEAFLET, POLISH, ROOT, Sample
from tests.translation.samples import run
from tests.whole import whole_project

SCAN = "locale/pl/LC_MESSAGES/scan.po"
OTHER = LEAFLET.replace("TST_1", "TST_2").replace("Having a scan", "Having a test")


def texts(project: Sample) -> dict[str, str]:
    files = sorted(project.root.glob("locale/**/*.po*"))
    return {path.relative_to(project.root).as_posix(): path.read_text("utf-8") for path in files}


def gnu_agrees(path: Path) -> bool:
    """Tell whether the GNU tools accept a catalogue, reproduce it, and have nothing to merge into it."""
    checked = run("msgfmt", "-c", "-o", "/dev/null", str(path))
    again = run("msgcat", str(path)).stdout
    merged = run("msgmerge", "-q", "--previous", str(path), str(path.parents[2] / f"{path.stem}.pot")).stdout
    return (checked.returncode, checked.stderr) == (0, "") and again == merged == path.read_text("utf-8")


def test_update_completes_a_bare_header_and_finds_nothing_to_do_the_second_time(project: Sample) -> None:
    assert project.run("update").code == 0
    first = texts(project)
    assert '"Plural-Forms: nplurals=3;' in first[SCAN]
    assert '"PO-Revision-Date: 2026-05-01 00:00+0000\\n"' in first[SCAN]
    outcome = project.run("update", "pl")
    assert "as it was: locale/pl/LC_MESSAGES/scan.po: 4 translated, 0 fuzzy, 0 missing" in outcome.stdout
    assert texts(project) == first
    assert gnu_agrees(project.root / SCAN)


def test_update_marks_what_changed_and_keeps_what_has_gone(project: Sample) -> None:
    project.run("update")
    changed = LEAFLET.replace("if you are worried", "if you worry").replace("  - heading: Before the scan\n", "")
    project.write("leaflets/scan.yaml", changed.replace("    body:", "  - heading: Getting ready\n    body:"))
    outcome = project.run("update")
    assert "scan.po: 2 translated, 1 fuzzy, 1 missing, 1 obsolete" in outcome.stdout
    text = texts(project)[SCAN]
    assert '#| msgid "Call us on **{day_unit}** if you are worried."\nmsgid "Call us on **{day_unit}** if' in text
    assert text.endswith('#~ msgid "Before the scan"\n#~ msgstr "Przed badaniem"\n')
    assert gnu_agrees(project.root / SCAN)


def test_update_keeps_the_translators_header_and_comments_and_follows_the_version(project: Sample) -> None:
    project.run("update")
    own = texts(project)[SCAN].replace('"Last-Translator: \\n"', '"Last-Translator: Anna <anna@example.org>\\n"')
    own = own.replace('2026-05-01 00:00+0000\\n"\n"Last', '2026-08-09 10:11+0200\\n"\n"Last')
    own = own.replace("Plural-Forms", 'X-Generator: Poedit 3.4\\n"\n"Plural-Forms').replace(
        "#. Title", "# Short!\n#. Title"
    )
    project.write(SCAN, "# Polish translation of Having a scan, TST_1 version 1.\n# Anna, 2026\n" + own)
    project.write("leaflets/scan.yaml", LEAFLET.replace('version: "1"', 'version: "2"'))
    project.run("update")
    text = texts(project)[SCAN]
    assert text.startswith("# Polish translation of Having a scan, TST_1 version 2.\n# Anna, 2026\n")
    kept = ("Last-Translator: Anna <", "PO-Revision-Date: 2026-08-09 10:11+0200", "X-Generator: Poedit 3.4", "# Short!")
    assert [word for word in (*kept, "Project-Id-Version: scan TST_1-2") if word not in text] == []
    assert gnu_agrees(project.root / SCAN)


def test_the_same_english_in_another_leaflet_is_offered_with_its_origin(project: Sample) -> None:
    project.write("leaflets/test.yaml", OTHER)
    outcome = project.run("new-language", "pl", "test")
    assert "wrote locale/pl/LC_MESSAGES/test.po: 0 translated, 3 fuzzy, 1 missing, 3 offered" in outcome.stdout
    path = "locale/pl/LC_MESSAGES/test.po"
    comment = f"# Offered: {SCAN} translates the same English so. Does it fit here?\n"
    assert texts(project)[path].count(comment) == 3
    before = texts(project)
    assert project.run("update").code == 0
    assert texts(project)[path] == before[path]
    assert gnu_agrees(project.root / path)


def test_a_new_language_begins_with_the_words_of_layouts_that_come_with_the_program(project: Sample) -> None:
    outcome = project.run("new-language", "ur")
    (line,) = [line for line in outcome.stdout.splitlines() if "locale/ur/LC_MESSAGES/common.po" in line]
    translated = int(line.split(": ")[1].split()[0])
    assert translated > 20
    text = texts(project)["locale/ur/LC_MESSAGES/common.po"]
    assert 'msgid "Warning"\nmsgstr "خبردار"' in text
    assert "# DRAFT translation" in text
    assert "#~" not in text
    assert gnu_agrees(project.root / "locale/ur/LC_MESSAGES/common.po")


def test_a_template_copied_by_hand_becomes_a_catalogue(project: Sample) -> None:
    project.run("extract")
    project.write(SCAN, texts(project)["locale/scan.pot"])
    project.run("update")
    text = texts(project)[SCAN]
    head = text.partition("\n\n")[0]
    assert head.startswith("# Polish translation of Having a scan, TST_1 version 1.\n# DRAFT")
    assert ("fuzzy" in head, '"Language: pl\\n"' in head, "Plural-Forms" in head) == (False, True, True)
    assert gnu_agrees(project.root / SCAN)


def test_the_shipped_catalogues_are_up_to_date_and_the_gnu_tools_agree(tmp_path: Path) -> None:
    for folder in ("leaflets", "locale", "layouts"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    shipped = Sample(tmp_path)
    before = texts(shipped)
    whole_project()  # so that every text is remembered
    assert shipped.run("update").code == 0
    assert texts(shipped) == before
    assert [path for path in sorted(tmp_path.glob("locale/*/*/*.po")) if not gnu_agrees(path)] == []


def test_update_leaves_a_catalogue_with_an_error_as_it_is(project: Sample) -> None:
    broken = POLISH.replace('msgstr "Badanie"', 'msgstr "Badanie')
    project.write(SCAN, broken)
    outcome = project.run("update")
    assert outcome.code == 1
    assert [line for line in outcome.errors if line.startswith(f"{SCAN}:9: error:")]
    assert texts(project)[SCAN] == broken


@pytest.mark.parametrize("gone", ["layouts/brands/example-hospitals/brand.yaml", "layouts/brands", "layouts"])
def test_words_of_a_brand_that_cannot_be_read_are_not_said_to_have_gone(project: Sample, gone: str) -> None:
    project.run("update")
    files = {path: path.read_bytes() for path in (project.root / "locale").rglob("common.po*")}
    assert len(files) == 2
    (project.root / gone).rename(project.root / "away")
    if gone.endswith("yaml"):
        project.write(gone, "[: broken")
    for command in ("check", "extract", "update"):
        outcome = project.run(command)
        assert outcome.code == 1
        assert outcome.errors[0].startswith("layouts")
        assert "stale" not in outcome.stderr
    assert {path: path.read_bytes() for path in files} == files


def test_placeholders_of_other_tools_are_filled_in_and_what_people_wrote_is_kept() -> None:
    new = {"Project-Id-Version": "scan 2", "POT-Creation-Date": "2027-01-01 00:00+0000"}
    new |= {"PO-Revision-Date": "2027-01-01 00:00+0000", "Language-Team": "Polish", "Plural-Forms": "nplurals=3; …"}
    old = {
        "Plural-Forms": "nplurals=INTEGER; plural=EXPRESSION;",
        "X-Generator": "Poedit",
        "Language-Team": "Our Poles <pl@example.org>",
        "PO-Revision-Date": "YEAR-MO-DA HO:MI+ZONE",
        "Project-Id-Version": "scan 1",
    }
    merged = merged_headers(old, dict.fromkeys(GETTEXT_FIELDS, "") | new)
    assert {name: value for name, value in merged.items() if value} == {
        **new,
        "Language-Team": "Our Poles <pl@example.org>",
        "X-Generator": "Poedit",
    }
    assert list(merged) == [*GETTEXT_FIELDS, "Plural-Forms", "X-Generator"]


def test_a_folder_that_cannot_be_written_is_one_plain_error(project: Sample) -> None:
    project.write("locale/ps", "a file where the folder should be")
    with pytest.raises(LeafletPressError, match=r"cannot write .*locale/ps"):
        project.run("new-language", "ps")


def test_a_language_begins_with_complete_files_for_every_leaflet(project: Sample) -> None:
    project.write("leaflets/test.yaml", OTHER)
    assert project.run("new-language", "ps").code == 0
    names = [f"locale/ps/LC_MESSAGES/{domain}.po" for domain in ("common", "scan", "test")]
    assert [path for path in texts(project) if "/ps/" in path] == names
    assert '"Language: ps\\n"' in texts(project)[names[1]]
    assert [path for path in names if not gnu_agrees(project.root / path)] == []
    assert project.run("build", "--lang", "ps", "--layout", "standard").code == 0
    assert "nothing to begin" in project.run("new-language", "ps").stdout


@pytest.mark.parametrize(
    ("arguments", "hint"),
    [
        (("new-language", "klingon"), "is not a language tag"),
        (("new-language", "PS"), "call it ps"),
        (("new-language", "en"), "written in English"),
        (("new-language", "ps", "scann"), "did you mean 'scan'?"),
        (("update", "ps"), "make_pdfs.py new-language ps begins it"),
        (("new-leaflet", "Knee_Pain"), "such as knee-pain.yaml"),
        (("new-leaflet", "common"), "rename the leaflet"),
        (("new-leaflet", "../knee"), "lower-case words"),
        (("new-leaflet", "scan"), "there already"),
        (("new-leaflet", "knee", "--reference", "tst_1"), "give each its own"),
        (("new-leaflet", "knee", "--reference", "a b"), "is not a reference"),
    ],
)
def test_a_wish_that_cannot_be_fulfilled_writes_nothing(project: Sample, arguments: tuple[str, ...], hint: str) -> None:
    before = own_files(project)
    outcome = project.run(*arguments)
    assert outcome.code == 2
    assert hint in outcome.stderr
    assert own_files(project) == before


def own_files(project: Sample) -> list[Path]:
    """Return what is in a project's folder, without what commands remember of it."""
    cache = project.root / "cache"
    return sorted(path for path in project.root.rglob("*") if path != cache and cache not in path.parents)


def test_a_new_leaflet_builds_at_once_and_nothing_is_wrong_with_it(
    project: Sample, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1780000000")
    for name in ("knee-injection", "hip-injection"):
        assert project.run("new-leaflet", name).code == 0
    outcome = project.run("build", "knee-injection", "hip-injection", "--lang", "en", "--layout", "standard")
    assert (outcome.code, outcome.stderr.count("leaflets/")) == (0, 0)
    assert project.pdfs == [
        "en/NEW_0001_knee-injection_en_standard.pdf",
        "en/NEW_0002_hip-injection_en_standard.pdf",
    ]


def test_a_new_leaflet_names_its_dates_and_only_numbers_that_ring_nowhere() -> None:
    text = skeleton(Beginning("knee-injection", "R1", "example-hospitals", ReviewDate(2026, 6), ReviewDate(2028, 6)))
    assert 'title: "Knee injection"\n' in text
    assert 'reviewed: "2026-06"' in text
    assert 'next_review: "2028-06"' in text
    assert "day_unit: 0118 496 0000" in text

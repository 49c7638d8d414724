"""`check --fit`: a word too wide for its column, a translation with far more pages; `check`: furniture without room."""

from __future__ import annotations

import pytest

from leafletpress.languages import language
from leafletpress.pipeline.fit_check import is_far
from tests.pipeline.conftest import LEAFLET, POLISH, Sample

TABLE = """\
      - table:
          header: [Pain, Help, Rest, More]
          rows: [[one, two, three, four]]
"""
WORDS = ("Pain", "Help", "Rest", "More", "one", "two", "three", "four")


def with_table(project: Sample, tag: str, word: str) -> Sample:
    project.write("leaflets/scan.yaml", LEAFLET + TABLE)
    header = POLISH.partition("\n\n")[0].replace("Language: pl", f"Language: {tag}")
    said = "".join(f'\n\nmsgid "{name}"\nmsgstr "{word}"' for name in WORDS)
    project.write(f"locale/{tag}/LC_MESSAGES/scan.po", f"{header}{said}\n")
    return project


@pytest.mark.parametrize(
    ("tag", "wide", "narrow"),
    [("uk", "черезшкірнавертебропластика", "біль"), ("cy", "fertebroplastitrwyrcroen", "poen")],
)
def test_a_word_that_its_column_cannot_hold_is_a_warning_at_its_line(
    project: Sample, tag: str, wide: str, narrow: str
) -> None:
    found = with_table(project, tag, wide).run("check", "--fit", "cell-overfull")
    assert found.code == 0
    assert f"locale/{tag}/LC_MESSAGES/scan.po:9: warning [cell-overfull]: a word is wider than its" in found.stderr
    assert with_table(project, tag, narrow).run("check", "--fit", "cell-overfull").stderr == ""


@pytest.mark.parametrize(
    ("tag", "wide", "divided"),
    [
        ("pl", "przezskórnawertebroplastyka", "przezskór-nawerte-bropla-styka"),
        ("hi", "दवा" * 10, "दवादवादवाद-वादवादवाद-वादवादवादवा"),
    ],
)
def test_a_word_that_is_divided_by_patterns_is_a_warning_that_shows_it(
    project: Sample, tag: str, wide: str, divided: str
) -> None:
    found = with_table(project, tag, wide).run("check", "--fit")
    assert f"locale/{tag}/LC_MESSAGES/scan.po:9: warning [word-hyphenated]: wider than a line in" in found.stderr
    assert (
        f"by the language's patterns: “{divided}” (put a soft hyphen (U+00AD) where the word should part"
        in found.stderr
    )
    assert "overfull" not in found.stderr


def test_without_fit_nothing_is_set(project: Sample) -> None:
    assert with_table(project, "pl", "przezskórnawertebroplastyka").run("check", "cell-overfull").stderr == ""


def test_a_translation_of_many_more_pages_is_a_warning(project: Sample) -> None:
    long = "Ta ulotka mówi o badaniu. " * 300
    project.write("locale/pl/LC_MESSAGES/scan.po", POLISH.replace("Ta ulotka mówi o badaniu.", long.strip()))
    assert "warning [pages-far]: " in project.run("check", "--fit", "pages-far").stderr
    project.write("locale/pl/LC_MESSAGES/scan.po", POLISH)
    assert project.run("check", "--fit", "pages-far").stderr == ""


@pytest.mark.parametrize(
    ("pages", "english", "tag", "far"),
    [(11, 9, "pl", False), (16, 9, "pl", True), (5, 9, "zh_Hans", True), (15, 9, "ur", False), (7, 9, "ur", True)],
)
def test_how_far_is_far_depends_on_the_script(pages: int, english: int, tag: str, far: bool) -> None:
    assert is_far(pages, english, language(tag)) is far


def test_a_layout_without_room_for_its_furniture_is_an_error_of_check_and_of_build(project: Sample) -> None:
    text = (project.root / "layouts/a5-booklet.yaml").read_text("utf-8")
    project.write(
        "layouts/strip.yaml", text.replace("width: 148mm", "width: 82mm").replace("phone: 17pt", "phone: 12pt")
    )
    title = f"reference: {'R' * 24}"
    project.write("leaflets/scan.yaml", LEAFLET.replace("reference: TST_1", title))
    for command in (("check",), ("check",), ("build", "scan", "--layout", "strip")):  # found, remembered, in the way
        found = project.run(*command)
        assert found.code == 1
        assert (
            "layouts/strip.yaml:1: error [furniture-overset]: the foot has no room for 'Reference RRR" in found.stderr
        )
    assert project.pdfs == []
    assert project.run("build", "--lang", "en").code == 0  # the other layouts


def test_a_plain_build_makes_no_booklets(project: Sample) -> None:
    assert project.run("build", "--lang", "en").code == 0
    assert [name.rpartition("en_")[2] for name in project.pdfs] == ["large-print.pdf", "standard.pdf"]
    assert project.run("build", "--lang", "en", "--layout", "a5-booklet").code == 0
    assert "en/TST_1_scan_en_a5-booklet.pdf" in project.pdfs

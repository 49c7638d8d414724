"""`make_pdfs.py fonts`: what sets each script, where it is found, and what is missing."""

from __future__ import annotations

from tests.pipeline.conftest import POLISH, Sample

FONTS = "layouts/fonts.yaml"


def row(project: Sample, sets: str) -> str:
    (found,) = [line for line in project.run("fonts").stdout.splitlines() if line.startswith(sets)]
    return found


def speak(project: Sample, tag: str) -> None:
    project.write(f"locale/{tag}/LC_MESSAGES/scan.po", POLISH.partition("\n\n")[0].replace(": pl", f": {tag}"))


def spoil(project: Sample, before: str, after: str) -> None:
    text = (project.root / FONTS).read_text("utf-8")
    assert before in text
    project.write(FONTS, text.replace(before, after))


def test_each_script_has_its_font_its_package_its_languages_and_a_folder(project: Sample) -> None:
    outcome = project.run("fonts")
    assert (outcome.code, outcome.stderr) == (0, "")
    assert row(project, "Latn").split()[:4] == ["Latn", "Latin", "Noto", "Sans"]
    assert "justmytype-western-core 0.1.0" in row(project, "Latn")
    assert "English, Polish" in row(project, "Latn")
    assert row(project, "Thai").endswith("/truetype/noto")


def test_a_font_that_a_language_here_has_not_got_is_an_error_with_the_way_to_get_it(project: Sample) -> None:
    spoil(project, "NotoSansThai-Bold", "NotoSansThai-Fett")
    assert "MISSING: the font Noto Sans Thai is not installed: apt-get install fonts-noto-core" in row(project, "Thai")
    assert project.run("fonts").code == 0  # nobody here reads Thai
    speak(project, "th")
    outcome = project.run("fonts")
    assert (outcome.code, len(outcome.errors)) == (1, 1)
    assert "error [no-font]: the font Noto Sans Thai is not installed" in outcome.stderr


def test_another_file_in_the_place_of_a_font_is_told_and_the_other_languages_are_made(project: Sample) -> None:
    spoil(
        project, "NotoSansThai-Regular.ttf\n      sha256: dfbd5ed0", "NotoSansThai-Regular.ttf\n      sha256: 00000000"
    )
    speak(project, "th")
    path = project.root / "locale/th/LC_MESSAGES/scan.po"
    path.write_text(path.read_text("utf-8") + '\n\nmsgid "Having a scan"\nmsgstr "ตรวจ"\n', "utf-8")
    outcome = project.run("build", "--layout", "standard")
    assert [line for line in outcome.errors if "Noto Sans Thai is not the one expected" in line] == outcome.errors
    assert (outcome.code, len(outcome.errors), len(project.pdfs)) == (1, 1, 2), outcome.stderr


def test_a_script_that_nothing_sets_names_a_file_and_its_package(project: Sample) -> None:
    speak(project, "chr")
    (line,) = project.run("fonts").errors
    assert "no font for the script of Cherokee" in line
    assert "NotoSansCherokee-Regular.ttf of Debian's fonts-noto-core" in line

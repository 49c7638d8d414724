"""Where lines end: whole characters, long words, soft hyphens, addresses, marks, links."""

from __future__ import annotations

import subprocess

import pikepdf
import pypdfium2
import pytest

from leafletpress.verify.read_back import read_back
from tests.cases.conftest import LayCase
from tests.pipeline.conftest import Outcome, Sample

LAYOUTS = ("standard", "large-print")


def built(project: Sample) -> Outcome:
    outcome = project.run("build", "--layout", "standard", "--layout", "large-print")
    assert not outcome.errors
    return outcome


def pdf_of(project: Sample, language: str, layout: str) -> bytes:
    (path,) = (project.root / "build" / language).glob(f"*_{layout}*.pdf")
    return path.read_bytes()


def poppler(data: bytes, *options: str) -> str:
    command = ["pdftotext", *options, "-", "-"]
    return subprocess.run(command, input=data, capture_output=True, check=True).stdout.decode()


def pdfium(data: bytes) -> str:
    with pypdfium2.PdfDocument(data) as document:
        pages = [page.get_textpage().get_text_bounded() for page in document]
    return "".join(pages).translate({0x02: None, 0xFFFE: None})


@pytest.mark.parametrize("layout", LAYOUTS)
def test_lines_end_between_whole_characters_beyond_the_first_plane(lay_case: LayCase, layout: str) -> None:
    project = lay_case("character-beyond-the-first-plane")
    built(project)
    (path,) = (project.root / "build" / "zh_Hant").glob(f"*_{layout}*.pdf")
    lines = [line.strip() for line in poppler(path.read_bytes(), "-layout").splitlines() if line.strip()]
    assert not [line for line in lines if line[0] in "，。；）"]
    assert sum("𨋢" in line for line in lines) > 10
    (thumb,) = (project.root / "build" / "en").glob(f"*thumb*{layout}*.pdf")
    assert "👍 or 👎" in poppler(thumb.read_bytes())


@pytest.mark.parametrize("layout", LAYOUTS)
def test_no_word_of_a_title_or_heading_is_cut(lay_case: LayCase, layout: str) -> None:
    project = lay_case("german-and-finnish-compounds")
    assert "word-overfull" not in built(project).stderr
    said = poppler(pdf_of(project, "de", layout)) + poppler(pdf_of(project, "fi", layout))
    for word in (
        "Lebensmittelunverträglichkeit",
        "Schilddrüsenunterfunktionsbehandlungen",
        "Ruoka-aineyliherkkyystutkimukset",
    ):
        assert word in said.splitlines()


def test_a_word_that_is_too_wide_in_any_size_is_divided_at_soft_hyphens(lay_case: LayCase) -> None:
    project = lay_case("german-and-finnish-compounds")
    path = project.root / "locale/de/LC_MESSAGES/food.po"
    word = "Lebensmittel\u00adunverträglichkeits\u00aduntersuchung"
    path.write_text(path.read_text("utf-8").replace("Lebensmittelunverträglichkeit", word), "utf-8")
    outcome = project.run("build", "--lang", "de", "--layout", "large-print")
    assert "word-overfull" not in outcome.stderr
    data = pdf_of(project, "de", "large-print")
    assert "Lebensmittel-\n" in poppler(data, "-raw")
    for text in (poppler(data), pdfium(data)):
        assert word.replace("\u00ad", "") in text
    assert project.run("verify", *map(str, (project.root / "build/de").glob("*.pdf"))).code == 0


def test_a_word_that_is_too_wide_in_any_size_is_told_with_its_line(lay_case: LayCase) -> None:
    project = lay_case("german-and-finnish-compounds")
    path = project.root / "locale/de/LC_MESSAGES/food.po"
    path.write_text(path.read_text("utf-8").replace("verträglichkeit", "verträglichkeit" * 4), "utf-8")
    outcome = project.run("build", "--lang", "de", "--layout", "large-print")
    line = next(at for at, said in enumerate(path.read_text("utf-8").splitlines(), 1) if "Lebensmittel" in said)
    assert f"food.po:{line}: warning [word-hyphenated]" in outcome.stderr
    assert "äglichkeitverträglich-keitstest”" in outcome.stderr


@pytest.mark.parametrize("language", ["de", "fi"])
def test_a_word_that_patterns_divide_comes_back_whole(lay_case: LayCase, language: str) -> None:
    project = lay_case("german-and-finnish-compounds")
    word, long = {
        "de": ("Lebensmittelunverträglichkeit", "Lebensmittelunverträglichkeitsuntersuchungen"),
        "fi": ("Ruoka-aineyliherkkyystutkimukset", "Ruoankuljetusaineyliherkkyystutkimuksetkin"),
    }[language]
    path = project.root / f"locale/{language}/LC_MESSAGES/food.po"
    path.write_text(path.read_text("utf-8").replace(word, long), "utf-8")
    assert "[word-hyphenated]" in project.run("build", "--lang", language, "--layout", "large-print").stderr
    data = pdf_of(project, language, "large-print")
    for text in (poppler(data), pdfium(data)):
        assert long in text
    assert long in read_back(data).tag_tree
    assert project.run("verify", *map(str, (project.root / "build" / language).glob("*.pdf"))).code == 0


@pytest.mark.parametrize("layout", LAYOUTS)
def test_an_address_wider_than_its_line_is_copied_whole(lay_case: LayCase, layout: str) -> None:
    project = lay_case("hyphen-at-the-end-of-an-address-line")
    built(project)
    data = pdf_of(project, "en", layout)
    for text in (poppler(data), poppler(data, "-raw"), pdfium(data)):
        joined = "".join(text.split())
        assert "day-case-unit.reception@interventional-radiology.example.org" in joined
        assert "https://www.example.org/patient-information/interventional-radiology/before-you-come" in joined
    assert project.run("verify", *map(str, (project.root / "build").rglob("*.pdf"))).code == 0


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_soft_hyphen_in_a_word_that_fits_is_nowhere(lay_case: LayCase, layout: str) -> None:
    project = lay_case("soft-hyphen-in-a-heading")
    built(project)
    data = pdf_of(project, "en", layout)
    assert "\u00ad" not in read_back(data).tag_tree
    assert poppler(data).count("echocardiogram") == pdfium(data).count("echocardiogram") == 3
    assert "\u00ad" not in poppler(data) + pdfium(data)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_no_chinese_line_begins_or_ends_with_the_wrong_mark(lay_case: LayCase, layout: str) -> None:
    project = lay_case("chinese-marks-after-digits")
    built(project)
    lines = [line.strip() for line in poppler(pdf_of(project, "zh_Hans", layout), "-layout").splitlines()]
    assert not [line for line in lines if line and (line[0] in "，。；）！”" or line[-1] in "（“")]
    assert project.run("verify", *map(str, (project.root / "build").rglob("*.pdf"))).code == 0


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_link_over_two_lines_has_a_rectangle_on_each(lay_case: LayCase, language: str) -> None:
    project = lay_case("link-over-two-lines")
    built(project)
    (path,) = (project.root / "build" / language).glob("*_standard*.pdf")
    with pikepdf.open(path) as pdf:
        links = [note for note in pdf.pages[0].Annots if note.Subtype == "/Link"]
        rects = [[float(edge) for edge in link.Rect] for link in links]
        assert {str(link.A.URI).replace("%28", "(").replace("%29", ")") for link in links} == {
            "https://example.org/a_b?x=1&y=(2)"
        }
    assert len(rects) == 2
    assert rects[0][1] > rects[1][1]


def test_bold_inside_arabic_words_is_read_back(lay_case: LayCase) -> None:
    project = lay_case("bold-inside-an-arabic-word")
    built(project)
    assert project.run("verify", *map(str, (project.root / "build").rglob("*.pdf"))).code == 0

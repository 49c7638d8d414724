"""Finished PDFs read back: the tag tree as a listener meets it, sizes, furniture on every page, determinism."""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from leafletpress.content.model import Leaflet, Message
from leafletpress.design.design import Designs
from leafletpress.errors import ProblemsFound
from leafletpress.languages import language
from leafletpress.layout.compose import ComposedPages, ComposedPdf, compose_pages
from leafletpress.pdf.charts import Chart, chart
from leafletpress.translation.coverage import translate
from leafletpress.translation.phrases import Phrases
from leafletpress.typography.paragraph import forget_words
from leafletpress.verify.read_back import read_back
from tests.conftest import ExpectText
from tests.everything import DOT, EVERYTHING
from tests.layout.conftest import WriteLeaflet
from tests.layout.recording import PhraseBook
from tests.pdf.test_charts import bars

LAYOUTS = ("standard", "large-print")


@pytest.fixture
def everything(write_leaflet: WriteLeaflet, tmp_path: Path) -> Leaflet:
    (tmp_path / "leaflets/figures").mkdir(parents=True)
    (tmp_path / "leaflets/figures/dot.svg").write_text(DOT, "utf-8")
    return write_leaflet(EVERYTHING)


def made(
    leaflet: Leaflet,
    designs: Designs,
    root: Path,
    phrases: Phrases,
    layout: str = "standard",
    *,
    overdue: bool = False,
    charts: Mapping[str, Chart] | None = None,
) -> ComposedPdf:
    return paged(leaflet, designs, root, phrases, layout, overdue=overdue, charts=charts).pdf()


def paged(
    leaflet: Leaflet,
    designs: Designs,
    root: Path,
    phrases: Phrases,
    layout: str = "standard",
    *,
    overdue: bool = False,
    charts: Mapping[str, Chart] | None = None,
) -> ComposedPages:
    return compose_pages(
        translate(leaflet, phrases.language, None, phrases),
        designs.design(layout, leaflet.brand, leaflet.where),
        root=root,
        state="approved" if phrases.language.tag == "en" and not overdue else "draft",
        overdue=overdue,
        available_in=(ENGLISH.language, PhraseBook("ur").language),
        charts=charts,
    )


ENGLISH = Phrases(language("en"), None)


def test_tag_tree_in_english(everything: Leaflet, designs: Designs, tmp_path: Path, expect_text: ExpectText) -> None:
    expect_text("layout/tags.en.txt", read_back(made(everything, designs, tmp_path, ENGLISH).data).tag_tree)


def test_a_figure_may_show_a_drawing_of_reportlabs(everything: Leaflet, designs: Designs, tmp_path: Path) -> None:
    shown = chart("figures/dot.svg", bars())
    plain = made(everything, designs, tmp_path, ENGLISH).data
    charted = made(everything, designs, tmp_path, ENGLISH, charts={"figures/dot.svg": shown}).data
    assert read_back(charted).tag_tree == read_back(plain).tag_tree
    with pikepdf.open(io.BytesIO(charted)) as pdf:
        forms = [form.read_bytes() for page in pdf.pages for form in page.resources.XObject.values()]
    assert shown.form.data in forms


def test_tag_tree_of_an_untranslated_urdu_leaflet(
    everything: Leaflet, designs: Designs, tmp_path: Path, expect_text: ExpectText
) -> None:
    expect_text("layout/tags.ur.txt", read_back(made(everything, designs, tmp_path, PhraseBook("ur")).data).tag_tree)


def test_a_brands_line_may_hold_a_link(everything: Leaflet, designs: Designs, tmp_path: Path) -> None:
    brand = designs.brands[everything.brand]
    contact = Message("Visit [our website](https://example.org/us)", brand.where)
    linked = replace(designs, brands={brand.id: brand._replace(contact=contact)})
    told = read_back(made(everything, linked, tmp_path, ENGLISH).data)
    assert "https://example.org/us" in told.tag_tree


@pytest.mark.parametrize(("layout", "smallest"), [("standard", 12), ("large-print", 16)])
@pytest.mark.parametrize("tag", ["en", "ur", "zh-Hans"])
def test_nothing_is_smaller_than_the_profile_says(
    everything: Leaflet, designs: Designs, tmp_path: Path, tag: str, layout: str, smallest: float
) -> None:
    size = read_back(made(everything, designs, tmp_path, PhraseBook(tag), layout).data).smallest_size
    assert size is not None
    assert size >= smallest


def test_every_page_carries_reference_next_review_and_its_number(
    everything: Leaflet, designs: Designs, tmp_path: Path
) -> None:
    pdf = made(everything, designs, tmp_path, PhraseBook("pl"), "large-print")
    told = read_back(pdf.data)
    pages = told.artifacts
    assert len(pages) == pdf.pages > 2
    assert ["Draft translation. Not yet approved." in page for page in told.pages] == [True] + [False] * (pdf.pages - 1)
    for number, page in enumerate(pages, 1):
        assert "Numer TEST_0001" in page
        assert "Następne sprawdzenie: maj 2028" in page
        assert f"Strona {number} z {pdf.pages}" in page
        assert ("Draft translation. Not yet approved." in page) == (number > 1)
        assert ("A small leaflet" in page) == (number > 1)


def test_an_overdue_leaflet_says_so_on_page_1_only(everything: Leaflet, designs: Designs, tmp_path: Path) -> None:
    pages = read_back(made(everything, designs, tmp_path, ENGLISH, overdue=True).data).pages
    notice = "This leaflet was due for review by May 2028."
    assert [notice in page for page in pages] == [True] + [False] * (len(pages) - 1)


def test_page_1_names_brand_notice_and_department(everything: Leaflet, designs: Designs, tmp_path: Path) -> None:
    page = read_back(made(everything, designs, tmp_path, ENGLISH).data).pages[0]
    for text in ("Example Hospitals", "Caring for you, close to home", "not medical advice", "Radiology"):
        assert text in page


def test_a_translation_tells_clinicians_what_it_is(everything: Leaflet, designs: Designs, tmp_path: Path) -> None:
    page = read_back(made(everything, designs, tmp_path, PhraseBook("pl")).data).pages[0]
    assert "A small leaflet · Polish · TEST_0001 · version 2" in " ".join(page.split())


def test_outline_follows_the_headings(everything: Leaflet, designs: Designs, tmp_path: Path) -> None:
    outline = read_back(made(everything, designs, tmp_path, ENGLISH).data).outline
    assert [line.strip() for line in outline] == [
        "A small leaflet",
        "First part",
        "Then this",
        "Take care",
        "Will it hurt?",
        "Show this card",
        "Deeper",
    ]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_same_input_gives_the_same_bytes(everything: Leaflet, designs: Designs, tmp_path: Path, layout: str) -> None:
    first, second = (made(everything, designs, tmp_path, PhraseBook("ur"), layout).data for _ in range(2))
    assert first == second


@pytest.mark.parametrize("layout", LAYOUTS)
def test_nothing_shows_of_what_was_made_before(
    everything: Leaflet, designs: Designs, tmp_path: Path, layout: str
) -> None:
    forget_words()
    first = made(everything, designs, tmp_path, PhraseBook("ur"), layout).data
    other = replace(everything, title=replace(everything.title, text="**Take care** of the 2 units"))
    for other_layout in LAYOUTS:
        made(other, designs, tmp_path, ENGLISH, other_layout)
    assert made(everything, designs, tmp_path, PhraseBook("ur"), layout).data == first


def test_a_picture_that_cannot_be_drawn_is_a_problem_at_its_line(
    everything: Leaflet, designs: Designs, tmp_path: Path
) -> None:
    (tmp_path / "leaflets/figures/dot.svg").write_text("<svg><script>1</script></svg>", "utf-8")
    with pytest.raises(ProblemsFound) as found:
        made(everything, designs, tmp_path, ENGLISH)
    problem = found.value.problems[0]
    assert problem.where.file == "leaflets/small.yaml"
    assert problem.where.line
    assert "figures/dot.svg" in problem.message


@pytest.mark.parametrize("layout", LAYOUTS)
def test_monstrous_words_and_titles_are_set_all_the_same(
    write_leaflet: WriteLeaflet, designs: Designs, tmp_path: Path, layout: str
) -> None:
    leaflet = write_leaflet(f"introduction: [{'x' * 3000}]\nsections:\n  - heading: {'y' * 400}\n    body: [z]\n")
    long = replace(leaflet, title=replace(leaflet.title, text="Long title " * 20))
    assert made(long, designs, tmp_path, ENGLISH, layout).pages >= 2


def test_a_table_row_higher_than_a_page_goes_on_over_the_page(
    write_leaflet: WriteLeaflet, designs: Designs, tmp_path: Path
) -> None:
    rows = f"rows: [[a, {'word ' * 900}], [b, c]]"
    leaflet = write_leaflet(f"sections:\n  - heading: H\n    body:\n      - table: {{header: [A, B], {rows}}}\n")
    text = " ".join(read_back(made(leaflet, designs, tmp_path, ENGLISH).data).pages)
    assert text.count("word") == 900

"""A printed number of a page is that of the page where the section stands, in every layout; a link leads there."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

import pikepdf
import pytest

from leafletpress.content.inline import parse_inline
from leafletpress.content.model import Leaflet
from leafletpress.design.design import Designs
from leafletpress.errors import Where
from leafletpress.languages import language
from leafletpress.layout import compose as composition
from leafletpress.layout.compose import ComposedPages, compose_pages
from leafletpress.layout.composer import Composer
from leafletpress.layout.printed_links import with_addresses
from leafletpress.layout.references import PageNumbers, References, Referred
from leafletpress.layout.settling import TRIES, pages_of, settled
from leafletpress.pdf.metadata import DocumentInfo
from leafletpress.pdf.page import Anchor, Page
from leafletpress.pdf.structure import Element
from leafletpress.translation.coverage import translate
from leafletpress.translation.phrases import Phrases
from leafletpress.verify.read_back import read_back
from tests.layout.conftest import WriteLeaflet
from tests.layout.recording import PhraseBook
from tests.layout.test_pdf import ENGLISH
from tests.whole import whole_project

PART = "".join(f"      - {n} {'Some words that take their room on the page. ' * 9}\n" for n in range(9))
LONG = f"""\
introduction:
  - Read [of the end](#the-end) and [of the middle](#middle), then once more [of the end](#the-end).
sections:
  - heading: First
    body:
{PART}
  - heading: Second
    id: middle
    body:
{PART}
    sections:
      - heading: At last
        id: the-end
        body: ["See [the middle](#middle)."]
"""
DAY = Where("leaflets/x.yaml", 1)
NUMBER = re.compile(r"\(page (\d+)\)")
UNSPACED = str.maketrans("\u00a0", " ")


def composed(leaflet: Leaflet, designs: Designs, root: Path, phrases: Phrases, layout: str) -> ComposedPages:
    return compose_pages(
        translate(leaflet, phrases.language, None, phrases),
        designs.design(layout, leaflet.brand, leaflet.where),
        root=root,
        state="approved" if phrases is ENGLISH else "draft",
        overdue=False,
        available_in=(),
    )


def told(text: str, tag: str, references: References) -> str:
    found = with_addresses(parse_inline(text, {}), tag, references)
    return "".join(span.text for span in found).translate(UNSPACED)


CASES = [("standard", "en"), ("large-print", "en"), ("a5-booklet", "en"), ("standard", "ur"), ("bilingual", "ur")]


@pytest.mark.parametrize(("layout", "tag"), CASES)
def test_the_number_is_that_of_the_page_and_the_link_leads_to_its_heading(
    write_leaflet: WriteLeaflet, designs: Designs, tmp_path: Path, layout: str, tag: str
) -> None:
    phrases = ENGLISH if tag == "en" else PhraseBook(tag)
    made = composed(write_leaflet(LONG), designs, tmp_path, phrases, layout)
    found = pages_of(made.pages)
    assert 1 < found["middle"] <= found["the-end"]
    data = made.pdf().data
    sides = 2 if layout == "bilingual" else 1
    printed = [int(page) for text in paragraphs(data) for page in NUMBER.findall(text)]
    assert sorted(printed) == sorted([found["the-end"], found["middle"], found["middle"]] * sides)
    # A link that goes on in the next line has two areas.
    assert set(led_to(data)) == {places(made)["the-end"], places(made)["middle"]}
    assert len(led_to(data)) >= 4 * sides


def paragraphs(data: bytes) -> Iterator[str]:
    for element in read_back(data).elements:
        yield element.text.translate(UNSPACED)


def places(made: ComposedPages) -> dict[str, tuple[int, int]]:
    """Return page from 0 and height of each anchor."""
    anchors = ((page, item) for page, one in enumerate(made.pages) for item in one.content if isinstance(item, Anchor))
    return {item.name: (page, round(item.y)) for page, item in reversed(list(anchors))}


def led_to(data: bytes) -> list[tuple[int, int]]:
    """Return page from 0 and height that each link inside the document leads to, its element being a Link."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        numbers = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}
        links = [link for page in pdf.pages for link in page.get("/Annots", []) if link.A.S == "/GoTo"]
        parents = dict(zip(*[iter(pdf.Root.StructTreeRoot.ParentTree.Nums)] * 2, strict=True))
        assert {str(parents[link.StructParent].S) for link in links} == {"/Link"}
        return [(numbers[link.A.D[0].objgen], round(float(link.A.D[3]))) for link in links]


def test_the_same_pages_come_of_the_same_text(write_leaflet: WriteLeaflet, designs: Designs, tmp_path: Path) -> None:
    leaflet = write_leaflet(LONG)
    first, second = (composed(leaflet, designs, tmp_path, ENGLISH, "standard").pdf().data for _ in range(2))
    assert first == second


# --- the words ---


@pytest.mark.parametrize(
    ("tag", "text", "shown"),
    [
        ("en", "See [the tests](#tests).", "See the tests (page 4)."),
        ("en", "**[Tests](#tests)** and [tests](#tests)", "Tests (page 4) and tests"),
        ("en", "See [the tests](#lost).", "See the tests."),
        ("ur", "[جانچ](#tests) دیکھیں", "جانچ (صفحہ 4) دیکھیں"),
        ("zh-Hans", "见[检查](#tests)。", "见检查（第 4 页）。"),
        ("hu", "Lásd [itt](#tests).", "Lásd itt (4. oldal)."),
    ],
)
def test_the_page_is_said_as_its_language_says_it(tag: str, text: str, shown: str) -> None:
    words = whole_project().phrases[tag]
    assert told(text, tag, References({}, PageNumbers({"tests": 4}), words, frozenset({"tests"}))) == shown


def test_words_that_a_language_lacks_are_english_and_say_so() -> None:
    words = Phrases(language("ur"))
    spans = with_addresses(
        parse_inline("[جانچ](#tests)", {}), "ur", References({}, PageNumbers({"tests": 4}), words, frozenset({"tests"}))
    )
    (page,) = [span for span in spans if "page" in span.text]
    assert (page.language, page.link) == ("en", None)
    assert page.fact is not None, "it is kept from turning round"


@pytest.mark.parametrize(
    ("leaflets", "shown"),
    [
        ({"knee": Referred("ORT_1")}, "Read our leaflet (ORT_1)."),
        ({"knee": Referred("ORT_1", "https://l.example.org/ORT_1/ur")}, "Read our leaflet (l.example.org/ORT_1/ur)."),
        ({}, "Read our leaflet."),
    ],
)
def test_another_leaflet_is_named_by_its_address_else_by_its_reference(
    leaflets: Mapping[str, Referred], shown: str
) -> None:
    references = References(leaflets)
    assert told("Read [our leaflet](leaflet:knee).", "en", references) == shown
    assert references.target("leaflet:knee") == (leaflets["knee"].address or None if leaflets else None)


def test_a_reference_that_the_words_say_is_not_said_again() -> None:
    assert told("[Leaflet ORT_1](leaflet:knee)", "en", References({"knee": Referred("ORT_1")})) == "Leaflet ORT_1"


# --- numbers that move what they count ---


class Fickle:
    """Pages on which a section stands where its number says it does not, for some tries or for good."""

    def __init__(self, settles_after: int) -> None:
        self.left, self.made = settles_after, 0

    def __call__(self, numbers: PageNumbers) -> ComposedPages:
        assert not numbers.contents
        self.made += 1
        moves = numbers.of("fickle") == 3 and self.made < self.left
        numbers.of("steady")
        blank = Page(9, 9, ())
        pages = [Page(9, 9, (Anchor("steady", 1),)), *[blank] * (1 + moves), Page(9, 9, (Anchor("fickle", 1),))]
        info = DocumentInfo(title="", language="en", author="", date=date(2026, 5, 1))
        return ComposedPages(tuple(pages), Element("Document"), info)


def test_pages_are_set_again_until_they_agree() -> None:
    compose = Fickle(0)
    assert settled(compose, DAY, None).problems == ()
    assert compose.made == 2, "once with a guess, once with what was found"


def test_what_never_settles_goes_without_its_number_and_says_so() -> None:
    compose = Fickle(10**9)
    made = settled(compose, DAY, None)
    (problem,) = made.problems
    assert (problem.severity, problem.where) == ("warning", DAY)
    assert "'#fickle'" in problem.message
    assert compose.made <= TRIES + 3


def test_a_leaflet_that_refers_to_nothing_is_set_once(
    write_leaflet: WriteLeaflet, designs: Designs, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    known: list[PageNumbers] = []
    plain = composition.numbered

    def numbered(composer: Composer, numbers: PageNumbers) -> Composer:
        known.append(numbers)
        return plain(composer, numbers)

    monkeypatch.setattr(composition, "numbered", numbered)
    composed(write_leaflet("introduction: [Plain.]\n"), designs, tmp_path, ENGLISH, "standard")
    assert len(known) == 1

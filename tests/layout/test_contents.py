"""A long leaflet has a list of contents where its layout asks for one: titles, pages, links, tags, in every edition."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from leafletpress.content.model import Leaflet, Message
from leafletpress.design.design import Designs
from leafletpress.layout.compose import ComposedPages, compose_pages
from leafletpress.layout.contents import LEAST_LINES, page_end
from leafletpress.layout.settling import pages_of, text_pages
from leafletpress.pdf.page import GlyphRun, Tag
from leafletpress.pdf.structure import Element
from leafletpress.translation.coverage import translate
from leafletpress.translation.messages import rewrite
from leafletpress.translation.phrases import Phrases
from leafletpress.verify.read_back import Heard, read_back
from tests.layout.conftest import WriteLeaflet
from tests.layout.recording import PhraseBook
from tests.layout.test_page_numbers import PART
from tests.layout.test_pdf import ENGLISH

TITLES = ["First", "The **second**, longer", "Third"]
LONG = "sections:\n" + "".join(f"  - heading: '{title}'\n    body:\n{PART}" for title in TITLES)
URDU = dict(zip(TITLES, ["پہلا", "دوسرا **حصہ**", "تیسرا"], strict=True))
PLAIN = {"en": [title.replace("**", "") for title in TITLES], "ur": [one.replace("**", "") for one in URDU.values()]}


@pytest.fixture
def long(write_leaflet: WriteLeaflet) -> Leaflet:
    return write_leaflet(LONG)


def composed(
    leaflet: Leaflet, designs: Designs, phrases: Phrases, contents_from: int | None, layout: str = "standard"
) -> ComposedPages:
    design = designs.design(layout, leaflet.brand, leaflet.where)
    translated = translate(leaflet, phrases.language, None, phrases)
    if phrases is not ENGLISH:
        translated = replace(translated, leaflet=rewrite(leaflet, in_urdu))
    return compose_pages(
        translated,
        design._replace(layout=design.layout._replace(contents_from=contents_from)),
        root=Path(),
        state="approved" if phrases is ENGLISH else "draft",
        overdue=False,
        available_in=(),
    )


def in_urdu(message: Message) -> Message:
    found = URDU.get(message.text)
    return replace(message, text=found, language="ur") if found else message


def lines_of(made: ComposedPages) -> list[str]:
    """Return what is heard of each line of the list."""
    found = read_back(made.pdf().data).elements
    return [" ".join(link.text.split()) for link in entries(found)]


def entries(found: Sequence[Heard]) -> list[Heard]:
    """Return the link of each line, which stands where ISO 32000-1, 14.8.4.3, has it."""
    items = [index for index, element in enumerate(found) if element.role == "Reference"]
    assert all(found[index + 1].role == "Link" for index in items)
    assert all(found[index - 1].role in {"TOCI", "Link"} for index in items)
    return [found[index + 1] for index in items]


@pytest.mark.parametrize(("layout", "tag"), [("standard", "en"), ("large-print", "en"), ("a5-booklet", "ur")])
def test_it_tells_each_section_with_its_page(long: Leaflet, designs: Designs, layout: str, tag: str) -> None:
    made = composed(long, designs, ENGLISH if tag == "en" else PhraseBook(tag), 2, layout)
    pages = pages_of(made.pages)
    assert lines_of(made) == [f"{title} {pages[str(number)]}" for number, title in enumerate(PLAIN[tag], 1)]
    assert pages["3"] > pages["2"] > pages["1"]
    told = [element.role for element in read_back(made.pdf().data).elements]
    assert told.count("TOC") == 1
    assert told[told.index("TOC") - 1] == "H2"


def test_a_bilingual_edition_tells_it_in_both_languages(long: Leaflet, designs: Designs) -> None:
    made = composed(long, designs, PhraseBook("ur"), 2, "bilingual")
    pages = pages_of(made.pages)
    both = zip(PLAIN["ur"], PLAIN["en"], strict=True)
    assert lines_of(made) == [
        f"{title} {pages[str(number)]}" for number, titles in enumerate(both, 1) for title in titles
    ]


def test_it_stands_only_where_a_leaflet_has_so_many_pages_without_it(long: Leaflet, designs: Designs) -> None:
    plain = composed(long, designs, ENGLISH, None)
    count = text_pages(plain.pages)
    assert lines_of(plain) == []
    assert composed(long, designs, ENGLISH, count + 1).pdf().data == plain.pdf().data
    assert len(lines_of(composed(long, designs, ENGLISH, count))) == len(TITLES)


def test_pages_that_fill_a_sheet_are_none_of_the_text(write_leaflet: WriteLeaflet, designs: Designs) -> None:
    made = composed(write_leaflet("introduction: [One line.]\n"), designs, ENGLISH, None, "a5-booklet")
    assert (len(made.pages), text_pages(made.pages)) == (4, 1)


@pytest.mark.parametrize(("tag", "at_left"), [("en", False), ("ur", True)])
def test_the_numbers_stand_at_the_end_of_their_lines(
    long: Leaflet, designs: Designs, tag: str, *, at_left: bool
) -> None:
    made = composed(long, designs, ENGLISH if tag == "en" else PhraseBook(tag), 2)
    first = next(element for element in made.tree.walk() if element.role == "TOCI")
    links = {element for element in first.walk() if element.role == "Link"}
    shown = [item for page in made.pages for item in page.content if isinstance(item, GlyphRun)]
    title, *_, number = (item.x for item in shown if owner(item) in links)
    assert (number < title) == at_left


def owner(item: GlyphRun) -> Element | None:
    return item.owner.element if isinstance(item.owner, Tag) else None


@pytest.mark.parametrize("count", [1, 3, 5, 6, 9, 20])
def test_no_page_holds_fewer_than_some_lines_of_it(count: int) -> None:
    good = [number for number in range(1, count) if page_end(number, count) < page_end(1, max(count, 2))]
    assert all(LEAST_LINES <= number <= count - LEAST_LINES for number in good)
    assert bool(good) == (count >= 2 * LEAST_LINES)

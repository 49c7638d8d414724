"""The tags of every PDF of the catalogue tell its leaflet, whole and in order; three are told in full."""

from __future__ import annotations

import json
import re
import unicodedata
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

import pytest

from leafletpress.content.inline import parse_inline, unset
from leafletpress.content.model import Leaflet, Message
from leafletpress.languages import language
from leafletpress.layout.printed_links import with_addresses
from leafletpress.pipeline.project import Project
from leafletpress.translation.messages import placed_messages
from leafletpress.verify.read_back import Heard, ReadBack, read_back
from leafletpress.verify.tag_dump import listen
from tests.conftest import EXPECTED, ExpectText
from tests.pipeline.conftest import ROOT
from tests.pipeline.test_end_to_end import PDFS
from tests.whole import whole_project

# White space and direction marks; what joins or parts letters is text.
UNHEARD = re.compile("[\\s\u200e\u200f\u202a-\u202e\u2066-\u2069]+")


@pytest.fixture(scope="session")
def catalogue(built: Path) -> Path:
    return built / "catalogue/build"


@pytest.fixture(scope="session")
def library() -> Project:
    return whole_project()


@lru_cache
def told(path: Path) -> ReadBack:
    return read_back(path.read_bytes())


@pytest.mark.parametrize("name", ["en", "ur", "zh_Hans"])
def test_a_leaflet_as_a_listener_hears_it(catalogue: Path, name: str, expect_text: ExpectText) -> None:
    (path,) = catalogue.glob(f"{name}/*_sacroplasty_{name}_standard*.pdf")
    expect_text(f"read/sacroplasty.{name}.txt", listen(path))


def test_the_documentation_quotes_what_is_heard() -> None:
    page = (ROOT / "docs/accessibility.md").read_text("utf-8")
    quotes = re.findall(r"^```heard (\w+)\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)
    assert len(quotes) > 3
    for name, quote in quotes:
        assert f"\n{quote}" in f"\n{(EXPECTED / f'read/sacroplasty.{name}.txt').read_text('utf-8')}"


@pytest.mark.parametrize("path", PDFS)
def test_every_message_is_heard_in_order(catalogue: Path, library: Project, path: str) -> None:
    heard = letters("".join(map(spoken, told(catalogue / path).elements)))
    place = 0
    for text in texts_of(leaflet_of(catalogue, library, path)):
        found = heard.find(text, place)
        assert found >= 0, f"{text!r} is missing or out of order after {heard[max(place - 60, 0) : place]!r}"
        place = found + len(text)


def leaflet_of(catalogue: Path, library: Project, path: str) -> Leaflet:
    """Return the translated leaflet that a PDF was made of."""
    entries = json.loads((catalogue / "manifest.json").read_text("utf-8"))["files"]
    entry = next(entry for entry in entries if entry["path"] == path)
    return library.translated[entry["leaflet"], language(entry["language"]).tag].leaflet


def texts_of(leaflet: Leaflet) -> list[str]:
    """Return every message as it is to be heard: department above the title, authors at the end, addresses of links.

    A list of authors is joined by each language's own words, so each name is looked for on its own.
    """
    bare = replace(leaflet, department=None, authors=())
    messages = [placed.message for placed in placed_messages(bare)]
    if leaflet.department:
        messages.insert(0, leaflet.department)
    return [heard_of(message, leaflet) for message in (*messages, *leaflet.authors)]


def heard_of(message: Message, leaflet: Leaflet) -> str:
    """Return a message as it is to be heard."""
    spans = with_addresses(parse_inline(message.text, dict(leaflet.facts)), message.language)
    return letters(unset("".join(span.text for span in spans)))


def spoken(element: Heard) -> str:
    """Return what a listener hears of an element: its text, or what stands for its picture."""
    return element.text or element.alt or ""


def letters(text: str) -> str:
    """Return a text without what nobody hears: a link inside a sentence parts its white space."""
    return UNHEARD.sub("", unicodedata.normalize("NFC", text))


@pytest.mark.parametrize("path", PDFS)
def test_nothing_is_empty_but_what_holds_others(catalogue: Path, path: str) -> None:
    elements = told(catalogue / path).elements
    followers = [*elements[1:], None]
    empty = [
        element.role
        for element, after in zip(elements, followers, strict=True)
        if not spoken(element).strip() and (after is None or after.depth <= element.depth)
    ]
    assert set(empty) <= {"TD"}


@pytest.mark.parametrize("path", PDFS)
def test_headings_begin_with_one_h1_and_skip_no_level(catalogue: Path, path: str) -> None:
    levels = [int(role[1]) for role in roles(told(catalogue / path)) if re.fullmatch("H[1-6]", role)]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(lower - upper <= 1 for upper, lower in pairwise(levels))


def roles(found: ReadBack) -> list[str]:
    return [element.role for element in found.elements]


@pytest.mark.parametrize("path", PDFS)
def test_the_outline_is_the_headings(catalogue: Path, path: str) -> None:
    found = told(catalogue / path)
    headings = [element for element in found.elements if re.fullmatch("H[1-6]", element.role)]
    told_titles = [f"{'  ' * (int(element.role[1]) - 1)}{element.text}" for element in headings]
    assert list(map(letters, found.outline)) == list(map(letters, told_titles))
    assert len(headings) > (10 if "plasty" in path else 5)


def test_a_draft_is_said_to_be_one_in_both_languages_and_only_once(catalogue: Path) -> None:
    (path,) = catalogue.glob("pl/*_sacroplasty_pl_standard*.pdf")
    notices = [(element.language, element.text) for element in told(path).elements][2:4]
    assert [tag for tag, _ in notices] == ["pl", "en"]
    assert notices[1][1] == "Draft translation. Not yet approved. Do not give to patients."
    assert sum(element.text == notices[1][1] for element in told(path).elements) == 1

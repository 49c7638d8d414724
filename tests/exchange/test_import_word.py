"""Word files as departments have them come in as the leaflets that they are, letter for letter, and no word is lost."""

from __future__ import annotations

import io
import re
import zipfile
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import cycle
from xml.etree import ElementTree

import pytest

from leafletpress.content.read import read_leaflet
from leafletpress.pipeline.project import Project
from leafletpress.translation.messages import messages_of
from tests.exchange.conftest import ROOT, BringIn, Came, came_of
from tests.exchange.word_samples import STYLES, Style, word_file

LEAFLETS = ("sacroplasty", "vertebroplasty")
SAMPLES = list(zip(cycle(LEAFLETS), STYLES, strict=False))
WORD = re.compile(r"[^\W_]+")


@lru_cache(8)
def intended(leaflet: str) -> tuple[str, ...]:
    found, _ = read_leaflet(ROOT, ROOT / f"leaflets/{leaflet}.yaml")
    assert found
    return tuple(entry.msgid for entry in messages_of(found))


def messages(came: Came) -> set[str]:
    assert came.leaflet, came.made.problems
    return {entry.msgid for entry in messages_of(came.leaflet)}


@pytest.fixture(scope="module", params=SAMPLES, ids=lambda pair: f"{pair[0]}-{pair[1].name}")
def sample(request: pytest.FixtureRequest, project: Project, tmp_path_factory: pytest.TempPathFactory) -> Sample:
    leaflet, style = request.param
    content = word_file(leaflet, style)
    return Sample(leaflet, style, content, came_of(project, content, tmp_path_factory.mktemp("in") / "knee.docx"))


@dataclass(frozen=True)
class Sample:
    """A Word file, the leaflet that it was made of, and what came of it."""

    leaflet: str
    style: Style
    content: bytes
    came: Came


def test_messages_come_in_letter_for_letter(sample: Sample) -> None:
    """So that translations which exist fit at once; what cannot be known is how an author names a fact."""
    wanted, found = intended(sample.leaflet), messages(sample.came)
    share = sum(message in found for message in wanted) / len(wanted)
    assert share >= (0.95 if sample.style.is_styled else 0.85)


def test_every_word_is_in_the_leaflet_or_in_the_list(sample: Sample) -> None:
    assert not words(texts_of_word_file(sample.content)) - words(said(sample.came))
    assert not sample.came.told("the file", "found no place")


def test_what_came_in_can_be_built(sample: Sample) -> None:
    assert [str(problem) for problem in sample.came.made.problems if problem.severity == "error"] == []


def texts_of_word_file(data: bytes) -> Iterable[str]:
    """Yield the text of every part of a Word file that has any, by another library than the import's."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        for part in package.namelist():
            if re.fullmatch(r"word/(document|header\d+|footer\d+|footnotes|comments)\.xml", part):
                root = ElementTree.fromstring(package.read(part))  # noqa: S314 - our own file
                yield text_of(root)
                yield from (text_of(run) for gone in root.iter() if gone.tag.endswith("}del") for run in gone)


def text_of(node: ElementTree.Element) -> str:
    """Return the text below an element, blanks round paragraphs, without deletions and what older programs get."""
    kind = node.tag.rpartition("}")[2]
    own = node.text or "" if kind in {"t", "delText"} else " " if kind in {"tab", "br"} else ""
    inner = "".join(text_of(each) for each in node if not each.tag.endswith(("}Fallback", "}del")))
    return f" {inner} " if kind == "p" else own + inner


def said(came: Came) -> Iterable[str]:
    """Yield every text of a leaflet's file, its facts filled in, and the words of the list."""
    text = came.text.replace("**", "").replace("\\*", "*")  # bold may begin inside a word
    for fact, value in came.data.get("facts", {}).items():
        text = text.replace(f"{{{fact}}}", value)
    yield text
    yield from (remark.words for remark in came.made.remarks)


def words(texts: Iterable[str]) -> Counter[str]:
    return Counter(word.casefold() for text in texts for word in WORD.findall(text))


STYLED = STYLES[0]


def test_blocks_are_recognised(bring_in: BringIn) -> None:
    came = bring_in(word_file("sacroplasty", STYLED))
    kinds = {name for section in walk(came.data["sections"]) for name in section}
    assert kinds >= {
        "list",
        "steps",
        "terms",
        "callout",
        "risks",
        "benefits",
        "table",
        "figure",
        "contacts",
        "checklist",
    }


def test_questions_and_writing_lines_are_recognised(bring_in: BringIn) -> None:
    came = bring_in(word_file("vertebroplasty", STYLED))
    kinds = {name for section in walk(came.data["sections"]) for name in section}
    assert kinds >= {"questions", "writing_lines", "steps"}
    steps = next(found["steps"] for found in walk(came.data["sections"]) if "steps" in found)
    assert steps[0]["title"] == "You have tests"


def walk(data: object) -> Iterable[dict[str, list[dict[str, str]]]]:
    if isinstance(data, dict):
        yield data
        data = list(data.values())
    for one in data if isinstance(data, list) else ():
        yield from walk(one)


def test_reference_version_and_dates_are_found_at_the_foot(bring_in: BringIn) -> None:
    data = bring_in(word_file("sacroplasty", STYLED)).data
    found = [data[key] for key in ("reference", "version", "reviewed", "next_review", "department", "authors")]
    authors = ["Interventional radiology team", "Patient information group"]
    assert found == ["RAD_0067", "3", "2026-05", "2028-05", "Radiology", authors]


def test_a_picture_is_brought_along_with_its_description(bring_in: BringIn) -> None:
    came = bring_in(word_file("sacroplasty", STYLED))
    figure = next(found["figure"] for found in walk(came.data["sections"]) if "figure" in found)
    assert [path.name for path in came.made.pictures] == ["sacroplasty-1.png"]
    assert figure["image"] == "figures/sacroplasty-1.png"  # type: ignore[call-overload]
    assert "sacrum" in figure["alt"]  # type: ignore[call-overload]


def test_a_number_that_stands_twice_becomes_a_fact_named_after_its_contact(bring_in: BringIn) -> None:
    data = bring_in(word_file("sacroplasty", STYLED)).data
    assert data["facts"] == {"radiology_day_unit": "0118 496 0368"}

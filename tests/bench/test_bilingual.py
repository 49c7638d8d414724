"""The peers set the bilingual edition that our PDF is: the same passages, every word of both languages."""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import replace
from html import unescape

import pytest

from bench.engines import html_page, typst_source
from bench.passages import Row, rows_of
from bench.sheet import Sheet, sheet_of
from bench.variants import variant, with_leaflet
from leafletpress.content.inline import plain_text
from leafletpress.pipeline.one_pdf import compose_job
from leafletpress.pipeline.plan import Job
from leafletpress.pipeline.project import Project
from leafletpress.translation.messages import placed_messages
from leafletpress.verify.read_back import read_back
from tests.verify.conftest import SHOP

LIBRARY = SHOP.project
LONG, SPOKEN = ("sacroplasty", "vertebroplasty"), ("ur", "pl", "zh-Hans")
PAIRS = [pair for pair in LIBRARY.inventory.sound if pair[0] in LONG and pair[1] in SPOKEN]
JOBS = [Job(*pair, "bilingual") for pair in PAIRS]
NUMBER = re.compile(r"\d+(\.\d+)?")

every_job = pytest.mark.parametrize("job", JOBS, ids=str)


def words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", text))


def sides(job: Job, library: Project = LIBRARY) -> tuple[Sheet, Sheet]:
    sheet = sheet_of(job, library)
    assert sheet.beside
    return sheet.beside, sheet


def rows(job: Job) -> list[Row]:
    english, own = sides(job)
    return list(rows_of(english.translated, own.translated))


def said(sheet: Sheet) -> str:
    """Return what stands in both languages: all but what is said once, by the hospital, at the edges."""
    leaflet = replace(sheet.translated.leaflet, department=None, authors=())
    return "\n".join(plain_text(placed.message.text, dict(leaflet.facts)) for placed in placed_messages(leaflet))


def typst_text(job: Job) -> str:
    literal = re.search(r'bytes\((".*")\)', typst_source(job, LIBRARY).decode())
    assert literal
    return "\n".join(strings(json.loads(json.loads(literal[1]))))


def strings(node: object) -> list[str]:
    """Return what the spans of Typst's data hold, one text a line, and its alternative texts."""
    match node:
        case {"spans": list() as spans}:
            return ["".join(span if isinstance(span, str) else str(span["text"]) for span in spans)]
        case dict():
            return [str(node.get("alt", "")), *(text for value in node.values() for text in strings(value))]
        case list():
            return [text for value in node for text in strings(value)]
    return []


def html_text(job: Job) -> str:
    page = html_page(job, LIBRARY)[0]
    alternatives = re.findall(r'alt="([^"]*)"', page)
    spaced = re.sub(r"</?(?!b>|a[ >]|/b|/a)[^>]*>", "\n", page)
    return unescape("\n".join([re.sub(r"<[^>]*>", "", spaced), *alternatives]))


@every_job
def test_every_word_of_both_languages_reaches_both_peers(job: Job) -> None:
    wanted = sum((words(said(sheet)) for sheet in sides(job)), Counter[str]())
    assert sum(wanted.values()) > 500
    assert not wanted - words(typst_text(job))
    assert not wanted - words(html_text(job))


@every_job
def test_passages_have_the_numbers_of_our_pdf(job: Job) -> None:
    heard = [element for element in read_back(compose_job(job, SHOP).data).elements if element.role != "Lbl"]
    numbers = [row.number for row in rows(job)]
    assert len(numbers) > 40
    assert [element.text for element in heard if NUMBER.fullmatch(element.text)] == numbers


def test_a_variant_has_other_words_in_both_halves() -> None:
    job = JOBS[0]
    pair = job.leaflet, job.language
    turned = with_leaflet(LIBRARY, pair, variant(LIBRARY.translated[pair], 1))
    for before, after in zip(sides(job), sides(job, turned), strict=True):
        assert words(said(before)) == words(said(after))
        assert said(before) != said(after)

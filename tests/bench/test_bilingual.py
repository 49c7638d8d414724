"""The peers set the bilingual edition that our PDF is: the same passages, every word of both languages."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

import pytest

from bench.engines import html_page, typst_source
from bench.everything import PLACE, everything, said, words
from bench.passages import Row, rows_of
from bench.sheet import Sheet, sheet_of
from bench.variants import variant, with_leaflet
from leafletpress.pipeline.one_pdf import compose_job
from leafletpress.pipeline.plan import Job
from leafletpress.pipeline.project import Project
from leafletpress.verify.read_back import read_back
from tests.bench.texts import html_text, typst_text
from tests.verify.conftest import JOBS as OF_LONG
from tests.verify.conftest import shop
from tests.whole import whole_project

SPOKEN = ("ur", "pl", "zh-Hans")
PAIRS = list(dict.fromkeys((job.leaflet, job.language) for job in OF_LONG if job.language in SPOKEN))
JOBS = [Job(*pair, "bilingual") for pair in PAIRS]
# Numbers of headings stand in these, those of other passages in paragraphs, as a table's figures do, which have no dot.
NUMBERS = {"Span": r"\d+(\.\d+)?", "P": r"\d+\.\d+"}

every_job = pytest.mark.parametrize("job", JOBS, ids=str)


def sides(job: Job, library: Project) -> tuple[Sheet, Sheet]:
    sheet = sheet_of(job, library)
    assert sheet.beside
    return sheet.beside, sheet


def rows(job: Job, library: Project) -> list[Row]:
    english, own = sides(job, library)
    return list(rows_of(english.translated, own.translated))


@every_job
def test_every_word_of_both_languages_reaches_both_peers(job: Job) -> None:
    library = whole_project()
    wanted = sum((words(said(sheet)) for sheet in sides(job, library)), Counter[str]())
    assert sum(wanted.values()) > 500
    assert not wanted - words(typst_text(typst_source(job, library)))
    assert not wanted - words(html_text(html_page(job, library)[0]))


@pytest.mark.parametrize(
    ("job", "has_every_block"),
    [*((job, False) for job in JOBS), (Job(PLACE, "pl", "bilingual"), True)],
    ids=[*map(str, JOBS), "every block"],
)
def test_passages_have_the_numbers_of_our_pdf(job: Job, has_every_block: bool) -> None:
    library = everything(whole_project(), "pl") if has_every_block else whole_project()
    made = compose_job(job, replace(shop(), project=library)).data
    heard = [
        element for element in read_back(made).elements if re.fullmatch(NUMBERS.get(element.role, "(?!)"), element.text)
    ]
    numbers = [row.number for row in rows(job, library)]
    assert len(numbers) > 20
    assert [element.text for element in heard] == numbers


def test_a_variant_has_other_words_in_both_halves() -> None:
    job, library = JOBS[0], whole_project()
    pair = job.leaflet, job.language
    turned = with_leaflet(library, pair, variant(library.translated[pair], 1))
    for before, after in zip(sides(job, library), sides(job, turned), strict=True):
        assert words(said(before)) == words(said(after))
        assert said(before) != said(after)

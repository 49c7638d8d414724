"""Whatever stands in a Word file, in whatever order: no word is lost, and the leaflet has a sound form."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from leafletpress.pipeline.project import Project
from tests.exchange.conftest import came_of
from tests.exchange.hard_word import deleted, inserted, paragraph, table, text, text_box, word_of
from tests.exchange.test_import_word import said, texts_of_word_file, words

PHRASES = (
    *("Rest", "MRI", "WHAT IS IT", "Why?", "Risks", "Benefits", "Contact us", "Frequently asked questions", "Sources"),
    *("1 in 200", "about 1 in 2", "(1 in 10)", "not known", "Version 2", "Ref: AB_123", "Reviewed: May 2026"),
    *("Tel: 0118 496 0368", "0118 496 0368", "Email: a@example.org", "London Road, Exampletown EX1 2AB"),
    *("Q: ", "A: ", "☐ ", "• ", "- ", "1. ", "2. ", "Step 1. ", "Figure 1:", "Important: ", "_____________"),
    *("**", "{x}", "}", "[a](b)", ": ", " #", "=1", "\t", "\n", "\xa0", "–", "a" * 90),
)
TEXT = st.lists(st.sampled_from(PHRASES), min_size=1, max_size=5).map(" ".join)
LOOKS = st.sampled_from(("", "<w:b/>", "<w:sz w:val='40'/>", "<w:b/><w:sz w:val='30'/>", "<w:i/>"))
BORDER = '<w:pBdr><w:top w:val="single"/><w:bottom w:val="single"/></w:pBdr>'
PROPERTIES = st.sampled_from(("", "", BORDER, *(f'<w:outlineLvl w:val="{level}"/>' for level in (0, 1, 3))))
BREAKS = {"\n": "<w:r><w:br/></w:r>", "\t": "<w:r><w:tab/></w:r>"}


def runs(said: str, look: str) -> str:
    return "".join(BREAKS.get(part) or text(part, look) for part in re.split("([\n\t])", said) if part)


PARAGRAPHS = st.builds(
    lambda parts, properties: paragraph(*(runs(*part) for part in parts), properties=properties),
    st.lists(st.tuples(TEXT, LOOKS), min_size=1, max_size=3),
    PROPERTIES,
)
CELLS = st.one_of(st.builds(lambda said, look: paragraph(runs(said, look)), TEXT, LOOKS), st.just(paragraph("")))
TABLES = st.integers(1, 3).flatmap(lambda width: st.lists(st.tuples(*[CELLS] * width), min_size=1, max_size=4))
BODIES = st.lists(
    st.one_of(
        PARAGRAPHS,
        PARAGRAPHS,
        TABLES.map(lambda rows: table(*rows)),
        PARAGRAPHS.map(lambda inside: paragraph(text_box(inside))),
        TEXT.map(lambda said: paragraph(deleted(said), inserted(said))),
    ),
    max_size=12,
).map("".join)


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("law") / "knee.docx"


@settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(BODIES)
def test_no_word_is_lost(project: Project, place: Path, body: str) -> None:
    content = word_of(body)
    came = came_of(project, content, place, leaflet_id="knee", reviewed="2026-05", next_review="2028-05")
    assert not words(texts_of_word_file(content)) - words(said(came))
    assert not came.told("the file", "found no place")
    decided = [remark for remark in came.made.remarks if remark.kind == "decide" and "reference" not in remark.what]
    errors = [str(problem) for problem in came.made.problems if problem.severity == "error"]
    assert decided or not errors

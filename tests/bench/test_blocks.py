"""Both peers set every block of the leaflet that has every one; one that they do not know is refused by name."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import Any

import pytest

from bench.engines import html_page, typst_source
from bench.everything import FACTS, PLACE, everything, said, words
from bench.leaflet_data import LeafletData
from bench.leaflet_html import LeafletHtml
from bench.places import ROOT
from bench.sheet import NUMBER, NoFormError, Sheet, sheet_of, spans_of
from leafletpress.content import model
from leafletpress.content.model import BLOCKS
from leafletpress.errors import Where
from leafletpress.layout.references import Referred
from leafletpress.pipeline.plan import Job
from tests.bench.texts import html_text, typst_data, typst_text, values
from tests.whole import whole_project

ENGLISH = Job(PLACE, "en", "standard")
JOBS = [ENGLISH, Job(PLACE, "en", "large-print"), Job(PLACE, "ur", "standard"), Job(PLACE, "pl", "bilingual")]
TEMPLATE = (ROOT / "bench" / "blocks.typ").read_text("utf-8")

every_job = pytest.mark.parametrize("job", JOBS, ids=str)
# The least pages of a leaflet that has contents in a layout, and whether this one has.
with_contents = pytest.mark.parametrize(("contents_from", "contents"), [(None, False), (1, True), (100, False)])


def sides(sheet: Sheet) -> tuple[Sheet, ...]:
    return (sheet.beside, sheet) if sheet.beside else (sheet,)


@every_job
def test_every_word_of_every_block_reaches_both_peers(job: Job) -> None:
    given = everything(whole_project(), job.language)
    wanted = words("\n".join(text for side in sides(sheet_of(job, given)) for text in (said(side), *FACTS)))
    assert not wanted - words(typst_text(typst_source(job, given)))
    assert not wanted - words(html_text(html_page(job, given)[0]))


@every_job
def test_the_template_knows_every_kind_of_block(job: Job) -> None:
    data = typst_data(typst_source(job, everything(whole_project(), job.language)))
    kinds = set(values(data["sections"] if "sections" in data else list(values(data["rows"], "sides")), "kind"))
    assert len(kinds) > 10
    assert kinds <= set(re.findall(r'"(\w+)"', TEMPLATE))


@every_job
@with_contents
def test_links_lead_to_headings_of_which_each_has_its_own_name(
    job: Job, contents_from: int | None, contents: bool
) -> None:
    given = everything(whole_project(), job.language, contents_from)
    page, data = html_page(job, given)[0], typst_data(typst_source(job, given))
    named, led_to = re.findall(r' id="([^"]+)"', page), re.findall(r'href="#([^"]+)"', page)
    assert set(Counter(named).values()) == {1}
    assert set(led_to) == {"the-end", *(["1"] if contents else [])} <= set(named)
    lines = list(values(data["contents"], "name"))
    assert lines == ["1"] * contents * len(sides(sheet_of(job, given)))
    assert list(values(data, "name")).count("the-end") == 1
    assert "#the-end" in list(values(data, "link"))


@pytest.mark.parametrize("job", JOBS[:2], ids=str)
def test_there_are_as_many_rows_to_write_in_as_the_leaflet_says(job: Job) -> None:
    given = everything(whole_project(), job.language)
    assert list(values(typst_data(typst_source(job, given)), "empty")) == [0, 2]
    assert html_page(job, given)[0].count('<tr class="empty"><td></td><td></td></tr>') == 2


@pytest.mark.parametrize("peer", [LeafletData, LeafletHtml])
def test_a_block_without_form_is_refused_by_name(peer: type[Any], monkeypatch: pytest.MonkeyPatch) -> None:
    class Quotation:
        pass

    monkeypatch.setitem(BLOCKS, "quotation", Quotation)
    made = peer(sheet_of(ENGLISH, whole_project()))
    with pytest.raises(NoFormError, match=r"^the peers have no form for quotation$"):
        made.block(Quotation(), 3)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("see [here](#the-end).", f"see here (page\u00a0{NUMBER}the-end{NUMBER})."),
        ("read [this](leaflet:knee).", "read this (KNEE_1)."),
        ("on [the web](https://example.org/x).", "on the web (example.org/x)."),
    ],
)
def test_behind_a_link_stands_what_our_pdf_prints_there(text: str, shown: str) -> None:
    composer = sheet_of(ENGLISH, everything(whole_project(), "en")).composer
    knowing = replace(composer, references=composer.references._replace(leaflets={"knee": Referred("KNEE_1")}))
    spans = spans_of(model.Message(text, Where("leaflets/x.yaml", 1)), knowing)
    assert "".join(span.text for span in spans) == shown

"""Every PDF of the build gives back the text that was set, page by page: character error rate 0.

"Set" is what the runs of pages are, in logical order, before fonts and encoding (told.py), and that is
what the layout asked for (first test). PDFium and pdf.js follow the order of a page's content, so their text is
compared as a whole, in reading order. Poppler orders what stands side by side by its own analysis of the page, so its
text is compared line by line, each line exact; its raw mode, which follows the content and turns no line round, is
compared as a whole on the pages where no line needs turning. White space is folded, direction marks left out.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

import pytest

from leafletpress.languages import language
from leafletpress.layout.text import Text
from leafletpress.pdf.page import Item
from leafletpress.pipeline.plan import Job, Selection, plan
from tests.verify.conftest import JOBS, LONG, READERS, every_job, reading, shop
from tests.verify.readers import folded, is_rtl, poppler_raw, strays
from tests.verify.told import Told, told
from tests.whole import whole_project


def test_the_whole_build_is_looked_at() -> None:
    assert len(JOBS) == 20  # the long leaflets, in two layouts
    planned = plan(whole_project().inventory, Selection(LONG, (), ("standard", "large-print")))
    assert set(JOBS) == set(planned)


@every_job
def test_pages_say_something(made: Told) -> None:
    assert len(made.pages) > 5
    assert min(len(folded(" ".join(lines))) for lines in made.pages) > 100


def test_lines_are_the_text_that_the_layout_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[str, str]] = []
    place = Text.place

    def noted(text: Text, x: float, top: float, width: float) -> Iterator[Item]:
        said = "".join(run.text for run in text.inline.runs)
        asked.append((said, "".join(line.text for line in text.paragraph(width).lines)))
        return place(text, x, top, width)

    monkeypatch.setattr(Text, "place", noted)
    for job in JOBS:
        if job.layout == "standard":
            told(job, shop())
    assert len(asked) > 1500
    assert [pair for pair in asked if pair[0].replace("\n", "") != pair[1]] == []


@every_job
def test_pdfium_reads_every_page_in_order(job: Job, made: Told) -> None:
    assert list(map(folded, reading("PDFium", job))) == [folded(" ".join(lines)) for lines in made.pages]


@every_job
def test_pdfjs_reads_every_page_in_order(job: Job, made: Told) -> None:
    assert list(map(folded, reading("pdf.js", job))) == [folded(" ".join(lines)) for lines in made.pages]


@every_job
def test_poppler_reads_every_line(job: Job, made: Told) -> None:
    pages = reading("poppler", job)
    assert len(pages) == len(made.pages)
    found = {number: strays(page, lines) for number, (page, lines) in enumerate(zip(pages, made.pages, strict=True), 1)}
    assert {number: lines for number, lines in found.items() if lines} == {}


LTR = [job for job in JOBS if not language(job.language).is_rtl]


@pytest.mark.parametrize("job", LTR, ids=str)
def test_poppler_reads_left_to_right_pages_in_order(made: Told) -> None:
    pages = {number: lines for number, lines in enumerate(made.pages) if not any(map(is_rtl, lines))}
    assert len(pages) >= len(made.pages) - 2
    found = poppler_raw(made.data)
    assert [folded(found[number]) for number in pages] == [folded(" ".join(lines)) for lines in pages.values()]


# What must come back in one piece, with nothing inside that is not seen: telephone numbers, codes, addresses.
WHOLE = re.compile(
    r"(?<!\d)0\d{2,4}(?: \d{3,4}){2}|\b[A-Z]{3}_\d{4}\b|[\w.-]+@[\w.-]+\w|\b(?:https?://|www\.)[^\s)]+[\w/]"
)


@pytest.mark.parametrize("reader", READERS)
@every_job
def test_numbers_codes_and_addresses_are_copied_whole(job: Job, made: Told, reader: str) -> None:
    facts = dict(whole_project().translated[job.leaflet, job.language].leaflet.facts)
    numbers = {number for number in facts.values() if number.startswith("0118 ")}
    wanted = Counter(found for lines in made.pages for line in lines for found in WHOLE.findall(line))
    assert numbers <= wanted.keys()
    assert any("_" in found for found in wanted)
    text = "\n".join(reading(reader, job))
    assert {found: count for found, count in wanted.items() if text.count(found) < count} == {}

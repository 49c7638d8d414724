"""Rows and boxes where pages end: none goes on without its name, in any leaflet of this repository, nor in others."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from leafletpress.content import model
from leafletpress.content.model import Leaflet, Outcomes, Section, Table
from leafletpress.design.design import Designs
from leafletpress.layout.compose import ComposedPages
from leafletpress.pdf.page import GlyphRun, Item, Page, Segment, Shape, Tag
from leafletpress.pdf.structure import Element
from leafletpress.pipeline.one_pdf import BuildContext, compose_pages_of
from leafletpress.pipeline.plan import Job, Selection, plan
from leafletpress.pipeline.project import Project
from tests.layout.law_leaflets import law_leaflet, message
from tests.layout.test_pdf import ENGLISH, paged
from tests.whole import whole_project

LAYOUTS = ("standard", "large-print", "bilingual")
LEAST_LAST_LINES = 3  # on a page of its own


@pytest.fixture(scope="session")
def project() -> Project:
    return whole_project()


def rows_of(composed: ComposedPages) -> dict[Element, Element]:
    """Return the row in which an element stands, for all that stand in one."""
    rows = [element for element in composed.tree.walk() if element.role == "TR"]
    return {inside: row for row in rows for inside in row.walk()}


def text_of(items: list[GlyphRun]) -> str:
    return "".join(item.run.text for item in items)


def name_of(row: Element, pages: tuple[Page, ...]) -> str:
    """Return what a row is named: the first paragraph of its first cell."""
    return said_by(row.children[0].children[0], pages)


def said_by(named: Element, pages: tuple[Page, ...]) -> str:
    """Return the text of an element."""
    items = [item for page in pages for item in page.content if isinstance(item, GlyphRun)]
    return text_of([item for item in items if isinstance(item.owner, Tag) and item.owner.element is named])


def test_pages_of_all_our_leaflets_end_well(project: Project, tmp_path: Path) -> None:
    context = BuildContext(project, tmp_path, date(2026, 6, 1))
    broken = 0
    for job in plan(project.inventory, Selection((), (), LAYOUTS)):
        composed = compose_pages_of(job, context)
        assert_rows_go_on_by_name(composed, job)
        broken += assert_boxes_go_on_by_name(composed, job)
        last = {item.baseline for item in composed.pages[-1].content if isinstance(item, GlyphRun)}
        assert len(last) >= LEAST_LAST_LINES, f"{job}: the last page is all but empty"
    assert broken, "no box goes on over a page: nothing was tried"


def assert_boxes_go_on_by_name(composed: ComposedPages, job: Job | str) -> int:
    """Hold broken notes and warnings to their law: what they are called comes again; return how many there are."""
    broken = 0
    for box in (element for element in composed.tree.walk() if element.role == "Aside"):
        label, *others = box.children
        called = next((element for element in others if element.role.startswith("H")), label)
        own = dict.fromkeys(box.walk(), box)
        on = [page for page in composed.pages if any(row_of(item, own) for item in page.content)]
        for page in on[1:]:
            broken += 1
            assert says_again(page, box, own, said_by(called, composed.pages)), f"{job}: a box unnamed"
    return broken


def assert_rows_go_on_by_name(composed: ComposedPages, job: Job | str) -> int:
    """Hold a leaflet's broken rows to their law; return how many there are."""
    rows, begun, broken = rows_of(composed), set[Element](), 0
    for number, page in enumerate(composed.pages, 1):
        place = f"{job}, page {number}"
        for row in dict.fromkeys(row for item in page.content if (row := row_of(item, rows))):
            if row in begun:
                broken += 1
                assert says_again(page, row, rows, name_of(row, composed.pages)), f"{place}: a row without its name"
            begun.add(row)
        last = [row for item in page.content if (row := row_of(item, rows))][-1:]
        if last and any(row_of(item, rows) is last[0] for later in composed.pages[number:] for item in later.content):
            assert not is_closed(page, last[0], rows), f"{place}: a broken row is closed by a rule"
    return broken


def row_of(item: Item, rows: dict[Element, Element]) -> Element | None:
    return rows.get(item.owner.element) if isinstance(item, GlyphRun) and isinstance(item.owner, Tag) else None


def says_again(page: Page, row: Element, rows: dict[Element, Element], name: str) -> bool:
    """Tell whether a row's name stands on a page above the rest of the row, unheard, and points that it goes on."""
    runs = [item for item in page.content if isinstance(item, GlyphRun)]
    first = next(index for index, item in enumerate(runs) if row_of(item, rows) is row)
    said = text_of([item for item in runs[:first] if not isinstance(item.owner, Tag)])
    return f"{name}\u00a0…" in said


def is_closed(page: Page, row: Element, rows: dict[Element, Element]) -> bool:
    """Tell whether a rule as wide as a table stands below the last line of a row that goes on."""
    lowest = min(item.baseline for item in page.content if isinstance(item, GlyphRun) and row_of(item, rows) is row)
    segments = (line for item in page.content if isinstance(item, Shape) for line in item.outlines)
    rules = [line.y1 for line in segments if isinstance(line, Segment) and line.x2 - line.x1 > page.width / 2]
    return any(y < lowest for y in rules)


# --- tables of any size ---

names, notes = st.integers(1, 12), st.integers(0, 150)


def risk(name: int, note: int) -> model.Outcome:
    """Return a risk whose name and explanation have so many words."""
    chance = model.Chance("about", model.Odds(1, 200)) if name % 2 else None
    return model.Outcome(message(name), chance, message(note) if note else None)


outcomes = st.lists(st.builds(risk, names, notes), min_size=1, max_size=6).map(tuple)
tables = st.one_of(
    st.builds(Outcomes, st.just("risks"), outcomes),
    st.lists(
        st.builds(lambda name, note: (message(name), message(note + 1)), names, notes), min_size=1, max_size=6
    ).map(lambda rows: Table(None, (message(1), message(2)), tuple(rows))),
)


def below(paragraphs: int, table: Outcomes | Table) -> Leaflet:
    """Return a leaflet with a table below so many paragraphs."""
    body = (*(model.Paragraph(message(20)) for _ in range(paragraphs)), table)
    return law_leaflet(Section(message(2), body, ()))


@pytest.mark.parametrize("layout", ["standard", "large-print"])
@settings(max_examples=12, suppress_health_check=list(HealthCheck), derandomize=True)
@given(paragraphs=st.integers(0, 9), table=tables)
def test_no_row_at_all_goes_on_without_its_name(
    designs: Designs, tmp_path: Path, layout: str, paragraphs: int, table: Outcomes | Table
) -> None:
    assert_rows_go_on_by_name(paged(below(paragraphs, table), designs, tmp_path, ENGLISH, layout), layout)


@pytest.mark.parametrize("layout", ["standard", "large-print"])
def test_a_row_with_a_long_explanation_goes_on_over_the_page(designs: Designs, tmp_path: Path, layout: str) -> None:
    table = Outcomes("risks", (risk(5, 20), risk(5, 150)))
    made = [paged(below(count, table), designs, tmp_path, ENGLISH, layout) for count in range(6, 10)]
    assert sum(assert_rows_go_on_by_name(pages, layout) for pages in made)

"""Where pages end, as laws on real text of any leaflet: nothing is lost, nothing stands alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise, takewhile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from leafletpress.content import model
from leafletpress.design.design import Designs
from leafletpress.languages import language
from leafletpress.layout.body import Body
from leafletpress.layout.box import Box, VBox
from leafletpress.layout.compose import fitted
from leafletpress.layout.composer import Composer
from leafletpress.layout.context import StoryContext
from leafletpress.layout.furniture import Furniture
from leafletpress.layout.grid import Columns, Grid
from leafletpress.layout.labelled_box import Beside
from leafletpress.layout.lists import StepItem
from leafletpress.layout.overset import Overset
from leafletpress.layout.pages import rooms
from leafletpress.layout.spreading import spread_pages
from leafletpress.layout.story import build_story
from leafletpress.layout.text import Text
from leafletpress.pdf.structure import Element
from leafletpress.translation.phrases import Phrases
from tests.layout.law_leaflets import WHERE, law_leaflet, message

lengths = st.integers(1, 90)
paragraphs = lengths.map(lambda words: model.Paragraph(message(words)))


def callouts_deep(block: model.Block) -> int:
    """Return how many warnings stand in one another in a block."""
    match block:
        case model.Callout():
            return 1 + max(map(callouts_deep, block.body))
        case model.Bullets():
            return max(callouts_deep(inner) for item in block.items for inner in item)
        case model.Steps():
            return max(callouts_deep(inner) for step in block.items for inner in step.body)
    return 0


# Titles of three warnings in one another may fill a page, which then has no right end.
MOST_DEEP = 2

blocks = st.recursive(
    paragraphs,
    lambda inner: st.one_of(
        st.lists(st.lists(inner, min_size=1, max_size=2).map(tuple), min_size=1, max_size=5).map(
            lambda items: model.Bullets(tuple(items))
        ),
        st.lists(inner, min_size=1, max_size=4)
        .filter(lambda body: max(map(callouts_deep, body)) < MOST_DEEP)
        .map(lambda body: model.Callout("warning", message(4), tuple(body))),
        st.lists(inner, min_size=1, max_size=3).map(
            lambda body: model.Steps(tuple(model.Step(message(3), (block,)) for block in body))
        ),
        st.lists(lengths, min_size=1, max_size=9).map(
            lambda rows: model.Table(
                None, (message(1), message(2)), tuple((message(3), message(words)) for words in rows)
            )
        ),
    ),
    max_leaves=6,
)
sections = st.lists(
    st.builds(
        model.Section,
        heading=st.integers(1, 9).map(message),
        body=st.lists(blocks, min_size=1, max_size=5).map(tuple),
        sections=st.lists(
            st.builds(model.Section, heading=st.just(message(3)), body=st.lists(paragraphs, min_size=1).map(tuple)),
            max_size=2,
        ).map(tuple),
    ),
    min_size=1,
    max_size=6,
).map(tuple)
leaflets = sections.map(lambda found: law_leaflet(*found))


def pages_of(leaflet: model.Leaflet, designs: Designs, layout: str) -> tuple[Body, list[Box], float]:
    """Return a leaflet whole and as it stands on pages, and the width of both."""
    english = Phrases(language("en"), None)
    design = designs.design(layout, leaflet.brand, WHERE)
    composer = Composer(design, leaflet, language("en"), english, Path(), Overset(design.layout))
    furniture = Furniture(composer, draft=False)
    root = Element("Document")
    body = build_story(
        StoryContext((composer,)), root, available_in=(english.language,), source_title=None, draft=False, overdue=False
    )
    pages = spread_pages(fitted(body, furniture), furniture.width, rooms(furniture))
    return body, list(pages), furniture.width


def inside(block: Box, width: float) -> Iterator[tuple[Box, float]]:
    """Yield a block and everything in it, with widths."""
    yield block, width
    if isinstance(block, VBox):
        for child in block.children:
            yield from inside(child, block.width_of(child, width))
    elif isinstance(block, Grid):
        for row in block.rows:
            for cell, inner in zip(row.cells, block.cell_widths(width), strict=True):
                yield from inside(cell, inner)
            if row.note:
                yield from inside(row.note, block.note_width(width))
    elif isinstance(block, Columns):
        for cell in block.cells:
            yield from inside(cell, block.cell_width(width))
    elif isinstance(block, Beside):
        yield from inside(block.words, block.room(width))


# What each kind of text asks for, by its role: these never end a page, whatever the program says that they ask for.
NEVER_LAST = {"H1", "H2", "H3", "H4", "H5", "H6", "Caption"}
LEAST_UNDER_A_HEADING = 2  # lines


def is_passage(block: Box, width: float) -> bool:
    """Tell whether a block is a whole callout or short step, whose one line may stand alone under its title."""
    if isinstance(block, StepItem):
        return block.lines_at(width) == LEAST_UNDER_A_HEADING
    return isinstance(block, VBox) and bool(block.whole_below)


def texts_of(block: Box, width: float) -> Iterator[tuple[str, int]]:
    """Yield the role of each text in a block from top to bottom, with its lines; a row or a passage counts as two."""
    if isinstance(block, Grid):
        yield from (("TR", 2) for _ in block.rows)
        return
    if is_passage(block, width):
        yield "Div", LEAST_UNDER_A_HEADING
        return
    children = block.children if isinstance(block, VBox) else ()
    for child in children:
        yield from texts_of(child, block.width_of(child, width) if isinstance(block, VBox) else width)
    if isinstance(block, Text):
        element = block.elements[0]
        yield element.role if element else "Artifact", len(block.lines(width))


def parts_of(boxes: Iterable[Box], width: float) -> dict[Element, list[tuple[int, int | None]]]:
    """Return first and last line of each part of each paragraph, in order; furniture is none."""
    parts: dict[Element, list[tuple[int, int | None]]] = {}
    for box in boxes:
        for text, _ in inside(box, width):
            if isinstance(text, Text) and (element := text.elements[0]):
                parts.setdefault(element, []).append((text.first, text.last))
    return parts


@pytest.mark.parametrize("layout", ["standard", "large-print"])
@settings(max_examples=15, suppress_health_check=list(HealthCheck), derandomize=True)
@given(leaflet=leaflets)
def test_laws_of_page_ends(designs: Designs, layout: str, leaflet: model.Leaflet) -> None:
    body, pages, width = pages_of(leaflet, designs, layout)
    parts = parts_of(pages, width)
    assert list(parts) == list(parts_of([body], width)), "something is lost, or stands elsewhere"
    for own in parts.values():
        assert [first for first, _ in own] == [0, *(last for _, last in own[:-1])], "lines are lost, or stand twice"
        assert own[-1][1] is None, "last lines are lost"
    for page, following in pairwise(pages):
        texts = list(texts_of(page, width))
        under = list(takewhile(lambda text: text[0] not in NEVER_LAST, reversed(texts)))
        assert under, f"{texts[-1][0]} ends a page"
        if len(under) < len(texts) and texts[-1 - len(under)][0].startswith("H"):
            lines = sum(lines for _, lines in under)
            whole = next(texts_of(following, width))[0] in NEVER_LAST
            assert lines >= (1 if whole else LEAST_UNDER_A_HEADING), "one line alone under a heading ends a page"
    rows: list[int] = []
    for page in pages:
        for block, inner in inside(page, width):
            if isinstance(block, Text) and (block.first or block.last is not None):
                assert block.lines_at(inner) >= 2, "a line of a paragraph stands alone"
            if isinstance(block, Grid):
                rows += map(id, block.rows)
    assert len(rows) == len(set(rows)), "a row stands on two pages"

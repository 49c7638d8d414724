"""What a story asks of the pages: what is kept with what, which blanks headings have, where threads run."""

from __future__ import annotations

import pytest

from leafletpress.layout.bilingual import bilingual
from leafletpress.layout.box import Box, VBox
from leafletpress.layout.breaks import Break, Strictness
from leafletpress.layout.composer import Composer
from leafletpress.layout.context import BlockContext, StoryContext
from leafletpress.layout.lists import StepItem
from leafletpress.layout.story import body_rows, section_rows
from leafletpress.pdf.structure import Element
from tests.layout.conftest import MakeComposer, WriteLeaflet

WIDTH = 400.0


@pytest.fixture
def set_body(write_leaflet: WriteLeaflet, make_composer: MakeComposer) -> SetBody:
    return SetBody(write_leaflet, make_composer)


class SetBody:
    """Set the body of a leaflet's first section, given as YAML, in one language or in two."""

    def __init__(self, write: WriteLeaflet, make: MakeComposer) -> None:
        self.write, self.make = write, make

    def composer(self, body: str) -> Composer:
        leaflet = self.write(f"sections:\n  - heading: First\n    body: [{body}]\n")
        return self.make(leaflet, "pl", "bilingual")

    def alone(self, body: str) -> list[Box]:
        return self.boxes(StoryContext((self.composer(body),)))

    def beside_english(self, body: str) -> list[Box]:
        composer = self.composer(body)
        return self.boxes(bilingual(composer, composer.leaflet))

    def boxes(self, story: StoryContext) -> list[Box]:
        bodies = [side.leaflet.sections[0].body for side in story.composers]
        rows = body_rows(story, bodies, BlockContext(Element("Document"), level=3))
        return [row.cells[-1] for row in rows]


def test_no_page_begins_with_the_last_item_of_a_list_alone(set_body: SetBody) -> None:
    (box,) = set_body.alone("list: [one, two, three, four]")
    for rules, items in ((Strictness.AVOIDED, 2), (Strictness.FORBIDDEN, 3)):
        parts = box.cut(WIDTH, box.height_at(WIDTH) - 1, rules)
        assert parts is not None
        assert isinstance(parts[0], VBox)
        assert len(parts[0].children) == items


def test_items_are_kept_alike_in_one_language_and_beside_another(set_body: SetBody) -> None:
    (box,) = set_body.alone("list: [one, two, three, four]")
    assert isinstance(box, VBox)
    items = set_body.beside_english("list: [one, two, three, four]")
    flows = [[(item.before, item.after, item.break_after) for item in found] for found in (box.children, items)]
    assert flows[0] == flows[1]
    assert [keep for _, _, keep in flows[0]] == [Break.LONE, Break.ALLOW, Break.AVOID, Break.ALLOW]


def test_a_thread_runs_to_the_next_numeral_but_not_beside_another_language(set_body: SetBody) -> None:
    (box,) = set_body.alone("steps: [lie down, rest, get up]")
    assert isinstance(box, VBox)
    items = set_body.beside_english("steps: [lie down, rest, get up]")
    threads = [[isinstance(item, StepItem) and bool(item.thread) for item in found] for found in (box.children, items)]
    assert threads == [[True, True, False], [False, False, False]]


@pytest.mark.parametrize(
    ("body", "break_after"),
    [
        ("You can eat.", Break.ALLOW),
        ("'You can eat:'", Break.AVOID),
        ("It hurts., risks: [{risk: Pain}]", Break.DISCOURAGE),
        ("It hurts., list: [a lot]", Break.ALLOW),
    ],
)
def test_a_paragraph_is_kept_with_what_it_introduces(set_body: SetBody, body: str, break_after: Break) -> None:
    assert set_body.alone(body)[0].break_after is break_after


def test_a_heading_right_under_another_stands_close_to_it(
    write_leaflet: WriteLeaflet, make_composer: MakeComposer
) -> None:
    under = "sections: [{heading: Under, body: [Text.]}, {heading: Later, body: [Text.]}]"
    leaflet = write_leaflet(f"sections:\n  - {{heading: Over, {under}}}\n")
    composer = make_composer(leaflet)
    rows = section_rows(StoryContext((composer,)), leaflet.sections, BlockContext(Element("Document"), level=2))
    headings = [row.cells[0] for row in rows if row.cells[0].break_after is Break.FORBID]
    above = [composer.space(name) for name in ("section", "after_heading", "subsection")]
    assert [heading.before for heading in headings] == above

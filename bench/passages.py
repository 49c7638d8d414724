"""The rows of a bilingual edition: what stands level in English and in the translation, each row with its number.

Our PDF sets each side in such rows (leafletpress/layout/story.py), and the peers get the same: headings, blocks,
and lists item by item.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import count
from typing import Any, TypeVar

from bench.sheet import named_sections
from leafletpress.content import model
from leafletpress.translation.coverage import TranslatedLeaflet

Each = TypeVar("Each")
Pair = tuple[Each, Each]  # the English one first


@dataclass(frozen=True)
class Heading:
    """Hold a heading in both languages, as "3" or "3.2"; its `level` is 2 and more, links lead to it by its `name`."""

    number: str
    level: int
    texts: Pair[model.Message]
    name: str


@dataclass(frozen=True)
class Passage:
    """Hold a block, or one item of a list, in both languages; `level` is that of a heading inside it.

    `place` is which of the list's items it is, from 1; `space` names the blank under it.
    """

    number: str
    level: int
    blocks: Pair[model.Block]
    place: int
    space: str

    @property
    def boxed(self) -> bool:
        """Tell whether it begins with a panel or picture, so that tops are level and not first lines."""
        return isinstance(self.blocks[0], model.Callout | model.Card | model.Contacts | model.Figure | model.QrCode)


Row = Heading | Passage


def rows_of(english: TranslatedLeaflet, translated: TranslatedLeaflet) -> Iterator[Row]:
    """Yield the rows of a leaflet, the introduction as its first section."""
    for number, pair in enumerate(zip(sections(english), sections(translated), strict=True), 1):
        yield heading(pair, str(number), 2)
        yield from inside(pair, 3, (f"{number}.{passage}" for passage in count(1)))


def sections(translated: TranslatedLeaflet) -> tuple[model.Section, ...]:
    """Return the sections of a leaflet."""
    leaflet, name = translated.leaflet, translated.phrases.say("Introduction")
    named = model.Message(name.text, leaflet.where, name.language)
    return (*((model.Section(named, leaflet.introduction),) if leaflet.introduction else ()), *named_sections(leaflet))


def heading(pair: Pair[model.Section], number: str, level: int) -> Heading:
    """Return the row of a section's heading."""
    return Heading(number, level, (pair[0].heading, pair[1].heading), pair[1].id or "")


def inside(pair: Pair[model.Section], level: int, numbers: Iterator[str]) -> Iterator[Row]:
    """Yield what stands under a section's heading."""
    for blocks in zip(pair[0].body, pair[1].body, strict=True):
        yield from block_rows(blocks, level, numbers)
    for deeper in zip(pair[0].sections, pair[1].sections, strict=True):
        yield heading(deeper, next(numbers), level)
        yield from inside(deeper, level + 1, numbers)


def block_rows(blocks: Pair[model.Block], level: int, numbers: Iterator[str]) -> Iterator[Row]:
    """Yield the rows of one block; a question is a heading, and what stands beside a picture stands under it."""
    one, other = blocks
    if isinstance(one, model.Questions) and isinstance(other, model.Questions):
        yield from inside((asked(one), asked(other)), level, numbers)
        return
    if isinstance(one, model.Figure) and isinstance(other, model.Figure) and one.beside:
        for pair in zip(under(one), under(other), strict=True):
            yield from block_rows(pair, level, numbers)
        return
    parts = list(zip(items_of(one), items_of(other), strict=True))
    for place, part in enumerate(parts, 1):
        yield Passage(next(numbers), level, part, place, space_after(other, last=place == len(parts)))


def under(block: model.Figure) -> model.Blocks:
    """Return a figure alone, and what stands beside it in a plain edition."""
    return (replace(block, beside=()), *block.beside)


def asked(block: model.Questions) -> model.Section:
    """Return questions and answers as the sections of one without a heading of its own."""
    questions = tuple(model.Section(item.question, item.answer) for item in block.items)
    return model.Section(questions[0].heading, (), questions)


def items_of(block: model.Block) -> list[model.Block]:
    """Return a list as lists of one item each, any other block as it is."""
    if isinstance(block, model.Bullets | model.Steps | model.Terms | model.Checklist):
        whole: Any = block
        return [replace(whole, items=(item,)) for item in whole.items]
    return [block]


def space_after(block: model.Block, *, last: bool) -> str:
    """Return the name of the blank under a block, or under an item of one."""
    match block:
        case model.Paragraph() | model.Terms() | model.Checklist():
            return "paragraph"
        case model.Bullets():
            return "paragraph" if last else "item"
        case model.Steps():
            return "block" if last else "paragraph"
    return "block"

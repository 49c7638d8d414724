"""No stage alters another's result: boxes, items and pages are frozen."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from dataclasses import FrozenInstanceError, fields
from typing import get_args

import pytest

from leafletpress import layout
from leafletpress.layout.box import Box, Space, Strictness, VBox
from leafletpress.pdf.page import Artifact, Item, Outline, Page, Stroke, Tag
from leafletpress.typography.data import Cluster, Glyph, Line, PlacedRun, Run, SetParagraph
from tests.layout.recording import Slab

for module in pkgutil.iter_modules(layout.__path__):
    importlib.import_module(f"leafletpress.layout.{module.name}")


def kinds(kind: type[Box]) -> Iterator[type[Box]]:
    yield kind
    for lower in kind.__subclasses__():
        yield from kinds(lower)


BOXES = [kind for kind in kinds(Box) if kind.__module__.startswith("leafletpress.")]
DATA = [Run, Glyph, Cluster, PlacedRun, Line, SetParagraph]
PAGES = [Page, Tag, Artifact, Stroke, *get_args(Item), *get_args(Outline)]


def test_there_are_boxes_to_look_at() -> None:
    assert len(BOXES) > 15


@pytest.mark.parametrize("kind", BOXES, ids=lambda kind: kind.__name__)
def test_a_box_is_frozen(kind: type[Box]) -> None:
    box = object.__new__(kind)
    for field in fields(kind):
        with pytest.raises(FrozenInstanceError):
            setattr(box, field.name, 0)


@pytest.mark.parametrize("kind", [*DATA, *PAGES], ids=lambda kind: kind.__name__)
def test_text_items_and_pages_are_tuples(kind: type) -> None:
    assert issubclass(kind, tuple)


def test_an_altered_box_leaves_the_first_as_it_was() -> None:
    first = Slab(3)
    second = first.inset(7, 3).altered(before=5)
    assert (first.start, first.end, first.before) == (0, 0, 0)
    assert (second.start, second.end, second.before, second.count) == (7, 3, 5, 3)


def test_a_cut_leaves_the_box_as_it_was() -> None:
    box = VBox((Slab(2), Slab(2)), rtl=False, after=9)
    before = list(box.place(0, 100, 50))
    parts = box.cut(50, 25, Strictness.AVOIDED)
    assert parts is not None
    assert [part.height_at(50) for part in parts] == [20, 20]
    assert box.height_at(50) == 40
    assert list(box.place(0, 100, 50)) == before


def test_what_a_box_remembers_is_no_other_boxs() -> None:
    assert Space(3)._heights is not Space(3)._heights

"""No stage alters another's result: boxes, items and pages are frozen."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, get_args

import pytest

from leafletpress import layout
from leafletpress.layout.box import Box, VBox
from leafletpress.layout.breaks import Strictness
from leafletpress.layout.graphics import Space
from leafletpress.pdf.page import Artifact, Item, Outline, Page, Stroke, Tag
from leafletpress.typography.stages import Cluster, Glyph, Line, PlacedRun, Run, SetParagraph
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


if TYPE_CHECKING:
    # Where a box could be altered these comments would be of no use, and the type checker says so.
    Space(3).blank = 4  # type: ignore[misc]
    Slab(3).before = 4  # type: ignore[misc]
    VBox((), rtl=False).children = ()  # type: ignore[misc]


@pytest.mark.parametrize("kind", BOXES, ids=lambda kind: kind.__name__)
def test_a_box_with_values_of_its_own_is_frozen_for_the_type_checker(kind: type[Box]) -> None:
    assert not inspect.get_annotations(kind) or "__dataclass_params__" in vars(kind)
    assert "__init__" not in inspect.getsource(kind)


def test_nothing_goes_round_the_type_checker() -> None:
    setters = re.compile(r"object\.__setattr__|(?<![\w.])setattr\(|__dict__|\bvars\(")
    found = [path.name for path in Path(layout.__path__[0]).glob("*.py") if setters.search(path.read_text("utf-8"))]
    assert found == ["box.py"], "of which only `altered` does, on a box that nobody has yet"


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
